//! The panel of a selection: who sits on it, and how many must vote on a pick.

use super::conflict::{Conflict, Interests, Matter};
use crate::id::{CouncilId, OfficerId, PersonId};
use crate::refusal::{Code, Refusal, Refusals};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// The most members of a panel.
pub const MOST_MEMBERS: usize = 20;

/// Who sits on a panel, and how many of them must vote on a pick.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Panel {
    /// How many must vote before a pick is decided on.
    pub quorum: usize,
    /// Its members.
    pub members: Vec<Member>,
}

/// A member of a panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// Whether the role of selector is still held.
    pub selector: bool,
    /// Whether interests were declared, or that there are none.
    pub declared: bool,
    /// When the member last voted on a pick. None for who has not.
    pub voted: Option<DateTime<Utc>>,
    /// What the member has to do with officers, councils and projects.
    pub interests: Interests,
}

/// What a panel is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seats {
    /// Who sits on it. Nobody: there is to be none.
    pub members: Vec<PersonId>,
    /// How many must vote. More than half, and two at least, unless said.
    pub quorum: Option<i32>,
}

/// How a panel becomes what it is to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Who joins it.
    pub join: Vec<PersonId>,
    /// Who leaves it.
    pub leave: Vec<PersonId>,
    /// How many must vote. None where there is to be no panel.
    pub quorum: Option<usize>,
}

impl Panel {
    /// The member who is `person`.
    #[must_use]
    pub fn member(&self, person: PersonId) -> Option<&Member> {
        self.members.iter().find(|member| member.person == person)
    }

    /// Whether anybody has voted.
    #[must_use]
    pub fn begun(&self) -> bool {
        self.members.iter().any(|member| member.voted.is_some())
    }

    /// What it takes for this panel to be as `seats` say. `selectors` hold the role today; `decided` says whether
    /// some pick was decided on.
    ///
    /// # Errors
    /// At `members`: `OUT_OF_RANGE` for too many, `NOT_FOUND` for who is no selector, `WRONG_STATE` where somebody would
    /// leave once somebody has voted, or a first panel comes after a decision. At `quorum`: `OUT_OF_RANGE` for one that
    /// the members cannot reach, `WRONG_STATE` for another one once somebody has voted.
    pub fn becomes(
        &self,
        seats: &Seats,
        selectors: &BTreeSet<PersonId>,
        decided: bool,
    ) -> Result<Change, Vec<Refusal>> {
        let wanted: BTreeSet<PersonId> = seats.members.iter().copied().collect();
        let there: BTreeSet<PersonId> = self.members.iter().map(|member| member.person).collect();
        let change = Change {
            join: wanted.difference(&there).copied().collect(),
            leave: there.difference(&wanted).copied().collect(),
            quorum: None,
        };
        let mut no = Refusals::default();
        no.check(wanted.len() <= MOST_MEMBERS, || {
            let message = say!("A panel has at most {most} members.", most = MOST_MEMBERS);
            Refusal::new(Code::OutOfRange, "members", message)
        });
        no.check(change.join.iter().all(|person| selectors.contains(person)), || {
            let message = say!("Only people who hold the role of selector sit on a panel.");
            Refusal::new(Code::NotFound, "members", message)
        });
        no.check(!self.begun() || change.leave.is_empty(), || {
            let message = say!("Somebody has voted. Members can join the panel now, and nobody leaves it.");
            Refusal::new(Code::WrongState, "members", message)
        });
        no.check(!(decided && there.is_empty()) || wanted.is_empty(), || {
            let message = say!("A pick was decided on already. A panel is set before that.");
            Refusal::new(Code::WrongState, "members", message)
        });
        let quorum = no.keep(self.quorum(wanted.len(), seats.quorum)).flatten();
        no.finish(Change { quorum, ..change })
    }

    fn quorum(&self, members: usize, said: Option<i32>) -> Result<Option<usize>, Refusal> {
        if members == 0 {
            return Ok(None);
        }
        let out = |code, message| Err(Refusal::new(code, "quorum", message));
        if self.begun() {
            let same = said.is_none_or(|said| usize::try_from(said) == Ok(self.quorum));
            let message =
                say!("Somebody has voted, so that the quorum stays {quorum}.", quorum = self.quorum);
            return if same { Ok(Some(self.quorum)) } else { out(Code::WrongState, message) };
        }
        let usual = (members / 2 + 1).max(2);
        let quorum = said.map_or(Ok(usual), usize::try_from).unwrap_or_default();
        if (1..=members).contains(&quorum) {
            return Ok(Some(quorum));
        }
        out(
            Code::OutOfRange,
            match members {
                1 => say!("A panel of one has a quorum of 1."),
                _ => {
                    say!("The quorum is 1 to {members}: as many as the panel has members, at most.", members)
                }
            },
        )
    }
}

impl Member {
    /// What keeps the member from voting on `matter`.
    #[must_use]
    pub fn conflict(&self, matter: &Matter) -> Option<Conflict> {
        self.interests.conflict(matter)
    }

    /// What keeps a vote of the member on `matter` from counting: a conflict over it, or over whom the vote is for.
    #[must_use]
    pub fn conflict_over(&self, matter: &Matter, vote: Option<(OfficerId, CouncilId)>) -> Option<Conflict> {
        let other = vote.map(|(officer, home)| Matter { officer, home, ..*matter });
        self.conflict(matter).or_else(|| self.conflict(&other?))
    }

    /// Whether the member may vote on `matter`.
    ///
    /// # Errors
    /// At `pick`: `NOT_READY` before interests were declared, `CONFLICT_OF_INTEREST` for who has one, with the reason.
    pub fn may_vote(&self, matter: &Matter) -> Result<(), Refusal> {
        if let Some(conflict) = self.conflict(matter) {
            let message = say!("You cannot vote on this pick. {why}", why = conflict.to_oneself());
            return Err(Refusal::new(Code::ConflictOfInterest, "pick", message));
        }
        if !self.declared {
            let message = say!("Declare your interests first, or that you have none.");
            return Err(Refusal::new(Code::NotReady, "pick", message));
        }
        Ok(())
    }

    /// Whether a pick waits for the member's vote: it is `open`, and the member may vote on `matter` and has not `voted`.
    /// Interests may still have to be declared.
    #[must_use]
    pub fn is_awaited(&self, matter: &Matter, open: bool, voted: bool) -> bool {
        self.selector && open && !voted && self.conflict(matter).is_none()
    }
}

/// Whether a member for whose vote picks wait is written to: once for a selection, and once more for each run after which
/// picks wait again although the member had voted since the last letter. Whoever has not voted yet knows that votes are
/// wanted.
#[must_use]
pub fn is_asked(written: Option<DateTime<Utc>>, voted: Option<DateTime<Utc>>) -> bool {
    written.is_none_or(|written| voted.is_some_and(|voted| voted > written))
}

/// A person has no panel to sit on here.
#[must_use]
pub fn no_seat(path: &str) -> Refusal {
    Refusal::new(Code::Denied, path, say!("You do not sit on the panel of this selection."))
}
