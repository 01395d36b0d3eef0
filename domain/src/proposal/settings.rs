//! By which rules a proposal was made, so that it can be made again.

use crate::ranking;
use crate::selection::{ENGINE, Settings};
use crate::workload::Workload;
use serde::{Deserialize, Serialize};

/// The version of the engine, how long it looked and from where, and what each criterion of fit can earn. With the
/// same rules, weights and facts the engine gives the same proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "sea-orm", derive(sea_orm::FromJsonQueryResult))]
pub struct Rules {
    /// The version of the engine.
    pub engine: u32,
    /// What the generator starts from.
    pub seed: u64,
    /// Rounds in which prices are sought.
    pub rounds: u32,
    /// Steps of the search, for each place.
    pub steps: u32,
    /// How many candidates of each post are tried.
    pub candidates: u32,
    /// What each criterion of ranking can earn, in their order.
    pub points: Vec<i32>,
    /// What the body asked for of rest between assignments. What was proposed before it could knew of none.
    #[serde(default)]
    pub workload: Workload,
}

impl Rules {
    /// The rules of this program, and of the body.
    #[must_use]
    pub fn of_today(workload: Workload) -> Self {
        let Settings { seed, rounds, steps, candidates, .. } = Settings::default();
        let weights = ranking::Weights::default();
        let points = ranking::Criterion::ALL.iter().map(|criterion| weights.of(*criterion)).collect();
        Self { engine: ENGINE, seed, rounds, steps, candidates, points, workload }
    }

    /// The same for the engine.
    #[must_use]
    pub fn settings(&self) -> Settings {
        let Self { seed, rounds, steps, candidates, .. } = *self;
        Settings { seed, rounds, steps, candidates, ..Settings::default() }
    }
}
