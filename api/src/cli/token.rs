//! `callup token`: API tokens, for the operator.

use super::{open, say};
use callup_command::cx::Cx;
use callup_command::token::{self as tokens, IssueToken, RevokeToken};
use callup_domain::id::TokenId;
use callup_domain::refusal::{Code, Refusal};
use callup_infra::config::Config;
use callup_infra::entity::{body, person, token};
use callup_infra::scope::{Operator, World};
use callup_infra::{Error, Result};
use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub(super) enum Token {
    /// Issue a token and print it, this once.
    Issue(Issue),
    /// List tokens: id, body, e-mail address, what for, and until when.
    List(List),
    /// Revoke a token, for good and at once.
    Revoke(Revoke),
}

#[derive(Debug, Args)]
pub(super) struct Issue {
    /// The body, by its slug.
    #[arg(long)]
    body: String,
    /// The e-mail address of the person whom it lets in.
    #[arg(long, value_name = "EMAIL")]
    person: String,
    /// What it is for.
    #[arg(long)]
    label: String,
    /// After how many days it stops working, 1 to 366.
    #[arg(long, default_value_t = 90)]
    days: i32,
}

#[derive(Debug, Args)]
pub(super) struct List {
    /// Only those of this body.
    #[arg(long)]
    body: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Revoke {
    /// Its id, as `callup token list` prints it.
    id: TokenId,
}

impl Token {
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<()> {
        let world = open::current_world(config).await?;
        let text = match self {
            Self::Issue(ask) => issue(&world, ask).await?,
            Self::List(ask) => list(&world, ask).await?,
            Self::Revoke(ask) => revoke(&world, ask).await?,
        };
        world.db.close().await;
        say(&text)
    }
}

async fn issue(world: &World, ask: Issue) -> Result<String> {
    let body = Operator::new(world.clone()).body(&ask.body).await?;
    let cx = cx(world, &body);
    let email = ask.person.trim().to_lowercase();
    let person = cx.read().every::<person::Entity>().is(person::Column::Email, email.as_str()).one().await?;
    let person = person.ok_or_else(|| {
        let message =
            callup_domain::say!("Nobody in “{body}” has the address {email}.", body = &body.slug, email);
        Refusal::new(Code::NotFound, "person", message)
    })?;
    let ask = IssueToken { person: person.id, label: ask.label, days: ask.days };
    Ok(format!("{}\n", tokens::issue(&cx, ask).await?.secret))
}

async fn list(world: &World, ask: List) -> Result<String> {
    let operator = Operator::new(world.clone());
    let bodies = match &ask.body {
        Some(slug) => vec![operator.body(slug).await?],
        None => operator.bodies().await?,
    };
    let now = world.clock.now();
    let mut text = String::new();
    for body in &bodies {
        let read = cx(world, body).read();
        let people = read.every::<person::Entity>().by_key().await?;
        for row in read.every::<token::Entity>().in_order().all().await? {
            let email = people.get(&row.person_id.into()).map_or("", |person| person.email.as_str());
            let state = match (row.revoked_at, row.expires_at) {
                (Some(at), _) => format!("revoked {}", at.date_naive()),
                (None, Some(end)) if end <= now => format!("expired {}", end.date_naive()),
                (None, Some(end)) => format!("until {}", end.date_naive()),
                (None, None) => "without end".to_owned(),
            };
            text += &format!("{}\t{}\t{email}\t{}\t{state}\n", row.id, body.slug, row.label);
        }
    }
    Ok(text)
}

async fn revoke(world: &World, ask: Revoke) -> Result<String> {
    for body in Operator::new(world.clone()).bodies().await? {
        let cx = cx(world, &body);
        if cx.read().every::<token::Entity>().with_key(ask.id).one().await?.is_some() {
            tokens::revoke(&cx, RevokeToken { token: ask.id }).await?;
            return Ok(format!("{} lets nobody in any more.\n", ask.id));
        }
    }
    Err(Error::NotFound("token"))
}

fn cx(world: &World, body: &body::Model) -> Cx {
    Cx::new(world.clone(), Operator::actor(body.id))
}
