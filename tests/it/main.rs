//! Every integration test, in one binary: it links once.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test that cannot go on fails"
)]

mod access;
mod callup;
mod catalogue;
mod decision;
mod delivery;
mod door;
mod double_booking;
mod http;
mod import;
mod journey;
mod officer;
mod paging;
mod pool;
mod project;
mod ranking;
mod ranking_oracle;
mod report;
mod schema;
mod secondment;
mod seen;
mod service;
mod serving;
mod similar;
