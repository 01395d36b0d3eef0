//! Everything outside the process: database, mail, configuration, telemetry, clock.

pub mod clock;
pub mod config;
pub mod db;
pub mod entity;
pub mod error;
pub mod keys;
pub mod mail;
pub mod oidc;
pub mod pack;
mod pools;
pub mod query;
pub mod runs;
pub mod scope;
pub mod secrets;
pub mod telemetry;
pub mod webhook;

pub use db::{Db, DbOptions};
pub use error::{Error, Result};
