//! Lists and maps.

use super::text::text;
use super::truth::same;
use minijinja::value::{Value, ValueKind};

/// `needle in all`: whether a list holds it, a text contains it, or a map has it as a key.
pub fn contains(needle: &Value, all: &Value) -> bool {
    match all.kind() {
        ValueKind::String => text(all).contains(&text(needle)),
        ValueKind::Seq | ValueKind::Iterable => items(all).any(|item| same(&item, needle)),
        ValueKind::Map => items(all).any(|key| key == *needle),
        _ => false,
    }
}

/// What `for item in value` goes through: a list, and nothing else.
pub fn each(value: &Value) -> Value {
    match value.kind() {
        ValueKind::Seq | ValueKind::Iterable => value.clone(),
        _ => Value::from(Vec::<Value>::new()),
    }
}

/// What `for name, item in value` goes through: the keys and values of a map, in their order.
pub fn entries(value: &Value) -> Value {
    match value.kind() {
        ValueKind::Map => {
            let entry = |key: Value| {
                let item = value.get_item(&key).unwrap_or_default();
                Value::from(vec![key, item])
            };
            Value::from(items(value).map(entry).collect::<Vec<_>>())
        }
        _ => each(value),
    }
}

/// `value.length`: of a map, what it has under that name.
pub fn length(value: &Value) -> Value {
    match value.kind() {
        ValueKind::String | ValueKind::Seq | ValueKind::Iterable => Value::from(count(value)),
        _ => value.get_attr("length").unwrap_or_default(),
    }
}

/// `value | length`: of a map, how many keys it has.
pub fn size(value: &Value) -> usize {
    count(value)
}

fn count(value: &Value) -> usize {
    match value.kind() {
        ValueKind::String => text(value).chars().count(),
        _ => items(value).count(),
    }
}

fn items(value: &Value) -> impl Iterator<Item = Value> {
    value.try_iter().into_iter().flatten()
}
