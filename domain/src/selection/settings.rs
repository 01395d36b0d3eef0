//! How long to look, and from where.

/// The settings of a run. Every budget is a count of steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// What the generator starts from.
    pub seed: u64,
    /// Rounds in which prices are sought.
    pub rounds: u32,
    /// Steps of the search, for each place to fill.
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
        Self { seed: 1, rounds: 300, steps: 300, restarts: 0, candidates: 40, proof: true }
    }
}
