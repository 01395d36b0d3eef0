//! The world as the configuration describes it.

use anyhow::{Context as _, bail};
use callup_infra::clock::{RandomIds, SystemClock};
use callup_infra::config::Config;
use callup_infra::keys::Keys;
use callup_infra::scope::World;
use callup_infra::{Db, DbOptions};
use std::sync::Arc;

/// The configured database and keys, the machine's time and random ids.
///
/// # Errors
/// When the database cannot be opened, or the keys cannot be read.
pub async fn world(config: &Config) -> anyhow::Result<World> {
    let options: DbOptions = config.database.options();
    let db = Db::open(&options).await?;
    let ids = RandomIds::new().context("The system gives no random bytes")?;
    Ok(World { db, clock: Arc::new(SystemClock), ids: Arc::new(ids), keys: Keys::load(&config.keys)? })
}

/// The same, once it is sure that the schema is up to date.
///
/// # Errors
/// As `world`, and when migrations have not run.
pub async fn current_world(config: &Config) -> anyhow::Result<World> {
    let world = world(config).await?;
    refuse_pending(&world.db).await?;
    Ok(world)
}

/// Refuses to serve others without a key of the service's own.
///
/// # Errors
/// A sentence that says what to set.
pub fn refuse_keyless(config: &Config, world: &World) -> anyhow::Result<()> {
    if world.keys.last() {
        return Ok(());
    }
    if !config.http.public_url.is_here() {
        bail!(
            "The service has no key of its own, and {} is not this machine alone. Set keys.ring or keys.file; \
             “openssl rand -hex 32” makes a key.",
            config.http.public_url
        );
    }
    tracing::warn!(
        "There is no key (keys.ring): attempts are counted by this process alone, and webhooks off"
    );
    Ok(())
}

/// Refuses a database whose schema is not up to date, or in which the login may not do what it has to.
///
/// # Errors
/// A sentence with the migrations that have not run, or with what to grant.
pub async fn refuse_pending(db: &Db) -> anyhow::Result<()> {
    let pending = db.pending_migrations().await?;
    if !pending.is_empty() {
        bail!("The database's schema is not up to date ({}). Run “callup migrate up”.", pending.join(", "));
    }
    Ok(db.refuse_locked_out().await?)
}
