//! Silence: who is asked, warned and told, on which day; and what keeps a project open.

use crate::journey::{Desk, text};
use callup_domain::access::Role;
use callup_domain::mail::MailKind;
use callup_infra::scope::Operator;
use callup_tests::{Client, TestApp, on_both};
use serde_json::{Value, json};

/// What the day's housekeeping writes: “day kind to name”.
async fn day(app: &TestApp, today: &str) -> Vec<String> {
    app.set_today(today);
    Operator::new(app.world.clone()).leave_daily().await.unwrap();
    let mails = app.run_jobs().await;
    let silence = [MailKind::AskUpdate, MailKind::DormancyWarning, MailKind::ClosedDormant];
    let mails = mails.iter().filter(|mail| silence.contains(&mail.kind));
    let mut told: Vec<String> = mails.map(|mail| format!("{} to {}", mail.kind, mail.to_name)).collect();
    told.sort();
    told
}

async fn silence(client: &Client, project: &str) -> Value {
    let query = "query($id: ID!) { project(id: $id) { state closingReason
        silence { state heardOn days closesOn prompt { kind by { name } } } } }";
    client.query(query, json!({ "id": project })).await["project"].clone()
}

async fn report(lead: &Client, project: &str) {
    let ask = json!({ "project": project, "confidence": "GREEN", "reason": "It goes well." });
    lead.must("reportUpdate", ask, "update { id }").await;
}

async fn kinds(app: &TestApp, project: &str) -> Vec<String> {
    let auditor = app.person(&format!("Auditor {}", app.today()), &[(Role::Auditor, None)]).await;
    let query = "query($subject: ID) { events(subject: $subject, first: 100) { nodes { kind } } }";
    let seen = auditor.query(query, json!({ "subject": project })).await;
    seen["events"]["nodes"].as_array().unwrap().iter().map(|node| text(&node["kind"])).collect()
}

on_both! {
    async fn a_silent_project_is_asked_about_warned_of_and_closed(app: TestApp) {
        let desk = Desk::open(&app).await;
        let post = desk.post(6).await;
        // It was published on 1 December.
        assert!(day(&app, "2026-12-14").await.is_empty(), "13 days");
        assert_eq!(day(&app, "2026-12-15").await, ["ask_update to Ada Lead"], "14 days");
        assert!(day(&app, "2026-12-16").await.is_empty(), "once");
        let quiet = silence(&desk.lead, &desk.project).await["silence"].clone();
        assert_eq!(quiet, json!({
            "state": "QUIET", "heardOn": "2026-12-01", "days": 15, "closesOn": null,
            "prompt": { "kind": "NUDGED", "by": null },
        }));
        assert!(day(&app, "2026-12-23").await.is_empty());
        assert_eq!(silence(&desk.lead, &desk.project).await["silence"]["state"], "SILENT", "22 days");
        assert!(day(&app, "2027-01-15").await.is_empty(), "45 days");
        let warned = ["dormancy_warning to Ada Lead", "dormancy_warning to Meera Coordinator"];
        assert_eq!(day(&app, "2027-01-16").await, warned, "46 days");
        let told = silence(&desk.meera, &desk.project).await["silence"].clone();
        assert_eq!((&told["state"], &told["closesOn"]), (&json!("WARNED"), &json!("2027-01-30")));
        assert!(day(&app, "2027-01-29").await.is_empty(), "59 days");
        let closed = ["closed_dormant to Ada Lead", "closed_dormant to Meera Coordinator"];
        assert_eq!(day(&app, "2027-01-30").await, closed, "60 days");

        let over = silence(&desk.meera, &desk.project).await;
        assert_eq!((&over["state"], &over["silence"]["state"], &over["silence"]["days"]), (&json!("CLOSED"), &json!("DORMANT"), &json!(60)));
        assert!(text(&over["closingReason"]).starts_with("Closed as dormant"));
        let seen = desk.meera.query("query($id: ID!) { post(id: $id) { state } }", json!({ "id": post })).await;
        assert_eq!(seen["post"]["state"], "CLOSED");
        let kinds = kinds(&app, &desk.project).await;
        for kind in ["PROJECT_NUDGED", "DORMANCY_WARNED", "PROJECT_CLOSED", "PROJECT_DORMANT"] {
            assert_eq!(kinds.iter().filter(|told| *told == kind).count(), 1, "{kind}: {kinds:?}");
        }
        assert!(day(&app, "2027-03-01").await.is_empty(), "it is over");
    }

    async fn an_update_answers_and_the_silence_begins_anew(app: TestApp) {
        let desk = Desk::open(&app).await;
        day(&app, "2026-12-15").await;
        day(&app, "2027-01-16").await;
        report(&desk.lead, &desk.project).await;
        assert_eq!(silence(&desk.lead, &desk.project).await["silence"]["state"], "HEARD");
        assert!(day(&app, "2027-01-30").await == ["ask_update to Ada Lead"], "14 days after the update");
        assert_eq!(silence(&desk.lead, &desk.project).await["state"], "PUBLISHED");
    }

    async fn what_was_answered_is_not_asked_any_more(app: TestApp) {
        let desk = Desk::open(&app).await;
        app.set_today("2026-12-15");
        Operator::new(app.world.clone()).leave_daily().await.unwrap();
        // The day's housekeeping is done; the letter waits while the lead reports.
        app.runner().next().await.unwrap();
        app.advance(chrono::TimeDelta::seconds(1));
        report(&desk.lead, &desk.project).await;
        let mails = app.run_jobs().await;
        assert!(mails.iter().all(|mail| mail.kind != MailKind::AskUpdate), "overtaken");
    }

    async fn nobody_is_left_out_because_nobody_leads(app: TestApp) {
        let desk = Desk::open(&app).await;
        let version = desk.meera.query("query($id: ID!) { project(id: $id) { version } }", json!({ "id": desk.project })).await;
        let without = json!({ "id": desk.project, "version": version["project"]["version"], "project": {
            "title": "Missed-bin reporting", "problem": "Calls", "outcomeMeasure": "Calls a year", "sponsor": "R. Patel",
            "startsOn": "2027-01-11", "endsOn": "2027-07-09",
        } });
        desk.meera.must("updateProject", without, "project { id }").await;
        assert_eq!(day(&app, "2026-12-15").await, ["ask_update to Meera Coordinator"]);
    }

    async fn a_project_on_which_somebody_serves_stays_open_and_on_the_desk(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let (_, secondment) = desk.agrees(&tom, &desk.post(6).await).await;
        desk.signs(&tom, &secondment).await;
        for today in ["2026-12-15", "2027-01-16", "2027-01-30", "2027-02-20"] {
            day(&app, today).await;
        }
        let stays = silence(&desk.meera, &desk.project).await;
        assert_eq!((&stays["state"], &stays["silence"]["state"]), (&json!("PUBLISHED"), &json!("WARNED")));
        let query = "{ nextActions(filter: { kinds: [DORMANT] }) { nodes { owner due overdue project { id } } } }";
        let told = desk.meera.query(query, json!({})).await;
        assert_eq!(told["nextActions"]["nodes"], json!([
            { "owner": "DESK", "due": "2027-01-30", "overdue": true, "project": { "id": desk.project } },
        ]));
    }

    async fn a_service_that_was_off_for_months_warns_before_it_closes(app: TestApp) {
        let desk = Desk::open(&app).await;
        assert_eq!(day(&app, "2027-03-01").await.len(), 2, "90 days: the warning");
        assert!(day(&app, "2027-03-14").await.is_empty());
        assert_eq!(silence(&desk.meera, &desk.project).await["state"], "PUBLISHED");
        assert_eq!(day(&app, "2027-03-15").await.len(), 2, "two weeks later");
        assert_eq!(silence(&desk.meera, &desk.project).await["state"], "CLOSED");
    }
}
