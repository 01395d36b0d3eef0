//! A database for each test, copied from a template that has run the migrations once.

use callup_infra::scope::World;
use callup_infra::{Db, DbOptions};
use std::path::PathBuf;
use std::time::Duration;
use tokio::sync::OnceCell;

/// On which database a test runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A file in a temporary folder.
    Sqlite,
    /// A database of the server that `CALLUP_TEST_POSTGRES` names.
    Postgres,
}

impl Kind {
    /// Whether there is a PostgreSQL server to test on. `tests/run` starts one; `tests/run quick`
    /// does not.
    #[must_use]
    pub fn postgres_is_there() -> bool {
        std::env::var_os("CALLUP_TEST_POSTGRES").is_some()
    }
}
