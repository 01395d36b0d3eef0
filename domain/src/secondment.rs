//! A secondment: the agreed terms, the consultation, three signatures, the start and the end.

use crate::calendar::Nation;
use crate::id::PersonId;
use crate::refusal::{Code, Refusal};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

words! {
    /// Where a secondment stands.
    pub enum SecondmentStatus {
        /// Drawn up: the consultation and signatures are gathered.
        Drafted = "drafted",
        /// Signed by all three, waiting for its first day.
        Signed = "signed",
        /// Running.
        Active = "active",
        /// Over, with its hand-over note.
        Completed = "completed",
        /// Called off before its first day.
        Cancelled = "cancelled",
    }
}

impl SecondmentStatus {
    /// Whether it takes up the officer's half-days, now or as long as it ran.
    #[must_use]
    pub const fn counts(self) -> bool {
        !matches!(self, Self::Cancelled)
    }
}

words! {
    /// The law that a secondment rests on.
    pub enum LegalBasis {
        /// Section 113 of the Local Government Act 1972 (England and Wales): after consulting the
        /// officer.
        Section113 = "s113_lga_1972",
        /// Section 65 of the Local Government (Scotland) Act 1973.
        Section65 = "s65_lgsa_1973",
        /// Section 105 of the Local Government Act (Northern Ireland) 1972: with the officer's
        /// consent.
        Section105 = "s105_lgni_1972",
        /// An agreement by contract.
        Contractual = "contractual",
    }
}

impl LegalBasis {
    /// The statute that applies to the officers of a council in `nation`.
    #[must_use]
    pub const fn of(nation: Nation) -> Self {
        match nation {
            Nation::England | Nation::Wales => Self::Section113,
            Nation::Scotland => Self::Section65,
            Nation::NorthernIreland => Self::Section105,
        }
    }

    /// Whether being consulted is not enough: the officer must have consented.
    #[must_use]
    pub const fn needs_consent(self) -> bool {
        matches!(self, Self::Section105)
    }
}

words! {
    /// Who signs.
    pub enum Party {
        /// The officer.
        Officer = "officer",
        /// The home council.
        HomeCouncil = "home_council",
        /// The body.
        Body = "body",
    }
}

/// That the officer was consulted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consultation {
    /// The day.
    pub on: NaiveDate,
    /// Who recorded it.
    pub by: PersonId,
    /// Whether the officer consented.
    pub consented: bool,
    /// What was said.
    pub note: String,
}

/// A signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// For whom.
    pub party: Party,
    /// By whom.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closure {
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// The hand-over note, or why it was called off.
    pub note: String,
}

/// What was decided on a secondment so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "sea-orm", derive(sea_orm::FromJsonQueryResult))]
pub struct Progress {
    /// The consultation.
    pub consultation: Option<Consultation>,
    /// The signatures, in the order in which they were given.
    pub signatures: Vec<Signature>,
    /// When it became active.
    pub started_at: Option<DateTime<Utc>>,
    /// How it was completed.
    pub completed: Option<Closure>,
    /// How it was called off.
    pub cancelled: Option<Closure>,
}

impl Progress {
    /// Where the secondment stands.
    #[must_use]
    pub fn status(&self) -> SecondmentStatus {
        if self.cancelled.is_some() {
            SecondmentStatus::Cancelled
        } else if self.completed.is_some() {
            SecondmentStatus::Completed
        } else if self.started_at.is_some() {
            SecondmentStatus::Active
        } else if self.is_signed() {
            SecondmentStatus::Signed
        } else {
            SecondmentStatus::Drafted
        }
    }

    /// The officer was consulted.
    ///
    /// # Errors
    /// `WRONG_STATE` once signed by anybody, `NOT_READY` where the law needs a consent and there is
    /// none.
    pub fn consult(self, consultation: Consultation, basis: LegalBasis) -> Result<Self, Refusal> {
        self.is(SecondmentStatus::Drafted, "The officer is consulted before anybody signs.")?;
        if !self.signatures.is_empty() {
            return Err(Refusal::new(
                Code::WrongState,
                "secondment",
                "Somebody has signed already, after an earlier consultation.",
            ));
        }
        if basis.needs_consent() && !consultation.consented {
            return Err(Refusal::new(
                Code::NotReady,
                "consented",
                "In Northern Ireland the officer must have consented, not only been consulted (section 105 of the Local Government Act (Northern Ireland) 1972).",
            ));
        }
        Ok(Self { consultation: Some(consultation), ..self })
    }

    /// A party signs.
    ///
    /// # Errors
    /// `NOT_READY` before the consultation, `DUPLICATE` when the party has signed, `OWN_RELEASE`
    /// when the same person would sign for two parties, `WRONG_STATE` otherwise.
    pub fn sign(mut self, signature: Signature) -> Result<Self, Refusal> {
        if self.consultation.is_none() {
            return Err(Refusal::new(
                Code::NotReady,
                "secondment",
                "Nobody signs before the officer was consulted: record the consultation first.",
            ));
        }
        if self.signatures.iter().any(|other| other.party == signature.party) {
            return Err(Refusal::new(
                Code::Duplicate,
                "secondment",
                format!("The {} has signed already.", signature.party.as_str().replace('_', " ")),
            ));
        }
        if self.signatures.iter().any(|other| other.by == signature.by) {
            return Err(Refusal::new(
                Code::OwnRelease,
                "secondment",
                "The three signatures are given by three people; you have signed for another party.",
            ));
        }
        self.is(SecondmentStatus::Drafted, "This secondment is not waiting for signatures.")?;
        self.signatures.push(signature);
        Ok(self)
    }

    /// Starts on its first day.
    ///
    /// # Errors
    /// `WRONG_STATE` unless signed by all three, `TOO_EARLY` before the day.
    pub fn start(self, at: DateTime<Utc>, starts_on: NaiveDate, today: NaiveDate) -> Result<Self, Refusal> {
        self.is(SecondmentStatus::Signed, "A secondment starts once all three have signed.")?;
        if today < starts_on {
            return Err(Refusal::new(
                Code::TooEarly,
                "secondment",
                format!("This secondment starts on {starts_on}."),
            ));
        }
        Ok(Self { started_at: Some(at), ..self })
    }

    /// Completes it with the hand-over note.
    ///
    /// # Errors
    /// `WRONG_STATE` unless it is running, `REQUIRED` without a note.
    pub fn complete(self, at: DateTime<Utc>, handover: &str) -> Result<Self, Refusal> {
        self.is(SecondmentStatus::Active, "Only a running secondment can be completed.")?;
        if handover.trim().is_empty() {
            return Err(Refusal::required(
                "handover",
                "the hand-over note: where things stand, and where they are",
            ));
        }
        Ok(Self { completed: Some(Closure { at, note: handover.trim().to_owned() }), ..self })
    }

    /// Calls it off before its first day.
    ///
    /// # Errors
    /// `WRONG_STATE` once it runs or is over, `REQUIRED` without a reason.
    pub fn cancel(self, at: DateTime<Utc>, reason: &str) -> Result<Self, Refusal> {
        if !matches!(self.status(), SecondmentStatus::Drafted | SecondmentStatus::Signed) {
            return Err(Refusal::new(
                Code::WrongState,
                "secondment",
                format!("This secondment is {} and can no longer be called off.", self.status()),
            ));
        }
        if reason.trim().is_empty() {
            return Err(Refusal::required("reason", "a reason for calling it off"));
        }
        Ok(Self { cancelled: Some(Closure { at, note: reason.trim().to_owned() }), ..self })
    }

    fn is_signed(&self) -> bool {
        Party::ALL.iter().all(|party| self.signatures.iter().any(|signature| signature.party == *party))
    }

    fn is(&self, wanted: SecondmentStatus, otherwise: &str) -> Result<(), Refusal> {
        let status = self.status();
        if status == wanted {
            Ok(())
        } else {
            Err(Refusal::new(Code::WrongState, "secondment", format!("{otherwise} It is {status}.")))
        }
    }
}
