//! Learners: officers who have still to grow into a post, and want to.

use super::candidate::Held;
use super::wanted::{Need, Wanted};
use crate::id::OfficerId;

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
        let short = |need: &&Need| Held::of(need.skill, skills).is_none_or(|held| held.level < need.level);
        self.needs.iter().filter(|need| need.essential).filter(short)
    }

    /// The one essential skill that somebody with these skills lacks by one level, and wants to learn. None: nothing is
    /// lacking, or more than a learner may lack.
    pub(super) fn growing(&self, skills: &[Held]) -> Option<&Need> {
        let mut lacking = self.lacking(skills);
        let (need, None) = (lacking.next()?, lacking.next()) else { return None };
        let held = Held::of(need.skill, skills)?;
        (held.wants_to_learn && held.level.rank() + 1 == need.level.rank()).then_some(need)
    }
}
