//! Every integration test, in one binary: it links once.

mod door;
mod http;
mod project;
