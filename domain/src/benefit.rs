//! Benefits: what has come of a project, and whose it is.

use crate::money::Money;
use crate::refusal::{Code, Refusal, Refusals};
use chrono::NaiveDate;

/// What a project is to change, in units a year: calls, visits, days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Benefit {
    /// Units before.
    pub baseline: i64,
    /// Units aimed at. Below the baseline, fewer is better; else more is.
    pub target: i64,
    /// What one unit is worth.
    pub unit_value: Money,
}

impl Benefit {
    /// How many units `actual` is better than the baseline. Below 0 if it is worse.
    #[must_use]
    pub fn gain(&self, actual: i64) -> i64 {
        let more = actual.saturating_sub(self.baseline);
        if self.target < self.baseline { more.saturating_neg() } else { more }
    }

    /// What that is worth a year. Below nothing if it is worse than before.
    #[must_use]
    pub fn value(&self, actual: i64) -> Money {
        self.unit_value.times(self.gain(actual))
    }

    /// How much `actual` differs from the baseline, in thousandths of it. None without a baseline.
    #[must_use]
    pub fn change_permille(&self, actual: i64) -> Option<i64> {
        per_mille(actual.saturating_sub(self.baseline), self.baseline)
    }

    /// How far `actual` is on the way from baseline to target, in thousandths of the way. Below 0
    /// if it went the wrong way; above 1,000 beyond the target. None if there is no way to go.
    #[must_use]
    pub fn progress_permille(&self, actual: i64) -> Option<i64> {
        per_mille(self.gain(actual), self.gain(self.target))
    }
}

/// Thousandths, to the nearest; halves round up.
pub(crate) fn per_mille(part: i64, whole: i64) -> Option<i64> {
    let (part, whole) = (i128::from(part), i128::from(whole).abs());
    let rounded = (part * 2_000 + whole).checked_div_euclid(whole * 2)?;
    i64::try_from(rounded).ok()
}

/// Of measurements in the order in which they were recorded, the one that speaks of the latest day;
/// of two for the same day the later one, which corrects the other.
pub fn latest<M>(measured: impl IntoIterator<Item = M>, on: impl Fn(&M) -> NaiveDate) -> Option<M> {
    measured.into_iter().max_by_key(on)
}

/// Shares of councils, in basis points, as somebody enters them.
///
/// # Errors
/// A refusal for each share that is nothing, and one if they add up to more than the whole.
pub fn shares(shares: &[i32]) -> Result<(), Vec<Refusal>> {
    let mut no = Refusals::default();
    for (at, share) in shares.iter().enumerate() {
        no.check((1..=10_000).contains(share), || {
            let message = say!("A share is 1 to 10,000 basis points (100%), not {share}.", share);
            Refusal::new(Code::OutOfRange, format!("shares.{at}.shareBp"), message)
        });
    }
    let sum: i64 = shares.iter().copied().map(i64::from).sum();
    no.check(sum <= 10_000, || {
        let message = say!("All shares together are at most 10,000 basis points (100%), not {sum}.", sum);
        Refusal::new(Code::OutOfRange, "shares", message)
    });
    no.finish(())
}

/// Splits `total` by `shares` in basis points, to the penny: each part is rounded down, and the
/// pennies left over go to the largest remainders, the first of equals. What the shares leave of
/// 10,000 is nobody's and not returned, so that nothing is counted twice.
///
/// # Errors
/// `OUT_OF_RANGE` at `shares` if one is below 0 or they add up to more than the whole.
pub fn split(total: Money, shares: &[i32]) -> Result<Vec<Money>, Refusal> {
    let sum: i64 = shares.iter().copied().map(i64::from).sum();
    if sum > 10_000 || shares.iter().any(|share| *share < 0) {
        let message = say!("Shares are 0 or more, and all together at most 100%.");
        return Err(Refusal::new(Code::OutOfRange, "shares", message));
    }
    let nobodys = 10_000 - sum;
    let exact = shares.iter().copied().map(i64::from).chain([nobodys]);
    let exact: Vec<i128> = exact.map(|share| i128::from(total.in_pence()) * i128::from(share)).collect();
    let mut parts: Vec<i128> = exact.iter().map(|part| part.div_euclid(10_000)).collect();
    let left = i128::from(total.in_pence()) - parts.iter().sum::<i128>();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    // Stable, so that the first of equals stays first.
    order.sort_by_key(|part| std::cmp::Reverse(exact[*part].rem_euclid(10_000)));
    for part in order.into_iter().take(usize::try_from(left).unwrap_or_default()) {
        parts[part] += 1;
    }
    parts.truncate(shares.len());
    Ok(parts.into_iter().map(|pence| Money::pence(i64::try_from(pence).unwrap_or_default())).collect())
}
