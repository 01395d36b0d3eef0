//! The service as its surroundings see it: whether it is well, what it refuses to be asked, and what it
//! says while its database is away.

use callup_api::app;
use callup_api::graphql::handler::Limits;
use callup_infra::scope::{Operator, World};
use callup_infra::{Db, DbOptions};
use callup_tests::{Database, Kind, TestApp, on_both};
use callup_web::site::Site;
use poem::http::{Method, StatusCode};
use poem::test::TestClient;
use serde_json::{Value, json};
use std::time::Duration;

on_both! {
    async fn every_answer_has_the_id_of_its_request(app: TestApp) {
        let http = app.stranger();
        for path in ["/healthz", "/readyz", "/nowhere"] {
            let answer = http.http().get(path).header("x-request-id", "mine").send().await;
            let id = answer.0.header("x-request-id").unwrap_or_default();
            assert!(id.len() == 36 && id != "mine", "{path}: “{id}”");
        }
    }

    async fn every_answer_is_guarded(app: TestApp) {
        let http = app.stranger();
        let asked = http.http().post("/graphql").body_json(&json!({ "query": "{ __typename }" })).send().await;
        for answer in [asked, http.http().get("/healthz").send().await, http.http().get("/nowhere").send().await] {
            let header = |name: &str| answer.0.header(name).unwrap_or_default();
            assert!(header("content-security-policy").contains("default-src 'none'"));
            assert_eq!(header("x-content-type-options"), "nosniff");
            assert_eq!((header("cache-control"), header("referrer-policy")), ("no-store", "no-referrer"));
            assert_eq!(header("access-control-allow-origin"), "", "no other site reads it");
        }
        for method in [Method::TRACE, Method::OPTIONS, Method::PUT, Method::GET] {
            let answer = http.http().request(method.clone(), "/graphql").send().await;
            answer.assert_status(StatusCode::METHOD_NOT_ALLOWED);
        }
    }

    async fn graphiql_is_there_only_when_wanted(app: TestApp) {
        let limits = Limits::from(&app.config.graphql);
        let without = TestClient::new(app::routes(&app.world, limits, &app.site).unwrap());
        without.get("/graphiql").send().await.assert_status(StatusCode::NOT_FOUND);

        let with = TestClient::new(app::routes_with_graphiql(&app.world, limits, &app.site, &[]).unwrap());

        let page = with.get("/graphiql").send().await;
        page.assert_status_is_ok();
        let html = page.0.into_body().into_string().await.unwrap();
        let script = html.split('"').find(|part| part.starts_with("/assets/")).unwrap().to_owned();
        with.get(&script).send().await.assert_status_is_ok();
        with.get("/healthz").send().await.assert_text("ok\n").await;
    }

    async fn what_is_built_in_is_written_once_and_nothing_else_is_touched(app: TestApp) {
        let operator = Operator::new(app.world.clone());
        assert_eq!(operator.seed_councils().await.unwrap(), 0);
        let mut councils = operator.councils().await.unwrap();
        let mut local = councils.remove(0);
        let mut changed = councils.remove(0);
        local.slug = "somewhere-else".to_owned();
        local.id = callup_domain::reference::council_id(&local.slug);
        changed.name = "Another name".to_owned();
        operator.set_councils(vec![local.clone(), changed]).await.unwrap();

        assert_eq!(operator.seed_councils().await.unwrap(), 1);

        let councils = operator.councils().await.unwrap();
        assert!(councils.contains(&local));
        assert!(councils.iter().all(|council| council.name != "Another name"));
    }
}

async fn ready_after_migration(kind: Kind) {
    let database = Database::new(kind);
    let app_config = callup_infra::config::Config::from_layers(None, []).unwrap();
    let world = world(&database.options).await;
    let client = TestClient::new(
        app::routes(&world, Limits::from(&app_config.graphql), &Site::new(&app_config).unwrap()).unwrap(),
    );
    let before = client.get("/readyz").send().await;
    before.assert_status(StatusCode::SERVICE_UNAVAILABLE);
    let pending = world.db.pending_migrations().await.unwrap();
    assert_eq!(pending[0], "m0001_foundation");
    before.assert_text(format!("migrations have not run: {}\n", pending.join(", "))).await;
    client.get("/healthz").send().await.assert_status_is_ok();

    world.db.migrate().await.unwrap();

    client.get("/readyz").send().await.assert_text("ready\n").await;
    world.db.close().await;
}

#[tokio::test]
async fn it_is_ready_once_the_migrations_have_run() {
    ready_after_migration(Kind::Sqlite).await;
    if Kind::postgres_is_there() {
        ready_after_migration(Kind::Postgres).await;
    }
}

async fn world(options: &DbOptions) -> World {
    let clock = callup_infra::clock::SystemClock;
    let ids = callup_infra::clock::RandomIds::new().unwrap();
    World {
        db: Db::open(options).await.unwrap(),
        clock: std::sync::Arc::new(clock),
        ids: std::sync::Arc::new(ids),
        keys: callup_infra::keys::Keys::of_this_process().unwrap(),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_goes_away_is_an_error_and_never_an_empty_list() {
    if !Kind::postgres_is_there() {
        return;
    }
    let app = TestApp::on(Kind::Postgres).await;
    let meera = app.coordinator().await;
    meera
        .must("createProject", json!({ "project": { "title": "Missed-bin reporting" } }), "project { id }")
        .await;
    let mut url = url::Url::parse(&app.database().options.url).unwrap();
    let line = Line::to(url.socket_addrs(|| Some(5432)).unwrap()[0]).await;
    url.set_port(Some(line.port)).unwrap();
    let timeout = Duration::from_secs(1);
    let options =
        DbOptions { url: url.to_string(), acquire_timeout: timeout, ..app.database().options.clone() };
    let world = World { db: Db::open(&options).await.unwrap(), ..app.world.clone() };
    let http = TestClient::new(app::routes(&world, Limits::from(&app.config.graphql), &app.site).unwrap());
    let projects = async || {
        let query = json!({ "query": "{ projects { nodes { title } } }" });
        let request = http.post("/graphql").header("authorization", format!("Bearer {}", meera.token()));
        let answer = request.body_json(&query).send().await.0.into_body().into_string().await.unwrap();
        serde_json::from_str::<Value>(&answer).unwrap()
    };
    let there = json!({ "data": { "projects": { "nodes": [{ "title": "Missed-bin reporting" }] } } });
    assert_eq!(projects().await, there);
    http.get("/readyz").send().await.assert_status_is_ok();

    line.cut();

    for _ in 0..3 {
        let answer = projects().await;
        assert_eq!(answer["errors"][0]["extensions"]["code"], "UNAVAILABLE", "{answer}");
        assert!(answer["data"].is_null(), "{answer}");
    }
    http.get("/readyz").send().await.assert_status(StatusCode::SERVICE_UNAVAILABLE);
    http.get("/healthz").send().await.assert_status_is_ok();

    line.mend();

    assert_eq!(projects().await, there);
    http.get("/readyz").send().await.assert_status_is_ok();
    world.db.close().await;
}

/// A telephone line to the database, which can be cut.
struct Line {
    port: u16,
    whole: tokio::sync::watch::Sender<bool>,
}

impl Line {
    async fn to(server: std::net::SocketAddr) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let whole = tokio::sync::watch::Sender::new(true);
        let watched = whole.subscribe();
        tokio::spawn(async move {
            while let Ok((mut near, _)) = listener.accept().await {
                let mut watched = watched.clone();
                tokio::spawn(async move {
                    if !*watched.borrow_and_update() {
                        return;
                    }
                    let mut far = tokio::net::TcpStream::connect(server).await.unwrap();
                    tokio::select! {
                        _ = tokio::io::copy_bidirectional(&mut near, &mut far) => {}
                        _ = watched.changed() => {}
                    }
                });
            }
        });
        Self { port, whole }
    }

    fn cut(&self) {
        self.whole.send_replace(false);
    }

    fn mend(&self) {
        self.whole.send_replace(true);
    }
}
