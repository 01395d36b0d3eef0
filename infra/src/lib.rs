//! Everything outside the process: database, mail, configuration, telemetry, clock.

pub mod clock;
pub mod db;
pub mod entity;
pub mod error;
pub mod scope;

pub use db::{Db, DbOptions};
pub use error::{Error, Result};
