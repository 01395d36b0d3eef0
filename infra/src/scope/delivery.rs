//! Deliveries: written when their event is sealed, and kept up to date without an event of their own.
//!
//! Every event is sealed exactly once, however late its transaction commits. So what is written in the
//! sealing transaction misses no event and doubles none, and commands pay nothing for it.

use super::WriteTx;
use crate::entity::{delivery, webhook};
use crate::error::Result;
use callup_domain::event::EventKind;
use callup_domain::id::EventId;
use callup_domain::job::Task;
use callup_domain::webhook::takes;
use serde_json::Value;

impl WriteTx {
    /// Writes a delivery of each of these events to each open endpoint that takes it, and leaves it to be
    /// sent. One statement where nobody has registered.
    pub(super) async fn leave_deliveries(&self, events: &[(EventId, Value)]) -> Result<()> {
        let open = self.every::<webhook::Entity>();
        let open = open.is_empty(webhook::Column::RemovedAt).is_empty(webhook::Column::StoppedAt);
        let open = open.in_order().all().await?;
        let mut rows = Vec::new();
        for (event, object) in if open.is_empty() { &[] } else { events } {
            // A kind that this version does not know is one that nobody has chosen.
            let Some((kind, subject)) = told(object) else { continue };
            let takers = open.iter().filter(|webhook| takes(webhook.id, &webhook.kinds.0, kind, subject));
            rows.extend(takers.map(|webhook| self.delivery(webhook, *event)));
        }
        let tasks: Vec<Task> = rows.iter().map(|row| Task::Deliver { delivery: row.id }).collect();
        self.insert_all::<delivery::Entity>(rows).await?;
        self.enqueue_all(tasks, self.now()).await
    }

    fn delivery(&self, webhook: &webhook::Model, event: EventId) -> delivery::Model {
        delivery::Model {
            id: self.id(),
            body_id: self.body(),
            webhook_id: webhook.id,
            event_id: event,
            written_at: self.now(),
            attempts: 0,
            tried_at: None,
            status: None,
            failure: None,
            delivered_at: None,
            given_up_at: None,
            version: 1,
        }
    }

    /// Keeps how an attempt went, with how the endpoint does if that changed, and makes it permanent. The
    /// delivery is the record of it; an event would be delivered in turn.
    ///
    /// # Errors
    /// A `CONFLICT` when somebody else changed one of them since; `Unavailable` or `Internal`.
    pub async fn keep_attempt(self, delivery: delivery::Model, does: Option<webhook::Model>) -> Result<()> {
        if let Some(webhook) = does {
            self.update::<webhook::Entity>(webhook).await?;
        }
        self.update::<delivery::Entity>(delivery).await?;
        self.finish().await
    }

    /// Writes an endpoint's secrets sealed anew, and makes that permanent. Nothing happened: they are the
    /// same.
    ///
    /// # Errors
    /// A `CONFLICT` when somebody else changed it since; `Unavailable` or `Internal`.
    pub async fn keep_sealed_anew(self, webhook: webhook::Model) -> Result<()> {
        self.update::<webhook::Entity>(webhook).await?;
        self.finish().await
    }
}

/// The kind and the subject of an event, as it was sealed.
fn told(object: &Value) -> Option<(EventKind, &str)> {
    Some((object["kind"].as_str()?.parse().ok()?, object["subject"].as_str()?))
}
