//! Equality monitoring: one's own answers, which nobody else sees, and counts in which nobody is found.

use crate::journey::{Desk, Hand};
use crate::retention::keep_house;
use crate::selection::proposed;
use crate::sign_in::signed_in;
use callup_command::cx::Cx;
use callup_domain::access::{Actor, Role, Who};
use callup_domain::id::PersonId;
use callup_equality::{Answer, Answers, Question, Stage};
use callup_infra::Result;
use callup_infra::entity::event;
use callup_infra::keys::Keys;
use callup_tests::{Browser, TestApp, on_both, psql};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

const OWN: &str = "{ ownEquality { month answers { question answer } } }";
const FIGURES: &str =
    "{ equalityFigures { madeOn nextOn figures { question stage counts { answer people } } } }";

/// A person in the pool, as the commands see one. Also who was erased since.
fn of(app: &TestApp, hand: &Hand) -> Cx {
    let officer = hand.id.parse().ok();
    let who = Who::Person { person: hand.client.id(), officer, grants: Vec::new() };
    Cx::new(app.world.clone(), Actor { body: app.body, who })
}

async fn answer(app: &TestApp, hand: &Hand, answers: Answers) -> Result<()> {
    callup_equality::answer(of(app, hand).begin(), &app.world.keys, &answers).await
}

fn sex(answer: Answer) -> Answers {
    Answers { sex: Some(answer), ..Answers::default() }
}

/// What somebody answered. None without a row.
async fn own(app: &TestApp, hand: &Hand) -> Option<Answers> {
    let own = callup_equality::own(&of(app, hand).read(), &app.world.keys).await;
    own.expect("it can be read").map(|own| own.answers)
}

/// What is shown of a question in the pool.
async fn shown(browser: &Browser, question: &str) -> Option<BTreeMap<String, u64>> {
    let (_, answer) = browser.ask(FIGURES, json!({})).await;
    let all = answer["data"]["equalityFigures"]["figures"].as_array().expect("figures").clone();
    assert_eq!(all.len(), 7 * 4);
    let one = all.iter().find(|one| one["question"] == question && one["stage"] == "POOL").expect("a figure");
    let counts = one["counts"].as_array()?.iter();
    let pair = |it: &Value| (it["answer"].as_str().unwrap().to_owned(), it["people"].as_u64().unwrap());
    Some(counts.map(pair).collect())
}

fn code(answer: &Value) -> &str {
    answer["errors"][0]["extensions"]["code"].as_str().unwrap_or_default()
}

on_both! {
    async fn answers_are_ones_own_to_give_to_change_and_to_take_back(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.officer(&app, "Tom Reed", "leeds", 4).await;
        desk.officer(&app, "Kim Okoro", "camden", 4).await;
        let tom = signed_in(&app, "tom.reed@example.gov.uk").await;
        let kim = signed_in(&app, "kim.okoro@example.gov.uk").await;
        let events = app.operator().read().every::<event::Entity>().count().await.unwrap();
        let give = "mutation($input: AnswerEquality!) { answerEquality(input: $input) { done userErrors { code path } } }";
        let said = |answer: Value| {
            let all = answer["data"]["ownEquality"]["answers"].as_array().expect("answers").clone();
            all.iter().filter_map(|one| Some(format!("{} {}", one["question"].as_str()?, one["answer"].as_str()?))).collect::<Vec<_>>()
        };
        let (_, done) = tom.ask(give, json!({ "input": { "sex": "MALE", "religion": "SIKH" } })).await;
        assert_eq!(done["data"]["answerEquality"], json!({ "done": true, "userErrors": [] }));
        assert_eq!(said(tom.ask(OWN, json!({})).await.1), ["SEX MALE", "RELIGION SIKH"]);
        assert!(said(kim.ask(OWN, json!({})).await.1).is_empty());
        let (_, wrong) = tom.ask(give, json!({ "input": { "sex": "SIKH" } })).await;
        assert_eq!(wrong["data"]["answerEquality"], json!({ "done": false, "userErrors": [{ "code": "MALFORMED", "path": ["sex"] }] }));
        tom.ask(give, json!({ "input": { "caring": "PREFER_NOT_TO_SAY" } })).await;
        assert_eq!(said(tom.ask(OWN, json!({})).await.1), ["CARING PREFER_NOT_TO_SAY"], "they are replaced");
        tom.ask(give, json!({ "input": {} })).await;
        assert!(said(tom.ask(OWN, json!({})).await.1).is_empty());
        assert_eq!(app.operator().read().every::<event::Entity>().count().await.unwrap(), events);
    }

    async fn a_token_that_somebody_had_made_does_not_do(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "leeds", 4).await;
        answer(&app, &tom, sex(Answer::Male)).await.unwrap();
        let auditor = app.person("Olu Auditor", &[(Role::Auditor, None)]).await;
        assert_eq!(tom.client.send(OWN, json!({})).await.error_code(), "DENIED");
        assert_eq!(auditor.send(FIGURES, json!({})).await.error_code(), "DENIED");
        for input in [json!({ "sex": "FEMALE" }), json!({})] {
            assert_eq!(tom.client.refused_code("answerEquality", input).await, "DENIED");
        }
        assert_eq!(own(&app, &tom).await, Some(sex(Answer::Male)));
    }

    async fn figures_are_for_those_who_do_not_select_and_stay_for_a_quarter(app: TestApp) {
        app.set_today("2027-02-10");
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "leeds", 4).await;
        for (name, roles) in [
            ("Sam Admin", &[(Role::Administrator, None)][..]), ("Olu Auditor", &[(Role::Auditor, None)]), ("Sel Ector", &[(Role::Selector, None)]),
            ("Bo Both", &[(Role::Administrator, None), (Role::Selector, None)]),
        ] {
            app.person(name, roles).await;
        }
        answer(&app, &tom, sex(Answer::Male)).await.unwrap();
        for mail in ["sel.ector", "bo.both", "tom.reed", "meera.coordinator"] {
            let browser = signed_in(&app, &format!("{mail}@example.gov.uk")).await;
            assert_eq!(code(&browser.ask(FIGURES, json!({})).await.1), "DENIED", "{mail}");
        }
        let admin = signed_in(&app, "sam.admin@example.gov.uk").await;
        let (_, few) = app.statements(shown(&admin, "SEX")).await;
        for at in 0..11 {
            let hand = desk.officer(&app, &format!("Officer Number{at}"), "leeds", 4).await;
            answer(&app, &hand, sex(Answer::Female)).await.unwrap();
        }
        let auditor = signed_in(&app, "olu.auditor@example.gov.uk").await;
        assert_eq!(shown(&auditor, "SEX").await, None, "they are as they were when somebody first looked");
        app.set_today("2027-05-09");
        let auditor = signed_in(&app, "olu.auditor@example.gov.uk").await;
        assert_eq!(shown(&auditor, "SEX").await, None, "a quarter of a year is not over");
        app.set_today("2027-05-10");
        let admin = signed_in(&app, "sam.admin@example.gov.uk").await;
        let (told, many) = app.statements(shown(&admin, "SEX")).await;
        let told = told.expect("enough answered");
        assert_eq!((told["FEMALE"], told["MALE"]), (10, 0));
        assert_eq!(few, many);
        assert_eq!(shown(&admin, "CARING").await, None);
        let days = admin.ask(FIGURES, json!({})).await.1["data"]["equalityFigures"].clone();
        assert_eq!((&days["madeOn"], &days["nextOn"]), (&json!("2027-05-10"), &json!("2027-08-10")));
    }

    async fn who_makes_the_figures_first_makes_them_for_all(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "leeds", 4).await;
        answer(&app, &tom, sex(Answer::Male)).await.unwrap();
        let who = || Who::Person { person: PersonId(uuid::Uuid::nil()), officer: None, grants: vec![callup_domain::access::Grant { role: Role::Auditor, council: None }] };
        let cx = || Cx::new(app.world.clone(), Actor { body: app.body, who: who() });
        let (one, other) = (cx(), cx());
        let keys = &app.world.keys;
        let (one, other) = tokio::join!(callup_equality::make(one.begin(), keys), callup_equality::make(other.begin(), keys));
        let (one, other) = (one.unwrap(), other.unwrap());
        assert_eq!(one, other);
        assert_eq!(one.told.len(), Question::ALL.len() * Stage::ALL.len());
        assert_eq!(callup_equality::kept(&cx().read()).await.unwrap(), Some(one));
    }

    async fn an_erasure_takes_the_answers_and_nobody_answers_after_it(app: TestApp) {
        let desk = Desk::open(&app).await;
        let admin = app.person("Sam Admin", &[(Role::Administrator, None)]).await;
        let kim = desk.officer(&app, "Kim Researcher", "camden", 4).await;
        answer(&app, &kim, sex(Answer::Female)).await.unwrap();
        assert!(own(&app, &kim).await.is_some());
        admin.must("erasePerson", json!({ "person": kim.client.id().to_string() }), "person { id }").await;
        assert!(own(&app, &kim).await.is_none());
        // Nor are they left under a key that was missing when the person was erased.
        let mut app = app;
        let ann = desk.officer(&app, "Ann Grant", "camden", 4).await;
        app.restart_with(&["02"]);
        answer(&app, &ann, sex(Answer::Female)).await.unwrap();
        app.restart_with(&["03"]);
        let admin = app.client_of(admin.id()).await;
        admin.must("erasePerson", json!({ "person": ann.client.id().to_string() }), "person { id }").await;
        app.restart_with(&["03", "02"]);
        assert!(own(&app, &ann).await.is_some());
        keep_house(&app).await;
        assert!(own(&app, &ann).await.is_none());
        // A request that was let in before the erasure, and does its work after it.
        assert!(answer(&app, &kim, sex(Answer::Female)).await.is_err());
        assert!(own(&app, &kim).await.is_none());
    }

    async fn housekeeping_moves_them_to_the_key_of_today(app: TestApp) {
        let mut app = app;
        let desk = Desk::open(&app).await;
        let kim = desk.officer(&app, "Kim Researcher", "camden", 4).await;
        app.restart_with(&["02"]);
        answer(&app, &kim, sex(Answer::Female)).await.unwrap();
        app.restart_with(&["03", "02"]);
        assert_eq!(own(&app, &kim).await, Some(sex(Answer::Female)), "found by the older key");
        keep_house(&app).await;
        app.restart_with(&["03"]);
        keep_house(&app).await;
        assert_eq!(own(&app, &kim).await, Some(sex(Answer::Female)));
        // A key that was dropped too early, an answer under the new one, and the old one put back: the later answer stays.
        app.restart_with(&["04"]);
        answer(&app, &kim, sex(Answer::Male)).await.unwrap();
        app.restart_with(&["04", "03"]);
        assert_eq!(own(&app, &kim).await, Some(sex(Answer::Male)));
        keep_house(&app).await;
        app.restart_with(&["04"]);
        assert_eq!(own(&app, &kim).await, Some(sex(Answer::Male)));
        // A service that was started without its keys takes nothing away.
        app.world.keys = Keys::of_this_process().unwrap();
        keep_house(&app).await;
        app.restart_with(&["04"]);
        assert!(own(&app, &kim).await.is_some());
        // Of what stands under a key that nobody has, nobody could find his or her own to take it back.
        app.restart_with(&["05"]);
        keep_house(&app).await;
        app.restart_with(&["04"]);
        assert!(own(&app, &kim).await.is_none());
    }

    async fn they_go_after_two_years(app: TestApp) {
        app.set_today("2027-01-31");
        let desk = Desk::open(&app).await;
        let kim = desk.officer(&app, "Kim Researcher", "camden", 4).await;
        answer(&app, &kim, sex(Answer::Female)).await.unwrap();
        app.set_today("2029-01-01");
        keep_house(&app).await;
        assert!(own(&app, &kim).await.is_some());
        app.set_today("2029-01-02");
        keep_house(&app).await;
        assert!(own(&app, &kim).await.is_none());
        let events = app.operator().read().every::<event::Entity>().all().await.unwrap();
        let told = events.iter().filter(|row| format!("{row:?}").to_lowercase().contains("equality"));
        assert_eq!(told.count(), 0, "no event tells how many went");
    }

    /// On PostgreSQL a row that is locked keeps the number of its transaction, and a row that is written has it too.
    async fn no_number_of_a_transaction_leads_from_answers_to_people(app: TestApp) {
        let desk = Desk::open(&app).await;
        let kim = desk.officer(&app, "Kim Researcher", "camden", 4).await;
        answer(&app, &kim, sex(Answer::Female)).await.unwrap();
        if !app.database().name().is_empty() {
            let number = |sql: &str| psql(app.database().name(), None, sql).unwrap().trim().to_owned();
            assert_eq!(number("SELECT count(*) FROM equality_answer"), "1");
            let joined = "SELECT count(*) FROM person p JOIN equality_answer e ON e.xmin = p.xmax OR e.xmin = p.xmin";
            assert_eq!(number(joined), "0");
        }
    }

    async fn without_a_key_that_lasts_nothing_is_answered(app: TestApp) {
        let mut app = app;
        let desk = Desk::open(&app).await;
        let kim = desk.officer(&app, "Kim Researcher", "camden", 4).await;
        app.world.keys = Keys::of_this_process().unwrap();
        let refused = answer(&app, &kim, sex(Answer::Female)).await.unwrap_err();
        assert!(format!("{refused:?}").contains("NotReady"), "{refused:?}");
    }

    async fn a_selection_asks_nothing_of_it(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "leeds", 4).await;
        answer(&app, &tom, sex(Answer::Male)).await.unwrap();
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
        assert_eq!(own(&app, &tom).await, Some(sex(Answer::Male)));
        let page = browser.submit(&page, "/me/equality/withdraw", &[]).await;
        assert!(page.html.contains("Your answers are gone."), "{}", page.html);
        app.person("Sam Admin", &[(Role::Administrator, None)]).await;
        let mut browser = signed_in(&app, "sam.admin@example.gov.uk").await;
        let page = browser.open("/body/equality").await;
        assert!(page.html.contains("Too few answered to show by themselves"), "{}", page.html);
        let page = browser.open("/me/equality").await;
        assert!(page.html.contains("because nobody else is counted") && !page.has_form("/me/equality"), "{}", page.html);
    }
}

/// What opens the answers is named where it has to be, and nowhere else.
#[test]
fn nothing_else_names_what_opens_them() {
    let may = [
        "api/equality/",
        "infra/src/scope/",
        "infra/src/keys",
        "migrations/",
        "domain/src/held.rs",
        "tests/",
    ];
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the root");
    let (mut open, mut seen) = (vec![root.to_owned()], 0);
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            let name = entry.strip_prefix(root).expect("below the root").to_string_lossy().into_owned();
            let hidden = name.starts_with('.') || name.contains("node_modules") || name.starts_with("target");
            if entry.is_dir() && !hidden {
                open.push(entry);
            } else if entry.extension().is_some_and(|end| end == "rs")
                && !may.iter().any(|may| name.starts_with(may))
            {
                seen += 1;
                let text = fs::read_to_string(&entry).expect("a text");
                for word in ["Purpose::Equality", "codes_of", "equality_answer\""] {
                    assert!(!text.contains(word), "{name} names {word}");
                }
            }
        }
    }
    assert!(seen > 500, "{seen}");
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
