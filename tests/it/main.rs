//! Every integration test, in one binary: it links once.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod catalogue;
mod door;
mod http;
mod officer;
mod pool;
mod project;
mod seen;
