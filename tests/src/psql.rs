//! PostgreSQL without this program: its own client, as whichever login a test wants to be.

use crate::database::server;
use std::process::Command;

/// Runs SQL in a database of the test server, by `psql`, and returns what it prints: a row a line,
/// columns between bars. `login` is one that `psql` makes known by name; without, it is the server's
/// superuser. A transaction is what the SQL says, not more.
///
/// # Errors
/// What PostgreSQL says to the first statement that fails.
pub fn psql(database: &str, login: Option<&str>, sql: &str) -> Result<String, String> {
    let mut url = server();
    url.set_path(database);
    if let Some(login) = login {
        url.set_username(login).expect("an address with a host");
        url.set_password(Some(PASSWORD)).expect("an address with a host");
    }
    let done = Command::new("psql")
        .args([url.as_str(), "-qtAX", "-v", "ON_ERROR_STOP=1", "-v", "VERBOSITY=terse", "-c", sql])
        .output()
        .expect("PostgreSQL's client tools are installed");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    if done.status.success() { Ok(text(&done.stdout)) } else { Err(text(&done.stderr)) }
}

/// A login of the test server, which belongs to all of its databases; gone when it is dropped.
pub struct Login {
    /// Its name.
    pub name: String,
    database: String,
}

/// What every login of a test has, for a server that asks.
pub const PASSWORD: &str = "only-in-tests";

impl Login {
    /// A new login that may act as these roles and has no right of its own.
    #[must_use]
    pub fn new(database: &str, name: &str, roles: &[&str]) -> Self {
        let login = Self { name: format!("{database}_{name}"), database: database.to_owned() };
        login.superuser(&format!("CREATE ROLE {} LOGIN NOINHERIT PASSWORD '{PASSWORD}'", login.name));
        for role in roles {
            login.superuser(&format!("GRANT {role} TO {}", login.name));
        }
        login
    }

    /// Runs SQL as this login.
    ///
    /// # Errors
    /// As for `psql`.
    pub fn run(&self, sql: &str) -> Result<String, String> {
        psql(&self.database, Some(&self.name), sql)
    }

    fn superuser(&self, sql: &str) {
        psql(&self.database, None, sql).expect("the server's superuser may");
    }
}

impl Drop for Login {
    fn drop(&mut self) {
        let name = &self.name;
        // A login that owns what is in the database goes after it: the test drops the database first.
        let dropped = psql("postgres", None, &format!("DROP ROLE {name}"));
        assert!(std::thread::panicking() || dropped.is_ok(), "{dropped:?}");
    }
}
