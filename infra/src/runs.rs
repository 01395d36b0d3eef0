//! Runs of the engine in this process: how far each is, and how it is told to stop.
//!
//! It is memory and nothing else. Another process sees of a run only that its selection is running.

use crate::error::{Error, Result};
use callup_domain::id::SelectionId;
use callup_domain::selection::{Progress, Watch};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::Semaphore;
use tokio::sync::watch;

/// How far a run is; nothing before it has begun.
pub type Far = Option<Progress>;

/// The runs of this process.
#[derive(Default)]
pub struct Runs(Mutex<HashMap<SelectionId, Run>>);

#[derive(Clone)]
struct Run {
    far: watch::Sender<Far>,
    stop: Arc<AtomicBool>,
}

impl Runs {
    /// A run begins. It is over when what is given back is dropped, and the engine then stops, if it has not.
    #[must_use]
    pub fn begin(self: &Arc<Self>, selection: SelectionId) -> Running {
        let run = Run { far: watch::Sender::new(None), stop: Arc::default() };
        if let Some(before) = self.all().insert(selection, run.clone()) {
            before.stop.store(true, Ordering::Relaxed);
        }
        Running { runs: Arc::clone(self), selection, run }
    }

    /// Tells a run to stop, if it is one of this process.
    pub fn stop(&self, selection: SelectionId) {
        if let Some(run) = self.all().get(&selection) {
            run.stop.store(true, Ordering::Relaxed);
        }
    }

    /// How far a run is. None if it is none of this process, or has not begun.
    #[must_use]
    pub fn far(&self, selection: SelectionId) -> Far {
        self.all().get(&selection).and_then(|run| *run.far.borrow())
    }

    /// Whoever wants to follow a run. None if it is none of this process.
    #[must_use]
    pub fn follow(&self, selection: SelectionId) -> Option<watch::Receiver<Far>> {
        self.all().get(&selection).map(|run| run.far.subscribe())
    }

    fn all(&self) -> MutexGuard<'_, HashMap<SelectionId, Run>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A run, as long as it goes on.
pub struct Running {
    runs: Arc<Runs>,
    selection: SelectionId,
    run: Run,
}

impl Running {
    /// Does the engine's work on a thread of its own, with somebody who looks on.
    ///
    /// # Errors
    /// `Internal` when it ends in a panic.
    pub async fn on_a_thread<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut dyn Watch) -> T + Send + 'static,
    ) -> Result<T> {
        let mut lookout = Lookout(self.run.clone());
        off_the_way(move || work(&mut lookout)).await
    }
}

/// Does work that takes a while on a thread of its own, so that nobody else waits for it.
///
/// # Errors
/// `Internal` when it panics.
pub async fn off_the_way<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(|cause| Error::Internal(cause.into()))
}

/// Does long work that anybody may ask for on a thread of its own, one at a time: whoever asks while another waits, waits
/// too. What the work is handed says when nobody waits for it any more.
///
/// # Errors
/// As for `off_the_way`.
pub async fn in_turn<T: Send + 'static>(work: impl FnOnce(&AtomicBool) -> T + Send + 'static) -> Result<T> {
    static TURN: Semaphore = Semaphore::const_new(1);
    let turn = TURN.acquire().await.map_err(|cause| Error::Internal(cause.into()))?;
    let gone = Gone::default();
    let stop = Arc::clone(&gone.0);
    off_the_way(move || {
        let _turn = turn;
        work(&stop)
    })
    .await
}

/// Says that nobody waits any more.
#[derive(Default)]
struct Gone(Arc<AtomicBool>);

impl Drop for Gone {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.run.stop.store(true, Ordering::Relaxed);
        let mut all = self.runs.all();
        if all.get(&self.selection).is_some_and(|run| Arc::ptr_eq(&run.stop, &self.run.stop)) {
            all.remove(&self.selection);
        }
    }
}

/// Looks on while the engine works, on the engine's own thread.
struct Lookout(Run);

impl Watch for Lookout {
    fn stop(&mut self) -> bool {
        self.0.stop.load(Ordering::Relaxed)
    }

    fn progress(&mut self, progress: &Progress) {
        self.0.far.send_replace(Some(*progress));
    }
}
