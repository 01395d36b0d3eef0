//! Candidates, whyNot and one's own fit in GraphQL.

use crate::pool::{Volunteer, published, skills, supported};
use callup_tests::{Client, TestApp, on_both};
use serde_json::{Value, json};

const CANDIDATES: &str = "query($post: ID!, $first: Int, $after: String) { post(id: $post) {
    candidates(first: $first, after: $after) {
        funnel { rule passed onlyThis }
        pageInfo { hasNextPage endCursor }
        edges { cursor node { score officer { id person { name } } points { criterion points outOf because } } }
    }
} }";

/// An officer who is supported, has the skill and offers six half-days over the year.
async fn ready(app: &TestApp, name: &str, slug: &str, skill: &str, level: &str) -> Volunteer {
    let officer = supported(app, name, slug).await;
    officer.client.must("setSkill", json!({ "skill": skill, "level": level }), "__typename").await;
    let offer = json!({ "startsOn": "2027-01-01", "endsOn": "2027-12-31", "load": 6 });
    officer.client.must("offerHalfDays", offer, "officer { id }").await;
    officer
}

async fn candidates(client: &Client, post: &str, first: i32, after: Option<&str>) -> Value {
    let ask = json!({ "post": post, "first": first, "after": after });
    client.query(CANDIDATES, ask).await["post"]["candidates"].clone()
}

fn names(page: &Value) -> Vec<&str> {
    let edges = page["edges"].as_array().expect("edges");
    edges.iter().map(|edge| edge["node"]["officer"]["person"]["name"].as_str().expect("a name")).collect()
}

on_both! {
    async fn the_best_comes_first_and_the_points_add_up(app: TestApp) {
        let [skill] = skills(&app, ["user-research-methods"]).await;
        let meera = app.coordinator().await;
        let (_, post) = published(&meera, "leeds", &skill).await;
        ready(&app, "Tom Reed", "camden", &skill, "WORKING").await;
        ready(&app, "Ann Bell", "leeds", &skill, "EXPERT").await;
        ready(&app, "Una Low", "leeds", &skill, "AWARENESS").await;

        let page = candidates(&meera, &post, 20, None).await;

        assert_eq!(names(&page), ["Ann Bell", "Tom Reed"]);
        for edge in page["edges"].as_array().expect("edges") {
            let points = edge["node"]["points"].as_array().expect("points");
            let sum: i64 = points.iter().map(|line| line["points"].as_i64().expect("points")).sum();
            let most: i64 = points.iter().map(|line| line["outOf"].as_i64().expect("points")).sum();
            assert_eq!((json!(sum), most), (edge["node"]["score"].clone(), 1_000));
        }
        let passed: Vec<i64> = page["funnel"].as_array().expect("stages").iter().map(|it| it["passed"].as_i64().expect("a number")).collect();
        assert_eq!(passed, [3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
    }

    async fn pages_of_candidates_lose_and_double_nobody(app: TestApp) {
        let [skill] = skills(&app, ["user-research-methods"]).await;
        let meera = app.coordinator().await;
        let (_, post) = published(&meera, "leeds", &skill).await;
        for number in 0..5 {
            ready(&app, &format!("Officer {number}"), "camden", &skill, "WORKING").await;
        }
        let whole = candidates(&meera, &post, 20, None).await;
        let (mut seen, mut after) = (Vec::new(), None::<String>);
        loop {
            let page = candidates(&meera, &post, 2, after.as_deref()).await;
            seen.extend(names(&page).into_iter().map(str::to_owned));
            if page["pageInfo"]["hasNextPage"] == false {
                break;
            }
            after = page["pageInfo"]["endCursor"].as_str().map(str::to_owned);
        }
        assert_eq!(seen, names(&whole));
        assert_eq!(seen.len(), 5);
        let wrong = json!({ "post": post, "after": "nonsense" });
        assert_eq!(meera.send(CANDIDATES, wrong).await.error_code(), "BAD_INPUT");
    }

    async fn candidates_take_a_fixed_number_of_statements(app: TestApp) {
        let [skill] = skills(&app, ["user-research-methods"]).await;
        let meera = app.coordinator().await;
        let (_, post) = published(&meera, "leeds", &skill).await;
        ready(&app, "Officer 0", "camden", &skill, "WORKING").await;
        let (_, one) = app.statements(candidates(&meera, &post, 20, None)).await;
        for number in 1..6 {
            ready(&app, &format!("Officer {number}"), "leeds", &skill, "WORKING").await;
        }
        let (page, six) = app.statements(candidates(&meera, &post, 20, None)).await;
        assert_eq!(names(&page).len(), 6);
        assert_eq!(one, six);
    }

    async fn an_officer_sees_the_same_reasons_as_the_desk(app: TestApp) {
        let [skill] = skills(&app, ["user-research-methods"]).await;
        let meera = app.coordinator().await;
        let (_, post) = published(&meera, "leeds", &skill).await;
        let una = ready(&app, "Una Low", "camden", &skill, "AWARENESS").await;
        let tom = ready(&app, "Tom Reed", "camden", &skill, "WORKING").await;
        let obstacle = "rule message change { message skills { skill { slug } held needed } load startsOn endsOn onsiteDays }";
        let why_not = format!("query($post: ID!, $officer: ID!) {{ post(id: $post) {{ whyNot(officer: $officer) {{ {obstacle} }} }} }}");
        let my_fit = format!("query($post: ID!) {{ post(id: $post) {{ candidates {{ nodes {{ score }} }} myFit {{ fits score
            points {{ criterion points outOf because }} whyNot {{ {obstacle} }} }} }} }}");

        let desk = meera.query(&why_not, json!({ "post": post, "officer": una.id })).await;
        let own = una.client.query(&my_fit, json!({ "post": post })).await;

        assert_eq!(desk["post"]["whyNot"], json!([{
            "rule": "SKILL",
            "message": "User research methods is at awareness and needed at working.",
            "change": {
                "message": "It would take 1 level more in User research methods.",
                "skills": [{ "skill": { "slug": "user-research-methods" }, "held": "AWARENESS", "needed": "WORKING" }],
                "load": null, "startsOn": null, "endsOn": null, "onsiteDays": null,
            },
        }]));
        assert_eq!(own["post"]["myFit"]["whyNot"], desk["post"]["whyNot"]);
        assert_eq!(own["post"]["myFit"]["fits"], false);
        assert_eq!(own["post"]["candidates"], Value::Null);
        let page = candidates(&meera, &post, 20, None).await;
        let own = tom.client.query(&my_fit, json!({ "post": post })).await;
        assert_eq!(own["post"]["myFit"]["points"], page["edges"][0]["node"]["points"]);
        assert_eq!(own["post"]["myFit"]["score"], page["edges"][0]["node"]["score"]);
        assert_eq!(meera.query(&my_fit, json!({ "post": post })).await["post"]["myFit"], Value::Null);
        let foreign = tom.client.query(&why_not, json!({ "post": post, "officer": una.id })).await;
        assert_eq!(foreign["post"]["whyNot"], Value::Null);
    }

    async fn ones_own_fit_for_many_posts_takes_as_many_statements_as_for_one(app: TestApp) {
        let [skill] = skills(&app, ["user-research-methods"]).await;
        let meera = app.coordinator().await;
        let tom = ready(&app, "Tom Reed", "camden", &skill, "WORKING").await;
        for _ in 0..4 {
            published(&meera, "leeds", &skill).await;
        }
        let ask = "query($first: Int) { openPosts(first: $first) { nodes { myFit { fits score whyNot { message } } } } }";

        let (_, one) = app.statements(tom.client.query(ask, json!({ "first": 1 }))).await;
        let (four, many) = app.statements(tom.client.query(ask, json!({ "first": 4 }))).await;

        let fits = four["openPosts"]["nodes"].as_array().expect("posts").iter().all(|post| post["myFit"]["fits"] == true);
        assert!(fits, "{four}");
        assert_eq!(one, many);
    }

    async fn a_draft_without_a_host_can_be_ranked(app: TestApp) {
        let [skill] = skills(&app, ["user-research-methods"]).await;
        let meera = app.coordinator().await;
        ready(&app, "Tom Reed", "camden", &skill, "WORKING").await;
        let project = json!({ "project": { "title": "Missed bins", "startsOn": "2027-01-11", "endsOn": "2027-07-09" } });
        let project = meera.must("createProject", project, "project { id }").await["project"]["id"].clone();
        let posts = json!({ "project": project, "title": "User researcher", "load": 6,
            "needs": [{ "skill": skill, "level": "WORKING" }] });
        let posts = meera.must("addPosts", posts, "posts { id }").await;
        let page = candidates(&meera, posts["posts"][0]["id"].as_str().expect("an id"), 20, None).await;
        assert_eq!(names(&page), ["Tom Reed"]);
    }
}
