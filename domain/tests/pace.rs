//! How quickly requests may come.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use callup_domain::pace::Pace;
use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;

fn start() -> DateTime<Utc> {
    "2026-12-01T09:00:00Z".parse().unwrap()
}

/// How many of the requests at these moments are taken.
fn taken(pace: Pace, moments: impl IntoIterator<Item = TimeDelta>) -> usize {
    let mut clear_at = None;
    let mut taken = 0;
    for moment in moments {
        if let Ok(at) = pace.take(clear_at, start() + moment) {
            clear_at = Some(at);
            taken += 1;
        }
    }
    taken
}

#[test]
fn a_minutes_worth_may_come_at_once_and_no_more() {
    let pace = Pace { per_minute: 60 };
    assert_eq!(taken(pace, [TimeDelta::zero(); 100]), 60);
    let evenly = (0..600).map(TimeDelta::seconds);
    assert_eq!(taken(pace, evenly), 600, "whoever keeps the pace is never refused");
}

#[test]
fn who_is_refused_is_told_when_to_come_back() {
    let pace = Pace { per_minute: 2 };
    let first = pace.take(None, start()).unwrap();
    let second = pace.take(Some(first), start()).unwrap();
    assert_eq!(pace.take(Some(second), start()), Err(30));
    assert_eq!(pace.take(Some(second), start() + TimeDelta::milliseconds(29_001)), Err(1));
    assert!(pace.take(Some(second), start() + TimeDelta::seconds(30)).is_ok());
}

#[test]
fn a_clock_that_is_put_back_shuts_nobody_out_for_long() {
    let pace = Pace { per_minute: 60 };
    let hours_ahead = start() + TimeDelta::hours(5);
    assert_eq!(pace.take(Some(hours_ahead), start()), Err(1));
}

proptest! {
    /// In any minute no more than two minutes' worth, whenever the requests come; and who waits as long as
    /// was said is taken.
    #[test]
    fn no_minute_has_more_than_two(per_minute in 1_u32..200, mut gaps in prop::collection::vec(0_i64..3_000, 1..400)) {
        let pace = Pace { per_minute };
        let (mut now, mut clear_at, mut times) = (start(), None, Vec::new());
        gaps.push(0);
        for gap in gaps {
            now += TimeDelta::milliseconds(gap);
            match pace.take(clear_at, now) {
                Ok(at) => {
                    clear_at = Some(at);
                    times.push(now);
                }
                Err(wait) => prop_assert!(pace.take(clear_at, now + TimeDelta::seconds(wait.into())).is_ok()),
            }
        }
        for from in &times {
            let within = times.iter().filter(|at| *at >= from && **at < *from + TimeDelta::minutes(1)).count();
            prop_assert!(within <= 2 * per_minute as usize, "{within}");
        }
    }
}
