//! Who looked at an officer's profile, and what for.

use crate::journey::Desk;
use callup_domain::access::Role;
use callup_tests::{Client, TestApp, on_both};
use chrono::TimeDelta;
use serde_json::{Value, json};

const VIEWS: &str = "{ viewer { officer { views(first: 50) { nodes { by { name } roles { role council { shortName } } at purpose } } } } }";

async fn views(officer: &Client) -> Vec<Value> {
    let seen = officer.query(VIEWS, json!({})).await;
    seen["viewer"]["officer"]["views"]["nodes"].as_array().unwrap().clone()
}

/// ViewPurpose and name, the latest first.
async fn short(officer: &Client) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    views(officer).await.iter().map(|view| (text(&view["purpose"]), text(&view["by"]["name"]))).collect()
}

fn of(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(purpose, name)| ((*purpose).to_owned(), (*name).to_owned())).collect()
}

on_both! {
    async fn an_officer_sees_who_looked_and_as_what(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        assert_eq!(views(&tom.client).await, Vec::<Value>::new());

        let query = "query($id: ID!) { officer(id: $id) { person { name } } }";
        tom.approver.query(query, json!({ "id": tom.id })).await;

        assert_eq!(views(&tom.client).await, [json!({
            "by": { "name": "Approver for Tom Reed" }, "roles": [{ "role": "APPROVER", "council": { "shortName": "Camden" } }],
            "at": "2026-12-01T09:00:00+00:00", "purpose": "LOOK_UP",
        })]);
    }

    async fn each_way_to_a_profile_says_what_for(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let post = desk.post(4).await;
        tom.client.must("showInterest", json!({ "post": post }), "interest { id }").await;
        let (callup, secondment) = desk.agrees(&tom, &post).await;
        let expected = views(&tom.client).await.len();
        let mut seen = Vec::new();
        for (query, id, purpose) in [
            ("officer(id: $id) { summary }", &tom.id, "LOOK_UP"),
            ("node(id: $id) { ... on Officer { summary } }", &tom.id, "LOOK_UP"),
            ("callUp(id: $id) { officer { person { name } } }", &callup, "CALL_UP"),
            ("secondment(id: $id) { officer { person { name } } }", &secondment, "SECONDMENT"),
            ("node(id: $id) { ... on Post { candidates { nodes { officer { person { name } } } } } }", &desk.post(2).await, "CANDIDATES"),
            ("node(id: $id) { ... on Post { interests { officer { summary } } } }", &post, "INTEREST"),
        ] {
            app.advance(TimeDelta::days(1));
            desk.meera.query(&format!("query($id: ID!) {{ {query} }}"), json!({ "id": id })).await;
            seen.insert(0, (purpose.to_owned(), "Meera Coordinator".to_owned()));
            let after = short(&tom.client).await;
            assert_eq!(after[..after.len() - expected], seen, "{query}");
        }
        app.advance(TimeDelta::days(1));
        desk.meera.query("{ officers { edges { node { person { name } } } } }", json!({})).await;
        assert_eq!(short(&tom.client).await[0], ("SEARCH".to_owned(), "Meera Coordinator".to_owned()));
    }

    async fn once_for_each_person_purpose_and_day(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let query = "query($id: ID!) { officer(id: $id) { summary } again: officer(id: $id) { summary } }";
        for _ in 0..3 {
            desk.meera.query(query, json!({ "id": tom.id })).await;
            app.advance(TimeDelta::hours(1));
        }
        tom.approver.query(query, json!({ "id": tom.id })).await;
        app.advance(TimeDelta::days(1));
        desk.meera.query(query, json!({ "id": tom.id })).await;
        let meera = ("LOOK_UP", "Meera Coordinator");
        assert_eq!(short(&tom.client).await, of(&[meera, ("LOOK_UP", "Approver for Tom Reed"), meera]));
        let first = views(&tom.client).await[2]["at"].clone();
        assert_eq!(first, "2026-12-01T09:00:00+00:00", "the first time on the day");
    }

    async fn what_shows_nothing_of_a_profile_is_no_look(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let query = "query($id: ID!) { officer(id: $id) { __typename id homeCouncil { shortName } } officers { nodes { id } } }";
        desk.meera.query(query, json!({ "id": tom.id })).await;
        let (_, own) = app.statements(tom.client.query("{ viewer { officer { summary skills { level } } } }", json!({}))).await;
        assert_eq!(own, 6, "one's own profile is read, and nothing is written");
        assert_eq!(views(&tom.client).await, Vec::<Value>::new());
    }

    async fn a_page_of_officers_is_one_statement_more(app: TestApp) {
        let desk = Desk::open(&app).await;
        for name in ["Tom Reed", "Una Reed"] {
            desk.officer(&app, name, "camden", 6).await;
        }
        let (_, without) = app.statements(desk.meera.query("{ officers { nodes { id } } }", json!({}))).await;
        let (_, with) = app.statements(desk.meera.query("{ officers { nodes { id summary } } }", json!({}))).await;
        assert_eq!(with, without + 1);
    }

    async fn only_the_officer_sees_the_views(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let admin = app.person("Adam Administrator", &[(Role::Administrator, None)]).await;
        for other in [&desk.meera, &tom.approver, &admin] {
            let seen = other.query("query($id: ID!) { officer(id: $id) { summary views { nodes { id } } } }", json!({ "id": tom.id })).await;
            assert_eq!(seen["officer"]["views"], json!(null));
        }
        assert_eq!(views(&tom.client).await.len(), 3);
        let page = "query($after: String) { viewer { officer { views(first: 2, after: $after) { nodes { by { name } } pageInfo { hasNextPage endCursor } } } } }";
        let first = tom.client.query(page, json!({})).await["viewer"]["officer"]["views"].clone();
        assert_eq!((first["nodes"].as_array().unwrap().len(), &first["pageInfo"]["hasNextPage"]), (2, &json!(true)));
        let rest = tom.client.query(page, json!({ "after": first["pageInfo"]["endCursor"] })).await["viewer"]["officer"]["views"].clone();
        assert_eq!((rest["nodes"].as_array().unwrap().len(), &rest["pageInfo"]["hasNextPage"]), (1, &json!(false)));
    }
}

/// Whoever looks is put down, or is told nothing.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_that_cannot_be_put_down_is_not_given() {
    if !callup_tests::Kind::postgres_is_there() {
        return;
    }
    let app = TestApp::on(callup_tests::Kind::Postgres).await;
    let desk = Desk::open(&app).await;
    let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
    callup_tests::psql(app.database().name(), None, "REVOKE INSERT ON profile_view FROM callup_app").unwrap();
    let query = "query($id: ID!) { officer(id: $id) { person { name } } }";
    let answer = desk.meera.send(query, json!({ "id": tom.id })).await;
    assert_eq!(answer.error_code(), "UNAVAILABLE");
    assert!(!answer.0.to_string().contains("Tom Reed"));
}
