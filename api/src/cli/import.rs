//! `callup import`: bringing in files. Without `--apply` it tells what would be done, and writes nothing.

use super::{open, say};
use anyhow::{Context as _, bail};
use callup_command::cx::Cx;
use callup_command::import::{self, Outcome};
use callup_infra::config::Config;
use callup_infra::scope::{Operator, World};
use callup_infra::{Error, Result};
use clap::{Args, Subcommand};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

#[derive(Debug, Subcommand)]
pub(super) enum Import {
    /// A list of councils, into the reference data that all bodies share.
    Councils(Source),
    /// One of the capability framework's files: skills, roles, or levels of roles.
    Skills(IntoBody),
    /// A council's own list of officers.
    Officers(IntoBody),
}

#[derive(Debug, Args)]
pub(super) struct Source {
    /// The file: cells parted by commas or tabs, below a header. `-` reads standard input.
    file: PathBuf,
    /// Write it. Without this it is a dry run.
    #[arg(long)]
    apply: bool,
}

#[derive(Debug, Args)]
pub(super) struct IntoBody {
    #[command(flatten)]
    source: Source,
    /// The body, by its slug.
    #[arg(long)]
    body: String,
}

impl Import {
    /// Fails when rows were left out too, once it has printed which: a script must notice.
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<()> {
        let bytes = read(&self.source().file)?;
        let world = open::current_world(config).await?;
        let outcome = self.bring_in(&world, &bytes).await;
        world.db.close().await;
        let outcome = outcome?;
        say(&outcome.to_string())?;
        match outcome.left_out() {
            0 => Ok(()),
            1 => bail!("One row was left out."),
            rows => bail!("{rows} rows were left out."),
        }
    }

    const fn source(&self) -> &Source {
        match self {
            Self::Councils(source) => source,
            Self::Skills(into) | Self::Officers(into) => &into.source,
        }
    }

    async fn bring_in(&self, world: &World, bytes: &[u8]) -> Result<Outcome> {
        let (operator, apply) = (Operator::new(world.clone()), self.source().apply);
        let table = import::table(bytes).map_err(Error::from)?;
        match self {
            Self::Councils(_) => import::councils(&operator, &table, apply).await,
            Self::Skills(into) => import::skills(&cx(&operator, world, into).await?, &table, apply).await,
            Self::Officers(into) => import::officers(&cx(&operator, world, into).await?, &table, apply).await,
        }
    }
}

async fn cx(operator: &Operator, world: &World, into: &IntoBody) -> Result<Cx> {
    let body = operator.body(&into.body).await?;
    Ok(Cx::new(world.clone(), Operator::actor(body.id)))
}

fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    if file == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).context("Standard input cannot be read")?;
        return Ok(bytes);
    }
    std::fs::read(file)
        .map_err(|cause| anyhow::anyhow!("The file {} cannot be read: {cause}.", file.display()))
}
