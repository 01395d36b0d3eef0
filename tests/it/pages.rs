//! Pages, as people use them: who gets in, what is kept when something is refused, and that an officer answers a
//! call-up without a line of GraphQL.

use crate::journey::Desk;
use crate::sign_in::signed_in;
use callup_domain::access::Role;
use callup_domain::model::OperatingModel;
use callup_infra::scope::Operator;
use callup_tests::{TestApp, on_both};
use poem::http::StatusCode;
use serde_json::json;

/// The e-mail address that the harness gives to somebody.
const MEERA: &str = "meera.desk@example.gov.uk";

async fn meera(app: &TestApp) -> callup_tests::Browser {
    app.person("Meera Desk", &[(Role::Coordinator, None)]).await;
    signed_in(app, MEERA).await
}

on_both! {
    async fn nobody_sees_a_page_who_is_not_signed_in(app: TestApp) {
        let desk = Desk::open(&app).await;
        for path in ["/desk", "/projects", &format!("/projects/{}", desk.project), "/me", "/record", "/body"] {
            let page = app.browser().open(path).await;
            assert!(!page.is_in(), "{path}");
            assert_eq!(page.heading(), "Sign in to Test consortium", "{path}");
        }
        // Nobody can be anybody here but in the demonstration.
        assert_eq!(app.browser().open("/demo").await.status, StatusCode::NOT_FOUND);
    }

    async fn what_was_typed_is_still_there_when_it_is_refused(app: TestApp) {
        let mut browser = meera(&app).await;
        let page = browser.open("/projects/new").await;
        let typed = [("title", ""), ("sponsor", "Ann <b>Chief</b>"), ("budget", "lots"), ("startsOn-day", "31"), ("startsOn-month", "2"), ("startsOn-year", "2027")];
        let again = browser.submit(&page, "/projects/new", &typed).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.html.contains("<title>Error: List a new project - Callup</title>"), "{}", again.html);
        for there in ["href=\"#budget\"", "href=\"#startsOn\"", "id=\"budget-error\"", "value=\"lots\"", "value=\"31\"", "Ann &lt;b&gt;Chief"] {
            assert!(again.html.contains(there), "{there}: {}", again.html);
        }
        // What the rules refuse is told at its field, too.
        let refused = browser.submit(&again, "/projects/new", &[("title", ""), ("budget", ""), ("startsOn-day", ""), ("startsOn-month", ""), ("startsOn-year", "")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.html.contains("id=\"title-error\""), "{}", refused.html);
        let made = browser.submit(&refused, "/projects/new", &[("title", "Missed bins")]).await;
        assert_eq!((made.status, made.heading().as_str()), (StatusCode::OK, "Missed bins"), "{}", made.html);
        assert!(made.html.contains("govuk-notification-banner--success"), "{}", made.html);
        let later = browser.open("/projects").await;
        assert!(later.html.contains("Missed bins") && !later.html.contains("notification-banner"), "said once");
    }

    async fn a_form_of_another_site_does_nothing(app: TestApp) {
        let mut browser = meera(&app).await;
        let page = browser.open("/projects/new").await;
        let (path, hidden) = page.form("/projects/new");
        let body = format!("title=Forged&form={}", hidden["form"]);
        let other = browser.post(&path, &body, &[("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")]).await;
        assert_eq!(other.status, StatusCode::FORBIDDEN);
        let own = [("sec-fetch-site", "same-origin"), ("origin", "null")];
        assert_eq!(browser.post(&path, "title=Forged&form=wrong", &own).await.status, StatusCode::FORBIDDEN);
        assert!(!browser.open("/projects").await.html.contains("Forged"));
    }

    async fn nothing_of_another_body_has_a_page(app: TestApp) {
        let desk = Desk::open(&app).await;
        let hand = desk.officer(&app, "Tom Reed", "leeds", 6).await;
        let post = desk.post(6).await;
        let callup = desk.calls_up(&hand, &post).await;
        let operator = Operator::new(app.world.clone());
        let other = operator.set_up_body("other", "Other body", OperatingModel::CentralContract, None).await.unwrap();
        let cx = callup_command::cx::Cx::new(app.world.clone(), Operator::actor(other));
        let ask = callup_command::person::AddPerson { name: "Eve".to_owned(), email: "eve@example.org".to_owned(), language: None };
        let eve = callup_command::person::add(&cx, ask).await.unwrap().id;
        let role = callup_command::person::GrantRole { person: eve, role: Role::Coordinator, council: None, until_on: None };
        callup_command::person::grant(&cx, role).await.unwrap();
        let mut browser = app.browser();
        let page = browser.open("/sign-in/other").await;
        browser.submit(&page, "/sign-in/other", &[("email", "eve@example.org")]).await;
        let link = app.run_jobs().await.iter().find_map(crate::sign_in::link_to).expect("a link");
        assert!(crate::sign_in::follow(&mut browser, &link).await.is_in());
        for path in [format!("/projects/{}", desk.project), format!("/posts/{post}"), format!("/officers/{}", hand.id), format!("/call-ups/{callup}")] {
            let page = browser.open(&path).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}: {}", page.html);
            assert!(!page.html.contains("Tom Reed"), "{path}");
        }
    }

    async fn an_officer_declines_with_a_reason_and_not_without(app: TestApp) {
        let desk = Desk::open(&app).await;
        let hand = desk.officer(&app, "Tom Reed", "leeds", 6).await;
        let post = desk.post(6).await;
        let callup = desk.calls_up(&hand, &post).await;
        app.run_jobs().await;
        let mut browser = signed_in(&app, "tom.reed@example.gov.uk").await;
        let page = browser.open(&format!("/call-ups/{callup}/decline")).await;
        let action = format!("/call-ups/{callup}/decline");
        let again = browser.submit(&page, &action, &[("reason", " ")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.html.contains("id=\"reason-error\""), "{}", again.html);
        let done = browser.submit(&again, &action, &[("reason", "I am needed for the elections.")]).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.html);
        assert!(done.html.contains("I am needed for the elections."), "{}", done.html);
        let read = hand.client.query("query($id: ID!) { callUp(id: $id) { status } }", json!({ "id": callup })).await;
        assert_eq!(read["callUp"]["status"], json!("DECLINED"));
    }
}
