//! How long to look, and from where.

/// The settings of a run. Every budget is a count of steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// What the generator starts from.
    pub seed: u64,
    /// Rounds in which prices are sought.
    pub rounds: u32,
    /// Steps of the search, for each place to fill; four times as many where much cannot be filled.
    pub steps: u32,
    /// How often the search starts again from the best plan. 0: as the problem needs.
    pub restarts: u32,
    /// How many candidates of each post the search looks at.
    pub candidates: u32,
    /// Whether to bring the bound down council by council after the search.
    pub proof: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { seed: 1, rounds: 160, steps: 400, restarts: 0, candidates: 32, proof: true }
    }
}
