//! Double booking is impossible: fifty at once, and exactly the fitting ones win.

use crate::journey::{Desk, status, text};
use callup_domain::id::OfficerId;
use callup_domain::period::Period;
use callup_infra::query::diary;
use callup_tests::{Client, TestApp, on_both};
use serde_json::{Value, json};
use tokio::task::JoinSet;

/// Sends all of it at once, and returns the payloads in the order in which they came back.
pub async fn at_once(client: &Client, mutation: &'static str, asks: Vec<Value>) -> Vec<Value> {
    let mut running = JoinSet::new();
    for ask in asks {
        let client = client.clone();
        running.spawn(async move { client.mutate(mutation, ask, "callUp { id status }").await });
    }
    running.join_all().await
}

/// How many were done, and what the others were told: code and sentence.
pub fn sorted(payloads: &[Value]) -> (usize, Vec<(String, String)>) {
    let refused: Vec<&Value> = payloads.iter().filter(|payload| payload["callUp"].is_null()).collect();
    let told = |payload: &&Value| {
        let errors = payload["userErrors"].as_array().expect("a list");
        assert_eq!(errors.len(), 1, "{errors:?}");
        (text(&errors[0]["code"]), text(&errors[0]["message"]))
    };
    (payloads.len() - refused.len(), refused.iter().map(told).collect())
}

/// No week of the officer's is overbooked.
async fn is_never_overbooked(app: &TestApp, officer: &str) {
    let officer: OfficerId = officer.parse().expect("an officer's id");
    let year = Period::new("2027-01-01".parse().unwrap(), "2027-12-31".parse().unwrap()).unwrap();
    let cx = app.operator();
    let diaries = diary::diaries(&cx.read(), &[officer], &year).await.expect("the diary");
    let weeks = diaries[&officer].weeks(&year);
    assert!(weeks.iter().all(|week| week.free >= 0), "{weeks:?}");
    assert!(weeks.iter().any(|week| week.confirmed + week.tentative > 0), "nothing is booked at all");
}

on_both! {
    async fn fifty_call_ups_of_one_officer_at_once(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 7).await;
        let posts = desk.posts(50, 2).await;
        let asks = posts.iter().map(|post| json!({ "officer": tom.id, "post": post })).collect();

        let payloads = at_once(&desk.meera, "callUpOfficer", asks).await;

        let (won, told) = sorted(&payloads);
        assert_eq!((won, told.len()), (3, 47), "three times two half-days fit into seven");
        for (code, message) in told {
            assert_eq!(code, "CAPACITY");
            let week = "In the week of 11 January 2027, 2 half-days are needed and 1 free: other bookings take the rest.";
            assert!(message.starts_with(week), "{message}");
        }
        is_never_overbooked(&app, &tom.id).await;
    }

    async fn fifty_call_ups_for_one_post_at_once(app: TestApp) {
        let desk = Desk::open(&app).await;
        let mut asks = Vec::new();
        let post = desk.post(2).await;
        for number in 0..5 {
            let hand = desk.officer(&app, &format!("Officer {number}"), "camden", 10).await;
            asks.extend(std::iter::repeat_n(json!({ "officer": hand.id, "post": post }), 10));
        }
        let (won, told) = sorted(&at_once(&desk.meera, "callUpOfficer", asks).await);
        assert_eq!((won, told.len()), (1, 49));
        assert!(told.iter().all(|(code, _)| code == "POST_FULL"), "{told:?}");
    }

    async fn the_cap_of_a_home_council_holds_at_once(app: TestApp) {
        let desk = Desk::open(&app).await;
        let posts = desk.posts(10, 2).await;
        let mut asks = Vec::new();
        for (number, post) in posts.iter().enumerate() {
            let hand = desk.officer(&app, &format!("Officer {number}"), "camden", 10).await;
            asks.push(json!({ "officer": hand.id, "post": post }));
        }
        app.member("camden", Some(4)).await;
        let (won, told) = sorted(&at_once(&desk.meera, "callUpOfficer", asks).await);
        assert_eq!((won, told.len()), (4, 6));
        assert!(told.iter().all(|(code, _)| code == "COUNCIL_CAP"), "{told:?}");
    }

    async fn fifty_decisions_at_once_are_taken_once(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 10).await;
        let mut callups = Vec::new();
        for post in desk.posts(5, 2).await {
            let callup = desk.calls_up(&tom, &post).await;
            let counter = json!({ "callUp": callup, "reason": "Year end", "schedule": { "load": 1 } });
            tom.approver.must("counterRelease", counter, "callUp { status }").await;
            callups.push(callup);
        }
        let ten_each = || callups.iter().flat_map(|id| std::iter::repeat_n(json!({ "callUp": id }), 10)).collect();
        for (client, mutation) in [(&desk.meera, "acceptCounter"), (&tom.client, "acceptCallUp")] {
            let (won, told) = sorted(&at_once(client, mutation, ten_each()).await);
            assert_eq!((won, told.len()), (5, 45), "{mutation}");
            assert!(told.iter().all(|(code, _)| code == "WRONG_STATE"), "{told:?}");
        }
        let drawn_up = desk.meera.query("{ secondments { nodes { id } } }", json!({})).await;
        assert_eq!(drawn_up["secondments"]["nodes"].as_array().map(Vec::len), Some(5));
        is_never_overbooked(&app, &tom.id).await;
    }

    async fn yes_and_yes_at_the_same_moment_come_to_one_secondment(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 10).await;
        for post in desk.posts(5, 2).await {
            let callup = desk.calls_up(&tom, &post).await;
            let ask = || vec![json!({ "callUp": callup }); 5];
            let (answers, releases) = tokio::join!(
                at_once(&tom.client, "acceptCallUp", ask()),
                at_once(&tom.approver, "grantRelease", ask()),
            );
            assert_eq!((sorted(&answers).0, sorted(&releases).0), (1, 1));
            assert_eq!(status(&desk.meera, &callup).await, "AGREED");
        }
    }

    async fn an_officer_takes_leave_while_being_called_up(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 4).await;
        let asks = desk.posts(10, 2).await.iter().map(|post| json!({ "officer": tom.id, "post": post })).collect();
        let leave = json!({ "kind": "LEAVE", "startsOn": "2027-02-01", "endsOn": "2027-02-05" });
        let taking = tom.client.mutate("addAbsence", leave, "__typename");
        let (_, payloads) = tokio::join!(taking, at_once(&desk.meera, "callUpOfficer", asks));
        let (won, told) = sorted(&payloads);
        assert!(won == 0 || won == 2, "either the leave was first, or it did not fit any more");
        assert!(told.iter().all(|(code, _)| code == "CAPACITY"), "{told:?}");
        let officer: OfficerId = tom.id.parse().expect("an officer's id");
        let year = Period::new("2027-01-01".parse().unwrap(), "2027-12-31".parse().unwrap()).unwrap();
        let cx = app.operator();
        let diaries = diary::diaries(&cx.read(), &[officer], &year).await.expect("the diary");
        assert!(diaries[&officer].weeks(&year).iter().all(|week| week.free >= 0));
    }
}
