//! Events: append-only.

use callup_domain::access::{Actor, Who};
use callup_domain::event::{Event, EventKind};
use callup_domain::id::{EventId, PersonId};
use chrono::{DateTime, Utc};

owned! {
    /// What happened.
    "event": EventId, "event", seen by super::visible::events;
    /// When.
    occurred_at: DateTime<Utc>,
    /// Who did it: "person", "visitor", "runner" or "operator".
    actor: String,
    /// The person, if a person did it.
    person_id: Option<PersonId>,
    /// What kind of thing happened.
    kind: EventKind,
    /// The id of what it happened to.
    subject: String,
    /// The details.
    data: Event,
}

/// How an actor is recorded.
#[must_use]
pub const fn actor_word(actor: &Actor) -> &'static str {
    match actor.who {
        Who::Person { .. } | Who::Letter { .. } => "person",
        Who::Visitor => "visitor",
        Who::Runner => "runner",
        Who::Operator => "operator",
    }
}
