//! How long a council's report takes over HTTP, in a body of the whole country: 382 councils, 2,000
//! posts, and half a year of delivery in each of its 400 projects.
//!
//! ```text
//! cargo run --release -p callup-tests --bin bench-report
//! tests/with-postgres cargo run --release -p callup-tests --bin bench-report
//! ```

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a program that measures, and stops when it cannot"
)]

mod delivery;

use callup_domain::id::CouncilId;
use callup_infra::entity::member;
use callup_tests::Kind;
use callup_tests::bench::{Caller, Country, Times, on_each_database};
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::time::Duration;

const QUERY: &str = "query($council: ID!, $asAt: NaiveDate!) { councilReport(council: $council, asAt: $asAt) {
    council { name } asAt comparedWith settled
    given { pence definition } lent { number definition } received { number definition }
    hosted { number definition } officersLent { number definition } officersReceived { number definition }
    pledges { pledgeId startsOn endsOn pledged given pledgedHalfDays dueHalfDays lentHalfDays lentPercent }
    projects { projectId title because state phase claimed claimedBecause claimedOn
               rating { status stale reasons { dimension status message subject } } watermelon changed
               milestones milestonesDone milestonesLate budget forecastCost overBudgetPermille }
    decisions { projectId title wanted by overdue }
    benefitShare { pence definition }
    benefits { benefitId title unit baseline target actual measuredOn changePermille value shareBp shareValue }
    lentOut { secondmentId officerId home { name } host { name } projectTitle postTitle startsOn endsOn halfDays }
    takenIn { secondmentId officerId home { name } host { name } projectTitle postTitle startsOn endsOn halfDays }
} }";

#[tokio::main]
async fn main() {
    on_each_database(measure).await;
}

async fn measure(kind: Kind) {
    let country = Country::on(kind).await;
    delivery::half_a_year(&country).await;
    let members =
        country.operator().read().every::<member::Entity>().in_order().all().await.expect("members");
    let councils: Vec<CouncilId> = members.into_iter().map(|member| member.council_id).collect();
    let (mut coordinator, as_at) = (country.coordinator().await, country.app.today());
    for council in &councils {
        report(&mut coordinator, *council, as_at).await;
    }
    let mut reports = Vec::new();
    for council in &councils {
        reports.push(report(&mut coordinator, *council, as_at).await);
    }
    print(reports);
}

/// A council's report.
struct Report {
    took: Duration,
    projects: usize,
    bytes: usize,
}

async fn report(coordinator: &mut Caller, council: CouncilId, as_at: NaiveDate) -> Report {
    let (data, took) =
        coordinator.ask(QUERY, json!({ "council": council.to_string(), "asAt": as_at.to_string() })).await;
    let report = &data["councilReport"];
    let rows = |list: &str| report[list].as_array().map_or(0, Vec::len);
    assert_eq!(rows("pledges"), 2, "a report that is not empty");
    assert_ne!(report["given"]["pence"], Value::from(0), "a council that paid");
    Report { took, projects: rows("projects"), bytes: report.to_string().len() }
}

fn print(mut reports: Vec<Report>) {
    println!("  reports of all councils, goal 150 ms at p95");
    println!("    {}", reports.iter().map(|report| report.took).collect::<Times>());
    reports.sort_by_key(|report| report.projects);
    let (middle, most) = (&reports[reports.len() / 2], &reports[reports.len() - 1]);
    println!(
        "    projects: {} at the median, {} at the most, whose report has {} kB",
        middle.projects,
        most.projects,
        most.bytes / 1_000
    );
}
