//! The program itself, from outside, in one binary: it links once.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test that cannot go on fails"
)]

mod events;
mod house;
mod import;
mod retention;
mod secrets;
mod serve;
