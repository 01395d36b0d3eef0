//! What erasure takes out of texts, and when it waits.

use callup_domain::erasure::{ERASED, Known, TAKEN_OUT, Ties, due_on, without_words};
use proptest::prelude::*;
use serde_json::json;

fn tom() -> Known {
    Known::by("Tom O’Neill Évans", "tom@example.gov.uk")
}

#[test]
fn a_name_goes_as_a_whole_and_however_it_is_written() {
    for (text, clean) in [
        ("Ask Tom O’Neill Évans.", Some(format!("Ask {ERASED}."))),
        ("TOM O’NEILL ÉVANS and tom o’neill évans", Some(format!("{ERASED} and {ERASED}"))),
        ("write to TOM@example.gov.uk", Some(format!("write to {ERASED}"))),
        ("Tom O’Neill Évansson", None),
        ("Tomtom@example.gov.uk", None),
        ("Tom", None),
        ("", None),
    ] {
        assert_eq!(tom().out_of(text), clean, "{text}");
    }
}

#[test]
fn a_name_of_one_word_is_left_to_whoever_reads() {
    assert_eq!(
        Known::by("Penny", "p@example.gov.uk").out_of("To the penny, says P@example.gov.uk"),
        Some(format!("To the penny, says {ERASED}"))
    );
}

#[test]
fn words_about_an_officer_go_and_what_was_handed_over_stays() {
    let mut state = json!({
        "status": "completed", "starts_on": "2027-01-11", "half_days": 6,
        "consultation": { "note": "He was content", "on": "2027-01-02" },
        "early_ends": [{ "reason": "His council needs him" }],
        "completed": { "note": "In the wiki" }, "note": "",
    });
    assert!(without_words(&mut state));
    assert_eq!(
        state,
        json!({
            "status": "completed", "starts_on": "2027-01-11", "half_days": 6,
            "consultation": { "note": TAKEN_OUT, "on": "2027-01-02" },
            "early_ends": [{ "reason": TAKEN_OUT }],
            "completed": { "note": "In the wiki" }, "note": "",
        })
    );
    assert!(!without_words(&mut state), "nothing is left to take out");
}

#[test]
fn each_tie_is_named_with_what_to_do() {
    assert_eq!(Ties::default().loose(), Ok(()));
    let tied = Ties {
        erased: false,
        call_ups: 1,
        secondments: 1,
        leads: vec!["Bins".to_owned(), "Roads".to_owned()],
        last_administrator: true,
    };
    let messages: Vec<String> =
        tied.loose().unwrap_err().into_iter().map(|no| no.message.to_string()).collect();
    assert_eq!(
        messages,
        [
            "A secondment of this person is running. Complete or cancel it first.",
            "This person leads “Bins”, “Roads”. Name another delivery lead first.",
            "This person is the last administrator. Grant somebody else the role first.",
        ]
    );
    let open = Ties { call_ups: 1, ..Ties::default() }.loose().unwrap_err();
    assert_eq!(
        open[0].message.to_string(),
        "A call-up of this person is open. Let it be answered, or take it back first."
    );
}

#[test]
fn there_is_a_month_for_it() {
    for (asked, due) in [("2027-01-31", "2027-02-28"), ("2026-12-01", "2027-01-01")] {
        assert_eq!(due_on(asked.parse().unwrap()), due.parse().unwrap());
    }
}

proptest! {
    #[test]
    fn nothing_is_left_of_a_name(before in "[a-zé ,.]{0,20}", after in "[a-zé ,.]{0,20}", shout in any::<bool>()) {
        let name = if shout { "TOM O’NEILL ÉVANS" } else { "tom o’neill évans" };
        let text = format!("{before} {name} {after}");
        let clean = tom().out_of(&text).expect("it is there");
        prop_assert!(!clean.to_lowercase().contains("o’neill"));
        prop_assert_eq!(clean, format!("{before} {ERASED} {after}"));
        prop_assert_eq!(tom().out_of(&before), None);
    }
}
