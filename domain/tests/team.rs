//! Team rules: what a squad does not keep, and who may join.

#![allow(clippy::expect_used, reason = "a test stops at the first surprise")]

use callup_domain::id::{CouncilId, OfficerId};
use callup_domain::refusal::Code;
use callup_domain::team::{Joining, Squad, TeamRule, TeamRules};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

fn council(number: u8) -> CouncilId {
    CouncilId(Uuid::from_u128(number.into()))
}

fn homes(numbers: &[u8]) -> BTreeMap<OfficerId, CouncilId> {
    (1..)
        .map(|at: u128| OfficerId(Uuid::from_u128(at)))
        .zip(numbers.iter().map(|number| council(*number)))
        .collect()
}

#[test]
fn what_a_squad_lacks_is_said_in_words() {
    let rules =
        TeamRules { most_of_a_council: Some(2), wants_lead: true, wants_host: true, takes_learners: true };
    let name = |_| "Ashby District Council".to_owned();
    let nobody = Squad { hosts: BTreeSet::from([council(9)]), ..Squad::default() };
    assert!(rules.breaches(&nobody, name).is_empty(), "nothing is asked of nobody");
    let squad = Squad { homes: homes(&[1, 1, 1, 2]), learners: 1, ..nobody.clone() };
    let told: Vec<(TeamRule, String)> = rules
        .breaches(&squad, name)
        .into_iter()
        .map(|breach| (breach.rule, breach.message.to_string()))
        .collect();
    assert_eq!(
        told[0].1,
        "3 officers of Ashby District Council are in the squad, and it takes 2 of one council at most."
    );
    assert_eq!(
        told[3].1,
        "The squad has more officers who have still to learn a skill of their post, 1, than experts to learn from, 0."
    );
    assert_eq!(told.iter().map(|(rule, _)| *rule).collect::<Vec<_>>(), TeamRule::ALL);
    let kept = Squad { homes: homes(&[1, 1, 9]), experts: 1, learners: 1, ..nobody };
    assert!(rules.breaches(&kept, name).is_empty());
    assert!(TeamRules::default().breaches(&squad, name).is_empty(), "nothing is asked unless it is said");
}

#[test]
fn a_number_that_is_none_is_refused() {
    let rules = |most| TeamRules { most_of_a_council: Some(most), ..TeamRules::default() }.checked();
    assert!(rules(1).is_ok() && rules(200).is_ok() && TeamRules::default().checked().is_ok());
    for most in [0, -1, 201] {
        let refusal = rules(most).expect_err("a refusal");
        assert_eq!((refusal.code, refusal.path.as_str()), (Code::OutOfRange, "mostOfACouncil"));
    }
}

proptest! {
    /// Whoever joins while there is room leaves a squad that keeps the rule, and whoever does not would break it.
    #[test]
    fn there_is_room_as_long_as_the_rule_is_kept(sent in proptest::collection::vec(1..4_u8, 0..8), most in 1..5_i32, joins in 1..4_u8) {
        let rules = TeamRules { most_of_a_council: Some(most), ..TeamRules::default() };
        let seats = Joining { most_of_a_council: Some(most), homes: homes(&sent), ..Joining::default() };
        let who = OfficerId(Uuid::from_u128(99));
        let mut squad = Squad { homes: seats.homes.clone(), ..Squad::default() };
        squad.homes.insert(who, council(joins));
        let broken = rules.breaches(&squad, |_| String::new()).len();
        let before = rules.breaches(&Squad { homes: seats.homes.clone(), ..Squad::default() }, |_| String::new()).len();
        let over = squad.counts()[&council(joins)] > most;
        prop_assert_eq!(seats.has_room(who, council(joins)), !over);
        prop_assert!(over || broken == before);
        // Whoever is in it already takes no second place.
        if let Some((officer, home)) = seats.homes.iter().next() {
            prop_assert_eq!(seats.has_room(*officer, *home), squad.counts()[home] - i32::from(*home == council(joins)) <= most);
        }
    }

    /// As many of one council as are left may join, whichever council it is that may still send any.
    #[test]
    fn what_is_left_may_come_from_any_council_that_has_room(sent in proptest::collection::vec(1..4_u8, 0..8), most in 1..5_i32, joins in 1..4_u8) {
        let mut seats = Joining { most_of_a_council: Some(most), homes: homes(&sent), ..Joining::default() };
        let left = seats.left().expect("a limit");
        if seats.has_room(OfficerId(Uuid::from_u128(100)), council(joins)) {
            for number in 0..u128::from(left) {
                let who = OfficerId(Uuid::from_u128(100 + number));
                prop_assert!(seats.has_room(who, council(joins)));
                seats.homes.insert(who, council(joins));
            }
        }
    }
}
