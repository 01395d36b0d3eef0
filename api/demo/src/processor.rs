//! A thread and a processor for work that asks the database one thing after another.
//!
//! SQLite works in a thread of its own, and each of the history's some ten thousand statements goes to it and comes back;
//! connections go back to their pool in tasks. On processors that otherwise rest, to wake another one for it takes longer than
//! the statement: the history took twice as long.

use anyhow::{Context as _, Result, anyhow};
use std::thread;
use tokio::runtime::Builder;

/// Does `work` in a new thread with a runtime of its own, which stays on one processor with the threads that
/// it begins; waits for it.
///
/// # Errors
/// When there can be no such thread, and as `work` fails.
pub(super) fn on_one<T: Send>(work: impl AsyncFnOnce() -> Result<T> + Send) -> Result<T> {
    thread::scope(|scope| {
        let alone = scope.spawn(|| {
            stay();
            let runtime = Builder::new_current_thread().enable_all().build();
            runtime.context("The system gives no runtime")?.block_on(work())
        });
        alone.join().map_err(|_| anyhow!("It ended in a panic"))?
    })
}

/// Keeps this thread where it is. Where that cannot be, it stays where the system puts it.
#[cfg(target_os = "linux")]
fn stay() {
    use rustix::thread::{CpuSet, sched_getcpu, sched_setaffinity};
    let mut here = CpuSet::new();
    here.set(sched_getcpu());
    sched_setaffinity(None, &here).ok();
}

#[cfg(not(target_os = "linux"))]
fn stay() {}
