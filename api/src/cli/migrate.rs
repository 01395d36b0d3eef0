//! `callup migrate`: the database's schema.

use super::{open, say};
use callup_infra::config::Config;
use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub(super) enum Migrate {
    /// Run the migrations that have not run.
    Up,
    /// Tell which migrations have not run.
    Status,
}

impl Migrate {
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<()> {
        let db = open::world(config).await?.db;
        let pending = db.pending_migrations().await?;
        let (verb, names) = match self {
            Self::Up => {
                db.migrate().await?;
                ("Ran", pending)
            }
            Self::Status => ("To run", pending),
        };
        db.close().await;
        match names.as_slice() {
            [] => say("The schema is up to date.\n"),
            names => say(&format!("{verb}: {}\n", names.join(", "))),
        }
    }
}
