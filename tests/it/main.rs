//! Every integration test, in one binary: it links once.

mod delivery;
mod door;
mod http;
mod project;
mod report;
mod serving;
