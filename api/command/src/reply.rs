//! Deciding by the link in a letter, without signing in.
//!
//! Whoever comes by such a link acts as the reader of the letter, and may do one thing: decide on the one call-up, in
//! the version that the page showed. The commands are those of everybody; `use_up` sees to it that the link is used
//! in the transaction that decides.

use crate::cx::Cx;
use crate::secret;
use callup_domain::access::{Action, Actor, Errand, Grant, On, Who};
use callup_domain::callup::Decisions;
use callup_domain::event::Event;
use callup_domain::id::{CallUpId, PersonId};
use callup_domain::reply::{Asks, Changed, LinkState, changes, may_use, state};
use callup_infra::Result;
use callup_infra::clock::end_of_day;
use callup_infra::entity::{callup, mail, membership, officer, reply, revision};
use callup_infra::scope::{ReadTx, WriteTx};

/// Where the link in a letter leads. The secret stands behind the question mark, where no log of ours looks.
#[must_use]
pub fn path(body: &str, secret: &str) -> String {
    format!("/reply/{body}?token={secret}")
}

/// What the link in a letter is about, and what it is good for.
pub struct Asked {
    /// The link.
    pub reply: reply::Model,
    /// The call-up, as it is now.
    pub callup: callup::Model,
    /// What the link is good for.
    pub state: LinkState,
    /// What of the call-up has changed since its reader was told or shown.
    pub changed: Vec<Changed>,
    actor: Actor,
}

impl Asked {
    /// A request by whoever came by the link.
    #[must_use]
    pub fn cx(&self, cx: &Cx) -> Cx {
        Cx::new(cx.world().clone(), self.actor.clone())
    }
}

/// Gives a letter its link, whose secret goes into the e-mail and is kept nowhere; only its hash is. A letter that had
/// one before gets another. None for a letter that asks for nothing that its reader may decide.
///
/// # Errors
/// As reading and writing fail.
pub async fn write(cx: &Cx, mail: &mail::Model, callup: CallUpId, version: i32) -> Result<Option<String>> {
    let Some(asks) = Asks::of(mail.kind) else { return Ok(None) };
    let tx = cx.begin().permit(Action::SendMail, On::default())?;
    let row = tx.every::<callup::Entity>().with_key(callup).the_one().await?;
    if !asks.is_open(&row.decisions()) || !reader(&tx, mail.person_id).await?.may(asks.action(), row.on()) {
        return Ok(None);
    }
    let secret = secret::new()?;
    let hash = secret::hash(&secret);
    let there = tx.every::<reply::Entity>().is(reply::Column::MailId, mail.id).one().await?;
    let reply = match there {
        Some(there) => tx.update::<reply::Entity>(reply::Model { hash, ..there }).await?,
        None => {
            let row = reply::Model {
                id: tx.id(),
                body_id: tx.body(),
                mail_id: mail.id,
                person_id: mail.person_id,
                callup_id: callup,
                callup_version: version,
                asks,
                hash,
                made_at: tx.now(),
                expires_at: end_of_day(row.answer_by),
                used_at: None,
                version: 1,
            };
            tx.insert::<reply::Entity>(row).await?
        }
    };
    tx.commit(Event::ReplyWritten { reply: reply.id, callup }).await?;
    Ok(Some(secret))
}

/// What a link is about. Its reader was last told the version of the letter, or was `shown` another one on the page.
/// None if there is no such link in the body.
///
/// # Errors
/// `Unavailable`.
pub async fn find(cx: &Cx, secret: &str, shown: Option<i32>) -> Result<Option<Asked>> {
    let tx = cx.read();
    let found = tx.every::<reply::Entity>().is(reply::Column::Hash, secret::hash(secret)).one().await?;
    let Some(reply) = found else { return Ok(None) };
    let callup = tx.every::<callup::Entity>().with_key(reply.callup_id).the_one().await?;
    let now = callup.decisions();
    let told = told(&tx, &callup, shown.unwrap_or(reply.callup_version)).await?;
    let reader = reader(&tx, reply.person_id).await?;
    let action = reply.asks.action();
    let state =
        state(reply.asks, reply.life(&callup), &now, reader.may(action, callup.on()), (tx.now(), tx.today()));
    let errand =
        Errand { reply: reply.id, action, call_up: callup.id, version: shown.unwrap_or(callup.version) };
    let changed = told.map(|told| changes(&told, &now)).unwrap_or_default();
    Ok(Some(Asked { actor: come_for(reader, errand), reply, callup, state, changed }))
}

/// The reader of a letter, with the roles of today.
async fn reader(tx: &ReadTx, person: PersonId) -> Result<Actor> {
    let held = tx.every::<membership::Entity>().is(membership::Column::PersonId, person).all().await?;
    let held = held.into_iter().filter(|row| row.is_held_on(tx.today()));
    let grants = held.map(|row| Grant { role: row.role, council: row.council_id }).collect();
    let officer = tx.every::<officer::Entity>().is(officer::Column::PersonId, person).one().await?;
    Ok(Actor { body: tx.body(), who: Who::Person { person, officer: officer.map(|row| row.id), grants } })
}

/// The same person, who may do no more than that.
fn come_for(reader: Actor, errand: Errand) -> Actor {
    match reader.who {
        Who::Person { person, officer, grants } => {
            Actor { who: Who::Letter { person, officer, grants, errand }, ..reader }
        }
        who => Actor { who, ..reader },
    }
}

/// The call-up in an earlier version. None if it is the one of now, or there was none such.
async fn told(tx: &ReadTx, callup: &callup::Model, version: i32) -> Result<Option<Decisions>> {
    if callup.version == version {
        return Ok(None);
    }
    let kept = tx.every::<revision::Entity>().is(revision::Column::RowId, callup.id.0);
    let Some(kept) = kept.is(revision::Column::Version, version).one().await? else { return Ok(None) };
    let row: callup::Model = serde_json::from_value(kept.data)?;
    Ok(Some(row.decisions()))
}

/// Uses the link by which the actor came, if by one, on the call-up that is locked: once, and on the version that was
/// shown. What follows is decided in the same transaction, or neither is.
///
/// # Errors
/// `CONFLICT` when the call-up has changed; `WRONG_STATE` or `TOO_LATE` when the link does not work any more.
pub(super) async fn use_up(tx: &WriteTx, row: &callup::Model) -> Result<()> {
    let Some(errand) = tx.actor().errand() else { return Ok(()) };
    let reply = tx.lock_any::<reply::Entity>(errand.reply).await?;
    may_use(reply.life(row), errand.version, row.version, tx.now())?;
    let reply = tx.update::<reply::Entity>(reply::Model { used_at: Some(tx.now()), ..reply }).await?;
    tx.record(Event::DecidedByLetter { reply: reply.id, callup: row.id, person: reply.person_id }).await
}
