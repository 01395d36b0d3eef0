//! The README's requests are run, and its answers compared with what comes back.

use callup_demo::{self, GUIDES};
use callup_infra::entity::person;
use callup_infra::mail::Mailer;
use callup_job::MailRoom;
use callup_tests::{Client, TestApp, on_both};
use serde_json::{Value, json};

/// What stands for an id that is new each time.
const NEW: &str = "_…";

/// A request of the README, as whom it is sent, and the answer that stands below it.
struct Step {
    role: String,
    query: String,
    answer: Value,
}

fn steps() -> Vec<Step> {
    let readme = include_str!("../../README.md");
    let mut blocks =
        readme.split("```").skip(1).step_by(2).map(|block| block.split_once('\n').expect("a block"));
    let mut steps = Vec::new();
    while let Some((info, query)) = blocks.next() {
        let Some(role) = info.strip_prefix("graphql ") else { continue };
        let (kind, answer) = blocks.next().expect("an answer below each request");
        assert_eq!(kind, "json", "an answer below {query}");
        let answer = serde_json::from_str(answer).unwrap_or_else(|cause| panic!("{cause}: {answer}"));
        steps.push(Step { role: role.to_owned(), query: query.to_owned(), answer });
    }
    steps
}

async fn acting(app: &TestApp, role: &str) -> Client {
    let guide =
        GUIDES.iter().find(|guide| guide.role == role).unwrap_or_else(|| panic!("nobody is a {role}"));
    let found = app
        .operator()
        .read()
        .every::<person::Entity>()
        .is(person::Column::Email, guide.email)
        .the_one()
        .await;
    app.client_of(found.expect("the guide").id).await
}

/// Puts `…` where the README has it, and tells what stood there.
fn blur(found: &mut Value, written: &Value, ids: &mut Vec<String>) {
    match (found, written) {
        (Value::String(id), Value::String(prefix)) => {
            if let Some(prefix) = prefix.strip_suffix('…').filter(|prefix| id.starts_with(prefix)) {
                ids.push(id.clone());
                *id = format!("{prefix}…");
            }
        }
        (Value::Array(found), Value::Array(written)) => {
            found.iter_mut().zip(written).for_each(|(found, written)| blur(found, written, ids));
        }
        (Value::Object(found), Value::Object(written)) => {
            for (name, value) in found {
                blur(value, &written[name], ids);
            }
        }
        _ => {}
    }
}

on_both! {
    async fn every_request_is_answered_as_it_says(app: TestApp) {
        let mut app = app;
        let (mailer, _) = Mailer::memory(app.config.mail.from.clone());
        let room = MailRoom::with(mailer, app.config.http.public_url.clone()).unwrap();
        let filled = callup_demo::fill(&app.world.db, &app.config, room, 1, callup_demo::NOW).await;
        app.body = filled.unwrap_or_else(|cause| panic!("{cause:#}"));
        app.clock.set(callup_demo::NOW);
        let steps = steps();
        assert!(steps.len() >= 10, "the whole of the main job");
        let mut ids: Vec<String> = Vec::new();
        for step in steps {
            let mut query = step.query.clone();
            for id in &ids {
                let prefix = id.split_once('_').expect("a prefix").0;
                query = query.replace(&format!("{prefix}{NEW}"), id);
            }
            assert!(!query.contains(NEW), "an id to copy from an answer before: {query}");
            let mut found = acting(&app, &step.role).await.query(&query, json!({})).await;
            blur(&mut found, &step.answer, &mut ids);
            assert_eq!(found, step.answer, "{}", step.query);
        }
    }
}
