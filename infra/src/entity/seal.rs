//! The chain over a body's events: append-only.

use callup_domain::id::{EventId, SealId};
use chrono::{DateTime, Utc};

owned! {
    /// An event's place in the chain.
    "seal": SealId, "seal";
    /// Its place, from 1.
    number: i64,
    /// The event.
    event_id: EventId,
    /// The seal before it, in hexadecimal.
    previous: String,
    /// Its seal, in hexadecimal.
    seal: String,
    /// When it was sealed.
    sealed_at: DateTime<Utc>,
}
