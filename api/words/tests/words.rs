//! What holds the wording of both languages together.

#![allow(clippy::expect_used, reason = "a test stops at the first surprise")]

use callup_domain::mail::Language;
use callup_words::{Fact, KEYS, Words, files, is_known, key, number, term_key};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// What a sentence asks for: each fact, and whether the words depend on it as a number.
type Facts = BTreeMap<String, bool>;

/// Every key of a language with what its sentence asks for, as Fluent reads the files.
fn sentences(language: Language) -> BTreeMap<String, Facts> {
    let mut sentences = BTreeMap::new();
    for (file, source) in files(language) {
        let read =
            fluent_syntax::parser::parse(*source).unwrap_or_else(|(_, wrong)| panic!("{file}: {wrong:?}"));
        for entry in read.body {
            let Entry::Message(message) = entry else {
                assert!(
                    matches!(entry, Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_)),
                    "{file}: {entry:?}"
                );
                continue;
            };
            assert_eq!(message.attributes, [], "{file}: {}", message.id.name);
            let mut facts = Facts::new();
            pattern(message.value.as_ref().expect("a sentence"), &mut facts);
            let twice = sentences.insert(message.id.name.to_owned(), facts);
            assert_eq!(twice, None, "{file}: {} is there twice", message.id.name);
        }
    }
    sentences
}

fn pattern(pattern: &Pattern<&str>, facts: &mut Facts) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                self::inline(inline, false, facts)
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                inline(selector, true, facts);
                for variant in variants {
                    self::pattern(&variant.value, facts);
                }
            }
        }
    }
}

fn inline(expression: &InlineExpression<&str>, counted: bool, facts: &mut Facts) {
    match expression {
        InlineExpression::VariableReference { id } => {
            *facts.entry(id.name.to_owned()).or_default() |= counted;
        }
        InlineExpression::StringLiteral { .. } => {}
        other => panic!("a sentence holds facts and text only, not {other:?}"),
    }
}

/// What each sentence asks for, in each language: read once.
static ASKED: LazyLock<Vec<BTreeMap<String, Facts>>> =
    LazyLock::new(|| Language::ALL.iter().map(|language| sentences(*language)).collect());

/// Facts for a sentence: a number where any language counts.
fn samples(key: &str, count: i64) -> Vec<(String, Fact)> {
    let mut all = Facts::new();
    for sentences in ASKED.iter() {
        for (name, counted) in &sentences[key] {
            *all.entry(name.clone()).or_default() |= counted;
        }
    }
    let fact = |counted| if counted { Fact::Number(count) } else { Fact::Text("Ashby".to_owned()) };
    all.into_iter().map(|(name, counted)| (name, fact(counted))).collect()
}

fn borrowed(facts: &[(String, Fact)]) -> Vec<(&str, Fact)> {
    facts.iter().map(|(name, fact)| (name.as_str(), fact.clone())).collect()
}

#[test]
fn every_language_says_the_same_things_about_the_same_facts() {
    let names = |facts: &Facts| facts.keys().cloned().collect::<Vec<_>>();
    let english = sentences(Language::English);
    for language in Language::ALL {
        let own = sentences(*language);
        let keys: Vec<&str> = own.keys().map(String::as_str).collect();
        assert_eq!(keys, KEYS, "{language}: the build script reads the files as Fluent does");
        for (key, facts) in &own {
            assert_eq!(names(facts), names(&english[key]), "{language} {key}");
        }
    }
}

#[test]
fn every_language_has_the_same_files() {
    let names = |language| files(language).iter().map(|(name, _)| *name).collect::<Vec<_>>();
    assert_eq!(names(Language::English), names(Language::Welsh));
}

#[test]
fn every_sentence_can_be_said_of_every_number() {
    let words = Words::new().expect("words");
    for key in KEYS {
        for count in [0, 1, 2, 3, 6, 11, 1_234] {
            let facts = samples(key, count);
            for language in Language::ALL {
                let said = words.say(*language, key, &borrowed(&facts)).expect("a sentence");
                assert!(!said.trim().is_empty() && !said.contains('{'), "{language} {key}: {said}");
                assert!(!said.contains(['\u{2068}', '\u{2069}']), "{language} {key}: {said}");
                // Outside a choice, or in some branch of it, each fact shows.
                let shows = |fact: &Fact| match fact {
                    Fact::Text(text) => said.contains(text),
                    _ => true,
                };
                assert!(facts.iter().all(|(_, fact)| shows(fact)), "{language} {key}: {said}");
            }
            if facts.is_empty() {
                break;
            }
        }
    }
}

#[test]
fn no_sentence_was_left_in_english() {
    // What is the same in both: the service’s name, and words that Welsh has taken over.
    let same = [
        "body-model-choose",
        "dimension-cost",
        "equality-answer-sikh",
        "project-problem",
        "record-thing-per",
        "service",
    ];
    let words = Words::new().expect("words");
    for key in KEYS {
        let facts = samples(key, 3);
        let say = |language| words.say(language, key, &borrowed(&facts)).expect("a sentence");
        let (english, welsh) = (say(Language::English), say(Language::Welsh));
        // Some put facts together and say nothing themselves.
        let says = english.replace("Ashby", "").contains(char::is_alphabetic);
        assert_eq!(says && english == welsh, same.contains(key), "{key}: {welsh}");
    }
}

#[test]
fn nothing_falls_back() {
    let words = Words::new().expect("words");
    for language in Language::ALL {
        for absent in ["nowhere", "", "Service", "service-", "-service", "error.title"] {
            assert!(words.say(*language, absent, &[]).is_err(), "{absent}");
            assert!(!is_known(absent), "{absent}");
        }
        assert!(words.say(*language, key!("error-title"), &[]).is_err());
        assert!(words.say(*language, key!("error-title"), &[("titles", "No".into())]).is_err());
        let more = [("title", "No".into()), ("another", "fact".into())];
        assert!(words.say(*language, key!("error-title"), &more).is_ok());
    }
}

#[test]
fn numbers_change_the_words_around_them() {
    let words = Words::new().expect("words");
    let say = |language, key, name, count: i64| {
        words.say(language, key, &[(name, count.into())]).expect("a sentence")
    };
    assert_eq!(say(Language::English, key!("half-days"), "count", 1), "1 half-day");
    assert_eq!(say(Language::English, key!("half-days"), "count", 12_345), "12,345 half-days");
    assert_eq!(say(Language::Welsh, key!("half-days"), "count", 6), "6 hanner diwrnod");
    let wait = |count| say(Language::Welsh, key!("too-many-lead"), "minutes", count);
    assert!(wait(1).starts_with("Arhoswch funud,"), "{}", wait(1));
    assert!(wait(2).starts_with("Arhoswch 2 funud,"), "{}", wait(2));
    assert!(wait(15).starts_with("Arhoswch 15 munud,"), "{}", wait(15));
}

#[test]
fn numbers_have_commas() {
    for (given, written) in [
        (0, "0"),
        (999, "999"),
        (1_000, "1,000"),
        (-1_234_567, "-1,234,567"),
        (i64::MIN, "-9,223,372,036,854,775,808"),
    ] {
        assert_eq!(number(given), written);
    }
}

#[test]
fn keys_are_plain() {
    let wrong: BTreeSet<&str> = KEYS
        .iter()
        .copied()
        .filter(|key| !key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'))
        .collect();
    assert_eq!(wrong, BTreeSet::new());
    assert_eq!(term_key("call-up-status", "in_force"), "call-up-status-in-force");
}
