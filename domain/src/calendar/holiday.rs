//! Bank holidays, computed for each nation, and working days.
//!
//! Source: <https://www.gov.uk/bank-holidays> and schedule 1 of the Banking and Financial Dealings
//! Act 1971, from the year 2000 on. England and Wales share one list; Scotland and Northern
//! Ireland have their own. Single days that a proclamation added or moved are in [`ONE_OFF`] and
//! [`MOVED`]; add to them when the next one is announced.

use crate::load::Schedule;
use crate::period::{Period, working_day};
use chrono::{Datelike, Days, NaiveDate, Weekday};

words! {
    /// A nation of the United Kingdom. Bank holidays, and the law a secondment stands on, differ.
    pub enum Nation {
        /// England.
        England = "england",
        /// Wales.
        Wales = "wales",
        /// Scotland.
        Scotland = "scotland",
        /// Northern Ireland.
        NorthernIreland = "northern_ireland",
    }
}

impl Nation {
    /// The nation's name, as people write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::England => "England",
            Self::Wales => "Wales",
            Self::Scotland => "Scotland",
            Self::NorthernIreland => "Northern Ireland",
        }
    }
}

/// A day on which nobody need work, though it is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BankHoliday {
    /// The day kept: never a Saturday or Sunday.
    pub date: NaiveDate,
    /// Its name.
    pub name: &'static str,
    /// Whether it stands in for a day that fell on a weekend.
    pub substitute: bool,
}

/// Days that a proclamation added, with the only nation that has them (or none: all have them).
const ONE_OFF: [(i32, u32, u32, Option<Nation>, &str); 7] = [
    (2002, 6, 3, None, "Golden Jubilee"),
    (2011, 4, 29, None, "Royal wedding"),
    (2012, 6, 5, None, "Diamond Jubilee"),
    (2022, 6, 3, None, "Platinum Jubilee"),
    (2022, 9, 19, None, "State funeral of Queen Elizabeth II"),
    (2023, 5, 8, None, "Coronation of King Charles III"),
    (2026, 6, 15, Some(Nation::Scotland), "World Cup"),
];

/// Days that a proclamation moved: name, year, and the date kept instead.
const MOVED: [(&str, i32, u32, u32); 4] = [
    (SPRING, 2002, 6, 4),
    (SPRING, 2012, 6, 4),
    (EARLY_MAY, 2020, 5, 8), // the 75th anniversary of the end of the war in Europe
    (SPRING, 2022, 6, 2),
];

const EARLY_MAY: &str = "Early May bank holiday";
const SPRING: &str = "Spring bank holiday";
const SUMMER: &str = "Summer bank holiday";

/// The bank holidays of `year` in `nation`, by date.
#[must_use]
pub fn bank_holidays(nation: Nation, year: i32) -> Vec<BankHoliday> {
    let mut days = Vec::with_capacity(12);
    days.extend(movable(nation, year));
    days.extend(one_off(nation, year));
    let fixed: Vec<_> = fixed(nation, year).collect();
    // A day that falls on a working day keeps it; only then do the others look for the next free one.
    let (kept, displaced): (Vec<_>, Vec<_>) =
        fixed.into_iter().partition(|(date, _)| working_day(*date).is_some());
    days.extend(kept.into_iter().map(|(date, name)| BankHoliday { date, name, substitute: false }));
    for (date, name) in displaced {
        let free = |day: &NaiveDate| working_day(*day).is_some() && days.iter().all(|held| held.date != *day);
        let next = date.iter_days().find(free);
        days.extend(next.map(|date| BankHoliday { date, name, substitute: true }));
    }
    days.sort_unstable();
    days
}

/// Days with a date of their own, which a weekend displaces.
fn fixed(nation: Nation, year: i32) -> impl Iterator<Item = (NaiveDate, &'static str)> {
    let scotland = nation == Nation::Scotland;
    let ireland = nation == Nation::NorthernIreland;
    [
        (true, 1, 1, "New Year’s Day"),
        (scotland, 1, 2, "2 January"),
        (ireland, 3, 17, "St Patrick’s Day"),
        (ireland, 7, 12, "Battle of the Boyne (Orangemen’s Day)"),
        // By the St Andrew's Day Bank Holiday (Scotland) Act 2007.
        (scotland && year >= 2007, 11, 30, "St Andrew’s Day"),
        (true, 12, 25, "Christmas Day"),
        (true, 12, 26, "Boxing Day"),
    ]
    .into_iter()
    .filter(|(kept, ..)| *kept)
    .filter_map(move |(_, month, day, name)| Some((NaiveDate::from_ymd_opt(year, month, day)?, name)))
}

/// Days that follow Easter or a Monday.
fn movable(nation: Nation, year: i32) -> impl Iterator<Item = BankHoliday> {
    let scotland = nation == Nation::Scotland;
    let easter = easter_sunday(year);
    let summer = if scotland { first_monday(year, 8) } else { last_monday(year, 8) };
    [
        (easter.and_then(|day| day.checked_sub_days(Days::new(2))), "Good Friday"),
        (easter.filter(|_| !scotland).and_then(|day| day.succ_opt()), "Easter Monday"),
        (moved(EARLY_MAY, year).or_else(|| first_monday(year, 5)), EARLY_MAY),
        (moved(SPRING, year).or_else(|| last_monday(year, 5)), SPRING),
        (summer, SUMMER),
    ]
    .into_iter()
    .filter_map(|(date, name)| Some(BankHoliday { date: date?, name, substitute: false }))
}

fn one_off(nation: Nation, year: i32) -> impl Iterator<Item = BankHoliday> {
    ONE_OFF
        .into_iter()
        .filter(move |(in_year, _, _, only, _)| *in_year == year && only.is_none_or(|only| only == nation))
        .filter_map(|(year, month, day, _, name)| {
            Some(BankHoliday { date: NaiveDate::from_ymd_opt(year, month, day)?, name, substitute: false })
        })
}

fn moved(name: &str, year: i32) -> Option<NaiveDate> {
    let (_, year, month, day) = MOVED.into_iter().find(|day| day.0 == name && day.1 == year)?;
    NaiveDate::from_ymd_opt(year, month, day)
}

fn first_monday(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Mon, 1)
}

fn last_monday(year: i32, month: u32) -> Option<NaiveDate> {
    let nth = |n| NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Mon, n);
    nth(5).or_else(|| nth(4))
}

/// Easter Sunday by the Gregorian computus: the Sunday after the full moon of the church's tables.
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let century = year.div_euclid(100);
    let of_century = year.rem_euclid(100);
    // How far the moon of the tables has drifted since the calendar was reformed.
    let moon = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon + 15).rem_euclid(30);
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let day = epact + weekday - 7 * late + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(day / 31).ok()?, u32::try_from(day % 31 + 1).ok()?)
}

/// Whether `date` is a bank holiday in `nation`.
#[must_use]
pub fn is_bank_holiday(nation: Nation, date: NaiveDate) -> bool {
    // No year's substitute falls in another: those of 26 December end on the 28th.
    bank_holidays(nation, date.year()).iter().any(|day| day.date == date)
}

/// Whether people in `nation` work on `date`: Monday to Friday, not on bank holidays.
#[must_use]
pub fn is_working_day(nation: Nation, date: NaiveDate) -> bool {
    working_day(date).is_some() && !is_bank_holiday(nation, date)
}

/// The date `days` working days after `date` (before it, if negative). The day itself does not
/// count, so that 0 gives `date` even on a weekend. Stays at the end of the calendar.
#[must_use]
pub fn add_working_days(nation: Nation, date: NaiveDate, days: i32) -> NaiveDate {
    let step = |day: NaiveDate| if days < 0 { day.pred_opt() } else { day.succ_opt() };
    let mut day = date;
    let mut left = days.unsigned_abs();
    while left > 0 {
        let Some(next) = step(day) else { return day };
        day = next;
        left -= u32::from(is_working_day(nation, day));
    }
    day
}

/// Half-days of `schedule` in `period` that are worked: those paid for, less bank holidays.
#[must_use]
pub fn worked_half_days(nation: Nation, schedule: &Schedule, period: &Period) -> i32 {
    let Some(days) = schedule.period.overlap(period) else { return 0 };
    let on_holidays: i32 = (days.starts_on.year()..=days.ends_on.year())
        .flat_map(|year| bank_holidays(nation, year))
        .filter(|day| days.contains(day.date))
        .map(|day| schedule.half_days_on(day.date))
        .sum();
    schedule.half_days_in(period) - on_holidays
}
