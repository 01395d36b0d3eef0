//! Sign-in links: asked for with an e-mail address, sent by e-mail, used once.
//!
//! Who asks learns nothing. The request looks nobody up: it leaves the address in a row and a job, which
//! is the same work and the same answer for everybody; whether somebody has the address, the job finds
//! out afterwards.

use super::notify;
use super::session::{self, Opened};
use crate::cx::Cx;
use crate::secret;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::{AskId, LinkId};
use callup_domain::job::Task;
use callup_domain::link::LinkKind;
use callup_domain::mail::MailKind;
use callup_domain::session::Way;
use callup_infra::Result;
use callup_infra::entity::mail::About;
use callup_infra::entity::{ask, link, person};
use callup_infra::scope::WriteTx;
use chrono::TimeDelta;

/// Where a link leads. The secret stands behind the question mark, where no log of ours looks.
#[must_use]
pub fn path(body: &str, secret: &str) -> String {
    format!("/sign-in/{body}/link?token={secret}")
}

/// Asks for a link to `email`, as `domain::member::address` made it. The link will work for so long
/// from now on.
///
/// # Errors
/// `Unavailable`.
pub async fn ask(cx: &Cx, email: String, works_for: TimeDelta) -> Result<()> {
    let tx = cx.begin().permit(Action::SignIn, On::default())?;
    let id: AskId = tx.id();
    let (asked_at, expires_at) = (tx.now(), tx.now() + works_for);
    tx.insert::<ask::Entity>(ask::Model { id, body_id: tx.body(), email, asked_at, expires_at }).await?;
    tx.enqueue(Task::AnswerAsk { ask: id }, tx.now()).await?;
    tx.commit(Event::LinkAsked { ask: id }).await
}

/// Makes the link, and the e-mail that brings it, if somebody has the address. Either way the address is
/// forgotten.
///
/// # Errors
/// As reading and writing fail.
pub async fn answer(cx: &Cx, ask: AskId) -> Result<()> {
    let tx = cx.begin().permit(Action::SignIn, On::default())?;
    let Some(ask) = tx.every::<ask::Entity>().with_key(ask).one().await? else { return Ok(()) };
    let person = tx.every::<person::Entity>().is(person::Column::Email, ask.email.as_str()).one().await?;
    tx.remove::<ask::Entity>(vec![ask.id]).await?;
    let Some(person) = person else { return tx.commit(Event::AskUnanswered { ask: ask.id }).await };
    let row = link::Model {
        id: tx.id(),
        body_id: tx.body(),
        person_id: person.id,
        kind: LinkKind::SignIn,
        council_id: None,
        hash: None,
        made_at: tx.now(),
        expires_at: ask.expires_at,
        used_at: None,
        revoked_at: None,
        version: 1,
    };
    let row = tx.insert::<link::Entity>(row).await?;
    notify::write(&tx, person.id, MailKind::SignInLink, About::Link(row.id)).await?;
    tx.commit(Event::LinkMade { link: row.id, person: person.id }).await
}

/// Gives a link its secret, which goes into the e-mail and is kept nowhere; only its hash is. A link that
/// had one before gets another. None if the link would not work any more.
///
/// # Errors
/// `NotFound` without such a link.
pub async fn write(cx: &Cx, id: LinkId) -> Result<Option<String>> {
    let tx = cx.begin().permit(Action::SendMail, On::default())?;
    let row = tx.lock_any::<link::Entity>(id).await?;
    if !row.life().is_open(tx.now()) {
        return Ok(None);
    }
    let secret = secret::new()?;
    tx.update::<link::Entity>(link::Model { hash: Some(secret::hash(&secret)), ..row }).await?;
    tx.commit(Event::LinkWritten { link: id }).await?;
    Ok(Some(secret))
}

/// Uses a link: once, whoever comes first. None if there is no such link in the body, or it does not
/// work any more; which of these, nobody is told.
///
/// # Errors
/// `Unavailable`.
pub async fn follow(cx: &Cx, secret: &str, agent: &str) -> Result<Option<Opened>> {
    let tx = cx.begin().permit(Action::SignIn, On::default())?;
    let hash = secret::hash(secret);
    let found = tx.every::<link::Entity>().is(link::Column::Hash, hash.as_str()).one().await?;
    let Some(found) = found else { return Ok(None) };
    // Two clicks at once see each other, and so do a click and “sign out everywhere”.
    tx.lock_any::<person::Entity>(found.person_id).await?;
    let row = tx.lock_any::<link::Entity>(found.id).await?;
    if row.hash.as_ref() != Some(&hash) || !row.life().is_open(tx.now()) {
        return Ok(None);
    }
    let row = tx.update::<link::Entity>(link::Model { used_at: Some(tx.now()), ..row }).await?;
    close_others(&tx, &row).await?;
    let way = match row.kind {
        LinkKind::SignIn => Way::Link,
        LinkKind::Invitation => Way::Invitation,
    };
    let opened = session::open(&tx, row.person_id, way, None, agent).await?;
    tx.record(Event::LinkUsed { link: row.id, person: row.person_id }).await?;
    tx.commit(Event::SignedIn { session: opened.row.id, person: row.person_id }).await?;
    Ok(Some(opened))
}

/// Whoever is in needs no other sign-in link that lies about in the mailbox.
async fn close_others(tx: &WriteTx, used: &link::Model) -> Result<()> {
    let others = tx.every::<link::Entity>().is(link::Column::PersonId, used.person_id);
    let others = others.is(link::Column::Kind, LinkKind::SignIn).is_empty(link::Column::UsedAt);
    let now = tx.now();
    let open = others.all().await?.into_iter().filter(|row| row.life().is_open(now));
    tx.update_all::<link::Entity>(open.map(|row| link::Model { revoked_at: Some(now), ..row }).collect())
        .await
}
