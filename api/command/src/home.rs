//! What a home council keeps for itself: blackouts, and the cap on officers away at once.

use super::callup::escalation::watch;
use super::offer::lock_member;
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::callup::CallUpStatus;
use callup_domain::escalation::rule;
use callup_domain::event::Event;
use callup_domain::id::{BlackoutId, CouncilId};
use callup_domain::period::Period;
use callup_domain::refusal::{Code, Refusal, Refusals};
use callup_domain::say;
use callup_infra::Result;
use callup_infra::entity::{blackout, callup, member};
use callup_infra::scope::WriteTx;
use chrono::NaiveDate;

/// Dates on which a council releases nobody.
#[derive(Clone, Debug, InputObject)]
pub struct SetBlackout {
    /// The council.
    pub council: CouncilId,
    /// The first day.
    pub starts_on: NaiveDate,
    /// The last day.
    pub ends_on: NaiveDate,
    /// Why, at most 200 characters: elections, year end.
    pub reason: String,
}

/// A blackout to lift.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct LiftBlackout {
    /// Which.
    pub blackout: BlackoutId,
}

/// A cap on officers away.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct SetAwayCap {
    /// The council.
    pub council: CouncilId,
    /// The most officers away in the same week; null for no cap. Who is away already stays away.
    pub cap: Option<i32>,
}

/// After how long a release that waits is told further up.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct SetEscalation {
    /// The council.
    pub council: CouncilId,
    /// The working days from one step to the next, 1 to 20; null for what the operating model says.
    pub working_days: Option<i32>,
}

/// Closes dates for secondments. What was agreed before stays agreed.
///
/// # Errors
/// A refusal for each field that is wrong; `DUPLICATE` for the same dates again.
pub async fn black_out(cx: &Cx, ask: SetBlackout) -> Result<member::Model> {
    let period = Period::new(ask.starts_on, ask.ends_on)?;
    let mut no = Refusals::default();
    let give = say!("Give the reason, which officers and the desk will read.");
    no.text("reason", &ask.reason, give, 200);
    no.finish(())?;
    let (tx, member) = protect(cx, ask.council).await?;
    let there = tx.every::<blackout::Entity>().is(blackout::Column::CouncilId, ask.council).all().await?;
    if let Some(same) =
        there.iter().find(|row| row.starts_on == period.starts_on && row.ends_on == period.ends_on)
    {
        let message = say!("These dates are closed already: {reason}.", reason = &same.reason);
        return Err(Refusal::new(Code::Duplicate, "startsOn", message).into());
    }
    let row = blackout::Model {
        id: tx.id(),
        body_id: tx.body(),
        council_id: ask.council,
        starts_on: period.starts_on,
        ends_on: period.ends_on,
        reason: ask.reason.trim().to_owned(),
    };
    tx.insert::<blackout::Entity>(row).await?;
    tx.commit(Event::BlackoutSet { council: ask.council }).await?;
    Ok(member)
}

/// Opens dates for secondments again.
///
/// # Errors
/// `NotFound` when there is no such blackout.
pub async fn lift(cx: &Cx, ask: LiftBlackout) -> Result<member::Model> {
    let row = cx.read().get::<blackout::Entity>(ask.blackout).await?;
    let (tx, member) = protect(cx, row.council_id).await?;
    tx.remove::<blackout::Entity>(vec![row.id]).await?;
    tx.commit(Event::BlackoutSet { council: row.council_id }).await?;
    Ok(member)
}

/// Caps how many officers of a council are away in the same week.
///
/// # Errors
/// `OUT_OF_RANGE` outside 0 to 10,000.
pub async fn cap(cx: &Cx, ask: SetAwayCap) -> Result<member::Model> {
    if ask.cap.is_some_and(|cap| !(0..=10_000).contains(&cap)) {
        let message = say!("The cap is a number of officers, 0 to 10,000.");
        return Err(Refusal::new(Code::OutOfRange, "cap", message).into());
    }
    let (tx, member) = protect(cx, ask.council).await?;
    let row = tx.update::<member::Entity>(member::Model { away_cap: ask.cap, ..member }).await?;
    tx.commit(Event::MemberSet { member: row.id, council: row.council_id }).await?;
    Ok(row)
}

/// Sets after how long a release that waits is told further up, those too that wait now.
///
/// # Errors
/// `OUT_OF_RANGE` outside 1 to 20 working days.
pub async fn escalate_after(cx: &Cx, ask: SetEscalation) -> Result<member::Model> {
    let escalate_after = rule(ask.working_days)?;
    let (tx, member) = protect(cx, ask.council).await?;
    let row = tx.update::<member::Entity>(member::Model { escalate_after, ..member }).await?;
    let waiting = tx.every::<callup::Entity>().is(callup::Column::HomeCouncilId, ask.council);
    let waiting = waiting.is(callup::Column::Status, CallUpStatus::Asked).in_order().all().await?;
    watch(&tx, ask.council, &waiting).await?;
    tx.commit(Event::MemberSet { member: row.id, council: row.council_id }).await?;
    Ok(row)
}

async fn protect(cx: &Cx, council: CouncilId) -> Result<(WriteTx, member::Model)> {
    let tx = cx.begin().permit(Action::ProtectCouncil, On { home: Some(council), ..On::default() })?;
    let member = lock_member(&tx, council).await?;
    Ok((tx, member))
}
