//! Invented bodies to try the service on, the same for the same seed. Nobody in them exists.
//!
//! The demonstration is a consortium with a year of history. It is written by the commands that
//! people would have given, at the times at which they would have: `act` says what can happen, the
//! other files hold the tables of what did, and `stage` plays it.

mod act;
mod body;
mod calling;
mod cast;
mod delivery;
pub mod dice;
mod equality;
mod home;
pub mod house;
mod interest;
mod missed_bins;
mod names;
pub mod national;
mod people;
mod pool;
mod processor;
mod projects;
mod selecting;
mod stage;
mod tom;

pub use people::{GUIDES, Guide};

use anyhow::Result;
use callup_domain::id::BodyId;
use callup_infra::Db;
use callup_infra::config::Config;
use callup_job::MailRoom;
use chrono::{DateTime, Utc};
use stage::Stage;

/// The slug of the demonstration’s body. The number goes up when what is written changes, so that a
/// file of another version is told apart.
pub const SLUG: &str = "demo-3";

/// When the demonstration begins: Thursday 1 July 2027, nine o’clock in the United Kingdom, so that
/// reports as at 30 June can be asked for.
pub const NOW: DateTime<Utc> = match DateTime::from_timestamp(1_814_428_800, 0) {
    Some(now) => now,
    None => DateTime::UNIX_EPOCH,
};

/// Writes the demonstration’s body into a database whose schema is up to date, from its founding on
/// 1 July 2026 to `until`, and returns it. E-mails leave by `room`. The same seed writes the same.
///
/// # Errors
/// As writing fails, or an act of the history is refused, naming it.
pub async fn fill(
    db: &Db,
    config: &Config,
    room: MailRoom,
    seed: u64,
    until: DateTime<Utc>,
) -> Result<BodyId> {
    let mut stage = Stage::new(db, config, room, seed)?;
    let mut acts = body::acts(seed)?;
    acts.extend(people::acts()?);
    acts.extend(pool::acts()?);
    acts.extend(tom::acts()?);
    acts.extend(projects::acts()?);
    acts.extend(home::acts()?);
    acts.extend(interest::acts()?);
    acts.extend(calling::acts()?);
    acts.extend(delivery::acts()?);
    acts.extend(selecting::acts()?);
    stage.play(acts, until).await?;
    Ok(stage.body)
}
