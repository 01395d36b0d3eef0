//! `callup serve`: requests and jobs, until it is told to stop.

use super::open;
use crate::app;
use crate::graphql::handler::Limits;
use anyhow::Context as _;
use callup_infra::config::Config;
use callup_infra::scope::{Operator, World};
use callup_infra::telemetry;
use callup_job::{MailRoom, Runner};
use callup_web::site::Site;
use clap::Args;
use poem::Server;
use poem::endpoint::BoxEndpoint;
use poem::listener::TcpAcceptor;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

/// What a request in flight gets beyond its own time limit, so that it can be told that it took too
/// long.
const GRACE: Duration = Duration::from_secs(2);

#[derive(Debug, Args)]
pub(super) struct Serve {
    /// Bring the database's schema up to date first.
    #[arg(long)]
    migrate: bool,
}

impl Serve {
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<()> {
        telemetry::init(&config.log)?;
        let world = open::world(config).await?;
        if self.migrate {
            world.db.migrate().await?;
        }
        open::refuse_keyless(config, &world)?;
        open::refuse_pending(&world.db).await?;
        let councils = Operator::new(world.clone()).seed_councils().await?;
        if councils > 0 {
            tracing::info!(councils, "Wrote built-in councils");
        }
        let limits = Limits::from(&config.graphql);
        let site = Site::new(config)?;
        let routes = if config.graphql.graphiql {
            app::routes_with_graphiql(&world, limits, &site, &[])?
        } else {
            app::routes(&world, limits, &site)?
        };
        let listener = listen(config).await?;
        serve_until(world, config, listener, routes, told_to_stop()?).await
    }
}

/// Takes the configured address, so that nobody else can.
///
/// # Errors
/// When it is taken, or not this machine's.
pub async fn listen(config: &Config) -> anyhow::Result<TcpListener> {
    let address = config.http.listen;
    TcpListener::bind(address).await.with_context(|| format!("Callup cannot listen on {address}"))
}

/// Answers requests and works off jobs until `shutdown`. Then no request and no job is begun any more;
/// requests in flight are answered, jobs in hand finished and the database is closed.
///
/// # Errors
/// When the mail room cannot be set up, or the listener fails.
pub async fn serve_until(
    world: World,
    config: &Config,
    listener: TcpListener,
    routes: BoxEndpoint<'static>,
    shutdown: impl Future<Output = ()>,
) -> anyhow::Result<()> {
    let stop = CancellationToken::new();
    let jobs = if config.jobs.enabled { Some(work(&world, config, stop.clone())?) } else { None };
    let address = listener.local_addr()?;
    let acceptor = TcpAcceptor::from_tokio(listener)?;
    let longest = Duration::from_secs(config.graphql.request_timeout_seconds) + GRACE;
    tracing::info!(%address, "Listening");
    let told = async {
        shutdown.await;
        tracing::info!("Stopping: requests in flight and jobs in hand are finished first");
        stop.cancel();
    };
    let served = Server::new_with_acceptor(acceptor)
        // A request that is being worked on is silent for no longer than it may take.
        .idle_timeout(2 * longest)
        .run_with_graceful_shutdown(routes, told, Some(longest))
        .await;
    stop.cancel();
    if let Some(jobs) = jobs {
        jobs.await?;
    }
    world.db.close().await;
    tracing::info!("Stopped");
    Ok(served?)
}

fn work(
    world: &World,
    config: &Config,
    stop: CancellationToken,
) -> anyhow::Result<tokio::task::JoinHandle<()>> {
    let runner = runner(world, config)?;
    Ok(tokio::spawn(async move { runner.run(&stop).await }))
}

/// A job runner, as configured.
pub(super) fn runner(world: &World, config: &Config) -> anyhow::Result<Runner> {
    let mail_room = MailRoom::new(&config.mail, config.http.public_url.clone())?;
    Runner::new(world.clone(), mail_room, config)
}

/// Ends when the process is told to stop, by SIGTERM or SIGINT.
///
/// # Errors
/// When signals cannot be listened to.
pub fn told_to_stop() -> anyhow::Result<impl Future<Output = ()>> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}
