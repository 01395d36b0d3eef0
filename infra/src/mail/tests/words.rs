use crate::mail::*;
use callup_domain::load::Load;
use callup_domain::mail::{Language, MailKind};
use callup_domain::secondment::Party;
use callup_domain::webhook::Stopped;
use chrono::NaiveDate;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A letter of each kind. A new kind does not compile before it has one.
pub(super) fn sample(kind: MailKind) -> Letter {
    let answer_by = date("2026-12-15");
    let until = date("2026-12-01").and_hms_opt(14, 32, 0).unwrap();
    let link = "https://callup.example/call-ups/cal_0192aa".to_owned();
    let (reader, body) = ("Tom Hale".to_owned(), "Wolds and Coast Digital".to_owned());
    let entry = |entry| Letter {
        reader: reader.clone(),
        body: body.clone(),
        topic: Topic::Entry { entry },
        link: link.clone(),
    };
    let reason = || "Year-end accounts need her until March.\nAsk again then.".to_owned();
    let news = match kind {
        MailKind::AskOfficer => News::AskOfficer { answer_by },
        MailKind::AskApprover => News::AskApprover { answer_by, consulted: false },
        MailKind::RemindOfficer => News::RemindOfficer { answer_by },
        MailKind::RemindApprover => News::RemindApprover { answer_by, consulted: false },
        MailKind::Released => News::Released,
        MailKind::Refused => News::Refused { reason: reason() },
        MailKind::Countered => {
            News::Countered { load: Load::new(4).unwrap(), starts_on: date("2027-02-01"), reason: reason() }
        }
        MailKind::Accepted => News::Accepted,
        MailKind::Declined => News::Declined { reason: reason() },
        MailKind::Lapsed => News::Lapsed { answer_by, silent: Silent::Both },
        MailKind::Withdrawn => News::Withdrawn { reason: reason() },
        MailKind::Agreed => News::Agreed,
        MailKind::AskEarlyEnd => {
            News::AskEarlyEnd { ends_on: date("2027-07-02"), by: Party::HomeCouncil, reason: reason() }
        }
        MailKind::EndsEarly => {
            let ends_on = date("2027-07-02");
            News::EndsEarly { ends_on, by: Party::HomeCouncil, reason: reason(), agreed: true }
        }
        MailKind::EarlyEndDropped => {
            News::EarlyEndDropped { ends_on: date("2027-07-02"), by: Party::Officer, refused: Some(reason()) }
        }
        MailKind::AgreementEnds => {
            let (council, purpose) = ("Ashby District Council".to_owned(), "To call officers up.".to_owned());
            let agreement = AgreementFacts { council, purpose, until_on: date("2027-07-09") };
            return Letter { reader, body, topic: Topic::Agreement { agreement }, link };
        }
        MailKind::WebhookDisabled => {
            let (label, host) = ("Leeds HR".to_owned(), "hooks.example.gov.uk".to_owned());
            let webhook = WebhookFacts { label, host, why: Stopped::Failing, since: until };
            return Letter { reader, body, topic: Topic::Webhook { webhook }, link };
        }
        MailKind::SignInLink => return entry(Entry::SignInLink { until }),
        MailKind::Invitation => {
            let council = Some("Ashby District Council".to_owned());
            return entry(Entry::Invitation { until, council });
        }
    };
    let callup = CallUpFacts {
        project: "Missed-bin reporting".to_owned(),
        post: "Senior user researcher".to_owned(),
        officer: "Tom Hale".to_owned(),
        home_council: "Ashby District Council".to_owned(),
        host_council: "Tarnside Borough Council".to_owned(),
        starts_on: date("2027-01-11"),
        ends_on: date("2027-07-09"),
        load: Load::new(6).unwrap(),
    };
    Letter { reader, body, topic: Topic::CallUp { callup, news }, link }
}

/// The same letter with other news.
fn telling(news: News) -> Letter {
    let letter = sample(news.kind());
    let Topic::CallUp { callup, .. } = letter.topic.clone() else { unreachable!("news is of a call-up") };
    Letter { topic: Topic::CallUp { callup, news }, ..letter }
}

#[test]
fn every_letter_in_every_language() {
    let templates = Templates::new().unwrap();
    for kind in MailKind::ALL {
        for language in kind.languages() {
            let letter = sample(*kind);
            assert_eq!(letter.kind(), *kind);
            let words = templates.render(*language, &letter).unwrap();
            // Slashes are escaped in pages, as in any attribute.
            for form in [words.text.clone(), words.html.replace("&#x2f;", "/")] {
                let when = match (&letter.topic, language) {
                    (Topic::CallUp { .. } | Topic::Agreement { .. }, _) => "9 July 2027",
                    (Topic::Entry { .. } | Topic::Webhook { .. }, Language::English) => {
                        "14:32 on 1 December 2026"
                    }
                    (_, Language::Welsh) => "14:32 ar 1 Rhagfyr 2026",
                };
                assert!(form.contains(&letter.link) && form.contains(when), "{kind}: {form}");
                assert!(!form.contains("{{") && !form.contains("{%"), "{kind}: {form}");
            }
            let named = match &letter.topic {
                Topic::CallUp { callup, .. } => vec![&callup.project, &callup.post],
                Topic::Entry { .. } => vec![&letter.body],
                Topic::Webhook { webhook } => vec![&webhook.label],
                Topic::Agreement { agreement } => vec![&agreement.council],
            };
            assert!(named.iter().all(|name| words.subject.contains(*name)), "{kind}: {}", words.subject);
            // The head is the same in all.
            let (_, page) = words.html.split_once("</head>\n").unwrap();
            let all = format!("Subject: {}\n\n{}\n\n{page}", words.subject, words.text);
            insta::assert_snapshot!(format!("{language}.{kind}"), all);
        }
    }
}

#[test]
fn what_people_write_stays_text() {
    let reason = "1 < 2\n\n<blockquote>no</blockquote> {{ reader }}".to_owned();
    let mut letter = telling(News::Refused { reason });
    if let Topic::CallUp { callup, .. } = &mut letter.topic {
        callup.project = "Bins & <script>alert(1)</script>\r\nBcc: all@example.org".to_owned();
    }
    letter.link = "https://callup.example/?a=1&b=\"2\"".to_owned();
    let words = Templates::new().unwrap().render(Language::English, &letter).unwrap();
    assert_eq!(
        words.subject,
        "Not released: Tom Hale for Bins & <script>alert(1)</script> Bcc: all@example.org (Senior user researcher)"
    );
    assert!(
        words.text.contains("> 1 < 2\n> \n> <blockquote>no</blockquote> {{ reader }}\n"),
        "{}",
        words.text
    );
    assert!(
        !words.html.contains("<script") && words.html.contains("Bins &amp; &lt;script&gt;"),
        "{}",
        words.html
    );
    assert!(words.html.contains("<blockquote>1 &lt; 2<br><br>&lt;blockquote&gt;"), "{}", words.html);
    assert!(words.html.contains("a=1&amp;b=&quot;2&quot;"), "{}", words.html);
}

#[test]
fn a_lapsed_letter_says_who_did_not_answer() {
    let templates = Templates::new().unwrap();
    let says = |silent| {
        let letter = telling(News::Lapsed { answer_by: date("2026-12-15"), silent });
        templates.render(Language::English, &letter).unwrap().text
    };
    assert!(says(Silent::Officer).contains("and Tom Hale did not answer."));
    assert!(says(Silent::HomeCouncil).contains("and Ashby District Council did not decide."));
    assert!(says(Silent::Desk).contains(
        "and Wolds and Coast Digital did not take up the other terms that Ashby District Council offered."
    ));
    assert!(says(Silent::Both).contains("and neither Tom Hale nor Ashby District Council answered."));
}

#[test]
fn a_council_that_is_only_consulted_is_not_told_that_its_silence_ends_the_call_up() {
    let templates = Templates::new().unwrap();
    let answer_by = date("2026-12-15");
    for kind in [MailKind::AskApprover, MailKind::RemindApprover] {
        let says = |consulted| {
            let news = match kind {
                MailKind::AskApprover => News::AskApprover { answer_by, consulted },
                _ => News::RemindApprover { answer_by, consulted },
            };
            templates.render(Language::English, &telling(news)).unwrap().text
        };
        let (asked, consulted) = (says(false), says(true));
        assert!(
            asked.contains("After that day the call-up lapses.") && !asked.contains("silence"),
            "{asked}"
        );
        let agreement = "After that day your silence counts as agreement.";
        assert!(consulted.contains(agreement) && !consulted.contains("lapses"), "{consulted}");
    }
}

#[test]
fn letters_about_an_earlier_end_say_whose_word_it_was() {
    let templates = Templates::new().unwrap();
    let says = |news| templates.render(Language::English, &telling(news)).unwrap().text;
    let ends_on = date("2027-07-12");
    for (by, name) in [
        (Party::Officer, "Tom Hale"),
        (Party::HomeCouncil, "Ashby District Council"),
        (Party::Body, "Wolds and Coast Digital"),
    ] {
        let reason = || "Done early".to_owned();
        let asked = says(News::AskEarlyEnd { ends_on, by, reason: reason() });
        assert!(asked.contains(&format!("{name} proposes that the secondment")), "{asked}");
        let notice = News::EndsEarly { ends_on, by, reason: reason(), agreed: false };
        let notice = says(notice);
        assert!(notice.contains(&format!("{name} has given notice")), "{notice}");
        let dropped = News::EarlyEndDropped { ends_on, by, refused: None };
        let dropped = says(dropped);
        assert!(dropped.contains(&format!("{name} has withdrawn the proposal")), "{dropped}");
    }
}
