//! Data sharing agreements: what a home council lets the body see of its officers, and for how long.
//!
//! Locks: the member council, then the agreement. A call-up locks the council too, so one is made either
//! before an agreement is withdrawn, and goes on, or after it, and is refused.

use super::notify;
use super::offer::lock_member;
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On, Role};
use callup_domain::agreement::{AgreementState, Arrangement, Term, Terms};
use callup_domain::event::Event;
use callup_domain::id::{AgreementId, CouncilId};
use callup_domain::mail::MailKind;
use callup_domain::period::Period;
use callup_domain::refusal::{Code, Refusal, Refusals};
use callup_domain::say;
use callup_infra::entity::agreement;
use callup_infra::entity::mail::About;
use callup_infra::{Result, query};
use chrono::NaiveDate;

/// An agreement that a council gives.
#[derive(Clone, Debug, InputObject)]
pub struct GiveAgreement {
    /// The council whose officers’ data it is.
    pub council: CouncilId,
    /// What the data is used for, at most 1,000 characters.
    pub purpose: String,
    /// What the council and the body are to each other.
    pub arrangement: Arrangement,
    /// Who gives it for the council, with name and office.
    pub signatory: String,
    /// The first day; today unless given.
    pub from_on: Option<NaiveDate>,
    /// The last day, at most three years later.
    pub until_on: NaiveDate,
}

/// An agreement that a council takes back.
#[derive(Clone, Debug, InputObject)]
pub struct WithdrawAgreement {
    /// The agreement.
    pub agreement: AgreementId,
    /// Why, at most 1,000 characters.
    pub reason: String,
}

/// Gives an agreement: while it is in force the desk sees the council's officers and calls them up.
///
/// # Errors
/// A refusal for each field that is wrong; `NotFound` for a council that is no member.
pub async fn give(cx: &Cx, ask: GiveAgreement) -> Result<agreement::Model> {
    let tx = cx.begin().permit(Action::ShareOfficers, On { home: Some(ask.council), ..On::default() })?;
    let period = Period::new(ask.from_on.unwrap_or(tx.today()), ask.until_on);
    let period = period.map_err(|no| no.at("untilOn"))?;
    Terms { purpose: &ask.purpose, signatory: &ask.signatory, period }.check(tx.today())?;
    lock_member(&tx, ask.council).await?;
    let row = agreement::Model {
        id: tx.id(),
        body_id: tx.body(),
        council_id: ask.council,
        purpose: ask.purpose.trim().to_owned(),
        arrangement: ask.arrangement,
        signatory: ask.signatory.trim().to_owned(),
        given_by: tx.actor().person(),
        given_at: tx.now(),
        from_on: period.starts_on,
        until_on: period.ends_on,
        withdrawn_at: None,
        withdrawn_by: None,
        withdrawal_reason: None,
        reminded_on: None,
        version: 1,
    };
    let row = tx.insert::<agreement::Entity>(row).await?;
    tx.commit(Event::AgreementGiven { agreement: row.id, council: row.council_id }).await?;
    Ok(row)
}

/// Takes an agreement back, at once. Call-ups and secondments that there are go on.
///
/// # Errors
/// `REQUIRED` without a reason; `WRONG_STATE` for one that is over or was taken back.
pub async fn withdraw(cx: &Cx, ask: WithdrawAgreement) -> Result<agreement::Model> {
    let mut no = Refusals::default();
    no.text("reason", &ask.reason, say!("Give the reason, which the desk will read."), 1_000);
    no.finish(())?;
    let tx = cx.begin();
    let council = tx.get::<agreement::Entity>(ask.agreement).await?.council_id;
    let tx = tx.permit(Action::ShareOfficers, On { home: Some(council), ..On::default() })?;
    lock_member(&tx, council).await?;
    let row = tx.lock::<agreement::Entity>(ask.agreement).await?;
    let state = row.term().state(tx.today());
    if !matches!(state, AgreementState::Ahead | AgreementState::InForce) {
        let message = say!("This agreement is {state} already.", state);
        return Err(Refusal::new(Code::WrongState, "agreement", message).into());
    }
    let row = agreement::Model {
        withdrawn_at: Some(tx.now()),
        withdrawn_by: tx.actor().person(),
        withdrawal_reason: Some(ask.reason.trim().to_owned()),
        ..row
    };
    let row = tx.update::<agreement::Entity>(row).await?;
    tx.commit(Event::AgreementWithdrawn { agreement: row.id, council: row.council_id }).await?;
    Ok(row)
}

/// Reminds councils whose agreement ends soon, when nothing follows.
///
/// # Errors
/// `Unavailable`.
pub async fn remind(cx: &Cx) -> Result<()> {
    let tx = cx.begin();
    let today = tx.today();
    let rows = query::agreement::not_over(&tx).await?;
    drop(tx);
    for row in &rows {
        let others: Vec<Term> =
            rows.iter().filter(|it| it.council_id == row.council_id).map(|it| it.term()).collect();
        if row.term().wants_reminder(&others, row.reminded_on, today) {
            remind_of(cx, row.id, today).await?;
        }
    }
    Ok(())
}

async fn remind_of(cx: &Cx, id: AgreementId, today: NaiveDate) -> Result<()> {
    let tx = cx.begin().permit(Action::SendMail, On::default())?;
    let row = tx.lock::<agreement::Entity>(id).await?;
    if row.withdrawn_at.is_some() || row.reminded_on == Some(today) {
        return Ok(());
    }
    let row = tx.update::<agreement::Entity>(agreement::Model { reminded_on: Some(today), ..row }).await?;
    // Those who may give another.
    for person in notify::holders(&tx, &[Role::Leader, Role::Approver], Some(row.council_id)).await? {
        notify::write(&tx, person, MailKind::AgreementEnds, About::Agreement(row.id)).await?;
    }
    tx.commit(Event::AgreementReminded { agreement: row.id, council: row.council_id }).await
}
