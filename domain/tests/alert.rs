//! Alerts: how often, of which posts, and none twice.

#![allow(clippy::unwrap_used, reason = "a test that fails says so")]

use callup_domain::alert::{AlertEvery, MOST_IN_A_LETTER, Match, chosen, from_score};
use callup_domain::id::{OfficerId, PostId};
use chrono::NaiveDate;
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn nobody_is_told_more_often_than_he_or_she_has_chosen() {
    let today = day("2026-12-08");
    for (every, last, due) in [
        (AlertEvery::Daily, None, true),
        (AlertEvery::Daily, Some("2026-12-08"), false),
        (AlertEvery::Daily, Some("2026-12-07"), true),
        (AlertEvery::Weekly, None, true),
        (AlertEvery::Weekly, Some("2026-12-02"), false),
        (AlertEvery::Weekly, Some("2026-12-01"), true),
        (AlertEvery::Never, None, false),
        (AlertEvery::Never, Some("2026-01-01"), false),
    ] {
        assert_eq!(every.is_due(last.map(day), today), due, "{every} {last:?}");
    }
}

#[test]
fn a_score_is_from_nothing_to_a_thousand() {
    for (score, good) in [(-1, false), (0, true), (600, true), (1_000, true), (1_001, false)] {
        assert_eq!(from_score(score).is_ok(), good, "{score}");
    }
}

proptest! {
    #[test]
    fn a_letter_has_the_best_of_what_is_new_and_high_enough(
        fits in prop::collection::vec((0_u128..40, 0_i32..=1_000), 0..60), from in 0_i32..=1_000,
        told in prop::collection::btree_set(0_u128..40, 0..20),
    ) {
        let post = |number| PostId(Uuid::from_u128(number));
        let officer = OfficerId(Uuid::from_u128(1));
        let fits: Vec<Match> = fits.into_iter().map(|(number, score)| Match { officer, post: post(number), score }).collect();
        let told: BTreeSet<PostId> = told.into_iter().map(post).collect();
        let letter = chosen(fits.clone(), from, |post| told.contains(&post));
        prop_assert!(letter.len() <= MOST_IN_A_LETTER);
        let posts: BTreeSet<PostId> = letter.iter().map(|fit| fit.post).collect();
        prop_assert_eq!(posts.len(), letter.len(), "each post once");
        prop_assert!(letter.iter().all(|fit| fit.score >= from && !told.contains(&fit.post)));
        prop_assert!(letter.windows(2).all(|pair| pair[0].score >= pair[1].score));
        // What was left out is no better than what is in it.
        if let Some(worst) = letter.last().filter(|_| letter.len() == MOST_IN_A_LETTER) {
            let left = fits.iter().filter(|fit| !told.contains(&fit.post) && !posts.contains(&fit.post));
            prop_assert!(left.clone().all(|fit| fit.score <= worst.score));
        } else {
            prop_assert!(fits.iter().all(|fit| fit.score < from || told.contains(&fit.post) || posts.contains(&fit.post)));
        }
    }
}
