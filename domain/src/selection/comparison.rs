//! Two plans side by side.

use super::plan::{Plan, Split};
use std::collections::BTreeMap;

/// An officer who has other posts in one plan than in another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mover {
    /// The officer.
    pub officer: u32,
    /// The officer's posts in the first plan.
    pub from: Vec<u32>,
    /// And in the second.
    pub to: Vec<u32>,
}

/// What a second plan changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Who moves, by officer.
    pub movers: Vec<Mover>,
    /// How many places are filled, in the first and in the second.
    pub filled: [usize; 2],
    /// What each is worth, goal by goal. The costs of fairness are in it.
    pub split: [Split; 2],
    /// By how much the second is worth more.
    pub change: i64,
}

/// Compares two plans for the same problem.
#[must_use]
pub fn compare(first: &Plan, second: &Plan) -> Comparison {
    let mut posts: BTreeMap<u32, (Vec<u32>, Vec<u32>)> = BTreeMap::new();
    first.picks.iter().for_each(|pick| posts.entry(pick.officer).or_default().0.push(pick.post));
    second.picks.iter().for_each(|pick| posts.entry(pick.officer).or_default().1.push(pick.post));
    let moves = posts.into_iter().filter(|(_, (from, to))| from != to);
    Comparison {
        movers: moves.map(|(officer, (from, to))| Mover { officer, from, to }).collect(),
        filled: [first.picks.len(), second.picks.len()],
        split: [first.split, second.split],
        change: second.objective - first.objective,
    }
}
