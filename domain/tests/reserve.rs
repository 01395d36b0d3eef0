//! Reserves: whose turn it is, for posts on which anything may have happened.

#![allow(clippy::expect_used, reason = "a test stops at the first surprise")]

use callup_domain::callup::CallUpStatus;
use callup_domain::id::OfficerId;
use callup_domain::proposal::Vacancy;
use callup_domain::secondment::SecondmentStatus;
use proptest::prelude::*;
use uuid::Uuid;

fn officer(number: u128) -> OfficerId {
    OfficerId(Uuid::from_u128(number))
}

prop_compose! {
    fn vacancy()(
        reserves in proptest::collection::btree_set(0..6_u128, 0..5),
        called in proptest::collection::vec((0..6_u128, proptest::sample::select(CallUpStatus::ALL)), 0..5),
        seconded in proptest::collection::vec(proptest::sample::select(SecondmentStatus::ALL), 0..3),
    ) -> Vacancy {
        Vacancy {
            reserves: reserves.into_iter().rev().map(officer).collect(),
            called: called.into_iter().map(|(number, status)| (officer(number), status)).collect(),
            seconded,
        }
    }
}

proptest! {
    #[test]
    fn nobody_is_asked_twice_and_none_while_the_post_is_held_or_was_served(vacancy in vacancy()) {
        let line = vacancy.line();
        let held = vacancy.called.iter().any(|(_, status)| status.is_live());
        let served = vacancy.seconded.iter().any(|status| *status != SecondmentStatus::Cancelled);
        if held || served {
            prop_assert!(line.is_empty());
        }
        for officer in &line {
            prop_assert!(vacancy.reserves.contains(officer));
            prop_assert!(vacancy.called.iter().all(|(called, _)| called != officer));
        }
    }

    #[test]
    fn every_reserve_has_a_turn_in_the_order_of_the_selection(vacancy in vacancy()) {
        let mut left = Vacancy { called: Vec::new(), seconded: Vec::new(), ..vacancy };
        let mut turns = Vec::new();
        while let Some(next) = left.line().first().copied() {
            turns.push(next);
            left.called.push((next, CallUpStatus::Declined));
        }
        prop_assert_eq!(turns, left.reserves);
    }
}
