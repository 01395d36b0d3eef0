//! Bringing in files: councils, the framework's skills and roles, a council's own officers.
//!
//! Each import first makes a plan: what the good rows would add and change, and what is wrong with
//! the bad ones. Without `apply` that is all. With it the whole plan is written in one transaction, so
//! that nothing is ever half-written; a file that was applied changes nothing the second time.

mod councils;
mod officers;
mod skills;

pub use councils::councils;
pub use officers::officers;
pub use skills::skills;

use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::Sentence;
use callup_domain::access::{Action, On};
use callup_domain::import::{RowError, Table};
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_domain::sentence::Fact;
use callup_infra::{Error, Result};
use std::collections::BTreeSet;
use std::fmt;

/// A council's own list of officers.
#[derive(Clone, Debug, InputObject)]
pub struct ImportOfficers {
    /// The text of the file: a header, and a line for each officer.
    pub file: String,
    /// Whether to write it. Without this it is a dry run.
    #[graphql(default)]
    pub apply: bool,
}

/// One of the capability framework's files.
#[derive(Clone, Debug, InputObject)]
pub struct ImportSkills {
    /// The text of the file: a header, and a line for each skill, role, or level of a role.
    pub file: String,
    /// Whether to write it. Without this it is a dry run.
    #[graphql(default)]
    pub apply: bool,
}

/// As [`officers`], from the text of a file.
///
/// # Errors
/// As for [`officers`] and [`table`], at `file`.
pub async fn officers_from(cx: &Cx, ask: &ImportOfficers) -> Result<Outcome> {
    cx.actor().permit(Action::Import, On::default())?;
    let table = table(ask.file.as_bytes()).map_err(|refusal| refusal.under("file"))?;
    officers(cx, &table, ask.apply).await.map_err(in_file)
}

/// As [`skills`], from the text of a file.
///
/// # Errors
/// As for [`skills`] and [`table`], at `file`.
pub async fn skills_from(cx: &Cx, ask: &ImportSkills) -> Result<Outcome> {
    cx.actor().permit(Action::Import, On::default())?;
    let table = table(ask.file.as_bytes()).map_err(|refusal| refusal.under("file"))?;
    skills(cx, &table, ask.apply).await.map_err(in_file)
}

fn in_file(cause: Error) -> Error {
    match cause {
        Error::Refused(no) => Error::Refused(no.into_iter().map(|refusal| refusal.under("file")).collect()),
        other => other,
    }
}

/// What a file would do, or did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Rows that add something.
    pub added: usize,
    /// Rows that change something.
    pub changed: usize,
    /// Rows that say what is there already.
    pub unchanged: usize,
    /// What each row that does something does, in order of line.
    pub changes: Vec<Change>,
    /// What is wrong with the rows that are left out, in order of line.
    pub errors: Vec<RowError>,
    /// What else a person should know.
    pub warnings: Vec<Sentence>,
    /// Whether it was written. False for a dry run.
    pub applied: bool,
}

/// What a row does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The number of the line in the file.
    pub line: usize,
    /// What it adds or changes, as part of a sentence.
    pub what: Sentence,
}

/// How many lines of changes are printed.
const SHOWN: usize = 20;

impl Outcome {
    /// How many rows are left out.
    #[must_use]
    pub fn left_out(&self) -> usize {
        self.errors.iter().map(|error| error.line).collect::<BTreeSet<_>>().len()
    }

    /// Counts a row that adds something.
    fn add(&mut self, line: usize, what: impl Into<Fact>) {
        self.added += 1;
        let what: Fact = what.into();
        self.changes.push(Change { line, what: say!("adds {what}", what) });
    }

    /// Counts a row that changes something.
    fn change(&mut self, line: usize, what: impl Into<Fact>) {
        self.changed += 1;
        let what: Fact = what.into();
        self.changes.push(Change { line, what: say!("changes {what}", what) });
    }

    /// Notes what is wrong with a row that could be read.
    fn fail(&mut self, line: usize, column: &str, message: Sentence) {
        self.errors.push(RowError { line, column: column.to_owned(), message });
    }

    /// Puts everything in order of line.
    fn sorted(mut self) -> Self {
        self.changes.sort_by_key(|change| change.line);
        self.errors.sort_by(|one, other| (one.line, &one.column).cmp(&(other.line, &other.column)));
        self
    }
}

/// The outcome as it is printed: what changes, what is wrong, and the sum.
impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for change in self.changes.iter().take(SHOWN) {
            writeln!(f, "Line {} {}.", change.line, change.what)?;
        }
        if self.changes.len() > SHOWN {
            writeln!(f, "… and {} more lines that add or change something.", self.changes.len() - SHOWN)?;
        }
        for error in &self.errors {
            let column = if error.column.is_empty() { String::new() } else { format!(", {}", error.column) };
            writeln!(f, "Line {}{column}: {}", error.line, error.message)?;
        }
        for warning in &self.warnings {
            writeln!(f, "Note: {warning}")?;
        }
        let (added, changed, unchanged) = (self.added, self.changed, self.unchanged);
        writeln!(
            f,
            "Rows: {added} added, {changed} changed, {unchanged} unchanged, {} left out.",
            self.left_out()
        )?;
        match (self.applied, added + changed) {
            (_, 0) => writeln!(f, "Nothing to write."),
            (true, _) => writeln!(f, "Written."),
            (false, _) => writeln!(f, "Nothing was written: this was a dry run. Add --apply to write it."),
        }
    }
}

/// The cells of a file.
///
/// # Errors
/// `MALFORMED` when the file is not UTF-8, with the first line that is not, or a quote is never closed.
pub fn table(bytes: &[u8]) -> Result<Table, Refusal> {
    let text = std::str::from_utf8(bytes).map_err(|cause| {
        let good = bytes.get(..cause.valid_up_to()).unwrap_or_default();
        let line = good.iter().filter(|byte| **byte == b'\n').count() + 1;
        let message = say!(
            "Line {line} is not in UTF-8. In a spreadsheet, save the file as “CSV UTF-8” and try again.",
            line
        );
        Refusal::new(Code::Malformed, "", message)
    })?;
    Table::split(text)
}
