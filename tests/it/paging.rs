//! Pages of lists, while rows are added.

use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_infra::entity::project;
use callup_tests::{TestApp, on_both};
use serde_json::json;

on_both! {
    async fn paging_loses_and_doubles_no_project_while_a_thousand_are_added(app: TestApp) {
        let meera = app.coordinator().await;
        let cx = app.operator();
        let first = json!({ "project": { "title": "The first" } });
        meera.must("createProject", first, "project { id }").await;
        let like = cx.read().every::<project::Entity>().one().await.unwrap().unwrap();
        let add = async |number: usize| {
            let tx = cx.begin().permit(Action::ListProject, On::default()).unwrap();
            let rows: Vec<_> = (0..number).map(|_| project::Model { id: tx.id(), ..like.clone() }).collect();
            tx.insert_all::<project::Entity>(rows).await.unwrap();
            tx.commit(Event::ProjectSet { project: like.id }).await.unwrap();
        };
        add(299).await;
        let (mut seen, mut after, mut pages) = (Vec::<String>::new(), None::<String>, 0);
        loop {
            let ask = "query($after: String) { projects(first: 50, after: $after) { pageInfo { hasNextPage endCursor } nodes { id } } }";
            let page = meera.query(ask, json!({ "after": after })).await["projects"].clone();
            let ids = page["nodes"].as_array().expect("nodes").iter().map(|node| node["id"].as_str().expect("an id").to_owned());
            seen.extend(ids);
            pages += 1;
            if pages <= 10 {
                add(100).await;
            }
            if page["pageInfo"]["hasNextPage"] == false {
                break;
            }
            after = page["pageInfo"]["endCursor"].as_str().map(str::to_owned);
        }
        let mut once = seen.clone();
        once.sort();
        once.dedup();
        assert_eq!((seen.len(), once.len()), (1_300, 1_300));
    }
}
