//! Turns: when the loaders load.
//!
//! async-graphql's DataLoader gathers keys until a timer goes off. How many batches that makes of a
//! query, and so how many statements, would be a matter of how busy the machine is. Here a batch is
//! gathered until nothing else in the request can go on: every field has either its value or waits for a
//! loader, and no statement is on its way. Then all the loaders load at once, and the next turn begins. So
//! a query costs the same statements every time, and no time is spent waiting.

use async_graphql::runtime::Timer;
use futures_util::StreamExt;
use futures_util::future::BoxFuture;
use futures_util::stream::FuturesUnordered;
use futures_util::task::{FutureObj, Spawn, SpawnError};
use std::future::poll_fn;
use std::mem::take;
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::Poll;
use std::time::Duration;
use tokio::sync::oneshot;

/// The turns of one request: what its loaders take for a spawner and a timer.
#[derive(Clone, Default)]
pub struct Turns(Arc<Mutex<Asked>>);

#[derive(Default)]
struct Asked {
    /// Batches that were begun, and not yet polled.
    begun: Vec<FutureObj<'static, ()>>,
    /// Batches that gather keys until the turn ends.
    gathering: Vec<oneshot::Sender<()>>,
}

impl Turns {
    /// Does `work`, and with it what its loaders load. `is_quiet` tells whether no statement of the
    /// request is on its way.
    pub async fn run<T>(&self, work: impl Future<Output = T>, is_quiet: impl Fn() -> bool) -> T {
        let mut work = pin!(work);
        let mut batches = FuturesUnordered::new();
        poll_fn(|cx| {
            loop {
                if let Poll::Ready(done) = work.as_mut().poll(cx) {
                    return Poll::Ready(done);
                }
                batches.extend(take(&mut self.asked().begun));
                let mut loaded = false;
                while let Poll::Ready(Some(())) = batches.poll_next_unpin(cx) {
                    loaded = true;
                }
                if loaded {
                    continue;
                }
                let mut asked = self.asked();
                let all_gather = batches.len() == asked.gathering.len();
                if asked.gathering.is_empty() || !all_gather || !is_quiet() {
                    return Poll::Pending;
                }
                for batch in asked.gathering.drain(..) {
                    // A batch that is gone loads nothing.
                    batch.send(()).ok();
                }
            }
        })
        .await
    }

    fn asked(&self) -> MutexGuard<'_, Asked> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Spawn for Turns {
    fn spawn_obj(&self, batch: FutureObj<'static, ()>) -> Result<(), SpawnError> {
        self.asked().begun.push(batch);
        Ok(())
    }
}

impl Timer for Turns {
    fn delay(&self, _: Duration) -> BoxFuture<'static, ()> {
        let (end, ended) = oneshot::channel();
        self.asked().gathering.push(end);
        // A turn without an end is one whose request is over.
        Box::pin(async move { ended.await.unwrap_or_default() })
    }
}
