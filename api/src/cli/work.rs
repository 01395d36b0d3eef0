//! `callup work`: jobs without requests.

use super::{open, serve};
use callup_infra::config::Config;
use callup_infra::telemetry;
use tokio_util::sync::CancellationToken;

pub(super) async fn run(config: &Config) -> anyhow::Result<()> {
    telemetry::init(&config.log)?;
    let world = open::current_world(config).await?;
    open::refuse_keyless(config, &world)?;
    let runner = serve::runner(&world, config)?;
    let told = serve::told_to_stop()?;
    let stop = CancellationToken::new();
    tracing::info!("Working off jobs");
    tokio::join!(runner.run(&stop), async {
        told.await;
        tracing::info!("Stopping: jobs in hand are finished first");
        stop.cancel();
    });
    world.db.close().await;
    tracing::info!("Stopped");
    Ok(())
}
