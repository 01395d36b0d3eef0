//! What can go wrong outside the rules, and which of it a caller is told.
//!
//! `Refused` is for people and goes into a mutation's `userErrors`. `NotFound`, `Denied` and
//! `Unavailable` go to GraphQL's `errors` with a code. `Internal` is logged once, at the boundary,
//! and never leaves: the caller is told only that something went wrong.

use callup_domain::say;
use callup_domain::{Code, Refusal};
use sea_orm::{DbErr, RuntimeErr, SqlErr};

/// The error of everything that reaches outside the process.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The rules or the input say no, for one or more reasons that a person can act on.
    #[error("refused: {}", .0.iter().map(|refusal| refusal.to_string()).collect::<Vec<_>>().join(" "))]
    Refused(Vec<Refusal>),
    /// No such row, or none that the actor may see. Says which noun.
    #[error("no such {0}")]
    NotFound(&'static str),
    /// The actor's roles do not allow it.
    #[error("{0}")]
    Denied(Refusal),
    /// The database cannot be reached, or is too busy to answer in time.
    #[error("the database cannot be reached: {0}")]
    Unavailable(#[source] DbErr),
    /// Anything else: a bug, or a row that cannot be read.
    #[error("{0}")]
    Internal(#[source] anyhow::Error),
}

/// The result of everything that reaches outside the process.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// Somebody else changed the row since it was read.
    #[must_use]
    pub fn conflict() -> Self {
        Self::conflict_refusal().into()
    }

    /// The same, before it is an error.
    #[must_use]
    pub fn conflict_refusal() -> Refusal {
        Refusal::new(
            Code::Conflict,
            "",
            say!("Somebody else changed this at the same moment. Look at it again and decide anew."),
        )
    }

    /// A unique index said no: `refusal` instead of whatever the database said.
    #[must_use]
    pub fn or_duplicate(self, refusal: impl FnOnce() -> Refusal) -> Self {
        match &self {
            Self::Internal(cause) => match cause.downcast_ref::<DbErr>().and_then(DbErr::sql_err) {
                Some(SqlErr::UniqueConstraintViolation(_)) => refusal().into(),
                _ => self,
            },
            _ => self,
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        if refusal.code == Code::Denied { Self::Denied(refusal) } else { Self::Refused(vec![refusal]) }
    }
}

impl From<Vec<Refusal>> for Error {
    fn from(refusals: Vec<Refusal>) -> Self {
        Self::Refused(refusals)
    }
}

impl From<anyhow::Error> for Error {
    fn from(cause: anyhow::Error) -> Self {
        Self::Internal(cause)
    }
}

impl From<serde_json::Error> for Error {
    fn from(cause: serde_json::Error) -> Self {
        Self::Internal(cause.into())
    }
}

impl From<DbErr> for Error {
    fn from(cause: DbErr) -> Self {
        use sea_orm::SqlxError;
        let unreachable = match &cause {
            DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => true,
            DbErr::Exec(RuntimeErr::SqlxError(inner)) | DbErr::Query(RuntimeErr::SqlxError(inner)) => {
                matches!(
                    &**inner,
                    SqlxError::Io(_)
                        | SqlxError::PoolTimedOut
                        | SqlxError::PoolClosed
                        | SqlxError::WorkerCrashed
                ) || is_shutting_down(inner)
            }
            _ => false,
        };
        if unreachable { Self::Unavailable(cause) } else { Self::Internal(cause.into()) }
    }
}

/// PostgreSQL's class 57P (operator intervention) and SQLite's "busy" say "not now", not "never".
fn is_shutting_down(error: &sea_orm::SqlxError) -> bool {
    let code = error.as_database_error().and_then(|error| error.code());
    code.is_some_and(|code| code.starts_with("57P") || code == "5" || code == "517")
}
