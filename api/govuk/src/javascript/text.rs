//! What a value is as text, and sums, which are text more often than not.

use super::escape::escaped;
use super::truth::number;
use minijinja::value::{Value, ValueKind};
use minijinja::{Error, Output, State};

/// A value as JavaScript makes text of it.
pub fn text(value: &Value) -> String {
    match value.kind() {
        ValueKind::Undefined => "undefined".to_owned(),
        ValueKind::None => "null".to_owned(),
        // MiniJinja writes them with a capital, as Python does.
        ValueKind::Bool => value.is_true().to_string(),
        ValueKind::Number => number(value).map_or_else(|| value.to_string(), |number| number.to_string()),
        ValueKind::Seq | ValueKind::Iterable => {
            let items = value.try_iter().into_iter().flatten();
            items.map(|item| shown(&item)).collect::<Vec<_>>().join(",")
        }
        ValueKind::Map => "[object Object]".to_owned(),
        _ => value.to_string(),
    }
}

/// A value as it goes into a page, before it is escaped: what is missing is the empty text.
pub fn shown(value: &Value) -> String {
    if value.is_undefined() || value.is_none() { String::new() } else { text(value) }
}

/// Writes a value into a page. What is not declared safe is escaped.
///
/// # Errors
/// When the page cannot be written.
pub fn write(output: &mut Output<'_>, _: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    let text = shown(value);
    let text = if value.is_safe() { text } else { escaped(&text) };
    Ok(output.write_str(&text)?)
}

/// The same text, not declared safe.
pub fn plain(value: &Value) -> Value {
    if value.is_safe() { Value::from(value.to_string()) } else { value.clone() }
}

/// A text that is as safe as the one it was made of.
pub fn as_safe_as(original: &Value, text: String) -> Value {
    if original.is_safe() { Value::from_safe_string(text) } else { Value::from(text) }
}

/// `left + right`: of two numbers their sum, of anything else the text of both. It is never safe.
pub fn add(left: &Value, right: &Value) -> Value {
    calculated(left, right, |left, right| left + right)
        .unwrap_or_else(|| Value::from(format!("{}{}", text(left), text(right))))
}

/// `left * right`, of two numbers.
pub fn multiply(left: &Value, right: &Value) -> Value {
    calculated(left, right, |left, right| left * right).unwrap_or(Value::from(f64::NAN))
}

fn calculated(left: &Value, right: &Value, operation: impl Fn(f64, f64) -> f64) -> Option<Value> {
    if left.is_number() && right.is_number() {
        return Some(Value::from(operation(number(left)?, number(right)?)));
    }
    None
}
