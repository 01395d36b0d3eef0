//! Secondments: consultation, signatures, start and end. Earlier ends are in `early_end`. They are drawn up with the second of the two
//! decisions on a call-up.
//!
//! What is locked, and in which order, stands in `command`.

use super::outcome;
use crate::callup::given_up;
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::Action;
use callup_domain::event::Event;
use callup_domain::id::{PersonId, SecondmentId};
use callup_domain::job::Task;
use callup_domain::refusal::{Refusal, Refusals};
use callup_domain::secondment::{Consultation, Party, SecondmentStatus, Signature};
use callup_domain::skill::{EvidenceKind, Piece};
use callup_infra::clock::start_of_day;
use callup_infra::entity::{callup, need, officer, officer_skill, secondment};
use callup_infra::scope::WriteTx;
use callup_infra::{Error, Result};
use chrono::NaiveDate;

use super::evidence::{Shown, record};

/// That the officer was consulted on a secondment.
#[derive(Clone, Debug, InputObject)]
pub struct RecordConsultation {
    /// The secondment.
    pub secondment: SecondmentId,
    /// The day of the consultation; today unless given.
    pub on: Option<NaiveDate>,
    /// Whether the officer consented. In Northern Ireland the law asks for it.
    pub consented: bool,
    /// What was said, at most 4,000 characters.
    #[graphql(default)]
    pub note: String,
}

/// A signature.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct SignSecondment {
    /// The secondment.
    pub secondment: SecondmentId,
    /// For whom you sign.
    pub party: Party,
}

/// A secondment to complete.
#[derive(Clone, Debug, InputObject)]
pub struct CompleteSecondment {
    /// The secondment.
    pub secondment: SecondmentId,
    /// The hand-over note: where things stand, and where they are.
    pub handover: String,
}

/// A secondment to call off.
#[derive(Clone, Debug, InputObject)]
pub struct CancelSecondment {
    /// The secondment.
    pub secondment: SecondmentId,
    /// Why.
    pub reason: String,
}

/// Records that the home council consulted the officer. Nobody signs before.
///
/// # Errors
/// `OWN_RELEASE` for oneself, `NOT_READY` in Northern Ireland without the officer's consent,
/// `OUT_OF_RANGE` for a day to come, `WRONG_STATE` once somebody has signed.
pub async fn consult(cx: &Cx, ask: RecordConsultation) -> Result<secondment::Model> {
    let mut no = Refusals::default();
    no.limit("note", &ask.note, 4_000);
    no.finish(())?;
    let Claimed { tx, officer, row, .. } = claim(cx, ask.secondment, Action::DecideRelease).await?;
    let consultation = Consultation {
        on: ask.on.unwrap_or(tx.today()),
        by: person(&tx)?,
        at: tx.now(),
        consented: ask.consented,
        note: ask.note.trim().to_owned(),
    };
    let state = row.state.clone().consult(consultation, row.legal_basis, officer.person_id, tx.today())?;
    let row = tx.update::<secondment::Entity>(row.gone_on(state)).await?;
    tx.commit(Event::OfficerConsulted { secondment: row.id, officer: row.officer_id }).await?;
    Ok(row)
}

/// Signs a secondment for one of its three parties. With the third signature it starts on its first
/// day, or at once if that has passed.
///
/// # Errors
/// `NOT_READY` before the consultation, `OWN_RELEASE` when one person would sign twice, `DUPLICATE` when
/// the party has signed, `TOO_LATE` after the last day.
pub async fn sign(cx: &Cx, ask: SignSecondment) -> Result<secondment::Model> {
    let Claimed { tx, officer, callup, row } = claim(cx, ask.secondment, speaking_for(ask.party)).await?;
    let signature = signature(&tx, ask.party)?;
    let schedule = row.schedule.clone();
    let (state, schedule) = row.state.clone().sign(signature, officer.person_id, schedule, tx.today())?;
    let mut row = row.gone_on(state).on_schedule(schedule);
    if row.status == SecondmentStatus::Signed {
        outcome::later(&tx, row.post_id).await?;
        if row.starts_on <= tx.today() {
            row = started(&tx, row, &callup)?;
            tx.record(Event::SecondmentStarted { secondment: row.id, officer: row.officer_id }).await?;
        } else {
            tx.enqueue(Task::Start { secondment: row.id }, start_of_day(row.starts_on)).await?;
        }
    }
    let row = tx.update::<secondment::Entity>(row).await?;
    tx.commit(Event::SecondmentSigned { secondment: row.id, party: ask.party }).await?;
    Ok(row)
}

/// Starts a signed secondment whose first day has come. Does nothing before, nor to one that was
/// called off or runs already.
///
/// # Errors
/// As reading and writing fail.
pub async fn start(cx: &Cx, secondment: SecondmentId) -> Result<()> {
    let Claimed { tx, callup, row, .. } = claim(cx, secondment, Action::SignForBody).await?;
    if row.status != SecondmentStatus::Signed || tx.today() < row.starts_on {
        return Ok(());
    }
    let row = tx.update::<secondment::Entity>(started(&tx, row, &callup)?).await?;
    tx.commit(Event::SecondmentStarted { secondment: row.id, officer: row.officer_id }).await
}

/// Completes a secondment on its last day or after. The skills that the post needed count as
/// demonstrated, and the post can be filled again while it is open.
///
/// # Errors
/// `WRONG_STATE` unless it runs, `TOO_EARLY` before its last day, `REQUIRED` without a hand-over note.
pub async fn complete(cx: &Cx, ask: CompleteSecondment) -> Result<secondment::Model> {
    let Claimed { tx, callup, row, .. } = claim(cx, ask.secondment, Action::SignForBody).await?;
    let state = row.state.clone().complete(tx.now(), row.ends_on, tx.today(), &ask.handover)?;
    let row = tx.update::<secondment::Entity>(row.gone_on(state)).await?;
    credit(&tx, &row).await?;
    over(&tx, callup).await?;
    tx.commit(Event::SecondmentCompleted { secondment: row.id, officer: row.officer_id }).await?;
    Ok(row)
}

/// Calls a secondment off before its first day. The half-days are free, and the post can be filled.
///
/// # Errors
/// `WRONG_STATE` once it runs or is over, `REQUIRED` without a reason.
pub async fn cancel(cx: &Cx, ask: CancelSecondment) -> Result<secondment::Model> {
    let Claimed { tx, callup, row, .. } = claim(cx, ask.secondment, Action::SignForBody).await?;
    let state = row.state.clone().cancel(tx.now(), &ask.reason)?;
    let row = tx.update::<secondment::Entity>(row.gone_on(state)).await?;
    over(&tx, callup).await?;
    given_up(&tx, row.post_id, row.officer_id).await?;
    tx.commit(Event::SecondmentCancelled { secondment: row.id, officer: row.officer_id }).await?;
    Ok(row)
}

/// A secondment with what it belongs to, all locked.
pub(super) struct Claimed {
    pub tx: WriteTx,
    pub officer: officer::Model,
    pub callup: callup::Model,
    pub row: secondment::Model,
}

/// What it takes to speak for a party.
pub(super) const fn speaking_for(party: Party) -> Action {
    match party {
        Party::Officer => Action::SignAsOfficer,
        Party::HomeCouncil => Action::SignForHome,
        Party::Body => Action::SignForBody,
    }
}

/// The word of whoever acts, for a party.
pub(super) fn signature(tx: &WriteTx, party: Party) -> Result<Signature> {
    Ok(Signature { party, by: person(tx)?, at: tx.now() })
}

/// The right to do `action` on a secondment.
pub(super) async fn claim(cx: &Cx, secondment: SecondmentId, action: Action) -> Result<Claimed> {
    let tx = cx.begin();
    let seen = tx.get::<secondment::Entity>(secondment).await?;
    let tx = tx.permit(action, seen.on())?;
    let officer = tx.lock::<officer::Entity>(seen.officer_id).await?;
    let callup = tx.lock::<callup::Entity>(seen.callup_id).await?;
    let row = tx.lock::<secondment::Entity>(seen.id).await?;
    Ok(Claimed { tx, officer, callup, row })
}

fn person(tx: &WriteTx) -> Result<PersonId> {
    tx.actor().person().ok_or(Error::NotFound("person who decides"))
}

fn started(
    tx: &WriteTx,
    row: secondment::Model,
    callup: &callup::Model,
) -> Result<secondment::Model, Refusal> {
    let state = row.state.clone().start(tx.now(), row.starts_on, tx.today(), &callup.decisions())?;
    Ok(row.gone_on(state))
}

/// The call-up of a secondment that is over is over too, which frees the post.
async fn over(tx: &WriteTx, callup: callup::Model) -> Result<()> {
    let decided = callup.decisions().over(tx.now())?;
    tx.update::<callup::Entity>(callup.decided(decided)).await?;
    Ok(())
}

/// What the post needed, the officer has demonstrated: the essential skills, and the desirable ones
/// that the officer has at the level asked for.
async fn credit(tx: &WriteTx, row: &secondment::Model) -> Result<()> {
    let needs = tx.every::<need::Entity>().is(need::Column::PostId, row.post_id).in_order().all().await?;
    let held = tx.every::<officer_skill::Entity>().is(officer_skill::Column::OfficerId, row.officer_id);
    let held = held.all().await?;
    let has = |need: &need::Model| {
        held.iter().any(|skill| skill.skill_id == need.skill_id && skill.level >= need.level)
    };
    for need in needs.iter().filter(|need| need.essential || has(need)) {
        let piece = Piece { level: need.level, kind: EvidenceKind::Demonstrated, on: row.ends_on };
        let note = "A finished secondment".to_owned();
        let shown = Shown { officer: row.officer_id, skill: need.skill_id, piece, by: None, note };
        record(tx, shown).await?;
    }
    Ok(())
}
