//! What pages ask is what the schema answers: every document, asked by nobody, is told to sign in, or that an
//! invented value is none, and nothing else is wrong with it.

#![allow(clippy::unwrap_used, reason = "a test that fails says so")]

use async_graphql::parser::parse_query;
use async_graphql::parser::types::{BaseType, Type};
use async_graphql::{Request, Variables};
use callup_api::graphql::{handler::Limits, schema, sdl};
use callup_infra::config::Config;
use callup_web::page::documents;
use callup_web::pages::Book;
use serde_json::{Map, Value, json};

#[tokio::test]
async fn every_document_of_a_page_is_one_of_the_schema() {
    let config = Config::from_layers(None, []).unwrap();
    let (schema, sdl) = (schema(&Limits::from(&config.graphql)), sdl());
    let book = Book::read(&documents().unwrap()).unwrap();
    let pages = book.pages.iter().map(|page| (&page.name, &page.question.text));
    let actions = book.actions.iter().map(|action| (&action.name, &action.question.text));
    let letters = book.letters.iter().map(|(name, question)| (name, &question.text));
    for (name, text) in pages.chain(actions).chain(letters) {
        let request = Request::new(text).variables(Variables::from_json(samples(text, &sdl)));
        let answer = schema.execute(request).await;
        // A page that asks nothing may be answered.
        let asks = !text.contains("{ __typename }") && !text.contains("\n  __typename\n}");
        assert_eq!(answer.errors.is_empty(), !asks, "{name}");
        for error in &answer.errors {
            let code = error.extensions.as_ref().and_then(|extensions| extensions.get("code"));
            let invented = !error.path.is_empty() && error.message.starts_with("Failed to parse");
            assert!(invented || code == Some(&"UNAUTHENTICATED".into()), "{name}: {error:?}");
        }
    }
}

/// A value for each variable of the document.
fn samples(text: &str, sdl: &str) -> Value {
    let document = parse_query(text).unwrap();
    let (_, operation) = document.operations.iter().next().unwrap();
    let sample =
        |definition: &async_graphql::Positioned<async_graphql::parser::types::VariableDefinition>| {
            let definition = &definition.node;
            (definition.name.node.to_string(), sample(&definition.var_type.node, sdl))
        };
    Value::Object(operation.node.variable_definitions.iter().map(sample).collect::<Map<_, _>>())
}

fn sample(wanted: &Type, sdl: &str) -> Value {
    match &wanted.base {
        BaseType::List(_) => json!([]),
        BaseType::Named(name) => match name.as_str() {
            "Int" | "Pence" => json!(1),
            "Boolean" => json!(true),
            "NaiveDate" => json!("2027-01-11"),
            name => match first_word(name, sdl) {
                Some(word) => json!(word),
                None if sdl.contains(&format!("\ninput {name} {{")) => json!({}),
                None => json!("x"),
            },
        },
    }
}

/// The first word of an enum.
fn first_word(name: &str, sdl: &str) -> Option<String> {
    let (_, body) = sdl.split_once(&format!("\nenum {name} {{"))?;
    let word = |line: &&str| !line.is_empty() && line.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    body.lines().map(str::trim).find(word).map(str::to_owned)
}
