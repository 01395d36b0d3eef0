//! What a home council keeps for itself holds, whenever it says so while its officers are called up.

use crate::double_booking::{at_once, sorted};
use crate::journey::{Desk, Hand, text};
use crate::pool::skills;
use callup_domain::access::Role;
use callup_domain::calendar::WeekLine;
use callup_domain::id::{CallUpId, OfficerId};
use callup_domain::period::Period;
use callup_infra::entity::{blackout, callup, event};
use callup_infra::query::diary;
use callup_tests::{TestApp, council_id, on_both};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Ten officers of Camden, and 50 call-ups for them: five each, of two half-days a week.
async fn fifty(app: &TestApp, desk: &Desk) -> (Vec<Hand>, Vec<Value>) {
    let posts = desk.posts(50, 2).await;
    let mut hands = Vec::new();
    for number in 0..10 {
        hands.push(desk.officer(app, &format!("Officer {number}"), "camden", 10).await);
    }
    let asks =
        posts.iter().enumerate().map(|(at, post)| json!({ "officer": hands[at % 10].id, "post": post }));
    let asks = asks.collect();
    (hands, asks)
}

/// The week of 1 February 2027 in the diary of each officer.
async fn week(app: &TestApp, hands: &[Hand]) -> Vec<WeekLine> {
    let officers: Vec<OfficerId> =
        hands.iter().map(|hand| hand.id.parse().expect("an officer's id")).collect();
    let week = Period::new("2027-02-01".parse().unwrap(), "2027-02-07".parse().unwrap()).unwrap();
    let cx = app.operator();
    let diaries = diary::diaries(&cx.read(), &officers, &week).await.expect("diaries");
    diaries.values().map(|diary| diary.weeks(&week)[0]).collect()
}

/// The ids of all call-ups. Ids are drawn under the locks, so that they tell what came first.
async fn callups(app: &TestApp) -> Vec<(CallUpId, OfficerId)> {
    let cx = app.operator();
    let rows = cx.read().every::<callup::Entity>().in_order().all().await.expect("call-ups");
    rows.into_iter().map(|row| (row.id, row.officer_id)).collect()
}

on_both! {
    async fn home_days_are_kept_or_come_too_late(app: TestApp) {
        let desk = Desk::open(&app).await;
        let (hands, asks) = fifty(&app, &desk).await;
        let (first, rest) = asks.split_at(5);
        let home_week = json!({ "kind": "HOME_DAY", "council": council_id("camden").to_string(), "startsOn": "2027-02-01", "endsOn": "2027-02-05" });
        let approver = &hands[0].approver;

        let (calls, kept, more) = tokio::join!(
            at_once(&desk.meera, "callUpOfficer", first.to_vec()),
            approver.mutate("addAbsence", home_week.clone(), "absence { id }"),
            at_once(&desk.meera, "callUpOfficer", rest.to_vec()),
        );

        let payloads = [calls, more].concat();
        let (won, told) = sorted(&payloads);
        let weeks = week(&app, &hands).await;
        assert!(weeks.iter().all(|week| week.free >= 0), "{weeks:?}");
        if kept["userErrors"] == json!([]) {
            assert_eq!((won, told.len()), (0, 50), "the week was kept first");
            assert!(told.iter().all(|(code, _)| code == "CAPACITY"), "{told:?}");
        } else {
            assert_eq!((won, text(&kept["userErrors"][0]["code"])), (50, "CAPACITY".to_owned()), "it came too late");
            let again = approver.refused("addAbsence", home_week).await;
            assert_eq!(again[0].0, "CAPACITY");
        }
    }

    async fn nobody_is_called_up_into_a_blackout_once_it_is_set(app: TestApp) {
        let desk = Desk::open(&app).await;
        let (hands, asks) = fifty(&app, &desk).await;
        let closed = json!({ "council": council_id("camden").to_string(), "startsOn": "2027-03-15", "endsOn": "2027-04-02", "reason": "Year end" });

        let (payloads, _) = tokio::join!(
            at_once(&desk.meera, "callUpOfficer", asks),
            hands[0].approver.must("setBlackout", closed, "member { id }"),
        );

        let (won, told) = sorted(&payloads);
        assert!(told.iter().all(|(code, _)| code == "BLACKOUT"), "{told:?}");
        let cx = app.operator();
        let set = cx.read().every::<blackout::Entity>().the_one().await.expect("the blackout").id.0;
        let calls = callups(&app).await;
        assert_eq!((calls.len(), won + told.len()), (won, 50));
        assert!(calls.iter().all(|(id, _)| id.0 < set), "who was called up, was so before");
    }

    async fn a_cap_that_is_lowered_holds_from_then_on(app: TestApp) {
        let desk = Desk::open(&app).await;
        let (hands, asks) = fifty(&app, &desk).await;
        app.member("camden", Some(8)).await;
        let cap = json!({ "council": council_id("camden").to_string(), "cap": 3 });

        let (payloads, _) = tokio::join!(
            at_once(&desk.meera, "callUpOfficer", asks),
            hands[0].approver.must("setAwayCap", cap, "member { awayCap }"),
        );

        let (won, told) = sorted(&payloads);
        assert!(told.iter().all(|(code, _)| code == "COUNCIL_CAP"), "{told:?}");
        assert_eq!(won + told.len(), 50);
        let cx = app.operator();
        let set = cx.read().every::<event::Entity>().in_order().all().await.expect("events");
        let set = set.iter().rfind(|row| row.kind.as_str() == "member_set").expect("the cap was set").id.0;
        let mut away = BTreeSet::new();
        for (id, officer) in callups(&app).await {
            let more = away.insert(officer);
            let cap = if id.0 < set { 8 } else { 3 };
            assert!(!more || away.len() <= cap, "one more than {cap} was away");
        }
        assert!((3..=8).contains(&away.len()), "{} are away", away.len());
    }

    async fn a_file_takes_no_half_days_away_that_are_being_booked(app: TestApp) {
        let desk = Desk::open(&app).await;
        let (hands, asks) = fifty(&app, &desk).await;
        skills(&app, []).await;
        let admin = app.person("Sam Administrator", &[(Role::Administrator, None)]).await;
        let header = "email,name,council,role,salary_pounds,pattern,load,from,until,skills,service_areas,reach,max_onsite_days,language,off_payroll\n";
        let line = |number: usize| format!("officer.{number}@example.gov.uk,Officer {number},Camden,User researcher,,Mon-Fri,3,2026-12-01,2027-12-31,,,anywhere,5,en,no\n");
        let file = json!({ "file": header.to_owned() + &(0..10).map(line).collect::<String>(), "apply": true });

        let (payloads, brought) = tokio::join!(
            at_once(&desk.meera, "callUpOfficer", asks),
            admin.must("importOfficers", file, "outcome { changed leftOut errors { message } }"),
        );

        let (won, told) = sorted(&payloads);
        assert!(told.iter().all(|(code, _)| code == "CAPACITY"), "{told:?}");
        let weeks = week(&app, &hands).await;
        assert!(weeks.iter().all(|week| week.free >= 0), "{weeks:?}");
        // The file leaves each officer either three half-days a week, or what it found.
        let changed = brought["outcome"]["changed"].as_u64().expect("a number");
        let smaller = weeks.iter().filter(|week| week.offered == 3).count();
        assert_eq!((changed, changed + brought["outcome"]["leftOut"].as_u64().expect("a number")), (smaller as u64, 10), "{brought}");
        assert!(won >= 10, "one of two half-days fits into three");
    }

    async fn a_project_closes_before_somebody_is_called_up_or_not_at_all(app: TestApp) {
        let desk = Desk::open(&app).await;
        let (_, asks) = fifty(&app, &desk).await;
        let close = json!({ "project": desk.project, "reason": "Its money went elsewhere." });

        let (payloads, closed) = tokio::join!(
            at_once(&desk.meera, "callUpOfficer", asks),
            desk.meera.mutate("closeProject", close, "project { state }"),
        );

        let (won, told) = sorted(&payloads);
        if closed["userErrors"] == json!([]) {
            assert_eq!(won, 0);
            assert!(told.iter().all(|(code, _)| code == "WRONG_STATE"), "{told:?}");
        } else {
            assert_eq!((won, text(&closed["userErrors"][0]["code"])), (50, "NOT_READY".to_owned()));
        }
    }
}
