//! What the rules tell people ([`Sentence`]), in a language other than the English that they are written in.

use crate::{Error, Words, bundle, term_key};
use callup_domain::mail::Language;
use callup_domain::sentence::{Clause, Fact, Sentence};
use fluent_bundle::FluentArgs;
use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;

/// The rules' sentences in Welsh, by the key of their English ([`Clause::key`]).
pub(crate) fn welsh() -> Result<FluentBundle<FluentResource>, Error> {
    bundle(Language::Welsh, crate::SAID_CY)
}

impl Words {
    /// A sentence of the rules, in `language`.
    ///
    /// # Errors
    /// [`Error::NoWords`], [`Error::Unsayable`]: a test sees to it that there are words for every sentence.
    pub fn tell(&self, language: Language, sentence: &Sentence) -> Result<String, Error> {
        if language == Language::English {
            return Ok(sentence.to_string());
        }
        let clauses = sentence.clauses().iter().map(|clause| self.clause(language, clause));
        Ok(clauses.collect::<Result<Vec<_>, _>>()?.join(" "))
    }

    fn clause(&self, language: Language, clause: &Clause) -> Result<String, Error> {
        let key = Clause::key(clause.text());
        crate::said(&self.said, language, &key, &self.facts(language, clause.facts())?)
    }

    /// Facts as Fluent takes them: numbers, on which the words around them may depend, and everything else in words.
    pub(crate) fn facts<'a>(
        &self,
        language: Language,
        facts: impl Iterator<Item = (&'a str, &'a Fact)>,
    ) -> Result<FluentArgs<'a>, Error> {
        let mut told = FluentArgs::new();
        for (name, fact) in facts {
            match fact {
                Fact::Number(number) => told.set(name, *number),
                other => told.set(name, self.fact(language, other)?),
            }
        }
        Ok(told)
    }

    fn fact(&self, language: Language, fact: &Fact) -> Result<String, Error> {
        Ok(match fact {
            Fact::Number(number) => crate::number(*number),
            Fact::Text(text) => text.clone(),
            Fact::Day(day) => language.day(*day),
            Fact::Month(day) => language.month(*day),
            Fact::Load(load) => language.load(*load),
            Fact::Word(name, word) => self.word(language, name, word)?,
            Fact::Said(sentence) => self.tell(language, sentence)?,
            Fact::List(facts) => {
                facts.iter().map(|fact| self.fact(language, fact)).collect::<Result<Vec<_>, _>>()?.join(", ")
            }
        })
    }

    /// A word of the domain inside a sentence: what pages call it, without its capital.
    fn word(&self, language: Language, name: &str, word: &str) -> Result<String, Error> {
        let ends = |path: &str| path.rsplit("::").next() == Some(name);
        match crate::NAMES.iter().find(|(_, path)| ends(path)) {
            Some((name, _)) => Ok(uncapitalised(&self.say(language, &term_key(name, word), &[])?)),
            // What no page tells is exact, in every language: the name of an event, of an action.
            None => Ok(word.to_owned()),
        }
    }
}

/// A term begins with a capital, as it stands by itself; abbreviations keep theirs.
fn uncapitalised(term: &str) -> String {
    let mut letters = term.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() || second.is_whitespace() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => term.to_owned(),
    }
}
