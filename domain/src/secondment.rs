//! A secondment: the agreed terms, the consultation, three signatures, the start and the end.

mod early_end;

pub use early_end::{EarlyEnd, EarlyEndState, NOTICE_DAYS, Proposal};

use crate::Sentence;
use crate::calendar::Nation;
use crate::callup::{CallUpStatus, Decisions, Waiting, WaitingFor, given};
use crate::id::PersonId;
use crate::load::Schedule;
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

impl Party {
    /// The party, as it is named in a sentence.
    #[must_use]
    pub fn plain(self) -> Sentence {
        match self {
            Self::Officer => say!("the officer"),
            Self::HomeCouncil => say!("the home council"),
            Self::Body => say!("the body"),
        }
    }
}

/// That the officer was consulted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consultation {
    /// The day.
    pub on: NaiveDate,
    /// Who recorded it.
    pub by: PersonId,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// Whether the officer consented.
    pub consented: bool,
    /// What was said.
    pub note: String,
}

/// A signature, or another word that a party gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// For whom.
    pub party: Party,
    /// By whom.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

impl Signature {
    /// Whether whoever gave it may speak for the party: the officer in person and for nobody else, and
    /// one person for one party, beside those who gave `others`.
    fn speaks<'a>(
        &self,
        officer: PersonId,
        others: impl IntoIterator<Item = &'a Self>,
    ) -> Result<(), Refusal> {
        let no = |code, message: Sentence| Err(Refusal::new(code, "secondment", message));
        match (self.party, self.by == officer) {
            (Party::Officer, false) => {
                return no(Code::Denied, say!("Only the officer speaks for the officer."));
            }
            (Party::HomeCouncil | Party::Body, true) => {
                let party = self.party.plain();
                return no(
                    Code::OwnRelease,
                    say!("You are the officer; somebody else speaks for {party}.", party),
                );
            }
            _ => {}
        }
        if others.into_iter().any(|other| other.by == self.by && other.party != self.party) {
            let message = say!("One person speaks for one party; you have spoken for another.");
            return no(Code::OwnRelease, message);
        }
        Ok(())
    }
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "sea-orm", derive(sea_orm::FromJsonQueryResult))]
pub struct Progress {
    /// The consultation.
    pub consultation: Option<Consultation>,
    /// The signatures, in the order in which they were given.
    pub signatures: Vec<Signature>,
    /// When it became active.
    pub started_at: Option<DateTime<Utc>>,
    /// Earlier ends that were proposed, and what became of them, the oldest first. At most the last is
    /// still to be answered.
    #[serde(default)]
    pub early_ends: Vec<EarlyEnd>,
    /// How it was completed.
    pub completed: Option<Closure>,
    /// How it was called off.
    pub cancelled: Option<Closure>,
}

impl Progress {
    /// A secondment drawn up from an agreed call-up.
    ///
    /// # Errors
    /// `NOT_READY` without the officer's acceptance and the home council's release.
    pub fn drawn_up(call_up: &Decisions) -> Result<Self, Refusal> {
        agreed(call_up)?;
        Ok(Self {
            consultation: None,
            signatures: Vec::new(),
            started_at: None,
            early_ends: Vec::new(),
            completed: None,
            cancelled: None,
        })
    }

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

    /// Who must act on `today`: the home council consults, then whoever has not signed; while it runs,
    /// whoever has not answered to an earlier end. `drawn_up_at` is when the secondment was drawn up.
    #[must_use]
    pub fn waiting(&self, drawn_up_at: DateTime<Utc>, today: NaiveDate) -> Vec<Waiting> {
        if self.status() != SecondmentStatus::Drafted {
            return self.asked_to_end(today);
        }
        let Some(consultation) = &self.consultation else {
            let since = drawn_up_at;
            return vec![Waiting { on: Party::HomeCouncil, what: WaitingFor::Consultation, since }];
        };
        let unsigned = Party::ALL.iter().copied().filter(|party| !self.has_signed(*party));
        unsigned.map(|on| Waiting { on, what: WaitingFor::Signature, since: consultation.at }).collect()
    }

    /// The officer was consulted.
    ///
    /// # Errors
    /// `OWN_RELEASE` when the officer records it, `OUT_OF_RANGE` for a day to come, `NOT_READY` where
    /// the law needs a consent and there is none, `WRONG_STATE` once signed by anybody.
    pub fn consult(
        self,
        consultation: Consultation,
        basis: LegalBasis,
        officer: PersonId,
        today: NaiveDate,
    ) -> Result<Self, Refusal> {
        self.is(SecondmentStatus::Drafted, say!("The officer is consulted before anybody signs."))?;
        if !self.signatures.is_empty() {
            return Err(Refusal::new(
                Code::WrongState,
                "secondment",
                say!("Somebody has signed already, after an earlier consultation."),
            ));
        }
        if consultation.by == officer {
            return Err(Refusal::new(
                Code::OwnRelease,
                "secondment",
                say!("Your council consults you; somebody else records it."),
            ));
        }
        if consultation.on > today {
            let message = say!("The consultation has taken place: give today’s date or an earlier one.");
            return Err(Refusal::new(Code::OutOfRange, "on", message));
        }
        if basis.needs_consent() && !consultation.consented {
            return Err(Refusal::new(
                Code::NotReady,
                "consented",
                say!(
                    "In Northern Ireland the officer must have consented, not only been consulted (section 105 of \
                     the Local Government Act (Northern Ireland) 1972)."
                ),
            ));
        }
        Ok(Self { consultation: Some(consultation), ..self })
    }

    /// A party signs: the officer in person, somebody else for the home council, a third for the
    /// body. Gives the schedule that was signed: days that had passed when the third signed are not
    /// in it, for nobody served on them.
    ///
    /// # Errors
    /// `NOT_READY` before the consultation, `DUPLICATE` when the party has signed, `OWN_RELEASE`
    /// when the officer would sign for another party or one person for two, `DENIED` when somebody
    /// else would sign as the officer, `TOO_LATE` after the last day, `WRONG_STATE` otherwise.
    pub fn sign(
        mut self,
        signature: Signature,
        officer: PersonId,
        schedule: Schedule,
        today: NaiveDate,
    ) -> Result<(Self, Schedule), Refusal> {
        let no = |code, message: Sentence| Err(Refusal::new(code, "secondment", message));
        if self.consultation.is_none() {
            let message =
                say!("Nobody signs before the officer was consulted: record the consultation first.");
            return no(Code::NotReady, message);
        }
        if self.has_signed(signature.party) {
            let party = signature.party.plain();
            let message = say!("A signature for {party} is there already.", party);
            return no(Code::Duplicate, message);
        }
        signature.speaks(officer, &self.signatures)?;
        self.is(SecondmentStatus::Drafted, say!("This secondment is not waiting for signatures."))?;
        let ends_on = schedule.period.ends_on;
        if today > ends_on {
            return no(Code::TooLate, say!("This secondment was to end on {day}.", day = ends_on));
        }
        self.signatures.push(signature);
        let schedule = if self.is_signed() { schedule.since(today) } else { schedule };
        Ok((self, schedule))
    }

    /// Starts on its first day, or at once if that has passed.
    ///
    /// # Errors
    /// `WRONG_STATE` unless signed by all three, `TOO_EARLY` before the day, `NOT_READY` when the
    /// call-up it came of does not stand any more.
    pub fn start(
        self,
        at: DateTime<Utc>,
        starts_on: NaiveDate,
        today: NaiveDate,
        call_up: &Decisions,
    ) -> Result<Self, Refusal> {
        self.is(SecondmentStatus::Signed, say!("A secondment starts once all three have signed."))?;
        agreed(call_up)?;
        if today < starts_on {
            return Err(Refusal::new(
                Code::TooEarly,
                "secondment",
                say!("This secondment starts on {day}.", day = starts_on),
            ));
        }
        Ok(Self { started_at: Some(at), ..self })
    }

    /// Completes it with the hand-over note, on its last day or after.
    ///
    /// # Errors
    /// `WRONG_STATE` unless it is running, `TOO_EARLY` before the last day, `REQUIRED` without a note.
    pub fn complete(
        self,
        at: DateTime<Utc>,
        ends_on: NaiveDate,
        today: NaiveDate,
        handover: &str,
    ) -> Result<Self, Refusal> {
        self.is(SecondmentStatus::Active, say!("Only a running secondment can be completed."))?;
        if today < ends_on {
            let message = say!(
                "This secondment runs until {day}. To end it sooner, agree an earlier end.",
                day = ends_on
            );
            return Err(Refusal::new(Code::TooEarly, "secondment", message));
        }
        let give = say!("Give the hand-over note: where things stand, and where they are.");
        let note = given("handover", handover, give)?;
        Ok(Self { completed: Some(Closure { at, note }), ..self })
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
                say!("This secondment is {status} and can no longer be called off.", status = self.status()),
            ));
        }
        let note = given("reason", reason, say!("Give a reason for calling it off."))?;
        Ok(Self { cancelled: Some(Closure { at, note }), ..self })
    }

    fn is_signed(&self) -> bool {
        Party::ALL.iter().all(|party| self.has_signed(*party))
    }

    fn has_signed(&self, party: Party) -> bool {
        self.signatures.iter().any(|signature| signature.party == party)
    }

    fn is(&self, wanted: SecondmentStatus, otherwise: Sentence) -> Result<(), Refusal> {
        let status = self.status();
        if status == wanted {
            Ok(())
        } else {
            let message = otherwise.then(say!("It is {status}.", status));
            Err(Refusal::new(Code::WrongState, "secondment", message))
        }
    }
}

/// The officer's acceptance and the home council's release stand.
fn agreed(call_up: &Decisions) -> Result<(), Refusal> {
    match call_up.status() {
        CallUpStatus::Agreed => Ok(()),
        status => Err(Refusal::new(
            Code::NotReady,
            "callUp",
            say!(
                "A secondment needs the officer’s acceptance and the release; this call-up is {status}.",
                status
            ),
        )),
    }
}
