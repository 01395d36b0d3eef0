//! Ranking, rule by rule and criterion by criterion, straight from the words. Slow, plain and
//! written without the engine's code.

use crate::capacity;
use callup_domain::calendar::Nation;
use callup_domain::clearance::Clearance;
use callup_domain::officer::{Reach, Standing};
use callup_domain::period::{Period, Week};
use callup_domain::ranking::{Candidate, Criterion, Need, Place, Rule, Wanted, Weights};
use callup_domain::skill::{EvidenceKind, Level};
use chrono::{Days, Months, NaiveDate};

fn level(candidate: &Candidate, skill: callup_domain::id::SkillId) -> i32 {
    candidate.skills.iter().filter(|held| held.skill == skill).map(|held| rank(held.level)).sum()
}

fn rank(level: Level) -> i32 {
    match level {
        Level::Awareness => 1,
        Level::Working => 2,
        Level::Practitioner => 3,
        Level::Expert => 4,
    }
}

fn vetting(level: Clearance) -> i32 {
    match level {
        Clearance::Bpss => 1,
        Clearance::Ctc => 2,
        Clearance::Sc => 3,
        Clearance::Dv => 4,
    }
}

fn same_region(home: &Place, host: &Place) -> bool {
    home.council == host.council || home.nation == host.nation && home.region == host.region
}

fn travels(candidate: &Candidate, host: &Place) -> bool {
    let home = &candidate.home.place;
    match candidate.reach {
        Reach::HomeCouncil => home.council == host.council,
        Reach::Region => same_region(home, host),
        Reach::Nation => home.council == host.council || home.nation == host.nation,
        Reach::Anywhere => true,
    }
}

/// The weeks in which the schedule has any half-day.
fn busy_weeks(wanted: &Wanted) -> Vec<Week> {
    let busy = |week: &Week| week.working_days().iter().any(|date| wanted.schedule.half_days_on(*date) > 0);
    wanted.schedule.period.weeks().filter(busy).collect()
}

fn keeps(wanted: &Wanted, candidate: &Candidate, today: NaiveDate, rule: Rule) -> bool {
    let schedule = &wanted.schedule;
    match rule {
        Rule::Listed => {
            candidate.standing == Standing::Listed
                || candidate.standing == Standing::Paused
                    && candidate.paused_until.is_some_and(|until| today > until)
        }
        Rule::Supported => candidate.supported,
        Rule::Payroll => !candidate.off_payroll,
        Rule::Employment => match candidate.employment_ends_on {
            None => true,
            Some(end) => schedule.period.days().all(|date| date <= end),
        },
        Rule::Skill => {
            let short = |need: &&Need| need.essential && level(candidate, need.skill) < rank(need.level);
            let short: Vec<_> = wanted.needs.iter().filter(short).collect();
            let eager = |need: &Need| {
                candidate.skills.iter().any(|held| held.skill == need.skill && held.wants_to_learn)
            };
            let guided = wanted.team.mentors.as_ref().is_some_and(|mentors| {
                let others = mentors.learners.iter().filter(|learner| **learner != candidate.officer).count();
                !mentors.experts.contains(&candidate.officer)
                    && (mentors.may_come || mentors.experts.len() > others)
            });
            short.is_empty()
                || guided
                    && short.len() == 1
                    && level(candidate, short[0].skill) >= 1
                    && level(candidate, short[0].skill) == rank(short[0].level) - 1
                    && eager(short[0])
        }
        Rule::Clearance => match (wanted.clearance, candidate.clearance) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(needed), Some(held)) => {
                vetting(held.level) >= vetting(needed)
                    && schedule.period.days().all(|date| date <= held.expires_on)
            }
        },
        Rule::Dates => {
            let earliest = today + Days::new(candidate.notice_days as u64);
            earliest <= schedule.period.starts_on && capacity::is_offered(&candidate.diary, schedule)
        }
        Rule::Capacity => capacity::has_room(&candidate.diary, schedule),
        Rule::Workload => is_protected(wanted, candidate),
        Rule::Onsite => {
            let travels = wanted.host.as_ref().is_none_or(|host| travels(candidate, host));
            let able = if travels { candidate.max_onsite_days } else { 0 };
            wanted.onsite_days <= able
        }
        Rule::Blackout => schedule.period.days().all(|date| {
            schedule.half_days_on(date) == 0
                || candidate.home.blackouts.iter().all(|blackout| !blackout.contains(date))
        }),
        Rule::CouncilCap => busy_weeks(wanted).into_iter().all(|week| {
            let [_, _, confirmed, tentative, _] = capacity::week_line(&candidate.diary, week);
            let joins = if confirmed + tentative > 0 { 0 } else { 1 };
            candidate.home.cap.is_none_or(|cap| candidate.home.away.in_week(week) + joins <= cap)
        }),
        Rule::Team => {
            let home = candidate.home.place.council;
            let mut squad = wanted.team.homes.clone();
            squad.insert(candidate.officer, home);
            let of_home = squad.values().filter(|council| **council == home).count();
            wanted.team.most_of_a_council.is_none_or(|most| of_home <= most as usize)
        }
    }
}

/// Day by day: on which days is the officer on an assignment, with the post?
fn is_protected(wanted: &Wanted, candidate: &Candidate) -> bool {
    let post = wanted.schedule.period;
    let others: Vec<Period> = candidate.diary.booked.iter().map(|booking| booking.schedule.period).collect();
    let free_between = |one: &Period, other: &Period| {
        let (from, to) = if one.ends_on < other.starts_on { (one, other) } else { (other, one) };
        from.ends_on.iter_days().skip(1).take_while(|day| *day < to.starts_on).count()
    };
    let rested = wanted.workload.least_rest.is_none_or(|weeks| {
        let apart = others.iter().filter(|other| !other.days().any(|day| post.contains(day)));
        apart.clone().all(|other| free_between(&post, other) >= 7 * weeks as usize)
    });
    let longest = wanted.workload.longest_run.is_none_or(|weeks| {
        let busy = |day: NaiveDate| post.contains(day) || others.iter().any(|other| other.contains(day));
        let off = 7 * wanted.workload.least_rest.unwrap_or(1) as usize;
        let last_busy = |mut days: Box<dyn Iterator<Item = NaiveDate>>, edge: NaiveDate| {
            let (mut last, mut idle) = (edge, 0);
            while idle < off {
                let day = days.next().unwrap();
                (last, idle) = if busy(day) { (day, 0) } else { (last, idle + 1) };
            }
            last
        };
        let until = last_busy(Box::new(post.ends_on.iter_days().skip(1)), post.ends_on);
        let before = std::iter::successors(post.starts_on.pred_opt(), NaiveDate::pred_opt);
        let from = last_busy(Box::new(before), post.starts_on);
        from.iter_days().take_while(|day| *day <= until).count() <= 7 * weeks as usize
    });
    rested && longest
}

/// Every rule that is broken.
pub fn failed(wanted: &Wanted, candidate: &Candidate, today: NaiveDate) -> Vec<Rule> {
    let rules = [
        Rule::Listed,
        Rule::Supported,
        Rule::Payroll,
        Rule::Employment,
        Rule::Skill,
        Rule::Clearance,
        Rule::Dates,
        Rule::Capacity,
        Rule::Workload,
        Rule::Onsite,
        Rule::Blackout,
        Rule::CouncilCap,
        Rule::Team,
    ];
    rules.into_iter().filter(|rule| !keeps(wanted, candidate, today, *rule)).collect()
}

fn evidence(kind: EvidenceKind, on: NaiveDate, today: NaiveDate) -> i64 {
    let kind = match kind {
        EvidenceKind::SelfAssessed => 25,
        EvidenceKind::ManagerConfirmed => 50,
        EvidenceKind::PeerAssessed => 75,
        EvidenceKind::Demonstrated => 100,
    };
    let within = |months| today <= on + Months::new(months);
    let age = if within(24) {
        100
    } else if within(36) {
        75
    } else if within(60) {
        50
    } else {
        25
    };
    kind * age
}

/// Part and whole; a whole of nothing is full marks.
fn share(wanted: &Wanted, candidate: &Candidate, today: NaiveDate, criterion: Criterion) -> (i64, i64) {
    match criterion {
        Criterion::EssentialSkills => {
            let tenths = wanted.needs.iter().filter(|need| need.essential).map(|need| {
                let (held, asked) = (level(candidate, need.skill), rank(need.level));
                match held - asked {
                    0 => 8,
                    1 => 9,
                    2.. => 10,
                    _ => i64::from(held * 8 / asked),
                }
            });
            let tenths: Vec<i64> = tenths.collect();
            (tenths.iter().sum(), tenths.len() as i64 * 10)
        }
        Criterion::DesirableSkills => {
            let twelfths = wanted.needs.iter().filter(|need| !need.essential).map(|need| {
                let (held, asked) = (level(candidate, need.skill), rank(need.level));
                i64::from(held.min(asked) * 12 / asked)
            });
            let twelfths: Vec<i64> = twelfths.collect();
            (twelfths.iter().sum(), twelfths.len() as i64 * 12)
        }
        Criterion::Evidence => {
            let mut sum = 0;
            for need in &wanted.needs {
                for held in candidate.skills.iter().filter(|held| held.skill == need.skill) {
                    sum += evidence(held.evidence, held.on, today);
                }
            }
            (sum, wanted.needs.len() as i64 * 10_000)
        }
        Criterion::Role => match (wanted.role, &wanted.family) {
            (None, _) => (2, 2),
            (role, _) if role == candidate.role => (2, 2),
            (_, Some(family)) if candidate.family.as_ref() == Some(family) => (1, 2),
            _ => (0, 2),
        },
        Criterion::ServiceArea => {
            let known = candidate.service_areas.as_slice().iter().any(|it| Some(*it) == wanted.service_area);
            (i64::from(known), i64::from(wanted.service_area.is_some()))
        }
        Criterion::Availability => availability(wanted, candidate),
        Criterion::Place => {
            let home = &candidate.home.place;
            let Some(host) = &wanted.host else { return (4, 4) };
            if wanted.onsite_days == 0 || home.council == host.council {
                (4, 4)
            } else if same_region(home, host) {
                (3, 4)
            } else if home.nation == host.nation {
                (2, 4)
            } else {
                (1, 4)
            }
        }
        Criterion::Interest => (i64::from(candidate.interested), 1),
    }
}

/// Three quarters for the half-days that are offered and free, one for two to spare.
fn availability(wanted: &Wanted, candidate: &Candidate) -> (i64, i64) {
    let weeks = capacity::weeks(&candidate.diary, &wanted.schedule);
    let needed: i32 = weeks.iter().map(|week| week.need).sum();
    let given: i32 =
        weeks.iter().filter(|week| week.offered).map(|week| week.need.min(week.free).max(0)).sum();
    let spare = weeks.iter().map(|week| week.free - week.need).min().unwrap_or(0).clamp(0, 2);
    // 3/4 of given/needed and 1/4 of spare/2, over 8 times needed.
    (i64::from(6 * given + needed * spare), i64::from(8 * needed))
}

/// The points, in the order of the criteria.
pub fn points(wanted: &Wanted, candidate: &Candidate, weights: &Weights, today: NaiveDate) -> Vec<i32> {
    let points = |criterion: &Criterion| {
        let (part, whole) = share(wanted, candidate, today, *criterion);
        let weight = i64::from(weights.of(*criterion));
        if whole == 0 { weight as i32 } else { (weight * part).div_euclid(whole) as i32 }
    };
    Criterion::ALL.iter().map(points).collect()
}

/// Nations that have regions here.
pub fn has_regions(nation: Nation) -> bool {
    nation == Nation::England
}
