//! Letting records go whose time is over, by the schedule in `domain::retention`: in batches, each a
//! transaction with its event, so that nobody waits for long and what was done stays done.

use super::erasure::{self, ErasePerson};
use crate::cx::Cx;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::OfficerId;
use callup_domain::retention::{RecordType, Rule, SCHEDULE};
use callup_infra::query::retention::{self, Due};
use callup_infra::scope::{Operator, ReadTx, Upkeep};
use callup_infra::{Error, Result};

/// How many records go in one transaction: on SQLite, for so long nobody else writes.
const AT_ONCE: u64 = 500;

/// How many batches of one kind a day. What is left goes the next day.
const BATCHES: usize = 200;

/// How many people are looked at together. Each is erased in a transaction of its own.
const PEOPLE_AT_ONCE: u64 = 50;

/// Lets everything go today that is over.
///
/// # Errors
/// `Unavailable`; what went before stays gone.
pub async fn keep(cx: &Cx, operator: &Operator) -> Result<()> {
    for rule in SCHEDULE {
        match rule.record {
            RecordType::Attempts => {
                let before = retention::over_before(rule.record, cx.read().now());
                operator.forget_attempts(before).await?;
            }
            RecordType::EqualityAnswers => equality_answers(cx, rule).await?,
            RecordType::Jobs => jobs(cx, operator).await?,
            RecordType::Officers => officers(cx).await?,
            record => {
                for _ in 0..BATCHES {
                    if batch(cx, record).await? < AT_ONCE {
                        break;
                    }
                }
            }
        }
    }
    Ok(())
}

async fn batch(cx: &Cx, record: RecordType) -> Result<u64> {
    let tx = cx.begin().permit(Action::KeepHouse, On::default())?;
    let count = retention::remove(&tx, record, AT_ONCE).await?;
    if count > 0 {
        let body = tx.body();
        tx.commit(Event::RecordsExpired { body, record, count }).await?;
    }
    Ok(u64::try_from(count).unwrap_or(u64::MAX))
}

/// Jobs are the operator's to remove.
async fn jobs(cx: &Cx, operator: &Operator) -> Result<()> {
    let tx = cx.begin().permit(Action::KeepHouse, On::default())?;
    let body = tx.body();
    let before = retention::over_before(RecordType::Jobs, tx.now());
    let count = operator.forget_jobs(body, before).await?;
    if count > 0 {
        tx.commit(Event::RecordsExpired { body, record: RecordType::Jobs, count }).await?;
    }
    Ok(())
}

/// Answers to equality monitoring are kept apart. No event tells how many went; with them go those of which nobody has
/// the key any more, and the others come under the key of today.
async fn equality_answers(cx: &Cx, rule: &Rule) -> Result<()> {
    let keys = &cx.world().keys;
    let read = cx.read();
    let upkeep = Upkeep::due(&read, keys, rule.first_kept(read.today())).await?;
    for part in upkeep.parts(usize::try_from(AT_ONCE).unwrap_or(usize::MAX)) {
        let tx = cx.begin().permit(Action::KeepHouse, On::default())?;
        tx.keep_apart(keys, part).await?;
        tx.commit_apart().await?;
    }
    Ok(())
}

/// Who cannot be erased yet, because something still ties him or her, is looked at again tomorrow.
async fn officers(cx: &Cx) -> Result<()> {
    let mut last: Option<OfficerId> = None;
    for _ in 0..BATCHES {
        let people = retention::to_erase(&cx.read(), last, PEOPLE_AT_ONCE).await?;
        for (officer, person) in &people {
            match erasure::erase(cx, ErasePerson { person: *person }).await {
                Ok(_) => {}
                Err(Error::Refused(why)) => tracing::info!(%officer, ?why, "Kept beyond its time"),
                Err(cause) => return Err(cause),
            }
        }
        match people.last() {
            Some((officer, _)) => last = Some(*officer),
            None => break,
        }
    }
    Ok(())
}

/// Each line of the schedule, and what of it goes today. None of what belongs to no body, and of answers
/// to equality monitoring.
///
/// # Errors
/// `Denied`; `Unavailable`.
pub async fn preview(tx: &ReadTx) -> Result<Vec<(&'static Rule, Option<Due>)>> {
    tx.actor().permit(Action::SeeRetention, On::default())?;
    let mut lines = Vec::with_capacity(SCHEDULE.len());
    for rule in SCHEDULE {
        lines.push((rule, retention::due(tx, rule.record).await?));
    }
    Ok(lines)
}
