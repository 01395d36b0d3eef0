//! What came of a post: everybody who was interested in it, or called up for it, is told in the end, chosen or not.

use crate::callup::CallUpStatus;
use crate::post::ClosingReason;
use crate::secondment::SecondmentStatus;

words! {
    /// What came of a post for one officer, and why.
    pub enum OutcomeReason {
        /// The officer has the post.
        Chosen = "chosen",
        /// Another officer has it.
        FilledByAnother = "filled_by_another",
        /// The officer declined.
        Declined = "declined",
        /// The home council did not release the officer.
        NotReleased = "not_released",
        /// The call-up lapsed unanswered.
        Lapsed = "lapsed",
        /// The desk took the call-up back.
        TakenBack = "taken_back",
        /// The secondment was called off before its first day.
        CalledOff = "called_off",
        /// The work is not needed any more.
        NotNeeded = "not_needed",
        /// There is no money for it.
        NoMoney = "no_money",
        /// The desk found nobody who fits.
        NobodyFits = "nobody_fits",
        /// Somebody who is not in the pool does it.
        FilledElsewhere = "filled_elsewhere",
        /// The project is over.
        ProjectOver = "project_over",
        /// The desk was asked for a reason and gives none.
        NoReasonGiven = "no_reason_given",
        /// Nobody recorded a reason.
        NotRecorded = "not_recorded",
    }
}

/// How a post was settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// All three have signed: an officer has the post.
    Filled,
    /// It was closed.
    Closed(Option<ClosingReason>),
}

/// How a post was settled, if it was. `held` is whether somebody holds it, signed by all three.
#[must_use]
pub const fn settled(closed: bool, reason: Option<ClosingReason>, held: bool) -> Option<Settled> {
    match (held, closed) {
        (true, _) => Some(Settled::Filled),
        (false, true) => Some(Settled::Closed(reason)),
        (false, false) => None,
    }
}

/// A call-up of the officer for the post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Called {
    /// Where it stands.
    pub status: CallUpStatus,
    /// Where the secondment stands that came of it.
    pub seconded: Option<SecondmentStatus>,
}

impl Called {
    /// Whether the officer holds the post now, signed by all three. After that it can be filled again.
    #[must_use]
    pub const fn holds(self) -> bool {
        matches!(self.seconded, Some(SecondmentStatus::Signed | SecondmentStatus::Active))
    }

    /// Whether the officer has the post or had it to the end.
    #[must_use]
    pub const fn is_firm(self) -> bool {
        use SecondmentStatus::{Active, Completed, Signed};
        matches!(self.seconded, Some(Signed | Active | Completed))
    }

    /// Whether something about it is still to be decided: nobody is told yet.
    #[must_use]
    pub const fn is_open(self) -> bool {
        let drafted = matches!(self.seconded, Some(SecondmentStatus::Drafted));
        drafted || (self.status.is_live() && self.seconded.is_none())
    }
}

/// What is told to an officer about a post that was settled. `called` is the officer's last call-up for it; none
/// for one who was only interested. None while something is still to be decided.
#[must_use]
pub const fn told(settled: Settled, called: Option<Called>) -> Option<OutcomeReason> {
    let Some(called) = called else { return Some(of_post(settled)) };
    if called.is_open() {
        return None;
    }
    if called.is_firm() {
        return Some(OutcomeReason::Chosen);
    }
    Some(match called.status {
        CallUpStatus::Declined => OutcomeReason::Declined,
        CallUpStatus::Refused => OutcomeReason::NotReleased,
        CallUpStatus::Lapsed => OutcomeReason::Lapsed,
        CallUpStatus::Withdrawn => OutcomeReason::TakenBack,
        CallUpStatus::Over | CallUpStatus::Agreed => OutcomeReason::CalledOff,
        CallUpStatus::Asked | CallUpStatus::Countered => return None,
    })
}

/// Whether an officer who was told `before` is told again: only of having got the post after all, or of not
/// having it any more.
#[must_use]
pub fn is_news(before: Option<OutcomeReason>, now: OutcomeReason) -> bool {
    before.is_none_or(|before| (before == OutcomeReason::Chosen) != (now == OutcomeReason::Chosen))
}

const fn of_post(settled: Settled) -> OutcomeReason {
    match settled {
        Settled::Filled => OutcomeReason::FilledByAnother,
        Settled::Closed(None) => OutcomeReason::NotRecorded,
        Settled::Closed(Some(reason)) => match reason {
            ClosingReason::NotNeeded => OutcomeReason::NotNeeded,
            ClosingReason::NoMoney => OutcomeReason::NoMoney,
            ClosingReason::NobodyFits => OutcomeReason::NobodyFits,
            ClosingReason::FilledElsewhere => OutcomeReason::FilledElsewhere,
            ClosingReason::ProjectOver => OutcomeReason::ProjectOver,
            ClosingReason::NoReasonGiven => OutcomeReason::NoReasonGiven,
        },
    }
}
