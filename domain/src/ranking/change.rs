//! The smallest change that would mend a broken rule.

use super::candidate::Candidate;
use super::rule::{Judge, Rule, others};
use super::wanted::Need;
use crate::Sentence;
use crate::calendar::{Changes, changes};
use crate::clearance::Clearance;
use crate::id::SkillId;
use crate::load::{Load, Schedule};
use crate::period::{Period, Week};
use crate::skill::Level;
use crate::workload::Span;
use chrono::NaiveDate;

/// What would have to change for a rule to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The officer lists in the pool again.
    List,
    /// The line manager's support is recorded.
    Support,
    /// The officer is taken on the council's payroll.
    Employ,
    /// The home council extends the officer's contract.
    Extend {
        /// To what day at least: the last of the work.
        until: NaiveDate,
    },
    /// The officer reaches the level needed in each of these skills.
    Learn(Vec<Gap>),
    /// An expert joins the squad whom the officer, who wants to learn what is lacking, can learn from.
    Mentor(Gap),
    /// The home council enters a clearance of this level or above that is valid for so long.
    Clear {
        /// The level that the post needs.
        level: Clearance,
        /// Its last day.
        until: NaiveDate,
    },
    /// The work starts whole weeks later and lasts as long.
    StartLater {
        /// How many weeks.
        weeks: i32,
        /// The days of the work then.
        period: Period,
    },
    /// The work ends sooner.
    EndSooner {
        /// Its last day then.
        ends_on: NaiveDate,
    },
    /// The post takes fewer half-days a week.
    LessLoad {
        /// The most that fits.
        load: Load,
        /// What is asked for.
        instead_of: Load,
    },
    /// The officer offers whole weeks, and can start in the first of them.
    Offer {
        /// From the Monday of the first week to the Sunday of the last.
        period: Period,
        /// Half-days a week.
        load: Load,
    },
    /// Other bookings, leave or home days give way, or more is offered.
    MakeRoom {
        /// How many half-days are lacking in all.
        half_days: i32,
        /// In how many weeks.
        weeks: i32,
        /// The first of them.
        first: Week,
    },
    /// The body asks for less rest between assignments, or allows a longer run of them.
    Ease {
        /// The most weeks of rest that would do, if rest is lacking. 0: none.
        rest: Option<i32>,
        /// The weeks of the run, if it is too long.
        run: Option<i32>,
    },
    /// The post needs fewer days on site.
    OnSite {
        /// The most days a week that the officer can do. 0: none.
        days: i32,
        /// What is asked for.
        instead_of: i32,
    },
    /// The home council lifts its blackouts for this work.
    LiftBlackout {
        /// The first blackout in the way.
        period: Period,
    },
    /// Other officers of the home council are back.
    OfficersBack {
        /// How many.
        officers: i32,
        /// By when: the Monday of the first week above the cap.
        by: NaiveDate,
    },
    /// The project's team rules take more officers of one council.
    TakeMore {
        /// How many.
        officers: i32,
    },
}

/// An essential skill that is missing or too low.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The skill.
    pub skill: SkillId,
    /// Its name.
    pub name: String,
    /// The level the officer has, if any.
    pub held: Option<Level>,
    /// The level needed.
    pub needed: Level,
}

impl Gap {
    /// What `candidate` has of what is needed.
    pub(super) fn of(need: &Need, candidate: &Candidate) -> Self {
        let held = candidate.held(need.skill).map(|held| held.level);
        Self { skill: need.skill, name: need.name.clone(), held, needed: need.level }
    }

    /// How many levels are missing: 1 to 4.
    #[must_use]
    pub fn levels(&self) -> i32 {
        self.needed.rank() - self.held.map_or(0, Level::rank)
    }

    pub(super) fn message(&self) -> Sentence {
        let (skill, needed) = (&self.name, self.needed);
        match self.held {
            Some(held) => say!("{skill} is at {held} and needed at {needed}.", skill, held, needed),
            None => say!("{skill} is missing and needed at {needed}.", skill, needed),
        }
    }

    /// "2 levels more in Java".
    fn more(&self) -> Sentence {
        let skill = &self.name;
        match self.levels() {
            1 => say!("1 level more in {skill}", skill),
            levels => say!("{levels} levels more in {skill}", levels, skill),
        }
    }
}

impl Change {
    /// The change, in a whole sentence.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::List => say!("It would take the officer to list again."),
            Self::Support => say!("It would take the line manager’s recorded support."),
            Self::Employ => say!("It would take employment on the council’s payroll."),
            Self::Extend { until } => say!("It would take a contract that runs to {until}.", until),
            Self::Learn(gaps) => {
                say!("It would take {more}.", more = and(gaps.iter().map(Gap::more).collect()))
            }
            Self::Mentor(gap) => say!(
                "It would take another expert in the squad: the officer wants to learn {skill} beside one.",
                skill = &gap.name
            ),
            Self::Clear { level, until } => {
                say!(
                    "It would take {level} clearance that is valid to {until}.",
                    level = level.plain(),
                    until
                )
            }
            Self::StartLater { weeks: later, period: Period { starts_on: from, ends_on: until } } => {
                let later = weeks(*later);
                say!("It would fit {later} later, from {from} to {until}.", later, from, until)
            }
            Self::EndSooner { ends_on } => say!("It would fit if it ended on {day}.", day = ends_on),
            Self::LessLoad { load, instead_of } => {
                let instead_of = instead_of.half_days();
                say!("It would fit with {load} instead of {instead_of}.", load, instead_of)
            }
            Self::Offer { period: Period { starts_on: from, ends_on: until }, load } => {
                say!("It would take an offer of {load} from {from} to {until}.", load, from, until)
            }
            Self::MakeRoom { half_days: lacking, weeks: short, first } => say!(
                "It would take {half_days} more in {weeks}, the first of them that of {monday}.",
                half_days = half_days(*lacking),
                weeks = weeks(*short),
                monday = first.monday()
            ),
            Self::Ease { rest, run } => ease(*rest, *run),
            Self::OnSite { days: 0, .. } => say!("It would fit without days on site."),
            Self::OnSite { days: able, instead_of } => {
                say!("It would fit with {less} less a week on site.", less = days(instead_of - able))
            }
            Self::LiftBlackout { period: Period { starts_on: from, ends_on: until } } => {
                say!(
                    "It would take the home council to lift its blackout from {from} to {until}.",
                    from,
                    until
                )
            }
            Self::OfficersBack { officers: back, by } => {
                let back = officers(*back);
                say!("It would fit with {back} of the home council back by {by}.", back, by)
            }
            Self::TakeMore { officers: most } => {
                say!("It would take team rules that allow {most} of one council.", most = officers(*most))
            }
        }
    }
}

fn half_days(number: i32) -> Sentence {
    if number == 1 { say!("1 half-day") } else { say!("{number} half-days", number) }
}

/// What a body would have to ask for instead.
fn ease(rest: Option<i32>, run: Option<i32>) -> Sentence {
    let rest = rest.map(|rest| match rest {
        0 => say!("no rest between assignments"),
        rest => say!("{weeks} of rest between assignments to be enough", weeks = weeks(rest)),
    });
    let run = run.map(|run| say!("a run of {weeks} to be allowed", weeks = weeks(run)));
    say!("It would take {more}.", more = and(rest.into_iter().chain(run).collect()))
}

pub(super) fn weeks(number: i32) -> Sentence {
    if number == 1 { say!("1 week") } else { say!("{number} weeks", number) }
}

pub(super) fn days(number: i32) -> Sentence {
    if number == 1 { say!("1 day") } else { say!("{number} days", number) }
}

pub(super) fn officers(number: i32) -> Sentence {
    if number == 1 { say!("1 officer") } else { say!("{number} officers", number) }
}

/// "a", "a and b", "a, b and c".
fn and(mut parts: Vec<Sentence>) -> Sentence {
    let last = parts.pop().unwrap_or_else(|| Sentence::all([]));
    if parts.is_empty() { last } else { say!("{parts} and {last}", parts, last) }
}

/// The essential skills that are missing or too low.
pub(super) fn gaps(judge: &Judge<'_>, candidate: &Candidate) -> Vec<Gap> {
    judge.wanted.lacking(&candidate.skills).map(|need| Gap::of(need, candidate)).collect()
}

/// What would mend that skills are lacking: an expert for a learner whom the squad would take with one, or learning.
fn learn(judge: &Judge<'_>, candidate: &Candidate) -> Change {
    let mentors = judge.wanted.team.mentors.as_ref();
    let waits = mentors.is_some_and(|mentors| mentors.may_teach(candidate.officer));
    match judge.wanted.growing(&candidate.skills) {
        Some(need) if waits => Change::Mentor(Gap::of(need, candidate)),
        _ => Change::Learn(gaps(judge, candidate)),
    }
}

/// The smallest change that mends `rule`, which is one of those that `candidate` has `failed`, and
/// breaks no other.
pub(super) fn smallest(judge: &Judge<'_>, candidate: &Candidate, rule: Rule, failed: &[Rule]) -> Change {
    match rule {
        Rule::Listed => Change::List,
        Rule::Supported => Change::Support,
        Rule::Payroll => Change::Employ,
        Rule::Skill => learn(judge, candidate),
        Rule::Clearance => Change::Clear {
            level: judge.wanted.clearance.unwrap_or(Clearance::Bpss),
            until: judge.schedule.period.ends_on,
        },
        Rule::Employment | Rule::Dates | Rule::Capacity | Rule::Workload | Rule::Blackout => {
            let changes = changes(judge.schedule, |changed| {
                let still = Judge::new(judge.wanted, changed, judge.today).failed(candidate);
                still.iter().all(|other| *other != rule && failed.contains(other))
                    && (rule != Rule::Workload || !doubles_up(judge, candidate, changed))
            });
            of_schedule(judge.schedule, rule, &changes).unwrap_or_else(|| otherwise(judge, candidate, rule))
        }
        Rule::Onsite => {
            Change::OnSite { days: judge.onsite_days(candidate), instead_of: judge.wanted.onsite_days }
        }
        Rule::CouncilCap => {
            let first = judge.over_cap(candidate).next();
            Change::OfficersBack {
                officers: judge.over_cap(candidate).map(|(_, over)| over).max().unwrap_or_default(),
                by: first.map_or(judge.schedule.period.starts_on, |(week, _)| week.monday()),
            }
        }
        Rule::Team => {
            let others = judge.wanted.team.others(candidate.officer, candidate.home.place.council);
            Change::TakeMore { officers: others + 1 }
        }
    }
}

/// Whether other dates would have the officer work where something else is booked, and the dates as they are do not: that
/// dodges a rest and gives none.
fn doubles_up(judge: &Judge<'_>, candidate: &Candidate, changed: &Schedule) -> bool {
    let shares = |span: Span, other: Span| span.between(other) < 0;
    let mut others = others(candidate);
    others.any(|other| shares(changed.period.into(), other) && !shares(judge.span(), other))
}

/// Of the changes to the schedule, the one that leaves the fewest half-days undone at the time
/// they were wanted; of equals less load, then a later start, then a sooner end. What leaves out
/// more than half of the work is another post and no change to this one.
fn of_schedule(schedule: &Schedule, rule: Rule, changes: &Changes) -> Option<Change> {
    let Period { starts_on, ends_on } = schedule.period;
    let all = schedule.half_days_in(&schedule.period);
    let same_post = |(undone, _): &(i32, Change)| undone * 2 <= all;
    // A lower load might dodge a blackout or the end of an offer, but is no answer to it.
    let less = changes.less.filter(|_| rule == Rule::Capacity).map(|load| {
        let kept = schedule.clone().at_most(load).half_days_in(&schedule.period);
        (all - kept, Change::LessLoad { load, instead_of: schedule.peak() })
    });
    let later = changes.later.and_then(|start| {
        let weeks = i32::try_from((start - starts_on).num_weeks()).ok()?;
        let delayed = Period { starts_on, ends_on: start.pred_opt()? };
        let period = schedule.later(weeks)?.period;
        Some((schedule.half_days_in(&delayed), Change::StartLater { weeks, period }))
    });
    let sooner = changes.sooner.and_then(|end| {
        let lost = Period { starts_on: end.succ_opt()?, ends_on };
        Some((schedule.half_days_in(&lost), Change::EndSooner { ends_on: end }))
    });
    let found = [less.filter(same_post), later, sooner.filter(same_post)].into_iter().flatten();
    found.min_by_key(|(undone, _)| *undone).map(|(_, change)| change)
}

/// What it would take if no change to the schedule helps.
fn otherwise(judge: &Judge<'_>, candidate: &Candidate, rule: Rule) -> Change {
    let schedule = judge.schedule;
    match (rule, judge.tally.lacking(&judge.demand), judge.blackout(candidate)) {
        (Rule::Capacity, Some((first, weeks, half_days)), _) => Change::MakeRoom { half_days, weeks, first },
        (Rule::Workload, ..) => {
            let eased = judge.wanted.workload.eased(judge.span(), others(candidate));
            Change::Ease { rest: eased.least_rest, run: eased.longest_run }
        }
        (Rule::Employment, ..) => Change::Extend { until: schedule.period.ends_on },
        (Rule::Blackout, _, Some(period)) => Change::LiftBlackout { period: *period },
        _ => {
            let starts_on = Week::of(schedule.period.starts_on).monday();
            let ends_on = Week::of(schedule.period.ends_on).period().ends_on;
            Change::Offer { period: Period { starts_on, ends_on }, load: schedule.peak() }
        }
    }
}
