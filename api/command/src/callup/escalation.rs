//! A release that waits is told further up: by the working days of the home council's own nation, to its deputies,
//! then to its leader and the desk.

use crate::cx::Cx;
use crate::notify::{Readers, holders, notify};
use callup_domain::access::{Action, On, Role};
use callup_domain::calendar::Nation;
use callup_domain::escalation::{Clock, EscalationStep};
use callup_domain::event::Event;
use callup_domain::id::{CallUpId, CouncilId, PersonId};
use callup_domain::job::Task;
use callup_domain::mail::MailKind;
use callup_domain::model::OperatingModel;
use callup_infra::clock::{start_of_day, today};
use callup_infra::entity::{callup, mail, member, officer};
use callup_infra::query::{self, model};
use callup_infra::scope::{ReadTx, WriteTx};
use callup_infra::{Error, Result};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::{BTreeMap, BTreeSet};

/// The hour of the day at which it is told.
const TOLD_AT: TimeDelta = TimeDelta::hours(8);

/// By what a home council's clocks run today.
struct Rule {
    nation: Nation,
    model: OperatingModel,
    after: Option<i32>,
}

impl Rule {
    async fn of(tx: &ReadTx, home: CouncilId) -> Result<Self> {
        let member = tx.every::<member::Entity>().is(member::Column::CouncilId, home).the_one().await?;
        let nation = query::callup::nations(tx, &[home]).await?.remove(&home);
        Ok(Self {
            nation: nation.ok_or(Error::NotFound("council"))?,
            model: model::on(tx, tx.today()).await?,
            after: member.escalate_after,
        })
    }

    /// The clock of a release, while it waits.
    fn clock(&self, row: &callup::Model) -> Option<Clock> {
        let since = today(row.decisions().release_waits_since()?);
        Some(Clock::new(since, self.nation, self.model, self.after))
    }
}

/// Leaves it to be done to tell further up that releases of one home council wait. Whether there still is time to
/// decide, is asked when it is done: the desk may give more until then.
pub(crate) async fn watch(tx: &WriteTx, home: CouncilId, rows: &[callup::Model]) -> Result<()> {
    let rule = Rule::of(tx, home).await?;
    let mut due: BTreeMap<DateTime<Utc>, Vec<Task>> = BTreeMap::new();
    for row in rows {
        let Some(clock) = rule.clock(row) else { continue };
        for step in EscalationStep::ALL {
            let at = (start_of_day(clock.due(*step)) + TOLD_AT).max(tx.now());
            due.entry(at).or_default().push(Task::Escalate { callup: row.id });
        }
    }
    for (at, tasks) in due {
        tx.enqueue_all(tasks, at).await?;
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
    if tx.today() > row.answer_by {
        return Ok(());
    }
    let Some(clock) = Rule::of(&tx, row.home_council_id).await?.clock(&row) else { return Ok(()) };
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
