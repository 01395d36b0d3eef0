//! The two decisions on a call-up, counter-offers, and what happens when nobody decides.

use crate::journey::{Desk, letters, run_due, status, text};
use callup_command as command;
use callup_command::cx::Cx;
use callup_domain::access::Role;
use callup_infra::scope::Operator;
use callup_tests::{TestApp, on_both};
use serde_json::json;

on_both! {
    async fn a_no_ends_it_and_frees_the_half_days(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let post = desk.post(6).await;
        let ends: [(&callup_tests::Client, &str, serde_json::Value, &str); 3] = [
            (&tom.client, "declineCallUp", json!({ "reason": "A new baby" }), "DECLINED"),
            (&tom.approver, "refuseRelease", json!({ "reason": "Year end" }), "REFUSED"),
            (&desk.meera, "withdrawCallUp", json!({ "reason": "The project waits" }), "WITHDRAWN"),
        ];
        for (client, mutation, mut ask, ended) in ends {
            let callup = desk.calls_up(&tom, &post).await;
            ask["callUp"] = json!(callup);
            let mut unreasoned = ask.clone();
            unreasoned["reason"] = json!(" ");
            assert_eq!(client.refused(mutation, unreasoned).await, [("REQUIRED".into(), "reason".into())]);
            client.must(mutation, ask.clone(), "callUp { status }").await;
            assert_eq!(status(&desk.meera, &callup).await, ended);
            assert_eq!(client.refused(mutation, ask).await[0].0, "WRONG_STATE");
        }
        desk.calls_up(&tom, &post).await;
    }

    async fn everybody_with_a_part_in_it_is_told(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let second = app.person("Second Approver", &[(Role::Approver, Some("camden"))]).await;
        let posts = desk.posts(3, 2).await;
        let mut read = 0;
        let mut told = async || {
            let letters = letters(&app, read).await;
            read += letters.len();
            letters
        };
        let first = desk.calls_up(&tom, &posts[0]).await;
        assert_eq!(told().await, ["ask_approver to Approver for Tom Reed", "ask_approver to Second Approver", "ask_officer to Tom Reed"]);
        second.must("grantRelease", json!({ "callUp": first }), "callUp { status }").await;
        assert_eq!(told().await, ["released to Meera Coordinator", "released to Tom Reed"]);
        tom.client.must("acceptCallUp", json!({ "callUp": first }), "callUp { status }").await;
        assert_eq!(told().await, ["agreed to Approver for Tom Reed", "agreed to Meera Coordinator", "agreed to Second Approver"]);

        let next = desk.calls_up(&tom, &posts[1]).await;
        told().await;
        tom.client.must("acceptCallUp", json!({ "callUp": next }), "callUp { status }").await;
        assert_eq!(told().await, ["accepted to Approver for Tom Reed", "accepted to Meera Coordinator", "accepted to Second Approver"]);
        second.must("refuseRelease", json!({ "callUp": next, "reason": "Year end" }), "callUp { status }").await;
        assert_eq!(told().await, ["refused to Meera Coordinator", "refused to Tom Reed"]);

        let last = desk.calls_up(&tom, &posts[2]).await;
        told().await;
        desk.meera.must("withdrawCallUp", json!({ "callUp": last, "reason": "Not needed" }), "callUp { status }").await;
        assert_eq!(told().await, ["withdrawn to Approver for Tom Reed", "withdrawn to Second Approver", "withdrawn to Tom Reed"]);
    }

    async fn nobody_releases_himself(app: TestApp) {
        let desk = Desk::open(&app).await;
        let both = app.person("Kim Both", &[(Role::Approver, Some("camden"))]).await;
        let other = app.person("Len Approver", &[(Role::Approver, Some("camden"))]).await;
        let kim = desk.joins(both, other, "camden", 6).await;
        let callup = desk.calls_up(&kim, &desk.post(6).await).await;
        assert_eq!(letters(&app, 0).await, ["ask_approver to Len Approver", "ask_officer to Kim Both"]);
        let less = json!({ "callUp": callup, "reason": "Me", "schedule": { "load": 2 } });
        for (mutation, ask) in [
            ("grantRelease", json!({ "callUp": callup })),
            ("refuseRelease", json!({ "callUp": callup, "reason": "Me" })),
            ("counterRelease", less),
        ] {
            assert_eq!(kim.client.refused(mutation, ask).await[0].0, "OWN_RELEASE", "{mutation}");
        }
        let query = "query($id: ID!) { callUp(id: $id) { waitingOn { people { name } } } }";
        let seen = kim.client.query(query, json!({ "id": callup })).await;
        assert_eq!(seen["callUp"]["waitingOn"][1]["people"], json!([{ "name": "Len Approver" }]));
        kim.approver.must("grantRelease", json!({ "callUp": callup }), "callUp { status }").await;
        kim.client.must("acceptCallUp", json!({ "callUp": callup }), "callUp { status }").await;
    }

    async fn each_decides_only_what_is_his_to_decide(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let callup = desk.calls_up(&tom, &desk.post(6).await).await;
        let ask = json!({ "callUp": callup });
        for (client, mutation) in [
            (&desk.meera, "acceptCallUp"),
            (&desk.meera, "grantRelease"),
            (&tom.approver, "acceptCallUp"),
            (&tom.approver, "acceptCounter"),
            (&tom.client, "grantRelease"),
            (&tom.client, "acceptCounter"),
        ] {
            let answer = client.try_mutate(mutation, ask.clone(), "__typename").await;
            assert_eq!(answer.error_code(), "DENIED", "{mutation}");
        }
        assert_eq!(status(&tom.client, &callup).await, "ASKED");
    }

    async fn a_counter_offer_is_scored_and_the_officer_is_asked_again(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let callup = desk.calls_up(&tom, &desk.post(6).await).await;
        tom.client.must("acceptCallUp", json!({ "callUp": callup }), "callUp { status }").await;
        let counter = |schedule| json!({ "callUp": callup, "reason": "Year end", "schedule": schedule });
        for wrong in [json!({}), json!({ "load": 0 }), json!({ "startsOn": "2027-01-04" }), json!({ "endsOn": "2027-07-23" })] {
            let refused = tom.approver.refused("counterRelease", counter(wrong)).await;
            assert_eq!(refused, [("OUT_OF_RANGE".to_owned(), "schedule".to_owned())]);
        }
        let later = counter(json!({ "startsOn": "2027-02-01", "load": 4 }));
        let fields = "callUp { status counterOffer { schedule { startsOn load cost { net } } } }";
        let countered = tom.approver.must("counterRelease", later, fields).await;
        assert_eq!(countered["callUp"], json!({
            "status": "COUNTERED",
            "counterOffer": { "schedule": { "startsOn": "2027-02-01", "load": 4, "cost": { "net": 1_133_192 } } },
        }));
        assert_eq!(tom.client.refused("declineCallUp", json!({ "callUp": callup, "reason": "No" })).await[0].0, "WRONG_STATE");

        let query = "query($id: ID!) { callUp(id: $id) { score counterOffer { score } waitingOn { party what people { name } } } }";
        let seen = desk.meera.query(query, json!({ "id": callup })).await;
        assert!(seen["callUp"]["counterOffer"]["score"].as_i64() >= seen["callUp"]["score"].as_i64(), "more to spare: {seen}");
        assert_eq!(seen["callUp"]["waitingOn"], json!([
            { "party": "BODY", "what": "COUNTER_OFFER", "people": [{ "name": "Meera Coordinator" }] },
        ]));
        let before = letters(&app, 0).await.len();
        let taken = desk.meera.must("acceptCounter", json!({ "callUp": callup }), "callUp { status answerBy schedule { startsOn load } counterOffer { score } release { state by { name } } answer { state } }").await;
        assert_eq!(taken["callUp"], json!({
            "status": "ASKED", "answerBy": "2026-12-15", "schedule": { "startsOn": "2027-02-01", "load": 4 }, "counterOffer": null,
            "release": { "state": "GRANTED", "by": { "name": "Approver for Tom Reed" } }, "answer": { "state": "AWAITED" },
        }));
        assert_eq!(letters(&app, before).await, ["ask_officer to Tom Reed", "released to Approver for Tom Reed"]);
        assert_eq!(desk.meera.refused("acceptCounter", json!({ "callUp": callup })).await[0].0, "WRONG_STATE");
        let agreed = tom.client.must("acceptCallUp", json!({ "callUp": callup }), "callUp { secondment { status schedule { startsOn load } } }").await;
        assert_eq!(agreed["callUp"]["secondment"], json!({ "status": "DRAFTED", "schedule": { "startsOn": "2027-02-01", "load": 4 } }));
    }

    async fn a_counter_offer_on_the_last_day_leaves_the_desk_time(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let callup = desk.calls_up(&tom, &desk.post(6).await).await;
        app.set_today("2026-12-15");
        let counter = json!({ "callUp": callup, "reason": "Year end", "schedule": { "load": 4 } });
        tom.approver.must("counterRelease", counter, "callUp { status }").await;
        app.set_today("2026-12-17");
        run_due(&app).await;
        assert_eq!(status(&desk.meera, &callup).await, "COUNTERED");
        app.set_today("2026-12-23");
        run_due(&app).await;
        assert_eq!(status(&desk.meera, &callup).await, "LAPSED");
    }

    async fn unanswered_call_ups_are_reminded_of_and_lapse(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let post = desk.post(6).await;
        let callup = desk.calls_up(&tom, &post).await;
        let asked = letters(&app, 0).await.len();
        app.set_today("2026-12-07");
        run_due(&app).await;
        assert_eq!(letters(&app, asked).await, [""; 0]);
        app.set_today("2026-12-08");
        run_due(&app).await;
        let both = ["remind_approver to Approver for Tom Reed", "remind_officer to Tom Reed"];
        assert_eq!(letters(&app, asked).await, both, "half-way");

        let runner = Cx::new(app.world.clone(), Operator::runner(app.body));
        let id = callup.parse().expect("a call-up's id");
        command::callup::remind(&runner, id).await.expect("nothing to do");
        command::callup::lapse(&runner, id).await.expect("nothing to do");
        assert_eq!(letters(&app, asked).await, both, "once a day, however often the job runs");
        tom.approver.must("grantRelease", json!({ "callUp": callup }), "callUp { status }").await;
        let released = letters(&app, 0).await.len();
        app.set_today("2026-12-14");
        run_due(&app).await;
        assert_eq!(letters(&app, released).await, ["remind_officer to Tom Reed"], "one working day before");

        let reminded = letters(&app, 0).await.len();
        app.set_today("2026-12-15");
        run_due(&app).await;
        assert_eq!(status(&desk.meera, &callup).await, "ASKED");
        app.set_today("2026-12-16");
        let late = tom.client.refused("acceptCallUp", json!({ "callUp": callup })).await;
        assert_eq!(late, [("TOO_LATE".to_owned(), "callUp".to_owned())], "the runner may be late, the date is not");
        run_due(&app).await;
        command::callup::lapse(&runner, id).await.expect("nothing to do");
        assert_eq!(status(&desk.meera, &callup).await, "LAPSED");
        assert_eq!(letters(&app, reminded).await, [
            "lapsed to Approver for Tom Reed", "lapsed to Meera Coordinator", "lapsed to Tom Reed",
        ]);
        desk.calls_up(&tom, &post).await;
    }

    async fn the_record_has_every_step(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let auditor = app.person("Ola Auditor", &[(Role::Auditor, None)]).await;
        let (callup, secondment) = desk.agrees(&tom, &desk.post(6).await).await;
        let query = "query($subject: ID) { events(subject: $subject) { nodes { kind } } }";
        let kinds = async |id: &str| {
            let seen = auditor.query(query, json!({ "subject": id })).await;
            let nodes = seen["events"]["nodes"].as_array().expect("events").clone();
            nodes.iter().map(|node| text(&node["kind"])).collect::<Vec<_>>()
        };
        assert_eq!(kinds(&callup).await, ["OFFICER_CALLED_UP", "RELEASE_GRANTED", "CALL_UP_ACCEPTED"]);
        assert_eq!(kinds(&secondment).await, ["SECONDMENT_DRAWN_UP"]);
    }
}
