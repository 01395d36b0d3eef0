//! The hard rules. Breaking one of them rules an officer out.

use super::candidate::Candidate;
use super::change::{self, Change, Gap, days, officers, weeks};
use super::wanted::Wanted;
use crate::Sentence;
use crate::calendar::{Demand, Tally};
use crate::clearance::{Clearance, Told};
use crate::load::Schedule;
use crate::officer::Standing;
use crate::period::{Period, Week};
use crate::refusal::{Code, Refusal};
use crate::workload::{Span, Strain, Workload};
use chrono::{NaiveDate, TimeDelta};

words! {
    /// A hard rule, in the order in which they are asked: about the officer, about the work, about
    /// the home council, about the squad.
    pub enum Rule {
        /// The officer is listed in the pool.
        Listed = "listed",
        /// The line manager's support is recorded.
        Supported = "supported",
        /// The officer is an employee, not a contractor paid off-payroll.
        Payroll = "payroll",
        /// The officer's employment contract does not end before the work.
        Employment = "employment",
        /// The officer has each essential skill at its level or above, or is a learner whom the squad takes.
        Skill = "skill",
        /// The officer's security clearance will do to the last day.
        Clearance = "clearance",
        /// The officer offers the days, and can start by then.
        Dates = "dates",
        /// The officer has the half-days free in every week that needs them.
        Capacity = "capacity",
        /// The officer rests between assignments, and is on them no longer, as the body asks for.
        Workload = "workload",
        /// The officer can be on site as often as the post needs.
        Onsite = "onsite",
        /// The home council releases people on these days.
        Blackout = "blackout",
        /// The home council's cap on officers away at once is kept.
        CouncilCap = "council_cap",
        /// The project's squad takes another officer of the home council.
        Team = "team",
    }
}

impl Rule {
    /// The code of a refusal by this rule.
    #[must_use]
    pub const fn code(self) -> Code {
        match self {
            Self::Listed => Code::NotListed,
            Self::Supported => Code::NotSupported,
            Self::Payroll => Code::OffPayroll,
            Self::Employment => Code::Employment,
            Self::Skill => Code::Skill,
            Self::Clearance => Code::Clearance,
            Self::Dates => Code::Dates,
            Self::Capacity => Code::Capacity,
            Self::Workload => Code::Workload,
            Self::Onsite => Code::Onsite,
            Self::Blackout => Code::Blackout,
            Self::CouncilCap => Code::CouncilCap,
            Self::Team => Code::Team,
        }
    }
}

/// A rule that an officer breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The rule.
    pub rule: Rule,
    /// What is in the way, as a whole sentence.
    pub message: Sentence,
    /// The smallest change that would mend it and break no rule that is kept now.
    pub change: Change,
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        Self::new(failure.rule.code(), "", failure.message.then(failure.change.sentence()))
    }
}

/// Every rule that `candidate` breaks for the post that is `wanted`, in the order of the rules.
/// None: the officer fits.
#[must_use]
pub fn judge(wanted: &Wanted, candidate: &Candidate, today: NaiveDate) -> Vec<Failure> {
    let mut judge = Judge::new(wanted, &wanted.schedule, today);
    let failed = judge.failed(candidate);
    let failure = |rule: &Rule| Failure {
        rule: *rule,
        message: judge.message(candidate, *rule),
        change: change::smallest(&judge, candidate, *rule, &failed),
    };
    failed.iter().map(failure).collect()
}

/// Judges one candidate after another for a post, and counts in the same memory for all.
pub(super) struct Judge<'a> {
    pub(super) wanted: &'a Wanted,
    /// When the work would be done: as wanted, or changed.
    pub(super) schedule: &'a Schedule,
    pub(super) today: NaiveDate,
    pub(super) demand: Demand,
    /// What the candidate's diary holds in the weeks of the demand, once counted.
    pub(super) tally: Tally,
    counted: bool,
}

impl<'a> Judge<'a> {
    pub(super) fn new(wanted: &'a Wanted, schedule: &'a Schedule, today: NaiveDate) -> Self {
        let demand = Demand::of(schedule);
        Self { wanted, schedule, today, demand, tally: Tally::new(), counted: false }
    }

    /// Every rule that `candidate` breaks, in order.
    pub(super) fn failed(&mut self, candidate: &Candidate) -> Vec<Rule> {
        self.counted = false;
        Rule::ALL.iter().copied().filter(|rule| !self.keeps(candidate, *rule)).collect()
    }

    /// The first rule that `candidate` breaks, and the next. Looks no further, which spares most
    /// candidates the counting.
    pub(super) fn first_two_failed(&mut self, candidate: &Candidate) -> (Option<Rule>, Option<Rule>) {
        self.counted = false;
        let mut failed = Rule::ALL.iter().copied().filter(|rule| !self.keeps(candidate, *rule));
        (failed.next(), failed.next())
    }

    fn keeps(&mut self, candidate: &Candidate, rule: Rule) -> bool {
        match rule {
            Rule::Listed => candidate.is_listed(self.today),
            Rule::Supported => candidate.supported,
            Rule::Payroll => !candidate.off_payroll,
            Rule::Employment => {
                candidate.employment_ends_on.is_none_or(|end| self.schedule.period.ends_on <= end)
            }
            Rule::Skill => self.wanted.is_for(candidate.officer, &candidate.skills),
            Rule::Clearance => self.told(candidate).is_none_or(|(_, told)| told.valid),
            Rule::Dates => {
                self.count(candidate);
                self.tally.is_offered() && self.earliest_start(candidate) <= self.schedule.period.starts_on
            }
            Rule::Capacity => {
                self.count(candidate);
                self.tally.has_room(&self.demand)
            }
            Rule::Workload => self.wanted.workload.allows(self.span(), others(candidate)),
            Rule::Onsite => self.wanted.onsite_days <= self.onsite_days(candidate),
            Rule::Blackout => self.blackout(candidate).is_none(),
            Rule::CouncilCap => {
                self.count(candidate);
                self.over_cap(candidate).next().is_none()
            }
            Rule::Team => self.wanted.team.has_room(candidate.officer, candidate.home.place.council),
        }
    }

    /// Counts the candidate's half-days, unless that is done.
    pub(super) fn count(&mut self, candidate: &Candidate) {
        if !self.counted {
            self.tally.count_for(&candidate.diary, &self.demand);
            self.counted = true;
        }
    }

    /// From the first day of the work to the last.
    pub(super) fn span(&self) -> Span {
        self.schedule.period.into()
    }

    /// How many days a week the candidate can be on site.
    pub(super) fn onsite_days(&self, candidate: &Candidate) -> i32 {
        match &self.wanted.host {
            Some(host) => candidate.onsite_days_at(host),
            None => candidate.max_onsite_days,
        }
    }

    fn earliest_start(&self, candidate: &Candidate) -> NaiveDate {
        first_day(self.today, candidate.notice_days)
    }

    /// The home council's first blackout that work would fall in.
    pub(super) fn blackout<'c>(&self, candidate: &'c Candidate) -> Option<&'c Period> {
        let in_the_way = candidate.home.blackouts.iter().filter(|blackout| self.demand.touches(blackout));
        in_the_way.min_by_key(|blackout| (blackout.starts_on, blackout.ends_on))
    }

    /// The weeks in which the home council would have more officers away than its cap, and how many
    /// more. An officer who is away in a week already does not count twice.
    pub(super) fn over_cap(&self, candidate: &Candidate) -> impl Iterator<Item = (Week, i32)> {
        let home = &candidate.home;
        home.cap.into_iter().flat_map(move |cap| {
            let over = self.demand.busy_weeks().map(move |week| {
                let joins = i32::from(!self.tally.is_booked(week));
                (week, home.away.in_week(week) + joins - cap)
            });
            over.filter(|(_, over)| *over > 0)
        })
    }

    /// Why `rule` is broken.
    fn message(&self, candidate: &Candidate, rule: Rule) -> Sentence {
        let message = match rule {
            Rule::Listed => Some(match (candidate.standing, candidate.paused_until) {
                (Standing::Withdrawn, _) => say!("The officer has withdrawn from the pool."),
                (_, Some(until)) => say!("The officer has paused the listing until {until}.", until),
                (_, None) => say!("The officer has paused the listing."),
            }),
            Rule::Supported => Some(say!("The line manager’s support has not been recorded.")),
            Rule::Payroll => {
                Some(say!("The officer is paid off-payroll, and contractors cannot be seconded."))
            }
            Rule::Employment => self.employment_message(candidate),
            Rule::Skill => Some(Sentence::all(change::gaps(self, candidate).iter().map(Gap::message))),
            Rule::Clearance => self.clearance_message(candidate),
            Rule::Dates => self.dates_message(candidate),
            Rule::Capacity => self.tally.shortfall(&self.demand).map(|shortfall| shortfall.sentence()),
            Rule::Workload => self
                .wanted
                .workload
                .strain(self.span(), others(candidate))
                .map(|strain| self.strain_message(strain)),
            Rule::Onsite => Some(self.onsite_message(candidate)),
            Rule::Blackout => self.blackout(candidate).map(blackout_message),
            Rule::CouncilCap => self.cap_message(candidate),
            Rule::Team => Some(self.team_message(candidate)),
        };
        message.unwrap_or_else(|| Sentence::all([]))
    }

    fn employment_message(&self, candidate: &Candidate) -> Option<Sentence> {
        let (end, last) = (candidate.employment_ends_on?, self.schedule.period.ends_on);
        Some(say!("The officer’s contract ends on {end}, before the post does on {last}.", end, last))
    }

    /// The clearance that the post needs, and what is told of the candidate's. None where it needs none.
    pub(super) fn told(&self, candidate: &Candidate) -> Option<(Clearance, Told)> {
        let needed = self.wanted.clearance?;
        Some((needed, Told::of(candidate.clearance, needed, self.schedule.period.ends_on)))
    }

    fn clearance_message(&self, candidate: &Candidate) -> Option<Sentence> {
        let (needed, told) = self.told(candidate)?;
        let (level, last) = (needed.plain(), self.schedule.period.ends_on);
        Some(match told.until {
            Some(until) => say!(
                "The post needs {level} clearance to {last}; the officer’s is valid to {until}.",
                level,
                last,
                until
            ),
            None => say!(
                "The post needs {level} clearance to {last}, and the officer has none that is valid.",
                level,
                last
            ),
        })
    }

    fn dates_message(&self, candidate: &Candidate) -> Option<Sentence> {
        let (earliest, wanted) = (self.earliest_start(candidate), self.schedule.period.starts_on);
        if earliest > wanted {
            return Some(say!(
                "With notice of {notice} the officer can start on {earliest}, not on {wanted}.",
                notice = days(candidate.notice_days),
                earliest,
                wanted
            ));
        }
        self.tally.outside(&self.demand).map(|shortfall| shortfall.sentence())
    }

    fn strain_message(&self, strain: Strain) -> Sentence {
        let Workload { least_rest, longest_run } = self.wanted.workload;
        let Period { starts_on, ends_on } = self.schedule.period;
        match strain {
            Strain::Rest(other) if other.last < self.span().first => say!(
                "The officer is on another assignment to {end}, the post begins on {start}, and {rest} must lie \
                 between.",
                end = other.period().ends_on,
                start = starts_on,
                rest = weeks(least_rest.unwrap_or_default())
            ),
            Strain::Rest(other) => say!(
                "The post ends on {end}, the officer’s next assignment begins on {start}, and {rest} must lie \
                 between.",
                end = ends_on,
                start = other.period().starts_on,
                rest = weeks(least_rest.unwrap_or_default())
            ),
            Strain::Run(run) => {
                let Period { starts_on: from, ends_on: until } = run.period();
                say!(
                    "The officer would be on assignments from {from} to {until} without a rest; the body allows \
                     {most} at most.",
                    from,
                    until,
                    most = weeks(longest_run.unwrap_or_default())
                )
            }
        }
    }

    fn onsite_message(&self, candidate: &Candidate) -> Sentence {
        let wanted = days(self.wanted.onsite_days);
        match self.onsite_days(candidate) {
            0 => say!("The post needs {wanted} a week on site, where the officer does not travel.", wanted),
            able => say!(
                "The post needs {wanted} a week on site; the officer can do {able}.",
                wanted,
                able = days(able)
            ),
        }
    }

    fn team_message(&self, candidate: &Candidate) -> Sentence {
        let team = &self.wanted.team;
        say!(
            "The squad has {others} of the home council, and it takes {most} of one council at most.",
            others = officers(team.others(candidate.officer, candidate.home.place.council)),
            most = team.most_of_a_council.unwrap_or_default()
        )
    }

    fn cap_message(&self, candidate: &Candidate) -> Option<Sentence> {
        let (week, _) = self.over_cap(candidate).next()?;
        Some(say!(
            "In the week of {monday} the home council has {away} away, and its cap is {cap}.",
            monday = week.monday(),
            away = officers(candidate.home.away.in_week(week)),
            cap = candidate.home.cap.unwrap_or_default()
        ))
    }
}

/// What the candidate is on besides.
pub(super) fn others(candidate: &Candidate) -> impl Iterator<Item = Span> + Clone {
    candidate.diary.booked.iter().map(|booking| booking.schedule.period.into())
}

/// The first day on which somebody can start who is asked `today` and needs so many days of notice.
pub(super) fn first_day(today: NaiveDate, notice_days: i32) -> NaiveDate {
    let notice = TimeDelta::try_days(notice_days.into()).unwrap_or_default();
    today.checked_add_signed(notice).unwrap_or(NaiveDate::MAX)
}

fn blackout_message(blackout: &Period) -> Sentence {
    let Period { starts_on: from, ends_on: until } = blackout;
    say!("The home council releases nobody from {from} to {until}.", from, until)
}
