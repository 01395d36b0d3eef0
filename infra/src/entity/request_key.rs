//! Keys that clients sent with mutations, and what was answered.

use callup_domain::id::{PersonId, RequestKeyId};
use chrono::{DateTime, Utc};

owned! {
    /// A mutation that came with a key.
    "request_key": RequestKeyId, "request key", changing, removable;
    /// Whose key it is.
    person_id: PersonId,
    /// The client's key.
    key: String,
    /// SHA-256 of the request, in hexadecimal.
    request: String,
    /// When the request that is done, or being done, came in.
    claimed_at: DateTime<Utc>,
    /// Whether its command is permanent.
    done: bool,
    /// What was answered, as JSON, sealed under one of the service's keys.
    answer: Option<String>,
}
