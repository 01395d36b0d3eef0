//! What stands in the text of a query.

use crate::graphql::size::Size;
use crate::graphql::text::Text;
use async_graphql::parser::parse_query;

#[test]
fn everything_is_counted_where_it_stands() {
    let query = "query Q($yes: Boolean! = true @live) @live { a: x(of: {b: [1, 2]}, to: $yes) { b: y @include(if: $yes)
        ... on T @skip(if: $yes) { z, on } ...F ... @skip(if: true) { v } } w } fragment F on T @live { fragment: q }";
    let expected = Text { nesting: 4, fields: 7, aliases: 3, directives: 6 };
    assert_eq!(Text::of(query), expected);
}

#[test]
fn it_is_never_more_than_what_is_asked_for() {
    for query in [
        "{ a }",
        "{ on on: on ...on_ ... on on { on } } fragment on_ on on { on }",
        "query { type(input: {type: \"a: b @c { d }\"}) { query: mutation fragment } }",
        "{ ...F ...F } fragment F on T { a: b c @d }",
        "mutation ($a: [A!]! = [{b: c}]) { a(b: $a) { c(d: E) { f } } }",
    ] {
        let (text, size) = (Text::of(query), parse_query(query).map(|document| Size::of(&document)));
        let size = size.unwrap_or_else(|fault| panic!("{query}: {fault}"));
        let within =
            text.fields <= size.fields && text.aliases <= size.aliases && text.directives <= size.directives;
        assert!(within, "{query}: {text:?}, {size:?}");
    }
}

#[test]
fn brackets_are_counted_outside_of_strings_and_comments() {
    let nesting = |open: &str| Text::of(&format!("{{ a{} }}", open.repeat(200))).nesting;
    for open in ["{ a ", "(b: {c: ", "(b: [[", "(b: \"\\\"\" c: {d: "] {
        assert!(nesting(open) > 200, "{open}");
    }
    let inside = [
        "# {{{\n",
        "(b: \"{{{ \\\" {{{\")",
        "(b: \"\"\"{{{ \" \\\"\"\" {{{\"\"\")",
        "(b: {c: [1]})",
        "(b: \"\\\\\" c: {d: 1})",
    ];
    for harmless in inside {
        assert!(nesting(harmless) < 5, "{harmless}");
    }
    assert_eq!(Text::of("{ a(b: \"never ends {{{").nesting, 2);
}
