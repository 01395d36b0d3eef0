//! Secondments: the main job from call-up to hand-over, and what it takes at each step.

use crate::journey::{Desk, letters, run_due, sooner, status, text, word};
use callup_command as command;
use callup_command::cx::Cx;
use callup_domain::access::Role;
use callup_infra::scope::Operator;
use callup_tests::{TestApp, on_both};
use serde_json::json;

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
        let read = letters(&app, 0).await.len();
        let fields = "secondment { earlyEnds { state } waitingOn { party what people { name } } schedule { endsOn } }";
        let asked = tom.approver.must("proposeEarlyEnd", sooner(&secondment, "HOME_COUNCIL", "2027-07-02"), fields).await;
        assert_eq!(asked["secondment"], json!({
            "earlyEnds": [{ "state": "PROPOSED" }], "schedule": { "endsOn": "2027-07-09" },
            "waitingOn": [
                { "party": "OFFICER", "what": "EARLY_END", "people": [{ "name": "Tom Reed" }] },
                { "party": "BODY", "what": "EARLY_END", "people": [{ "name": "Meera Coordinator" }] },
            ],
        }));
        let stuck = desk.meera.query("query($id: ID!) { callUp(id: $id) { waitingOn { party } } }", json!({ "id": callup })).await;
        assert_eq!(stuck["callUp"]["waitingOn"], json!([{ "party": "OFFICER" }, { "party": "BODY" }]));
        assert_eq!(letters(&app, read).await, ["ask_early_end to Meera Coordinator", "ask_early_end to Tom Reed"]);
        let left = app.run_jobs().await;
        let subjects: Vec<&str> = left.iter().map(|message| message.subject.as_str()).collect();
        // Nobody asked them for their language: they are written to in both.
        let (english, welsh) = ("An earlier end? Tom Reed for Missed-bin reporting (User researcher)", "Gorffen yn gynharach? Tom Reed ar gyfer Missed-bin reporting (User researcher)");
        let both = format!("{english} / {welsh}");
        assert_eq!(subjects, [both.as_str(); 2]);
        assert!(left[0].text.contains("end on 2 July 2027 instead of 9 July 2027"), "{}", left[0].text);
        assert!(left[0].text.contains("gorffen ar 2 Gorffennaf 2027 yn lle 9 Gorffennaf 2027"), "{}", left[0].text);

        desk.meera.must("agreeEarlyEnd", word(&secondment, "BODY"), "secondment { status }").await;
        let fields = "secondment {
            earlyEnds { state endsOn reason proposed { party by { name } } agreed { party by { name } } refused { party } withdrawn { party } }
            waitingOn { party } schedule { endsOn paidHalfDays workedHalfDays cost { net vat } }
        }";
        let ended = tom.client.must("agreeEarlyEnd", word(&secondment, "OFFICER"), fields).await;
        assert_eq!(ended["secondment"], json!({
            "earlyEnds": [{
                "state": "AGREED", "endsOn": "2027-07-02", "reason": "Needed at home",
                "proposed": { "party": "HOME_COUNCIL", "by": { "name": "Approver for Tom Reed" } },
                "agreed": [{ "party": "BODY", "by": { "name": "Meera Coordinator" } }, { "party": "OFFICER", "by": { "name": "Tom Reed" } }],
                "refused": null, "withdrawn": null,
            }],
            "waitingOn": [],
            "schedule": {
                "endsOn": "2027-07-02", "paidHalfDays": 126, "workedHalfDays": 120,
                "cost": { "net": 1_551_981, "vat": 310_396 },
            },
        }));
        let told = letters(&app, read + 2).await;
        assert_eq!(told, ["ends_early to Approver for Tom Reed", "ends_early to Meera Coordinator"]);
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
        let notice = sooner(&secondment, "BODY", "2027-02-26");
        let given = desk.meera.must("proposeEarlyEnd", notice, "secondment { earlyEnds { state } }").await;
        assert_eq!(given["secondment"]["earlyEnds"], json!([{ "state": "NOTICE" }]), "four weeks and more");
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

    async fn each_party_speaks_for_itself_on_an_earlier_end(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let (callup, secondment) = desk.agrees(&tom, &desk.post(6).await).await;
        let soon = |party| sooner(&secondment, party, "2027-01-20");
        assert_eq!(desk.meera.refused("proposeEarlyEnd", soon("BODY")).await[0].0, "WRONG_STATE", "it does not run yet");
        desk.signs(&tom, &secondment).await;
        app.set_today("2027-01-11");
        run_due(&app).await;
        let both = app.person("Len Both", &[(Role::Approver, Some("camden")), (Role::Coordinator, None)]).await;

        for (client, party) in [(&tom.client, "BODY"), (&tom.client, "HOME_COUNCIL"), (&desk.meera, "OFFICER"), (&tom.approver, "BODY")] {
            assert_eq!(client.refused_code("proposeEarlyEnd", soon(party)).await, "DENIED", "{party}");
        }
        let others = [
            app.person("Camden Leader", &[(Role::Leader, Some("camden"))]).await,
            app.person("Leeds Approver", &[(Role::Approver, Some("leeds"))]).await,
            app.person("Olu Auditor", &[(Role::Auditor, None)]).await,
            desk.lead.clone(),
        ];
        for other in &others {
            for party in ["OFFICER", "HOME_COUNCIL", "BODY"] {
                for (mutation, mut ask) in [("proposeEarlyEnd", soon(party)), ("agreeEarlyEnd", word(&secondment, party)), ("refuseEarlyEnd", word(&secondment, party)), ("withdrawEarlyEnd", word(&secondment, party))] {
                    if mutation == "refuseEarlyEnd" { ask["reason"] = json!("No"); }
                    assert_eq!(other.refused_code(mutation, ask).await, "DENIED", "{mutation} {party}");
                }
            }
        }
        let stranger = app.person("Ann Other", &[(Role::Approver, Some("cardiff"))]).await;
        assert_eq!(stranger.refused_code("proposeEarlyEnd", soon("HOME_COUNCIL")).await, "NOT_FOUND");

        let nothing = both.refused("agreeEarlyEnd", word(&secondment, "BODY")).await;
        assert_eq!(nothing, [("WRONG_STATE".to_owned(), "secondment".to_owned())]);
        let wrong = async |ends_on: &str, reason: &str| {
            let mut ask = sooner(&secondment, "OFFICER", ends_on);
            ask["reason"] = json!(reason);
            tom.client.refused("proposeEarlyEnd", ask).await.remove(0)
        };
        assert_eq!(wrong("2027-01-10", "R").await, ("OUT_OF_RANGE".to_owned(), "endsOn".to_owned()));
        assert_eq!(wrong("2027-07-09", "R").await, ("OUT_OF_RANGE".to_owned(), "endsOn".to_owned()));
        assert_eq!(wrong("2027-01-20", " ").await, ("REQUIRED".to_owned(), "reason".to_owned()));

        both.must("proposeEarlyEnd", soon("HOME_COUNCIL"), "secondment { status }").await;
        assert_eq!(tom.client.refused("proposeEarlyEnd", soon("OFFICER")).await[0].0, "DUPLICATE");
        assert_eq!(both.refused("agreeEarlyEnd", word(&secondment, "BODY")).await[0].0, "OWN_RELEASE", "one person for two parties");
        assert_eq!(tom.approver.refused("agreeEarlyEnd", word(&secondment, "HOME_COUNCIL")).await[0].0, "DUPLICATE");
        assert_eq!(desk.meera.refused("withdrawEarlyEnd", word(&secondment, "BODY")).await[0].0, "WRONG_STATE");
        let read = letters(&app, 0).await.len();
        let no = |reason: &str| json!({ "secondment": secondment, "party": "BODY", "reason": reason });
        assert_eq!(desk.meera.refused("refuseEarlyEnd", no("")).await, [("REQUIRED".into(), "reason".into())]);
        let fields = "secondment { status schedule { endsOn } earlyEnds { state refused { party by { name } } refusalReason } waitingOn { what } }";
        let refused = desk.meera.must("refuseEarlyEnd", no("The pilot ends in March"), fields).await;
        assert_eq!(refused["secondment"], json!({
            "status": "ACTIVE", "schedule": { "endsOn": "2027-07-09" }, "waitingOn": [],
            "earlyEnds": [{
                "state": "REFUSED", "refusalReason": "The pilot ends in March",
                "refused": { "party": "BODY", "by": { "name": "Meera Coordinator" } },
            }],
        }));
        let dropped = ["Approver for Tom Reed", "Len Both", "Tom Reed"].map(|name| format!("early_end_dropped to {name}"));
        assert_eq!(letters(&app, read).await, dropped);
        // Who was asked and has not been told yet is told only how it went.
        let left = app.run_jobs().await;
        assert!(left.iter().all(|message| message.subject.starts_with("Not ending early")), "{left:?}");
        assert_eq!(left.len(), 3);

        tom.client.must("proposeEarlyEnd", soon("OFFICER"), "secondment { status }").await;
        let taken_back = tom.client.must("withdrawEarlyEnd", word(&secondment, "OFFICER"), "secondment { earlyEnds { state withdrawn { by { name } } } }").await;
        assert_eq!(taken_back["secondment"]["earlyEnds"][1], json!({ "state": "WITHDRAWN", "withdrawn": { "by": { "name": "Tom Reed" } } }));
        desk.meera.must("proposeEarlyEnd", soon("BODY"), "secondment { status }").await;
        app.set_today("2027-01-21");
        assert_eq!(tom.client.refused("agreeEarlyEnd", word(&secondment, "OFFICER")).await[0].0, "TOO_LATE");
        let waits = desk.meera.query("query($id: ID!) { callUp(id: $id) { waitingOn { what } } }", json!({ "id": callup })).await;
        assert_eq!(waits["callUp"]["waitingOn"], json!([]), "its day has passed");
        let auditor = &others[2];
        let kinds = auditor.query("query($id: ID!) { events(first: 100, subject: $id) { nodes { kind } } }", json!({ "id": secondment })).await;
        let kinds = kinds["events"]["nodes"].as_array().expect("events").iter().filter_map(|event| event["kind"].as_str());
        let kinds: Vec<&str> = kinds.filter(|kind| kind.starts_with("EARLY_END")).collect();
        assert_eq!(kinds.len(), 5, "{kinds:?}");
    }
}

async fn state(client: &callup_tests::Client, secondment: &str) -> String {
    let seen =
        client.query("query($id: ID!) { secondment(id: $id) { status } }", json!({ "id": secondment })).await;
    text(&seen["secondment"]["status"])
}
