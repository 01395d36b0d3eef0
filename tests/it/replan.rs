//! Planning again when somebody leaves a post early, or nobody came to it: a selection fills what is left.

use crate::journey::{Desk, Hand, run_due, sooner, text};
use crate::selection::{decision, nodes, runs, seen};
use callup_tests::{Client, TestApp, on_both};
use serde_json::{Value, json};

const STARTS: &str = "query($id: ID!) { selection(id: $id) { cost { net } picks(first: 10) { nodes { startsOn halfDays officer { id } callUp { id schedule { startsOn endsOn } status officer { id } } reserves { officer { id } callUp { schedule { startsOn } } } post { id } } } } }";

async fn starts(client: &Client, selection: &str) -> Value {
    client.query(STARTS, json!({ "id": selection })).await["selection"].clone()
}

async fn selection(app: &TestApp, desk: &Desk, [from, until]: [&str; 2]) -> String {
    let ask = json!({ "name": "Again", "from": from, "until": until });
    let made = desk.meera.must("createSelection", ask, "selection { id }").await;
    let selection = text(&made["selection"]["id"]);
    runs(app, &desk.meera, &selection).await;
    selection
}

/// A post that is left after 26 February, with who leaves it.
async fn left_early(app: &TestApp, desk: &Desk) -> (String, Hand) {
    let tom = desk.officer(app, "Tom Reed", "camden", 6).await;
    let post = desk.post(6).await;
    let (_, secondment) = desk.agrees(&tom, &post).await;
    desk.signs(&tom, &secondment).await;
    app.set_today("2027-01-11");
    run_due(app).await;
    desk.meera.must("proposeEarlyEnd", sooner(&secondment, "BODY", "2027-02-26"), "secondment { id }").await;
    (post, tom)
}

async fn take(desk: &Desk, selection: &str) {
    for pick in nodes(&seen(&desk.meera, selection).await, "picks") {
        desk.meera.must("decidePick", decision(pick, "TOOK"), "pick { id }").await;
    }
    desk.meera.must("finishDeciding", json!({ "selection": selection }), "selection { state }").await;
}

on_both! {
    async fn what_is_left_of_a_post_is_filled_and_reserves_follow_for_it(app: TestApp) {
        let desk = Desk::open(&app).await;
        let (post, _) = left_early(&app, &desk).await;
        let una = desk.officer(&app, "Una Khan", "cardiff", 6).await;
        let ann = desk.officer(&app, "Ann Grant", "glasgow", 6).await;
        let again = selection(&app, &desk, ["2027-01-11", "2027-06-30"]).await;
        let proposal = seen(&desk.meera, &again).await;
        assert_eq!((&proposal["places"], &proposal["filled"]), (&json!(1), &json!(1)), "whoever is in a post is not moved");
        let shown = starts(&desk.meera, &again).await;
        let pick = &nodes(&shown, "picks")[0];
        assert_eq!((&pick["startsOn"], &pick["post"]["id"]), (&json!("2027-02-27"), &json!(post)));
        assert_eq!(pick["halfDays"], json!(20 * 6), "22 February to 9 July, by whole weeks");
        let whole = 26.0 * 6.0;
        let net = shown["cost"]["net"].as_f64().expect("a price");
        assert!(net < 4_800_000.0 * 1.5 * whole / 520.0, "what is left costs less than the whole: {net}");

        take(&desk, &again).await;
        let apply = json!({ "selection": again, "callReserves": true });
        desk.meera.must("applySelection", apply, "selection { state }").await;
        let applied = starts(&desk.meera, &again).await;
        let call = &nodes(&applied, "picks")[0]["callUp"];
        assert_eq!((&call["schedule"]["startsOn"], &call["schedule"]["endsOn"]), (&json!("2027-02-27"), &json!("2027-07-09")));
        let first = if call["officer"]["id"] == json!(una.id) { &una } else { &ann };
        first.client.must("declineCallUp", json!({ "callUp": call["id"], "reason": "Not now" }), "callUp { status }").await;
        run_due(&app).await;
        let followed = starts(&desk.meera, &again).await;
        assert_eq!(nodes(&followed, "picks")[0]["reserves"][0]["callUp"], json!({ "schedule": { "startsOn": "2027-02-27" } }));
    }

    async fn what_is_left_of_a_post_and_stays_empty_says_from_when(app: TestApp) {
        let desk = Desk::open(&app).await;
        let (post, _) = left_early(&app, &desk).await;
        let again = selection(&app, &desk, ["2027-01-11", "2027-06-30"]).await;
        // Whoever leaves the post could come back to it.
        let mut no = decision(&nodes(&seen(&desk.meera, &again).await, "picks")[0], "REFUSED");
        no["reason"] = json!("Wanted elsewhere");
        desk.meera.must("decidePick", no, "pick { id }").await;
        runs(&app, &desk.meera, &again).await;
        let query = "query($id: ID!, $post: ID!) { selection(id: $id) { gaps(first: 5) { nodes { startsOn post { id startsOn } } } gapAt(post: $post) { startsOn } } }";
        let shown = desk.meera.query(query, json!({ "id": again, "post": post })).await["selection"].clone();
        let gap = json!({ "startsOn": "2027-02-27", "post": { "id": post, "startsOn": "2027-01-11" } });
        assert_eq!(shown, json!({ "gaps": { "nodes": [gap] }, "gapAt": { "startsOn": "2027-02-27" } }));
    }

    async fn a_post_to_which_nobody_came_is_filled_from_then_on(app: TestApp) {
        let desk = Desk::open(&app).await;
        let post = desk.post(6).await;
        desk.officer(&app, "Una Khan", "cardiff", 6).await;
        // Before it has begun it belongs to the time in which it begins, and is never cut short.
        let ask = json!({ "name": "Too late", "from": "2027-03-01", "until": "2027-06-30" });
        let made = desk.meera.must("createSelection", ask, "selection { openNow }").await;
        assert_eq!(made["selection"]["openNow"], json!(0));
        app.set_today("2027-03-01");
        let later = selection(&app, &desk, ["2027-03-01", "2027-06-30"]).await;
        let shown = starts(&desk.meera, &later).await;
        let pick = &nodes(&shown, "picks")[0];
        assert_eq!((&pick["startsOn"], &pick["post"]["id"]), (&json!("2027-03-01"), &json!(post)));
        take(&desk, &later).await;
        // Applied late, it is for what is left by then.
        app.set_today("2027-03-08");
        desk.meera.must("applySelection", json!({ "selection": later }), "selection { state }").await;
        assert_eq!(nodes(&starts(&desk.meera, &later).await, "picks")[0]["callUp"]["schedule"]["startsOn"], json!("2027-03-08"));
    }

    async fn a_whole_post_whose_first_day_passes_is_begun_later(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.post(6).await;
        desk.officer(&app, "Una Khan", "cardiff", 6).await;
        let spring = selection(&app, &desk, ["2026-12-01", "2027-06-30"]).await;
        assert_eq!(nodes(&starts(&desk.meera, &spring).await, "picks")[0]["startsOn"], json!("2027-01-11"));
        app.set_today("2027-01-18");
        take(&desk, &spring).await;
        desk.meera.must("applySelection", json!({ "selection": spring }), "selection { state }").await;
        assert_eq!(nodes(&starts(&desk.meera, &spring).await, "picks")[0]["callUp"]["schedule"]["startsOn"], json!("2027-01-18"));
    }

    async fn somebody_who_takes_what_was_left_makes_the_proposal_stale(app: TestApp) {
        let desk = Desk::open(&app).await;
        let (post, _) = left_early(&app, &desk).await;
        let una = desk.officer(&app, "Una Khan", "cardiff", 6).await;
        let ann = desk.officer(&app, "Ann Grant", "glasgow", 6).await;
        let again = selection(&app, &desk, ["2027-01-11", "2027-06-30"]).await;
        let proposed = nodes(&starts(&desk.meera, &again).await, "picks")[0]["officer"]["id"].clone();
        let other = if proposed == json!(una.id) { &ann } else { &una };
        let ask = json!({ "officer": other.id, "post": post, "schedule": { "startsOn": "2027-03-01" } });
        desk.meera.must("callUpOfficer", ask, "callUp { id }").await;
        let stale = seen(&desk.meera, &again).await;
        assert_eq!((&stale["state"], &stale["moved"][0]["what"]), (&json!("STALE"), &json!("POST_TAKEN")));
    }
}
