//! Endpoints that are told what happens, and deliveries to them.
//!
//! Locks: the endpoint, then the delivery.

use super::notify;
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On, Role};
use callup_domain::event::{Event, EventKind};
use callup_domain::id::{DeliveryId, WebhookId};
use callup_domain::job::Task;
use callup_domain::mail::MailKind;
use callup_domain::refusal::{Code, Refusal, Refusals};
use callup_domain::say;
use callup_domain::webhook::{self as rules, Answer, DeliveryState, Health, Message, MessageData, Stopped};
use callup_infra::Result;
use callup_infra::config::Secret;
use callup_infra::entity::mail::About;
use callup_infra::entity::webhook::Kinds;
use callup_infra::entity::{delivery, event, webhook};
use callup_infra::keys::{Keys, Purpose};
use callup_infra::scope::{ReadTx, WriteTx};
use callup_infra::webhook::{Signed, address, secret};
use chrono::{DateTime, TimeDelta, Utc};
use std::sync::Arc;

/// An endpoint to register.
#[derive(Clone, Debug, InputObject)]
pub struct RegisterWebhook {
    /// What it is for.
    pub label: String,
    /// Its address: https, and public.
    pub url: String,
    /// Which events it is told of.
    pub kinds: Vec<EventKind>,
}

/// What to change of an endpoint; what is null stays.
#[derive(Clone, Debug, InputObject)]
pub struct ChangeWebhook {
    /// The endpoint.
    pub webhook: WebhookId,
    /// What it is for.
    pub label: Option<String>,
    /// Its address: https, and public.
    pub url: Option<String>,
    /// Which events it is told of.
    pub kinds: Option<Vec<EventKind>>,
    /// Whether it is told anything. True lets one on again that was disabled.
    pub enabled: Option<bool>,
}

/// An endpoint that gets another secret.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct RotateWebhookSecret {
    /// The endpoint.
    pub webhook: WebhookId,
    /// For how many hours messages are signed with the secret before as well, 0 to 168; 24 unless given.
    /// Zero when somebody else may know it.
    #[graphql(default = 24)]
    pub overlap_hours: i32,
}

/// An endpoint to remove.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct RemoveWebhook {
    /// The endpoint.
    pub webhook: WebhookId,
}

/// An endpoint to try out.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct SendTestEvent {
    /// The endpoint.
    pub webhook: WebhookId,
}

/// A delivery to make again.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct Redeliver {
    /// The delivery: one that was given up or made before.
    pub delivery: DeliveryId,
}

/// An endpoint with a new secret, which is shown this once.
#[derive(Clone, Debug)]
pub struct Registered {
    /// The row, with the secret sealed.
    pub row: webhook::Model,
    /// The secret.
    pub secret: Secret,
}

/// Registers an endpoint. `private` says whether its address need not be public.
///
/// # Errors
/// A refusal for each field that is wrong; `NOT_READY` while the service has no key of its own;
/// `OUT_OF_RANGE` when the body has as many endpoints as it may.
pub async fn register(cx: &Cx, ask: RegisterWebhook, private: bool) -> Result<Registered> {
    let mut no = Refusals::default();
    no.text("label", &ask.label, say!("Give what the endpoint is for."), 120);
    let url = no.keep(address(&ask.url, private)).unwrap_or_default();
    let kinds = no.keep(rules::kinds(&ask.kinds)).unwrap_or_default();
    no.check(cx.world().keys.last(), || {
        let message = say!("Whoever runs the service has to give it a key first (docs/keys.md).");
        Refusal::new(Code::NotReady, "", message)
    });
    no.finish(())?;
    let tx = cx.begin().permit(Action::SetWebhook, On::default())?;
    let there = tx.every::<webhook::Entity>().is_empty(webhook::Column::RemovedAt).count().await?;
    if there >= rules::MOST_ENDPOINTS as u64 {
        let most = rules::MOST_ENDPOINTS;
        let message = say!("A body has at most {most} endpoints. Remove one first.", most);
        return Err(Refusal::new(Code::OutOfRange, "", message).into());
    }
    let (id, secret) = (tx.id(), secret()?);
    let row = webhook::Model {
        id,
        body_id: tx.body(),
        label: ask.label.trim().to_owned(),
        url,
        kinds: Kinds(kinds),
        secret: seal(&cx.world().keys, id, &secret)?,
        previous_secret: None,
        previous_until: None,
        registered_at: tx.now(),
        failing_since: None,
        stopped_at: None,
        stopped_because: None,
        removed_at: None,
        version: 1,
    };
    let row = tx.insert::<webhook::Entity>(row).await?;
    tx.commit(Event::WebhookSet { webhook: id }).await?;
    Ok(Registered { row, secret })
}

/// Changes an endpoint, disables it or lets it on again.
///
/// # Errors
/// A refusal for each field that is wrong; `WRONG_STATE` for one that was removed.
pub async fn change(cx: &Cx, ask: ChangeWebhook, private: bool) -> Result<webhook::Model> {
    let mut no = Refusals::default();
    if let Some(label) = &ask.label {
        no.text("label", label, say!("Give what the endpoint is for."), 120);
    }
    let url = ask.url.and_then(|url| no.keep(address(&url, private)));
    let kinds = ask.kinds.and_then(|kinds| no.keep(rules::kinds(&kinds)));
    no.finish(())?;
    let tx = cx.begin().permit(Action::SetWebhook, On::default())?;
    let row = there(&tx, ask.webhook).await?;
    let health = match (ask.enabled, row.stopped_at) {
        (Some(true), _) => Health::default(),
        (Some(false), None) => Health { stopped: Some((tx.now(), Stopped::ByHand)), ..row.health() },
        _ => row.health(),
    };
    let row = webhook::Model {
        label: ask.label.map_or(row.label.clone(), |label| label.trim().to_owned()),
        url: url.unwrap_or_else(|| row.url.clone()),
        kinds: kinds.map_or_else(|| row.kinds.clone(), Kinds),
        ..row
    };
    let row = tx.update::<webhook::Entity>(row.doing(health)).await?;
    tx.commit(Event::WebhookSet { webhook: row.id }).await?;
    Ok(row)
}

/// Gives an endpoint another secret. The one before counts as well, for as long as is asked.
///
/// # Errors
/// `OUT_OF_RANGE` at `overlapHours`; `NOT_READY` while the service has no key of its own; `WRONG_STATE` for
/// an endpoint that was removed.
pub async fn rotate(cx: &Cx, ask: RotateWebhookSecret) -> Result<Registered> {
    let hours = ask.overlap_hours;
    if !(0..=168).contains(&hours) {
        let message = say!("The secret before counts for 0 to 168 hours more, not {hours}.", hours);
        return Err(Refusal::new(Code::OutOfRange, "overlapHours", message).into());
    }
    let tx = cx.begin().permit(Action::SetWebhook, On::default())?;
    let row = there(&tx, ask.webhook).await?;
    let secret = secret()?;
    let until = (hours > 0).then(|| tx.now() + TimeDelta::hours(hours.into()));
    let row = webhook::Model {
        previous_secret: until.map(|_| row.secret),
        previous_until: until,
        secret: seal(&cx.world().keys, row.id, &secret)?,
        ..row
    };
    let row = tx.update::<webhook::Entity>(row).await?;
    tx.commit(Event::WebhookSecretRotated { webhook: row.id }).await?;
    Ok(Registered { row, secret })
}

/// Removes an endpoint: it is told nothing any more, and its secrets are gone.
///
/// # Errors
/// `WRONG_STATE` when it was removed before.
pub async fn remove(cx: &Cx, ask: RemoveWebhook) -> Result<webhook::Model> {
    let tx = cx.begin().permit(Action::SetWebhook, On::default())?;
    let row = there(&tx, ask.webhook).await?;
    let row = webhook::Model {
        removed_at: Some(tx.now()),
        secret: String::new(),
        previous_secret: None,
        previous_until: None,
        ..row
    };
    let row = tx.update::<webhook::Entity>(row).await?;
    tx.commit(Event::WebhookRemoved { webhook: row.id }).await?;
    Ok(row)
}

/// Leaves an event for one endpoint, to try it out.
///
/// # Errors
/// `WRONG_STATE` for one that is disabled or was removed.
pub async fn test(cx: &Cx, ask: SendTestEvent) -> Result<webhook::Model> {
    let tx = cx.begin().permit(Action::SetWebhook, On::default())?;
    let row = there(&tx, ask.webhook).await?;
    refuse_stopped(&row)?;
    tx.commit(Event::WebhookTested { webhook: row.id }).await?;
    Ok(row)
}

/// Makes a delivery again, under the same id, whatever came of it before.
///
/// # Errors
/// `WRONG_STATE` while it waits, or for an endpoint that is disabled or was removed.
pub async fn redeliver(cx: &Cx, ask: Redeliver) -> Result<delivery::Model> {
    let tx = cx.begin().permit(Action::SetWebhook, On::default())?;
    let webhook = tx.get::<delivery::Entity>(ask.delivery).await?.webhook_id;
    refuse_stopped(&there(&tx, webhook).await?)?;
    let row = tx.lock::<delivery::Entity>(ask.delivery).await?;
    if row.state() == DeliveryState::Waiting {
        let message = say!("This delivery waits for its next attempt already.");
        return Err(Refusal::new(Code::WrongState, "delivery", message).into());
    }
    let row = delivery::Model { delivered_at: None, given_up_at: None, ..row };
    let row = tx.update::<delivery::Entity>(row).await?;
    tx.enqueue(Task::Deliver { delivery: row.id }, tx.now()).await?;
    tx.commit(Event::DeliveryRepeated { delivery: row.id, webhook }).await?;
    Ok(row)
}

async fn there(tx: &WriteTx, id: WebhookId) -> Result<webhook::Model> {
    let row = tx.lock::<webhook::Entity>(id).await?;
    if row.removed_at.is_some() {
        return Err(Refusal::new(Code::WrongState, "webhook", say!("This endpoint was removed.")).into());
    }
    Ok(row)
}

fn refuse_stopped(webhook: &webhook::Model) -> Result<()> {
    if webhook.is_open() {
        return Ok(());
    }
    let message = say!("This endpoint is disabled. Enable it first, with changeWebhook.");
    Err(Refusal::new(Code::WrongState, "webhook", message).into())
}

/// A delivery that is ready to be sent.
pub struct Letter {
    /// Where it goes.
    pub url: String,
    /// What it says, with its signature.
    pub message: Signed,
}

/// Writes and signs the message of a delivery. None when there is nothing to send: it was settled before, or
/// its endpoint is told nothing any more, which settles it.
pub async fn write(cx: &Cx, id: DeliveryId) -> Result<Option<Letter>> {
    let tx = ReadTx::open(cx.world(), Arc::new(cx.actor().clone()));
    let row = tx.every::<delivery::Entity>().with_key(id).one().await?;
    // A delivery may be gone: its time was over.
    let Some(row) = row.filter(|row| row.state() == DeliveryState::Waiting) else { return Ok(None) };
    let webhook = tx.every::<webhook::Entity>().with_key(row.webhook_id).the_one().await?;
    if !webhook.is_open() {
        drop(tx);
        give_up(cx, id, "The endpoint was disabled or removed before it was sent.").await?;
        return Ok(None);
    }
    let event = tx.every::<event::Entity>().with_key(row.event_id).the_one().await?;
    let data = MessageData { event: event.id, subject: event.subject };
    let message = Message { kind: event.kind, timestamp: event.occurred_at, data };
    let secrets = secrets(&cx.world().keys, &webhook, tx.now())?;
    let message = Signed::new(event.id, tx.now(), serde_json::to_string(&message)?, &secrets)?;
    Ok(Some(Letter { url: webhook.url, message }))
}

/// Keeps how an attempt went, and stops an endpoint that nothing reached for longer than `patience`.
pub async fn tried(cx: &Cx, id: DeliveryId, answer: &Answer, patience: TimeDelta) -> Result<()> {
    let tx = cx.begin().permit(Action::Deliver, On::default())?;
    let webhook = tx.every::<delivery::Entity>().with_key(id).the_one().await?.webhook_id;
    let webhook = tx.lock_any::<webhook::Entity>(webhook).await?;
    let row = tx.lock_any::<delivery::Entity>(id).await?;
    if row.state() != DeliveryState::Waiting {
        return Ok(());
    }
    let failure = answer.failure();
    let row = delivery::Model {
        attempts: row.attempts + 1,
        tried_at: Some(tx.now()),
        status: answer.status().map(i32::from),
        delivered_at: failure.is_none().then(|| tx.now()),
        failure,
        ..row
    };
    let (before, after) = (webhook.health(), webhook.health().after(answer, tx.now(), patience));
    match after.stopped.filter(|_| before.stopped.is_none()) {
        Some((_, why)) => {
            let webhook = tx.update::<webhook::Entity>(webhook.doing(after)).await?;
            tx.update::<delivery::Entity>(row).await?;
            for person in notify::holders(&tx, &[Role::Administrator], None).await? {
                notify::write(&tx, person, MailKind::WebhookDisabled, About::Webhook(webhook.id)).await?;
            }
            tx.commit(Event::WebhookDisabled { webhook: webhook.id, why }).await
        }
        None => tx.keep_attempt(row, (after != before).then(|| webhook.doing(after))).await,
    }
}

/// Gives a delivery up: it becomes a dead letter, with the reason.
pub async fn give_up(cx: &Cx, id: DeliveryId, why: &str) -> Result<()> {
    let tx = cx.begin().permit(Action::Deliver, On::default())?;
    let row = tx.lock_any::<delivery::Entity>(id).await?;
    if row.state() != DeliveryState::Waiting {
        return Ok(());
    }
    let row = delivery::Model { given_up_at: Some(tx.now()), failure: Some(why.to_owned()), ..row };
    let row = tx.update::<delivery::Entity>(row).await?;
    tx.commit(Event::DeliveryGivenUp { delivery: row.id, webhook: row.webhook_id }).await
}

/// Seals the secrets of a body's endpoints under the key of today, so that those before can go; and drops
/// those that count no more.
pub async fn seal_anew(cx: &Cx) -> Result<()> {
    let keys = &cx.world().keys;
    let now = cx.world().clock.now();
    let over = |row: &webhook::Model| row.previous_until.is_some_and(|until| until <= now);
    let stale = |row: &webhook::Model| {
        let sealed = [Some(&row.secret), row.previous_secret.as_ref()];
        over(row) || sealed.into_iter().flatten().any(|sealed| !keys.is_current(sealed))
    };
    let rows = ReadTx::open(cx.world(), Arc::new(cx.actor().clone()));
    let rows = rows.every::<webhook::Entity>().is_empty(webhook::Column::RemovedAt).all().await?;
    for id in rows.iter().filter(|row| stale(row)).map(|row| row.id) {
        let tx = cx.begin().permit(Action::Deliver, On::default())?;
        let row = tx.lock_any::<webhook::Entity>(id).await?;
        if row.removed_at.is_some() {
            continue;
        }
        let anew =
            |sealed: &str| seal(keys, id, &keys.open(Purpose::WebhookSecrets, &id.to_string(), sealed)?);
        let previous = row.previous_secret.as_deref().filter(|_| !over(&row)).map(anew).transpose()?;
        let row = webhook::Model {
            secret: anew(&row.secret)?,
            previous_until: row.previous_until.filter(|_| previous.is_some()),
            previous_secret: previous,
            ..row
        };
        tx.keep_sealed_anew(row).await?;
    }
    Ok(())
}

fn seal(keys: &Keys, id: WebhookId, secret: &Secret) -> Result<String> {
    Ok(keys.seal(Purpose::WebhookSecrets, &id.to_string(), secret.expose())?)
}

/// The secrets that count, the newest first.
fn secrets(keys: &Keys, webhook: &webhook::Model, now: DateTime<Utc>) -> Result<Vec<Secret>> {
    let previous =
        webhook.previous_secret.as_ref().filter(|_| webhook.previous_until.is_some_and(|it| now < it));
    let open = |sealed: &String| keys.open(Purpose::WebhookSecrets, &webhook.id.to_string(), sealed);
    let secrets: anyhow::Result<Vec<Secret>> =
        [Some(&webhook.secret), previous].into_iter().flatten().map(open).collect();
    secrets.map_err(|cause| anyhow::anyhow!("the endpoint's secret cannot be read: {cause:#}").into())
}
