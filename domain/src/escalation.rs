//! Escalation: a release that waits is told further up, by the working days of the home council's own nation.

use crate::calendar::{Nation, add_working_days};
use crate::model::OperatingModel;
use crate::refusal::{Code, Refusal};
use chrono::NaiveDate;

/// The most working days that a council may let pass between two steps.
pub const LONGEST: i32 = 20;

words! {
    /// How far up a release that waits is told.
    pub enum EscalationStep {
        /// To the deputies of the home council.
        Deputies = "deputies",
        /// To the leader of the home council, or where it has none the administrators of the body; and to the desk.
        Leaders = "leaders",
    }
}

/// When a release goes further up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The day since which it waits.
    pub since: NaiveDate,
    /// The home council's nation: its bank holidays are no working days.
    pub nation: Nation,
    /// Working days from one step to the next.
    pub every: i32,
}

impl Clock {
    /// The clock of a release that waits since a day: by the council's own rule, or else the operating model's.
    #[must_use]
    pub fn new(since: NaiveDate, nation: Nation, model: OperatingModel, rule: Option<i32>) -> Self {
        Self { since, nation, every: rule.unwrap_or(model.terms().escalate_after) }
    }

    /// The day on which the release is told so far up, if it still waits.
    #[must_use]
    pub fn due(&self, step: EscalationStep) -> NaiveDate {
        let steps = match step {
            EscalationStep::Deputies => 1,
            EscalationStep::Leaders => 2,
        };
        add_working_days(self.nation, self.since, self.every.saturating_mul(steps))
    }

    /// The steps that are due by `today`, in their order.
    pub fn steps_by(&self, today: NaiveDate) -> impl Iterator<Item = EscalationStep> + '_ {
        EscalationStep::ALL.iter().copied().filter(move |step| self.due(*step) <= today)
    }
}

/// A council's own rule. None for what the operating model says.
///
/// # Errors
/// `OUT_OF_RANGE` at `workingDays` unless it is 1 to 20.
pub fn rule(working_days: Option<i32>) -> Result<Option<i32>, Refusal> {
    if working_days.is_none_or(|days| (1..=LONGEST).contains(&days)) {
        return Ok(working_days);
    }
    let message = say!("Give a number of working days, 1 to {most}.", most = LONGEST);
    Err(Refusal::new(Code::OutOfRange, "workingDays", message))
}
