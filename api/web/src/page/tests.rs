use super::*;
use std::collections::BTreeSet;

fn keys(language: Language) -> BTreeSet<String> {
    words(language).expect("words").into_keys().collect()
}

/// The names in braces, in order of the alphabet.
fn names(sentence: &str) -> Vec<&str> {
    let mut names: Vec<&str> =
        sentence.split('{').skip(1).filter_map(|part| part.split_once('}').map(|(name, _)| name)).collect();
    names.sort_unstable();
    names
}

#[test]
fn every_language_says_the_same_things_about_the_same_facts() {
    let english = words(Language::English).expect("words");
    for language in Language::ALL {
        assert_eq!(keys(*language), keys(Language::English), "{language}");
        for (key, sentence) in words(*language).expect("words") {
            assert!(!sentence.trim().is_empty(), "{language} {key}");
            assert_eq!(names(&sentence), names(&english[&key]), "{language} {key}");
        }
    }
}

#[test]
fn no_sentence_was_left_in_english() {
    let english = words(Language::English).expect("words");
    let same: Vec<String> = words(Language::Welsh)
        .expect("words")
        .into_iter()
        .filter(|(key, sentence)| english[key] == *sentence)
        .map(|(key, _)| key)
        .collect();
    assert_eq!(same, ["service"]);
}

/// The keys that a template asks for with a fixed name.
fn asked(source: &str) -> BTreeSet<&str> {
    source.split("t(\"").skip(1).filter_map(|part| part.split_once('"').map(|(key, _)| key)).collect()
}

#[test]
fn templates_ask_for_words_that_there_are_and_hold_none_of_their_own() {
    let known = keys(Language::English);
    for (name, source) in TEMPLATES {
        for key in asked(source) {
            let there =
                known.contains(key) || (key.ends_with('.') && known.iter().any(|k| k.starts_with(key)));
            assert!(there, "{name} asks for {key}");
        }
        let mut text = String::new();
        let mut rest = *source;
        while let Some(at) = rest.find(['<', '{']) {
            text += &rest[..at];
            let end = if rest[at..].starts_with('<') {
                ">"
            } else if rest[at..].starts_with("{%") {
                "%}"
            } else {
                "}}"
            };
            rest = rest[at..].split_once(end).map_or("", |(_, rest)| rest);
        }
        let own: String = (text + rest).chars().filter(|c| c.is_alphabetic()).collect();
        assert_eq!(own, "", "{name} holds words");
    }
}

#[test]
fn every_refusal_has_words() {
    let known = keys(Language::English);
    let whys = callup_domain::provider::NoEntry::ALL.iter().map(|why| why.as_str());
    let others = [
        "not_found",
        "bad_request",
        "foreign",
        "too_many",
        "link_over",
        "unavailable",
        "internal",
        "signed_out",
    ];
    for why in whys.chain(others) {
        assert!(known.contains(&format!("{why}.title")) && known.contains(&format!("{why}.lead")), "{why}");
    }
    for way in callup_domain::session::Way::ALL {
        assert!(known.contains(&format!("way.{way}")), "{way}");
    }
}

#[test]
fn facts_stay_facts() {
    let facts = Kwargs::from_iter([
        ("body", Value::from("<b>Bins & co</b> {name}")),
        ("name", Value::from_safe_string("<i>safe</i>".to_owned())),
    ]);
    let said = say("To {body}, from {name}: 1 < 2", &facts).expect("a sentence");
    assert_eq!(
        said.to_string(),
        "To &lt;b&gt;Bins &amp; co&lt;&#x2f;b&gt; {name}, from <i>safe</i>: 1 &lt; 2"
    );
    assert!(say("To {nobody}", &facts).is_err());
}

#[test]
fn no_page_holds_a_script_or_a_style_of_its_own() {
    for (name, source) in TEMPLATES {
        for bad in ["<script", "style=", "<style", " onclick", " onsubmit", "javascript:", "|safe"] {
            assert!(!source.contains(bad), "{name} holds {bad}");
        }
    }
}
