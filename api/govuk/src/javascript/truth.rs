//! What is true, and what equals what.

use super::text::text;
use minijinja::value::{Value, ValueKind};

/// Whether a value counts as true. A list and a map do, even when there is nothing in them.
pub fn is_true(value: &Value) -> bool {
    match value.kind() {
        ValueKind::Undefined | ValueKind::None => false,
        ValueKind::Bool | ValueKind::Number | ValueKind::String => value.is_true() && !is_nan(value),
        _ => true,
    }
}

fn is_nan(value: &Value) -> bool {
    number(value).is_some_and(f64::is_nan) && value.is_number()
}

/// `left or right`: the first of them that is true, or else the second.
pub fn or(left: &Value, right: &Value) -> Value {
    if is_true(left) { left.clone() } else { right.clone() }
}

/// `left and right`: the first of them that is not true, or else the second.
pub fn and(left: &Value, right: &Value) -> Value {
    if is_true(left) { right.clone() } else { left.clone() }
}

/// `left === right`. Of lists and maps JavaScript asks whether they are one and the same, which no template
/// does this way; here it is whether they hold the same.
pub fn same(left: &Value, right: &Value) -> bool {
    left.kind() == right.kind() && left == right
}

/// `left == right`: a number equals the text that says it, and nothing equals nothing.
pub fn equal(left: &Value, right: &Value) -> bool {
    let missing = |value: &Value| value.is_undefined() || value.is_none();
    if missing(left) || missing(right) {
        return missing(left) && missing(right);
    }
    if left.kind() == right.kind() {
        return same(left, right);
    }
    match (number(left), number(right)) {
        (Some(left), Some(right)) => left == right,
        _ => false,
    }
}

/// `left > right`. Texts that are no numbers are not compared.
pub fn greater(left: &Value, right: &Value) -> bool {
    matches!((number(left), number(right)), (Some(left), Some(right)) if left > right)
}

/// The number that a value counts as, if it does.
pub fn number(value: &Value) -> Option<f64> {
    match value.kind() {
        ValueKind::Bool => Some(f64::from(u8::from(value.is_true()))),
        ValueKind::Number => f64::try_from(value.clone()).ok(),
        ValueKind::String if text(value).trim().is_empty() => Some(0.0),
        ValueKind::String => text(value).trim().parse().ok(),
        _ => None,
    }
}
