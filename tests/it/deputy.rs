//! Deputies, people who are away, and releases that wait for so long that they are told further up.

use crate::journey::{Desk, Hand, letters, text};
use callup_domain::access::Role;
use callup_domain::event::EventKind;
use callup_infra::entity::event;
use callup_tests::{Client, TestApp, council_id, on_both};
use serde_json::{Value, json};

const WAITING: &str = "query($id: ID!) { callUp(id: $id) { waitingOn { party people { name } } escalations { step dueOn people { name } } } }";

async fn asked(client: &Client, callup: &str) -> Value {
    client.query(WAITING, json!({ "id": callup })).await["callUp"].clone()
}

/// Who is waited for at the home council.
async fn answering(client: &Client, callup: &str) -> Vec<String> {
    let seen = asked(client, callup).await;
    let waiting = seen["waitingOn"].as_array().expect("a list").iter();
    let home = waiting.filter(|waiting| waiting["party"] == "HOME_COUNCIL");
    let mut names: Vec<String> = home
        .flat_map(|waiting| waiting["people"].as_array().expect("people").clone())
        .map(|person| text(&person["name"]))
        .collect();
    names.sort();
    names
}

fn named(council: &str, email: &str, from: &str, until: &str) -> Value {
    json!({ "council": council_id(council).to_string(), "email": email, "fromOn": from, "untilOn": until })
}

async fn tom(app: &TestApp, slug: &str) -> (Desk, Hand) {
    let desk = Desk::open(app).await;
    let tom = desk.officer(app, "Tom Reed", slug, 6).await;
    (desk, tom)
}

on_both! {
    async fn a_deputy_is_named_of_the_same_council_for_a_time(app: TestApp) {
        let (desk, tom) = tom(&app, "camden").await;
        desk.officer(&app, "Una Khan", "camden", 6).await;
        desk.officer(&app, "Leo Leeds", "leeds", 6).await;
        let una = "una.khan@example.gov.uk";
        for (ask, code, path) in [
            (named("camden", "leo.leeds@example.gov.uk", "2026-12-01", "2026-12-04"), "NOT_FOUND", "email"),
            (named("camden", "nobody@example.gov.uk", "2026-12-01", "2026-12-04"), "NOT_FOUND", "email"),
            (named("camden", "nobody", "2026-12-01", "2026-12-04"), "MALFORMED", "email"),
            (named("camden", "approver.for.tom.reed@example.gov.uk", "2026-12-01", "2026-12-04"), "DUPLICATE", "email"),
            (named("camden", una, "2026-12-01", "2026-11-30"), "OUT_OF_RANGE", "untilOn"),
            (named("camden", una, "2026-12-01", "2028-12-01"), "OUT_OF_RANGE", "untilOn"),
        ] {
            assert_eq!(tom.approver.refused("nameDeputy", ask).await, [(code.to_owned(), path.to_owned())]);
        }
        let other = named("leeds", una, "2026-12-01", "2026-12-04");
        assert_eq!(tom.approver.try_mutate("nameDeputy", other, "__typename").await.error_code(), "DENIED");
        let fields = "deputy { id fromOn untilOn person { name } }";
        let deputy = tom.approver.must("nameDeputy", named("camden", una, "2026-12-02", "2026-12-04"), fields).await["deputy"].clone();
        assert_eq!((&deputy["fromOn"], &deputy["untilOn"], &deputy["person"]["name"]), (&json!("2026-12-02"), &json!("2026-12-04"), &json!("Una Khan")));
        let again = tom.approver.refused("nameDeputy", named("camden", una, "2026-12-04", "2026-12-08")).await;
        assert_eq!(again[0].0, "DUPLICATE");
        let seen = "{ councils(first: 10) { nodes { council { slug } deputies { person { name } } } } }";
        let of_camden = |seen: Value| {
            let nodes = seen["councils"]["nodes"].as_array().expect("councils").clone();
            nodes.into_iter().find(|node| node["council"]["slug"] == "camden").expect("Camden")["deputies"].clone()
        };
        assert_eq!(of_camden(tom.approver.query(seen, json!({})).await), json!([{ "person": { "name": "Una Khan" } }]));
        assert_eq!(of_camden(desk.lead.query(seen, json!({})).await), json!([]), "not for everybody");
        assert_eq!(tom.client.try_mutate("endDeputy", json!({ "deputy": deputy["id"] }), "__typename").await.error_code(), "NOT_FOUND");
        tom.approver.must("endDeputy", json!({ "deputy": deputy["id"] }), "deputy { id }").await;
        assert_eq!(of_camden(tom.approver.query(seen, json!({})).await), json!([]));
    }

    async fn a_deputy_decides_in_that_time_and_nothing_else(app: TestApp) {
        let (desk, tom) = tom(&app, "camden").await;
        let una = desk.officer(&app, "Una Khan", "camden", 6).await;
        let ask = named("camden", "una.khan@example.gov.uk", "2026-12-02", "2026-12-04");
        tom.approver.must("nameDeputy", ask, "deputy { id }").await;
        let posts = desk.posts(3, 2).await;
        let callup = desk.calls_up(&tom, &posts[0]).await;
        let grant = |callup: &str| json!({ "callUp": callup });
        assert_eq!(una.client.try_mutate("grantRelease", grant(&callup), "__typename").await.error_code(), "NOT_FOUND", "not yet");
        app.set_today("2026-12-02");
        for (mutation, ask) in [
            ("setAwayCap", json!({ "council": council_id("camden").to_string(), "cap": 1 })),
            ("nameDeputy", named("camden", "tom.reed@example.gov.uk", "2026-12-02", "2026-12-04")),
            ("supportOfficer", json!({ "officer": tom.id, "supported": false })),
        ] {
            assert_eq!(una.client.try_mutate(mutation, ask, "__typename").await.error_code(), "DENIED", "{mutation}");
        }
        let own = desk.calls_up(&una, &posts[1]).await;
        assert_eq!(una.client.refused("grantRelease", grant(&own)).await[0].0, "OWN_RELEASE");
        let granted = una.client.must("grantRelease", grant(&callup), "callUp { release { by { name } } }").await;
        assert_eq!(granted["callUp"]["release"]["by"]["name"], "Una Khan");
        app.set_today("2026-12-05");
        let later = desk.calls_up(&tom, &posts[2]).await;
        assert_eq!(una.client.try_mutate("grantRelease", grant(&later), "__typename").await.error_code(), "NOT_FOUND", "over");
    }

    async fn while_an_approver_is_away_the_deputy_is_asked(app: TestApp) {
        let (desk, tom) = tom(&app, "camden").await;
        app.person("Dee Puty", &[(Role::Deputy, Some("camden"))]).await;
        let posts = desk.posts(3, 2).await;
        let first = desk.calls_up(&tom, &posts[0]).await;
        assert_eq!(letters(&app, 0).await, ["ask_approver to Approver for Tom Reed", "ask_officer to Tom Reed"]);
        assert_eq!(answering(&desk.meera, &first).await, ["Approver for Tom Reed"]);

        let away = json!({ "untilOn": "2026-12-04" });
        let said = tom.approver.must("sayAway", away, "person { away { fromOn untilOn } }").await;
        assert_eq!(said["person"]["away"], json!({ "fromOn": "2026-12-01", "untilOn": "2026-12-04" }));

        assert_eq!(answering(&desk.meera, &first).await, ["Dee Puty"]);
        let before = letters(&app, 0).await.len();
        desk.calls_up(&tom, &posts[1]).await;
        assert_eq!(letters(&app, before).await, ["ask_approver to Dee Puty", "ask_officer to Tom Reed"]);
        let mails = app.run_jobs().await;
        let mail = mails.iter().find(|mail| mail.to_address == "dee.puty@example.gov.uk").expect("a letter");
        assert!(mail.text.contains("/reply/test?token="), "{}", mail.text);
        let before = letters(&app, 0).await.len();
        let remind = json!({ "callUps": [first] });
        desk.meera.must("remindCallUps", remind, "results { outcome }").await;
        assert_eq!(letters(&app, before).await, ["remind_approver to Dee Puty", "remind_officer to Tom Reed"]);
        app.set_today("2026-12-05");
        assert_eq!(answering(&desk.meera, &first).await, ["Approver for Tom Reed"]);
        let back = tom.approver.must("sayAway", json!({}), "person { away { fromOn } }").await;
        assert_eq!(back["person"]["away"], Value::Null);
        for (ask, code) in [(json!({ "fromOn": "2026-12-07" }), "REQUIRED"), (json!({ "untilOn": "2026-12-04" }), "OUT_OF_RANGE")] {
            assert_eq!(tom.approver.refused("sayAway", ask).await, [(code.to_owned(), "untilOn".to_owned())]);
        }
        let denied = desk.lead.try_mutate("sayAway", json!({ "untilOn": "2026-12-09" }), "__typename").await;
        assert_eq!(denied.error_code(), "DENIED");
    }

    async fn a_release_that_waits_is_told_further_up(app: TestApp) {
        let (desk, tom) = tom(&app, "camden").await;
        app.person("Dee Puty", &[(Role::Deputy, Some("camden"))]).await;
        app.person("Lee Leader", &[(Role::Leader, Some("camden"))]).await;
        let callup = desk.calls_up(&tom, &desk.post(6).await).await;
        let seen = asked(&tom.approver, &callup).await;
        assert_eq!(seen["escalations"], json!([
            { "step": "DEPUTIES", "dueOn": "2026-12-04", "people": [{ "name": "Dee Puty" }] },
            { "step": "LEADERS", "dueOn": "2026-12-09", "people": [{ "name": "Lee Leader" }] },
        ]));
        app.run_jobs().await;
        let mut read = letters(&app, 0).await.len();
        let mut told = async |day: &str| {
            app.set_today(day);
            let mails = app.run_jobs().await;
            let new = letters(&app, read).await;
            read += new.len();
            let new: Vec<String> = new.into_iter().filter(|line| line.starts_with("release_waits")).collect();
            (new, mails)
        };

        assert_eq!(told("2026-12-03").await.0, [""; 0]);
        let (new, mails) = told("2026-12-04").await;
        assert_eq!(new, ["release_waits to Dee Puty"]);
        let mail = mails.iter().find(|mail| mail.to_address == "dee.puty@example.gov.uk").expect("a letter");
        assert!(mail.text.contains("Nobody has decided since 1 December 2026"), "{}", mail.text);
        assert!(mail.text.contains("/reply/test?token="), "a deputy may decide: {}", mail.text);
        assert_eq!(told("2026-12-08").await.0, [""; 0]);
        let (new, mails) = told("2026-12-09").await;
        assert_eq!(new, ["release_waits to Lee Leader", "release_waits to Meera Coordinator"]);
        let mail = mails.iter().find(|mail| mail.to_address == "lee.leader@example.gov.uk").expect("a letter");
        assert!(!mail.text.contains("/reply/"), "a leader does not decide: {}", mail.text);
        assert_eq!(told("2026-12-14").await.0, [""; 0], "each is told once");
        let events = app.operator().read().every::<event::Entity>().in_order().all().await.unwrap();
        let steps: Vec<String> = events.iter().filter(|row| row.kind == EventKind::ReleaseEscalated).map(|row| row.data.subject()).collect();
        assert_eq!(steps, [callup.clone(), callup.clone()]);
    }

    async fn a_call_up_that_is_given_more_time_is_still_told_further_up(app: TestApp) {
        let (desk, tom) = tom(&app, "camden").await;
        app.person("Dee Puty", &[(Role::Deputy, Some("camden"))]).await;
        let post = desk.post(6).await;
        let ask = json!({ "officer": tom.id, "post": post, "answerBy": "2026-12-03" });
        let callup = desk.meera.must("callUpOfficer", ask, "callUp { id }").await["callUp"]["id"].clone();
        let more = json!({ "callUps": [callup], "answerBy": "2026-12-11" });
        desk.meera.must("extendCallUps", more, "results { outcome }").await;
        app.run_jobs().await;
        let before = letters(&app, 0).await.len();
        app.set_today("2026-12-04");
        app.run_jobs().await;
        let new = letters(&app, before).await;
        assert!(new.contains(&"release_waits to Dee Puty".to_owned()), "{new:?}");
    }

    async fn a_deputy_sees_what_waits_for_the_council(app: TestApp) {
        let (desk, tom) = tom(&app, "camden").await;
        let dee = app.person("Dee Puty", &[(Role::Deputy, Some("camden"))]).await;
        let elsewhere = app.person("Des Elsewhere", &[(Role::Deputy, Some("leeds"))]).await;
        desk.calls_up(&tom, &desk.post(6).await).await;
        let query = "{ nextActions(first: 5) { nodes { kind owner } } }";
        let seen = dee.query(query, json!({})).await["nextActions"]["nodes"].clone();
        assert_eq!(seen, json!([{ "kind": "RELEASE", "owner": "HOME_COUNCIL" }]));
        assert_eq!(elsewhere.query(query, json!({})).await["nextActions"]["nodes"], json!([]));
    }

    async fn nobody_is_approver_and_deputy_at_once(app: TestApp) {
        let (_desk, tom) = tom(&app, "camden").await;
        let admin = app.person("Sam Administrator", &[(Role::Administrator, None)]).await;
        let approver = tom.approver.query("{ viewer { id } }", json!({})).await["viewer"]["id"].clone();
        let grant = |until: &str| json!({ "person": approver, "role": "DEPUTY", "council": council_id("camden").to_string(), "untilOn": until });
        assert_eq!(admin.refused("grantRole", grant("2026-12-04")).await, [("DUPLICATE".to_owned(), "role".to_owned())]);
        assert_eq!(admin.refused("grantRole", grant("2026-11-30")).await, [("OUT_OF_RANGE".to_owned(), "untilOn".to_owned())]);
        assert_eq!(admin.refused("grantRole", grant("2028-12-04")).await, [("OUT_OF_RANGE".to_owned(), "untilOn".to_owned())]);
    }

    async fn each_nation_has_its_own_working_days(app: TestApp) {
        app.set_today("2026-12-23");
        let desk = Desk::open(&app).await;
        let posts = desk.posts(2, 2).await;
        for (slug, post, due) in [("camden", &posts[0], ["2026-12-30", "2027-01-05"]), ("glasgow", &posts[1], ["2026-12-30", "2027-01-06"])] {
            let officer = desk.officer(&app, &format!("Officer of {slug}"), slug, 6).await;
            let callup = desk.calls_up(&officer, post).await;
            let seen = asked(&officer.approver, &callup).await;
            let steps: Vec<String> = seen["escalations"].as_array().expect("steps").iter().map(|step| text(&step["dueOn"])).collect();
            assert_eq!(steps, due, "{slug}");
        }
    }

    async fn a_council_sets_its_own_days_for_those_too_that_wait(app: TestApp) {
        let (desk, tom) = tom(&app, "camden").await;
        app.person("Dee Puty", &[(Role::Deputy, Some("camden"))]).await;
        let callup = desk.calls_up(&tom, &desk.post(6).await).await;
        app.run_jobs().await;
        let council = council_id("camden").to_string();
        for days in [0, 21] {
            let refused = tom.approver.refused("setEscalation", json!({ "council": council, "workingDays": days })).await;
            assert_eq!(refused, [("OUT_OF_RANGE".to_owned(), "workingDays".to_owned())]);
        }
        let set = json!({ "council": council, "workingDays": 1 });
        let member = tom.approver.must("setEscalation", set, "member { escalateAfter }").await;
        assert_eq!(member["member"]["escalateAfter"], json!(1));
        assert_eq!(asked(&tom.approver, &callup).await["escalations"][0]["dueOn"], json!("2026-12-02"));
        let before = letters(&app, 0).await.len();
        app.set_today("2026-12-02");
        app.run_jobs().await;
        assert_eq!(letters(&app, before).await, ["release_waits to Dee Puty"]);
        // Longer again: what was told stays told, and the next step waits.
        tom.approver.must("setEscalation", json!({ "council": council, "workingDays": 5 }), "member { id }").await;
        let before = letters(&app, 0).await.len();
        app.set_today("2026-12-07");
        app.run_jobs().await;
        let new = letters(&app, before).await;
        assert!(new.iter().all(|line| !line.starts_with("release_waits")), "{new:?}");
    }

    async fn what_is_decided_is_told_no_further(app: TestApp) {
        let (desk, tom) = tom(&app, "camden").await;
        app.person("Dee Puty", &[(Role::Deputy, Some("camden"))]).await;
        let callup = desk.calls_up(&tom, &desk.post(6).await).await;
        tom.approver.must("grantRelease", json!({ "callUp": callup }), "callUp { status }").await;
        assert_eq!(asked(&tom.approver, &callup).await["escalations"], json!([]));
        let before = letters(&app, 0).await.len();
        app.set_today("2026-12-10");
        app.run_jobs().await;
        let new = letters(&app, before).await;
        assert!(new.iter().all(|line| !line.starts_with("release_waits")), "{new:?}");
    }

    async fn people_are_found_by_name(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.officer(&app, "Tom Reed", "camden", 6).await;
        desk.officer(&app, "Una Khan", "leeds", 6).await;
        let admin = app.person("Sam Administrator", &[(Role::Administrator, None)]).await;
        let query = "query($search: String) { people(search: $search, first: 5) { nodes { name } pageInfo { hasNextPage } } }";
        let names = |seen: Value| -> Vec<String> {
            seen["people"]["nodes"].as_array().expect("people").iter().map(|person| text(&person["name"])).collect()
        };
        assert_eq!(names(admin.query(query, json!({ "search": "reed tom" })).await), ["Tom Reed", "Approver for Tom Reed"]);
        assert_eq!(names(admin.query(query, json!({ "search": "UNA.KHAN@" })).await), ["Una Khan", "Approver for Una Khan"]);
        assert_eq!(names(admin.query(query, json!({ "search": "100%" })).await), [""; 0]);
        assert_eq!(names(admin.query(query, json!({})).await).len(), 5);
        assert_eq!(desk.lead.send(query, json!({})).await.error_code(), "DENIED");
        let query = "query($search: String) { officers(search: $search) { nodes { person { name } } } }";
        let found = desk.meera.query(query, json!({ "search": "khan" })).await;
        assert_eq!(found["officers"]["nodes"], json!([{ "person": { "name": "Una Khan" } }]));
    }
}
