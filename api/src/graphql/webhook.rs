//! Endpoints that are told what happens, in GraphQL.

use super::Request;
use super::error::failed;
use super::event::Event;
use super::loader::{loads_by_id, require};
use super::page::{List, Page};
use super::payload::{UserError, payload, split};
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use callup_command::webhook::{
    self as webhooks, ChangeWebhook, Redeliver, RegisterWebhook, Registered, RemoveWebhook,
    RotateWebhookSecret, SendTestEvent,
};
use callup_domain::access::{Action, On};
use callup_domain::event::EventKind;
use callup_domain::id::{EventId, WebhookId};
use callup_domain::webhook::{DeliveryState, Stopped};
use callup_infra::entity::{delivery, webhook};
use callup_web::site::Site;
use chrono::{DateTime, Utc};

loads_by_id! { webhook: WebhookId, event: EventId }

/// An endpoint of another system, which is told what happens.
pub struct Webhook(webhook::Model);

impl From<webhook::Model> for Webhook {
    fn from(row: webhook::Model) -> Self {
        Self(row)
    }
}

/// An endpoint of another system, which is told what happens.
#[Object]
impl Webhook {
    /// Its id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// What it is for.
    async fn label(&self) -> &str {
        &self.0.label
    }

    /// Its address.
    async fn url(&self) -> &str {
        &self.0.url
    }

    /// Which events it is told of.
    async fn kinds(&self) -> &[EventKind] {
        &self.0.kinds.0
    }

    /// When it was registered.
    async fn registered_at(&self) -> DateTime<Utc> {
        self.0.registered_at
    }

    /// Until when messages are signed with the secret before as well.
    async fn previous_secret_until(&self) -> Option<DateTime<Utc>> {
        self.0.previous_until
    }

    /// Since when every attempt has failed. Null while it does well.
    async fn failing_since(&self) -> Option<DateTime<Utc>> {
        self.0.failing_since
    }

    /// Since when it is disabled. Null while it is told what happens.
    async fn stopped_at(&self) -> Option<DateTime<Utc>> {
        self.0.stopped_at
    }

    /// Why it is disabled.
    async fn stopped_because(&self) -> Option<Stopped> {
        self.0.stopped_because
    }

    /// When it was removed.
    async fn removed_at(&self) -> Option<DateTime<Utc>> {
        self.0.removed_at
    }
}

/// A delivery of an event to an endpoint.
pub struct Delivery(delivery::Model);

impl From<delivery::Model> for Delivery {
    fn from(row: delivery::Model) -> Self {
        Self(row)
    }
}

/// A delivery of an event to an endpoint. It is kept for 30 days, unless the operator says otherwise.
#[Object]
impl Delivery {
    /// Its id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The endpoint.
    async fn webhook(&self, ctx: &Context<'_>) -> Result<Webhook> {
        require::<WebhookId>(ctx, self.0.webhook_id, "endpoint").await.map(Webhook)
    }

    /// What it tells of. The event’s id is the message’s id too.
    async fn event(&self, ctx: &Context<'_>) -> Result<Event> {
        require::<EventId>(ctx, self.0.event_id, "event").await.map(Event::from)
    }

    /// How far it has come.
    async fn state(&self) -> DeliveryState {
        self.0.state()
    }

    /// When it was written, which is a few seconds after the event.
    async fn written_at(&self) -> DateTime<Utc> {
        self.0.written_at
    }

    /// How often it was tried.
    async fn attempts(&self) -> i32 {
        self.0.attempts
    }

    /// When it was tried last.
    async fn tried_at(&self) -> Option<DateTime<Utc>> {
        self.0.tried_at
    }

    /// The HTTP status that the endpoint last answered with. Null without an answer.
    async fn status(&self) -> Option<i32> {
        self.0.status
    }

    /// What went wrong the last time, as a sentence.
    async fn failure(&self) -> Option<&str> {
        self.0.failure.as_deref()
    }

    /// When the endpoint had it.
    async fn delivered_at(&self) -> Option<DateTime<Utc>> {
        self.0.delivered_at
    }

    /// When it was given up.
    async fn given_up_at(&self) -> Option<DateTime<Utc>> {
        self.0.given_up_at
    }
}

/// What can be asked of endpoints.
#[derive(Default)]
pub struct WebhookQuery;

#[Object]
impl WebhookQuery {
    /// The endpoints of the body, oldest first, those that were removed among them. For administrators and
    /// auditors.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn webhooks(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<List<Webhook>> {
        let cx = ctx.cx()?;
        cx.actor().permit(Action::SeeWebhooks, On::default()).map_err(|refusal| failed(refusal.into()))?;
        let read = cx.read();
        Page::new(first, after)?.of(read.find::<webhook::Entity>(), Webhook).await
    }

    /// What was delivered to endpoints, or is to be, the newest first. For administrators and auditors.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn deliveries(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
        #[graphql(desc = "Only those to this endpoint.")] webhook: Option<WebhookId>,
        #[graphql(desc = "Only those that have come so far: GIVEN_UP are the dead letters.")] state: Option<
            DeliveryState,
        >,
    ) -> Result<List<Delivery>> {
        use delivery::Column::{DeliveredAt, GivenUpAt, WebhookId};
        let cx = ctx.cx()?;
        cx.actor().permit(Action::SeeWebhooks, On::default()).map_err(|refusal| failed(refusal.into()))?;
        let read = cx.read();
        let found = read.find::<delivery::Entity>();
        let found = match webhook {
            Some(webhook) => found.is(WebhookId, webhook),
            None => found,
        };
        let found = match state {
            Some(DeliveryState::Waiting) => found.is_empty(DeliveredAt).is_empty(GivenUpAt),
            Some(DeliveryState::Delivered) => found.is_set(DeliveredAt),
            Some(DeliveryState::GivenUp) => found.is_empty(DeliveredAt).is_set(GivenUpAt),
            None => found,
        };
        Page::new(first, after)?.latest(found, Delivery).await
    }
}

payload! {
    /// What came of a request about an endpoint.
    WebhookPayload { webhook: Webhook }
}

payload! {
    /// What came of a request about a delivery.
    DeliveryPayload { delivery: Delivery }
}

/// What came of a request for an endpoint’s secret.
#[derive(SimpleObject)]
pub struct WebhookSecretPayload {
    /// The endpoint. Null when it was refused.
    webhook: Option<Webhook>,
    /// The secret, shown this once: receivers check signatures with it (docs/webhooks.md).
    secret: Option<String>,
    /// Why it was refused. Empty when it was done.
    user_errors: Vec<UserError>,
}

impl WebhookSecretPayload {
    fn of(result: callup_infra::Result<Registered>) -> Result<Self> {
        let (done, user_errors) = split(result)?;
        let of = |done: Registered| (Webhook(done.row), done.secret.expose().to_owned());
        let (webhook, secret) = done.map(of).unzip();
        Ok(Self { webhook, secret, user_errors })
    }
}

/// What can be done with endpoints.
#[derive(Default)]
pub struct WebhookMutation;

#[Object]
impl WebhookMutation {
    /// Registers an endpoint, which is told what happens from now on.
    async fn register_webhook(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The endpoint.")] input: RegisterWebhook,
    ) -> Result<WebhookSecretPayload> {
        WebhookSecretPayload::of(webhooks::register(ctx.cx()?, input, private(ctx)?).await)
    }

    /// Changes an endpoint, disables it or lets it on again.
    async fn change_webhook(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to change.")] input: ChangeWebhook,
    ) -> Result<WebhookPayload> {
        WebhookPayload::of(webhooks::change(ctx.cx()?, input, private(ctx)?).await)
    }

    /// Gives an endpoint another secret.
    async fn rotate_webhook_secret(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which endpoint, and for how long the secret before counts as well.")]
        input: RotateWebhookSecret,
    ) -> Result<WebhookSecretPayload> {
        WebhookSecretPayload::of(webhooks::rotate(ctx.cx()?, input).await)
    }

    /// Removes an endpoint: it is told nothing any more.
    async fn remove_webhook(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which endpoint.")] input: RemoveWebhook,
    ) -> Result<WebhookPayload> {
        WebhookPayload::of(webhooks::remove(ctx.cx()?, input).await)
    }

    /// Sends an endpoint an event of its own, to try it out. It arrives within a few seconds.
    async fn send_test_event(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which endpoint.")] input: SendTestEvent,
    ) -> Result<WebhookPayload> {
        WebhookPayload::of(webhooks::test(ctx.cx()?, input).await)
    }

    /// Makes a delivery again, under the same id, whatever came of it before.
    async fn redeliver(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which delivery.")] input: Redeliver,
    ) -> Result<DeliveryPayload> {
        DeliveryPayload::of(webhooks::redeliver(ctx.cx()?, input).await)
    }
}

/// Whether addresses need not be public here.
fn private(ctx: &Context<'_>) -> Result<bool> {
    Ok(ctx.data::<Site>()?.calls_private_addresses())
}
