//! Security clearance: the home council's to know; across its border goes valid or not, with its date.

use crate::journey::Desk;
use callup_tests::{TestApp, on_both};
use serde_json::{Value, json};

const OFFICER: &str = "query($id: ID!, $post: ID!) { officer(id: $id) {
    clearance { level expiresOn number note enteredBy { name } } clearedFor(post: $post) { valid until } } }";

fn entered(officer: &str, level: &str, expires_on: &str) -> Value {
    json!({ "officer": officer, "level": level, "expiresOn": expires_on, "number": "XK-4711", "note": "Renewed early" })
}

on_both! {
    async fn a_clearance_crosses_the_border_as_valid_or_not_with_its_date(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Researcher", "camden", 10).await;
        let post = desk.posts_with(json!({ "load": 4, "clearance": "SC" })).await.remove(0);
        let open = desk.post(2).await;
        let ask = json!({ "id": tom.id, "post": post });
        let none = desk.meera.query(OFFICER, ask.clone()).await["officer"].clone();
        assert_eq!(none, json!({ "clearance": null, "clearedFor": { "valid": false, "until": null } }));

        tom.approver.must("setClearance", entered(&tom.id, "DV", "2027-07-09"), "officer { id }").await;

        let whole = json!({
            "level": "DV", "expiresOn": "2027-07-09", "number": "XK-4711", "note": "Renewed early",
            "enteredBy": { "name": "Approver for Tom Researcher" },
        });
        for inside in [&tom.client, &tom.approver] {
            assert_eq!(inside.query(OFFICER, ask.clone()).await["officer"]["clearance"], whole);
        }
        let told = desk.meera.query(OFFICER, ask.clone()).await["officer"].clone();
        assert_eq!(told, json!({ "clearance": null, "clearedFor": { "valid": true, "until": "2027-07-09" } }));
        let nothing = json!({ "id": tom.id, "post": open });
        assert_eq!(desk.meera.query(OFFICER, nothing).await["officer"]["clearedFor"], Value::Null);

        tom.approver.must("setClearance", entered(&tom.id, "SC", "2027-07-08"), "officer { id }").await;
        let told = desk.meera.query(OFFICER, ask.clone()).await["officer"]["clearedFor"].clone();
        assert_eq!(told, json!({ "valid": false, "until": "2027-07-08" }));
        // Of a lower level not even the date is told.
        tom.approver.must("setClearance", entered(&tom.id, "CTC", "2030-01-01"), "officer { id }").await;
        let told = desk.meera.query(OFFICER, ask.clone()).await["officer"]["clearedFor"].clone();
        assert_eq!(told, json!({ "valid": false, "until": null }));
        tom.approver.must("removeClearance", json!({ "officer": tom.id }), "officer { id }").await;
        assert_eq!(tom.client.query(OFFICER, ask).await["officer"]["clearance"], Value::Null);
    }

    async fn a_post_asks_for_it_and_ranking_says_what_it_would_take(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Researcher", "camden", 10).await;
        let una = desk.officer(&app, "Una Cleared", "leeds", 10).await;
        let post = desk.posts_with(json!({ "load": 4, "clearance": "SC" })).await.remove(0);
        tom.approver.must("setClearance", entered(&tom.id, "SC", "2027-07-08"), "officer { id }").await;
        una.approver.must("setClearance", entered(&una.id, "SC", "2027-07-09"), "officer { id }").await;
        let query = "query($post: ID!, $officer: ID!) { post(id: $post) { clearance
            candidates { funnel { rule passed onlyThis } nodes { officer { person { name } } } }
            whyNot(officer: $officer) { rule message change { message clearance endsOn } } } }";
        let ask = json!({ "post": post, "officer": tom.id });
        let (seen, cleared) = app.statements(desk.meera.query(query, ask.clone())).await;
        let seen = &seen["post"];
        assert_eq!(seen["clearance"], "SC");
        let stage = json!({ "rule": "CLEARANCE", "passed": 1, "onlyThis": 1 });
        assert!(seen["candidates"]["funnel"].as_array().unwrap().contains(&stage), "{}", seen["candidates"]["funnel"]);
        assert_eq!(seen["candidates"]["nodes"], json!([{ "officer": { "person": { "name": "Una Cleared" } } }]));
        assert_eq!(seen["whyNot"], json!([{
            "rule": "CLEARANCE",
            "message": "The post needs SC clearance to 9 July 2027; the officer’s is valid to 8 July 2027.",
            "change": { "message": "It would take SC clearance that is valid to 9 July 2027.", "clearance": "SC", "endsOn": "2027-07-09" },
        }]));
        let open = desk.post(4).await;
        let (_, plain) = app.statements(desk.meera.query(query, json!({ "post": open, "officer": tom.id }))).await;
        assert!(cleared <= plain + 2, "one statement more for each way to be judged: {cleared} and {plain}");

        let call = json!({ "officer": tom.id, "post": post });
        assert_eq!(desk.meera.refused("callUpOfficer", call).await, [("CLEARANCE".to_owned(), "officer".to_owned())]);
        desk.calls_up(&una, &post).await;
    }

    async fn nobody_but_the_home_council_enters_one(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Researcher", "camden", 10).await;
        let other = app.approver("leeds").await;
        let ask = entered(&tom.id, "SC", "2028-01-01");
        for outside in [&desk.meera, &tom.client] {
            assert_eq!(outside.refused_code("setClearance", ask.clone()).await, "DENIED");
        }
        assert_eq!(other.refused_code("setClearance", ask).await, "NOT_FOUND");
        for wrong in ["2026-11-30", "2036-12-02"] {
            let told = tom.approver.refused("setClearance", entered(&tom.id, "SC", wrong)).await;
            assert_eq!(told, [("OUT_OF_RANGE".to_owned(), "expiresOn".to_owned())], "{wrong}");
        }
        let gone = json!({ "officer": tom.id });
        assert_eq!(tom.approver.refused("removeClearance", gone).await[0].0, "WRONG_STATE");
        // An approver with a profile does not enter his or her own.
        let own = app.approver("camden").await;
        let own = desk.joins(own, tom.approver.clone(), "camden", 10).await;
        let told = own.client.refused("setClearance", entered(&own.id, "SC", "2028-01-01")).await;
        assert_eq!(told[0].0, "OWN_RELEASE");
    }
}
