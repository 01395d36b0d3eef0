//! The colour of a body's pages.

use crate::sign_in::signed_in;
use callup_domain::access::Role;
use callup_tests::{TestApp, on_both};
use poem::http::StatusCode;
use serde_json::json;

on_both! {
    async fn a_body_gives_its_pages_a_colour(app: TestApp) {
        let admin = app.person("Sam Administrator", &[(Role::Administrator, None)]).await;
        let officer = app.person("Ann Officer", &[(Role::Coordinator, None)]).await;
        let mut browser = signed_in(&app, "sam.administrator@example.gov.uk").await;
        let page = browser.open("/body/look").await;
        assert!(!page.html.contains("\"/look/"), "{}", page.html);
        let pale = browser.submit(&page, "/body/look/set", &[("colour", "#ffdd00")]).await;
        assert_eq!(pale.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(pale.html.contains("the contrast is 1.3") && pale.html.contains("value=\"#ffdd00\""), "{}", pale.html);
        let green = browser.submit(&pale, "/body/look/set", &[("colour", "00703C")]).await;
        assert!(green.html.contains("/look/00703c.css") && green.html.contains("It is #00703c now."), "{}", green.html);
        // Whoever comes to sign in sees it too.
        assert!(app.browser().open("/sign-in/test").await.html.contains("/look/00703c.css"));
        let style = app.browser().open("/look/00703c.css").await;
        assert_eq!((style.status, style.header("content-type")), (StatusCode::OK, "text/css; charset=utf-8"));
        assert!(style.html.contains("--callup-brand:#00703c"), "{}", style.html);
        for other in ["ffdd00", "00703c}body{color:red", "green"] {
            assert_eq!(app.browser().open(&format!("/look/{other}.css")).await.status, StatusCode::NOT_FOUND, "{other}");
        }
        let denied = officer.try_mutate("setLook", json!({ "colour": "#000000" }), "__typename").await;
        assert_eq!(denied.error_code(), "DENIED");
        let usual = admin.must("setLook", json!({ "colour": null }), "body { colour }").await;
        assert_eq!(usual["body"]["colour"], json!(null));
        assert!(!browser.open("/desk").await.html.contains("\"/look/"));
    }
}
