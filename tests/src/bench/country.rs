//! A body of the whole country, and the service for it on a port.

use super::connection::Connection;
use crate::{Kind, TestApp};
use callup_command as command;
use callup_command::cx::Cx;
use callup_command::person::{AddPerson, GrantRole};
use callup_command::token::IssueToken;
use callup_demo::national::{Size, fill};
use callup_domain::access::Role;
use callup_domain::id::BodyId;
use callup_domain::model::OperatingModel;
use callup_infra::scope::Operator;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const SEED: u64 = 20_261_201;

/// A body of the whole country: 20,000 officers, every principal council, 2,000 posts.
pub struct Country {
    /// The application. Its own body is another one.
    pub app: TestApp,
    body: BodyId,
}

impl Country {
    /// The same country each time.
    #[allow(clippy::print_stdout, reason = "a program that measures says so")]
    pub async fn on(kind: Kind) -> Self {
        let began = Instant::now();
        let app = TestApp::on(kind).await;
        let operator = Operator::new(app.world.clone());
        let model = OperatingModel::CentralContract;
        let body = operator.set_up_body("national", "National", model, None).await.expect("a body");
        let country = Self { app, body };
        fill(&country.operator(), SEED, Size::NATIONAL).await.expect("the country");
        println!("  filled in {} s", began.elapsed().as_secs());
        country
    }

    /// The operator at the command line.
    #[must_use]
    pub fn operator(&self) -> Cx {
        Cx::new(self.app.world.clone(), Operator::actor(self.body))
    }

    /// Starts the service on a free port and connects a coordinator. The database counts what is in
    /// it first, as PostgreSQL does by itself after a while.
    pub async fn coordinator(&self) -> Caller {
        self.app.world.db.analyse().await.expect("statistics");
        let token = self.token(Role::Coordinator).await;
        Caller { connection: Connection::to(&self.app).await, token }
    }

    async fn token(&self, role: Role) -> String {
        let cx = self.operator();
        let ask =
            AddPerson { name: "Bench".to_owned(), email: "bench@example.gov.uk".to_owned(), language: None };
        let person = command::person::add(&cx, ask).await.expect("a person").id;
        let ask = GrantRole { person, role, council: None, until_on: None };
        command::person::grant(&cx, ask).await.expect("a role");
        let ask = IssueToken { person, label: "bench".to_owned(), days: 366 };
        command::token::issue(&cx, ask).await.expect("a token").secret
    }
}

/// A client with one connection, which it keeps open.
pub struct Caller {
    connection: Connection,
    token: String,
}

impl Caller {
    /// Asks, and returns the data of the answer and how long it took until it was read to its end.
    pub async fn ask(&mut self, query: &str, variables: Value) -> (Value, Duration) {
        let body = json!({ "query": query, "variables": variables }).to_string();
        let began = Instant::now();
        let answer = self.connection.post("/graphql", Some(&self.token), &body).await;
        let took = began.elapsed();
        let mut answer: Value = serde_json::from_slice(&answer).expect("JSON");
        assert_eq!(answer.get("errors"), None, "the query failed");
        (answer["data"].take(), took)
    }
}
