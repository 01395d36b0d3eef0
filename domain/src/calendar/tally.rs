//! Half-days counted by week, on ten-bit masks of the week's half-days: no date is looked at more
//! than once, whatever the length of a period.

use super::diary::{Diary, WeekLine};
use super::shortfall::{Because, Shortfall};
use crate::load::Schedule;
use crate::period::{Period, Week, working_day};
use chrono::NaiveDate;

/// The half-days of one week, as in [`crate::load::Pattern`].
pub(super) type Mask = u16;

const WHOLE_WEEK: Mask = 0x3ff;

/// What a schedule asks of each week.
#[derive(Clone, Debug)]
pub(crate) struct Demand {
    first: Week,
    /// The half-days asked for in each week from the first on.
    weeks: Vec<Mask>,
    /// The highest load of the schedule, in half-days a week.
    peak: i32,
}

impl Demand {
    /// What `schedule` asks of each of its weeks.
    pub(crate) fn of(schedule: &Schedule) -> Self {
        let first = Week::of(schedule.period.starts_on);
        let mut weeks = vec![0; schedule.period.weeks().count()];
        each_ask(schedule, first, weeks.len(), |row, mask| weeks[row] |= mask);
        Self { first, weeks, peak: schedule.peak().half_days() }
    }

    /// Each week that asks for any half-days.
    pub(crate) fn busy_weeks(&self) -> impl Iterator<Item = Week> {
        let busy = self.weeks.iter().zip(self.first.0..).filter(|(asked, _)| **asked != 0);
        busy.map(|(_, week)| Week(week))
    }

    /// The first week, and the half-days asked for in each from there on.
    pub(super) fn by_week(&self) -> (Week, &[Mask]) {
        (self.first, &self.weeks)
    }

    /// Whether any of the half-days asked for falls in `period`.
    pub(crate) fn touches(&self, period: &Period) -> bool {
        let mut touched = false;
        each_week(period, self.first, self.weeks.len(), |row, mask| touched |= self.weeks[row] & mask != 0);
        touched
    }

    /// All half-days asked for.
    pub(crate) fn half_days(&self) -> i32 {
        self.weeks.iter().map(|asked| count(*asked)).sum()
    }
}

/// What a diary holds in each of a run of weeks. Kept and refilled, so that counting a thousand
/// diaries allocates once.
#[derive(Debug)]
pub(crate) struct Tally {
    first: Week,
    rows: Vec<Row>,
}

/// What a diary holds in one week.
#[derive(Clone, Copy, Debug, Default)]
struct Row {
    /// Half-days on days that are in an offer, worked or not.
    offered_on: Mask,
    /// Whether a schedule asks for days outside the offers.
    outside: bool,
    /// Half-days of leave and home days.
    absent_on: Mask,
    /// The offers added up, before and after leave and home days.
    gross: i32,
    net: i32,
    /// The highest load offered.
    highest: i32,
    confirmed: i32,
    tentative: i32,
}

impl Row {
    fn capacity(&self) -> i32 {
        self.net.min(self.highest)
    }

    fn free(&self) -> i32 {
        self.capacity() - self.confirmed - self.tentative
    }

    /// Adds half-days that are offered on the days of `mask`.
    fn offer(&mut self, load: i32, pattern: Mask, mask: Mask) {
        self.gross += load.min(count(pattern & mask));
        self.net += load.min(count(pattern & mask & !self.absent_on));
        self.highest = self.highest.max(load);
        self.offered_on |= mask;
    }
}

impl Tally {
    /// Nothing counted yet.
    pub(crate) const fn new() -> Self {
        Self { first: Week(0), rows: Vec::new() }
    }

    /// Counts what `diary` holds in `weeks` weeks from `first` on.
    pub(crate) fn count(&mut self, diary: &Diary, first: Week, weeks: usize) {
        self.first = first;
        self.rows.clear();
        self.rows.resize(weeks, Row::default());
        let rows = &mut self.rows;
        for absence in &diary.absences {
            let pattern = absence.pattern.bits() as Mask;
            each_week(&absence.period, first, weeks, |row, mask| rows[row].absent_on |= mask & pattern);
        }
        let pattern = diary.pattern.bits() as Mask;
        for offer in &diary.offers {
            let load = offer.load.half_days();
            each_week(&offer.period, first, weeks, |row, mask| rows[row].offer(load, pattern, mask));
        }
        for booking in &diary.booked {
            each_ask(&booking.schedule, first, weeks, |row, mask| {
                let row = &mut rows[row];
                *(if booking.tentative { &mut row.tentative } else { &mut row.confirmed }) += count(mask);
            });
        }
    }

    /// Counts what `diary` holds in the weeks of `demand`. Weeks that ask for days outside the
    /// offers are counted as if the officer had offered them at the highest load asked for: whether the
    /// days are offered is one question ([`Tally::outside`]), whether there is room another.
    pub(crate) fn count_for(&mut self, diary: &Diary, demand: &Demand) {
        self.count(diary, demand.first, demand.weeks.len());
        let pattern = diary.pattern.bits() as Mask;
        for (row, asked) in self.rows.iter_mut().zip(&demand.weeks) {
            if asked & !row.offered_on != 0 {
                row.outside = true;
                row.offer(demand.peak, pattern, WHOLE_WEEK);
            }
        }
    }

    /// Whether `demand`, which was counted for, falls on offered days only.
    pub(crate) fn is_offered(&self) -> bool {
        self.rows.iter().all(|row| !row.outside)
    }

    /// Whether there is room for `demand`, which was counted for, in each week that asks for any.
    pub(crate) fn has_room(&self, demand: &Demand) -> bool {
        self.needs(demand).all(|(_, row, needed)| needed <= row.free())
    }

    /// The smallest number of half-days that `demand` would leave free in a week that it needs, and
    /// how many of its half-days there is room for.
    pub(crate) fn room(&self, demand: &Demand) -> (i32, i32) {
        self.needs(demand).fold((i32::MAX, 0), |(spare, given), (_, row, needed)| {
            let outside = if row.outside { 0 } else { row.free() };
            (spare.min(row.free() - needed), given + needed.min(outside.max(0)))
        })
    }

    /// The weeks without enough room: the first, how many, and how many half-days they lack in all.
    pub(crate) fn lacking(&self, demand: &Demand) -> Option<(Week, i32, i32)> {
        let mut short = self.needs(demand).filter(|(_, row, needed)| *needed > row.free());
        let (first, row, needed) = short.next()?;
        let start = (first, 1, needed - row.free());
        Some(short.fold(start, |(first, weeks, lacking), (_, row, needed)| {
            (first, weeks + 1, lacking + needed - row.free())
        }))
    }

    /// Whether anything is booked in `week`, which was counted.
    pub(crate) fn is_booked(&self, week: Week) -> bool {
        usize::try_from(week.0 - self.first.0)
            .ok()
            .and_then(|row| self.rows.get(row))
            .is_some_and(|row| row.confirmed + row.tentative > 0)
    }

    /// The first week in which `demand` falls on days that are not offered.
    pub(crate) fn outside(&self, demand: &Demand) -> Option<Shortfall> {
        let (week, _, needed) = self.needs(demand).find(|(_, row, _)| row.outside)?;
        Some(Shortfall { week, needed, free: 0, because: Because::NotOffered })
    }

    /// The tightest week of `demand`, if it has too little room; the first of several alike.
    pub(crate) fn shortfall(&self, demand: &Demand) -> Option<Shortfall> {
        let short = self.needs(demand).filter(|(_, row, needed)| *needed > row.free());
        let (week, row, needed) = short.min_by_key(|(_, row, needed)| row.free() - needed)?;
        let because = if needed > row.gross.min(row.highest) {
            Because::Load
        } else if needed > row.capacity() {
            Because::Absent
        } else {
            Because::Booked
        };
        Some(Shortfall { week, needed, free: row.free(), because })
    }

    /// The weeks that `demand` needs, and how many half-days in each.
    fn needs<'a>(&'a self, demand: &'a Demand) -> impl Iterator<Item = (Week, &'a Row, i32)> {
        let weeks = (self.first.0..).map(Week);
        let rows = weeks.zip(&self.rows).zip(&demand.weeks);
        rows.map(|((week, row), asked)| (week, row, count(*asked))).filter(|(.., needed)| *needed > 0)
    }

    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// Of each week that was counted: on which half-days work is offered, how many are free, and whether anything is
    /// booked.
    pub(super) fn open(&self) -> impl Iterator<Item = (Mask, i32, bool)> {
        self.rows.iter().map(|row| (row.offered_on, row.free(), row.confirmed + row.tentative > 0))
    }

    pub(crate) fn line(&self, row: usize) -> WeekLine {
        let week = Week(self.first.0 + row as i32);
        let row = &self.rows[row];
        let offered = row.gross.min(row.highest);
        WeekLine {
            week,
            offered,
            absent: offered - row.capacity(),
            confirmed: row.confirmed,
            tentative: row.tentative,
            free: row.free(),
        }
    }
}

pub(super) fn count(mask: Mask) -> i32 {
    mask.count_ones() as i32
}

/// The half-days of the week from `date` on.
fn from(date: NaiveDate) -> Mask {
    working_day(date).map_or(0, |day| WHOLE_WEEK << (day * 2) & WHOLE_WEEK)
}

/// The half-days of the week up to `date`.
fn up_to(date: NaiveDate) -> Mask {
    working_day(date).map_or(WHOLE_WEEK, |day| WHOLE_WEEK >> (8 - day * 2))
}

/// Calls `each` with the row of each of `weeks` weeks from `first` on that has working days of
/// `period`, and with those days' half-days.
pub(super) fn each_week(period: &Period, first: Week, weeks: usize, mut each: impl FnMut(usize, Mask)) {
    let (start, end) = (Week::of(period.starts_on).0, Week::of(period.ends_on).0);
    let last = first.0 + weeks as i32 - 1;
    for week in start.max(first.0)..=end.min(last) {
        let mut mask = WHOLE_WEEK;
        if week == start {
            mask &= from(period.starts_on);
        }
        if week == end {
            mask &= up_to(period.ends_on);
        }
        if mask != 0 {
            each((week - first.0) as usize, mask);
        }
    }
}

/// The same for the half-days that `schedule` asks for; a week with two steps is met twice.
fn each_ask(schedule: &Schedule, first: Week, weeks: usize, mut each: impl FnMut(usize, Mask)) {
    let steps = schedule.steps();
    for (at, step) in steps.iter().enumerate() {
        let until =
            steps.get(at + 1).and_then(|next| next.from.pred_opt()).unwrap_or(schedule.period.ends_on);
        let wanted = step.pattern.bits() as Mask;
        let period = Period { starts_on: step.from, ends_on: until };
        each_week(&period, first, weeks, |row, mask| {
            if mask & wanted != 0 {
                each(row, mask & wanted);
            }
        });
    }
}
