use super::*;
use callup_words::{KEYS, TERMS, is_known, key, term_key};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Pages that say what went wrong, or what was done: each has a title and a sentence. Those of a provider's
/// refusals come from the domain.
const MESSAGES: [&str; 10] = [
    "not-found",
    "denied",
    "bad-request",
    "foreign",
    "too-many",
    "link-over",
    "reply-none",
    "unavailable",
    "internal",
    "signed-out",
];

fn messages() -> impl Iterator<Item = &'static str> {
    callup_domain::provider::NoEntry::ALL.iter().map(|why| why.as_str()).chain(MESSAGES)
}

/// Every file with this ending below `folder`, by its text.
fn sources(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|own| own == ending) && !path.ends_with("tests.rs") {
                let text = fs::read_to_string(&path).expect("a text");
                found.push((path, text));
            }
        }
    }
    found
}

/// What stands between quotation marks right after `call`.
fn named<'a>(source: &'a str, call: &str) -> BTreeSet<&'a str> {
    let separate = |before: &str| !before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
    let calls = source.match_indices(call).filter(|(at, _)| separate(&source[..*at]));
    calls.filter_map(|(at, _)| source[at + call.len()..].split('"').next()).collect()
}

/// The templates with all that stands in braces or between angles taken out, and all that stands in braces.
fn split(source: &str) -> (String, Vec<String>) {
    let (mut text, mut code, mut rest) = (String::new(), Vec::new(), source);
    while let Some(at) = rest.find(['<', '{']) {
        text += &rest[..at];
        rest = &rest[at..];
        let end = match rest.get(..2) {
            Some("{{") => expression(rest),
            Some("{%") => rest.find("%}").map_or(rest.len(), |end| end + 2),
            Some("{#") => rest.find("#}").map_or(rest.len(), |end| end + 2),
            _ => tag(rest),
        };
        if rest.starts_with("{{") || rest.starts_with("{%") {
            code.push(rest[..end].to_owned());
        }
        rest = &rest[end..];
    }
    (text + rest, code)
}

/// Where an expression ends: at the first two braces that close nothing of its own and stand in no text.
fn expression(rest: &str) -> usize {
    let (mut depth, mut quote) = (0_i32, None);
    for (at, sign) in rest.char_indices().skip(2) {
        match (quote, sign) {
            (Some(open), _) => quote = (sign != open).then_some(open),
            (None, '"' | '\'') => quote = Some(sign),
            (None, '{' | '(' | '[') => depth += 1,
            (None, '}') if depth == 0 => return at + 2,
            (None, '}' | ')' | ']') => depth -= 1,
            _ => {}
        }
    }
    rest.len()
}

/// Where a tag ends. Expressions in it may hold angles.
fn tag(rest: &str) -> usize {
    let mut at = 1;
    while at < rest.len() {
        if rest[at..].starts_with("{{") {
            at += expression(&rest[at..]);
        } else if rest[at..].starts_with("{%") {
            at += rest[at..].find("%}").map_or(rest.len() - at, |end| end + 2);
        } else if rest[at..].starts_with('>') {
            return at + 1;
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

#[test]
fn templates_hold_no_words_of_their_own() {
    for (name, source) in TEMPLATES {
        // The one thing that is written out and no word: the width of a page.
        let source = source.replace("callup-width-container-wide", "");
        let (text, code) = split(&source);
        let own: String = text.chars().filter(|c| c.is_alphabetic()).collect();
        assert_eq!(own, "", "{name} holds words");
        for code in code {
            for call in
                ["\"text\": \"", "\"titleText\": \"", "\"caption\": \"", "label=\"", "hint=\"", "Text\": \""]
            {
                assert!(!code.contains(call), "{name} holds words: {code}");
            }
        }
    }
}

#[test]
fn templates_ask_for_words_that_there_are() {
    for (name, source) in TEMPLATES {
        for key in named(source, "t(\"") {
            // Where the end of a key is put together, the beginning is told.
            let known =
                if key.ends_with('-') { KEYS.iter().any(|own| own.starts_with(key)) } else { is_known(key) };
            assert!(known, "{name} asks for {key}");
        }
        for term in named(source, "term(\"") {
            assert!(TERMS.iter().any(|(known, _)| *known == term), "{name} asks for words of {term}");
        }
    }
}

#[test]
fn every_key_is_used() {
    let mut used: BTreeSet<String> = BTreeSet::new();
    for (_, source) in TEMPLATES {
        for key in named(source, "t(\"") {
            let asked = |own: &&&str| **own == key || (key.ends_with('-') && own.starts_with(key));
            used.extend(KEYS.iter().filter(asked).map(|own| (*own).to_owned()));
        }
    }
    for (_, source) in &sources("src", "rs") {
        used.extend(named(source, "\"").into_iter().filter(|key| is_known(key)).map(str::to_owned));
        used.extend(source.split('"').filter(|key| is_known(key)).map(str::to_owned));
    }
    for message in messages() {
        used.extend([format!("{message}-title"), format!("{message}-lead")]);
    }
    for (name, words) in TERMS {
        used.extend(words.iter().map(|word| term_key(name, word)));
    }
    used.extend(crate::nav::ENTRIES.iter().map(|entry| format!("nav-{}", entry.name)));
    used.extend(["day", "month", "year"].map(|part| format!("date-{part}")));
    for day in ["monday", "tuesday", "wednesday", "thursday", "friday"] {
        used.extend(["morning", "afternoon"].map(|part| format!("week-{day}-{part}")));
    }
    // What is wrong with a field is said with its label.
    used.extend(["required", "number", "money", "date", "week"].map(|what| format!("problem-{what}-of")));
    let book = crate::pages::Book::read(DOCUMENTS).expect("a book");
    used.extend(
        book.actions
            .iter()
            .filter(|action| matches!(action.then, crate::pages::Then::Go(_)))
            .map(|action| format!("done-{}", action.name.replace('/', "-"))),
    );
    let all: BTreeSet<String> = KEYS.iter().map(|key| (*key).to_owned()).collect();
    assert_eq!(all.difference(&used).collect::<Vec<_>>(), Vec::<&String>::new(), "nobody says these");
    assert_eq!(used.difference(&all).collect::<Vec<_>>(), Vec::<&String>::new(), "these have no words");
}

#[test]
fn every_page_has_a_template() {
    let book = crate::pages::Book::read(DOCUMENTS).expect("a book");
    for page in &book.pages {
        assert!(
            TEMPLATES.iter().any(|(name, _)| name.strip_suffix(".html") == Some(&page.name)),
            "{}",
            page.name
        );
    }
    for entry in crate::nav::ENTRIES {
        assert!(book.pages.iter().any(|page| page.path == entry.path), "{} leads nowhere", entry.name);
    }
}

#[test]
fn every_message_is_said_somewhere() {
    let code: String = sources("src", "rs").into_iter().map(|(_, source)| source).collect();
    for message in MESSAGES {
        assert!(code.contains(&format!("\"{message}\"")), "{message}");
    }
}

fn words() -> Words {
    Words::new().expect("words")
}

/// A template of one line, made with `facts` in a language.
fn made(language: Language, line: &'static str, facts: Value) -> Result<String, Error> {
    let mut pages = Pages::new().expect("pages");
    pages.environment.add_template("line.html", line)?;
    pages.environment.get_template("line.html")?.render(context! { language => language.as_str(), ..facts })
}

#[test]
fn facts_stay_facts() {
    let say = |facts: Kwargs| say(&words(), Language::English, key!("account-who"), &facts);
    let facts = || {
        [
            ("body", Value::from("<b>Bins & co</b> { $name } \u{E000}0\u{E001}")),
            ("name", Value::from_safe_string("<i>safe</i> \u{E000}1\u{E001}".to_owned())),
            ("email", Value::from_safe_string("<u>too</u>".to_owned())),
        ]
    };
    assert_eq!(
        say(Kwargs::from_iter(facts())).expect("a sentence").to_string(),
        "<i>safe</i> 1, <u>too</u>, at &lt;b&gt;Bins &amp; co&lt;&#x2f;b&gt; { $name } 0."
    );
    assert!(say(Kwargs::from_iter(facts().into_iter().skip(1))).is_err());
    let undefined =
        facts().into_iter().map(|(name, fact)| (name, if name == "body" { Value::UNDEFINED } else { fact }));
    assert!(say(Kwargs::from_iter(undefined)).is_err());
}

#[test]
fn what_the_words_themselves_hold_is_no_markup() {
    let said = made(Language::Welsh, "{{ t(\"signed-out-lead\") }}", context! {}).expect("a page");
    assert_eq!(said, "Caewch y porwr os yw eraill yn defnyddio’r cyfrifiadur hwn.");
    let said =
        made(Language::English, "{{ t(\"error-title\", title=title) }}", context! { title => "1 < 2" });
    assert_eq!(said.expect("a page"), "Error: 1 &lt; 2");
}

#[test]
fn a_key_or_a_language_that_there_is_not_is_an_error() {
    assert!(made(Language::Welsh, "{{ t(\"nowhere\") }}", context! {}).is_err());
    assert!(made(Language::Welsh, "{{ term(\"phase\", \"gamma\") }}", context! {}).is_err());
    let mut pages = Pages::new().expect("pages");
    pages.environment.add_template("line.html", "{{ t(\"service\") }}").expect("a template");
    let line = pages.environment.get_template("line.html").expect("a template");
    assert!(line.render(context! { language => "fr" }).is_err());
    assert!(line.render(context! {}).is_err());
}

#[test]
fn facts_are_written_as_people_write_them() {
    let rows = [
        ("{{ \"2027-01-11\"|day }}", "11 January 2027", "11 Ionawr 2027"),
        ("{{ \"2026-06-30T23:30:00Z\"|day }}", "1 July 2026", "1 Gorffennaf 2026"),
        ("{{ \"2026-06-30T23:30:00Z\"|moment }}", "00:30 on 1 July 2026", "00:30 ar 1 Gorffennaf 2026"),
        ("{{ 941360|money }}", "£9,413.60", "£9,413.60"),
        ("{{ (0 - 5)|money }}", "-£0.05", "-£0.05"),
        ("{{ 12345|number }}", "12,345", "12,345"),
        ("{{ 1|half_days }}", "1 half-day", "1 hanner diwrnod"),
        ("{{ 1200|half_days }}", "1,200 half-days", "1,200 hanner diwrnod"),
        ("{{ 6|load }}", "6 half-days a week", "6 hanner diwrnod yr wythnos"),
        ("{{ 1250|percent }}", "12.5%", "12.5%"),
        ("{{ 10000|percent }}", "100%", "100%"),
        ("{{ (0 - 5)|percent }}", "-0.05%", "-0.05%"),
        ("{{ 0|percent }}", "0%", "0%"),
        ("{{ term(\"call-up-status\", \"lapsed\") }}", "Lapsed", "Daeth i ben heb ateb"),
        ("{{ term(\"phase\", \"private_beta\") }}", "Private beta", "Beta preifat"),
    ];
    for (line, english, welsh) in rows {
        assert_eq!(made(Language::English, line, context! {}).expect(line), english, "{line}");
        assert_eq!(made(Language::Welsh, line, context! {}).expect(line), welsh, "{line}");
    }
    for wrong in
        ["{{ \"soon\"|day }}", "{{ \"2027-01-11\"|moment }}", "{{ 11|load }}", "{{ \"much\"|money }}"]
    {
        assert!(made(Language::English, wrong, context! {}).is_err(), "{wrong}");
    }
}

#[test]
fn a_working_week_is_ten_boxes_that_know_what_was_ticked() {
    let field = "{{ week_field(\"pattern\", label=\"Week\", value=\"MTa--\") }}";
    let ticked = |facts: Value| {
        let html = made(Language::English, field, facts).expect("a field");
        assert_eq!(html.matches("type=\"checkbox\"").count(), 10, "{html}");
        assert_eq!(html.matches("type=\"hidden\" name=\"pattern\" value=\"\"").count(), 1, "{html}");
        let boxes =
            html.split("<input").filter(|input| input.contains("checkbox") && input.contains(" checked"));
        let value = |input: &str| {
            let (_, rest) = input.split_once("value=\"").expect("a value");
            rest.split('"').next().expect("its end").to_owned()
        };
        boxes.map(value).collect::<Vec<_>>()
    };
    assert_eq!(ticked(context! {}), ["Mon am", "Mon pm", "Tue am", "Tue pm", "Wed am"]);
    let typed = context! { pattern => vec!["", "Fri pm"] };
    assert_eq!(ticked(context! { typed }), ["Fri pm"]);
    assert_eq!(ticked(context! { typed => context! { pattern => "" } }), [""; 0]);
    let wrong = vec![context! { field => "pattern", key => "problem-week" }];
    let html = made(Language::Welsh, field, context! { problems => wrong }).expect("a field");
    assert!(
        html.contains("“Week”: ticiwch o leiaf un hanner diwrnod") && html.contains("Dydd Llun, y bore"),
        "{html}"
    );
}

#[test]
fn no_page_holds_a_script_or_a_style_of_its_own() {
    for (name, source) in TEMPLATES {
        // A script is a file of ours.
        let scripts = source.matches("<script").count();
        let files = source.matches("<script src=\"{{").count()
            + source.matches("<script type=\"module\" src=\"{{").count();
        assert_eq!(scripts, files, "{name} holds a script");
        for bad in ["style=", "<style", " onclick", " onsubmit", "javascript:", "|safe"] {
            assert!(!source.contains(bad), "{name} holds {bad}");
        }
    }
}

#[test]
fn every_kind_of_event_is_told_in_the_record() {
    let (_, source) = TEMPLATES.iter().find(|(name, _)| *name == "record-kind.html").expect("the template");
    for kind in EventKind::ALL {
        let kind = kind.as_str().to_uppercase();
        assert!(source.contains(&format!("kind == \"{kind}\"")), "{kind} would be an empty cell");
    }
}
