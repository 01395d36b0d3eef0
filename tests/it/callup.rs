//! Calling officers up: who may be called up for what, under each operating model.

use crate::journey::{Desk, letters, status, text};
use callup_command as command;
use callup_domain::access::Role;
use callup_domain::member::Part;
use callup_domain::model::OperatingModel;
use callup_tests::{TestApp, council_id, on_both};
use serde_json::{Value, json};

const WAITING: &str =
    "callUp { status answerBy release { state by { name } } waitingOn { party what people { name } } }";

fn refusals(payload: &Value) -> Vec<(String, String)> {
    let errors = payload["userErrors"].as_array().expect("a list").iter();
    errors.map(|error| (text(&error["code"]), text(&error["message"]))).collect()
}

on_both! {
    async fn the_officer_and_the_home_council_are_asked(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let ask = json!({ "officer": tom.id, "post": desk.post(6).await, "note": "Starts with interviews." });

        let asked = desk.meera.must("callUpOfficer", ask, WAITING).await;

        assert_eq!(asked["callUp"], json!({
            "status": "ASKED", "answerBy": "2026-12-15", "release": { "state": "AWAITED", "by": null },
            "waitingOn": [
                { "party": "OFFICER", "what": "ANSWER", "people": [{ "name": "Tom Reed" }] },
                { "party": "HOME_COUNCIL", "what": "RELEASE", "people": [{ "name": "Approver for Tom Reed" }] },
            ],
        }));
        assert_eq!(letters(&app, 0).await, ["ask_approver to Approver for Tom Reed", "ask_officer to Tom Reed"]);
    }

    async fn only_the_desk_calls_up_and_never_itself(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let post = desk.post(6).await;
        let ask = json!({ "officer": tom.id, "post": post });
        for other in [&tom.client, &tom.approver, &desk.lead] {
            let answer = other.try_mutate("callUpOfficer", ask.clone(), "__typename").await;
            assert_eq!(answer.error_code(), "DENIED");
        }
        let both = app.person("Kim Both", &[(Role::Coordinator, None)]).await;
        let kim = desk.joins(both, tom.approver.clone(), "camden", 6).await;
        let own = kim.client.refused("callUpOfficer", json!({ "officer": kim.id, "post": post })).await;
        assert_eq!(own, [("OWN_RELEASE".to_owned(), "officer".to_owned())]);
    }

    async fn a_post_must_be_open_published_and_free(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let una = desk.officer(&app, "Una Khan", "camden", 6).await;
        let posts = desk.posts(2, 2).await;
        let ask = |post: &str| json!({ "officer": tom.id, "post": post });
        desk.meera.must("closePost", json!({ "post": posts[0] }), "post { state }").await;
        assert_eq!(desk.meera.refused("callUpOfficer", ask(&posts[0])).await, [("WRONG_STATE".into(), "post".into())]);
        desk.calls_up(&una, &posts[1]).await;
        assert_eq!(desk.meera.refused("callUpOfficer", ask(&posts[1])).await, [("POST_FULL".into(), "post".into())]);

        let draft = json!({ "project": { "title": "Draft", "startsOn": "2027-01-11", "endsOn": "2027-07-09" } });
        let draft = desk.meera.must("createProject", draft, "project { id }").await["project"]["id"].clone();
        let post = desk.posts_with(json!({ "project": draft, "load": 2 })).await;
        assert_eq!(desk.meera.refused("callUpOfficer", ask(&post[0])).await, [("WRONG_STATE".into(), "post".into())]);
    }

    async fn every_hard_rule_is_judged_again(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 4).await;
        let post = desk.posts_with(json!({ "load": 6, "onsiteDays": 2 })).await.remove(0);
        let blackout = json!({ "council": council_id("camden").to_string(), "startsOn": "2027-03-15", "endsOn": "2027-04-02", "reason": "Year end" });
        tom.approver.must("setBlackout", blackout, "member { id }").await;
        tom.client.must("setSkill", json!({ "skill": desk.skill, "level": "WORKING" }), "officerSkill { id }").await;
        tom.client.must("pause", json!({ "until": "2026-12-20" }), "officer { standing }").await;

        let refused = desk.meera.mutate("callUpOfficer", json!({ "officer": tom.id, "post": post }), "callUp { id }").await;

        let told = refusals(&refused);
        let codes: Vec<&str> = told.iter().map(|(code, _)| code.as_str()).collect();
        assert_eq!(codes, ["NOT_LISTED", "SKILL", "CAPACITY", "ONSITE", "BLACKOUT"]);
        assert!(told[2].1.starts_with("In the week of 11 January 2027, 6 half-days are needed and 4 free"), "{}", told[2].1);
        assert_eq!(refused["callUp"], json!(null));
        assert_eq!(letters(&app, 0).await, [""; 0]);
    }

    async fn who_is_not_supported_is_not_there(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        tom.approver.must("supportOfficer", json!({ "officer": tom.id, "supported": false }), "officer { supported }").await;
        let answer = desk.meera.try_mutate("callUpOfficer", json!({ "officer": tom.id, "post": desk.post(6).await }), "__typename").await;
        assert_eq!(answer.error_code(), "NOT_FOUND");
    }

    async fn the_cap_of_the_home_council_blocks(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let una = desk.officer(&app, "Una Khan", "camden", 6).await;
        let posts = desk.posts(3, 2).await;
        tom.approver.must("setAwayCap", json!({ "council": council_id("camden").to_string(), "cap": 1 }), "member { awayCap }").await;
        let first = desk.calls_up(&tom, &posts[0]).await;
        desk.calls_up(&tom, &posts[1]).await;

        let over = desk.meera.refused("callUpOfficer", json!({ "officer": una.id, "post": posts[2] })).await;
        assert_eq!(over, [("COUNCIL_CAP".to_owned(), "officer".to_owned())]);
        assert_eq!(status(&tom.client, &first).await, "ASKED");
    }

    async fn the_schedule_lies_inside_the_post_and_the_answer_before_the_work(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 10).await;
        let post = desk.post(6).await;
        for (with, path) in [
            (json!({ "schedule": { "startsOn": "2027-01-04" } }), "schedule"),
            (json!({ "schedule": { "endsOn": "2027-07-10" } }), "schedule"),
            (json!({ "schedule": { "startsOn": "2027-07-09", "endsOn": "2027-01-11" } }), "schedule.endsOn"),
            (json!({ "schedule": { "load": 7 } }), "schedule"),
            (json!({ "schedule": { "load": 11 } }), "schedule.load"),
            (json!({ "schedule": { "load": 4, "steps": [] } }), "schedule"),
            (json!({ "schedule": { "steps": [{ "from": "2027-01-12", "pattern": "Mon" }] } }), "schedule.steps"),
            (json!({ "schedule": { "steps": [{ "from": "2027-01-11", "pattern": "Mon-Thu" }] } }), "schedule"),
            (json!({ "answerBy": "2026-11-30" }), "answerBy"),
            (json!({ "answerBy": "2027-01-12" }), "answerBy"),
            (json!({ "note": "x".repeat(2_001) }), "note"),
        ] {
            let mut ask = json!({ "officer": tom.id, "post": post });
            ask.as_object_mut().expect("an object").extend(with.as_object().expect("an object").clone());
            let refused = desk.meera.refused("callUpOfficer", ask).await;
            assert_eq!(refused.len(), 1, "{with}");
            assert_eq!(refused[0].1, path, "{with}");
        }
    }

    async fn a_call_up_takes_the_half_days_on_which_the_officer_works(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        tom.client.must("setProfile", json!({ "profile": { "pattern": "Tue-Fri" } }), "officer { pattern }").await;
        let ask = json!({ "officer": tom.id, "post": desk.post(6).await, "schedule": { "startsOn": "2027-02-01", "load": 4 } });
        let asked = desk.meera.must("callUpOfficer", ask, "callUp { schedule { startsOn endsOn load steps { from pattern } } }").await;
        assert_eq!(asked["callUp"]["schedule"], json!({
            "startsOn": "2027-02-01", "endsOn": "2027-07-09", "load": 4,
            "steps": [{ "from": "2027-02-01", "pattern": "-TW--" }],
        }));
    }

    async fn somebody_must_be_there_to_release(app: TestApp) {
        let desk = Desk::open(&app).await;
        let both = app.person("Kim Both", &[(Role::Approver, Some("cardiff"))]).await;
        let other = app.person("Len Approver", &[]).await;
        let for_today = command::person::GrantRole {
            person: other.id(), role: Role::Approver, council: Some(council_id("cardiff")), until_on: Some(app.today()),
        };
        command::person::grant(&app.operator(), for_today).await.expect("the role is granted");
        let kim = desk.joins(both, other, "cardiff", 6).await;
        let post = desk.post(6).await;
        app.set_today("2026-12-02");
        let refused = desk.meera.refused("callUpOfficer", json!({ "officer": kim.id, "post": post })).await;
        assert_eq!(refused, [("NOT_READY".to_owned(), "officer".to_owned())]);
    }
}

on_both! {
    async fn in_a_voluntary_network_interest_comes_first(app: TestApp) {
        let desk = Desk::open(&app).await;
        app.model(OperatingModel::Voluntary).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let post = desk.post(6).await;
        let ask = json!({ "officer": tom.id, "post": post });
        assert_eq!(desk.meera.refused("callUpOfficer", ask.clone()).await, [("MODEL".into(), "officer".into())]);
        tom.client.must("showInterest", json!({ "post": post }), "interest { id }").await;
        let asked = desk.meera.must("callUpOfficer", ask, "callUp { release { state } }").await;
        assert_eq!(asked["callUp"]["release"]["state"], "AWAITED");
    }

    async fn under_a_mandate_silence_is_a_yes(app: TestApp) {
        let desk = Desk::open(&app).await;
        app.model(OperatingModel::Mandate).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let una = desk.officer(&app, "Una Khan", "camden", 6).await;
        let posts = desk.posts(3, 2).await;
        let asked = desk.meera.must("callUpOfficer", json!({ "officer": tom.id, "post": posts[0] }), WAITING).await;
        assert_eq!(asked["callUp"]["release"]["state"], "CONSULTED");
        assert_eq!(asked["callUp"]["waitingOn"][1]["what"], "OBJECTION");
        let objected = desk.calls_up(&una, &posts[1]).await;
        let unanswered = desk.calls_up(&una, &posts[2]).await;
        una.approver.must("refuseRelease", json!({ "callUp": objected, "reason": "Election" }), "callUp { status }").await;
        assert_eq!(status(&desk.meera, &objected).await, "REFUSED");
        let mine = desk.meera.query("{ callUps(status: ASKED) { nodes { id officer { person { name } } } } }", json!({})).await;
        let mine = text(&mine["callUps"]["nodes"][0]["id"]);
        tom.client.must("acceptCallUp", json!({ "callUp": mine }), "callUp { status }").await;
        assert_eq!(status(&tom.client, &mine).await, "ASKED");

        app.set_today("2026-12-17");
        crate::journey::run_due(&app).await;

        let seen = desk.meera.query(
            "query($id: ID!) { callUp(id: $id) { status release { state by { name } } secondment { status } } }",
            json!({ "id": mine }),
        ).await;
        assert_eq!(seen["callUp"], json!({
            "status": "AGREED", "release": { "state": "GRANTED", "by": null }, "secondment": { "status": "DRAFTED" },
        }));
        assert_eq!(status(&desk.meera, &unanswered).await, "LAPSED");
    }

    async fn in_a_consortium_the_standing_agreement_releases_up_to_its_load(app: TestApp) {
        let desk = Desk::open(&app).await;
        app.model(OperatingModel::Consortium).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 10).await;
        let standing = command::member::SetMember {
            council: council_id("camden"), part: Part::Funding, away_cap: None, standing_load: 4, joined_on: None,
        };
        command::member::set(&app.operator(), standing).await.expect("the council joins");
        let posts = desk.posts(2, 4).await;
        let state = |payload: Value| payload["callUp"]["release"]["state"].clone();
        let ask = |post: &str| json!({ "officer": tom.id, "post": post });
        let first = desk.meera.must("callUpOfficer", ask(&posts[0]), WAITING).await;
        assert_eq!(first["callUp"]["release"], json!({ "state": "GRANTED", "by": null }));
        assert_eq!(letters(&app, 0).await, ["ask_officer to Tom Reed", "released to Approver for Tom Reed"]);
        let second = desk.meera.must("callUpOfficer", ask(&posts[1]), WAITING).await;
        assert_eq!(state(second), "AWAITED", "8 half-days a week are over the 4 agreed");
    }

    async fn call_ups_are_seen_by_those_whom_they_concern(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let una = desk.officer(&app, "Una Khan", "cardiff", 6).await;
        let leader = app.person("Cllr Adeyemi", &[(Role::Leader, Some("camden"))]).await;
        let host = app.person("Leeds Leader", &[(Role::Leader, Some("leeds"))]).await;
        let callup = desk.calls_up(&tom, &desk.post(6).await).await;
        let query = "query($id: ID!) { callUp(id: $id) { id } callUps { nodes { id } } }";
        let sees = async |client: &callup_tests::Client| {
            let seen = client.query(query, json!({ "id": callup })).await;
            assert_eq!(seen["callUp"] == json!(null), seen["callUps"]["nodes"] == json!([]));
            seen["callUp"] != json!(null)
        };
        for client in [&desk.meera, &tom.client, &tom.approver, &leader] {
            assert!(sees(client).await);
        }
        for client in [&una.client, &una.approver, &host, &desk.lead] {
            assert!(!sees(client).await);
        }
        tom.approver.must("grantRelease", json!({ "callUp": callup }), "callUp { status }").await;
        tom.client.must("acceptCallUp", json!({ "callUp": callup }), "callUp { status }").await;
        assert!(sees(&host).await && sees(&desk.lead).await, "what is agreed shows where the work lands");
        let foreign = una.client.try_mutate("acceptCallUp", json!({ "callUp": callup }), "__typename").await;
        assert_eq!(foreign.error_code(), "NOT_FOUND");
    }

    async fn pay_and_scores_are_for_those_who_may_see_them(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let leader = app.person("Cllr Adeyemi", &[(Role::Leader, Some("camden"))]).await;
        let callup = desk.calls_up(&tom, &desk.post(6).await).await;
        let query = "query($id: ID!) { callUp(id: $id) { score schedule { paidHalfDays cost { net } } } }";
        let seen = async |client: &callup_tests::Client| client.query(query, json!({ "id": callup })).await["callUp"].clone();
        let desks = seen(&desk.meera).await;
        assert!(desks["score"].as_i64().is_some_and(|score| (1..=1_000).contains(&score)), "{desks}");
        assert_eq!(desks["schedule"], json!({ "paidHalfDays": 156, "cost": { "net": 1_921_500 } }));
        for client in [&tom.client, &tom.approver] {
            assert_eq!(seen(client).await, json!({ "score": null, "schedule": desks["schedule"] }));
        }
        assert_eq!(seen(&leader).await, json!({ "score": null, "schedule": { "paidHalfDays": 156, "cost": null } }));
    }

    async fn a_list_of_call_ups_costs_the_same_statements_whatever_its_length(app: TestApp) {
        let desk = Desk::open(&app).await;
        let list = "{ callUps(first: 100) { nodes {
            status waitingOn { party people { name } } project { title } post { title callUps { status } }
            officer { person { name } callUps { status } secondments { status } } homeCouncil { name }
            schedule { workedHalfDays cost { net vat } } askedBy { name }
            secondment { status waitingOn { people { name } } signatures { by { name } } }
        } } }";
        let posts = desk.posts(9, 2).await;
        let mut statements = Vec::new();
        for (number, posts) in posts.chunks(3).enumerate() {
            let hand = desk.officer(&app, &format!("Officer {number}"), "camden", 6).await;
            let (_, secondment) = desk.agrees(&hand, &posts[0]).await;
            desk.signs(&hand, &secondment).await;
            desk.agrees(&hand, &posts[1]).await;
            desk.calls_up(&hand, &posts[2]).await;
            let (seen, count) = app.statements(desk.meera.query(list, json!({}))).await;
            assert_eq!(seen["callUps"]["nodes"].as_array().map(Vec::len), Some(3 * (number + 1)));
            statements.push(count);
        }
        assert_eq!(statements[0], statements[1]);
        assert_eq!(statements[1], statements[2]);
    }
}
