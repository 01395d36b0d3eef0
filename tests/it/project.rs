//! Listing projects and posts.

use callup_tests::{TestApp, council_id, on_both};
use serde_json::json;

on_both! {
    async fn a_project_is_published_once_it_says_what_it_is_for(app: TestApp) {
        let meera = app.coordinator().await;
        let draft = meera.must("createProject", json!({ "project": { "title": "Missed-bin reporting" } }), "project { id state }").await;
        assert_eq!(draft["project"]["state"], "DRAFT");

        let refused = meera.refused("publishProject", json!({ "project": draft["project"]["id"] })).await;

        let fields: Vec<&str> = refused.iter().map(|(_, path)| path.as_str()).collect();
        assert_eq!(fields, ["problem", "outcomeMeasure", "sponsor", "startsOn", "endsOn", "hosts"]);
    }

    async fn posts_are_one_row_a_place(app: TestApp) {
        let meera = app.coordinator().await;
        let project = json!({ "project": {
            "title": "Missed-bin reporting", "problem": "Calls", "outcomeMeasure": "Calls a year", "sponsor": "R. Patel",
            "startsOn": "2027-01-11", "endsOn": "2027-07-09", "budget": 31_000_000,
            "hosts": [{ "council": council_id("leeds").to_string(), "lead": true }],
        } });
        let created = meera.must("createProject", project, "project { id }").await;
        let id = created["project"]["id"].clone();
        meera.must("publishProject", json!({ "project": id }), "project { state phases { phase gate } }").await;

        let seen = meera.query(
            "query($id: ID!) { project(id: $id) { title budget hosts { lead council { shortName } } phases { phase } } }",
            json!({ "id": id }),
        ).await;

        assert_eq!(seen, json!({ "project": {
            "title": "Missed-bin reporting", "budget": 31_000_000,
            "hosts": [{ "lead": true, "council": { "shortName": "Leeds" } }],
            "phases": [{ "phase": "DISCOVERY" }],
        } }));
    }

    async fn nobody_but_a_coordinator_lists_projects(app: TestApp) {
        let approver = app.approver("camden").await;
        let answer = approver.try_mutate("createProject", json!({ "project": { "title": "Mine" } }), "__typename").await;
        assert_eq!(answer.error_code(), "DENIED");
        assert_eq!(app.stranger().send("{ projects { nodes { id } } }", json!({})).await.error_code(), "UNAUTHENTICATED");
    }
}
