//! Alerts: who is told of which posts, how often, and in which words.

use crate::journey::{Desk, Hand};
use crate::sign_in::signed_in;
use callup_domain::access::Role;
use callup_domain::mail::MailKind;
use callup_infra::mail::Message;
use callup_infra::scope::Operator;
use callup_tests::{TestApp, council_id, on_both};
use serde_json::json;

/// What is sent on a day when the house is kept: the alerts.
async fn alerts_on(app: &TestApp, day: &str) -> Vec<Message> {
    app.set_today(day);
    Operator::new(app.world.clone()).leave_daily().await.expect("the day's work is left");
    app.run_jobs().await.into_iter().filter(|mail| mail.kind == MailKind::OpenPosts).collect()
}

/// To whom alerts go on a day.
async fn told_on(app: &TestApp, day: &str) -> Vec<String> {
    let mut names: Vec<String> = alerts_on(app, day).await.into_iter().map(|mail| mail.to_name).collect();
    names.sort();
    names
}

async fn choose(hand: &Hand, every: &str, from: i32) {
    let ask = json!({ "every": every, "from": from });
    let done = hand.client.must("setAlerts", ask.clone(), "officer { alerts { every from } }").await;
    assert_eq!(done["officer"]["alerts"], ask);
}

/// The officer's own score, and that of the desk's list.
async fn scores(desk: &Desk, hand: &Hand, post: &str) -> (i64, i64) {
    let own =
        "query($id: ID!) { post(id: $id) { myFit { score } candidates { nodes { score officer { id } } } } }";
    let mine =
        hand.client.query(own, json!({ "id": post })).await["post"]["myFit"]["score"].as_i64().unwrap();
    let list = desk.meera.query(own, json!({ "id": post })).await;
    let nodes = list["post"]["candidates"]["nodes"].as_array().unwrap().clone();
    let theirs = nodes.iter().find(|node| node["officer"]["id"] == hand.id.as_str()).expect("a candidate");
    (mine, theirs["score"].as_i64().unwrap())
}

on_both! {
    async fn whoever_joins_is_told_weekly_and_whoever_is_entered_never(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let query = "{ viewer { officer { alerts { every from } } } }";
        let own = tom.client.query(query, json!({})).await;
        assert_eq!(own["viewer"]["officer"]["alerts"], json!({ "every": "WEEKLY", "from": 600 }));
        let admin = app.person("Ada Admin", &[(Role::Administrator, None)]).await;
        let kim = app.person("Kim Entered", &[]).await;
        let ask = json!({ "person": kim.id().to_string(), "homeCouncil": council_id("leeds").to_string(), "offPayroll": false });
        admin.must("joinPool", ask, "officer { id }").await;
        assert_eq!(kim.query(query, json!({})).await["viewer"]["officer"]["alerts"]["every"], "NEVER");
        assert_eq!(tom.client.refused("setAlerts", json!({ "every": "DAILY", "from": 1001 })).await, [("OUT_OF_RANGE".into(), "from".into())]);
    }

    async fn each_post_is_told_once_to_whom_it_fits_from_the_score_that_was_chosen(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let una = desk.officer(&app, "Una Leeds", "leeds", 6).await;
        let ned = desk.officer(&app, "Ned Busy", "camden", 1).await;
        let post = desk.post(4).await;
        let (mine, theirs) = scores(&desk, &tom, &post).await;
        assert_eq!(mine, theirs, "the same score as the desk’s");
        choose(&tom, "DAILY", i32::try_from(mine).unwrap()).await;
        choose(&una, "DAILY", 1_000).await;
        choose(&ned, "DAILY", 0).await;
        assert_eq!(told_on(&app, "2026-12-02").await, ["Tom Reed"], "Una’s score is too low, and Ned has not the half-days");
        assert_eq!(told_on(&app, "2026-12-03").await, [""; 0], "no post twice");
        choose(&una, "DAILY", 0).await;
        assert_eq!(told_on(&app, "2026-12-04").await, ["Una Leeds"]);

        let told = "{ viewer { officer { alerts { told { nodes { score toldAt post { id } } } } } } }";
        let told = tom.client.query(told, json!({})).await["viewer"]["officer"]["alerts"]["told"]["nodes"].clone();
        assert_eq!(told, json!([{ "score": mine, "toldAt": "2026-12-02T09:00:00+00:00", "post": { "id": post } }]));
        let another = desk.post(4).await;
        assert_eq!(told_on(&app, "2026-12-05").await, ["Tom Reed", "Una Leeds"]);
        // What somebody holds is told to nobody, nor what has come of age, nor what was asked for already.
        let third = desk.post(2).await;
        desk.calls_up(&una, &third).await;
        let fourth = desk.post(2).await;
        tom.client.must("showInterest", json!({ "post": fourth }), "interest { id }").await;
        assert_eq!(told_on(&app, "2026-12-06").await, ["Una Leeds"]);
        let old = desk.post(2).await;
        assert_eq!(told_on(&app, "2026-12-25").await, [""; 0]);
        assert!(!old.is_empty() && !another.is_empty());
    }

    async fn nobody_is_told_who_cannot_be_called_up(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let una = desk.officer(&app, "Una Leeds", "leeds", 6).await;
        let pat = desk.officer(&app, "Pat Cardiff", "cardiff", 6).await;
        let sam = desk.officer(&app, "Sam Glasgow", "glasgow", 6).await;
        for hand in [&tom, &una, &pat, &sam] {
            choose(hand, "DAILY", 0).await;
        }
        desk.post(4).await;
        tom.approver.must("supportOfficer", json!({ "officer": tom.id, "supported": false }), "officer { id }").await;
        una.client.must("pause", json!({ "until": "2026-12-20" }), "officer { id }").await;
        let agreements = pat.approver.query("{ agreements { nodes { id } } }", json!({})).await;
        let ask = json!({ "agreement": agreements["agreements"]["nodes"][0]["id"], "reason": "A review" });
        pat.approver.must("withdrawAgreement", ask, "agreement { id }").await;
        assert_eq!(told_on(&app, "2026-12-02").await, ["Sam Glasgow"]);
        sam.client.must("withdrawFromPool", json!({}), "officer { id }").await;
        desk.post(4).await;
        assert_eq!(told_on(&app, "2026-12-03").await, [""; 0]);
    }

    async fn a_week_is_a_week_and_never_is_never(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        choose(&tom, "WEEKLY", 0).await;
        desk.post(1).await;
        assert_eq!(told_on(&app, "2026-12-02").await, ["Tom Reed"]);
        desk.posts(2, 1).await;
        assert_eq!(told_on(&app, "2026-12-08").await, [""; 0]);
        let letters = alerts_on(&app, "2026-12-09").await;
        assert_eq!(letters.len(), 1, "both in one letter");
        assert_eq!(letters[0].text.matches("Missed-bin reporting: 1 half-day a week, from 11 January 2027 to 9 July 2027.").count(), 2, "{}", letters[0].text);
        choose(&tom, "NEVER", 0).await;
        desk.post(1).await;
        for day in ["2026-12-16", "2026-12-17"] {
            assert_eq!(told_on(&app, day).await, [""; 0]);
        }
    }

    async fn a_letter_is_in_both_languages_and_leaves_out_what_was_closed_meanwhile(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        choose(&tom, "DAILY", 0).await;
        let posts = desk.posts(2, 1).await;
        app.set_today("2026-12-02");
        let cx = callup_command::cx::Cx::new(app.world.clone(), Operator::runner(app.body));
        callup_command::alert::tell(&cx).await.unwrap();
        // A second run of the day finds nobody.
        callup_command::alert::tell(&cx).await.unwrap();
        desk.meera.must("closePost", json!({ "post": posts[0] }), "post { id }").await;
        let letters: Vec<Message> = app.run_jobs().await.into_iter().filter(|mail| mail.kind == MailKind::OpenPosts).collect();
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].subject, "A new post that fits you: User researcher / Swydd newydd sy’n addas i chi: User researcher");
        assert!(letters[0].text.contains("/open-posts\n"), "{}", letters[0].text);
        // One of which all were closed is not sent.
        let more = desk.posts(1, 1).await;
        app.set_today("2026-12-03");
        callup_command::alert::tell(&cx).await.unwrap();
        desk.meera.must("closePost", json!({ "post": more[0] }), "post { id }").await;
        let kinds: Vec<MailKind> = app.run_jobs().await.into_iter().map(|mail| mail.kind).collect();
        assert!(!kinds.contains(&MailKind::OpenPosts), "{kinds:?}");
    }

    async fn the_page_keeps_what_was_typed(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.officer(&app, "Tom Reed", "camden", 6).await;
        let mut browser = signed_in(&app, "tom.reed@example.gov.uk").await;
        let page = browser.open("/me/alerts").await;
        assert!(page.html.contains("You have not been told of any post yet."), "{}", page.html);
        let again = browser.submit(&page, "/me/alerts", &[("every", "DAILY"), ("from", "1200")]).await;
        assert!(again.html.contains("value=\"1200\"") && again.html.contains("id=\"from-error\""), "{}", again.html);
        assert!(again.html.contains("value=\"DAILY\" checked"), "{}", again.html);
        let done = browser.submit(&again, "/me/alerts", &[("every", "DAILY"), ("from", "500")]).await;
        assert!(done.html.contains("Your alerts are saved."), "{}", done.html);
        desk.post(1).await;
        assert_eq!(told_on(&app, "2026-12-02").await, ["Tom Reed"]);
        // A day later the session is over.
        let told = signed_in(&app, "tom.reed@example.gov.uk").await.open("/me/alerts").await;
        assert!(told.html.contains("User researcher") && told.html.contains("2 December 2026"), "{}", told.html);
    }
}
