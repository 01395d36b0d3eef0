//! Bringing in files in GraphQL.

use super::Request;
use super::payload::payload;
use super::told::Told;
use async_graphql::{Context, Object, Result, SimpleObject};
use callup_command as command;
use callup_command::import::Outcome;

/// The most lines that are told one by one.
const CHANGES: usize = 100;
/// The most errors that are told one by one.
const ERRORS: usize = 1_000;

/// What a file would do, or did.
pub struct ImportOutcome(Outcome);

impl From<Outcome> for ImportOutcome {
    fn from(outcome: Outcome) -> Self {
        Self(outcome)
    }
}

/// What a file would do, or did. Good rows are not touched by bad ones.
#[Object]
impl ImportOutcome {
    /// Whether it was written. False for a dry run.
    async fn applied(&self) -> bool {
        self.0.applied
    }

    /// Rows that add something.
    async fn added(&self) -> usize {
        self.0.added
    }

    /// Rows that change something.
    async fn changed(&self) -> usize {
        self.0.changed
    }

    /// Rows that say what is there already.
    async fn unchanged(&self) -> usize {
        self.0.unchanged
    }

    /// Rows that are left out, because something is wrong with them.
    async fn left_out(&self) -> usize {
        self.0.left_out()
    }

    /// What rows add or change, the first 100 in order of line; there are as many as were added and
    /// changed together.
    async fn changes(&self) -> Vec<ImportChange> {
        let change = |change: &command::import::Change| ImportChange {
            line: change.line,
            what: change.what.clone().into(),
        };
        self.0.changes.iter().take(CHANGES).map(change).collect()
    }

    /// What is wrong with the rows that are left out, the first 1,000 in order of line.
    async fn errors(&self) -> Vec<ImportError> {
        self.0.errors.iter().take(ERRORS).cloned().map(ImportError::from).collect()
    }

    /// How many errors there are.
    async fn error_count(&self) -> usize {
        self.0.errors.len()
    }

    /// What else a person should know.
    async fn warnings(&self) -> Vec<Told> {
        self.0.warnings.iter().cloned().map(Told::from).collect()
    }
}

/// What a row adds or changes.
#[derive(SimpleObject)]
pub struct ImportChange {
    /// The number of the line in the file.
    line: usize,
    /// What it adds or changes, as part of a sentence.
    what: Told,
}

/// What is wrong with a cell.
#[derive(SimpleObject)]
pub struct ImportError {
    /// The number of the line in the file.
    line: usize,
    /// The column, as the file names it. Empty when the whole row is meant.
    column: String,
    /// A whole sentence.
    message: Told,
}

impl From<callup_domain::import::RowError> for ImportError {
    fn from(error: callup_domain::import::RowError) -> Self {
        Self { line: error.line, column: error.column, message: error.message.into() }
    }
}

payload! {
    /// What came of a file.
    ImportPayload { outcome: ImportOutcome }
}

/// What can be brought in.
#[derive(Default)]
pub struct ImportMutation;

#[Object]
impl ImportMutation {
    /// Brings in a council's own list of officers. A dry run unless told to apply it.
    async fn import_officers(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The file.")] input: command::import::ImportOfficers,
    ) -> Result<ImportPayload> {
        ImportPayload::of(command::import::officers_from(ctx.cx()?, &input).await)
    }

    /// Brings in one of the capability framework's files: skills, roles, or levels of roles. A dry run
    /// unless told to apply it.
    async fn import_skills(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The file.")] input: command::import::ImportSkills,
    ) -> Result<ImportPayload> {
        ImportPayload::of(command::import::skills_from(ctx.cx()?, &input).await)
    }
}
