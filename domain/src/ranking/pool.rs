//! The pool: what ranking asks of all officers of a body, at all times, put together once and asked for
//! one post after another.

mod cover;
mod one;
mod room;

pub use cover::Cover;

use super::candidate::{Away, Candidate, Held, Home};
use super::criterion::Weights;
use super::place::Place;
use super::rule::Rule;
use super::wanted::Wanted;
use super::{Ranking, rank};
use crate::agreement::{AgreementState, Term};
use crate::calendar::{Absence, Booking, Diary, Offer};
use crate::clearance::Cleared;
use crate::id::{CouncilId, OfficerId, RoleId, SkillId};
use crate::load::Pattern;
use crate::officer::{Reach, Standing};
use crate::period::Period;
use crate::service_area::ServiceAreas;
use crate::skill::Level;
use crate::workload::Span;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

/// An officer of the pool, whatever the post and the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pooled {
    /// The council that employs the officer.
    pub home: CouncilId,
    /// Whether the officer is in the pool.
    pub standing: Standing,
    /// The last day of a pause, if it has one.
    pub paused_until: Option<NaiveDate>,
    /// Whether the line manager's support is recorded.
    pub supported: bool,
    /// The last day of the officer's employment contract. None: no end is known.
    pub employment_ends_on: Option<NaiveDate>,
    /// The officer's role.
    pub role: Option<RoleId>,
    /// The officer's skills, each once.
    pub skills: Vec<Held>,
    /// The officer's security clearance.
    pub clearance: Option<Cleared>,
    /// The services the officer knows.
    pub service_areas: ServiceAreas,
    /// The half-days on which the officer works at all.
    pub pattern: Pattern,
    /// What is offered.
    pub offers: Vec<Offer>,
    /// The officer's own leave.
    pub leave: Vec<Absence>,
    /// Live call-ups and secondments, each with the council that released or is to release the officer.
    pub booked: Vec<(CouncilId, Booking)>,
    /// Days between being asked and being able to start.
    pub notice_days: i32,
    /// How many days a week the officer can be on site elsewhere.
    pub max_onsite_days: i32,
    /// How far the officer travels.
    pub reach: Reach,
}

/// A home council, whatever the days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lender {
    /// How many officers may be away in the same week. None: there is no cap.
    pub cap: Option<i32>,
    /// Days that it keeps for all of its officers.
    pub home_days: Vec<Absence>,
    /// Days on which nobody is released.
    pub blackouts: Vec<Period>,
    /// Its data sharing agreements with the body.
    pub agreements: Vec<Term>,
}

/// What bears on candidates and is not the pool's own.
pub struct Around<'a> {
    /// Where councils are.
    pub places: &'a HashMap<CouncilId, Place>,
    /// The family of each role.
    pub families: &'a HashMap<RoleId, Arc<str>>,
    /// Who has expressed interest in the post.
    pub interested: &'a HashSet<OfficerId>,
    /// The day on which it is asked.
    pub today: NaiveDate,
}

/// All officers of a body and their home councils. A copy shares what it does not change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pool {
    officers: BTreeMap<OfficerId, Arc<Pooled>>,
    lenders: BTreeMap<CouncilId, Arc<Lender>>,
    /// Who has each skill, at whatever level.
    skilled: HashMap<SkillId, Arc<BTreeSet<OfficerId>>>,
    crews: HashMap<CouncilId, Arc<Crew>>,
}

/// What is counted of a council's officers, so that nobody has to look through the whole pool for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Crew {
    /// How many of those it employs are listed whatever the day.
    listed: usize,
    /// How many of those have their manager's support.
    supported: usize,
    /// Those it employs who are paused, of whom it depends on the day.
    paused: BTreeSet<OfficerId>,
    /// Those it employs whose contract has an end, of whom it depends on the post.
    ending: BTreeSet<OfficerId>,
    /// Those whom it released, or is to release, for something that is booked.
    lent: BTreeSet<OfficerId>,
}

impl Pool {
    /// Puts an officer in, in place of what was known before.
    pub fn put_officer(&mut self, officer: OfficerId, pooled: Pooled) {
        self.take_officer(officer);
        for held in &pooled.skills {
            Arc::make_mut(self.skilled.entry(held.skill).or_default()).insert(officer);
        }
        match pooled.standing {
            Standing::Listed => {
                let crew = self.crew(pooled.home);
                crew.listed += 1;
                crew.supported += usize::from(pooled.supported);
            }
            Standing::Paused => {
                self.crew(pooled.home).paused.insert(officer);
            }
            Standing::Withdrawn => {}
        }
        if pooled.employment_ends_on.is_some() {
            self.crew(pooled.home).ending.insert(officer);
        }
        for (releasing, _) in &pooled.booked {
            self.crew(*releasing).lent.insert(officer);
        }
        self.officers.insert(officer, Arc::new(pooled));
    }

    /// Takes an officer out.
    pub fn take_officer(&mut self, officer: OfficerId) {
        let Some(pooled) = self.officers.remove(&officer) else { return };
        let crew = self.crew(pooled.home);
        crew.paused.remove(&officer);
        crew.ending.remove(&officer);
        if pooled.standing == Standing::Listed {
            crew.listed -= 1;
            crew.supported -= usize::from(pooled.supported);
        }
        for (releasing, _) in &pooled.booked {
            self.crew(*releasing).lent.remove(&officer);
        }
        for council in pooled.booked.iter().map(|(releasing, _)| *releasing).chain([pooled.home]) {
            if self.crews.get(&council).is_some_and(|crew| **crew == Crew::default()) {
                self.crews.remove(&council);
            }
        }
        for held in &pooled.skills {
            if let Some(officers) = self.skilled.get_mut(&held.skill) {
                Arc::make_mut(officers).remove(&officer);
                if officers.is_empty() {
                    self.skilled.remove(&held.skill);
                }
            }
        }
    }

    /// Puts a home council in, in place of what was known before.
    pub fn put_lender(&mut self, council: CouncilId, lender: Lender) {
        self.lenders.insert(council, Arc::new(lender));
    }

    /// The home councils.
    pub fn councils(&self) -> impl Iterator<Item = CouncilId> + '_ {
        self.lenders.keys().copied()
    }

    /// Every officer, listed or not, in the order of their ids.
    pub fn officers(&self) -> impl Iterator<Item = (OfficerId, &Pooled)> {
        self.officers.iter().map(|(officer, pooled)| (*officer, pooled.as_ref()))
    }

    /// An officer, listed or not.
    #[must_use]
    pub fn officer(&self, officer: OfficerId) -> Option<&Pooled> {
        self.officers.get(&officer).map(Arc::as_ref)
    }

    /// A home council.
    #[must_use]
    pub fn lender(&self, council: CouncilId) -> Option<&Lender> {
        self.lenders.get(&council).map(Arc::as_ref)
    }

    /// How many officers there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.officers.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.officers.is_empty()
    }

    /// How many officers are listed on `today`, and how many of them are supported; of councils that
    /// share their data.
    #[must_use]
    pub fn listed(&self, today: NaiveDate) -> (usize, usize) {
        let sharing = self.sharing(today);
        let crews: Vec<_> = sharing.iter().filter_map(|council| self.crews.get(council)).collect();
        let back =
            crews.iter().flat_map(|crew| &crew.paused).filter_map(|officer| self.officers.get(officer));
        let back = back.filter(|pooled| pooled.standing.on(today, pooled.paused_until) == Standing::Listed);
        let whatever_the_day = crews
            .iter()
            .fold((0, 0), |(listed, supported), crew| (listed + crew.listed, supported + crew.supported));
        back.fold(whatever_the_day, |(listed, supported), pooled| {
            (listed + 1, supported + usize::from(pooled.supported))
        })
    }

    /// How many of those who are listed and supported on `today` have a contract that ends before the post that is
    /// `wanted`; of councils that share their data.
    fn employed_too_briefly(&self, wanted: &Wanted, today: NaiveDate) -> usize {
        let sharing = self.sharing(today);
        let crews = sharing.iter().filter_map(|council| self.crews.get(council));
        let ending = crews.flat_map(|crew| &crew.ending).filter_map(|officer| self.officers.get(officer));
        let last = wanted.schedule.period.ends_on;
        ending.filter(|pooled| !pooled.is_employed_until(last) && pooled.is_in_pool(today)).count()
    }

    /// Everybody who has the essential skills of the post that is `wanted` or may learn them there, listed or not; of
    /// councils that share their data. In the order of their ids.
    #[must_use]
    pub fn candidates(&self, wanted: &Wanted, around: &Around<'_>) -> Vec<Candidate> {
        let sharing = self.sharing(around.today);
        let skilled = self.with_essential_skills(wanted);
        let skilled: Vec<_> = skilled.filter(|(_, pooled)| sharing.contains(&pooled.home)).collect();
        let period = wanted.schedule.period.whole_weeks();
        let homes = self.homes(skilled.iter().map(|(_, pooled)| pooled.home).collect(), &period, around);
        let candidate = |(officer, pooled): (OfficerId, &Pooled)| {
            let (home, home_days) = homes.get(&pooled.home)?;
            Some(pooled.candidate(officer, Arc::clone(home), home_days, &period, around))
        };
        skilled.into_iter().filter_map(candidate).collect()
    }

    /// Everybody whom the post that is `wanted` is for by their skills, and those of them who fit, in order;
    /// with the funnel of all officers. How many lack nothing but skills is not counted: they are not among the
    /// candidates.
    #[must_use]
    pub fn ranked(
        &self,
        wanted: &Wanted,
        around: &Around<'_>,
        weights: &Weights,
    ) -> (Vec<Candidate>, Ranking) {
        let candidates = self.candidates(wanted, around);
        let mut ranking = rank(wanted, &candidates, weights, around.today);
        let (listed, supported) = self.listed(around.today);
        for stage in &mut ranking.funnel {
            match stage.rule {
                Rule::Listed => stage.passed = listed,
                // Nobody paid off-payroll gets into the pool.
                Rule::Supported | Rule::Payroll => stage.passed = supported,
                Rule::Employment => {
                    stage.passed = supported - self.employed_too_briefly(wanted, around.today);
                }
                _ => {}
            }
        }
        (candidates, ranking)
    }

    fn crew(&mut self, council: CouncilId) -> &mut Crew {
        Arc::make_mut(self.crews.entry(council).or_default())
    }

    /// The councils that share their officers' data with the body on `today`.
    pub(crate) fn sharing(&self, today: NaiveDate) -> BTreeSet<CouncilId> {
        let in_force = |lender: &Lender| {
            lender.agreements.iter().any(|term| term.state(today) == AgreementState::InForce)
        };
        self.lenders.iter().filter(|(_, lender)| in_force(lender)).map(|(council, _)| *council).collect()
    }

    /// Looks at those with the rarest of the essential skills, and at everybody if none is essential.
    fn with_essential_skills<'a>(
        &'a self,
        wanted: &'a Wanted,
    ) -> Box<dyn Iterator<Item = (OfficerId, &'a Pooled)> + 'a> {
        let nobody = || self.officers.range(..).take(0);
        let essential = || wanted.needs.iter().filter(|need| need.essential);
        let skills: Option<Vec<_>> = essential().map(|need| self.skilled.get(&need.skill)).collect();
        match skills.map(|skills| skills.into_iter().min_by_key(|officers| officers.len())) {
            // A skill that nobody has.
            None => Box::new(nobody().map(|(officer, pooled)| (*officer, pooled.as_ref()))),
            Some(None) => Box::new(self.officers.iter().map(|(officer, pooled)| (*officer, pooled.as_ref()))),
            Some(Some(rarest)) => {
                let known = rarest
                    .iter()
                    .filter_map(|officer| Some((*officer, self.officers.get(officer)?.as_ref())));
                Box::new(known.filter(|(officer, pooled)| wanted.is_for(*officer, &pooled.skills)))
            }
        }
    }

    /// Home councils in `period` of whole weeks, and the days they keep.
    fn homes(
        &self,
        councils: BTreeSet<CouncilId>,
        period: &Period,
        around: &Around<'_>,
    ) -> HashMap<CouncilId, (Arc<Home>, Vec<Absence>)> {
        let capped =
            |council: &CouncilId| self.lenders.get(council).is_some_and(|lender| lender.cap.is_some());
        let mut away = self.away(councils.iter().copied().filter(capped).collect(), period);
        let home = |council: CouncilId| {
            let lender = self.lenders.get(&council)?;
            let home = Home {
                place: around.places.get(&council)?.clone(),
                cap: lender.cap,
                away: away.remove(&council).unwrap_or_default(),
                blackouts: lender
                    .blackouts
                    .iter()
                    .copied()
                    .filter(|blackout| blackout.overlaps(period))
                    .collect(),
            };
            let kept = lender.home_days.iter().copied().filter(|absence| absence.period.overlaps(period));
            Some((council, (Arc::new(home), kept.collect())))
        };
        councils.into_iter().filter_map(home).collect()
    }

    /// How many officers of each of `councils` are away. Everybody counts, whatever their skills.
    fn away(&self, councils: HashSet<CouncilId>, period: &Period) -> HashMap<CouncilId, Away> {
        let lent = |council: &CouncilId| self.crews.get(council).map(|crew| &crew.lent);
        let schedules = |council: CouncilId| {
            let lent =
                lent(&council)?.iter().filter_map(|officer| Some((*officer, self.officers.get(officer)?)));
            let booked = lent.flat_map(|(officer, pooled)| {
                let by_it = pooled.booked.iter().filter(move |(releasing, _)| *releasing == council);
                by_it.map(move |(_, booking)| (officer, &booking.schedule))
            });
            Some((council, Away::count(booked.filter(|(_, schedule)| schedule.period.overlaps(period)))))
        };
        councils.into_iter().filter_map(schedules).collect()
    }
}

impl Pooled {
    /// The officer as a candidate for a post whose weeks are `period`.
    #[must_use]
    pub fn candidate(
        &self,
        officer: OfficerId,
        home: Arc<Home>,
        home_days: &[Absence],
        period: &Period,
        around: &Around<'_>,
    ) -> Candidate {
        Candidate {
            officer,
            home,
            standing: self.standing,
            paused_until: self.paused_until,
            supported: self.supported,
            // Nobody paid off-payroll gets into the pool.
            off_payroll: false,
            employment_ends_on: self.employment_ends_on,
            role: self.role,
            family: self.role.and_then(|role| around.families.get(&role).cloned()),
            skills: self.skills.clone(),
            clearance: self.clearance,
            service_areas: self.service_areas.clone(),
            // Rest is counted from whatever was before, and to whatever comes.
            diary: Diary {
                booked: self.booked.iter().map(|(_, booking)| booking.clone()).collect(),
                ..self.diary(home_days, period)
            },
            notice_days: self.notice_days,
            max_onsite_days: self.max_onsite_days,
            reach: self.reach,
            interested: around.interested.contains(&officer),
        }
    }

    /// What of the diary bears on `period`.
    pub(crate) fn diary(&self, home_days: &[Absence], period: &Period) -> Diary {
        let absences = self.leave.iter().chain(home_days);
        let booked = self.booked.iter().map(|(_, booking)| booking);
        Diary {
            pattern: self.pattern,
            offers: self.offers.iter().copied().filter(|offer| offer.period.overlaps(period)).collect(),
            absences: absences.copied().filter(|absence| absence.period.overlaps(period)).collect(),
            booked: booked.filter(|booking| booking.schedule.period.overlaps(period)).cloned().collect(),
        }
    }

    /// What the officer is on, or was.
    pub(crate) fn assignments(&self) -> impl Iterator<Item = Span> + Clone {
        self.booked.iter().map(|(_, booking)| booking.schedule.period.into())
    }

    /// Whether the officer has the skill at this level or above.
    pub(crate) fn holds(&self, skill: SkillId, level: Level) -> bool {
        self.skills.iter().any(|held| held.skill == skill && held.level >= level)
    }

    /// Whether the officer's contract does not end before `last`, as far as is known.
    pub(crate) fn is_employed_until(&self, last: NaiveDate) -> bool {
        self.employment_ends_on.is_none_or(|end| last <= end)
    }

    /// Whether the officer may be called up on `today`: is listed, and supported by the line manager.
    pub(crate) fn is_in_pool(&self, today: NaiveDate) -> bool {
        self.supported && self.standing.on(today, self.paused_until) == Standing::Listed
    }
}
