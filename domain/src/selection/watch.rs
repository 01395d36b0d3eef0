//! Looking on while a plan is made, and stopping it.

use std::sync::atomic::{AtomicBool, Ordering};

/// What the engine is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Finding out what each post and each council's weeks are worth.
    Prices,
    /// Putting a first plan together.
    Construct,
    /// Making it better.
    Search,
    /// Finding out how much better it could be at most.
    Proof,
    /// It is done.
    Done,
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What it is doing.
    pub phase: Phase,
    /// How far through the phase, in thousandths.
    pub done: u32,
    /// What the best plan so far is worth, if there is one.
    pub best: Option<i64>,
    /// What no plan can be worth more than, if it is known.
    pub bound: Option<i64>,
    /// How many places are filled in the best plan, those pinned included.
    pub filled: u32,
}

impl Progress {
    /// By how much a better plan could be better, in millionths of the bound.
    #[must_use]
    pub fn gap(&self) -> Option<u32> {
        Some(super::plan::gap(self.best?, self.bound?))
    }
}

/// Somebody who looks on.
pub trait Watch {
    /// Whether to stop and give the best plan so far. Asked every 64 steps.
    fn stop(&mut self) -> bool {
        false
    }

    /// Told now and then.
    fn progress(&mut self, progress: &Progress) {
        let _ = progress;
    }
}

/// Nobody looks on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unwatched;

impl Watch for Unwatched {}

/// A flag that another thread sets.
impl Watch for &AtomicBool {
    fn stop(&mut self) -> bool {
        self.load(Ordering::Relaxed)
    }
}
