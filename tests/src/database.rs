//! A database for each test.

use crate::psql::{Login, PASSWORD};
use callup_infra::{Db, DbOptions};
use std::env;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tempfile::TempDir;
use url::Url;

/// On which database a test runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A file in a temporary folder.
    Sqlite,
    /// A new database on the server that `CALLUP_TEST_POSTGRES` names.
    Postgres,
}

impl Kind {
    /// Whether there is a PostgreSQL server to test on. `tests/run` starts one; `tests/run quick`
    /// does not.
    #[must_use]
    pub fn postgres_is_there() -> bool {
        env::var_os("CALLUP_TEST_POSTGRES").is_some()
    }
}

/// An empty database, removed when it is dropped.
pub struct Database {
    /// How to open it.
    pub options: DbOptions,
    place: Place,
}

enum Place {
    Folder(#[allow(dead_code, reason = "dropping it removes the folder")] TempDir),
    Server { name: String },
}

impl Database {
    /// A new database.
    #[must_use]
    pub fn new(kind: Kind) -> Self {
        let (url, place) = match kind {
            Kind::Sqlite => {
                let folder = tempfile::tempdir().expect("a temporary folder");
                (format!("sqlite://{}", folder.path().join("callup.sqlite").display()), Place::Folder(folder))
            }
            Kind::Postgres => {
                static NEXT: AtomicU32 = AtomicU32::new(0);
                let next = NEXT.fetch_add(1, Ordering::Relaxed);
                let name = format!("callup_{}_{next}", std::process::id());
                run_on_server("createdb", &name);
                let mut url = server();
                url.set_path(&name);
                (url.to_string(), Place::Server { name })
            }
        };
        let options = DbOptions {
            url,
            max_connections: 8,
            acquire_timeout: Duration::from_secs(60),
            busy_timeout: Duration::from_secs(60),
            statement_timeout: Duration::from_secs(60),
            durable: false,
        };
        Self { options, place }
    }

    /// Its name on the server. Empty for SQLite.
    #[must_use]
    pub fn name(&self) -> &str {
        match &self.place {
            Place::Folder(_) => "",
            Place::Server { name } => name,
        }
    }

    /// The same, opened by another login.
    #[must_use]
    pub fn options_of(&self, login: &Login) -> DbOptions {
        let mut url = Url::parse(&self.options.url).expect("an address");
        url.set_username(&login.name).expect("an address with a host");
        url.set_password(Some(PASSWORD)).expect("an address with a host");
        DbOptions { url: url.to_string(), ..self.options.clone() }
    }

    /// Opens it, with the schema in place.
    pub async fn open(&self) -> Db {
        let db = Db::open(&self.options).await.expect("the database opens");
        db.migrate().await.expect("the migrations run");
        db
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Place::Server { name } = &self.place {
            run_on_server("dropdb", name);
        }
    }
}

pub(crate) fn server() -> Url {
    let url = env::var("CALLUP_TEST_POSTGRES").expect("CALLUP_TEST_POSTGRES names the server");
    Url::parse(&url).expect("CALLUP_TEST_POSTGRES is an address")
}

/// PostgreSQL's own tools make and drop databases; `--force` ends what connections are left.
fn run_on_server(tool: &str, name: &str) {
    let mut command = Command::new(tool);
    command.arg(format!("--maintenance-db={}", server())).arg(name);
    if tool == "dropdb" {
        command.args(["--force", "--if-exists"]);
    }
    let done = command.output().expect("PostgreSQL's client tools are installed");
    assert!(done.status.success(), "{tool} {name}: {}", String::from_utf8_lossy(&done.stderr));
}
