//! What each goal is worth.

use super::project::Project;
use serde::{Deserialize, Serialize};

/// Points for each goal. They are far enough apart that a post of a higher priority comes before any fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weights {
    /// For each officer of a post, by its priority from the most urgent.
    pub coverage: [u32; 4],
    /// What a mandatory post counts, as halves of another: 3 is half as much again.
    pub mandatory_halves: u32,
    /// For a fit of 1,000.
    pub fit: u32,
    /// For the officer's first to fifth choice.
    pub choice: [u32; 5],
    /// For a pair that the previous plan had.
    pub stay: u32,
    /// The most that a host council's credit counts.
    pub most_credit: u32,
    /// What a half-day times a week costs beyond a council's fair share, and beyond twice the share.
    pub fairness: [u32; 2],
    /// What it costs that a project has no expert and wants one.
    pub expert: u32,
    /// What it costs that a project has nobody from a host council and wants somebody.
    pub host: u32,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            coverage: [4000, 2500, 1500, 800],
            mandatory_halves: 3,
            fit: 1000,
            choice: [300, 220, 150, 100, 60],
            stay: 250,
            most_credit: 200,
            fairness: [3, 9],
            expert: 1500,
            host: 1000,
        }
    }
}

/// The largest weight: with it, and as many pairs as there may be, no sum overflows.
pub(super) const MOST: u32 = 100_000;

impl Weights {
    /// What it costs that a project has no expert, if it wants one and none is `there`.
    pub(super) fn lacking_expert(&self, project: &Project, there: bool) -> i64 {
        if project.wants_expert && !there { i64::from(self.expert) } else { 0 }
    }

    /// What it costs that a project has nobody from a host council, if it wants somebody and nobody is `there`.
    pub(super) fn lacking_host(&self, project: &Project, there: bool) -> i64 {
        if project.wants_host && !there { i64::from(self.host) } else { 0 }
    }

    /// Every weight.
    pub(super) fn all(&self) -> impl Iterator<Item = u32> {
        let single = [self.fit, self.stay, self.most_credit, self.expert, self.host];
        self.coverage.into_iter().chain(self.choice).chain(self.fairness).chain(single)
    }
}
