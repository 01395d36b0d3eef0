//! The filters.

use super::text::{as_safe_as, shown, text};
use super::truth::is_true;
use minijinja::value::Value;
use minijinja::{Error, ErrorKind};

/// The text in small letters but for the first.
pub fn capitalize(value: &Value) -> Value {
    let small = shown(value).to_lowercase();
    let mut letters = small.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string());
    as_safe_as(value, first.unwrap_or_default() + letters.as_str())
}

/// The value, or another one if it is undefined; with `falsy`, if it does not count as true.
pub fn default(value: &Value, otherwise: &Value, falsy: Option<bool>) -> Value {
    let stays = if falsy == Some(true) { is_true(value) } else { !value.is_undefined() };
    if stays { value.clone() } else { otherwise.clone() }
}

/// The text escaped, unless it is safe.
pub fn escape(value: &Value) -> Value {
    if value.is_safe() {
        return value.clone();
    }
    Value::from_safe_string(super::escape::escaped(&shown(value)))
}

/// The text with its lines moved to the right; the first one only if it is said.
pub fn indent(value: &Value, width: Option<usize>, first: Option<bool>) -> Value {
    let space = " ".repeat(width.unwrap_or(4));
    let indented = shown(value).replace('\n', &format!("\n{space}"));
    let before = if first == Some(true) && !indented.is_empty() { space } else { String::new() };
    as_safe_as(value, before + &indented)
}

/// The text with each occurrence of one text replaced by another.
pub fn replace(value: &Value, from: &str, to: &Value) -> Value {
    as_safe_as(value, shown(value).replace(from, &text(to)))
}

/// The text, declared to be markup.
pub fn safe(value: &Value) -> Value {
    if value.is_safe() { value.clone() } else { Value::from_safe_string(shown(value)) }
}

/// Those of a list that count as true, which is all that is asked for.
///
/// # Errors
/// When another test is asked for.
pub fn select(value: &Value, test: &str) -> Result<Value, Error> {
    if test != "truthy" {
        return Err(Error::new(ErrorKind::UnknownTest, format!("`select` does not know {test}")));
    }
    Ok(Value::from(value.try_iter()?.filter(is_true).collect::<Vec<_>>()))
}

/// The value as text.
pub fn string(value: &Value) -> Value {
    as_safe_as(value, text(value))
}

/// The text without white space at its ends.
pub fn trim(value: &Value) -> Value {
    as_safe_as(value, shown(value).trim().to_owned())
}
