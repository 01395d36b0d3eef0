//! Pages, as people use them: who gets in, what is kept when something is refused, and that an officer answers a
//! call-up without a line of GraphQL.

use crate::journey::Desk;
use crate::sign_in::{follow, sent_link, signed_in};
use callup_domain::access::Role;
use callup_domain::model::OperatingModel;
use callup_infra::scope::Operator;
use callup_tests::{TestApp, on_both};
use chrono::TimeDelta;
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

    async fn whoever_signs_in_comes_back_to_where_they_were_going(app: TestApp) {
        app.person("Meera Desk", &[(Role::Coordinator, None)]).await;
        let mut browser = app.browser();
        browser.open("/projects/new?first=1").await;
        let link = sent_link(&app, &mut browser, MEERA).await;
        let page = follow(&mut browser, &link).await;
        assert_eq!(page.heading(), "List a new project");
        let link = sent_link(&app, &mut browser, MEERA).await;
        assert_eq!(follow(&mut browser, &link).await.heading(), "What to do next", "once");
    }

    async fn a_day_that_is_none_is_told_beside_what_is_shown_without_it(app: TestApp) {
        let mut browser = meera(&app).await;
        let day = |day: &str| format!("/reports?asAt-day={day}&asAt-month=12&asAt-year=2026");
        let page = browser.open(&day("1")).await;
        assert!(page.html.contains("As at 1 December 2026"), "{}", page.html);
        let page = browser.open(&day("32")).await;
        assert_eq!((page.status, page.heading().as_str()), (StatusCode::UNPROCESSABLE_ENTITY, "Reports"));
        assert!(page.html.contains("href=\"#asAt-day\"") && page.html.contains("value=\"32\""), "{}", page.html);
    }

    async fn what_is_written_when_the_session_has_ended_is_not_lost(app: TestApp) {
        let desk = Desk::open(&app).await;
        let hand = desk.officer(&app, "Tom Reed", "leeds", 6).await;
        let callup = desk.calls_up(&hand, &desk.post(6).await).await;
        app.run_jobs().await;
        let mut browser = signed_in(&app, "tom.reed@example.gov.uk").await;
        let action = format!("/call-ups/{callup}/decline");
        let page = browser.open(&action).await;
        app.advance(TimeDelta::minutes(31));
        let reason = [("reason", "I am <needed> for the elections.")];
        let lapsed = browser.submit(&page, &action, &reason).await;
        assert_eq!((lapsed.status, lapsed.heading().as_str()), (StatusCode::UNAUTHORIZED, "You were signed out"));
        assert!(lapsed.html.contains("I am &lt;needed&gt; for the elections."), "{}", lapsed.html);
        let forged = browser.post(&action, "reason=Click+here&form=wrong", &[("sec-fetch-site", "cross-site")]).await;
        assert!(!forged.html.contains("Click here"), "{}", forged.html);
        let link = sent_link(&app, &mut browser, "tom.reed@example.gov.uk").await;
        let back = follow(&mut browser, &link).await;
        assert!(back.has_form(&action), "{}", back.html);
        let read = hand.client.query("query($id: ID!) { callUp(id: $id) { status } }", json!({ "id": callup })).await;
        assert_eq!(read["callUp"]["status"], json!("ASKED"));
    }

    async fn where_something_can_only_be_done_one_comes_to_its_page(app: TestApp) {
        let desk = Desk::open(&app).await;
        let hand = desk.officer(&app, "Tom Reed", "leeds", 6).await;
        let callup = desk.calls_up(&hand, &desk.post(6).await).await;
        let mut browser = meera(&app).await;
        assert_eq!(browser.open("/desk/extend").await.heading(), "What to do next");
        let mut approver = signed_in(&app, "approver.for.tom.reed@example.gov.uk").await;
        let page = approver.open(&format!("/releases/{callup}/grant")).await;
        assert!(page.has_form(&format!("/releases/{callup}/grant")), "{}", page.html);
    }

    async fn terms_that_cannot_be_read_are_told_at_their_field(app: TestApp) {
        let desk = Desk::open(&app).await;
        let hand = desk.officer(&app, "Tom Reed", "leeds", 6).await;
        let callup = desk.calls_up(&hand, &desk.post(6).await).await;
        let mut browser = signed_in(&app, "approver.for.tom.reed@example.gov.uk").await;
        let typed = "choice=steps&beginsOn-day=31&beginsOn-month=2&beginsOn-year=2027&firstWeek=MT---&changesOn=2027-03-01&laterWeek=MTW--";
        let page = browser.open(&format!("/releases/{callup}/offer-steps?{typed}")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        for there in ["href=\"#beginsOn-day\"", "must be a real date", "value=\"31\"", "<option value=\"MTW--\" selected"] {
            assert!(page.html.contains(there), "{there}: {}", page.html);
        }
    }

    async fn what_a_page_says_of_itself_is_there_for_everybody(app: TestApp) {
        let mut browser = meera(&app).await;
        for path in ["/accessibility", "/privacy", "/cookies"] {
            assert_eq!(app.browser().open(path).await.status, StatusCode::OK, "{path}");
            let page = browser.open(path).await;
            assert!(page.html.contains("Meera Desk"), "{path}: {}", page.html);
        }
        let lost = browser.open("/projects/nothing").await;
        assert!(lost.status == StatusCode::NOT_FOUND && lost.html.contains("Meera Desk"), "{}", lost.html);
        assert!(app.browser().open("/cookies").await.html.contains("callup-return"));
    }

    async fn what_was_typed_is_still_there_when_it_is_refused(app: TestApp) {
        let mut browser = meera(&app).await;
        let page = browser.open("/projects/new").await;
        let typed = [("title", ""), ("sponsor", "Ann <b>Chief</b>"), ("budget", "lots"), ("startsOn-day", "31"), ("startsOn-month", "2"), ("startsOn-year", "2027")];
        let again = browser.submit(&page, "/projects/new", &typed).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.html.contains("<title>Error: List a new project - Callup</title>"), "{}", again.html);
        for there in ["href=\"#budget\"", "href=\"#startsOn-day\"", "“Budget” must be an amount", "id=\"budget-error\"", "value=\"lots\"", "value=\"31\"", "Ann &lt;b&gt;Chief"] {
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
