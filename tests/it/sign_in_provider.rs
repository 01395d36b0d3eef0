//! Coming in by an identity provider, and everything that somebody may try instead.

use callup_domain::access::Role;
use callup_domain::model::OperatingModel;
use callup_infra::entity::{event, identity, session, sign_in};
use callup_infra::scope::Operator;
use callup_tests::{Browser, FakeProvider, Lie, Page, TestApp, council_id, on_both};
use chrono::TimeDelta;
use poem::http::StatusCode;
use serde_json::{Value, json};

const ADA: &str = "ada.lead@example.gov.uk";

/// Sets a provider up, through the API, and gives its id.
async fn set_up(app: &TestApp, fake: &FakeProvider, council: Option<&str>) -> String {
    let admin = match app
        .operator()
        .read()
        .every::<callup_infra::entity::person::Entity>()
        .is(callup_infra::entity::person::Column::Email, "sam.admin@example.gov.uk")
        .one()
        .await
        .unwrap()
    {
        Some(sam) => app.client_of(sam.id).await,
        None => app.person("Sam Admin", &[(Role::Administrator, None)]).await,
    };
    let input = json!({
        "council": council.map(|slug| council_id(slug).to_string()), "name": council.unwrap_or("Test consortium"),
        "issuer": fake.issuer, "clientId": fake.client_id, "secretName": "test", "domains": ["example.gov.uk"],
    });
    let set = admin.must("setProvider", input, "provider { id }").await;
    set["provider"]["id"].as_str().unwrap().to_owned()
}

/// Goes to the provider, and tells the address to which the browser is sent.
pub async fn go(browser: &mut Browser, provider: &str) -> String {
    let page = browser.open("/sign-in/test").await;
    let page = browser.submit(&page, &format!("/provider/{provider}"), &[]).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.html);
    page.header("refresh").strip_prefix("0; url=").expect("an address").to_owned()
}

/// Signs in at the provider as somebody, and comes back.
async fn sign_in_as(browser: &mut Browser, fake: &FakeProvider, provider: &str, claims: Value) -> Page {
    let address = go(browser, provider).await;
    let back = fake.sign_in(&address, claims);
    browser.arrive(back.as_str()).await
}

pub fn ada_as(subject: &str) -> Value {
    json!({ "sub": subject, "email": ADA, "email_verified": true })
}

/// Ada, who approves for Camden, and Camden's provider.
pub async fn camden(app: &TestApp) -> (FakeProvider, String) {
    app.person("Ada Lead", &[(Role::Approver, Some("camden"))]).await;
    let fake = FakeProvider::start(&app.clock).await;
    let provider = set_up(app, &fake, Some("camden")).await;
    (fake, provider)
}

async fn identities(app: &TestApp) -> u64 {
    app.operator().read().every::<identity::Entity>().count().await.unwrap()
}

async fn sessions(app: &TestApp) -> u64 {
    app.operator().read().every::<session::Entity>().count().await.unwrap()
}

on_both! {
    async fn somebody_signs_in_with_what_the_council_has(app: TestApp) {
        let (fake, provider) = camden(&app).await;
        let mut browser = app.browser();

        let page = sign_in_as(&mut browser, &fake, &provider, ada_as("ada-1")).await;

        assert!(page.is_in(), "{}", page.html);
        assert_eq!(browser.viewer().await.as_deref(), Some("Ada Lead"));
        let account = browser.open("/account").await;
        assert!(account.html.contains("By your council or body"), "{}", account.html);
        let kinds: Vec<String> = app.operator().read().every::<event::Entity>().in_order().all().await.unwrap().iter().rev().take(4).map(|row| row.kind.to_string()).collect();
        assert_eq!(kinds, ["signed_in", "identity_linked", "sign_in_returned", "sign_in_begun"]);
    }

    async fn once_linked_only_issuer_and_subject_count(app: TestApp) {
        let (fake, provider) = camden(&app).await;
        app.person("Bo Other", &[(Role::Approver, Some("camden"))]).await;
        assert!(sign_in_as(&mut app.browser(), &fake, &provider, ada_as("ada-1")).await.is_in());

        // The same subject under another address is still Ada; without any address as well.
        for claims in [json!({ "sub": "ada-1", "email": "bo.other@example.gov.uk", "email_verified": true }), json!({ "sub": "ada-1" })] {
            let mut browser = app.browser();
            assert!(sign_in_as(&mut browser, &fake, &provider, claims).await.is_in());
            assert_eq!(browser.viewer().await.as_deref(), Some("Ada Lead"));
        }
        assert_eq!(identities(&app).await, 1);
    }

    async fn a_subject_is_introduced_only_by_an_address_that_the_provider_may_speak_for(app: TestApp) {
        let (fake, provider) = camden(&app).await;
        app.person("Leeds Approver", &[(Role::Approver, Some("leeds"))]).await;
        app.coordinator().await;
        app.person("No Role", &[]).await;
        let told = |email: &str, verified: Value| json!({ "sub": "x", "email": email, "email_verified": verified });
        for (claims, heading) in [
            (json!({ "sub": "x" }), "Your e-mail address is not confirmed"),
            (json!({ "sub": "x", "email": ADA }), "Your e-mail address is not confirmed"),
            (told(ADA, json!(false)), "Your e-mail address is not confirmed"),
            (told("ada.lead@leeds.gov.uk", json!(true)), "Your e-mail address belongs elsewhere"),
            (told("nobody@example.gov.uk", json!(true)), "You are not known here"),
            // Of another council, of the body, and of nobody: all with an address of the right domain.
            (told("leeds.approver@example.gov.uk", json!(true)), "You are not known here"),
            (told("meera.coordinator@example.gov.uk", json!(true)), "You are not known here"),
            (told("no.role@example.gov.uk", json!(true)), "You are not known here"),
        ] {
            let page = sign_in_as(&mut app.browser(), &fake, &provider, claims.clone()).await;
            assert_eq!((page.status, page.heading().as_str()), (StatusCode::FORBIDDEN, heading), "{claims}");
        }
        assert_eq!((identities(&app).await, sessions(&app).await), (0, 0));
        let refused = app.operator().read().every::<event::Entity>().is(event::Column::Kind, "sign_in_refused").count().await.unwrap();
        assert_eq!(refused, 8, "what was refused is on record");
    }

    async fn entra_says_in_its_own_way_that_an_address_is_verified(app: TestApp) {
        let (fake, provider) = camden(&app).await;
        for (says, comes_in) in [(json!(false), false), (json!("0"), false), (json!(true), true)] {
            let claims = json!({ "sub": "ada-1", "email": ADA, "xms_edov": says });
            let page = sign_in_as(&mut app.browser(), &fake, &provider, claims).await;
            assert_eq!(page.is_in(), comes_in, "{says}");
            assert_eq!(page.heading() == "Your e-mail address is not confirmed", !comes_in, "{says}");
        }
    }

    async fn an_invitation_is_a_tie_until_it_is_taken_back(app: TestApp) {
        let (fake, provider) = camden(&app).await;
        let eve = app.person("Eve Invited", &[]).await.id().to_string();
        let admin = app.person("Ann Admin", &[(Role::Administrator, None)]).await;
        let invited = |council: &str| json!({ "person": eve, "council": council_id(council).to_string() });
        let claims = json!({ "sub": "eve-1", "email": "eve.invited@example.gov.uk", "email_verified": true });
        admin.must("invitePerson", invited("leeds"), "invitation { id }").await;
        assert_eq!(sign_in_as(&mut app.browser(), &fake, &provider, claims.clone()).await.heading(), "You are not known here");

        let here = admin.must("invitePerson", invited("camden"), "invitation { id }").await;
        let mut browser = app.browser();
        let address = go(&mut browser, &provider).await;
        let back = fake.sign_in(&address, claims.clone());
        admin.must("revokeInvitation", json!({ "invitation": here["invitation"]["id"] }), "invitation { id }").await;
        assert_eq!(browser.arrive(back.as_str()).await.heading(), "You are not known here");

        admin.must("invitePerson", invited("camden"), "invitation { id }").await;
        assert!(sign_in_as(&mut app.browser(), &fake, &provider, claims).await.is_in());
    }

    async fn the_bodys_own_provider_speaks_for_the_bodys_people(app: TestApp) {
        app.person("Ada Lead", &[(Role::Approver, Some("camden"))]).await;
        app.coordinator().await;
        let fake = FakeProvider::start(&app.clock).await;
        let provider = set_up(&app, &fake, None).await;
        assert_eq!(sign_in_as(&mut app.browser(), &fake, &provider, ada_as("ada-1")).await.heading(), "You are not known here");
        let meera = json!({ "sub": "meera", "email": "meera.coordinator@example.gov.uk", "email_verified": true });
        assert!(sign_in_as(&mut app.browser(), &fake, &provider, meera).await.is_in());
    }

    async fn a_token_that_proves_nothing_lets_nobody_in(app: TestApp) {
        let (fake, provider) = camden(&app).await;
        let other = FakeProvider::start(&app.clock).await;
        // Linked already: then no e-mail address stands in the way, only the token's own checks do.
        assert!(sign_in_as(&mut app.browser(), &fake, &provider, ada_as("ada-1")).await.is_in());
        for lie in [
            Lie::Issuer(other.issuer.clone()), Lie::Issuer(format!("{}/", fake.issuer)), Lie::Audience, Lie::SecondAudience,
            Lie::Nonce, Lie::NoNonce, Lie::Expired, Lie::Unsigned, Lie::SharedKey, Lie::StrangeKey, Lie::Changed, Lie::Missing,
        ] {
            fake.lie(lie.clone());
            let mut browser = app.browser();
            let page = sign_in_as(&mut browser, &fake, &provider, ada_as("ada-1")).await;
            assert_eq!((page.status, page.heading().as_str()), (StatusCode::FORBIDDEN, "The answer cannot be trusted"), "{lie:?}");
            assert_eq!(browser.viewer().await, None, "{lie:?}");
        }
        fake.lie(Lie::None);
        assert!(sign_in_as(&mut app.browser(), &fake, &provider, ada_as("ada-1")).await.is_in());
        assert_eq!(sessions(&app).await, 2);
    }

    async fn an_answer_counts_once_in_time_and_in_the_browser_that_asked(app: TestApp) {
        let (fake, provider) = camden(&app).await;
        const STALE: &str = "This sign-in cannot be finished";
        let mut browser = app.browser();
        let address = go(&mut browser, &provider).await;
        let back = fake.sign_in(&address, ada_as("ada-1"));
        let before = browser.clone();

        // An attacker who has the whole address, in another browser, and the victim who is sent there.
        assert_eq!(app.browser().arrive(back.as_str()).await.heading(), STALE);
        let mut victim = app.browser();
        go(&mut victim, &provider).await;
        assert_eq!(victim.arrive(back.as_str()).await.heading(), STALE);
        // Neither used it up.
        assert!(browser.arrive(back.as_str()).await.is_in());
        // Replayed, in the same browser as it was.
        assert_eq!(before.clone().arrive(back.as_str()).await.heading(), STALE);
        assert_eq!(browser.clone().arrive(back.as_str()).await.heading(), STALE);

        let mut late = app.browser();
        let back = fake.sign_in(&go(&mut late, &provider).await, ada_as("ada-1"));
        app.advance(TimeDelta::minutes(15));
        assert_eq!(late.arrive(back.as_str()).await.heading(), STALE);

        // A code that was redeemed elsewhere, in a sign-in of one's own.
        let mut thief = app.browser();
        let mut back = fake.sign_in(&go(&mut thief, &provider).await, ada_as("ada-1"));
        let mine = go(&mut browser, &provider).await;
        let state = url::Url::parse(&mine).unwrap().query_pairs().find(|(name, _)| name == "state").unwrap().1.into_owned();
        let code = back.query_pairs().find(|(name, _)| name == "code").unwrap().1.into_owned();
        back.query_pairs_mut().clear().append_pair("code", &code).append_pair("state", &state).append_pair("iss", &fake.issuer);
        assert_eq!(browser.arrive(back.as_str()).await.heading(), "The answer cannot be trusted", "the code is bound by PKCE");
    }

    async fn providers_are_not_mixed_up(app: TestApp) {
        let (camden, camden_id) = camden(&app).await;
        app.person("Leeds Approver", &[(Role::Approver, Some("leeds"))]).await;
        let evil = FakeProvider::start(&app.clock).await;
        let evil_id = set_up(&app, &evil, Some("leeds")).await;

        // The answer of one at the address of the other.
        let mut browser = app.browser();
        let back = camden.sign_in(&go(&mut browser, &camden_id).await, ada_as("ada-1"));
        let moved = back.as_str().replace(&camden_id, &evil_id);
        assert_eq!(browser.arrive(&moved).await.heading(), "This sign-in cannot be finished");

        // The right address, and another issuer behind it; or none although the provider always tells.
        for issuer in [Some(evil.issuer.as_str()), None] {
            let mut back = camden.sign_in(&go(&mut browser, &camden_id).await, ada_as("ada-1"));
            let kept: Vec<(String, String)> = back.query_pairs().filter(|(name, _)| name != "iss").map(|(a, b)| (a.into_owned(), b.into_owned())).collect();
            back.query_pairs_mut().clear().extend_pairs(kept);
            if let Some(issuer) = issuer {
                back.query_pairs_mut().append_pair("iss", issuer);
            }
            assert_eq!(browser.arrive(back.as_str()).await.heading(), "The answer cannot be trusted", "{issuer:?}");
        }
        // One that never tells is taken without.
        camden.tells_issuer(false);
        assert!(sign_in_as(&mut browser, &camden, &camden_id, ada_as("ada-1")).await.is_in());

        // What is Ada's subject at Camden is nobody at Leeds.
        let page = sign_in_as(&mut app.browser(), &evil, &evil_id, ada_as("ada-1")).await;
        assert_eq!(page.heading(), "You are not known here");
    }

    async fn a_provider_of_one_body_is_nothing_in_another(app: TestApp) {
        let (fake, provider) = camden(&app).await;
        Operator::new(app.world.clone()).set_up_body("other", "Other consortium", OperatingModel::Voluntary, None).await.unwrap();
        let mut browser = app.browser();
        let page = browser.open("/sign-in/other").await;
        let form = page.form("/sign-in/other").1["form"].clone();
        assert!(!page.has_form(&format!("/provider/{provider}")));
        let path = format!("/sign-in/other/provider/{provider}");
        let page = browser.post(&path, &format!("form={form}"), &[("sec-fetch-site", "same-origin")]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        let back = fake.sign_in(&go(&mut browser, &provider).await, ada_as("ada-1"));
        let moved = back.as_str().replace("/sign-in/test/", "/sign-in/other/");
        assert_eq!(browser.arrive(&moved).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_provider_that_was_removed_lets_nobody_in(app: TestApp) {
        let (fake, provider) = camden(&app).await;
        let mut browser = app.browser();
        let back = fake.sign_in(&go(&mut browser, &provider).await, ada_as("ada-1"));
        let admin = app.person("Ann Admin", &[(Role::Administrator, None)]).await;
        admin.must("removeProvider", json!({ "provider": provider }), "provider { removedAt }").await;
        assert_eq!(browser.arrive(back.as_str()).await.status, StatusCode::NOT_FOUND);
        assert!(!browser.open("/sign-in/test").await.html.contains(&provider));
        assert_eq!(admin.refused("removeProvider", json!({ "provider": provider })).await, [("WRONG_STATE".to_owned(), "provider".to_owned())]);
    }

    async fn a_no_and_a_silence_are_told_in_words(app: TestApp) {
        let (fake, provider) = camden(&app).await;
        let mut browser = app.browser();
        let mut back = fake.sign_in(&go(&mut browser, &provider).await, ada_as("ada-1"));
        let state = back.query_pairs().find(|(name, _)| name == "state").unwrap().1.into_owned();
        back.query_pairs_mut().clear().append_pair("error", "access_denied").append_pair("state", &state).append_pair("iss", &fake.issuer);
        assert_eq!(browser.arrive(back.as_str()).await.heading(), "You were not signed in");

        fake.fall_silent();
        let page = browser.open("/sign-in/test").await;
        let page = browser.submit(&page, &format!("/provider/{provider}"), &[]).await;
        assert_eq!(page.heading(), "Your council or body cannot be reached");
        assert_eq!(app.operator().read().every::<sign_in::Entity>().count().await.unwrap(), 1, "nothing was begun");
    }

    async fn providers_are_set_up_by_administrators_and_without_their_secret(app: TestApp) {
        let fake = FakeProvider::start(&app.clock).await;
        let admin = app.person("Ann Admin", &[(Role::Administrator, None)]).await;
        let input = |change: &[(&str, Value)]| {
            let mut input = json!({
                "council": council_id("camden").to_string(), "name": "Camden", "issuer": fake.issuer,
                "clientId": "callup", "secretName": "test", "domains": ["Camden.gov.uk", "@camden.example"],
            });
            for (name, value) in change {
                input[*name] = value.clone();
            }
            input
        };
        for (name, value, code) in [
            ("name", json!(" "), "REQUIRED"), ("issuer", json!("http://login.example"), "MALFORMED"), ("clientId", json!(""), "REQUIRED"),
            ("secretName", json!("A secret!"), "MALFORMED"), ("domains", json!([]), "REQUIRED"), ("domains", json!(["gov"]), "MALFORMED"),
            ("council", json!(council_id("york").to_string()), "NOT_FOUND"),
        ] {
            assert_eq!(admin.refused("setProvider", input(&[(name, value)])).await, [(code.to_owned(), name.to_owned())]);
        }
        assert_eq!(app.coordinator().await.refused_code("setProvider", input(&[])).await, "DENIED");

        let set = admin.must("setProvider", input(&[]), "provider { id domains }").await;
        assert_eq!(set["provider"]["domains"], json!(["camden.example", "camden.gov.uk"]));
        let id = &set["provider"]["id"];
        assert_eq!(admin.refused("setProvider", input(&[])).await, [("DUPLICATE".to_owned(), "issuer".to_owned())]);
        let other = input(&[("provider", id.clone()), ("issuer", json!("https://login.example"))]);
        assert_eq!(admin.refused("setProvider", other).await, [("WRONG_STATE".to_owned(), "provider".to_owned())]);
        let renamed = admin.must("setProvider", input(&[("provider", id.clone()), ("name", json!("London Borough of Camden"))]), "provider { id name }").await;
        assert_eq!(renamed["provider"], json!({ "id": id, "name": "London Borough of Camden" }));
        let listed = admin.query("{ providers { nodes { name issuer secretName council { slug } } } }", json!({})).await;
        assert_eq!(listed["providers"]["nodes"][0], json!({ "name": "London Borough of Camden", "issuer": fake.issuer, "secretName": "test", "council": { "slug": "camden" } }));
        assert_eq!(app.person("Ada Lead", &[(Role::DeliveryLead, None)]).await.send("{ providers { nodes { id } } }", json!({})).await.error_code(), "DENIED");
    }
}
