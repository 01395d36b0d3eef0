//! The command line: one verb a file. It exits with 0 when done, 1 when something failed (with a
//! sentence on standard error) and 2 when it was called wrongly.

mod body;
mod demo;
mod events;
mod import;
mod migrate;
pub mod open;
mod provider;
mod retention;
pub mod serve;
mod token;
mod work;

use callup_domain::access;
use callup_infra::Error;
use callup_infra::config::{self, Config};
use clap::{Parser, Subcommand};
use std::io::{self, ErrorKind, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// The selection desk of a local government digital service.
#[derive(Debug, Parser)]
#[command(name = "callup", version, arg_required_else_help = true)]
struct Cli {
    /// The configuration file; CALLUP_CONFIG names it too. `callup config` prints every option.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Try it out: an invented consortium with a year of history, on this machine.
    Demo(demo::Demo),
    /// Answer requests, and work off jobs unless jobs.enabled is false.
    Serve(serve::Serve),
    /// Work off jobs only: e-mails, reminders, lapses, starts.
    Work,
    /// Bring the database's schema up to date, or tell what that would take.
    #[command(subcommand)]
    Migrate(migrate::Migrate),
    /// Set up a coordinating body.
    #[command(subcommand)]
    Body(body::Body),
    /// Bring in a file of councils, skills or officers; a dry run unless told to apply it.
    #[command(subcommand)]
    Import(import::Import),
    /// Issue, list and revoke API tokens.
    #[command(subcommand)]
    Token(token::Token),
    /// Check the record of what happened, or take it elsewhere.
    #[command(subcommand)]
    Events(events::Events),
    /// Tell how long records are kept, and what of them goes today.
    Retention(retention::Retention),
    /// Set up, list and remove the identity providers that people sign in with.
    #[command(subcommand)]
    Provider(provider::Provider),
    /// Print the GraphQL schema.
    Schema,
    /// Print every option with its default value.
    Config,
    /// Print who may do what: roles across, actions down.
    Access,
}

/// What each thread has for the frames of a request: queries nest, and unoptimised builds are generous.
const STACK: usize = 8 * 1024 * 1024;

/// Runs the program as it was called.
#[must_use]
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // When even this cannot be said, the exit code does.
            writeln!(io::stderr(), "{}", sentence(&error)).ok();
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> anyhow::Result<()> {
    match cli.verb {
        Verb::Schema => return say(&crate::graphql::sdl()),
        Verb::Config => return say(config::print_default()),
        Verb::Access => return say(&access::matrix()),
        Verb::Events(events) if events.is_offline() => return events.run_offline(),
        Verb::Retention(retention) if retention.is_offline() => return retention::Retention::run_offline(),
        _ => {}
    }
    let config = Config::load(cli.config.as_deref())?;
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().thread_stack_size(STACK).build()?;
    runtime.block_on(async {
        match cli.verb {
            Verb::Demo(demo) => demo.run(config).await,
            Verb::Serve(serve) => serve.run(&config).await,
            Verb::Work => work::run(&config).await,
            Verb::Migrate(migrate) => migrate.run(&config).await,
            Verb::Body(body) => body.run(&config).await,
            Verb::Import(import) => import.run(&config).await,
            Verb::Token(token) => token.run(&config).await,
            Verb::Events(events) => events.run(&config).await,
            Verb::Retention(retention) => retention.run(&config).await,
            Verb::Provider(provider) => provider.run(&config).await,
            Verb::Schema | Verb::Config | Verb::Access => Ok(()),
        }
    })
}

/// Writes to standard output. Whoever reads only the first lines closes it early, which is no error.
fn say(text: &str) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(cause) if cause.kind() != ErrorKind::BrokenPipe => Err(cause.into()),
        _ => Ok(()),
    }
}

/// An error as one line for people.
fn sentence(error: &anyhow::Error) -> String {
    let text = match error.downcast_ref::<Error>() {
        Some(Error::Refused(refusals)) => {
            refusals.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
        }
        Some(Error::Denied(refusal)) => refusal.to_string(),
        Some(Error::NotFound(noun)) => format!("There is no such {noun}."),
        Some(Error::Unavailable(cause)) => format!("The database cannot be reached: {cause}."),
        Some(Error::Internal(cause)) => format!("This failed: {cause:#}."),
        None => format!("{error:#}"),
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
