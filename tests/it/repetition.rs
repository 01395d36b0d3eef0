//! A proposal made again from what was kept: to the same result, whatever has changed since.

use crate::journey::{Desk, text};
use crate::selection::{decision, nodes, proposed, runs, seen, two};
use callup_domain::access::Role;
use callup_domain::proposal::Rules;
use callup_infra::entity::{selection, selection_input};
use callup_tests::{Client, TestApp, on_both};
use serde_json::{Value, json};

async fn again(client: &Client, selection: &str) -> Value {
    let ask = "query($id: ID!) { selection(id: $id) { repetition { same sameEngine sameInput kept differ value } } }";
    client.query(ask, json!({ "id": selection })).await["selection"]["repetition"].clone()
}

fn the_same(kept: i32, value: &Value) -> Value {
    json!({ "same": true, "sameEngine": true, "sameInput": true, "kept": kept, "differ": 0, "value": value })
}

on_both! {
    async fn a_proposal_comes_to_the_same_whatever_has_changed_since(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.posts(3, 6).await;
        let [tom, una] = two(&app, &desk).await;
        let selection = proposed(&app, &desk.meera).await;
        let first = seen(&desk.meera, &selection).await;
        let expected = the_same(2, &first["value"]);
        assert_eq!(again(&desk.meera, &selection).await, expected);

        // Whatever is decided, and whoever leaves.
        let picks = nodes(&first, "picks");
        let mut refuse = decision(&picks[0], "REFUSED");
        refuse["reason"] = json!("Promised elsewhere");
        desk.meera.must("decidePick", refuse, "pick { id }").await;
        let empty = &nodes(&first, "gaps")[0]["post"]["id"];
        let fill = json!({ "selection": selection, "post": empty, "officer": tom.id, "reason": "Fits", "seenAt": picks[0]["shownAt"] });
        desk.meera.must("fillPost", fill, "pick { id }").await;
        una.client.must("withdrawFromPool", json!({ "officer": una.id }), "officer { standing }").await;
        assert_eq!(again(&desk.meera, &selection).await, expected);
        let auditor = app.person("Olu Auditor", &[(Role::Auditor, None)]).await;
        assert_eq!(again(&auditor, &selection).await, expected, "that is for auditors too");
        let hidden = tom.client.query("query($id: ID!) { selection(id: $id) { repetition { same } } }", json!({ "id": selection })).await;
        assert_eq!(hidden["selection"], json!(null));

        // What is kept is of the last run.
        runs(&app, &desk.meera, &selection).await;
        let second = seen(&desk.meera, &selection).await;
        let kept = i32::try_from(nodes(&second, "picks").len()).unwrap();
        assert_eq!(again(&desk.meera, &selection).await, the_same(kept, &second["value"]));
        let read = app.operator().read();
        assert_eq!(read.every::<selection_input::Entity>().count().await.unwrap(), 1);
    }

    async fn what_was_changed_behind_its_back_is_told(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.posts(2, 6).await;
        two(&app, &desk).await;
        let draft = text(&desk.meera.must("createSelection", json!({ "name": "Later", "from": "2026-12-01", "until": "2027-06-30" }), "selection { id }").await["selection"]["id"]);
        assert_eq!(again(&desk.meera, &draft).await, json!(null), "it has not run yet");
        let selection = proposed(&app, &desk.meera).await;
        let other = proposed(&app, &desk.meera).await;
        let cx = app.operator();
        let tx = cx.begin().permit(callup_domain::access::Action::Select, Default::default()).unwrap();
        let row = tx.lock::<selection::Entity>(selection.parse().unwrap()).await.unwrap();
        let (rules, print) = (row.rules.clone().unwrap(), row.print.clone());
        let older = Rules { engine: rules.engine - 1, ..rules.clone() };
        let of_older = tx.update::<selection::Entity>(selection::Model { rules: Some(older), ..row }).await.unwrap();
        tx.commit(callup_domain::event::Event::SelectionRun { selection: of_older.id }).await.unwrap();
        let told = again(&desk.meera, &selection).await;
        assert_eq!((&told["same"], &told["sameEngine"]), (&json!(null), &json!(false)));

        let tx = cx.begin().permit(callup_domain::access::Action::Select, Default::default()).unwrap();
        let row = tx.lock::<selection::Entity>(other.parse().unwrap()).await.unwrap();
        assert_eq!(row.print, print, "both were made from the same");
        let changed = selection::Model { print: Some("c0ffee".to_owned()), ..row };
        let changed = tx.update::<selection::Entity>(changed).await.unwrap();
        tx.commit(callup_domain::event::Event::SelectionRun { selection: changed.id }).await.unwrap();
        let told = again(&desk.meera, &other).await;
        assert_eq!((&told["same"], &told["sameInput"]), (&json!(null), &json!(false)));
    }
}
