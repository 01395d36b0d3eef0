//! Deciding otherwise than was proposed: every decision is kept, the rest is planned around what was decided, a post that
//! stays empty can be filled by hand, and deciding ends only when all of it can be done.

use crate::journey::{Desk, Hand, text};
use crate::selection::{decision, nodes, proposed, runs, seen, two};
use callup_infra::entity::decision as recorded;
use callup_tests::{Client, TestApp, on_both};
use serde_json::{Value, json};

const DECIDED: &str = "query($id: ID!) { selection(id: $id) { state runsAgain shownAt filled taken
    shares(first: 50) { nodes { before after officers asDecided taken council { shortName } } }
    decisions(first: 50) { nodes { post { id } proposed { id } decision taken { id } reason decidedBy { name } } }
    picks(first: 50) { nodes { post { id } change before { id } history(first: 5) { nodes { decision } pageInfo { hasNextPage } } } }
} }";

async fn told(client: &Client, selection: &str) -> Value {
    client.query(DECIDED, json!({ "id": selection })).await["selection"].clone()
}

fn no(code: &str, path: &str) -> Vec<(String, String)> {
    vec![(code.to_owned(), path.to_owned())]
}

/// The pick of a post, with what the query says of it.
fn at<'a>(selection: &'a Value, post: &Value) -> Option<&'a Value> {
    nodes(selection, "picks").iter().find(|pick| pick["post"]["id"] == *post)
}

/// What Camden gives: now, with the proposal and by how many officers, as decided and by how many.
fn share_of_camden(selection: &Value) -> [i64; 5] {
    let share = nodes(selection, "shares").iter().find(|share| share["council"]["shortName"] == "Camden");
    let share = share.expect("a share");
    ["before", "after", "officers", "asDecided", "taken"].map(|name| share[name].as_i64().expect("a number"))
}

fn refusal(pick: &Value, reason: &str) -> Value {
    let mut refusal = decision(pick, "REFUSED");
    refusal["reason"] = json!(reason);
    refusal
}

async fn runs_again(app: &TestApp, desk: &Desk, selection: &str) -> Value {
    assert_eq!(told(&desk.meera, selection).await["runsAgain"], json!(true));
    runs(app, &desk.meera, selection).await;
    seen(&desk.meera, selection).await
}

fn filling(selection: &str, post: &Value, officer: &Hand, seen_at: &Value) -> Value {
    json!({ "selection": selection, "post": post, "officer": officer.id, "reason": "The project cannot wait", "seenAt": seen_at })
}

on_both! {
    async fn the_rest_is_planned_around_what_was_decided_and_every_decision_is_kept(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.posts(2, 6).await;
        two(&app, &desk).await;
        let selection = proposed(&app, &desk.meera).await;
        let first = seen(&desk.meera, &selection).await;
        let [one, other] = nodes(&first, "picks") else { panic!("two picks") };
        assert_eq!(told(&desk.meera, &selection).await["runsAgain"], json!(false));
        desk.meera.must("decidePick", decision(other, "TOOK"), "pick { id }").await;
        assert_eq!(told(&desk.meera, &selection).await["runsAgain"], json!(false), "it was decided as was proposed");
        desk.meera.must("decidePick", refusal(one, "Promised elsewhere"), "pick { id }").await;
        let ann = desk.officer(&app, "Ann Grant", "glasgow", 6).await;

        let again = runs_again(&app, &desk, &selection).await;
        let (post, kept) = (&one["post"]["id"], &other["post"]["id"]);
        assert_eq!(at(&again, post).expect("a pick")["officer"]["id"], json!(ann.id), "not whom somebody decided against");
        assert_eq!((&at(&again, kept).expect("a pick")["decision"], &again["undecided"]), (&json!("TOOK"), &json!(1)));
        let shown = told(&desk.meera, &selection).await;
        assert_eq!((&at(&shown, post).unwrap()["change"], &at(&shown, kept).unwrap()["change"]), (&json!("NEW"), &json!("KEPT")));

        // Nobody else is left, and the first one does not come back.
        desk.meera.must("decidePick", refusal(at(&again, post).unwrap(), "Too far away"), "pick { id }").await;
        let last = runs_again(&app, &desk, &selection).await;
        assert_eq!((at(&last, post), nodes(&last, "gaps")[0]["block"].clone()), (None, json!("TIME")), "the last one has the other post");
        let shown = told(&desk.meera, &selection).await;
        let all: Vec<_> = nodes(&shown, "decisions").iter().map(|one| (text(&one["decision"]), text(&one["reason"]), one["proposed"]["id"].clone())).collect();
        assert_eq!(all, [
            ("REFUSED".to_owned(), "Too far away".to_owned(), json!(ann.id)),
            ("REFUSED".to_owned(), "Promised elsewhere".to_owned(), one["officer"]["id"].clone()),
            ("TOOK".to_owned(), String::new(), other["officer"]["id"].clone()),
        ], "the latest first");
        assert_eq!(nodes(&shown, "decisions")[0]["decidedBy"]["name"], "Meera Coordinator");
        assert_eq!(at(&shown, kept).unwrap()["history"], json!({ "nodes": [{ "decision": "TOOK" }], "pageInfo": { "hasNextPage": false } }));
    }

    async fn the_board_says_who_had_a_post_before(app: TestApp) {
        let desk = Desk::open(&app).await;
        let post = json!(desk.post(6).await);
        let hands = two(&app, &desk).await;
        let selection = proposed(&app, &desk.meera).await;
        let first = seen(&desk.meera, &selection).await;
        let of = |seen: &Value| at(seen, &post).expect("a pick")["officer"]["id"].clone();
        assert_eq!(at(&told(&desk.meera, &selection).await, &post).unwrap()["change"], json!(null), "a first run");
        let had = hands.iter().find(|hand| json!(hand.id) == of(&first)).unwrap();
        had.client.must("withdrawFromPool", json!({ "officer": had.id }), "officer { standing }").await;
        let second = runs_again(&app, &desk, &selection).await;
        assert_ne!(of(&second), json!(had.id));
        let shown = told(&desk.meera, &selection).await;
        let pick = at(&shown, &post).unwrap();
        assert_eq!(pick["change"], json!("MOVED"));
    }

    async fn a_post_that_stays_empty_is_filled_by_hand(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.posts(2, 6).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let short = desk.officer(&app, "Una Khan", "cardiff", 2).await;
        let selection = proposed(&app, &desk.meera).await;
        let first = seen(&desk.meera, &selection).await;
        let (pick, empty) = (&nodes(&first, "picks")[0], &nodes(&first, "gaps")[0]["post"]["id"]);
        let now = &told(&desk.meera, &selection).await["shownAt"];
        let ask = filling(&selection, empty, &tom, now);
        let with = |field: &str, value: Value| { let mut ask = ask.clone(); ask[field] = value; ask };
        assert_eq!(desk.meera.refused("fillPost", with("reason", json!(" "))).await, no("REQUIRED", "reason"));
        assert_eq!(desk.meera.refused("fillPost", with("seenAt", json!("2020-01-01T00:00:00Z"))).await, no("OUT_OF_RANGE", "seenAt"));
        assert_eq!(desk.meera.refused("fillPost", with("post", pick["post"]["id"].clone())).await, no("POST_FULL", "post"));
        assert_eq!(desk.meera.refused("fillPost", with("officer", json!(short.id))).await[0].0, "CAPACITY", "two half-days are not six");
        let later = desk.post(2).await;
        assert_eq!(desk.meera.refused("fillPost", with("post", json!(later))).await, no("NOT_FOUND", "post"));
        assert_eq!(told(&desk.meera, &selection).await["decisions"]["nodes"], json!([]), "nothing was decided");

        // It is a pick like any other from then on; but one officer cannot have both posts.
        desk.meera.must("fillPost", ask, "pick { decision }").await;
        let filled = seen(&desk.meera, &selection).await;
        assert_eq!((at(&filled, empty).unwrap()["decision"].clone(), nodes(&filled, "gaps").len()), (json!("FILLED"), 0));
        let shown = told(&desk.meera, &selection).await;
        assert_eq!((&shown["filled"], &shown["taken"]), (&json!(1), &json!(2)), "the engine filled one, and somebody the other");
        assert_eq!(share_of_camden(&shown), [0, 26 * 6, 1, 2 * 26 * 6, 1]);
        desk.meera.must("decidePick", decision(pick, "TOOK"), "pick { id }").await;
        let finish = json!({ "selection": selection });
        let both = desk.meera.mutate("finishDeciding", finish.clone(), "selection { id }").await;
        assert_eq!(both["userErrors"][0]["code"], json!("CAPACITY"));
        assert!(text(&both["userErrors"][0]["message"]).starts_with("“User researcher”: "));
        desk.meera.must("decidePick", decision(at(&filled, empty).unwrap(), "TOOK"), "pick { id }").await;
        let kept = seen(&desk.meera, &selection).await;
        let kept = at(&kept, empty).unwrap();
        assert_eq!((&kept["decision"], &kept["reason"]), (&json!("FILLED"), &json!("The project cannot wait")), "it is filled by hand still");
        let pick = at(&filled, &pick["post"]["id"]).unwrap();
        desk.meera.must("decidePick", refusal(pick, "The other post comes first"), "pick { id }").await;
        desk.meera.must("finishDeciding", finish, "selection { state }").await;

        // Deciding otherwise after that opens it again; and all that was decided is there.
        desk.meera.must("decidePick", refusal(at(&filled, empty).unwrap(), "After all not"), "pick { id }").await;
        let open = told(&desk.meera, &selection).await;
        assert_eq!((&open["state"], &open["taken"]), (&json!("PROPOSED"), &json!(0)));
        assert_eq!(share_of_camden(&open), [0, 26 * 6, 1, 0, 0]);
        let all: Vec<_> = nodes(&open, "decisions").iter().map(|one| (text(&one["decision"]), one["taken"]["id"].clone())).collect();
        let (of_tom, nobody) = (json!(tom.id), json!(null));
        assert_eq!(all, [("REFUSED", &nobody), ("REFUSED", &nobody), ("FILLED", &of_tom), ("TOOK", &of_tom), ("FILLED", &of_tom)].map(|(decision, taken)| (decision.to_owned(), taken.clone())));
        assert_eq!(nodes(&open, "decisions")[4]["proposed"], nobody);
        let read = app.operator().read();
        assert_eq!(read.every::<recorded::Entity>().count().await.unwrap(), 5, "nothing is overwritten");
    }

    async fn what_was_filled_by_hand_stands_when_the_rest_is_planned_again(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.posts(2, 6).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let selection = proposed(&app, &desk.meera).await;
        let first = seen(&desk.meera, &selection).await;
        let (pick, empty) = (&nodes(&first, "picks")[0], &nodes(&first, "gaps")[0]["post"]["id"]);
        let ask = filling(&selection, empty, &tom, &pick["shownAt"]);
        desk.meera.must("fillPost", ask, "pick { id }").await;
        let again = runs_again(&app, &desk, &selection).await;
        assert_eq!((nodes(&again, "picks").len(), &again["replanned"]), (1, &json!({ "kept": 1, "moved": 0, "emptied": 1, "filled": 0 })));
        assert_eq!(at(&again, empty).unwrap()["decision"], json!("TOOK"));
        let taken = json!({ "selection": selection });
        desk.meera.must("finishDeciding", taken.clone(), "selection { id }").await;
        desk.meera.must("applySelection", taken, "selection { state }").await;
        let applied = seen(&desk.meera, &selection).await;
        assert_eq!(at(&applied, empty).unwrap()["callUp"]["status"], json!("ASKED"));
    }
}
