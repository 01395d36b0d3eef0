//! The application under test.

use crate::browser::Browser;
use crate::client::Client;
use crate::database::{Database, Kind};
use callup_api::app::routes;
use callup_api::graphql::handler::Limits;
use callup_command as command;
use callup_command::agreement::GiveAgreement;
use callup_command::cx::Cx;
use callup_command::member::{ChooseModel, SetMember};
use callup_command::person::{AddPerson, GrantRole};
use callup_command::token::IssueToken;
use callup_domain::access::Role;
use callup_domain::agreement::Arrangement;
use callup_domain::chain::Head;
use callup_domain::id::{BodyId, CouncilId, PersonId};
use callup_domain::member::Part;
use callup_domain::model::OperatingModel;
use callup_domain::reference;
use callup_infra::clock::{FixedClock, SeededIds};
use callup_infra::config::{Config, Secret};
use callup_infra::keys::Keys;
use callup_infra::mail::{Mailer, Message, Outbox};
use callup_infra::query::{agreement, chain};
use callup_infra::scope::{Operator, World};
use callup_infra::secrets::Secrets;
use callup_job::{MailRoom, Outcome, Runner};
use callup_web::site::Site;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use poem::endpoint::BoxEndpoint;
use poem::listener::TcpAcceptor;
use poem::test::TestClient;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::runtime::Handle;

/// An application with one body, “Test consortium”, run on central contracts. Its members are
/// Camden (England), Leeds (England), Cardiff (Wales), Glasgow (Scotland) and Belfast
/// (Northern Ireland). It is 9 o'clock on Tuesday 1 December 2026.
pub struct TestApp {
    /// Everything that is handed in.
    pub world: World,
    /// The clock, which only the test moves.
    pub clock: Arc<FixedClock>,
    /// The body.
    pub body: BodyId,
    /// The configuration: the defaults.
    pub config: Config,
    /// The site, which knows the identity providers' secret called “test”.
    pub site: Site,
    client: Arc<TestClient<BoxEndpoint<'static>>>,
    runner: Runner,
    outbox: Outbox,
    database: Database,
}

/// What identity providers and the service under test share: the secret called “test”.
pub const PROVIDER_SECRET: &str = "a secret between the two";

/// The slugs of the members.
pub const MEMBERS: [&str; 5] = ["camden", "leeds", "cardiff", "glasgow", "belfast"];

impl TestApp {
    /// An application on a database of this kind.
    pub async fn on(kind: Kind) -> Self {
        let database = Database::new(kind);
        let db = database.open().await;
        let clock = Arc::new(FixedClock::at(at("2026-12-01T09:00:00Z")));
        let keys = keys(&["01"]);
        let world = World { db, clock: Arc::clone(&clock) as _, ids: Arc::new(SeededIds::new(1)), keys };
        let operator = Operator::new(world.clone());
        operator.seed_councils().await.expect("the councils are written");
        let body = operator
            .set_up_body("test", "Test consortium", OperatingModel::CentralContract, None)
            .await
            .expect("the body is set up");
        let mut config = Config::from_layers(None, []).expect("the defaults are a configuration");
        // Tests receive webhooks on this machine.
        config.webhooks.private_addresses = true;
        config.webhooks.timeout_seconds = 1;
        let secret = ("CALLUP_SECRET_TEST".to_owned(), PROVIDER_SECRET.to_owned());
        let secrets = Secrets::from_environment(PathBuf::new(), [secret]);
        let site = Site::with(&config, secrets).expect("the site is set up");
        let client = Arc::new(TestClient::new(
            routes(&world, Limits::from(&config.graphql), &site).expect("the pages are read"),
        ));
        let (mailer, outbox) = Mailer::memory(config.mail.from.clone());
        let mail_room = MailRoom::with(mailer, config.http.public_url.clone()).expect("the templates");
        let runner = Runner::new(world.clone(), mail_room, &config).expect("the runner is set up");
        let app = Self { world, clock, body, config, site, client, runner, outbox, database };
        for slug in MEMBERS {
            app.member(slug, None).await;
        }
        app
    }

    /// The operator at the command line, in the body.
    #[must_use]
    pub fn operator(&self) -> Cx {
        Cx::new(self.world.clone(), Operator::actor(self.body))
    }

    /// Somebody without a token.
    #[must_use]
    pub fn stranger(&self) -> Client {
        Client::new(Arc::clone(&self.client), None, None, (self.world.clone(), self.body))
    }

    /// Where the application listens from now on, for clients that need a connection of their own.
    pub async fn listen(&self) -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let acceptor = TcpAcceptor::from_tokio(listener).expect("an acceptor");
        let limits = Limits::from(&self.config.graphql);
        let endpoint = routes(&self.world, limits, &self.site).expect("the pages are read");
        tokio::spawn(poem::Server::new_with_acceptor(acceptor).run(endpoint));
        address
    }

    /// A browser that has not been here before.
    #[must_use]
    pub fn browser(&self) -> Browser {
        Browser::new(Arc::clone(&self.client), &self.config.http.public_url.origin())
    }

    /// The same browser, which speaks to the service as it is now.
    #[must_use]
    pub fn again(&self, browser: Browser) -> Browser {
        browser.again(self.browser())
    }

    /// A new person with these roles, each for a council where one is named.
    pub async fn person(&self, name: &str, roles: &[(Role, Option<&str>)]) -> Client {
        let cx = self.operator();
        let email = format!("{}@example.gov.uk", name.to_lowercase().replace(' ', "."));
        let ask = AddPerson { name: name.to_owned(), email, language: None };
        let person = command::person::add(&cx, ask).await.expect("the person is added");
        for (role, slug) in roles {
            let council = slug.map(council_id);
            // A deputy stands in for a time.
            let until_on = (*role == Role::Deputy).then(|| self.today() + TimeDelta::days(90));
            let ask = GrantRole { person: person.id, role: *role, council, until_on };
            command::person::grant(&cx, ask).await.expect("the role is granted");
        }
        self.client_of(person.id).await
    }

    /// A client for a person, with a token of its own.
    pub async fn client_of(&self, person: PersonId) -> Client {
        let ask = IssueToken { person, label: "test".to_owned(), days: 366 };
        let issued = command::token::issue(&self.operator(), ask).await.expect("the token is issued");
        Client::new(
            Arc::clone(&self.client),
            Some(issued.secret),
            Some(person),
            (self.world.clone(), self.body),
        )
    }

    /// A coordinator.
    pub async fn coordinator(&self) -> Client {
        self.person("Meera Coordinator", &[(Role::Coordinator, None)]).await
    }

    /// An approver of a council.
    pub async fn approver(&self, slug: &str) -> Client {
        self.person(&format!("Approver {slug}"), &[(Role::Approver, Some(slug))]).await
    }

    /// Makes a council a member that shares its officers' data, or sets the cap of one.
    pub async fn member(&self, slug: &str, away_cap: Option<i32>) -> CouncilId {
        let council = council_id(slug);
        let ask = SetMember { council, part: Part::Funding, away_cap, standing_load: 0, joined_on: None };
        command::member::set(&self.operator(), ask).await.expect("the council joins");
        if agreement::refusal(&self.operator().read(), council).await.expect("agreements are read").is_some()
        {
            let ask = GiveAgreement {
                council,
                purpose: "To rank officers and call them up".to_owned(),
                arrangement: Arrangement::JointControllers,
                signatory: format!("Leader of {slug}"),
                from_on: None,
                until_on: self.today() + TimeDelta::days(1_000),
            };
            command::agreement::give(&self.operator(), ask).await.expect("the agreement is given");
        }
        council
    }

    /// Answers requests within other limits from now on, as far as clients are made afterwards.
    pub fn limit(&mut self, limits: Limits) {
        self.client =
            Arc::new(TestClient::new(routes(&self.world, limits, &self.site).expect("the pages are read")));
    }

    /// The service goes on with these keys, as after a restart. Clients and browsers are made anew.
    pub fn restart_with(&mut self, pairs: &[&str]) {
        self.world.keys = keys(pairs);
        let (mailer, outbox) = Mailer::memory(self.config.mail.from.clone());
        let room = MailRoom::with(mailer, self.config.http.public_url.clone()).expect("the templates");
        self.runner = Runner::new(self.world.clone(), room, &self.config).expect("the runner is set up");
        self.outbox = outbox;
        self.limit(Limits::from(&self.config.graphql));
    }

    /// Changes the operating model from tomorrow on, and makes it tomorrow.
    pub async fn model(&self, model: OperatingModel) {
        self.advance(TimeDelta::days(1));
        let authority = model.terms().needs_authority.then(|| "The Secretary of State".to_owned());
        let ask = ChooseModel { model, from_on: None, authority };
        command::member::choose_model(&self.operator(), ask).await.expect("the model is chosen");
    }

    /// Does every job that is due, those that they leave as well, and returns the e-mails that left.
    pub async fn run_jobs(&self) -> Vec<Message> {
        while let Some(outcome) = self.runner.next().await.expect("jobs can be read") {
            assert_eq!(outcome, Outcome::Done, "a job was not done");
        }
        self.outbox.take()
    }

    /// Seals what waits, checks the chain, and returns its end.
    pub async fn sealed(&self) -> Head {
        self.runner.seal().await.expect("events are sealed");
        let checked = chain::verify(&self.operator().read(), None).await.expect("the chain is read");
        checked.expect("the chain is whole")
    }

    /// The job runner.
    #[must_use]
    pub const fn runner(&self) -> &Runner {
        &self.runner
    }

    /// Moves the clock on.
    pub fn advance(&self, by: TimeDelta) {
        self.clock.advance(by);
    }

    /// Sets the clock to 9 o'clock (UTC) on a day.
    pub fn set_today(&self, day: &str) {
        self.clock.set(at(&format!("{day}T09:00:00Z")));
    }

    /// Today's date in the United Kingdom.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        callup_infra::clock::today(callup_infra::clock::Clock::now(&*self.clock))
    }

    /// How many SQL statements `work` runs.
    pub async fn statements<T>(&self, work: impl Future<Output = T>) -> (T, u64) {
        let before = self.world.db.statements();
        let done = work.await;
        (done, self.world.db.statements() - before)
    }

    /// The database's address, for a test that opens it a second time.
    #[must_use]
    pub const fn database(&self) -> &Database {
        &self.database
    }
}

impl Drop for TestApp {
    /// What a test leaves to be done is done at its end, so that no command of any test leaves a job
    /// that cannot be, or an event that cannot be sealed.
    fn drop(&mut self) {
        if !std::thread::panicking() {
            tokio::task::block_in_place(|| {
                Handle::current().block_on(async {
                    self.run_jobs().await;
                    self.sealed().await;
                });
            });
        }
    }
}

/// Keys of the service, the current one first, each made of one pair of hexadecimal digits.
#[must_use]
pub fn keys(pairs: &[&str]) -> Keys {
    let ring: Vec<String> = pairs.iter().map(|pair| pair.repeat(32)).collect();
    Keys::from_text(&Secret::new(ring.join(" "))).expect("keys")
}

/// The id of a council that is built in.
#[must_use]
pub fn council_id(slug: &str) -> CouncilId {
    reference::by_slug(slug).unwrap_or_else(|| panic!("there is no council “{slug}”")).id
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("a time in RFC 3339")
}
