//! Two proposals side by side.

use super::before::Replanned;
use super::found::{Findings, Move, Share};
use crate::id::{CouncilId, OfficerId, PostId};
use std::collections::{BTreeMap, BTreeSet};

/// How one proposal differs from another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// How many places have the same officer, another one, and so on.
    pub places: Replanned,
    /// Each place that differs, by post.
    pub changes: Vec<Move>,
    /// Each council whose share differs.
    pub shares: Vec<ShareChange>,
}

/// What a council gives by each of two proposals, in half-days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShareChange {
    /// The council.
    pub council: CouncilId,
    /// By the one.
    pub from: i64,
    /// By the other.
    pub to: i64,
    /// What would be fair by the other.
    pub fair: i64,
}

impl Comparison {
    /// What is different in `to`. Each is who has which post, and what was found.
    #[must_use]
    pub fn of(
        from: (&BTreeMap<PostId, OfficerId>, Option<&Findings>),
        to: (&BTreeMap<PostId, OfficerId>, Option<&Findings>),
    ) -> Self {
        let posts: BTreeSet<PostId> = from.0.keys().chain(to.0.keys()).copied().collect();
        let change = |post: PostId| {
            let (from, to) = (from.0.get(&post).copied(), to.0.get(&post).copied());
            (from != to).then_some(Move { post, from, to })
        };
        Self {
            places: Replanned::between(from.0, to.0),
            changes: posts.into_iter().filter_map(change).collect(),
            shares: shares(by_council(from.1), by_council(to.1)),
        }
    }
}

fn by_council(findings: Option<&Findings>) -> BTreeMap<CouncilId, Share> {
    findings.into_iter().flat_map(|findings| &findings.shares).map(|share| (share.council, *share)).collect()
}

fn shares(from: BTreeMap<CouncilId, Share>, to: BTreeMap<CouncilId, Share>) -> Vec<ShareChange> {
    let councils: BTreeSet<CouncilId> = from.keys().chain(to.keys()).copied().collect();
    let change = |council: CouncilId| {
        let (from, to) = (from.get(&council), to.get(&council));
        let after = |share: Option<&Share>| share.map_or(0, |share| share.after);
        let fair = to.or(from).map_or(0, |share| share.fair);
        ShareChange { council, from: after(from), to: after(to), fair }
    };
    councils.into_iter().map(change).filter(|change| change.from != change.to).collect()
}
