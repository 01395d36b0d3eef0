//! The desk's page: the queue, its filters, and dealing with several at once.

use crate::journey::{Desk, status};
use crate::sign_in::signed_in;
use callup_domain::access::Role;
use callup_tests::{Browser, Page, TestApp, on_both};
use poem::http::StatusCode;

const OWN: [(&str, &str); 2] = [("sec-fetch-site", "same-origin"), ("origin", "null")];

/// Somebody at the desk, in a browser.
async fn at_the_desk(app: &TestApp) -> Browser {
    app.person("Mo Desk", &[(Role::Coordinator, None)]).await;
    app.run_jobs().await;
    signed_in(app, "mo.desk@example.gov.uk").await
}

/// Sends the form of several by the button that leads to `action`: the button sends the form's token.
async fn press(browser: &mut Browser, page: &Page, action: &str, fields: &str) -> Page {
    let buttons = page.html.split("<button").skip(1).map(|rest| rest.split('>').next().unwrap_or_default());
    let mut of_it = buttons.filter(|button| button.contains(&format!("formaction=\"{action}\"")));
    let button = of_it.next().expect("a button that leads there");
    let token = button.split(" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    browser.post(action, &format!("form={}&{fields}", token.expect("a token")), &OWN).await
}

on_both! {
    async fn the_queue_is_filtered_by_its_address_and_says_what_is_late_in_words(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let posts = desk.posts(2, 2).await;
        desk.calls_up(&tom, &posts[0]).await;
        let mut browser = at_the_desk(&app).await;

        let all = browser.open("/desk").await;
        assert_eq!((all.status, all.heading().as_str()), (StatusCode::OK, "What to do next"));
        for said in ["Tom Reed, Camden", "Answer the call-up", "Decide on the release", "Find an officer", "Approver for Tom Reed", "15 December 2026", "in 14 days"] {
            assert!(all.html.contains(said), "{said}: {}", all.html);
        }
        assert!(!all.html.contains("day overdue") && !all.html.contains("days overdue"));
        let filtered = browser.open("/desk?kinds=FILL&owner=DESK").await;
        assert!(filtered.html.contains("User researcher") && !filtered.html.contains("Tom Reed, Camden"), "{}", filtered.html);
        assert!(filtered.html.contains("<option value=\"DESK\" selected"), "{}", filtered.html);
        let none = browser.open("/desk?owner=DELIVERY_LEAD").await;
        assert!(none.html.contains("Nothing like this waits."), "{}", none.html);
        assert_eq!(browser.open("/desk?kinds=NONSENSE").await.status, StatusCode::NOT_FOUND);

        app.set_today("2027-01-12");
        app.run_jobs().await;
        let mut browser = signed_in(&app, "mo.desk@example.gov.uk").await;
        let late = browser.open("/desk?kinds=FILL").await;
        assert!(late.html.contains("1 day overdue"), "{}", late.html);
        let welsh = browser.open("/desk?lang=cy").await;
        assert!(welsh.html.contains("Beth i’w wneud nesaf") && welsh.html.contains("diwrnod yn hwyr"), "{}", welsh.html);
    }

    async fn several_are_dealt_with_at_once_and_each_is_told_in_words(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let una = desk.officer(&app, "Una Khan", "cardiff", 6).await;
        let posts = desk.posts(2, 2).await;
        let (toms, unas) = (desk.calls_up(&tom, &posts[0]).await, desk.calls_up(&una, &posts[1]).await);
        let mut browser = at_the_desk(&app).await;
        let page = browser.open("/desk?owner=OFFICER").await;

        // Nothing typed: told at the field, and what was ticked is still ticked.
        let again = press(&mut browser, &page, "/desk/extend", &format!("owner=OFFICER&callUps={toms}")).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.html.contains("href=\"#answerBy-day\""), "{}", again.html);
        assert!(again.html.contains(&format!("value=\"{toms}\" checked")) && !again.html.contains(&format!("value=\"{unas}\" checked")), "{}", again.html);
        assert!(again.html.contains("<option value=\"OFFICER\" selected"), "the filter stays");
        // Nothing ticked.
        let none = press(&mut browser, &again, "/desk/remind", "owner=OFFICER").await;
        assert!(none.html.contains("href=\"#callUps\"") && none.html.contains("id=\"callUps\""), "{}", none.html);

        una.client.must("declineCallUp", serde_json::json!({ "callUp": unas, "reason": "No" }), "callUp { id }").await;
        let both = format!("callUps={unas}&callUps={toms}");
        let done = press(&mut browser, &none, "/desk/extend", &format!("{both}&answerBy-day=22&answerBy-month=12&answerBy-year=2026")).await;
        assert_eq!((done.status, done.heading().as_str()), (StatusCode::OK, "More time"), "{}", done.html);
        for said in ["Done for 1 of the 2", "1 could not be done", "The last day for an answer is now 22 December 2026.", "there is nothing left to decide"] {
            assert!(done.html.contains(said), "{said}: {}", done.html);
        }
        // To take several back is asked once more, with their names.
        let sure = browser.open(&format!("/desk/withdraw?{both}")).await;
        assert!(sure.html.contains("<strong>Tom Reed, Camden</strong>") && sure.html.contains("cannot be undone"), "{}", sure.html);
        let (path, hidden) = sure.form("/desk/withdraw");
        let without = browser.post(&path, &format!("form={}&{both}&reason=", hidden["form"]), &OWN).await;
        assert!(without.html.contains("href=\"#reason\"") && without.html.contains("<strong>Tom Reed, Camden</strong>"), "{}", without.html);
        let taken = browser.post(&path, &format!("form={}&{both}&reason=The+project+stops", hidden["form"]), &OWN).await;
        assert!(taken.html.contains("Taken back."), "{}", taken.html);
        assert_eq!(status(&desk.meera, &toms).await, "WITHDRAWN");
    }

    async fn the_list_of_call_ups_deals_with_several_too(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let callup = desk.calls_up(&tom, &desk.post(2).await).await;
        let mut browser = at_the_desk(&app).await;
        let page = browser.open("/call-ups").await;
        let done = press(&mut browser, &page, "/call-ups/remind", &format!("callUps={callup}")).await;
        assert_eq!((done.status, done.heading().as_str()), (StatusCode::OK, "Reminders"), "{}", done.html);
        app.run_jobs().await;
        let mut officer = signed_in(&app, "tom.reed@example.gov.uk").await;
        let own = officer.open("/call-ups").await;
        assert!(!own.html.contains("/call-ups/extend") && own.html.contains("User researcher"), "{}", own.html);
    }

    async fn a_delivery_lead_begins_with_what_waits(app: TestApp) {
        let desk = Desk::open(&app).await;
        app.set_today("2026-12-20");
        let mut browser = signed_in(&app, "ada.lead@example.gov.uk").await;
        let start = browser.open("/").await;
        assert_eq!(start.heading(), "What waits for you");
        assert!(start.html.contains(&format!("/projects/{}/update", desk.project)) && start.html.contains("5 days overdue"), "{}", start.html);
        let project = browser.open(&format!("/projects/{}", desk.project)).await;
        assert!(project.html.contains("Nothing has been heard of this project for 19 days"), "{}", project.html);
    }
}
