//! The home council's release of an officer who is called up, and what the desk makes of a
//! counter-offer.

use super::terms::ScheduleAsk;
use super::{check, claim, deadline, settle};
use crate::cx::Cx;
use crate::notify::{Readers, notify};
use async_graphql::InputObject;
use callup_domain::access::Action;
use callup_domain::calendar::{Booking, Diary};
use callup_domain::callup::{Approver, Backfill, BackfillNeed, CallUpStatus, CounterOffer, Decisions};
use callup_domain::event::Event;
use callup_domain::id::CallUpId;
use callup_domain::load::Schedule;
use callup_domain::mail::MailKind;
use callup_domain::money::Money;
use callup_domain::ranking::{Candidate, Wanted};
use callup_domain::refusal::Refusal;
use callup_domain::say;
use callup_infra::entity::{callup, officer, post};
use callup_infra::query::candidate;
use callup_infra::scope::{ReadTx, WriteTx};
use callup_infra::{Error, Result};
use chrono::NaiveDate;

/// A release to grant.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct GrantRelease {
    /// The call-up.
    pub call_up: CallUpId,
    /// Whether somebody has to stand in for the officer at the home council, if that is said.
    pub backfill: Option<BackfillNeed>,
    /// What that costs the home council, as far as it knows.
    pub backfill_cost: Option<Money>,
}

/// A release to refuse.
#[derive(Clone, Debug, InputObject)]
pub struct RefuseRelease {
    /// The call-up.
    pub call_up: CallUpId,
    /// Why. The officer and the desk read it.
    pub reason: String,
}

/// A release on other terms.
#[derive(Clone, Debug, InputObject)]
pub struct CounterRelease {
    /// The call-up.
    pub call_up: CallUpId,
    /// When the officer could work instead: less than was asked, later or not as long.
    pub schedule: ScheduleAsk,
    /// Why. The officer and the desk read it.
    pub reason: String,
}

/// A counter-offer to take.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct AcceptCounter {
    /// The call-up.
    pub call_up: CallUpId,
    /// The last day for the officer's new answer; ten working days from today unless given, and never
    /// after the work begins.
    pub answer_by: Option<NaiveDate>,
}

/// Releases an officer, as an approver of the home council. If the officer has accepted already, the
/// secondment is drawn up.
///
/// # Errors
/// `OWN_RELEASE` for oneself, `WRONG_STATE` unless a decision is awaited, `TOO_LATE` after the answer-by
/// date, `OUT_OF_RANGE` for a cost that is none.
pub async fn grant(cx: &Cx, ask: GrantRelease) -> Result<callup::Model> {
    let (tx, officer, row) = claim(cx, ask.call_up, Action::DecideRelease).await?;
    let backfill = backfill(ask)?;
    let decided = row.decisions().grant(tx.now(), tx.today(), approver(&tx, &officer)?, backfill)?;
    let row = settle(&tx, row, decided).await?;
    let readers = Readers::of(&tx, &row, &officer).await?;
    match row.status {
        CallUpStatus::Agreed => notify(&tx, &row, MailKind::Agreed, readers.all()).await?,
        _ => notify(&tx, &row, MailKind::Released, readers.desk_and_officer()).await?,
    }
    tx.commit(Event::ReleaseGranted { callup: row.id, officer: row.officer_id }).await?;
    Ok(row)
}

/// Refuses to release an officer, or objects where the council is only consulted. The half-days are
/// free again.
///
/// # Errors
/// As for `grant`; `REQUIRED` without a reason.
pub async fn refuse(cx: &Cx, ask: RefuseRelease) -> Result<callup::Model> {
    let (tx, officer, row) = claim(cx, ask.call_up, Action::DecideRelease).await?;
    let by = approver(&tx, &officer)?;
    let decided = row.decisions().refuse(tx.now(), tx.today(), by, &ask.reason)?;
    let row = settle(&tx, row, decided).await?;
    let readers = Readers::of(&tx, &row, &officer).await?;
    notify(&tx, &row, MailKind::Refused, readers.desk_and_officer()).await?;
    tx.commit(Event::ReleaseRefused { callup: row.id, officer: row.officer_id }).await?;
    Ok(row)
}

/// Would release an officer on other terms. They are scored for the post at once, so that the desk can
/// compare.
///
/// # Errors
/// As for `refuse`; `OUT_OF_RANGE` when it is not for less than was asked, and a refusal when the
/// officer has not the half-days for it.
pub async fn counter(cx: &Cx, ask: CounterRelease) -> Result<callup::Model> {
    let (tx, officer, row) = claim(cx, ask.call_up, Action::DecideRelease).await?;
    let by = approver(&tx, &officer)?;
    let (before, due) = (row.decisions(), row.answer_by);
    let offer = worked_out(&tx, &row, &before, &ask.schedule).await?.offer?;
    let decided = before.counter(tx.now(), tx.today(), by, &ask.reason, offer)?;
    let row = settle(&tx, row, decided).await?;
    let readers = Readers::of(&tx, &row, &officer).await?;
    notify(&tx, &row, MailKind::Countered, readers.desk_and_officer()).await?;
    if row.answer_by != due {
        deadline::lapses(&tx, &row).await?;
    }
    tx.commit(Event::ReleaseCountered { callup: row.id, officer: row.officer_id }).await?;
    Ok(row)
}

/// Other terms, worked out.
pub struct WorkedOut {
    /// What is offered.
    pub schedule: Schedule,
    /// The officer's score for the post on these terms.
    pub score: i32,
    /// The offer, or why it cannot be made.
    offer: Result<CounterOffer, Refusal>,
}

/// What a counter-offer would come to.
pub struct Preview {
    /// The call-up.
    pub callup: callup::Model,
    /// The terms. None if they are no terms at all.
    pub schedule: Option<Schedule>,
    /// The officer's score for the post on these terms.
    pub score: Option<i32>,
    /// Why the offer would be refused, if it would.
    pub refused: Option<Refusal>,
}

/// Works out what a counter-offer would come to, before it is made. Nothing is written.
///
/// # Errors
/// `NotFound` for a call-up that the actor may not see; `Denied` for one whose release is somebody else's to decide.
pub async fn preview(tx: &ReadTx, call_up: CallUpId, schedule: &ScheduleAsk) -> Result<Preview> {
    let row = tx.get::<callup::Entity>(call_up).await?;
    tx.actor().permit(Action::DecideRelease, row.on())?;
    let decisions = row.decisions();
    let found = match worked_out(tx, &row, &decisions, schedule).await {
        Ok(found) => found,
        Err(Error::Refused(refusals)) => {
            let refused = refusals.into_iter().next();
            return Ok(Preview { callup: row, schedule: None, score: None, refused });
        }
        Err(cause) => return Err(cause),
    };
    let refused = found.offer.and_then(|offer| decisions.may_counter(tx.today(), &offer.schedule)).err();
    Ok(Preview { callup: row, schedule: Some(found.schedule), score: Some(found.score), refused })
}

/// Other terms of a call-up, with the officer's score on them.
async fn worked_out(
    tx: &ReadTx,
    row: &callup::Model,
    before: &Decisions,
    ask: &ScheduleAsk,
) -> Result<WorkedOut> {
    let schedule = ask.beside(&before.schedule)?;
    let (wanted, candidate) = considered(tx, row).await?;
    let wanted = Wanted { schedule, ..wanted };
    let score = check::score(tx, &wanted, &candidate);
    let take_by = deadline::take_by(tx, &candidate.home.place);
    let schedule = wanted.schedule.clone();
    let offer = CounterOffer { schedule: schedule.clone(), score, take_by };
    let offer = has_room(&wanted, &candidate.diary).map(|()| offer);
    Ok(WorkedOut { schedule, score, offer })
}

/// Takes the home council's terms, at the desk. The officer is asked again: the answer, if there was
/// one, was to other terms.
///
/// # Errors
/// `WRONG_STATE` unless there is a counter-offer, `CAPACITY` or `DATES` when the officer has not the
/// half-days any more, `TOO_LATE` when the work would have begun.
pub async fn accept_counter(cx: &Cx, ask: AcceptCounter) -> Result<callup::Model> {
    let (tx, officer, row) = claim(cx, ask.call_up, Action::CallUp).await?;
    let (wanted, candidate) = considered(&tx, &row).await?;
    let wanted = Wanted { schedule: row.decisions().offered()?.clone(), ..wanted };
    let answer_by = deadline::answer_by(&tx, ask.answer_by, &candidate.home.place, &wanted.schedule);
    let decided = row.decisions().take_counter(tx.now(), tx.today(), answer_by)?;
    has_room(&wanted, &candidate.diary)?;
    let row = settle(&tx, row, decided).await?;
    let readers = Readers::of(&tx, &row, &officer).await?;
    notify(&tx, &row, MailKind::AskOfficer, [readers.officer]).await?;
    notify(&tx, &row, MailKind::Released, readers.approvers).await?;
    deadline::watch(&tx, &row, candidate.home.place.nation).await?;
    tx.commit(Event::CounterAccepted { callup: row.id, officer: row.officer_id }).await?;
    Ok(row)
}

/// What the council says that it needs in the officer's place.
fn backfill(ask: GrantRelease) -> Result<Option<Backfill>, Refusal> {
    let pence = ask.backfill_cost.map(Money::in_pence);
    match (ask.backfill, pence) {
        (Some(need), pence) => Backfill::new(need, pence).map(Some),
        (None, Some(_)) => Err(Refusal::required("backfill", say!("Give whether somebody has to stand in."))),
        (None, None) => Ok(None),
    }
}

/// Whoever acts, deciding on the release of somebody else.
fn approver(tx: &WriteTx, officer: &officer::Model) -> Result<Approver> {
    let by = tx.actor().person().ok_or(Error::NotFound("approver"))?;
    Ok(Approver::of(officer.person_id, by)?)
}

/// The officer as a candidate for the post, without what this call-up itself takes.
async fn considered(tx: &ReadTx, row: &callup::Model) -> Result<(Wanted, Candidate)> {
    let post = tx.every::<post::Entity>().with_key(row.post_id).the_one().await?;
    let (wanted, mut candidate) = candidate::considered_for(tx, &post, row.officer_id).await?;
    candidate.diary.booked.retain(|booking: &Booking| booking.call_up != row.id);
    Ok((wanted, candidate))
}

fn has_room(wanted: &Wanted, diary: &Diary) -> Result<(), Refusal> {
    diary.fits(&wanted.schedule).map_err(|shortfall| Refusal::from(shortfall).at("schedule"))
}
