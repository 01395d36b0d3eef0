//! A plan: who takes which post, and what that is worth.

use super::problem::Problem;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// An officer for a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Pick {
    /// The post: the position among the posts of the problem.
    pub post: u32,
    /// The officer: the position among the officers of the problem.
    pub officer: u32,
}

/// What a plan is worth, goal by goal. What it costs is negative, and all of it adds up to the objective.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Split {
    /// For filling posts.
    pub coverage: i64,
    /// For posts of councils that have lent.
    pub credit: i64,
    /// For fit.
    pub fit: i64,
    /// For the officers' own choices.
    pub choice: i64,
    /// For keeping what the previous plan had.
    pub stay: i64,
    /// For councils beyond their fair share.
    pub fairness: i64,
    /// For projects without the expert they want.
    pub expert: i64,
    /// For projects without the officer from a host council that they want.
    pub host: i64,
}

impl Split {
    /// The sum.
    #[must_use]
    pub const fn total(&self) -> i64 {
        let squads = self.expert + self.host;
        self.coverage + self.credit + self.fit + self.choice + self.stay + self.fairness + squads
    }
}

/// A plan, with what is known about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The picks, those pinned included, by post and then by officer.
    pub picks: Vec<Pick>,
    /// What they are worth, goal by goal.
    pub split: Split,
    /// What they are worth.
    pub objective: i64,
    /// What no plan for the problem can be worth more than.
    pub bound: i64,
    /// Whether no plan is worth more than this one.
    pub proven: bool,
    /// Whether it was stopped before it was done.
    pub stopped: bool,
    /// The engine that made it: [`super::ENGINE`].
    pub engine: u32,
}

impl Plan {
    /// By how much a better plan could be better, in millionths of the bound.
    #[must_use]
    pub fn gap(&self) -> u32 {
        gap(self.objective, self.bound)
    }

    /// How many people of the previous plan would be asked to take another post, or none.
    #[must_use]
    pub fn moved(&self, problem: &Problem) -> usize {
        let picks: HashSet<Pick> = self.picks.iter().copied().collect();
        let gone = problem.previous().iter().filter(|pick| !picks.contains(pick));
        gone.map(|pick| pick.officer).collect::<HashSet<u32>>().len()
    }
}

/// What is between a value and a bound, in millionths of the bound.
pub(super) fn gap(best: i64, bound: i64) -> u32 {
    let between = i128::from(bound.saturating_sub(best).max(0)) * 1_000_000;
    let gap = between / i128::from(bound.unsigned_abs().max(1));
    u32::try_from(gap).unwrap_or(u32::MAX)
}
