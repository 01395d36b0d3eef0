//! Pages in words: one layout, a template each, and the wording of a language in one file.
//!
//! A template holds no sentence: it asks for one with `t("key", name=value)`. A key that is missing is an
//! error, never the other language; a test holds the files to the same keys and the templates to theirs.

use super::asset;
use super::site::Site;
use callup_domain::mail::Language;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Value};
use minijinja::{Environment, Error, ErrorKind, HtmlEscape, State, UndefinedBehavior, context};
use std::collections::BTreeMap;

/// The sentences of one language, by key.
type Words = BTreeMap<String, String>;

/// Every page, in every language.
pub struct Pages(Environment<'static>);

macro_rules! templates {
    ($($name:literal)+) => {
        &[$((concat!($name, ".html"), include_str!(concat!("../pages/", $name, ".html")))),+]
    };
}

const TEMPLATES: &[(&str, &str)] =
    templates!("layout" "bodies" "sign_in" "sent" "link" "onward" "account" "message");

const fn source(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../words/en.json"),
        Language::Welsh => include_str!("../words/cy.json"),
    }
}

fn words(language: Language) -> anyhow::Result<Words> {
    let mut words: Words = serde_json::from_str(source(language))?;
    // What is said of the file, and not in it.
    words.retain(|key, _| !key.starts_with('_'));
    Ok(words)
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
        let said = Language::ALL.iter().map(|language| Ok((language.as_str(), words(*language)?)));
        let said: BTreeMap<&str, Words> = said.collect::<anyhow::Result<_>>()?;
        environment.add_function("t", move |state: &State, key: &str, facts: Kwargs| {
            let language = state.lookup("language").and_then(|language| language.as_str().map(str::to_owned));
            let sentence = said.get(language.as_deref().unwrap_or_default()).and_then(|words| words.get(key));
            let sentence = sentence.ok_or_else(|| {
                Error::new(ErrorKind::UndefinedError, format!("there are no words for {key}"))
            })?;
            say(sentence, &facts)
        });
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

/// A sentence with its facts in place. It is safe in a page: what is not markup already is escaped.
fn say(sentence: &str, facts: &Kwargs) -> Result<Value, Error> {
    let mut text = String::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else { break };
        text += &HtmlEscape(before).to_string();
        let fact: Value = facts.get(name)?;
        if fact.is_safe() {
            text += &fact.to_string();
        } else {
            text += &HtmlEscape(&fact.to_string()).to_string();
        }
        rest = after;
    }
    text += &HtmlEscape(rest).to_string();
    Ok(Value::from_safe_string(text))
}

#[cfg(test)]
mod tests;
