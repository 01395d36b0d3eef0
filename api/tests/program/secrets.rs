//! Keys and secrets never appear: not in the log, not in what is refused, not in the configuration printed.

use crate::house::House;
use crate::serve::Service;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// The secrets that the service is started with.
const KEY: &str = "5ec4e7000000000000000000000000000000000000000000000000000000cafe";
const PASSWORD: &str = "the-mail-servers-password";
const PROVIDER: &str = "what-the-provider-knows-too";

const VARIABLES: [(&str, &str); 11] = [
    ("CALLUP_KEYS__RING", KEY),
    ("CALLUP_SECRET_CAMDEN", PROVIDER),
    ("CALLUP_MAIL__TRANSPORT", "smtp"),
    // Nobody listens there.
    ("CALLUP_MAIL__SMTP__HOST", "127.0.0.1"),
    ("CALLUP_MAIL__SMTP__PORT", "1"),
    ("CALLUP_MAIL__SMTP__TLS", "implicit"),
    ("CALLUP_MAIL__SMTP__USERNAME", "callup"),
    ("CALLUP_MAIL__SMTP__PASSWORD", PASSWORD),
    ("CALLUP_WEBHOOKS__PRIVATE_ADDRESSES", "true"),
    ("CALLUP_JOBS__POLL_SECONDS", "1"),
    ("CALLUP_LOG__FILTER", "trace"),
];

fn asked<'a>(answer: &'a Value, path: &str) -> &'a str {
    answer.pointer(path).and_then(Value::as_str).unwrap_or_else(|| panic!("no {path} in {answer}"))
}

/// Fills in the form that leads to an identity provider.
fn go_to_provider(service: &Service, provider: &str) {
    let between = |text: &str, before: &str, after: &str| {
        let (_, rest) = text.split_once(before).unwrap_or_else(|| panic!("no {before} in {text}"));
        rest.split_once(after).unwrap().0.to_owned()
    };
    let page = service.whole("GET /sign-in/wolds HTTP/1.1\r\nhost: test\r\nconnection: close\r\n\r\n");
    let (cookie, form) =
        (between(&page, "set-cookie: ", ";"), between(&page, "name=\"form\" value=\"", "\""));
    let body = format!("form={form}");
    let answer = service.whole(&format!(
        "POST /sign-in/wolds/provider/{provider} HTTP/1.1\r\nhost: test\r\nconnection: close\r\ncookie: {cookie}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    ));
    assert!(answer.contains("cannot be reached"), "{answer}");
}

/// Asks until the answer is as wanted: what the runner does is seen a moment later.
fn until(mut holds: impl FnMut() -> bool) {
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed() < Duration::from_secs(30), "it never came");
        std::thread::sleep(Duration::from_millis(200));
    }
}

#[test]
fn no_secret_is_in_the_log_at_any_level() {
    let house = House::new();
    let token = house.set_up();
    let service = house.serve_with(&VARIABLES);
    let ask = |query: &str, input: Value| service.ask(&token, query, json!({ "input": input }));

    let me = service.ask(&token, "{ viewer { id } }", json!({}));
    let issued = ask(
        "mutation($input: IssueToken!) { issueToken(input: $input) { secret } }",
        json!({ "person": asked(&me, "/data/viewer/id"), "label": "script" }),
    );
    let hook = ask(
        "mutation($input: RegisterWebhook!) { registerWebhook(input: $input) { secret webhook { id } } }",
        json!({ "label": "It", "url": "http://127.0.0.1:1/", "kinds": ["PERSON_SET"] }),
    );
    let webhook = json!({ "webhook": asked(&hook, "/data/registerWebhook/webhook/id") });
    let rotated = ask(
        "mutation($input: RotateWebhookSecret!) { rotateWebhookSecret(input: $input) { secret } }",
        webhook.clone(),
    );
    ask(
        "mutation($input: SendTestEvent!) { sendTestEvent(input: $input) { userErrors { message } } }",
        webhook,
    );
    // A provider that is not there, and a sign-in that goes to it; an invitation that cannot be sent.
    let provider = ask(
        "mutation($input: SetProvider!) { setProvider(input: $input) { provider { id } } }",
        json!({
            "name": "Camden", "issuer": "http://127.0.0.1:1", "clientId": "callup", "secretName": "camden",
            "domains": ["camden.gov.uk"],
        }),
    );
    let person = json!({ "person": asked(&me, "/data/viewer/id") });
    ask("mutation($input: InvitePerson!) { invitePerson(input: $input) { userErrors { message } } }", person);
    go_to_provider(&service, asked(&provider, "/data/setProvider/provider/id"));
    // A calendar, read by its address.
    let council = callup_domain::reference::by_slug("camden").unwrap().id.to_string();
    let member = json!({ "council": council, "part": "FUNDING" });
    ask("mutation($input: SetMember!) { setMember(input: $input) { userErrors { message } } }", member);
    let join = json!({ "homeCouncil": council, "offPayroll": false });
    ask("mutation($input: JoinPool!) { joinPool(input: $input) { userErrors { message } } }", join);
    let calendar =
        ask("mutation($input: IssueCalendar!) { issueCalendar(input: $input) { address } }", json!({}));
    let (_, file) = asked(&calendar, "/data/issueCalendar/address").rsplit_once('/').unwrap();
    assert_eq!(service.get(&format!("/calendar/{file}")).0, 200);
    // What is wrong in every way.
    for query in ["{", "{ nothing }", "{ node(id: \"whk_1\") { id } }"] {
        service.ask(&token, query, json!({}));
    }
    let stranger = "callup_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    service.ask(stranger, "{ viewer { id } }", json!({}));
    until(|| {
        let all = "{ deliveries { nodes { failure } } }";
        service.ask(&token, all, json!({})).to_string().contains("It cannot be reached")
    });
    let events = "{ events(first: 100) { nodes { kind } } }";
    until(|| service.ask(&token, events, json!({})).to_string().contains("LINK_WRITTEN"));
    let log = service.stopped();

    for line in ["\"level\":\"TRACE\"", "A job will be tried again", "A provider's answer lets nobody in"] {
        assert!(log.contains(line), "{line} was not logged");
    }
    let secrets = [
        KEY,
        PASSWORD,
        PROVIDER,
        &token,
        stranger,
        asked(&issued, "/data/issueToken/secret"),
        asked(&hook, "/data/registerWebhook/secret"),
        asked(&rotated, "/data/rotateWebhookSecret/secret"),
        file.trim_end_matches(".ics"),
    ];
    for secret in secrets {
        let line = log.lines().find(|line| line.contains(secret));
        assert!(line.is_none(), "{secret} is in the log: {line:?}");
    }
}

#[test]
fn no_secret_is_in_what_is_printed_or_refused() {
    let house = House::new();
    let mut config = house.command(&["config"]);
    let printed = config.envs(VARIABLES).output().unwrap();
    let printed = String::from_utf8(printed.stdout).unwrap();
    assert!(printed.contains("[keys]") && VARIABLES[..2].iter().all(|(_, secret)| !printed.contains(secret)));
    assert!(!printed.contains(PASSWORD));
    let spoilt = &KEY[1..];
    for (name, value) in [
        ("CALLUP_KEYS__RING", spoilt),
        ("CALLUP_KEYS_RING", spoilt),
        ("CALLUP_KEYS__RIGN", spoilt),
        ("CALLUP_KEYS", spoilt),
        ("CALLUP_DATABASE__URL", "postgres//callup:5ec4e700000@db.example/callup"),
        ("CALLUP_DATABASE__URL", "postgres://callup:5ec4e700000@127.0.0.1:1/callup"),
    ] {
        let output = house.command(&["serve"]).env(name, value).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{name}: {said}");
        assert!(!said.contains("ec4e700000") && !said.is_empty(), "{name}: {said}");
    }
}

#[test]
fn without_a_key_it_serves_this_machine_alone() {
    let house = House::new();
    house.set_up();
    let public = ("CALLUP_HTTP__PUBLIC_URL", "https://callup.example");
    let output = house.command(&["serve"]).env(public.0, public.1).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(said.trim().starts_with("The service has no key of its own"), "{said}");
    let service = house.serve_with(&[public, ("CALLUP_KEYS__RING", KEY)]);
    assert_eq!(service.get("/healthz").0, 200);
}
