//! What the rules tell people: each sentence that a rule says in English is there in Welsh, with the same facts, and
//! no other.

#![allow(clippy::expect_used, reason = "a test stops at the first surprise")]

use callup_domain::mail::Language;
use callup_domain::sentence::{Clause, Fact, Sentence};
use callup_words::{SAID_CY, Words};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Every text that is said by `say!` anywhere in the workspace, but for tests.
fn said() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = Vec::new();
    for folder in ["domain/src", "api", "infra/src"] {
        gather(&root.join(folder), &mut files);
    }
    let texts = files.iter().flat_map(|file| texts(&fs::read_to_string(file).expect("a source")));
    texts.collect()
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.file_stem().is_some_and(|name| name == "tests") {
            continue;
        }
        if path.is_dir() {
            gather(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

/// The first argument of each `say!` that is code and not comment.
fn texts(source: &str) -> Vec<String> {
    let code: Vec<&str> = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    let calls = code.split("say!(").skip(1);
    calls.filter_map(|call| literal(call.trim_start().strip_prefix('"')?)).collect()
}

/// What a literal of Rust says, from after its opening quote on.
fn literal(rest: &str) -> Option<String> {
    let (mut text, mut letters) = (String::new(), rest.chars().peekable());
    while let Some(letter) = letters.next() {
        match letter {
            '"' => return Some(text),
            '\\' => match letters.next()? {
                '\n' => while letters.next_if(|next| next.is_whitespace()).is_some() {},
                escaped @ ('"' | '\\') => text.push(escaped),
                other => panic!("say here what \\{other} is"),
            },
            other => text.push(other),
        }
    }
    None
}

fn facts_of(text: &str) -> BTreeSet<String> {
    let inside = |part: &str| part.split_once('}').map(|(name, _)| name.to_owned());
    text.split('{').skip(1).filter_map(inside).collect()
}

/// Every key of the Welsh with the facts that it asks for.
fn welsh() -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    for (file, source) in SAID_CY {
        let read =
            fluent_syntax::parser::parse(*source).unwrap_or_else(|(_, wrong)| panic!("{file}: {wrong:?}"));
        for entry in read.body {
            if let Entry::Message(message) = entry {
                let mut facts = BTreeSet::new();
                pattern(message.value.as_ref().expect("a sentence"), &mut facts);
                let twice = all.insert(message.id.name.to_owned(), facts);
                assert_eq!(twice, None, "{file}: {} is there twice", message.id.name);
            }
        }
    }
    all
}

fn pattern(pattern: &Pattern<&str>, facts: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                variants.iter().for_each(|variant| self::pattern(&variant.value, facts));
                selector
            }
        };
        if let InlineExpression::VariableReference { id } = inline {
            facts.insert(id.name.to_owned());
        }
    }
}

#[test]
fn every_sentence_of_the_rules_is_there_in_welsh_and_no_other() {
    let said = said();
    assert!(said.len() > 400, "{} sentences were found", said.len());
    let keys: BTreeMap<String, &String> = said.iter().map(|text| (Clause::key(text), text)).collect();
    assert_eq!(keys.len(), said.len(), "two sentences have one key");
    let welsh = welsh();
    let missing: Vec<&&String> =
        keys.iter().filter(|(key, _)| !welsh.contains_key(*key)).map(|(_, text)| text).collect();
    assert!(missing.is_empty(), "not in Welsh: {missing:#?}");
    let unused: Vec<&String> = welsh.keys().filter(|key| !keys.contains_key(*key)).collect();
    assert!(unused.is_empty(), "nobody says: {unused:#?}");
}

#[test]
fn the_welsh_asks_for_the_facts_of_the_english() {
    let welsh = welsh();
    for text in said() {
        let asked = welsh.get(&Clause::key(&text)).expect("the Welsh");
        assert!(asked.is_subset(&facts_of(&text)), "{text}: {asked:?}");
    }
}

#[test]
fn a_sentence_is_told_with_its_facts_in_either_language() {
    let words = Words::new().expect("words");
    let tell = |language, sentence: &Sentence| words.tell(language, sentence).expect("a sentence");
    let sentence = callup_domain::say!(
        "Use at most {most} characters; this has {length}.",
        most = 2_000,
        length = 2_001
    );
    assert_eq!(tell(Language::English, &sentence), "Use at most 2000 characters; this has 2001.");
    let welsh = tell(Language::Welsh, &sentence);
    assert!(welsh.contains("2,000") && welsh.contains("2,001") && !welsh.contains("Use"), "{welsh}");
    let two = Sentence::verbatim("Jones").then(Sentence::verbatim("Ashby"));
    assert_eq!(tell(Language::Welsh, &two), "Jones Ashby");
    let day = chrono::NaiveDate::from_ymd_opt(2027, 1, 11).expect("a day");
    let told = |fact: Fact| {
        let sentence = callup_domain::say!("{text}", text = fact);
        (tell(Language::English, &sentence), tell(Language::Welsh, &sentence))
    };
    assert_eq!(told(day.into()), ("11 January 2027".to_owned(), "11 Ionawr 2027".to_owned()));
    assert_eq!(told(vec!["a", "b"].into()), ("a, b".to_owned(), "a, b".to_owned()));
    let unknown = Sentence::new("Nobody has said this.", Vec::new());
    assert!(words.tell(Language::Welsh, &unknown).is_err(), "never in another language");
}
