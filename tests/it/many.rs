//! The same done to many at once: each is decided by itself, and nothing is done twice.

use crate::journey::{Desk, letters, status, text};
use callup_domain::event::EventKind;
use callup_infra::entity::event;
use callup_tests::{Client, TestApp, on_both};
use serde_json::{Value, json};

/// What became of each, as “outcome code”.
fn outcomes(payload: &Value) -> Vec<String> {
    let line = |result: &Value| {
        let code = result["errors"][0]["code"].as_str().unwrap_or_default();
        format!("{} {code}", text(&result["outcome"])).trim().to_owned()
    };
    payload["results"].as_array().expect("results").iter().map(line).collect()
}

async fn done(client: &Client, mutation: &str, input: Value) -> Vec<String> {
    let fields = "results { chosen outcome errors { code message path } callUp { id } }";
    let fields =
        if mutation == "askForUpdates" { fields.replace("callUp", "project") } else { fields.to_owned() };
    outcomes(&client.must(mutation, input, &fields).await)
}

async fn events(app: &TestApp, kind: EventKind) -> u64 {
    let read = app.operator().read();
    read.every::<event::Entity>().is(event::Column::Kind, kind).count().await.unwrap()
}

on_both! {
    async fn good_ones_are_done_and_the_others_are_told_why(app: TestApp) {
        let desk = Desk::open(&app).await;
        let posts = desk.posts(3, 2).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let una = desk.officer(&app, "Una Khan", "cardiff", 6).await;
        let (asked, declined) = (desk.calls_up(&tom, &posts[0]).await, desk.calls_up(&una, &posts[1]).await);
        una.client.must("declineCallUp", json!({ "callUp": declined, "reason": "No" }), "callUp { id }").await;
        let nobody = "cal_00000000000000000000000000000001";
        let ids = json!([declined, asked, nobody, asked]);
        let written = letters(&app, 0).await.len();

        let taken = done(&desk.meera, "withdrawCallUps", json!({ "callUps": ids, "reason": "The project stops." })).await;

        assert_eq!(taken, ["REFUSED WRONG_STATE", "DONE", "REFUSED NOT_FOUND", "ALREADY"]);
        assert_eq!(status(&desk.meera, &asked).await, "WITHDRAWN");
        assert_eq!(letters(&app, written).await, ["withdrawn to Approver for Tom Reed", "withdrawn to Tom Reed"]);
        assert_eq!(events(&app, EventKind::CallUpWithdrawn).await, 1);
        let again = done(&desk.meera, "withdrawCallUps", json!({ "callUps": [asked], "reason": "Again" })).await;
        assert_eq!(again, ["ALREADY"]);
        assert_eq!((letters(&app, written).await.len(), events(&app, EventKind::CallUpWithdrawn).await), (2, 1));
        desk.calls_up(&tom, &posts[0]).await;
        let mails = app.run_jobs().await;
        assert!(mails.iter().any(|mail| mail.text.contains("The project stops.")), "the reason is in the letter");
    }

    async fn whoever_has_not_answered_is_reminded_once_a_day(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let callup = desk.calls_up(&tom, &desk.post(2).await).await;
        tom.client.must("acceptCallUp", json!({ "callUp": callup }), "callUp { id }").await;
        let written = letters(&app, 0).await.len();
        let ask = json!({ "callUps": [callup] });
        assert_eq!(done(&desk.meera, "remindCallUps", ask.clone()).await, ["DONE"]);
        assert_eq!(letters(&app, written).await, ["remind_approver to Approver for Tom Reed"]);
        assert_eq!(done(&desk.meera, "remindCallUps", ask.clone()).await, ["ALREADY"]);
        app.set_today("2026-12-02");
        assert_eq!(done(&desk.meera, "remindCallUps", ask.clone()).await, ["DONE"]);
        app.set_today("2026-12-16");
        assert_eq!(done(&desk.meera, "remindCallUps", ask).await, ["REFUSED TOO_LATE"]);
        assert_eq!(events(&app, EventKind::CallUpReminded).await, 2);
    }

    async fn more_time_is_given_and_the_call_up_lapses_on_the_new_day(app: TestApp) {
        let desk = Desk::open(&app).await;
        let posts = desk.posts(2, 2).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let callup = desk.calls_up(&tom, &posts[0]).await;
        let until = |day: &str| json!({ "callUps": [callup], "answerBy": day });
        assert_eq!(done(&desk.meera, "extendCallUps", until("2026-12-14")).await, ["REFUSED OUT_OF_RANGE"], "earlier");
        assert_eq!(done(&desk.meera, "extendCallUps", until("2027-01-12")).await, ["REFUSED OUT_OF_RANGE"], "after the work begins");
        assert_eq!(done(&desk.meera, "extendCallUps", until("2026-12-15")).await, ["ALREADY"]);
        assert_eq!(done(&desk.meera, "extendCallUps", until("2026-12-22")).await, ["DONE"]);
        assert_eq!(events(&app, EventKind::CallUpExtended).await, 1);
        let mails = app.run_jobs().await;
        let told: Vec<&str> = mails.iter().filter(|mail| mail.text.contains("22 December 2026")).map(|mail| mail.to_name.as_str()).collect();
        assert!(told.contains(&"Tom Reed") && told.contains(&"Approver for Tom Reed"), "{told:?}");
        app.set_today("2026-12-16");
        app.run_jobs().await;
        assert_eq!(status(&desk.meera, &callup).await, "ASKED", "the day before was moved");
        app.set_today("2026-12-23");
        app.run_jobs().await;
        assert_eq!(status(&desk.meera, &callup).await, "LAPSED");
        assert_eq!(done(&desk.meera, "extendCallUps", until("2026-12-30")).await, ["REFUSED WRONG_STATE"]);
    }

    async fn updates_are_asked_for_once_a_day_of_whoever_leads(app: TestApp) {
        let desk = Desk::open(&app).await;
        let draft = json!({ "project": { "title": "A draft" } });
        let draft = text(&desk.meera.must("createProject", draft, "project { id }").await["project"]["id"]);
        let ask = json!({ "projects": [desk.project, draft, desk.project] });
        assert_eq!(done(&desk.meera, "askForUpdates", ask).await, ["DONE", "REFUSED WRONG_STATE", "ALREADY"]);
        let mails = app.run_jobs().await;
        let asked: Vec<_> = mails.iter().filter(|mail| mail.subject.contains("Update wanted: Missed-bin reporting")).collect();
        assert_eq!((asked.len(), asked[0].to_name.as_str()), (1, "Ada Lead"));
        assert!(asked[0].text.contains("Meera Coordinator at Test consortium asks you"), "{}", asked[0].text);
        assert_eq!(done(&desk.meera, "askForUpdates", json!({ "projects": [desk.project] })).await, ["ALREADY"]);
        assert_eq!(events(&app, EventKind::UpdateAsked).await, 1);
        let query = "query($id: ID!) { project(id: $id) { silence { prompt { kind by { name } } } } }";
        let seen = desk.lead.query(query, json!({ "id": desk.project })).await;
        assert_eq!(seen["project"]["silence"]["prompt"], json!({ "kind": "ASKED", "by": { "name": "Meera Coordinator" } }));
    }

    async fn only_the_desk_does_it_to_some_and_to_not_too_many(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let callup = desk.calls_up(&tom, &desk.post(2).await).await;
        for other in [&tom.client, &tom.approver, &desk.lead] {
            assert_eq!(other.refused_code("remindCallUps", json!({ "callUps": [callup] })).await, "DENIED");
            assert_eq!(other.refused_code("askForUpdates", json!({ "projects": [desk.project] })).await, "DENIED");
        }
        let no = desk.meera.refused("remindCallUps", json!({ "callUps": [] })).await;
        assert_eq!(no, [("REQUIRED".to_owned(), "callUps".to_owned())]);
        let many = vec![callup.clone(); 501];
        let no = desk.meera.refused("remindCallUps", json!({ "callUps": many })).await;
        assert_eq!(no, [("OUT_OF_RANGE".to_owned(), "callUps".to_owned())]);
        let no = desk.meera.refused("withdrawCallUps", json!({ "callUps": [callup], "reason": " " })).await;
        assert_eq!(no, [("REQUIRED".to_owned(), "reason".to_owned())]);
        let no = desk.meera.refused("askForUpdates", json!({ "projects": [] })).await;
        assert_eq!(no, [("REQUIRED".to_owned(), "projects".to_owned())]);
    }

    async fn it_takes_as_many_statements_for_many_as_for_one(app: TestApp) {
        let desk = Desk::open(&app).await;
        let posts = desk.posts(6, 1).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let mut calls = Vec::new();
        for post in &posts {
            calls.push(desk.calls_up(&tom, post).await);
        }
        let fields = "results { outcome errors { code } callUp { status } }";
        let remind = async |ids: &[String]| app.statements(desk.meera.must("remindCallUps", json!({ "callUps": ids }), fields)).await;
        let ((one, first), (five, then)) = (remind(&calls[..1]).await, remind(&calls[1..]).await);
        assert_eq!((outcomes(&one).len(), outcomes(&five)), (1, vec!["DONE".to_owned(); 5]));
        assert_eq!(first, then);
        assert!(first <= 40, "{first}");
    }
}
