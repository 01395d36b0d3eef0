//! Workload protection: rest between assignments and the longest run, for ranking, call-ups and selections.

use crate::journey::{Desk, text};
use crate::selection::{nodes, proposed, runs, seen};
use crate::sign_in::signed_in;
use callup_domain::access::Role;
use callup_domain::event::EventKind;
use callup_tests::{Client, TestApp, on_both};
use poem::http::StatusCode;
use serde_json::{Value, json};

const ASKED: &str = "query { body { workload { leastRest longestRun } } }";

async fn asked(client: &Client) -> Value {
    client.query(ASKED, json!({})).await["body"]["workload"].clone()
}

async fn admin(app: &TestApp) -> Client {
    app.person("Sam Administrator", &[(Role::Administrator, None)]).await
}

async fn asks(admin: &Client, rest: Option<i32>, run: Option<i32>) {
    let ask = json!({ "leastRest": rest, "longestRun": run });
    admin.must("setWorkload", ask, "body { workload { leastRest } }").await;
}

/// Two posts, one after the other, with 18 days between.
async fn in_sequence(desk: &Desk) -> [String; 2] {
    let post = async |from: &str, until: &str| {
        let with = json!({ "places": 1, "load": 4, "startsOn": from, "endsOn": until });
        desk.posts_with(with).await.remove(0)
    };
    [post("2027-01-11", "2027-03-31").await, post("2027-04-19", "2027-07-09").await]
}

on_both! {
    async fn a_body_sets_it_and_what_cannot_be_is_told_at_the_field(app: TestApp) {
        let (admin, desk) = (admin(&app).await, Desk::open(&app).await);
        assert_eq!(asked(&desk.meera).await, json!({ "leastRest": null, "longestRun": null }));
        let wrong = admin.refused("setWorkload", json!({ "leastRest": 0, "longestRun": 521 })).await;
        assert_eq!(wrong, [("OUT_OF_RANGE".to_owned(), "leastRest".to_owned()), ("OUT_OF_RANGE".to_owned(), "longestRun".to_owned())]);
        let denied = desk.meera.try_mutate("setWorkload", json!({ "leastRest": 2 }), "__typename").await;
        assert_eq!(denied.error_code(), "DENIED");

        let mut browser = signed_in(&app, "sam.administrator@example.gov.uk").await;
        let page = browser.open("/body/workload").await;
        assert!(page.html.contains("None asked for") && page.html.contains("Any length"), "{}", page.html);
        let long = browser.submit(&page, "/body/workload/set", &[("leastRest", "53"), ("longestRun", "40")]).await;
        assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(long.html.contains("A rest is 1 to 52 weeks, not 53.") && long.html.contains("value=\"40\""), "{}", long.html);
        let set = browser.submit(&long, "/body/workload/set", &[("leastRest", "1"), ("longestRun", "40")]).await;
        assert!(set.html.contains("The rest and the longest run are saved."), "{}", set.html);
        assert!(set.html.contains("1 week<") && set.html.contains("40 weeks<"), "{}", set.html);
        assert_eq!(asked(&desk.meera).await, json!({ "leastRest": 1, "longestRun": 40 }));
        browser.submit(&set, "/body/workload/set", &[("leastRest", ""), ("longestRun", "")]).await;
        assert_eq!(asked(&desk.meera).await, json!({ "leastRest": null, "longestRun": null }));
        assert_eq!(crate::selection::events(&app, EventKind::WorkloadSet).await, 2);
    }

    async fn who_would_have_too_little_rest_is_no_candidate_and_is_not_called_up(app: TestApp) {
        let (admin, desk) = (admin(&app).await, Desk::open(&app).await);
        let tom = desk.officer(&app, "Tom Researcher", "camden", 10).await;
        let [first, second] = in_sequence(&desk).await;
        desk.calls_up(&tom, &first).await;
        let query = "query($post: ID!, $officer: ID!) { post(id: $post) {
            candidates { funnel { rule passed onlyThis } nodes { officer { id } } }
            whyNot(officer: $officer) { rule message change { message startsOn } } } }";
        let ask = json!({ "post": second, "officer": tom.id });
        let post = async || desk.meera.query(query, ask.clone()).await["post"].clone();
        // Nothing is asked for: all is as it was.
        let before = post().await;
        assert_eq!((&before["whyNot"], &before["candidates"]["nodes"][0]["officer"]["id"]), (&json!([]), &json!(tom.id)));
        asks(&admin, Some(2), None).await;
        assert_eq!(post().await, before, "18 days are two weeks");

        asks(&admin, Some(3), None).await;
        let seen = post().await;
        let stage = json!({ "rule": "WORKLOAD", "passed": 0, "onlyThis": 1 });
        assert!(seen["candidates"]["funnel"].as_array().unwrap().contains(&stage), "{}", seen["candidates"]["funnel"]);
        assert_eq!(seen["whyNot"], json!([{
            "rule": "WORKLOAD",
            "message": "The officer is on another assignment to 31 March 2027, the post begins on 19 April 2027, and 3 weeks must lie between.",
            "change": { "message": "It would fit 1 week later, from 26 April 2027 to 16 July 2027.", "startsOn": "2027-04-26" },
        }]));
        let call = json!({ "officer": tom.id, "post": second });
        assert_eq!(desk.meera.refused("callUpOfficer", call.clone()).await, [("WORKLOAD".to_owned(), "officer".to_owned())]);

        // Where no rest is asked for, both are a run of their own: there are more than two weeks between.
        asks(&admin, None, Some(12)).await;
        assert_eq!(post().await["whyNot"], json!([]));
        asks(&admin, None, Some(11)).await;
        let told = post().await["whyNot"][0].clone();
        assert_eq!(told["message"], "The officer would be on assignments from 19 April 2027 to 9 July 2027 without a rest; the body allows 11 weeks at most.");
        assert_eq!(told["change"]["message"], "It would fit if it ended on 4 July 2027.");
        asks(&admin, None, None).await;
        desk.calls_up(&tom, &second).await;
    }

    async fn what_was_called_up_before_stays(app: TestApp) {
        let (admin, desk) = (admin(&app).await, Desk::open(&app).await);
        let tom = desk.officer(&app, "Tom Researcher", "camden", 10).await;
        let [first, second] = in_sequence(&desk).await;
        desk.calls_up(&tom, &second).await;
        let call = desk.calls_up(&tom, &first).await;
        asks(&admin, Some(8), Some(10)).await;
        // Other terms take no more of the officer’s time than was asked for.
        let offer = json!({ "callUp": call, "reason": "Year end", "schedule": { "load": 3 } });
        tom.approver.must("counterRelease", offer, "callUp { id }").await;
        desk.meera.must("acceptCounter", json!({ "callUp": call }), "callUp { id }").await;
        let agreed = tom.client.must("acceptCallUp", json!({ "callUp": call }), "callUp { status }").await;
        assert_eq!(agreed["callUp"]["status"], "AGREED");
    }

    async fn a_selection_gives_the_only_officer_one_of_two_posts_in_sequence(app: TestApp) {
        let (admin, desk) = (admin(&app).await, Desk::open(&app).await);
        desk.officer(&app, "Tom Researcher", "camden", 10).await;
        in_sequence(&desk).await;
        let rules = "query($id: ID!) { selection(id: $id) { rules { engine leastRest longestRun } } }";
        let made = async |selection: &str| desk.meera.query(rules, json!({ "id": selection })).await["selection"]["rules"].clone();
        let free = proposed(&app, &desk.meera).await;
        assert_eq!(nodes(&seen(&desk.meera, &free).await, "picks").len(), 2);
        assert_eq!(made(&free).await, json!({ "engine": 5, "leastRest": null, "longestRun": null }));

        asks(&admin, Some(3), Some(60)).await;
        let rested = proposed(&app, &desk.meera).await;
        let proposal = seen(&desk.meera, &rested).await;
        assert_eq!((nodes(&proposal, "picks").len(), &proposal["gapBp"].is_i64()), (1, &true));
        let gap = &nodes(&proposal, "gaps")[0];
        assert_eq!((&gap["block"], &gap["rule"], &gap["eligible"]), (&json!("WORKLOAD"), &json!(null), &json!(1)));
        assert_eq!(made(&rested).await, json!({ "engine": 5, "leastRest": 3, "longestRun": 60 }));
        let mut browser = signed_in(&app, "meera.coordinator@example.gov.uk").await;
        let page = browser.open(&format!("/selections/{rested}")).await;
        assert!(page.html.contains("at least 3 weeks of rest, as the body asks for"), "{}", page.html);
        assert!(page.html.contains("for at most 60 weeks without a rest"), "{}", page.html);

        // The first proposal rests on what was asked for then, and has to be made again.
        let stale = seen(&desk.meera, &free).await;
        assert_eq!((&stale["state"], &stale["moved"][0]["what"]), (&json!("STALE"), &json!("WORKLOAD")));
        runs(&app, &desk.meera, &free).await;
        assert_eq!(nodes(&seen(&desk.meera, &free).await, "picks").len(), 1);
        asks(&admin, Some(2), None).await;
        runs(&app, &desk.meera, &free).await;
        let both = seen(&desk.meera, &free).await;
        let posts: Vec<String> = nodes(&both, "picks").iter().map(|pick| text(&pick["post"]["id"])).collect();
        assert_eq!(posts.len(), 2);
    }
}
