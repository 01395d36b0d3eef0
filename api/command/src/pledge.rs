//! What councils pledge and pay.

use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::CouncilId;
use callup_domain::money::Money;
use callup_domain::period::Period;
use callup_domain::pledge;
use callup_infra::entity::{contribution, member, pledge as row};
use callup_infra::scope::{ReadTx, WriteTx};
use callup_infra::{Error, Result};
use chrono::NaiveDate;

/// What a council pledges for a time.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct MakePledge {
    /// The council, a member of the body.
    pub council: CouncilId,
    /// The first day.
    pub starts_on: NaiveDate,
    /// The last day. A pledge made anew for the same days takes the place of the one before;
    /// otherwise a council's pledges do not overlap.
    pub ends_on: NaiveDate,
    /// Money, without VAT.
    pub money: Money,
    /// Officers' time, in half-days.
    pub half_days: i32,
}

/// What a council paid.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct RecordContribution {
    /// The council, a member of the body.
    pub council: CouncilId,
    /// On which day.
    pub paid_on: NaiveDate,
    /// How much, without VAT.
    pub money: Money,
}

/// Records a council's pledge.
///
/// # Errors
/// A refusal for each field that is wrong; `DUPLICATE` when it overlaps another; `Denied` for all
/// but administrators.
pub async fn make(cx: &Cx, ask: MakePledge) -> Result<row::Model> {
    let period = Period::new(ask.starts_on, ask.ends_on)?;
    pledge::pledged(ask.money, ask.half_days)?;
    let (tx, member) = of_member(cx.begin(), ask.council).await?;
    let others = tx.every::<row::Entity>().is(row::Column::CouncilId, ask.council).all().await?;
    let others = others.iter().map(|other| Period { starts_on: other.starts_on, ends_on: other.ends_on });
    pledge::fits(period, others)?;
    let row = row::Model {
        id: tx.id(),
        body_id: tx.body(),
        council_id: ask.council,
        starts_on: period.starts_on,
        ends_on: period.ends_on,
        pence: ask.money.in_pence(),
        half_days: ask.half_days,
        recorded_at: tx.now(),
    };
    let row = tx.insert::<row::Entity>(row).await?;
    let (pence, half_days) = (row.pence, row.half_days);
    tx.commit(Event::PledgeMade { member: member.id, council: row.council_id, pence, half_days }).await?;
    Ok(row)
}

/// Records a council's payment.
///
/// # Errors
/// A refusal for each field that is wrong; `Denied` for all but administrators.
pub async fn pay(cx: &Cx, ask: RecordContribution) -> Result<contribution::Model> {
    let tx = cx.begin();
    pledge::paid(ask.money, ask.paid_on, tx.today())?;
    let (tx, member) = of_member(tx, ask.council).await?;
    let row = contribution::Model {
        id: tx.id(),
        body_id: tx.body(),
        council_id: ask.council,
        paid_on: ask.paid_on,
        pence: ask.money.in_pence(),
        recorded_at: tx.now(),
    };
    let row = tx.insert::<contribution::Entity>(row).await?;
    let (council, pence) = (row.council_id, row.pence);
    tx.commit(Event::ContributionReceived { member: member.id, council, pence }).await?;
    Ok(row)
}

/// The council's place in the body, locked, so that its pledges follow one another.
async fn of_member(tx: ReadTx, council: CouncilId) -> Result<(WriteTx, member::Model)> {
    let tx = tx.permit(Action::SetUp, On::default())?;
    let found = tx.every::<member::Entity>().is(member::Column::CouncilId, council).one().await?;
    let member = found.ok_or(Error::NotFound("member council"))?;
    let member = tx.lock::<member::Entity>(member.id).await?;
    Ok((tx, member))
}
