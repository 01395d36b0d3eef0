//! A call-up: the offer of a post to an officer. It takes two decisions, in either order and
//! independent of each other: the officer's answer and the home council's release.

use crate::id::PersonId;
use crate::load::Schedule;
use crate::refusal::{Code, Refusal};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

words! {
    /// Where a call-up stands. Derived from its two decisions and its ending.
    pub enum CallUpStatus {
        /// Waiting for the officer, the home council or both.
        Asked = "asked",
        /// The home council offered other terms; the desk must take them or take the call-up back.
        Countered = "countered",
        /// Both said yes: a secondment follows.
        Agreed = "agreed",
        /// The officer said no.
        Declined = "declined",
        /// The home council said no.
        Refused = "refused",
        /// The desk took it back.
        Withdrawn = "withdrawn",
        /// Nobody answered in time.
        Lapsed = "lapsed",
        /// Its secondment is over.
        Over = "over",
    }
}

impl CallUpStatus {
    /// Whether it still takes up the officer's half-days.
    #[must_use]
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Asked | Self::Countered | Self::Agreed)
    }
}

/// The officer's answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "sea-orm", derive(sea_orm::FromJsonQueryResult))]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Answer {
    /// Not given yet.
    Awaited,
    /// Yes.
    Accepted {
        /// When.
        at: DateTime<Utc>,
    },
    /// No.
    Declined {
        /// When.
        at: DateTime<Utc>,
        /// Why.
        reason: String,
    },
}

/// The home council's release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "sea-orm", derive(sea_orm::FromJsonQueryResult))]
#[serde(tag = "release", rename_all = "snake_case")]
pub enum Release {
    /// Not decided yet.
    Awaited,
    /// The council was consulted and may object until the answer-by date.
    Consulted,
    /// Yes.
    Granted {
        /// When.
        at: DateTime<Utc>,
        /// By whom; none where a standing agreement or silence after a consultation decided.
        by: Option<PersonId>,
    },
    /// No.
    Refused {
        /// When.
        at: DateTime<Utc>,
        /// By whom.
        by: PersonId,
        /// Why.
        reason: String,
    },
    /// Yes, on other terms.
    Countered {
        /// When.
        at: DateTime<Utc>,
        /// By whom.
        by: PersonId,
        /// Why.
        reason: String,
        /// The terms.
        schedule: Schedule,
    },
}

/// How a call-up ended other than by the two decisions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "sea-orm", derive(sea_orm::FromJsonQueryResult))]
#[serde(tag = "ending", rename_all = "snake_case")]
pub enum Ending {
    /// The desk took it back.
    Withdrawn {
        /// When.
        at: DateTime<Utc>,
        /// Why.
        reason: String,
    },
    /// Nobody answered in time.
    Lapsed {
        /// When.
        at: DateTime<Utc>,
    },
    /// Its secondment is over.
    Over {
        /// When.
        at: DateTime<Utc>,
    },
}

/// The decisions on a call-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decisions {
    /// What is offered.
    pub schedule: Schedule,
    /// The last day for both decisions.
    pub answer_by: NaiveDate,
    /// The officer's.
    pub answer: Answer,
    /// The home council's.
    pub release: Release,
    /// How it ended, if it did.
    pub ending: Option<Ending>,
}

impl Decisions {
    /// Where the call-up stands.
    #[must_use]
    pub const fn status(&self) -> CallUpStatus {
        match (&self.ending, &self.answer, &self.release) {
            (Some(Ending::Withdrawn { .. }), ..) => CallUpStatus::Withdrawn,
            (Some(Ending::Lapsed { .. }), ..) => CallUpStatus::Lapsed,
            (Some(Ending::Over { .. }), ..) => CallUpStatus::Over,
            (None, Answer::Declined { .. }, _) => CallUpStatus::Declined,
            (None, _, Release::Refused { .. }) => CallUpStatus::Refused,
            (None, _, Release::Countered { .. }) => CallUpStatus::Countered,
            (None, Answer::Accepted { .. }, Release::Granted { .. }) => CallUpStatus::Agreed,
            (None, ..) => CallUpStatus::Asked,
        }
    }

    /// The officer accepts.
    ///
    /// # Errors
    /// `WRONG_STATE` unless an answer is awaited; `TOO_LATE` after the answer-by date.
    pub fn accept(self, at: DateTime<Utc>, today: NaiveDate) -> Result<Self, Refusal> {
        self.answerable(today)?;
        Ok(Self { answer: Answer::Accepted { at }, ..self })
    }

    /// The officer declines.
    ///
    /// # Errors
    /// As for `accept`; `REQUIRED` without a reason.
    pub fn decline(self, at: DateTime<Utc>, today: NaiveDate, reason: &str) -> Result<Self, Refusal> {
        self.answerable(today)?;
        let reason = given(reason, "a reason for declining")?;
        Ok(Self { answer: Answer::Declined { at, reason }, ..self })
    }

    /// The home council releases. `by` is none where a standing agreement decides.
    ///
    /// # Errors
    /// `WRONG_STATE` unless a decision is awaited; `TOO_LATE` after the answer-by date.
    pub fn grant(self, at: DateTime<Utc>, today: NaiveDate, by: Option<PersonId>) -> Result<Self, Refusal> {
        self.releasable(today)?;
        Ok(Self { release: Release::Granted { at, by }, ..self })
    }

    /// The home council refuses, or objects where it is only consulted.
    ///
    /// # Errors
    /// As for `grant`; `REQUIRED` without a reason.
    pub fn refuse(
        self,
        at: DateTime<Utc>,
        today: NaiveDate,
        by: PersonId,
        reason: &str,
    ) -> Result<Self, Refusal> {
        self.releasable(today)?;
        let reason = given(reason, "a reason for refusing")?;
        Ok(Self { release: Release::Refused { at, by, reason }, ..self })
    }

    /// The home council offers less: a lower load, a later start or an earlier end.
    ///
    /// # Errors
    /// As for `refuse`; `OUT_OF_RANGE` when the offer asks for more than the call-up, or for the
    /// same.
    pub fn counter(
        self,
        at: DateTime<Utc>,
        today: NaiveDate,
        by: PersonId,
        reason: &str,
        schedule: Schedule,
    ) -> Result<Self, Refusal> {
        self.releasable(today)?;
        let reason = given(reason, "a reason for the counter-offer")?;
        let more = schedule
            .period
            .weeks()
            .any(|week| schedule.half_days_in(&week.period()) > self.schedule.half_days_in(&week.period()));
        if more || !self.schedule.period.covers(&schedule.period) || schedule == self.schedule {
            return Err(Refusal::new(
                Code::OutOfRange,
                "schedule",
                "A counter-offer is for less than was asked: fewer half-days, a later start or an earlier end.",
            ));
        }
        Ok(Self { release: Release::Countered { at, by, reason, schedule }, ..self })
    }

    /// The desk takes the home council's terms. The officer said yes to other terms, so an
    /// acceptance is asked for again, by `answer_by`.
    ///
    /// # Errors
    /// `WRONG_STATE` unless there is a counter-offer.
    pub fn take_counter(self, answer_by: NaiveDate) -> Result<Self, Refusal> {
        match self {
            Self { release: Release::Countered { at, by, schedule, .. }, ending: None, answer, .. }
                if !matches!(answer, Answer::Declined { .. }) =>
            {
                let release = Release::Granted { at, by: Some(by) };
                Ok(Self { schedule, answer_by, answer: Answer::Awaited, release, ending: None })
            }
            other => Err(Refusal::new(
                Code::WrongState,
                "callUp",
                format!("There is no counter-offer to take: this call-up is {}.", other.status()),
            )),
        }
    }

    /// The desk takes the call-up back.
    ///
    /// # Errors
    /// `WRONG_STATE` once it is agreed or over; `REQUIRED` without a reason.
    pub fn withdraw(self, at: DateTime<Utc>, reason: &str) -> Result<Self, Refusal> {
        match self.status() {
            CallUpStatus::Asked | CallUpStatus::Countered => {
                let reason = given(reason, "a reason for taking the call-up back")?;
                Ok(Self { ending: Some(Ending::Withdrawn { at, reason }), ..self })
            }
            status => Err(Refusal::new(
                Code::WrongState,
                "callUp",
                format!("This call-up is {status} and can no longer be taken back."),
            )),
        }
    }

    /// What the passing of the answer-by date does: nothing before its end; a consulted council
    /// that kept silent has agreed; what then still waits lapses.
    #[must_use]
    pub fn after_deadline(self, at: DateTime<Utc>, today: NaiveDate) -> Self {
        if today <= self.answer_by || !matches!(self.status(), CallUpStatus::Asked | CallUpStatus::Countered)
        {
            return self;
        }
        let silent = Self {
            release: match self.release {
                Release::Consulted => Release::Granted { at, by: None },
                other => other,
            },
            ..self
        };
        match silent.status() {
            CallUpStatus::Agreed => silent,
            _ => Self { ending: Some(Ending::Lapsed { at }), ..silent },
        }
    }

    /// The secondment that came of it is over.
    #[must_use]
    pub fn over(self, at: DateTime<Utc>) -> Self {
        Self { ending: Some(Ending::Over { at }), ..self }
    }

    fn answerable(&self, today: NaiveDate) -> Result<(), Refusal> {
        self.open(today)?;
        match self.answer {
            Answer::Awaited => Ok(()),
            _ => Err(Refusal::new(Code::WrongState, "callUp", "You have answered this call-up already.")),
        }
    }

    fn releasable(&self, today: NaiveDate) -> Result<(), Refusal> {
        self.open(today)?;
        match self.release {
            Release::Awaited | Release::Consulted => Ok(()),
            _ => Err(Refusal::new(
                Code::WrongState,
                "callUp",
                "The home council has decided on this call-up already.",
            )),
        }
    }

    fn open(&self, today: NaiveDate) -> Result<(), Refusal> {
        match self.status() {
            CallUpStatus::Asked | CallUpStatus::Countered if today > self.answer_by => Err(Refusal::new(
                Code::TooLate,
                "callUp",
                format!("This had to be decided by {}.", self.answer_by),
            )),
            CallUpStatus::Asked | CallUpStatus::Countered => Ok(()),
            status => Err(Refusal::new(
                Code::WrongState,
                "callUp",
                format!("This call-up is {status}: there is nothing left to decide."),
            )),
        }
    }
}

/// A reason, trimmed.
fn given(reason: &str, what: &str) -> Result<String, Refusal> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(Refusal::required("reason", what));
    }
    if reason.chars().count() > 1000 {
        return Err(Refusal::new(Code::OutOfRange, "reason", "Use at most 1000 characters for the reason."));
    }
    Ok(reason.to_owned())
}
