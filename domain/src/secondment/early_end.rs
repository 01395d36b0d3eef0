//! Ending a running secondment before its last day: one of the three parties says so, with four weeks'
//! notice, or sooner if the two others agree.

use super::{Party, Progress, SecondmentStatus, Signature};
use crate::Sentence;
use crate::callup::{Waiting, WaitingFor, given};
use crate::id::PersonId;
use crate::load::Schedule;
use crate::refusal::{Code, Refusal};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// Days of notice with which a party ends a secondment by itself.
pub const NOTICE_DAYS: u64 = 28;

/// That a secondment should end earlier than was agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// Whose proposal it is, who made it and when.
    pub by: Signature,
    /// The new last day.
    pub ends_on: NaiveDate,
    /// Why.
    pub reason: String,
}

/// A proposal, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum EarlyEnd {
    /// It came with four weeks' notice: the secondment ends, whoever likes it or not.
    Notice {
        /// What was proposed.
        proposal: Proposal,
    },
    /// It came at shorter notice, and the others have not all answered.
    Proposed {
        /// What is proposed.
        proposal: Proposal,
        /// Who has agreed.
        agreed: Vec<Signature>,
    },
    /// The others agreed: the secondment ends.
    Agreed {
        /// What was proposed.
        proposal: Proposal,
        /// Who agreed.
        agreed: Vec<Signature>,
    },
    /// One of the others refused.
    Refused {
        /// What was proposed.
        proposal: Proposal,
        /// Who refused.
        by: Signature,
        /// Why.
        reason: String,
    },
    /// The party that had proposed it took it back.
    Withdrawn {
        /// What was proposed.
        proposal: Proposal,
        /// Who took it back.
        by: Signature,
    },
}

words! {
    /// What became of a proposal to end a secondment earlier.
    pub enum EarlyEndState {
        /// It came with four weeks' notice: the secondment ends on that day.
        Notice = "notice",
        /// It came at shorter notice, and the others have not all answered.
        Proposed = "proposed",
        /// The others agreed: the secondment ends on that day.
        Agreed = "agreed",
        /// One of the others refused.
        Refused = "refused",
        /// The party that had proposed it took it back.
        Withdrawn = "withdrawn",
    }
}

impl EarlyEnd {
    /// What became of it.
    #[must_use]
    pub const fn state(&self) -> EarlyEndState {
        match self {
            Self::Notice { .. } => EarlyEndState::Notice,
            Self::Proposed { .. } => EarlyEndState::Proposed,
            Self::Agreed { .. } => EarlyEndState::Agreed,
            Self::Refused { .. } => EarlyEndState::Refused,
            Self::Withdrawn { .. } => EarlyEndState::Withdrawn,
        }
    }

    /// What was proposed.
    #[must_use]
    pub const fn proposal(&self) -> &Proposal {
        match self {
            Self::Notice { proposal }
            | Self::Proposed { proposal, .. }
            | Self::Agreed { proposal, .. }
            | Self::Refused { proposal, .. }
            | Self::Withdrawn { proposal, .. } => proposal,
        }
    }

    /// Who agreed, beside the party that proposed it.
    #[must_use]
    pub fn agreed(&self) -> &[Signature] {
        match self {
            Self::Proposed { agreed, .. } | Self::Agreed { agreed, .. } => agreed,
            Self::Notice { .. } | Self::Refused { .. } | Self::Withdrawn { .. } => &[],
        }
    }

    /// Whether the secondment ends by it.
    #[must_use]
    pub const fn holds(&self) -> bool {
        matches!(self, Self::Notice { .. } | Self::Agreed { .. })
    }
}

/// A proposal that the others have not all answered.
struct Open {
    proposal: Proposal,
    agreed: Vec<Signature>,
}

impl Open {
    /// Who has spoken: the party that proposed it, and those who agreed.
    fn spoken(&self) -> impl Iterator<Item = &Signature> {
        std::iter::once(&self.proposal.by).chain(&self.agreed)
    }

    /// Takes another party's word.
    fn hear(&self, by: &Signature, officer: PersonId) -> Result<(), Refusal> {
        by.speaks(officer, self.spoken())?;
        if self.spoken().any(|other| other.party == by.party) {
            return Err(Refusal::new(Code::Duplicate, "secondment", agrees(by.party)));
        }
        Ok(())
    }
}

impl Progress {
    /// The proposal that waits for an answer on `today`: one whose day has passed does not.
    #[must_use]
    pub fn proposed_end(&self, today: NaiveDate) -> Option<&Proposal> {
        self.open(today).ok()?;
        self.early_ends.last().map(EarlyEnd::proposal)
    }

    /// The parties whose word on an earlier end is waited for on `today`.
    pub(super) fn asked_to_end(&self, today: NaiveDate) -> Vec<Waiting> {
        let Ok(open) = self.open(today) else { return Vec::new() };
        let silent =
            Party::ALL.iter().copied().filter(|party| open.spoken().all(|other| other.party != *party));
        silent.map(|on| Waiting { on, what: WaitingFor::EarlyEnd, since: open.proposal.by.at }).collect()
    }

    /// A party says that the secondment should end earlier. With four weeks' notice it does; sooner it
    /// takes the agreement of the two others. Gives the schedule as it is then.
    ///
    /// # Errors
    /// `WRONG_STATE` unless it is running, `DUPLICATE` while another proposal waits for an answer,
    /// `REQUIRED` without a reason, `OUT_OF_RANGE` for a day that has passed or is no earlier, `DENIED`
    /// and `OWN_RELEASE` when somebody speaks for a party that is not his or hers.
    pub fn propose_end(
        mut self,
        mut proposal: Proposal,
        officer: PersonId,
        schedule: Schedule,
        today: NaiveDate,
    ) -> Result<(Self, Schedule), Refusal> {
        self.is(SecondmentStatus::Active, say!("Only a running secondment can be ended early."))?;
        if let Some(other) = self.proposed_end(today) {
            let message = has_proposed(other).then(say!("Agree to it or refuse it, or have it withdrawn."));
            return Err(Refusal::new(Code::Duplicate, "secondment", message));
        }
        proposal.by.speaks(officer, [])?;
        let give = say!("Give a reason for the earlier end.");
        proposal.reason = given("reason", &proposal.reason, give)?;
        if proposal.ends_on < today || proposal.ends_on >= schedule.period.ends_on {
            let message = say!(
                "An earlier end is from today, {today}, to before the agreed last day, {last}.",
                today,
                last = schedule.period.ends_on
            );
            return Err(Refusal::new(Code::OutOfRange, "endsOn", message));
        }
        let by_notice = today.checked_add_days(Days::new(NOTICE_DAYS)).unwrap_or(NaiveDate::MAX);
        if proposal.ends_on < by_notice {
            self.early_ends.push(EarlyEnd::Proposed { proposal, agreed: Vec::new() });
            return Ok((self, schedule));
        }
        let schedule = schedule.until(proposal.ends_on);
        self.early_ends.push(EarlyEnd::Notice { proposal });
        Ok((self, schedule))
    }

    /// Another party agrees to an earlier end. When both others have, the secondment ends on that day.
    /// Gives the schedule as it is then.
    ///
    /// # Errors
    /// `WRONG_STATE` unless an earlier end is proposed, `TOO_LATE` when its day has passed, `DUPLICATE`
    /// when the party agrees already, `DENIED` and `OWN_RELEASE` as for a signature.
    pub fn agree_end(
        mut self,
        by: Signature,
        officer: PersonId,
        schedule: Schedule,
        today: NaiveDate,
    ) -> Result<(Self, Schedule), Refusal> {
        let open = self.open(today)?;
        open.hear(&by, officer)?;
        let Open { proposal, mut agreed } = open;
        agreed.push(by);
        if agreed.len() + 1 < Party::ALL.len() {
            self.settle(EarlyEnd::Proposed { proposal, agreed });
            return Ok((self, schedule));
        }
        let schedule = schedule.until(proposal.ends_on);
        self.settle(EarlyEnd::Agreed { proposal, agreed });
        Ok((self, schedule))
    }

    /// Another party refuses an earlier end: the secondment runs as agreed.
    ///
    /// # Errors
    /// As for `agree_end`; `REQUIRED` without a reason.
    pub fn refuse_end(
        mut self,
        by: Signature,
        officer: PersonId,
        reason: &str,
        today: NaiveDate,
    ) -> Result<Self, Refusal> {
        let open = self.open(today)?;
        open.hear(&by, officer)?;
        let reason = given("reason", reason, say!("Give a reason for refusing."))?;
        self.settle(EarlyEnd::Refused { proposal: open.proposal, by, reason });
        Ok(self)
    }

    /// The party that proposed an earlier end takes that back.
    ///
    /// # Errors
    /// `WRONG_STATE` unless an earlier end is proposed, or for another party, which refuses instead;
    /// `DENIED` and `OWN_RELEASE` as for a signature.
    pub fn withdraw_end(
        mut self,
        by: Signature,
        officer: PersonId,
        today: NaiveDate,
    ) -> Result<Self, Refusal> {
        let Open { proposal, .. } = self.open(today)?;
        by.speaks(officer, [])?;
        if by.party != proposal.by.party {
            let message = say!(
                "Only {party}, whose proposal it is, withdraws it. Refuse it instead.",
                party = proposal.by.party.plain()
            );
            return Err(Refusal::new(Code::WrongState, "secondment", message));
        }
        self.settle(EarlyEnd::Withdrawn { proposal, by });
        Ok(self)
    }

    fn open(&self, today: NaiveDate) -> Result<Open, Refusal> {
        let no = |code, message: Sentence| Err(Refusal::new(code, "secondment", message));
        match self.early_ends.last() {
            Some(EarlyEnd::Proposed { proposal, agreed }) if self.status() == SecondmentStatus::Active => {
                if today > proposal.ends_on {
                    let day = proposal.ends_on;
                    return no(Code::TooLate, say!("The end that was proposed, on {day}, has passed.", day));
                }
                Ok(Open { proposal: proposal.clone(), agreed: agreed.clone() })
            }
            _ => no(Code::WrongState, say!("No earlier end is proposed that waits for an answer.")),
        }
    }

    /// Puts what became of the last proposal in its place.
    fn settle(&mut self, became: EarlyEnd) {
        self.early_ends.pop();
        self.early_ends.push(became);
    }
}

/// That a party agrees to an earlier end, or has proposed it.
fn agrees(party: Party) -> Sentence {
    match party {
        Party::Officer => say!("The officer agrees already."),
        Party::HomeCouncil => say!("The home council agrees already."),
        Party::Body => say!("The body agrees already."),
    }
}

/// That an earlier end was proposed.
fn has_proposed(proposal: &Proposal) -> Sentence {
    let day = proposal.ends_on;
    match proposal.by.party {
        Party::Officer => say!("The officer has proposed an end on {day}, which is not settled yet.", day),
        Party::HomeCouncil => {
            say!("The home council has proposed an end on {day}, which is not settled yet.", day)
        }
        Party::Body => say!("The body has proposed an end on {day}, which is not settled yet.", day),
    }
}
