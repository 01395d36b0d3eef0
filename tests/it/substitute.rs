//! Substitutes: who could have the rest of a post, with what stands between each and being released; and how one officer
//! follows another in a post.

use crate::journey::{Desk, run_due, sooner};
use callup_command::member::{self, SetMember};
use callup_domain::member::Part;
use callup_domain::model::OperatingModel;
use callup_tests::{Client, TestApp, council_id, on_both};
use serde_json::{Value, json};

const WHO: &str = "query($id: ID!, $from: NaiveDate) { post(id: $id) { freeFrom substitutes(from: $from) {
    startsOn endsOn fitting
    nodes { score release refusedOn reserve mayBeCalledUp officer { id } points { criterion points } }
} } }";

async fn who(client: &Client, post: &str, from: Option<&str>) -> Value {
    client.query(WHO, json!({ "id": post, "from": from })).await["post"].clone()
}

fn ids(found: &Value) -> Vec<&str> {
    let nodes = found["substitutes"]["nodes"].as_array().expect("substitutes");
    nodes.iter().map(|one| one["officer"]["id"].as_str().expect("an id")).collect()
}

on_both! {
    async fn substitutes_are_ranked_for_the_rest_with_their_release(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let una = desk.officer(&app, "Una Khan", "cardiff", 6).await;
        let ann = desk.officer(&app, "Ann Grant", "glasgow", 6).await;
        let post = desk.post(6).await;
        // Una's council has said no before.
        let before = desk.calls_up(&una, &post).await;
        una.approver.must("refuseRelease", json!({ "callUp": before, "reason": "Year end" }), "callUp { status }").await;
        let (_, secondment) = desk.agrees(&tom, &post).await;
        desk.signs(&tom, &secondment).await;
        app.set_today("2027-02-01");
        run_due(&app).await;

        let found = who(&desk.meera, &post, None).await;
        assert_eq!((&found["freeFrom"], &found["substitutes"]["startsOn"]), (&json!(null), &json!("2027-02-01")));
        assert_eq!((&found["substitutes"]["endsOn"], &found["substitutes"]["fitting"]), (&json!("2027-07-09"), &json!(2)));
        let mut others = [una.id.as_str(), ann.id.as_str()];
        let mut shown = ids(&found);
        others.sort_unstable();
        shown.sort_unstable();
        assert_eq!(shown, others, "whoever has the post is not a substitute");
        for one in found["substitutes"]["nodes"].as_array().unwrap() {
            assert_eq!((&one["release"], &one["mayBeCalledUp"]), (&json!("DECIDES"), &json!(true)));
            let refused = if one["officer"]["id"] == json!(una.id) { json!("2026-12-01") } else { json!(null) };
            assert_eq!(one["refusedOn"], refused);
            let sum: i64 = one["points"].as_array().unwrap().iter().map(|line| line["points"].as_i64().unwrap()).sum();
            assert_eq!(one["score"], sum);
        }
        assert_eq!(who(&desk.meera, &post, Some("2027-07-10")).await["substitutes"], json!(null), "nothing is left");
        assert_eq!(who(&tom.client, &post, None).await["substitutes"], json!(null), "the desk's alone");
    }

    async fn what_stands_before_the_release_follows_from_the_model(app: TestApp) {
        let desk = Desk::open(&app).await;
        let una = desk.officer(&app, "Una Khan", "cardiff", 6).await;
        let post = desk.post(4).await;
        let first = async |post: &str| {
            let found = who(&desk.meera, post, None).await;
            let one = &found["substitutes"]["nodes"][0];
            (one["release"].as_str().expect("a state").to_owned(), one["mayBeCalledUp"] == true)
        };
        assert_eq!(first(&post).await, ("DECIDES".to_owned(), true));
        app.model(OperatingModel::Mandate).await;
        assert_eq!(first(&post).await, ("MAY_OBJECT".to_owned(), true));
        app.model(OperatingModel::Consortium).await;
        assert_eq!(first(&post).await, ("DECIDES".to_owned(), true), "nothing was agreed beforehand");
        let standing = SetMember { council: council_id("cardiff"), part: Part::Funding, away_cap: None, standing_load: 4, joined_on: None };
        member::set(&app.operator(), standing).await.expect("a member");
        assert_eq!(first(&post).await, ("AT_ONCE".to_owned(), true));
        let wide = desk.post(5).await;
        assert_eq!(first(&wide).await, ("DECIDES".to_owned(), true), "more than was agreed");
        app.model(OperatingModel::Voluntary).await;
        assert_eq!(first(&post).await, ("DECIDES".to_owned(), false), "no interest was shown");
        una.client.must("showInterest", json!({ "post": post }), "interest { id }").await;
        assert_eq!(first(&post).await, ("DECIDES".to_owned(), true));
    }

    async fn a_successor_is_called_up_while_notice_runs(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let una = desk.officer(&app, "Una Khan", "cardiff", 6).await;
        let post = desk.post(6).await;
        let (_, secondment) = desk.agrees(&tom, &post).await;
        desk.signs(&tom, &secondment).await;
        app.set_today("2027-01-11");
        run_due(&app).await;
        let from = |day: &str| json!({ "officer": una.id, "post": post, "schedule": { "startsOn": day } });
        assert_eq!(desk.meera.refused("callUpOfficer", from("2027-03-01")).await, [("POST_FULL".into(), "post".into())]);
        desk.meera.must("proposeEarlyEnd", sooner(&secondment, "BODY", "2027-02-26"), "secondment { id }").await;

        let found = who(&desk.meera, &post, None).await;
        assert_eq!((&found["freeFrom"], &found["substitutes"]["startsOn"]), (&json!("2027-02-27"), &json!("2027-02-27")));
        let early = desk.meera.mutate("callUpOfficer", from("2027-02-22"), "callUp { id }").await;
        assert_eq!(early["userErrors"][0]["message"], "Somebody has this post at that time. It is free from 27 February 2027 on.");
        let asked = desk.meera.must("callUpOfficer", from("2027-03-01"), "callUp { id status }").await;
        let call = json!({ "callUp": asked["callUp"]["id"] });
        una.approver.must("grantRelease", call.clone(), "callUp { status }").await;
        una.client.must("acceptCallUp", call, "callUp { status }").await;
        assert_eq!(who(&desk.meera, &post, None).await["freeFrom"], json!(null), "the post is taken to its end");
        let third = desk.officer(&app, "Ann Grant", "glasgow", 6).await;
        let again = json!({ "officer": third.id, "post": post, "schedule": { "startsOn": "2027-05-01" } });
        assert_eq!(desk.meera.refused("callUpOfficer", again).await, [("POST_FULL".into(), "post".into())]);
    }

    async fn substitutes_cost_the_same_statements_whatever_their_number(app: TestApp) {
        let desk = Desk::open(&app).await;
        let post = desk.post(6).await;
        let mut statements = Vec::new();
        for slug in ["camden", "cardiff", "glasgow"] {
            desk.officer(&app, &format!("Officer of {slug}"), slug, 6).await;
            // The pool is followed to the last event first.
            who(&desk.meera, &post, None).await;
            let (found, count) = app.statements(who(&desk.meera, &post, None)).await;
            statements.push((ids(&found).len(), count));
        }
        let [(1, one), (2, two), (3, three)] = statements[..] else { panic!("{statements:?}") };
        assert_eq!((one, one), (two, three));
    }
}
