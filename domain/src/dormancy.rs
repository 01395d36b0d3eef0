//! Projects of which nothing is heard. The delivery lead is asked for a word; from the day on which the
//! rating is grey the project is shown as silent; the desk is warned; and in the end it is closed as dormant,
//! unless somebody reports. No project is silently dead.
//!
//! Where the numbers come from: the product's own promise (14, 21 and 60 days), which answers the Local
//! Digital pipeline of 2014 to 2019, where projects were “added and forgotten”. Two weeks' notice before the
//! closure leaves a lead who is on leave time to answer.

use crate::project::ProjectState;
use crate::rating::STALE_AFTER_DAYS;
use crate::refusal::{Code, Refusal};
use chrono::{Days, NaiveDate};

/// Days without an update after which the delivery lead is asked for one.
pub const NUDGED_AFTER_DAYS: i64 = 14;

/// Days without an update after which the closure is announced.
pub const WARNED_AFTER_DAYS: i64 = 46;

/// Days without an update after which a project is closed.
pub const CLOSED_AFTER_DAYS: i64 = 60;

/// Days that there are at least between the announcement and the closure: whoever learns of it late, because
/// nothing ran for a while, has as long as everybody else.
pub const NOTICE_DAYS: i64 = 14;

/// Why a project was closed that nobody reported on.
pub const REASON: &str =
    "Closed as dormant: nobody reported on it for 60 days, and nobody answered the warning.";

words! {
    /// A word that is said to those who are silent.
    pub enum PromptKind {
        /// The desk asks for an update.
        Asked = "asked",
        /// The service asks by itself.
        Nudged = "nudged",
        /// The closure is announced.
        Warned = "warned",
        /// The project was closed as dormant.
        Closed = "closed",
    }
}

words! {
    /// How silent a project is.
    pub enum Silence {
        /// It was heard of lately.
        Heard = "heard",
        /// An update is overdue.
        Quiet = "quiet",
        /// Nothing was heard for so long that its status is grey.
        Silent = "silent",
        /// It is closed as dormant soon, unless somebody reports.
        Warned = "warned",
        /// It was closed as dormant.
        Dormant = "dormant",
    }
}

/// What is to be done about a silence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Ask the delivery lead.
    Nudge,
    /// Announce the closure.
    Warn,
    /// Close the project.
    Close,
}

/// When a published project was last heard of, and what was said to its people since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The day of the last update, or of the publication.
    pub on: NaiveDate,
    /// When anything was last said, by whomever.
    pub prompted_on: Option<NaiveDate>,
    /// When the service asked.
    pub nudged_on: Option<NaiveDate>,
    /// When the closure was announced.
    pub warned_on: Option<NaiveDate>,
}

impl Heard {
    /// Heard of on `on`; `prompts` are what was said since, the oldest first.
    #[must_use]
    pub fn since(on: NaiveDate, prompts: impl IntoIterator<Item = (PromptKind, NaiveDate)>) -> Self {
        let mut heard = Self { on, prompted_on: None, nudged_on: None, warned_on: None };
        for (kind, day) in prompts {
            heard.prompted_on = Some(day);
            match kind {
                PromptKind::Nudged => heard.nudged_on = Some(day),
                PromptKind::Warned => heard.warned_on = Some(day),
                PromptKind::Asked | PromptKind::Closed => {}
            }
        }
        heard
    }

    /// For how many days nothing was heard.
    #[must_use]
    pub fn days(&self, today: NaiveDate) -> i64 {
        (today - self.on).num_days()
    }

    /// How silent a published project is on `today`.
    #[must_use]
    pub fn silence(&self, today: NaiveDate) -> Silence {
        match self.days(today) {
            _ if self.warned_on.is_some() => Silence::Warned,
            days if days > STALE_AFTER_DAYS => Silence::Silent,
            days if days >= NUDGED_AFTER_DAYS => Silence::Quiet,
            _ => Silence::Heard,
        }
    }

    /// What is to be done on `today`, if anything is. Each is done once in a silence.
    #[must_use]
    pub fn step(&self, today: NaiveDate) -> Option<Step> {
        let days = self.days(today);
        let announced = self.warned_on.is_some_and(|warned| (today - warned).num_days() >= NOTICE_DAYS);
        if days >= CLOSED_AFTER_DAYS && announced {
            Some(Step::Close)
        } else if days >= WARNED_AFTER_DAYS && self.warned_on.is_none() {
            Some(Step::Warn)
        } else if (NUDGED_AFTER_DAYS..WARNED_AFTER_DAYS).contains(&days) && self.nudged_on.is_none() {
            Some(Step::Nudge)
        } else {
            None
        }
    }

    /// The day by which an update is due.
    #[must_use]
    pub fn due_on(&self) -> NaiveDate {
        later(self.on, NUDGED_AFTER_DAYS)
    }

    /// The first day on which the project may be closed as dormant, as things stand on `today`.
    #[must_use]
    pub fn closes_on(&self, today: NaiveDate) -> NaiveDate {
        let warned = self.warned_on.unwrap_or_else(|| later(self.on, WARNED_AFTER_DAYS).max(today));
        later(self.on, CLOSED_AFTER_DAYS).max(later(warned, NOTICE_DAYS))
    }

    /// Whether the desk's request for an update is to be sent on `today`: not twice a day.
    ///
    /// # Errors
    /// `WRONG_STATE` unless the project is published, `NOT_READY` when nobody leads it.
    pub fn ask(&self, state: ProjectState, has_lead: bool, today: NaiveDate) -> Result<bool, Refusal> {
        if state != ProjectState::Published {
            let message = say!("Only a published project is reported on; this one is {state}.", state);
            return Err(Refusal::new(Code::WrongState, "project", message));
        }
        if !has_lead {
            let message =
                say!("Nobody leads this project, so there is nobody to ask. Name a delivery lead first.");
            return Err(Refusal::new(Code::NotReady, "project", message));
        }
        Ok(self.prompted_on != Some(today))
    }
}

fn later(day: NaiveDate, days: i64) -> NaiveDate {
    day.checked_add_days(Days::new(days.unsigned_abs())).unwrap_or(NaiveDate::MAX)
}
