//! The one capacity function: by example, and against a day-by-day count on random diaries.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[path = "oracle/capacity.rs"]
mod capacity;
#[path = "oracle/profiles.rs"]
mod profiles;

use callup_domain::calendar::{
    Absence, AbsenceKind, Because, Booking, Diary, LATEST_START_WEEKS, Offer, WeekLine,
};
use callup_domain::id::CallUpId;
use callup_domain::load::{Load, Pattern, Schedule};
use callup_domain::period::{Period, Week};
use callup_domain::{Code, Refusal};
use profiles::{Dice, load, on, period};
use uuid::Uuid;

/// Full-time, six half-days a week offered for half a year from Monday 11 January 2027.
fn tom() -> Diary {
    Diary {
        pattern: Pattern::FULL,
        offers: vec![Offer { period: period(0, 181), load: load(6) }],
        absences: vec![],
        booked: vec![],
    }
}

fn even(from: i32, days: i32, half_days: i32) -> Schedule {
    Schedule::even(period(from, days), Pattern::first(load(half_days)))
}

fn booking(schedule: Schedule, tentative: bool) -> Booking {
    Booking { call_up: CallUpId(Uuid::from_u128(1)), schedule, tentative }
}

fn absence(from: i32, days: i32, pattern: Pattern) -> Absence {
    Absence { period: period(from, days), pattern, kind: AbsenceKind::HomeDay }
}

#[test]
fn what_is_offered_fits_and_one_more_does_not() {
    assert_eq!(tom().fits(&even(0, 179, 6)), Ok(()));
    let shortfall = tom().fits(&even(0, 179, 7)).unwrap_err();
    assert_eq!((shortfall.needed, shortfall.free, shortfall.because), (7, 6, Because::Load));
    assert_eq!(
        shortfall.sentence().to_string(),
        "In the week of 11 January 2027, 7 half-days are needed and 6 free: fewer are offered a week."
    );
    assert_eq!(tom().changes(&even(0, 179, 7)).less, Some(load(6)));
}

#[test]
fn a_week_adds_up() {
    let mut diary = tom();
    diary.absences.push(absence(7, 1, Pattern::FULL));
    diary.absences.push(absence(9, 0, Pattern::FULL));
    diary.booked.push(booking(even(0, 60, 2), false));
    diary.booked.push(booking(even(0, 60, 1), true));
    let week = Week::of(on(7));
    let line = WeekLine { week, offered: 6, absent: 2, confirmed: 2, tentative: 1, free: 1 };
    assert_eq!(diary.week(week), line);
    assert_eq!(diary.weeks(&period(0, 13))[1], line);
}

#[test]
fn leave_takes_from_the_week_only_what_the_other_days_cannot_give() {
    let mut diary = tom();
    // Monday and Tuesday off leave six half-days, as many as are offered.
    diary.absences.push(absence(7, 1, Pattern::FULL));
    assert_eq!(diary.week(Week::of(on(7))).free, 6);
    diary.absences.push(absence(9, 0, Pattern::new(0b10_0000).unwrap()));
    assert_eq!(diary.week(Week::of(on(7))).free, 5);
    let shortfall = diary.fits(&even(0, 60, 6)).unwrap_err();
    assert_eq!((shortfall.week, shortfall.because), (Week::of(on(7)), Because::Absent));
}

#[test]
fn a_week_of_leave_is_never_booked() {
    let mut diary = tom();
    diary.absences.push(absence(14, 4, Pattern::FULL));
    let shortfall = diary.fits(&even(0, 60, 1)).unwrap_err();
    assert_eq!((shortfall.needed, shortfall.free), (1, 0));
    assert_eq!(diary.fits(&even(0, 13, 6)), Ok(()));
    assert_eq!(diary.fits(&even(19, 60, 6)), Ok(()));
}

#[test]
fn bank_holidays_lower_neither_offer_nor_need() {
    // Easter Monday and Good Friday are in these two weeks.
    let easter = Schedule::even(
        Period::new("2027-03-22".parse().unwrap(), "2027-04-02".parse().unwrap()).unwrap(),
        Pattern::FULL,
    );
    let mut diary = tom();
    diary.offers[0].load = Load::FULL;
    assert_eq!(diary.fits(&easter), Ok(()));
}

#[test]
fn offers_that_meet_in_a_week_give_no_more_than_the_higher() {
    let mut diary = tom();
    diary.offers =
        vec![Offer { period: period(0, 2), load: load(4) }, Offer { period: period(3, 100), load: load(6) }];
    assert_eq!(diary.week(Week::of(on(0))).free, 6);
    diary.offers[1].load = load(2);
    assert_eq!(diary.week(Week::of(on(0))).free, 4);
}

#[test]
fn tentative_bookings_hold_their_half_days() {
    let mut diary = tom();
    diary.booked.push(booking(even(0, 60, 4), true));
    let shortfall = diary.fits(&even(0, 60, 4)).unwrap_err();
    assert_eq!((shortfall.free, shortfall.because), (2, Because::Booked));
    let changes = diary.changes(&even(0, 60, 4));
    assert_eq!(changes.less, Some(load(2)));
    assert_eq!(changes.later, Some(on(63)));
    assert_eq!(changes.sooner, Some(on(0)), "two half-days on the first Monday are free");
}

#[test]
fn days_that_nobody_offered_are_refused_by_date() {
    let late = even(-7, 60, 2);
    let shortfall = tom().fits(&late).unwrap_err();
    assert_eq!(shortfall.because, Because::NotOffered);
    let refusal = Refusal::from(shortfall).at("startsOn");
    assert_eq!((refusal.code, refusal.path.as_str()), (Code::Dates, "startsOn"));
    assert_eq!(tom().changes(&late).later, Some(on(0)));
    let long = even(0, 200, 2);
    assert_eq!(tom().changes(&long).sooner, Some(on(181)));
}

#[test]
fn an_overbooked_week_shows_and_still_lets_others_be_booked() {
    let mut diary = tom();
    diary.booked.push(booking(even(0, 4, 8), false));
    assert_eq!(diary.week(Week::of(on(0))).free, -2);
    assert_eq!(diary.fits(&even(7, 60, 6)), Ok(()));
}

#[test]
fn every_week_equals_the_day_by_day_count() {
    let mut dice = Dice(1);
    for _ in 0..400 {
        let diary = profiles::diary(&mut dice);
        for line in diary.weeks(&period(-70, 400)) {
            let counted = [line.offered, line.absent, line.confirmed, line.tentative, line.free];
            assert_eq!(counted, capacity::week_line(&diary, line.week), "{diary:#?} {line:?}");
        }
    }
}

#[test]
fn fitting_and_the_smallest_changes_equal_the_day_by_day_count() {
    let mut dice = Dice(2);
    let mut seen = [0; 5];
    for _ in 0..250 {
        let diary = profiles::diary(&mut dice);
        let asked = profiles::schedule(&mut dice, 120, 8);
        let fits = |it: &Schedule| capacity::is_offered(&diary, it) && capacity::has_room(&diary, it);
        assert_eq!(diary.fits(&asked).is_ok(), fits(&asked), "{diary:#?} {asked:?}");
        if fits(&asked) {
            seen[0] += 1;
            continue;
        }
        let changes = diary.changes(&asked);
        let less = (1..asked.peak().half_days()).rev().map(load);
        assert_eq!(changes.less, less.into_iter().find(|load| fits(&asked.clone().at_most(*load))));
        let mut later = (1..=LATEST_START_WEEKS).filter_map(|weeks| asked.later(weeks)).filter(fits);
        assert_eq!(changes.later, later.next().map(|later| later.period.starts_on));
        let ends: Vec<_> = asked.period.days().collect();
        let sooner = ends.iter().rev().skip(1).map(|end| asked.clone().until(*end)).find(fits);
        let sooner = sooner.filter(|sooner| sooner.half_days_in(&sooner.period) > 0);
        assert_eq!(changes.sooner, sooner.map(|sooner| sooner.period.ends_on));
        seen[1] += 1;
        seen[2] += u32::from(changes.less.is_some());
        seen[3] += u32::from(changes.later.is_some());
        seen[4] += u32::from(changes.sooner.is_some());
    }
    assert!(seen.iter().all(|count| *count > 10), "each case comes up: {seen:?}");
}
