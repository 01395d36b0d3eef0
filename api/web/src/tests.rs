use poem::http::StatusCode;
use poem::test::TestClient;
use poem::{Route, get};

use super::{asset, graphiql};

fn client() -> TestClient<Route> {
    let people =
        [("Meera, coordinator".to_owned(), "meera-token".to_owned()), ("<b>\"&".to_owned(), "x".to_owned())];
    offering(&people)
}

fn offering(people: &[(String, String)]) -> TestClient<Route> {
    let pages = Route::new().at("/assets/:name", get(asset::serve));
    TestClient::new(pages.at("/graphiql", graphiql::graphiql(people)))
}

async fn text(client: &TestClient<Route>, path: &str) -> String {
    let response = client.get(path).send().await;
    response.assert_status_is_ok();
    response.0.into_body().into_string().await.expect("text")
}

/// The addresses that the page loads, in order.
fn loaded(html: &str) -> Vec<String> {
    let after = |part: &str| part.split('"').next().unwrap_or_default().to_owned();
    html.split("=\"/").skip(1).map(|part| format!("/{}", after(part))).collect()
}

#[tokio::test]
async fn offers_the_people_with_their_tokens() {
    let html = text(&client(), "/graphiql").await;
    assert!(html.contains("<option value=\"meera-token\">Meera, coordinator</option>"), "{html}");
    assert!(html.contains("<option value=\"x\">&lt;b&gt;&quot;&amp;</option>"), "{html}");
}

#[tokio::test]
async fn asks_for_a_token_when_there_is_nobody_to_offer() {
    let html = text(&offering(&[]), "/graphiql").await;
    assert!(html.contains("<input id=\"token\" type=\"password\""), "{html}");
    assert!(!html.contains("<select"), "{html}");
}

#[tokio::test]
async fn every_file_that_the_page_loads_is_served_for_ever() {
    let client = client();
    let paths = loaded(&text(&client, "/graphiql").await);
    assert_eq!(paths.len(), 6, "{paths:?}");
    for path in paths {
        let response = client.get(&path).send().await;
        response.assert_status_is_ok();
        response.assert_header("cache-control", "public, max-age=31536000, immutable");
        let media_type = if path.ends_with(".js") { "text/javascript" } else { "text/css" };
        response.assert_header("content-type", format!("{media_type}; charset=utf-8"));
        assert!(!response.0.into_body().into_bytes().await.expect("content").is_empty(), "{path}");
    }
}

#[tokio::test]
async fn a_name_with_another_hash_is_not_found() {
    client().get("/assets/graphiql-0000000000000000.js").send().await.assert_status(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_page_holds_no_script_of_its_own_and_names_no_other_server() {
    let client = client();
    let response = client.get("/graphiql").send().await;
    response.assert_header("cache-control", "no-store");
    let policy = response.0.header("content-security-policy").unwrap_or_default().to_owned();
    assert!(policy.contains("default-src 'none'; script-src 'self';"), "{policy}");
    let html = response.0.into_body().into_string().await.expect("text");
    assert_eq!(
        html.matches("<script").count(),
        html.matches("<script defer src=\"/assets/").count(),
        "{html}"
    );
    assert!(!html.contains("://"), "{html}");
}
