//! Deciding on what the engine proposed. The engine proposes; a person decides, and departures have a reason.

use super::apply::try_out;
use super::{check, claim, may};
use crate::callup::check as rules;
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::{OfficerId, PickId, PostId, SelectionId, SkillId};
use callup_domain::proposal::{Basis, Choice, PickDecision, SelectionState, Step, Tally, all_decided};
use callup_domain::ranking::Wanted;
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_domain::team::TeamRule;
use callup_infra::Result;
use callup_infra::entity::{decision, officer, post, selection, selection_pick};
use callup_infra::query::{agreement, candidate, model, panel, selection as query, team};
use callup_infra::scope::WriteTx;
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
    let (instead_basis, instead_learns) = match choice.instead {
        Some(officer) => {
            let (basis, learns) = may_have(&tx, pick.post_id, officer).await?;
            (Some(basis), learns)
        }
        None => (None, None),
    };
    let decided = selection_pick::Model {
        decision: choice.decision,
        instead_officer_id: choice.instead,
        instead_basis,
        instead_learns,
        reason: choice.reason,
        decided_by: tx.actor().person(),
        decided_at: Some(tx.now()),
        seen_at: Some(choice.seen_at),
        ..pick
    };
    let pick = tx.update::<selection_pick::Entity>(decided).await?;
    tx.insert::<decision::Entity>(recorded(&tx, &pick, choice.seen_at)).await?;
    if row.state == SelectionState::Decided {
        // Deciding was over, and is not any more.
        let open = selection::Model { state: SelectionState::Proposed, decided_at: None, ..row.clone() };
        tx.update::<selection::Entity>(open).await?;
    }
    let event = Event::PickDecided {
        pick: pick.id,
        selection: row.id,
        officer: choice.instead.unwrap_or(pick.officer_id),
        decision: pick.decision,
    };
    tx.commit(event).await?;
    Ok(pick)
}

/// What was decided on a pick, for the record: it outlives the pick.
fn recorded(tx: &WriteTx, pick: &selection_pick::Model, seen_at: DateTime<Utc>) -> decision::Model {
    decision::Model {
        id: tx.id(),
        body_id: tx.body(),
        selection_id: pick.selection_id,
        post_id: pick.post_id,
        proposed_officer_id: pick.officer_id,
        decision: pick.decision,
        taken_officer_id: pick.taken().map(|(officer, _)| officer),
        reason: pick.reason.clone(),
        decided_by: tx.actor().person(),
        decided_at: tx.now(),
        seen_at,
    }
}

/// Where there is a panel, enough of it have voted, and most of them for this.
async fn panel_says(tx: &WriteTx, pick: &selection_pick::Model, choice: &Choice) -> Result<()> {
    let Some(panel) = panel::panel(tx, pick.selection_id).await? else { return Ok(()) };
    let votes = panel::latest(&panel::votes(tx, pick.selection_id, Some(pick.post_id)).await?);
    let tally = Tally::of(&panel, &panel::matter(tx, pick).await?, &votes);
    Ok(tally.allows(choice.decision, choice.instead)?)
}

/// What taking another officer rests on, if that officer can be called up for the post as things are; and what he or she
/// would learn there. Whom a learner learns from may be another pick: that there is somebody is seen to in the end.
pub(super) async fn may_have(
    tx: &WriteTx,
    post: PostId,
    officer: OfficerId,
) -> Result<(Basis, Option<SkillId>)> {
    if let Some(refusal) = agreement::refusal_for(tx, officer).await? {
        return Err(refusal.at("officer").into());
    }
    let pattern = tx.get::<officer::Entity>(officer).await?.pattern;
    let row = tx.get::<post::Entity>(post).await?;
    let (mut wanted, candidate) = candidate::considered_for(tx, &row, officer).await?;
    wanted.team.come_together();
    rules::is_allowed(model::on(tx, tx.today()).await?, &candidate)?;
    // As the call-up would be made.
    let wanted = Wanted { schedule: row.schedule_in(pattern), ..wanted };
    rules::fits(tx, &wanted, &candidate)?;
    let basis = query::bases(tx, &[(post, officer)]).await?.remove(&(post, officer));
    let message = say!("This officer is not in the pool any more.");
    let basis = basis.ok_or_else(|| Refusal::new(Code::NotFound, "officer", message))?;
    Ok((basis, wanted.learns(officer, &candidate.skills).map(|need| need.skill)))
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
    let picks = is_complete(&tx, &row).await?;
    drop(tx);
    try_out(cx, &picks).await?;
    let (tx, row) = claim(cx, ask.selection, Action::Select).await?;
    is_complete(&tx, &row).await?;
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
