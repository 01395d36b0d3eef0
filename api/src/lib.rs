//! The service: GraphQL, the routes of everything over HTTP, and the command line.

pub mod app;
pub mod cli;
pub mod graphql;

/// An answer is made of many small pieces, and the system's allocator takes long over them: `docs/performance.md`.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
