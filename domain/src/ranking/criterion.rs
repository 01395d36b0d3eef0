//! Points: what makes one fitting officer a better choice than another.

use super::candidate::{Candidate, Held};
use super::place::Place;
use super::rule::Judge;
use super::wanted::{Need, Wanted};
use crate::id::{RoleId, SkillId};
use crate::officer::Reach;
use crate::refusal::{Code, Refusal};
use crate::service_area::ServiceAreas;
use crate::skill::EvidenceKind;
use chrono::{Datelike, NaiveDate};
use std::sync::Arc;

words! {
    /// What earns points. Each criterion is a share, from nothing to all of its weight, rounded
    /// down to whole points.
    pub enum Criterion {
        /// The level of each essential skill: four fifths for the level asked for, nine tenths for
        /// one above it, all for more; less for a learner, who is below it.
        EssentialSkills = "essential_skills",
        /// The level of each desirable skill, up to the level asked for.
        DesirableSkills = "desirable_skills",
        /// What stands behind the skills, and how old it is.
        Evidence = "evidence",
        /// All for the same role, half for another role of the family.
        Role = "role",
        /// All for officers who know the service that the project is for.
        ServiceArea = "service_area",
        /// Three quarters for having the half-days, the last quarter for two half-days to spare in
        /// the tightest week.
        Availability = "availability",
        /// All for the host council's own officers, or where no day on site is needed or no host
        /// is named yet; three quarters within the region, half within the nation, a quarter
        /// elsewhere.
        Place = "place",
        /// All for officers who expressed interest in the post.
        Interest = "interest",
    }
}

const CRITERIA: usize = Criterion::ALL.len();

/// The points that each criterion can earn. They add up to 1,000 and are fixed before any
/// candidate is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights([i32; CRITERIA]);

impl Weights {
    /// Weights in the order of the criteria.
    ///
    /// # Errors
    /// `OUT_OF_RANGE` at `weights` if one is below 0 or they do not add up to 1,000.
    pub fn new(weights: [i32; CRITERIA]) -> Result<Self, Refusal> {
        let sum: i64 = weights.iter().copied().map(i64::from).sum();
        if sum == 1_000 && weights.iter().all(|weight| *weight >= 0) {
            Ok(Self(weights))
        } else {
            let message = say!("Weights are 0 or more and add up to 1,000; these add up to {sum}.", sum);
            Err(Refusal::new(Code::OutOfRange, "weights", message))
        }
    }

    /// What `criterion` can earn.
    #[must_use]
    pub const fn of(&self, criterion: Criterion) -> i32 {
        self.0[criterion as usize]
    }
}

impl Default for Weights {
    /// What somebody can do counts for 550 of 1,000 (essential skills 250, desirable skills 150,
    /// evidence 150), what the work is for 325 (role 150, service area 75, availability 100);
    /// place 75 and interest 50 settle close calls.
    fn default() -> Self {
        Self([250, 150, 150, 150, 75, 100, 75, 50])
    }
}

/// The points that somebody earned, by criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Points([i32; CRITERIA]);

impl Points {
    /// For `criterion`.
    #[must_use]
    pub const fn of(&self, criterion: Criterion) -> i32 {
        self.0[criterion as usize]
    }

    /// In all: the score.
    #[must_use]
    pub fn total(&self) -> i32 {
        self.0.iter().sum()
    }
}

/// How much of its worth evidence keeps: up to so many months, so many per cent. Older evidence
/// keeps a quarter.
pub const EVIDENCE_AGE: [(i32, i64); 3] = [(24, 100), (36, 75), (60, 50)];

/// What a piece of evidence is worth on `today`, of 10,000: a quarter for a self-assessment, half
/// if the manager confirmed it, three quarters if a peer assessed it, all if it was demonstrated;
/// less with age, by [`EVIDENCE_AGE`].
#[must_use]
pub fn evidence_worth(evidence: EvidenceKind, on: NaiveDate, today: NaiveDate) -> i64 {
    let kind = match evidence {
        EvidenceKind::SelfAssessed => 25,
        EvidenceKind::ManagerConfirmed => 50,
        EvidenceKind::PeerAssessed => 75,
        EvidenceKind::Demonstrated => 100,
    };
    let months = months_between(on, today);
    kind * EVIDENCE_AGE.iter().find(|(most, _)| months <= *most).map_or(25, |(_, percent)| *percent)
}

/// Whole months from `from` to `to`, and one more if days are left over.
fn months_between(from: NaiveDate, to: NaiveDate) -> i32 {
    let months = (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32;
    months + i32::from(to.day() > from.day())
}

/// A part of a whole.
#[derive(Clone, Copy)]
pub(super) struct Share(i64, i64);

impl Share {
    const ALL: Self = Self(1, 1);

    /// Of [`Criterion::Availability`]: of the half-days `needed`, as many as are `given`, with so many to spare in
    /// the tightest week.
    pub(super) fn available(needed: i32, given: i32, spare: i32) -> Self {
        let needed = i64::from(needed);
        Self(i64::from(given) * 6 + needed * i64::from(spare.clamp(0, 2)), needed * 8)
    }

    /// That much of `points`, rounded down. All of it if nothing was asked for.
    fn of(self, points: i32) -> i32 {
        let Self(part, whole) = self;
        if whole == 0 { points } else { (i64::from(points) * part / whole) as i32 }
    }
}

/// What of somebody earns points, beside time.
pub(super) struct Merits<'a> {
    pub(super) skills: &'a [Held],
    pub(super) role: Option<RoleId>,
    pub(super) family: Option<&'a Arc<str>>,
    pub(super) service_areas: &'a ServiceAreas,
    pub(super) home: &'a Place,
    pub(super) interested: bool,
}

impl<'a> Merits<'a> {
    fn of(candidate: &'a Candidate) -> Self {
        Self {
            skills: &candidate.skills,
            role: candidate.role,
            family: candidate.family.as_ref(),
            service_areas: &candidate.service_areas,
            home: &candidate.home.place,
            interested: candidate.interested,
        }
    }

    fn held(&self, skill: SkillId) -> Option<&Held> {
        Held::of(skill, self.skills)
    }
}

impl Judge<'_> {
    /// The points of a candidate whose half-days are counted.
    pub(super) fn points(&self, candidate: &Candidate, weights: &Weights) -> Points {
        let (spare, given) = self.tally.room(&self.demand);
        let available = Share::available(self.demand.half_days(), given, spare);
        Scale { wanted: self.wanted, weights, today: self.today }.points(&Merits::of(candidate), available)
    }
}

/// By what points are given for a post.
pub(super) struct Scale<'a> {
    pub(super) wanted: &'a Wanted,
    pub(super) weights: &'a Weights,
    pub(super) today: NaiveDate,
}

impl Scale<'_> {
    /// The points of somebody who is so much `available`.
    pub(super) fn points(&self, who: &Merits<'_>, available: Share) -> Points {
        let mut points = Points([0; CRITERIA]);
        for criterion in Criterion::ALL {
            let share = self.share(who, available, *criterion);
            points.0[*criterion as usize] = share.of(self.weights.of(*criterion));
        }
        points
    }

    fn share(&self, who: &Merits<'_>, available: Share, criterion: Criterion) -> Share {
        let essential = |need: &Need| need.essential;
        let desirable = |need: &Need| !need.essential;
        let evidence = |_: &Need, held: &Held| evidence_worth(held.evidence, held.on, self.today);
        match criterion {
            Criterion::EssentialSkills => self.mean(who, essential, 10, essential_worth),
            Criterion::DesirableSkills => self.mean(who, desirable, 12, desirable_worth),
            Criterion::Evidence => self.mean(who, |_| true, 10_000, evidence),
            Criterion::Role => self.role(who),
            Criterion::ServiceArea => {
                let known = |area| who.service_areas.as_slice().contains(&area);
                Share(self.wanted.service_area.is_none_or(known).into(), 1)
            }
            Criterion::Availability => available,
            Criterion::Place => self.place(who),
            Criterion::Interest => Share(who.interested.into(), 1),
        }
    }

    /// The mean worth, of `most` each, of somebody's skills over the needs that `count`. A skill that is not held is
    /// worth nothing.
    fn mean(
        &self,
        who: &Merits<'_>,
        count: impl Fn(&Need) -> bool,
        most: i64,
        worth: impl Fn(&Need, &Held) -> i64,
    ) -> Share {
        let needs = self.wanted.needs.iter().filter(|need| count(need));
        needs.fold(Share(0, 0), |Share(part, whole), need| {
            Share(part + who.held(need.skill).map_or(0, |held| worth(need, held)), whole + most)
        })
    }

    fn role(&self, who: &Merits<'_>) -> Share {
        if self.wanted.role.is_none() || self.wanted.role == who.role {
            Share::ALL
        } else if self.wanted.family.is_some() && self.wanted.family.as_ref() == who.family {
            Share(1, 2)
        } else {
            Share(0, 1)
        }
    }

    fn place(&self, who: &Merits<'_>) -> Share {
        let Some(host) = self.wanted.host.as_ref().filter(|_| self.wanted.onsite_days > 0) else {
            return Share::ALL;
        };
        match who.home.reach_to(host) {
            Reach::HomeCouncil => Share::ALL,
            Reach::Region => Share(3, 4),
            Reach::Nation => Share(1, 2),
            Reach::Anywhere => Share(1, 4),
        }
    }
}

/// Of ten: eight at the level asked for, one more for each level above, fewer below.
fn essential_worth(need: &Need, held: &Held) -> i64 {
    let (held, asked) = (held.level.rank(), need.level.rank());
    i64::from(if held < asked { 8 * held / asked } else { (8 + held - asked).min(10) })
}

/// Of twelve: levels held of levels asked for.
fn desirable_worth(need: &Need, held: &Held) -> i64 {
    i64::from((12 * held.level.rank() / need.level.rank()).min(12))
}
