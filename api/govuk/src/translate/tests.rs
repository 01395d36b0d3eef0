use super::{Mistake, translate};

fn source(nunjucks: &str) -> String {
    let translation = translate(nunjucks).expect("the template is understood");
    let (_, source) = translation.source.split_once('\n').expect("a first line for the namespace");
    source.to_owned()
}

fn mistake(nunjucks: &str) -> Mistake {
    translate(nunjucks).map(|translation| translation.source).expect_err("the template is not understood")
}

#[test]
fn text_stays_as_it_is() {
    assert_eq!(source("<p>\n  a } b\n</p>"), "<p>\n  a } b\n</p>");
}

#[test]
fn comments_leave_only_how_they_trim() {
    assert_eq!(source("a {#- {{ not this }} -#} b"), "a {#-  -#} b");
}

#[test]
fn imports_leave_only_how_they_trim() {
    assert_eq!(source(r#"{% from "./a.njk" import b -%} c"#), "{#  -#} c");
}

#[test]
fn operations_are_javascripts() {
    assert_eq!(source("{{ a + b * 2 }}"), "{{ js_add(a, js_multiply(b, 2)) }}");
    assert_eq!(source("{{ a or b and not c }}"), "{{ js_or(a, js_and(b, (not js_true(c)))) }}");
    assert_eq!(source("{{ a !== undefined }}"), "{{ (not js_true(js_same(a, undefined))) }}");
    assert_eq!(source("{{ a < b }}"), "{{ js_greater(b, a) }}");
    assert_eq!(source("{{ a not in b }}"), "{{ (not js_true(js_in(a, b))) }}");
    assert_eq!(source("{{ [true, null].includes(a) }}"), "{{ js_in(a, [true, none]) }}");
    assert_eq!(source("{{ a.b.length }}"), "{{ js_length(a.b) }}");
}

#[test]
fn filters_bind_closer_than_sums() {
    assert_eq!(source(r"{{ a + b | escape + '=' }}"), r#"{{ js_add(js_add(a, (b | escape())), "=") }}"#);
}

#[test]
fn without_else_it_is_the_empty_text() {
    assert_eq!(source("{{ a if b }}"), r#"{{ (a if js_true(b) else "") }}"#);
    assert_eq!(
        source("{{ a if b else c if d }}"),
        r#"{{ (a if js_true(b) else (c if js_true(d) else "")) }}"#
    );
}

#[test]
fn keys_need_no_quotes() {
    assert_eq!(source("{{ f({ a: 1, 'b-c': d, }) }}"), r#"{{ f({"a": 1, "b-c": d}) }}"#);
}

#[test]
fn quotes_hide_marks_and_are_escaped() {
    assert_eq!(source(r#"{{ '}} "' }}"#), r#"{{ "}} \"" }}"#);
    assert_eq!(source(r"{{ 'it\'s \\' }}"), r#"{{ "it's \\" }}"#);
}

#[test]
fn variables_of_the_page_are_seen_in_macros() {
    let source = source("{% macro m() %}{{ a }}{% endmacro %}{% set a = 1 %}{{ m() }}");
    let expected = "{% macro m() %}{% set local = namespace() %}{{ page.a }}{% endmacro %}\
                    {% set page.a = 1 %}{{ m() }}";
    assert_eq!(source, expected);
}

#[test]
fn a_macro_has_variables_of_its_own() {
    let source = source("{% macro m(a, b = 2) -%}{% set c = a %}{{ c }}{% endmacro %}{{ c }}");
    let expected = "{% macro m(a, b=2) %}{% set local = namespace() -%}\
                    {% set local.c = a %}{{ local.c }}{% endmacro %}{{ c }}";
    assert_eq!(source, expected);
}

#[test]
fn what_a_loop_gives_hides_what_is_set() {
    let source = source("{% set a = 1 %}{% for a in b %}{{ a }}{% endfor %}{{ a }}");
    assert_eq!(source, "{% set page.a = 1 %}{% for a in js_each(b) %}{{ a }}{% endfor %}{{ page.a }}");
}

#[test]
fn a_loop_over_two_names_goes_through_a_map() {
    assert_eq!(source("{% for a, b in c %}{% endfor %}"), "{% for a, b in js_entries(c) %}{% endfor %}");
}

#[test]
fn what_is_put_together_is_not_safe() {
    assert_eq!(source("{% set a -%}b{%- endset %}"), "{% set page.a | js_plain -%}b{%- endset %}");
}

#[test]
fn what_is_not_known_is_refused() {
    for unknown in [
        "{% extends 'a' %}",
        "{{ a | unknown }}",
        "{{ a is unknown }}",
        "{{ a.b() }}",
        "{{ a ~ b }}",
        "{{ a - b }}",
        "{{ a b }}",
        "{{ a",
        "{{ 'a }}",
        "{{ }}",
        "{{ [a }}",
        "{{ {a} }}",
        "{% set = 1 %}",
        "{% for a of b %}",
        "{% macro m %}",
    ] {
        mistake(unknown);
    }
}

#[test]
fn a_mistake_says_what_and_where() {
    assert_eq!(mistake("{% unknown x %}").to_string(), "the statement `unknown` is not known in `unknown x`");
}
