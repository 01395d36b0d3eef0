use super::{escape, filter, list, text, truth};
use minijinja::Value;

fn value(json: &str) -> Value {
    serde_json::from_str(json).expect("a value in JSON")
}

fn values<const N: usize>(json: [&str; N]) -> [Value; N] {
    json.map(value)
}

#[test]
fn lists_and_maps_are_true_even_when_empty() {
    assert!(values(["[]", "{}", "true", "1", "\"0\"", "\"false\""]).iter().all(truth::is_true));
    assert!(!values(["null", "false", "0", "0.0", "\"\""]).iter().any(truth::is_true));
    assert!(!truth::is_true(&Value::UNDEFINED));
    assert!(!truth::is_true(&Value::from(f64::NAN)));
    assert!(!truth::is_true(&Value::from_safe_string(String::new())));
}

#[test]
fn or_and_and_give_one_of_the_two() {
    let [empty, word, zero] = values(["\"\"", "\"a\"", "0"]);
    assert_eq!(truth::or(&empty, &word), word);
    assert_eq!(truth::or(&empty, &zero), zero);
    assert_eq!(truth::and(&word, &zero), zero);
    assert_eq!(truth::and(&zero, &word), zero);
}

#[test]
fn equal_takes_a_number_for_its_text_and_same_does_not() {
    for (left, right) in [("1", "\"1\""), ("1", "1.0"), ("true", "1"), ("0", "\"\""), ("null", "null")] {
        assert!(truth::equal(&value(left), &value(right)), "{left} == {right}");
    }
    for (left, right) in [("1", "\"one\""), ("null", "0"), ("null", "false"), ("\"a\"", "\"b\""), ("[]", "1")]
    {
        assert!(!truth::equal(&value(left), &value(right)), "{left} != {right}");
    }
    assert!(truth::equal(&Value::UNDEFINED, &value("null")));
    assert!(!truth::same(&Value::UNDEFINED, &value("null")));
    assert!(!truth::same(&value("1"), &value("\"1\"")));
    assert!(truth::same(&value("1"), &value("1.0")));
}

#[test]
fn what_is_missing_is_not_greater() {
    assert!(truth::greater(&value("2"), &value("1")));
    assert!(!truth::greater(&value("1"), &value("1")));
    assert!(!truth::greater(&Value::UNDEFINED, &value("-1")));
}

#[test]
fn sums_are_of_numbers_or_text() {
    assert_eq!(text::add(&value("1"), &value("2")), value("3"));
    assert_eq!(text::add(&value("\"a\""), &value("2")), value("\"a2\""));
    assert_eq!(text::add(&value("\"a\""), &Value::UNDEFINED), value("\"aundefined\""));
    assert_eq!(text::multiply(&value("3"), &value("2")), value("6"));
    assert!(!text::add(&Value::from_safe_string("a".to_owned()), &value("2")).is_safe());
}

#[test]
fn values_as_text() {
    for (json, expected) in [
        ("1.0", "1"),
        ("1.5", "1.5"),
        ("true", "true"),
        ("null", "null"),
        ("[1, null, \"a\"]", "1,,a"),
        ("{}", "[object Object]"),
    ] {
        assert_eq!(text::text(&value(json)), expected);
    }
    assert_eq!(text::shown(&value("null")), "");
    assert_eq!(text::shown(&Value::UNDEFINED), "");
}

#[test]
fn everything_that_means_something_in_html_is_escaped() {
    assert_eq!(
        escape::escaped(r#"<a b="c" d='e'>&`\"#),
        "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;&#96;&#92;"
    );
}

#[test]
fn filters_keep_what_is_safe_safe_and_no_more() {
    let (plain, safe) = (value("\" <b> \""), Value::from_safe_string(" <b> ".to_owned()));
    for filtered in [filter::trim, filter::string, filter::capitalize] {
        assert!(!filtered(&plain).is_safe());
        assert!(filtered(&safe).is_safe());
    }
    assert!(!filter::indent(&plain, None, None).is_safe());
    assert!(!filter::replace(&plain, "b", &value("1")).is_safe());
    assert_eq!(filter::escape(&plain).to_string(), " &lt;b&gt; ");
    assert_eq!(filter::escape(&safe).to_string(), " <b> ");
    assert_eq!(filter::safe(&Value::UNDEFINED).to_string(), "");
}

#[test]
fn filters_change_text() {
    assert_eq!(filter::capitalize(&value("\"mONTH of\"")), value("\"Month of\""));
    assert_eq!(filter::indent(&value("\"a\\nb\""), Some(2), None), value("\"a\\n  b\""));
    assert_eq!(filter::indent(&value("\"a\\nb\""), Some(2), Some(true)), value("\"  a\\n  b\""));
    assert_eq!(filter::indent(&value("\"\""), Some(2), Some(true)), value("\"\""));
    assert_eq!(
        filter::replace(&value("\"%{count} of %{count}\""), "%{count}", &value("5")),
        value("\"5 of 5\"")
    );
}

#[test]
fn default_stands_in_for_what_is_undefined_or_falsy() {
    let other = value("\"other\"");
    assert_eq!(filter::default(&Value::UNDEFINED, &other, None), other);
    assert_eq!(filter::default(&value("null"), &other, None), value("null"));
    assert_eq!(filter::default(&value("\"\""), &other, None), value("\"\""));
    assert_eq!(filter::default(&value("\"\""), &other, Some(true)), other);
    assert_eq!(filter::default(&value("[]"), &other, Some(true)), value("[]"));
}

#[test]
fn select_knows_one_test() {
    assert_eq!(filter::select(&value("[0, null, 1, \"\"]"), "truthy").expect("known"), value("[1]"));
    filter::select(&value("[]"), "odd").expect_err("not known");
}

#[test]
fn contains_looks_into_lists_texts_and_maps() {
    assert!(list::contains(&value("1"), &value("[1]")));
    assert!(!list::contains(&value("\"1\""), &value("[1]")));
    assert!(list::contains(&value("\"b\""), &value("\"abc\"")));
    assert!(list::contains(&value("\"b\""), &value("{\"b\": 1}")));
    assert!(!list::contains(&value("\"b\""), &Value::UNDEFINED));
    assert!(list::contains(&Value::UNDEFINED, &Value::from(vec![Value::UNDEFINED])));
}

#[test]
fn loops_go_through_lists_and_the_entries_of_maps() {
    assert_eq!(list::each(&value("[1]")), value("[1]"));
    assert_eq!(list::each(&value("\"abc\"")), value("[]"));
    assert_eq!(list::each(&Value::UNDEFINED), value("[]"));
    assert_eq!(list::entries(&value("{\"b\": 1, \"a\": 2}")), value("[[\"b\", 1], [\"a\", 2]]"));
}

#[test]
fn length_is_a_property_and_a_filter() {
    assert_eq!(list::length(&value("[1, 2]")), value("2"));
    assert_eq!(list::length(&value("\"é\"")), value("1"));
    assert!(list::length(&value("{\"a\": 1}")).is_undefined());
    assert!(list::length(&Value::UNDEFINED).is_undefined());
    assert_eq!(list::size(&value("{\"a\": 1}")), 1);
    assert_eq!(list::size(&Value::UNDEFINED), 0);
}
