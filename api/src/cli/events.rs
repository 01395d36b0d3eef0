//! `callup events`: the record, checked and taken elsewhere.

use super::{open, say};
use anyhow::{Context as _, bail};
use callup_command::cx::Cx;
use callup_domain::chain::{self, Head, Line, Seal, canonical};
use callup_infra::config::Config;
use callup_infra::entity::body;
use callup_infra::query::chain as stored;
use callup_infra::scope::{Operator, ReadTx, World};
use clap::{Args, Subcommand};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};

#[derive(Debug, Subcommand)]
pub(super) enum Events {
    /// Check that no event was changed, removed, moved or added since it was sealed.
    Verify(Verify),
    /// Print a body's sealed events, one JSON object a line, and its head on standard error.
    Export(Export),
}

#[derive(Debug, Args)]
pub(super) struct Verify {
    /// Only this body, by its slug.
    #[arg(long, value_name = "SLUG")]
    body: Option<String>,
    /// An export instead of the database, which is not needed then.
    #[arg(long, conflicts_with = "body")]
    file: Option<PathBuf>,
    /// A head that was noted earlier: without one, nothing can tell that an export's last events were
    /// cut off, or that somebody wrote the whole chain anew.
    #[arg(long, value_name = "HASH", value_parser = head)]
    head: Option<Seal>,
}

#[derive(Debug, Args)]
pub(super) struct Export {
    /// The body, by its slug.
    #[arg(long, value_name = "SLUG")]
    body: String,
}

fn head(text: &str) -> Result<Seal, String> {
    text.parse().map_err(str::to_owned)
}

impl Events {
    /// Whether it works on a file alone, without configuration and database.
    pub(super) const fn is_offline(&self) -> bool {
        matches!(self, Self::Verify(Verify { file: Some(_), .. }))
    }

    /// What needs no database.
    pub(super) fn run_offline(self) -> anyhow::Result<()> {
        match self {
            Self::Verify(Verify { file: Some(file), head, .. }) => verify_file(&file, head),
            Self::Verify(_) | Self::Export(_) => Ok(()),
        }
    }

    pub(super) async fn run(self, config: &Config) -> anyhow::Result<()> {
        let world = open::current_world(config).await?;
        let done = match self {
            Self::Verify(ask) => verify(&world, ask).await,
            Self::Export(ask) => export(&world, &ask.body).await,
        };
        world.db.close().await;
        done
    }
}

/// Every body is looked at, whatever was wrong with those before it.
async fn verify(world: &World, ask: Verify) -> anyhow::Result<()> {
    let operator = Operator::new(world.clone());
    let bodies = match &ask.body {
        Some(slug) => vec![operator.body(slug).await?],
        None => operator.bodies().await?,
    };
    if ask.head.is_some() && bodies.len() != 1 {
        bail!("A head belongs to one body: name it with --body.");
    }
    let mut faults = Vec::new();
    for body in &bodies {
        let tx = read(world, body);
        let waiting = stored::standing(&tx).await?.waiting;
        match stored::verify(&tx, ask.head).await? {
            Ok(head) => say(&format!("{}: {}{}\n", body.slug, sound(head), waits(waiting)))?,
            Err(fault) => faults.push(format!("{}: {fault}", body.slug)),
        }
    }
    if faults.is_empty() { Ok(()) } else { bail!(faults.join(" ")) }
}

async fn export(world: &World, slug: &str) -> anyhow::Result<()> {
    let body = Operator::new(world.clone()).body(slug).await?;
    let tx = read(world, &body);
    let waiting = stored::standing(&tx).await?.waiting;
    let (mut head, mut last) = (Head::EMPTY, 0);
    loop {
        let page = stored::after(&tx, last).await?;
        let Some(end) = page.last() else { break };
        last = end.number();
        let mut text = String::new();
        for sealed in &page {
            let line =
                sealed.line()?.with_context(|| format!("Event number {} was removed.", sealed.number()))?;
            head = line.head();
            text += &canonical(&serde_json::to_value(line)?);
            text.push('\n');
        }
        say(&text)?;
    }
    writeln!(io::stderr(), "{}{}", sound(head), waits(waiting))?;
    Ok(())
}

fn verify_file(path: &Path, noted: Option<Seal>) -> anyhow::Result<()> {
    let file = File::open(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let mut links = Vec::new();
    for (at, line) in BufReader::new(file).lines().enumerate() {
        let line = line.with_context(|| format!("{} cannot be read", path.display()))?;
        let line: Line =
            serde_json::from_str(&line).with_context(|| format!("Line {} is no sealed event", at + 1))?;
        links.push(line.link());
    }
    let head = chain::check(&links, noted)?;
    let unsure = match noted {
        Some(_) => "",
        None => " Whether events after them were cut off, only a head that was noted elsewhere can tell.",
    };
    say(&format!("{}{unsure}\n", sound(head)))
}

fn sound(head: Head) -> String {
    format!("{} sealed events, each as it was sealed. Head: {}.", head.length, head.seal)
}

fn waits(waiting: u64) -> String {
    if waiting == 0 { String::new() } else { format!(" {waiting} more wait to be sealed.") }
}

fn read(world: &World, body: &body::Model) -> std::sync::Arc<ReadTx> {
    Cx::new(world.clone(), Operator::actor(body.id)).read()
}
