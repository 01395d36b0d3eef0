//! Replies to letters: a letter that asks for a decision carries a link of its own, by which its reader takes
//! that one decision, once, without signing in.
//!
//! The link opens a page and decides nothing. What is decided is what the page showed: it names the version of
//! the call-up, and if that has changed meanwhile, the page says what did and asks again.

use crate::Sentence;
use crate::access::Action;
use crate::callup::{Answer, Decisions, Ending, Release, WaitingFor};
use crate::link::LinkLife;
use crate::mail::MailKind;
use crate::refusal::{Code, Refusal};
use chrono::{DateTime, NaiveDate, Utc};

words! {
    /// What a letter asks its reader to decide.
    pub enum Asks {
        /// The release of an officer, for the home council.
        Release = "release",
        /// The officer's own answer.
        Answer = "answer",
    }
}

impl Asks {
    /// What an e-mail of this kind asks for. None if it only tells.
    #[must_use]
    pub const fn of(kind: MailKind) -> Option<Self> {
        match kind {
            MailKind::AskOfficer | MailKind::RemindOfficer => Some(Self::Answer),
            MailKind::AskApprover | MailKind::RemindApprover | MailKind::ReleaseWaits => Some(Self::Release),
            _ => None,
        }
    }

    /// What it takes to decide.
    #[must_use]
    pub const fn action(self) -> Action {
        match self {
            Self::Release => Action::DecideRelease,
            Self::Answer => Action::AnswerCallUp,
        }
    }

    /// Whether the call-up still waits for this.
    #[must_use]
    pub fn is_open(self, call_up: &Decisions) -> bool {
        call_up.waiting().iter().any(|waiting| match self {
            Self::Release => matches!(waiting.what, WaitingFor::Release | WaitingFor::Objection),
            Self::Answer => waiting.what == WaitingFor::Answer,
        })
    }
}

words! {
    /// What a link in a letter is good for.
    pub enum LinkState {
        /// Its reader may decide.
        Open = "open",
        /// It was used.
        Used = "used",
        /// The day for answers has passed.
        Expired = "expired",
        /// The desk took the call-up back.
        Withdrawn = "withdrawn",
        /// It was decided in another way, or by somebody else.
        Settled = "settled",
        /// Its reader may not decide this any more.
        NotYours = "not_yours",
    }
}

/// What a link is good for, whose reader `may` decide: on a call-up as it is now.
#[must_use]
pub fn state(
    asks: Asks,
    link: LinkLife,
    call_up: &Decisions,
    may: bool,
    (now, today): (DateTime<Utc>, NaiveDate),
) -> LinkState {
    let passed = now >= link.expires_at || today > call_up.answer_by;
    match &call_up.ending {
        _ if link.used_at.is_some() => LinkState::Used,
        Some(Ending::Withdrawn { .. }) => LinkState::Withdrawn,
        Some(Ending::Lapsed { .. }) => LinkState::Expired,
        _ if !asks.is_open(call_up) => LinkState::Settled,
        _ if passed => LinkState::Expired,
        _ if !may => LinkState::NotYours,
        _ => LinkState::Open,
    }
}

words! {
    /// What of a call-up has changed since its reader was told.
    pub enum Changed {
        /// When the officer would work.
        Terms = "terms",
        /// The last day for an answer.
        AnswerBy = "answer_by",
        /// The officer has answered.
        Answer = "answer",
        /// The home council has decided.
        Release = "release",
    }
}

/// What differs between a call-up as it was `told` and as it is `now`.
#[must_use]
pub fn changes(told: &Decisions, now: &Decisions) -> Vec<Changed> {
    let given = |answer: &Answer| !matches!(answer, Answer::Awaited { .. });
    let decided = |release: &Release| !matches!(release, Release::Awaited { .. } | Release::Consulted { .. });
    [
        (Changed::Terms, told.schedule != now.schedule),
        (Changed::AnswerBy, told.answer_by != now.answer_by),
        (Changed::Answer, told.answer != now.answer && given(&now.answer)),
        (Changed::Release, told.release != now.release && decided(&now.release)),
    ]
    .into_iter()
    .filter_map(|(what, changed)| changed.then_some(what))
    .collect()
}

/// Refuses to decide on another version of a call-up than the one that was shown, and with a link that was used.
///
/// # Errors
/// `CONFLICT` or `WRONG_STATE` at `callUp`.
pub fn may_use(link: LinkLife, shown: i32, version: i32, now: DateTime<Utc>) -> Result<(), Refusal> {
    let no = |code, message: Sentence| Err(Refusal::new(code, "callUp", message));
    if link.used_at.is_some() {
        no(Code::WrongState, say!("This link was used already. It works once."))
    } else if !link.is_open(now) {
        no(Code::TooLate, say!("This link does not work any more. Sign in to see how things stand."))
    } else if shown != version {
        no(Code::Conflict, say!("The call-up has changed since you read it. Read it again and decide anew."))
    } else {
        Ok(())
    }
}
