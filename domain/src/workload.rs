//! Workload protection: how long officers rest between assignments, and how long they may be on them without a rest.
//!
//! Half-days are counted by the week and rest by the day: an assignment that ends on a Wednesday and one that begins on
//! the Thursday share a week and leave no rest.

use crate::period::Period;
use crate::refusal::{Code, Refusal, Refusals};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// What a body asks for. None of it is asked for unless the body says so.
///
/// - **rest**: between two assignments of an officer that share no day lie at least so many weeks.
/// - **run**: assignments that overlap, or between which lies less than a rest, make up a run, from its first day to its
///   last. Where no rest is asked for, a week free of assignments ends a run.
///
/// Both hold the more, the more assignments there are: what keeps them still does when an assignment is taken away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Workload {
    /// The weeks of rest between two assignments, at least.
    pub least_rest: Option<i32>,
    /// The weeks of a run, at most.
    pub longest_run: Option<i32>,
}

/// The days of an assignment, numbered from any one day on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The first.
    pub first: i32,
    /// The last.
    pub last: i32,
}

/// How one more assignment would break what a body asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strain {
    /// Too little rest after this one, or before it.
    Rest(Span),
    /// Too long a run.
    Run(Span),
}

/// The most weeks of rest, and the most of a run, that a body may ask for.
const MOST_REST: i32 = 52;
const MOST_RUN: i32 = 520;

const WEEK: i32 = 7;

impl Workload {
    /// What is asked for, if it can be.
    ///
    /// # Errors
    /// `OUT_OF_RANGE` at `leastRest` or `longestRun`.
    pub fn checked(self) -> Result<Self, Vec<Refusal>> {
        let mut no = Refusals::default();
        let rest = self.least_rest.unwrap_or(1);
        no.check((1..=MOST_REST).contains(&rest), || {
            let message = say!(
                "A rest is 1 to {most} weeks, not {weeks}. Leave it empty for none.",
                most = MOST_REST,
                weeks = rest
            );
            Refusal::new(Code::OutOfRange, "leastRest", message)
        });
        let run = self.longest_run.unwrap_or(1);
        no.check((1..=MOST_RUN).contains(&run), || {
            let message = say!(
                "The longest run is 1 to {most} weeks, not {weeks}. Leave it empty for any length.",
                most = MOST_RUN,
                weeks = run
            );
            Refusal::new(Code::OutOfRange, "longestRun", message)
        });
        no.finish(self)
    }

    /// Whether anything is asked for.
    #[must_use]
    pub const fn is_set(&self) -> bool {
        self.least_rest.is_some() || self.longest_run.is_some()
    }

    /// Whether an officer who has `others` may have one more assignment.
    pub fn allows(&self, span: Span, others: impl Iterator<Item = Span> + Clone) -> bool {
        !self.is_set() || self.strain(span, others).is_none()
    }

    /// How one more assignment would break what is asked for: too little rest comes first.
    pub fn strain(&self, span: Span, others: impl Iterator<Item = Span> + Clone) -> Option<Strain> {
        let close = others.clone().filter(|other| self.is_close(span, *other));
        if let Some(closest) = close.min_by_key(|other| (span.between(*other), other.first, other.last)) {
            return Some(Strain::Rest(closest));
        }
        let most = self.longest_run?.saturating_mul(WEEK);
        let run = self.run(span, others);
        (run.days() > most).then_some(Strain::Run(run))
    }

    /// Whether two assignments share no day and leave too little rest.
    #[must_use]
    pub fn is_close(&self, one: Span, other: Span) -> bool {
        let between = one.between(other);
        self.least_rest.is_some_and(|weeks| between >= 0 && between < weeks.saturating_mul(WEEK))
    }

    /// The run that an assignment would be part of.
    pub fn run(&self, span: Span, others: impl Iterator<Item = Span> + Clone) -> Span {
        let breather = self.least_rest.unwrap_or(1).saturating_mul(WEEK);
        let mut run = span;
        loop {
            let longer = others
                .clone()
                .fold(run, |run, other| if run.between(other) < breather { run.with(other) } else { run });
            if longer == run {
                return run;
            }
            run = longer;
        }
    }

    /// What would have to be asked for instead, for one more assignment to be allowed: `least_rest` where that is too
    /// much, `longest_run` where that is too little.
    pub(crate) fn eased(&self, span: Span, others: impl Iterator<Item = Span> + Clone) -> Self {
        let closest =
            others.clone().filter(|other| self.is_close(span, *other)).map(|other| span.between(other)).min();
        let weeks = closest.map(|days| days / WEEK);
        let rested =
            Self { least_rest: weeks.map_or(self.least_rest, |weeks| (weeks > 0).then_some(weeks)), ..*self };
        let run = rested.run(span, others).weeks();
        Self { least_rest: weeks, longest_run: self.longest_run.filter(|most| run > *most).map(|_| run) }
    }
}

impl Span {
    /// Its days, if they are numbered from the common era on.
    #[must_use]
    pub fn period(self) -> Period {
        let day = |number| NaiveDate::from_num_days_from_ce_opt(number).unwrap_or_default();
        Period { starts_on: day(self.first), ends_on: day(self.last) }
    }

    /// How many days it has.
    #[must_use]
    pub const fn days(self) -> i32 {
        self.last - self.first + 1
    }

    /// How many weeks it takes, begun ones counted whole.
    #[must_use]
    pub const fn weeks(self) -> i32 {
        (self.days() + WEEK - 1) / WEEK
    }

    /// How many days lie between this and another; below 0 if they share any.
    #[must_use]
    pub fn between(self, other: Self) -> i32 {
        (other.first - self.last).max(self.first - other.last) - 1
    }

    /// From the first day of either to the last.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self { first: self.first.min(other.first), last: self.last.max(other.last) }
    }
}

impl From<Period> for Span {
    /// Days of the common era.
    fn from(period: Period) -> Self {
        Self { first: period.starts_on.num_days_from_ce(), last: period.ends_on.num_days_from_ce() }
    }
}
