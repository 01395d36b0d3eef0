//! Telling officers what came of a post: everybody who was interested in it or called up for it, chosen or not.
//!
//! What settles a post leaves a job; the job tells in batches, each a transaction with its event, so that a post
//! that hundreds wanted keeps nobody waiting. Whoever is not told yet is on the desk's list meanwhile.

use super::notify::{self, Letter};
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::Sentence;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::PostId;
use callup_domain::job::Task;
use callup_domain::mail::MailKind;
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_infra::Result;
use callup_infra::entity::mail::About;
use callup_infra::entity::{outcome, post};
use callup_infra::query::outcome::{Owed, Untold, untold};
use callup_infra::scope::WriteTx;

/// How many officers are told in one transaction.
const AT_ONCE: usize = 100;

/// A post whose officers are to be told now.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct TellOutcomes {
    /// The post.
    pub post: PostId,
}

/// Leaves it to be told what came of a post. The job finds out whether anything has.
pub(super) async fn later(tx: &WriteTx, post: PostId) -> Result<()> {
    tx.enqueue(Task::TellOutcomes { post }, tx.now()).await
}

/// Tells everybody who is still to be told about a post. Nobody while it is not settled.
///
/// # Errors
/// `Unavailable`; who was told before stays told.
pub async fn tell(cx: &Cx, post: PostId) -> Result<()> {
    loop {
        let tx = cx.begin().permit(Action::SendMail, On::default())?;
        // Locked, so that two who tell about one post follow each other.
        let row = tx.lock_any::<post::Entity>(post).await?;
        let owed = of_post(&tx, &row).await?.map(|untold| untold.owed).unwrap_or_default();
        if owed.is_empty() {
            return Ok(());
        }
        let told = batch(&tx, post, owed).await?;
        tx.commit(Event::OutcomesTold { post, officers: told }).await?;
    }
}

/// Tells those at once who are still to be told about a post, at the desk.
///
/// # Errors
/// `WRONG_STATE` for a post that is neither filled nor closed, or when everybody was told.
pub async fn tell_now(cx: &Cx, ask: TellOutcomes) -> Result<post::Model> {
    let tx = cx.begin().permit(Action::ListProject, On::default())?;
    let row = tx.lock::<post::Entity>(ask.post).await?;
    let wrong = |message: Sentence| Refusal::new(Code::WrongState, "post", message);
    let untold = of_post(&tx, &row).await?;
    let none = say!("This post is neither filled nor closed: nothing has come of it yet.");
    let untold = untold.ok_or_else(|| wrong(none))?;
    if untold.owed.is_empty() {
        return Err(wrong(say!("Everybody was told what came of this post.")).into());
    }
    let more = untold.owed.len() > AT_ONCE;
    let told = batch(&tx, row.id, untold.owed).await?;
    if more {
        later(&tx, row.id).await?;
    }
    tx.commit(Event::OutcomesTold { post: row.id, officers: told }).await?;
    Ok(row)
}

async fn of_post(tx: &WriteTx, row: &post::Model) -> Result<Option<Untold>> {
    Ok(untold(tx, std::slice::from_ref(row)).await?.remove(&row.id))
}

/// Writes what came of it and an e-mail for each of the first officers, and tells how many they were.
async fn batch(tx: &WriteTx, post: PostId, owed: Vec<Owed>) -> Result<usize> {
    let some: Vec<Owed> = owed.into_iter().take(AT_ONCE).collect();
    let (mut new, mut changed, mut letters) = (Vec::new(), Vec::new(), Vec::new());
    for one in &some {
        match &one.before {
            Some(before) => {
                changed.push(outcome::Model { reason: one.reason, told_at: tx.now(), ..before.clone() });
            }
            None => new.push(row(tx, post, one)),
        }
        letters.push(Letter { person: one.person, kind: MailKind::Outcome, about: About::Outcome(post) });
    }
    tx.insert_all::<outcome::Entity>(new).await?;
    tx.update_all::<outcome::Entity>(changed).await?;
    notify::put(tx, letters).await?;
    Ok(some.len())
}

fn row(tx: &WriteTx, post: PostId, owed: &Owed) -> outcome::Model {
    outcome::Model {
        id: tx.id(),
        body_id: tx.body(),
        post_id: post,
        officer_id: owed.officer,
        reason: owed.reason,
        told_at: tx.now(),
        version: 1,
    }
}
