//! Webhooks: what arrives at an endpoint, and what becomes of what does not.

use callup_command as command;
use callup_command::cx::Cx;
use callup_command::person::AddPerson;
use callup_command::webhook::RegisterWebhook;
use callup_domain::access::Role;
use callup_domain::event::EventKind;
use callup_domain::mail::MailKind;
use callup_domain::model::OperatingModel;
use callup_infra::Error;
use callup_infra::scope::Operator;
use callup_job::Outcome;
use callup_tests::{Client, Got, Manner, Receiver, TestApp, keys, on_both};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// An endpoint that is registered, and who did.
struct Hook {
    id: Value,
    secret: String,
    admin: Client,
    receiver: Receiver,
}

impl Hook {
    /// One that takes what happens to people.
    async fn new(app: &TestApp) -> Self {
        let admin = app.person("Sam Administrator", &[(Role::Administrator, None)]).await;
        // What it was registered after is not delivered to it.
        app.sealed().await;
        let receiver = Receiver::start().await;
        let (id, secret) = register(&admin, &receiver, &["PERSON_SET"]).await;
        Self { id, secret, admin, receiver }
    }

    async fn webhook(&self) -> Value {
        let asked = "{ webhooks { nodes { id url kinds failingSince stoppedAt stoppedBecause previousSecretUntil removedAt } } }";
        let all = self.admin.query(asked, json!({})).await["webhooks"]["nodes"].clone();
        all.as_array().unwrap().iter().find(|it| it["id"] == self.id).unwrap().clone()
    }

    async fn deliveries(&self) -> Vec<Value> {
        let asked = "query($of: ID) { deliveries(webhook: $of) { nodes {
            id state attempts status failure triedAt deliveredAt givenUpAt webhook { id } event { id kind } } } }";
        let page = self.admin.query(asked, json!({ "of": self.id })).await;
        page["deliveries"]["nodes"].as_array().unwrap().clone()
    }

    async fn redeliver(&self, delivery: &Value) -> Value {
        let ask = json!({ "delivery": delivery["id"] });
        self.admin.must("redeliver", ask, "delivery { state }").await["delivery"]["state"].clone()
    }
}

async fn register(admin: &Client, receiver: &Receiver, kinds: &[&str]) -> (Value, String) {
    let ask = json!({ "label": "Leeds HR", "url": receiver.url, "kinds": kinds });
    let payload = admin.must("registerWebhook", ask, "secret webhook { id }").await;
    (payload["webhook"]["id"].clone(), payload["secret"].as_str().unwrap().to_owned())
}

/// Something happens that the endpoint takes.
async fn happen(cx: &Cx, name: &str) {
    let email = format!("{name}@example.gov.uk");
    command::person::add(cx, AddPerson { name: name.to_owned(), email, language: None }).await.unwrap();
}

/// Seals what happened, and does every job that is due.
async fn work(app: &TestApp) -> Vec<Outcome> {
    app.sealed().await;
    let mut outcomes = Vec::new();
    while let Some(outcome) = app.runner().next().await.unwrap() {
        outcomes.push(outcome);
    }
    outcomes
}

fn waits(outcomes: &[Outcome]) -> (TimeDelta, String) {
    let [Outcome::Again { at, why }] = outcomes else { panic!("not one to try again: {outcomes:?}") };
    (*at - "2026-12-01T09:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap(), why.clone())
}

on_both! {
    async fn an_event_arrives_thin_and_signed(app: TestApp) {
        let hook = Hook::new(&app).await;
        happen(&app.operator(), "Kim").await;
        app.coordinator().await.must("createProject", json!({ "project": { "title": "Bins" } }), "project { id }").await;

        assert!(work(&app).await.iter().all(|outcome| *outcome == Outcome::Done));

        let got = hook.receiver.got();
        let kinds: Vec<Value> = got.iter().map(|got| got.json()["type"].clone()).collect();
        assert_eq!(kinds, ["person_set"; 3], "Kim, the coordinator, and her role; no project");
        let first = &got[0];
        let message = first.json();
        assert_eq!(message["timestamp"], "2026-12-01T09:00:00Z");
        assert_eq!(message["data"]["event"], first.id);
        assert!(message["data"]["subject"].as_str().unwrap().starts_with("per_"));
        assert_eq!(message["data"].as_object().unwrap().len(), 2);
        assert!(!first.body.contains("Kim") && !first.body.contains('@'), "{}", first.body);
        assert_eq!((first.timestamp, first.content_type.as_str()), (1_796_115_600, "application/json"));
        assert!(first.is_signed_by(&hook.secret) && first.signatures.len() == 1);
        let deliveries = hook.deliveries().await;
        assert_eq!(deliveries.len(), 3);
        let oldest = &deliveries[2];
        assert_eq!(oldest["event"], json!({ "id": first.id, "kind": "PERSON_SET" }));
        assert_eq!((&oldest["state"], &oldest["attempts"], &oldest["status"]), (&json!("DELIVERED"), &json!(1), &json!(200)));
        assert!(work(&app).await.is_empty(), "nothing of it is delivered in turn");
    }

    async fn an_endpoint_is_registered_as_it_should_be(app: TestApp) {
        let hook = Hook::new(&app).await;
        let no = async |ask: Value| hook.admin.refused("registerWebhook", ask).await;
        let refusals = no(json!({ "label": " ", "url": "ftp://example.org", "kinds": [] })).await;
        assert_eq!(refusals, [("REQUIRED".into(), "label".into()), ("MALFORMED".into(), "url".into()), ("REQUIRED".into(), "kinds".into())]);
        let of_deliveries = json!({ "label": "It", "url": "https://example.org", "kinds": ["DELIVERY_GIVEN_UP"] });
        assert_eq!(no(of_deliveries).await, [("MALFORMED".into(), "kinds".into())]);
        // As it is outside of tests.
        let ask = RegisterWebhook { label: "It".to_owned(), url: hook.receiver.url.clone(), kinds: vec![EventKind::PersonSet] };
        let no = command::webhook::register(&app.operator(), ask, false).await.unwrap_err();
        assert!(matches!(no, Error::Refused(no) if no[0].path == "url"));
        for _ in 1..20 {
            register(&hook.admin, &hook.receiver, &["PERSON_SET"]).await;
        }
        let one_more = json!({ "label": "It", "url": hook.receiver.url, "kinds": ["PERSON_SET"] });
        assert_eq!(hook.admin.refused("registerWebhook", one_more).await, [("OUT_OF_RANGE".into(), String::new())]);
        let coordinator = app.coordinator().await;
        assert_eq!(coordinator.send("{ webhooks { nodes { id } } }", json!({})).await.error_code(), "DENIED");
        assert_eq!(coordinator.send("{ deliveries { nodes { id } } }", json!({})).await.error_code(), "DENIED");
        work(&app).await;
    }

    async fn without_a_key_of_its_own_the_service_registers_none(app: TestApp) {
        let world = callup_infra::scope::World { keys: callup_infra::keys::Keys::of_this_process().unwrap(), ..app.world.clone() };
        let cx = Cx::new(world, Operator::actor(app.body));
        let ask = RegisterWebhook { label: "It".to_owned(), url: "https://example.org".to_owned(), kinds: vec![EventKind::PersonSet] };
        let no = command::webhook::register(&cx, ask, false).await.unwrap_err();
        assert!(matches!(no, Error::Refused(no) if no[0].code == callup_domain::Code::NotReady));
    }

    async fn what_fails_is_tried_again_later_and_later(app: TestApp) {
        let hook = Hook::new(&app).await;
        hook.receiver.answers(Manner::Status(500));
        happen(&app.operator(), "Kim").await;

        let (first, why) = waits(&work(&app).await);
        assert_eq!(why, "It answered 500.");
        assert!((60..=75).contains(&first.num_seconds()), "{first}");
        assert_eq!(hook.webhook().await["failingSince"], "2026-12-01T09:00:00+00:00");
        let waiting = hook.deliveries().await;
        assert_eq!((&waiting[0]["state"], &waiting[0]["failure"], &waiting[0]["status"]), (&json!("WAITING"), &json!("It answered 500."), &json!(500)));
        app.advance(first);
        let (second, _) = waits(&work(&app).await);
        assert!((120..=150).contains(&(second - first).num_seconds()), "{second}");
        app.advance(second - first);
        hook.receiver.answers(Manner::Status(204));

        assert_eq!(work(&app).await, [Outcome::Done]);

        let got = hook.receiver.got();
        assert_eq!(got.len(), 3);
        let same = |it: &Got| (&it.id, &it.body) == (&got[0].id, &got[0].body) && it.is_signed_by(&hook.secret);
        assert!(got.iter().all(same), "the same message: {got:?}");
        assert_eq!(got[2].timestamp - got[0].timestamp, second.num_seconds(), "at another time");
        let done = hook.deliveries().await;
        assert_eq!((&done[0]["state"], &done[0]["attempts"], &done[0]["failure"]), (&json!("DELIVERED"), &json!(3), &Value::Null));
        assert_eq!(hook.webhook().await["failingSince"], Value::Null);
    }

    async fn late_answers_count_for_nothing_and_redirects_lead_nowhere(app: TestApp) {
        let (hook, elsewhere) = (Hook::new(&app).await, Receiver::start().await);
        hook.receiver.answers(Manner::Late);
        happen(&app.operator(), "Kim").await;
        let (wait, why) = waits(&work(&app).await);
        assert_eq!(why, "It did not answer within 1 seconds.");
        hook.receiver.let_go();
        assert_eq!(hook.deliveries().await[0]["state"], "WAITING");

        hook.receiver.answers(Manner::Redirect(elsewhere.url.clone()));
        app.advance(wait);
        let (_, why) = waits(&work(&app).await);
        assert_eq!(why, "It answered 307, with another address. Register that one instead.");
        assert!(elsewhere.got().is_empty());
    }

    async fn who_dies_between_sending_and_writing_it_down_sends_again(app: TestApp) {
        let hook = Hook::new(&app).await;
        hook.receiver.answers(Manner::Late);
        happen(&app.operator(), "Kim").await;
        app.sealed().await;

        // The runner has sent it, and dies before it hears the answer.
        tokio::select! {
            _ = app.runner().next() => panic!("it was answered"),
            () = hook.receiver.has(1) => {}
        }
        assert!(app.runner().next().await.unwrap().is_none(), "its lease goes on");
        hook.receiver.answers(Manner::Status(200));
        app.advance(TimeDelta::seconds(app.config.jobs.lease_seconds.into()));

        assert_eq!(work(&app).await, [Outcome::Done]);

        let got = hook.receiver.got();
        assert_eq!(got.len(), 2);
        assert_eq!(got[0].id, got[1].id, "so that the receiver can tell");
        assert_eq!(hook.deliveries().await[0]["state"], "DELIVERED");
    }

    async fn what_is_given_up_can_be_sent_again(app: TestApp) {
        let hook = Hook::new(&app).await;
        hook.receiver.answers(Manner::Status(503));
        happen(&app.operator(), "Kim").await;
        let mut outcomes = work(&app).await;
        while let [Outcome::Again { at, .. }] = outcomes.as_slice() {
            app.clock.set(*at);
            outcomes = work(&app).await;
        }
        assert_eq!(outcomes, [Outcome::GivenUp { why: "It answered 503.".to_owned() }]);
        let dead = "{ deliveries(state: GIVEN_UP) { nodes { id attempts failure givenUpAt event { kind } } } }";
        let dead = hook.admin.query(dead, json!({})).await["deliveries"]["nodes"].clone();
        assert_eq!((&dead[0]["attempts"], &dead[0]["failure"]), (&json!(12), &json!("It answered 503.")));
        assert_eq!(hook.webhook().await["stoppedAt"], Value::Null, "a day is not long enough");
        let happened = hook.admin.query("{ events(first: 100) { nodes { kind } } }", json!({})).await;
        assert!(happened.to_string().contains("DELIVERY_GIVEN_UP"));

        hook.receiver.answers(Manner::Status(200));
        assert_eq!(hook.redeliver(&dead[0]).await, "WAITING");
        let twice = json!({ "delivery": dead[0]["id"] });
        assert_eq!(hook.admin.refused("redeliver", twice).await, [("WRONG_STATE".into(), "delivery".into())]);
        assert_eq!(work(&app).await, [Outcome::Done]);
        let got = hook.receiver.got();
        assert_eq!((got.len(), &got[0].id), (13, &got[12].id));
        assert_eq!(hook.redeliver(&dead[0]).await, "WAITING", "what arrived as well: the receiver may have lost it");
        assert_eq!(work(&app).await, [Outcome::Done]);
    }

    async fn an_endpoint_that_fails_for_days_is_disabled_and_administrators_are_told(app: TestApp) {
        let hook = Hook::new(&app).await;
        hook.receiver.answers(Manner::Status(404));
        happen(&app.operator(), "Kim").await;
        work(&app).await;
        app.advance(TimeDelta::days(5));
        hook.receiver.has(1).await;

        work(&app).await;

        let stopped = hook.webhook().await;
        assert_eq!((&stopped["stoppedBecause"], &stopped["failingSince"]), (&json!("FAILING"), &json!("2026-12-01T09:00:00+00:00")));
        let mails = app.run_jobs().await;
        assert_eq!(mails.len(), 1);
        assert_eq!((mails[0].kind, mails[0].to_name.as_str()), (MailKind::WebhookDisabled, "Sam Administrator"));
        assert!(mails[0].text.contains("“Leeds HR” at 127.0.0.1") && mails[0].text.contains("09:00 on 1 December 2026"), "{}", mails[0].text);
        let attempts = hook.receiver.got().len();
        happen(&app.operator(), "Lee").await;
        app.advance(TimeDelta::hours(7));
        work(&app).await;
        let deliveries = hook.deliveries().await;
        assert_eq!(deliveries.len(), 1, "what happens meanwhile is not kept for it");
        assert_eq!((&deliveries[0]["state"], &deliveries[0]["failure"]), (&json!("GIVEN_UP"), &json!("The endpoint was disabled or removed before it was sent.")));
        assert_eq!(hook.receiver.got().len(), attempts);
        for (mutation, ask) in [("sendTestEvent", json!({ "webhook": hook.id })), ("redeliver", json!({ "delivery": deliveries[0]["id"] }))] {
            assert_eq!(hook.admin.refused(mutation, ask).await[0].0, "WRONG_STATE", "{mutation}");
        }

        hook.receiver.answers(Manner::Status(200));
        hook.admin.must("changeWebhook", json!({ "webhook": hook.id, "enabled": true }), "webhook { stoppedAt failingSince }").await;
        hook.redeliver(&deliveries[0]).await;
        happen(&app.operator(), "Max").await;
        assert_eq!(work(&app).await, [Outcome::Done, Outcome::Done]);
    }

    async fn who_answers_that_it_is_gone_is_left_alone(app: TestApp) {
        let hook = Hook::new(&app).await;
        hook.receiver.answers(Manner::Status(410));
        happen(&app.operator(), "Kim").await;
        work(&app).await;
        assert_eq!(hook.webhook().await["stoppedBecause"], "GONE");
        hook.admin.must("removeWebhook", json!({ "webhook": hook.id }), "webhook { removedAt }").await;
        for (mutation, ask) in [
            ("removeWebhook", json!({ "webhook": hook.id })),
            ("changeWebhook", json!({ "webhook": hook.id, "enabled": true })),
            ("rotateWebhookSecret", json!({ "webhook": hook.id })),
        ] {
            assert_eq!(hook.admin.refused(mutation, ask).await, [("WRONG_STATE".into(), "webhook".into())], "{mutation}");
        }
        app.advance(TimeDelta::minutes(2));
        work(&app).await;
        assert_eq!(hook.receiver.got().len(), 1);
    }

    async fn both_secrets_count_while_one_takes_over(app: TestApp) {
        let hook = Hook::new(&app).await;
        let rotate = async |hours: i32| {
            let ask = json!({ "webhook": hook.id, "overlapHours": hours });
            hook.admin.must("rotateWebhookSecret", ask, "secret").await["secret"].as_str().unwrap().to_owned()
        };
        let last = async || {
            happen(&app.operator(), &format!("Kim{}", hook.receiver.got().len())).await;
            work(&app).await;
            hook.receiver.got().pop().unwrap()
        };
        let too_long = json!({ "webhook": hook.id, "overlapHours": 169 });
        assert_eq!(hook.admin.refused("rotateWebhookSecret", too_long).await, [("OUT_OF_RANGE".into(), "overlapHours".into())]);

        let second = rotate(24).await;
        let got = last().await;
        assert!(got.signatures.len() == 2 && got.is_signed_by(&hook.secret) && got.is_signed_by(&second));
        app.advance(TimeDelta::hours(24));
        let got = last().await;
        assert!(got.signatures.len() == 1 && !got.is_signed_by(&hook.secret) && got.is_signed_by(&second));
        let third = rotate(0).await;
        let got = last().await;
        assert!(got.signatures.len() == 1 && !got.is_signed_by(&second) && got.is_signed_by(&third));
    }

    async fn a_trial_is_for_the_endpoint_that_is_tried(app: TestApp) {
        let hook = Hook::new(&app).await;
        let other = Receiver::start().await;
        register(&hook.admin, &other, &["PERSON_SET"]).await;
        hook.admin.must("sendTestEvent", json!({ "webhook": hook.id }), "webhook { id }").await;
        work(&app).await;
        let got = hook.receiver.got();
        assert_eq!((got.len(), other.got().len()), (1, 0));
        assert_eq!((&got[0].json()["type"], &got[0].json()["data"]["subject"]), (&json!("webhook_tested"), &hook.id));

        let ask = json!({ "webhook": hook.id, "label": "Other", "kinds": ["PROJECT_SET"], "enabled": false });
        let changed = hook.admin.must("changeWebhook", ask, "webhook { label kinds url stoppedBecause }").await["webhook"].clone();
        assert_eq!(changed, json!({ "label": "Other", "kinds": ["PROJECT_SET"], "url": hook.receiver.url, "stoppedBecause": "BY_HAND" }));
        happen(&app.operator(), "Kim").await;
        work(&app).await;
        assert_eq!((hook.receiver.got().len(), other.got().len()), (1, 1));
    }

    async fn what_happens_in_another_body_is_not_told(app: TestApp) {
        let hook = Hook::new(&app).await;
        let operator = Operator::new(app.world.clone());
        let other = operator.set_up_body("other", "Other body", OperatingModel::Voluntary, None).await.unwrap();
        happen(&Cx::new(app.world.clone(), Operator::actor(other)), "Kim").await;
        app.runner().seal().await.unwrap();
        assert!(work(&app).await.is_empty() && hook.receiver.got().is_empty());
    }

    async fn old_deliveries_are_forgotten_and_their_events_are_not(app: TestApp) {
        let hook = Hook::new(&app).await;
        happen(&app.operator(), "Kim").await;
        work(&app).await;
        let events = hook.admin.query("{ events(first: 100) { nodes { id } } }", json!({})).await;
        let operator = Operator::new(app.world.clone());
        app.advance(TimeDelta::days(31));
        operator.leave_daily().await.unwrap();
        work(&app).await;
        assert!(hook.deliveries().await.is_empty());
        let left = hook.admin.query("{ events(first: 100) { nodes { id } } }", json!({})).await;
        let left = left["events"]["nodes"].as_array().unwrap().clone();
        assert!(events["events"]["nodes"].as_array().unwrap().iter().all(|event| left.contains(event)), "{left:?}");
    }

    async fn the_services_key_is_changed_without_changing_any_secret(app: TestApp) {
        let mut app = app;
        let hook = Hook::new(&app).await;
        let daily = async |app: &TestApp| {
            app.advance(TimeDelta::days(1));
            Operator::new(app.world.clone()).leave_daily().await.unwrap();
            app.run_jobs().await;
        };
        let signed = async |app: &TestApp, name: &str| {
            happen(&app.operator(), name).await;
            assert_eq!(work(app).await, [Outcome::Done], "{name}");
            assert!(hook.receiver.got().pop().unwrap().is_signed_by(&hook.secret), "{name}");
        };
        app.restart_with(&["02", "01"]);
        signed(&app, "Both").await;
        daily(&app).await;
        app.restart_with(&["02"]);
        signed(&app, "New").await;

        // Had it been dropped before that day, the reason would stand with the delivery.
        app.restart_with(&["03"]);
        happen(&app.operator(), "Lost").await;
        let why = work(&app).await;
        assert!(matches!(why.as_slice(), [Outcome::Again { why, .. }] if why.contains("which is not configured")), "{why:?}");
        assert_ne!(format!("{:?}", keys(&["02"])), format!("{:?}", keys(&["03"])));
    }
}
