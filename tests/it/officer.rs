//! Officers: profiles, offers, leave, home days, standing, support.

use crate::pool::{booked, join, published, skills, supported, volunteer};
use callup_domain::access::Role;
use callup_domain::load::{Load, Pattern};
use callup_tests::{TestApp, council_id, on_both};
use serde_json::json;

const PROFILE: &str = "officer {
    standing supported summary pattern serviceAreas reach maxOnsiteDays noticeDays salary pensionBp
    person { name } homeCouncil { shortName } role { name } offers { load }
}";

on_both! {
    async fn a_person_joins_the_pool_and_fills_in_the_profile(app: TestApp) {
        skills(&app, []).await;
        let tom = app.person("Tom Reed", &[]).await;
        let roles = tom.query("{ roles(search: \"USER researcher\") { nodes { id name } } }", json!({})).await;
        let role = roles["roles"]["nodes"][0]["id"].clone();
        join(&tom, "camden").await;

        let profile = json!({ "profile": {
            "role": role, "summary": " Research with people. ", "pattern": "Mon-Thu", "serviceAreas": ["WASTE_AND_RECYCLING", "HOUSING"],
            "reach": "NATION", "maxOnsiteDays": 2, "noticeDays": 28, "salary": 4_800_000, "pensionBp": 2000,
        } });
        let set = tom.must("setProfile", profile, PROFILE).await;

        assert_eq!(set["officer"], json!({
            "standing": "LISTED", "supported": false, "summary": "Research with people.", "pattern": "MTWT-",
            "serviceAreas": ["HOUSING", "WASTE_AND_RECYCLING"], "reach": "NATION", "maxOnsiteDays": 2, "noticeDays": 28,
            "salary": 4_800_000, "pensionBp": 2000, "person": { "name": "Tom Reed" },
            "homeCouncil": { "shortName": "Camden" }, "role": { "name": "User researcher" }, "offers": [],
        }));
        let less = tom.must("setProfile", json!({ "profile": { "salary": null, "summary": "Less." } }), PROFILE).await;
        assert_eq!((&less["officer"]["salary"], &less["officer"]["pattern"]), (&json!(null), &json!("MTWT-")));
        let own = tom.query("{ viewer { officer { summary } } }", json!({})).await;
        assert_eq!(own["viewer"]["officer"]["summary"], "Less.");
    }

    async fn who_cannot_join_is_told_why(app: TestApp) {
        let tom = app.person("Tom Reed", &[]).await;
        let ask = |council: &str, off_payroll| json!({ "homeCouncil": council_id(council).to_string(), "offPayroll": off_payroll });
        assert_eq!(tom.refused("joinPool", ask("camden", true)).await, [("OFF_PAYROLL".into(), "offPayroll".into())]);
        assert_eq!(tom.refused("joinPool", ask("barnsley", false)).await, [("NOT_FOUND".into(), "homeCouncil".into())]);
        assert_eq!(tom.refused("setProfile", json!({ "profile": {} })).await, [("NOT_LISTED".into(), "officer".into())]);
        join(&tom, "camden").await;
        assert_eq!(tom.refused("joinPool", ask("camden", false)).await, [("DUPLICATE".into(), "person".into())]);
        let mut other = ask("camden", false);
        other["person"] = json!(app.person("Ann Other", &[]).await.id().to_string());
        assert_eq!(tom.try_mutate("joinPool", other, "__typename").await.error_code(), "DENIED");
        let wrong = json!({ "profile": { "maxOnsiteDays": 6, "noticeDays": -1, "pensionBp": 10_001, "salary": -5 } });
        let paths: Vec<String> = tom.refused("setProfile", wrong).await.into_iter().map(|(_, path)| path).collect();
        assert_eq!(paths, ["profile.maxOnsiteDays", "profile.noticeDays", "profile.salary", "profile.pensionBp"]);
    }

    async fn offers_never_overlap(app: TestApp) {
        let tom = volunteer(&app, "Tom Reed", "camden").await.client;
        let offer = |from: &str, until: &str, load| json!({ "startsOn": from, "endsOn": until, "load": load });
        tom.must("offerHalfDays", offer("2027-01-11", "2027-07-09", 6), "officer { id }").await;

        let again = tom.mutate("offerHalfDays", offer("2027-07-09", "2027-12-31", 4), "__typename").await;

        assert_eq!(again["userErrors"], json!([{ "code": "DUPLICATE", "path": ["startsOn"], "message":
            "There is an offer of 6 half-days a week from 11 January 2027 to 9 July 2027 already, and these dates overlap. Withdraw it first, or choose other dates." }]));
        tom.must("offerHalfDays", offer("2027-07-10", "2027-12-31", 4), "officer { id }").await;
        assert_eq!(tom.refused("offerHalfDays", offer("2026-01-01", "2026-11-30", 4)).await[0].1, "endsOn");
        assert_eq!(tom.refused("offerHalfDays", offer("2028-01-01", "2028-11-30", 11)).await[0].1, "load");
        tom.must("setProfile", json!({ "profile": { "pattern": "Mon-Tue" } }), "officer { id }").await;
        assert_eq!(tom.refused("offerHalfDays", offer("2028-01-01", "2028-11-30", 5)).await[0].1, "load");
        let offers = tom.query("{ viewer { officer { offers { id startsOn load } } } }", json!({})).await;
        let first = &offers["viewer"]["officer"]["offers"][0];
        let left = tom.must("withdrawOffer", json!({ "offer": first["id"] }), "officer { offers { startsOn } }").await;
        assert_eq!(left["officer"]["offers"], json!([{ "startsOn": "2027-07-10" }]));
    }

    async fn what_is_booked_is_not_pulled_from_under(app: TestApp) {
        let [skill] = skills(&app, ["user-research-methods"]).await;
        let meera = app.coordinator().await;
        let (_, post) = published(&meera, "leeds", &skill).await;
        let tom = volunteer(&app, "Tom Reed", "camden").await;
        let offer = json!({ "startsOn": "2027-01-01", "endsOn": "2027-12-31", "load": 6 });
        tom.client.must("offerHalfDays", offer, "officer { id }").await;
        booked(&app, &tom.id, "camden", &post, Pattern::first(Load::new(6).expect("a load"))).await;
        let camden = app.approver("camden").await;

        let offers = tom.client.query("{ viewer { officer { offers { id } } } }", json!({})).await;
        let offer = &offers["viewer"]["officer"]["offers"][0]["id"];
        assert_eq!(tom.client.refused("withdrawOffer", json!({ "offer": offer })).await[0].0, "DATES");
        let week = |kind: &str| json!({ "kind": kind, "startsOn": "2027-03-01", "endsOn": "2027-03-03" });
        let refused = tom.client.mutate("addAbsence", week("LEAVE"), "__typename").await;
        assert_eq!(refused["userErrors"][0]["message"],
            "The officer is booked from 11 January 2027 to 9 July 2027, and that would not fit any more. In the week of 1 March 2027, 6 half-days are needed and 4 free: leave and home days take the rest. End the booking first, or choose other dates.");
        let mut all = week("HOME_DAY");
        all["council"] = json!(council_id("camden").to_string());
        assert_eq!(camden.refused("addAbsence", all).await[0].0, "CAPACITY");
        assert_eq!(tom.client.refused("setProfile", json!({ "profile": { "pattern": "Mon-Tue" } })).await,
            [("CAPACITY".into(), "profile.pattern".into())]);
        // Two days still leave room for six half-days.
        tom.client.must("setProfile", json!({ "profile": { "pattern": "Mon-Wed" } }), "officer { id }").await;
        let after = json!({ "kind": "LEAVE", "startsOn": "2027-07-12", "endsOn": "2027-07-30" });
        tom.client.must("addAbsence", after, "absence { kind }").await;
    }

    async fn leave_is_the_officers_and_home_days_are_the_councils(app: TestApp) {
        let tom = volunteer(&app, "Tom Reed", "camden").await;
        let camden = app.approver("camden").await;
        let leeds = app.approver("leeds").await;
        let days = |kind: &str| json!({ "kind": kind, "officer": tom.id, "startsOn": "2027-03-01", "endsOn": "2027-03-03", "pattern": "Mon am" });

        assert_eq!(camden.try_mutate("addAbsence", days("LEAVE"), "__typename").await.error_code(), "DENIED");
        assert_eq!(tom.client.try_mutate("addAbsence", days("HOME_DAY"), "__typename").await.error_code(), "DENIED");
        assert_eq!(leeds.try_mutate("addAbsence", days("HOME_DAY"), "__typename").await.error_code(), "NOT_FOUND");
        let leave = tom.client.must("addAbsence", days("LEAVE"), "absence { id kind pattern wholeCouncil }").await;
        assert_eq!(leave["absence"]["pattern"], "a----");
        let home = camden.must("addAbsence", days("HOME_DAY"), "absence { id }").await;
        let remove = |payload: &serde_json::Value| json!({ "absence": payload["absence"]["id"] });
        assert_eq!(tom.client.try_mutate("removeAbsence", remove(&home), "__typename").await.error_code(), "DENIED");
        assert_eq!(camden.try_mutate("removeAbsence", remove(&leave), "__typename").await.error_code(), "DENIED");
        tom.client.must("removeAbsence", remove(&leave), "absence { id }").await;
        let council = json!({ "kind": "HOME_DAY", "council": council_id("camden").to_string(), "startsOn": "2027-05-06", "endsOn": "2027-05-07" });
        camden.must("addAbsence", council.clone(), "absence { wholeCouncil }").await;
        assert_eq!(leeds.try_mutate("addAbsence", council, "__typename").await.error_code(), "DENIED");
        let seen = camden.query("{ councils { nodes { council { slug } homeDays { startsOn } } } }", json!({})).await;
        assert_eq!(seen["councils"]["nodes"][0], json!({ "council": { "slug": "camden" }, "homeDays": [{ "startsOn": "2027-05-06" }] }));
    }

    async fn a_home_council_protects_itself(app: TestApp) {
        let camden = app.approver("camden").await;
        let council = council_id("camden").to_string();
        let elections = json!({ "council": council, "startsOn": "2027-04-26", "endsOn": "2027-05-07", "reason": "Elections" });
        let set = camden.must("setBlackout", elections.clone(), "member { blackouts { id reason } }").await;
        assert_eq!(set["member"]["blackouts"][0]["reason"], "Elections");
        assert_eq!(camden.refused("setBlackout", elections.clone()).await[0].0, "DUPLICATE");
        let lifted = json!({ "blackout": set["member"]["blackouts"][0]["id"] });
        assert_eq!(camden.must("liftBlackout", lifted, "member { blackouts { id } }").await["member"]["blackouts"], json!([]));
        let capped = camden.must("setAwayCap", json!({ "council": council, "cap": 3 }), "member { awayCap }").await;
        assert_eq!(capped["member"]["awayCap"], 3);
        assert_eq!(camden.refused("setAwayCap", json!({ "council": council, "cap": -1 })).await[0].0, "OUT_OF_RANGE");
        let leeds = app.approver("leeds").await;
        assert_eq!(leeds.try_mutate("setBlackout", elections, "__typename").await.error_code(), "DENIED");
    }

    async fn a_pause_begins_at_once_and_ends_by_itself(app: TestApp) {
        let meera = app.coordinator().await;
        let tom = supported(&app, "Tom Reed", "camden").await;
        let listed = "{ officers(standing: LISTED) { nodes { id } } }";
        let count = async || meera.query(listed, json!({})).await["officers"]["nodes"].as_array().expect("a list").len();
        assert_eq!(count().await, 1);

        let paused = tom.client.must("pause", json!({ "until": "2026-12-31" }), "officer { standing pausedUntil }").await;

        assert_eq!(paused["officer"], json!({ "standing": "PAUSED", "pausedUntil": "2026-12-31" }));
        assert_eq!(count().await, 0);
        app.set_today("2027-01-01");
        assert_eq!(count().await, 1);
        let own = tom.client.query("{ viewer { officer { standing pausedUntil } } }", json!({})).await;
        assert_eq!(own["viewer"]["officer"], json!({ "standing": "LISTED", "pausedUntil": null }));
        assert_eq!(tom.client.refused("pause", json!({ "until": "2026-12-31" })).await[0].1, "until");
        assert_eq!(tom.client.refused("pause", json!({ "until": "2028-12-31" })).await[0].1, "until");
    }

    async fn an_officer_leaves_and_comes_back_as_he_likes(app: TestApp) {
        let [skill] = skills(&app, ["user-research-methods"]).await;
        let meera = app.coordinator().await;
        let (_, post) = published(&meera, "leeds", &skill).await;
        let tom = supported(&app, "Tom Reed", "camden").await;
        tom.client.must("showInterest", json!({ "post": post }), "interest { id }").await;

        tom.client.must("withdrawFromPool", json!({}), "officer { standing }").await;

        let pool = meera.query("query($post: ID!) { officers { nodes { id } } post(id: $post) { interests { id } } }", json!({ "post": post })).await;
        assert_eq!(pool, json!({ "officers": { "nodes": [] }, "post": { "interests": [] } }));
        assert_eq!(tom.client.refused("showInterest", json!({ "post": post })).await[0].0, "WRONG_STATE");
        assert_eq!(tom.client.refused("pause", json!({ "until": "2026-12-31" })).await[0].0, "WRONG_STATE");
        // The desk does not see who has left, and could not list anybody.
        assert_eq!(meera.try_mutate("listMe", json!({ "officer": tom.id }), "__typename").await.error_code(), "NOT_FOUND");
        tom.client.must("listMe", json!({}), "officer { standing }").await;
        assert_eq!(meera.try_mutate("listMe", json!({ "officer": tom.id }), "__typename").await.error_code(), "DENIED");
        meera.must("pause", json!({ "officer": tom.id, "until": "2026-12-31" }), "officer { standing }").await;
    }

    async fn nobody_supports_himself(app: TestApp) {
        let both = app.person("Una Both", &[(Role::Approver, Some("camden"))]).await;
        let own = join(&both, "camden").await;
        assert_eq!(both.refused("supportOfficer", json!({ "officer": own })).await[0].0, "OWN_RELEASE");
        let other = app.approver("camden").await;
        let supported = other.must("supportOfficer", json!({ "officer": own }), "officer { supported supportedBy { name } }").await;
        assert_eq!(supported["officer"], json!({ "supported": true, "supportedBy": { "name": "Approver camden" } }));
        let ended = json!({ "officer": own, "supported": false });
        assert_eq!(other.must("supportOfficer", ended, "officer { supported }").await["officer"]["supported"], false);
    }
}
