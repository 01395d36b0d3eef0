//! Benefits and their shares: the leader's story to the penny, and what holds for any split.

use callup_domain::benefit::{Benefit, split};
use callup_domain::money::Money;
use proptest::prelude::*;

const CALLS: Benefit = Benefit { baseline: 41_200, target: 24_700, unit_value: Money::pence(410) };

#[test]
fn fewer_calls_are_worth_33_620_a_year() {
    assert_eq!(CALLS.gain(33_000), 8_200);
    assert_eq!(CALLS.value(33_000).to_string(), "£33,620.00");
    assert_eq!(CALLS.change_permille(33_000), Some(-199));
    assert_eq!(CALLS.progress_permille(33_000), Some(497));
}

#[test]
fn the_councils_28_per_cent_are_9_413_60() {
    let parts = split(CALLS.value(33_000), &[2_800, 7_200]).unwrap();
    assert_eq!(parts[0].to_string(), "£9,413.60");
    assert_eq!(parts.into_iter().sum::<Money>(), CALLS.value(33_000));
}

#[test]
fn more_may_be_better_too() {
    let online = Benefit { baseline: 200, target: 500, unit_value: Money::pence(50) };
    assert_eq!(online.value(350), Money::pence(7_500));
    assert_eq!(online.progress_permille(350), Some(500));
    assert_eq!(online.value(100), Money::pence(-5_000));
    assert_eq!(online.progress_permille(100), Some(-333));
}

#[test]
fn what_got_worse_is_worth_less_than_nothing() {
    assert_eq!(CALLS.value(42_200), Money::pounds(-4_100));
}

#[test]
fn a_benefit_without_a_way_to_go_has_no_progress() {
    let same = Benefit { baseline: 0, target: 0, unit_value: Money::pence(1) };
    assert_eq!(same.progress_permille(5), None);
    assert_eq!(same.change_permille(5), None);
}

#[test]
fn left_over_pennies_go_to_the_largest_remainders() {
    let pence = |total, shares: &[i32]| -> Vec<i64> {
        split(Money::pence(total), shares).unwrap().into_iter().map(Money::in_pence).collect()
    };
    assert_eq!(pence(100, &[3_333, 3_333, 3_334]), [33, 33, 34]);
    assert_eq!(pence(1, &[3_333, 3_333, 3_334]), [0, 0, 1]);
    assert_eq!(pence(1, &[5_000, 5_000]), [1, 0]);
    assert_eq!(pence(10, &[]), [0; 0]);
    assert_eq!(pence(1_000, &[2_800]), [280]);
}

#[test]
fn nobody_shares_out_more_than_there_is() {
    assert!(split(Money::pounds(1), &[9_000, 1_001]).is_err());
    assert!(split(Money::pounds(1), &[-1]).is_err());
}

proptest! {
    #[test]
    fn parts_add_up_to_the_penny(
        pence in -1_000_000_000_000_i64..1_000_000_000_000,
        cuts in prop::collection::vec(0_i32..=10_000, 0..9),
    ) {
        let mut cuts = cuts;
        cuts.extend([0, 10_000]);
        cuts.sort_unstable();
        let shares: Vec<i32> = cuts.windows(2).map(|pair| pair[1] - pair[0]).collect();
        let total = Money::pence(pence);
        let parts = split(total, &shares).unwrap();
        prop_assert_eq!(parts.iter().copied().sum::<Money>(), total);
        for (part, share) in parts.iter().zip(&shares) {
            let off = i128::from(part.in_pence()) * 10_000 - i128::from(pence) * i128::from(*share);
            prop_assert!(off.abs() < 10_000, "no part is a penny or more from its exact share");
        }
    }
}
