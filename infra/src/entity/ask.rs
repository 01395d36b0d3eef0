//! Addresses that were entered on the sign-in page, until they are answered.

use callup_domain::id::AskId;
use chrono::{DateTime, Utc};

owned! {
    /// Somebody asked for a link. Known or not, the row is the same, and gone once it is answered.
    "ask": AskId, "question for a link", removable, seen by super::visible::kept_from_people;
    /// The address, in lower case.
    email: String,
    /// When.
    asked_at: DateTime<Utc>,
    /// Until when a link would work.
    expires_at: DateTime<Utc>,
}
