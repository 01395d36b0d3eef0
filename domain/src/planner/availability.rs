//! People by weeks: what each of them offers, is booked for and has free.

use super::line::{Counter, Line};
use super::{View, seen};
use crate::id::{CouncilId, OfficerId, RoleId, SkillId};
use crate::ranking::{Pool, Pooled};
use crate::service_area::ServiceArea;
use crate::skill::Level;

/// Which officers are asked for. What is not given does not matter.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    /// Of this home council.
    pub home: Option<CouncilId>,
    /// With this role.
    pub role: Option<RoleId>,
    /// With this skill, at this level or above.
    pub skill: Option<(SkillId, Level)>,
    /// Who know this service.
    pub service_area: Option<ServiceArea>,
}

impl Filter {
    fn takes(&self, pooled: &Pooled) -> bool {
        self.home.is_none_or(|home| pooled.home == home)
            && self.role.is_none_or(|role| pooled.role == Some(role))
            && self.skill.is_none_or(|(skill, level)| pooled.holds(skill, level))
            && self.service_area.is_none_or(|area| pooled.service_areas.as_slice().contains(&area))
    }
}

/// Half-days by week: each list has a number for each week. See [`Line`] for what is what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HalfDays {
    /// Offered.
    pub offered: Vec<i32>,
    /// Leave and home days.
    pub absent: Vec<i32>,
    /// In blackouts.
    pub blackout: Vec<i32>,
    /// Booked.
    pub confirmed: Vec<i32>,
    /// Booked, with an answer or a release open.
    pub tentative: Vec<i32>,
    /// Free.
    pub free: Vec<i32>,
}

impl HalfDays {
    fn none(weeks: usize) -> Self {
        let none = || vec![0; weeks];
        Self {
            offered: none(),
            absent: none(),
            blackout: none(),
            confirmed: none(),
            tentative: none(),
            free: none(),
        }
    }

    fn add(&mut self, week: usize, line: &Line) {
        self.offered[week] += line.offered;
        self.absent[week] += line.absent;
        self.blackout[week] += line.blackout;
        self.confirmed[week] += line.confirmed;
        self.tentative[week] += line.tentative;
        self.free[week] += line.free;
    }
}

/// An officer's weeks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Who.
    pub officer: OfficerId,
    /// The half-days.
    pub half_days: HalfDays,
}

/// Some of the officers that were asked for, and the sum of all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Availability {
    /// How many officers there are, on this page and on others.
    pub officers: usize,
    /// The half-days of all of them together.
    pub total: HalfDays,
    /// The page, in the order of their ids.
    pub rows: Vec<Row>,
    /// Whether there are more after it.
    pub more: bool,
}

/// The half-days of the officers whom `view` shows and `filter` takes: of `first` of them in the order of their
/// ids, those after `after`, and of all together.
#[must_use]
pub fn availability(
    pool: &Pool,
    view: &View<'_>,
    filter: &Filter,
    first: usize,
    after: Option<OfficerId>,
) -> Availability {
    let weeks = view.span.count();
    let mut found = Availability { officers: 0, total: HalfDays::none(weeks), rows: Vec::new(), more: false };
    let mut counter = Counter::new(view.span);
    for (officer, pooled, lender) in seen(pool, view).filter(|(_, pooled, _)| filter.takes(pooled)) {
        let is_next = after.is_none_or(|after| officer > after);
        let on_page = is_next && found.rows.len() < first;
        found.more |= is_next && !on_page;
        found.officers += 1;
        let mut half_days = HalfDays::none(if on_page { weeks } else { 0 });
        for (week, line) in counter.count(pooled, lender).enumerate() {
            found.total.add(week, &line);
            if on_page {
                half_days.add(week, &line);
            }
        }
        if on_page {
            found.rows.push(Row { officer, half_days });
        }
    }
    found
}
