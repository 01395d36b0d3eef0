//! Projects like another, shown before one is listed twice.

use callup_tests::{Client, TestApp, on_both};
use serde_json::{Value, json};

const BINS: &str =
    "People ring because a bin was missed, and wait on the line until somebody looks the street up.";

async fn lists(meera: &Client, title: &str, problem: &str) -> String {
    let project = json!({ "project": { "title": title, "problem": problem } });
    let created = meera.must("createProject", project, "project { id }").await;
    created["project"]["id"].as_str().expect("an id").to_owned()
}

on_both! {
    async fn a_project_of_the_same_idea_is_found_on_entry(app: TestApp) {
        let meera = app.coordinator().await;
        let bins = lists(&meera, "Missed-bin reporting", BINS).await;
        lists(&meera, "School places", "Parents apply on paper and hear nothing for weeks.").await;
        let ask = "query($title: String!, $problem: String!) {
            similarProjects(title: $title, problem: $problem) { likeness project { id title } } }";

        let like = meera.query(ask, json!({ "title": "Reporting a missed bin", "problem": BINS })).await;
        let unlike = meera.query(ask, json!({ "title": "Blue badges", "problem": "Forms are read three times." })).await;

        assert_eq!(like["similarProjects"].as_array().map(Vec::len), Some(1));
        assert_eq!(like["similarProjects"][0]["project"]["id"], Value::from(bins));
        assert!(like["similarProjects"][0]["likeness"].as_i64().expect("a number") >= 500);
        assert_eq!(unlike["similarProjects"], json!([]));
    }

    async fn a_draft_is_not_given_away(app: TestApp) {
        let meera = app.coordinator().await;
        lists(&meera, "Missed-bin reporting", BINS).await;
        let approver = app.approver("camden").await;

        let seen = approver.query("{ similarProjects(title: \"Missed-bin reporting\") { likeness } }", json!({})).await;

        assert_eq!(seen["similarProjects"], json!([]));
    }

    async fn a_page_of_projects_with_what_is_like_them_takes_a_fixed_number_of_statements(app: TestApp) {
        let meera = app.coordinator().await;
        for number in 0..12 {
            lists(&meera, &format!("Missed-bin reporting {number}"), BINS).await;
        }
        let ask = "query($first: Int) { projects(first: $first) { nodes { similar { likeness project { title } } } } }";

        let (two, few) = app.statements(meera.query(ask, json!({ "first": 2 }))).await;
        let (twelve, many) = app.statements(meera.query(ask, json!({ "first": 12 }))).await;

        assert_eq!(two["projects"]["nodes"][0]["similar"].as_array().map(Vec::len), Some(5));
        assert_eq!(twelve["projects"]["nodes"].as_array().map(Vec::len), Some(12));
        assert_eq!(few, many);
    }
}
