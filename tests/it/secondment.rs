//! Secondments: the main job from call-up to hand-over, and what it takes at each step.

use crate::journey::{Desk, run_due, status, text};
use callup_api::command;
use callup_api::cx::Cx;
use callup_domain::access::Role;
use callup_infra::scope::Operator;
use callup_tests::{TestApp, on_both};
use serde_json::{Value, json};

const SEEN: &str = "query($id: ID!) { secondment(id: $id) {
    status legalBasis waitingOn { party what people { name } } signatures { party by { name } }
    schedule { endsOn paidHalfDays workedHalfDays cost { net vat } }
} }";

on_both! {
    async fn from_call_up_to_hand_over(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let leader = app.person("Cllr Adeyemi", &[(Role::Leader, Some("camden"))]).await;
        let post = desk.post(6).await;
        let (callup, secondment) = desk.agrees(&tom, &post).await;
        let id = json!({ "id": secondment });
        let drafted = tom.client.query(SEEN, id.clone()).await;
        assert_eq!(drafted["secondment"], json!({
            "status": "DRAFTED", "legalBasis": "SECTION113", "signatures": [],
            "waitingOn": [{ "party": "HOME_COUNCIL", "what": "CONSULTATION", "people": [{ "name": "Approver for Tom Reed" }] }],
            "schedule": {
                "endsOn": "2027-07-09", "paidHalfDays": 156, "workedHalfDays": 150,
                "cost": { "net": 1_921_500, "vat": 384_300 },
            },
        }));
        let stuck = tom.client.query("query($id: ID!) { callUp(id: $id) { waitingOn { what } } }", json!({ "id": callup })).await;
        assert_eq!(stuck["callUp"]["waitingOn"], json!([{ "what": "CONSULTATION" }]));

        desk.signs(&tom, &secondment).await;
        let signed = desk.lead.query(SEEN, id.clone()).await;
        assert_eq!(signed["secondment"]["status"], "SIGNED");
        assert_eq!(signed["secondment"]["schedule"]["cost"], json!(null), "a delivery lead does not see pay");
        assert_eq!(signed["secondment"]["signatures"], json!([
            { "party": "OFFICER", "by": { "name": "Tom Reed" } },
            { "party": "HOME_COUNCIL", "by": { "name": "Approver for Tom Reed" } },
            { "party": "BODY", "by": { "name": "Meera Coordinator" } },
        ]));
        app.set_today("2027-01-10");
        run_due(&app).await;
        assert_eq!(state(&leader, &secondment).await, "SIGNED");
        app.set_today("2027-01-11");
        run_due(&app).await;
        assert_eq!(state(&leader, &secondment).await, "ACTIVE");

        let complete = |note: &str| json!({ "secondment": secondment, "handover": note });
        assert_eq!(desk.meera.refused("completeSecondment", complete("All in the wiki")).await[0].0, "TOO_EARLY");
        app.set_today("2027-07-09");
        assert_eq!(desk.meera.refused("completeSecondment", complete(" ")).await, [("REQUIRED".into(), "handover".into())]);
        desk.meera.must("completeSecondment", complete("All in the wiki"), "secondment { status completed { note } }").await;
        assert_eq!(status(&tom.client, &callup).await, "OVER");
        let shown = tom.client.query("query($id: ID!) { officer(id: $id) { skills { level evidence evidenceOn } } }", json!({ "id": tom.id })).await;
        assert_eq!(shown["officer"]["skills"], json!([{ "level": "PRACTITIONER", "evidence": "DEMONSTRATED", "evidenceOn": "2027-07-09" }]));
    }

    async fn toms_story_comes_out_to_the_penny(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let asked = json!({ "officer": tom.id, "post": desk.post(6).await });
        let asked = desk.meera.must("callUpOfficer", asked, "callUp { id schedule { paidHalfDays cost { net } } }").await;
        assert_eq!(asked["callUp"]["schedule"], json!({ "paidHalfDays": 156, "cost": { "net": 1_921_500 } }));
        let callup = text(&asked["callUp"]["id"]);
        let steps = json!({ "steps": [{ "from": "2027-01-11", "pattern": "Mon-Tue" }, { "from": "2027-04-01", "pattern": "Mon-Wed" }] });
        let counter = json!({ "callUp": callup, "reason": "Year end", "schedule": steps });
        tom.approver.must("counterRelease", counter, "callUp { status }").await;
        desk.meera.must("acceptCounter", json!({ "callUp": callup }), "callUp { status }").await;
        let agreed = tom.client.must("acceptCallUp", json!({ "callUp": callup }), "callUp { secondment { id } }").await;
        let secondment = text(&agreed["callUp"]["secondment"]["id"]);
        desk.signs(&tom, &secondment).await;
        app.set_today("2027-01-11");
        run_due(&app).await;

        app.set_today("2027-06-14");
        let end = |agreed_by: Value| json!({
            "secondment": secondment, "endsOn": "2027-07-02", "reason": "Needed at home", "agreedBy": agreed_by,
        });
        let short = desk.meera.mutate("endSecondmentEarly", end(json!(["HOME_COUNCIL"])), "secondment { status }").await;
        assert_eq!(short["userErrors"], json!([{
            "code": "NOT_READY", "path": ["agreedBy"],
            "message": "Four weeks’ notice runs to 12 July 2027. To end sooner, the officer, the home council and the body must all agree.",
        }]));
        let fields = "secondment { earlyEnd { endsOn agreedBy by { name } } schedule { endsOn paidHalfDays workedHalfDays cost { net vat } } }";
        let ended = desk.meera.must("endSecondmentEarly", end(json!(["BODY", "HOME_COUNCIL", "OFFICER"])), fields).await;
        assert_eq!(ended["secondment"], json!({
            "earlyEnd": { "endsOn": "2027-07-02", "agreedBy": ["OFFICER", "HOME_COUNCIL", "BODY"], "by": { "name": "Meera Coordinator" } },
            "schedule": {
                "endsOn": "2027-07-02", "paidHalfDays": 126, "workedHalfDays": 120,
                "cost": { "net": 1_551_981, "vat": 310_396 },
            },
        }));
        app.set_today("2027-07-02");
        let complete = json!({ "secondment": secondment, "handover": "All in the wiki" });
        desk.meera.must("completeSecondment", complete, "secondment { status }").await;
    }

    async fn nobody_signs_before_the_consultation_nor_for_another(app: TestApp) {
        let desk = Desk::open(&app).await;
        let both = app.person("Kim Both", &[(Role::Approver, Some("camden"))]).await;
        let other = app.person("Len Both", &[(Role::Approver, Some("camden")), (Role::Coordinator, None)]).await;
        let kim = desk.joins(both, other, "camden", 6).await;
        let (_, secondment) = desk.agrees(&kim, &desk.post(6).await).await;
        let sign = |party: &str| json!({ "secondment": secondment, "party": party });
        assert_eq!(kim.client.refused("signSecondment", sign("OFFICER")).await, [("NOT_READY".into(), "secondment".into())]);
        let consulted = |on: &str| json!({ "secondment": secondment, "consented": true, "on": on });
        assert_eq!(kim.client.refused("recordConsultation", consulted("2026-12-01")).await[0].0, "OWN_RELEASE");
        assert_eq!(kim.approver.refused("recordConsultation", consulted("2026-12-02")).await, [("OUT_OF_RANGE".into(), "on".into())]);
        kim.approver.must("recordConsultation", consulted("2026-12-01"), "secondment { status }").await;

        assert_eq!(kim.client.refused("signSecondment", sign("HOME_COUNCIL")).await[0].0, "OWN_RELEASE");
        kim.approver.must("signSecondment", sign("HOME_COUNCIL"), "secondment { status }").await;
        assert_eq!(kim.approver.refused("signSecondment", sign("BODY")).await[0].0, "OWN_RELEASE");
        assert_eq!(kim.approver.refused("signSecondment", sign("HOME_COUNCIL")).await[0].0, "DUPLICATE");
        let denied = kim.approver.try_mutate("signSecondment", sign("OFFICER"), "__typename").await;
        assert_eq!(denied.error_code(), "DENIED");
        assert_eq!(kim.approver.refused("recordConsultation", consulted("2026-12-01")).await[0].0, "WRONG_STATE");
        kim.client.must("signSecondment", sign("OFFICER"), "secondment { status }").await;
        let signed = desk.meera.must("signSecondment", sign("BODY"), "secondment { status waitingOn { what } }").await;
        assert_eq!(signed["secondment"], json!({ "status": "SIGNED", "waitingOn": [] }));
    }

    async fn the_law_follows_the_home_councils_nation(app: TestApp) {
        let desk = Desk::open(&app).await;
        for (name, slug, basis) in [
            ("Tom Reed", "camden", "SECTION113"),
            ("Una Rhys", "cardiff", "SECTION113"),
            ("Ann Grant", "glasgow", "SECTION65"),
            ("Nia Byrne", "belfast", "SECTION105"),
        ] {
            let hand = desk.officer(&app, name, slug, 6).await;
            let (_, secondment) = desk.agrees(&hand, &desk.post(6).await).await;
            let seen = hand.client.query(SEEN, json!({ "id": secondment })).await;
            assert_eq!(seen["secondment"]["legalBasis"], basis);
            let consulted = json!({ "secondment": secondment, "consented": false });
            if basis == "SECTION105" {
                let refused = hand.approver.refused("recordConsultation", consulted).await;
                assert_eq!(refused, [("NOT_READY".to_owned(), "consented".to_owned())]);
            } else {
                hand.approver.must("recordConsultation", consulted, "secondment { status }").await;
            }
        }
    }

    async fn a_late_third_signature_starts_it_at_once(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let (_, secondment) = desk.agrees(&tom, &desk.post(6).await).await;
        app.set_today("2027-01-20");
        desk.signs(&tom, &secondment).await;
        assert_eq!(state(&tom.client, &secondment).await, "ACTIVE");
        let runner = Cx::new(app.world.clone(), Operator::runner(app.body));
        command::secondment::start(&runner, secondment.parse().expect("an id")).await.expect("nothing to do");
        let (_, next) = (0, desk.meera.refused("cancelSecondment", json!({ "secondment": secondment, "reason": "Off" })).await);
        assert_eq!(next[0].0, "WRONG_STATE");
    }

    async fn a_secondment_that_is_called_off_frees_officer_and_post(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let post = desk.post(6).await;
        let (callup, secondment) = desk.agrees(&tom, &post).await;
        desk.signs(&tom, &secondment).await;
        let again = desk.meera.refused("callUpOfficer", json!({ "officer": tom.id, "post": post })).await;
        assert_eq!(again[0].0, "POST_FULL");
        let cancel = |reason: &str| json!({ "secondment": secondment, "reason": reason });
        assert_eq!(desk.meera.refused("cancelSecondment", cancel("")).await, [("REQUIRED".into(), "reason".into())]);
        desk.meera.must("cancelSecondment", cancel("The project waits"), "secondment { status cancelled { note } }").await;
        assert_eq!(status(&desk.meera, &callup).await, "OVER");
        desk.agrees(&tom, &post).await;
        app.set_today("2027-01-12");
        run_due(&app).await;
        assert_eq!(state(&desk.meera, &secondment).await, "CANCELLED", "its start does nothing");
    }

    async fn an_earlier_end_frees_the_weeks_after_it(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let posts = desk.posts(2, 6).await;
        let (_, secondment) = desk.agrees(&tom, &posts[0]).await;
        desk.signs(&tom, &secondment).await;
        app.set_today("2027-01-11");
        run_due(&app).await;
        let next = json!({ "officer": tom.id, "post": posts[1], "schedule": { "startsOn": "2027-03-01" } });
        assert_eq!(desk.meera.refused("callUpOfficer", next.clone()).await, [("CAPACITY".into(), "officer".into())]);
        let end = json!({ "secondment": secondment, "endsOn": "2027-02-26", "reason": "Done early", "agreedBy": ["BODY"] });
        desk.meera.must("endSecondmentEarly", end, "secondment { status }").await;
        desk.meera.must("callUpOfficer", next, "callUp { status }").await;
    }

    async fn a_list_of_secondments_costs_the_same_statements_whatever_its_length(app: TestApp) {
        let desk = Desk::open(&app).await;
        let list = "{ secondments(first: 100) { nodes {
            status legalBasis waitingOn { party people { name } } callUp { status } project { title } post { title }
            officer { person { name } } homeCouncil { name } schedule { workedHalfDays cost { net } }
            consultation { by { name } } signatures { by { name } }
        } } }";
        let posts = desk.posts(4, 2).await;
        let mut statements = Vec::new();
        for (number, posts) in posts.chunks(2).enumerate() {
            let hand = desk.officer(&app, &format!("Officer {number}"), "camden", 6).await;
            let (_, signed) = desk.agrees(&hand, &posts[0]).await;
            desk.signs(&hand, &signed).await;
            desk.agrees(&hand, &posts[1]).await;
            statements.push(app.statements(desk.meera.query(list, json!({}))).await.1);
        }
        assert_eq!(statements[0], statements[1]);
    }
}

async fn state(client: &callup_tests::Client, secondment: &str) -> String {
    let seen =
        client.query("query($id: ID!) { secondment(id: $id) { status } }", json!({ "id": secondment })).await;
    text(&seen["secondment"]["status"])
}
