//! An officer, as far as ranking asks. Without a name: who somebody is earns no points.

use super::place::Place;
use crate::calendar::{Demand, Diary};
use crate::clearance::Cleared;
use crate::id::{OfficerId, RoleId, SkillId};
use crate::load::Schedule;
use crate::officer::{Reach, Standing};
use crate::period::{Period, Week};
use crate::service_area::ServiceAreas;
use crate::skill::{EvidenceKind, Level};
use chrono::NaiveDate;
use std::sync::Arc;

/// An officer who may be called up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub officer: OfficerId,
    /// The home council, shared by all its officers.
    pub home: Arc<Home>,
    /// Whether the officer is in the pool.
    pub standing: Standing,
    /// The last day of a pause, if it has one.
    pub paused_until: Option<NaiveDate>,
    /// Whether the line manager's support is recorded.
    pub supported: bool,
    /// Whether a contractor who is paid off-payroll.
    pub off_payroll: bool,
    /// The last day of the officer's employment contract. None: no end is known.
    pub employment_ends_on: Option<NaiveDate>,
    /// The officer's role.
    pub role: Option<RoleId>,
    /// That role's family.
    pub family: Option<Arc<str>>,
    /// The officer's skills, each once.
    pub skills: Vec<Held>,
    /// The officer's security clearance, if the post needs one.
    pub clearance: Option<Cleared>,
    /// The services the officer knows.
    pub service_areas: ServiceAreas,
    /// What is offered and kept back around the post, and all that is booked.
    pub diary: Diary,
    /// Days between being asked and being able to start.
    pub notice_days: i32,
    /// How many days a week the officer can be on site elsewhere.
    pub max_onsite_days: i32,
    /// How far the officer travels.
    pub reach: Reach,
    /// Whether the officer has expressed interest in the post.
    pub interested: bool,
}

/// A skill that an officer has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// The skill.
    pub skill: SkillId,
    /// How well.
    pub level: Level,
    /// What stands behind the level.
    pub evidence: EvidenceKind,
    /// When that was seen.
    pub on: NaiveDate,
    /// Whether the officer wants to learn more of it.
    pub wants_to_learn: bool,
}

impl Held {
    /// The one of `skills` that is about `skill`.
    pub(super) fn of(skill: SkillId, skills: &[Self]) -> Option<&Self> {
        skills.iter().find(|held| held.skill == skill)
    }
}

/// A home council, as far as ranking asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    /// Which and where.
    pub place: Place,
    /// How many officers may be away in the same week. None: there is no cap.
    pub cap: Option<i32>,
    /// How many are away in each week.
    pub away: Away,
    /// Days on which nobody is released.
    pub blackouts: Vec<Period>,
}

/// How many officers of a council are away, by week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Away {
    /// The week of the first count, if there is any.
    first: Option<Week>,
    counts: Vec<i32>,
}

impl Away {
    /// Counts officers in each week in which they have any half-day booked: once a week, however
    /// many bookings they have. Give the same bookings, tentative ones too, as in the diaries.
    #[must_use]
    pub fn count<'a>(booked: impl IntoIterator<Item = (OfficerId, &'a Schedule)>) -> Self {
        let mut away = Vec::new();
        for (officer, schedule) in booked {
            away.extend(Demand::of(schedule).busy_weeks().map(|week| (week, officer)));
        }
        away.sort_unstable();
        away.dedup();
        let Some((first, _)) = away.first().copied() else { return Self::default() };
        let mut counts = Vec::new();
        for (week, _) in away {
            let row = (week.0 - first.0) as usize;
            counts.resize(row + 1, 0);
            counts[row] += 1;
        }
        Self { first: Some(first), counts }
    }

    /// How many are away in `week`.
    #[must_use]
    pub fn in_week(&self, week: Week) -> i32 {
        let row = self.first.and_then(|first| usize::try_from(week.0 - first.0).ok());
        row.and_then(|row| self.counts.get(row)).copied().unwrap_or_default()
    }
}

impl Candidate {
    /// The officer's hold on `skill`, if any.
    #[must_use]
    pub fn held(&self, skill: SkillId) -> Option<&Held> {
        Held::of(skill, &self.skills)
    }

    /// Whether the officer may be asked on `today`. A pause ends by itself.
    #[must_use]
    pub fn is_listed(&self, today: NaiveDate) -> bool {
        match self.standing {
            Standing::Listed => true,
            Standing::Paused => self.paused_until.is_some_and(|until| until < today),
            Standing::Withdrawn => false,
        }
    }

    /// How many days a week the officer can be on site at `host`.
    #[must_use]
    pub fn onsite_days_at(&self, host: &Place) -> i32 {
        if self.home.place.reach_to(host) <= self.reach { self.max_onsite_days } else { 0 }
    }
}
