//! Rest and runs, against a calendar of days.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use callup_domain::Code;
use callup_domain::workload::{Span, Strain, Workload};
use proptest::prelude::*;

const fn span(first: i32, last: i32) -> Span {
    Span { first, last }
}

const fn asks(least_rest: Option<i32>, longest_run: Option<i32>) -> Workload {
    Workload { least_rest, longest_run }
}

fn allows(workload: Workload, added: Span, others: &[Span]) -> bool {
    workload.allows(added, others.iter().copied())
}

#[test]
fn rest_is_counted_in_whole_weeks_of_days() {
    let four = asks(Some(4), None);
    assert!(allows(four, span(38, 60), &[span(0, 9)]), "28 days lie between");
    assert!(!allows(four, span(37, 60), &[span(0, 9)]));
    assert!(!allows(four, span(0, 9), &[span(37, 60)]), "the same before the other");
    assert!(!allows(four, span(10, 60), &[span(0, 9)]), "the next day");
    assert!(allows(four, span(9, 60), &[span(0, 9)]), "on the same day they overlap");
    assert!(allows(asks(None, None), span(10, 60), &[span(0, 9)]));
    // A third that goes on all the time gives no rest from either.
    assert!(!allows(four, span(10, 60), &[span(0, 9), span(5, 50)]));
}

#[test]
fn a_run_ends_with_a_rest_or_else_with_a_week_off() {
    let most = |weeks| asks(None, Some(weeks));
    assert!(allows(most(2), span(0, 13), &[span(21, 34)]), "seven days off");
    assert!(!allows(most(2), span(0, 13), &[span(20, 33)]), "six are a long weekend");
    assert!(allows(most(5), span(0, 13), &[span(20, 33)]));

    assert!(!allows(most(2), span(0, 14), &[]));
    // Links are followed in any order.
    let chain = [span(60, 80), span(20, 41), span(40, 61)];
    let long = most(4).strain(span(0, 21), chain.into_iter());
    assert_eq!(long, Some(Strain::Run(span(0, 80))));
    // With a rest of three weeks, two weeks off do not end a run that was agreed before.
    let strict = asks(Some(3), Some(4));
    assert_eq!(strict.run(span(0, 6), [span(7 + 14, 34)].into_iter()), span(0, 34));
}

#[test]
fn what_cannot_be_asked_for_is_said_at_its_field() {
    let no = |rest, run| {
        let no = asks(rest, run).checked().err().unwrap_or_default();
        no.into_iter().map(|no| (no.code, no.path)).collect::<Vec<_>>()
    };
    assert_eq!(no(None, None), []);
    assert_eq!(no(Some(1), Some(520)), []);
    let (rest, run) =
        ((Code::OutOfRange, "leastRest".to_owned()), (Code::OutOfRange, "longestRun".to_owned()));
    assert_eq!(no(Some(0), None), std::slice::from_ref(&rest));
    assert_eq!(no(Some(53), Some(-1)), [rest, run.clone()]);
    assert_eq!(no(None, Some(521)), [run]);
}

fn spans() -> impl Strategy<Value = Vec<Span>> {
    prop::collection::vec((0..200i32, 0..60i32).prop_map(|(first, days)| span(first, first + days)), 0..6)
}

proptest! {
    #[test]
    fn fewer_assignments_never_break_what_more_keep(
        rest in prop::option::of(1..5i32), run in prop::option::of(1..40i32),
        mut others in spans(), first in 0..200i32, days in 0..60i32, left in any::<prop::sample::Index>(),
    ) {
        let (workload, added) = (asks(rest, run), span(first, first + days));
        prop_assume!(!others.is_empty() && allows(workload, added, &others));
        others.remove(left.index(others.len()));
        prop_assert!(allows(workload, added, &others));
    }

    #[test]
    fn the_order_of_assignments_changes_nothing(
        rest in prop::option::of(1..5i32), run in prop::option::of(1..40i32), mut others in spans(), first in 0..200i32,
    ) {
        let (workload, added) = (asks(rest, run), span(first, first + 20));
        let before = workload.strain(added, others.iter().copied());
        others.reverse();
        prop_assert_eq!(workload.strain(added, others.iter().copied()), before);
    }
}
