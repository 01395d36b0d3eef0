//! Every integration test, in one binary: it links once.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod access;
mod door;
mod http;
mod project;
mod schema;
mod service;
