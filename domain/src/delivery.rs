//! What a delivery lead may report: milestones, updates, costs and benefits, checked before they
//! are written down for good.

use crate::benefit;
use crate::money::Money;
use crate::project::ProjectState;
use crate::rating::Confidence;
use crate::refusal::{Code, Refusal, Refusals};
use chrono::{Datelike, NaiveDate};

/// The longest reason.
const LONGEST_REASON: usize = 1_000;

/// The longest account of what changed.
const LONGEST_CHANGE: usize = 4_000;

/// The most units that are counted. There are fewer people in the country.
const MOST_UNITS: i64 = 100_000_000;

/// The most that one unit is worth.
const MOST_UNIT_VALUE: Money = Money::pounds(100_000);

/// Whether a project's delivery is reported on: only while it is published.
///
/// # Errors
/// `WRONG_STATE` for a draft or a closed project.
pub fn reported_on(state: ProjectState) -> Result<(), Refusal> {
    if state == ProjectState::Published {
        return Ok(());
    }
    let message = say!("Only a published project is reported on; this one is {state}.", state);
    Err(Refusal::new(Code::WrongState, "", message))
}

/// Whether a project's benefits are measured: they come while it runs, and mostly afterwards.
///
/// # Errors
/// `WRONG_STATE` for a draft.
pub fn measured(state: ProjectState) -> Result<(), Refusal> {
    if state == ProjectState::Draft {
        let message = say!("A draft has no benefits to measure; publish the project first.");
        return Err(Refusal::new(Code::WrongState, "", message));
    }
    Ok(())
}

/// Whether a milestone can be promised for `baseline_on`.
///
/// # Errors
/// A refusal for each field that is wrong.
pub fn promise(title: &str, baseline_on: NaiveDate) -> Result<(), Vec<Refusal>> {
    let mut no = Refusals::default();
    no.text("title", title, say!("Give the milestone a title."), 120);
    no.check((2000..2200).contains(&baseline_on.year()), || {
        let message = say!("The baseline, {day}, must be in the years 2000 to 2199.", day = baseline_on);
        Refusal::new(Code::OutOfRange, "baselineOn", message)
    });
    no.finish(())
}

/// Whether a milestone can be forecast for `due_on`. One that was reached can: then it was not, and
/// the reason says why.
///
/// # Errors
/// A refusal for each field that is wrong.
pub fn forecast(due_on: NaiveDate, reason: &str, today: NaiveDate) -> Result<(), Vec<Refusal>> {
    let mut no = Refusals::default();
    no.text("reason", reason, say!("Give the reason for this forecast."), LONGEST_REASON);
    no.check(due_on >= today, || {
        let message = say!("What is forecast lies ahead; {day} is over.", day = due_on);
        Refusal::new(Code::OutOfRange, "dueOn", message)
    });
    no.check(due_on.year() < 2200, || {
        let message = say!("The forecast, {day}, must be before the year 2200.", day = due_on);
        Refusal::new(Code::OutOfRange, "dueOn", message)
    });
    no.finish(())
}

/// Whether a milestone, reached on `before` if it was, can be reached on `reached_on`.
///
/// # Errors
/// `OUT_OF_RANGE` in the future, `WRONG_STATE` when it was reached.
pub fn reach(
    before: Option<NaiveDate>,
    reached_on: NaiveDate,
    note: &str,
    today: NaiveDate,
) -> Result<(), Vec<Refusal>> {
    let mut no = Refusals::default();
    if let Some(before) = before {
        let message = say!(
            "This milestone was reached on {day}. If it was not, forecast it anew, with the reason.",
            day = before
        );
        no.check(false, || Refusal::new(Code::WrongState, "milestone", message));
    }
    no.check(reached_on <= today && reached_on.year() >= 2000, || {
        let message = say!("A milestone is reached today or on an earlier day, from the year 2000 on.");
        Refusal::new(Code::OutOfRange, "reachedOn", message)
    });
    no.limit("note", note, LONGEST_REASON);
    no.finish(())
}

/// What a named person claims of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The confidence.
    pub confidence: Confidence,
    /// Why.
    pub reason: String,
    /// What changed since the update before.
    pub changed: String,
    /// The decision that is wanted, if one is.
    pub decision_wanted: Option<String>,
    /// By when.
    pub decision_by: Option<NaiveDate>,
}

impl Claim {
    /// The claim, if it says why, and by when whatever decision it wants.
    ///
    /// # Errors
    /// A refusal for each field that is wrong.
    pub fn checked(self, today: NaiveDate) -> Result<Self, Vec<Refusal>> {
        let mut no = Refusals::default();
        no.text("reason", &self.reason, say!("Give the reason for this confidence."), LONGEST_REASON);
        no.limit("changed", &self.changed, LONGEST_CHANGE);
        if let Some(wanted) = &self.decision_wanted {
            let give = say!("Give the decision that is wanted, or leave it out.");
            no.text("decisionWanted", wanted, give, LONGEST_REASON);
            no.check(self.decision_by.is_some(), || {
                Refusal::required("decisionBy", say!("Give the day by which the decision is wanted."))
            });
        } else {
            no.check(self.decision_by.is_none(), || {
                Refusal::required("decisionWanted", say!("Give the decision that is wanted by that day."))
            });
        }
        no.check(self.decision_by.is_none_or(|by| by >= today && by.year() < 2200), || {
            let message = say!("A decision is wanted by today or a later day, before the year 2200.");
            Refusal::new(Code::OutOfRange, "decisionBy", message)
        });
        no.finish(self)
    }
}

/// Whether a project can be forecast to cost so much.
///
/// # Errors
/// A refusal for each field that is wrong.
pub fn cost(forecast: Money, reason: &str) -> Result<(), Vec<Refusal>> {
    let mut no = Refusals::default();
    no.keep(Money::entered("forecast", forecast.in_pence()));
    no.text("reason", reason, say!("Give the reason for this forecast."), LONGEST_REASON);
    no.finish(())
}

/// Whether a project can be for this benefit, with these shares of councils in basis points.
///
/// # Errors
/// A refusal for each field that is wrong.
pub fn aim(title: &str, unit: &str, aim: &benefit::Benefit, shares: &[i32]) -> Result<(), Vec<Refusal>> {
    let mut no = Refusals::default();
    no.text("title", title, say!("Give the benefit a title."), 120);
    no.text("unit", unit, say!("Give the unit in which it is counted: “calls a year”."), 60);
    no.keep(units("baseline", aim.baseline));
    no.keep(units("target", aim.target));
    no.check(aim.baseline != aim.target, || {
        let message = say!("The target is what the count is now. What is to change?");
        Refusal::new(Code::OutOfRange, "target", message)
    });
    no.check((Money::ZERO..=MOST_UNIT_VALUE).contains(&aim.unit_value), || {
        let (most, value) = (MOST_UNIT_VALUE, aim.unit_value);
        let message = say!("One unit is worth £0 to {most}, not {value}.", most, value);
        Refusal::new(Code::OutOfRange, "unitValue", message)
    });
    let mut refusals = no.finish(()).err().unwrap_or_default();
    refusals.extend(benefit::shares(shares).err().unwrap_or_default());
    if refusals.is_empty() { Ok(()) } else { Err(refusals) }
}

/// Whether a benefit can have been measured at `actual` on `measured_on`.
///
/// # Errors
/// A refusal for each field that is wrong.
pub fn measurement(actual: i64, measured_on: NaiveDate, today: NaiveDate) -> Result<(), Vec<Refusal>> {
    let mut no = Refusals::default();
    no.keep(units("actual", actual));
    no.check(measured_on <= today && measured_on.year() >= 2000, || {
        let message = say!("A measurement speaks of today or an earlier day, from the year 2000 on.");
        Refusal::new(Code::OutOfRange, "measuredOn", message)
    });
    no.finish(())
}

fn units(path: &str, count: i64) -> Result<i64, Refusal> {
    if (0..=MOST_UNITS).contains(&count) {
        return Ok(count);
    }
    let message = say!("A count is 0 to {most}, not {count}.", most = MOST_UNITS, count);
    Err(Refusal::new(Code::OutOfRange, path, message))
}
