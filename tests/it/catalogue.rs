//! The catalogue: the framework, local skills, aliases, merging, search; and evidence behind skills.

use crate::pool::{published, skills, supported, volunteer};
use callup_command::catalogue::{self, Loaded};
use callup_domain::access::Role;
use callup_tests::{Client, TestApp, on_both};
use serde_json::{Value, json};

/// The names of the skills that a search finds.
async fn found(client: &Client, search: &str) -> Vec<String> {
    let query = "query($search: String) { skills(first: 100, search: $search) { nodes { name } } }";
    let seen = client.query(query, json!({ "search": search })).await;
    let nodes = seen["skills"]["nodes"].as_array().expect("a list").clone();
    nodes.iter().map(|node| node["name"].as_str().expect("a name").to_owned()).collect()
}

async fn administrator(app: &TestApp) -> Client {
    app.person("Ad Min", &[(Role::Administrator, None)]).await
}

on_both! {
    async fn the_framework_is_loaded_once(app: TestApp) {
        let first = catalogue::load_framework(&app.operator()).await.expect("loaded");
        let again = catalogue::load_framework(&app.operator()).await.expect("loaded");
        assert!(first.added > 164 + 53 && first.changed == 0, "{first:?}");
        assert_eq!(again, Loaded::default());

        let anyone = app.person("Any One", &[]).await;
        let query = "{ roles(first: 1, search: \"delivery manager\") { nodes {
            name family framework skills { name } levels { name skills { level skill { name } } }
        } } }";
        let (seen, cost) = app.statements(anyone.query(query, json!({}))).await;
        let role = &seen["roles"]["nodes"][0];
        assert_eq!((&role["name"], &role["framework"]), (&json!("Delivery manager"), &json!("October 2026")));
        assert_eq!(role["levels"][0]["name"], "Associate delivery manager");
        assert!(role["levels"][0]["skills"].as_array().expect("a list").iter().any(|skill| *skill
            == json!({ "level": "WORKING", "skill": { "name": "Agile and Lean practices" } })));
        // Letting in, roles, role skills, skills.
        assert!(cost <= 8, "{cost} statements");
    }

    async fn search_matches_names_and_aliases_in_any_case(app: TestApp) {
        let [methods] = skills(&app, ["user-research-methods"]).await;
        let admin = administrator(&app).await;
        let local = json!({ "name": "Telephony & Ffôn design", "nameCy": "Dylunio ffôn", "aliases": ["Call handling"] });
        admin.must("addSkill", local, "skill { slug framework }").await;
        admin.must("addSkillAlias", json!({ "skill": methods, "alias": "Ethnograffeg Gŵyr" }), "skill { aliases }").await;

        assert_eq!(found(&admin, "RESEARCH user").await, ["User research methods"]);
        assert_eq!(found(&admin, "ethnograffeg GWYR").await, ["User research methods"]);
        assert_eq!(found(&admin, "dylunio FFON").await, ["Telephony & Ffôn design"]);
        assert_eq!(found(&admin, "call-handling").await, ["Telephony & Ffôn design"]);
        assert_eq!(found(&admin, "telephony and").await, ["Telephony & Ffôn design"]);
        assert_eq!(found(&admin, "100%").await, [""; 0]);
        assert_eq!(found(&admin, "_").await.len(), 100);

        assert_eq!(admin.refused("addSkill", json!({ "name": "user research METHODS" })).await, [("DUPLICATE".into(), "name".into())]);
        assert_eq!(admin.refused("addSkill", json!({ "name": "Call Handling" })).await, [("DUPLICATE".into(), "name".into())]);
        assert_eq!(admin.refused("addSkillAlias", json!({ "skill": methods, "alias": "Inclusive research" })).await, [("DUPLICATE".into(), "alias".into())]);
        assert_eq!(admin.refused("addSkill", json!({ "name": " ", "aliases": [""] })).await.len(), 2);
        let meera = app.coordinator().await;
        assert_eq!(meera.try_mutate("addSkill", json!({ "name": "Mine" }), "__typename").await.error_code(), "DENIED");
    }

    async fn somebodys_own_words_lead_to_skills_to_choose_from(app: TestApp) {
        catalogue::load_framework(&app.operator()).await.expect("loaded");
        let admin = administrator(&app).await;
        admin.must("addSkill", json!({ "name": "Gritting", "nameCy": "Graeanu", "aliases": ["Salt spreading"] }), "skill { id }").await;
        let query = "query($phrase: String!) { skillsMeant(phrase: $phrase) { likeness score skill { name } } }";
        let meant = async |phrase: &str| {
            let seen = admin.query(query, json!({ "phrase": phrase })).await;
            let first = &seen["skillsMeant"][0];
            (seen["skillsMeant"].as_array().map_or(0, Vec::len), first["likeness"].clone(), first["skill"]["name"].clone())
        };
        assert_eq!(meant("salt spreading").await, (1, json!("ALIAS"), json!("Gritting")));
        assert_eq!(meant("graeanu").await, (1, json!("NAME"), json!("Gritting")));
        assert_eq!(meant("grittng").await.2, json!("Gritting"));
        assert_eq!(meant("lion taming").await.0, 0);
        assert_eq!(meant("").await.0, 0);
        let skill = admin.query("{ skills(first: 1, search: \"gritting\") { nodes { id } } }", json!({})).await;
        let into = admin.query("{ skills(first: 1, search: \"user research\") { nodes { id name } } }", json!({})).await;
        let (from, into) = (&skill["skills"]["nodes"][0]["id"], &into["skills"]["nodes"][0]);
        admin.must("mergeSkills", json!({ "skill": from, "into": into["id"] }), "skill { id }").await;
        assert_eq!(meant("gritting").await.2, into["name"], "what was merged is found through what took its place");
        let (_, cost) = app.statements(admin.query(query, json!({ "phrase": "UX research" }))).await;
        assert!(cost <= 6, "{cost} statements");
        let long = admin.send(query, json!({ "phrase": "x".repeat(1_000) })).await;
        assert_eq!(long.error_code(), "BAD_INPUT");
    }

    async fn merged_skills_move_and_never_double(app: TestApp) {
        let [methods, inclusive] = skills(&app, ["user-research-methods", "inclusive-research"]).await;
        let admin = administrator(&app).await;
        let meera = app.coordinator().await;
        let local = admin.must("addSkill", json!({ "name": "Interviewing", "aliases": ["Interviews"] }), "skill { id }").await["skill"]["id"].clone();
        let older = admin.must("addSkill", json!({ "name": "Asking people" }), "skill { id }").await["skill"]["id"].clone();
        admin.must("mergeSkills", json!({ "skill": older, "into": local }), "skill { id }").await;
        let (_, only) = published(&meera, "leeds", local.as_str().expect("an id")).await;
        let (project, _) = published(&meera, "leeds", &inclusive).await;
        let both = json!({ "project": project, "title": "Both", "load": 2, "needs": [
            { "skill": local, "level": "EXPERT", "essential": true }, { "skill": methods, "level": "WORKING", "essential": false },
        ] });
        let both = meera.must("addPosts", both, "posts { id }").await["posts"][0]["id"].clone();
        let tom = supported(&app, "Tom Reed", "camden").await;
        let ann = supported(&app, "Ann Other", "camden").await;
        let set = async |client: &Client, skill: &Value, level: &str| {
            client.must("setSkill", json!({ "skill": skill, "level": level, "note": level }), "officerSkill { id }").await
        };
        set(&tom.client, &local, "PRACTITIONER").await;
        set(&ann.client, &local, "EXPERT").await;
        set(&ann.client, &json!(methods), "WORKING").await;

        let merged = admin.must("mergeSkills", json!({ "skill": local, "into": methods }), "skill { name aliases }").await;

        assert_eq!(merged["skill"], json!({ "name": "User research methods", "aliases": ["Interviews", "Asking people", "Interviewing"] }));
        let profile = "{ viewer { officer { skills { level skill { slug } history { note } } } } }";
        let of = async |client: &Client| client.query(profile, json!({})).await["viewer"]["officer"]["skills"].clone();
        assert_eq!(of(&tom.client).await, json!([{ "level": "PRACTITIONER", "skill": { "slug": "user-research-methods" }, "history": [{ "note": "PRACTITIONER" }] }]));
        assert_eq!(of(&ann.client).await, json!([{ "level": "EXPERT", "skill": { "slug": "user-research-methods" }, "history": [{ "note": "EXPERT" }, { "note": "WORKING" }] }]));
        let needs = async |post: &Value| {
            let query = "query($id: ID!) { post(id: $id) { needs { level essential skill { slug } } } }";
            meera.query(query, json!({ "id": post })).await["post"]["needs"].clone()
        };
        assert_eq!(needs(&json!(only)).await, json!([{ "level": "WORKING", "essential": true, "skill": { "slug": "user-research-methods" } }]));
        assert_eq!(needs(&both).await, json!([{ "level": "EXPERT", "essential": true, "skill": { "slug": "user-research-methods" } }]));
        // Both pointers lead to the one that stays, and its names find it.
        for id in [&local, &older] {
            let seen = admin.query("query($id: ID!) { skill(id: $id) { mergedInto { slug } } }", json!({ "id": id })).await;
            assert_eq!(seen["skill"]["mergedInto"]["slug"], "user-research-methods");
        }
        assert_eq!(found(&admin, "interview").await, ["User research methods"]);
        assert_eq!(admin.refused("mergeSkills", json!({ "skill": local, "into": inclusive })).await[0].0, "WRONG_STATE");
        assert_eq!(admin.refused("mergeSkills", json!({ "skill": inclusive, "into": inclusive })).await[0].0, "DUPLICATE");
        assert_eq!(tom.client.refused("setSkill", json!({ "skill": local, "level": "EXPERT" })).await, [("NOT_FOUND".into(), "skill".into())]);
    }

    async fn evidence_adds_up_and_each_piece_is_kept(app: TestApp) {
        let [skill] = skills(&app, ["user-research-methods"]).await;
        let tom = supported(&app, "Tom Reed", "camden").await;
        let camden = app.approver("camden").await;
        let ann = volunteer(&app, "Ann Other", "leeds").await;
        let stand = "officerSkill { level evidence evidenceOn }";
        let say = |level: &str| json!({ "skill": skill, "level": level });
        let back = |level: &str, on: &str| json!({ "officer": tom.id, "skill": skill, "level": level, "seenOn": on });
        let at = |level: &str, evidence: &str, on: &str| json!({ "level": level, "evidence": evidence, "evidenceOn": on });

        let own = tom.client.must("setSkill", say("PRACTITIONER"), stand).await;
        assert_eq!(own["officerSkill"], at("PRACTITIONER", "SELF_ASSESSED", "2026-12-01"));
        let lower = camden.must("confirmSkill", back("WORKING", "2026-11-01"), stand).await;
        assert_eq!(lower["officerSkill"], at("PRACTITIONER", "SELF_ASSESSED", "2026-12-01"));
        let equal = camden.must("confirmSkill", back("PRACTITIONER", "2026-10-01"), stand).await;
        assert_eq!(equal["officerSkill"], at("PRACTITIONER", "MANAGER_CONFIRMED", "2026-10-01"));
        assert_eq!(ann.client.refused("assessSkill", back("EXPERT", "2026-09-01")).await, [("SKILL".into(), "level".into())]);
        ann.client.must("setSkill", say("EXPERT"), stand).await;
        let peer = ann.client.must("assessSkill", back("EXPERT", "2026-09-01"), stand).await;
        assert_eq!(peer["officerSkill"], at("EXPERT", "PEER_ASSESSED", "2026-09-01"));
        let modest = tom.client.must("setSkill", say("PRACTITIONER"), stand).await;
        assert_eq!(modest["officerSkill"], at("PRACTITIONER", "PEER_ASSESSED", "2026-09-01"));

        let history = "{ viewer { officer { skills { lastConfirmedOn lastUsedOn history { level kind by { name } } } } } }";
        let seen = tom.client.query(history, json!({})).await["viewer"]["officer"]["skills"][0].clone();
        assert_eq!((&seen["lastConfirmedOn"], &seen["lastUsedOn"]), (&json!("2026-11-01"), &json!(null)));
        let kinds: Vec<&str> = seen["history"].as_array().expect("a list").iter().map(|piece| piece["kind"].as_str().expect("a word")).collect();
        assert_eq!(kinds, ["SELF_ASSESSED", "MANAGER_CONFIRMED", "MANAGER_CONFIRMED", "PEER_ASSESSED", "SELF_ASSESSED"]);
    }

    async fn nobody_backs_his_own_skill(app: TestApp) {
        let [skill] = skills(&app, ["user-research-methods"]).await;
        let tom = supported(&app, "Tom Reed", "camden").await;
        let una = app.person("Una Both", &[(Role::Approver, Some("camden"))]).await;
        let own = crate::pool::join(&una, "camden").await;
        let ask = |officer: &str| json!({ "officer": officer, "skill": skill, "level": "WORKING" });
        assert_eq!(una.refused("confirmSkill", ask(&own)).await[0].0, "OWN_RELEASE");
        assert_eq!(una.refused("assessSkill", ask(&own)).await[0].0, "OWN_RELEASE");
        assert_eq!(app.approver("leeds").await.try_mutate("confirmSkill", ask(&tom.id), "__typename").await.error_code(), "NOT_FOUND");
        assert_eq!(app.person("No Body", &[]).await.try_mutate("assessSkill", ask(&tom.id), "__typename").await.error_code(), "DENIED");
        let mut ahead = ask(&tom.id);
        ahead["seenOn"] = json!("2026-12-02");
        assert_eq!(una.refused("confirmSkill", ahead).await, [("OUT_OF_RANGE".into(), "seenOn".into())]);
        una.must("confirmSkill", ask(&tom.id), "officerSkill { id }").await;
        tom.client.must("removeSkill", json!({ "skill": skill }), "officer { skills { id } }").await;
        assert_eq!(tom.client.try_mutate("removeSkill", json!({ "skill": skill }), "__typename").await.error_code(), "NOT_FOUND");
    }
}
