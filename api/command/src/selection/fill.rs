//! Filling a post that was to stay empty: the engine proposed nobody, and a person takes somebody.

use super::able::{Able, may_have};
use super::decide::record;
use super::may;
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::{OfficerId, PostId, SelectionId};
use callup_domain::proposal::{ByCriterion, Filling, PickDecision, Step};
use callup_domain::ranking::Criterion;
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_infra::Result;
use callup_infra::entity::{selection, selection_pick};
use callup_infra::query::selection as query;
use callup_infra::scope::WriteTx;
use chrono::{DateTime, Utc};

/// Who is taken for a post for which nobody is proposed.
#[derive(Clone, Debug, InputObject)]
pub struct FillPost {
    /// The selection.
    pub selection: SelectionId,
    /// The post: one of those that stay empty.
    pub post: PostId,
    /// The officer who is taken.
    pub officer: OfficerId,
    /// Why. At most 2,000 characters.
    pub reason: String,
    /// When it was shown who could have the post: what `shownAt` of the selection said.
    pub seen_at: DateTime<Utc>,
}

/// Takes an officer for a post for which nobody is proposed. It is a pick from then on: it can be changed, and the place
/// left empty after all.
///
/// # Errors
/// `WRONG_STATE` unless there is a proposal, and where a panel votes; `POST_FULL` where somebody is proposed; `NOT_FOUND` for a
/// post that the selection does not fill; `REQUIRED` without a reason; a refusal for each rule that the officer breaks.
pub async fn fill(cx: &Cx, ask: FillPost) -> Result<selection_pick::Model> {
    let tx = cx.begin().permit(Action::Select, On::default())?;
    let row = tx.lock::<selection::Entity>(ask.selection).await?;
    may(&row, Step::Decide)?;
    let filling = Filling { reason: ask.reason, seen_at: ask.seen_at };
    let filling = filling.checked(row.ran_at.unwrap_or(row.created_at), tx.now())?;
    is_empty(&tx, &row, ask.post).await?;
    let able = may_have(&tx, ask.post, ask.officer).await?;
    let seen_at = filling.seen_at;
    let pick = tx.insert::<selection_pick::Entity>(pick(&tx, row.id, able, filling)).await?;
    record(&tx, &row, &pick, seen_at).await?;
    let (officer, decision) = (pick.officer_id, pick.decision);
    tx.commit(Event::PickDecided { pick: pick.id, selection: row.id, officer, decision }).await?;
    Ok(pick)
}

/// The selection fills the post, and proposes nobody for it.
async fn is_empty(tx: &WriteTx, row: &selection::Model, post: PostId) -> Result<()> {
    if row.quorum.is_some() {
        let message =
            say!("A panel votes on this selection, and it votes on who is proposed. Nobody can be added.");
        return Err(Refusal::new(Code::WrongState, "selection", message).into());
    }
    if query::picks(tx, row.id).await?.iter().any(|pick| pick.post_id == post) {
        let message = say!("Somebody is proposed for this post. Decide on that.");
        return Err(Refusal::new(Code::PostFull, "post", message).into());
    }
    let mut gaps = row.findings.iter().flat_map(|findings| &findings.gaps);
    if !gaps.any(|gap| gap.post == post) {
        let message = say!("This selection does not fill this post.");
        return Err(Refusal::new(Code::NotFound, "post", message).into());
    }
    Ok(())
}

/// The pick. Nothing would be lost without it: the engine found no more to gain by it.
fn pick(tx: &WriteTx, selection_id: SelectionId, able: Able, filling: Filling) -> selection_pick::Model {
    let Able { post, rest, officer, ranked, learns, basis } = able;
    // Whole weeks, as the engine counts them.
    let weeks = i32::try_from(post.period().weeks().count()).unwrap_or(i32::MAX);
    selection_pick::Model {
        id: tx.id(),
        body_id: tx.body(),
        selection_id,
        post_id: post.id,
        starts_on: rest,
        officer_id: officer.id,
        home_council_id: officer.home_council_id,
        fit: ranked.score,
        points: ByCriterion(Criterion::ALL.iter().map(|criterion| ranked.points.of(*criterion)).collect()),
        learns,
        loss: 0,
        half_days: post.load.half_days() * weeks,
        before_officer_id: None,
        basis,
        decision: PickDecision::Filled,
        instead_officer_id: None,
        instead_basis: None,
        instead_learns: None,
        reason: filling.reason,
        decided_by: tx.actor().person(),
        decided_at: Some(tx.now()),
        seen_at: Some(filling.seen_at),
        callup_id: None,
        version: 1,
    }
}
