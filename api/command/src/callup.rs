//! Calling officers up, and taking a call-up back. What officers answer, what home councils decide
//! and what happens when nobody does is beside this.
//!
//! What is locked, and in which order, stands in `command`.

pub mod answer;
pub(crate) mod check;
pub mod deadline;
pub mod escalation;
pub mod many;
pub mod release;
pub mod terms;

pub use deadline::{lapse, remind};
pub use escalation::escalate;

use super::notify::{Readers, notify};
use super::offer::lock_member;
use super::{outcome, reply, selection};
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::callup::{CallUpStatus, Decisions, Release};
use callup_domain::event::Event;
use callup_domain::id::{CallUpId, OfficerId, PersonId, PostId};
use callup_domain::mail::MailKind;
use callup_domain::ranking::Wanted;
use callup_domain::refusal::Refusals;
use callup_domain::secondment::{LegalBasis, Progress};
use callup_infra::Result;
use callup_infra::entity::{callup, council, officer, post, secondment};
use callup_infra::query::{candidate, model};
use callup_infra::scope::{ReadTx, WriteTx};
use chrono::NaiveDate;
use terms::ScheduleAsk;

/// An officer to call up for a post.
#[derive(Clone, Debug, InputObject)]
pub struct CallUpOfficer {
    /// The officer.
    pub officer: OfficerId,
    /// The post. It is one place, so at any time one officer at most is called up for it.
    pub post: PostId,
    /// When the officer would work: the whole of the post unless given.
    #[graphql(default)]
    pub schedule: ScheduleAsk,
    /// The last day for the officer's answer and the home council's release; ten working days from
    /// today unless given, and never after the work begins.
    pub answer_by: Option<NaiveDate>,
    /// What the officer and the home council should know, at most 2,000 characters.
    #[graphql(default)]
    pub note: String,
}

/// A call-up to take back.
#[derive(Clone, Debug, InputObject)]
pub struct WithdrawCallUp {
    /// The call-up.
    pub call_up: CallUpId,
    /// Why.
    pub reason: String,
    /// Whether the first reserve who still fits is called up, where whoever applied the selection wanted that.
    #[graphql(default = true)]
    pub call_reserve: bool,
}

/// Calls an officer up for a post: the officer and the home council are asked, and the half-days are
/// held until they have answered.
///
/// # Errors
/// `NOT_SHARED` without a data sharing agreement of the home council, `OWN_RELEASE` for oneself, `WRONG_STATE`
/// for a post that cannot be filled, `POST_FULL` for one that is taken, `MODEL` when the operating model does
/// not allow it, `NOT_READY` when nobody could release the officer, and a refusal for each hard rule that the
/// officer breaks.
pub async fn call_up(cx: &Cx, ask: CallUpOfficer) -> Result<callup::Model> {
    let tx = cx.begin().permit(Action::CallUp, On::default())?;
    let row = make(&tx, &ask, tx.actor().person()).await?;
    tx.commit(Event::OfficerCalledUp { callup: row.id, officer: row.officer_id }).await?;
    Ok(row)
}

/// Makes a call-up, with everything that it takes but the event; `asked_by` is who answers for it at the desk.
///
/// # Errors
/// As for `call_up`.
pub(crate) async fn make(
    tx: &WriteTx,
    ask: &CallUpOfficer,
    asked_by: Option<PersonId>,
) -> Result<callup::Model> {
    let mut no = Refusals::default();
    no.limit("note", &ask.note, 2_000);
    no.finish(())?;
    let officer = check::locked(tx, ask.officer).await?;
    check::not_oneself(asked_by, &officer)?;
    let member = lock_member(tx, officer.home_council_id).await?;
    check::is_shared(tx, &officer).await?;
    let post = tx.lock::<post::Entity>(ask.post).await?;
    let schedule = ask.schedule.of_post(&post, &officer)?;
    check::is_free(tx, &post, &schedule.period).await?;
    let (wanted, candidate) = candidate::considered_for(tx, &post, officer.id).await?;
    let wanted = Wanted { schedule, ..wanted };
    let model = model::on(tx, tx.today()).await?;
    check::is_allowed(model, &candidate)?;
    check::fits(tx, &wanted, &candidate)?;
    let release = check::release(tx, model.terms().release, &member, &wanted.schedule, &candidate.diary);
    let answer_by = deadline::answer_by(tx, ask.answer_by, &candidate.home.place, &wanted.schedule);
    let decisions = Decisions::ask(tx.now(), tx.today(), wanted.schedule.clone(), answer_by, release)?;
    check::can_be_decided(tx, &decisions, &officer).await?;
    let score = check::score(tx, &wanted, &candidate);
    let row = callup::Model { asked_by, ..row(tx, &post, &officer, decisions, score, &ask.note) };
    let row = tx.insert::<callup::Entity>(row).await?;
    ask_both(tx, &row, &officer).await?;
    deadline::watch(tx, &row, candidate.home.place.nation).await?;
    escalation::watch(tx, row.home_council_id, std::slice::from_ref(&row)).await?;
    Ok(row)
}

/// Takes a call-up back while a decision is open. The half-days are free again.
///
/// # Errors
/// `WRONG_STATE` once it is agreed or over, `REQUIRED` without a reason.
pub async fn withdraw(cx: &Cx, ask: WithdrawCallUp) -> Result<callup::Model> {
    let (tx, officer, row) = claim(cx, ask.call_up, Action::CallUp).await?;
    let decided = row.decisions().withdraw(tx.now(), &ask.reason)?;
    let row = tx.update::<callup::Entity>(row.decided(decided)).await?;
    let readers = Readers::of(&tx, &row, &officer).await?;
    notify(&tx, &row, MailKind::Withdrawn, readers.all()).await?;
    if ask.call_reserve {
        given_up(&tx, row.post_id, row.officer_id).await?;
    } else {
        outcome::later(&tx, row.post_id).await?;
    }
    tx.commit(Event::CallUpWithdrawn { callup: row.id, officer: row.officer_id }).await?;
    Ok(row)
}

/// The right to do `action` on a call-up, and the officer's and the call-up's rows, locked. Whoever came by the link in
/// a letter has used it with this.
async fn claim(
    cx: &Cx,
    callup: CallUpId,
    action: Action,
) -> Result<(WriteTx, officer::Model, callup::Model)> {
    let tx = cx.begin();
    let seen = tx.get::<callup::Entity>(callup).await?;
    let tx = tx.permit(action, seen.on())?;
    let officer = tx.lock::<officer::Entity>(seen.officer_id).await?;
    let row = tx.lock::<callup::Entity>(seen.id).await?;
    reply::use_up(&tx, &row).await?;
    Ok((tx, officer, row))
}

/// Keeps what was decided. With both decisions the secondment is drawn up in the same transaction.
async fn settle(tx: &WriteTx, row: callup::Model, decided: Decisions) -> Result<callup::Model> {
    let row = tx.update::<callup::Entity>(row.decided(decided)).await?;
    if row.status == CallUpStatus::Agreed {
        draw_up(tx, &row).await?;
    } else if !row.status.is_live() {
        given_up(tx, row.post_id, row.officer_id).await?;
    }
    Ok(row)
}

/// Leaves to be done what follows when somebody will not have a post after all: a reserve may step in, and the post may
/// have been settled before.
pub(crate) async fn given_up(tx: &WriteTx, post: PostId, officer: OfficerId) -> Result<()> {
    selection::reserve::later(tx, post, officer).await?;
    outcome::later(tx, post).await
}

async fn draw_up(tx: &WriteTx, callup: &callup::Model) -> Result<()> {
    let state = Progress::drawn_up(&callup.decisions())?;
    let home = council_of(tx, callup).await?;
    let row = secondment::Model {
        id: tx.id(),
        body_id: tx.body(),
        callup_id: callup.id,
        project_id: callup.project_id,
        post_id: callup.post_id,
        officer_id: callup.officer_id,
        home_council_id: callup.home_council_id,
        status: state.status(),
        schedule: callup.schedule.clone(),
        starts_on: callup.starts_on,
        ends_on: callup.ends_on,
        legal_basis: LegalBasis::of(home.nation),
        state,
        created_at: tx.now(),
        version: 1,
    };
    let row = tx.insert::<secondment::Entity>(row).await?;
    let event = Event::SecondmentDrawnUp { secondment: row.id, callup: callup.id, officer: row.officer_id };
    tx.record(event).await
}

/// The home council: its nation decides on working days and on the law.
async fn council_of(tx: &ReadTx, callup: &callup::Model) -> Result<council::Model> {
    let found = tx.shared::<council::Entity>().is(council::Column::Id, callup.home_council_id);
    found.one().await?.ok_or(callup_infra::Error::NotFound("council"))
}

/// Asks the officer, and the home council as far as it has a say.
async fn ask_both(tx: &WriteTx, row: &callup::Model, officer: &officer::Model) -> Result<()> {
    let readers = Readers::of(tx, row, officer).await?;
    notify(tx, row, MailKind::AskOfficer, [readers.officer]).await?;
    match row.release {
        Release::Granted { .. } => notify(tx, row, MailKind::Released, readers.approvers).await,
        _ => notify(tx, row, MailKind::AskApprover, readers.approvers).await,
    }
}

/// A new call-up as a row.
fn row(
    tx: &WriteTx,
    post: &post::Model,
    officer: &officer::Model,
    decisions: Decisions,
    score: i32,
    note: &str,
) -> callup::Model {
    callup::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: post.project_id,
        post_id: post.id,
        officer_id: officer.id,
        home_council_id: officer.home_council_id,
        status: decisions.status(),
        starts_on: decisions.schedule.period.starts_on,
        ends_on: decisions.schedule.period.ends_on,
        schedule: decisions.schedule,
        answer_by: decisions.answer_by,
        answer: decisions.answer,
        release: decisions.release,
        ending: decisions.ending,
        score,
        asked_by: None,
        asked_at: tx.now(),
        note: note.trim().to_owned(),
        version: 1,
    }
}
