//! How long the planner takes over HTTP, in a body of the whole country: 20,000 officers, every principal council,
//! 2,000 posts.
//!
//! ```text
//! cargo run --release -p callup-tests --bin bench-planner
//! tests/with-postgres cargo run --release -p callup-tests --bin bench-planner
//! ```

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a program that measures, and stops when it cannot"
)]

use callup_tests::Kind;
use callup_tests::bench::{Caller, Country, Times, on_each_database};
use serde_json::{Value, json};

/// How often each is asked, after once to warm up.
const TIMES: usize = 40;

const AVAILABILITY: &str =
    "query($first: Int, $after: String) { availability(weeks: 52, first: $first, after: $after) {
    weeks officers total { offered absent blackout confirmed tentative free }
    nodes { officer { id person { name } homeCouncil { shortName } }
            halfDays { offered absent blackout confirmed tentative free } }
    pageInfo { hasNextPage endCursor }
} }";

const CAPACITY: &str = "{ capacity(first: 8) { from until
    nodes { skill { name } level months { month demand { filled tentative open draft }
        supply { available confirmed tentative free } short shortWithDrafts
        councils { council { shortName } officers free } otherCouncils } }
    pageInfo { hasNextPage endCursor }
} }";

const UTILISATION: &str =
    "{ utilisation(weeks: 52) { definition whole { officers available confirmed tentative utilisationBp }
    councils(first: 25) { nodes { council { name } used { officers utilisationBp } } }
    roles(first: 25) { nodes { role { name } used { officers utilisationBp } } } } }";

#[tokio::main]
async fn main() {
    on_each_database(measure).await;
}

async fn measure(kind: Kind) {
    let country = Country::on(kind).await;
    let mut coordinator = country.coordinator().await;
    let people = |first: i32, after: &Value| json!({ "first": first, "after": after });
    let found =
        ask(&mut coordinator, "500 people by 52 weeks, goal 200 ms", AVAILABILITY, people(500, &Value::Null));
    let found = found.await["availability"].clone();
    assert_eq!(found["nodes"].as_array().map(Vec::len), Some(500), "a page of 500");
    println!(
        "    of {} officers who are planned with; the answer has {} kB",
        found["officers"],
        found.to_string().len() / 1_000
    );
    let next = people(500, &found["pageInfo"]["endCursor"]);
    ask(&mut coordinator, "the next 500", AVAILABILITY, next).await;
    ask(&mut coordinator, "50 people by 52 weeks", AVAILABILITY, people(50, &Value::Null)).await;
    ask(&mut coordinator, "capacity against demand, 12 months, 8 lines", CAPACITY, json!({})).await;
    ask(&mut coordinator, "utilisation of 52 weeks", UTILISATION, json!({})).await;
}

/// Asks so many times, says how long it took, and returns the last answer.
async fn ask(coordinator: &mut Caller, what: &str, query: &str, variables: Value) -> Value {
    let (mut found, first) = coordinator.ask(query, variables.clone()).await;
    let mut times = Vec::new();
    for _ in 0..TIMES {
        let (data, took) = coordinator.ask(query, variables.clone()).await;
        found = data;
        times.push(took);
    }
    println!("  {what}");
    println!("    {}; the first {} ms", times.into_iter().collect::<Times>(), first.as_millis());
    found
}
