//! The log: to standard error, for people or as JSON.

use crate::config::{Log, LogFormat};
use anyhow::Context as _;
use std::io::IsTerminal as _;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

/// Starts the log of this process. Times in it are the machine's own.
///
/// # Errors
/// When a log was started before, or the filter cannot be read.
pub fn init(log: &Log) -> anyhow::Result<()> {
    let filter =
        EnvFilter::try_new(&log.filter).with_context(|| format!("log.filter is {:?}", log.filter))?;
    let colour = std::io::stderr().is_terminal();
    let subscriber = subscriber(log.format, filter, colour, std::io::stderr);
    tracing::subscriber::set_global_default(subscriber).context("The log was started twice.")
}

fn subscriber<W>(
    format: LogFormat,
    filter: EnvFilter,
    colour: bool,
    to: W,
) -> Box<dyn tracing::Subscriber + Send + Sync>
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(to).with_ansi(colour);
    match format {
        LogFormat::Readable => Box::new(builder.finish()),
        // One flat object a line; the span list carries the request id.
        LogFormat::Json => Box::new(builder.json().flatten_event(true).with_current_span(false).finish()),
    }
}

#[cfg(test)]
mod tests;
