//! The delivery lead reports: milestones, updates, costs and benefits, and what is made of them.

use crate::serving::{delivery_lead, missed_bins, post, project};
use callup_domain::access::Role;
use callup_tests::{Client, TestApp, council_id, on_both};
use serde_json::{Value, json};

async fn milestone(lead: &Client, project: &Value, title: &str, baseline_on: &str) -> Value {
    let ask = json!({ "project": project, "title": title, "baselineOn": baseline_on });
    lead.must("addMilestone", ask, "milestone { id }").await["milestone"]["id"].clone()
}

async fn update(lead: &Client, project: &Value, confidence: &str) {
    let ask = json!({ "project": project, "confidence": confidence, "reason": "Testing goes well." });
    lead.must("reportUpdate", ask, "update { id }").await;
}

async fn rated(asks: &Client, project: &Value) -> Value {
    let query = "query($id: ID!) { project(id: $id) { confidence watermelon rating { status stale reasons { dimension status message subject } } } }";
    asks.query(query, json!({ "id": project })).await["project"].clone()
}

fn benefit(project: &Value, shares: &[(&str, i32)]) -> Value {
    let shares: Vec<Value> = shares
        .iter()
        .map(|(slug, share)| json!({ "council": council_id(slug).to_string(), "shareBp": share }))
        .collect();
    json!({
        "project": project, "title": "Calls about missed bins", "unit": "calls a year",
        "baseline": 41_200, "target": 24_700, "unitValue": 410, "shares": shares,
    })
}

on_both! {
    async fn every_forecast_of_a_milestone_is_kept(app: TestApp) {
        let lead = delivery_lead(&app, "Dana Lead").await;
        let project = missed_bins(&app, &lead).await;
        let beta = milestone(&lead, &project, "Beta plan", "2026-12-18").await;

        for (due_on, reason) in [("2027-01-08", "No test users yet."), ("2027-01-15", "Bank holidays.")] {
            app.advance(chrono::TimeDelta::days(1));
            lead.must("forecastMilestone", json!({ "milestone": beta, "dueOn": due_on, "reason": reason }), "milestone { id }").await;
        }
        app.set_today("2027-01-12");
        lead.must("reachMilestone", json!({ "milestone": beta }), "milestone { id }").await;

        let query = "query($id: ID!) { project(id: $id) { milestones {
            title baselineOn dueOn reachedOn slippageDays
            forecasts { dueOn done reason slippageDays recordedBy { name } }
        } } }";
        let seen = lead.query(query, json!({ "id": project })).await;
        assert_eq!(seen["project"]["milestones"], json!([{
            "title": "Beta plan", "baselineOn": "2026-12-18", "dueOn": "2027-01-12", "reachedOn": "2027-01-12",
            "slippageDays": 25,
            "forecasts": [
                { "dueOn": "2027-01-08", "done": false, "reason": "No test users yet.", "slippageDays": 21, "recordedBy": { "name": "Dana Lead" } },
                { "dueOn": "2027-01-15", "done": false, "reason": "Bank holidays.", "slippageDays": 28, "recordedBy": { "name": "Dana Lead" } },
                { "dueOn": "2027-01-12", "done": true, "reason": "", "slippageDays": 25, "recordedBy": { "name": "Dana Lead" } },
            ],
        }]));

        let again = lead.refused("reachMilestone", json!({ "milestone": beta })).await;
        assert_eq!(again, [("WRONG_STATE".to_owned(), "milestone".to_owned())]);
        let reopened = json!({ "milestone": beta, "dueOn": "2027-02-01", "reason": "The plan was not agreed." });
        let reopened = lead.must("forecastMilestone", reopened, "milestone { reachedOn dueOn }").await;
        assert_eq!(reopened["milestone"], json!({ "reachedOn": null, "dueOn": "2027-02-01" }));
    }

    async fn stale_is_grey_and_never_green(app: TestApp) {
        let lead = delivery_lead(&app, "Dana Lead").await;
        let project = missed_bins(&app, &lead).await;
        milestone(&lead, &project, "Beta plan", "2027-03-01").await;
        update(&lead, &project, "GREEN").await;
        let fresh = rated(&lead, &project).await;
        assert_eq!((&fresh["rating"]["status"], &fresh["rating"]["stale"]), (&json!("GREEN"), &json!(false)));

        app.set_today("2026-12-22");
        assert_eq!(rated(&lead, &project).await["rating"]["status"], "GREEN", "21 days after the update");
        app.set_today("2026-12-23");
        let stale = rated(&lead, &project).await;
        assert_eq!((&stale["rating"]["status"], &stale["rating"]["stale"]), (&json!("GREY"), &json!(true)));
        assert_eq!(stale["confidence"], "GREEN", "what was claimed stays what it was");

        let cost = json!({ "project": project, "forecast": 99_000_000, "reason": "A second supplier." });
        lead.must("forecastCost", cost, "cost { id }").await;
        assert_eq!(rated(&lead, &project).await["rating"]["status"], "GREY", "only an update ends it");
        update(&lead, &project, "GREEN").await;
        assert_eq!(rated(&lead, &project).await["rating"]["status"], "RED");
    }

    async fn a_claim_better_than_the_facts_is_a_watermelon(app: TestApp) {
        let lead = delivery_lead(&app, "Dana Lead").await;
        let project = missed_bins(&app, &lead).await;
        post(&app, &project, "User researcher", 6).await;
        let beta = milestone(&lead, &project, "Beta plan", "2026-12-10").await;
        let cost = json!({ "project": project, "forecast": 32_200_000, "reason": "A second supplier." });
        let cost = lead.must("forecastCost", cost, "cost { id }").await["cost"]["id"].clone();
        update(&lead, &project, "GREEN").await;
        app.set_today("2026-12-13");

        let seen = rated(&lead, &project).await;
        assert_eq!((&seen["watermelon"], &seen["rating"]["status"]), (&json!(true), &json!("AMBER")));
        let reasons = seen["rating"]["reasons"].as_array().unwrap();
        let linked: Vec<&Value> = reasons.iter().map(|reason| &reason["subject"]).collect();
        let node = "query($id: ID!) { node(id: $id) { __typename } }";
        let update = lead.query(node, json!({ "id": linked[4] })).await;
        assert_eq!(update["node"]["__typename"], "Update");
        assert_eq!(linked[..4], [&Value::Null, &beta, &cost, &Value::Null]);
        assert_eq!(reasons[1]["message"], "“Beta plan” is 3 days late.");
        assert_eq!(
            reasons[2]["message"],
            "The forecast of £322,000.00 is 3.9% over the budget of £310,000.00; the tolerance is 5%."
        );

        app.set_today("2027-01-11");
        let overdue = rated(&lead, &project).await["rating"]["reasons"].clone();
        assert_eq!(overdue[4]["message"], "“User researcher” should have started on 11 January 2027 and has no officer.");
        assert!(overdue[4]["subject"].as_str().unwrap().starts_with("pst_"));
    }

    async fn a_benefit_is_worth_what_it_changed_and_shared_to_the_penny(app: TestApp) {
        let lead = delivery_lead(&app, "Dana Lead").await;
        let project = missed_bins(&app, &lead).await;
        let ask = benefit(&project, &[("leeds", 2_800), ("camden", 7_200)]);
        let calls = lead.must("addBenefit", ask, "benefit { id value }").await["benefit"].clone();
        assert_eq!(calls["value"], Value::Null, "nothing was measured yet");
        let measure = |actual: i32, on: &str| json!({ "benefit": calls["id"], "actual": actual, "measuredOn": on });
        lead.must("measureBenefit", measure(36_000, "2026-11-30"), "benefit { id }").await;
        lead.must("measureBenefit", measure(33_000, "2026-11-30"), "benefit { id }").await;
        lead.must("measureBenefit", measure(40_000, "2026-10-31"), "benefit { id }").await;

        let query = "query($id: ID!) { project(id: $id) { benefits {
            baseline target actual changePermille value measurements { actual } shares { council { slug } shareBp value }
        } } }";
        let seen = lead.query(query, json!({ "id": project })).await;
        assert_eq!(seen["project"]["benefits"], json!([{
            "baseline": 41_200, "target": 24_700, "actual": 33_000, "changePermille": -199, "value": 3_362_000,
            "measurements": [{ "actual": 36_000 }, { "actual": 33_000 }, { "actual": 40_000 }],
            "shares": [
                { "council": { "slug": "leeds" }, "shareBp": 2_800, "value": 941_360 },
                { "council": { "slug": "camden" }, "shareBp": 7_200, "value": 2_420_640 },
            ],
        }]));
    }

    async fn only_the_lead_of_the_project_reports(app: TestApp) {
        let lead = delivery_lead(&app, "Dana Lead").await;
        let missed_bins = missed_bins(&app, &lead).await;
        let beta = milestone(&lead, &missed_bins, "Beta plan", "2027-03-01").await;
        let calls = lead.must("addBenefit", benefit(&missed_bins, &[]), "benefit { id }").await["benefit"]["id"].clone();
        let asks = [
            ("addMilestone", json!({ "project": missed_bins, "title": "M", "baselineOn": "2027-03-01" })),
            ("forecastMilestone", json!({ "milestone": beta, "dueOn": "2027-03-02", "reason": "R" })),
            ("reachMilestone", json!({ "milestone": beta })),
            ("reportUpdate", json!({ "project": missed_bins, "confidence": "GREEN", "reason": "R" })),
            ("forecastCost", json!({ "project": missed_bins, "forecast": 1, "reason": "R" })),
            ("addBenefit", benefit(&missed_bins, &[])),
            ("measureBenefit", json!({ "benefit": calls, "actual": 1 })),
        ];
        let others = [
            (Role::Coordinator, None), (Role::Selector, None), (Role::Approver, Some("camden")),
            (Role::DeliveryLead, None), (Role::Leader, Some("camden")), (Role::Auditor, None),
            (Role::Administrator, None),
        ];
        for (role, council) in others {
            let other = app.person(&format!("Other {role}"), &[(role, council)]).await;
            for (mutation, input) in &asks {
                let answer = other.try_mutate(mutation, input.clone(), "__typename").await;
                assert_eq!(answer.error_code(), "DENIED", "{mutation} by {role}");
            }
            let pledge = json!({ "council": council_id("leeds").to_string(), "startsOn": "2026-12-01", "endsOn": "2027-11-30", "money": 1, "halfDays": 0 });
            let code = other.try_mutate("makePledge", pledge, "__typename").await.error_code().to_owned();
            assert_eq!(code, if role == Role::Administrator { "" } else { "DENIED" }, "a pledge by {role}");
        }
        for (mutation, input) in &asks {
            let code = app.stranger().try_mutate(mutation, input.clone(), "__typename").await.error_code().to_owned();
            assert_eq!(code, "UNAUTHENTICATED");
        }
    }

    async fn bad_input_is_named_and_nothing_is_written(app: TestApp) {
        let lead = delivery_lead(&app, "Dana Lead").await;
        let project = missed_bins(&app, &lead).await;
        let beta = milestone(&lead, &project, "Beta plan", "2027-03-01").await;
        let refused = async |mutation: &str, input: Value| -> Vec<String> {
            let all = lead.refused(mutation, input).await;
            all.into_iter().map(|(code, path)| format!("{code} {path}")).collect()
        };

        let blank = json!({ "project": project, "title": " ", "baselineOn": "1999-12-31" });
        assert_eq!(refused("addMilestone", blank).await, ["REQUIRED title", "OUT_OF_RANGE baselineOn"]);
        let past = json!({ "milestone": beta, "dueOn": "2026-11-30", "reason": "" });
        assert_eq!(refused("forecastMilestone", past).await, ["REQUIRED reason", "OUT_OF_RANGE dueOn"]);
        let future = json!({ "milestone": beta, "reachedOn": "2026-12-02" });
        assert_eq!(refused("reachMilestone", future).await, ["OUT_OF_RANGE reachedOn"]);
        let claim = json!({ "project": project, "confidence": "RED", "reason": "", "decisionWanted": "More money" });
        assert_eq!(refused("reportUpdate", claim).await, ["REQUIRED reason", "REQUIRED decisionBy"]);
        let no_decision = json!({ "project": project, "confidence": "RED", "reason": "R", "decisionBy": "2026-11-30" });
        assert_eq!(refused("reportUpdate", no_decision).await, ["REQUIRED decisionWanted", "OUT_OF_RANGE decisionBy"]);
        let cost = json!({ "project": project, "forecast": -1, "reason": "R" });
        assert_eq!(refused("forecastCost", cost).await, ["OUT_OF_RANGE forecast"]);
        let too_much = benefit(&project, &[("leeds", 6_000), ("camden", 4_001)]);
        assert_eq!(refused("addBenefit", too_much).await, ["OUT_OF_RANGE shares"]);
        let twice = benefit(&project, &[("leeds", 1_000), ("leeds", 1_000), ("bristol", 1_000)]);
        assert_eq!(refused("addBenefit", twice).await, ["DUPLICATE shares.1.council", "NOT_FOUND shares.2.council"]);
        let mut same = benefit(&project, &[("leeds", 0)]);
        same["target"] = same["baseline"].clone();
        assert_eq!(refused("addBenefit", same).await, ["OUT_OF_RANGE target", "OUT_OF_RANGE shares.0.shareBp"]);

        let query = "query($id: ID!) { project(id: $id) { milestones { forecasts { id } } updates { nodes { id } } costs { id } benefits { id } } }";
        let seen = lead.query(query, json!({ "id": project })).await;
        assert_eq!(seen["project"], json!({
            "milestones": [{ "forecasts": [] }], "updates": { "nodes": [] }, "costs": [], "benefits": [],
        }));
    }

    async fn updates_come_newest_first_a_page_at_a_time(app: TestApp) {
        let lead = delivery_lead(&app, "Dana Lead").await;
        let project = missed_bins(&app, &lead).await;
        for confidence in ["GREEN", "AMBER", "RED"] {
            update(&lead, &project, confidence).await;
        }
        let query = "query($id: ID!, $after: String) { project(id: $id) { updates(first: 2, after: $after) {
            nodes { confidence recordedBy { name } } pageInfo { hasNextPage endCursor } } } }";
        let first = lead.query(query, json!({ "id": project })).await["project"]["updates"].clone();
        assert_eq!(first["nodes"][0], json!({ "confidence": "RED", "recordedBy": { "name": "Dana Lead" } }));
        assert_eq!((&first["nodes"][1]["confidence"], &first["pageInfo"]["hasNextPage"]), (&json!("AMBER"), &json!(true)));
        let after = json!({ "id": project, "after": first["pageInfo"]["endCursor"] });
        let second = lead.query(query, after).await["project"]["updates"].clone();
        assert_eq!((&second["nodes"][0]["confidence"], &second["pageInfo"]["hasNextPage"]), (&json!("GREEN"), &json!(false)));
    }

    async fn a_closed_project_says_why_and_keeps_its_rating(app: TestApp) {
        let lead = delivery_lead(&app, "Dana Lead").await;
        let project = missed_bins(&app, &lead).await;
        let open = post(&app, &project, "User researcher", 6).await;
        milestone(&lead, &project, "Beta plan", "2027-03-01").await;
        update(&lead, &project, "GREEN").await;
        let calls = lead.must("addBenefit", benefit(&project, &[]), "benefit { id }").await["benefit"]["id"].clone();

        let approver = app.approver("camden").await;
        let close = json!({ "project": project, "reason": "Its work went into another project." });
        assert_eq!(approver.try_mutate("closeProject", close.clone(), "__typename").await.error_code(), "DENIED");
        let silent = lead.refused("closeProject", json!({ "project": project, "reason": " " })).await;
        assert_eq!(silent, [("REQUIRED".to_owned(), "reason".to_owned())]);
        let closed = lead.must("closeProject", close.clone(), "project { state closingReason posts { id state } }").await;
        assert_eq!(closed["project"], json!({
            "state": "CLOSED", "closingReason": "Its work went into another project.",
            "posts": [{ "id": open.id.to_string(), "state": "CLOSED" }],
        }));

        app.set_today("2027-05-03");
        assert_eq!(rated(&lead, &project).await["rating"]["status"], "GREEN", "as on the day it was closed");
        let late = json!({ "project": project, "confidence": "RED", "reason": "R" });
        assert_eq!(lead.refused("reportUpdate", late).await, [("WRONG_STATE".to_owned(), "project".to_owned())]);
        assert_eq!(lead.refused("closeProject", close).await, [("WRONG_STATE".to_owned(), "project".to_owned())]);
        let measured = lead.must("measureBenefit", json!({ "benefit": calls, "actual": 33_000 }), "benefit { value }").await;
        assert_eq!(measured["benefit"]["value"], 3_362_000, "benefits come afterwards, too");
    }

    async fn a_page_of_projects_costs_as_many_statements_as_one(app: TestApp) {
        let meera = app.coordinator().await;
        let lead = delivery_lead(&app, "Dana Lead").await;
        let query = "{ projects(first: 50) { nodes {
            title confidence watermelon rating { status reasons { message } } milestones { dueOn forecasts { reason recordedBy { name } } }
            updates(first: 1) { nodes { reason } } costs { forecast } benefits { value shares { value council { name } } }
        } } }";
        let mut costs = Vec::new();
        for number in 0..6 {
            let project = project(&meera, &lead, &format!("Project {number}"), &["camden", "leeds"]).await;
            let beta = milestone(&lead, &project, "Beta plan", "2027-03-01").await;
            lead.must("forecastMilestone", json!({ "milestone": beta, "dueOn": "2027-03-02", "reason": "R" }), "milestone { id }").await;
            update(&lead, &project, "GREEN").await;
            lead.must("forecastCost", json!({ "project": project, "forecast": 1, "reason": "R" }), "cost { id }").await;
            lead.must("addBenefit", benefit(&project, &[("leeds", 2_800)]), "benefit { id }").await;
            if number == 0 || number == 5 {
                let (seen, statements) = app.statements(lead.query(query, json!({}))).await;
                assert_eq!(seen["projects"]["nodes"].as_array().unwrap().len(), number + 1);
                costs.push(statements);
            }
        }
        assert_eq!(costs[0], costs[1]);
        assert!(costs[1] <= 30, "{costs:?}");
    }
}
