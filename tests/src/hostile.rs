//! Queries that ask for too much: for the tests that they are refused, and the program that measures how
//! quickly.

use serde_json::{Value, json};

/// A request, and a piece of the sentence that refuses it.
pub struct Hostile {
    /// What it tries.
    pub what: &'static str,
    /// The body of the request.
    pub body: Value,
    /// What it is told.
    pub told: &'static str,
}

/// One of each kind, far beyond the limits of the default configuration.
#[must_use]
pub fn hostile() -> Vec<Hostile> {
    let repeated = |text: &str, times: usize| text.repeat(times);
    let numbered = |times: usize, text: &dyn Fn(usize) -> String| (0..times).map(text).collect::<String>();
    let doubling = numbered(60, &|at| format!(" fragment F{at} on Query {{ ...F{0} ...F{0} }}", at + 1));
    let kinds = [
        ("nesting", format!("{{ projects {{ nodes {} }} }}", nested(12)), "levels of fields"),
        ("brackets that break a parser", format!("{{ a{}", repeated("{a", 10_000)), "brackets"),
        ("lists that break a parser", format!("{{ a(b: {}", repeated("[", 10_000)), "brackets"),
        (
            "one field under many names",
            format!("{{ {} }}", numbered(1_000, &|at| format!("a{at}: __typename "))),
            "aliases",
        ),
        ("one field many times", format!("{{ {} }}", repeated("__typename ", 2_500)), "fields"),
        ("directives", format!("{{ __typename {} }}", repeated("@include(if: true) ", 1_000)), "directives"),
        (
            "fragments that double each other",
            format!("{{ ...F0 }}{doubling} fragment F60 on Query {{ __typename }}"),
            "fields",
        ),
        (
            "a fragment in itself",
            "{ ...F } fragment F on Query { __typename ...F }".to_owned(),
            "contains itself",
        ),
        ("a long query", format!("{{ __typename }} #{}", repeated("x", 100_000)), "bytes"),
        (
            "a large page",
            "{ projects(first: 100) { nodes { posts { candidates(first: 100) { nodes { score } } } } } }"
                .to_owned(),
            "complex",
        ),
    ];
    let single =
        kinds.into_iter().map(|(what, query, told)| Hostile { what, body: json!({ "query": query }), told });
    let batch = vec![json!({ "query": "{ __typename }" }); 100];
    single.chain([Hostile { what: "a batch", body: json!(batch), told: "one operation a request" }]).collect()
}

/// Officers of call-ups of officers of call-ups, so many levels deep.
fn nested(levels: usize) -> String {
    let mut query = "{ posts { callUps ".to_owned();
    for _ in 0..levels {
        query += "{ officer { callUps ";
    }
    query += "{ id }";
    query + &"} }".repeat(levels) + "} }"
}
