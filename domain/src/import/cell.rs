//! What a cell can say: dates, days of the week, money, words of a fixed list.

use crate::Sentence;
use crate::load::Pattern;
use crate::money::Money;
use crate::reference::fold;
use chrono::NaiveDate;
use std::ops::RangeInclusive;
use std::str::FromStr;

/// A cell, shortened, as it is shown in a message.
pub(super) fn quote(cell: &str) -> String {
    let mut letters = cell.trim().chars().filter(|letter| !letter.is_control() && *letter != '\u{feff}');
    let start: String = letters.by_ref().take(60).collect();
    format!("“{start}{}”", if letters.next().is_some() { "…" } else { "" })
}

/// A line of text of at most `most` characters.
pub(super) fn text(most: usize) -> impl Fn(&str) -> Result<String, Sentence> {
    move |cell| {
        let length = cell.chars().count();
        if length > most {
            Err(say!("Use at most {most} characters; this has {length}.", most, length))
        } else if cell.chars().any(char::is_control) {
            Err(say!("Use one line of plain text."))
        } else {
            Ok(cell.to_owned())
        }
    }
}

/// An e-mail address, in lower case: two that differ in case alone are one.
pub(super) fn email(cell: &str) -> Result<String, Sentence> {
    let plain =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_graphic() && !",;<>@".contains(c));
    let sound = cell.len() <= 254
        && cell.split_once('@').is_some_and(|(user, domain)| {
            plain(user) && plain(domain) && domain.split('.').count() > 1 && domain.split('.').all(plain)
        });
    if sound {
        Ok(cell.to_lowercase())
    } else {
        Err(say!("{given} is not an e-mail address.", given = quote(cell)))
    }
}

/// A date, as 2026-12-31 or 31/12/2026.
pub(super) fn date(cell: &str) -> Result<NaiveDate, Sentence> {
    let number = |part: &str, most: usize| -> Option<u32> {
        let digits = (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        if digits { part.parse().ok() } else { None }
    };
    let iso: Vec<&str> = cell.split('-').collect();
    let british: Vec<&str> = cell.split('/').collect();
    let parts = match (&iso[..], &british[..]) {
        ([year, month, day], _) | (_, [day, month, year]) if year.len() == 4 => Some((*year, *month, *day)),
        _ => None,
    };
    parts
        .and_then(|(year, month, day)| Some((number(year, 4)?, number(month, 2)?, number(day, 2)?)))
        .and_then(|(year, month, day)| NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day))
        .ok_or_else(|| {
            say!("{given} is not a date. Write it as 2026-12-31 or 31/12/2026.", given = quote(cell))
        })
}

/// A whole number within limits. `no` says what they are of a cell that is none, as it is shown.
pub(super) fn number(
    limits: RangeInclusive<i32>,
    no: impl Fn(String) -> Sentence,
) -> impl Fn(&str) -> Result<i32, Sentence> {
    move |cell| cell.parse().ok().filter(|number| limits.contains(number)).ok_or_else(|| no(quote(cell)))
}

/// Pounds, with or without sign, commas and pence: 48000, £48,000 or 48,000.50.
pub(super) fn pounds(cell: &str) -> Result<Money, Sentence> {
    let amount: String = cell.strip_prefix('£').unwrap_or(cell).chars().filter(|c| *c != ',').collect();
    let (pounds, pence) = amount.split_once('.').unwrap_or((&amount, "00"));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let sound = (1..=7).contains(&pounds.len()) && pence.len() == 2 && digits(pounds) && digits(pence);
    sound.then(|| format!("{pounds}{pence}").parse().ok().map(Money::pence)).flatten().ok_or_else(|| {
        say!("{given} is not an amount of pounds. Write it as 48000 or 48000.50.", given = quote(cell))
    })
}

/// Yes or no.
pub(super) fn yes_no(cell: &str) -> Result<bool, Sentence> {
    match fold(cell).as_str() {
        "yes" | "y" | "true" => Ok(true),
        "no" | "n" | "false" => Ok(false),
        _ => Err(say!("Write yes or no, not {given}.", given = quote(cell))),
    }
}

/// One of a fixed list of words, in any case, with spaces, hyphens or underscores.
pub(super) fn word<T: FromStr<Err = crate::Refusal>>(cell: &str) -> Result<T, Sentence> {
    // In the message the word stands as it was written.
    let word = fold(cell).replace(' ', "_").parse().or_else(|_| cell.trim().parse());
    word.map_err(|refusal: crate::Refusal| refusal.message)
}

/// The parts of a cell between semicolons.
pub(super) fn list(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(';').map(str::trim).filter(|part| !part.is_empty())
}

/// The half-days of a week, as [`Pattern`] is written.
pub(super) fn pattern(cell: &str) -> Result<Pattern, Sentence> {
    cell.parse().map_err(|refusal: crate::Refusal| refusal.message)
}
