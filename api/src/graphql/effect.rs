//! What it would do to a whole proposal when one officer had one post, in GraphQL.

use super::Request;
use super::error::failed;
use super::loader::require;
use super::officer::Officer;
use super::page::{List, Page};
use super::post::Post;
use super::selection::{in_order, shown};
use super::selection_found::PlaceMove;
use async_graphql::{Context, Object, Result};
use callup_command::selection::effect::{Whose, effects};
use callup_domain::access::{Action, On};
use callup_domain::id::PostId;
use callup_domain::proposal::{Effect, SelectionState};
use callup_infra::entity::selection;

/// What it would do to a whole proposal when one officer had one post.
pub struct PairEffect(Effect);

/// What it would do to a whole proposal when one officer had one post.
#[Object]
impl PairEffect {
    /// The post.
    async fn post(&self, ctx: &Context<'_>) -> Result<Post> {
        require::<PostId>(ctx, self.0.post, "post").await.map(Post)
    }

    /// The officer. Null for those who may not see the profile.
    async fn officer(&self, ctx: &Context<'_>) -> Result<Option<Officer>> {
        shown(ctx, self.0.officer).await
    }

    /// The officer’s score for the post, 0 to 1,000.
    async fn fit(&self) -> i32 {
        self.0.fit
    }

    /// By how much the whole would be worth more, or less if negative: at least so, as a longer search may find better
    /// places for those who move. 0 for whoever has the post.
    async fn change(&self) -> i64 {
        self.0.change
    }

    /// Who else would move.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn moves(&self) -> Vec<PlaceMove> {
        self.0.moves.iter().copied().map(PlaceMove).collect()
    }
}

/// What each pair would change. None unless there is a proposal to decide on, and for those who may not see candidates.
pub(super) async fn page(
    ctx: &Context<'_>,
    row: &selection::Model,
    whose: Whose,
    page: Page,
) -> Result<Option<List<PairEffect>>> {
    let cx = ctx.cx()?;
    let open =
        matches!(row.state, SelectionState::Proposed | SelectionState::Decided) && row.what_if_of.is_none();
    if !open || !cx.actor().may(Action::SeeCandidates, On::default()) {
        return Ok(None);
    }
    let effects = effects(&cx.read(), row.id, whose).await.map_err(failed)?;
    page.of_sorted(in_order(effects.into_iter().map(PairEffect))).map(Some)
}
