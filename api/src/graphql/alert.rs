//! Alerts about posts that fit, in GraphQL.

use super::Request;
use super::loader::require;
use super::officer::OfficerPayload;
use super::page::{List, Page};
use super::post::Post;
use async_graphql::{Context, ID, Object, Result};
use callup_command::alert::{self as alerts, SetAlerts};
use callup_domain::access::Action;
use callup_domain::alert::AlertEvery;
use callup_domain::id::PostId;
use callup_infra::entity::{alert, officer};
use chrono::{DateTime, Utc};

/// Which posts an officer wants to be told of, and of which he or she was told.
pub struct Alerts(officer::Model);

/// Which posts an officer wants to be told of, and of which he or she was told.
#[Object]
impl Alerts {
    /// How often at most.
    async fn every(&self) -> AlertEvery {
        self.0.alerts
    }

    /// From which score, 0 to 1,000: the one that the desk sees.
    async fn from(&self) -> i32 {
        self.0.alert_from
    }

    /// The posts of which the officer was told, the last first. Each is told once.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn told(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<List<Alert>> {
        let read = ctx.cx()?.read();
        let found = read.find::<alert::Entity>().is(alert::Column::OfficerId, self.0.id);
        Page::new(first, after)?.latest(found, Alert).await
    }
}

/// The alerts of an officer. None for others.
pub(super) fn of(ctx: &Context<'_>, row: &officer::Model) -> Result<Option<Alerts>> {
    Ok(ctx.cx()?.actor().may(Action::SetAlerts, row.on()).then(|| Alerts(row.clone())))
}

/// A post of which an officer was told because it fits.
pub struct Alert(alert::Model);

/// A post of which an officer was told because it fits.
#[Object(name = "PostAlert")]
impl Alert {
    /// Its id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The post.
    async fn post(&self, ctx: &Context<'_>) -> Result<Post> {
        require::<PostId>(ctx, self.0.post_id, "post").await.map(Post)
    }

    /// The officer's score for it then, 0 to 1,000.
    async fn score(&self) -> i32 {
        self.0.score
    }

    /// When.
    async fn told_at(&self) -> DateTime<Utc> {
        self.0.told_at
    }
}

/// What can be done about alerts.
#[derive(Default)]
pub struct AlertMutation;

#[Object]
impl AlertMutation {
    /// Chooses which posts you are told of, and how often.
    async fn set_alerts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How often, and from which score.")] input: SetAlerts,
    ) -> Result<OfficerPayload> {
        OfficerPayload::of(alerts::set(ctx.cx()?, input).await)
    }
}
