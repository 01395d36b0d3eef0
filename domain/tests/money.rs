//! Money, to the penny: the figures of the worked stories, and what holds for any amount.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use callup_domain::calendar::{Nation, worked_half_days};
use callup_domain::load::{Pattern, Schedule, Step};
use callup_domain::money::{Money, Pay};
use callup_domain::period::Period;
use chrono::NaiveDate;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn period(from: &str, to: &str) -> Period {
    Period::new(day(from), day(to)).unwrap()
}

const TOM: Pay = Pay { salary: Money::pounds(48_000), pension_bp: 2_000 };

/// Monday to so many days on, mornings and afternoons.
fn first_days(days: i32) -> Pattern {
    Pattern::new((1 << (days * 2)) - 1).unwrap()
}

#[test]
fn amounts_are_written_with_pounds_and_pence() {
    for (pence, written) in [
        (0, "£0.00"),
        (7, "£0.07"),
        (123_456, "£1,234.56"),
        (100_000, "£1,000.00"),
        (99_999, "£999.99"),
        (-1_921_500, "-£19,215.00"),
        (100_000_000_000, "£1,000,000,000.00"),
    ] {
        assert_eq!(Money::pence(pence).to_string(), written);
    }
}

#[test]
fn toms_year_costs_his_council_64_050() {
    assert_eq!(TOM.annual_cost(), Money::pounds(64_050));
}

#[test]
fn pay_below_the_threshold_bears_no_national_insurance() {
    let pay = Pay { salary: Money::pounds(4_000), pension_bp: 2_000 };
    assert_eq!(pay.annual_cost(), Money::pounds(4_800));
}

#[test]
fn three_days_a_week_for_26_weeks_cost_19_215() {
    let asked = Schedule::even(period("2027-01-11", "2027-07-09"), first_days(3));
    let half_days = asked.half_days_in(&asked.period);
    assert_eq!(half_days, 78 * 2);
    assert_eq!(TOM.price(half_days).to_string(), "£19,215.00");
}

#[test]
fn the_counter_offer_and_the_early_end_cost_15_519_81() {
    let steps = vec![
        Step { from: day("2027-01-11"), pattern: first_days(2) },
        Step { from: day("2027-04-01"), pattern: first_days(3) },
    ];
    let agreed = Schedule::new(period("2027-01-11", "2027-07-09"), steps).unwrap().until(day("2027-07-02"));
    let paid = agreed.half_days_in(&agreed.period);
    assert_eq!(paid, 63 * 2);
    assert_eq!(worked_half_days(Nation::England, &agreed, &agreed.period), 60 * 2);
    let price = TOM.price(paid);
    assert_eq!(price.to_string(), "£15,519.81");
    assert_eq!(price.basis_points(2_000).to_string(), "£3,103.96");
}

#[test]
fn half_a_penny_counts_as_a_whole_one() {
    assert_eq!(Money::pence(1).share(1, 2), Money::pence(1));
    assert_eq!(Money::pence(-1).share(1, 2), Money::ZERO);
    assert_eq!(Money::pence(5).share(1, 3), Money::pence(2));
    assert_eq!(Money::pence(4).share(1, 3), Money::pence(1));
    assert_eq!(Money::pence(4).share(1, 0), Money::ZERO);
}

#[test]
fn what_is_entered_stays_within_reason() {
    assert_eq!(Money::entered("budget", 31_000_000), Ok(Money::pounds(310_000)));
    let refusal = Money::entered("budget", -1).unwrap_err();
    assert_eq!(refusal.path, "budget");
    assert_eq!(refusal.message.to_string(), "An amount is £0 to £10,000,000,000.00, not -£0.01.");
    assert!(Money::entered("budget", 1_000_000_000_001).is_err());
}

proptest! {
    #[test]
    fn a_share_is_the_nearest_penny(pence in -1_000_000_000_000_i64..1_000_000_000_000, part in 0_i64..100_000, whole in 1_i64..100_000) {
        let share = i128::from(Money::pence(pence).share(part, whole).in_pence());
        let twice_off = (share * i128::from(whole) - i128::from(pence) * i128::from(part)) * 2;
        prop_assert!(twice_off > -i128::from(whole) && twice_off <= i128::from(whole));
    }

    #[test]
    fn no_amount_overflows(a in any::<i64>(), b in any::<i64>(), c in any::<i64>()) {
        let (a, b) = (Money::pence(a), Money::pence(b));
        let _ = (a + b, a - b, -a, a.share(c, 1), a.times(c), a.to_string(), a.basis_points(i32::MAX));
    }
}
