//! Ranking: which officers fit a post, in which order, and why.
//!
//! Hard rules decide who fits ([`Rule`]); points by criterion order those who do ([`Criterion`]).
//! Deciding and scoring work on whole numbers and build no text. Sentences are made on demand, for
//! the few officers that are shown: [`judge`] and [`explain`]. Who fits which of many posts is asked of a
//! [`Survey`].

mod candidate;
mod change;
mod criterion;
mod explain;
mod learner;
mod place;
mod pool;
mod rule;
mod survey;
mod touch;
mod wanted;

pub use candidate::{Away, Candidate, Held, Home};
pub use change::{Change, Gap};
pub use criterion::{Criterion, EVIDENCE_AGE, Points, Weights, evidence_worth};
pub use explain::{Explanation, Line, explain};
pub use place::Place;
pub use pool::{Around, Cover, Lender, Pool, Pooled};
pub use rule::{Failure, Rule, judge};
pub use survey::{Fit, Survey};
pub use touch::Touch;
pub use wanted::{Need, Wanted};

use crate::id::OfficerId;
use chrono::NaiveDate;
use rule::Judge;

/// Officers for a post, best first, and how the others fell away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking {
    /// Those who break no rule, by score from the highest; officers of equal score by id.
    pub fitting: Vec<Ranked>,
    /// Each rule in turn, and how many were left after it.
    pub funnel: Vec<Stage>,
}

/// An officer who fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// Who.
    pub officer: OfficerId,
    /// Where the officer stands among the candidates that were given.
    pub candidate: usize,
    /// 0 to 1,000: the sum of the points.
    pub score: i32,
    /// The points, by criterion.
    pub points: Points,
}

/// One rule's part in the funnel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage {
    /// The rule.
    pub rule: Rule,
    /// How many candidates keep this rule and all before it.
    pub passed: usize,
    /// How many candidates break this rule and no other: those whom one change would bring in.
    pub only_this: usize,
}

/// Those of `candidates` who break one rule and no other, the best by their points first, at most so many.
#[must_use]
pub fn near<'a>(
    wanted: &Wanted,
    candidates: &'a [Candidate],
    weights: &Weights,
    today: NaiveDate,
    most: usize,
) -> Vec<&'a Candidate> {
    let mut judge = Judge::new(wanted, &wanted.schedule, today);
    let mut near: Vec<(i32, &Candidate)> = Vec::new();
    for candidate in candidates {
        if let (Some(_), None) = judge.first_two_failed(candidate) {
            judge.count(candidate);
            near.push((-judge.points(candidate, weights).total(), candidate));
        }
    }
    near.sort_unstable_by_key(|(score, candidate)| (*score, candidate.officer));
    near.into_iter().take(most).map(|(_, candidate)| candidate).collect()
}

/// Ranks `candidates` for the post that is `wanted`, as things stand `today`. The order in which
/// they are given does not matter.
#[must_use]
pub fn rank(wanted: &Wanted, candidates: &[Candidate], weights: &Weights, today: NaiveDate) -> Ranking {
    let mut judge = Judge::new(wanted, &wanted.schedule, today);
    let stage = |rule: &Rule| Stage { rule: *rule, passed: candidates.len(), only_this: 0 };
    let mut funnel: Vec<Stage> = Rule::ALL.iter().map(stage).collect();
    let mut fitting = Vec::new();
    for (at, candidate) in candidates.iter().enumerate() {
        match judge.first_two_failed(candidate) {
            (Some(first), second) => {
                funnel[first as usize..].iter_mut().for_each(|stage| stage.passed -= 1);
                funnel[first as usize].only_this += usize::from(second.is_none());
            }
            (None, _) => {
                let points = judge.points(candidate, weights);
                let score = points.total();
                fitting.push(Ranked { officer: candidate.officer, candidate: at, score, points });
            }
        }
    }
    fitting.sort_unstable_by(|a, b| b.score.cmp(&a.score).then_with(|| a.officer.cmp(&b.officer)));
    Ranking { fitting, funnel }
}
