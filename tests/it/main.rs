//! Every integration test, in one binary: it links once.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test that cannot go on fails, and one that is skipped says so"
)]

mod catalogue;
mod door;
mod http;
mod import;
mod officer;
mod pool;
mod project;
mod seen;
