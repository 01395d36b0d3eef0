//! The harness: an application in the test's own process, on a database of its own, with a clock
//! that the test moves. People are clients.

mod app;
mod client;
mod database;

pub use app::TestApp;
pub use client::{Answer, Client};
pub use database::Kind;

/// Runs a test once on SQLite and, when `CALLUP_TEST_POSTGRES` names a server, once on
/// PostgreSQL.
///
/// ```ignore
/// on_both!(async fn a_project_needs_a_title(app: TestApp) { … });
/// ```
#[macro_export]
macro_rules! on_both {
    ($($(#[$meta:meta])* async fn $name:ident($app:ident: TestApp) $body:block)+) => { $(
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            $(#[$meta])*
            async fn run($app: $crate::TestApp) $body

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
