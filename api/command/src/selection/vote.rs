//! Voting on what the engine proposed, by the members of the panel.

use super::able::may_have;
use super::declare::seat;
use super::may;
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::{CouncilId, OfficerId, PickId};
use callup_domain::proposal::{Choice, Matter, Member, PickDecision, SelectionState, Step, Vote, no_seat};
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_infra::Result;
use callup_infra::entity::{panel_member, pick_vote, selection, selection_pick};
use callup_infra::query::{panel as query, selection as picks};
use callup_infra::scope::WriteTx;
use chrono::{DateTime, Utc};

/// A vote on a pick.
#[derive(Clone, Debug, InputObject)]
pub struct VoteOnPick {
    /// The pick.
    pub pick: PickId,
    /// Take the officer who is proposed, another one, or nobody.
    pub vote: Vote,
    /// The officer who is to be taken instead. Only where another one is.
    pub officer: Option<OfficerId>,
    /// Why. It must be given unless the proposal is to be taken; at most 2,000 characters.
    #[graphql(default)]
    pub reason: String,
    /// When the pick and its reasons were shown: what `shownAt` of the pick said.
    pub seen_at: DateTime<Utc>,
}

/// Votes on a pick, or votes otherwise: every vote is kept, and a member's latest counts.
///
/// # Errors
/// `DENIED` for who does not sit on the panel; `CONFLICT_OF_INTEREST` for who has one; `NOT_READY` before interests were
/// declared;
/// `WRONG_STATE` once the pick was decided on, or when its ground has moved; `REQUIRED` for a departure without a reason;
/// a refusal for each rule that an officer breaks who is to be taken instead.
pub async fn vote(cx: &Cx, ask: VoteOnPick) -> Result<selection_pick::Model> {
    let tx = cx.begin().permit(Action::SitOnPanel, On::default())?;
    let seen = tx.get::<selection_pick::Entity>(ask.pick).await?;
    let row = tx.lock::<selection::Entity>(seen.selection_id).await?;
    let pick = tx.lock::<selection_pick::Entity>(seen.id).await?;
    may(&row, Step::Vote)?;
    let seat = seat(&tx, row.id, "pick").await?;
    let panel = query::panel(&tx, row.id).await?.unwrap_or_default();
    let member = panel.member(seat.person_id).ok_or_else(|| no_seat("pick"))?;
    let matter = query::matter(&tx, &pick).await?;
    member.may_vote(&matter)?;
    is_open(&tx, &pick).await?;
    let choice = Choice {
        decision: ask.vote.decision(),
        instead: ask.officer,
        reason: ask.reason,
        seen_at: ask.seen_at,
    };
    let choice = choice.checked(pick.officer_id, row.ran_at.unwrap_or(row.created_at), tx.now())?;
    let home = match (ask.vote, choice.instead) {
        (Vote::Refuse, _) => None,
        (_, None) => Some(matter.home),
        (_, Some(officer)) => {
            may_have(&tx, pick.post_id, officer).await?;
            Some(may_favour(&tx, member, officer, &matter).await?)
        }
    };
    let vote = pick_vote::Model {
        id: tx.id(),
        body_id: tx.body(),
        selection_id: row.id,
        post_id: pick.post_id,
        person_id: seat.person_id,
        proposed_officer_id: pick.officer_id,
        vote: ask.vote,
        instead_officer_id: choice.instead,
        home_council_id: home,
        reason: choice.reason,
        seen_at: choice.seen_at,
        voted_at: tx.now(),
    };
    tx.insert::<pick_vote::Entity>(vote).await?;
    let voted_at = Some(tx.now());
    tx.update::<panel_member::Entity>(panel_member::Model { voted_at, ..seat }).await?;
    tx.commit(Event::PickVoted { pick: pick.id, selection: row.id }).await?;
    Ok(pick)
}

/// The pick can be voted on: it was not decided on, and what it rests on is as it was.
async fn is_open(tx: &WriteTx, pick: &selection_pick::Model) -> Result<()> {
    if pick.decision != PickDecision::Open {
        let message = say!("This pick was decided on, so that the votes stand as they are.");
        return Err(Refusal::new(Code::WrongState, "pick", message).into());
    }
    let moved = picks::moved(tx, std::slice::from_ref(pick)).await?;
    Ok(SelectionState::Proposed.now(!moved.is_empty()).check(Step::Vote)?)
}

/// Nobody votes for an officer with whom he or she has to do. The officer's home council.
async fn may_favour(tx: &WriteTx, member: &Member, officer: OfficerId, matter: &Matter) -> Result<CouncilId> {
    let home = query::home_of(tx, officer).await?;
    match member.conflict_over(matter, Some((officer, home))) {
        None => Ok(home),
        Some(conflict) => {
            let message = say!("You cannot vote for this officer. {why}", why = conflict.to_oneself());
            Err(Refusal::new(Code::ConflictOfInterest, "officer", message).into())
        }
    }
}
