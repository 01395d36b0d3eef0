//! What a panel says of people: told to each, without who else; and gone when it is time, or with the person.

use crate::journey::{Desk, Hand, text};
use crate::panel::{against, free, panel, set};
use crate::retention::{keep_house, last_day};
use crate::selection::{nodes, proposed, two};
use callup_domain::access::Role;
use callup_domain::retention::RecordType;
use callup_infra::clock::end_of_day;
use callup_infra::entity::{panel_interest, panel_member, pick_vote};
use callup_tests::{Client, TestApp, on_both};
use chrono::TimeDelta;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The officer who is proposed, a selector who declares an interest in that officer, and one who votes against.
async fn voted(app: &TestApp) -> (Desk, Hand, [Client; 2]) {
    let desk = Desk::open(app).await;
    desk.post(6).await;
    let both = two(app, &desk).await;
    let ann = app.person("Ann Selector", &[(Role::Selector, None)]).await;
    let bob = app.person("Bob Selector", &[(Role::Selector, None)]).await;
    let selection = proposed(app, &desk.meera).await;
    set(&desk, &selection, &[&ann, &bob], Some(1)).await;
    let pick = nodes(&panel(&ann, &selection).await, "picks")[0].clone();
    let tom = both.into_iter().find(|hand| pick["officer"]["id"] == json!(hand.id)).expect("who is proposed");
    let ask = json!({ "selection": selection, "officers": [tom.id], "note": "We were married once" });
    ann.must("declareInterests", ask, "selection { id }").await;
    free(&selection, &[&bob]).await;
    bob.must("voteOnPick", against(&pick, "Looks tired"), "pick { id }").await;
    (desk, tom, [ann, bob])
}

async fn held(client: &Client) -> (BTreeMap<String, Value>, String) {
    let told = client.query("{ everythingHeldOnMe { kinds { kind rows } } }", json!({})).await;
    let kinds = told["everythingHeldOnMe"]["kinds"].as_array().unwrap().iter();
    (kinds.map(|kind| (text(&kind["kind"]), kind["rows"].clone())).collect(), told.to_string())
}

async fn rows(app: &TestApp) -> (Vec<panel_interest::Model>, Vec<pick_vote::Model>, usize) {
    let read = app.operator().read();
    let interests = read.every::<panel_interest::Entity>().all().await.unwrap();
    let votes = read.every::<pick_vote::Entity>().all().await.unwrap();
    (interests, votes, read.every::<panel_member::Entity>().all().await.unwrap().len())
}

on_both! {
    async fn each_side_is_told_its_own_and_nothing_of_who_the_other_was(app: TestApp) {
        let (_, tom, [ann, bob]) = voted(&app).await;
        let (told, all) = held(&tom.client).await;
        assert_eq!((&told["votes_on_you"][0]["reason"], &told["votes_on_you"][0]["vote"]), (&json!("Looks tired"), &json!("refuse")));
        assert_eq!(told["interests_in_you"][0]["note"], "We were married once");
        for member in [&ann, &bob] {
            assert!(!all.contains(&member.id().to_string()), "{all}");
        }
        let (told, _) = held(&ann).await;
        assert_eq!((&told["interests_by_you"][0]["officer_id"], told["panels"].as_array().unwrap().len()), (&json!(tom.id), 1));
        assert_eq!(told["votes_by_you"], json!([]));
        let (told, _) = held(&bob).await;
        assert_eq!((&told["votes_by_you"][0]["reason"], &told["interests_by_you"]), (&json!("Looks tired"), &json!([])));
    }

    async fn of_who_is_erased_the_vote_stays_and_the_words_go(app: TestApp) {
        let (_, tom, [ann, bob]) = voted(&app).await;
        let admin = app.person("Sam Administrator", &[(Role::Administrator, None)]).await;
        let erase = async |person: &Client| {
            admin.must("erasePerson", json!({ "person": person.id().to_string() }), "person { id }").await;
        };
        erase(&tom.client).await;
        let (interests, votes, seats) = rows(&app).await;
        assert_eq!((interests[0].note.as_str(), votes[0].reason.as_str(), seats), ("", "", 2));
        erase(&ann).await;
        erase(&bob).await;
        let (interests, votes, seats) = rows(&app).await;
        assert_eq!((interests.len(), interests[0].note.as_str(), votes.len(), seats), (1, "", 1, 2), "by what was declared a vote does not count");
    }

    async fn what_was_declared_goes_after_its_last_day(app: TestApp) {
        let (_, _, _) = voted(&app).await;
        let last = last_day(RecordType::PanelInterests, app.today());
        app.clock.set(end_of_day(last) - TimeDelta::minutes(1));
        keep_house(&app).await;
        assert_eq!(rows(&app).await.0.len(), 1, "there on {last}");
        app.clock.set(end_of_day(last));
        keep_house(&app).await;
        let (interests, votes, seats) = rows(&app).await;
        assert_eq!((interests.len(), votes.len(), seats), (0, 1, 2), "votes are kept");
    }
}
