//! Who sees which officers, their pay and their interests: the table of the product, cell by cell.

use crate::pool::{booked, published, skills, supported, volunteer};
use callup_domain::access::Role;
use callup_domain::load::{Load, Pattern};
use callup_tests::{Client, TestApp, on_both};
use serde_json::json;

/// The names of the officers whom somebody sees.
async fn names(client: &Client) -> Vec<String> {
    let seen = client.query("{ officers { nodes { person { name } } } }", json!({})).await;
    let nodes = seen["officers"]["nodes"].as_array().expect("a list").clone();
    nodes.iter().map(|node| node["person"]["name"].as_str().expect("a name").to_owned()).collect()
}

on_both! {
    async fn each_role_sees_the_officers_it_should(app: TestApp) {
        let [skill] = skills(&app, ["user-research-methods"]).await;
        let meera = app.coordinator().await;
        let lead = app.person("Dev Lead", &[(Role::DeliveryLead, None)]).await;
        let (_, post) = published(&meera, "leeds", &skill).await;
        let tom = supported(&app, "Tom Reed", "camden").await;
        supported(&app, "Cary Cardiff", "cardiff").await;
        volunteer(&app, "Una Unsupported", "camden").await;
        let camden = app.approver("camden").await;
        let leeds = app.approver("leeds").await;
        let leader = app.person("Cllr Adeyemi", &[(Role::Leader, Some("camden"))]).await;
        let selector = app.person("Sel Ector", &[(Role::Selector, None)]).await;
        let auditor = app.person("Aud Itor", &[(Role::Auditor, None)]).await;
        let administrator = app.person("Ad Min", &[(Role::Administrator, None)]).await;

        assert_eq!(names(&meera).await, ["Tom Reed", "Cary Cardiff"]);
        assert_eq!(names(&selector).await, ["Tom Reed", "Cary Cardiff"]);
        assert_eq!(names(&camden).await, ["Tom Reed", "Una Unsupported"]);
        assert_eq!(names(&leader).await, ["Tom Reed", "Una Unsupported"]);
        assert_eq!(names(&leeds).await, [""; 0]);
        assert_eq!(names(&lead).await, [""; 0]);
        assert_eq!(names(&auditor).await, [""; 0]);
        assert_eq!(names(&administrator).await, ["Tom Reed", "Cary Cardiff", "Una Unsupported"]);
        assert_eq!(names(&tom.client).await, ["Tom Reed"]);
        assert_eq!(app.stranger().send("{ officers { nodes { id } } }", json!({})).await.error_code(), "UNAUTHENTICATED");

        // Called up to work landing there, the officer shows at the host council.
        booked(&app, &tom.id, "camden", &post, Pattern::first(Load::new(6).expect("a load"))).await;
        assert_eq!(names(&leeds).await, ["Tom Reed"]);
        assert_eq!(names(&app.approver("glasgow").await).await, [""; 0]);
    }

    async fn what_belongs_to_an_officer_is_seen_with_the_officer(app: TestApp) {
        let [skill] = skills(&app, ["user-research-methods"]).await;
        let tom = volunteer(&app, "Tom Reed", "camden").await;
        tom.client.must("setProfile", json!({ "profile": { "salary": 4_800_000 } }), "officer { id }").await;
        tom.client.must("setSkill", json!({ "skill": skill, "level": "WORKING" }), "officerSkill { id }").await;
        let other = volunteer(&app, "Ann Other", "camden").await;
        let query = "query($id: ID!) { officer(id: $id) { salary skills { level } } }";
        let see = async |client: &Client| client.query(query, json!({ "id": tom.id })).await["officer"].clone();

        assert_eq!(see(&tom.client).await, json!({ "salary": 4_800_000, "skills": [{ "level": "WORKING" }] }));
        assert_eq!(see(&app.approver("camden").await).await["salary"], 4_800_000);
        assert_eq!(see(&other.client).await, json!(null));
        assert_eq!(see(&app.approver("leeds").await).await, json!(null));
        let leader = app.person("Cllr Adeyemi", &[(Role::Leader, Some("camden"))]).await;
        assert_eq!(see(&leader).await, json!({ "salary": null, "skills": [{ "level": "WORKING" }] }));
        let administrator = app.person("Ad Min", &[(Role::Administrator, None)]).await;
        assert_eq!(see(&administrator).await["salary"], json!(null));
    }

    async fn interest_is_private_until_it_is_shared(app: TestApp) {
        let [skill] = skills(&app, ["user-research-methods"]).await;
        let meera = app.coordinator().await;
        let (_, post) = published(&meera, "leeds", &skill).await;
        let tom = supported(&app, "Tom Reed", "camden").await;
        let other = volunteer(&app, "Ann Other", "camden").await;
        let selector = app.person("Sel Ector", &[(Role::Selector, None)]).await;
        let camden = app.approver("camden").await;
        let leader = app.person("Cllr Adeyemi", &[(Role::Leader, Some("camden"))]).await;
        let administrator = app.person("Ad Min", &[(Role::Administrator, None)]).await;
        let query = "query($post: ID!) { post(id: $post) { interests { note officer { person { name } } } } }";
        let see = async |client: &Client| {
            client.query(query, json!({ "post": post })).await["post"]["interests"].as_array().expect("a list").len()
        };

        tom.client.must("showInterest", json!({ "post": post, "note": "My street too." }), "interest { shared }").await;

        assert_eq!((see(&meera).await, see(&selector).await, see(&tom.client).await), (1, 1, 1));
        assert_eq!((see(&other.client).await, see(&camden).await, see(&leader).await), (0, 0, 0));
        assert_eq!(see(&administrator).await, 0);
        tom.client.must("showInterest", json!({ "post": post, "shared": true }), "interest { shared }").await;
        assert_eq!((see(&camden).await, see(&app.approver("leeds").await).await, see(&leader).await), (1, 0, 0));
        tom.client.must("withdrawInterest", json!({ "post": post }), "interest { withdrawnAt }").await;
        assert_eq!((see(&meera).await, see(&tom.client).await), (0, 0));
        assert_eq!(tom.client.try_mutate("withdrawInterest", json!({ "post": post }), "__typename").await.error_code(), "NOT_FOUND");
        tom.client.must("showInterest", json!({ "post": post }), "interest { shared }").await;
        assert_eq!((see(&meera).await, see(&camden).await), (1, 0));
    }

    async fn a_page_costs_the_same_however_long_it_is(app: TestApp) {
        let [one, two] = skills(&app, ["user-research-methods", "inclusive-research"]).await;
        let meera = app.coordinator().await;
        let (_, post) = published(&meera, "leeds", &one).await;
        let query = "{ officers { nodes {
            person { name } homeCouncil { name } role { name } supportedBy { name } offers { load } absences { kind } interests { note }
            skills { level lastConfirmedOn lastUsedOn skill { name aliases } history { note by { name } } }
        } } }";
        let mut costs = Vec::new();
        for name in ["Tom Reed", "Ann Other", "Cary Hill", "Dan Moss", "Eve Lark"] {
            let officer = supported(&app, name, "camden").await;
            for skill in [&one, &two] {
                officer.client.must("setSkill", json!({ "skill": skill, "level": "EXPERT" }), "officerSkill { id }").await;
            }
            let offer = json!({ "startsOn": "2027-01-01", "endsOn": "2027-12-31", "load": 6 });
            officer.client.must("offerHalfDays", offer, "officer { id }").await;
            let leave = json!({ "kind": "LEAVE", "startsOn": "2027-07-12", "endsOn": "2027-07-30" });
            officer.client.must("addAbsence", leave, "absence { kind }").await;
            officer.client.must("showInterest", json!({ "post": post }), "interest { id }").await;
            let (seen, cost) = app.statements(meera.query(query, json!({}))).await;
            assert_eq!(seen["officers"]["nodes"][0]["skills"].as_array().map(Vec::len), Some(2));
            costs.push(cost);
        }
        // Batches are gathered for a moment: on a busy machine one may be sent in two.
        assert!(costs.iter().all(|cost| *cost <= costs[0] + 2), "{costs:?}");
    }
}
