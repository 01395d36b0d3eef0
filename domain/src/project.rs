//! Projects: what must be there before one is published, and the phases it moves through.

use crate::period::Period;
use crate::refusal::{Code, Refusal, Refusals};
use chrono::NaiveDate;

words! {
    /// The life of a project.
    pub enum ProjectState {
        /// Being written; only the desk sees it.
        Draft = "draft",
        /// Open: its posts can be filled, its reports count.
        Published = "published",
        /// Finished, stopped or dormant.
        Closed = "closed",
    }
}

words! {
    /// Delivery phases, in their order.
    pub enum Phase {
        /// Finding out what the problem is.
        Discovery = "discovery",
        /// Trying out answers.
        Alpha = "alpha",
        /// With invited users.
        PrivateBeta = "private_beta",
        /// With all who want it.
        PublicBeta = "public_beta",
        /// The service that there is.
        Live = "live",
        /// Being taken out of use.
        Retirement = "retirement",
    }
}

words! {
    /// What was decided at the gate of a phase.
    pub enum Gate {
        /// It may go on.
        Passed = "passed",
        /// It may go on, on conditions.
        PassedOnConditions = "passed_on_conditions",
        /// It may not.
        NotPassed = "not_passed",
    }
}

impl Phase {
    /// Moves to `next` at a gate. A project goes one phase on, or back to any earlier one.
    ///
    /// # Errors
    /// `WRONG_STATE` when `next` skips a phase or is the present one.
    pub fn pass(self, next: Self) -> Result<Self, Refusal> {
        let (here, there) = (self as usize, next as usize);
        if there == here || there > here + 1 {
            return Err(Refusal::new(
                Code::WrongState,
                "phase",
                say!(
                    "A project in {phase} cannot move to {next}: it goes one phase on, or back to an earlier one.",
                    phase = self,
                    next
                ),
            ));
        }
        Ok(next)
    }
}

/// What still runs in a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Running {
    /// Call-ups that are neither decided against nor over.
    pub call_ups: u64,
    /// Secondments that are neither completed nor called off.
    pub secondments: u64,
}

/// Whether a project can be closed: nobody serves it or is being asked to any more, and somebody
/// says why.
///
/// # Errors
/// `WRONG_STATE` unless it is published, `NOT_READY` while somebody serves, a refusal for the
/// reason.
pub fn close(state: ProjectState, running: Running, reason: &str) -> Result<(), Vec<Refusal>> {
    let mut no = Refusals::default();
    no.text("reason", reason, say!("Give the reason for closing the project."), 1_000);
    no.check(state == ProjectState::Published, || {
        let message = say!("Only a published project is closed; this one is {state}.", state);
        Refusal::new(Code::WrongState, "project", message)
    });
    let Running { call_ups, secondments } = running;
    no.check(call_ups + secondments == 0, || {
        let message = say!(
            "Live call-ups: {call_ups}, secondments: {secondments}. Take back or complete these before the project \
             is closed.",
            call_ups,
            secondments
        );
        Refusal::new(Code::NotReady, "project", message)
    });
    no.finish(())
}

/// What a project says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// Its name.
    pub title: String,
    /// The problem it is there to solve.
    pub problem: String,
    /// How one will see that it is solved.
    pub outcome_measure: String,
    /// The person who wants it done and can decide.
    pub sponsor: String,
    /// Its first day.
    pub starts_on: Option<NaiveDate>,
    /// Its last day.
    pub ends_on: Option<NaiveDate>,
    /// Its budget in pence.
    pub budget_pence: Option<i64>,
    /// How far the forecast cost may exceed the budget, in basis points of it.
    pub tolerance_bp: i32,
}

/// The tolerance unless somebody says otherwise: 5%.
pub const TOLERANCE_BP: i32 = 500;

impl Description {
    /// The description, if it can be kept as a draft: it has a title, and what is given makes sense.
    ///
    /// # Errors
    /// A refusal for each field that is wrong.
    pub fn checked(self) -> Result<Self, Vec<Refusal>> {
        let mut no = Refusals::default();
        no.text("title", &self.title, say!("Give the project a title."), 120);
        no.limit("problem", &self.problem, 4000);
        no.limit("outcomeMeasure", &self.outcome_measure, 1000);
        no.limit("sponsor", &self.sponsor, 200);
        if let (Some(starts_on), Some(ends_on)) = (self.starts_on, self.ends_on) {
            no.keep(Period::new(starts_on, ends_on));
        }
        no.check(self.budget_pence.is_none_or(|pence| (0..=100_000_000_000).contains(&pence)), || {
            let message = say!("The budget is in pence, from 0 to £1,000,000,000.");
            Refusal::new(Code::OutOfRange, "budgetPence", message)
        });
        no.check((0..=10_000).contains(&self.tolerance_bp), || {
            let message = say!("The tolerance is 0 to 10,000 basis points (100%).");
            Refusal::new(Code::OutOfRange, "toleranceBp", message)
        });
        no.finish(self)
    }

    /// Whether the project can be published: somebody must be able to tell what it is for, who
    /// wants it, when it ends and where it lands.
    ///
    /// # Errors
    /// A refusal for each thing that is missing.
    pub fn publishable(&self, has_lead_host: bool) -> Result<Period, Vec<Refusal>> {
        let mut no = Refusals::default();
        let give = say!("Give the problem that the project is there to solve.");
        no.text("problem", &self.problem, give, 4000);
        no.text(
            "outcomeMeasure",
            &self.outcome_measure,
            say!("Give an outcome measure: how will one see that it worked?"),
            1000,
        );
        no.text("sponsor", &self.sponsor, say!("Give the name of the sponsor."), 200);
        no.check(self.starts_on.is_some(), || Refusal::required("startsOn", say!("Give a start date.")));
        no.check(self.ends_on.is_some(), || Refusal::required("endsOn", say!("Give an end date.")));
        no.check(has_lead_host, || {
            Refusal::required("hosts", say!("Give the host councils, one of them the lead."))
        });
        let period = match (self.starts_on, self.ends_on) {
            (Some(starts_on), Some(ends_on)) => no.keep(Period::new(starts_on, ends_on)),
            _ => None,
        };
        let period = period.unwrap_or(Period { starts_on: NaiveDate::MIN, ends_on: NaiveDate::MIN });
        no.finish(period)
    }
}
