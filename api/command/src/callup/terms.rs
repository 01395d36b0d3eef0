//! When an officer would work, as the desk asks and a home council offers.

use async_graphql::InputObject;
use callup_domain::load::{Load, Pattern, Schedule, Step};
use callup_domain::period::Period;
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_infra::entity::{officer, post};
use chrono::NaiveDate;

/// When somebody would work. What is not given is as in the post, or in the call-up.
#[derive(Clone, Debug, Default, InputObject)]
pub struct ScheduleAsk {
    /// The first day.
    pub starts_on: Option<NaiveDate>,
    /// The last day.
    pub ends_on: Option<NaiveDate>,
    /// At most so many half-days a week, on the first half-days of the week as it is.
    pub load: Option<i32>,
    /// The half-days of the week, one pattern after another. Instead of `load`.
    pub steps: Option<Vec<StepAsk>>,
}

/// A pattern from a date on.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct StepAsk {
    /// The first day of the pattern; of the first one, the first day of all.
    pub from: NaiveDate,
    /// The half-days worked in each week.
    pub pattern: Pattern,
}

impl ScheduleAsk {
    /// For a post: inside its dates, and for no more than its load.
    ///
    /// # Errors
    /// `OUT_OF_RANGE`, or `MALFORMED` for both a load and steps.
    pub(super) fn of_post(&self, post: &post::Model, officer: &officer::Model) -> Result<Schedule, Refusal> {
        let schedule = self.beside(&post.schedule_in(officer.pattern))?;
        if self.load.is_some_and(|load| load > post.load.half_days()) || schedule.peak() > post.load {
            let message = say!("The post takes {load}; a call-up is for that or less.", load = post.load);
            return Err(Refusal::new(Code::OutOfRange, "schedule", message));
        }
        Ok(schedule)
    }

    /// Other terms than those of `schedule`.
    ///
    /// # Errors
    /// As for `of_post`.
    pub(super) fn beside(&self, schedule: &Schedule) -> Result<Schedule, Refusal> {
        let starts_on = self.starts_on.unwrap_or(schedule.period.starts_on);
        let ends_on = self.ends_on.unwrap_or(schedule.period.ends_on);
        let period = Period::new(starts_on, ends_on).map_err(|refusal| refusal.under("schedule"))?;
        if !schedule.period.covers(&period) {
            let Period { starts_on, ends_on } = schedule.period;
            let message = say!(
                "The work lies inside the dates asked for, from {starts_on} to {ends_on}.",
                starts_on,
                ends_on
            );
            return Err(Refusal::new(Code::OutOfRange, "schedule", message));
        }
        match (&self.steps, self.load) {
            (Some(_), Some(_)) => {
                let message = say!("Give the half-days of the week either as a load or as steps.");
                Err(Refusal::new(Code::Malformed, "schedule", message))
            }
            (Some(steps), None) => {
                let steps =
                    steps.iter().map(|step| Step { from: step.from, pattern: step.pattern }).collect();
                Schedule::new(period, steps).map_err(|refusal| refusal.under("schedule"))
            }
            (None, load) => {
                let load = load.map(Load::new).transpose().map_err(|refusal| refusal.under("schedule"))?;
                Ok(schedule.clone().until(ends_on).since(starts_on).at_most(load.unwrap_or(Load::FULL)))
            }
        }
    }
}
