//! Load: half-days a week, and on which half-days of the week they fall.

use crate::period::{Period, working_day};
use crate::refusal::{Code, Refusal};
use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

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
                say!("Load is 0 to 10 half-days a week, not {number}.", number = half_days),
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
                say!("A week has ten half-days, Monday morning to Friday afternoon."),
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

/// Five signs for Monday to Friday: the first letter of a day for all of it, `a` for its morning,
/// `p` for its afternoon, `-` for none of it. `MTWa-` is Monday to Wednesday and Thursday morning.
impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (day, letter) in "MTWTF".chars().enumerate() {
            let sign = match self.0 >> (day * 2) & 0b11 {
                0b00 => '-',
                0b01 => 'a',
                0b10 => 'p',
                _ => letter,
            };
            write!(f, "{sign}")?;
        }
        Ok(())
    }
}

/// Either the five signs of [`Display`](fmt::Display), or days and spans of days between commas,
/// each all day unless `am` or `pm` follows: `Mon-Thu`, `Mon, Wed am, Thu-Fri`.
impl FromStr for Pattern {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        let text = text.trim();
        let bits = signs(text).or_else(|| text.split(',').try_fold(0, |bits, part| Some(bits | span(part)?)));
        bits.filter(|bits| *bits != 0).map(Self).ok_or_else(|| {
            let shown: String = text.chars().filter(|letter| !letter.is_control()).take(60).collect();
            Refusal::new(
                Code::Malformed,
                "pattern",
                say!(
                    "“{shown}” is not a working week. Write it as Mon-Thu, as Mon, Wed am, Fri or as MTW--.",
                    shown
                ),
            )
        })
    }
}

/// The half-days of a working week. Five signs for Monday to Friday: the day's letter for all of it,
/// `a` for its morning, `p` for its afternoon, `-` for none of it, as in `MTWa-`. Taken too:
/// `Mon-Thu`, and `Mon, Wed am, Fri`.
#[cfg(feature = "graphql")]
#[async_graphql::Scalar(name = "WorkingWeek")]
impl async_graphql::ScalarType for Pattern {
    fn parse(value: async_graphql::Value) -> async_graphql::InputValueResult<Self> {
        match &value {
            async_graphql::Value::String(text) => {
                text.parse::<Self>().map_err(async_graphql::InputValueError::custom)
            }
            _ => Err(async_graphql::InputValueError::expected_type(value)),
        }
    }

    fn to_value(&self) -> async_graphql::Value {
        async_graphql::Value::from(self.to_string())
    }
}

fn signs(text: &str) -> Option<i32> {
    let signs: Vec<char> = text.to_lowercase().chars().collect();
    if signs.len() != 5 {
        return None;
    }
    signs.iter().zip("mtwtf".chars()).enumerate().try_fold(0, |bits, (day, (sign, letter))| {
        let half_days = match sign {
            '-' => 0b00,
            'a' => 0b01,
            'p' => 0b10,
            sign if *sign == letter => 0b11,
            _ => return None,
        };
        Some(bits | half_days << (day * 2))
    })
}

fn span(part: &str) -> Option<i32> {
    let part = part.trim().to_lowercase();
    let (days, half_days) = if let Some(days) = part.strip_suffix("am") {
        (days, 0b01)
    } else if let Some(days) = part.strip_suffix("pm") {
        (days, 0b10)
    } else {
        (&*part, 0b11)
    };
    let (first, last) = days.split_once(['-', '–']).unwrap_or((days, days));
    let (first, last) = (weekday(first)?, weekday(last)?);
    (first <= last).then(|| (first..=last).fold(0, |bits, day| bits | half_days << (day * 2)))
}

fn weekday(name: &str) -> Option<usize> {
    match name.trim() {
        "mon" | "monday" => Some(0),
        "tue" | "tues" | "tuesday" => Some(1),
        "wed" | "weds" | "wednesday" => Some(2),
        "thu" | "thur" | "thurs" | "thursday" => Some(3),
        "fri" | "friday" => Some(4),
        _ => None,
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

    /// The whole of a post of so much load, on the half-days of an officer's own week if they are enough.
    #[must_use]
    pub fn of_post(period: Period, load: Load, own: Pattern) -> Self {
        let own = own.at_most(load);
        Self::even(period, if own.load() < load { Pattern::first(load) } else { own })
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
                say!("Give the parts of the schedule in order of date, the first from the first day."),
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
