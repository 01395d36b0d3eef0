//! GraphQL over HTTP: what is taken, what is not, and who gets in.

use callup_domain::access::Role;
use callup_tests::{TestApp, on_both};
use chrono::TimeDelta;
use poem::http::StatusCode;
use serde_json::json;

const VIEWER: &str = "{ viewer { name } }";

on_both! {
    async fn only_json_by_post_is_taken(app: TestApp) {
        let http = app.stranger();
        let http = http.http();
        let query = json!({ "query": "{ __typename }" });

        http.get("/graphql?query={__typename}").send().await.assert_status(StatusCode::METHOD_NOT_ALLOWED);
        let form = http.post("/graphql").content_type("application/x-www-form-urlencoded").body("query={__typename}");
        form.send().await.assert_status(StatusCode::UNSUPPORTED_MEDIA_TYPE);
        let text = http.post("/graphql").content_type("text/plain").body(query.to_string());
        text.send().await.assert_status(StatusCode::UNSUPPORTED_MEDIA_TYPE);
        http.post("/graphql").body_json(&json!([query])).send().await.assert_status(StatusCode::BAD_REQUEST);
        let broken = http.post("/graphql").content_type("application/json").body("{");
        broken.send().await.assert_status(StatusCode::BAD_REQUEST);
        let html = http.post("/graphql").header("accept", "text/html").body_json(&query);
        html.send().await.assert_status(StatusCode::NOT_ACCEPTABLE);
        let long = json!({ "query": format!("{{ __typename }} #{}", "x".repeat(5_000_000)) });
        http.post("/graphql").body_json(&long).send().await.assert_status(StatusCode::PAYLOAD_TOO_LARGE);
        http.post("/graphql").body_json(&query).send().await.assert_status(StatusCode::OK);
    }

    async fn what_the_rules_say_is_in_the_language_that_was_asked_for(app: TestApp) {
        let meera = app.coordinator().await;
        let query = "mutation($input: CreateSelection!) { createSelection(input: $input) { userErrors { code message path } } }";
        let body = json!({ "query": query, "variables": { "input": { "name": " " } } });
        for (asked, told) in [
            (None, "Give the selection a name."),
            (Some("cy"), "Rhowch enw i’r dewisiad."),
            (Some("cy-GB, en;q=0.8"), "Rhowch enw i’r dewisiad."),
            (Some("fr, cy;q=0.2, en;q=0.9"), "Give the selection a name."),
            (Some("fr"), "Give the selection a name."),
        ] {
            let mut request = meera.http().post("/graphql").header("authorization", format!("Bearer {}", meera.token()));
            if let Some(asked) = asked {
                request = request.header("accept-language", asked);
            }
            let answer = request.body_json(&body).send().await.0.into_body().into_json::<serde_json::Value>().await.unwrap();
            let wrong = json!([{ "code": "REQUIRED", "message": told, "path": ["name"] }]);
            assert_eq!(answer["data"]["createSelection"]["userErrors"], wrong, "{asked:?}");
        }
    }

    async fn a_token_lets_in_until_it_ends(app: TestApp) {
        let ada = app.person("Ada Lead", &[(Role::DeliveryLead, None)]).await;
        assert_eq!(ada.query(VIEWER, json!({})).await, json!({ "viewer": { "name": "Ada Lead" } }));
        assert_eq!(app.stranger().send(VIEWER, json!({})).await.error_code(), "UNAUTHENTICATED");

        app.advance(TimeDelta::days(366));

        assert_eq!(ada.send(VIEWER, json!({})).await.error_code(), "UNAUTHENTICATED");
    }

    async fn a_revoked_token_lets_nobody_in(app: TestApp) {
        let admin = app.person("Sam Admin", &[(Role::Administrator, None)]).await;
        let ada = app.person("Ada Lead", &[(Role::DeliveryLead, None)]).await;
        let issued = admin.must("issueToken", json!({ "person": ada.id().to_string(), "label": "script" }), "secret token { id }").await;
        assert!(issued["secret"].as_str().unwrap().starts_with("callup_"));
        let tokens = admin.query("{ tokens { nodes { id label person { name } } } }", json!({})).await;
        let of_ada: Vec<_> = tokens["tokens"]["nodes"].as_array().unwrap().iter().filter(|token| token["person"]["name"] == "Ada Lead").collect();
        assert_eq!(of_ada.len(), 2);

        for token in &of_ada {
            admin.must("revokeToken", json!({ "token": token["id"] }), "token { revokedAt }").await;
        }

        assert_eq!(ada.send(VIEWER, json!({})).await.error_code(), "UNAUTHENTICATED");
        assert_eq!(ada.refused_code("issueToken", json!({ "person": ada.id().to_string(), "label": "x" })).await, "UNAUTHENTICATED");
    }

    async fn a_role_ends_at_once(app: TestApp) {
        let admin = app.person("Sam Admin", &[(Role::Administrator, None)]).await;
        let meera = app.coordinator().await;
        let roles = admin.query("query($id: ID!) { node(id: $id) { ... on Person { roles { id role } } } }", json!({ "id": meera.id().to_string() })).await;
        admin.must("endRole", json!({ "membership": roles["node"]["roles"][0]["id"] }), "person { id }").await;
        assert_eq!(meera.refused_code("createProject", json!({ "project": { "title": "Bins" } })).await, "DENIED");
    }

    async fn an_id_of_another_noun_is_refused_in_words(app: TestApp) {
        let meera = app.coordinator().await;
        let answer = meera.send("query($id: ID!) { project(id: $id) { id } }", json!({ "id": meera.id().to_string() })).await;
        let message = answer.0["errors"][0]["message"].as_str().unwrap();
        assert!(message.contains("is not the id of a project; those begin with prj_."), "{message}");
        assert_eq!(answer.error_code(), "BAD_REQUEST");
        let unknown = meera.send("{ node(id: \"zzz_1\") { id } }", json!({})).await;
        assert_eq!(unknown.error_code(), "BAD_INPUT");
    }
}
