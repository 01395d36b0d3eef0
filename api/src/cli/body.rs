//! `callup body`: setting up a body, which needs no token, because there is none to begin with.

use super::{open, say};
use callup_command::body::{self, SetUpBody};
use callup_command::cx::Cx;
use callup_command::person::{self, AddPerson, GrantRole};
use callup_command::token::{self, IssueToken};
use callup_domain::access::Role;
use callup_domain::id::BodyId;
use callup_domain::member::address;
use callup_domain::model::OperatingModel;
use callup_infra::config::Config;
use callup_infra::scope::{Operator, World};
use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub(super) enum Body {
    /// Set up a body, with its operating model and, if wanted, its first administrator.
    SetUp(SetUp),
}

#[derive(Debug, Args)]
pub(super) struct SetUp {
    /// Its key on the command line: lower-case letters, digits and hyphens.
    #[arg(long)]
    slug: String,
    /// Its name.
    #[arg(long)]
    name: String,
    /// How it is run: voluntary, central_contract, mandate or consortium.
    #[arg(long)]
    model: OperatingModel,
    /// The named authority behind a mandate.
    #[arg(long)]
    authority: Option<String>,
    /// The name of its first administrator, whose token is printed.
    #[arg(long, requires = "email", value_name = "NAME")]
    administrator: Option<String>,
    /// The administrator's e-mail address.
    #[arg(long, requires = "administrator")]
    email: Option<String>,
}

impl Body {
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<()> {
        let Self::SetUp(ask) = self;
        let world = open::current_world(config).await?;
        let administrator = ask.administrator.zip(ask.email);
        if let Some((_, email)) = &administrator {
            // Before anything is written: a body without its administrator would be in the way.
            address(email).map_err(callup_infra::Error::from)?;
        }
        let set_up = SetUpBody { slug: ask.slug, name: ask.name, model: ask.model, authority: ask.authority };
        let body = body::set_up(&Operator::new(world.clone()), set_up).await?;
        let token = match administrator {
            Some((name, email)) => Some(administrator_of(&world, body, name, email).await?),
            None => None,
        };
        world.db.close().await;
        say(&token.map_or_else(|| format!("{body}\n"), |token| format!("{token}\n")))
    }
}

/// Adds the first administrator, and issues the token with which they add everybody else.
async fn administrator_of(
    world: &World,
    body: BodyId,
    name: String,
    email: String,
) -> anyhow::Result<String> {
    let cx = Cx::new(world.clone(), Operator::actor(body));
    let person = person::add(&cx, AddPerson { name, email, language: None }).await?.id;
    let role = GrantRole { person, role: Role::Administrator, council: None, until_on: None };
    person::grant(&cx, role).await?;
    let ask = IssueToken { person, label: "First sign-in".to_owned(), days: 90 };
    Ok(token::issue(&cx, ask).await?.secret)
}
