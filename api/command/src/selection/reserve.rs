//! Calling up reserves: when a call-up that a selection led to comes to nothing, the first reserve who still fits.

use super::apply::what_is_left;
use crate::callup::{CallUpOfficer, make};
use crate::cx::Cx;
use crate::notify::notify;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::{OfficerId, PostId};
use callup_domain::job::Task;
use callup_domain::mail::MailKind;
use callup_domain::refusal::Code;
use callup_infra::entity::post;
use callup_infra::query::reserve::{LeftBy, left, left_for};
use callup_infra::scope::{ReadTx, WriteTx};
use callup_infra::{Error, Result};
use std::sync::Arc;

/// Leaves it to be done when an officer will not have a post after all, if a selection left word for that.
pub(crate) async fn later(tx: &WriteTx, post: PostId, officer: OfficerId) -> Result<()> {
    if left_for(tx, &[(post, officer)]).await?.contains(&(post, officer)) {
        tx.enqueue(Task::CallReserve { post }, tx.now()).await?;
    }
    Ok(())
}

/// Calls up the first reserve of a post who still fits, by the code of any call-up. Each is tried in a transaction of
/// its own, so that locks are taken in their order and those who do not fit any more leave nothing behind. Nobody, if
/// somebody has the post or no reserve fits: then it stands in the desk's queue.
///
/// # Errors
/// `Unavailable`, or a conflict with somebody else's change: another try does what is left to do.
pub async fn call(cx: &Cx, post: PostId) -> Result<()> {
    let found = {
        let tx = ReadTx::open(cx.world(), Arc::new(cx.actor().clone()));
        left(&tx, post).await?
    };
    let Some(found) = found else { return Ok(()) };
    for officer in found.vacancy.line() {
        match call_up(cx, post, officer, &found).await {
            Err(cause) if is_no(&cause) => {}
            done => return done,
        }
    }
    Ok(())
}

/// Calls one reserve up, and tells the desk.
async fn call_up(cx: &Cx, post: PostId, officer: OfficerId, found: &LeftBy) -> Result<()> {
    let tx = cx.begin().permit(Action::CallUp, On::default())?;
    let schedule = what_is_left(&tx, found.rest, &tx.get::<post::Entity>(post).await?);
    let ask = CallUpOfficer { officer, post, schedule, answer_by: None, note: String::new() };
    let row = make(&tx, &ask, found.asked_by).await?;
    notify(&tx, &row, MailKind::ReserveCalled, found.asked_by).await?;
    let called = Event::OfficerCalledUp { callup: row.id, officer };
    let reserve = Event::ReserveCalledUp { callup: row.id, officer, selection: found.selection };
    tx.commit_all(called, vec![reserve]).await
}

/// Whether the rules said no, so that it is the next one's turn.
fn is_no(cause: &Error) -> bool {
    match cause {
        Error::Refused(refusals) => refusals.iter().all(|refusal| refusal.code != Code::Conflict),
        Error::NotFound(_) => true,
        _ => false,
    }
}
