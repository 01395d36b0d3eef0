//! Officers' calendars, of whose address only a hash is kept.

use callup_domain::id::{CalendarId, PersonId};
use chrono::{DateTime, Utc};

owned! {
    /// A calendar that calendar programs read by its address.
    "calendar": CalendarId, "calendar", versioned, removable, seen by super::visible::calendars;
    /// Whose.
    person_id: PersonId,
    /// SHA-256 of the secret in its address, in hexadecimal.
    hash: String,
    /// Whether the home council's home days are in it.
    home_days: bool,
    /// When it got its address.
    issued_at: DateTime<Utc>,
    /// Since when the address leads nowhere.
    revoked_at: Option<DateTime<Utc>>,
    /// Changes so far.
    version: i32,
}
