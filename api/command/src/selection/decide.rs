//! Deciding on what the engine proposed. The engine proposes; a person decides, and departures have a reason.

use super::able::may_have;
use super::apply::try_out;
use super::{check, claim, may};
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::{OfficerId, PickId, SelectionId};
use callup_domain::proposal::{Choice, PickDecision, SelectionState, Step, Tally, all_decided};
use callup_domain::refusal::{Code, Refusal};
use callup_domain::team::TeamRule;
use callup_infra::entity::{decision, selection, selection_pick};
use callup_infra::query::{panel, selection as query, team};
use callup_infra::scope::WriteTx;
use callup_infra::{Error, Result};
use chrono::{DateTime, Utc};

/// What is decided on a pick.
#[derive(Clone, Debug, InputObject)]
pub struct DecidePick {
    /// The pick.
    pub pick: PickId,
    /// Take the officer who is proposed, another one, or nobody.
    pub decision: PickDecision,
    /// The officer who is taken instead. Only where the proposal is changed.
    pub officer: Option<OfficerId>,
    /// Why. It must be given unless the proposal is taken; at most 2,000 characters.
    #[graphql(default)]
    pub reason: String,
    /// When the pick and its reasons were shown: what `shownAt` of the pick said.
    pub seen_at: DateTime<Utc>,
}

/// A selection on which deciding is over.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct FinishDeciding {
    /// The selection.
    pub selection: SelectionId,
}

/// Decides on a pick, or decides otherwise: until it is applied, every decision can be changed, and each is recorded.
///
/// # Errors
/// `WRONG_STATE` unless there is a proposal whose ground has not moved, and where a panel voted otherwise; `NOT_READY`
/// while too few of a panel have voted; `REQUIRED` for a departure without a reason; a refusal for each rule that an officer who is taken instead breaks.
pub async fn decide(cx: &Cx, ask: DecidePick) -> Result<selection_pick::Model> {
    let tx = cx.begin().permit(Action::Select, On::default())?;
    let seen = tx.get::<selection_pick::Entity>(ask.pick).await?;
    let row = tx.lock::<selection::Entity>(seen.selection_id).await?;
    let pick = tx.lock::<selection_pick::Entity>(seen.id).await?;
    // Only of this pick: that another one's ground has moved does not keep anybody from deciding on this.
    may(&row, Step::Decide)?;
    let choice =
        Choice { decision: ask.decision, instead: ask.officer, reason: ask.reason, seen_at: ask.seen_at };
    let choice = choice.checked(pick.officer_id, row.ran_at.unwrap_or(row.created_at), tx.now())?;
    panel_says(&tx, &pick, &choice).await?;
    let choice = by_hand(&row, &pick, choice);
    let able = match choice.instead {
        Some(officer) => Some(may_have(&tx, pick.post_id, officer).await?),
        None => None,
    };
    let decided = selection_pick::Model {
        decision: choice.decision,
        instead_officer_id: choice.instead,
        instead_learns: able.as_ref().and_then(|able| able.learns),
        instead_basis: able.map(|able| able.basis),
        reason: choice.reason,
        decided_by: tx.actor().person(),
        decided_at: Some(tx.now()),
        seen_at: Some(choice.seen_at),
        ..pick
    };
    let pick = tx.update::<selection_pick::Entity>(decided).await?;
    record(&tx, &row, &pick, choice.seen_at).await?;
    let event = Event::PickDecided {
        pick: pick.id,
        selection: row.id,
        officer: choice.instead.unwrap_or(pick.officer_id),
        decision: pick.decision,
    };
    tx.commit(event).await?;
    Ok(pick)
}

/// To take whom somebody gave a post for which nobody was proposed is to fill it by hand again, for the reason that there
/// was unless there is another.
fn by_hand(row: &selection::Model, pick: &selection_pick::Model, choice: Choice) -> Choice {
    let mut gaps = row.findings.iter().flat_map(|findings| &findings.gaps);
    if choice.decision != PickDecision::Took || gaps.all(|gap| gap.post != pick.post_id) {
        return choice;
    }
    let reason = if choice.reason.is_empty() { pick.reason.clone() } else { choice.reason };
    Choice { decision: PickDecision::Filled, reason, ..choice }
}

/// Records what was decided on a pick: that outlives the pick. If deciding was over, it is not any more.
pub(super) async fn record(
    tx: &WriteTx,
    row: &selection::Model,
    pick: &selection_pick::Model,
    seen_at: DateTime<Utc>,
) -> Result<()> {
    let proposed = Some(pick.officer_id).filter(|_| pick.decision != PickDecision::Filled);
    let decided = decision::Model {
        id: tx.id(),
        body_id: tx.body(),
        selection_id: pick.selection_id,
        post_id: pick.post_id,
        proposed_officer_id: proposed,
        decision: pick.decision,
        taken_officer_id: pick.taken().map(|(officer, _)| officer),
        reason: pick.reason.clone(),
        decided_by: tx.actor().person(),
        decided_at: tx.now(),
        seen_at,
    };
    tx.insert::<decision::Entity>(decided).await?;
    if row.state == SelectionState::Decided {
        let open = selection::Model { state: SelectionState::Proposed, decided_at: None, ..row.clone() };
        tx.update::<selection::Entity>(open).await?;
    }
    Ok(())
}

/// Where there is a panel, enough of it have voted, and most of them for this.
async fn panel_says(tx: &WriteTx, pick: &selection_pick::Model, choice: &Choice) -> Result<()> {
    let Some(panel) = panel::panel(tx, pick.selection_id).await? else { return Ok(()) };
    let votes = panel::latest(&panel::votes(tx, pick.selection_id, Some(pick.post_id)).await?);
    let tally = Tally::of(&panel, &panel::matter(tx, pick).await?, &votes);
    Ok(tally.allows(choice.decision, choice.instead)?)
}

/// Ends deciding: every pick was decided on, and whoever is taken could be called up now, all of them together. Nothing is
/// written to anybody yet.
///
/// # Errors
/// `NOT_READY` while picks are open, and while a squad would have more learners than experts; `WRONG_STATE` unless there is
/// a proposal whose ground has not moved; whatever would keep one of them from being called up, with the post that it is
/// about: two picks may have been given to one officer who has time for one of them.
pub async fn finish(cx: &Cx, ask: FinishDeciding) -> Result<selection::Model> {
    let (tx, row) = claim(cx, ask.selection, Action::Select).await?;
    let tried = is_complete(&tx, &row).await?;
    drop(tx);
    try_out(cx, &tried).await?;
    let (tx, row) = claim(cx, ask.selection, Action::Select).await?;
    if is_complete(&tx, &row).await? != tried {
        // Somebody decided otherwise while it was tried out.
        return Err(Error::conflict());
    }
    let decided = selection::Model { state: SelectionState::Decided, decided_at: Some(tx.now()), ..row };
    let row = tx.update::<selection::Entity>(decided).await?;
    tx.commit(Event::SelectionDecided { selection: row.id }).await?;
    Ok(row)
}

/// The picks, all of which were decided on.
async fn is_complete(tx: &WriteTx, row: &selection::Model) -> Result<Vec<selection_pick::Model>> {
    check(tx, row, Step::Finish).await?;
    let picks = query::picks(tx, row.id).await?;
    all_decided(picks.iter().map(|pick| pick.decision))?;
    guided(tx, row, &picks).await?;
    Ok(picks)
}

/// Each learner who is taken has somebody to learn from: nobody could be called up otherwise.
async fn guided(tx: &WriteTx, row: &selection::Model, picks: &[selection_pick::Model]) -> Result<()> {
    if !picks.iter().any(selection_pick::Model::is_for_a_learner) {
        return Ok(());
    }
    let breaches = team::breaches_in(tx, &[row.id]).await?.remove(&row.id).unwrap_or_default();
    match breaches.into_iter().find(|(_, breach)| breach.rule == TeamRule::Learner) {
        Some((_, breach)) => Err(Refusal::new(Code::NotReady, "selection", breach.message).into()),
        None => Ok(()),
    }
}
