//! `callup demo`: an invented body on this machine, in a file of its own, to try everything out on.

use super::{say, serve};
use crate::app;
use crate::graphql::handler::Limits;
use anyhow::{Context as _, bail};
use callup_command::cx::Cx;
use callup_command::secret;
use callup_command::token::{self as tokens, IssueToken};
use callup_demo::house::{Found, House};
use callup_demo::{Guide, NOW};
use callup_domain::id::BodyId;
use callup_infra::clock::{RandomIds, ShiftedClock};
use callup_infra::config::{Config, Transport};
use callup_infra::entity::{person, token};
use callup_infra::keys::Keys;
use callup_infra::query::event;
use callup_infra::scope::{Operator, World};
use callup_infra::telemetry;
use callup_web::site::Site;
use callup_web::tryout::Persona;
use chrono::TimeDelta;
use clap::Args;
use std::fmt::Write as _;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use tokio::net::TcpListener;

#[derive(Debug, Args)]
pub(super) struct Demo {
    /// The port on 127.0.0.1; 0 for any that is free.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The folder for the database and the e-mails.
    #[arg(long, default_value = ".")]
    dir: PathBuf,
    /// A body of the whole country instead: 20,000 officers and 2,000 posts.
    #[arg(long)]
    national: bool,
    /// What invented people and numbers are drawn from, when the file is made.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Begin anew: what was done in the file before is lost.
    #[arg(long)]
    fresh: bool,
}

impl Demo {
    pub(super) async fn run(self, mut config: Config) -> anyhow::Result<()> {
        // Taken before anything is written, so that a taken port leaves nothing behind.
        let (listener, address) = listen(self.port).await?;
        let house = House::at(&self.dir, self.national)?;
        configure(&mut config, &house, address)?;
        let news = match (house.look(&config).await?, self.fresh) {
            (Found::Other, _) => bail!(
                "{} is there, and no demonstration. Nothing was changed. Choose another folder with --dir.",
                house.file().display()
            ),
            (Found::Older, false) => bail!(
                "{} is a demonstration of another version. Begin anew with --fresh, or choose another folder with --dir.",
                house.file().display()
            ),
            (Found::Ours, false) => {
                format!("What was done in {} before is kept; --fresh begins anew.", house.file().display())
            }
            (Found::Nothing | Found::Older | Found::Ours, _) => {
                house.build(&config, self.seed)?;
                format!("Everything is in {}; remove it when you are done.", house.file().display())
            }
        };
        let db = house.open(&config).await?;
        let world = World {
            db,
            clock: Arc::new(ShiftedClock::starting(NOW)),
            ids: Arc::new(RandomIds::new().context("The system gives no random bytes")?),
            keys: Keys::load(&config.keys)?,
        };
        let body = Operator::new(world.clone()).body(house.slug()).await?.id;
        let world = on_time(world, body).await?;
        let people = people(&world, body, house.guides()).await?;
        let personas: Vec<Persona> = people.iter().map(|(_, persona)| persona.clone()).collect();
        let (limits, site) = (Limits::from(&config.graphql), Site::new(&config)?);
        let routes = app::routes_with_graphiql(&world, limits, &site, &personas)?;
        let stop = serve::told_to_stop()?;
        say(&welcome(&world, address, &people, &config, &news)?)?;
        telemetry::init(&config.log)?;
        serve::serve_until(world, &config, listener, routes, stop).await
    }
}

/// Takes a port of this machine, for nobody but this machine.
async fn listen(port: u16) -> anyhow::Result<(TcpListener, SocketAddr)> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
        Ok(listener) => {
            let address = listener.local_addr()?;
            Ok((listener, address))
        }
        Err(cause) if cause.kind() == ErrorKind::AddrInUse => bail!(
            "Port {port} of 127.0.0.1 is taken. Choose another with --port, or --port 0 for any that is free."
        ),
        Err(cause) => Err(cause).with_context(|| format!("Callup cannot listen on port {port} of 127.0.0.1")),
    }
}

/// The configuration, as far as the demonstration decides: only here, e-mails into files, GraphiQL, and a key of its own
/// where none is given.
fn configure(config: &mut Config, house: &House, address: SocketAddr) -> anyhow::Result<()> {
    if config.keys.ring.expose().trim().is_empty() && config.keys.file.as_os_str().is_empty() {
        config.keys.file = house.key();
    }
    config.http.listen = address;
    config.http.public_url = format!("http://{address}").parse().map_err(anyhow::Error::msg)?;
    config.mail.transport = Transport::File;
    house.mail().clone_into(&mut config.mail.folder);
    config.graphql.graphiql = true;
    config.graphql.introspection = true;
    config.jobs.enabled = true;
    Ok(())
}

/// The world on the demonstration’s date, or a moment after the last thing that happened in it: time
/// does not run backwards when the file is opened again.
async fn on_time(world: World, body: BodyId) -> anyhow::Result<World> {
    let last = event::latest(&Cx::new(world.clone(), Operator::actor(body)).read()).await?;
    let from = last.map_or(NOW, |last| NOW.max(last + TimeDelta::seconds(1)));
    Ok(World { clock: Arc::new(ShiftedClock::starting(from)), ..world })
}

/// A token for each person to act as. They are the same on every machine, so that a guide can print
/// them, and let anybody in who reaches the port: nothing here is anybody’s. Where one does not work
/// any more there is a new one.
async fn people(world: &World, body: BodyId, guides: &[Guide]) -> anyhow::Result<Vec<(Guide, Persona)>> {
    let operator = Operator::new(world.clone());
    let cx = Cx::new(world.clone(), Operator::actor(body));
    let mut people = Vec::new();
    for guide in guides {
        let usual = format!("{}demo_{}", secret::TOKEN_PREFIX, guide.role.replace(' ', "_"));
        let read = cx.read();
        let found = read.every::<person::Entity>().is(person::Column::Email, guide.email).the_one().await?;
        let persona = |token: String| Persona {
            name: guide.name.to_owned(),
            role: guide.role,
            body,
            person: found.id,
            token,
        };
        if operator.admit(&secret::hash(&usual)).await?.is_some() {
            people.push((*guide, persona(usual)));
            continue;
        }
        let ask = IssueToken { person: found.id, label: "Demonstration".to_owned(), days: 366 };
        // Words that were revoked, or have expired, stay taken.
        let taken = read.every::<token::Entity>().is(token::Column::Hash, secret::hash(&usual)).one().await?;
        let issued = match taken {
            None => tokens::issue_as(&cx, ask, usual).await?,
            Some(_) => tokens::issue(&cx, ask).await?,
        };
        people.push((*guide, persona(issued.secret)));
    }
    Ok(people)
}

/// What a newcomer reads.
fn welcome(
    world: &World,
    address: SocketAddr,
    people: &[(Guide, Persona)],
    config: &Config,
    news: &str,
) -> anyhow::Result<String> {
    let today = callup_infra::clock::today(world.clock.now()).format("%A %-d %B %Y");
    let mut text = format!(
        "Callup’s demonstration is ready. It is {today} in it.\n\n\
         Pages, where you choose whom to be: http://{address}/\n\
         GraphiQL, where you choose as whom to act: http://{address}/graphiql\n\
         GraphQL, by POST with one of these headers: http://{address}/graphql\n"
    );
    for (guide, Persona { token, .. }) in people {
        write!(
            text,
            "\n  {}, {}: {}\n  Authorization: Bearer {token}\n",
            guide.name, guide.role, guide.tries
        )?;
    }
    write!(text, "\nE-mails are files in {}. {news}\nStop with Ctrl+C.\n", config.mail.folder.display())?;
    Ok(text)
}
