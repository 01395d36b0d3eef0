//! How much a query asks for.

use crate::graphql::size::Size;
use async_graphql::parser::parse_query;
use std::time::{Duration, Instant};

fn size(query: &str) -> Size {
    Size::of(&parse_query(query).expect("a query"))
}

#[test]
fn everything_is_counted_wherever_it_stands() {
    let query =
        "query($yes: Boolean!) @live { a: x { b: y @include(if: $yes) ... on T @skip(if: $yes) { z } } w }";
    let expected =
        Size { fields: 4, aliases: 2, directives: 3, depth: 2, introspects: false, endless: false };
    assert_eq!(size(query), expected);
}

#[test]
fn a_fragment_counts_each_time_it_is_spread() {
    let query = "{ ...F x { ...F } } fragment F on T { a: b { c } }";
    assert_eq!(size(query), Size { fields: 5, aliases: 2, depth: 3, ..Size::default() });
}

#[test]
fn all_operations_count() {
    assert_eq!(size("query A { a } mutation B { b { c } }"), Size { fields: 3, depth: 2, ..Size::default() });
}

#[test]
fn fragments_that_double_each_other_are_counted_at_once() {
    let mut query = "{ ...F0 }".to_owned();
    for number in 0..200 {
        query += &format!(" fragment F{number} on T {{ ...F{0} ...F{0} }}", number + 1);
    }
    query += " fragment F200 on T { a }";
    let began = Instant::now();
    assert_eq!(size(&query).fields, usize::MAX);
    assert!(
        began.elapsed() < Duration::from_secs(1),
        "two to the power of two hundred is not counted one by one"
    );
}

#[test]
fn a_fragment_that_contains_itself_is_found() {
    assert!(size("{ ...F } fragment F on T { a ...G } fragment G on T { b { ...F } }").endless);
    assert!(!size("{ ...F ...G } fragment F on T { a ...G } fragment G on T { b }").endless);
}

#[test]
fn asking_for_the_schema_is_seen_inside_a_fragment() {
    assert!(size("{ ...F } fragment F on Query { __schema { types { name } } }").introspects);
    assert!(size("{ __type(name: \"T\") { name } }").introspects);
    assert!(!size("{ __typename }").introspects);
}
