//! Pools that are kept in memory, one a body: see [`crate::query::pool`].

use callup_domain::id::{BodyId, EventId};
use callup_domain::ranking::Pool;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

/// How many officers are kept in all: some 200 MB. The pools that were asked for last stay.
const MOST_OFFICERS: usize = 200_000;

/// A pool, and which events it has in it.
pub(crate) struct Kept {
    pub(crate) pool: Arc<Pool>,
    pub(crate) seen: Seen,
}

/// Which events of a body there are, in one picture of it: sealed ones up to a number, and those that wait.
/// No event is ever taken away, and of two pictures the later has all that the earlier has; so two with as
/// many events are the same.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seen {
    pub(crate) sealed: i64,
    pub(crate) waiting: HashSet<EventId>,
}

impl Seen {
    /// How many events there are.
    pub(crate) fn count(&self) -> i64 {
        self.sealed.saturating_add(i64::try_from(self.waiting.len()).unwrap_or(i64::MAX))
    }
}

/// Where a body's pool is kept. Who holds it reads, and the others wait for what was read.
pub(crate) type Place = Arc<tokio::sync::Mutex<Option<Kept>>>;

/// The places of all bodies.
#[derive(Default)]
pub(crate) struct Pools(Mutex<Shelf>);

#[derive(Default)]
struct Shelf {
    places: HashMap<BodyId, Slot>,
    asked: u64,
}

#[derive(Default)]
struct Slot {
    place: Place,
    officers: usize,
    last_asked: u64,
}

impl Pools {
    /// Where a body's pool is kept.
    pub(crate) fn place(&self, body: BodyId) -> Place {
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shelf.asked += 1;
        let asked = shelf.asked;
        let slot = shelf.places.entry(body).or_default();
        slot.last_asked = asked;
        Arc::clone(&slot.place)
    }

    /// Notes how much a body's pool takes, and lets go of those that were asked for longest ago if all
    /// together take too much.
    pub(crate) fn holds(&self, body: BodyId, officers: usize) {
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(slot) = shelf.places.get_mut(&body) {
            slot.officers = officers;
        }
        while shelf.places.values().map(|slot| slot.officers).sum::<usize>() > MOST_OFFICERS {
            let others = shelf.places.iter().filter(|(other, _)| **other != body);
            let Some(oldest) = others.min_by_key(|(_, slot)| slot.last_asked).map(|(other, _)| *other) else {
                return;
            };
            shelf.places.remove(&oldest);
        }
    }
}

#[cfg(test)]
mod tests;
