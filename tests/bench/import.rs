//! How long it takes to bring in a file of officers.
//!
//! ```text
//! cargo run --release -p callup-tests --bin bench-import -- [ROWS]
//! tests/with-postgres cargo run --release -p callup-tests --bin bench-import -- [ROWS]
//! ```
//!
//! Ten thousand rows unless told otherwise, each with three skills and an offer, for the five members
//! of a body. SQLite waits for the disk at each commit, as in production; of PostgreSQL the server's
//! own settings decide.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a program that measures, and stops when it cannot"
)]

use callup_command::cx::Cx;
use callup_command::{catalogue, import};
use callup_domain::reference;
use callup_infra::scope::{Operator, World};
use callup_infra::{Db, DbOptions};
use callup_tests::bench::on_each_database;
use callup_tests::{Kind, TestApp};
use std::fmt::Write;
use std::time::Instant;

/// The goal for ten thousand rows.
const GOAL_MS: u32 = 5_000;

#[tokio::main]
async fn main() {
    let rows = std::env::args().nth(1).map_or(10_000, |rows| rows.parse().expect("a number of rows"));
    on_each_database(async |kind| measure(kind, rows).await).await;
}

async fn measure(kind: Kind, rows: usize) {
    let app = TestApp::on(kind).await;
    let options = DbOptions { durable: true, ..app.database().options.clone() };
    let db = Db::open(&options).await.expect("the database opens");
    let world = World { db, ..app.world.clone() };
    let cx = || Cx::new(world.clone(), Operator::actor(app.body));
    catalogue::load_framework(&cx()).await.expect("the framework is loaded");
    println!("  {rows} rows, goal {GOAL_MS} ms for 10000:");

    let first = file(rows, "Mon-Fri", 6);
    import_timed(&cx(), "dry run", &first, false).await;
    import_timed(&cx(), "all new", &first, true).await;
    import_timed(&cx(), "the same again", &first, true).await;
    import_timed(&cx(), "all changed", &file(rows, "Mon-Thu", 4), true).await;
    import_timed(&cx(), "all bad", &file(rows, "sometimes", 6), true).await;
}

async fn import_timed(cx: &Cx, what: &str, file: &str, apply: bool) {
    let began = Instant::now();
    let table = import::table(file.as_bytes()).expect("a table");
    let outcome = import::officers(cx, &table, apply).await.expect("an outcome");
    let took = began.elapsed().as_millis();
    let (added, changed, unchanged, bad) =
        (outcome.added, outcome.changed, outcome.unchanged, outcome.errors.len());
    println!(
        "    {what:<15} {took:6} ms   {added} added, {changed} changed, {unchanged} unchanged, {bad} errors"
    );
}

/// A file of officers, the same for the same arguments.
fn file(rows: usize, pattern: &str, load: i32) -> String {
    let (roles, skills) = (reference::roles(), reference::skills());
    let mut text = String::from(
        "email,name,council,role,salary_pounds,pattern,load,from,until,skills,service_areas,reach,\
         max_onsite_days,language,off_payroll\n",
    );
    for row in 0..rows {
        let skill = |step: usize| skills[(row * 7 + step * 31) % skills.len()].slug;
        let council = callup_tests::MEMBERS[row % callup_tests::MEMBERS.len()];
        let role = roles[row % roles.len()].slug;
        writeln!(
            text,
            "officer{row}@council.example,Officer {row},{council},{role},48000,{pattern},{load},2027-01-04,2027-12-31,\
             {}:working;{}:practitioner;{}:expert,housing;planning,nation,3,en,no",
            skill(0),
            skill(1),
            skill(2)
        )
        .expect("text takes text");
    }
    text
}
