//! Pages in words: one layout, and a template each.
//!
//! A template holds no sentence: it asks for one with `t("key", name=value)`, and for a word of the domain with
//! `term("phase", project.phase)`; `callup-words` has them. Dates, money and counts are written by the
//! filters of `filter`.

use super::asset;
use super::site::Site;
use callup_domain::event::EventKind;
use callup_domain::mail::Language;
use callup_words::{Fact, Words};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Value, ValueKind};
use minijinja::{Environment, Error, ErrorKind, HtmlEscape, State, UndefinedBehavior, context};
use std::sync::Arc;

mod field;
mod filter;
mod source;

/// Every page, in every language.
pub struct Pages {
    environment: Environment<'static>,
    words: Arc<Words>,
}

// The templates, and the documents by the names of their pages and actions: `build.rs` lists the files.
include!(concat!(env!("OUT_DIR"), "/pages.rs"));

/// The templates, by file.
fn templates() -> anyhow::Result<Vec<(&'static str, &'static str)>> {
    source::of("html", TEMPLATES)
}

/// The documents, by page or action.
///
/// # Errors
/// In a debug build, when a file cannot be read.
pub fn documents() -> anyhow::Result<Vec<(&'static str, &'static str)>> {
    source::of("graphql", DOCUMENTS)
}

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
            // GraphQL shouts its words.
            let key = callup_words::term_key(name, &word.to_lowercase());
            said.say(language(state)?, &key, &[]).map_err(unsayable)
        });
        // As GraphQL writes them: a page may not ask the schema for them, where introspection is off.
        let kinds = EventKind::ALL.iter().map(|kind| kind.as_str().to_uppercase());
        environment.add_global("event_kinds", kinds.collect::<Vec<_>>());
        field::add_all(&mut environment, &words);
        filter::add_all(&mut environment, &words);
        callup_govuk::install(&mut environment)?;
        for (name, source) in templates()? {
            environment.add_template(name, source)?;
        }
        Ok(Self { environment, words })
    }

    /// The words of every language.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
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
        let (style, script) = (site.path(&asset::STYLE.path), site.path(&asset::SCRIPT.path));
        let early_script = site.path(&asset::EARLY_SCRIPT.path);
        let (prefix, home) = (site.path(""), site.path("/"));
        let language = language.as_str();
        let all = context! { language, other_language, style, script, early_script, prefix, home, ..facts };
        Ok(self.environment.get_template(&format!("{template}.html"))?.render(all)?)
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
