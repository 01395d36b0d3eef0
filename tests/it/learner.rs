//! Learners: officers who are one level short of what a post asks for, in a squad that takes them beside an expert.

use crate::journey::{Desk, Hand, run_due, text};
use crate::sign_in::signed_in;
use callup_domain::access::Role;
use callup_tests::{TestApp, on_both};
use serde_json::{Value, json};

/// An officer at this level of what the desk’s posts need.
async fn at(app: &TestApp, desk: &Desk, name: &str, slug: &str, level: &str) -> Hand {
    let hand = desk.officer(app, name, slug, 6).await;
    hand.client.must("setSkill", json!({ "skill": desk.skill, "level": level }), "officerSkill { id }").await;
    hand
}

async fn wants(desk: &Desk, hand: &Hand, wants: bool) {
    let ask = json!({ "skill": desk.skill, "wantsToLearn": wants });
    let told = hand.client.must("setLearning", ask, "officerSkill { level wantsToLearn }").await;
    assert_eq!(told["officerSkill"], json!({ "level": "WORKING", "wantsToLearn": wants }));
}

/// Whether the desk’s project takes learners.
async fn takes(desk: &Desk, takes: bool) {
    let version = "query($id: ID!) { project(id: $id) { version } }";
    let version =
        desk.meera.query(version, json!({ "id": desk.project })).await["project"]["version"].clone();
    let ask = json!({ "project": desk.project, "version": version, "takesLearners": takes });
    let set = desk.meera.must("setTeamRules", ask, "project { team { takesLearners } }").await;
    assert_eq!(set["project"]["team"]["takesLearners"], json!(takes));
}

/// What is in the way of an officer.
async fn why_not(desk: &Desk, hand: &Hand, post: &str) -> Value {
    let ask = "query($id: ID!, $officer: ID!) { post(id: $id) { whyNot(officer: $officer) { rule change { message skills { needed } } } } }";
    desk.meera.query(ask, json!({ "id": post, "officer": hand.id })).await["post"]["whyNot"].clone()
}

async fn breaches(desk: &Desk) -> Vec<String> {
    let ask = "query($id: ID!) { project(id: $id) { team { breaches { message } } } }";
    let found = desk.meera.query(ask, json!({ "id": desk.project })).await;
    let found = found["project"]["team"]["breaches"].as_array().unwrap().clone();
    found.iter().map(|breach| text(&breach["message"])).collect()
}

on_both! {
    async fn a_learner_is_called_up_beside_an_expert_and_not_otherwise(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = at(&app, &desk, "Tom Reed", "camden", "EXPERT").await;
        let una = at(&app, &desk, "Una Khan", "glasgow", "WORKING").await;
        let ann = at(&app, &desk, "Ann Grant", "belfast", "WORKING").await;
        let posts = desk.posts(3, 3).await;
        let more = json!([{ "rule": "SKILL", "change": { "message": "It would take 1 level more in Bin routes.", "skills": [{ "needed": "PRACTITIONER" }] } }]);
        wants(&desk, &una, true).await;
        assert_eq!(why_not(&desk, &una, &posts[1]).await, more, "no project takes learners by itself");
        takes(&desk, true).await;
        let expert = "It would take another expert in the squad: the officer wants to learn Bin routes beside one.";
        assert_eq!(why_not(&desk, &una, &posts[1]).await[0]["change"]["message"], json!(expert));
        assert_eq!(why_not(&desk, &ann, &posts[1]).await, more, "she does not want to");

        let callup = desk.calls_up(&tom, &posts[0]).await;
        let seen = "query($id: ID!) { post(id: $id) { candidates { nodes { officer { id } learns { skill { name } held needed } } } } }";
        let found = desk.meera.query(seen, json!({ "id": posts[1] })).await["post"]["candidates"]["nodes"].clone();
        let gap = json!({ "skill": { "name": "Bin routes" }, "held": "WORKING", "needed": "PRACTITIONER" });
        assert_eq!(found, json!([{ "officer": { "id": tom.id }, "learns": null }, { "officer": { "id": una.id }, "learns": gap }]));
        let own = "query($id: ID!) { post(id: $id) { myFit { fits learns { needed } } } }";
        let fit = una.client.query(own, json!({ "id": posts[1] })).await["post"]["myFit"].clone();
        assert_eq!(fit, json!({ "fits": true, "learns": { "needed": "PRACTITIONER" } }), "she sees what the desk sees");
        let told = "Would learn Bin routes beside an expert";
        let mut browser = signed_in(&app, "meera.coordinator@example.gov.uk").await;
        let both = format!("compare?officer={}&officer={}", tom.id, una.id);
        for path in ["", &format!("/{both}"), "/substitutes"] {
            let page = browser.open(&format!("/posts/{}{path}", posts[1])).await;
            assert_eq!(page.html.matches(told).count(), 1, "{path}: {}", page.html);
        }
        let page = signed_in(&app, "una.khan@example.gov.uk").await.open(&format!("/open-posts/{}", posts[1])).await;
        assert!(page.html.contains("You would join as a learner of Bin routes, beside an expert."), "{}", page.html);
        desk.calls_up(&una, &posts[1]).await;
        wants(&desk, &ann, true).await;
        let second = json!({ "officer": ann.id, "post": posts[2] });
        assert_eq!(desk.meera.refused("callUpOfficer", second).await, [("SKILL".to_owned(), "officer".to_owned())], "an expert has one learner");
        assert_eq!(breaches(&desk).await, Vec::<String>::new());

        let back = json!({ "callUp": callup, "reason": "He is ill" });
        desk.meera.must("withdrawCallUp", back, "callUp { status }").await;
        assert_eq!(breaches(&desk).await, ["The squad has more officers who have still to learn a skill of their post, 1, than experts to learn from, 0."]);
        takes(&desk, false).await;
        assert_eq!(breaches(&desk).await, Vec::<String>::new(), "nothing is asked");
        wants(&desk, &una, false).await;
    }

    async fn nobody_is_the_expert_beside_whom_he_or_she_learns(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let admin = app.person("Sam Administrator", &[(Role::Administrator, None)]).await;
        let other = text(&admin.must("addSkill", json!({ "name": "Street cleaning" }), "skill { id }").await["skill"]["id"]);
        tom.client.must("setSkill", json!({ "skill": other, "level": "EXPERT" }), "officerSkill { id }").await;
        tom.client.must("setSkill", json!({ "skill": desk.skill, "level": "WORKING" }), "officerSkill { id }").await;
        wants(&desk, &tom, true).await;
        takes(&desk, true).await;
        let led = desk.posts_with(json!({ "places": 1, "load": 3, "needs": [{ "skill": other, "level": "PRACTITIONER" }] })).await;
        desk.calls_up(&tom, &led[0]).await;
        let post = desk.post(3).await;
        let more = "It would take 1 level more in Bin routes.";
        assert_eq!(why_not(&desk, &tom, &post).await[0]["change"]["message"], json!(more), "he is the only expert");
    }

    async fn a_selection_takes_an_expert_with_each_learner_and_calls_up_the_expert_first(app: TestApp) {
        let desk = Desk::open(&app).await;
        let una = at(&app, &desk, "Una Khan", "glasgow", "WORKING").await;
        wants(&desk, &una, true).await;
        desk.posts(2, 6).await;
        takes(&desk, true).await;
        let alone = proposed(&app, &desk).await;
        assert_eq!((&alone["filled"], &alone["gaps"]["nodes"]), (&json!(0), &json!([{ "block": "MENTOR" }, { "block": "MENTOR" }])));

        let tom = at(&app, &desk, "Tom Reed", "camden", "EXPERT").await;
        let both = proposed(&app, &desk).await;
        let picks = both["picks"]["nodes"].as_array().unwrap();
        let learns = |hand: &Hand| picks.iter().find(|pick| pick["officer"]["id"] == json!(hand.id)).unwrap()["learns"].clone();
        assert_eq!((picks.len(), learns(&una), learns(&tom)), (2, json!({ "name": "Bin routes" }), json!(null)));
        let mut browser = signed_in(&app, "meera.coordinator@example.gov.uk").await;
        let learner = picks.iter().find(|pick| pick["learns"] != json!(null)).unwrap();
        let here = format!("/selections/{}", text(&both["id"]));
        for path in [here.clone(), format!("{here}/picks/{}", text(&learner["id"]))] {
            let page = browser.open(&path).await;
            assert_eq!(page.html.matches("Would learn Bin routes beside an expert").count(), 1, "{path}: {}", page.html);
        }
        let selection = json!({ "selection": both["id"] });
        let decide = async |pick: &Value, decision: &str| {
            let mut ask = json!({ "pick": pick["id"], "decision": decision, "seenAt": pick["shownAt"] });
            if decision == "REFUSED" {
                ask["reason"] = json!("Needed at home");
            }
            desk.meera.must("decidePick", ask, "pick { id }").await;
        };
        for pick in picks {
            decide(pick, if pick["learns"] == json!(null) { "REFUSED" } else { "TOOK" }).await;
        }
        let alone = desk.meera.mutate("finishDeciding", selection.clone(), "selection { id }").await;
        let told = "The squad has more officers who have still to learn a skill of their post, 1, than experts to learn from, 0.";
        assert_eq!((&alone["userErrors"][0]["code"], &alone["userErrors"][0]["message"]), (&json!("NOT_READY"), &json!(told)));
        let expert = picks.iter().find(|pick| pick["learns"] == json!(null)).unwrap();
        decide(expert, "TOOK").await;
        desk.meera.must("finishDeciding", selection.clone(), "selection { id }").await;
        let applied = desk.meera.must("applySelection", selection, "selection { state picks { nodes { callUp { status } } } }").await;
        assert_eq!(applied["selection"]["picks"]["nodes"], json!([{ "callUp": { "status": "ASKED" } }, { "callUp": { "status": "ASKED" } }]));
        assert_eq!(breaches(&desk).await, Vec::<String>::new());
    }
}

/// A selection of what is open, as it was proposed.
async fn proposed(app: &TestApp, desk: &Desk) -> Value {
    let ask = json!({ "name": "Spring", "from": "2026-12-01", "until": "2027-06-30" });
    let made = desk.meera.must("createSelection", ask, "selection { id }").await;
    let selection = text(&made["selection"]["id"]);
    desk.meera.must("runSelection", json!({ "selection": selection }), "selection { id }").await;
    run_due(app).await;
    let seen = "query($id: ID!) { selection(id: $id) { id filled gaps { nodes { block } } picks(first: 10) { nodes { id shownAt officer { id } learns { name } } } } }";
    desk.meera.query(seen, json!({ "id": selection })).await["selection"].clone()
}
