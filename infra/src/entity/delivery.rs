//! Deliveries of events to endpoints.

use callup_domain::id::{DeliveryId, EventId, WebhookId};
use callup_domain::webhook::DeliveryState;
use chrono::{DateTime, Utc};

owned! {
    /// A delivery: itself the record of how it went. It is removed after a while, the event never.
    "delivery": DeliveryId, "delivery", versioned, removable, seen by super::visible::webhooks;
    /// To which endpoint.
    webhook_id: WebhookId,
    /// What it tells of.
    event_id: EventId,
    /// When it was written.
    written_at: DateTime<Utc>,
    /// How often it was tried.
    attempts: i32,
    /// When it was tried last.
    tried_at: Option<DateTime<Utc>>,
    /// The status that the endpoint last answered with.
    status: Option<i32>,
    /// What went wrong the last time.
    failure: Option<String>,
    /// When the endpoint had it.
    delivered_at: Option<DateTime<Utc>>,
    /// When it was given up.
    given_up_at: Option<DateTime<Utc>>,
    /// Changes so far.
    version: i32,
}

impl Model {
    /// How far it has come.
    #[must_use]
    pub const fn state(&self) -> DeliveryState {
        match (self.delivered_at, self.given_up_at) {
            (Some(_), _) => DeliveryState::Delivered,
            (None, Some(_)) => DeliveryState::GivenUp,
            (None, None) => DeliveryState::Waiting,
        }
    }
}
