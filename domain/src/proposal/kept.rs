//! What a proposal was made from, kept so that it can be made again: by anybody who doubts it, and to the same result.

use super::basis::Print;
use super::input::Input;
use super::propose::plan;
use super::settings::Rules;
use crate::id::{CouncilId, OfficerId, PostId};
use crate::selection::{ENGINE, Pick, Plan, Problem, Watch};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the engine was given: numbers, and the ids that they stand for. Nothing in it says who somebody is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    problem: Problem,
    standing: Vec<Pick>,
    posts: Vec<PostId>,
    officers: Vec<OfficerId>,
    councils: Vec<CouncilId>,
}

/// What a proposal came to, as far as it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Who was proposed for which post.
    pub picks: BTreeMap<PostId, OfficerId>,
    /// What it was worth, in points of the weights.
    pub value: i64,
    /// What no proposal could be worth more than.
    pub bound: i64,
}

/// What came of making a proposal again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Repetition {
    /// Another version of the engine made it; this one cannot say what that would find.
    OtherEngine,
    /// What was kept is not what the proposal was made from.
    OtherInput,
    /// It was made again, and came to this.
    Made(Outcome),
}

impl Input {
    /// What is kept of it.
    #[must_use]
    pub fn into_kept(self) -> Kept {
        let Self { problem, standing, posts, officers, councils, .. } = self;
        Kept { problem, standing, posts, officers, councils }
    }
}

impl Kept {
    /// Its fingerprint.
    pub(super) fn print(&self) -> String {
        let Self { problem, standing, posts, officers, councils } = self;
        Print::of(&(posts, officers, councils, problem, standing)).text()
    }

    /// Makes a proposal again by its `rules`, from what was kept of it. `print` is the fingerprint of what it was made from.
    /// What another version of the engine was given may not even be read, so it is not asked for.
    ///
    /// # Errors
    /// As reading what was kept fails.
    pub fn again<E>(
        kept: impl FnOnce() -> Result<Self, E>,
        rules: &Rules,
        print: &str,
        watch: &mut dyn Watch,
    ) -> Result<Repetition, E> {
        if rules.engine != ENGINE {
            return Ok(Repetition::OtherEngine);
        }
        let kept = kept()?;
        if kept.print() != print {
            return Ok(Repetition::OtherInput);
        }
        let plan = plan(&kept.problem, &kept.standing, rules, watch);
        Ok(Repetition::Made(kept.outcome(&plan)))
    }

    fn outcome(&self, plan: &Plan) -> Outcome {
        let pick = |pick: &Pick| (self.posts[pick.post as usize], self.officers[pick.officer as usize]);
        Outcome { picks: plan.picks.iter().map(pick).collect(), value: plan.objective, bound: plan.bound }
    }
}
