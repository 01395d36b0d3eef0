//! Money in pence, what an officer costs, and what days are worth.

use crate::refusal::{Code, Refusal};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Neg, Sub};

/// An amount of pounds sterling, in whole pence. Below 0 for what is owed the other way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "sea-orm", derive(sea_orm::DeriveValueType))]
#[serde(transparent)]
pub struct Money(i64);

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// The most that may be entered, in pence: ten thousand million pounds. Nine million such
    /// amounts still add up without overflow.
    const MOST: i64 = 1_000_000_000_000;

    /// An amount of whole pence.
    #[must_use]
    pub const fn pence(pence: i64) -> Self {
        Self(pence)
    }

    /// An amount of whole pounds.
    #[must_use]
    pub const fn pounds(pounds: i32) -> Self {
        Self(pounds as i64 * 100)
    }

    /// An amount that somebody enters, refused below nothing or above ten thousand million pounds.
    ///
    /// # Errors
    /// `OUT_OF_RANGE` at `path`.
    pub fn entered(path: &str, pence: i64) -> Result<Self, Refusal> {
        if (0..=Self::MOST).contains(&pence) {
            Ok(Self(pence))
        } else {
            let (most, amount) = (Self(Self::MOST), Self(pence));
            let message = say!("An amount is £0 to {most}, not {amount}.", most, amount);
            Err(Refusal::new(Code::OutOfRange, path, message))
        }
    }

    /// The number of pence.
    #[must_use]
    pub const fn in_pence(self) -> i64 {
        self.0
    }

    /// `part` of `whole` equal parts, to the nearest penny; half a penny counts as a whole one.
    /// Nothing if there are no parts.
    #[must_use]
    pub fn share(self, part: i64, whole: i64) -> Self {
        let exact = i128::from(self.0) * i128::from(part);
        let rounded = (exact + i128::from(whole / 2)).checked_div_euclid(whole.into()).unwrap_or_default();
        Self(i64::try_from(rounded).unwrap_or(if rounded < 0 { i64::MIN } else { i64::MAX }))
    }

    /// So many hundredths of a per cent of it, to the nearest penny. VAT at 20% is 2,000.
    #[must_use]
    pub fn basis_points(self, basis_points: i32) -> Self {
        self.share(basis_points.into(), 10_000)
    }

    /// As many times the amount.
    #[must_use]
    pub fn times(self, times: i64) -> Self {
        self.share(times, 1)
    }
}

/// In GraphQL, money is a whole number of pence: 1921500 is £19,215.00.
#[cfg(feature = "graphql")]
mod scalar {
    use super::Money;
    use async_graphql::{InputValueError, InputValueResult, Scalar, ScalarType, Value};

    /// The largest whole number that every JSON reader keeps exactly.
    const EXACT: i64 = (1 << 53) - 1;

    /// An amount of money in pence, a whole number: 1921500 is £19,215.00.
    #[Scalar(name = "Pence")]
    impl ScalarType for Money {
        fn parse(value: Value) -> InputValueResult<Self> {
            let number = match &value {
                Value::Number(number) => number.as_i64().filter(|pence| (-EXACT..=EXACT).contains(pence)),
                _ => None,
            };
            number.map(Self).ok_or_else(|| InputValueError::custom("Give money in pence, as a whole number."))
        }

        fn to_value(&self) -> Value {
            Value::from(self.0)
        }
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pence = self.0.unsigned_abs();
        let digits = (pence / 100).to_string();
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}£")?;
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                write!(f, ",")?;
            }
            write!(f, "{digit}")?;
        }
        write!(f, ".{:02}", pence % 100)
    }
}

impl Add for Money {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Money {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Money {
    type Output = Self;

    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

/// Employer's national insurance, in basis points of pay above [`NI_THRESHOLD`]: class 1 secondary
/// contributions from 6 April 2025.
/// Source: <https://www.gov.uk/guidance/rates-and-thresholds-for-employers-2025-to-2026>.
pub const NI_RATE: i32 = 1_500;

/// Pay a year above which employer's national insurance is due: the secondary threshold from
/// 6 April 2025. Source: as for [`NI_RATE`].
pub const NI_THRESHOLD: Money = Money::pounds(5_000);

/// Working days that a year's cost is spread over: 52 weeks of five days. Bank holidays and leave
/// are among them, and paid.
pub const PAID_DAYS_A_YEAR: i64 = 260;

/// What an officer is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pay {
    /// Full-time pay a year.
    pub salary: Money,
    /// The employer's pension contribution, in basis points of pay.
    pub pension_bp: i32,
}

impl Pay {
    /// What the employer pays a year: salary, national insurance, pension; each to the penny.
    #[must_use]
    pub fn annual_cost(self) -> Money {
        let above = (self.salary - NI_THRESHOLD).max(Money::ZERO);
        self.salary + above.basis_points(NI_RATE) + self.salary.basis_points(self.pension_bp)
    }

    /// What so many paid half-days cost.
    #[must_use]
    pub fn price(self, half_days: i32) -> Money {
        self.annual_cost().share(half_days.into(), PAID_DAYS_A_YEAR * 2)
    }
}
