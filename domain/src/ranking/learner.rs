//! Learners: officers who have still to grow into a post, and want to.

use super::candidate::Held;
use super::wanted::{Need, Wanted};
use crate::id::OfficerId;
use crate::skill::Level;

impl Wanted {
    /// Whether an officer with these skills has what the post cannot do without, or may learn it there.
    #[must_use]
    pub fn is_for(&self, officer: OfficerId, skills: &[Held]) -> bool {
        self.lacking(skills).next().is_none() || self.learns(officer, skills).is_some()
    }

    /// The essential skill that an officer with these skills would learn in the post, in a squad that takes the learner.
    #[must_use]
    pub fn learns(&self, officer: OfficerId, skills: &[Held]) -> Option<&Need> {
        self.growing(skills).filter(|_| self.team.takes_learner(officer))
    }

    /// The essential skills that somebody with these skills lacks, or has below the level.
    pub fn lacking<'n>(&'n self, skills: &[Held]) -> impl Iterator<Item = &'n Need> {
        let short = |need: &&Need| held(skills, need).is_none_or(|held| held.level < need.level);
        self.needs.iter().filter(|need| need.essential).filter(short)
    }

    /// The one essential skill that somebody with these skills lacks by one level, and wants to learn. None: nothing is
    /// lacking, or more than a learner may lack.
    pub(super) fn growing(&self, skills: &[Held]) -> Option<&Need> {
        let mut lacking = self.lacking(skills);
        let (need, None) = (lacking.next()?, lacking.next()) else { return None };
        held(skills, need)
            .is_some_and(|held| held.wants_to_learn && is_below(held.level, need.level))
            .then_some(need)
    }
}

fn held<'s>(skills: &'s [Held], need: &Need) -> Option<&'s Held> {
    skills.iter().find(|held| held.skill == need.skill)
}

/// Whether a level is one below another.
fn is_below(held: Level, needed: Level) -> bool {
    held.rank() + 1 == needed.rank()
}
