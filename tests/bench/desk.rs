//! How long the desk's queue takes over HTTP in a body of the whole country, and how long it takes to remind of, give
//! more time to and take back 500 call-ups at once.
//!
//! ```text
//! cargo run --release -p callup-tests --bin bench-desk
//! tests/with-postgres cargo run --release -p callup-tests --bin bench-desk
//! ```

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a program that measures, and stops when it cannot"
)]

mod delivery;

use callup_domain::access::{Action, On};
use callup_domain::bulk::MOST;
use callup_domain::callup::{Answer, CallUpStatus, Release};
use callup_domain::event::Event;
use callup_domain::load::{Pattern, Schedule};
use callup_domain::period::Period;
use callup_domain::post::PostState;
use callup_infra::entity::{callup, officer, post};
use callup_tests::Kind;
use callup_tests::bench::{Caller, Country, Times, on_each_database};
use chrono::Days;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const QUEUE: &str = "query($kinds: [ActionKind!]) { nextActions(filter: { kinds: $kinds }, first: 50) {
    total kinds { kind count overdue } owners { owner count overdue }
    councils { id shortName } projects { id title }
    nodes {
        kind owner since due overdue status people { name } council { shortName } project { id title }
        post { id title load callUps { status } }
        callUp { id officer { person { name } } post { title } }
        secondment { id officer { person { name } } post { title } }
    }
} }";

const RESULTS: &str = "results { chosen outcome errors { code message }
    callUp { id status answerBy officer { person { name } } homeCouncil { shortName } post { title } project { title } } }";

#[tokio::main]
async fn main() {
    on_each_database(measure).await;
}

async fn measure(kind: Kind) {
    let country = Country::on(kind).await;
    delivery::half_a_year(&country).await;
    let asked = ask_many(&country).await;
    let mut coordinator = country.coordinator().await;
    for (what, kinds) in [("everything", json!(null)), ("open posts", json!(["FILL"]))] {
        let mut times = Vec::new();
        let mut total = Value::Null;
        for _ in 0..20 {
            let (data, took) = coordinator.ask(QUEUE, json!({ "kinds": kinds })).await;
            total = data["nextActions"]["total"].clone();
            times.push(took);
        }
        println!("  the queue, {what}: {total} to do");
        println!("    {}", times.into_iter().collect::<Times>());
    }
    let until = country.app.today().checked_add_days(Days::new(20)).expect("a day");
    println!("  {MOST} call-ups at once, goal 1000 ms");
    for (mutation, input) in [
        ("remindCallUps", json!({ "callUps": asked })),
        ("extendCallUps", json!({ "callUps": asked, "answerBy": until })),
        ("withdrawCallUps", json!({ "callUps": asked, "reason": "The projects stop." })),
        ("withdrawCallUps", json!({ "callUps": asked, "reason": "The projects stop." })),
    ] {
        many(&mut coordinator, mutation, input).await;
    }
}

async fn many(coordinator: &mut Caller, mutation: &str, input: Value) {
    let mut name = mutation.to_owned();
    name[..1].make_ascii_uppercase();
    let query = format!(
        "mutation($input: {name}!) {{ {mutation}(input: $input) {{ {RESULTS} userErrors {{ message }} }} }}"
    );
    let (data, took) = coordinator.ask(&query, json!({ "input": input })).await;
    let results = data[mutation]["results"].as_array().cloned().unwrap_or_default();
    let outcomes: BTreeSet<String> = results.iter().map(|result| result["outcome"].to_string()).collect();
    println!("    {mutation:<16} {:5} ms   {} results, {outcomes:?}", took.as_millis(), results.len());
}

/// 500 call-ups that wait for the officer and the home council, for posts that nobody holds.
async fn ask_many(country: &Country) -> Vec<String> {
    let tx = country.operator().begin().permit(Action::CallUp, On::default()).expect("the operator may");
    let calls = tx.every::<callup::Entity>().in_order().all().await.expect("call-ups");
    let held: BTreeSet<_> = calls.iter().map(|call| call.post_id).collect();
    let posts = tx.every::<post::Entity>().is(post::Column::State, PostState::Open).in_order().all().await;
    let free = posts.expect("posts").into_iter().filter(|post| !held.contains(&post.id));
    let officers = tx.every::<officer::Entity>().in_order().limit(MOST as u64).all().await.expect("officers");
    let day = |days| tx.today().checked_add_days(Days::new(days)).expect("a day");
    let (starts_on, ends_on) = (day(60), day(200));
    let like = calls.first().expect("a call-up");
    let row = |(post, officer): (post::Model, officer::Model)| callup::Model {
        id: tx.id(),
        project_id: post.project_id,
        post_id: post.id,
        officer_id: officer.id,
        home_council_id: officer.home_council_id,
        status: CallUpStatus::Asked,
        schedule: Schedule::even(Period { starts_on, ends_on }, Pattern::FULL),
        starts_on,
        ends_on,
        answer_by: day(10),
        answer: Answer::Awaited { since: tx.now() },
        release: Release::Awaited { since: tx.now() },
        ending: None,
        asked_at: tx.now(),
        version: 1,
        ..like.clone()
    };
    let rows: Vec<callup::Model> = free.zip(officers).map(row).collect();
    assert_eq!(rows.len(), MOST, "enough posts that nobody holds");
    let ids = rows.iter().map(|row| row.id.to_string()).collect();
    let (callup, officer) = (rows[0].id, rows[0].officer_id);
    tx.insert_all::<callup::Entity>(rows).await.expect("call-ups are written");
    tx.commit(Event::OfficerCalledUp { callup, officer }).await.expect("they are kept");
    ids
}
