//! The chain over a body's events, as it is stored.

use crate::entity::{event, seal, unsealed};
use crate::error::{Error, Result};
use crate::scope::ReadTx;
use callup_domain::chain::{self, Fault, Head, Line, Link, Seal, State, Stored};
use callup_domain::id::{EventId, PersonId};
use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{ColumnTrait, EntityTrait, Order};
use serde_json::Value;
use std::collections::HashMap;

/// How many sealed events are read at a time.
const PAGE: u64 = 1_000;

/// How the chain of a body stands.
#[derive(Clone, Copy, Debug)]
pub struct Standing {
    /// Its end.
    pub head: Head,
    /// When that was sealed.
    pub sealed_at: Option<DateTime<Utc>>,
    /// How many events wait to be sealed.
    pub waiting: u64,
}

/// How the chain stands; two statements.
///
/// # Errors
/// `Unavailable`, or `Internal` when what is stored is no seal.
pub async fn standing(tx: &ReadTx) -> Result<Standing> {
    let last = last(tx).await?;
    let head = last.as_ref().map_or(Ok(Head::EMPTY), head_of)?;
    let waiting = tx.every::<unsealed::Entity>().count().await?;
    Ok(Standing { head, sealed_at: last.map(|row| row.sealed_at), waiting })
}

/// The end of the chain; one statement.
///
/// # Errors
/// As for `standing`.
pub async fn head(tx: &ReadTx) -> Result<Head> {
    last(tx).await?.as_ref().map_or(Ok(Head::EMPTY), head_of)
}

async fn last(tx: &ReadTx) -> Result<Option<seal::Model>> {
    tx.every::<seal::Entity>().order_by(seal::Column::Number, Order::Desc).one().await
}

/// These events, each as the object that is sealed. It is read as it is stored, so that what this
/// version of the program does not understand is sealed too; one statement.
///
/// # Errors
/// `Unavailable`, or `Internal` when what is stored is no event.
pub async fn objects(
    tx: &ReadTx,
    events: impl IntoIterator<Item = EventId>,
) -> Result<HashMap<EventId, Value>> {
    use event::Column::{Actor, Data, Id, Kind, OccurredAt, PersonId as Person, Subject};
    type Row = (EventId, DateTime<Utc>, String, Option<PersonId>, String, String, Value);
    let columns = [Id, OccurredAt, Actor, Person, Kind, Subject, Data].map(|column| column.into_expr());
    let rows: Vec<Row> = tx.every::<event::Entity>().with_keys(events).columns(columns).await?;
    let object = |(event, at, actor, person, kind, subject, data)| {
        let stored = Stored { event, body: tx.body(), at, actor, person, kind, subject, data };
        (event, stored.object())
    };
    Ok(rows.into_iter().map(object).collect())
}

/// A sealed event, or what is left of one.
pub struct Sealed {
    row: seal::Model,
    object: Option<Value>,
}

/// The next sealed events after a number, in order. None are left when it is empty; two statements.
///
/// # Errors
/// As for `objects`.
pub async fn after(tx: &ReadTx, number: i64) -> Result<Vec<Sealed>> {
    let rows = tx.every::<seal::Entity>().filter(seal::Column::Number.gt(number));
    let rows = rows.order_by(seal::Column::Number, Order::Asc).limit(PAGE).all().await?;
    let mut objects = objects(tx, rows.iter().map(|row| row.event_id)).await?;
    Ok(rows.into_iter().map(|row| Sealed { object: objects.remove(&row.event_id), row }).collect())
}

impl Sealed {
    /// Its number, which is where the next page begins.
    #[must_use]
    pub const fn number(&self) -> i64 {
        self.row.number
    }

    /// Its line in an export. None when the event was removed.
    ///
    /// # Errors
    /// `Internal` when what is stored is no seal.
    pub fn line(&self) -> Result<Option<Line>> {
        let Some(event) = self.object.clone() else { return Ok(None) };
        let number = u64::try_from(self.row.number).unwrap_or_default();
        let line = Line { number, previous: read(&self.row.previous)?, seal: read(&self.row.seal)?, event };
        Ok(Some(line))
    }

    /// What the chain needs to know of it.
    ///
    /// # Errors
    /// `Internal` when what is stored is no seal.
    pub fn link(&self) -> Result<Link> {
        if let Some(line) = self.line()? {
            return Ok(line.link());
        }
        Ok(Link {
            number: u64::try_from(self.row.number).unwrap_or_default(),
            event: self.row.event_id.to_string(),
            previous: read(&self.row.previous)?,
            seal: read(&self.row.seal)?,
            state: State::Gone,
        })
    }
}

/// Checks the whole chain of the body, and that no event is outside of it. `noted` is a head that was
/// written down elsewhere.
///
/// # Errors
/// As for `after`. A fault in the chain is no error: it is the answer.
pub async fn verify(tx: &ReadTx, noted: Option<Seal>) -> Result<Result<Head, Fault>> {
    let (mut links, mut last) = (Vec::new(), 0);
    loop {
        let page = after(tx, last).await?;
        let Some(end) = page.last() else { break };
        last = end.number();
        for sealed in &page {
            links.push(sealed.link()?);
        }
    }
    let checked = chain::check(&links, noted);
    if checked.is_ok()
        && let Some(event) = loose(tx).await?
    {
        return Ok(Err(Fault::Loose { event: event.to_string() }));
    }
    Ok(checked)
}

/// An event that is neither sealed nor waits to be, if there is one.
async fn loose(tx: &ReadTx) -> Result<Option<EventId>> {
    let sealed = having(seal::Entity, seal::Column::BodyId, seal::Column::EventId, tx);
    let waiting = having(unsealed::Entity, unsealed::Column::BodyId, unsealed::Column::Id, tx);
    let loose =
        tx.every::<event::Entity>().filter(Expr::exists(sealed).not()).filter(Expr::exists(waiting).not());
    Ok(loose.in_order().one().await?.map(|row| row.id))
}

fn having<E: EntityTrait, C: ColumnTrait>(table: E, body: C, event: C, tx: &ReadTx) -> SelectStatement {
    Query::select()
        .expr(Expr::value(1))
        .from(table)
        .and_where(body.eq(tx.body()))
        .and_where(Expr::col(event.as_column_ref()).equals(event::Column::Id.as_column_ref()))
        .take()
}

fn head_of(row: &seal::Model) -> Result<Head> {
    Ok(Head { length: u64::try_from(row.number).unwrap_or_default(), seal: read(&row.seal)? })
}

fn read(seal: &str) -> Result<Seal> {
    seal.parse().map_err(|why| Error::Internal(anyhow::anyhow!("{seal:?} is stored as a seal, but {why}")))
}
