//! Letters to the members of a panel: when votes are wanted, once, and to nobody else.

use crate::journey::Desk;
use crate::panel::{free, panel, selectors, set, vote};
use crate::selection::{drawn_up, nodes, proposed, runs, seen, two};
use callup_domain::access::Role;
use callup_domain::mail::{Language, MailKind};
use callup_infra::entity::mail;
use callup_infra::mail::Message;
use callup_tests::{Client, TestApp, on_both};
use chrono::TimeDelta;
use serde_json::json;

/// The letters to a panel that leave now, in the order of their readers' names.
async fn letters(app: &TestApp) -> Vec<Message> {
    let mut letters = app.run_jobs().await;
    letters.retain(|mail| mail.kind == MailKind::AskPanel);
    letters.sort_by(|one, other| one.to_name.cmp(&other.to_name));
    letters
}

/// To whom letters leave now.
async fn told(app: &TestApp) -> Vec<String> {
    letters(app).await.into_iter().map(|mail| mail.to_name).collect()
}

/// How many letters to a panel were written, and how many of them were given up.
async fn written(app: &TestApp) -> (usize, usize) {
    let read = app.operator().read();
    let rows = read.every::<mail::Entity>().is(mail::Column::Kind, MailKind::AskPanel).all().await.unwrap();
    (rows.len(), rows.iter().filter(|row| row.failed_at.is_some()).count())
}

async fn runs_and_tells(app: &TestApp, client: &Client, selection: &str) -> Vec<String> {
    client.must("runSelection", json!({ "selection": selection }), "selection { state }").await;
    let told = told(app).await;
    assert_eq!(seen(client, selection).await["state"], "PROPOSED");
    told
}

async fn without_a_role(app: &TestApp, person: &Client) {
    let admin = app.person("Sam Administrator", &[(Role::Administrator, None)]).await;
    let query = "query($id: ID!) { node(id: $id) { ... on Person { roles { id } } } }";
    let roles = admin.query(query, json!({ "id": person.id().to_string() })).await;
    admin.must("endRole", json!({ "membership": roles["node"]["roles"][0]["id"] }), "person { id }").await;
}

on_both! {
    async fn a_run_asks_each_member_of_the_panel_once(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.posts(2, 6).await;
        let [tom, una] = two(&app, &desk).await;
        let [ann, bob, cat] = selectors(&app, ["Ann Selector", "Bob Selector", "Cat Selector"]).await;
        let selection = drawn_up(&desk.meera).await;
        set(&desk, &selection, &[&ann, &bob, &cat], None).await;
        free(&selection, &[&bob]).await;
        without_a_role(&app, &cat).await;
        assert_eq!(told(&app).await, Vec::<String>::new(), "there is nothing to vote on yet");
        desk.meera.must("runSelection", json!({ "selection": selection }), "selection { state }").await;
        let letters = letters(&app).await;
        let names: Vec<&str> = letters.iter().map(|mail| &*mail.to_name).collect();
        assert_eq!(names, ["Ann Selector", "Bob Selector"], "nobody without the role");
        let (first, other) = (&letters[0], &letters[1]);
        assert_eq!((first.languages.as_slice(), first.to_address.as_str()), (Language::ALL, "ann.selector@example.gov.uk"));
        assert_eq!(first.subject, "Your vote is wanted: Spring / Mae angen eich pleidlais: Spring");
        for said in [
            "the selection “Spring”", "made on 1 December 2026", "2 picks wait for your vote.", "First declare your interests",
            "Mae 2 gynnig yn aros am eich pleidlais.", "Yn gyntaf, datganwch eich buddiannau",
        ] {
            assert!(first.text.contains(said), "{said}: {}", first.text);
        }
        assert!(first.text.contains(&format!("/selections/{selection}")), "{}", first.text);
        assert!(other.text.contains("You have declared your interests."), "{}", other.text);
        for (name, id) in [("Tom Reed", &tom.id), ("Una Khan", &una.id)] {
            assert!(letters.iter().all(|mail| !format!("{mail:?}").contains(name) && !format!("{mail:?}").contains(&**id)));
        }

        assert_eq!((told(&app).await, written(&app).await), (Vec::new(), (2, 0)));
        set(&desk, &selection, &[&ann, &bob, &cat], None).await;
        assert_eq!(told(&app).await, Vec::<String>::new(), "they know");
        let held = ann.query("{ everythingHeldOnMe { kinds { kind rows } } }", json!({})).await;
        assert!(held.to_string().contains("ask_panel") && held.to_string().contains("selection_id"), "{held}");
    }

    async fn who_joins_the_panel_of_a_proposal_is_asked(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.post(6).await;
        let [tom, _] = two(&app, &desk).await;
        let [ann, bob, cat] = selectors(&app, ["Ann Selector", "Bob Selector", "Cat Selector"]).await;
        let selection = proposed(&app, &desk.meera).await;
        let ask = json!({ "selection": selection, "name": "What if", "suppose": { "withoutOfficers": [tom.id] } });
        desk.meera.must("supposeWhatIf", ask, "selection { id }").await;
        assert_eq!(told(&app).await, Vec::<String>::new(), "there is no panel");
        set(&desk, &selection, &[&ann, &bob], None).await;
        let letters = letters(&app).await;
        assert_eq!(letters.len(), 2);
        assert!(letters[0].text.contains("One pick waits for your vote."), "{}", letters[0].text);
        assert!(letters[0].text.contains("Mae un cynnig yn aros"), "{}", letters[0].text);
        free(&selection, &[&ann]).await;
        let picks = panel(&ann, &selection).await;
        ann.must("voteOnPick", vote(&nodes(&picks, "picks")[0], "TAKE"), "pick { id }").await;
        app.advance(TimeDelta::hours(1));
        set(&desk, &selection, &[&ann, &bob, &cat], None).await;
        assert_eq!(told(&app).await, ["Cat Selector"]);
        assert_eq!(written(&app).await, (3, 0));
    }

    async fn another_run_asks_those_anew_who_had_voted(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.post(6).await;
        let mut hands = Vec::from(two(&app, &desk).await);
        hands.push(desk.officer(&app, "Val Jones", "leeds", 6).await);
        let [ann, bob] = selectors(&app, ["Ann Selector", "Bob Selector"]).await;
        let selection = drawn_up(&desk.meera).await;
        set(&desk, &selection, &[&ann, &bob], Some(1)).await;
        free(&selection, &[&ann, &bob]).await;
        assert_eq!(runs_and_tells(&app, &desk.meera, &selection).await, ["Ann Selector", "Bob Selector"]);
        for (votes, asked) in [(false, vec![]), (true, vec!["Ann Selector"])] {
            app.advance(TimeDelta::hours(1));
            let now = panel(&ann, &selection).await;
            let pick = nodes(&now, "picks")[0].clone();
            if votes {
                ann.must("voteOnPick", vote(&pick, "TAKE"), "pick { id }").await;
            }
            app.advance(TimeDelta::hours(1));
            let gone = hands.iter().find(|hand| pick["officer"]["id"] == json!(hand.id)).expect("who is proposed");
            gone.client.must("withdrawFromPool", json!({ "officer": gone.id }), "officer { standing }").await;
            assert_eq!(runs_and_tells(&app, &desk.meera, &selection).await, asked);
        }
        assert_eq!(written(&app).await, (3, 0));
    }

    async fn a_letter_that_is_out_of_date_is_not_sent(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.post(6).await;
        let [tom, una] = two(&app, &desk).await;
        let [ann, bob, cat, dee] =
            selectors(&app, ["Ann Selector", "Bob Selector", "Cat Selector", "Dee Selector"]).await;
        let selection = proposed(&app, &desk.meera).await;
        set(&desk, &selection, &[&ann, &bob, &cat, &dee], Some(1)).await;
        // One leaves, one loses the role, and one votes before the letter leaves.
        set(&desk, &selection, &[&ann, &cat, &dee], Some(1)).await;
        without_a_role(&app, &dee).await;
        free(&selection, &[&cat]).await;
        let picks = panel(&cat, &selection).await;
        let pick = nodes(&picks, "picks")[0].clone();
        cat.must("voteOnPick", vote(&pick, "TAKE"), "pick { id }").await;
        assert_eq!((told(&app).await, written(&app).await), (vec!["Ann Selector".to_owned()], (4, 3)));
        // Who comes back is written to after all.
        set(&desk, &selection, &[&ann, &bob, &cat, &dee], Some(1)).await;
        assert_eq!(told(&app).await, ["Bob Selector"]);

        // Where the ground has moved nobody can vote; and of what was discarded nobody hears.
        let other = drawn_up(&desk.meera).await;
        runs(&app, &desk.meera, &other).await;
        set(&desk, &other, &[&ann, &bob], None).await;
        let gone = if pick["officer"]["id"] == json!(tom.id) { &tom } else { &una };
        gone.client.must("withdrawFromPool", json!({ "officer": gone.id }), "officer { standing }").await;
        assert_eq!(told(&app).await, Vec::<String>::new());
        assert_eq!(runs_and_tells(&app, &desk.meera, &other).await, ["Ann Selector", "Bob Selector"]);
        set(&desk, &other, &[&ann, &bob, &cat], None).await;
        desk.meera.must("discardSelection", json!({ "selection": other }), "selection { state }").await;
        assert_eq!(told(&app).await, Vec::<String>::new());
    }

    async fn a_letter_that_a_run_overtook_is_written_anew(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.post(6).await;
        let [tom, una] = two(&app, &desk).await;
        let [ann, bob] = selectors(&app, ["Ann Selector", "Bob Selector"]).await;
        let selection = proposed(&app, &desk.meera).await;
        set(&desk, &selection, &[&ann, &bob], None).await;
        let proposed = seen(&desk.meera, &selection).await;
        let tom_is = nodes(&proposed, "picks")[0]["officer"]["id"] == json!(tom.id);
        let gone = if tom_is { &tom } else { &una };
        // The ground moves for a moment, so that it may be run again.
        gone.client.must("withdrawFromPool", json!({ "officer": gone.id }), "officer { standing }").await;
        let ask = json!({ "selection": selection });
        desk.meera.must("runSelection", ask.clone(), "selection { state }").await;
        assert_eq!(told(&app).await, ["Ann Selector", "Bob Selector"], "those of the run, and not the others");
        assert_eq!(written(&app).await, (4, 2));
    }

    async fn a_letter_that_came_in_a_run_that_was_stopped_is_written_anew(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.post(6).await;
        let both = two(&app, &desk).await;
        let [ann, bob] = selectors(&app, ["Ann Selector", "Bob Selector"]).await;
        desk.post(6).await;
        let selection = proposed(&app, &desk.meera).await;
        set(&desk, &selection, &[&ann, &bob], None).await;
        let gone = &both[0];
        gone.client.must("withdrawFromPool", json!({ "officer": gone.id }), "officer { standing }").await;
        let ask = json!({ "selection": selection });
        desk.meera.must("runSelection", ask.clone(), "selection { state }").await;
        // Both letters come to their turn, and then the run is stopped.
        for _ in 0..2 {
            assert!(app.runner().next().await.unwrap().is_some());
        }
        assert_eq!(written(&app).await, (2, 2));
        desk.meera.must("cancelSelection", ask, "selection { state }").await;
        assert_eq!(told(&app).await, ["Ann Selector", "Bob Selector"], "one pick stands");
        assert_eq!(written(&app).await, (4, 2));
    }
}
