//! Erasure: who somebody was is gone, what is counted is not, and neither is the record.

use crate::journey::{Desk, Hand, run_due, text};
use crate::report::SAID;
use crate::sign_in::signed_in;
use callup_domain::access::Role;
use callup_domain::erasure::{ERASED, TAKEN_OUT, WORDS};
use callup_infra::entity::*;
use callup_infra::query::chain;
use callup_infra::scope::{Owned, ReadTx};
use callup_tests::{Client, Kind, TestApp, council_id, on_both, psql};
use serde_json::{Value, json};

const NAME: &str = "Tom Researcher";
const EMAIL: &str = "tom.researcher@example.gov.uk";

/// Somebody whose secondment is over, after whom much was written.
struct Story {
    desk: Desk,
    admin: Client,
    tom: Hand,
}

async fn told(app: &TestApp) -> Story {
    let desk = Desk::open(app).await;
    let admin = app.person("Sam Administrator", &[(Role::Administrator, None)]).await;
    let client = app.person(NAME, &[(Role::Selector, None)]).await;
    let approver = app.approver("camden").await;
    let agreement = json!({
        "council": council_id("camden").to_string(), "purpose": "To call officers up", "untilOn": "2027-12-01",
        "arrangement": "JOINT_CONTROLLERS", "signatory": format!("{NAME}, for Camden"),
    });
    approver.must("giveAgreement", agreement, "agreement { id }").await;
    let tom = desk.joins(client, approver, "camden", 10).await;
    signed_in(app, EMAIL).await;
    tom.client.must("issueCalendar", json!({}), "address").await;
    let profile = json!({ "profile": { "summary": "Ask Tom Researcher about bins" } });
    tom.client.must("setProfile", profile, "officer { id }").await;
    let interest = json!({ "post": desk.post(1).await, "note": format!("Write to {EMAIL}") });
    tom.client.must("showInterest", interest, "interest { id }").await;
    // Another officer's call-up that he declined, with a reason.
    let declined = desk.calls_up(&tom, &desk.post(2).await).await;
    let no = json!({ "callUp": declined, "reason": "Tom Researcher is ill" });
    tom.client.must("declineCallUp", no, "callUp { status }").await;
    let (_, secondment) = desk.agrees(&tom, &desk.post(4).await).await;
    desk.signs(&tom, &secondment).await;
    // Where anybody may write what they like.
    let milestone = json!({ "project": desk.project, "title": "Alpha", "baselineOn": "2027-02-01" });
    let milestone = desk.lead.must("addMilestone", milestone, "milestone { id }").await;
    let moved = json!({
        "milestone": milestone["milestone"]["id"], "dueOn": "2027-03-01", "reason": "TOM RESEARCHER was away",
    });
    desk.lead.must("forecastMilestone", moved, "milestone { id }").await;
    let cost = json!({ "project": desk.project, "forecast": 100, "reason": format!("As {EMAIL} says") });
    desk.lead.must("forecastCost", cost, "cost { id }").await;
    let update =
        json!({ "project": desk.project, "confidence": "GREEN", "reason": "On time", "changed": "Bins" });
    desk.lead.must("reportUpdate", update, "update { id }").await;
    app.set_today("2027-01-11");
    run_due(app).await;
    app.set_today("2027-07-12");
    run_due(app).await;
    let over = json!({ "secondment": secondment, "handover": "Tom Researcher wrote it into the wiki" });
    desk.meera.must("completeSecondment", over, "secondment { status }").await;
    run_due(app).await;
    Story { desk, admin, tom }
}

/// What every report says, as at several dates.
async fn reports(app: &TestApp, auditor: &Client) -> Vec<String> {
    let mut said = Vec::new();
    for as_at in ["2026-12-31", "2027-01-31", "2027-06-30", &app.today().to_string()] {
        let query = format!("{{ councilReports(asAt: \"{as_at}\") {{ nodes {{ ...said }} }} }} {SAID}");
        said.push(auditor.bytes(&query, json!({})).await);
    }
    said
}

/// Every text of every row of the body.
async fn everything(app: &TestApp) -> String {
    async fn all<E: Owned>(read: &ReadTx, text: &mut String)
    where
        E::Model: std::fmt::Debug,
    {
        for row in read.every::<E>().all().await.unwrap() {
            *text += &format!("{} {row:?}\n", E::NOUN);
        }
    }
    let (read, mut text) = (app.operator().read(), String::new());
    macro_rules! tables {
        ($($table:ident)+) => {
            $(all::<$table::Entity>(&read, &mut text).await;)+
        };
    }
    callup_infra::each_table!(tables);
    text
}

/// In how many columns of PostgreSQL's own catalogue a text stands, whatever the program knows of them.
fn columns_with(app: &TestApp, words: &str) -> Vec<String> {
    let run = |sql: &str| psql(app.database().name(), None, sql).unwrap();
    let columns = run("SELECT table_name || '.' || column_name FROM information_schema.columns
         WHERE table_schema = 'public' AND data_type IN ('text', 'jsonb', 'json', 'character varying')");
    assert!(columns.lines().count() > 60);
    let holds = |column: &&str| {
        let (table, column) = column.split_once('.').expect("a table");
        run(&format!("SELECT count(*) FROM \"{table}\" WHERE \"{column}\"::text ILIKE '%{words}%'")) != "0"
    };
    columns.lines().filter(holds).map(str::to_owned).collect()
}

fn holds(text: &str, words: &str) -> Vec<String> {
    text.lines()
        .filter(|line| line.to_lowercase().contains(&words.to_lowercase()))
        .map(str::to_owned)
        .collect()
}

async fn erase(admin: &Client, person: &Client) -> Value {
    let ask = json!({ "person": person.id().to_string() });
    admin.must("erasePerson", ask, "person { name email erasedAt roles { role } }").await["person"].clone()
}

on_both! {
    async fn what_is_counted_stays_and_who_it_was_is_gone(app: TestApp) {
        let Story { admin, tom, .. } = told(&app).await;
        let auditor = app.person("Olu Auditor", &[(Role::Auditor, None)]).await;
        let before = reports(&app, &auditor).await;
        assert!(before[3].contains("\"halfDays\":"), "{}", before[3]);
        let head = app.sealed().await;
        let there = everything(&app).await;
        assert!(holds(&there, NAME).len() >= 6 && holds(&there, EMAIL).len() >= 3, "{there}");
        let on_record = app.operator().read().every::<event::Entity>().count().await.unwrap();

        let erased = erase(&admin, &tom.client).await;

        assert_eq!(erased["name"], ERASED);
        assert_eq!(erased["email"], json!(format!("{}@erased.invalid", tom.client.id())));
        assert_eq!(erased["erasedAt"], "2027-07-12T09:00:00+00:00");
        let after = reports(&app, &auditor).await;
        assert_eq!(before, after, "the same bytes");
        let text = everything(&app).await;
        for words in [NAME, EMAIL, "is ill", "Talked it through"] {
            assert_eq!(holds(&text, words), [""; 0], "{words}");
            if app.world.db.is_postgres() {
                assert_eq!(columns_with(&app, words), [""; 0], "{words}");
            }
        }
        assert!(text.contains("An erased person wrote it into the wiki"), "what was handed over is about the work");
        assert!(text.contains(TAKEN_OUT) && text.contains("An erased person was away"));
        // Nothing was taken from the record, and it goes on where it was.
        let whole = app.sealed().await;
        assert_eq!(whole.length, on_record + 1);
        assert_eq!(chain::verify(&app.operator().read(), Some(head.seal)).await.unwrap(), Ok(whole));
    }

    async fn what_is_counted_is_still_there_to_read(app: TestApp) {
        let Story { desk, admin, tom } = told(&app).await;
        erase(&admin, &tom.client).await;
        let query = "query($id: ID!) { officer(id: $id) { standing summary salary person { name } skills { level } offers { id }
            secondments { status } callUps { status } } }";
        let officer = desk.meera.query(query, json!({ "id": tom.id })).await["officer"].clone();
        assert_eq!((&officer["standing"], &officer["summary"], &officer["salary"]), (&json!("WITHDRAWN"), &json!(""), &json!(null)));
        assert_eq!(officer["person"]["name"], ERASED);
        assert_eq!(officer["skills"], json!([{ "level": "PRACTITIONER" }]));
        assert_eq!(officer["offers"], json!([]));
        assert_eq!(officer["secondments"], json!([{ "status": "COMPLETED" }]));
        assert_eq!(officer["callUps"], json!([{ "status": "DECLINED" }, { "status": "OVER" }]));
    }

    async fn nobody_comes_back_as_who_was_erased(app: TestApp) {
        let Story { admin, tom, .. } = told(&app).await;
        let mut browser = signed_in(&app, EMAIL).await;
        let calendar = tom.client.must("issueCalendar", json!({}), "address").await["address"].clone();
        let calendar = calendar.as_str().unwrap().trim_start_matches(&app.config.http.public_url.origin()).to_owned();
        let stranger = app.stranger();
        stranger.http().get(&calendar).send().await.assert_status_is_ok();
        erase(&admin, &tom.client).await;
        stranger.http().get(&calendar).send().await.assert_status(poem::http::StatusCode::NOT_FOUND);

        assert_eq!(tom.client.send("{ viewer { name } }", json!({})).await.error_code(), "UNAUTHENTICATED");
        assert_eq!(browser.viewer().await, None);
        assert_eq!(browser.open("/account").await.heading(), "Sign in to Test consortium");
        let page = browser.open("/sign-in/test").await;
        browser.submit(&page, "/sign-in/test", &[("email", EMAIL)]).await;
        assert_eq!(app.run_jobs().await.len(), 0);
        let person = tom.client.id().to_string();
        for (mutation, ask) in [
            ("grantRole", json!({ "person": person, "role": "AUDITOR" })),
            ("issueToken", json!({ "person": person, "label": "again" })),
            ("invitePerson", json!({ "person": person })),
            ("erasePerson", json!({ "person": person })),
        ] {
            assert_eq!(admin.refused(mutation, ask).await, [("WRONG_STATE".to_owned(), "person".to_owned())], "{mutation}");
        }
        // Somebody of that name and address is somebody new.
        let again = app.person(NAME, &[]).await;
        assert_ne!(again.id(), tom.client.id());
    }

    async fn work_that_goes_on_keeps_somebody(app: TestApp) {
        let desk = Desk::open(&app).await;
        let admin = app.person("Sam Administrator", &[(Role::Administrator, None)]).await;
        let kim = desk.officer(&app, "Kim Researcher", "camden", 10).await;
        let ask = |client: &Client| json!({ "person": client.id().to_string() });
        let why = async |client: &Client| {
            let payload = admin.mutate("erasePerson", ask(client), "person { id }").await;
            let errors = payload["userErrors"].as_array().unwrap().clone();
            errors.iter().map(|error| text(&error["message"])).collect::<Vec<_>>()
        };

        let (callup, secondment) = {
            let callup = desk.calls_up(&kim, &desk.post(4).await).await;
            assert_eq!(why(&kim.client).await, ["A call-up of this person is open. Let it be answered, or take it back first."]);
            let back = json!({ "callUp": callup, "reason": "Another one" });
            desk.meera.must("withdrawCallUp", back, "callUp { status }").await;
            desk.agrees(&kim, &desk.post(4).await).await
        };
        assert_eq!(why(&kim.client).await, ["A secondment of this person is running. Complete or cancel it first."]);
        assert_eq!(why(&desk.lead).await, ["This person leads “Missed-bin reporting”. Name another delivery lead first."]);
        let off = json!({ "secondment": secondment, "reason": "Off" });
        desk.meera.must("cancelSecondment", off, "secondment { status }").await;
        assert_eq!(why(&kim.client).await, [""; 0], "{callup}");

        let query = "{ erasuresAsked { nodes { id } } }";
        assert_eq!(desk.meera.send(query, json!({})).await.error_code(), "DENIED");
        assert_eq!(desk.meera.refused_code("erasePerson", ask(&desk.lead)).await, "DENIED");
    }

    async fn the_last_administrator_stays(app: TestApp) {
        let sam = app.person("Sam Administrator", &[(Role::Administrator, None)]).await;
        let own = json!({ "person": sam.id().to_string() });
        assert_eq!(sam.refused("erasePerson", own.clone()).await, [("WRONG_STATE".to_owned(), "person".to_owned())]);
        let ali = app.person("Ali Administrator", &[(Role::Administrator, None)]).await;
        let erased = erase(&ali, &sam).await;
        assert_eq!(erased["name"], ERASED);
        let own = json!({ "person": ali.id().to_string() });
        assert_eq!(ali.refused("erasePerson", own).await.len(), 1, "the other is gone");
    }

    async fn of_two_administrators_who_erase_each_other_at_once_one_stays(app: TestApp) {
        let sam = app.person("Sam Administrator", &[(Role::Administrator, None)]).await;
        let ali = app.person("Ali Administrator", &[(Role::Administrator, None)]).await;
        let ask = |client: &Client| json!({ "person": client.id().to_string() });
        let (one, other) = tokio::join!(
            sam.try_mutate("erasePerson", ask(&ali), "person { erasedAt }"),
            ali.try_mutate("erasePerson", ask(&sam), "person { erasedAt }"),
        );
        let done = [one, other].iter().filter(|it| it.0["data"]["erasePerson"]["person"]["erasedAt"].is_string()).count();
        assert_eq!(done, 1);
    }

    async fn a_person_asks_and_an_administrator_sees_by_when(app: TestApp) {
        let admin = app.person("Sam Administrator", &[(Role::Administrator, None)]).await;
        let kim = app.person("Kim Researcher", &[]).await;
        let list = "{ erasuresAsked { nodes { id name erasureAskedAt erasureDueOn } } }";
        let fields = "person { erasureAskedAt }";
        let asked = kim.must("askForErasure", json!({}), fields).await;
        assert_eq!(asked["person"]["erasureAskedAt"], "2026-12-01T09:00:00+00:00");
        assert_eq!(admin.query(list, json!({})).await["erasuresAsked"]["nodes"], json!([{
            "id": kim.id().to_string(), "name": "Kim Researcher",
            "erasureAskedAt": "2026-12-01T09:00:00+00:00", "erasureDueOn": "2027-01-01",
        }]));
        kim.must("askForErasure", json!({ "asked": false }), fields).await;
        assert_eq!(admin.query(list, json!({})).await["erasuresAsked"]["nodes"], json!([]));

        let mut browser = signed_in(&app, "kim.researcher@example.gov.uk").await;
        let page = browser.open("/account").await;
        let page = browser.submit(&page, "/account/erasure", &[]).await;
        assert!(page.html.contains("1 January 2027"), "{}", page.html);
        assert_eq!(admin.query(list, json!({})).await["erasuresAsked"]["nodes"].as_array().map(Vec::len), Some(1));
        erase(&admin, &kim).await;
        assert_eq!(admin.query(list, json!({})).await["erasuresAsked"]["nodes"], json!([]));
    }

    async fn an_e_mail_to_somebody_who_was_erased_is_not_sent(app: TestApp) {
        let admin = app.person("Sam Administrator", &[(Role::Administrator, None)]).await;
        let kim = app.person("Kim Researcher", &[]).await;
        admin.must("invitePerson", json!({ "person": kim.id().to_string() }), "invitation { id }").await;
        erase(&admin, &kim).await;
        assert_eq!(app.run_jobs().await.len(), 0, "and its job is done");
    }
}

/// On PostgreSQL the application may take words out, and change nothing else of what it only adds.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_what_is_only_added_words_alone_can_be_taken_out() {
    if !Kind::postgres_is_there() {
        return;
    }
    let app = TestApp::on(Kind::Postgres).await;
    told(&app).await;
    let run = |sql: &str| psql(app.database().name(), None, sql);
    let may =
        run("SELECT relname, attname FROM pg_class c JOIN pg_attribute a ON attrelid = c.oid AND attnum > 0
         WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT attisdropped
         AND NOT has_table_privilege('callup_app', c.oid, 'UPDATE')
         AND has_column_privilege('callup_app', c.oid, attnum, 'UPDATE') ORDER BY relname, attname")
        .unwrap();
    let changes = |table: &str| LIVES.iter().any(|life| life.0 == table && life.1);
    let words = WORDS.iter().filter(|(table, _)| !changes(table));
    let wanted =
        words.flat_map(|(table, columns)| columns.iter().map(move |column| format!("{table}|{column}")));
    assert_eq!(may.lines().collect::<Vec<_>>(), wanted.collect::<Vec<_>>());

    for (change, allowed) in [
        ("data = jsonb_set(data, '{state}', '\"closed\"')", false),
        ("data = jsonb_set(data, '{budget_pence}', '1')", false),
        ("data = data - 'starts_on'", false),
        ("version = version + 1", false),
        ("recorded_at = recorded_at - interval '1 day'", false),
        ("data = jsonb_set(data, '{sponsor}', '\"Somebody\"')", true),
    ] {
        let tried = run(&format!("UPDATE revision SET {change} WHERE noun = 'project'"));
        assert_eq!(tried.is_ok(), allowed, "{change}: {tried:?}");
    }
}
