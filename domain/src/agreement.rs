//! Data sharing agreements: a home council lets the body see and use its officers' data, for a purpose and
//! for a time.
//!
//! An officer's data is the council's, which is its controller (UK GDPR art. 4(7)). That it shares it with the
//! body is put down as an agreement (ICO, *Data sharing: a code of practice*, 2021, under s.121 of the Data
//! Protection Act 2018), which says who is what to whom (UK GDPR art. 26 and 28), and ends.

use crate::period::Period;
use crate::refusal::{Code, Refusal, Refusals};
use chrono::{DateTime, Days, NaiveDate, Utc};

/// The longest an agreement runs, in days: after three years at the latest it is looked at again.
pub const LONGEST_DAYS: i64 = 3 * 366;

/// With so many days left the council is reminded, if nothing follows.
pub const REMINDED_AT: [i64; 2] = [30, 7];

words! {
    /// What the council and the body are to each other.
    pub enum Arrangement {
        /// They decide together what the data is used for (UK GDPR art. 26).
        JointControllers = "joint_controllers",
        /// Each decides for itself.
        SeparateControllers = "separate_controllers",
        /// The body acts only on the council's instructions (UK GDPR art. 28).
        Processor = "processor",
    }
}

words! {
    /// How an agreement stands on a day.
    pub enum AgreementState {
        /// Its first day is still to come.
        Ahead = "ahead",
        /// The body may see the council's officers and call them up.
        InForce = "in_force",
        /// Its last day has passed.
        Over = "over",
        /// The council took it back.
        Withdrawn = "withdrawn",
    }
}

/// When an agreement holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The first day.
    pub from_on: NaiveDate,
    /// The last day.
    pub until_on: NaiveDate,
    /// When it was withdrawn.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

impl Term {
    /// How the agreement stands on `today`.
    #[must_use]
    pub fn state(&self, today: NaiveDate) -> AgreementState {
        if self.withdrawn_at.is_some() {
            AgreementState::Withdrawn
        } else if today < self.from_on {
            AgreementState::Ahead
        } else if today <= self.until_on {
            AgreementState::InForce
        } else {
            AgreementState::Over
        }
    }

    /// Whether a reminder is due: it is in force, few days are left, `reminded_on` was before that, and none
    /// of the `others` of the council goes on the day after.
    #[must_use]
    pub fn wants_reminder(&self, others: &[Self], reminded_on: Option<NaiveDate>, today: NaiveDate) -> bool {
        let Some(next) = self.until_on.checked_add_days(Days::new(1)) else { return false };
        let followed = others.iter().any(|other| other.state(next) == AgreementState::InForce);
        let left = (self.until_on - today).num_days();
        let reminded = reminded_on.map_or(i64::MAX, |on| (self.until_on - on).num_days());
        self.state(today) == AgreementState::InForce
            && !followed
            && REMINDED_AT.iter().any(|at| left <= *at && reminded > *at)
    }
}

/// What an agreement says, as a council gives it.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    /// What the data is used for.
    pub purpose: &'a str,
    /// Who gives it for the council: name and office.
    pub signatory: &'a str,
    /// From when to when.
    pub period: Period,
}

impl Terms<'_> {
    /// Refuses terms that no council should give on `today`.
    ///
    /// # Errors
    /// A refusal for each field that is wrong.
    pub fn check(&self, today: NaiveDate) -> Result<(), Vec<Refusal>> {
        let mut no = Refusals::default();
        no.text("purpose", self.purpose, say!("Give what the officers’ data is used for."), 1_000);
        no.text(
            "signatory",
            self.signatory,
            say!("Give who gives it for the council, with name and office."),
            200,
        );
        no.check(self.period.ends_on >= today, || {
            let message = say!("The last day has passed. Give one that is to come.");
            Refusal::new(Code::OutOfRange, "untilOn", message)
        });
        let days = (self.period.ends_on - self.period.starts_on).num_days();
        no.check(days <= LONGEST_DAYS, || {
            let message = say!("An agreement runs for three years at most, and is then looked at again.");
            Refusal::new(Code::OutOfRange, "untilOn", message)
        });
        no.finish(())
    }
}

/// Why the desk may not see or call up an officer of a council that shares nothing.
#[must_use]
pub fn not_shared(council: &str) -> Refusal {
    let message = say!(
        "{council} has no data sharing agreement with the body in force, so its officers are neither shown nor \
         called up. Ask its leader or approver to give one (giveAgreement).",
        council
    );
    Refusal::new(Code::NotShared, "officer", message)
}
