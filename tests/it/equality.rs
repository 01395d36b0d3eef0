//! Equality monitoring: one's own answers, which nobody else sees, and counts in which nobody is found.

use crate::journey::Desk;
use crate::retention::keep_house;
use crate::selection::proposed;
use crate::sign_in::signed_in;
use callup_api::graphql::handler::Limits;
use callup_command::cx::Cx;
use callup_domain::access::{Actor, Role, Who};
use callup_infra::entity::event;
use callup_infra::keys::Keys;
use callup_tests::{Client, TestApp, on_both};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

const OWN: &str = "{ ownEquality { month answers { question answer } } }";
const FIGURES: &str = "{ equalityFigures { question stage counts { answer people } } }";

/// What somebody answered, without what was not.
async fn own(client: &Client) -> Vec<(String, String)> {
    let own = client.query(OWN, json!({})).await["ownEquality"].clone();
    let answers = own["answers"].as_array().expect("answers").iter();
    let said = answers
        .filter_map(|one| Some((one["question"].as_str()?.to_owned(), one["answer"].as_str()?.to_owned())));
    said.collect()
}

async fn answers(client: &Client, input: Value) {
    let done = client.must("answerEquality", input, "done").await;
    assert_eq!(done["done"], true);
}

/// Whether there is a row of the person, also of one who was erased.
async fn is_there(app: &TestApp, client: &Client) -> bool {
    let who = Who::Person { person: client.id(), officer: None, grants: Vec::new() };
    let cx = Cx::new(app.world.clone(), Actor { body: app.body, who });
    callup_equality::own(&cx.read(), &app.world.keys).await.expect("it can be read").is_some()
}

/// What is shown of a question in the pool.
async fn shown(client: &Client, question: &str) -> Option<BTreeMap<String, u64>> {
    let figures = client.query(FIGURES, json!({})).await["equalityFigures"].clone();
    let all = figures.as_array().expect("figures");
    assert_eq!(all.len(), 7 * 4);
    let one = all.iter().find(|one| one["question"] == question && one["stage"] == "POOL").expect("a figure");
    let counts = one["counts"].as_array()?.iter();
    Some(
        counts
            .map(|it| (it["answer"].as_str().unwrap().to_owned(), it["people"].as_u64().unwrap()))
            .collect(),
    )
}

fn pair(question: &str, answer: &str) -> (String, String) {
    (question.to_owned(), answer.to_owned())
}

on_both! {
    async fn answers_are_ones_own_to_give_to_change_and_to_take_back(app: TestApp) {
        let mut app = app;
        let desk = Desk::open(&app).await;
        let (tom, kim) = (desk.officer(&app, "Tom Reed", "leeds", 4).await, desk.officer(&app, "Kim Okoro", "camden", 4).await);
        let events = app.operator().read().every::<event::Entity>().count().await.unwrap();
        answers(&tom.client, json!({ "sex": "MALE", "religion": "SIKH" })).await;
        assert_eq!(own(&tom.client).await, [pair("SEX", "MALE"), pair("RELIGION", "SIKH")]);
        for other in [&kim.client, &tom.approver, &desk.meera] {
            assert_eq!(own(other).await, []);
        }
        let wrong = tom.client.refused("answerEquality", json!({ "sex": "SIKH" })).await;
        assert_eq!(wrong, [("MALFORMED".to_owned(), "sex".to_owned())]);
        // What is written later is under another key, and what was before is found by the old one.
        app.restart_with(&["02"]);
        let tom = app.client_of(tom.client.id()).await;
        assert_eq!(own(&tom).await, [], "under another key alone nothing is found");
        answers(&tom, json!({ "caring": "YES" })).await;
        assert_eq!(own(&tom).await, [pair("CARING", "YES")]);
        app.restart_with(&["03", "02"]);
        let tom = app.client_of(tom.id()).await;
        assert_eq!(own(&tom).await, [pair("CARING", "YES")]);
        tom.must("withdrawEquality", json!({}), "done").await;
        assert_eq!(own(&tom).await, []);
        // A token each time that the client was made anew, and nothing else.
        assert_eq!(app.operator().read().every::<event::Entity>().count().await.unwrap(), events + 2);
    }

    async fn figures_are_for_those_who_do_not_select(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "leeds", 4).await;
        let admin = app.person("Sam Admin", &[(Role::Administrator, None)]).await;
        let auditor = app.person("Olu Auditor", &[(Role::Auditor, None)]).await;
        let selector = app.person("Sel Ector", &[(Role::Selector, None)]).await;
        let both = app.person("Bo Both", &[(Role::Administrator, None), (Role::Selector, None)]).await;
        answers(&tom.client, json!({ "sex": "MALE" })).await;
        for who in [&admin, &auditor] {
            assert_eq!(shown(who, "SEX").await, None, "one is too few");
        }
        for who in [&desk.meera, &desk.lead, &selector, &both, &tom.client, &tom.approver] {
            assert_eq!(who.send(FIGURES, json!({})).await.error_code(), "DENIED");
        }
        let (_, few) = app.statements(admin.query(FIGURES, json!({}))).await;
        for at in 0..11 {
            let hand = desk.officer(&app, &format!("Officer Number{at}"), "leeds", 4).await;
            answers(&hand.client, json!({ "sex": "FEMALE" })).await;
        }
        let told = shown(&admin, "SEX").await.expect("enough answered");
        assert_eq!((told["FEMALE"], told["MALE"]), (10, 0));
        assert_eq!(shown(&admin, "CARING").await, None);
        let (_, many) = app.statements(admin.query(FIGURES, json!({}))).await;
        assert_eq!(few, many);
    }

    async fn an_erasure_takes_the_answers_too(app: TestApp) {
        let admin = app.person("Sam Admin", &[(Role::Administrator, None)]).await;
        let kim = app.person("Kim Researcher", &[]).await;
        answers(&kim, json!({ "sex": "FEMALE" })).await;
        assert!(is_there(&app, &kim).await);
        admin.must("erasePerson", json!({ "person": kim.id().to_string() }), "person { id }").await;
        assert!(!is_there(&app, &kim).await);
    }

    async fn housekeeping_moves_them_to_the_key_of_today(app: TestApp) {
        let mut app = app;
        let kim = app.person("Kim Researcher", &[]).await;
        app.restart_with(&["02"]);
        let kim = app.client_of(kim.id()).await;
        answers(&kim, json!({ "sex": "FEMALE", "caring": "NO" })).await;
        app.restart_with(&["03", "02"]);
        keep_house(&app).await;
        app.restart_with(&["03"]);
        keep_house(&app).await;
        let kim = app.client_of(kim.id()).await;
        assert_eq!(own(&kim).await, [pair("SEX", "FEMALE"), pair("CARING", "NO")]);
        // Of what stands under a key that nobody has, nobody could find his or her own to take it back.
        app.restart_with(&["04"]);
        keep_house(&app).await;
        app.restart_with(&["03"]);
        assert!(!is_there(&app, &kim).await);
    }

    async fn they_go_after_two_years(app: TestApp) {
        app.set_today("2027-01-31");
        let kim = app.person("Kim Researcher", &[]).await;
        answers(&kim, json!({ "sex": "FEMALE" })).await;
        app.set_today("2029-01-01");
        keep_house(&app).await;
        assert!(is_there(&app, &kim).await);
        app.set_today("2029-01-02");
        keep_house(&app).await;
        assert!(!is_there(&app, &kim).await);
        let expired = app.operator().read().every::<event::Entity>().all().await.unwrap();
        let told = expired.iter().filter(|row| format!("{row:?}").to_lowercase().contains("equality")).count();
        assert_eq!(told, 0, "no event tells how many went");
    }

    async fn without_a_key_that_lasts_nothing_is_answered(app: TestApp) {
        let mut app = app;
        let kim = app.person("Kim Researcher", &[]).await;
        app.world.keys = Keys::of_this_process().unwrap();
        app.limit(Limits::from(&app.config.graphql));
        let kim = app.client_of(kim.id()).await;
        let refused = kim.refused("answerEquality", json!({ "sex": "FEMALE" })).await;
        assert_eq!(refused, [("NOT_READY".to_owned(), String::new())]);
    }

    async fn a_selection_asks_nothing_of_it(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "leeds", 4).await;
        answers(&tom.client, json!({ "sex": "MALE" })).await;
        desk.post(4).await;
        app.world.db.listen();
        proposed(&app, &desk.meera).await;
        let heard = app.world.db.heard();
        assert!(heard.len() > 20, "{}", heard.len());
        let names: Vec<_> = heard.iter().filter(|sql| sql.contains("equality")).collect();
        assert!(names.is_empty(), "{names:#?}");
    }

    async fn a_page_asks_and_takes_back(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "leeds", 4).await;
        let mut browser = signed_in(&app, "tom.reed@example.gov.uk").await;
        let page = browser.open("/me/equality").await;
        assert!(page.html.contains("voluntary") && page.html.contains("You have not answered."), "{}", page.html);
        let page = browser.submit(&page, "/me/equality", &[("sex", "MALE"), ("age", "")]).await;
        assert!(page.html.contains("Your answers are saved."), "{}", page.html);
        assert_eq!(own(&tom.client).await, [pair("SEX", "MALE")]);
        let page = browser.submit(&page, "/me/equality/withdraw", &[]).await;
        assert!(page.html.contains("Your answers are gone."), "{}", page.html);
        app.person("Sam Admin", &[(Role::Administrator, None)]).await;
        let page = signed_in(&app, "sam.admin@example.gov.uk").await.open("/body/equality").await;
        assert!(page.html.contains("Too few answered to show by themselves"), "{}", page.html);
    }
}

/// The engine's crate, and the one that runs selections, do not link what opens the answers.
#[test]
fn what_selects_does_not_link_it() {
    let mut needs: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for package in include_str!("../../Cargo.lock").split("[[package]]").skip(1) {
        let quoted = |line: &'static str| line.split('"').nth(1)?.split(' ').next();
        let name = package.lines().find(|line| line.starts_with("name = ")).and_then(quoted).expect("a name");
        let on = package.lines().filter(|line| line.starts_with(" \"")).filter_map(quoted);
        needs.entry(name).or_default().extend(on);
    }
    let reached = |from: &'static str| {
        let (mut reached, mut open) = (BTreeSet::new(), vec![from]);
        while let Some(name) = open.pop() {
            if reached.insert(name) {
                open.extend(needs[name].iter().copied());
            }
        }
        reached
    };
    assert!(reached("callup-api").contains("callup-equality"), "the test looks for what is there");
    for apart in ["callup-domain", "callup-infra", "callup-command", "callup-job"] {
        assert!(!reached(apart).contains("callup-equality"), "{apart}");
    }
}
