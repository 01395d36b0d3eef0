use super::words::sample;
use crate::config::Config;
use crate::mail::*;
use callup_domain::id::MailId;
use callup_domain::mail::{Language, MailKind};
use lettre::message::Mailbox;

fn from() -> Mailbox {
    "Callup <desk@callup.example>".parse().unwrap()
}

fn mail_id(last: u128) -> MailId {
    MailId(uuid::Uuid::from_u128(0x0192_f22e_79b0_7000_8000_0000_0000_0000 + last))
}

fn message() -> Message {
    let kind = MailKind::AskOfficer;
    let words = Templates::new().unwrap().render(&[Language::English], &sample(kind)).unwrap();
    Message {
        id: mail_id(2),
        thread: Some(mail_id(1)),
        kind,
        languages: vec![Language::English],
        to_address: "tom.hale@ashby.example".to_owned(),
        to_name: "Tom Hale".to_owned(),
        written_at: "2026-12-01T10:00:00Z".parse().unwrap(),
        subject: words.subject,
        text: words.text,
        html: words.html,
    }
}

fn bytes(message: &Message) -> String {
    String::from_utf8(message.to_mime(&from()).unwrap().formatted()).unwrap()
}

#[test]
fn a_message_is_the_same_bytes_each_time() {
    let first = bytes(&message());
    assert_eq!(first, bytes(&message()));
    let head = first.split("\r\n\r\n").next().unwrap();
    insta::assert_snapshot!(head.replace("\r\n", "\n"), @r#"
From: Callup <desk@callup.example>
To: "Tom Hale" <tom.hale@ashby.example>
Subject: Will you join Missed-bin reporting as Senior user researcher?
Date: Tue, 01 Dec 2026 10:00:00 +0000
Message-ID: <eml_0192f22e79b070008000000000000002@callup.example>
In-Reply-To: <eml_0192f22e79b070008000000000000001@callup.example>
References: <eml_0192f22e79b070008000000000000001@callup.example>
Content-Language: en
Auto-Submitted: auto-generated
MIME-Version: 1.0
Content-Type: multipart/alternative;
 boundary="=eml_0192f22e79b070008000000000000002="
"#);
    assert!(first.contains("Content-Type: text/plain") && first.contains("Content-Type: text/html"));
}

#[test]
fn a_letter_in_both_languages_says_so_in_its_head() {
    let both = bytes(&Message { languages: Language::ALL.to_vec(), ..message() });
    assert!(both.contains("\r\nContent-Language: en, cy\r\n"), "{both}");
}

#[test]
fn the_first_of_a_conversation_answers_nothing() {
    let first = Message { thread: Some(mail_id(2)), ..message() };
    assert!(!bytes(&first).contains("In-Reply-To") && !bytes(&first).contains("References"));
    assert_eq!(bytes(&first), bytes(&Message { thread: None, ..message() }));
}

#[test]
fn nothing_that_people_write_adds_a_header() {
    let sly = Message {
        to_name: "Tom\r\nBcc: everybody@example.org".to_owned(),
        subject: "Hello\r\nBcc: everybody@example.org\u{0}\u{b}".to_owned(),
        ..message()
    };
    let text = bytes(&sly);
    assert!(!text.contains("\nBcc:"), "{text}");
    assert_eq!(sly.to_mime(&from()).unwrap().envelope().to().len(), 1);
}

#[test]
fn names_and_subjects_beyond_ascii_are_encoded() {
    let welsh = Message {
        to_name: "Siân Ŵyn".to_owned(),
        subject: "Ŷd ".repeat(60),
        text: "Ŵ".repeat(3_000),
        ..message()
    };
    let text = bytes(&welsh);
    assert!(text.is_ascii() && text.lines().all(|line| line.len() < 998));
}

#[tokio::test]
async fn an_address_that_is_none_is_refused_for_good_by_every_transport() {
    let (mailer, outbox) = Mailer::memory(from());
    for address in
        ["", "tom", "tom@", "tom hale@ashby.example", "tom@ashby.example\r\nRCPT TO:<all@example.org>"]
    {
        let error = mailer.send(&Message { to_address: address.to_owned(), ..message() }).await.unwrap_err();
        assert!(error.is_permanent(), "{address}: {error}");
    }
    assert_eq!(outbox.take(), []);
}

#[tokio::test]
async fn memory_keeps_what_left() {
    let (mailer, outbox) = Mailer::memory(from());
    mailer.send(&message()).await.unwrap();
    assert_eq!(outbox.take(), [message()]);
    assert_eq!(outbox.take(), []);
}

#[tokio::test]
async fn the_folder_gets_one_file_a_message_however_often_it_is_sent() {
    let folder = tempfile::tempdir().unwrap();
    let mut config = Config::from_layers(None, []).unwrap().mail;
    config.folder = folder.path().join("out/mail");
    let mailer = Mailer::new(&config).unwrap();
    for id in [2, 3, 2] {
        mailer.send(&Message { id: mail_id(id), ..message() }).await.unwrap();
    }
    let files = std::fs::read_dir(&config.folder).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> = files.collect();
    files.sort();
    assert_eq!(files.len(), 2);
    assert!(files[0].ends_with(format!("{}.eml", mail_id(2))));
    let text = std::fs::read_to_string(&files[0]).unwrap();
    assert!(text.contains("Subject: Will you join Missed-bin reporting"), "{text}");

    std::fs::remove_dir_all(&config.folder).unwrap();
    assert!(!mailer.send(&message()).await.unwrap_err().is_permanent());
}
