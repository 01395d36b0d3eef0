//! Officers' security clearances.

use callup_domain::clearance::{Clearance, Cleared};
use callup_domain::id::{ClearanceId, OfficerId, PersonId};
use chrono::{DateTime, NaiveDate, Utc};

owned! {
    /// The clearance that an officer holds: for the home council and the officer to see.
    "clearance": ClearanceId, "clearance", versioned, removable, seen by super::visible::clearances;
    /// The officer.
    officer_id: OfficerId,
    /// The level.
    level: Clearance,
    /// Its last day.
    expires_on: NaiveDate,
    /// The number of the certificate; may be empty.
    number: String,
    /// A few words; may be empty.
    note: String,
    /// Who entered it.
    entered_by: Option<PersonId>,
    /// When.
    entered_at: DateTime<Utc>,
    /// Changes so far.
    version: i32,
}

impl Model {
    /// As far as rules ask.
    #[must_use]
    pub const fn cleared(&self) -> Cleared {
        Cleared { level: self.level, expires_on: self.expires_on }
    }
}
