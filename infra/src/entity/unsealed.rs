//! Events that wait to be sealed. The database puts them here with the event itself.

use callup_domain::id::EventId;
use chrono::{DateTime, Utc};

owned! {
    /// An event that waits; it has the event's id.
    "unsealed": EventId, "event that waits", removable;
    /// When it happened.
    occurred_at: DateTime<Utc>,
}
