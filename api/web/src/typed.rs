//! What a person typed, and what it says.
//!
//! Fields bear the names of variables. A date is three fields, `startsOn-day` and so on, or one; money is in
//! pounds; a working week is a box for each half-day, `Mon am` to `Fri pm`; a list of things is `needs-0-skill`, `needs-0-level`, and a thing of which nothing was typed is
//! none. A name of such a field that ends in `:n` holds a number, in `:b` a yes or no.

use crate::ask::{Kind, Question, Variable};
use chrono::NaiveDate;
use serde_json::{Map, Number, Value, json};
use std::collections::BTreeMap;

/// The fields of a form or an address, each with all that was typed in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed(BTreeMap<String, Vec<String>>);

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field; empty for the form as a whole.
    pub field: String,
    /// What is wrong, as a key of the words, or as a sentence.
    pub what: What,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Found here, before anything was asked.
    Key(&'static str),
    /// Said by the rules, in the reader's language.
    Refused(String),
}

impl Typed {
    /// The fields, as they were sent.
    #[must_use]
    pub fn of(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut fields: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in pairs {
            fields.entry(name).or_default().push(value);
        }
        Self(fields)
    }

    /// Sets a field that comes from elsewhere.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.0.insert(name.to_owned(), vec![value.into()]);
    }

    /// Sets a field in which nothing was typed.
    pub fn set_default(&mut self, name: &str, value: impl Into<String>) {
        if self.get(name).is_empty() {
            self.set(name, value);
        }
    }

    /// What was typed in a field, without white space around; empty if nothing was.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).and_then(|values| values.first()).map(|value| value.trim()).unwrap_or_default()
    }

    /// The same without the fields in which something is wrong.
    #[must_use]
    pub fn without(&self, problems: &[Problem]) -> Self {
        let wrong = |name: &str| {
            problems.iter().any(|problem| {
                name.strip_prefix(problem.field.as_str())
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
            })
        };
        Self(
            self.0
                .iter()
                .filter(|(name, _)| !wrong(name))
                .map(|(name, all)| (name.clone(), all.clone()))
                .collect(),
        )
    }

    /// All that was typed, for the form that is shown again.
    #[must_use]
    pub fn values(&self) -> Value {
        let value = |values: &Vec<String>| match values.as_slice() {
            [one] => json!(one),
            several => json!(several),
        };
        Value::Object(self.0.iter().map(|(name, values)| (name.clone(), value(values))).collect())
    }

    /// What `question` wants to be told.
    ///
    /// # Errors
    /// Each field that says nothing of the kind.
    pub fn variables(&self, question: &Question) -> Result<Value, Vec<Problem>> {
        let (mut variables, mut problems) = (Map::new(), Vec::new());
        for variable in &question.variables {
            match self.variable(variable) {
                Ok(Some(value)) => drop(variables.insert(variable.name.clone(), value)),
                Ok(None) if variable.required => {
                    problems
                        .push(Problem { field: variable.name.clone(), what: What::Key("problem-required") });
                }
                Ok(None) => {}
                Err(key) => problems.push(Problem { field: variable.name.clone(), what: What::Key(key) }),
            }
        }
        if problems.is_empty() { Ok(Value::Object(variables)) } else { Err(problems) }
    }

    fn variable(&self, Variable { name, kind, required }: &Variable) -> Result<Option<Value>, &'static str> {
        let text = self.get(name);
        let given = |value: Result<Value, &'static str>| {
            if text.is_empty() { Ok(None) } else { value.map(Some) }
        };
        match kind {
            // A required text may be empty: the rules say whether it may, in better words.
            Kind::Text if *required && self.0.contains_key(name) => Ok(Some(json!(text))),
            Kind::Text | Kind::Word => given(Ok(json!(text))),
            Kind::Number => given(number(text)),
            Kind::Pence => given(pence(text)),
            // A box that is not ticked is not sent.
            Kind::YesNo => Ok(Some(json!(yes(text)))),
            Kind::Day => self.day(name),
            Kind::Week => self.week(name),
            Kind::Texts => Ok(Some(json!(self.texts(name)))),
            Kind::Parts => self.parts(name).map(|parts| Some(Value::Array(parts))),
            Kind::Part => self.part(&format!("{name}-")).map(|part| part.map(Value::Object)),
        }
    }

    /// Half-days that were ticked, as `Mon am, Tue pm`; a week that is written in one field says it all. Where there
    /// are boxes and none is ticked, the form says so by an empty field of that name.
    fn week(&self, name: &str) -> Result<Option<Value>, &'static str> {
        let ticked = self.texts(name);
        match (ticked.is_empty(), self.0.contains_key(name)) {
            (false, _) => Ok(Some(json!(ticked.join(", ")))),
            (true, true) => Err("problem-week"),
            (true, false) => Ok(None),
        }
    }

    fn texts(&self, name: &str) -> Vec<&str> {
        let all = self.0.get(name).into_iter().flatten().map(|value| value.trim());
        all.filter(|value| !value.is_empty()).collect()
    }

    fn day(&self, name: &str) -> Result<Option<Value>, &'static str> {
        let [day, month, year] = ["day", "month", "year"].map(|part| self.get(&format!("{name}-{part}")));
        if day.is_empty() && month.is_empty() && year.is_empty() {
            let text = self.get(name);
            return match text.parse::<NaiveDate>() {
                _ if text.is_empty() => Ok(None),
                Ok(date) => Ok(Some(json!(date))),
                Err(_) => Err("problem-date"),
            };
        }
        let part = |text: &str| text.parse::<u16>().map_err(|_| "problem-date");
        let (day, month, year) = (part(day)?, part(month)?, part(year)?);
        let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into()).ok_or("problem-date")?;
        Ok(Some(json!(date)))
    }

    fn parts(&self, name: &str) -> Result<Vec<Value>, &'static str> {
        let mut numbers: Vec<usize> = self
            .0
            .keys()
            .filter_map(|field| field.strip_prefix(name)?.strip_prefix('-')?.split_once('-')?.0.parse().ok())
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        let part = |number: usize| self.part(&format!("{name}-{number}-")).transpose();
        numbers.into_iter().filter_map(part).map(|part| part.map(Value::Object)).collect()
    }

    /// The fields whose names begin so. None if nothing was typed but in boxes and choices that are there
    /// anyway, which are named with `:b` or begin with a value.
    fn part(&self, prefix: &str) -> Result<Option<Map<String, Value>>, &'static str> {
        let mut part = Map::new();
        let mut empty = true;
        for (field, values) in self.0.iter().filter(|(field, _)| field.starts_with(prefix)) {
            let (name, text) = (&field[prefix.len()..], values.first().map_or("", |value| value.trim()));
            if let Some(name) = name.strip_suffix(":b") {
                part.insert(name.to_owned(), json!(yes(text)));
            } else if let Some(name) = name.strip_suffix(":n") {
                if !text.is_empty() {
                    part.insert(name.to_owned(), number(text)?);
                    empty = false;
                }
            } else if !text.is_empty() {
                part.insert(name.to_owned(), json!(text));
                empty = false;
            }
        }
        Ok((!empty).then_some(part))
    }
}

fn yes(text: &str) -> bool {
    matches!(text, "yes" | "true" | "on" | "1")
}

fn number(text: &str) -> Result<Value, &'static str> {
    let number: i64 = text.replace([',', ' '], "").parse().map_err(|_| "problem-number")?;
    Ok(Value::Number(Number::from(number)))
}

/// Pounds, with a sign and separators or without, and with two places or none.
fn pence(text: &str) -> Result<Value, &'static str> {
    let plain = text.trim_start_matches('£').replace([',', ' '], "");
    let (pounds, pence) = plain.split_once('.').unwrap_or((&plain, "00"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(pounds) || !digits(pence) || pence.len() != 2 {
        return Err("problem-money");
    }
    let whole: i64 = format!("{pounds}{pence}").parse().map_err(|_| "problem-money")?;
    Ok(Value::Number(Number::from(whole)))
}

#[cfg(test)]
mod tests;
