//! The calendar: bank holidays by nation, and the one place that says how many half-days an
//! officer has free in a week.
//!
//! Planner, ranking, booking and reports all ask [`Diary`]. Two functions for the same question
//! would sooner or later give two answers.

mod diary;
mod holiday;
mod keep;
mod room;
mod shortfall;
mod tally;

pub use diary::{Absence, AbsenceKind, Booking, Diary, Offer, WeekLine};
pub use holiday::{
    BankHoliday, Nation, add_working_days, bank_holidays, is_bank_holiday, is_working_day, worked_half_days,
};
pub use keep::Broken;
pub(crate) use room::{Outline, Room, Shut};
pub(crate) use shortfall::changes;
pub use shortfall::{Because, Changes, LATEST_START_WEEKS, Shortfall};
pub(crate) use tally::{Demand, Tally};
