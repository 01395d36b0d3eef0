//! Reserves: when a call-up that a selection led to comes to nothing, the first reserve who still fits is called up, if
//! whoever applied the selection said so.

use crate::journey::{Desk, Hand, letters, run_due, status, text};
use callup_domain::event::EventKind;
use callup_infra::entity::{callup, event};
use callup_tests::{Client, TestApp, on_both};
use serde_json::{Value, json};

/// Three officers for one post, and a selection that was applied to it: the pick, then the reserves in order.
struct Cast {
    desk: Desk,
    selection: String,
    post: String,
    pick: Hand,
    first_call: String,
    reserves: Vec<Hand>,
}

const PICKS: &str = "query($id: ID!) { selection(id: $id) { callsReserves picks(first: 10) { nodes {
    id shownAt officer { id } callUp { id } reserves { officer { id } callUp { id status } }
} } } }";

async fn picks(client: &Client, selection: &str) -> Value {
    client.query(PICKS, json!({ "id": selection })).await["selection"].clone()
}

async fn applied(app: &TestApp, calls_reserves: bool) -> Cast {
    let desk = Desk::open(app).await;
    let post = desk.post(6).await;
    let mut hands = Vec::new();
    for (name, home) in [("Tom Reed", "camden"), ("Una Khan", "cardiff"), ("Ann Grant", "glasgow")] {
        hands.push(desk.officer(app, name, home, 6).await);
    }
    let ask = json!({ "name": "Spring", "from": "2026-12-01", "until": "2027-06-30" });
    let made = desk.meera.must("createSelection", ask, "selection { id }").await;
    let selection = text(&made["selection"]["id"]);
    let this = json!({ "selection": selection });
    desk.meera.must("runSelection", this.clone(), "selection { id }").await;
    run_due(app).await;
    let pick = picks(&desk.meera, &selection).await["picks"]["nodes"][0].clone();
    let took = json!({ "pick": pick["id"], "decision": "TOOK", "seenAt": pick["shownAt"] });
    desk.meera.must("decidePick", took, "pick { id }").await;
    desk.meera.must("finishDeciding", this, "selection { id }").await;
    let apply = json!({ "selection": selection, "callReserves": calls_reserves });
    desk.meera.must("applySelection", apply, "selection { id }").await;
    let after = picks(&desk.meera, &selection).await;
    assert_eq!(after["callsReserves"], json!(calls_reserves));
    let pick = &after["picks"]["nodes"][0];
    let mut take = |id: &Value| {
        let at = hands.iter().position(|hand| json!(hand.id) == *id).expect("one of the three");
        hands.remove(at)
    };
    let chosen = take(&pick["officer"]["id"]);
    let reserves: Vec<Hand> = pick["reserves"]
        .as_array()
        .expect("reserves")
        .iter()
        .map(|one| take(&one["officer"]["id"]))
        .collect();
    assert_eq!(reserves.len(), 2, "both others could step in");
    Cast { desk, selection, post, pick: chosen, first_call: text(&pick["callUp"]["id"]), reserves }
}

impl Cast {
    /// The officers who were called up for the post, in order, each with where that stands.
    async fn called(&self) -> Vec<(String, String)> {
        let query = "query($id: ID!) { post(id: $id) { callUps { status officer { id } } } }";
        let seen = self.desk.meera.query(query, json!({ "id": self.post })).await;
        let calls = seen["post"]["callUps"].as_array().expect("call-ups").clone();
        calls.iter().map(|call| (text(&call["officer"]["id"]), text(&call["status"]))).collect()
    }

    async fn says_no(&self) {
        let no = json!({ "callUp": self.first_call, "reason": "Cannot come" });
        self.pick.client.must("declineCallUp", no, "callUp { status }").await;
    }
}

async fn reserves_called(app: &TestApp) -> u64 {
    let read = app.operator().read();
    read.every::<event::Entity>()
        .is(event::Column::Kind, EventKind::ReserveCalledUp)
        .count()
        .await
        .expect("a count")
}

on_both! {
    async fn who_says_no_is_followed_by_the_first_reserve_who_is_asked_like_anybody(app: TestApp) {
        let cast = applied(&app, true).await;
        run_due(&app).await;
        cast.says_no().await;
        let written = letters(&app, 0).await.len();
        run_due(&app).await;
        let [first, second] = &cast.reserves[..] else { panic!("two reserves") };
        let no = (cast.pick.id.clone(), "DECLINED".to_owned());
        assert_eq!(cast.called().await, [no.clone(), (first.id.clone(), "ASKED".to_owned())]);
        let told = letters(&app, 0).await;
        assert_eq!(told.len() - written, 3, "the officer and the council are asked, the desk is told: {told:?}");
        assert_eq!(told.iter().filter(|one| *one == "reserve_called to Meera Coordinator").count(), 1);
        assert_eq!(reserves_called(&app).await, 1);
        let shown = picks(&cast.desk.meera, &cast.selection).await;
        assert_eq!(shown["picks"]["nodes"][0]["reserves"][0]["callUp"]["status"], "ASKED");
        assert_eq!(shown["picks"]["nodes"][0]["reserves"][1]["callUp"], json!(null));

        // Nothing comes of it without the reserve's own yes; and when that council says no, it is the next one's turn.
        let call = text(&shown["picks"]["nodes"][0]["reserves"][0]["callUp"]["id"]);
        let no_release = json!({ "callUp": call, "reason": "Year end" });
        first.approver.must("refuseRelease", no_release, "callUp { status }").await;
        run_due(&app).await;
        let refused = (first.id.clone(), "REFUSED".to_owned());
        assert_eq!(cast.called().await, [no, refused, (second.id.clone(), "ASKED".to_owned())]);
    }

    async fn a_reserve_who_does_not_fit_any_more_is_passed_over(app: TestApp) {
        let cast = applied(&app, true).await;
        let [first, second] = &cast.reserves[..] else { panic!("two reserves") };
        first.client.must("withdrawFromPool", json!({ "officer": first.id }), "officer { standing }").await;
        cast.says_no().await;
        run_due(&app).await;
        let called = cast.called().await;
        assert_eq!(called.last(), Some(&(second.id.clone(), "ASKED".to_owned())), "{called:?}");
        assert_eq!((called.len(), reserves_called(&app).await), (2, 1));
    }

    async fn nobody_is_called_up_unless_the_desk_said_so(app: TestApp) {
        let cast = applied(&app, false).await;
        cast.says_no().await;
        run_due(&app).await;
        assert_eq!((cast.called().await.len(), reserves_called(&app).await), (1, 0));
    }

    async fn nobody_is_called_up_for_a_post_that_was_closed_or_filled_by_hand(app: TestApp) {
        let cast = applied(&app, true).await;
        let back = json!({ "callUps": [cast.first_call], "reason": "Another way was found" });
        let seen = "query($id: ID!) { callUp(id: $id) { callsReserve } }";
        let says = cast.desk.meera.query(seen, json!({ "id": cast.first_call })).await;
        assert_eq!(says["callUp"]["callsReserve"], true);
        cast.desk.meera.must("withdrawCallUps", back, "results { outcome }").await;
        cast.desk.meera.must("closePost", json!({ "post": cast.post, "reason": "NOT_NEEDED" }), "post { state }").await;
        run_due(&app).await;
        assert_eq!((cast.called().await.len(), reserves_called(&app).await), (1, 0));
    }

    async fn whoever_takes_a_call_up_back_chooses_whether_a_reserve_follows(app: TestApp) {
        let cast = applied(&app, true).await;
        let back = |call: &str, call_reserve: bool| json!({ "callUp": call, "reason": "Another way", "callReserve": call_reserve });
        cast.desk.meera.must("withdrawCallUp", back(&cast.first_call, true), "callUp { status }").await;
        run_due(&app).await;
        assert_eq!(cast.called().await.last(), Some(&(cast.reserves[0].id.clone(), "ASKED".to_owned())));
        let shown = picks(&cast.desk.meera, &cast.selection).await;
        let second = text(&shown["picks"]["nodes"][0]["reserves"][0]["callUp"]["id"]);
        cast.desk.meera.must("withdrawCallUp", back(&second, false), "callUp { status }").await;
        run_due(&app).await;
        assert_eq!((cast.called().await.len(), reserves_called(&app).await), (2, 1));
    }

    async fn nobody_follows_somebody_whom_the_desk_called_up_by_itself(app: TestApp) {
        let cast = applied(&app, true).await;
        let back = json!({ "callUp": cast.first_call, "reason": "Another way", "callReserve": false });
        cast.desk.meera.must("withdrawCallUp", back, "callUp { status }").await;
        let other = cast.desk.officer(&app, "Nia Byrne", "belfast", 6).await;
        let call = cast.desk.calls_up(&other, &cast.post).await;
        other.client.must("declineCallUp", json!({ "callUp": call, "reason": "No" }), "callUp { status }").await;
        run_due(&app).await;
        assert_eq!((cast.called().await.len(), reserves_called(&app).await), (2, 0));
    }

    async fn a_secondment_that_is_called_off_before_it_begins_is_followed_by_a_reserve(app: TestApp) {
        let cast = applied(&app, true).await;
        let yes = json!({ "callUp": cast.first_call });
        cast.pick.approver.must("grantRelease", yes.clone(), "callUp { status }").await;
        let agreed = cast.pick.client.must("acceptCallUp", yes, "callUp { secondment { id } }").await;
        let secondment = text(&agreed["callUp"]["secondment"]["id"]);
        let off = json!({ "secondment": secondment, "reason": "Ill" });
        cast.desk.meera.must("cancelSecondment", off, "secondment { status }").await;
        run_due(&app).await;
        assert_eq!(status(&cast.desk.meera, &cast.first_call).await, "OVER");
        assert_eq!(cast.called().await.last(), Some(&(cast.reserves[0].id.clone(), "ASKED".to_owned())));
    }

    async fn two_runners_call_one_reserve_up(app: TestApp) {
        let cast = applied(&app, true).await;
        cast.says_no().await;
        run_due(&app).await;
        let post = cast.post.parse().expect("an id");
        let cx = callup_command::cx::Cx::new(app.world.clone(), callup_infra::scope::Operator::runner(app.body));
        callup_command::selection::call_reserve(&cx, post).await.expect("nothing to do");
        let read = app.operator().read();
        assert_eq!(read.every::<callup::Entity>().count().await.expect("a count"), 2);
    }
}
