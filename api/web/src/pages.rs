//! Which pages there are, and what can be done on them.
//!
//! A page is two files in `api/web/pages`: `NAME.graphql`, what it asks, and `NAME.html`, how it shows the
//! answer. What can be done is one: a mutation. A page or an action says at the top of its document, in
//! comments, where it is:
//!
//! ```graphql
//! # path: /call-ups/:callUp
//! # under: call-ups
//! # must: callUp
//! query CallUp($callUp: ID!) { callUp(id: $callUp) { status } }
//! ```
//!
//! ```graphql
//! # path: /call-ups/:callUp/decline
//! # page: call-up
//! # then: /call-ups/{callUp}
//! mutation Decline($callUp: ID!, $reason: String!) {
//!   done: declineCallUp(input: { callUp: $callUp, reason: $reason }) { userErrors { code message path } }
//! }
//! ```
//!
//! What is asked and done by the link in a letter, without signing in, is in `letter/`, and has no path of its own
//! (`reply.rs`). What several documents ask is a fragment in `part/NAME.graphql`, and they say `uses: NAME`. Instead of `then` it may say `shows`, a template that shows what came of it, once.
//!
//! A page that must be told something, by the form of another page, names that one: `form: release`. It is shown
//! instead when what was typed cannot be read, with what is wrong.
//!
//! A variable is filled from the address or the form, by its name. A path's variables stand after colons.

use crate::ask::Question;
use anyhow::{Context as _, bail};
use async_graphql::parser::types::OperationType;
use std::collections::HashMap;

/// Where the names of parts of documents begin.
const PARTS: &str = "part/";

/// Where the names of documents of letters begin: what is asked and done by whoever comes by the link in one.
const LETTERS: &str = "letter/";

/// A page.
#[derive(Clone, Debug)]
pub struct Page {
    /// Where it is.
    pub path: String,
    /// The name of its files.
    pub name: String,
    /// The entry of the navigation that it belongs to; empty for none.
    pub under: String,
    /// What of the data must be there, or there is no such page.
    pub must: Vec<String>,
    /// What a variable is when the address does not say.
    pub defaults: Vec<(String, Default)>,
    /// The name of the page that holds its form, and is shown instead, with what is wrong, when it cannot ask.
    pub form: Option<String>,
    /// What it asks.
    pub question: Question,
}

/// Something that can be done, by a form that is sent by POST.
#[derive(Clone, Debug)]
pub struct Action {
    /// Where the form is sent.
    pub path: String,
    /// The name of its file. Afterwards `done-NAME` is said, with hyphens for strokes.
    pub name: String,
    /// The name of the page that is shown again when it is refused, with what is wrong.
    pub page: String,
    /// What follows when it is done.
    pub then: Then,
    /// What it asks to be done.
    pub question: Question,
}

/// What follows when something is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Then {
    /// The browser goes to this path, in which what was typed or what came of it stands in braces.
    Go(String),
    /// This template shows what came of it, once: a secret that is not told again.
    Show(String),
}

/// What a variable is when the address does not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Default {
    /// `today`.
    Today,
    /// `own council`: the one for which the reader holds a role.
    OwnCouncil,
    /// `own officer`: the reader's own profile.
    OwnOfficer,
    /// Anything else stands for itself.
    Text(String),
}

/// All pages and actions.
#[derive(Clone, Debug, std::default::Default)]
pub struct Book {
    /// The pages.
    pub pages: Vec<Page>,
    /// What can be done on them.
    pub actions: Vec<Action>,
    /// What is asked and done by the link in a letter, by name.
    pub letters: HashMap<String, Question>,
}

impl Book {
    /// Reads documents, by name; those in the folder `part` are parts of others.
    ///
    /// # Errors
    /// When one is no document of one operation, does not say where it is, or is done on no page.
    pub fn read(documents: &[(&str, &str)]) -> anyhow::Result<Self> {
        let (parts, documents): (Vec<_>, Vec<_>) =
            documents.iter().copied().partition(|(name, _)| name.starts_with(PARTS));
        let parts: HashMap<&str, &str> =
            parts.into_iter().map(|(name, text)| (name.trim_start_matches(PARTS), text)).collect();
        let mut book = Self::default();
        for (name, text) in documents {
            book.add(name, text, &parts).with_context(|| format!("{name}.graphql"))?;
        }
        for action in &book.actions {
            if book.page(&action.page).is_none() {
                bail!("{}.graphql is done on no page", action.name);
            }
        }
        for page in &book.pages {
            if page.form.as_deref().is_some_and(|form| book.page(form).is_none()) {
                bail!("the form of {}.graphql is on no page", page.name);
            }
        }
        Ok(book)
    }

    /// The page of this name.
    #[must_use]
    pub fn page(&self, name: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.name == name)
    }

    fn add(&mut self, name: &str, text: &str, parts: &HashMap<&str, &str>) -> anyhow::Result<()> {
        let mut said = Said::of(text);
        let mut whole = text.to_owned();
        for part in said.list("uses") {
            whole += parts.get(part.as_str()).with_context(|| format!("there is no part/{part}.graphql"))?;
        }
        let question = Question::read(whole)?;
        if let Some(name) = name.strip_prefix(LETTERS) {
            self.letters.insert(name.to_owned(), question);
            return said.nothing_else();
        }
        let (path, name) = (said.need("path")?, name.to_owned());
        if question.operation == OperationType::Query {
            let (under, must) = (said.list("under").concat(), said.list("must"));
            let (defaults, form) = (said.defaults(), said.0.remove("form").map(str::to_owned));
            self.pages.push(Page { path, name, under, must, defaults, form, question });
        } else {
            let page = said.need("page")?;
            let then = match said.0.remove("shows") {
                Some(template) => Then::Show(template.to_owned()),
                None => Then::Go(said.need("then")?),
            };
            self.actions.push(Action { path, name, page, then, question });
        }
        said.nothing_else()
    }
}

/// What a document says of itself.
struct Said<'a>(HashMap<&'a str, &'a str>);

impl<'a> Said<'a> {
    fn of(text: &'a str) -> Self {
        let lines = text.lines().map_while(|line| line.strip_prefix('#'));
        Self(
            lines
                .filter_map(|line| line.split_once(':'))
                .map(|(name, value)| (name.trim(), value.trim()))
                .collect(),
        )
    }

    fn need(&mut self, name: &str) -> anyhow::Result<String> {
        self.0.remove(name).map(str::to_owned).with_context(|| format!("it does not say its {name}"))
    }

    fn nothing_else(self) -> anyhow::Result<()> {
        match self.0.into_keys().next() {
            Some(unknown) => bail!("“{unknown}” says nothing to a page"),
            None => Ok(()),
        }
    }

    fn list(&mut self, name: &str) -> Vec<String> {
        let list = self.0.remove(name).unwrap_or_default();
        list.split(',').map(|one| one.trim().to_owned()).filter(|one| !one.is_empty()).collect()
    }

    /// `default NAME: VALUE`.
    fn defaults(&mut self) -> Vec<(String, Default)> {
        let names: Vec<&str> = self.0.keys().copied().filter(|name| name.starts_with("default ")).collect();
        let default = |name: &str| {
            let value = match self.0.remove(name).unwrap_or_default() {
                "today" => Default::Today,
                "own council" => Default::OwnCouncil,
                "own officer" => Default::OwnOfficer,
                text => Default::Text(text.to_owned()),
            };
            (name.trim_start_matches("default ").trim().to_owned(), value)
        };
        names.into_iter().map(default).collect()
    }
}

#[cfg(test)]
mod tests;
