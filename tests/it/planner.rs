//! The planner: who is free when, capacity against demand and utilisation, in GraphQL and on pages.

use crate::journey::{Desk, Hand};
use crate::sign_in::signed_in;
use callup_domain::access::Role;
use callup_domain::planner::DEFINITION;
use callup_infra::entity::agreement;
use callup_tests::{Client, TestApp, council_id, on_both};
use poem::http::StatusCode;
use serde_json::{Value, json};

const AVAILABILITY: &str = "query($from: NaiveDate, $weeks: Int, $council: ID, $skill: ID, $level: Level, $first: Int, $after: String) {
    availability(from: $from, weeks: $weeks, homeCouncil: $council, skill: $skill, level: $level, first: $first, after: $after) {
        weeks earlier later officers
        total { offered absent blackout confirmed tentative free }
        nodes { officer { id person { name } homeCouncil { shortName } } halfDays { offered absent blackout confirmed tentative free } }
        pageInfo { hasNextPage endCursor }
    } }";

const CAPACITY: &str = "query($from: NaiveDate, $months: Int, $skill: ID, $first: Int, $after: String) {
    capacity(from: $from, months: $months, skill: $skill, first: $first, after: $after) {
        from until
        nodes { skill { name } level months {
            month demand { filled tentative open draft } supply { available confirmed tentative free }
            short shortWithDrafts councils { council { shortName } officers free } otherCouncils
        } }
        pageInfo { hasNextPage endCursor }
    } }";

const UTILISATION: &str = "query($from: NaiveDate, $weeks: Int, $first: Int, $after: String) {
    utilisation(from: $from, weeks: $weeks) {
        definition from until
        whole { officers available confirmed tentative utilisationBp withTentativeBp }
        councils(first: $first, after: $after) { nodes { council { shortName } used { officers utilisationBp } } pageInfo { hasNextPage endCursor } }
        roles { nodes { role { name } used { officers utilisationBp } } }
    } }";

/// The four weeks from 1 February 2027.
fn february() -> Value {
    json!({ "from": "2027-02-01", "weeks": 4 })
}

async fn available(client: &Client, ask: Value) -> Value {
    client.query(AVAILABILITY, ask).await["availability"].clone()
}

/// The names of those who are shown.
fn names(availability: &Value) -> Vec<&str> {
    let nodes = availability["nodes"].as_array().expect("nodes").iter();
    nodes.map(|node| node["officer"]["person"]["name"].as_str().expect("a name")).collect()
}

/// The officer's approver keeps a week, and closes another.
async fn keeps(hand: &Hand, council: &str) {
    let council = council_id(council).to_string();
    let home =
        json!({ "kind": "HOME_DAY", "council": council, "startsOn": "2027-02-08", "endsOn": "2027-02-12" });
    hand.approver.must("addAbsence", home, "absence { id }").await;
    let closed =
        json!({ "council": council, "startsOn": "2027-02-15", "endsOn": "2027-02-19", "reason": "Year end" });
    hand.approver.must("setBlackout", closed, "__typename").await;
}

/// Somebody of Camden takes its agreement back.
async fn shares_no_more(app: &TestApp, somebody: &Client) {
    let (cx, camden) = (app.operator(), council_id("camden"));
    let read = cx.read();
    let given = read.every::<agreement::Entity>().is(agreement::Column::CouncilId, camden);
    let given = given.the_one().await.expect("an agreement").id.to_string();
    let ask = json!({ "agreement": given, "reason": "A review" });
    somebody.must("withdrawAgreement", ask, "agreement { id }").await;
}

on_both! {
    async fn each_week_says_what_is_offered_kept_booked_and_free(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let una = desk.officer(&app, "Una Leeds", "leeds", 10).await;
        keeps(&tom, "camden").await;
        desk.agrees(&una, &desk.post(4).await).await;
        desk.calls_up(&una, &desk.post(2).await).await;

        let found = available(&desk.meera, february()).await;

        assert_eq!(found["weeks"], json!(["2027-02-01", "2027-02-08", "2027-02-15", "2027-02-22"]));
        assert_eq!((&found["earlier"], &found["later"]), (&json!("2027-01-04"), &json!("2027-03-01")));
        assert_eq!(found["officers"], 2);
        assert_eq!(found["nodes"], json!([
            { "officer": { "id": tom.id, "person": { "name": "Tom Reed" }, "homeCouncil": { "shortName": "Camden" } },
              "halfDays": { "offered": [6, 6, 6, 6], "absent": [0, 6, 0, 0], "blackout": [0, 0, 6, 0],
                            "confirmed": [0, 0, 0, 0], "tentative": [0, 0, 0, 0], "free": [6, 0, 0, 6] } },
            { "officer": { "id": una.id, "person": { "name": "Una Leeds" }, "homeCouncil": { "shortName": "Leeds" } },
              "halfDays": { "offered": [10, 10, 10, 10], "absent": [0, 0, 0, 0], "blackout": [0, 0, 0, 0],
                            "confirmed": [4, 4, 4, 4], "tentative": [2, 2, 2, 2], "free": [4, 4, 4, 4] } },
        ]));
        assert_eq!(found["total"], json!({
            "offered": [16, 16, 16, 16], "absent": [0, 6, 0, 0], "blackout": [0, 0, 6, 0],
            "confirmed": [4, 4, 4, 4], "tentative": [2, 2, 2, 2], "free": [10, 4, 4, 10],
        }));
        let leave = json!({ "kind": "LEAVE", "officer": tom.id, "startsOn": "2027-02-22", "endsOn": "2027-02-26" });
        tom.client.must("addAbsence", leave, "absence { id }").await;
        let after = available(&desk.meera, february()).await;
        assert_eq!(after["nodes"][0]["halfDays"]["free"], json!([6, 0, 0, 0]), "the pool follows");
    }

    async fn everybody_plans_with_those_whom_they_may_call_up_or_release(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let una = desk.officer(&app, "Una Leeds", "leeds", 6).await;
        let selector = app.person("Sel Ector", &[(Role::Selector, None)]).await;
        let leader = app.person("Cllr Camden", &[(Role::Leader, Some("camden"))]).await;
        let auditor = app.person("Aud Itor", &[(Role::Auditor, None)]).await;
        for (client, expected) in [
            (&desk.meera, vec!["Tom Reed", "Una Leeds"]), (&selector, vec!["Tom Reed", "Una Leeds"]),
            (&tom.approver, vec!["Tom Reed"]), (&una.approver, vec!["Una Leeds"]), (&tom.client, vec!["Tom Reed"]),
            (&leader, vec![]), (&auditor, vec![]), (&desk.lead, vec![]),
        ] {
            let found = available(client, february()).await;
            assert_eq!((names(&found), found["officers"].as_u64()), (expected.clone(), Some(expected.len() as u64)));
        }
        shares_no_more(&app, &leader).await;
        let found = available(&desk.meera, february()).await;
        assert_eq!((names(&found), &found["total"]["free"]), (vec!["Una Leeds"], &json!([6, 6, 6, 6])));
        assert_eq!(names(&available(&tom.approver, february()).await), ["Tom Reed"], "its own people");
        una.client.must("pause", json!({ "officer": una.id, "until": "2027-01-31" }), "officer { id }").await;
        assert_eq!(available(&desk.meera, february()).await["officers"], 0, "a pause is effective at once");
    }

    async fn pages_and_filters_of_people(app: TestApp) {
        let desk = Desk::open(&app).await;
        for number in 0..5 {
            desk.officer(&app, &format!("Officer {number}"), ["camden", "leeds"][number % 2], 6).await;
        }
        let (mut seen, mut after) = (Vec::new(), Value::Null);
        loop {
            let page = available(&desk.meera, json!({ "first": 2, "after": after })).await;
            assert_eq!((&page["officers"], page["weeks"].as_array().unwrap().len()), (&json!(5), 26));
            seen.extend(names(&page).into_iter().map(str::to_owned));
            after = page["pageInfo"]["endCursor"].clone();
            if page["pageInfo"]["hasNextPage"] == false { break }
        }
        assert_eq!(seen, ["Officer 0", "Officer 1", "Officer 2", "Officer 3", "Officer 4"]);
        let leeds = available(&desk.meera, json!({ "council": council_id("leeds").to_string() })).await;
        assert_eq!(names(&leeds), ["Officer 1", "Officer 3"]);
        let skill = json!({ "skill": desk.skill, "level": "PRACTITIONER" });
        assert_eq!(available(&desk.meera, skill).await["officers"], 5);
        assert_eq!(available(&desk.meera, json!({ "skill": desk.skill, "level": "EXPERT" })).await["officers"], 0);
        for wrong in [json!({ "weeks": 0 }), json!({ "weeks": 54 }), json!({ "first": 501 }), json!({ "first": 0 }),
                      json!({ "after": "nonsense" }), json!({ "from": "1999-01-01" })] {
            assert_eq!(desk.meera.send(AVAILABILITY, wrong.clone()).await.error_code(), "BAD_INPUT", "{wrong}");
        }
        let most = available(&desk.meera, json!({ "first": 500, "weeks": 53 })).await;
        assert_eq!(names(&most).len(), 5);
    }

    async fn the_planner_takes_a_fixed_number_of_statements(app: TestApp) {
        let desk = Desk::open(&app).await;
        let first = desk.officer(&app, "Officer 0", "camden", 10).await;
        desk.agrees(&first, &desk.post(4).await).await;
        let all = async |weeks: i32, months: i32| {
            // Whom somebody looks at today is kept once; here it is not what is counted.
            available(&desk.meera, json!({ "weeks": weeks })).await;
            let months = json!({ "from": "2027-02-01", "months": months });
            [
                app.statements(available(&desk.meera, json!({ "weeks": weeks }))).await.1,
                app.statements(desk.meera.query(CAPACITY, months)).await.1,
                app.statements(desk.meera.query(UTILISATION, json!({ "weeks": weeks }))).await.1,
            ]
        };
        let one = all(1, 1).await;
        for number in 1..6 {
            let hand = desk.officer(&app, &format!("Officer {number}"), ["leeds", "camden"][number % 2], 10).await;
            desk.agrees(&hand, &desk.post(4).await).await;
            desk.posts(3, 2).await;
        }
        let six = all(53, 12).await;
        println!("statements of availability, capacity, utilisation: {six:?}");
        assert_eq!(one, six);
    }

    async fn an_officer_sees_that_somebody_looked_at_the_weeks(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let views = async || {
            let query = "{ viewer { officer { views { nodes { by { name } purpose } } } } }";
            tom.client.query(query, json!({})).await["viewer"]["officer"]["views"]["nodes"].clone()
        };
        desk.meera.query("{ availability { officers total { free } } }", json!({})).await;
        desk.meera.query(UTILISATION, json!({})).await;
        desk.meera.query(CAPACITY, json!({})).await;
        assert_eq!(views().await, json!([]), "sums tell of nobody");
        desk.meera.query("{ availability { nodes { halfDays { free } } } }", json!({})).await;
        assert_eq!(views().await, json!([{ "by": { "name": "Meera Coordinator" }, "purpose": "PLANNER" }]));
        available(&tom.client, february()).await;
        assert_eq!(views().await.as_array().unwrap().len(), 1, "one's own weeks are no look");
    }

    async fn capacity_stands_against_demand_by_skill_and_level(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let una = desk.officer(&app, "Una Leeds", "leeds", 8).await;
        desk.agrees(&tom, &desk.post(4).await).await;
        desk.calls_up(&una, &desk.post(3).await).await;
        desk.posts(2, 5).await;
        let draft = json!({ "project": { "title": "Potholes", "startsOn": "2027-01-11", "endsOn": "2027-07-09" } });
        let draft = desk.meera.must("createProject", draft, "project { id }").await["project"]["id"].clone();
        let posts = json!({ "project": draft, "title": "Expert", "load": 1, "needs": [
            { "skill": desk.skill, "level": "EXPERT" }] });
        desk.meera.must("addPosts", posts, "posts { id }").await;
        let ask = json!({ "from": "2027-02-01", "months": 1 });

        let found = desk.meera.query(CAPACITY, ask.clone()).await["capacity"].clone();

        assert_eq!((&found["from"], &found["until"]), (&json!("2027-02-01"), &json!("2027-02-28")));
        assert_eq!(found["nodes"], json!([
            { "skill": { "name": "Bin routes" }, "level": "PRACTITIONER", "months": [{
                "month": "2027-02-01",
                "demand": { "filled": 16, "tentative": 12, "open": 40, "draft": 4 },
                "supply": { "available": 56, "confirmed": 16, "tentative": 12, "free": 28 },
                "short": 12, "shortWithDrafts": 16,
                "councils": [{ "council": { "shortName": "Leeds" }, "officers": 1, "free": 20 },
                             { "council": { "shortName": "Camden" }, "officers": 1, "free": 8 }],
                "otherCouncils": 0 }] },
            { "skill": { "name": "Bin routes" }, "level": "EXPERT", "months": [{
                "month": "2027-02-01",
                "demand": { "filled": 0, "tentative": 0, "open": 0, "draft": 4 },
                "supply": { "available": 0, "confirmed": 0, "tentative": 0, "free": 0 },
                "short": 0, "shortWithDrafts": 4, "councils": [], "otherCouncils": 0 }] },
        ]));
        let first = desk.meera.query(CAPACITY, json!({ "from": "2027-02-01", "months": 1, "first": 1 })).await["capacity"].clone();
        assert_eq!(first["pageInfo"]["hasNextPage"], true);
        let next = json!({ "from": "2027-02-01", "months": 1, "first": 1, "after": first["pageInfo"]["endCursor"] });
        let next = desk.meera.query(CAPACITY, next).await["capacity"].clone();
        assert_eq!((&next["nodes"][0], &next["pageInfo"]["hasNextPage"]), (&found["nodes"][1], &json!(false)));
        let other = app.person("Ali Admin", &[(Role::Administrator, None)]).await;
        let other = other.must("addSkill", json!({ "name": "Potholes" }), "skill { id }").await["skill"]["id"].clone();
        assert_eq!(desk.meera.query(CAPACITY, json!({ "skill": other })).await["capacity"]["nodes"], json!([]));
        for wrong in [json!({ "months": 0 }), json!({ "months": 13 }), json!({ "after": "1-2" })] {
            assert_eq!(desk.meera.send(CAPACITY, wrong.clone()).await.error_code(), "BAD_INPUT", "{wrong}");
        }
        for client in [&tom.client, &tom.approver, &desk.lead] {
            assert_eq!(client.send(CAPACITY, ask.clone()).await.error_code(), "DENIED");
        }
        shares_no_more(&app, &tom.approver).await;
        let less = desk.meera.query(CAPACITY, ask).await["capacity"]["nodes"][0]["months"][0].clone();
        assert_eq!((&less["demand"]["filled"], &less["supply"]["free"]), (&json!(16), &json!(20)), "who serves goes on");
        assert_eq!(less["councils"].as_array().unwrap().len(), 1, "who shares nothing is not named");
    }

    async fn utilisation_is_told_with_its_definition(app: TestApp) {
        let desk = Desk::open(&app).await;
        let none = desk.meera.query(UTILISATION, february()).await["utilisation"].clone();
        assert_eq!(none["whole"], json!({ "officers": 0, "available": 0, "confirmed": 0, "tentative": 0, "utilisationBp": null, "withTentativeBp": null }));
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let una = desk.officer(&app, "Una Leeds", "leeds", 10).await;
        desk.officer(&app, "Owen Cardiff", "cardiff", 1).await;
        keeps(&tom, "camden").await;
        desk.agrees(&una, &desk.post(4).await).await;
        desk.calls_up(&una, &desk.post(2).await).await;

        let found = desk.meera.query(UTILISATION, february()).await["utilisation"].clone();

        assert_eq!(found["definition"], DEFINITION);
        assert_eq!((&found["from"], &found["until"]), (&json!("2027-02-01"), &json!("2027-02-28")));
        // 18 of Tom's 24, for a week is a home week; 40 and 4: 16 of 62, and 24 with what is tentative.
        assert_eq!(found["whole"], json!({ "officers": 3, "available": 62, "confirmed": 16, "tentative": 8, "utilisationBp": 2581, "withTentativeBp": 3871 }));
        let used = |council: &str, share: i32| json!({ "council": { "shortName": council }, "used": { "officers": 1, "utilisationBp": share } });
        let councils = found["councils"]["nodes"].as_array().unwrap();
        assert_eq!(councils.len(), 3);
        assert_eq!(councils[0], used("Leeds", 4_000), "the most used first");
        assert!(councils.contains(&used("Camden", 0)) && councils.contains(&used("Cardiff", 0)));
        assert_eq!(found["roles"]["nodes"], json!([{ "role": null, "used": { "officers": 3, "utilisationBp": 2581 } }]));
        let (mut seen, mut after) = (Vec::new(), Value::Null);
        loop {
            let ask = json!({ "from": "2027-02-01", "weeks": 4, "first": 1, "after": after });
            let page = desk.meera.query(UTILISATION, ask).await["utilisation"]["councils"].clone();
            seen.extend(page["nodes"].as_array().unwrap().clone());
            after = page["pageInfo"]["endCursor"].clone();
            if page["pageInfo"]["hasNextPage"] == false { break }
        }
        assert_eq!(&seen, councils);
        let later = json!({ "from": "2028-02-07", "weeks": 4 });
        let later = desk.meera.query(UTILISATION, later).await["utilisation"]["whole"].clone();
        assert_eq!((&later["officers"], &later["utilisationBp"]), (&json!(3), &Value::Null), "nothing was offered then");
        let own = una.approver.query(UTILISATION, february()).await["utilisation"]["whole"].clone();
        assert_eq!((&own["officers"], &own["utilisationBp"]), (&json!(1), &json!(4_000)), "an approver's own council");
    }

    async fn the_planner_has_pages_in_both_languages(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        desk.posts(2, 5).await;
        app.person("Meera Desk", &[(Role::Coordinator, None)]).await;
        let mut browser = signed_in(&app, "meera.desk@example.gov.uk").await;
        let page = browser.open("/planner?from=2027-02-01&weeks=52").await;
        assert_eq!((page.status, page.heading()), (StatusCode::OK, "Planner".to_owned()));
        assert!(page.html.contains(&format!("<a class=\"govuk-link\" href=\"/officers/{}\">Tom Reed</a>", tom.id)), "{}", page.html);
        assert_eq!(page.html.matches("<td class=\"h3\">6</td>").count(), 48, "as long as the offer runs: {}", page.html);
        assert_eq!(page.html.matches("<td><span aria-hidden=\"true\">–</span>").count(), 4);
        let welsh = browser.open("/planner?lang=cy").await;
        assert_eq!(welsh.heading(), "Cynllunydd");
        let page = browser.open("/planner/capacity?lang=en").await;
        assert!(page.html.contains("Bin routes: Practitioner or above"), "{}", page.html);
        assert!(page.html.contains("<svg class=\"callup-chart callup-chart--months\""), "{}", page.html);
        let page = browser.open("/planner/utilisation").await;
        assert!(page.html.contains(DEFINITION), "{}", page.html);
        assert_eq!(browser.open("/planner?weeks=99").await.status, StatusCode::NOT_FOUND);
        let mut officer = signed_in(&app, "tom.reed@example.gov.uk").await;
        assert!(officer.open("/planner").await.html.contains("Tom Reed"), "the own weeks");
        assert_eq!(officer.open("/planner/capacity").await.status, StatusCode::FORBIDDEN);
    }
}
