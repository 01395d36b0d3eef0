//! Team rules: what a project asks of its squad as a whole, beside what each post asks of its officer.
//!
//! How many of one council there may be rules officers out, as any rule of ranking does ([`crate::ranking::Rule::Team`]).
//! Whether it takes learners lets officers in whom [`crate::ranking::Rule::Skill`] would rule out. That somebody leads, or
//! comes from a host council, cannot be asked of one officer: a selection seeks it, and it is told of the squad while it is
//! not so.

use crate::Sentence;
use crate::id::{CouncilId, OfficerId};
use crate::refusal::{Code, Refusal};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

words! {
    /// What is asked of a squad.
    pub enum TeamRule {
        /// No more than so many officers come from one council.
        OneCouncil = "one_council",
        /// Somebody is an expert in an essential skill of his or her post, lacks none, and can lead the others.
        Lead = "lead",
        /// Somebody comes from a council where the project lands.
        Host = "host",
        /// Each learner has an expert to learn from.
        Learner = "learner",
    }
}

/// The rules of a project’s squad. Nothing is asked unless it is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "sea-orm", derive(sea_orm::FromJsonQueryResult))]
pub struct TeamRules {
    /// The most officers of one home council. None: as many as come.
    pub most_of_a_council: Option<i32>,
    /// Whether somebody is to be an expert in an essential skill of his or her post.
    pub wants_lead: bool,
    /// Whether somebody is to come from a host council.
    pub wants_host: bool,
    /// Whether it takes officers who lack one essential skill by one level and want to learn it, one for each expert.
    #[serde(default)]
    pub takes_learners: bool,
}

/// The most that may be asked for: as many as a project has posts at most.
const MOST: i32 = crate::post::MOST_POSTS as i32;

impl TeamRules {
    /// The rules, if they are ones.
    ///
    /// # Errors
    /// `OUT_OF_RANGE` at `mostOfACouncil` for less than one officer, or more than a project has posts.
    pub fn checked(self) -> Result<Self, Refusal> {
        match self.most_of_a_council {
            Some(number) if !(1..=MOST).contains(&number) => {
                let message =
                    say!("Of one council 1 to {most} officers may come, not {number}.", most = MOST, number);
                Err(Refusal::new(Code::OutOfRange, "mostOfACouncil", message))
            }
            _ => Ok(self),
        }
    }

    /// What `squad` lacks of what is asked. Nothing is asked of a squad of nobody. `name` gives the name of a council.
    #[must_use]
    pub fn breaches(&self, squad: &Squad, name: impl Fn(CouncilId) -> String) -> Vec<Breach> {
        if squad.homes.is_empty() {
            return Vec::new();
        }
        let too_many = squad.counts().into_iter().filter_map(|(council, number)| {
            let most = self.most_of_a_council.filter(|most| number > *most)?;
            let message = say!(
                "{number} officers of {council} are in the squad, and it takes {most} of one council at most.",
                number,
                council = name(council),
                most
            );
            Some(Breach { rule: TeamRule::OneCouncil, message })
        });
        let lead = (self.wants_lead && squad.experts == 0).then(|| Breach {
            rule: TeamRule::Lead,
            message: say!(
                "Nobody in the squad is an expert in an essential skill of the post, and somebody is to lead the \
                 others."
            ),
        });
        let host = (self.wants_host && !squad.is_hosted()).then(|| Breach {
            rule: TeamRule::Host,
            message: say!(
                "Nobody in the squad comes from a council where the project lands, and somebody is to."
            ),
        });
        let learner = (self.takes_learners && squad.learners > squad.experts).then(|| Breach {
            rule: TeamRule::Learner,
            message: say!(
                "The squad has more officers who have still to learn a skill of their post, {learners}, than experts to \
                 learn from, {experts}.",
                learners = squad.learners,
                experts = squad.experts
            ),
        });
        too_many.chain(lead).chain(host).chain(learner).collect()
    }
}

/// What a squad does not keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// The rule.
    pub rule: TeamRule,
    /// What is wrong, in a sentence.
    pub message: Sentence,
}

/// Everybody who has a post of a project, or is called up for one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Squad {
    /// The home council of each officer.
    pub homes: BTreeMap<OfficerId, CouncilId>,
    /// How many of them are experts in an essential skill of their post, and lack none.
    pub experts: usize,
    /// How many of them lack an essential skill of their post.
    pub learners: usize,
    /// The councils where the project lands.
    pub hosts: BTreeSet<CouncilId>,
}

impl Squad {
    /// How many officers of each council there are.
    #[must_use]
    pub fn counts(&self) -> BTreeMap<CouncilId, i32> {
        counts(&self.homes)
    }

    /// Whether somebody comes from a host council.
    #[must_use]
    pub fn is_hosted(&self) -> bool {
        self.homes.values().any(|council| self.hosts.contains(council))
    }
}

/// A squad that somebody would join, as far as that can rule an officer out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Joining {
    /// The most officers of one home council. None: as many as come.
    pub most_of_a_council: Option<i32>,
    /// Who is in it, with the home council of each.
    pub homes: BTreeMap<OfficerId, CouncilId>,
    /// Whether somebody is still to come who can lead the others.
    pub lacks_lead: bool,
    /// The councils where the project lands, if somebody is still to come from one of them.
    pub lacks_host: Option<BTreeSet<CouncilId>>,
    /// From whom a learner would learn. None: it takes no learners.
    pub mentors: Option<Mentors>,
}

/// From whom learners in a squad learn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mentors {
    /// Who is an expert in an essential skill of his or her post, and learns nothing in the squad.
    pub experts: BTreeSet<OfficerId>,
    /// Who lacks an essential skill of his or her post.
    pub learners: BTreeSet<OfficerId>,
    /// Whether others join at the same time, and there may be experts among them.
    pub may_come: bool,
}

impl Mentors {
    /// How many experts have no learner; below 0 how many learners have no expert.
    #[must_use]
    pub fn free(&self) -> i32 {
        let count = |of: &BTreeSet<OfficerId>| i32::try_from(of.len()).unwrap_or(i32::MAX);
        count(&self.experts) - count(&self.learners)
    }

    /// Whether `officer`, who is an expert in a post, would be one more for learners to learn from.
    #[must_use]
    pub fn gain(&self, officer: OfficerId) -> bool {
        !self.experts.contains(&officer) && !self.learners.contains(&officer)
    }

    /// Whether there is somebody for `officer` to learn from. Nobody learns in a squad in which he or she is the expert.
    #[must_use]
    pub fn has_room(&self, officer: OfficerId) -> bool {
        let own = i32::from(self.learners.contains(&officer));
        self.may_teach(officer) && (self.may_come || self.free() + own > 0)
    }

    /// Whether there could be somebody for `officer` to learn from.
    #[must_use]
    pub fn may_teach(&self, officer: OfficerId) -> bool {
        !self.experts.contains(&officer)
    }
}

impl Joining {
    /// How many more officers of one council may join, whichever it is, of those that may send any. None: as many as
    /// come. Where councils have sent different numbers it is what is left to the one with the most.
    #[must_use]
    pub fn left(&self) -> Option<u16> {
        let most = self.most_of_a_council?;
        let sent = counts(&self.homes).into_values();
        let most_sent = sent.filter(|sent| *sent < most).max().unwrap_or_default();
        u16::try_from(most - most_sent).ok()
    }

    /// How many officers of `council` are in it, without `officer`.
    #[must_use]
    pub fn others(&self, officer: OfficerId, council: CouncilId) -> i32 {
        let others = self.homes.iter().filter(|(other, home)| **other != officer && **home == council);
        i32::try_from(others.count()).unwrap_or(i32::MAX)
    }

    /// Whether `officer` of `council` may join.
    #[must_use]
    pub fn has_room(&self, officer: OfficerId, council: CouncilId) -> bool {
        self.most_of_a_council.is_none_or(|most| self.others(officer, council) < most)
    }

    /// Others join at the same time, so that an expert may come with whoever learns.
    pub fn come_together(&mut self) {
        if let Some(mentors) = &mut self.mentors {
            mentors.may_come = true;
        }
    }

    /// Whether an officer of `council` would be the one who is still to come from a council where the project lands.
    #[must_use]
    pub fn lacks_one_of(&self, council: CouncilId) -> bool {
        self.lacks_host.as_ref().is_some_and(|hosts| hosts.contains(&council))
    }

    /// Whether `officer` may join as a learner, now or together with others.
    #[must_use]
    pub fn takes_learner(&self, officer: OfficerId) -> bool {
        self.mentors.as_ref().is_some_and(|mentors| mentors.has_room(officer))
    }
}

fn counts(homes: &BTreeMap<OfficerId, CouncilId>) -> BTreeMap<CouncilId, i32> {
    homes.values().fold(BTreeMap::new(), |mut counts, council| {
        *counts.entry(*council).or_default() += 1;
        counts
    })
}
