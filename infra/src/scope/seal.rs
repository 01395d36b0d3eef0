//! Sealing: putting events that wait into their body's chain, and telling those who registered for them.
//! It leaves no event of its own, or it would never end.

use super::{Operator, ReadTx, WriteTx};
use crate::db::As;
use crate::entity::{seal, unsealed};
use crate::error::{Error, Result};
use crate::query::chain;
use callup_domain::chain::Line;
use callup_domain::id::{BodyId, EventId};
use sea_orm::{EntityTrait, QuerySelect};
use std::sync::Arc;

/// How many events are sealed in one transaction: on SQLite, for so long nobody else writes.
const AT_ONCE: u64 = 200;

impl Operator {
    /// The bodies in which events wait to be sealed.
    ///
    /// # Errors
    /// `Unavailable`.
    pub async fn unsealed(&self) -> Result<Vec<BodyId>> {
        let tx = self.world.db.begin_read(As::Operator).await?;
        let waiting = unsealed::Entity::find().select_only().column(unsealed::Column::BodyId).distinct();
        Ok(waiting.into_tuple().all(&tx).await?)
    }

    /// Seals some of a body's events that wait, and tells how many: none when none wait.
    ///
    /// Whoever writes is not held up: on PostgreSQL nothing is locked that a command needs. Of several
    /// that seal at once one wins, because no two seals of a body have one number.
    ///
    /// # Errors
    /// `CONFLICT` when another was faster; `Unavailable` or `Internal`.
    pub async fn seal(&self, body: BodyId) -> Result<usize> {
        let tx = WriteTx::new(ReadTx::begin(&self.world, Arc::new(Self::runner(body)), None));
        let waiting = tx.every::<unsealed::Entity>().in_order().limit(AT_ONCE).all().await?;
        if waiting.is_empty() {
            return Ok(0);
        }
        let events: Vec<EventId> = waiting.iter().map(|row| row.id).collect();
        let mut objects = chain::objects(&tx, events.iter().copied()).await?;
        let mut head = chain::head(&tx).await?;
        let (mut seals, mut sealed) = (Vec::new(), Vec::new());
        for event in &events {
            let object = objects.remove(event).ok_or(Error::NotFound("event"))?;
            let line = Line::after(head, object);
            head = line.head();
            seals.push(row(&tx, *event, &line));
            sealed.push((*event, line.event));
        }
        tx.insert_all::<seal::Entity>(seals)
            .await
            .map_err(|cause| cause.or_duplicate(Error::conflict_refusal))?;
        tx.remove::<unsealed::Entity>(events).await?;
        tx.leave_deliveries(&sealed).await?;
        tx.finish().await?;
        Ok(waiting.len())
    }
}

fn row(tx: &WriteTx, event: EventId, line: &Line) -> seal::Model {
    seal::Model {
        id: tx.id(),
        body_id: tx.body(),
        number: i64::try_from(line.number).unwrap_or(i64::MAX),
        event_id: event,
        previous: line.previous.to_string(),
        seal: line.seal.to_string(),
        sealed_at: tx.now(),
    }
}
