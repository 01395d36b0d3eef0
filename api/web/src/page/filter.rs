//! Dates, times, money and counts as people write them in the language of the page.
//!
//! What comes in is what rows serialise to: a date (`2027-01-11`), an instant (`2027-01-11T09:00:00Z`), pence,
//! half-days, hundredths of a per cent.

use super::{language, unsayable};
use callup_domain::load::Load;
use callup_domain::money::Money;
use callup_infra::clock::{local, today};
use callup_words::{Words, key, number};
use chrono::{DateTime, NaiveDate, Utc};
use minijinja::{Environment, Error, ErrorKind, State};
use std::sync::Arc;

/// Gives the templates every filter.
pub(super) fn add_all(environment: &mut Environment<'static>, words: &Arc<Words>) {
    environment.add_filter("day", day);
    environment.add_filter("month", month);
    environment.add_filter("moment", moment);
    environment.add_filter("money", |pence: i64| Money::pence(pence).to_string());
    environment.add_filter("number", number);
    environment.add_filter("percent", percent);
    environment.add_filter("load", load);
    let said = Arc::clone(words);
    environment.add_filter("half_days", move |state: &State, count: i64| {
        said.say(language(state)?, key!("half-days"), &[("count", count.into())]).map_err(unsayable)
    });
}

/// 11 January 2027, or 11 Ionawr 2027: a date, or the day of an instant in the United Kingdom.
fn day(state: &State, date: &str) -> Result<String, Error> {
    let day = date.parse::<NaiveDate>().or_else(|_| instant(date).map(today));
    Ok(language(state)?.day(day?))
}

/// January 2027, or Ionawr 2027: the month of a date.
fn month(state: &State, date: &str) -> Result<String, Error> {
    let date = date.parse::<NaiveDate>();
    let date = date.map_err(|_| Error::new(ErrorKind::InvalidOperation, format!("{date:?} is no date")))?;
    Ok(language(state)?.month(date))
}

/// 14:32 on 11 January 2027, on the clocks of the United Kingdom.
fn moment(state: &State, at: &str) -> Result<String, Error> {
    Ok(language(state)?.moment(local(instant(at)?)))
}

fn instant(text: &str) -> Result<DateTime<Utc>, Error> {
    text.parse()
        .map_err(|_| Error::new(ErrorKind::InvalidOperation, format!("{text} is neither a date nor a time")))
}

/// 6 half-days a week.
fn load(state: &State, half_days: i32) -> Result<String, Error> {
    let load = Load::new(half_days).map_err(|no| Error::new(ErrorKind::InvalidOperation, no.to_string()))?;
    Ok(language(state)?.load(load))
}

/// 12.5%, from hundredths of a per cent; without digits that say nothing.
fn percent(basis_points: i64) -> String {
    let sign = if basis_points < 0 { "-" } else { "" };
    let (whole, rest) = (basis_points.unsigned_abs() / 100, basis_points.unsigned_abs() % 100);
    let whole = number(i64::try_from(whole).unwrap_or(i64::MAX));
    let rest = format!(".{rest:02}");
    format!("{sign}{whole}{}%", rest.trim_end_matches('0').trim_end_matches('.'))
}
