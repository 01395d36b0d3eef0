//! How quickly a request that asks for too much is refused, over HTTP.
//!
//! ```text
//! cargo run --release -p callup-tests --bin bench-hostile
//! ```
//!
//! Nothing of it reaches a database, so that there is one run for both.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a program that measures, and stops when it cannot"
)]

use callup_tests::bench::{Connection, Times};
use callup_tests::{Hostile, Kind, TestApp, hostile};
use serde_json::Value;
use std::time::{Duration, Instant};

/// How often each is sent, after a tenth of that to warm up.
const TIMES: usize = 500;

#[tokio::main]
async fn main() {
    let app = TestApp::on(Kind::Sqlite).await;
    let mut connection = Connection::to(&app).await;
    println!("refused, goal 5 ms at p95");
    for hostile in hostile() {
        let body = hostile.body.to_string();
        for _ in 0..TIMES / 10 {
            refused(&mut connection, &hostile, &body).await;
        }
        let mut times = Vec::with_capacity(TIMES);
        for _ in 0..TIMES {
            times.push(refused(&mut connection, &hostile, &body).await);
        }
        let (what, kilobytes) = (hostile.what, body.len().div_ceil(1_000));
        println!("  {what}, {kilobytes} kB\n    {}", times.into_iter().collect::<Times>());
    }
}

/// How long it took until the refusal was read to its end.
async fn refused(connection: &mut Connection, hostile: &Hostile, body: &str) -> Duration {
    let began = Instant::now();
    let answer = connection.post("/graphql", None, body).await;
    let took = began.elapsed();
    let answer: Value = serde_json::from_slice(&answer).expect("JSON");
    let told = answer["errors"][0]["message"].as_str().unwrap_or_default();
    assert!(told.contains(hostile.told), "{}: {answer}", hostile.what);
    took
}
