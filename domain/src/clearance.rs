//! National security vetting: which clearance an officer holds, what a post needs, and as how much of it
//! others may see.
//!
//! The levels are those of the United Kingdom's vetting. What an officer holds is the home council's to
//! know; across its border goes whether it will do for a post, and its date.

use crate::refusal::{Code, Refusal, Refusals};
use chrono::{Months, NaiveDate};

words! {
    /// A level of vetting, from the lowest: whoever holds one has what those below it ask for.
    pub enum Clearance {
        /// Baseline Personnel Security Standard: a check of identity, employment and record, not vetting
        /// itself.
        Bpss = "bpss",
        /// Counter-Terrorist Check.
        Ctc = "ctc",
        /// Security Check.
        Sc = "sc",
        /// Developed Vetting.
        Dv = "dv",
    }
}

impl Clearance {
    /// The level as it is spoken of.
    #[must_use]
    pub const fn plain(self) -> &'static str {
        match self {
            Self::Bpss => "BPSS",
            Self::Ctc => "CTC",
            Self::Sc => "SC",
            Self::Dv => "DV",
        }
    }
}

/// The clearance that an officer holds, as far as rules ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cleared {
    /// The level.
    pub level: Clearance,
    /// Its last day.
    pub expires_on: NaiveDate,
}

impl Cleared {
    /// Whether it will do where `needed` is asked for, until the end of `until`.
    #[must_use]
    pub fn covers(&self, needed: Clearance, until: NaiveDate) -> bool {
        self.level >= needed && self.expires_on >= until
    }
}

/// What of a clearance crosses the home council's border.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// Whether it will do for the whole of the work.
    pub valid: bool,
    /// Until when it does. None where there is nothing that would do: of a lower level not even the date
    /// is told.
    pub until: Option<NaiveDate>,
}

impl Told {
    /// What is told of `held` where `needed` is asked for until the end of `until`.
    #[must_use]
    pub fn of(held: Option<Cleared>, needed: Clearance, until: NaiveDate) -> Self {
        let held = held.filter(|held| held.level >= needed);
        Self {
            valid: held.is_some_and(|held| held.covers(needed, until)),
            until: held.map(|held| held.expires_on),
        }
    }
}

/// A clearance as the home council enters it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its last day.
    pub expires_on: NaiveDate,
    /// The number of the certificate; may be empty.
    pub number: String,
    /// A few words; may be empty.
    pub note: String,
}

impl Entry {
    /// Whether it may be entered on `today`.
    ///
    /// # Errors
    /// `OUT_OF_RANGE` for a last day that has passed or is more than ten years ahead, or a text that is
    /// too long.
    pub fn checked(self, today: NaiveDate) -> Result<Self, Vec<Refusal>> {
        let mut no = Refusals::default();
        let latest = today.checked_add_months(Months::new(120)).unwrap_or(NaiveDate::MAX);
        no.check((today..=latest).contains(&self.expires_on), || {
            let message = say!("The last day of a clearance is from today to ten years ahead.");
            Refusal::new(Code::OutOfRange, "expiresOn", message)
        });
        no.limit("number", &self.number, 40);
        no.limit("note", &self.note, 500);
        no.finish(self)
    }
}
