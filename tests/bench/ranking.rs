//! How long the first page of ranked, explained candidates takes over HTTP, in a body of the whole
//! country: 20,000 officers, every principal council, 2,000 posts.
//!
//! `cargo run --release -p callup-tests --bin ranking` prints figures for SQLite and, when
//! `CALLUP_TEST_POSTGRES` names a server, for PostgreSQL. Whoever asks is one client with one
//! connection; the answer is read to its end, and checked.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, reason = "a program that measures")]

mod http;

use callup_api::app::routes;
use callup_api::command;
use callup_api::command::person::{AddPerson, GrantRole};
use callup_api::command::post::{AddPosts, NeedAsk};
use callup_api::command::project::{CreateProject, ProjectAsk};
use callup_api::command::token::IssueToken;
use callup_api::cx::Cx;
use callup_api::demo::national::{Size, fill};
use callup_api::graphql::handler::Limits;
use callup_domain::access::Role;
use callup_domain::id::{PostId, SkillId};
use callup_domain::model::OperatingModel;
use callup_domain::reference;
use callup_domain::skill::Level;
use callup_infra::entity::{post, skill};
use callup_infra::scope::Operator;
use callup_tests::{Kind, TestApp};
use chrono::NaiveDate;
use http::Connection;
use poem::Server;
use poem::listener::{Acceptor, Listener, TcpListener};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const SEED: u64 = 20_261_201;

/// How many posts are asked for, each once after one round to warm up.
const POSTS: usize = 400;

const QUERY: &str = "query($post: ID!) { post(id: $post) { title candidates(first: 20) {
    funnel { rule passed onlyThis }
    pageInfo { hasNextPage endCursor }
    nodes { score officer { id person { name } homeCouncil { shortName } }
            points { criterion points outOf because } }
} } }";

#[tokio::main]
async fn main() {
    measure(Kind::Sqlite).await;
    if Kind::postgres_is_there() {
        measure(Kind::Postgres).await;
    } else {
        println!("PostgreSQL: not measured, CALLUP_TEST_POSTGRES names no server");
    }
}

async fn measure(kind: Kind) {
    println!("\n{kind:?}");
    let began = Instant::now();
    let app = TestApp::on(kind).await;
    let cx = national(&app).await;
    app.world.db.analyse().await.expect("statistics");
    println!("  filled in {} s", began.elapsed().as_secs());
    let token = coordinator(&cx).await;
    let (awareness, posts) = (widest(&cx).await, posts(&cx).await);
    let mut client = serve(&app, token).await;
    for post in &posts {
        client.ask(*post).await;
    }
    let mut asked = Vec::new();
    for post in &posts {
        asked.push(client.ask(*post).await);
    }
    report(asked);
    let mut wide = Vec::new();
    for _ in 0..20 {
        wide.push(client.ask(awareness).await);
    }
    wide.sort_by_key(|asked| asked.took);
    println!(
        "  one need at awareness level: {} with the skill, {} fit; p50 {}, slowest {}",
        wide[0].skilled,
        wide[0].fit,
        millis(wide[10].took),
        millis(wide[19].took)
    );
}

/// One answer.
struct Asked {
    took: Duration,
    /// Listed, supported officers with the essential skills.
    skilled: u64,
    /// Officers who fit.
    fit: u64,
}

fn report(mut asked: Vec<Asked>) {
    asked.sort_by_key(|asked| asked.took);
    let at = |percent: usize| millis(asked[(asked.len() * percent / 100).min(asked.len() - 1)].took);
    println!("  {} posts: p50 {}, p95 {}, p99 {}, slowest {}", asked.len(), at(50), at(95), at(99), at(100));
    let most = asked.iter().max_by_key(|asked| asked.skilled).expect("a post");
    println!("  most candidates: {} with the skills, {} fit; {}", most.skilled, most.fit, millis(most.took));
    asked.sort_by_key(|asked| asked.skilled);
    let middle = &asked[asked.len() / 2];
    println!("  median post: {} with the skills, {} fit", middle.skilled, middle.fit);
}

fn millis(took: Duration) -> String {
    format!("{}.{} ms", took.as_millis(), took.as_micros() % 1_000 / 100)
}

/// A body of the whole country.
async fn national(app: &TestApp) -> Cx {
    let operator = Operator::new(app.world.clone());
    let model = OperatingModel::CentralContract;
    let body = operator.set_up_body("national", "National", model, None).await.expect("a body");
    let cx = Cx::new(app.world.clone(), Operator::actor(body));
    fill(&cx, SEED, Size::NATIONAL).await.expect("the country");
    cx
}

async fn coordinator(cx: &Cx) -> String {
    let ask =
        AddPerson { name: "Bench".to_owned(), email: "bench@example.gov.uk".to_owned(), language: None };
    let person = command::person::add(cx, ask).await.expect("a person").id;
    let ask = GrantRole { person, role: Role::Coordinator, council: None, until_on: None };
    command::person::grant(cx, ask).await.expect("a role");
    let ask = IssueToken { person, label: "bench".to_owned(), days: 1 };
    command::token::issue(cx, ask).await.expect("a token").secret
}

/// Posts that start after today, spread over all of them.
async fn posts(cx: &Cx) -> Vec<PostId> {
    let read = cx.read();
    let mut posts = read.every::<post::Entity>().in_order().all().await.expect("posts");
    posts.retain(|post| post.starts_on > read.today());
    let step = (posts.len() / POSTS).max(1);
    posts.into_iter().step_by(step).take(POSTS).map(|post| post.id).collect()
}

/// A post that takes anybody with the most common skill at awareness level.
async fn widest(cx: &Cx) -> PostId {
    let roles = |slug: &str| reference::roles().iter().filter(|role| role.skills.contains(&slug)).count();
    let common = reference::skills().iter().max_by_key(|skill| roles(skill.slug)).expect("a skill");
    let found = cx.read().every::<skill::Entity>().is(skill::Column::Slug, common.slug).the_one().await;
    let skill: SkillId = found.expect("the skill").id;
    let date = |text: &str| text.parse::<NaiveDate>().ok();
    let project = ProjectAsk { title: "Anybody".to_owned(), ..ProjectAsk::default() };
    let project = command::project::create(cx, CreateProject { project }).await.expect("a project").id;
    let post = AddPosts {
        project,
        title: "Anybody".to_owned(),
        places: 1,
        role: None,
        role_level: String::new(),
        load: 2,
        starts_on: date("2027-04-05"),
        ends_on: date("2027-09-24"),
        onsite_days: 0,
        needs: vec![NeedAsk { skill, level: Level::Awareness, essential: true }],
    };
    command::post::add(cx, post).await.expect("a post")[0].id
}

/// The service on a free port, and a client.
async fn serve(app: &TestApp, token: String) -> Client {
    let acceptor = TcpListener::bind("127.0.0.1:0").into_acceptor().await.expect("a port");
    let address = *acceptor.local_addr()[0].as_socket_addr().expect("an address");
    let limits = Limits {
        body_bytes: 1_000_000,
        timeout: Duration::from_secs(30),
        depth: 16,
        complexity: 20_000,
        aliases: 30,
        introspection: false,
    };
    let app = routes(&app.world, limits, &app.site);
    tokio::spawn(Server::new_with_acceptor(acceptor).run(app));
    Client { connection: Connection::open(address).await, token }
}

struct Client {
    connection: Connection,
    token: String,
}

impl Client {
    async fn ask(&mut self, post: PostId) -> Asked {
        let body = json!({ "query": QUERY, "variables": { "post": post.to_string() } }).to_string();
        let began = Instant::now();
        let answer = self.connection.post("/graphql", &self.token, &body).await;
        let took = began.elapsed();
        let answer: Value = serde_json::from_slice(&answer).expect("JSON");
        let candidates = &answer["data"]["post"]["candidates"];
        let passed = |rule: &str| {
            let stages = candidates["funnel"].as_array().unwrap_or_else(|| panic!("no funnel in {answer}"));
            let stage = stages.iter().find(|stage| stage["rule"] == rule).expect("the rule");
            stage["passed"].as_u64().expect("a number")
        };
        let (skilled, fit) = (passed("SKILL"), passed("COUNCIL_CAP"));
        let nodes = candidates["nodes"].as_array().expect("nodes").len() as u64;
        assert_eq!(nodes, fit.min(20), "a page of candidates");
        Asked { took, skilled, fit }
    }
}
