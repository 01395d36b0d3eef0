//! The officer's answer to a call-up.

use super::{claim, settle};
use crate::cx::Cx;
use crate::notify::{Readers, notify};
use async_graphql::InputObject;
use callup_domain::access::Action;
use callup_domain::callup::CallUpStatus;
use callup_domain::event::Event;
use callup_domain::id::CallUpId;
use callup_domain::mail::MailKind;
use callup_infra::Result;
use callup_infra::entity::callup;

/// A call-up to accept.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct AcceptCallUp {
    /// The call-up.
    pub call_up: CallUpId,
}

/// A call-up to decline.
#[derive(Clone, Debug, InputObject)]
pub struct DeclineCallUp {
    /// The call-up.
    pub call_up: CallUpId,
    /// Why.
    pub reason: String,
}

/// Accepts a call-up, as the officer who is called up. If the home council has released the officer
/// already, the secondment is drawn up.
///
/// # Errors
/// `WRONG_STATE` unless an answer is awaited, `TOO_LATE` after the answer-by date.
pub async fn accept(cx: &Cx, ask: AcceptCallUp) -> Result<callup::Model> {
    let (tx, officer, row) = claim(cx, ask.call_up, Action::AnswerCallUp).await?;
    let decided = row.decisions().accept(tx.now(), tx.today())?;
    let row = settle(&tx, row, decided).await?;
    let readers = Readers::of(&tx, &row, &officer).await?;
    match row.status {
        CallUpStatus::Agreed => notify(&tx, &row, MailKind::Agreed, readers.all()).await?,
        _ => notify(&tx, &row, MailKind::Accepted, readers.desk_and_council()).await?,
    }
    tx.commit(Event::CallUpAccepted { callup: row.id, officer: row.officer_id }).await?;
    Ok(row)
}

/// Declines a call-up, as the officer who is called up. The half-days are free again.
///
/// # Errors
/// As for `accept`; `REQUIRED` without a reason.
pub async fn decline(cx: &Cx, ask: DeclineCallUp) -> Result<callup::Model> {
    let (tx, officer, row) = claim(cx, ask.call_up, Action::AnswerCallUp).await?;
    let decided = row.decisions().decline(tx.now(), tx.today(), &ask.reason)?;
    let row = settle(&tx, row, decided).await?;
    let readers = Readers::of(&tx, &row, &officer).await?;
    notify(&tx, &row, MailKind::Declined, readers.desk_and_council()).await?;
    tx.commit(Event::CallUpDeclined { callup: row.id, officer: row.officer_id }).await?;
    Ok(row)
}
