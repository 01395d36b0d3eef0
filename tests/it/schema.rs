//! The schema as others see it.

use callup_tests::{TestApp, on_both};
use serde_json::{Value, json};

#[test]
fn the_committed_schema_is_the_one_that_is_served() {
    assert!(
        include_str!("../../api/schema.graphql") == callup_api::graphql::sdl(),
        "api/schema.graphql is not the schema any more: run “cargo run -- schema > api/schema.graphql”."
    );
}

const EVERYTHING: &str = "{ __schema { types {
    kind name description
    fields(includeDeprecated: true) { name description args { name description } }
    inputFields { name description }
    enumValues(includeDeprecated: true) { name description }
} } }";

/// What GraphQL itself defines, and async-graphql describes or leaves as it is: introspection, the five
/// scalars of the specification, and Relay's page information.
fn is_ours(name: &str) -> bool {
    !name.starts_with("__") && !matches!(name, "Boolean" | "Float" | "ID" | "Int" | "String" | "PageInfo")
}

on_both! {
    async fn everything_in_the_schema_is_described(app: TestApp) {
        let schema = app.stranger().query(EVERYTHING, json!({})).await;
        let mut bare = Vec::new();
        for of in list(&schema["__schema"]["types"]).filter(|of| is_ours(name(of))) {
            note(&mut bare, "", of);
            for part in ["fields", "inputFields", "enumValues"] {
                for field in list(&of[part]) {
                    note(&mut bare, &format!("{}.", name(of)), field);
                    for argument in list(&field["args"]) {
                        note(&mut bare, &format!("{}.{}.", name(of), name(field)), argument);
                    }
                }
            }
        }
        assert_eq!(bare, Vec::<String>::new(), "these have no description");
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn name(value: &Value) -> &str {
    value["name"].as_str().unwrap()
}

fn note(bare: &mut Vec<String>, within: &str, value: &Value) {
    if value["description"].as_str().is_none_or(|text| text.trim().is_empty()) {
        bare.push(format!("{within}{}", name(value)));
    }
}
