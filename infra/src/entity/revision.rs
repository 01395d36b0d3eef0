//! Each state that a reported row has had.

use callup_domain::id::RevisionId;
use chrono::{DateTime, Utc};
use uuid::Uuid;

owned! {
    /// A row as it was from a moment on.
    "revision": RevisionId, "revision";
    /// What the row is: "project", "secondment".
    noun: String,
    /// Its id.
    row_id: Uuid,
    /// Its version. It alone tells the order: two commands may be recorded in another order than
    /// they were done in, as each is recorded at the time it began.
    version: i32,
    /// From when.
    recorded_at: DateTime<Utc>,
    /// The row.
    data: serde_json::Value,
}
