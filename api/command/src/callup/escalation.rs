//! A release that waits is told further up: by the working days of the home council's own nation, to its deputies,
//! then to its leader and the desk.

use super::council_of;
use crate::cx::Cx;
use crate::notify::{Readers, holders, notify};
use callup_domain::access::{Action, On, Role};
use callup_domain::escalation::{Clock, EscalationStep};
use callup_domain::event::Event;
use callup_domain::id::{CallUpId, CouncilId, PersonId};
use callup_domain::job::Task;
use callup_domain::mail::MailKind;
use callup_domain::reply::Asks;
use callup_domain::secondment::Party;
use callup_infra::Result;
use callup_infra::clock::{start_of_day, today};
use callup_infra::entity::{callup, mail, member, officer};
use callup_infra::query::model;
use callup_infra::scope::{ReadTx, WriteTx};
use chrono::TimeDelta;
use std::collections::BTreeSet;

/// The hour of the day at which it is told.
const TOLD_AT: TimeDelta = TimeDelta::hours(8);

/// The clock of a release, while it waits.
async fn clock(tx: &ReadTx, row: &callup::Model) -> Result<Option<Clock>> {
    let waiting = row.decisions().waiting();
    let Some(waiting) = waiting.iter().find(|waiting| waiting.on == Party::HomeCouncil) else {
        return Ok(None);
    };
    let since = today(waiting.since);
    let members = tx.every::<member::Entity>().is(member::Column::CouncilId, row.home_council_id);
    let rule = members.the_one().await?.escalate_after;
    let nation = council_of(tx, row).await?.nation;
    Ok(Some(Clock::new(since, nation, model::on(tx, tx.today()).await?, rule)))
}

/// Leaves it to be done to tell further up that the release of a call-up waits, as long as there is time left to
/// decide.
pub(crate) async fn watch(tx: &WriteTx, row: &callup::Model) -> Result<()> {
    let Some(clock) = clock(tx, row).await? else { return Ok(()) };
    for step in EscalationStep::ALL {
        let due = clock.due(*step);
        if due <= row.answer_by {
            let at = (start_of_day(due) + TOLD_AT).max(tx.now());
            tx.enqueue(Task::Escalate { callup: row.id }, at).await?;
        }
    }
    Ok(())
}

/// Tells further up that the release of a call-up waits, each person once. Does nothing when it waits no longer, or
/// not for long enough by the rule of today.
///
/// # Errors
/// As reading and writing fail.
pub async fn escalate(cx: &Cx, callup: CallUpId) -> Result<()> {
    let tx = cx.begin().permit(Action::CallUp, On::default())?;
    let row = tx.lock::<callup::Entity>(callup).await?;
    if !Asks::Release.is_open(&row.decisions()) || tx.today() > row.answer_by {
        return Ok(());
    }
    let Some(clock) = clock(&tx, &row).await? else { return Ok(()) };
    let Some(step) = clock.steps_by(tx.today()).last() else { return Ok(()) };
    let officer = tx.every::<officer::Entity>().with_key(row.officer_id).the_one().await?;
    let readers = Readers::of(&tx, &row, &officer).await?;
    let told = told(&tx, &row).await?;
    let mut whom = BTreeSet::new();
    for step in clock.steps_by(tx.today()) {
        whom.extend(readers_of(&tx, step, row.home_council_id, &readers).await?);
    }
    whom.retain(|person| *person != officer.person_id && !told.contains(person));
    if whom.is_empty() {
        return Ok(());
    }
    notify(&tx, &row, MailKind::ReleaseWaits, whom).await?;
    tx.commit(Event::ReleaseEscalated { callup: row.id, step }).await
}

/// Whom a step tells.
async fn readers_of(
    tx: &ReadTx,
    step: EscalationStep,
    home: CouncilId,
    readers: &Readers,
) -> Result<BTreeSet<PersonId>> {
    if step == EscalationStep::Deputies {
        return holders(tx, &[Role::Deputy], Some(home)).await;
    }
    let mut whom = holders(tx, &[Role::Leader], Some(home)).await?;
    if whom.is_empty() {
        whom = holders(tx, &[Role::Administrator], None).await?;
    }
    whom.extend(readers.desk);
    Ok(whom)
}

/// Who was told of this waiting before.
async fn told(tx: &ReadTx, row: &callup::Model) -> Result<BTreeSet<PersonId>> {
    let written = tx.every::<mail::Entity>().is(mail::Column::CallupId, row.id);
    let written = written.is(mail::Column::Kind, MailKind::ReleaseWaits).all().await?;
    Ok(written.into_iter().map(|mail| mail.person_id).collect())
}
