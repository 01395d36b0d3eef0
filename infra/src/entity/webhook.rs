//! Endpoints that are told what happens.

use callup_domain::event::EventKind;
use callup_domain::id::WebhookId;
use callup_domain::webhook::{Health, Stopped};
use chrono::{DateTime, Utc};

owned! {
    /// An endpoint. Its secrets are sealed under a key that is not in the database.
    "webhook": WebhookId, "endpoint", versioned, seen by super::visible::webhooks;
    /// What it is for.
    label: String,
    /// Its address.
    url: String,
    /// Which events it is told of.
    kinds: Kinds,
    /// The secret with which messages are signed, sealed.
    secret: String,
    /// The secret before it, sealed, while it counts as well.
    previous_secret: Option<String>,
    /// From then on the secret before counts no more.
    previous_until: Option<DateTime<Utc>>,
    /// When it was registered.
    registered_at: DateTime<Utc>,
    /// Since when every attempt has failed.
    failing_since: Option<DateTime<Utc>>,
    /// Since when it is told nothing.
    stopped_at: Option<DateTime<Utc>>,
    /// Why.
    stopped_because: Option<Stopped>,
    /// When it was removed.
    removed_at: Option<DateTime<Utc>>,
    /// Changes so far.
    version: i32,
}

/// Kinds of event.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, sea_orm::FromJsonQueryResult,
)]
#[serde(transparent)]
pub struct Kinds(pub Vec<EventKind>);

impl Model {
    /// How it does.
    #[must_use]
    pub fn health(&self) -> Health {
        Health { failing_since: self.failing_since, stopped: self.stopped_at.zip(self.stopped_because) }
    }

    /// The same endpoint, doing so.
    #[must_use]
    pub fn doing(self, health: Health) -> Self {
        let (stopped_at, stopped_because) = health.stopped.unzip();
        Self { failing_since: health.failing_since, stopped_at, stopped_because, ..self }
    }

    /// Whether it is told what happens.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.removed_at.is_none() && self.stopped_at.is_none()
    }
}
