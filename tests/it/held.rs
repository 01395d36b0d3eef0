//! Everything that is held about a person: all of it, to that person, without a secret.

use crate::journey::{Desk, text};
use crate::sign_in::signed_in;
use calamine::{Data, Ods, Reader};
use callup_domain::held::{By, KEPT_BACK, KINDS, WITHOUT_MEANING};
use callup_infra::entity::{session, token};
use callup_tests::{Client, Kind, TestApp, council_id, on_both, psql};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

const HELD: &str =
    "{ everythingHeldOnMe { person asAt names kinds { kind title columns { name heading } rows } } }";

async fn held_on(client: &Client) -> Value {
    client.query(HELD, json!({})).await["everythingHeldOnMe"].clone()
}

/// The rows of each kind.
fn rows(held: &Value) -> BTreeMap<String, Vec<Value>> {
    let kinds = held["kinds"].as_array().expect("kinds").iter();
    kinds.map(|kind| (text(&kind["kind"]), kind["rows"].as_array().expect("rows").clone())).collect()
}

/// An officer about whom something of nearly every kind is held.
async fn somebody(app: &TestApp) -> (Desk, Client) {
    let desk = Desk::open(app).await;
    let hand = desk.officer(app, "Tom Researcher", "camden", 10).await;
    let post = desk.post(4).await;
    let interest = json!({ "post": desk.post(2).await, "note": "I know bins" });
    hand.client.must("showInterest", interest, "interest { id }").await;
    let (_, secondment) = desk.agrees(&hand, &post).await;
    desk.signs(&hand, &secondment).await;
    let leave = json!({ "kind": "LEAVE", "startsOn": "2027-08-02", "endsOn": "2027-08-06" });
    hand.client.must("addAbsence", leave, "absence { id }").await;
    let query = "query($id: ID!) { officer(id: $id) { person { name } } }";
    desk.meera.query(query, json!({ "id": hand.id })).await;
    app.run_jobs().await;
    (desk, hand.client)
}

on_both! {
    async fn one_question_gives_all_that_is_held(app: TestApp) {
        let (desk, tom) = somebody(&app).await;
        signed_in(&app, "tom.researcher@example.gov.uk").await;

        let held = held_on(&tom).await;

        assert_eq!(held["person"], json!(tom.id().to_string()));
        let rows = rows(&held);
        assert_eq!(rows.keys().cloned().collect::<BTreeSet<_>>(), KINDS.iter().map(|kind| kind.name.to_owned()).collect());
        let count = |kind: &str| rows[kind].len();
        for kind in ["person", "profile", "skills", "absences", "interests", "call_ups", "secondments", "sessions", "links"] {
            assert_eq!(count(kind), 1, "{kind}");
        }
        for kind in ["evidence", "offers", "mail", "tokens", "profile_views", "earlier_states", "events"] {
            assert!(count(kind) >= 1, "{kind}");
        }
        assert_eq!(rows["person"][0]["email"], "tom.researcher@example.gov.uk");
        assert_eq!(rows["interests"][0]["note"], "I know bins");
        assert_eq!(rows["secondments"][0]["state"]["signatures"].as_array().map(Vec::len), Some(3));
        assert!(rows["profile_views"].iter().any(|row| row["person_id"] == json!(desk.meera.id().to_string())));
        let happened: BTreeSet<String> = rows["events"].iter().map(|row| text(&row["kind"])).collect();
        // As whoever did it, as whom it was done to, and where only the secondment is named.
        for kind in ["call_up_accepted", "officer_supported", "secondment_signed", "mail_sent", "signed_in"] {
            assert!(happened.contains(kind), "{kind}: {happened:?}");
        }
        assert_eq!(held["names"][council_id("camden").to_string()], "London Borough of Camden");
    }

    async fn nothing_of_anybody_else_and_no_secret_is_in_it(app: TestApp) {
        let (desk, tom) = somebody(&app).await;
        let other = desk.officer(&app, "Una Other", "leeds", 10).await;
        desk.agrees(&other, &desk.post(4).await).await;
        app.run_jobs().await;
        signed_in(&app, "tom.researcher@example.gov.uk").await;

        let held = held_on(&tom).await.to_string();

        for theirs in [other.id, other.client.id().to_string(), "Una Other".to_owned()] {
            assert!(!held.contains(&theirs), "{theirs}");
        }
        let read = app.operator().read();
        let tokens = read.every::<token::Entity>().all().await.unwrap().into_iter().map(|row| row.hash);
        let sessions = read.every::<session::Entity>().all().await.unwrap().into_iter().map(|row| row.hash);
        let secrets: Vec<String> = tokens.chain(sessions).collect();
        assert!(secrets.len() > 2);
        for secret in secrets {
            assert!(!held.contains(&secret));
        }
        // What others did for somebody is theirs too, without what it says of that officer.
        let meera = rows(&held_on(&desk.meera).await);
        assert_eq!(meera["call_ups_by_you"].len(), 2);
        assert_eq!(meera["call_ups_by_you"][0]["release"], Value::Null);
        assert_eq!(app.stranger().send(HELD, json!({})).await.error_code(), "UNAUTHENTICATED");
    }

    async fn more_rows_cost_no_more_statements(app: TestApp) {
        let (desk, tom) = somebody(&app).await;
        let (_, few) = app.statements(held_on(&tom)).await;
        for _ in 0..5 {
            let interest = json!({ "post": desk.post(1).await, "note": "Again" });
            tom.must("showInterest", interest, "interest { id }").await;
        }
        let (held, many) = app.statements(held_on(&tom)).await;
        assert_eq!(rows(&held)["interests"].len(), 6);
        assert_eq!(few, many);
        assert!(many <= 70, "one for each of {} kinds, and what their rows name: {many}", KINDS.len());
    }

    async fn the_account_page_gives_it_as_a_file_in_one_step(app: TestApp) {
        let (_, tom) = somebody(&app).await;
        let mut browser = signed_in(&app, "tom.researcher@example.gov.uk").await;
        let page = browser.open("/account").await.html.replace("&#x2f;", "/");
        for path in ["/account/everything.json", "/account/everything.ods"] {
            assert!(page.contains(&format!("href=\"{path}\"")), "{path}");
        }
        let told = held_on(&tom).await;

        let (kind, called, bytes) = browser.file("/account/everything.json").await;
        assert_eq!((kind.as_str(), called.as_str()), ("application/json", "attachment; filename=\"everything-held-on-me.json\""));
        let json: Value = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(rows(&json), rows(&told));

        let (kind, _, bytes) = browser.file("/account/everything.ods").await;
        assert_eq!(kind, "application/vnd.oasis.opendocument.spreadsheet");
        let mut book = Ods::new(Cursor::new(bytes)).unwrap();
        assert_eq!(book.sheet_names(), KINDS.iter().map(|kind| kind.title).collect::<Vec<_>>());
        for kind in told["kinds"].as_array().unwrap() {
            let sheet = book.worksheet_range(kind["title"].as_str().unwrap()).unwrap();
            assert_eq!(sheet.height(), kind["rows"].as_array().unwrap().len() + 1, "{}", kind["title"]);
        }
        let sheet = book.worksheet_range("Profile in the pool").unwrap();
        let headings: Vec<String> = sheet.rows().next().unwrap().iter().map(ToString::to_string).collect();
        assert_eq!(headings[..3], ["Id", "Person", "Home council"]);
        let council = council_id("camden").to_string();
        assert_eq!(sheet.get_value((1, 2)), Some(&Data::String(format!("London Borough of Camden ({council})"))));
        assert_eq!(app.browser().open("/account/everything.ods").await.heading(), "Sign in to Test consortium");
    }
}

/// Whatever refers to a person or an officer is told to that person. A table or a column that is added and
/// not thought of fails here.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_column_that_refers_to_somebody_is_told() {
    if !Kind::postgres_is_there() {
        return;
    }
    let app = TestApp::on(Kind::Postgres).await;
    let ask = |sql: &str| psql(app.database().name(), None, sql).unwrap();
    let pairs = |sql: &str| -> BTreeSet<(String, String)> {
        let found = ask(sql);
        let pairs = found.lines().map(|line| line.split_once('|').expect("a table and a column"));
        pairs.map(|(table, column)| (table.to_owned(), column.to_owned())).collect()
    };
    // By foreign key, and by name for those that have none.
    let refers = pairs(
        "SELECT DISTINCT c.conrelid::regclass::text, a.attname FROM pg_constraint c
         JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey) AND a.attname <> 'body_id'
         WHERE c.contype = 'f' AND c.confrelid IN ('person'::regclass, 'officer'::regclass)
         UNION SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'
         AND (column_name ~ 'person|officer|email|_by$' AND data_type IN ('uuid', 'text'))",
    );
    assert!(refers.len() >= 25, "{refers:?}");
    let told = |table: &str, column: &str| {
        KINDS.iter().any(|kind| {
            kind.table == table
                && match kind.by {
                    By::Person(name) | By::Officer(name) | By::Address(name) => name == column,
                    By::Earlier => false,
                    By::Events => column == "person_id",
                }
        })
    };
    let forgotten: Vec<_> = refers
        .iter()
        .filter(|(table, column)| {
            !told(table, column) && (table.as_str(), column.as_str()) != ("person", "email")
        })
        .collect();
    assert!(forgotten.is_empty(), "say in domain/src/held.rs how these are told: {forgotten:?}");

    // Of what is wholly about a person, each column is told or kept back for a reason.
    let columns =
        pairs("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'");
    let whole = KINDS.iter().filter(|kind| match kind.by {
        By::Person(name) | By::Officer(name) => matches!(name, "id" | "person_id" | "officer_id"),
        By::Address(_) | By::Earlier | By::Events => true,
    });
    let whole: BTreeSet<&str> = whole.map(|kind| kind.table).collect();
    let settled = |table: &str, column: &str| {
        WITHOUT_MEANING.contains(&column)
            || KEPT_BACK.iter().any(|row| row.0 == table && row.1 == column)
            || KINDS
                .iter()
                .any(|kind| kind.table == table && kind.columns.iter().any(|told| told.0 == column))
    };
    let unsettled: Vec<_> = columns
        .iter()
        .filter(|(table, column)| whole.contains(table.as_str()) && !settled(table, column))
        .collect();
    assert!(unsettled.is_empty(), "tell these in domain/src/held.rs, or say why not: {unsettled:?}");
    // And nothing is listed that there is not.
    let there = |table: &str, column: &str| columns.contains(&(table.to_owned(), column.to_owned()));
    for kind in KINDS {
        assert!(kind.columns.iter().all(|(column, _)| there(kind.table, column)), "{}", kind.name);
        assert!(kind.title.chars().count() <= 31, "{}", kind.title);
    }
    assert!(KEPT_BACK.iter().all(|(table, column, why)| there(table, column) && !why.is_empty()));
}
