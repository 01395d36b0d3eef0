//! Bank holidays against the lists that GOV.UK publishes, and working days.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use callup_domain::calendar::{
    Nation, add_working_days, bank_holidays, is_bank_holiday, is_working_day, worked_half_days,
};
use callup_domain::load::{Pattern, Schedule};
use callup_domain::period::{Period, working_day};
use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Month and day of every bank holiday, as listed on <https://www.gov.uk/bank-holidays>.
const ENGLAND_AND_WALES: [(i32, &str); 10] = [
    (2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"),
    (2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"),
    (2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
    (2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
    (2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
    (2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
    (2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
    (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
    (2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
    (2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
];
const SCOTLAND: [(i32, &str); 10] = [
    (2019, "01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26"),
    (2020, "01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28"),
    (2021, "01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28"),
    (2022, "01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27"),
    (2023, "01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26"),
    (2024, "01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26"),
    (2025, "01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26"),
    (2026, "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28"),
    (2027, "01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28"),
    (2028, "01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26"),
];
const NORTHERN_IRELAND: [(i32, &str); 10] = [
    (2019, "01-01 03-18 04-19 04-22 05-06 05-27 07-12 08-26 12-25 12-26"),
    (2020, "01-01 03-17 04-10 04-13 05-08 05-25 07-13 08-31 12-25 12-28"),
    (2021, "01-01 03-17 04-02 04-05 05-03 05-31 07-12 08-30 12-27 12-28"),
    (2022, "01-03 03-17 04-15 04-18 05-02 06-02 06-03 07-12 08-29 09-19 12-26 12-27"),
    (2023, "01-02 03-17 04-07 04-10 05-01 05-08 05-29 07-12 08-28 12-25 12-26"),
    (2024, "01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26"),
    (2025, "01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26"),
    (2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28"),
    (2027, "01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28"),
    (2028, "01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26"),
];

#[test]
fn ten_years_of_bank_holidays_are_those_published() {
    for (nation, published) in [
        (Nation::England, ENGLAND_AND_WALES),
        (Nation::Wales, ENGLAND_AND_WALES),
        (Nation::Scotland, SCOTLAND),
        (Nation::NorthernIreland, NORTHERN_IRELAND),
    ] {
        for (year, days) in published {
            let computed: Vec<String> =
                bank_holidays(nation, year).iter().map(|day| day.date.format("%m-%d").to_string()).collect();
            assert_eq!(computed.join(" "), days, "{nation} {year}");
        }
    }
}

#[test]
fn earlier_days_by_proclamation_are_kept() {
    for kept in ["2002-06-03", "2002-06-04", "2011-04-29", "2012-06-04", "2012-06-05"] {
        assert!(is_bank_holiday(Nation::England, day(kept)), "{kept}");
    }
    for moved in ["2002-05-27", "2012-05-28", "2020-05-04", "2022-05-30"] {
        assert!(!is_bank_holiday(Nation::England, day(moved)), "{moved}");
    }
}

#[test]
fn easter_is_right_at_the_ends_of_its_range() {
    // Good Fridays two days before the earliest and latest Easters near us.
    for good_friday in ["2008-03-21", "2011-04-22", "2038-04-23", "2160-03-21"] {
        assert!(is_bank_holiday(Nation::Scotland, day(good_friday)), "{good_friday}");
    }
}

#[test]
fn substitutes_say_so() {
    let christmas = bank_holidays(Nation::England, 2022);
    let christmas: Vec<_> = christmas.iter().rev().take(2).map(|it| (it.name, it.substitute)).collect();
    assert_eq!(christmas, [("Christmas Day", true), ("Boxing Day", false)]);
}

#[test]
fn scotland_has_a_working_day_when_england_has_none() {
    assert!(is_working_day(Nation::Scotland, day("2027-03-29")));
    assert!(!is_working_day(Nation::England, day("2027-03-29")));
    assert!(!is_working_day(Nation::Scotland, day("2027-11-30")));
}

#[test]
fn working_days_are_counted_over_easter() {
    let thursday = day("2027-03-25");
    assert_eq!(add_working_days(Nation::England, thursday, 1), day("2027-03-30"));
    assert_eq!(add_working_days(Nation::Scotland, thursday, 1), day("2027-03-29"));
    assert_eq!(add_working_days(Nation::England, day("2027-03-30"), -1), thursday);
    assert_eq!(add_working_days(Nation::England, day("2027-03-27"), 0), day("2027-03-27"));
    assert_eq!(add_working_days(Nation::England, day("2027-12-24"), 1), day("2027-12-29"));
}

#[test]
fn bank_holidays_are_paid_but_not_worked() {
    let easter = Period::new(day("2027-03-22"), day("2027-04-02")).unwrap();
    let full_time = Schedule::even(easter, Pattern::FULL);
    assert_eq!(full_time.half_days_in(&easter), 20);
    assert_eq!(worked_half_days(Nation::Wales, &full_time, &easter), 16);
    assert_eq!(worked_half_days(Nation::Scotland, &full_time, &easter), 18);
    let one_week = Period::new(day("2027-03-29"), day("2028-03-29")).unwrap();
    assert_eq!(worked_half_days(Nation::Wales, &full_time, &one_week), 8);
}

proptest! {
    #[test]
    fn bank_holidays_are_working_days_of_their_year_each_once(year in 2000..2200, nation in prop::sample::select(Nation::ALL)) {
        let days = bank_holidays(nation, year);
        prop_assert!(days.windows(2).all(|pair| pair[0].date < pair[1].date));
        prop_assert!(days.iter().all(|day| working_day(day.date).is_some() && day.date.year() == year));
        let least = match nation { Nation::England | Nation::Wales | Nation::Scotland => 8, Nation::NorthernIreland => 10 };
        prop_assert!(days.len() >= least);
    }

    #[test]
    fn working_days_forth_and_back(days in 0..400_i32, from in 0..20_000_i32, nation in prop::sample::select(Nation::ALL)) {
        let start = add_working_days(nation, NaiveDate::from_num_days_from_ce_opt(730_120 + from).unwrap(), 1);
        let end = add_working_days(nation, start, days);
        prop_assert!(is_working_day(nation, end));
        prop_assert_eq!(add_working_days(nation, end, -days), start);
        let counted = start.iter_days().skip(1).take_while(|day| *day <= end).filter(|day| is_working_day(nation, *day)).count();
        prop_assert_eq!(counted, days as usize);
    }
}
