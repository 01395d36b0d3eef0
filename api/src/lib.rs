//! The service: GraphQL, the routes of everything over HTTP, and the command line.

pub mod app;
pub mod cli;
pub mod graphql;
