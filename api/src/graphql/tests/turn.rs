//! Loaders load by turns.

use crate::graphql::turn::Turns;
use async_graphql::dataloader::{DataLoader, Loader};
use futures_util::future::join_all;
use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use tokio::task::yield_now;

/// Doubles numbers, and remembers in which batches.
#[derive(Clone, Default)]
struct Doubles(Arc<Mutex<Vec<Vec<i32>>>>);

impl Loader<i32> for Doubles {
    type Value = i32;
    type Error = Infallible;

    async fn load(&self, keys: &[i32]) -> Result<HashMap<i32, i32>, Infallible> {
        let mut batch = keys.to_vec();
        batch.sort_unstable();
        self.0.lock().unwrap().push(batch);
        yield_now().await;
        Ok(keys.iter().map(|key| (*key, key * 2)).collect())
    }
}

async fn twice(loader: &DataLoader<Doubles>, number: i32) -> i32 {
    loader.load_one(number).await.unwrap().unwrap()
}

fn set_up() -> (Turns, Doubles, DataLoader<Doubles>) {
    let (turns, doubles) = (Turns::default(), Doubles::default());
    let loader = DataLoader::new(doubles.clone(), turns.clone(), turns.clone());
    (turns, doubles, loader)
}

#[tokio::test]
async fn what_a_turn_brought_asks_for_more_in_the_next() {
    let (turns, doubles, loader) = set_up();
    let field = async |number: i32| twice(&loader, twice(&loader, number).await).await;

    let answers = turns.run(join_all([1, 2, 3].map(field)), || true).await;

    assert_eq!(answers, [4, 8, 12]);
    assert_eq!(*doubles.0.lock().unwrap(), [[1, 2, 3], [2, 4, 6]]);
}

#[tokio::test]
async fn nothing_is_loaded_while_a_statement_is_on_its_way() {
    let (turns, doubles, loader) = set_up();
    let on_its_way = AtomicBool::new(true);
    let slow = async {
        for _ in 0..50 {
            yield_now().await;
        }
        on_its_way.store(false, Ordering::SeqCst);
        twice(&loader, 2).await
    };
    let work = async { tokio::join!(twice(&loader, 1), slow) };

    assert_eq!(turns.run(work, || !on_its_way.load(Ordering::SeqCst)).await, (2, 4));

    assert_eq!(*doubles.0.lock().unwrap(), [[1, 2]], "one batch, although the second key came late");
}

#[tokio::test]
async fn work_that_loads_nothing_is_just_done() {
    let (turns, doubles, _) = set_up();
    assert_eq!(turns.run(async { 7 }, || true).await, 7);
    assert!(doubles.0.lock().unwrap().is_empty());
}
