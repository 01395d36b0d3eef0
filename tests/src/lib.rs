//! The harness: an application in the test's own process, on a database of its own, with a clock
//! that the test moves. People are clients.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a harness that fails fails the test")]

mod app;
pub mod bench;
mod browser;
mod client;
mod database;
mod hostile;
pub mod pool;
mod provider;
mod psql;
mod receiver;

pub use app::{MEMBERS, PROVIDER_SECRET, TestApp, council_id, keys};
pub use browser::{Browser, Page};
pub use client::{Answer, Client};
pub use database::{Database, Kind};
pub use hostile::{Hostile, hostile};
pub use provider::{FakeProvider, Lie};
pub use psql::{Login, psql};
pub use receiver::{Got, Manner, Receiver};

/// Runs a test once on SQLite and, when `CALLUP_TEST_POSTGRES` names a server, once on
/// PostgreSQL.
///
/// ```text
/// on_both!(async fn a_project_needs_a_title(app: TestApp) { … });
/// ```
#[macro_export]
macro_rules! on_both {
    ($($(#[$meta:meta])* async fn $name:ident($app:ident: $type:ty) $body:block)+) => { $(
        mod $name {
            #[allow(unused_imports, reason = "a test may need none")]
            use super::*;

            $(#[$meta])*
            async fn run($app: $type) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                run($crate::TestApp::on($crate::Kind::Sqlite).await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                if $crate::Kind::postgres_is_there() {
                    run($crate::TestApp::on($crate::Kind::Postgres).await).await;
                }
            }
        }
    )+ };
}
