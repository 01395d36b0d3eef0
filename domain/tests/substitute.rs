//! What is left of a post, and what stands before a release.

#![allow(clippy::expect_used, reason = "a test stops at the first surprise")]

use callup_domain::callup::Release;
use callup_domain::load::Load;
use callup_domain::model::ReleaseRule;
use callup_domain::period::Period;
use callup_domain::substitute::{ReleaseOutlook, left};
use chrono::{Days, NaiveDate, TimeZone, Utc};
use proptest::prelude::*;

fn day(number: u64) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2027, 1, 4).expect("a day");
    first.checked_add_days(Days::new(number)).expect("a day")
}

prop_compose! {
    fn period()(from in 0..60_u64, days in 0..40_u64) -> Period {
        Period { starts_on: day(from), ends_on: day(from + days) }
    }
}

proptest! {
    /// Day by day: what is left is every day of the post from the first on which nobody has it, or will have it again.
    #[test]
    fn what_is_left_is_free_to_the_end(post in period(), held in proptest::collection::vec(period(), 0..4), from in 0..110_u64) {
        let from = day(from);
        let free = |date: &NaiveDate| *date >= from && held.iter().all(|held| *date > held.ends_on);
        let days: Vec<NaiveDate> = post.days().filter(free).collect();
        match left(&post, held.iter().copied(), from) {
            None => prop_assert!(days.is_empty()),
            Some(left) => {
                prop_assert_eq!(left.days().collect::<Vec<_>>(), days);
                prop_assert_eq!(left.ends_on, post.ends_on);
            }
        }
    }

    /// What is said of a release is how the release then begins.
    #[test]
    fn what_is_said_is_how_it_begins(rule in proptest::sample::select(ReleaseRule::ALL), busiest in 0..14_i32, standing in 0..=10_i32) {
        let (standing, at) = (Load::new(standing).expect("a load"), Utc.timestamp_opt(0, 0).unwrap());
        let begins = Release::asked(rule, at, busiest, standing);
        match ReleaseOutlook::of(rule, busiest, standing, true) {
            ReleaseOutlook::AtOnce => prop_assert_eq!(begins, Release::Granted { at, by: None, backfill: None }),
            ReleaseOutlook::MayObject => prop_assert_eq!(begins, Release::Consulted { since: at }),
            ReleaseOutlook::Decides => prop_assert_eq!(begins, Release::Awaited { since: at }),
            ReleaseOutlook::NobodyDecides => prop_assert!(false, "somebody decides"),
        }
        let nobody = ReleaseOutlook::of(rule, busiest, standing, false);
        let waits = ReleaseOutlook::of(rule, busiest, standing, true) == ReleaseOutlook::Decides;
        prop_assert_eq!(nobody == ReleaseOutlook::NobodyDecides, waits);
    }
}
