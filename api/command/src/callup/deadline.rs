//! Answer-by dates: when they are, who is reminded before, and what happens after.

use super::settle;
use crate::cx::Cx;
use crate::notify::{Readers, notify};
use callup_domain::access::{Action, On};
use callup_domain::calendar::{Nation, add_working_days};
use callup_domain::callup::CallUpStatus;
use callup_domain::event::Event;
use callup_domain::id::CallUpId;
use callup_domain::job::Task;
use callup_domain::load::Schedule;
use callup_domain::mail::MailKind;
use callup_domain::ranking::Place;
use callup_domain::secondment::Party;
use callup_infra::Result;
use callup_infra::clock::{end_of_day, start_of_day};
use callup_infra::entity::{callup, officer};
use callup_infra::query;
use callup_infra::scope::{ReadTx, WriteTx};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use std::collections::BTreeSet;

/// Working days, at the home council, until an answer is due unless the desk says otherwise.
const ANSWER_DAYS: i32 = 10;

/// Working days that the desk has at least to take a counter-offer.
const TAKE_DAYS: i32 = 5;

/// The hour of the day at which people are reminded.
const REMINDED_AT: TimeDelta = TimeDelta::hours(8);

/// The last day for an answer: as asked, or ten working days from today, before the work begins.
pub(super) fn answer_by(
    tx: &WriteTx,
    asked: Option<NaiveDate>,
    home: &Place,
    schedule: &Schedule,
) -> NaiveDate {
    let usual = add_working_days(home.nation, tx.today(), ANSWER_DAYS);
    asked.unwrap_or(usual.min(schedule.period.starts_on))
}

/// The last day for the desk to take a counter-offer that is made today.
pub(super) fn take_by(tx: &ReadTx, home: &Place) -> NaiveDate {
    add_working_days(home.nation, tx.today(), TAKE_DAYS)
}

/// Leaves the reminders and the lapse of a call-up to be done.
pub(super) async fn watch(tx: &WriteTx, row: &callup::Model, nation: Nation) -> Result<()> {
    for (at, task) in watched(tx.today(), row, nation) {
        tx.enqueue(task, at).await?;
    }
    Ok(())
}

/// The reminders and the lapse of a call-up, and when each comes: half-way to the answer-by date, one
/// working day before it, and once it has passed.
pub(super) fn watched(today: NaiveDate, row: &callup::Model, nation: Nation) -> Vec<(DateTime<Utc>, Task)> {
    let days = (row.answer_by - today).num_days().unsigned_abs();
    let half_way = today.checked_add_days(Days::new(days / 2)).unwrap_or(row.answer_by);
    let day_before = add_working_days(nation, row.answer_by, -1);
    let reminders = BTreeSet::from([half_way, day_before]).into_iter().filter(|day| *day > today);
    let reminders = reminders.map(|day| (start_of_day(day) + REMINDED_AT, Task::Remind { callup: row.id }));
    reminders.chain([(end_of_day(row.answer_by), Task::Lapse { callup: row.id })]).collect()
}

/// Leaves the lapse of a call-up to be done.
pub(super) async fn lapses(tx: &WriteTx, row: &callup::Model) -> Result<()> {
    tx.enqueue(Task::Lapse { callup: row.id }, end_of_day(row.answer_by)).await
}

/// Reminds whoever has not answered a call-up, at most once a day. Does nothing when nobody is waited
/// for any more, or the day has passed.
///
/// # Errors
/// As reading and writing fail.
pub async fn remind(cx: &Cx, callup: CallUpId) -> Result<()> {
    let tx = cx.begin().permit(Action::CallUp, On::default())?;
    let row = tx.lock::<callup::Entity>(callup).await?;
    let Ok(parties) = row.decisions().remind(tx.today()) else { return Ok(()) };
    let officer = tx.every::<officer::Entity>().with_key(row.officer_id).the_one().await?;
    let readers = Readers::of(&tx, &row, &officer).await?;
    let reminded = query::callup::reminded_today(&tx, &[row.id]).await?;
    for party in parties {
        let (kind, whom) = match party {
            Party::Officer => (MailKind::RemindOfficer, vec![readers.officer]),
            Party::HomeCouncil => (MailKind::RemindApprover, readers.approvers.clone()),
            Party::Body => continue,
        };
        let whom = whom.into_iter().filter(|person| !reminded.contains(&(row.id, *person)));
        notify(&tx, &row, kind, whom).await?;
    }
    tx.commit(Event::CallUpReminded { callup: row.id }).await
}

/// What the passing of a call-up's answer-by date brings: it lapses and its half-days are free, or, if
/// the home council was only consulted and the officer accepted, it is agreed. Does nothing before, nor
/// to what is decided.
///
/// # Errors
/// As reading and writing fail.
pub async fn lapse(cx: &Cx, callup: CallUpId) -> Result<()> {
    let tx = cx.begin().permit(Action::CallUp, On::default())?;
    let seen = tx.get::<callup::Entity>(callup).await?;
    let officer = tx.lock::<officer::Entity>(seen.officer_id).await?;
    let row = tx.lock::<callup::Entity>(callup).await?;
    let before = row.decisions();
    let decided = before.clone().after_deadline(tx.now(), tx.today());
    if decided == before {
        return Ok(());
    }
    let row = settle(&tx, row, decided).await?;
    let readers = Readers::of(&tx, &row, &officer).await?;
    let (kind, event) = match row.status {
        CallUpStatus::Agreed => {
            (MailKind::Agreed, Event::ReleaseGranted { callup: row.id, officer: row.officer_id })
        }
        _ => (MailKind::Lapsed, Event::CallUpLapsed { callup: row.id, officer: row.officer_id }),
    };
    notify(&tx, &row, kind, readers.all()).await?;
    tx.commit(event).await
}
