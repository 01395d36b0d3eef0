//! Data sharing agreements: when one holds, and when a council is reminded.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use callup_domain::Code;
use callup_domain::agreement::{AgreementState, Term, Terms};
use callup_domain::period::Period;
use chrono::{Days, NaiveDate};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn term(from_on: &str, until_on: &str) -> Term {
    Term { from_on: day(from_on), until_on: day(until_on), withdrawn_at: None }
}

#[test]
fn it_holds_from_its_first_day_to_its_last_and_not_once_withdrawn() {
    let it = term("2026-12-01", "2027-11-30");
    for (on, state) in [
        ("2026-11-30", AgreementState::Ahead),
        ("2026-12-01", AgreementState::InForce),
        ("2027-11-30", AgreementState::InForce),
        ("2027-12-01", AgreementState::Over),
    ] {
        assert_eq!(it.state(day(on)), state, "{on}");
        let withdrawn = Term { withdrawn_at: Some("2026-10-01T09:00:00Z".parse().unwrap()), ..it };
        assert_eq!(withdrawn.state(day(on)), AgreementState::Withdrawn);
    }
}

#[test]
fn a_council_is_reminded_twice_unless_something_follows() {
    let it = term("2026-12-01", "2027-11-30");
    let mut reminded_on = None;
    let mut days = Vec::new();
    for today in (0..370).map(|days| day("2026-12-01") + Days::new(days)) {
        if it.wants_reminder(&[it], reminded_on, today) {
            reminded_on = Some(today);
            days.push(today);
        }
    }
    assert_eq!(days, [day("2027-10-31"), day("2027-11-23")]);
    let late = day("2027-11-29");
    assert!(it.wants_reminder(&[], None, late), "once, however late it is noticed");
    assert!(!it.wants_reminder(&[], Some(late), day("2027-11-30")));

    for (next, reminded) in [
        (term("2027-12-01", "2028-11-30"), false),
        (term("2027-06-01", "2028-05-31"), false),
        (term("2027-12-02", "2028-11-30"), true),
        (
            Term {
                withdrawn_at: Some("2027-10-01T09:00:00Z".parse().unwrap()),
                ..term("2027-12-01", "2028-11-30")
            },
            true,
        ),
    ] {
        assert_eq!(it.wants_reminder(&[it, next], None, day("2027-11-15")), reminded, "{next:?}");
    }
}

#[test]
fn terms_say_what_for_who_and_for_how_long() {
    let today = day("2026-12-01");
    let check = |purpose, signatory, from: &str, until: &str| {
        let period = Period::new(day(from), day(until)).unwrap();
        let refused = Terms { purpose, signatory, period }.check(today).err().unwrap_or_default();
        refused.iter().map(|no| (no.code, no.path.clone())).collect::<Vec<_>>()
    };
    assert_eq!(check("To call officers up", "Cllr Lee, leader", "2026-12-01", "2029-11-30"), []);
    assert_eq!(
        check(" ", "", "2020-01-01", "2026-11-30"),
        [
            (Code::Required, "purpose".to_owned()),
            (Code::Required, "signatory".to_owned()),
            (Code::OutOfRange, "untilOn".to_owned()),
            (Code::OutOfRange, "untilOn".to_owned()),
        ]
    );
}
