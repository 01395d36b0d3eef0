//! What councils pledge to a body, and what they pay.

use crate::money::Money;
use crate::period::Period;
use crate::refusal::{Code, Refusal, Refusals};
use chrono::{Datelike, NaiveDate};

/// The most half-days in a pledge: two thousand officers for a year.
const MOST_HALF_DAYS: i32 = 1_000_000;

/// Whether a council can pledge so much.
///
/// # Errors
/// A refusal for each field that is wrong.
pub fn pledged(money: Money, half_days: i32) -> Result<(), Vec<Refusal>> {
    let mut no = Refusals::default();
    no.keep(Money::entered("money", money.in_pence()));
    no.check((0..=MOST_HALF_DAYS).contains(&half_days), || {
        let message =
            say!("Half-days are 0 to {most}, not {number}.", most = MOST_HALF_DAYS, number = half_days);
        Refusal::new(Code::OutOfRange, "halfDays", message)
    });
    no.check(money != Money::ZERO || half_days != 0, || {
        Refusal::required("money", say!("Give the money or the half-days that are pledged."))
    });
    no.finish(())
}

/// Whether a pledge for `period` fits beside the council's others: it has the same days as one,
/// whose place it takes, or no day in common with any.
///
/// # Errors
/// `DUPLICATE` at `startsOn`.
pub fn fits(period: Period, others: impl IntoIterator<Item = Period>) -> Result<(), Refusal> {
    match others.into_iter().find(|other| *other != period && other.overlap(&period).is_some()) {
        None => Ok(()),
        Some(Period { starts_on, ends_on }) => {
            let message = say!(
                "There is a pledge from {first} to {last} already. Change that one by giving its very days, or \
                 choose others.",
                first = starts_on,
                last = ends_on
            );
            Err(Refusal::new(Code::Duplicate, "startsOn", message))
        }
    }
}

/// Whether a council can have paid so much on `paid_on`.
///
/// # Errors
/// A refusal for each field that is wrong.
pub fn paid(money: Money, paid_on: NaiveDate, today: NaiveDate) -> Result<(), Vec<Refusal>> {
    let mut no = Refusals::default();
    no.keep(Money::entered("money", money.in_pence()));
    no.check(money != Money::ZERO, || Refusal::required("money", say!("Give the amount that was paid.")));
    no.check(paid_on <= today && paid_on.year() >= 2000, || {
        let message = say!("A payment was made today or earlier, in the year 2000 or after.");
        Refusal::new(Code::OutOfRange, "paidOn", message)
    });
    no.finish(())
}
