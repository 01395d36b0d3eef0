//! Alerts: officers are told of new posts that fit, as often as they have chosen.

use super::notify::{self, Letter};
use super::officer;
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::alert::{AlertEvery, Match, from_score};
use callup_domain::event::Event;
use callup_domain::id::OfficerId;
use callup_domain::mail::MailKind;
use callup_infra::Result;
use callup_infra::entity::mail::About;
use callup_infra::entity::{alert, officer as officers};
use callup_infra::query;
use callup_infra::scope::WriteTx;
use std::collections::BTreeMap;

/// How many officers are told in one transaction: on SQLite, for so long nobody else writes.
const AT_ONCE: usize = 100;

/// Which posts the officer who asks wants to be told of.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct SetAlerts {
    /// How often at most.
    pub every: AlertEvery,
    /// From which score, 0 to 1,000; as it is unless given.
    pub from: Option<i32>,
}

/// Chooses which posts to be told of, and how often.
///
/// # Errors
/// `NOT_LISTED` without a profile, `OUT_OF_RANGE` for a score that there is not.
pub async fn set(cx: &Cx, ask: SetAlerts) -> Result<officers::Model> {
    let from = ask.from.map(from_score).transpose()?;
    let (tx, officer) = officer::claim(cx, None, Action::SetAlerts).await?;
    let alert_from = from.unwrap_or(officer.alert_from);
    let row = officers::Model { alerts: ask.every, alert_from, ..officer };
    let row = tx.update::<officers::Entity>(row).await?;
    tx.commit(Event::AlertsSet { officer: row.id }).await?;
    Ok(row)
}

/// Tells officers of new posts that fit, who are due to be told today. To run twice a day changes nothing.
///
/// # Errors
/// `Unavailable`; who was told before stays told, and the others are told by the next run.
pub async fn tell(cx: &Cx) -> Result<()> {
    // What is ranked is read in a picture of its own, so that nobody waits meanwhile.
    let due = query::alert::due(&cx.read()).await?;
    let mut letters = due.into_iter().peekable();
    while letters.peek().is_some() {
        batch(cx, letters.by_ref().take(AT_ONCE).collect()).await?;
    }
    Ok(())
}

async fn batch(cx: &Cx, letters: BTreeMap<OfficerId, Vec<Match>>) -> Result<()> {
    let tx = cx.begin().permit(Action::SendMail, On::default())?;
    // Locked, so that two runs at once do not tell the same officer.
    let officers = tx.lock_all::<officers::Entity>(letters.keys().copied().collect()).await?;
    // Meanwhile, by another of these jobs.
    let told = query::alert::told_today(&tx, letters.keys().copied()).await?;
    let due = officers.into_iter().filter(|row| row.alerts != AlertEvery::Never && !told.contains(&row.id));
    let (mut alerts, mut letters_to, mut events) = (Vec::new(), Vec::new(), Vec::new());
    for officer in due {
        let letter = letters.get(&officer.id).map(Vec::as_slice).unwrap_or_default();
        alerts.extend(letter.iter().map(|fit| row(&tx, fit)));
        letters_to.push(Letter {
            person: officer.person_id,
            kind: MailKind::OpenPosts,
            about: About::OpenPosts,
        });
        let posts = letter.iter().map(|fit| fit.post).collect();
        events.push(Event::OfficerAlerted { officer: officer.id, posts });
    }
    let Some(last) = events.pop() else { return Ok(()) };
    tx.insert_all::<alert::Entity>(alerts).await?;
    notify::put(&tx, letters_to).await?;
    tx.commit_all(last, events).await
}

fn row(tx: &WriteTx, fit: &Match) -> alert::Model {
    alert::Model {
        id: tx.id(),
        body_id: tx.body(),
        officer_id: fit.officer,
        post_id: fit.post,
        score: fit.score,
        told_at: tx.now(),
    }
}
