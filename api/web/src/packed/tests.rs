use super::packed;
use poem::http::Method;
use poem::test::TestClient;
use poem::web::Html;
use poem::{Endpoint, Route, get, handler, post};

#[handler]
fn page() -> Html<String> {
    Html("<p>secret</p>".repeat(200))
}

#[handler]
fn text() -> String {
    "secret ".repeat(200)
}

fn site() -> TestClient<impl Endpoint> {
    TestClient::new(packed(
        Route::new().at("/page", get(page)).at("/form", post(page)).at("/text", get(text)),
    ))
}

async fn coding(method: Method, path: &str, site_told: Option<&str>, taken: &str) -> Option<String> {
    let client = site();
    let mut request = client.request(method, path).header("accept-encoding", taken);
    if let Some(told) = site_told {
        request = request.header("sec-fetch-site", told);
    }
    let response = request.send().await;
    response.assert_status_is_ok();
    response.0.header("content-encoding").map(str::to_owned)
}

#[tokio::test]
async fn what_a_person_opens_and_our_own_pages_link_to_is_compressed() {
    for told in ["none", "same-origin"] {
        let coding = coding(Method::GET, "/page", Some(told), "gzip, deflate, br, zstd").await;
        assert_eq!(coding.as_deref(), Some("gzip"), "{told}");
    }
}

#[tokio::test]
async fn what_another_site_leads_to_is_not() {
    for told in [Some("cross-site"), Some("same-site"), None] {
        assert_eq!(coding(Method::GET, "/page", told, "gzip").await, None, "{told:?}");
    }
}

#[tokio::test]
async fn nor_is_what_answers_a_form_nor_what_is_no_page_nor_for_whoever_does_not_take_it() {
    assert_eq!(coding(Method::POST, "/form", Some("same-origin"), "gzip").await, None);
    assert_eq!(coding(Method::GET, "/text", Some("same-origin"), "gzip").await, None);
    assert_eq!(coding(Method::GET, "/page", Some("same-origin"), "br, gzip;q=0").await, None);
}
