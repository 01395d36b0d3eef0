//! The retention schedule, at the boundary of days.

#![allow(clippy::expect_used, reason = "a test stops at the first surprise")]

use callup_domain::retention::{Keep, RecordType, Rule, SCHEDULE, rule_for};
use chrono::NaiveDate;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

#[test]
fn each_kind_of_record_has_one_rule_with_its_reason() {
    for record in RecordType::ALL {
        let rules: Vec<_> = SCHEDULE.iter().filter(|rule| rule.record == *record).collect();
        assert_eq!(rules.len(), 1, "{record}");
        assert_eq!((rule_for(*record).record, rule_for(*record).keep), (*record, rules[0].keep));
        let why = (rules[0].why)().to_string();
        assert!(why.len() > 1 && why.ends_with('.'), "{record}");
    }
}

#[test]
fn a_record_is_there_on_its_last_day_and_goes_on_the_next() {
    for (keep, from, last, next) in [
        (Keep::Days(1), "2026-12-01", "2026-12-02", "2026-12-03"),
        (Keep::Days(30), "2027-02-01", "2027-03-03", "2027-03-04"),
        (Keep::Months(12), "2026-12-01", "2027-12-01", "2027-12-02"),
        (Keep::Months(24), "2026-02-28", "2028-02-29", "2028-03-01"),
        (Keep::Months(12), "2028-02-29", "2029-02-28", "2029-03-01"),
        (Keep::Months(72), "2026-12-01", "2032-12-01", "2032-12-02"),
    ] {
        let rule = Rule { keep, ..SCHEDULE[0] };
        assert!(!rule.is_over(day(from), day(last)), "{keep:?} from {from}: there on {last}");
        assert!(rule.is_over(day(from), day(next)), "{keep:?} from {from}: gone on {next}");
    }
}

#[test]
fn it_says_how_long_in_plain_words() {
    let said = |keep| Rule { keep, ..SCHEDULE[0] }.keeps_for().to_string();
    assert_eq!(said(Keep::Days(1)), "1 day");
    assert_eq!(said(Keep::Months(18)), "18 months");
    assert_eq!(said(Keep::Months(72)), "6 years");
}

proptest! {
    #[test]
    fn what_is_gone_stays_gone_and_the_older_goes_first(
        days in 0u32..5_000, months in 0u32..200, by_month in any::<bool>(), from in 0i32..20_000, on in 0i32..20_000,
    ) {
        let keep = if by_month { Keep::Months(months) } else { Keep::Days(days) };
        let rule = Rule { keep, ..SCHEDULE[0] };
        let at = |number: i32| day("2000-01-01") + chrono::TimeDelta::days(number.into());
        if rule.is_over(at(from), at(on)) {
            prop_assert!(rule.is_over(at(from), at(on + 1)));
            prop_assert!(rule.is_over(at(from - 1), at(on)));
            prop_assert!(from < on);
        }
    }
}
