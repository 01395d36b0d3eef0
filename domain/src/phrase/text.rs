//! A phrase brought to one form: its words as they are compared.

use super::spelling::one_spelling;
use crate::reference::fold;
use frostem::{Algorithm, Stemmer};

/// Words that say nothing about which skill is meant: those of grammar, and those in which people
/// speak of having skills at all.
const SAY_NOTHING: [&str; 60] = [
    "a",
    "across",
    "advanced",
    "am",
    "an",
    "and",
    "as",
    "at",
    "basic",
    "be",
    "been",
    "by",
    "certificate",
    "certification",
    "certified",
    "etc",
    "excellent",
    "experience",
    "experienced",
    "expert",
    "expertise",
    "for",
    "foundation",
    "from",
    "good",
    "have",
    "having",
    "i",
    "in",
    "including",
    "intermediate",
    "into",
    "is",
    "it",
    "knowledge",
    "level",
    "my",
    "of",
    "on",
    "or",
    "our",
    "practitioner",
    "proficient",
    "qualified",
    "skill",
    "skilled",
    "skills",
    "strong",
    "such",
    "that",
    "the",
    "their",
    "throughout",
    "to",
    "using",
    "via",
    "with",
    "year",
    "years",
    "your",
];

/// Words that are said of any work. They tell little, unless a name or an alias has them.
const SAY_LITTLE: [&str; 32] = [
    "admin",
    "administration",
    "administrator",
    "course",
    "courses",
    "degree",
    "delivering",
    "developer",
    "developing",
    "development",
    "job",
    "junior",
    "lead",
    "manager",
    "managing",
    "officer",
    "project",
    "projects",
    "reports",
    "role",
    "running",
    "senior",
    "session",
    "sessions",
    "site",
    "specialist",
    "team",
    "tool",
    "tools",
    "trained",
    "training",
    "workshops",
];

/// Stems that Snowball keeps apart although they are of one word to anybody who looks for a skill.
const FAMILIES: [(&str, &str); 8] = [
    ("analys", "analysi"),
    ("analyst", "analysi"),
    ("analyt", "analysi"),
    ("architectur", "architect"),
    ("maintain", "mainten"),
    ("strateg", "strategi"),
    ("strategist", "strategi"),
    ("synthes", "synthesi"),
];

/// The words of a text in the one spelling: small letters without accents.
pub(super) fn words(text: &str) -> Vec<String> {
    fold(&said(text)).split(' ').filter(|word| !word.is_empty()).map(one_spelling).collect()
}

/// The words run together: "Power BI" is "powerbi".
pub(super) fn squashed(words: &[String]) -> String {
    words.concat()
}

/// Whether the word tells one skill from another.
pub(super) fn tells(word: &str) -> bool {
    !SAY_NOTHING.contains(&word)
}

/// Whether a word that is not known tells something all the same: that another skill is meant.
pub(super) fn tells_much(word: &str) -> bool {
    !SAY_LITTLE.contains(&word)
}

/// What is left of the word without the endings of grammar.
pub(super) fn stem(word: &str) -> String {
    if !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let stem = Stemmer::new(Algorithm::English).stem(word).into_owned();
    let family = FAMILIES.iter().find(|(member, _)| *member == stem);
    family.map_or(stem, |(_, head)| (*head).to_owned())
}

/// The text with the signs that are part of a name written out, and without accents.
fn said(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '#' => said.push_str(" sharp "),
            '+' if letters.next_if_eq(&'+').is_some() => said.push_str(" plus plus "),
            '.' if begins_net(letters.clone()) => said.push_str(" dot "),
            letter => plain(letter, &mut said),
        }
    }
    said
}

/// Whether "NET" and no more of the word comes next, as in ".NET" and "ASP.NET".
fn begins_net(letters: impl Iterator<Item = char>) -> bool {
    let word: String = letters.take_while(|letter| letter.is_alphanumeric()).take(4).collect();
    word.eq_ignore_ascii_case("net")
}

/// The letter without an accent that is neither Welsh nor Gaelic; those the names of councils have.
fn plain(letter: char, onto: &mut String) {
    match letter {
        'Å' | 'å' | 'Ã' | 'ã' => onto.push('a'),
        'Æ' | 'æ' => onto.push_str("ae"),
        'Ç' | 'ç' => onto.push('c'),
        'Ł' | 'ł' => onto.push('l'),
        'Ñ' | 'ñ' => onto.push('n'),
        'Õ' | 'õ' | 'Ø' | 'ø' => onto.push('o'),
        'Œ' | 'œ' => onto.push_str("oe"),
        'Š' | 'š' => onto.push('s'),
        'Ž' | 'ž' => onto.push('z'),
        'ß' => onto.push_str("ss"),
        // An accent that stands by itself, after the letter it belongs to.
        '\u{300}'..='\u{36f}' => {}
        letter => onto.push(letter),
    }
}
