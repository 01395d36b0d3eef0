//! Likeness of projects, on titles and problems such as councils write.

use callup_domain::id::{ProjectId, SkillId};
use callup_domain::similar::{ALIKE, Fingerprint, similar};
use proptest::prelude::*;
use uuid::Uuid;

fn titled(title: &str) -> Fingerprint {
    Fingerprint::of(title, "", [])
}

/// Different words for one idea.
const ALIKE_TITLES: [(&str, &str); 12] = [
    ("Missed-bin reporting", "Report a missed bin collection"),
    ("Missed bin reporting", "Reporting missed bins online"),
    ("Blue Badge applications", "Apply for a blue badge"),
    ("Council tax single person discount", "Single person discount for council tax"),
    ("Taxi licence renewals", "Taxi licensing: renew a licence"),
    ("Planning application validation", "Validating planning applications"),
    ("Housing repairs booking", "Book a housing repair"),
    ("School admissions appeals", "School admission appeal service"),
    ("Parking permit renewal", "Renew a resident parking permit"),
    ("Pothole reports", "Report a pothole"),
    ("Free school meals eligibility checker", "Check eligibility for free school meals"),
    ("Adult social care financial assessment", "Online financial assessment for adult social care"),
];

/// Different ideas in words that partly agree.
const UNLIKE_TITLES: [(&str, &str); 10] = [
    ("Missed-bin reporting", "Taxi licence renewals"),
    ("Missed-bin reporting", "Financial reporting for schools"),
    ("Blue Badge applications", "Planning application validation"),
    ("Housing repairs booking", "Housing benefit overpayments"),
    ("School admissions appeals", "Parking appeals"),
    ("Parking permit renewal", "Library membership renewal"),
    ("Report a pothole", "Report a change of address"),
    ("Adult social care financial assessment", "Flood risk assessment"),
    ("Council tax single person discount", "Council house sales"),
    ("Garden waste subscriptions", "Trade union subscriptions"),
];

#[test]
fn one_idea_in_other_words_is_alike() {
    for (one, other) in ALIKE_TITLES {
        let likeness = titled(one).likeness(&titled(other));
        assert!(likeness >= ALIKE, "“{one}” and “{other}”: {likeness}");
    }
}

#[test]
fn other_ideas_in_like_words_are_not() {
    for (one, other) in UNLIKE_TITLES {
        let likeness = titled(one).likeness(&titled(other));
        assert!(likeness < ALIKE, "“{one}” and “{other}”: {likeness}");
    }
}

#[test]
fn problem_and_skills_speak_when_titles_are_vague() {
    let skills = |from: u128| (from..from + 3).map(|skill| SkillId(Uuid::from_u128(skill)));
    let a = Fingerprint::of(
        "Bin days",
        "Residents phone to say that their bin was missed, and crews hear of it a day late.",
        skills(1),
    );
    let b = Fingerprint::of(
        "Waste calls",
        "When a bin is missed residents phone us, and the crew hears about it a day later.",
        skills(1),
    );
    let c = Fingerprint::of("Waste calls", "Officers re-key planning comments from e-mail.", skills(7));
    assert!(a.likeness(&b) >= ALIKE, "{}", a.likeness(&b));
    assert!(a.likeness(&c) < ALIKE, "{}", a.likeness(&c));
}

#[test]
fn the_most_alike_come_first_and_equals_by_id() {
    let project = titled("Report a missed bin collection");
    let others: Vec<(ProjectId, Fingerprint)> =
        ["Taxi licences", "Missed-bin reporting", "Report a missed bin collection", "Missed-bin reporting"]
            .into_iter()
            .enumerate()
            .map(|(at, title)| (ProjectId(Uuid::from_u128(9 - at as u128)), titled(title)))
            .collect();
    let ids = |most| -> Vec<u128> {
        let given = others.iter().map(|(id, print)| (*id, print));
        similar(&project, given, most).into_iter().map(|(id, _)| id.0.as_u128()).collect()
    };
    assert_eq!(ids(9), [7, 6, 8]);
    assert_eq!(ids(2), [7, 6]);
}

#[test]
fn words_without_letters_are_like_nothing() {
    assert_eq!(titled("—").likeness(&titled("—")), 0);
    assert_eq!(titled("").likeness(&titled("Bins")), 0);
}

proptest! {
    #[test]
    fn likeness_goes_both_ways_and_is_whole_with_oneself(a in "\\PC{0,40}", b in "\\PC{0,40}") {
        let (a, b) = (titled(&a), titled(&b));
        let likeness = a.likeness(&b);
        prop_assert_eq!(likeness, b.likeness(&a));
        prop_assert!((0..=1_000).contains(&likeness));
        prop_assert!([0, 1_000].contains(&a.likeness(&a)));
    }
}
