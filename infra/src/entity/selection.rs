//! Selections: posts to be filled together.

use callup_domain::id::{PersonId, SelectionId};
use callup_domain::proposal::{Asked, Findings, Rules, SelectionState, Suppose, Weights};
use chrono::{DateTime, Utc};

owned! {
    /// A selection.
    "selection": SelectionId, "selection", versioned, seen by super::visible::selections;
    /// What it is called.
    name: String,
    /// Where it stands, but for whether what it rests on has moved: that is worked out.
    state: SelectionState,
    /// Which posts it is to fill.
    asked: Asked,
    /// What each goal is worth. Fixed once it has run.
    weights: Weights,
    /// The selection of which this is a what-if. None if it is meant.
    what_if_of: Option<SelectionId>,
    /// What a what-if supposes.
    supposed: Option<Suppose>,
    /// By which rules the proposal was made; none before.
    rules: Option<Rules>,
    /// A fingerprint of everything that the engine was given.
    print: Option<String>,
    /// How often it was run.
    runs: i32,
    /// Why the last run came to nothing.
    failure: Option<String>,
    /// How many posts there were to fill.
    places: Option<i32>,
    /// How many the proposal fills.
    filled: Option<i32>,
    /// What the proposal is worth.
    value: Option<i64>,
    /// What no proposal can be worth more than.
    bound: Option<i64>,
    /// What concerns the proposal as a whole.
    findings: Option<Findings>,
    /// Whether the first reserve who still fits is called up when a call-up that it led to comes to nothing.
    calls_reserves: bool,
    /// How many of its panel must vote on a pick. None without a panel.
    quorum: Option<i32>,
    /// Who drew it up.
    created_by: Option<PersonId>,
    /// When.
    created_at: DateTime<Utc>,
    /// When the proposal was made.
    ran_at: Option<DateTime<Utc>>,
    /// When every pick was decided on.
    decided_at: Option<DateTime<Utc>>,
    /// When whoever was taken was called up.
    applied_at: Option<DateTime<Utc>>,
    /// Changes so far.
    version: i32,
}

impl Model {
    /// Whether it matters that what the proposal rests on stays as it is: it was made, it is meant, and nobody has been
    /// called up by it yet.
    #[must_use]
    pub fn rests(&self) -> bool {
        self.what_if_of.is_none() && matches!(self.state, SelectionState::Proposed | SelectionState::Decided)
    }
}
