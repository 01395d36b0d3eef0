//! Officers' calendars, as calendar programs read them: what is in them, who reads them, and until when.

use crate::journey::{Desk, Hand, sooner, text, word};
use crate::sign_in::signed_in;
use callup_infra::entity::calendar;
use callup_tests::{Client, TestApp, council_id, on_both};
use chrono::TimeDelta;
use poem::http::{HeaderMap, StatusCode, header};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The path in an address of the site.
fn path_of(app: &TestApp, address: &str) -> String {
    let rest = address.strip_prefix(&app.config.http.public_url.origin()).expect("an address of the site");
    assert!(rest.starts_with("/calendar/") && rest.ends_with(".ics"), "{rest}");
    rest.to_owned()
}

async fn issued(app: &TestApp, client: &Client, home_days: bool) -> String {
    let payload = client.must("issueCalendar", json!({ "homeDays": home_days }), "address").await;
    path_of(app, &text(&payload["address"]))
}

async fn got(
    app: &TestApp,
    path: &str,
    with: &[(header::HeaderName, &str)],
) -> (StatusCode, HeaderMap, String) {
    let stranger = app.stranger();
    let request =
        with.iter().fold(stranger.http().get(path), |request, (name, value)| request.header(name, *value));
    let answer = request.send().await.0;
    let (status, headers) = (answer.status(), answer.headers().clone());
    (status, headers, answer.into_body().into_string().await.expect("a body"))
}

/// An event, by the names of its properties without what they are qualified by.
type Properties = BTreeMap<String, String>;

/// The events of a calendar by their names, as a program reads them.
async fn events(app: &TestApp, path: &str) -> BTreeMap<String, Properties> {
    let (status, headers, text) = got(app, path, &[]).await;
    assert_eq!(
        (status, headers[header::CONTENT_TYPE].to_str().unwrap()),
        (StatusCode::OK, "text/calendar; charset=utf-8")
    );
    let whole = text.replace("\r\n ", "");
    let mut events = BTreeMap::new();
    for part in whole.split("BEGIN:VEVENT\r\n").skip(1) {
        let (part, _) = part.split_once("END:VEVENT").expect("an end");
        let lines = part.lines().map(|line| line.split_once(':').expect("a property"));
        let event: Properties = lines
            .map(|(name, value)| (name.split(';').next().unwrap().to_owned(), value.to_owned()))
            .collect();
        events.insert(event["UID"].clone(), event);
    }
    events
}

/// The events of a call-up: of its half-days, and the last day for an answer.
async fn of_call(app: &TestApp, path: &str, callup: &str) -> (Properties, Properties) {
    let mut events = events(app, path).await;
    let mut take = |part: &str| {
        events.remove(&format!("{callup}-{part}@callup")).unwrap_or_else(|| panic!("no {part}: {events:?}"))
    };
    (take("1-day"), take("answer"))
}

async fn tom(app: &TestApp) -> (Desk, Hand) {
    let desk = Desk::open(app).await;
    let tom = desk.officer(app, "Tom Reed", "camden", 6).await;
    (desk, tom)
}

on_both! {
    async fn a_call_up_becomes_firm_in_its_place_and_is_called_off_there(app: TestApp) {
        let (desk, tom) = tom(&app).await;
        let path = issued(&app, &tom.client, false).await;
        let posts = desk.posts(2, 6).await;
        let callup = desk.calls_up(&tom, &posts[0]).await;

        let (work, answer) = of_call(&app, &path, &callup).await;
        let told = |event: &Properties| (event["STATUS"].clone(), event["TRANSP"].clone(), event["SEQUENCE"].parse::<i32>().unwrap());
        assert_eq!(told(&work), ("TENTATIVE".into(), "OPAQUE".into(), 1));
        assert_eq!(work["SUMMARY"], "Called up: User researcher\\, Missed-bin reporting / Galwyd arnoch: User researcher\\, Missed-bin reporting");
        assert_eq!((work["DTSTART"].as_str(), work["DTEND"].as_str()), ("20270111T090000", "20270111T170000"));
        assert_eq!(work["RRULE"], "FREQ=WEEKLY;UNTIL=20270707T235959Z;BYDAY=MO,TU,WE");
        // Easter Monday and the bank holidays in May.
        assert_eq!(work["EXDATE"], "20270329T090000,20270503T090000,20270531T090000");
        assert_eq!(work["DTSTAMP"], "20261201T090000Z");
        assert!(work["URL"].ends_with(&format!("/call-ups/{callup}")));
        assert_eq!((told(&answer), answer["DTSTART"].as_str()), (("CONFIRMED".into(), "TRANSPARENT".into(), 1), "20261215"));

        app.advance(TimeDelta::hours(3));
        tom.approver.must("grantRelease", json!({ "callUp": callup }), "callUp { status }").await;
        let agreed = tom.client.must("acceptCallUp", json!({ "callUp": callup }), "callUp { secondment { id } }").await;
        let secondment = text(&agreed["callUp"]["secondment"]["id"]);
        let (firm, answered) = of_call(&app, &path, &callup).await;
        assert_eq!((firm["STATUS"].as_str(), answered["STATUS"].as_str()), ("CONFIRMED", "CANCELLED"));
        assert!(told(&firm).2 > told(&work).2, "{firm:?}");
        assert_eq!(firm["DTSTAMP"], "20261201T120000Z");
        assert!(firm["URL"].ends_with(&format!("/secondments/{secondment}")));

        let ask = json!({ "secondment": secondment, "reason": "The project was put off" });
        desk.meera.must("cancelSecondment", ask, "secondment { status }").await;
        let (off, _) = of_call(&app, &path, &callup).await;
        assert_eq!(off["STATUS"], "CANCELLED");
        assert!(told(&off).2 > told(&firm).2);
        assert_eq!((off["DTSTART"].as_str(), off["RRULE"].as_str()), (work["DTSTART"].as_str(), work["RRULE"].as_str()));
        app.advance(TimeDelta::days(60));
        assert!(events(&app, &path).await.values().any(|event| event["STATUS"] == "CANCELLED"), "for sixty days");
        app.advance(TimeDelta::days(1));
        assert_eq!(events(&app, &path).await, BTreeMap::new());
    }

    async fn an_earlier_end_shortens_what_stands_there(app: TestApp) {
        let (desk, tom) = tom(&app).await;
        let path = issued(&app, &tom.client, false).await;
        let (callup, secondment) = desk.agrees(&tom, &desk.post(6).await).await;
        desk.signs(&tom, &secondment).await;
        app.set_today("2027-01-11");
        app.run_jobs().await;
        let (before, _) = of_call(&app, &path, &callup).await;
        tom.approver.must("proposeEarlyEnd", sooner(&secondment, "HOME_COUNCIL", "2027-01-29"), "secondment { id }").await;
        for (client, party) in [(&tom.client, "OFFICER"), (&desk.meera, "BODY")] {
            client.must("agreeEarlyEnd", word(&secondment, party), "secondment { id }").await;
        }
        let (after, _) = of_call(&app, &path, &callup).await;
        assert_eq!(after["RRULE"], "FREQ=WEEKLY;UNTIL=20270127T235959Z;BYDAY=MO,TU,WE");
        assert!(after["SEQUENCE"].parse::<i32>().unwrap() > before["SEQUENCE"].parse::<i32>().unwrap());
        assert_eq!(after["STATUS"], "CONFIRMED");
    }

    async fn leave_stands_there_and_home_days_if_they_are_wanted(app: TestApp) {
        let (_, tom) = tom(&app).await;
        let path = issued(&app, &tom.client, false).await;
        let leave = json!({ "kind": "LEAVE", "startsOn": "2027-08-02", "endsOn": "2027-08-06" });
        let leave = tom.client.must("addAbsence", leave, "absence { id }").await;
        let home = json!({ "kind": "HOME_DAY", "council": council_id("camden").to_string(), "startsOn": "2027-03-25", "endsOn": "2027-03-31" });
        tom.approver.must("addAbsence", home, "absence { id }").await;
        let leave = text(&leave["absence"]["id"]);
        let found = events(&app, &path).await;
        let event = &found[&format!("{leave}@callup")];
        assert_eq!((found.len(), event["DTSTART"].as_str(), event["DTEND"].as_str()), (1, "20270802", "20270807"));
        assert_eq!((event["SUMMARY"].as_str(), event["TRANSP"].as_str()), ("Leave / Gwyliau", "OPAQUE"));

        let own = tom.client.query("{ viewer { officer { calendar { id homeDays } } } }", json!({})).await["viewer"]["officer"]["calendar"].clone();
        assert_eq!(own["homeDays"], false);
        let ask = json!({ "calendar": own["id"], "homeDays": true });
        tom.client.must("changeCalendar", ask, "calendar { homeDays }").await;
        let found = events(&app, &path).await;
        let home = found.values().find(|event| event["SUMMARY"].starts_with("Home days")).expect("home days");
        assert_eq!((found.len(), home["TRANSP"].as_str(), home["DTEND"].as_str()), (2, "TRANSPARENT", "20270401"));
        // What is taken out is gone at once.
        tom.client.must("removeAbsence", json!({ "absence": leave }), "absence { id }").await;
        assert_eq!(events(&app, &path).await.len(), 1);
    }

    async fn it_is_read_by_its_address_alone_and_no_longer_once_that_is_revoked(app: TestApp) {
        let (_, tom) = tom(&app).await;
        let nobody = app.person("Nora Nobody", &[]).await;
        assert_eq!(nobody.refused("issueCalendar", json!({})).await, [("NOT_LISTED".into(), "officer".into())]);
        let first = issued(&app, &tom.client, false).await;
        let second = issued(&app, &tom.client, true).await;
        let (gone, _, said) = got(&app, &first, &[]).await;
        assert_eq!((gone, said.as_str()), (StatusCode::NOT_FOUND, "There is no calendar here.\n"), "another takes its place");
        let (status, headers, _) = got(&app, &second, &[]).await;
        assert_eq!(status, StatusCode::OK);
        assert_eq!(headers[header::CACHE_CONTROL], "private, no-cache");
        assert_eq!(headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
        let mine = "{ viewer { officer { calendar { id homeDays issuedAt } } } }";
        let own = tom.client.query(mine, json!({})).await["viewer"]["officer"]["calendar"].clone();
        assert_eq!((&own["homeDays"], &own["issuedAt"]), (&json!(true), &json!("2026-12-01T09:00:00+00:00")));
        let officer = "query($id: ID!) { officer(id: $id) { calendar { id } alerts { every } } }";
        let theirs = tom.approver.query(officer, json!({ "id": tom.id })).await;
        assert_eq!(theirs["officer"], json!({ "calendar": null, "alerts": null }), "nobody else sees that there is one");
        let una = app.person("Una Other", &[]).await;
        una.must("joinPool", json!({ "homeCouncil": council_id("leeds").to_string(), "offPayroll": false }), "officer { id }").await;
        for mutation in ["revokeCalendar", "changeCalendar"] {
            let mut ask = json!({ "calendar": own["id"] });
            if mutation == "changeCalendar" { ask["homeDays"] = json!(false); }
            assert_eq!(una.refused_code(mutation, ask).await, "NOT_FOUND");
        }
        tom.client.must("revokeCalendar", json!({ "calendar": own["id"] }), "calendar { id }").await;
        assert_eq!(got(&app, &second, &[]).await.0, StatusCode::NOT_FOUND);
        let again = json!({ "calendar": own["id"] });
        assert_eq!(tom.client.refused("revokeCalendar", again).await, [("WRONG_STATE".into(), "calendar".into())]);
        assert_eq!(tom.client.query(mine, json!({})).await["viewer"]["officer"]["calendar"], Value::Null);
        // Of neither address is kept more than a hash.
        let rows = app.operator().read().every::<calendar::Entity>().all().await.unwrap();
        assert_eq!(rows.len(), 2);
        for path in [&first, &second] {
            let secret = path.trim_start_matches("/calendar/").trim_end_matches(".ics");
            assert_eq!(secret.len(), 64);
            assert!(rows.iter().all(|row| row.hash != secret && row.revoked_at.is_some()));
        }
    }

    async fn a_program_that_has_it_already_is_told_so(app: TestApp) {
        let (desk, tom) = tom(&app).await;
        let path = issued(&app, &tom.client, false).await;
        let (_, headers, text) = got(&app, &path, &[]).await;
        assert_eq!(headers[header::LAST_MODIFIED], "Tue, 01 Dec 2026 09:00:00 GMT");
        let tag = headers[header::ETAG].to_str().unwrap().to_owned();
        let time = headers[header::LAST_MODIFIED].to_str().unwrap().to_owned();
        for with in [(header::IF_NONE_MATCH, tag.as_str()), (header::IF_MODIFIED_SINCE, time.as_str())] {
            let (status, _, body) = got(&app, &path, &[with]).await;
            assert_eq!((status, body.as_str()), (StatusCode::NOT_MODIFIED, ""));
        }
        assert_eq!(got(&app, &path, &[]).await.2, text, "the same bytes as long as nothing happens");
        app.advance(TimeDelta::minutes(5));
        desk.calls_up(&tom, &desk.post(6).await).await;
        for with in [(header::IF_NONE_MATCH, tag.as_str()), (header::IF_MODIFIED_SINCE, time.as_str())] {
            assert_eq!(got(&app, &path, &[with]).await.0, StatusCode::OK);
        }
    }

    async fn nobody_else_is_in_it(app: TestApp) {
        let (desk, tom) = tom(&app).await;
        let una = desk.officer(&app, "Una Other", "camden", 6).await;
        let posts = desk.posts(2, 6).await;
        desk.agrees(&una, &posts[0]).await;
        let leave = json!({ "kind": "LEAVE", "startsOn": "2027-08-02", "endsOn": "2027-08-06" });
        una.client.must("addAbsence", leave, "absence { id }").await;
        // Even when the officer works at the desk as well, and sees them there.
        let cx = app.operator();
        let role = callup_command::person::GrantRole { person: tom.client.id(), role: callup_domain::access::Role::Coordinator, council: None, until_on: None };
        callup_command::person::grant(&cx, role).await.unwrap();
        let path = issued(&app, &tom.client, true).await;
        assert_eq!(events(&app, &path).await, BTreeMap::new());
        let callup = desk.calls_up(&tom, &posts[1]).await;
        let text = got(&app, &path, &[]).await.2;
        assert!(text.contains(&callup));
        for name in ["Una", "Tom", "Meera", "Approver", "Ada"] {
            assert!(!text.contains(name), "{name}: {text}");
        }
    }

    async fn who_guesses_is_slowed_down_and_who_knows_is_not(app: TestApp) {
        let (_, tom) = tom(&app).await;
        let path = issued(&app, &tom.client, false).await;
        let mut answers = Vec::new();
        for guess in 0..400 {
            let (status, headers, _) = got(&app, &format!("/calendar/{guess:064x}.ics"), &[]).await;
            answers.push(status);
            if status == StatusCode::TOO_MANY_REQUESTS {
                assert!(headers.contains_key(header::RETRY_AFTER));
                break;
            }
        }
        assert_eq!(answers.pop(), Some(StatusCode::TOO_MANY_REQUESTS));
        assert!(answers.iter().all(|status| *status == StatusCode::NOT_FOUND));
        assert_eq!(got(&app, &path, &[]).await.0, StatusCode::OK);
        for nonsense in ["/calendar/x", "/calendar/.ics", "/calendar/%00.ics"] {
            assert_ne!(got(&app, nonsense, &[]).await.0, StatusCode::OK, "{nonsense}");
        }
    }

    async fn more_in_it_costs_no_more_statements(app: TestApp) {
        let (desk, tom) = tom(&app).await;
        let path = issued(&app, &tom.client, true).await;
        desk.calls_up(&tom, &desk.post(1).await).await;
        let (_, few) = app.statements(got(&app, &path, &[])).await;
        for post in desk.posts(4, 1).await {
            desk.agrees(&tom, &post).await;
        }
        let (_, many) = app.statements(got(&app, &path, &[])).await;
        assert_eq!(few, many);
        assert!(many <= 20, "{many}");
    }

    async fn the_page_shows_the_address_once(app: TestApp) {
        let (_, _tom) = tom(&app).await;
        let mut browser = signed_in(&app, "tom.reed@example.gov.uk").await;
        let page = browser.open("/me/calendar").await;
        assert!(page.html.contains("Your calendar has no address yet."), "{}", page.html);
        let shown = browser.submit(&page, "/me/calendar/address", &[("homeDays", "yes")]).await;
        let html = shown.html.replace("&#x2f;", "/").replace("&#47;", "/");
        let (_, rest) = html.split_once("/calendar/").expect("the address");
        let secret = rest.split(".ics").next().unwrap().to_owned();
        let path = format!("/calendar/{secret}.ics");
        assert_eq!(got(&app, &path, &[]).await.0, StatusCode::OK);
        let later = browser.open("/me/calendar").await;
        assert!(!later.html.contains(&secret) && later.html.contains("1 December 2026"), "{}", later.html);
        let (revoke, _) = {
            let at = later.html.replace("&#x2f;", "/").replace("&#47;", "/");
            let (_, rest) = at.split_once("action=\"/me/calendar/ics_").expect("a form");
            (format!("/me/calendar/ics_{}/revoke", &rest[..32]), ())
        };
        let done = browser.submit(&later, &revoke, &[]).await;
        assert!(done.html.contains("leads nowhere any more"), "{}", done.html);
        assert_eq!(got(&app, &path, &[]).await.0, StatusCode::NOT_FOUND);
    }
}
