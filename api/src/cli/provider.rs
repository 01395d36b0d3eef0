//! `callup provider`: identity providers, for the operator.

use super::{open, say};
use callup_command::cx::Cx;
use callup_command::provider::{self as providers, RemoveProvider, SetProvider};
use callup_domain::id::ProviderId;
use callup_infra::config::Config;
use callup_infra::entity::{body, council, provider};
use callup_infra::scope::{Operator, World};
use callup_infra::{Error, Result};
use callup_web::sign_in::back_path;
use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub(super) enum Provider {
    /// Set up an identity provider. Prints its id and the address to register with it.
    Add(Add),
    /// List identity providers: id, body, council, name, issuer, domains, and the address to register.
    List(List),
    /// Remove an identity provider: it lets nobody in any more.
    Remove(Remove),
}

#[derive(Debug, Args)]
pub(super) struct Add {
    /// The body, by its slug.
    #[arg(long)]
    body: String,
    /// The council whose people it knows, by its slug; the body's own without one.
    #[arg(long)]
    council: Option<String>,
    /// What it is called on the sign-in page.
    #[arg(long)]
    name: String,
    /// The issuer of its tokens, such as https://login.microsoftonline.com/TENANT/v2.0.
    #[arg(long)]
    issuer: String,
    /// What the provider calls this service.
    #[arg(long)]
    client_id: String,
    /// The name of the secret, not the secret: "camden" is in the environment variable
    /// CALLUP_SECRET_CAMDEN, or in a file of that name in sign_in.secrets_folder.
    #[arg(long, value_name = "NAME")]
    secret: String,
    /// An e-mail domain for which it may speak. May be given several times.
    #[arg(long = "domain", required = true)]
    domains: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct List {
    /// Only those of this body.
    #[arg(long)]
    body: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Remove {
    /// Its id, as `callup provider list` prints it.
    id: ProviderId,
}

impl Provider {
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<()> {
        let world = open::current_world(config).await?;
        let link = |body: &str, id: ProviderId| config.http.public_url.link(&back_path(body, id));
        let text = match self {
            Self::Add(ask) => add(&world, ask, link).await?,
            Self::List(ask) => list(&world, ask, link).await?,
            Self::Remove(ask) => remove(&world, ask).await?,
        };
        world.db.close().await;
        say(&text)
    }
}

async fn add(world: &World, ask: Add, link: impl Fn(&str, ProviderId) -> String) -> Result<String> {
    let body = Operator::new(world.clone()).body(&ask.body).await?;
    let cx = cx(world, &body);
    let council = match &ask.council {
        Some(slug) => {
            let read = cx.read();
            let found = read.shared::<council::Entity>().is(council::Column::Slug, slug.as_str());
            Some(found.one().await?.ok_or(Error::NotFound("council"))?.id)
        }
        None => None,
    };
    let ask = SetProvider {
        provider: None,
        council,
        name: ask.name,
        issuer: ask.issuer,
        client_id: ask.client_id,
        secret_name: ask.secret,
        domains: ask.domains,
    };
    let row = providers::set(&cx, ask).await?;
    Ok(format!("{}\n{}\n", row.id, link(&body.slug, row.id)))
}

async fn list(world: &World, ask: List, link: impl Fn(&str, ProviderId) -> String) -> Result<String> {
    let operator = Operator::new(world.clone());
    let bodies = match &ask.body {
        Some(slug) => vec![operator.body(slug).await?],
        None => operator.bodies().await?,
    };
    let mut text = String::new();
    for body in &bodies {
        let cx = cx(world, body);
        let councils = cx.read().shared::<council::Entity>().all().await?;
        for row in providers::open(&cx).await? {
            let council = councils.iter().find(|council| Some(council.id) == row.council_id);
            let council = council.map_or("-", |council| &council.slug);
            let (domains, link) = (row.domains.0.join(","), link(&body.slug, row.id));
            let provider::Model { id, name, issuer, .. } = row;
            text += &format!("{id}\t{}\t{council}\t{name}\t{issuer}\t{domains}\t{link}\n", body.slug);
        }
    }
    Ok(text)
}

async fn remove(world: &World, ask: Remove) -> Result<String> {
    for body in Operator::new(world.clone()).bodies().await? {
        let cx = cx(world, &body);
        if cx.read().every::<provider::Entity>().with_key(ask.id).one().await?.is_some() {
            providers::remove(&cx, RemoveProvider { provider: ask.id }).await?;
            return Ok(format!("{} lets nobody in any more.\n", ask.id));
        }
    }
    Err(Error::NotFound("identity provider"))
}

fn cx(world: &World, body: &body::Model) -> Cx {
    Cx::new(world.clone(), Operator::actor(body.id))
}
