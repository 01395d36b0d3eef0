//! Sessions: begun by whatever lets somebody in, ended by whoever holds them.

use crate::cx::Cx;
use crate::secret;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::{PersonId, ProviderId, SessionId};
use callup_domain::session::{SessionRules, Way};
use callup_infra::Result;
use callup_infra::entity::{person, session};
use callup_infra::scope::WriteTx;

/// A session to end.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct EndSession {
    /// The session: one's own, or anybody's for an administrator.
    pub session: SessionId,
}

/// Whose sessions to end.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct EndAllSessions {
    /// The person; oneself unless given. Only an administrator ends somebody else's.
    pub person: Option<PersonId>,
}

/// A session that has just begun. What the browser is to hold is here, this once.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The row, with the hash.
    pub row: session::Model,
    /// What the browser is to hold.
    pub secret: String,
}

/// Begins a session. It is always a new one, with new random bits: what the browser held before, whoever
/// gave it, comes to nothing.
pub(super) async fn open(
    tx: &WriteTx,
    person: PersonId,
    way: Way,
    provider: Option<ProviderId>,
    agent: &str,
) -> Result<Opened> {
    let secret = secret::new()?;
    let row = session::Model {
        id: tx.id(),
        body_id: tx.body(),
        person_id: person,
        hash: secret::hash(&secret),
        way,
        provider_id: provider,
        agent: agent.chars().filter(|c| !c.is_control()).take(200).collect(),
        began_at: tx.now(),
        seen_at: tx.now(),
        ended_at: None,
        version: 1,
    };
    let row = tx.insert::<session::Entity>(row).await?;
    Ok(Opened { row, secret })
}

/// Lets a newcomer to the demonstration in as one of its people. Nothing there is anybody's, and no other
/// body is entered by it: the program that serves the demonstration is the only one that asks.
///
/// # Errors
/// `NotFound` without such a person.
pub async fn demonstrate(cx: &Cx, person: PersonId, agent: &str) -> Result<Opened> {
    let tx = cx.begin().permit(Action::SignIn, On::default())?;
    tx.lock_any::<person::Entity>(person).await?;
    let opened = open(&tx, person, Way::Demonstration, None, agent).await?;
    tx.commit(Event::SignedIn { session: opened.row.id, person }).await?;
    Ok(opened)
}

/// Ends a session. One that is over stays as it is.
///
/// # Errors
/// `NotFound` for one that does not exist, or is somebody else's and one is no administrator.
pub async fn end(cx: &Cx, ask: EndSession) -> Result<session::Model> {
    let tx = cx.begin();
    let row = tx.every::<session::Entity>().with_key(ask.session).the_one().await?;
    let on = On { person: Some(row.person_id), ..On::default() };
    if !tx.may(Action::EndSession, on) {
        // Whether it exists is nobody else's business.
        return Err(callup_infra::Error::NotFound("session"));
    }
    let tx = tx.permit(Action::EndSession, on)?;
    let row = tx.lock_any::<session::Entity>(row.id).await?;
    if row.ended_at.is_some() {
        return Ok(row);
    }
    let row = tx.update::<session::Entity>(session::Model { ended_at: Some(tx.now()), ..row }).await?;
    tx.commit(Event::SignedOut { session: row.id, person: row.person_id }).await?;
    Ok(row)
}

/// Ends every session of a person: signs out everywhere.
///
/// # Errors
/// `Denied` for somebody else's, unless one is an administrator; `NotFound` for nobody.
pub async fn end_all(cx: &Cx, ask: EndAllSessions) -> Result<person::Model> {
    let person = ask.person.or(cx.actor().person()).ok_or(callup_infra::Error::NotFound("person"))?;
    let on = On { person: Some(person), ..On::default() };
    let tx = cx.begin().permit(Action::EndSession, on)?;
    // Locked, so that a sign-in at the same moment is before or after, and not in between.
    let person = tx.lock_any::<person::Entity>(person).await?;
    let open = tx.every::<session::Entity>().is(session::Column::PersonId, person.id);
    let open = open.is_empty(session::Column::EndedAt).all().await?;
    let sessions = open.len();
    let ended = open.into_iter().map(|row| session::Model { ended_at: Some(tx.now()), ..row }).collect();
    tx.update_all::<session::Entity>(ended).await?;
    tx.commit(Event::SignedOutEverywhere { person: person.id, sessions }).await?;
    Ok(person)
}

/// A person's sessions that are open, oldest first.
///
/// # Errors
/// `Unavailable`.
pub async fn open_of(cx: &Cx, person: PersonId, rules: SessionRules) -> Result<Vec<session::Model>> {
    let read = cx.read();
    let rows = read.find::<session::Entity>().is(session::Column::PersonId, person);
    let rows = rows.is_empty(session::Column::EndedAt).in_order().all().await?;
    Ok(rows.into_iter().filter(|row| row.life().is_open(read.now(), rules)).collect())
}
