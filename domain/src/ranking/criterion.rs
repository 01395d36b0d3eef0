//! Points: what makes one fitting officer a better choice than another.

use super::candidate::{Candidate, Held};
use super::rule::Judge;
use super::wanted::Need;
use crate::officer::Reach;
use crate::refusal::{Code, Refusal};
use crate::skill::EvidenceKind;
use chrono::{Datelike, NaiveDate};

words! {
    /// What earns points. Each criterion is a share, from nothing to all of its weight, rounded
    /// down to whole points.
    pub enum Criterion {
        /// The level of each essential skill: four fifths for the level asked for, nine tenths for
        /// one above it, all for more.
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
struct Share(i64, i64);

impl Share {
    const ALL: Self = Self(1, 1);

    /// That much of `points`, rounded down. All of it if nothing was asked for.
    fn of(self, points: i32) -> i32 {
        let Self(part, whole) = self;
        if whole == 0 { points } else { (i64::from(points) * part / whole) as i32 }
    }
}

impl Judge<'_> {
    /// The points of a candidate whose half-days are counted.
    pub(super) fn points(&self, candidate: &Candidate, weights: &Weights) -> Points {
        let mut points = Points([0; CRITERIA]);
        for criterion in Criterion::ALL {
            let share = self.share(candidate, *criterion);
            points.0[*criterion as usize] = share.of(weights.of(*criterion));
        }
        points
    }

    fn share(&self, candidate: &Candidate, criterion: Criterion) -> Share {
        let essential = |need: &Need| need.essential;
        let desirable = |need: &Need| !need.essential;
        let evidence = |_: &Need, held: &Held| evidence_worth(held.evidence, held.on, self.today);
        match criterion {
            Criterion::EssentialSkills => self.mean(candidate, essential, 10, essential_worth),
            Criterion::DesirableSkills => self.mean(candidate, desirable, 12, desirable_worth),
            Criterion::Evidence => self.mean(candidate, |_| true, 10_000, evidence),
            Criterion::Role => self.role(candidate),
            Criterion::ServiceArea => {
                let known = |area| candidate.service_areas.as_slice().contains(&area);
                Share(self.wanted.service_area.is_none_or(known).into(), 1)
            }
            Criterion::Availability => self.availability(),
            Criterion::Place => self.place(candidate),
            Criterion::Interest => Share(candidate.interested.into(), 1),
        }
    }

    /// The mean worth, of `most` each, of the candidate's skills over the needs that `count`. A
    /// skill that is not held is worth nothing.
    fn mean(
        &self,
        candidate: &Candidate,
        count: impl Fn(&Need) -> bool,
        most: i64,
        worth: impl Fn(&Need, &Held) -> i64,
    ) -> Share {
        let needs = self.wanted.needs.iter().filter(|need| count(need));
        needs.fold(Share(0, 0), |Share(part, whole), need| {
            Share(part + candidate.held(need.skill).map_or(0, |held| worth(need, held)), whole + most)
        })
    }

    fn role(&self, candidate: &Candidate) -> Share {
        if self.wanted.role.is_none() || self.wanted.role == candidate.role {
            Share::ALL
        } else if self.wanted.family.is_some() && self.wanted.family == candidate.family {
            Share(1, 2)
        } else {
            Share(0, 1)
        }
    }

    fn availability(&self) -> Share {
        let (spare, given) = self.tally.room(&self.demand);
        let needed = i64::from(self.demand.half_days());
        Share(i64::from(given) * 6 + needed * i64::from(spare.clamp(0, 2)), needed * 8)
    }

    fn place(&self, candidate: &Candidate) -> Share {
        let Some(host) = self.wanted.host.as_ref().filter(|_| self.wanted.onsite_days > 0) else {
            return Share::ALL;
        };
        match candidate.home.place.reach_to(host) {
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
