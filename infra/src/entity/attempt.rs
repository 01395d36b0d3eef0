//! How often something was tried.

use callup_domain::id::AttemptId;
use chrono::{DateTime, Utc};

shared! {
    /// Attempts by one caller in one window of time. Of no body: an address may knock on several doors.
    "attempt": AttemptId;
    /// The code of what is counted and by whom, under the service's key.
    key_hash: String,
    /// When the window began.
    begins_at: DateTime<Utc>,
    /// How many so far.
    count: i32,
}
