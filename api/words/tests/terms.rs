//! The words of the domain: each is told in each language, and none that there are not.

#![allow(clippy::expect_used, reason = "a test stops at the first surprise")]

use callup_domain::callup::{Answer, Release};
use callup_domain::id::PersonId;
use callup_domain::mail::Language;
use callup_domain::project::Phase;
use callup_words::{
    AnswerTerm, Contract, KEYS, MilestoneState, NAMES, ReleaseTerm, TERMS, Term, Words, term_key,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[test]
fn every_word_is_told_in_every_language() {
    let words = Words::new().expect("words");
    for (name, list) in TERMS {
        assert!(!list.is_empty(), "{name}");
        for word in *list {
            for language in Language::ALL {
                let said = words.say(*language, &term_key(name, word), &[]).expect("a word");
                assert!(said.chars().next().is_some_and(char::is_uppercase), "{said}: it stands by itself");
            }
        }
    }
}

#[test]
fn no_word_is_told_that_there_is_not() {
    let told: BTreeSet<String> =
        TERMS.iter().flat_map(|(name, list)| list.iter().map(|word| term_key(name, word))).collect();
    let (_, source) = callup_words::files(Language::English)
        .iter()
        .find(|(file, _)| *file == "enums.ftl")
        .expect("the file of the enums");
    let own: BTreeSet<String> =
        source.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key.to_owned()).collect();
    assert_eq!(own, told);
    assert!(told.iter().all(|key| KEYS.contains(&key.as_str())));
}

#[test]
fn names_do_not_run_into_each_other() {
    let names: BTreeSet<&str> = TERMS.iter().map(|(name, _)| *name).collect();
    assert_eq!(names.len(), TERMS.len());
    let keys: Vec<String> =
        TERMS.iter().flat_map(|(name, list)| list.iter().map(|word| term_key(name, word))).collect();
    assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len());
}

/// Enums of the domain that no page shows as words, and why.
const UNTOLD: [(&str, &str); 10] = [
    ("Action", "the table of rights is for developers and auditors, docs/access.md"),
    ("Extent", "as Action"),
    ("Code", "of every refusal there is a sentence that says more"),
    ("Asks", "a letter and its page are either the one or the other"),
    ("EventKind", "the record is exact, and kept as it is written"),
    ("LinkKind", "nobody sees links but their own"),
    ("MailKind", "a letter has a subject"),
    ("NoEntry", "each is a page of its own, messages.ftl"),
    ("TeamRule", "what a squad does not keep is said in a sentence"),
    ("Language", "of pages: each says the other's own name; that of people is told"),
];

/// The names of the enums that the domain declares by `words!`.
fn declared() -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../../domain/src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if !path.ends_with("words.rs") {
                let source = fs::read_to_string(&path).expect("a source");
                let after = |part: &str| {
                    let (_, name) = part.split_once("pub enum ").expect("an enum");
                    name.split_whitespace().next().expect("a name").to_owned()
                };
                found.extend(source.split("words! {").skip(1).map(after));
            }
        }
    }
    found
}

#[test]
fn every_enum_is_told_or_known_not_to_be() {
    let told: BTreeSet<&str> =
        NAMES.iter().filter_map(|(_, path)| path.rsplit("::").next()).map(str::trim).collect();
    let untold: BTreeSet<&str> = UNTOLD.iter().map(|(name, _)| *name).collect();
    let declared = declared();
    assert!(declared.len() > 40, "{declared:?}");
    for name in &declared {
        assert!(told.contains(name.as_str()) || untold.contains(name.as_str()), "{name} has no words");
    }
    for name in told.union(&untold) {
        assert!(declared.iter().any(|declared| declared == name), "{name} is no enum of the domain");
    }
}

#[test]
fn a_word_is_said_by_its_value() {
    let words = Words::new().expect("words");
    assert_eq!(words.term(Language::English, Phase::PrivateBeta).as_deref(), Ok("Private beta"));
    assert_eq!(words.term(Language::Welsh, Phase::Discovery).as_deref(), Ok("Darganfod"));
    assert_eq!(
        words.term(Language::Welsh, Contract::of(true)).as_deref(),
        Ok("Contractwr, a delir oddi ar y gyflogres")
    );
}

#[test]
fn decisions_are_said_as_what_they_are() {
    let at: DateTime<Utc> = "2026-12-01T10:00:00Z".parse().expect("a time");
    let answers = [
        Answer::Awaited { since: at },
        Answer::Accepted { at },
        Answer::Declined { at, reason: "No".to_owned() },
    ];
    let said: Vec<&str> = answers.iter().map(|answer| AnswerTerm::from(answer).word()).collect();
    assert_eq!(said, AnswerTerm::WORDS);
    let by = PersonId(Default::default());
    let releases = [
        Release::Awaited { since: at },
        Release::Consulted { since: at },
        Release::Granted { at, by: Some(by), backfill: None },
        Release::Refused { at, by, reason: "No".to_owned() },
    ];
    let said: Vec<&str> = releases.iter().map(|release| ReleaseTerm::from(release).word()).collect();
    assert_eq!(said, ReleaseTerm::WORDS[..4]);
}

#[test]
fn a_milestone_is_late_the_day_after() {
    let day = |text: &str| text.parse::<NaiveDate>().expect("a date");
    let (due, today) = (day("2027-01-11"), day("2027-01-12"));
    assert_eq!(MilestoneState::on(due, due, None), MilestoneState::Ahead);
    assert_eq!(MilestoneState::on(today, due, None), MilestoneState::Late);
    assert_eq!(MilestoneState::on(today, due, Some(today)), MilestoneState::Reached);
    assert_eq!(MilestoneState::on(due, due, Some(today)), MilestoneState::Ahead);
}

#[test]
fn the_planner_tells_one_definition_of_utilisation() {
    let words = Words::new().expect("words");
    let told = words.say(Language::English, "utilisation-definition", &[]);
    assert_eq!(told.as_deref(), Ok(callup_domain::planner::DEFINITION));
}
