//! Erasure (UK GDPR, article 17): what breaks the tie between rows and a person, and when it has to wait.
//!
//! What is counted stays: call-ups, secondments, days, costs, levels, and what happened. It stays under a
//! pseudonym, which leads nowhere: the name, the address and what was written about the person are gone,
//! and with them every way in. Why it is made like this: `docs/adr/0019`.

use crate::Sentence;
use crate::id::PersonId;
use crate::refusal::{Code, Refusal, Refusals};
use chrono::{Months, NaiveDate};
use serde_json::Value;

/// What somebody who was erased is called.
pub const ERASED: &str = "An erased person";

/// What stands where words about somebody stood that must not be empty.
pub const TAKEN_OUT: &str = "Taken out when the person was erased.";

/// The columns in which people write what they like, by table. A name or an address that stands in one is
/// taken out of it; of a table that is otherwise only added to, this is all that can be changed.
pub const WORDS: &[(&str, &[&str])] = &[
    ("agreement", &["purpose", "signatory", "withdrawal_reason"]),
    ("benefit", &["title", "unit"]),
    ("blackout", &["reason"]),
    ("body_model", &["authority"]),
    ("callup", &["answer", "ending", "note", "release"]),
    ("clearance", &["note", "number"]),
    ("cost", &["reason"]),
    ("decision", &["reason"]),
    ("evidence", &["note"]),
    ("forecast", &["reason"]),
    ("interest", &["note"]),
    ("job", &["failure"]),
    ("mail", &["failure"]),
    ("milestone", &["title"]),
    ("officer", &["summary"]),
    ("panel_interest", &["note"]),
    ("pick_vote", &["reason"]),
    ("post", &["role_level", "title"]),
    ("project", &["closing_reason", "outcome_measure", "problem", "sponsor", "title"]),
    ("project_update", &["changed", "decision_wanted", "reason"]),
    ("request_key", &["answer", "key"]),
    ("revision", &["data"]),
    ("secondment", &["state"]),
    ("selection", &["failure", "name"]),
    ("selection_pick", &["reason"]),
    ("session", &["agent"]),
    ("token", &["label"]),
    ("webhook", &["label"]),
];

/// The address of somebody who was erased: each has another, and no letter ever arrives there (RFC 2606).
#[must_use]
pub fn address(person: PersonId) -> String {
    format!("{person}@erased.invalid")
}

/// The last day on which an erasure that was asked for is to be done: within a month (article 12(3)).
#[must_use]
pub fn due_on(asked_on: NaiveDate) -> NaiveDate {
    asked_on.checked_add_months(Months::new(1)).unwrap_or(NaiveDate::MAX)
}

/// What still ties a person to work that goes on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ties {
    /// Whether the person was erased before.
    pub erased: bool,
    /// Call-ups that are open or agreed.
    pub call_ups: usize,
    /// Secondments that are drawn up or run.
    pub secondments: usize,
    /// The titles of the projects that the person leads and that are not closed.
    pub leads: Vec<String>,
    /// Whether the body would be without an administrator.
    pub last_administrator: bool,
}

impl Ties {
    /// Whether nothing keeps the person from being erased now.
    ///
    /// # Errors
    /// `WRONG_STATE` for each thing that does, with what to do first.
    pub fn loose(&self) -> Result<(), Vec<Refusal>> {
        let mut no = Refusals::default();
        let wrong = |message: Sentence| Refusal::new(Code::WrongState, "person", message);
        no.check(!self.erased, || wrong(say!("This person was erased before.")));
        no.check(self.secondments == 0, || {
            wrong(say!("A secondment of this person is running. Complete or cancel it first."))
        });
        no.check(self.secondments > 0 || self.call_ups == 0, || {
            wrong(say!("A call-up of this person is open. Let it be answered, or take it back first."))
        });
        no.check(self.leads.is_empty(), || {
            let titles: Vec<String> = self.leads.iter().map(|title| format!("“{title}”")).collect();
            wrong(say!("This person leads {titles}. Name another delivery lead first.", titles))
        });
        no.check(!self.last_administrator, || {
            wrong(say!("This person is the last administrator. Grant somebody else the role first."))
        });
        no.finish(())
    }
}

/// Somebody who was erased comes back as a new person, or not at all.
///
/// # Errors
/// `WRONG_STATE` at `path` when the person was erased.
pub fn not_erased(erased: bool, path: &str) -> Result<(), Refusal> {
    if erased {
        let message = say!("This person was erased. Whoever it was is added as a new person.");
        return Err(Refusal::new(Code::WrongState, path, message));
    }
    Ok(())
}

/// What somebody is known by, to be taken out of what others wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known(Vec<String>);

impl Known {
    /// Somebody's name and address. A name of one word is not looked for: “Penny” and “Bill” stand in many
    /// a text about money.
    #[must_use]
    pub fn by(name: &str, email: &str) -> Self {
        let name = Some(name.trim().to_owned()).filter(|name| name.split_whitespace().count() > 1);
        Self(name.into_iter().chain([email.to_owned()]).collect())
    }

    /// What is looked for.
    #[must_use]
    pub fn words(&self) -> &[String] {
        &self.0
    }

    /// The text without any of it, if it holds some: as whole words, in capitals or not.
    #[must_use]
    pub fn out_of(&self, text: &str) -> Option<String> {
        let (mut clean, mut at, mut found) = (String::new(), 0, false);
        while let Some(c) = text[at..].chars().next() {
            match self.0.iter().find_map(|word| stands_at(text, at, word)) {
                Some(length) => {
                    clean.push_str(ERASED);
                    at += length;
                    found = true;
                }
                None => {
                    clean.push(c);
                    at += c.len_utf8();
                }
            }
        }
        found.then_some(clean)
    }

    /// Takes it out of every text in a value, and tells whether there was any.
    pub fn out_of_value(&self, value: &mut Value) -> bool {
        match value {
            Value::String(text) => match self.out_of(text) {
                Some(clean) => {
                    *text = clean;
                    true
                }
                None => false,
            },
            Value::Array(items) => items.iter_mut().fold(false, |any, item| self.out_of_value(item) | any),
            Value::Object(members) => {
                members.values_mut().fold(false, |any, item| self.out_of_value(item) | any)
            }
            _ => false,
        }
    }
}

/// How long `word` is in `text` if it stands there at `at`, as a whole word.
fn stands_at(text: &str, at: usize, word: &str) -> Option<usize> {
    let is_part = |c: char| c.is_alphanumeric();
    if text[..at].chars().next_back().is_some_and(is_part) {
        return None;
    }
    let mut wanted = word.chars().flat_map(char::to_lowercase).peekable();
    let mut length = 0;
    for c in text[at..].chars() {
        if wanted.peek().is_none() {
            break;
        }
        for lower in c.to_lowercase() {
            if wanted.next() != Some(lower) {
                return None;
            }
        }
        length += c.len_utf8();
    }
    let whole = wanted.next().is_none() && !text[at + length..].chars().next().is_some_and(is_part);
    whole.then_some(length)
}

/// Takes the words about an officer out of a call-up, a secondment or an earlier state of one: notes and
/// reasons. What was handed over at the end is about the work, and stays. Tells whether there were any.
pub fn without_words(value: &mut Value) -> bool {
    match value {
        Value::Array(items) => items.iter_mut().fold(false, |any, item| without_words(item) | any),
        Value::Object(members) => {
            let members = members.iter_mut().filter(|(name, _)| *name != "completed");
            members.fold(false, |any, (name, item)| match item {
                Value::String(text) if matches!(name.as_str(), "note" | "reason") => {
                    let some = !text.is_empty() && text != TAKEN_OUT;
                    if some {
                        TAKEN_OUT.clone_into(text);
                    }
                    some | any
                }
                item => without_words(item) | any,
            })
        }
        _ => false,
    }
}
