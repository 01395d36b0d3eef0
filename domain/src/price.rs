//! What a schedule of an officer's time costs.

use crate::calendar::{Nation, worked_half_days};
use crate::load::Schedule;
use crate::money::{Money, Pay};

/// VAT on staff that one council supplies to another, in basis points: the standard rate.
/// Source: <https://www.gov.uk/vat-rates>.
pub const VAT_RATE: i32 = 2_000;

/// A dated schedule, priced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
    /// Half-days paid for: those of the schedule, bank holidays included.
    pub paid_half_days: i32,
    /// Half-days worked: without bank holidays.
    pub worked_half_days: i32,
    /// The cost of the half-days paid for, without VAT.
    pub net: Money,
    /// VAT on it, where it is due.
    pub vat: Money,
}

impl Price {
    /// The price of `schedule` for an officer with this pay at a council in `nation`.
    #[must_use]
    pub fn of(pay: Pay, schedule: &Schedule, nation: Nation) -> Self {
        let paid_half_days = schedule.half_days_in(&schedule.period);
        let net = Self::net(pay, schedule);
        Self {
            paid_half_days,
            worked_half_days: worked_half_days(nation, schedule, &schedule.period),
            net,
            vat: net.basis_points(VAT_RATE),
        }
    }

    /// What `schedule` costs for an officer with this pay, without VAT. It is the same in every nation, because bank
    /// holidays are paid.
    #[must_use]
    pub fn net(pay: Pay, schedule: &Schedule) -> Money {
        pay.price(schedule.half_days_in(&schedule.period))
    }
}
