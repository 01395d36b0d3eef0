//! A mutation with a key is done once.

use callup_command::cx::Cx;
use callup_command::project::{self, CreateProject, ProjectAsk};
use callup_domain::access::{Actor, Grant, Role, Who};
use callup_domain::job::Task;
use callup_infra::entity::{job, project as projects, request_key};
use callup_infra::scope::{Claim, Operator, RequestKeys};
use callup_tests::{Client, TestApp, on_both};
use chrono::TimeDelta;
use poem::http::StatusCode;
use serde_json::{Value, json};

const CREATE: &str = "mutation($input: CreateProject!) { createProject(input: $input) { project { id title } userErrors { code } } }";

/// What came back: the status, whether it was given before, and the body.
type Answer = (StatusCode, bool, Value);

async fn send(client: &Client, key: &str, query: &str, variables: Value) -> Answer {
    let body = json!({ "query": query, "variables": variables });
    let request =
        client.http().post("/graphql").header("authorization", format!("Bearer {}", client.token()));
    let answer = request.header("idempotency-key", key).body_json(&body).send().await.0;
    let (status, before) = (answer.status(), answer.header("idempotency-replayed") == Some("true"));
    let body = answer.into_body().into_string().await.unwrap();
    (status, before, serde_json::from_str(&body).unwrap())
}

async fn create(client: &Client, key: &str, title: &str) -> Answer {
    send(client, key, CREATE, json!({ "input": { "project": { "title": title } } })).await
}

fn code(answer: &Answer) -> &str {
    answer.2["errors"][0]["extensions"]["code"].as_str().unwrap_or_default()
}

async fn titles(app: &TestApp) -> Vec<String> {
    let all = app.operator().read().every::<projects::Entity>().in_order().all().await.unwrap();
    all.into_iter().map(|project| project.title).collect()
}

/// A coordinator, as the commands see one.
fn actor(app: &TestApp, client: &Client) -> Actor {
    let grants = vec![Grant { role: Role::Coordinator, council: None }];
    Actor { body: app.body, who: Who::Person { person: client.id(), officer: None, grants } }
}

on_both! {
    async fn a_request_that_is_sent_again_gets_the_first_answer(app: TestApp) {
        let meera = app.coordinator().await;
        let first = create(&meera, "k-1", "Bins").await;
        let again = create(&meera, "k-1", "Bins").await;
        assert_eq!((first.0, first.1, again.1), (StatusCode::OK, false, true));
        assert_eq!(first.2, again.2);
        assert_eq!(first.2["data"]["createProject"]["project"]["title"], "Bins");
        let refused = create(&meera, "k-2", "").await;
        assert_eq!(refused.2, create(&meera, "k-2", "").await.2);
        assert_eq!(refused.2["data"]["createProject"]["userErrors"], json!([{ "code": "REQUIRED" }]));
        assert_eq!(titles(&app).await, ["Bins"]);
    }

    async fn equality_monitoring_leaves_no_key(app: TestApp) {
        let kim = app.person("Kim Researcher", &[]).await;
        for input in ["{ sex: MALE }", "{}"] {
            let ask = format!("mutation {{ a: answerEquality(input: {input}) {{ done }} }}");
            assert!(!send(&kim, "k-1", &ask, json!({})).await.1, "{ask}");
        }
        assert_eq!(app.operator().read().every::<request_key::Entity>().count().await.unwrap(), 0);
        // The word alone, in a comment, turns nothing off.
        let mentions = format!("{CREATE} # answerEquality");
        let bins = json!({ "input": { "project": { "title": "Bins" } } });
        let meera = app.coordinator().await;
        send(&meera, "k-2", &mentions, bins.clone()).await;
        assert!(send(&meera, "k-2", &mentions, bins).await.1);
    }

    async fn another_request_under_the_same_key_is_refused(app: TestApp) {
        let meera = app.coordinator().await;
        create(&meera, "k-1", "Bins").await;
        let other = create(&meera, "k-1", "Roads").await;
        assert_eq!((other.0, code(&other)), (StatusCode::UNPROCESSABLE_ENTITY, "KEY_REUSED"));
        let ali = app.person("Ali Desk", &[(Role::Coordinator, None)]).await;
        assert_eq!(create(&ali, "k-1", "Roads").await.0, StatusCode::OK, "each person has keys of his or her own");
        assert_eq!(titles(&app).await, ["Bins", "Roads"]);
    }

    async fn of_twenty_at_once_one_is_done_and_all_get_its_answer(app: TestApp) {
        let meera = app.coordinator().await;
        let twins = (0..20).map(|_| create(&meera, "k-1", "Bins"));
        let answers = futures_util::future::join_all(twins).await;
        assert!(answers.iter().all(|answer| answer.0 == StatusCode::OK && answer.2 == answers[0].2), "{answers:?}");
        assert_eq!(answers.iter().filter(|answer| !answer.1).count(), 1);
        assert_eq!(titles(&app).await, ["Bins"]);
    }

    async fn a_request_that_died_is_done_again_and_one_whose_answer_was_lost_is_not(app: TestApp) {
        let meera = app.coordinator().await;
        let actor = actor(&app, &meera);
        let keys = RequestKeys::of(&app.world, &actor).unwrap();
        // Two requests in a service that is killed: one before its command, one between command and answer.
        create(&meera, "probe", "Probe").await;
        let hash = app.operator().read().every::<request_key::Entity>().one().await.unwrap().unwrap().request;
        let lease = TimeDelta::minutes(1);
        for (key, commits) in [("undone", false), ("done", true)] {
            let Claim::Mine(claimed) = keys.claim(key, &hash, lease).await.unwrap() else { panic!("a new key") };
            assert_eq!(keys.claim(key, &hash, lease).await.unwrap(), Claim::Running);
            if commits {
                let ask = ProjectAsk { title: "Kept".to_owned(), ..ProjectAsk::default() };
                let cx = Cx::new(app.world.clone(), actor.clone()).once(claimed);
                project::create(&cx, CreateProject { project: ask }).await.unwrap();
                assert!(!keys.give_up(claimed).await.unwrap(), "what is permanent is not given up");
            }
        }
        app.advance(TimeDelta::minutes(2));

        assert!(matches!(keys.claim("undone", &hash, lease).await.unwrap(), Claim::Mine(_)));
        let lost = create(&meera, "done", "Probe").await;

        assert_eq!((lost.0, code(&lost)), (StatusCode::CONFLICT, "ANSWER_LOST"));
        assert_eq!(titles(&app).await, ["Probe", "Kept"]);
    }

    async fn a_claim_that_was_taken_over_writes_nothing(app: TestApp) {
        let meera = app.coordinator().await;
        let actor = actor(&app, &meera);
        let keys = RequestKeys::of(&app.world, &actor).unwrap();
        let lease = TimeDelta::minutes(1);
        let Claim::Mine(slow) = keys.claim("k", "h", lease).await.unwrap() else { panic!("a new key") };
        app.advance(TimeDelta::minutes(2));
        assert!(matches!(keys.claim("k", "h", lease).await.unwrap(), Claim::Mine(_)));

        let ask = ProjectAsk { title: "Late".to_owned(), ..ProjectAsk::default() };
        let late = project::create(&Cx::new(app.world.clone(), actor).once(slow), CreateProject { project: ask }).await;

        assert!(matches!(late, Err(callup_infra::Error::Refused(_))), "{late:?}");
        assert!(titles(&app).await.is_empty());
    }

    async fn only_what_is_done_as_a_whole_has_a_key(app: TestApp) {
        let meera = app.coordinator().await;
        let two = "mutation($input: CreateProject!) { a: createProject(input: $input) { project { id } } b: createProject(input: $input) { project { id } } }";
        let input = json!({ "input": { "project": { "title": "Bins" } } });
        let several = send(&meera, "k-1", two, input).await;
        assert_eq!((several.0, code(&several)), (StatusCode::BAD_REQUEST, "BAD_REQUEST"));
        for bad in ["", "two words", &"x".repeat(201), "naïve"] {
            assert_eq!(create(&meera, bad, "Bins").await.0, StatusCode::BAD_REQUEST, "“{bad}”");
        }
        let query = send(&meera, "k-1", "{ viewer { name } }", json!({})).await;
        assert_eq!((query.1, &query.2["data"]["viewer"]["name"]), (false, &json!("Meera Coordinator")));
        let broken = send(&meera, "k-1", "mutation { nothing }", json!({})).await;
        assert!(broken.2["errors"].is_array());
        assert_eq!(create(&meera, "k-1", "Bins").await.0, StatusCode::OK, "what was not understood took no key");
        assert_eq!(titles(&app).await, ["Bins"]);
    }

    async fn answers_are_kept_for_a_day_and_then_forgotten(app: TestApp) {
        let meera = app.coordinator().await;
        let operator = Operator::new(app.world.clone());
        let first = create(&meera, "k-1", "Bins").await;
        app.advance(TimeDelta::hours(24));
        operator.leave_daily().await.unwrap();
        operator.leave_daily().await.unwrap();
        app.run_jobs().await;
        assert_eq!(create(&meera, "k-1", "Bins").await.2, first.2);
        app.advance(TimeDelta::hours(25));
        operator.leave_daily().await.unwrap();
        app.run_jobs().await;
        let jobs = app.operator().read().every::<job::Entity>().all().await.unwrap();
        let daily = jobs.iter().filter(|job| matches!(job.task, Task::Daily { .. })).count();
        assert_eq!(daily, 2, "one a day, however many leave it");
        assert_ne!(create(&meera, "k-1", "Bins").await.2, first.2, "it is a new request by now");
    }
}
