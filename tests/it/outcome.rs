//! Everybody is told what came of a post, chosen or not, and the desk sees who was not.

use crate::journey::{Desk, Hand, run_due, text};
use crate::sign_in::signed_in;
use callup_domain::event::Event;
use callup_domain::id::{OfficerId, OutcomeId, PostId};
use callup_domain::mail::MailKind;
use callup_infra::entity::{event, interest, outcome};
use callup_infra::mail::Message;
use callup_tests::{Client, TestApp, on_both};
use serde_json::{Value, json};

const TELLING: &str = "query($id: ID!) { post(id: $id) { closingReason telling {
    toldCount told { reason officer { person { name } } } untoldCount untold { reason since officer { person { name } } } } } }";

/// The reasons that officers were told, and those whom nobody has told, as the desk sees it.
async fn telling(client: &Client, post: &str) -> (Vec<String>, Vec<String>) {
    let telling = client.query(TELLING, json!({ "id": post })).await["post"]["telling"].clone();
    let names = |list: &str, count: &str| {
        let rows = telling[list].as_array().unwrap();
        assert_eq!(telling[count], rows.len());
        let name =
            |row: &Value| format!("{} {}", text(&row["officer"]["person"]["name"]), text(&row["reason"]));
        let mut names: Vec<String> = rows.iter().map(name).collect();
        names.sort();
        names
    };
    (names("told", "toldCount"), names("untold", "untoldCount"))
}

async fn interested(hand: &Hand, post: &str) {
    hand.client.must("showInterest", json!({ "post": post }), "interest { id }").await;
}

/// The e-mails about outcomes that leave now.
async fn letters(app: &TestApp) -> Vec<Message> {
    let mut mails: Vec<Message> =
        app.run_jobs().await.into_iter().filter(|mail| mail.kind == MailKind::Outcome).collect();
    mails.sort_by(|one, other| one.to_name.cmp(&other.to_name));
    mails
}

fn to(letters: &[Message]) -> Vec<&str> {
    letters.iter().map(|mail| mail.to_name.as_str()).collect()
}

on_both! {
    async fn when_a_post_is_filled_everybody_is_told(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let una = desk.officer(&app, "Una Leeds", "leeds", 6).await;
        let pat = desk.officer(&app, "Pat Cardiff", "cardiff", 6).await;
        let sam = desk.officer(&app, "Sam Glasgow", "glasgow", 6).await;
        let post = desk.post(6).await;
        for hand in [&tom, &pat, &sam] {
            interested(hand, &post).await;
        }
        sam.client.must("withdrawInterest", json!({ "post": post }), "interest { id }").await;
        let declined = desk.calls_up(&una, &post).await;
        una.client.must("declineCallUp", json!({ "callUp": declined, "reason": "Not now" }), "callUp { id }").await;
        let (_, secondment) = desk.agrees(&tom, &post).await;
        assert_eq!(letters(&app).await.len(), 0, "nothing has come of it yet");
        assert_eq!(telling(&desk.meera, &post).await, (vec![], vec![]));

        desk.signs(&tom, &secondment).await;
        let waiting = ["Pat Cardiff FILLED_BY_ANOTHER", "Tom Reed CHOSEN", "Una Leeds DECLINED"].map(str::to_owned).to_vec();
        assert_eq!(telling(&desk.meera, &post).await, (vec![], waiting.clone()), "until the letters are written");
        let told = letters(&app).await;
        assert_eq!(to(&told), ["Pat Cardiff", "Tom Reed", "Una Leeds"]);
        assert_eq!(telling(&desk.meera, &post).await, (waiting, vec![]));
        assert!(told[0].text.contains("Another officer has the post.") && told[0].text.contains("Swyddog arall sydd â’r swydd."), "{}", told[0].text);
        assert!(told[1].subject.starts_with("You have the post: User researcher, Missed-bin reporting"), "{}", told[1].subject);
        run_due(&app).await;
        // Each sees the own outcome, and of others nothing.
        let own = "{ viewer { officer { outcomes { reason post { id telling { toldCount } } } } } }";
        let seen = pat.client.query(own, json!({})).await["viewer"]["officer"]["outcomes"].clone();
        assert_eq!(seen, json!([{ "reason": "FILLED_BY_ANOTHER", "post": { "id": post, "telling": null } }]));
        assert_eq!(sam.client.query(own, json!({})).await["viewer"]["officer"]["outcomes"], json!([]));
    }

    async fn when_a_post_is_closed_the_reason_is_told_and_none_is_not_nothing(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let posts = desk.posts(4, 1).await;
        for post in &posts {
            interested(&tom, post).await;
        }
        for (post, reason) in posts.iter().zip([json!("NO_MONEY"), json!("NO_REASON_GIVEN"), Value::Null]) {
            let done = desk.meera.must("closePost", json!({ "post": post, "reason": reason }), "post { closingReason }").await;
            assert_eq!(done["post"]["closingReason"], reason);
        }
        assert_eq!(letters(&app).await.len(), 3);
        for (post, reason) in posts.iter().zip(["NO_MONEY", "NO_REASON_GIVEN", "NOT_RECORDED"]) {
            assert_eq!(telling(&desk.meera, post).await, (vec![format!("Tom Reed {reason}")], vec![]));
        }
        // The project ends, and the last post with it.
        desk.meera.must("closeProject", json!({ "project": desk.project, "reason": "Done" }), "project { id }").await;
        assert_eq!(letters(&app).await.len(), 1);
        assert_eq!(telling(&desk.meera, &posts[3]).await.0, ["Tom Reed PROJECT_OVER"]);
    }

    async fn a_call_up_that_is_open_when_the_post_closes_is_told_when_it_ends(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let post = desk.post(6).await;
        let callup = desk.calls_up(&tom, &post).await;
        desk.meera.must("closePost", json!({ "post": post, "reason": "NOT_NEEDED" }), "post { id }").await;
        assert_eq!(letters(&app).await.len(), 0);
        assert_eq!(telling(&desk.meera, &post).await, (vec![], vec![]));
        desk.meera.must("withdrawCallUp", json!({ "callUp": callup, "reason": "Closed" }), "callUp { id }").await;
        assert_eq!(to(&letters(&app).await), ["Tom Reed"]);
        assert_eq!(telling(&desk.meera, &post).await.0, ["Tom Reed TAKEN_BACK"]);
    }

    async fn so_is_one_that_ends_with_others(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let post = desk.post(6).await;
        let callup = desk.calls_up(&tom, &post).await;
        desk.meera.must("closePost", json!({ "post": post, "reason": "NOT_NEEDED" }), "post { id }").await;
        let withdrawn = json!({ "callUps": [callup], "reason": "Closed" });
        desk.meera.must("withdrawCallUps", withdrawn, "results { outcome }").await;
        assert_eq!(to(&letters(&app).await), ["Tom Reed"]);
        assert_eq!(telling(&desk.meera, &post).await.0, ["Tom Reed TAKEN_BACK"]);
    }

    async fn a_secondment_called_off_after_the_post_closed_is_told(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let post = desk.post(6).await;
        let (_, secondment) = desk.agrees(&tom, &post).await;
        desk.signs(&tom, &secondment).await;
        desk.meera.must("closePost", json!({ "post": post, "reason": "NOT_NEEDED" }), "post { id }").await;
        assert_eq!(telling(&desk.meera, &post).await.0, [""; 0], "nobody is told before the letters leave");
        assert_eq!(to(&letters(&app).await), ["Tom Reed"]);
        desk.meera.must("cancelSecondment", json!({ "secondment": secondment, "reason": "Ill" }), "secondment { id }").await;
        assert_eq!(to(&letters(&app).await), ["Tom Reed"]);
        assert_eq!(telling(&desk.meera, &post).await.0, ["Tom Reed CALLED_OFF"]);
    }

    async fn nobody_is_told_twice_but_of_having_the_post_after_all(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let una = desk.officer(&app, "Una Leeds", "leeds", 6).await;
        let post = desk.post(6).await;
        interested(&una, &post).await;
        let (_, secondment) = desk.agrees(&tom, &post).await;
        desk.signs(&tom, &secondment).await;
        assert_eq!(to(&letters(&app).await), ["Tom Reed", "Una Leeds"]);
        desk.meera.must("cancelSecondment", json!({ "secondment": secondment, "reason": "Ill" }), "secondment { id }").await;
        assert_eq!(letters(&app).await.len(), 0, "the post can be filled again");
        let (_, secondment) = desk.agrees(&una, &post).await;
        desk.signs(&una, &secondment).await;
        assert_eq!(to(&letters(&app).await), ["Tom Reed", "Una Leeds"]);
        assert_eq!(telling(&desk.meera, &post).await.0, ["Tom Reed CALLED_OFF", "Una Leeds CHOSEN"]);
        desk.meera.must("closePost", json!({ "post": post, "reason": "NOT_NEEDED" }), "post { id }").await;
        assert_eq!(letters(&app).await.len(), 0);
    }

    async fn the_desk_tells_whom_nobody_has_told(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let una = desk.officer(&app, "Una Leeds", "leeds", 6).await;
        let post = desk.post(6).await;
        let nothing = json!({ "post": post });
        assert_eq!(desk.meera.refused("tellOutcomes", nothing.clone()).await, [("WRONG_STATE".into(), "post".into())]);
        let (_, secondment) = desk.agrees(&tom, &post).await;
        desk.signs(&tom, &secondment).await;
        run_due(&app).await;
        // The post is still open, and somebody shows interest after it was filled.
        interested(&una, &post).await;
        app.set_today("2026-12-03");
        assert_eq!(telling(&desk.meera, &post).await.1, ["Una Leeds FILLED_BY_ANOTHER"]);
        for hand in [&tom, &una] {
            assert_eq!(hand.client.refused_code("tellOutcomes", nothing.clone()).await, "DENIED");
        }
        let mut browser = signed_in(&app, "meera.coordinator@example.gov.uk").await;
        let page = browser.open(&format!("/posts/{post}")).await;
        assert!(page.html.contains("1 officer was not told yet.") && page.html.contains("Waits since 1 December 2026."), "{}", page.html);
        let done = browser.submit(&page, "/tell", &[]).await;
        assert!(done.html.contains("They are told by e-mail.") && done.html.contains("Everybody was told"), "{}", done.html);
        assert_eq!(to(&letters(&app).await), ["Una Leeds"]);
        assert_eq!(desk.meera.refused("tellOutcomes", nothing).await, [("WRONG_STATE".into(), "post".into())]);
        let read = app.operator().read();
        let told = read.every::<event::Entity>().in_order().all().await.unwrap();
        let told: Vec<usize> = told.iter().filter_map(|row| match row.data {
            Event::OutcomesTold { officers, .. } => Some(officers),
            _ => None,
        }).collect();
        assert_eq!(told, [1, 1]);
    }

    async fn hundreds_are_told_in_batches(app: TestApp) {
        let desk = Desk::open(&app).await;
        let post = desk.post(1).await;
        let mut hands = Vec::new();
        for number in 0..3 {
            hands.push(desk.officer(&app, &format!("Officer {number}"), "camden", 2).await);
        }
        for hand in &hands {
            interested(hand, &post).await;
        }
        let (_, few) = app.statements(telling(&desk.meera, &post)).await;
        many_interested(&app, &post, 203).await;
        let (_, many) = app.statements(telling(&desk.meera, &post)).await;
        assert_eq!(few, many, "however many wait");
        desk.meera.must("closePost", json!({ "post": post, "reason": "NO_MONEY" }), "post { id }").await;
        let query = "query($id: ID!) { post(id: $id) { telling { untoldCount untold { since } } } }";
        let before = desk.meera.query(query, json!({ "id": post })).await["post"]["telling"].clone();
        assert_eq!((before["untoldCount"].as_u64(), before["untold"].as_array().map(Vec::len)), (Some(206), Some(100)));
        assert_eq!(letters(&app).await.len(), 206);
        let read = app.operator().read();
        let events = read.every::<event::Entity>().all().await.unwrap();
        let mut told: Vec<usize> = events.iter().filter_map(|row| match row.data {
            Event::OutcomesTold { officers, .. } => Some(officers),
            _ => None,
        }).collect();
        told.sort_unstable();
        assert_eq!(told, [6, 100, 100]);
        let rows = read.every::<outcome::Entity>().all().await.unwrap();
        let of: std::collections::BTreeSet<OfficerId> = rows.iter().map(|row| row.officer_id).collect();
        let ids: std::collections::BTreeSet<OutcomeId> = rows.iter().map(|row| row.id).collect();
        assert_eq!((of.len(), ids.len()), (206, 206), "each once");
    }

    async fn who_closes_a_post_on_its_page_says_why(app: TestApp) {
        let desk = Desk::open(&app).await;
        let post = desk.post(1).await;
        let mut browser = signed_in(&app, "meera.coordinator@example.gov.uk").await;
        let page = browser.open(&format!("/posts/{post}/close")).await;
        let again = browser.submit(&page, "/close", &[]).await;
        assert!(again.html.contains("id=\"reason-error\""), "{}", again.html);
        let done = browser.submit(&again, "/close", &[("reason", "NOBODY_FITS")]).await;
        assert!(done.html.contains("Nobody was found who fits"), "{}", done.html);
    }
}

/// More officers who are interested in a post: rows as an import and the officers themselves would leave them.
async fn many_interested(app: &TestApp, post: &str, number: usize) {
    use callup_domain::access::{Action, On};
    use callup_domain::member::Language;
    use callup_infra::entity::{officer, person};
    let post: PostId = post.parse().unwrap();
    let tx = app.operator().begin().permit(Action::Import, On::default()).unwrap();
    let like = tx.every::<officer::Entity>().one().await.unwrap().expect("an officer");
    let (mut people, mut officers, mut shown) = (Vec::new(), Vec::new(), Vec::new());
    for at in 0..number {
        let person = person::Model {
            id: tx.id(),
            body_id: tx.body(),
            email: format!("many{at}@example.gov.uk"),
            name: format!("Many {at}"),
            language: Language::English,
            created_at: tx.now(),
            erasure_asked_at: None,
            erased_at: None,
            away_from: None,
            away_until: None,
            version: 1,
        };
        let officer = officer::Model { id: tx.id(), person_id: person.id, version: 1, ..like.clone() };
        shown.push(interest::Model {
            id: tx.id(),
            body_id: tx.body(),
            post_id: post,
            officer_id: officer.id,
            note: String::new(),
            shared: false,
            expressed_at: tx.now(),
            withdrawn_at: None,
            version: 1,
        });
        people.push(person);
        officers.push(officer);
    }
    tx.insert_all::<person::Entity>(people).await.unwrap();
    tx.insert_all::<officer::Entity>(officers).await.unwrap();
    tx.insert_all::<interest::Entity>(shown).await.unwrap();
    let body = tx.body();
    tx.commit(Event::OfficersImported { body, added: number, changed: 0 }).await.unwrap();
}
