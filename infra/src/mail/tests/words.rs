use crate::mail::*;
use callup_domain::load::Load;
use callup_domain::mail::{Language, MailKind};
use callup_domain::outcome::OutcomeReason;
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
        MailKind::ReleaseWaits => News::ReleaseWaits { since: date("2026-12-01"), answer_by, yours: true },
        MailKind::Released => News::Released,
        MailKind::Refused => News::Refused { reason: reason() },
        MailKind::Countered => {
            News::Countered { load: Load::new(4).unwrap(), starts_on: date("2027-02-01"), reason: reason() }
        }
        MailKind::Accepted => News::Accepted,
        MailKind::Declined => News::Declined { reason: reason() },
        MailKind::Lapsed => News::Lapsed { answer_by, silent: Silent::Both },
        MailKind::ReserveCalled => News::ReserveCalled { answer_by },
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
        MailKind::AskUpdate => {
            let asked_by = Some("Meera Nair".to_owned());
            return about_silence(SilenceNews::AskUpdate { asked_by });
        }
        MailKind::DormancyWarning => {
            let closes_on = date("2027-09-07");
            return about_silence(SilenceNews::DormancyWarning { closes_on });
        }
        MailKind::ClosedDormant => return about_silence(SilenceNews::ClosedDormant),
        MailKind::OpenPosts => {
            let post = |title: &str, score| PostFacts {
                title: title.to_owned(),
                project: "Missed-bin reporting".to_owned(),
                starts_on: date("2027-01-11"),
                ends_on: date("2027-07-09"),
                load: Load::new(6).unwrap(),
                score,
            };
            let posts = vec![post("Senior user researcher", 812), post("Interaction designer", 640)];
            return Letter { reader, body, topic: Topic::OpenPosts { posts }, link };
        }
        MailKind::Outcome => {
            let topic = Topic::Outcome { outcome: came_of_it(OutcomeReason::FilledByAnother) };
            return Letter { reader, body, topic, link };
        }
        MailKind::AskPanel => return to_a_panel(2, false),
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

/// A letter about a project of which nothing was heard since 9 July 2027.
fn about_silence(silence: SilenceNews) -> Letter {
    let (title, lead) = ("Missed-bin reporting".to_owned(), Some("Ada Lead".to_owned()));
    let project = ProjectFacts { title, lead, heard_on: date("2027-07-09") };
    Letter {
        reader: "Tom Hale".to_owned(),
        body: "Wolds and Coast Digital".to_owned(),
        topic: Topic::Project { project, silence },
        link: "https://callup.example/projects/prj_0192aa".to_owned(),
    }
}

/// A letter to a member of a panel, for whose vote so many picks wait.
fn to_a_panel(waiting: usize, declared: bool) -> Letter {
    let proposed_on = date("2027-07-09");
    Letter {
        reader: "Tom Hale".to_owned(),
        body: "Wolds and Coast Digital".to_owned(),
        topic: Topic::Panel {
            panel: PanelFacts { selection: "Spring 2027".to_owned(), proposed_on, waiting, declared },
        },
        link: "https://callup.example/selections/sel_0192aa".to_owned(),
    }
}

/// What came of a post in which the reader was interested.
fn came_of_it(reason: OutcomeReason) -> OutcomeFacts {
    OutcomeFacts {
        post: "Senior user researcher".to_owned(),
        project: "Missed-bin reporting".to_owned(),
        starts_on: date("2027-01-11"),
        ends_on: date("2027-07-09"),
        called: false,
        reason,
    }
}

#[test]
fn each_outcome_is_told_in_words_of_its_own() {
    let templates = Templates::new().unwrap();
    for language in Language::ALL {
        let mut said = std::collections::BTreeSet::new();
        for reason in OutcomeReason::ALL {
            let topic = Topic::Outcome { outcome: came_of_it(*reason) };
            let letter = Letter { topic, ..sample(MailKind::Outcome) };
            said.insert(templates.render(&[*language], &letter).unwrap().text);
        }
        assert_eq!(said.len(), OutcomeReason::ALL.len(), "{language}");
    }
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
        for language in Language::ALL {
            let letter = sample(*kind);
            assert_eq!(letter.kind(), *kind);
            let words = templates.render(&[*language], &letter).unwrap();
            // Slashes are escaped in pages, as in any attribute.
            for form in [words.text.clone(), words.html.replace("&#x2f;", "/")] {
                let when = match (&letter.topic, language) {
                    (Topic::Entry { .. } | Topic::Webhook { .. }, Language::English) => {
                        "14:32 on 1 December 2026"
                    }
                    (Topic::Entry { .. } | Topic::Webhook { .. }, Language::Welsh) => {
                        "14:32 ar 1 Rhagfyr 2026"
                    }
                    (_, Language::English) => "9 July 2027",
                    (_, Language::Welsh) => "9 Gorffennaf 2027",
                };
                assert!(form.contains(&letter.link) && form.contains(when), "{kind}: {form}");
                assert!(!form.contains("{{") && !form.contains("{%"), "{kind}: {form}");
            }
            let named = match &letter.topic {
                Topic::CallUp { callup, .. } => vec![&callup.project, &callup.post],
                Topic::Entry { .. } => vec![&letter.body],
                Topic::Webhook { webhook } => vec![&webhook.label],
                Topic::Agreement { agreement } => vec![&agreement.council],
                Topic::Project { project, .. } => vec![&project.title],
                Topic::OpenPosts { posts } => vec![&posts[0].title],
                Topic::Outcome { outcome } => vec![&outcome.project, &outcome.post],
                Topic::Panel { panel } => vec![&panel.selection],
            };
            assert!(named.iter().all(|name| words.subject.contains(*name)), "{kind}: {}", words.subject);
            // The head is the same in all.
            let (_, page) = words.html.split_once("</head>\n").unwrap();
            let all = format!("Subject: {}\n\n{}\n\n{page}", words.subject, words.text);
            insta::assert_snapshot!(format!("{language}.{kind}"), all);
        }
    }
}

/// What a letter names: whatever is left without it is the letter's own words.
fn own_words(text: &str, letter: &Letter) -> Vec<String> {
    let names: Vec<&str> = match &letter.topic {
        Topic::CallUp { callup, .. } => {
            vec![&callup.project, &callup.post, &callup.officer, &callup.home_council, &callup.host_council]
        }
        Topic::Entry { .. } => vec!["Ashby District Council"],
        Topic::Webhook { webhook } => vec![&webhook.label, &webhook.host],
        Topic::Agreement { agreement } => vec![&agreement.council],
        Topic::Project { project, .. } => vec![&project.title, "Ada Lead", "Meera Nair"],
        Topic::OpenPosts { posts } => posts.iter().flat_map(|post| [&*post.title, &*post.project]).collect(),
        Topic::Outcome { outcome } => vec![&outcome.project, &outcome.post],
        Topic::Panel { panel } => vec![&panel.selection],
    };
    let names = names.into_iter().chain([letter.body.as_str(), letter.reader.as_str(), letter.link.as_str()]);
    let text = names.fold(text.to_owned(), |text, name| text.replace(name, ""));
    let lines = text.lines().filter(|line| !line.starts_with('>'));
    lines.flat_map(|line| line.split(['.', ':', '?'])).map(|part| part.trim().to_owned()).collect()
}

#[test]
fn no_sentence_of_a_letter_was_left_in_english() {
    let templates = Templates::new().unwrap();
    for kind in MailKind::ALL {
        let letter = sample(*kind);
        let said = |language| {
            let words = templates.render(&[language], &letter).unwrap();
            own_words(&format!("{}\n{}", words.subject, words.text), &letter)
        };
        let english = said(Language::English);
        // Marks between names are in both.
        let long = |part: &&String| part.chars().filter(|letter| letter.is_alphabetic()).count() > 1;
        let same: Vec<String> = said(Language::Welsh)
            .iter()
            .filter(long)
            .filter(|part| english.contains(part))
            .cloned()
            .collect();
        assert_eq!(same, Vec::<String>::new(), "{kind}");
    }
}

#[test]
fn whoever_reads_both_languages_gets_both_in_one_letter() {
    let templates = Templates::new().unwrap();
    for kind in MailKind::ALL {
        let letter = sample(*kind);
        let both = templates.render(Language::ALL, &letter).unwrap();
        let mut at = 0;
        for language in Language::ALL {
            let one = templates.render(&[*language], &letter).unwrap();
            assert!(both.subject.contains(&one.subject), "{kind}: {}", both.subject);
            let found = both.text[at..].find(&one.text);
            at += found.unwrap_or_else(|| panic!("{kind} in {language}: {}", both.text));
            let (_, part) = one.html.split_once("<article").unwrap();
            let (part, _) = part.split_once("</article>").unwrap();
            assert!(part.starts_with(&format!(" lang=\"{language}\"")) && both.html.contains(part), "{kind}");
            assert!(!one.text.contains("isod.\n\nDear") && !one.html.contains("<hr>"), "{kind}");
        }
        assert!(both.text.starts_with("Mae’r Gymraeg isod.\n\nDear "), "{kind}: {}", both.text);
        assert!(both.html.contains("<p lang=\"cy\">Mae’r Gymraeg isod.</p>"), "{kind}: {}", both.html);
        assert_eq!(
            both.html.matches("<!DOCTYPE").count() + both.html.matches("</html>").count(),
            2,
            "{kind}"
        );
    }
    let welsh_first = [Language::Welsh, Language::English];
    let letter = sample(MailKind::Accepted);
    assert!(
        templates.render(&welsh_first, &letter).unwrap().text.starts_with("The English is below.\n\nAnnwyl ")
    );
}

#[test]
fn what_people_write_stays_text() {
    let reason = "1 < 2\n\n<blockquote>no</blockquote> {{ reader }}".to_owned();
    let mut letter = telling(News::Refused { reason });
    if let Topic::CallUp { callup, .. } = &mut letter.topic {
        callup.project = "Bins & <script>alert(1)</script>\r\nBcc: all@example.org".to_owned();
    }
    letter.link = "https://callup.example/?a=1&b=\"2\"".to_owned();
    let words = Templates::new().unwrap().render(&[Language::English], &letter).unwrap();
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
        templates.render(&[Language::English], &letter).unwrap().text
    };
    assert!(says(Silent::Officer).contains("and Tom Hale did not answer."));
    assert!(says(Silent::HomeCouncil).contains("and Ashby District Council did not decide."));
    assert!(says(Silent::Desk).contains(
        "and Wolds and Coast Digital did not take up the other terms that Ashby District Council offered."
    ));
    assert!(says(Silent::Both).contains("and neither Tom Hale nor Ashby District Council answered."));
}

#[test]
fn every_choice_in_a_welsh_letter_can_be_made() {
    let templates = Templates::new().unwrap();
    let says = |news| templates.render(&[Language::Welsh], &telling(news)).unwrap().text;
    let (answer_by, ends_on) = (date("2026-12-15"), date("2027-07-12"));
    let silence = |silent| says(News::Lapsed { answer_by, silent });
    assert!(silence(Silent::Officer).contains("ond nid atebodd Tom Hale."));
    assert!(silence(Silent::HomeCouncil).contains("ond ni phenderfynodd Ashby District Council."));
    assert!(silence(Silent::Desk).contains("ond ni dderbyniodd Wolds and Coast Digital y telerau eraill"));
    assert!(silence(Silent::Both).contains("ond nid atebodd Tom Hale, ac ni phenderfynodd Ashby District"));
    for consulted in [false, true] {
        for news in
            [News::AskApprover { answer_by, consulted }, News::RemindApprover { answer_by, consulted }]
        {
            let said = says(news);
            assert_eq!(said.contains("ystyrir bod eich distawrwydd yn gydsyniad."), consulted, "{said}");
            assert_eq!(said.contains("daw’r alwad i ben."), !consulted, "{said}");
        }
    }
    for (by, name) in [
        (Party::Officer, "Tom Hale"),
        (Party::HomeCouncil, "Ashby District Council"),
        (Party::Body, "Wolds and Coast Digital"),
    ] {
        let reason = "Done early".to_owned();
        let notice = says(News::EndsEarly { ends_on, by, reason, agreed: false });
        assert!(notice.contains(&format!("Mae {name} wedi rhoi rhybudd")), "{notice}");
        let dropped = says(News::EarlyEndDropped { ends_on, by, refused: None });
        assert!(dropped.contains(&format!("Mae {name} wedi tynnu’n ôl y cynnig")), "{dropped}");
    }
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
            templates.render(&[Language::English], &telling(news)).unwrap().text
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
    let says = |news| templates.render(&[Language::English], &telling(news)).unwrap().text;
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

#[test]
fn a_letter_about_silence_says_who_asks_and_what_follows() {
    let templates = Templates::new().unwrap();
    let says = |language, silence, lead: Option<&str>| {
        let mut letter = about_silence(silence);
        if let Topic::Project { project, .. } = &mut letter.topic {
            project.lead = lead.map(str::to_owned);
        }
        templates.render(&[language], &letter).unwrap().text
    };
    let asked = |asked_by: Option<&str>| SilenceNews::AskUpdate { asked_by: asked_by.map(str::to_owned) };
    let by_desk = says(Language::English, asked(Some("Meera Nair")), Some("Ada Lead"));
    assert!(by_desk.contains("Meera Nair at Wolds and Coast Digital asks you for an update."), "{by_desk}");
    let by_itself = says(Language::English, asked(None), Some("Ada Lead"));
    assert!(!by_itself.contains("asks you") && by_itself.contains("Please report"), "{by_itself}");
    let nobody = says(Language::English, asked(None), None);
    assert!(nobody.contains("Nobody leads it. Name a delivery lead"), "{nobody}");
    let closes_on = date("2027-09-07");
    let warned = says(Language::English, SilenceNews::DormancyWarning { closes_on }, Some("Ada Lead"));
    assert!(warned.contains("closed as dormant on 7 September 2027"), "{warned}");
    // The same choices in Welsh.
    assert!(says(Language::Welsh, asked(Some("Meera Nair")), Some("Ada Lead")).contains("Meera Nair"));
    assert!(says(Language::Welsh, asked(None), None).contains("Nid oes neb yn ei arwain."));
    let closed = says(Language::Welsh, SilenceNews::ClosedDormant, None);
    assert!(closed.contains("wedi’i gau’n awtomatig"), "{closed}");
}

#[test]
fn a_letter_to_a_panel_says_how_many_picks_wait_and_what_comes_first() {
    let templates = Templates::new().unwrap();
    let says = |language, waiting, declared| {
        templates.render(&[language], &to_a_panel(waiting, declared)).unwrap().text
    };
    let first = says(Language::English, 1, false);
    assert!(first.contains("9 July 2027. One pick waits for your vote."), "{first}");
    assert!(first.contains("First declare your interests, or that you have none"), "{first}");
    let more = says(Language::English, 12, true);
    assert!(more.contains("12 picks wait for your vote.") && !more.contains("First declare"), "{more}");
    // The same choices in Welsh, where two change the word after them.
    let first = says(Language::Welsh, 1, false);
    assert!(first.contains("Mae un cynnig yn aros") && first.contains("Yn gyntaf, datganwch"), "{first}");
    assert!(says(Language::Welsh, 2, false).contains("Mae 2 gynnig yn aros"));
    let more = says(Language::Welsh, 12, true);
    assert!(more.contains("Mae 12 cynnig yn aros") && !more.contains("Yn gyntaf"), "{more}");
}
