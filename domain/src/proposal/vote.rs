//! Votes of a panel on a pick, and what they come to.

use super::conflict::Matter;
use super::decision::PickDecision;
use super::panel::Panel;
use crate::id::{CouncilId, OfficerId, PersonId};
use crate::refusal::{Code, Refusal};
use std::collections::BTreeMap;

words! {
    /// What a member of a panel wants to come of a pick.
    pub enum Vote {
        /// The officer who is proposed is to be taken.
        Take = "take",
        /// Another officer is to be taken.
        Instead = "instead",
        /// The place is to stay empty.
        Refuse = "refuse",
    }
}

words! {
    /// What the votes on a pick come to.
    pub enum PanelOutcome {
        /// Too few have voted as yet.
        Waiting = "waiting",
        /// So many are in conflict that too few may vote: the panel needs more members.
        OutOfReach = "out_of_reach",
        /// Enough have voted, and no answer has more than half of the votes.
        Divided = "divided",
        /// The officer who is proposed is to be taken.
        Take = "take",
        /// Another officer is to be taken.
        Instead = "instead",
        /// The place is to stay empty.
        Refuse = "refuse",
    }
}

impl Vote {
    /// What is decided if most vote so.
    #[must_use]
    pub const fn decision(self) -> PickDecision {
        match self {
            Self::Take => PickDecision::Took,
            Self::Instead => PickDecision::Changed,
            Self::Refuse => PickDecision::Refused,
        }
    }

    /// The officer who is to have the post. None where the place is to stay empty.
    #[must_use]
    pub const fn choice(self, proposed: OfficerId, instead: Option<OfficerId>) -> Option<OfficerId> {
        match self {
            Self::Take => Some(proposed),
            Self::Instead => instead,
            Self::Refuse => None,
        }
    }
}

/// Whom each member wants for a post, and of which council, by the latest vote. None: nobody.
pub type Votes = BTreeMap<PersonId, Option<(OfficerId, CouncilId)>>;

/// What the votes on a pick come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// How many members may vote or have, as far as they are not in conflict.
    pub eligible: usize,
    /// How many of them have voted.
    pub voted: usize,
    /// How many must.
    pub needed: usize,
    /// What their votes come to.
    pub outcome: PanelOutcome,
    /// The officer who is to be taken, if one is.
    pub officer: Option<OfficerId>,
}

impl Tally {
    /// Counts the votes on `matter`. Votes of who is in conflict do not count, be it over who is proposed or over whom the
    /// vote is for, also where the interest was declared after the vote.
    #[must_use]
    pub fn of(panel: &Panel, matter: &Matter, votes: &Votes) -> Self {
        let free = panel.members.iter().filter(|member| member.conflict(matter).is_none());
        let free = free.map(|member| (member, votes.get(&member.person)));
        let free: Vec<_> = free.filter(|(member, vote)| member.selector || vote.is_some()).collect();
        let cast: Vec<Option<OfficerId>> = free
            .iter()
            .filter_map(|(member, vote)| Some((member, *(*vote)?)))
            .filter(|(member, vote)| member.conflict_over(matter, *vote).is_none())
            .map(|(_, vote)| vote.map(|(officer, _)| officer))
            .collect();
        let (eligible, voted, needed) = (free.len(), cast.len(), panel.quorum);
        let agreed = cast.iter().copied().find(|one| {
            let same = cast.iter().filter(|other| *other == one).count();
            same * 2 > voted
        });
        let outcome = match agreed {
            _ if eligible < needed => PanelOutcome::OutOfReach,
            _ if voted < needed => PanelOutcome::Waiting,
            None => PanelOutcome::Divided,
            Some(None) => PanelOutcome::Refuse,
            Some(Some(officer)) if officer == matter.officer => PanelOutcome::Take,
            Some(Some(_)) => PanelOutcome::Instead,
        };
        let officer = match outcome {
            PanelOutcome::Take | PanelOutcome::Instead => agreed.flatten(),
            _ => None,
        };
        Self { eligible, voted, needed, outcome, officer }
    }

    /// Whether it may be decided so. Where all have voted and are divided, the place may be left empty, and nothing else.
    ///
    /// # Errors
    /// At `decision`: `NOT_READY` with what is missing, `WRONG_STATE` where most voted otherwise.
    pub fn allows(&self, decision: PickDecision, instead: Option<OfficerId>) -> Result<(), Refusal> {
        let no = |code, message| Err(Refusal::new(code, "decision", message));
        match (self.outcome, decision) {
            (PanelOutcome::Waiting, _) => no(
                Code::NotReady,
                match self.needed - self.voted {
                    1 => say!("One more member of the panel must vote first."),
                    missing => say!("{missing} more members of the panel must vote first.", missing),
                },
            ),
            (PanelOutcome::OutOfReach, _) => no(
                Code::NotReady,
                say!(
                    "Votes needed: {needed}; members of the panel without a conflict: {eligible}. Add members to the \
                     panel.",
                    needed = self.needed,
                    eligible = self.eligible
                ),
            ),
            (PanelOutcome::Refuse, PickDecision::Refused) | (PanelOutcome::Take, PickDecision::Took) => {
                Ok(())
            }
            (PanelOutcome::Divided, PickDecision::Refused) if self.voted == self.eligible => Ok(()),
            (PanelOutcome::Instead, PickDecision::Changed) if instead == self.officer => Ok(()),
            (PanelOutcome::Divided, _) => no(
                Code::NotReady,
                say!(
                    "No answer has more than half of the votes. Wait until more have voted, or somebody votes \
                     otherwise. Once all have voted, the place may be left empty."
                ),
            ),
            (PanelOutcome::Take, _) => {
                no(Code::WrongState, say!("Most of the panel voted to take the officer who is proposed."))
            }
            (PanelOutcome::Instead, _) => {
                no(Code::WrongState, say!("Most of the panel voted for one other officer."))
            }
            (PanelOutcome::Refuse, _) => {
                no(Code::WrongState, say!("Most of the panel voted to leave the place empty."))
            }
        }
    }
}
