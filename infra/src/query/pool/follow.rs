//! Following the record: what happened since a pool was read, and what of it has to be read again.

use super::super::diary::{Among, Councils};
use super::{anew, lenders, officers};
use crate::entity::{event, seal, secondment, unsealed};
use crate::error::Result;
use crate::pools::{Kept, Seen};
use crate::scope::ReadTx;
use callup_domain::event::Event;
use callup_domain::id::{CouncilId, EventId, OfficerId, SecondmentId};
use callup_domain::ranking::{Pool, Touch};
use sea_orm::ColumnTrait;
use std::collections::BTreeSet;
use std::sync::Arc;

/// So many events are followed; after more, everything is read anew.
const FOLLOWED: i64 = 500;

/// The pool as `tx` sees it: two statements when nothing has happened since it was last asked for; three more to
/// learn what has, and as many as what it touched takes to read, at most twelve; fourteen in all when it is read anew.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn pool(tx: &ReadTx) -> Result<Arc<Pool>> {
    // What a command has written is in no event yet.
    let Some(pools) = tx.pools() else { return Ok(Arc::new(anew(tx).await?)) };
    let (sealed, waiting) = (sealed(tx).await?, tx.every::<unsealed::Entity>().count().await?);
    let count = sealed.saturating_add(i64::try_from(waiting).unwrap_or(i64::MAX));
    let place = pools.place(tx.body());
    let mut kept = place.lock().await;
    let (pool, seen) = match kept.take() {
        Some(there) if there.seen.count() == count => {
            let pool = Arc::clone(&there.pool);
            *kept = Some(there);
            return Ok(pool);
        }
        // Another request has a later picture than this one.
        Some(there) if there.seen.count() > count => {
            *kept = Some(there);
            return Ok(Arc::new(anew(tx).await?));
        }
        Some(there) if count - there.seen.count() <= FOLLOWED => followed(tx, there, sealed).await?,
        _ => (Arc::new(anew(tx).await?), Seen { sealed, waiting: waiting_ids(tx).await? }),
    };
    pools.holds(tx.body(), pool.len());
    *kept = Some(Kept { pool: Arc::clone(&pool), seen });
    Ok(pool)
}

/// The number of the last seal.
async fn sealed(tx: &ReadTx) -> Result<i64> {
    let last = tx.every::<seal::Entity>().order_by(seal::Column::Number, sea_orm::Order::Desc).limit(1);
    let last: Vec<(i64,)> = last.columns([seal::Column::Number.into_expr()]).await?;
    Ok(last.first().map_or(0, |(number,)| *number))
}

async fn waiting_ids<C: FromIterator<EventId>>(tx: &ReadTx) -> Result<C> {
    let ids: Vec<(EventId,)> =
        tx.every::<unsealed::Entity>().columns([unsealed::Column::Id.into_expr()]).await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// The pool after what happened since.
async fn followed(tx: &ReadTx, kept: Kept, sealed: i64) -> Result<(Arc<Pool>, Seen)> {
    let since = tx.every::<seal::Entity>().filter(seal::Column::Number.gt(kept.seen.sealed));
    let since: Vec<(EventId,)> = since.columns([seal::Column::EventId.into_expr()]).await?;
    let seen = Seen { sealed, waiting: waiting_ids(tx).await? };
    let all = since.into_iter().map(|(id,)| id).chain(seen.waiting.iter().copied());
    let new: Vec<EventId> = all.filter(|id| !kept.seen.waiting.contains(id)).collect();
    let pool = match Changed::by(&events(tx, new).await?) {
        Some(changed) if changed.is_nothing() => kept.pool,
        Some(changed) => Arc::new(changed.read(tx, &kept.pool).await?),
        None => Arc::new(anew(tx).await?),
    };
    Ok((pool, seen))
}

/// None for what this version of the program does not understand.
async fn events(tx: &ReadTx, ids: Vec<EventId>) -> Result<Vec<Option<Event>>> {
    let rows = tx.every::<event::Entity>().with_keys(ids);
    let rows: Vec<(serde_json::Value,)> = rows.columns([event::Column::Data.into_expr()]).await?;
    Ok(rows.into_iter().map(|(data,)| serde_json::from_value(data).ok()).collect())
}

/// What has to be read again.
#[derive(Default)]
struct Changed {
    officers: BTreeSet<OfficerId>,
    secondments: BTreeSet<SecondmentId>,
    lenders: BTreeSet<CouncilId>,
}

impl Changed {
    /// None when it is everything.
    fn by(events: &[Option<Event>]) -> Option<Self> {
        let mut changed = Self::default();
        for event in events {
            match Touch::of(event.as_ref()?) {
                Touch::Nothing => {}
                Touch::Officer(officer) => drop(changed.officers.insert(officer)),
                Touch::Secondment(secondment) => drop(changed.secondments.insert(secondment)),
                Touch::Lender(council) => drop(changed.lenders.insert(council)),
                Touch::Everything => return None,
            }
        }
        Some(changed)
    }

    fn is_nothing(&self) -> bool {
        self.officers.is_empty() && self.secondments.is_empty() && self.lenders.is_empty()
    }

    /// The pool as it is now, what did not change shared with `before`.
    async fn read(mut self, tx: &ReadTx, before: &Pool) -> Result<Pool> {
        let mut pool = before.clone();
        if !self.secondments.is_empty() {
            self.officers.extend(seconded(tx, &self.secondments).await?);
        }
        if !self.officers.is_empty() {
            let these: Vec<OfficerId> = self.officers.into_iter().collect();
            let mut found = officers(tx, &Among::These(&these)).await?;
            for officer in these {
                match found.remove(&officer) {
                    Some(pooled) => pool.put_officer(officer, pooled),
                    None => pool.take_officer(officer),
                }
            }
        }
        if !self.lenders.is_empty() {
            let these: Vec<CouncilId> = self.lenders.into_iter().collect();
            for (council, lender) in lenders(tx, &Councils::These(&these)).await? {
                pool.put_lender(council, lender);
            }
        }
        Ok(pool)
    }
}

async fn seconded(tx: &ReadTx, secondments: &BTreeSet<SecondmentId>) -> Result<Vec<OfficerId>> {
    let rows = tx.every::<secondment::Entity>().with_keys(secondments.iter().copied());
    let rows: Vec<(OfficerId,)> = rows.columns([secondment::Column::OfficerId.into_expr()]).await?;
    Ok(rows.into_iter().map(|(officer,)| officer).collect())
}
