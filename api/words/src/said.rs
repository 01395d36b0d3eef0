//! What the rules tell people ([`Sentence`]), in a language other than the English that they are written in.

use crate::{Error, Words, bundle, term_key, value};
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
        let mut facts = FluentArgs::new();
        for (name, fact) in clause.facts() {
            facts.set(name.to_owned(), value(&self.fact(language, fact)?).into_owned());
        }
        let key = Clause::key(clause.text());
        crate::said(&self.said, language, &key, &facts)
    }

    fn fact(&self, language: Language, fact: &Fact) -> Result<crate::Fact, Error> {
        let text = match fact {
            Fact::Number(number) => return Ok(crate::Fact::Number(*number)),
            Fact::Text(text) => text.clone(),
            Fact::Day(day) => language.day(*day),
            Fact::Month(day) => language.month(*day),
            Fact::Load(load) => language.load(*load),
            Fact::Word(name, word) => self.word(language, name, word)?,
            Fact::Said(sentence) => self.tell(language, sentence)?,
            Fact::List(facts) => {
                let one = |fact: &Fact| self.fact(language, fact).map(|fact| fact.to_string());
                facts.iter().map(one).collect::<Result<Vec<_>, _>>()?.join(", ")
            }
        };
        Ok(crate::Fact::Text(text))
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
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => term.to_owned(),
    }
}
