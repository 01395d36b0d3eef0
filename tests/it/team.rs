//! Team rules: what a project asks of its squad, who is ruled out by it, what a selection makes of it, and what one
//! officer in one post does to the whole.

use crate::journey::{Desk, run_due, sooner, text};
use callup_tests::{Client, TestApp, council_id, on_both};
use serde_json::{Value, json};

const TEAM: &str = "query($id: ID!) { project(id: $id) { version team {
    mostOfACouncil wantsLead wantsHost breaches { rule message }
} } }";

async fn team(client: &Client, project: &str) -> Value {
    client.query(TEAM, json!({ "id": project })).await["project"].clone()
}

/// Sets the rules of the desk's project.
async fn rules(desk: &Desk, mut with: Value) {
    let version = team(&desk.meera, &desk.project).await["version"].clone();
    let ask = with.as_object_mut().expect("an object");
    ask.insert("project".to_owned(), json!(desk.project));
    ask.insert("version".to_owned(), version);
    desk.meera.must("setTeamRules", with, "project { id }").await;
}

async fn proposed(app: &TestApp, desk: &Desk) -> String {
    let ask = json!({ "name": "Spring", "from": "2026-12-01", "until": "2027-06-30" });
    let made = desk.meera.must("createSelection", ask, "selection { id }").await;
    let selection = text(&made["selection"]["id"]);
    desk.meera.must("runSelection", json!({ "selection": selection }), "selection { id }").await;
    run_due(app).await;
    selection
}

on_both! {
    async fn no_more_of_one_council_are_called_up_than_the_rules_take(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let una = desk.officer(&app, "Una Khan", "camden", 6).await;
        let ann = desk.officer(&app, "Ann Grant", "glasgow", 6).await;
        let posts = desk.posts(3, 3).await;
        let wrong = json!({ "project": desk.project, "version": 9, "mostOfACouncil": 1 });
        assert_eq!(desk.meera.refused("setTeamRules", wrong).await, [("CONFLICT".to_owned(), String::new())]);
        let version = team(&desk.meera, &desk.project).await["version"].clone();
        let none = json!({ "project": desk.project, "version": version, "mostOfACouncil": 0 });
        assert_eq!(desk.meera.refused("setTeamRules", none).await, [("OUT_OF_RANGE".to_owned(), "mostOfACouncil".to_owned())]);
        rules(&desk, json!({ "mostOfACouncil": 1 })).await;

        desk.calls_up(&tom, &posts[0]).await;
        let second = json!({ "officer": una.id, "post": posts[1] });
        let payload = desk.meera.mutate("callUpOfficer", second, "callUp { id }").await;
        assert_eq!(payload["userErrors"][0]["code"], "TEAM");
        let told = "The squad has 1 officer of the home council, and it takes 1 of one council at most. \
                    It would take team rules that allow 2 officers of one council.";
        assert_eq!(payload["userErrors"][0]["message"], told);
        let why = "query($id: ID!, $officer: ID!) { post(id: $id) { whyNot(officer: $officer) { rule } candidates { nodes { officer { id } } funnel { rule passed onlyThis } } } }";
        let seen = desk.meera.query(why, json!({ "id": posts[1], "officer": una.id })).await["post"].clone();
        assert_eq!(seen["whyNot"], json!([{ "rule": "TEAM" }]));
        let last = seen["candidates"]["funnel"].as_array().unwrap().last().unwrap().clone();
        assert_eq!(last, json!({ "rule": "TEAM", "passed": 2, "onlyThis": 1 }), "Tom has half-days left, and a seat");
        // Whoever is in the squad takes no second seat, and other councils have theirs.
        desk.calls_up(&tom, &posts[1]).await;
        desk.calls_up(&ann, &posts[2]).await;
        rules(&desk, json!({ "mostOfACouncil": null, "wantsLead": true, "wantsHost": true })).await;
        let broken = team(&desk.meera, &desk.project).await["team"]["breaches"].clone();
        assert_eq!(broken.as_array().unwrap().iter().map(|one| one["rule"].as_str().unwrap()).collect::<Vec<_>>(), ["LEAD", "HOST"]);
        assert_eq!(team(&tom.client, &desk.project).await["team"]["breaches"], json!(null), "the desk's alone");
    }

    async fn whoever_leaves_takes_no_seat_from_the_successor(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let una = desk.officer(&app, "Una Khan", "camden", 6).await;
        let post = desk.post(6).await;
        rules(&desk, json!({ "mostOfACouncil": 1 })).await;
        let (_, secondment) = desk.agrees(&tom, &post).await;
        desk.signs(&tom, &secondment).await;
        app.set_today("2027-01-11");
        run_due(&app).await;
        desk.meera.must("proposeEarlyEnd", sooner(&secondment, "BODY", "2027-02-26"), "secondment { id }").await;
        let found = desk.meera.query("query($id: ID!) { post(id: $id) { substitutes { nodes { officer { id } } } } }", json!({ "id": post })).await;
        assert_eq!(found["post"]["substitutes"]["nodes"], json!([{ "officer": { "id": una.id } }]));
        let next = json!({ "officer": una.id, "post": post, "schedule": { "startsOn": "2027-03-01" } });
        desk.meera.must("callUpOfficer", next, "callUp { status }").await;
        assert_eq!(team(&desk.meera, &desk.project).await["team"]["breaches"], json!([]), "they follow each other");
    }

    async fn a_selection_keeps_the_rules_and_prefers_a_squad_that_is_led(app: TestApp) {
        let desk = Desk::open(&app).await;
        let hands = [
            desk.officer(&app, "Tom Reed", "camden", 6).await,
            desk.officer(&app, "Una Khan", "camden", 6).await,
            desk.officer(&app, "Ann Grant", "glasgow", 6).await,
            desk.officer(&app, "Nia Byrne", "belfast", 6).await,
        ];
        let expert = json!({ "skill": desk.skill, "level": "EXPERT" });
        hands[3].client.must("setSkill", expert, "officerSkill { id }").await;
        desk.posts(2, 6).await;
        rules(&desk, json!({ "mostOfACouncil": 1, "wantsLead": true, "wantsHost": true })).await;
        let selection = proposed(&app, &desk).await;
        let seen = "query($id: ID!) { selection(id: $id) {
            filled worth { lead host } breaches { rule message project { id } }
            picks(first: 10) { nodes { officer { id } post { id } homeCouncil { id } } }
        } }";
        let found = desk.meera.query(seen, json!({ "id": selection })).await["selection"].clone();
        let picks = found["picks"]["nodes"].as_array().unwrap();
        assert_eq!((picks.len(), &found["worth"]["lead"]), (2, &json!(0)));
        assert!(picks.iter().any(|pick| pick["officer"]["id"] == json!(hands[3].id)), "the expert is among them");
        assert_ne!(picks[0]["homeCouncil"], picks[1]["homeCouncil"]);
        let host = json!([{ "rule": "HOST", "message": "Nobody in the squad comes from a council where the project lands, and somebody is to.", "project": { "id": desk.project } }]);
        assert_eq!(found["breaches"], host);

        assert_eq!(found["worth"]["host"], -1_000, "and it is told what that costs");

        // What one officer in one post does to the whole.
        let of = "query($id: ID!, $officer: ID!, $post: ID!) { selection(id: $id) {
            effectsOf(officer: $officer) { nodes { fit change post { id } moves { post { id } } } }
            effectsAt(post: $post) { nodes { fit change officer { id } } }
        } }";
        let post = picks[0]["post"]["id"].clone();
        let has = picks[0]["officer"]["id"].clone();
        let asked = json!({ "id": selection, "officer": has, "post": post });
        let found = desk.meera.query(of, asked.clone()).await["selection"].clone();
        let own = found["effectsOf"]["nodes"].as_array().unwrap();
        assert_eq!(own.len(), 2, "both posts are alike");
        assert_eq!((&own[0]["change"], &own[0]["post"]["id"]), (&json!(0), &post), "whoever has it changes nothing");
        let all = found["effectsAt"]["nodes"].as_array().unwrap();
        assert_eq!(all.len(), 4);
        assert!(all.windows(2).all(|two| two[0]["change"].as_i64() >= two[1]["change"].as_i64()), "the best first");
        assert!(all.iter().all(|one| one["change"].as_i64().unwrap() <= 0), "two posts, and the plan is proven");
        let tom = hands[0].client.query(of, asked).await;
        assert_eq!(tom["selection"], json!(null), "the desk's alone");
        let _ = council_id("leeds");
    }

    async fn a_selection_seeks_somebody_from_a_host_council(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let own = desk.officer(&app, "Lea Dale", "leeds", 6).await;
        let expert = json!({ "skill": desk.skill, "level": "EXPERT" });
        tom.client.must("setSkill", expert, "officerSkill { id }").await;
        desk.post(6).await;
        let seen = "query($id: ID!) { selection(id: $id) {
            worth { host } breaches { rule } picks(first: 10) { nodes { officer { id } } }
        } }";
        let selection = proposed(&app, &desk).await;
        let found = desk.meera.query(seen, json!({ "id": selection })).await["selection"].clone();
        assert_eq!(found["picks"]["nodes"], json!([{ "officer": { "id": tom.id } }]), "the better fit");
        rules(&desk, json!({ "mostOfACouncil": null, "wantsLead": false, "wantsHost": true })).await;
        let selection = proposed(&app, &desk).await;
        let found = desk.meera.query(seen, json!({ "id": selection })).await["selection"].clone();
        assert_eq!(found["picks"]["nodes"], json!([{ "officer": { "id": own.id } }]), "the host’s own");
        assert_eq!((&found["worth"]["host"], &found["breaches"]), (&json!(0), &json!([])));
    }
}
