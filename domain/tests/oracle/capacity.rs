//! Capacity, day by day and half-day by half-day, straight from the rule in words. Slow, plain and
//! written without the engine's code.

use callup_domain::calendar::{Diary, Offer};
use callup_domain::load::{Pattern, Schedule};
use callup_domain::period::{Period, Week};
use chrono::{Datelike, NaiveDate};

/// Whether `pattern` has the morning or afternoon of `date`.
fn has(pattern: Pattern, date: NaiveDate, afternoon: bool) -> bool {
    let weekday = date.weekday().num_days_from_monday();
    weekday < 5 && pattern.bits() & 1 << (weekday * 2 + u32::from(afternoon)) != 0
}

fn works(diary: &Diary, date: NaiveDate, afternoon: bool, less_absences: bool) -> bool {
    let absent = diary
        .absences
        .iter()
        .any(|absence| absence.period.contains(date) && has(absence.pattern, date, afternoon));
    has(diary.pattern, date, afternoon) && !(less_absences && absent)
}

/// Half-days that `offers` make of the week, with or without leave and home days taken off.
fn offered(diary: &Diary, offers: &[Offer], week: Week, less_absences: bool) -> i32 {
    let mut sum = 0;
    let mut highest = 0;
    for offer in offers {
        let days: Vec<NaiveDate> =
            week.working_days().into_iter().filter(|date| offer.period.contains(*date)).collect();
        if days.is_empty() {
            continue;
        }
        let mut half_days = 0;
        for date in days {
            for afternoon in [false, true] {
                half_days += i32::from(works(diary, date, afternoon, less_absences));
            }
        }
        sum += half_days.min(offer.load.half_days());
        highest = highest.max(offer.load.half_days());
    }
    sum.min(highest)
}

fn half_days(schedule: &Schedule, week: Week) -> i32 {
    week.working_days().into_iter().map(|date| schedule.half_days_on(date)).sum()
}

/// One week: offered, absent, confirmed, tentative, free.
pub fn week_line(diary: &Diary, week: Week) -> [i32; 5] {
    let gross = offered(diary, &diary.offers, week, false);
    let net = offered(diary, &diary.offers, week, true);
    let booked = |tentative| {
        let some = diary.booked.iter().filter(|booking| booking.tentative == tentative);
        some.map(|booking| half_days(&booking.schedule, week)).sum::<i32>()
    };
    [gross, gross - net, booked(false), booked(true), net - booked(false) - booked(true)]
}

/// One week's need, and what is free for it; a week with days that are not offered is taken as
/// offered for the schedule's highest load.
pub struct NeedAndFree {
    pub offered: bool,
    pub need: i32,
    pub free: i32,
}

pub fn weeks(diary: &Diary, schedule: &Schedule) -> Vec<NeedAndFree> {
    let mut weeks = Vec::new();
    for week in schedule.period.weeks() {
        let need = half_days(schedule, week);
        if need == 0 {
            continue;
        }
        let asked: Vec<NaiveDate> =
            week.working_days().into_iter().filter(|date| schedule.half_days_on(*date) > 0).collect();
        let is_offered = |date: &NaiveDate| diary.offers.iter().any(|offer| offer.period.contains(*date));
        let all_offered = asked.iter().all(is_offered);
        let mut offers = diary.offers.clone();
        if !all_offered {
            offers.push(Offer { period: Period { ..week.period() }, load: schedule.peak() });
        }
        let [.., confirmed, tentative, _] = week_line(diary, week);
        let free = offered(diary, &offers, week, true) - confirmed - tentative;
        weeks.push(NeedAndFree { offered: all_offered, need, free });
    }
    weeks
}

/// Whether all days asked for are offered.
pub fn is_offered(diary: &Diary, schedule: &Schedule) -> bool {
    weeks(diary, schedule).iter().all(|week| week.offered)
}

/// Whether there is room in every week.
pub fn has_room(diary: &Diary, schedule: &Schedule) -> bool {
    weeks(diary, schedule).iter().all(|week| week.need <= week.free)
}
