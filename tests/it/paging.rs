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

    async fn a_page_size_may_be_left_out(app: TestApp) {
        let meera = app.coordinator().await;
        let add = "mutation($input: CreateProject!) { createProject(input: $input) { project { id } userErrors { message } } }";
        for number in 0..25 {
            meera.query(add, json!({ "input": { "project": { "title": format!("Project {number}") } } })).await;
        }
        let ask = "query($first: Int, $after: String) { ...list } fragment list on Query {
            projects(first: $first, after: $after) { nodes { title } } }";
        let pages = async |variables| meera.query(ask, variables).await["projects"]["nodes"].as_array().map(Vec::len);

        assert_eq!(pages(json!({})).await, Some(20));
        assert_eq!(pages(json!({ "first": null })).await, Some(20));
        assert_eq!(pages(json!({ "first": 3 })).await, Some(3));
        let must = "query($first: Int!) { projects(first: $first) { nodes { title } } }";
        assert_eq!(meera.send(must, json!({})).await.error_code(), "BAD_REQUEST");
    }
}
