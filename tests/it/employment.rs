//! The end of a contract: the officer's and the home council's to know; the desk is told it where it is in the way.

use crate::journey::Desk;
use crate::sign_in::signed_in;
use callup_tests::{TestApp, on_both};
use serde_json::{Value, json};

const OFFICER: &str = "query($id: ID!) { officer(id: $id) { employmentEndsOn } }";

fn until(day: &str) -> Value {
    json!({ "profile": { "employmentEndsOn": day } })
}

on_both! {
    async fn only_the_officer_and_the_home_council_see_it(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Researcher", "camden", 10).await;
        let ask = json!({ "id": tom.id });
        tom.client.must("setProfile", until("2027-07-08"), "officer { employmentEndsOn }").await;
        for inside in [&tom.client, &tom.approver] {
            assert_eq!(inside.query(OFFICER, ask.clone()).await["officer"]["employmentEndsOn"], "2027-07-08");
        }
        assert_eq!(desk.meera.query(OFFICER, ask.clone()).await["officer"]["employmentEndsOn"], Value::Null);
        for wrong in ["1999-12-31", "2100-01-01"] {
            let told = tom.client.refused("setProfile", until(wrong)).await;
            assert_eq!(told, [("OUT_OF_RANGE".to_owned(), "profile.employmentEndsOn".to_owned())], "{wrong}");
        }
        // What is not given stays; null says that there is no end.
        tom.client.must("setProfile", json!({ "profile": { "summary": "Research." } }), "officer { id }").await;
        assert_eq!(tom.client.query(OFFICER, ask.clone()).await["officer"]["employmentEndsOn"], "2027-07-08");
        tom.client.must("setProfile", json!({ "profile": { "employmentEndsOn": null } }), "officer { id }").await;
        assert_eq!(tom.client.query(OFFICER, ask).await["officer"]["employmentEndsOn"], Value::Null);
        let other = json!({ "officer": tom.id, "profile": { "employmentEndsOn": "2027-07-08" } });
        assert_eq!(desk.meera.refused_code("setProfile", other).await, "DENIED");
    }

    async fn a_post_beyond_it_is_refused_and_ranking_says_what_it_would_take(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Researcher", "camden", 10).await;
        let una = desk.officer(&app, "Una Permanent", "leeds", 10).await;
        let post = desk.post(4).await;
        tom.client.must("setProfile", until("2027-07-08"), "officer { id }").await;
        una.client.must("setProfile", until("2027-07-09"), "officer { id }").await;
        let query = "query($post: ID!, $officer: ID!) { post(id: $post) {
            candidates { funnel { rule passed onlyThis } nodes { officer { person { name } } } }
            whyNot(officer: $officer) { rule message change { message endsOn } } } }";
        let ask = json!({ "post": post, "officer": tom.id });
        let seen = desk.meera.query(query, ask).await["post"].clone();
        let stage = json!({ "rule": "EMPLOYMENT", "passed": 1, "onlyThis": 1 });
        assert!(seen["candidates"]["funnel"].as_array().unwrap().contains(&stage), "{}", seen["candidates"]["funnel"]);
        assert_eq!(seen["candidates"]["nodes"], json!([{ "officer": { "person": { "name": "Una Permanent" } } }]));
        assert_eq!(seen["whyNot"], json!([{
            "rule": "EMPLOYMENT",
            "message": "The officer’s contract ends on 8 July 2027, before the post does on 9 July 2027.",
            "change": { "message": "It would fit if it ended on 8 July 2027.", "endsOn": "2027-07-08" },
        }]));
        let own = "query($post: ID!) { post(id: $post) { myFit { fits whyNot { rule } } } }";
        let own = tom.client.query(own, json!({ "post": post })).await["post"]["myFit"].clone();
        assert_eq!(own, json!({ "fits": false, "whyNot": [{ "rule": "EMPLOYMENT" }] }));

        let call = json!({ "officer": tom.id, "post": post });
        assert_eq!(desk.meera.refused("callUpOfficer", call.clone()).await, [("EMPLOYMENT".to_owned(), "officer".to_owned())]);
        tom.client.must("setProfile", until("2027-07-09"), "officer { id }").await;
        desk.calls_up(&tom, &post).await;
        // What is agreed is the people's to end: a contract that turns out shorter is not kept from being entered.
        tom.client.must("setProfile", until("2027-03-31"), "officer { id }").await;
    }

    async fn the_page_sets_it_and_takes_it_out(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Researcher", "camden", 10).await;
        let stored = async || {
            let told = tom.client.query(OFFICER, json!({ "id": tom.id })).await;
            told["officer"]["employmentEndsOn"].clone()
        };
        let mut browser = signed_in(&app, "tom.researcher@example.gov.uk").await;
        let page = browser.open("/me/profile").await;
        let day = [("summary", ""), ("pattern", "MTWTF"), ("employmentEndsOn-day", "31"), ("employmentEndsOn-month", "3"), ("employmentEndsOn-year", "2028")];
        browser.submit(&page, "/me/profile", &day).await;
        assert_eq!(stored().await, "2028-03-31");
        browser.submit(&page, "/me/profile", &[("summary", ""), ("pattern", "MTWTF")]).await;
        assert_eq!(stored().await, Value::Null);
    }
}
