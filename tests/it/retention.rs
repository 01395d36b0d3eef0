//! Retention: on its last day a record is there, on the next day it is gone.

use crate::journey::{Desk, run_due, text};
use crate::sign_in::signed_in;
use callup_command::cx::Cx;
use callup_command::retention;
use callup_domain::access::Role;
use callup_domain::erasure::ERASED;
use callup_domain::event::Event;
use callup_domain::id::OfficerId;
use callup_domain::retention::{RecordType, SCHEDULE, rule_for, table};
use callup_infra::entity::*;
use callup_infra::scope::Operator;
use callup_tests::{Client, TestApp, on_both};
use chrono::{DateTime, Days, NaiveDate, Utc};
use serde_json::{Value, json};
use std::collections::BTreeMap;

pub async fn keep_house(app: &TestApp) {
    let cx = Cx::new(app.world.clone(), Operator::runner(app.body));
    retention::keep(&cx, &Operator::new(app.world.clone())).await.expect("the house is kept");
}

/// How many records of each kind there are.
async fn counts(app: &TestApp) -> BTreeMap<&'static str, u64> {
    use callup_domain::link::LinkKind;
    let read = app.operator().read();
    let mut counts = BTreeMap::new();
    macro_rules! count {
        ($($record:ident: $table:ident $(where $column:ident is $value:expr)?;)+) => { $(
            let found = read.every::<$table::Entity>();
            $(let found = found.is($table::Column::$column, $value);)?
            counts.insert(RecordType::$record.as_str(), found.count().await.unwrap());
        )+ };
    }
    count! {
        RequestKeys: request_key;
        LinksAskedFor: ask;
        SignInLinks: link where Kind is LinkKind::SignIn;
        Invitations: link where Kind is LinkKind::Invitation;
        Sessions: session;
        ProfileViews: profile_view;
    }
    // Those that bring a link go with it; those that are still to be done are not old.
    let mails = read.every::<mail::Entity>().all().await.unwrap();
    counts.insert("mail", mails.iter().filter(|row| row.link_id.is_none()).count() as u64);
    let jobs = read.every::<job::Entity>().all().await.unwrap();
    counts.insert("jobs", jobs.iter().filter(|row| row.done_at.or(row.failed_at).is_some()).count() as u64);
    counts
}

async fn due(client: &Client) -> BTreeMap<String, Value> {
    let lines =
        client.query("{ retention { record keptFor fate due { count oldest newest } } }", json!({})).await;
    let lines = lines["retention"].as_array().expect("lines").clone();
    lines.iter().map(|line| (text(&line["record"]).to_lowercase(), line["due"].clone())).collect()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("a time")
}

/// The last day on which what is counted from `from` is kept.
pub fn last_day(record: RecordType, from: NaiveDate) -> NaiveDate {
    let mut day = from;
    while !rule_for(record).is_over(from, day.checked_add_days(Days::new(1)).unwrap()) {
        day = day.checked_add_days(Days::new(1)).unwrap();
    }
    day
}

/// One of each: a session by a link, an invitation, a question that nobody answers, an e-mail about a
/// call-up, a look at a profile, jobs.
async fn one_of_each(app: &TestApp) -> (Desk, Client) {
    let desk = Desk::open(app).await;
    let auditor = app.person("Olu Auditor", &[(Role::Auditor, None)]).await;
    let admin = app.person("Sam Administrator", &[(Role::Administrator, None)]).await;
    let hand = desk.officer(app, "Kim Researcher", "camden", 10).await;
    let last_week = json!({ "load": 4, "startsOn": "2027-07-05", "endsOn": "2027-07-09" });
    let post = desk.posts_with(last_week).await.remove(0);
    let callup = desk.calls_up(&hand, &post).await;
    let no = json!({ "callUp": callup, "reason": "Not now" });
    hand.client.must("declineCallUp", no, "callUp { status }").await;
    let query = "query($id: ID!) { officer(id: $id) { person { name } } }";
    desk.meera.query(query, json!({ "id": hand.id })).await;
    app.run_jobs().await;
    signed_in(app, "kim.researcher@example.gov.uk").await;
    admin.must("invitePerson", json!({ "person": auditor.id().to_string() }), "invitation { id }").await;
    app.run_jobs().await;
    (desk, auditor)
}

on_both! {
    async fn on_its_last_day_a_record_is_there_and_on_the_next_it_is_gone(app: TestApp) {
        // Half past midnight on 1 July in the United Kingdom, and still 30 June in UTC.
        app.clock.set(at("2027-06-30T23:30:00Z"));
        let from: NaiveDate = "2027-07-01".parse().unwrap();
        assert_eq!(app.today(), from);
        let (_, auditor) = one_of_each(&app).await;
        run_due(&app).await;
        let before = counts(&app).await;
        let mut by_last_day: BTreeMap<NaiveDate, Vec<RecordType>> = BTreeMap::new();
        for record in [
            RecordType::SignInLinks, RecordType::Jobs, RecordType::Sessions, RecordType::Invitations,
            RecordType::Mail, RecordType::ProfileViews,
        ] {
            assert!(before[record.as_str()] > 0, "{record}");
            by_last_day.entry(last_day(record, from)).or_default().push(record);
        }
        for (last, records) in by_last_day {
            // The last minute of the last day, and the first of the next.
            app.clock.set(callup_infra::clock::end_of_day(last) - chrono::TimeDelta::minutes(1));
            keep_house(&app).await;
            let there = counts(&app).await;
            for record in &records {
                assert_eq!(there[record.as_str()], before[record.as_str()], "{record}: there on {last}");
            }
            app.clock.set(callup_infra::clock::end_of_day(last));
            let told = due(&app.client_of(auditor.id()).await).await;
            keep_house(&app).await;
            let (left, after) = (counts(&app).await, due(&app.client_of(auditor.id()).await).await);
            for record in records {
                let record = record.as_str();
                let goes = json!({ "count": before[record], "oldest": "2027-07-01", "newest": "2027-07-01" });
                assert_eq!(told[record], goes, "{record}: told beforehand");
                assert_eq!(left[record], 0, "{record}: gone on the day after {last}");
                assert_eq!(after[record], json!({ "count": 0, "oldest": null, "newest": null }), "{record}");
            }
        }
        // Each time it says what went, and how many.
        let said = app.operator().read().every::<event::Entity>().in_order().all().await.unwrap();
        let went: BTreeMap<RecordType, usize> = said.iter().filter_map(|row| match &row.data {
            Event::RecordsExpired { record, count, .. } => Some((*record, *count)),
            _ => None,
        }).collect();
        assert_eq!(went[&RecordType::Sessions] as u64, before["sessions"]);
        assert!(went.len() >= 6, "{went:?}");
        let left = said.len();
        keep_house(&app).await;
        assert_eq!(app.operator().read().every::<event::Entity>().count().await.unwrap() as usize, left, "nothing is left to do");
    }

    async fn officers_who_left_long_ago_are_erased(app: TestApp) {
        let desk = Desk::open(&app).await;
        let gone = desk.officer(&app, "Una Gone", "camden", 10).await;
        let both = desk.officer(&app, "Vic Both", "leeds", 10).await;
        let here = desk.officer(&app, "Wim Here", "cardiff", 10).await;
        for hand in [&gone, &both] {
            hand.client.must("withdrawFromPool", json!({}), "officer { standing }").await;
        }
        app.person("Xan Auditor", &[(Role::Auditor, None)]).await;
        let cx = app.operator();
        let ask = callup_command::person::GrantRole { person: both.client.id(), role: Role::Selector, council: None, until_on: None };
        callup_command::person::grant(&cx, ask).await.unwrap();
        let name = async |id: &str| {
            let read = app.operator().read();
            let officer = read.every::<officer::Entity>().with_key(id.parse::<OfficerId>().unwrap()).the_one().await.unwrap();
            read.every::<person::Entity>().with_key(officer.person_id).the_one().await.unwrap().name
        };

        app.set_today("2032-12-01");
        keep_house(&app).await;
        assert_eq!(name(&gone.id).await, "Una Gone", "six years to the day");
        app.set_today("2032-12-02");
        keep_house(&app).await;

        assert_eq!(name(&gone.id).await, ERASED);
        assert_eq!(name(&both.id).await, "Vic Both", "who holds a role is still known");
        assert_eq!(name(&here.id).await, "Wim Here");
        // Who comes back into the pool is not counted any more.
        let row = app.operator().read().every::<officer::Entity>().with_key(both.id.parse().unwrap()).the_one().await.unwrap();
        assert_eq!(row.withdrawn_on, Some("2026-12-01".parse().unwrap()));
        app.client_of(both.client.id()).await.must("listMe", json!({}), "officer { standing }").await;
        let row = app.operator().read().every::<officer::Entity>().with_key(both.id.parse().unwrap()).the_one().await.unwrap();
        assert_eq!(row.withdrawn_on, None);
    }

    async fn administrators_and_auditors_see_what_goes_next(app: TestApp) {
        let (desk, auditor) = one_of_each(&app).await;
        app.set_today("2040-01-01");
        let told = due(&app.client_of(auditor.id()).await).await;
        assert_eq!(told.len(), SCHEDULE.len());
        assert_eq!(told["attempts"], Value::Null, "they belong to no body");
        assert!(told["sessions"]["count"].as_u64() > Some(0) && told["tokens"]["count"].as_u64() > Some(0), "{told:?}");
        let coordinator = app.client_of(desk.meera.id()).await;
        assert_eq!(coordinator.send("{ retention { record } }", json!({})).await.error_code(), "DENIED");
        let before = app.operator().read().every::<event::Entity>().count().await.unwrap();
        keep_house(&app).await;
        assert!(app.operator().read().every::<event::Entity>().count().await.unwrap() > before);
    }
}

#[test]
fn the_document_shows_the_schedule_as_it_is() {
    let document = include_str!("../../docs/privacy.md");
    assert!(
        document.contains(&table()),
        "docs/privacy.md shows another schedule: put what “cargo run -- retention --schedule” prints into it."
    );
}
