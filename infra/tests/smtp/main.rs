//! Conversations with a mail server that goes wrong.

#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

mod sink;

use callup_domain::id::MailId;
use callup_domain::mail::{Language, MailKind};
use callup_infra::config::Config;
use callup_infra::mail::{Mailer, Message, SendError};
use sink::{Fault, Sink};
use std::ffi::OsString;
use std::time::{Duration, Instant};

fn mailer(port: u16, more: &[(&str, &str)]) -> Mailer {
    let port = port.to_string();
    let mut options = vec![
        ("CALLUP_MAIL__TRANSPORT", "smtp"),
        ("CALLUP_MAIL__FROM", "Callup <desk@callup.example>"),
        ("CALLUP_MAIL__SMTP__HOST", "127.0.0.1"),
        ("CALLUP_MAIL__SMTP__PORT", port.as_str()),
        ("CALLUP_MAIL__SMTP__TLS", "none"),
        ("CALLUP_MAIL__SMTP__TIMEOUT_SECONDS", "1"),
    ];
    options.extend(more);
    let options = options.into_iter().map(|(name, text)| (OsString::from(name), OsString::from(text)));
    let mut config = Config::from_layers(None, options).unwrap().mail;
    // The sink speaks no TLS. Only a test may sign in over a connection in clear.
    if more.iter().any(|(name, _)| name.ends_with("PASSWORD")) {
        config.smtp.tls = callup_infra::config::Tls::None;
    }
    Mailer::new(&config).unwrap()
}

fn message(number: u128) -> Message {
    Message {
        id: MailId(uuid::Uuid::from_u128(0x0192_f22e_79b0_7000_8000_0000_0000_0000 + number)),
        thread: None,
        kind: MailKind::AskOfficer,
        languages: vec![Language::English],
        to_address: "tom.hale@ashby.example".to_owned(),
        to_name: "Tom Hale".to_owned(),
        written_at: "2026-12-01T10:00:00Z".parse().unwrap(),
        subject: "Will you join?".to_owned(),
        text: "One.\n.\n..two, after lines of dots\n".to_owned(),
        html: "<p>One.</p>".to_owned(),
    }
}

fn message_id(data: &str) -> &str {
    data.lines().find(|line| line.starts_with("Message-ID: ")).unwrap()
}

#[tokio::test]
async fn messages_are_kept_whole_over_one_connection() {
    let sink = Sink::start([]).await;
    let mailer = mailer(sink.port, &[]);
    for number in 1..=5 {
        mailer.send(&message(number)).await.unwrap();
    }
    let kept = sink.kept();
    assert_eq!((kept.len(), sink.connections()), (5, 1));
    assert_eq!(kept[0].to, "<tom.hale@ashby.example>");
    assert!(kept[0].data.contains("One.\r\n.\r\n..two, after lines of dots\r\n"), "{}", kept[0].data);
    assert!(kept[0].data.contains("Date: Tue, 01 Dec 2026 10:00:00 +0000"), "{}", kept[0].data);
}

#[tokio::test]
async fn many_at_once_all_arrive() {
    let sink = Sink::start([]).await;
    let mailer = std::sync::Arc::new(mailer(sink.port, &[]));
    let sends = (1..=20).map(|number| {
        let mailer = mailer.clone();
        tokio::spawn(async move { mailer.send(&message(number)).await })
    });
    for send in sends.collect::<Vec<_>>() {
        send.await.unwrap().unwrap();
    }
    let kept = sink.kept();
    let ids: std::collections::BTreeSet<_> = kept.iter().map(|kept| message_id(&kept.data)).collect();
    assert_eq!(ids.len(), 20);
}

#[tokio::test]
async fn busy_then_accepted() {
    let busy = [
        Fault::Greeting("421 4.3.2 too busy"),
        Fault::Recipient("451 4.7.1 greylisted, come back"),
        Fault::Message("452 4.3.1 disk full"),
    ];
    let sink = Sink::start(busy).await;
    let mailer = mailer(sink.port, &[]);
    for fault in busy {
        let error = mailer.send(&message(1)).await.unwrap_err();
        assert!(matches!(error, SendError::Transient(_)), "{fault:?}: {error}");
    }
    mailer.send(&message(1)).await.unwrap();
    assert_eq!(sink.kept().len(), 1);
}

#[tokio::test]
async fn refused_for_good_is_not_tried_again() {
    let sink = Sink::start([
        Fault::Recipient("550 5.1.1 <tom.hale@ashby.example>: no such user"),
        Fault::Message("554 5.7.1 rejected as spam"),
    ])
    .await;
    let mailer = mailer(sink.port, &[]);
    let error = mailer.send(&message(1)).await.unwrap_err();
    assert!(error.is_permanent() && error.to_string().contains("no such user"), "{error}");
    assert!(!error.to_string().contains("tom.hale"), "{error}");
    assert!(mailer.send(&message(2)).await.unwrap_err().is_permanent());
    // The refusals were about those messages only.
    mailer.send(&message(3)).await.unwrap();
    assert_eq!(sink.kept().len(), 1);
}

#[tokio::test]
async fn a_connection_cut_in_the_message_loses_nothing() {
    let sink = Sink::start([Fault::CutInMessage]).await;
    let mailer = mailer(sink.port, &[]);
    assert!(!mailer.send(&message(1)).await.unwrap_err().is_permanent());
    assert_eq!(sink.kept().len(), 0);
    mailer.send(&message(1)).await.unwrap();
    assert_eq!(sink.kept().len(), 1);
}

#[tokio::test]
async fn a_message_whose_outcome_is_unknown_keeps_its_id() {
    let sink = Sink::start([Fault::CutAfterMessage]).await;
    let mailer = mailer(sink.port, &[]);
    assert!(!mailer.send(&message(1)).await.unwrap_err().is_permanent());
    mailer.send(&message(1)).await.unwrap();
    let kept = sink.kept();
    assert_eq!(kept.len(), 2);
    assert_eq!(kept[0].data, kept[1].data);
    assert!(message_id(&kept[0].data).ends_with("@callup.example>"));
}

#[tokio::test]
async fn a_connection_that_the_server_closed_is_replaced() {
    let sink = Sink::start([Fault::CloseAfterMessage]).await;
    let mailer = mailer(sink.port, &[]);
    mailer.send(&message(1)).await.unwrap();
    mailer.send(&message(2)).await.unwrap();
    assert_eq!((sink.kept().len(), sink.connections()), (2, 2));
}

#[tokio::test]
async fn a_silent_server_is_given_up_and_its_connection_not_used_again() {
    let sink = Sink::start([Fault::None, Fault::Silence]).await;
    let mailer = mailer(sink.port, &[]);
    mailer.send(&message(1)).await.unwrap();
    let started = Instant::now();
    let error = mailer.send(&message(2)).await.unwrap_err();
    assert!(!error.is_permanent() && started.elapsed() < Duration::from_secs(10), "{error}");
    mailer.send(&message(2)).await.unwrap();
    assert_eq!((sink.kept().len(), sink.connections()), (2, 2));
}

#[tokio::test]
async fn a_wrong_password_is_not_the_messages_fault() {
    let sink =
        Sink::start([Fault::SignIn("535 5.7.8 wrong password"), Fault::Recipient("530 5.7.0 sign in first")])
            .await;
    let credentials = [
        ("CALLUP_MAIL__SMTP__TLS", "starttls"),
        ("CALLUP_MAIL__SMTP__USERNAME", "callup"),
        ("CALLUP_MAIL__SMTP__PASSWORD", "hunter2"),
    ];
    let mailer = mailer(sink.port, &credentials);
    for _ in 0..2 {
        let error = mailer.send(&message(1)).await.unwrap_err();
        assert!(!error.is_permanent() && !error.to_string().contains("hunter2"), "{error}");
    }
    mailer.send(&message(1)).await.unwrap();
    assert_eq!(sink.kept().len(), 1);
}

#[tokio::test]
async fn without_tls_nothing_is_said_when_tls_is_asked_for() {
    let sink = Sink::start([]).await;
    let error =
        mailer(sink.port, &[("CALLUP_MAIL__SMTP__TLS", "starttls")]).send(&message(1)).await.unwrap_err();
    assert!(!error.is_permanent(), "{error}");
    assert!(sink.said().iter().all(|line| line.starts_with("EHLO") || line == "QUIT"), "{:?}", sink.said());
}

#[tokio::test]
async fn no_server_is_a_reason_to_try_later() {
    // Nothing listens on port 1.
    assert!(!mailer(1, &[]).send(&message(1)).await.unwrap_err().is_permanent());
}
