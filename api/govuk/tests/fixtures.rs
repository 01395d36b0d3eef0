//! Every fixture that govuk-frontend ships, rendered and compared with the markup that is shipped beside it.

#![allow(clippy::expect_used, reason = "a test that cannot go on fails")]

use minijinja::{Environment, Value, context};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Those that render otherwise, by component and name, each with its reason.
const OTHERWISE: &[(&str, &str, &str)] = &[];

#[derive(Deserialize)]
struct Shipped {
    component: String,
    fixtures: Vec<Fixture>,
}

#[derive(Deserialize)]
struct Fixture {
    name: String,
    // Not by way of serde_json's own maps, which would sort the keys.
    options: Value,
    html: String,
}

#[test]
fn fixtures_render_as_shipped() {
    let mut environment = Environment::new();
    callup_govuk::install(&mut environment).expect("the components are understood");
    let mut count = 0;
    let mut otherwise = BTreeSet::new();
    for Shipped { component, fixtures } in shipped() {
        for fixture in fixtures {
            count += 1;
            let rendered = rendered(&environment, &component, &fixture.options);
            if rendered.as_deref().map(tokens) != Ok(tokens(&fixture.html)) {
                let rendered = rendered.unwrap_or_else(|error| error);
                println!(
                    "== {component}: {}\n-- shipped\n{}\n-- rendered\n{rendered}",
                    fixture.name, fixture.html
                );
                otherwise.insert((component.clone(), fixture.name));
            }
        }
    }
    println!("{} of {count} fixtures render as shipped", count - otherwise.len());
    let listed = OTHERWISE.iter().map(|(component, name, _)| ((*component).to_owned(), (*name).to_owned()));
    assert_eq!(otherwise, listed.collect(), "exactly the listed fixtures render otherwise");
    assert!(count > 700, "only {count} fixtures were found");
}

fn shipped() -> Vec<Shipped> {
    let components = Path::new(env!("CALLUP_GOVUK_FRONTEND")).join("components");
    let folders = fs::read_dir(components).expect("the build has installed govuk-frontend");
    let files = folders.map(|folder| folder.expect("readable").path().join("fixtures.json"));
    let texts = files.filter_map(|file| fs::read_to_string(file).ok());
    texts.map(|text| serde_json::from_str(&text).expect("fixtures are JSON")).collect()
}

fn rendered(environment: &Environment<'_>, component: &str, options: &Value) -> Result<String, String> {
    let words = component.split('-').map(|word| word[..1].to_uppercase() + &word[1..]);
    let call = format!("{{{{ govuk{}(params) }}}}", words.collect::<String>());
    environment
        .render_named_str("page.html", &call, context! { params => options })
        .map_err(|error| format!("{error:#}"))
}

/// A page as tags and the words between them. That is what is compared: how far things are indented and where
/// lines break is nobody's concern, but a space more or less between a word and a tag is, for it shows; so is
/// every letter in a tag, the order of attributes included.
fn tokens(html: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = html.trim();
    while !rest.is_empty() {
        let end = match rest.strip_prefix('<') {
            Some(tag) => tag.find('>').map_or(rest.len(), |end| end + 2),
            None => rest.find('<').unwrap_or(rest.len()),
        };
        let (token, after) = rest.split_at(end);
        tokens.push(collapsed(token));
        rest = after;
    }
    tokens
}

/// A text with every run of white space as one space, as a browser shows it.
fn collapsed(text: &str) -> String {
    let mut collapsed = String::new();
    for letter in text.chars() {
        match letter {
            _ if !letter.is_whitespace() => collapsed.push(letter),
            _ if !collapsed.ends_with(' ') => collapsed.push(' '),
            _ => {}
        }
    }
    collapsed
}
