//! Deciding by the link in a letter: what it shows, that only the button decides, and what it says when it is of no
//! use any more.

use crate::journey::{Desk, Hand, status, text};
use callup_domain::access::Role;
use callup_infra::entity::{event, reply};
use callup_infra::mail::Message;
use callup_tests::{Browser, Page, TestApp, council_id, on_both};
use poem::http::StatusCode;
use serde_json::{Value, json};

/// The path of the link in a letter to somebody.
fn link_to(mails: &[Message], address: &str) -> String {
    let mail = mails.iter().rev().find(|mail| mail.to_address == address);
    let mail = mail.unwrap_or_else(|| panic!("no letter to {address}"));
    let at = mail.text.find("/reply/test?token=").unwrap_or_else(|| panic!("no link: {}", mail.text));
    mail.text[at..].split_whitespace().next().expect("a link").to_owned()
}

const APPROVER: &str = "approver.for.tom.reed@example.gov.uk";
const TOM: &str = "tom.reed@example.gov.uk";

/// Tom of Camden is called up, and the letters are out.
async fn called_up(app: &TestApp) -> (Desk, Hand, String, Vec<Message>) {
    let desk = Desk::open(app).await;
    let tom = desk.officer(app, "Tom Reed", "camden", 6).await;
    let callup = desk.calls_up(&tom, &desk.post(6).await).await;
    let mails = app.run_jobs().await;
    (desk, tom, callup, mails)
}

async fn kinds(app: &TestApp) -> Vec<String> {
    let rows = app.operator().read().every::<event::Entity>().in_order().all().await.unwrap();
    rows.iter().map(|row| row.kind.to_string()).collect()
}

async fn grants(browser: &mut Browser, page: &Page) -> Page {
    browser.submit(page, "/reply/test", &[("choice", "grant"), ("backfill", "NOT_NEEDED")]).await
}

async fn refuses(browser: &mut Browser, page: &Page, reason: &str) -> Page {
    browser.submit(page, "/reply/test", &[("choice", "refuse"), ("reason", reason)]).await
}

on_both! {
    async fn the_letter_asks_and_its_button_decides(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        desk.officer(&app, "Una Khan", "camden", 4).await;
        let council = council_id("camden").to_string();
        tom.approver.must("setAwayCap", json!({ "council": council, "cap": 2 }), "member { awayCap }").await;
        let home = json!({ "council": council, "kind": "HOME_DAY", "startsOn": "2027-05-06", "endsOn": "2027-05-07" });
        tom.approver.must("addAbsence", home, "absence { id }").await;
        let callup = desk.calls_up(&tom, &desk.post(6).await).await;
        let link = link_to(&app.run_jobs().await, APPROVER);
        let before = kinds(&app).await;

        // Whatever looks through e-mails opens links, and decides nothing.
        for _ in 0..3 {
            assert_eq!(app.browser().arrive(&link).await.status, StatusCode::OK);
        }
        let mut browser = app.browser();
        let page = browser.arrive(&link).await;

        assert_eq!(page.heading(), "Release of Tom Reed");
        for there in [
            "User researcher", "Missed-bin reporting", "11 January 2027 to 9 July 2027", "6 half-days a week", "£19,215.00",
            "1 of the 2 places", "6 May 2027", "Una Khan: 1 of 1 skills, 4 half-days a week free", "Decide by 15 December 2026",
        ] {
            assert!(page.html.contains(there), "{there}: {}", page.html);
        }
        assert!(!page.is_in(), "nobody is signed in by it");
        assert_eq!(browser.viewer().await, None);
        assert_eq!(page.header("referrer-policy"), "no-referrer");
        assert_eq!(page.header("cache-control"), "no-store");
        assert_eq!(page.header("x-robots-tag"), "noindex, nofollow");
        assert_eq!(kinds(&app).await, before, "to look decides nothing");
        assert_eq!(status(&desk.meera, &callup).await, "ASKED");

        let unsaid = browser.submit(&page, "/reply/test", &[("choice", "grant")]).await;
        assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unsaid.html.contains("id=\"backfill-error\""), "{}", unsaid.html);
        let said = [("choice", "grant"), ("backfill", "NEEDED"), ("backfillCost", "1,200.50")];
        let done = browser.submit(&unsaid, "/reply/test", &said).await;

        assert_eq!((done.status, done.heading().as_str()), (StatusCode::OK, "Your decision is on record"), "{}", done.html);
        let asked = "query($id: ID!) { callUp(id: $id) { status release { state by { name } backfill { needed cost } } } }";
        let seen = desk.meera.query(asked, json!({ "id": callup })).await;
        assert_eq!(seen["callUp"]["release"], json!({
            "state": "GRANTED", "by": { "name": "Approver for Tom Reed" }, "backfill": { "needed": true, "cost": 120_050 },
        }));
        assert_eq!(kinds(&app).await[before.len()..], ["decided_by_letter", "release_granted"]);
        // Once.
        let again = grants(&mut browser, &unsaid).await;
        assert_eq!(again.heading(), "Your decision is on record");
        assert_eq!(app.browser().arrive(&link).await.heading(), "Your decision is on record");
        assert_eq!(kinds(&app).await.len(), before.len() + 2);
    }

    async fn a_no_takes_a_reason(app: TestApp) {
        let (desk, _, callup, mails) = called_up(&app).await;
        let mut browser = app.browser();
        let page = browser.arrive(&link_to(&mails, APPROVER)).await;
        let again = refuses(&mut browser, &page, " ").await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.html.contains("id=\"reason-error\""), "{}", again.html);
        assert_eq!(refuses(&mut browser, &again, "Year end").await.heading(), "Your decision is on record");
        assert_eq!(status(&desk.meera, &callup).await, "REFUSED");
    }

    async fn the_officer_answers_by_a_link_too(app: TestApp) {
        let (desk, _, callup, mails) = called_up(&app).await;
        let mut browser = app.browser();
        let page = browser.arrive(&link_to(&mails, TOM)).await;
        assert_eq!(page.heading(), "User researcher for Missed-bin reporting");
        assert!(!page.html.contains("£"), "what the officer costs is not told in a letter's page");
        let wrong = browser.submit(&page, "/reply/test", &[("choice", "grant"), ("backfill", "NOT_NEEDED")]).await;
        assert_eq!(wrong.status, StatusCode::BAD_REQUEST, "another's decision");
        let done = browser.submit(&page, "/reply/test", &[("choice", "accept")]).await;
        assert_eq!(done.heading(), "Your decision is on record", "{}", done.html);
        let mut other = app.browser();
        let page = other.arrive(&link_to(&mails, APPROVER)).await;
        grants(&mut other, &page).await;
        assert_eq!(status(&desk.meera, &callup).await, "AGREED");

        let una = desk.officer(&app, "Una Khan", "leeds", 4).await;
        let next = desk.calls_up(&una, &desk.post(2).await).await;
        let mails = app.run_jobs().await;
        let page = browser.arrive(&link_to(&mails, "una.khan@example.gov.uk")).await;
        browser.submit(&page, "/reply/test", &[("choice", "decline"), ("reason", "A new baby")]).await;
        assert_eq!(status(&desk.meera, &next).await, "DECLINED");
    }

    async fn what_changed_meanwhile_is_told_and_asked_again(app: TestApp) {
        let (desk, tom, callup, mails) = called_up(&app).await;
        let mut browser = app.browser();
        let page = browser.arrive(&link_to(&mails, APPROVER)).await;
        assert!(!page.html.contains("This has changed"), "{}", page.html);
        tom.client.must("acceptCallUp", json!({ "callUp": callup }), "callUp { status }").await;

        let again = grants(&mut browser, &page).await;

        assert_eq!(again.status, StatusCode::CONFLICT);
        assert!(again.html.contains("This has changed since you were asked"), "{}", again.html);
        assert!(again.html.contains("The officer has answered"), "{}", again.html);
        assert_eq!(status(&desk.meera, &callup).await, "ASKED", "nothing is decided on what nobody has read");
        // Whoever opens the old letter is told as well.
        let fresh = app.browser().arrive(&link_to(&mails, APPROVER)).await;
        assert!(fresh.html.contains("The officer has answered"), "{}", fresh.html);
        assert_eq!(grants(&mut browser, &again).await.heading(), "Your decision is on record");
        assert_eq!(status(&desk.meera, &callup).await, "AGREED");
    }

    async fn a_link_that_is_of_no_use_says_why(app: TestApp) {
        let (desk, tom, callup, mails) = called_up(&app).await;
        let link = link_to(&mails, APPROVER);
        let mut browser = app.browser();
        let page = browser.arrive(&link).await;
        desk.meera.must("withdrawCallUp", json!({ "callUp": callup, "reason": "The project waits" }), "callUp { status }").await;
        for page in [browser.arrive(&link).await, grants(&mut browser, &page).await] {
            assert_eq!(page.heading(), "The desk has taken this back");
            assert!(!page.html.contains("Tom Reed"), "no more is told than that");
        }

        let posts = desk.posts(2, 2).await;
        let settled = desk.calls_up(&tom, &posts[0]).await;
        let link = link_to(&app.run_jobs().await, APPROVER);
        tom.approver.must("grantRelease", json!({ "callUp": settled }), "callUp { status }").await;
        assert_eq!(browser.arrive(&link).await.heading(), "This is decided already");

        desk.calls_up(&tom, &posts[1]).await;
        let link = link_to(&app.run_jobs().await, APPROVER);
        let page = browser.arrive(&link).await;
        app.set_today("2026-12-16");
        for page in [browser.arrive(&link).await, grants(&mut browser, &page).await] {
            assert_eq!(page.heading(), "The day for an answer has passed");
        }
        let none = app.browser().arrive("/reply/test?token=0123").await;
        assert_eq!((none.status, none.heading().as_str()), (StatusCode::FORBIDDEN, "This link does not work any more"));
    }

    async fn whoever_lost_the_role_decides_nothing(app: TestApp) {
        let (desk, tom, callup, mails) = called_up(&app).await;
        let link = link_to(&mails, APPROVER);
        let mut browser = app.browser();
        let page = browser.arrive(&link).await;
        app.person("Other Approver", &[(Role::Approver, Some("camden"))]).await;
        let admin = app.person("Sam Administrator", &[(Role::Administrator, None)]).await;
        let query = "query($id: ID!) { node(id: $id) { ... on Person { roles { id role } } } }";
        let roles = admin.query(query, json!({ "id": tom.approver.id().to_string() })).await;
        admin.must("endRole", json!({ "membership": roles["node"]["roles"][0]["id"] }), "person { id }").await;

        let refused = grants(&mut browser, &page).await;

        assert_eq!(refused.heading(), "This link does not work any more");
        assert!(refused.html.contains("You do not decide on releases for this council any more"), "{}", refused.html);
        assert_eq!(status(&desk.meera, &callup).await, "ASKED");
    }

    async fn another_site_decides_nothing(app: TestApp) {
        let (desk, _, callup, mails) = called_up(&app).await;
        let link = link_to(&mails, APPROVER);
        let mut browser = app.browser();
        let page = browser.arrive(&link).await;
        let (path, hidden) = page.form("/reply/test");
        let body = |form: &str| format!("form={form}&token={}&version={}&choice=grant&backfill=NOT_NEEDED", hidden["token"], hidden["version"]);
        let foreign = [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")];
        let own = [("sec-fetch-site", "same-origin"), ("origin", "null")];
        assert_eq!(browser.post(&path, &body(&hidden["form"]), &foreign).await.status, StatusCode::FORBIDDEN);
        assert_eq!(browser.post(&path, &body("wrong"), &own).await.status, StatusCode::FORBIDDEN);
        assert_eq!(app.browser().post(&path, &body(&hidden["form"]), &own).await.status, StatusCode::FORBIDDEN, "another browser");
        assert_eq!(status(&desk.meera, &callup).await, "ASKED");
    }

    async fn of_twenty_clicks_at_once_one_decides(app: TestApp) {
        let (desk, _, callup, mails) = called_up(&app).await;
        let mut browser = app.browser();
        let page = browser.arrive(&link_to(&mails, APPROVER)).await;
        let before = kinds(&app).await.len();
        let clicks = (0..20).map(|_| {
            let (mut browser, page) = (browser.clone(), page.clone());
            async move { grants(&mut browser, &page).await }
        });
        let pages = futures_util::future::join_all(clicks).await;
        for page in &pages {
            assert_eq!(page.heading(), "Your decision is on record", "{}", page.html);
        }
        assert_eq!(kinds(&app).await[before..], ["decided_by_letter", "release_granted"]);
        assert_eq!(status(&desk.meera, &callup).await, "ASKED", "the officer has still to answer");
    }

    async fn links_that_are_none_are_not_tried_for_ever(app: TestApp) {
        let most = app.config.sign_in.from_address().most;
        let mut last = StatusCode::OK;
        for at in 0..=most {
            last = app.browser().arrive(&format!("/reply/test?token={at}")).await.status;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    }

    async fn no_secret_is_kept(app: TestApp) {
        let (_, _, _, mails) = called_up(&app).await;
        let secret = link_to(&mails, APPROVER).split_once("token=").expect("a token").1.to_owned();
        let rows = app.operator().read().every::<reply::Entity>().all().await.unwrap();
        assert_eq!(rows.len(), 2, "one for the officer and one for the approver");
        let kept = serde_json::to_string(&rows).unwrap();
        assert_eq!(secret.len(), 64);
        assert!(!kept.contains(&secret), "{kept}");
    }

    async fn other_terms_are_worked_out_before_they_are_offered(app: TestApp) {
        let (desk, tom, callup, _) = called_up(&app).await;
        let query = "query($callUp: ID!, $load: Int, $startsOn: NaiveDate) {
            counterOffer(callUp: $callUp, load: $load, startsOn: $startsOn) {
              schedule { startsOn load cost { net } } score scoreAsked userErrors { code path } } }";
        let before = kinds(&app).await;
        let asked = tom.approver.query(query, json!({ "callUp": callup })).await["counterOffer"].clone();
        assert_eq!(asked["userErrors"], json!([{ "code": "OUT_OF_RANGE", "path": ["schedule"] }]), "the same is no offer");
        assert_eq!((&asked["score"], &asked["schedule"]["cost"]["net"]), (&asked["scoreAsked"], &json!(1_921_500)));

        let less = json!({ "callUp": callup, "load": 4, "startsOn": "2027-02-01" });
        let told = tom.approver.query(query, less).await["counterOffer"].clone();

        assert_eq!(told["userErrors"], json!([]));
        assert_eq!(told["schedule"], json!({ "startsOn": "2027-02-01", "load": 4, "cost": { "net": 1_133_192 } }));
        assert!(told["score"].as_i64() >= told["scoreAsked"].as_i64(), "more to spare: {told}");
        assert_eq!(kinds(&app).await, before, "nothing is written");
        // What was worked out is what is offered.
        let offer = json!({ "callUp": callup, "reason": "Year end", "schedule": { "startsOn": "2027-02-01", "load": 4 } });
        tom.approver.must("counterRelease", offer, "callUp { status }").await;
        let seen = desk.meera.query("query($id: ID!) { callUp(id: $id) { counterOffer { score } } }", json!({ "id": callup })).await;
        assert_eq!(seen["callUp"]["counterOffer"]["score"], told["score"]);
        let late = tom.approver.query(query, json!({ "callUp": callup, "load": 2 })).await;
        assert_eq!(late["counterOffer"]["userErrors"][0]["code"], "WRONG_STATE");
        for (other, code) in [(&desk.meera, "DENIED"), (&tom.client, "DENIED"), (&desk.lead, "NOT_FOUND")] {
            assert_eq!(other.send(query, json!({ "callUp": callup })).await.error_code(), code);
        }
    }

    async fn a_backfill_is_told_to_those_who_see_pay(app: TestApp) {
        let (desk, tom, callup, _) = called_up(&app).await;
        let cost = json!({ "callUp": callup, "backfill": "NOT_NEEDED", "backfillCost": 5 });
        assert_eq!(tom.approver.refused("grantRelease", cost).await, [("OUT_OF_RANGE".to_owned(), "backfillCost".to_owned())]);
        let unsaid = json!({ "callUp": callup, "backfillCost": 5 });
        assert_eq!(tom.approver.refused("grantRelease", unsaid).await, [("REQUIRED".to_owned(), "backfill".to_owned())]);
        let said = json!({ "callUp": callup, "backfill": "NEEDED", "backfillCost": 240_000 });
        tom.approver.must("grantRelease", said, "callUp { status }").await;
        let selector = app.person("Sel Ector", &[(Role::Selector, None)]).await;
        let query = "query($id: ID!) { callUp(id: $id) { release { backfill { needed cost } } } }";
        for (client, told) in [
            (&desk.meera, json!({ "needed": true, "cost": 240_000 })),
            (&tom.client, json!({ "needed": true, "cost": 240_000 })),
            (&selector, Value::Null),
        ] {
            let seen = client.query(query, json!({ "id": callup })).await;
            assert_eq!(seen["callUp"]["release"]["backfill"], told);
        }
    }

    async fn more_requests_cost_no_more_statements(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 10).await;
        desk.officer(&app, "Una Khan", "camden", 4).await;
        tom.approver.must("setAwayCap", json!({ "council": council_id("camden").to_string(), "cap": 5 }), "member { id }").await;
        let posts = desk.posts(5, 2).await;
        desk.calls_up(&tom, &posts[0]).await;
        let query = "{ callUps(first: 20) { nodes { id escalations { step dueOn people { name } } waitingOn { people { name } }
            impact { cap away coverCount cover { officer { person { name } } freeHalfDays } blackouts { startsOn } homeDays { startsOn } } } } }";
        tom.approver.query(query, json!({})).await;
        let (one, few) = app.statements(tom.approver.query(query, json!({}))).await;
        for post in &posts[1..] {
            desk.calls_up(&tom, post).await;
        }
        tom.approver.query(query, json!({})).await;
        let (many, more) = app.statements(tom.approver.query(query, json!({}))).await;
        assert_eq!(one["callUps"]["nodes"].as_array().map(Vec::len), Some(1));
        assert_eq!(many["callUps"]["nodes"].as_array().map(Vec::len), Some(5));
        let first = &many["callUps"]["nodes"][0]["impact"];
        assert_eq!((&first["cap"], &first["away"], &first["coverCount"]), (&json!(5), &json!(1), &json!(1)));
        assert_eq!(text(&first["cover"][0]["officer"]["person"]["name"]), "Una Khan");
        assert_eq!(few, more);
        assert!(more <= 40, "{more}");
    }
}
