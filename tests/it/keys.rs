//! The service's own keys: what depends on them, and that nobody notices when they change.

use crate::sign_in::{follow, sent_link, signed_in};
use crate::sign_in_provider::{ada_as, camden, go};
use callup_api::graphql::handler::Limits;
use callup_command::secret;
use callup_domain::access::Role;
use callup_infra::entity::request_key;
use callup_infra::scope::Operator;
use callup_infra::secrets::Secrets;
use callup_tests::{PROVIDER_SECRET, TestApp, on_both};
use callup_web::site::Site;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

const ADA: &str = "ada.lead@example.gov.uk";

/// The site, where the secret called “test” is this.
fn site(app: &TestApp, secret: &str) -> Site {
    let variable = ("CALLUP_SECRET_TEST".to_owned(), secret.to_owned());
    Site::with(&app.config, Secrets::from_environment("".into(), [variable])).unwrap()
}

/// Issues a token under a key of the client's, and tells the whole answer.
async fn issue(app: &TestApp, admin: &callup_tests::Client) -> Value {
    let query = "mutation($input: IssueToken!) { issueToken(input: $input) { secret } }";
    let variables = json!({ "input": { "person": admin.id().to_string(), "label": "script" } });
    let stranger = app.stranger();
    let request = stranger.http().post("/graphql").header("idempotency-key", "one");
    let request = request.header("authorization", format!("Bearer {}", admin.token()));
    let answer = request.body_json(&json!({ "query": query, "variables": variables })).send().await;
    serde_json::from_str(&answer.0.into_body().into_string().await.unwrap()).unwrap()
}

on_both! {
    async fn every_secret_is_changed_without_signing_anybody_out(app: TestApp) {
        let mut app = app;
        let (fake, provider) = camden(&app).await;
        let inside = signed_in(&app, ADA).await;
        let mut asked = app.browser();
        let link = sent_link(&app, &mut asked, ADA).await;
        app.site = site(&app, "the secret before");
        app.limit(Limits::from(&app.config.graphql));
        let mut at_provider = app.browser();
        let address = go(&mut at_provider, &provider).await;

        // Not one of the keys is left, and the provider's secret is another.
        app.site = site(&app, PROVIDER_SECRET);
        app.restart_with(&["02"]);

        assert_eq!(app.again(inside).viewer().await.as_deref(), Some("Ada Lead"), "a session goes on");
        let page = follow(&mut app.again(asked), &link).await;
        assert!(page.is_in(), "a link on its way works");
        let back = fake.sign_in(&address, ada_as("ada-1"));
        let page = app.again(at_provider).arrive(back.as_str()).await;
        assert!(page.is_in(), "{}", page.html);
    }

    async fn what_is_counted_does_not_tell_of_whom(app: TestApp) {
        let stranger = app.stranger();
        let bad = stranger.http().post("/graphql").header("authorization", "Bearer nothing");
        bad.body_json(&json!({ "query": "{ viewer { name } }" })).send().await.assert_status(poem::http::StatusCode::UNAUTHORIZED);
        let now: DateTime<Utc> = "2026-12-01T09:00:00Z".parse().unwrap();
        let operator = Operator::new(app.world.clone());
        let code = operator.keys().code(callup_infra::keys::Purpose::Attempts, "5:knock:unknown").unwrap();
        for (key, before) in [(code, 1), (secret::hash("5:knock:unknown"), 0)] {
            let count = operator.count_attempt(&key, now, now).await.unwrap();
            assert_eq!(count, before + 1);
        }
    }

    async fn answers_that_hold_a_token_are_kept_sealed(app: TestApp) {
        let mut app = app;
        let admin = app.person("Sam Admin", &[(Role::Administrator, None)]).await;
        let first = issue(&app, &admin).await;
        let secret = first["data"]["issueToken"]["secret"].as_str().unwrap().to_owned();
        let rows = app.operator().read().every::<request_key::Entity>().all().await.unwrap();
        let kept = rows[0].answer.clone().unwrap();
        assert!(!kept.contains(&secret) && !kept.contains("issueToken"), "{kept}");

        app.restart_with(&["02", "01"]);
        assert_eq!(issue(&app, &admin).await, first);
        app.restart_with(&["02"]);
        assert_eq!(issue(&app, &admin).await["errors"][0]["extensions"]["code"], "ANSWER_LOST");
    }
}
