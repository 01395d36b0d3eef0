//! Who fits which of many posts, all at once.
//!
//! The rules are those of [`super::judge`], and a test asks both on random pools; the points are the very same. What
//! does not depend on the post is looked at once: who has which skill at which level, as a bit for each officer; and
//! each officer's weeks, in which days that nobody offers, blackouts and the home council's cap are shut alike.

mod holders;
mod weeks;

use super::criterion::{Merits, Scale, Share, Weights};
use super::place::Place;
use super::pool::{Pool, Pooled};
use super::rule::first_day;
use super::wanted::{Need, Wanted};
use crate::calendar::Outline;
use crate::clearance::Told;
use crate::id::{CouncilId, OfficerId, RoleId};
use crate::load::{Load, Schedule};
use crate::period::Period;
use crate::skill::Level;
use chrono::NaiveDate;
use holders::Holders;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use weeks::Weeks;

/// Who fits which of many posts.
pub struct Survey<'a> {
    today: NaiveDate,
    weights: Weights,
    people: Vec<Person<'a>>,
    holders: Holders,
    weeks: Weeks<'a>,
}

/// An officer whom the rules about officers alone leave in, whatever the post.
#[derive(Clone, Copy)]
struct Person<'a> {
    officer: OfficerId,
    pooled: &'a Pooled,
    home: &'a Place,
    family: Option<&'a Arc<str>>,
    /// The first day on which the officer can start, after notice.
    first_day: NaiveDate,
}

/// An officer who fits a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    /// Who: the position among all who could fit any.
    pub person: u32,
    /// 0 to 1,000: the sum of the points.
    pub score: i32,
    /// Whether the officer has expressed interest in the post.
    pub interested: bool,
    /// Whether the officer would learn an essential skill in it.
    pub learner: bool,
}

impl<'a> Survey<'a> {
    /// Looks at everybody, for posts with such `needs` that lie in `period`.
    #[must_use]
    pub fn new(
        pool: &'a Pool,
        places: &'a HashMap<CouncilId, Place>,
        families: &'a HashMap<RoleId, Arc<str>>,
        today: NaiveDate,
        period: Period,
        needs: impl IntoIterator<Item = &'a Need>,
    ) -> Self {
        let sharing = pool.sharing(today);
        let person = |(officer, pooled): (OfficerId, &'a Pooled)| {
            let may = sharing.contains(&pooled.home) && pooled.is_in_pool(today);
            let home = places.get(&pooled.home).filter(|_| may)?;
            let family = pooled.role.and_then(|role| families.get(&role));
            let first_day = first_day(today, pooled.notice_days);
            Some(Person { officer, pooled, home, family, first_day })
        };
        let people: Vec<Person<'a>> = pool.officers().filter_map(person).collect();
        Self {
            today,
            weights: Weights::default(),
            holders: Holders::new(needs, people.iter().map(|person| person.pooled)),
            weeks: Weeks::new(pool, period, people.len()),
            people,
        }
    }

    /// Everybody who keeps every rule of a post of so much `load`, both as it asks and in his or her own week, in
    /// which the call-up would be made. In the order of their ids.
    pub fn fitting(&mut self, wanted: &Wanted, load: Load, interested: &HashSet<OfficerId>) -> Vec<Fit> {
        let first = self.weeks.first();
        let asked = Outline::of(&wanted.schedule, first);
        let mut own = HashMap::new();
        let scale = Scale { wanted, weights: &self.weights, today: self.today };
        let mut fitting = Vec::new();
        for (at, learner) in self.holders.of(wanted) {
            let person = self.people[at];
            if !person.keeps(wanted) || (learner && !wanted.team.takes_learner(person.officer)) {
                continue;
            }
            let rooms = self.weeks.of(at, person.pooled);
            let Some(spare) = asked.spare(rooms) else { continue };
            let own = own.entry(person.pooled.pattern).or_insert_with_key(|pattern| {
                let own = Schedule::of_post(wanted.schedule.period, load, *pattern);
                (own != wanted.schedule).then(|| Outline::of(&own, first))
            });
            if own.as_ref().is_some_and(|own| own.spare(rooms).is_none()) {
                continue;
            }
            let half_days = asked.half_days();
            let interested = interested.contains(&person.officer);
            let available = Share::available(half_days, half_days, spare.into());
            let score = scale.points(&person.merits(interested), available).total();
            fitting.push(Fit { person: at as u32, score, interested, learner });
        }
        fitting
    }

    /// Who somebody is.
    #[must_use]
    pub fn officer(&self, person: u32) -> OfficerId {
        self.people[person as usize].officer
    }

    /// Whether somebody is an expert in an essential skill of the post, and can lead its squad.
    #[must_use]
    pub fn leads(&self, person: u32, wanted: &Wanted) -> bool {
        let skills = &self.people[person as usize].pooled.skills;
        let expert =
            |need: &Need| skills.iter().any(|held| held.skill == need.skill && held.level == Level::Expert);
        wanted.needs.iter().filter(|need| need.essential).any(expert)
    }

    /// Who employs somebody.
    #[must_use]
    pub fn home(&self, person: u32) -> CouncilId {
        self.people[person as usize].pooled.home
    }

    /// The half-days that somebody has free in each week of the period.
    pub fn free(&mut self, person: u32) -> impl Iterator<Item = u8> {
        let at = person as usize;
        self.weeks.of(at, self.people[at].pooled).iter().map(|room| room.free())
    }
}

impl<'a> Person<'a> {
    /// Whether the officer keeps the rules that are neither of skills nor of weeks.
    fn keeps(&self, wanted: &Wanted) -> bool {
        let Period { starts_on, ends_on } = wanted.schedule.period;
        let clear = |needed| Told::of(self.pooled.clearance, needed, ends_on).valid;
        self.first_day <= starts_on
            && self.pooled.is_employed_until(ends_on)
            && wanted.onsite_days <= self.onsite_days(wanted)
            && wanted.clearance.is_none_or(clear)
            && wanted.team.has_room(self.officer, self.pooled.home)
            && wanted.workload.allows(wanted.schedule.period.into(), self.pooled.assignments())
    }

    fn onsite_days(&self, wanted: &Wanted) -> i32 {
        let travels = |host| self.home.reach_to(host) <= self.pooled.reach;
        if wanted.host.as_ref().is_none_or(travels) { self.pooled.max_onsite_days } else { 0 }
    }

    fn merits(&self, interested: bool) -> Merits<'a> {
        Merits {
            skills: &self.pooled.skills,
            role: self.pooled.role,
            family: self.family,
            service_areas: &self.pooled.service_areas,
            home: self.home,
            interested,
        }
    }
}
