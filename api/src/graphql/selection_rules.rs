//! By what a proposal is made, in GraphQL: what each goal is worth, and the rules of the engine.

use async_graphql::{ID, SimpleObject};
use callup_domain::proposal::{Rules, Weights};

/// What each goal of a selection is worth, in points.
#[derive(Clone, Copy, SimpleObject)]
pub struct SelectionWeights {
    /// For filling a post of a project that comes first.
    filling_urgent: i32,
    /// For filling a post as usual.
    filling: i32,
    /// For filling a post of a project that can wait.
    filling_later: i32,
    /// For filling a post of a project that comes last.
    filling_last: i32,
    /// For an officer who fits perfectly.
    fit: i32,
    /// For an officer who has shown interest in the post.
    interest: i32,
    /// The most for filling a post of a council that has lent officers.
    lender: i32,
    /// What a half-day beyond a council’s fair share costs; beyond twice the share it is three times as much.
    fairness: i32,
    /// For keeping whom the proposal had before, when it is run again.
    stay: i32,
    /// For a squad that wants somebody who can lead it, and gets one.
    lead: i32,
    /// For a squad that wants somebody from a council where its project lands, and gets somebody.
    host: i32,
}

/// By which rules a proposal was made. With the same rules, weights and fingerprint the proposal is the same.
#[derive(Clone, SimpleObject)]
pub struct SelectionRules {
    /// The version of the engine.
    engine: u32,
    /// What its generator starts from.
    seed: ID,
    /// A fingerprint of everything that it was given: posts, officers by their ids, and councils.
    fingerprint: String,
    /// The weeks that had to lie between two assignments of an officer. Null where no rest was asked for.
    least_rest: Option<i32>,
    /// The weeks that an officer could be on assignments without a rest. Null for any length.
    longest_run: Option<i32>,
}

impl From<Weights> for SelectionWeights {
    fn from(weights: Weights) -> Self {
        let weights = weights.in_order();
        Self {
            filling_urgent: weights.filling_urgent,
            filling: weights.filling,
            filling_later: weights.filling_later,
            filling_last: weights.filling_last,
            fit: weights.fit,
            interest: weights.interest,
            lender: weights.lender,
            fairness: weights.fairness,
            stay: weights.stay,
            lead: weights.lead,
            host: weights.host,
        }
    }
}

impl SelectionRules {
    pub(super) fn of(rules: &Rules, fingerprint: String) -> Self {
        Self {
            engine: rules.engine,
            seed: ID::from(rules.seed),
            fingerprint,
            least_rest: rules.workload.least_rest,
            longest_run: rules.workload.longest_run,
        }
    }
}
