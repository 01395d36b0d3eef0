//! What a selection had before it is run again: what was decided stands where it can, and as few as may be move.

use super::decision::PickDecision;
use super::found::Picked;
use crate::id::{OfficerId, PostId};
use crate::selection::{Broken, Pick, Problem, verify};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A pick of the proposal before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Before {
    /// The post.
    pub post: PostId,
    /// What was decided.
    pub decision: PickDecision,
    /// Who was to have it, as far as was decided. None for a place that was to stay empty.
    pub taken: Option<OfficerId>,
    /// Whether what that rests on has moved since.
    pub moved: bool,
}

impl Before {
    /// Who stays whatever else changes: somebody decided so, and nothing that it rests on has moved.
    #[must_use]
    pub fn stands(&self) -> Option<(PostId, OfficerId)> {
        let decided =
            matches!(self.decision, PickDecision::Took | PickDecision::Changed | PickDecision::Filled);
        Some((self.post, self.taken?)).filter(|_| decided && !self.moved)
    }

    /// Who had the post.
    #[must_use]
    pub fn had(&self) -> Option<(PostId, OfficerId)> {
        Some((self.post, self.taken?))
    }
}

words! {
    /// How a pick differs from what was there before the selection was run again.
    pub enum PickChange {
        /// The same officer has the post.
        Kept = "kept",
        /// Another officer had it.
        Moved = "moved",
        /// Nobody had it.
        New = "new",
    }
}

impl PickChange {
    /// For a post that `has` an officer and had that of `before`.
    #[must_use]
    pub fn of(before: Option<OfficerId>, has: OfficerId) -> Self {
        match before {
            Some(had) if had == has => Self::Kept,
            Some(_) => Self::Moved,
            None => Self::New,
        }
    }
}

/// What running a selection again changed, in places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replanned {
    /// That keep their officer.
    pub kept: i32,
    /// That have another one.
    pub moved: i32,
    /// That had one and have none any more.
    pub emptied: i32,
    /// That had none and have one now.
    pub filled: i32,
}

impl Replanned {
    /// What is different between what was there `before` and `picks`. None where there was nothing before.
    #[must_use]
    pub fn of(before: &[Before], picks: &[Picked]) -> Option<Self> {
        let had = before.iter().filter_map(Before::had).collect();
        let has = picks.iter().map(|pick| (pick.post, pick.officer)).collect();
        (!before.is_empty()).then(|| Self::between(&had, &has))
    }

    /// What is different between who `had` posts and who `has`.
    #[must_use]
    pub fn between(had: &BTreeMap<PostId, OfficerId>, has: &BTreeMap<PostId, OfficerId>) -> Self {
        let posts: BTreeSet<PostId> = had.keys().chain(has.keys()).copied().collect();
        let mut all = Self::default();
        for post in posts {
            let counter = match (had.get(&post), has.get(&post)) {
                (Some(had), Some(has)) if had == has => &mut all.kept,
                (Some(_), Some(_)) => &mut all.moved,
                (Some(_), None) => &mut all.emptied,
                (None, _) => &mut all.filled,
            };
            *counter += 1;
        }
        all
    }
}

/// Of `wanted`, those that can stay together: what somebody else was given since may have used up what two of
/// them share. Of those that cannot, the last gives way.
pub(super) fn together(problem: &Problem, mut wanted: Vec<Pick>) -> Vec<Pick> {
    wanted.retain(|pick| problem.pair(*pick).is_some());
    wanted.sort_unstable();
    wanted.dedup();
    while let Some(broken) = verify(problem, &wanted).into_iter().next() {
        let concerns = |pick: &Pick| match broken {
            Broken::NotEligible(other) | Broken::Twice(other) | Broken::Unpinned(other) => *pick == other,
            Broken::Crowded(post) => pick.post == post,
            Broken::Officer(officer, _) | Broken::Workload(officer) => pick.officer == officer,
            Broken::Council(council, week) => {
                problem.home(pick.officer) == council && problem.post(pick.post).span().contains(&week)
            }
            Broken::SameCouncil(project, council) => {
                problem.home(pick.officer) == council && problem.post(pick.post).project == project
            }
            Broken::Mentoring(project) => {
                problem.post(pick.post).project == project
                    && problem.pair(*pick).is_some_and(|pair| pair.is_stretch())
            }
        };
        match wanted.iter().rposition(concerns) {
            Some(at) => wanted.remove(at),
            // Nothing of what is wanted is at fault.
            None => return Vec::new(),
        };
    }
    wanted
}
