//! What the programs that measure have in common: a body of the whole country, the service on a
//! port, a client, and the times its answers took.
//!
//! Each program sets up, asks and prints percentiles. None fails because something took long: how
//! long it may take depends on the machine.

mod connection;
mod country;
mod times;

pub use connection::Connection;
pub use country::{Caller, Country};
pub use times::Times;

use crate::Kind;

/// Measures on SQLite and, when `CALLUP_TEST_POSTGRES` names a server, on PostgreSQL.
#[allow(clippy::print_stdout, reason = "a program that measures says so")]
pub async fn on_each_database(measure: impl AsyncFn(Kind)) {
    println!("SQLite");
    measure(Kind::Sqlite).await;
    if Kind::postgres_is_there() {
        println!("PostgreSQL");
        measure(Kind::Postgres).await;
    } else {
        println!("PostgreSQL: not measured, CALLUP_TEST_POSTGRES names no server");
    }
}
