//! Listing projects and posts.

use callup_domain::access::Role;
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

    async fn a_draft_changes_its_hosts_and_a_published_project_only_gains_some(app: TestApp) {
        let meera = app.coordinator().await;
        for slug in ["leeds", "camden", "stockport"] {
            app.member(slug, None).await;
        }
        let council = |slug: &str| council_id(slug).to_string();
        let made = meera.must("createProject", json!({ "project": {
            "title": "Missed-bin reporting", "problem": "Calls", "outcomeMeasure": "Calls a year", "sponsor": "R. Patel",
            "startsOn": "2027-01-11", "endsOn": "2027-07-09",
        } }), "project { id }").await;
        let id = made["project"]["id"].clone();
        let hosts = |lead: &str, others: &[&str]| {
            let others: Vec<String> = others.iter().map(|slug| council(slug)).collect();
            json!({ "project": id, "lead": council(lead), "others": others })
        };
        let told = async || {
            let query = "query($id: ID!) { project(id: $id) { hosts { lead council { slug } } } }";
            let mut told: Vec<(String, bool)> = meera.query(query, json!({ "id": id })).await["project"]["hosts"].as_array().unwrap().iter()
                .map(|host| (host["council"]["slug"].as_str().unwrap().to_owned(), host["lead"] == true)).collect();
            told.sort();
            told
        };
        let is = |told: &[(String, bool)], hosts: &[(&str, bool)]| {
            assert_eq!(told.iter().map(|(slug, lead)| (slug.as_str(), *lead)).collect::<Vec<_>>(), hosts);
        };
        meera.must("setHosts", hosts("leeds", &["camden"]), "project { id }").await;
        is(&told().await, &[("camden", false), ("leeds", true)]);
        // Another leads, whoever led stays as another, and the one that leads may be named among the others.
        meera.must("setHosts", hosts("camden", &["leeds", "camden"]), "project { id }").await;
        is(&told().await, &[("camden", true), ("leeds", false)]);
        meera.must("setHosts", hosts("leeds", &[]), "project { id }").await;
        is(&told().await, &[("leeds", true)]);
        let wrong = async |hosts| meera.refused("setHosts", hosts).await;
        assert_eq!(wrong(hosts("bristol", &[])).await, [("NOT_FOUND".to_owned(), "lead".to_owned())]);
        assert_eq!(wrong(hosts("leeds", &["camden", "camden"])).await, [("DUPLICATE".to_owned(), "others".to_owned())]);

        meera.must("publishProject", json!({ "project": id }), "project { state }").await;
        meera.must("setHosts", hosts("leeds", &["stockport"]), "project { id }").await;
        assert_eq!(wrong(hosts("leeds", &[])).await, [("WRONG_STATE".to_owned(), "others".to_owned())]);
        assert_eq!(wrong(hosts("stockport", &["leeds"])).await, [("WRONG_STATE".to_owned(), "others".to_owned())]);
        is(&told().await, &[("leeds", true), ("stockport", false)]);
        let approver = app.approver("camden").await;
        assert_eq!(approver.try_mutate("setHosts", hosts("leeds", &["stockport"]), "__typename").await.error_code(), "DENIED");
        meera.must("closeProject", json!({ "project": id, "reason": "Finished" }), "project { state }").await;
        assert_eq!(wrong(hosts("leeds", &["stockport", "camden"])).await, [("WRONG_STATE".to_owned(), "project".to_owned())]);
    }

    async fn whoever_may_lead_a_project_is_offered(app: TestApp) {
        let meera = app.coordinator().await;
        for (name, role) in [("Zara Lead", Role::DeliveryLead), ("Ada Lead", Role::DeliveryLead), ("Ola Auditor", Role::Auditor)] {
            app.person(name, &[(role, None)]).await;
        }
        let query = "{ deliveryLeads { name } }";
        assert_eq!(meera.query(query, json!({})).await["deliveryLeads"], json!([{ "name": "Ada Lead" }, { "name": "Zara Lead" }]));
        assert_eq!(app.approver("camden").await.query(query, json!({})).await["deliveryLeads"], json!([]));
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

on_both! {
    async fn a_page_is_at_most_a_hundred_and_pages_join(app: TestApp) {
        let meera = app.coordinator().await;
        for number in 1..=5 {
            meera.must("createProject", json!({ "project": { "title": format!("Project {number}") } }), "project { id }").await;
        }
        let page = "query($after: String) { projects(first: 2, after: $after) { nodes { title } pageInfo { hasNextPage endCursor } } }";
        let mut titles = Vec::new();
        let mut after = json!(null);
        loop {
            let seen = meera.query(page, json!({ "after": after })).await;
            titles.extend(seen["projects"]["nodes"].as_array().unwrap().iter().map(|node| node["title"].as_str().unwrap().to_owned()));
            after = seen["projects"]["pageInfo"]["endCursor"].clone();
            if seen["projects"]["pageInfo"]["hasNextPage"] == json!(false) {
                break;
            }
        }
        assert_eq!(titles, ["Project 1", "Project 2", "Project 3", "Project 4", "Project 5"]);
        assert_eq!(meera.send("{ projects(first: 101) { nodes { id } } }", json!({})).await.error_code(), "BAD_INPUT");
        assert_eq!(meera.send("{ projects(after: \"x\") { nodes { id } } }", json!({})).await.error_code(), "BAD_INPUT");
    }

    async fn a_list_costs_the_same_statements_whatever_its_length(app: TestApp) {
        let meera = app.coordinator().await;
        let lead = app.person("Ada Lead", &[(Role::DeliveryLead, None)]).await;
        let list = "{ projects(first: 100) { nodes { title deliveryLead { name } hosts { council { name } } phases { gate } posts { title role { name } needs { level skill { name } } } } } }";
        let project = json!({ "project": { "title": "Bins", "hosts": [{ "council": council_id("leeds").to_string(), "lead": true }], "deliveryLead": lead.id().to_string() } });
        meera.must("createProject", project.clone(), "project { id }").await;
        let (_, one) = app.statements(meera.query(list, json!({}))).await;
        for _ in 0..20 {
            meera.must("createProject", project.clone(), "project { id }").await;
        }
        let (_, many) = app.statements(meera.query(list, json!({}))).await;
        assert_eq!(one, many);
    }

    async fn a_change_overwrites_nothing_that_was_not_seen(app: TestApp) {
        let meera = app.coordinator().await;
        let made = meera.must("createProject", json!({ "project": { "title": "Bins" } }), "project { id version }").await;
        let change = |title: &str| json!({ "id": made["project"]["id"], "version": made["project"]["version"], "project": { "title": title } });
        meera.must("updateProject", change("Missed bins"), "project { title }").await;
        assert_eq!(meera.refused("updateProject", change("Bin days")).await, [("CONFLICT".to_owned(), "version".to_owned())]);
    }

    async fn the_record_tells_who_did_what(app: TestApp) {
        let meera = app.coordinator().await;
        let auditor = app.person("Ola Auditor", &[(Role::Auditor, None)]).await;
        let made = meera.must("createProject", json!({ "project": { "title": "Bins" } }), "project { id }").await;
        let query = "query($subject: ID) { events(subject: $subject) { nodes { kind actor person { name } data } } }";
        let subject = json!({ "subject": made["project"]["id"] });

        let seen = auditor.query(query, subject.clone()).await;

        assert_eq!(seen["events"]["nodes"], json!([{
            "kind": "PROJECT_SET", "actor": "person", "person": { "name": "Meera Coordinator" },
            "data": { "kind": "project_set", "project": made["project"]["id"] },
        }]));
        assert_eq!(meera.send(query, subject).await.error_code(), "DENIED");
    }
}
