//! What was decided on the posts of selections, each time that somebody did.

use super::Request;
use super::loader::{load, load_some, loads_lists, require};
use super::officer::Officer;
use super::person::Person;
use super::post::Post;
use super::selection::shown;
use async_graphql::{Context, ID, Object, Result};
use callup_domain::id::{PostId, SelectionId};
use callup_domain::proposal::PickDecision;
use callup_infra::entity::decision;
use chrono::{DateTime, Utc};

/// A decision on a post.
pub struct PostDecision(pub(super) decision::Model);

/// A decision on who has a post of a selection. It is kept however often the selection is run again, and where somebody
/// decides again; the latest counts.
#[Object]
impl PostDecision {
    /// Its id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The post.
    async fn post(&self, ctx: &Context<'_>) -> Result<Post> {
        require::<PostId>(ctx, self.0.post_id, "post").await.map(Post)
    }

    /// The officer who was proposed then. Null where the post was to stay empty, and for those who may not see the profile.
    async fn proposed(&self, ctx: &Context<'_>) -> Result<Option<Officer>> {
        shown(ctx, self.0.proposed_officer_id).await
    }

    /// What was decided.
    async fn decision(&self) -> PickDecision {
        self.0.decision
    }

    /// The officer who was to have the post. Null where it was to stay empty, and for those who may not see the profile.
    async fn taken(&self, ctx: &Context<'_>) -> Result<Option<Officer>> {
        shown(ctx, self.0.taken_officer_id).await
    }

    /// Why. Empty where the proposal was taken without a word.
    async fn reason(&self) -> &str {
        &self.0.reason
    }

    /// Who decided. Null where the service did.
    async fn decided_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        Ok(load_some(ctx, self.0.decided_by).await?.map(Person))
    }

    /// When.
    async fn decided_at(&self) -> DateTime<Utc> {
        self.0.decided_at
    }

    /// When the pick and its reasons had been shown to whoever decided.
    async fn seen_at(&self) -> DateTime<Utc> {
        self.0.seen_at
    }
}

/// The decisions of a selection, the latest first.
pub(super) async fn decisions(ctx: &Context<'_>, selection: SelectionId) -> Result<Vec<decision::Model>> {
    ctx.cx()?;
    let mut rows = load(ctx, DecisionsOf(selection)).await?.unwrap_or_default();
    rows.reverse();
    Ok(rows)
}

loads_lists! {
    /// What was decided in a selection.
    DecisionsOf(SelectionId): decision by SelectionId, selection_id;
}
