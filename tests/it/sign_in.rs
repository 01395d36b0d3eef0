//! Coming in by e-mail, staying in, and getting out: through the pages, as a browser without scripts.

use callup_command as command;
use callup_command::person::AddPerson;
use callup_command::secret;
use callup_domain::access::Role;
use callup_domain::id::PersonId;
use callup_domain::member::Language;
use callup_domain::model::OperatingModel;
use callup_infra::entity::{ask, event, link, session};
use callup_infra::mail::Message;
use callup_infra::scope::Operator;
use callup_tests::{Browser, Page, TestApp, on_both};
use chrono::TimeDelta;
use poem::http::StatusCode;
use serde_json::{Value, json};

const ADA: &str = "ada.lead@example.gov.uk";

/// Asks for a link to this address.
async fn ask_for(browser: &mut Browser, email: &str) -> Page {
    let page = browser.open("/sign-in").await;
    browser.submit(&page, "/sign-in/test", &[("email", email)]).await
}

/// The path of the link in an e-mail, if there is one.
pub fn link_to(mail: &Message) -> Option<String> {
    let at = mail.text.find("/sign-in/")?;
    mail.text[at..].split_whitespace().next().map(str::to_owned)
}

fn link_in(mail: &Message) -> String {
    link_to(mail).expect("a link")
}

/// The link that is sent to somebody who asks.
pub async fn sent_link(app: &TestApp, browser: &mut Browser, email: &str) -> String {
    ask_for(browser, email).await;
    let mails = app.run_jobs().await;
    let links: Vec<_> = mails.iter().filter(|mail| mail.to_address == email).filter_map(link_to).collect();
    assert_eq!(links.len(), 1, "one link, whatever else was written");
    links[0].clone()
}

/// Opens a link and presses the button.
pub async fn follow(browser: &mut Browser, link: &str) -> Page {
    let page = browser.arrive(link).await;
    browser.submit(&page, "/link", &[]).await
}

/// A browser in which somebody is signed in.
pub async fn signed_in(app: &TestApp, email: &str) -> Browser {
    let mut browser = app.browser();
    let link = sent_link(app, &mut browser, email).await;
    let page = follow(&mut browser, &link).await;
    assert!(page.is_in());
    browser
}

async fn ada(app: &TestApp) -> PersonId {
    app.person("Ada Lead", &[(Role::DeliveryLead, None)]).await.id()
}

/// The kinds of event, oldest first, since there were `before`.
async fn events(app: &TestApp, before: usize) -> Vec<String> {
    let rows = app.operator().read().every::<event::Entity>().in_order().all().await.unwrap();
    rows.iter().skip(before).map(|row| row.kind.to_string()).collect()
}

async fn count_events(app: &TestApp) -> usize {
    events(app, 0).await.len()
}

on_both! {
    async fn a_link_by_e_mail_lets_somebody_in(app: TestApp) {
        ada(&app).await;
        let before = count_events(&app).await;
        let mut browser = app.browser();

        let page = ask_for(&mut browser, "  Ada.Lead@Example.GOV.UK ").await;

        assert_eq!(page.heading(), "Check your e-mail");
        let mails = app.run_jobs().await;
        assert_eq!(mails.len(), 1);
        assert_eq!((mails[0].to_address.as_str(), mails[0].kind.as_str()), (ADA, "sign_in_link"));
        assert!(mails[0].text.contains("until 09:15 on 1 December 2026"), "{}", mails[0].text);
        assert_eq!(mails[0].languages, callup_domain::mail::Language::ALL, "nobody asked Ada for her language");
        assert!(mails[0].text.contains("tan 09:15 ar 1 Rhagfyr 2026"), "{}", mails[0].text);

        let page = follow(&mut browser, &link_in(&mails[0])).await;

        assert!(page.is_in() && page.html.contains("Ada Lead"), "{}", page.html);
        let account = browser.open("/account").await;
        assert!(account.html.contains("Test browser"), "{}", account.html);
        assert_eq!(browser.viewer().await.as_deref(), Some("Ada Lead"));
        let happened = events(&app, before).await;
        assert_eq!(happened, ["link_asked", "link_made", "link_written", "mail_sent", "link_used", "signed_in"]);
    }

    async fn a_link_works_once(app: TestApp) {
        ada(&app).await;
        let mut browser = app.browser();
        let link = sent_link(&app, &mut browser, ADA).await;
        // Whatever looks through e-mails opens links, and uses nothing.
        for _ in 0..3 {
            assert_eq!(app.browser().arrive(&link).await.status, StatusCode::OK);
        }
        let page = browser.arrive(&link).await;

        let first = browser.clone().submit(&page, "/link", &[]).await;
        let second = browser.clone().submit(&page, "/link", &[]).await;
        let elsewhere = follow(&mut app.browser(), &link).await;

        assert!(first.is_in());
        for page in [second, elsewhere] {
            assert_eq!((page.status, page.heading().as_str()), (StatusCode::FORBIDDEN, "This link does not work any more"));
        }
    }

    async fn twenty_clicks_at_once_open_one_session(app: TestApp) {
        let person = ada(&app).await;
        let mut browser = app.browser();
        let link = sent_link(&app, &mut browser, ADA).await;
        let page = browser.arrive(&link).await;
        let clicks = (0..20).map(|_| {
            let (mut browser, page) = (browser.clone(), page.clone());
            async move { browser.submit(&page, "/link", &[]).await.is_in() }
        });

        let came_in = futures_util::future::join_all(clicks).await;

        assert_eq!(came_in.iter().filter(|came_in| **came_in).count(), 1);
        let read = app.operator().read();
        assert_eq!(read.every::<session::Entity>().is(session::Column::PersonId, person).count().await.unwrap(), 1);
    }

    async fn a_link_works_for_a_quarter_of_an_hour(app: TestApp) {
        ada(&app).await;
        let mut browser = app.browser();
        let link = sent_link(&app, &mut browser, ADA).await;
        app.advance(TimeDelta::minutes(15));
        assert_eq!(follow(&mut browser, &link).await.heading(), "This link does not work any more");

        let link = sent_link(&app, &mut browser, ADA).await;
        app.advance(TimeDelta::minutes(15) - TimeDelta::seconds(1));
        assert!(follow(&mut browser, &link).await.is_in());
    }

    async fn one_link_used_closes_the_others(app: TestApp) {
        ada(&app).await;
        let mut browser = app.browser();
        let first = sent_link(&app, &mut browser, ADA).await;
        let second = sent_link(&app, &mut browser, ADA).await;
        assert!(follow(&mut app.browser(), &second).await.is_in());
        assert_eq!(follow(&mut app.browser(), &first).await.heading(), "This link does not work any more");
    }

    async fn of_a_link_and_a_session_only_a_hash_is_kept(app: TestApp) {
        ada(&app).await;
        let mut browser = app.browser();
        let link = sent_link(&app, &mut browser, ADA).await;
        follow(&mut browser, &link).await;
        let read = app.operator().read();
        let secret = link.split_once("token=").unwrap().1.to_owned();
        let row = read.every::<link::Entity>().one().await.unwrap().unwrap();
        assert_eq!(row.hash.as_deref(), Some(secret::hash(&secret).as_str()));
        let row = read.every::<session::Entity>().one().await.unwrap().unwrap();
        let cookie = &browser.cookies["callup"];
        assert_eq!((cookie.len(), row.hash), (64, secret::hash(cookie)));
        let record = read.every::<event::Entity>().all().await.unwrap();
        assert!(!format!("{record:?}").contains(ADA), "the record names nobody");
    }

    async fn whoever_asks_does_not_learn_who_is_known(app: TestApp) {
        ada(&app).await;
        let mut known = app.browser();
        let mut unknown = app.browser();
        // The first question in a window of time forgets the earlier windows; known or not is not the first.
        ask_for(&mut app.browser(), "somebody@example.gov.uk").await;
        let page = known.open("/sign-in").await;
        let (first, known_statements) = app.statements(known.submit(&page, "/sign-in/test", &[("email", ADA)])).await;
        let page = unknown.open("/sign-in").await;
        let nobody = "nobody.here@example.gov.uk";
        let (second, unknown_statements) = app.statements(unknown.submit(&page, "/sign-in/test", &[("email", nobody)])).await;

        // Word for word the same, and statement for statement.
        assert_eq!((first.status, &first.html), (second.status, &second.html));
        assert_eq!(known_statements, unknown_statements);
        let mails = app.run_jobs().await;
        assert_eq!(mails.iter().map(|mail| mail.to_address.as_str()).collect::<Vec<_>>(), [ADA]);
        // What was entered is forgotten, known or not.
        assert_eq!(app.operator().read().every::<ask::Entity>().count().await.unwrap(), 0);
    }

    async fn an_address_that_is_none_is_refused_beside_its_field(app: TestApp) {
        for (entered, said) in [
            ("", "Enter your e-mail address"),
            ("ada", "Enter an e-mail address in the correct format"),
            ("\"><script>alert(1)</script>@x.uk", "Enter an e-mail address in the correct format"),
        ] {
            let page = ask_for(&mut app.browser(), entered).await;
            assert_eq!(page.status, StatusCode::BAD_REQUEST);
            assert!(page.html.contains("<title>Error: Sign in to Test consortium - Callup</title>"), "{}", page.html);
            assert!(page.html.contains("href=\"#email\"") && page.html.contains("id=\"email-error\""), "{}", page.html);
            assert_eq!(page.html.matches(said).count(), 2, "{}", page.html);
            assert!(!page.html.contains("<script>"), "{}", page.html);
        }
        assert_eq!(app.operator().read().every::<ask::Entity>().count().await.unwrap(), 0);
    }

    async fn a_session_ends_when_idle_and_when_old(app: TestApp) {
        ada(&app).await;
        let browser = signed_in(&app, ADA).await;
        for _ in 0..23 {
            app.advance(TimeDelta::minutes(29));
            assert!(browser.viewer().await.is_some(), "whoever works stays in");
        }
        let idle = signed_in(&app, ADA).await;
        app.advance(TimeDelta::minutes(30));
        assert_eq!(idle.viewer().await, None, "whoever does nothing for half an hour is out");

        let busy = signed_in(&app, ADA).await;
        for _ in 0..35 {
            app.advance(TimeDelta::minutes(20));
            assert!(busy.viewer().await.is_some());
        }
        app.advance(TimeDelta::minutes(20));
        assert_eq!(busy.viewer().await, None, "after twelve hours everybody signs in again");
    }

    async fn that_a_session_is_used_is_written_once_a_minute(app: TestApp) {
        ada(&app).await;
        let browser = signed_in(&app, ADA).await;
        let (_, quiet) = app.statements(browser.viewer()).await;
        app.advance(TimeDelta::seconds(60));
        let (_, writes) = app.statements(browser.viewer()).await;
        let (_, again) = app.statements(browser.viewer()).await;
        assert_eq!((writes, again), (quiet + 1, quiet));
    }

    async fn signing_in_gives_a_new_session_and_ends_the_old(app: TestApp) {
        ada(&app).await;
        // A cookie that somebody else put there means nothing, and is not kept.
        let mut browser = app.browser();
        browser.cookies.insert("callup".to_owned(), "a".repeat(64));
        let link = sent_link(&app, &mut browser, ADA).await;
        let visit = browser.cookies["callup-visit"].clone();
        follow(&mut browser, &link).await;
        let first = browser.cookies["callup"].clone();
        assert!(first != "a".repeat(64) && first != visit && !browser.cookies.contains_key("callup-visit"));

        let old = browser.clone();
        let link = sent_link(&app, &mut app.browser(), ADA).await;
        follow(&mut browser, &link).await;

        assert_ne!(browser.cookies["callup"], first);
        assert_eq!(old.viewer().await, None);
        assert_eq!(browser.viewer().await.as_deref(), Some("Ada Lead"));
    }

    async fn one_sees_ones_sessions_and_signs_out_everywhere(app: TestApp) {
        let person = ada(&app).await;
        let one = signed_in(&app, ADA).await;
        app.advance(TimeDelta::minutes(5));
        let mut two = signed_in(&app, ADA).await;
        let (_, answer) = two.ask("{ viewer { sessions { id way agent current endsAt } } }", json!({})).await;
        let sessions = answer["data"]["viewer"]["sessions"].as_array().unwrap().clone();
        let told: Vec<_> = sessions.iter().map(|session| (&session["way"], &session["agent"], &session["current"])).collect();
        let (link, agent) = (json!("LINK"), json!("Test browser"));
        assert_eq!(told, [(&link, &agent, &json!(false)), (&link, &agent, &json!(true))]);

        // Another one's own session is ended by a form.
        let page = two.open("/account").await;
        let page = two.submit(&page, &format!("/account/sessions/{}/end", sessions[0]["id"].as_str().unwrap()), &[]).await;
        assert_eq!((page.is_in(), one.viewer().await), (true, None));

        let three = signed_in(&app, ADA).await;
        let before = count_events(&app).await;
        let page = two.open("/account").await;
        let page = two.submit(&page, "/sign-out/everywhere", &[]).await;
        assert_eq!(page.heading(), "You are signed out");
        assert_eq!((two.viewer().await, three.viewer().await), (None, None));
        assert_eq!(events(&app, before).await, ["signed_out_everywhere"]);
        let read = app.operator().read();
        let open = read.every::<session::Entity>().is(session::Column::PersonId, person).is_empty(session::Column::EndedAt);
        assert_eq!(open.count().await.unwrap(), 0);
    }

    async fn sessions_are_ended_through_the_api_by_oneself_or_an_administrator(app: TestApp) {
        ada(&app).await;
        let bo = app.person("Bo Other", &[(Role::Coordinator, None)]).await;
        let admin = app.person("Sam Admin", &[(Role::Administrator, None)]).await;
        let browser = signed_in(&app, ADA).await;
        let (_, answer) = browser.ask("{ viewer { id sessions { id } } }", json!({})).await;
        let viewer = answer["data"]["viewer"].clone();
        let session = json!({ "session": viewer["sessions"][0]["id"] });

        assert_eq!(bo.refused_code("endSession", session.clone()).await, "NOT_FOUND");
        assert_eq!(bo.refused_code("endAllSessions", json!({ "person": viewer["id"] })).await, "DENIED");
        let seen = bo.query("query($id: ID!) { node(id: $id) { ... on Person { sessions { id } } } }", json!({ "id": viewer["id"] })).await;
        assert_eq!(seen["node"]["sessions"], json!([]));
        assert!(browser.viewer().await.is_some());

        admin.must("endSession", session.clone(), "session { id }").await;
        assert_eq!(browser.viewer().await, None);
        admin.must("endSession", session, "session { id }").await;

        let browser = signed_in(&app, ADA).await;
        admin.must("endAllSessions", json!({ "person": viewer["id"] }), "person { name }").await;
        assert_eq!(browser.viewer().await, None);

        let browser = signed_in(&app, ADA).await;
        let out = "mutation { endAllSessions(input: {}) { person { name } userErrors { message } } }";
        let (_, answer) = browser.ask(out, json!({})).await;
        assert_eq!(answer["data"]["endAllSessions"]["person"]["name"], "Ada Lead", "{answer}");
        assert_eq!(browser.viewer().await, None);
    }

    async fn a_role_that_ends_ends_for_the_session_too(app: TestApp) {
        ada(&app).await;
        let admin = app.person("Sam Admin", &[(Role::Administrator, None)]).await;
        let browser = signed_in(&app, "sam.admin@example.gov.uk").await;
        let tokens = "{ tokens { nodes { id } } }";
        assert!(browser.ask(tokens, json!({})).await.1["errors"].is_null());
        let (_, answer) = browser.ask("{ viewer { roles { id } } }", json!({})).await;
        let role = answer["data"]["viewer"]["roles"][0]["id"].clone();
        admin.must("endRole", json!({ "membership": role }), "person { id }").await;
        assert_eq!(browser.ask(tokens, json!({})).await.1["errors"][0]["extensions"]["code"], "DENIED");
    }

    async fn another_site_cannot_act_for_whoever_is_signed_in(app: TestApp) {
        ada(&app).await;
        let mut browser = signed_in(&app, ADA).await;
        let viewer = "{ viewer { name } }";
        for headers in [
            vec![("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")],
            vec![("sec-fetch-site", "same-site")],
            vec![("origin", "https://evil.example")],
            vec![("origin", "null")],
            vec![],
        ] {
            let (status, answer) = browser.ask_from(viewer, json!({}), &headers).await;
            assert_eq!((status, &answer["errors"][0]["extensions"]["code"]), (StatusCode::FORBIDDEN, &json!("CROSS_SITE")), "{headers:?}");
        }
        let page = browser.open("/account").await;
        let (path, hidden) = page.form("/sign-out/everywhere");
        let good = format!("form={}", hidden["form"]);
        for (body, headers) in [
            (good.as_str(), vec![("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")]),
            ("form=", vec![("sec-fetch-site", "same-origin")]),
            ("form=0000", vec![("sec-fetch-site", "same-origin")]),
            ("", vec![("sec-fetch-site", "same-origin")]),
        ] {
            let page = browser.post(&path, body, &headers).await;
            assert!(matches!(page.status, StatusCode::FORBIDDEN | StatusCode::BAD_REQUEST), "{body} {headers:?}");
        }
        // A form of another session is not one of this.
        let mut other = signed_in(&app, ADA).await;
        let theirs = other.open("/account").await.form("/sign-out").1["form"].clone();
        let stolen = browser.post(&path, &format!("form={theirs}"), &[("sec-fetch-site", "same-origin")]).await;
        assert_eq!(stolen.status, StatusCode::FORBIDDEN);
        assert!(browser.viewer().await.is_some() && other.viewer().await.is_some());
    }

    async fn another_site_cannot_sign_somebody_in(app: TestApp) {
        ada(&app).await;
        let link = sent_link(&app, &mut app.browser(), ADA).await;
        let token = link.split_once("token=").unwrap().1;
        let mut victim = app.browser();
        // Without a page of ours there is no cookie, and with one of the attacker's no matching form.
        let bare = victim.post("/sign-in/test/link", &format!("token={token}&form=x"), &[]).await;
        assert_eq!(bare.status, StatusCode::FORBIDDEN);
        let theirs = app.browser().open(&link).await.form("/link").1["form"].clone();
        victim.open("/sign-in").await;
        let forged = victim.post("/sign-in/test/link", &format!("token={token}&form={theirs}"), &[]).await;
        assert_eq!((forged.status, victim.viewer().await), (StatusCode::FORBIDDEN, None));
    }

    async fn a_link_and_a_session_of_one_body_are_nothing_in_another(app: TestApp) {
        ada(&app).await;
        let operator = Operator::new(app.world.clone());
        let other = operator.set_up_body("other", "Other consortium", OperatingModel::Voluntary, None).await.unwrap();
        let cx = callup_command::cx::Cx::new(app.world.clone(), Operator::actor(other));
        let same = AddPerson { name: "Ada Elsewhere".to_owned(), email: ADA.to_owned(), language: None };
        let elsewhere = command::person::add(&cx, same).await.unwrap();
        let mut browser = app.browser();

        let page = browser.open("/sign-in").await;
        assert!(page.html.contains("test\">Test consortium") && page.html.contains("other\">Other consortium"), "{}", page.html);
        let page = browser.open("/sign-in/test").await;
        browser.submit(&page, "/sign-in/test", &[("email", ADA)]).await;
        let link = link_in(&app.run_jobs().await[0]);

        let moved = follow(&mut browser.clone(), &link.replace("/test/", "/other/")).await;
        assert_eq!(moved.heading(), "This link does not work any more");
        assert!(follow(&mut browser, &link).await.is_in());
        let (_, answer) = browser.ask("{ body { slug } viewer { name } }", json!({})).await;
        assert_eq!(answer["data"], json!({ "body": { "slug": "test" }, "viewer": { "name": "Ada Lead" } }));
        let (_, answer) = browser.ask("query($id: ID!) { node(id: $id) { id } }", json!({ "id": elsewhere.id.to_string() })).await;
        assert_eq!(answer["data"]["node"], Value::Null);
        let end = "mutation($id: ID!) { endAllSessions(input: { person: $id }) { person { id } userErrors { code } } }";
        let (_, answer) = browser.ask(end, json!({ "id": elsewhere.id.to_string() })).await;
        assert_eq!(answer["errors"][0]["extensions"]["code"], "DENIED");
    }

    async fn too_many_questions_are_refused_for_a_while(app: TestApp) {
        ada(&app).await;
        let mut browser = app.browser();
        for _ in 0..5 {
            assert_eq!(ask_for(&mut browser, ADA).await.heading(), "Check your e-mail");
        }
        let page = ask_for(&mut browser, ADA).await;
        assert_eq!((page.status, page.heading().as_str()), (StatusCode::TOO_MANY_REQUESTS, "That was tried too often"));
        assert_eq!(page.header("retry-after"), "901");
        assert_eq!(app.run_jobs().await.len(), 5);
        // Another account is not meant, nor is another copy of the service exempt.
        assert_eq!(ask_for(&mut browser, "bo@example.gov.uk").await.heading(), "Check your e-mail");
        for _ in 0..5 {
            ask_for(&mut browser, "bo@example.gov.uk").await;
        }
        assert_eq!(ask_for(&mut browser, "bo@example.gov.uk").await.status, StatusCode::TOO_MANY_REQUESTS, "known or not");

        app.advance(TimeDelta::minutes(15));
        assert_eq!(ask_for(&mut browser, ADA).await.heading(), "Check your e-mail");
    }

    async fn too_many_knocks_from_one_address_are_refused_and_good_ones_are_not(app: TestApp) {
        ada(&app).await;
        let good = signed_in(&app, ADA).await;
        let mut guess = app.browser();
        for round in 0..301 {
            guess.cookies.insert("callup".to_owned(), format!("{round:064}"));
            let (status, answer) = guess.ask("{ viewer { name } }", json!({})).await;
            let code = answer["errors"][0]["extensions"]["code"].as_str().unwrap().to_owned();
            let wanted = if round < 300 { (StatusCode::UNAUTHORIZED, "UNAUTHENTICATED") } else { (StatusCode::TOO_MANY_REQUESTS, "RATE_LIMITED") };
            assert_eq!((status, code.as_str()), wanted, "{round}");
        }
        assert!(good.viewer().await.is_some());
    }

    async fn an_invitation_is_a_first_way_in(app: TestApp) {
        let admin = app.person("Sam Admin", &[(Role::Administrator, None)]).await;
        let added = admin.must("addPerson", json!({ "name": "Eirlys New", "email": "eirlys@example.gov.wales", "language": "WELSH" }), "person { id }").await;
        let person = added["person"]["id"].clone();
        let ask = json!({ "person": person, "council": callup_tests::council_id("cardiff").to_string() });
        assert_eq!(app.coordinator().await.refused_code("invitePerson", ask.clone()).await, "DENIED");
        admin.must("invitePerson", ask.clone(), "invitation { expiresAt }").await;
        let first = link_in(&app.run_jobs().await[0]);

        let invited = admin.must("invitePerson", ask, "invitation { id expiresAt council { shortName } }").await;
        assert_eq!(invited["invitation"]["expiresAt"], "2026-12-08T09:00:00+00:00");
        let mails = app.run_jobs().await;
        assert_eq!(mails[0].languages, [callup_domain::mail::Language::Welsh]);
        assert!(mails[0].text.contains("09:00 ar 8 Rhagfyr 2026"), "{}", mails[0].text);
        app.advance(TimeDelta::days(6));

        let mut browser = app.browser();
        assert_eq!(follow(&mut browser, &first).await.heading(), "This link does not work any more", "one invitation stands");
        assert_eq!(follow(&mut browser, &link_in(&mails[0])).await.heading(), "Rydych wedi mewngofnodi");
        assert_eq!(browser.viewer().await.as_deref(), Some("Eirlys New"));
        let again = follow(&mut app.browser(), &link_in(&mails[0])).await;
        assert_eq!(again.heading(), "This link does not work any more");
        let refused = admin.refused("revokeInvitation", json!({ "invitation": invited["invitation"]["id"] })).await;
        assert_eq!(refused, [("WRONG_STATE".to_owned(), "invitation".to_owned())]);
    }

    async fn an_invitation_can_be_taken_back_and_runs_out(app: TestApp) {
        let admin = app.person("Sam Admin", &[(Role::Administrator, None)]).await;
        let person = ada(&app).await.to_string();
        let revoked = admin.must("invitePerson", json!({ "person": person }), "invitation { id }").await;
        let link = link_in(&app.run_jobs().await[0]);
        admin.must("revokeInvitation", json!({ "invitation": revoked["invitation"]["id"] }), "invitation { revokedAt }").await;
        assert_eq!(follow(&mut app.browser(), &link).await.status, StatusCode::FORBIDDEN);

        admin.must("invitePerson", json!({ "person": person }), "invitation { id }").await;
        let link = link_in(&app.run_jobs().await[0]);
        app.advance(TimeDelta::days(7));
        assert_eq!(follow(&mut app.browser(), &link).await.status, StatusCode::FORBIDDEN);
        let listed = admin.query("{ invitations { nodes { person { name } revokedAt usedAt } } }", json!({})).await;
        assert_eq!(listed["invitations"]["nodes"].as_array().unwrap().len(), 2);
        // One that is taken back before its e-mail leaves is not sent.
        let invited = admin.must("invitePerson", json!({ "person": person }), "invitation { id }").await;
        admin.must("revokeInvitation", json!({ "invitation": invited["invitation"]["id"] }), "invitation { id }").await;
        assert_eq!(app.run_jobs().await, []);
    }

    async fn pages_are_in_welsh_for_whoever_wants_it(app: TestApp) {
        let mut browser = app.browser();
        let page = browser.open("/sign-in/test").await;
        assert!(page.html.contains("<html lang=\"en\"") && page.html.contains("href=\"&#x2f;sign-in&#x2f;test?lang=cy\" lang=\"cy\""), "{}", page.html);
        let page = browser.open("/sign-in/test?lang=cy").await;
        assert!(page.html.contains("<html lang=\"cy\""), "{}", page.html);
        assert_eq!(page.heading(), "Mewngofnodi i Test consortium");
        assert_eq!(browser.open("/sign-in/test/sent").await.heading(), "Edrychwch ar eich e-bost");
        assert_eq!(browser.open("/sign-in/nowhere").await.heading(), "Nid oes dim yma");
        assert_eq!(browser.open("/sign-in/test?lang=en").await.heading(), "Sign in to Test consortium");

        let ask = AddPerson { name: "Eirlys Cymraes".to_owned(), email: "eirlys@example.gov.wales".to_owned(), language: Some(Language::Welsh) };
        command::person::add(&app.operator(), ask).await.unwrap();
        let link = sent_link(&app, &mut browser, "eirlys@example.gov.wales").await;
        let page = follow(&mut browser, &link).await;
        assert_eq!(page.heading(), "Rydych wedi mewngofnodi");
        assert!(page.html.contains("09:00 ar 1 Rhagfyr 2026") && !page.html.contains("hreflang"), "{}", page.html);
    }

    async fn every_page_is_guarded(app: TestApp) {
        ada(&app).await;
        let mut browser = signed_in(&app, ADA).await;
        for path in ["/sign-in", "/sign-in/test", "/sign-in/test/sent", "/sign-in/test/link?token=x", "/account", "/sign-in/nowhere", "/signed-out"] {
            let page = browser.open(path).await;
            let policy = page.header("content-security-policy");
            assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), "{path}: {policy}");
            for (name, value) in [("x-content-type-options", "nosniff"), ("referrer-policy", "no-referrer"), ("cache-control", "no-store")] {
                assert_eq!(page.header(name), value, "{path}");
            }
            assert_eq!(page.header("strict-transport-security"), "", "not over http");
        }
        let style = browser.open("/sign-in/test").await.html.split("rel=\"stylesheet\" href=\"").nth(1).unwrap().split('"').next().unwrap().replace("&#x2f;", "/");
        let style = browser.open(&style).await;
        assert_eq!((style.status, style.header("content-type")), (StatusCode::OK, "text/css; charset=utf-8"));
    }
}
