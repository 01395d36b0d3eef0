//! The doors of Callup: GraphQL, jobs and the command line.

pub mod app;
pub mod auth;
pub mod cli;
pub mod command;
pub mod cx;
pub mod demo;
pub mod graphql;
pub mod job;
pub mod ods;
pub mod web;
