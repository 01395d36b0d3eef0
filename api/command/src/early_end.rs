//! Ending a running secondment before its last day: each party says for itself what it has to say.

use super::notify::{Readers, notify_of_secondment};
use super::secondment::{Claimed, claim, signature, speaking_for};
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::event::Event;
use callup_domain::id::{PersonId, SecondmentId};
use callup_domain::mail::MailKind;
use callup_domain::secondment::{EarlyEnd, Party, Proposal};
use callup_infra::Result;
use callup_infra::entity::secondment;
use chrono::NaiveDate;

/// An earlier end.
#[derive(Clone, Debug, InputObject)]
pub struct ProposeEarlyEnd {
    /// The secondment.
    pub secondment: SecondmentId,
    /// For whom you speak.
    pub party: Party,
    /// The new last day, from today on. With four weeks’ notice the secondment ends on it; sooner, the two
    /// other parties must agree.
    pub ends_on: NaiveDate,
    /// Why. The others read it.
    pub reason: String,
}

/// The earlier end that is proposed, to agree to.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct AgreeEarlyEnd {
    /// The secondment.
    pub secondment: SecondmentId,
    /// For whom you speak.
    pub party: Party,
}

/// The earlier end that is proposed, to refuse.
#[derive(Clone, Debug, InputObject)]
pub struct RefuseEarlyEnd {
    /// The secondment.
    pub secondment: SecondmentId,
    /// For whom you speak.
    pub party: Party,
    /// Why. The others read it.
    pub reason: String,
}

/// The earlier end that your party proposed, to take back.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct WithdrawEarlyEnd {
    /// The secondment.
    pub secondment: SecondmentId,
    /// For whom you speak.
    pub party: Party,
}

/// Proposes, for a party, that a running secondment end earlier. With four weeks’ notice it does, and
/// everybody is told; sooner, the two others are asked.
///
/// # Errors
/// `WRONG_STATE` unless it runs, `DUPLICATE` while another proposal waits, `OUT_OF_RANGE` for a day that
/// has passed or is not earlier, `REQUIRED` without a reason, `OWN_RELEASE` for the officer who would
/// speak for another party.
pub async fn propose(cx: &Cx, ask: ProposeEarlyEnd) -> Result<secondment::Model> {
    let claimed = claim(cx, ask.secondment, speaking_for(ask.party)).await?;
    let Claimed { tx, officer, row, .. } = &claimed;
    let by = signature(tx, ask.party)?;
    let proposal = Proposal { by, ends_on: ask.ends_on, reason: ask.reason };
    let (state, schedule) =
        row.state.clone().propose_end(proposal, officer.person_id, row.schedule.clone(), tx.today())?;
    let row = row.clone().gone_on(state).on_schedule(schedule);
    let proposed = Event::EarlyEndProposed { secondment: row.id, party: ask.party };
    if row.state.early_ends.last().is_some_and(EarlyEnd::holds) {
        return ending(claimed, row).await;
    }
    write(claimed, row, MailKind::AskEarlyEnd, proposed).await
}

/// Agrees, for a party, to the earlier end that is proposed. When both others have agreed, the secondment
/// ends on that day.
///
/// # Errors
/// `WRONG_STATE` unless an earlier end waits for an answer, `TOO_LATE` once its day has passed,
/// `DUPLICATE` when the party agrees already, `OWN_RELEASE` when one person would speak for two.
pub async fn agree(cx: &Cx, ask: AgreeEarlyEnd) -> Result<secondment::Model> {
    let claimed = claim(cx, ask.secondment, speaking_for(ask.party)).await?;
    let Claimed { tx, officer, row, .. } = &claimed;
    let by = signature(tx, ask.party)?;
    let (state, schedule) =
        row.state.clone().agree_end(by, officer.person_id, row.schedule.clone(), tx.today())?;
    let row = row.clone().gone_on(state).on_schedule(schedule);
    let agreed = Event::EarlyEndAgreed { secondment: row.id, party: ask.party };
    if row.state.early_ends.last().is_some_and(EarlyEnd::holds) {
        claimed.tx.record(agreed).await?;
        return ending(claimed, row).await;
    }
    let row = claimed.tx.update::<secondment::Entity>(row).await?;
    claimed.tx.commit(agreed).await?;
    Ok(row)
}

/// Refuses, for a party, the earlier end that is proposed. The secondment runs as agreed.
///
/// # Errors
/// As for `agree`; `REQUIRED` without a reason.
pub async fn refuse(cx: &Cx, ask: RefuseEarlyEnd) -> Result<secondment::Model> {
    let claimed = claim(cx, ask.secondment, speaking_for(ask.party)).await?;
    let Claimed { tx, officer, row, .. } = &claimed;
    let by = signature(tx, ask.party)?;
    let state = row.state.clone().refuse_end(by, officer.person_id, &ask.reason, tx.today())?;
    let row = row.clone().gone_on(state);
    let refused = Event::EarlyEndRefused { secondment: row.id, party: ask.party };
    write(claimed, row, MailKind::EarlyEndDropped, refused).await
}

/// Takes back, for the party that made it, the proposal of an earlier end.
///
/// # Errors
/// `WRONG_STATE` unless an earlier end of that party waits for an answer.
pub async fn withdraw(cx: &Cx, ask: WithdrawEarlyEnd) -> Result<secondment::Model> {
    let claimed = claim(cx, ask.secondment, speaking_for(ask.party)).await?;
    let Claimed { tx, officer, row, .. } = &claimed;
    let by = signature(tx, ask.party)?;
    let state = row.state.clone().withdraw_end(by, officer.person_id, tx.today())?;
    let row = row.clone().gone_on(state);
    let withdrawn = Event::EarlyEndWithdrawn { secondment: row.id, party: ask.party };
    write(claimed, row, MailKind::EarlyEndDropped, withdrawn).await
}

/// The secondment ends early: everybody is told.
async fn ending(claimed: Claimed, row: secondment::Model) -> Result<secondment::Model> {
    let ending = Event::SecondmentEnding { secondment: row.id, officer: row.officer_id };
    write(claimed, row, MailKind::EndsEarly, ending).await
}

/// Keeps what was said, and tells those whom it concerns: the parties that are asked, or all of them.
async fn write(
    Claimed { tx, officer, callup, .. }: Claimed,
    row: secondment::Model,
    kind: MailKind,
    event: Event,
) -> Result<secondment::Model> {
    let row = tx.update::<secondment::Entity>(row).await?;
    let readers = Readers::of(&tx, &callup, &officer).await?;
    let asked = row.state.waiting(row.created_at, tx.today());
    let whom: Vec<PersonId> = match kind {
        MailKind::AskEarlyEnd => asked.iter().flat_map(|waiting| readers.at(waiting.on)).collect(),
        _ => readers.all().collect(),
    };
    notify_of_secondment(&tx, &callup, &row, kind, whom).await?;
    tx.commit(event).await?;
    Ok(row)
}
