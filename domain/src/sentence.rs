//! What the rules tell people: in English, where the rule stands that says it, with its facts apart, so that
//! it can be said in another language (`api/words/said`).
//!
//! ```
//! use callup_domain::say;
//!
//! let most = 500;
//! let sentence = say!("Use at most {most} characters; this has {length}.", most, length = 512);
//! assert_eq!(sentence.to_string(), "Use at most 500 characters; this has 512.");
//! ```

use crate::load::Load;
use crate::mail::Language;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

/// One sentence, or a few one after another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence(Vec<Clause>);

/// English text with a name in braces for each fact, and the facts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    text: Cow<'static, str>,
    facts: Vec<(Cow<'static, str>, Fact)>,
}

/// What a sentence is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// A name, an amount of money, anything that every language writes alike.
    Text(String),
    /// A whole number: the words around it may depend on it.
    Number(i64),
    /// A day.
    Day(NaiveDate),
    /// The month of a day.
    Month(NaiveDate),
    /// How much of a week.
    Load(Load),
    /// A word of the domain: the name of its enum, and the word as it is stored.
    Word(Cow<'static, str>, Cow<'static, str>),
    /// Words that have facts of their own: “3 days”.
    Said(Sentence),
    /// Several, between commas.
    List(Vec<Fact>),
}

/// A [`Sentence`]: its English, then each fact by the name that stands for it in braces. A name without a
/// value is that of a variable. Text and facts that do not agree do not compile.
#[macro_export]
macro_rules! say {
    (@fact $name:ident) => { $crate::sentence::Fact::from($name) };
    (@fact $name:ident $value:expr) => { $crate::sentence::Fact::from($value) };
    ($text:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {{
        #[allow(clippy::useless_format, reason = "it is there to be checked by the compiler, not to be run")]
        const _: fn() -> String = || ::std::format!($text $(, $name = "")*);
        $crate::sentence::Sentence::new(
            $text,
            ::std::vec![$((stringify!($name), $crate::say!(@fact $name $($value)?))),*],
        )
    }};
}

impl Sentence {
    /// One sentence. [`say!`](crate::say) makes it, and sees that text and facts agree.
    #[must_use]
    pub fn new(text: &'static str, facts: Vec<(&'static str, Fact)>) -> Self {
        let facts = facts.into_iter().map(|(name, fact)| (Cow::Borrowed(name), fact)).collect();
        Self(vec![Clause { text: Cow::Borrowed(text), facts }])
    }

    /// What is said elsewhere, as it is: by a library, by another service.
    #[must_use]
    pub fn verbatim(text: impl Into<String>) -> Self {
        say!("{text}", text = text.into())
    }

    /// This, and then `next`.
    #[must_use]
    pub fn then(mut self, next: Self) -> Self {
        self.0.extend(next.0);
        self
    }

    /// One after another; none is the empty sentence.
    #[must_use]
    pub fn all(sentences: impl IntoIterator<Item = Self>) -> Self {
        Self(sentences.into_iter().flat_map(|sentence| sentence.0).collect())
    }

    /// Its parts, one after another.
    #[must_use]
    pub fn clauses(&self) -> &[Clause] {
        &self.0
    }
}

impl Clause {
    /// Its English, with a name in braces for each fact.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its facts by name.
    pub fn facts(&self) -> impl Iterator<Item = (&str, &Fact)> {
        self.facts.iter().map(|(name, fact)| (name.as_ref(), fact))
    }

    /// The key of an English text in other languages: its words in lower case, the facts' names among them,
    /// with hyphens between, as many as 72 letters hold.
    ///
    /// ```
    /// use callup_domain::sentence::Clause;
    ///
    /// assert_eq!(Clause::key("Give a title; “{given}” is blank."), "give-a-title-given-is-blank");
    /// assert_eq!(Clause::key("3 days"), "n-3-days");
    /// ```
    #[must_use]
    pub fn key(text: &str) -> String {
        let plain = text.replace(['’', '\''], "").to_lowercase();
        let mut key = String::new();
        for word in
            plain.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty())
        {
            if key.len() + word.len() > 72 {
                break;
            }
            if !key.is_empty() {
                key.push('-');
            } else if word.starts_with(|first: char| first.is_ascii_digit()) {
                key.push_str("n-");
            }
            key.push_str(word);
        }
        key
    }
}

/// In English, one after another.
impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, clause) in self.0.iter().enumerate() {
            let space = if at > 0 { " " } else { "" };
            write!(f, "{space}{clause}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Clause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.text.as_ref();
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').ok_or(fmt::Error)?;
            let (_, fact) = self.facts.iter().find(|(known, _)| known == name).ok_or(fmt::Error)?;
            write!(f, "{before}{fact}")?;
            rest = after;
        }
        f.write_str(rest)
    }
}

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Number(number) => write!(f, "{number}"),
            Self::Day(day) => f.write_str(&Language::English.day(*day)),
            Self::Month(day) => f.write_str(&Language::English.month(*day)),
            Self::Load(load) => f.write_str(&Language::English.load(*load)),
            Self::Word(_, word) => f.write_str(&word.replace('_', " ")),
            Self::Said(sentence) => write!(f, "{sentence}"),
            Self::List(facts) => {
                for (at, fact) in facts.iter().enumerate() {
                    let comma = if at > 0 { ", " } else { "" };
                    write!(f, "{comma}{fact}")?;
                }
                Ok(())
            }
        }
    }
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<NaiveDate> for Fact {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<Load> for Fact {
    fn from(load: Load) -> Self {
        Self::Load(load)
    }
}

impl From<crate::money::Money> for Fact {
    fn from(amount: crate::money::Money) -> Self {
        Self::Text(amount.to_string())
    }
}

impl From<Sentence> for Fact {
    fn from(sentence: Sentence) -> Self {
        Self::Said(sentence)
    }
}

impl<T> From<Vec<T>> for Fact
where
    Self: From<T>,
{
    fn from(facts: Vec<T>) -> Self {
        Self::List(facts.into_iter().map(Self::from).collect())
    }
}

impl<T: Clone> From<&T> for Fact
where
    Self: From<T>,
{
    fn from(fact: &T) -> Self {
        Self::from(fact.clone())
    }
}

macro_rules! numbers {
    ($($number:ty),+) => {
        $(impl From<$number> for Fact {
            fn from(number: $number) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        })+
    };
}

numbers!(u8, i16, u16, i32, u32, i64, u64, usize);
