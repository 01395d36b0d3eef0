//! Load: half-days a week, and on which half-days of the week they fall.

use crate::period::{Period, working_day};
use crate::refusal::{Code, Refusal};
use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Half-days a week, 0 to 10. 0.6 of full time is 6.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "sea-orm", derive(sea_orm::DeriveValueType))]
#[serde(transparent)]
pub struct Load(i32);

impl Load {
    /// Full time.
    pub const FULL: Self = Self(10);

    /// A load, refused outside 0 to 10.
    ///
    /// # Errors
    /// `OUT_OF_RANGE` at `load`.
    pub fn new(half_days: i32) -> Result<Self, Refusal> {
        if (0..=10).contains(&half_days) {
            Ok(Self(half_days))
        } else {
            Err(Refusal::new(
                Code::OutOfRange,
                "load",
                format!("Load is 0 to 10 half-days a week, not {half_days}."),
            ))
        }
    }

    /// The number of half-days.
    #[must_use]
    pub const fn half_days(self) -> i32 {
        self.0
    }
}

impl fmt::Display for Load {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} half-day{} a week", self.0, if self.0 == 1 { "" } else { "s" })
    }
}

/// The half-days of a week, as ten bits: Monday morning is bit 0, Friday afternoon bit 9.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "sea-orm", derive(sea_orm::DeriveValueType))]
#[serde(transparent)]
pub struct Pattern(i32);

impl Pattern {
    /// Monday to Friday, mornings and afternoons.
    pub const FULL: Self = Self(0x3ff);

    /// A pattern from its bits, refused outside the ten that there are.
    ///
    /// # Errors
    /// `OUT_OF_RANGE` at `pattern`.
    pub fn new(bits: i32) -> Result<Self, Refusal> {
        if (0..=0x3ff).contains(&bits) {
            Ok(Self(bits))
        } else {
            Err(Refusal::new(
                Code::OutOfRange,
                "pattern",
                "A week has ten half-days, Monday morning to Friday afternoon.",
            ))
        }
    }

    /// The first half-days of the week, from Monday morning on: how a load is laid out unless
    /// somebody says otherwise.
    #[must_use]
    pub const fn first(load: Load) -> Self {
        Self((1 << load.half_days()) - 1)
    }

    /// The ten bits.
    #[must_use]
    pub const fn bits(self) -> i32 {
        self.0
    }

    /// How many half-days a week.
    #[must_use]
    pub const fn load(self) -> Load {
        Load(self.0.count_ones() as i32)
    }

    /// The first half-days of this pattern, as many as `load` at most.
    #[must_use]
    pub const fn at_most(self, load: Load) -> Self {
        let mut bits = self.0;
        while bits.count_ones() as i32 > load.half_days() {
            bits ^= 1 << bits.ilog2();
        }
        Self(bits)
    }

    /// How many half-days on `date`: 0, 1 or 2.
    #[must_use]
    pub fn half_days_on(self, date: NaiveDate) -> i32 {
        working_day(date).map_or(0, |day| ((self.0 >> (day * 2)) & 0b11).count_ones() as i32)
    }
}

/// One part of a schedule: a pattern from a date on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Step {
    /// The first day of the pattern.
    pub from: NaiveDate,
    /// The half-days worked in each week.
    pub pattern: Pattern,
}

/// When somebody works, dated: a period, and in it one pattern after another. What an agreement
/// says, a bill is made from and capacity is checked against.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "sea-orm", derive(sea_orm::FromJsonQueryResult))]
pub struct Schedule {
    /// From the first to the last day.
    pub period: Period,
    /// Patterns by date, the first from the first day.
    steps: Vec<Step>,
}

impl Schedule {
    /// The same pattern throughout.
    #[must_use]
    pub fn even(period: Period, pattern: Pattern) -> Self {
        Self { period, steps: vec![Step { from: period.starts_on, pattern }] }
    }

    /// Several patterns, one after another.
    ///
    /// # Errors
    /// `OUT_OF_RANGE` at `steps` unless they begin with the period, are in order and lie inside it.
    pub fn new(period: Period, steps: Vec<Step>) -> Result<Self, Refusal> {
        let in_order = steps.windows(2).all(|pair| pair[0].from < pair[1].from);
        let begins = steps.first().is_some_and(|step| step.from == period.starts_on);
        if begins && in_order && steps.iter().all(|step| period.contains(step.from)) {
            Ok(Self { period, steps })
        } else {
            Err(Refusal::new(
                Code::OutOfRange,
                "steps",
                "Give the parts of the schedule in order of date, the first from the first day.",
            ))
        }
    }

    /// The patterns and the dates from which they hold.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The highest weekly load of any part.
    #[must_use]
    pub fn peak(&self) -> Load {
        self.steps.iter().map(|step| step.pattern.load()).max().unwrap_or_default()
    }

    /// How many half-days on `date`.
    #[must_use]
    pub fn half_days_on(&self, date: NaiveDate) -> i32 {
        if !self.period.contains(date) {
            return 0;
        }
        let step = self.steps.iter().rev().find(|step| step.from <= date);
        step.map_or(0, |step| step.pattern.half_days_on(date))
    }

    /// Half-days in `period`, bank holidays included: what is paid for.
    #[must_use]
    pub fn half_days_in(&self, period: &Period) -> i32 {
        self.period.overlap(period).map_or(0, |days| days.days().map(|day| self.half_days_on(day)).sum())
    }

    /// The same schedule, ended on `ends_on` if that is earlier.
    #[must_use]
    pub fn until(mut self, ends_on: NaiveDate) -> Self {
        self.period.ends_on = self.period.ends_on.min(ends_on).max(self.period.starts_on);
        self.steps.retain(|step| step.from <= self.period.ends_on);
        self
    }

    /// The same schedule, begun on `starts_on` if that is later.
    #[must_use]
    pub fn since(mut self, starts_on: NaiveDate) -> Self {
        let first = starts_on.max(self.period.starts_on).min(self.period.ends_on);
        let begun = self.steps.partition_point(|step| step.from <= first);
        self.steps.drain(..begun.saturating_sub(1));
        if let Some(step) = self.steps.first_mut() {
            step.from = first;
        }
        self.period.starts_on = first;
        self
    }

    /// The same schedule, with at most `load` half-days in each week: the first of each pattern.
    #[must_use]
    pub fn at_most(mut self, load: Load) -> Self {
        for step in &mut self.steps {
            step.pattern = step.pattern.at_most(load);
        }
        self
    }

    /// The same schedule, all of it `weeks` later. None beyond the end of the calendar.
    #[must_use]
    pub fn later(&self, weeks: i32) -> Option<Self> {
        let move_on = |date: NaiveDate| date.checked_add_signed(TimeDelta::try_weeks(weeks.into())?);
        let period =
            Period { starts_on: move_on(self.period.starts_on)?, ends_on: move_on(self.period.ends_on)? };
        let steps = self.steps.iter().map(|step| Some(Step { from: move_on(step.from)?, ..*step }));
        Some(Self { period, steps: steps.collect::<Option<_>>()? })
    }
}
