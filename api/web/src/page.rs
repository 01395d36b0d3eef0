//! Pages in words: one layout, and a template each.
//!
//! A template holds no sentence: it asks for one with `t("key", name=value)`, and for a word of the domain with
//! `term("phase", project.phase)`; `callup-words` has them. Dates, money and counts are written by the
//! filters of [`filter`].

use super::asset;
use super::site::Site;
use callup_domain::mail::Language;
use callup_words::{Fact, Words};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Value, ValueKind};
use minijinja::{Environment, Error, ErrorKind, HtmlEscape, State, UndefinedBehavior, context};
use std::sync::Arc;

mod filter;

/// Every page, in every language.
pub struct Pages(Environment<'static>);

macro_rules! templates {
    ($($name:literal)+) => {
        &[$((concat!($name, ".html"), include_str!(concat!("../pages/", $name, ".html")))),+]
    };
}

const TEMPLATES: &[(&str, &str)] =
    templates!("layout" "bodies" "sign_in" "sent" "link" "onward" "account" "message");

impl Pages {
    /// Reads the embedded templates and words.
    ///
    /// # Errors
    /// When one of them cannot be read.
    pub fn new() -> anyhow::Result<Self> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::SemiStrict);
        environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
        let words = Arc::new(Words::new()?);
        let said = Arc::clone(&words);
        environment.add_function("t", move |state: &State, key: &str, facts: Kwargs| {
            say(&said, language(state)?, key, &facts)
        });
        let said = Arc::clone(&words);
        environment.add_function("term", move |state: &State, name: &str, word: &str| {
            let key = callup_words::term_key(name, word);
            said.say(language(state)?, &key, &[]).map_err(unsayable)
        });
        filter::add_all(&mut environment, &words);
        for (name, source) in TEMPLATES {
            environment.add_template(name, source)?;
        }
        Ok(Self(environment))
    }

    /// The page made by a template.
    ///
    /// # Errors
    /// When the template asks for what the page does not have.
    pub fn render(
        &self,
        site: &Site,
        template: &str,
        language: Language,
        other_language: Option<&str>,
        facts: Value,
    ) -> anyhow::Result<String> {
        let other = match language {
            Language::English => Language::Welsh,
            Language::Welsh => Language::English,
        };
        let other_language = other_language.map(|href| context! { href, code => other.as_str() });
        let style = site.path(&asset::SITE.path);
        let all = context! { language => language.as_str(), other_language, style, ..facts };
        Ok(self.0.get_template(&format!("{template}.html"))?.render(all)?)
    }
}

/// The language of the page that is being made.
fn language(state: &State) -> Result<Language, Error> {
    let code = state.lookup("language").and_then(|code| code.as_str().map(str::to_owned)).unwrap_or_default();
    code.parse().map_err(|_| Error::new(ErrorKind::UndefinedError, format!("{code} is no language")))
}

fn unsayable(why: callup_words::Error) -> Error {
    Error::new(ErrorKind::UndefinedError, why.to_string())
}

/// Before and after the place of a fact that is markup already, while the sentence around it is not.
const MARKS: [char; 2] = ['\u{E000}', '\u{E001}'];

/// A sentence with its facts in place. It is safe in a page: what is not markup already is escaped.
fn say(words: &Words, language: Language, key: &str, facts: &Kwargs) -> Result<Value, Error> {
    let mut markup = Vec::new();
    let mut told = Vec::new();
    for name in facts.args() {
        let value: Value = facts.get(name)?;
        told.push((
            name,
            match value.kind() {
                ValueKind::Undefined => continue,
                ValueKind::Number => Fact::Number(i64::try_from(value)?),
                _ if value.is_safe() => {
                    markup.push(value.to_string().replace(MARKS, ""));
                    Fact::Text(place(markup.len() - 1))
                }
                _ => Fact::Text(value.to_string().replace(MARKS, "")),
            },
        ));
    }
    let sentence = words.say(language, key, &told).map_err(unsayable)?;
    let mut text = HtmlEscape(&sentence).to_string();
    for (at, markup) in markup.iter().enumerate() {
        text = text.replace(&place(at), markup);
    }
    Ok(Value::from_safe_string(text))
}

fn place(at: usize) -> String {
    let [before, after] = MARKS;
    format!("{before}{at}{after}")
}

#[cfg(test)]
mod tests;
