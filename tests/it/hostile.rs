//! Requests that ask for too much are refused, in words, before anything is done for them.

use callup_api::app;
use callup_api::graphql::handler::Limits;
use callup_api::graphql::pace::Paces;
use callup_domain::pace::Pace;
use callup_tests::{TestApp, hostile, on_both};
use chrono::TimeDelta;
use poem::http::StatusCode;
use poem::test::TestClient;
use serde_json::{Value, json};

async fn asked(client: &TestClient<impl poem::Endpoint>, body: &Value) -> (StatusCode, Value) {
    let accept = "application/graphql-response+json";
    let answer = client.post("/graphql").header("accept", accept).body_json(body).send().await.0;
    let status = answer.status();
    let text = answer.into_body().into_string().await.unwrap();
    (status, serde_json::from_str(&text).unwrap())
}

on_both! {
    async fn what_asks_for_too_much_is_refused_and_told_why(app: TestApp) {
        let client = TestClient::new(app::routes(&app.world, Limits::from(&app.config.graphql), &app.site).unwrap());
        let before = app.world.db.statements();
        for hostile in hostile() {
            let (status, answer) = asked(&client, &hostile.body).await;
            let message = answer["errors"][0]["message"].as_str().unwrap_or_default();
            assert!(message.contains(hostile.told) && !message.is_empty(), "{}: {answer}", hostile.what);
            assert_eq!(answer["errors"][0]["extensions"]["code"], "BAD_REQUEST", "{}", hostile.what);
            assert_eq!((status, answer.get("data")), (StatusCode::BAD_REQUEST, None), "{}", hostile.what);
        }
        assert_eq!(app.world.db.statements(), before, "nothing was looked up");
    }

    async fn each_limit_is_what_the_configuration_says(app: TestApp) {
        let limits = Limits {
            query_bytes: 200, fields: 6, depth: 3, complexity: 50, aliases: 1, directives: 1,
            ..Limits::from(&app.config.graphql)
        };
        let client = TestClient::new(app::routes(&app.world, limits, &app.site).unwrap());
        let code = async |query: &str| {
            let (_, answer) = asked(&client, &json!({ "query": query })).await;
            answer["errors"][0]["extensions"]["code"].as_str().unwrap_or("none").to_owned()
        };
        assert_eq!(code("{ a: __typename @skip(if: false) }").await, "none");
        for refused in [
            "{ a: __typename b: __typename }",
            "{ __typename @skip(if: false) @include(if: true) }",
            "{ projects { nodes { hosts { council { name } } } } }",
            "{ projects(first: 100) { nodes { id } } }",
            "{ __typename __typename __typename __typename __typename __typename __typename }",
            &format!("{{ __typename }} #{}", "x".repeat(200)),
        ] {
            assert_eq!(code(refused).await, "BAD_REQUEST", "{refused}");
        }
    }

    async fn requests_that_come_too_quickly_are_refused_before_they_are_read(app: TestApp) {
        let pace = |per_minute| Pace { per_minute };
        let limits = Limits { paces: Paces { each: pace(3), address: pace(4) }, ..Limits::from(&app.config.graphql) };
        let client = TestClient::new(app::routes(&app.world, limits, &app.site).unwrap());
        let (ada, ben) = (app.person("Ada", &[]).await, app.person("Ben", &[]).await);
        let sent = async |token: &str, body: &str| {
            let request = client.post("/graphql").content_type("application/json").body(body.to_owned());
            request.header("authorization", format!("Bearer {token}")).send().await.0
        };
        let viewer = json!({ "query": "{ viewer { name } }" }).to_string();
        for _ in 0..3 {
            assert_eq!(sent(ada.token(), &viewer).await.status(), StatusCode::OK);
        }
        let before = app.world.db.statements();

        let refused = sent(ada.token(), "{ no JSON").await;

        assert_eq!((refused.status(), refused.header("retry-after")), (StatusCode::TOO_MANY_REQUESTS, Some("20")));
        let answer: Value = serde_json::from_str(&refused.into_body().into_string().await.unwrap()).unwrap();
        assert_eq!(answer, json!({ "errors": [{
            "message": "Requests come too quickly. Try again in 20 seconds.", "extensions": { "code": "RATE_LIMITED" },
        }] }));
        assert_eq!(app.world.db.statements(), before, "nothing was looked up");
        assert_eq!(sent(ben.token(), &viewer).await.status(), StatusCode::OK, "others go on");
        // What is made up is held to the pace of its address, and counted as tried there.
        let statuses = [sent("one", &viewer).await.status(), sent("two", &viewer).await.status(), sent("three", &viewer).await.status()];
        assert_eq!(statuses, [StatusCode::UNAUTHORIZED, StatusCode::UNAUTHORIZED, StatusCode::TOO_MANY_REQUESTS]);
        let anonymous = client.post("/graphql").body_json(&json!({ "query": "{ __typename }" })).send().await;
        anonymous.assert_status(StatusCode::TOO_MANY_REQUESTS);
        app.advance(TimeDelta::seconds(20));
        assert_eq!(sent(ada.token(), &viewer).await.status(), StatusCode::OK);
    }

    async fn the_schema_is_told_only_where_it_may_be(app: TestApp) {
        let limits = Limits { introspection: false, ..Limits::from(&app.config.graphql) };
        let client = TestClient::new(app::routes(&app.world, limits, &app.site).unwrap());
        for query in ["{ __schema { types { name } } }", "{ ...F } fragment F on Query { __type(name: \"Query\") { name } }"] {
            let (_, answer) = asked(&client, &json!({ "query": query })).await;
            assert_eq!(answer["errors"][0]["extensions"]["code"], "BAD_REQUEST", "{answer}");
        }
        let (_, guessed) = asked(&client, &json!({ "query": "{ projectz { nodes { id } } }" })).await;
        let told = guessed["errors"][0]["message"].as_str().unwrap();
        assert!(!told.contains("Did you mean"), "{told}");
        let (_, helped) = asked(&TestClient::new(app::routes(&app.world, Limits::from(&app.config.graphql), &app.site).unwrap()), &json!({ "query": "{ projectz { nodes { id } } }" })).await;
        assert!(helped["errors"][0]["message"].as_str().unwrap().contains("Did you mean"), "{helped}");
    }
}
