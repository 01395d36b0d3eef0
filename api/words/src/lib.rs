//! What the pages of Callup say, in English and in Welsh.
//!
//! The sentences are in `en/` and `cy/`, a file for each area of the service, in the syntax of Fluent. A file that is
//! put there is found. Nothing falls back: what a language does not say is an error, and never said in another. The
//! crate does not build while one language has a key that the other has not, nor a crate that asks by [`key!`]
//! for one that there is not; tests hold the rest together (`tests/`).
//!
//! What the rules tell people is in the rules, in English; `said/` has it in the other language.

mod said;
mod term;

pub use term::{AnswerTerm, Contract, InterestState, MilestoneState, NAMES, ReleaseTerm, TERMS, Term};

pub use callup_domain::sentence::Fact;

use callup_domain::mail::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::fmt;

include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// The key itself; a key that there is not does not compile.
///
/// ```
/// let key = callup_words::key!("error-summary");
/// ```
///
/// ```compile_fail
/// let key = callup_words::key!("error-nowhere");
/// ```
#[macro_export]
macro_rules! key {
    ($key:literal) => {
        const {
            assert!($crate::is_known($key), "there are no words for this key");
            $key
        }
    };
}

/// Why something could not be said.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A file that is no wording.
    #[error("{file} of {language} cannot be read: {why}")]
    Unreadable {
        /// Its language.
        language: Language,
        /// Its name.
        file: String,
        /// What is wrong.
        why: String,
    },
    /// There are no words for this key in this language.
    #[error("there are no words for {key} in {language}")]
    NoWords {
        /// The language.
        language: Language,
        /// The key.
        key: String,
    },
    /// The sentence asks for a fact that it was not given, or that is not of its kind.
    #[error("{key} in {language} cannot be said: {why}")]
    Unsayable {
        /// The language.
        language: Language,
        /// The key.
        key: String,
        /// What is wrong.
        why: String,
    },
}

/// The wording of every language.
pub struct Words {
    pages: Vec<(Language, FluentBundle<FluentResource>)>,
    said: FluentBundle<FluentResource>,
}

impl Words {
    /// Reads the embedded files.
    ///
    /// # Errors
    /// [`Error::Unreadable`] when one of them is no wording, or says the same thing twice.
    pub fn new() -> Result<Self, Error> {
        let bundle = |language: &Language| Ok((*language, bundle(*language, &source(*language))?));
        let pages = Language::ALL.iter().map(bundle).collect::<Result<_, _>>()?;
        Ok(Self { pages, said: said::welsh()? })
    }

    /// A sentence with its facts in place. A fact that the sentence does not ask for is left out.
    ///
    /// # Errors
    /// [`Error::NoWords`]; [`Error::Unsayable`] when a fact is missing.
    pub fn say(&self, language: Language, key: &str, facts: &[(&str, Fact)]) -> Result<String, Error> {
        let no_words = || Error::NoWords { language, key: key.to_owned() };
        let (_, bundle) = self.pages.iter().find(|(known, _)| *known == language).ok_or_else(no_words)?;
        said(bundle, language, key, &self.facts(language, facts.iter().map(|(name, fact)| (*name, fact)))?)
    }

    /// A word of the domain, as people say it.
    ///
    /// # Errors
    /// [`Error::NoWords`].
    pub fn term<T: Term>(&self, language: Language, value: T) -> Result<String, Error> {
        self.say(language, &term_key(T::NAME, value.word()), &[])
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("keys", &KEYS.len()).finish_non_exhaustive()
    }
}

fn said(
    bundle: &FluentBundle<FluentResource>,
    language: Language,
    key: &str,
    facts: &FluentArgs,
) -> Result<String, Error> {
    let no_words = || Error::NoWords { language, key: key.to_owned() };
    let sentence = bundle.get_message(key).and_then(|message| message.value()).ok_or_else(no_words)?;
    let mut wrong = Vec::new();
    let said = bundle.format_pattern(sentence, Some(facts), &mut wrong).into_owned();
    match wrong.first() {
        None => Ok(said),
        Some(why) => Err(Error::Unsayable { language, key: key.to_owned(), why: why.to_string() }),
    }
}

/// The key of a word of the domain: `call-up-status-asked`.
#[must_use]
pub fn term_key(name: &str, word: &str) -> String {
    format!("{name}-{}", word.replace('_', "-"))
}

/// Whether there are words for this key.
#[must_use]
pub const fn is_known(key: &str) -> bool {
    let mut at = 0;
    while at < KEYS.len() {
        if same(KEYS[at].as_bytes(), key.as_bytes()) {
            return true;
        }
        at += 1;
    }
    false
}

const fn same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// A whole number as people write it: 12,345. English and Welsh write it alike.
#[must_use]
pub fn number(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = if number < 0 { "-".to_owned() } else { String::new() };
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The files of a language, by name.
#[must_use]
pub const fn files(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::English => EN,
        Language::Welsh => CY,
    }
}

#[cfg(not(debug_assertions))]
fn source(language: Language) -> Vec<(&'static str, &'static str)> {
    files(language).to_vec()
}

/// A debug build reads the files from the folder that `CALLUP_WORDS` names, if it names one, so that whoever
/// words a page starts the program again and does not build it.
#[cfg(debug_assertions)]
fn source(language: Language) -> Vec<(&'static str, &'static str)> {
    let Some(folder) = std::env::var_os("CALLUP_WORDS") else { return files(language).to_vec() };
    let folder = std::path::Path::new(&folder).join(language.as_str());
    let paths = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let file = |path: std::path::PathBuf| {
        let name = path.file_name()?.to_string_lossy().into_owned();
        Some((&*name.leak(), &*std::fs::read_to_string(&path).ok()?.leak()))
    };
    paths.filter_map(file).collect()
}

fn bundle(language: Language, files: &[(&str, &str)]) -> Result<FluentBundle<FluentResource>, Error> {
    let unreadable = |file: &str, why: String| Error::Unreadable { language, file: file.to_owned(), why };
    let code = language.as_str().parse::<unic_langid::LanguageIdentifier>();
    let code = code.map_err(|error| unreadable("the language", error.to_string()))?;
    let mut bundle = FluentBundle::new_concurrent(vec![code]);
    // Marks around facts would be found by whoever searches or copies a page.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        #[allow(clippy::cast_possible_truncation, reason = "it was a whole number")]
        FluentValue::Number(it) => Some(number(it.value as i64)),
        _ => None,
    }));
    for (file, source) in files {
        let read = FluentResource::try_new((*source).to_owned());
        let read = read.map_err(|(_, wrong)| unreadable(file, format!("{wrong:?}")))?;
        bundle.add_resource(read).map_err(|wrong| unreadable(file, format!("{wrong:?}")))?;
    }
    Ok(bundle)
}
