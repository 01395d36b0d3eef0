//! What a person decided on a pick. The engine proposes; a person decides, and that is kept.

use crate::Sentence;
use crate::id::{OfficerId, PostId};
use crate::refusal::{Code, Refusal, Refusals};
use chrono::{DateTime, Utc};
use std::collections::HashSet;

words! {
    /// What was decided on a pick.
    pub enum PickDecision {
        /// Nothing yet.
        Open = "open",
        /// The officer who was proposed is taken.
        Took = "took",
        /// Another officer is taken.
        Changed = "changed",
        /// The place stays empty.
        Refused = "refused",
        /// Nobody was proposed, and somebody is taken.
        Filled = "filled",
    }
}

impl PickDecision {
    /// Whether it is another one than was proposed: a plan of the rest may be another one then too.
    #[must_use]
    pub const fn departs(self) -> bool {
        matches!(self, Self::Changed | Self::Refused | Self::Filled)
    }
}

/// A decision on a post, as it was recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The post.
    pub post: PostId,
    /// Who was proposed. None where nobody was.
    pub proposed: Option<OfficerId>,
    /// What was decided.
    pub decision: PickDecision,
    /// Who was to have the post. None where it was to stay empty.
    pub taken: Option<OfficerId>,
}

/// Who is not proposed again, and for which post: somebody decided against it, in any run of the selection, and nobody
/// for it since. `decided` is in the order in which it was.
#[must_use]
pub fn against(decided: impl IntoIterator<Item = Decided>) -> HashSet<(PostId, OfficerId)> {
    let mut against = HashSet::new();
    for one in decided {
        if let Some(proposed) = one.proposed.filter(|_| one.decision.departs()) {
            against.insert((one.post, proposed));
        }
        if let Some(taken) = one.taken {
            against.remove(&(one.post, taken));
        }
    }
    against
}

/// What somebody decides on a pick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What.
    pub decision: PickDecision,
    /// The officer who is taken instead.
    pub instead: Option<OfficerId>,
    /// Why.
    pub reason: String,
    /// When the pick and its reasons were shown to whoever decides.
    pub seen_at: DateTime<Utc>,
}

impl Choice {
    /// What is decided on the pick of `proposed`, if it can be. `ran_at` is when the proposal was made.
    ///
    /// # Errors
    /// `REQUIRED` for a departure without a reason, or without the other officer; `OUT_OF_RANGE` for one who was
    /// proposed, for a time at which there was nothing to see, or for another officer where none is wanted.
    pub fn checked(
        self,
        proposed: OfficerId,
        ran_at: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<Self, Vec<Refusal>> {
        let mut no = Refusals::default();
        let out = |path: &str, message: Sentence| Refusal::new(Code::OutOfRange, path, message);
        no.check(!matches!(self.decision, PickDecision::Open | PickDecision::Filled), || {
            out("decision", say!("Take the officer, another one, or nobody."))
        });
        match self.decision {
            PickDecision::Changed | PickDecision::Refused => {
                let give = say!("Give a reason for departing from the proposal.");
                no.text("reason", &self.reason, give, 2_000);
            }
            PickDecision::Open | PickDecision::Took | PickDecision::Filled => {
                no.limit("reason", &self.reason, 2_000)
            }
        }
        match (self.decision, self.instead) {
            (PickDecision::Changed, None) => {
                let give = say!("Give the officer who is taken instead.");
                no.check(false, || Refusal::required("officer", give));
            }
            (PickDecision::Changed, Some(officer)) => no.check(officer != proposed, || {
                out(
                    "officer",
                    say!("This is the officer who was proposed. Take the proposal, or choose another."),
                )
            }),
            (_, instead) => no.check(instead.is_none(), || {
                out("officer", say!("Another officer is named only where the proposal is changed."))
            }),
        }
        was_seen(&mut no, self.seen_at, ran_at, now);
        no.finish(Self { reason: self.reason.trim().to_owned(), ..self })
    }
}

/// Somebody is given a post for which nobody is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filling {
    /// Why.
    pub reason: String,
    /// When it was shown who could have the post.
    pub seen_at: DateTime<Utc>,
}

impl Filling {
    /// The same, if it can be. `ran_at` is when the proposal was made.
    ///
    /// # Errors
    /// `REQUIRED` without a reason; `OUT_OF_RANGE` for a time at which there was nothing to see.
    pub fn checked(self, ran_at: DateTime<Utc>, now: DateTime<Utc>) -> Result<Self, Vec<Refusal>> {
        let mut no = Refusals::default();
        no.text("reason", &self.reason, say!("Give a reason for filling the post."), 2_000);
        was_seen(&mut no, self.seen_at, ran_at, now);
        no.finish(Self { reason: self.reason.trim().to_owned(), ..self })
    }
}

/// What was decided on had been shown.
fn was_seen(no: &mut Refusals, seen_at: DateTime<Utc>, ran_at: DateTime<Utc>, now: DateTime<Utc>) {
    let out = |message: Sentence| Refusal::new(Code::OutOfRange, "seenAt", message);
    no.check(seen_at <= now, || out(say!("This time is still to come.")));
    no.check(seen_at >= ran_at, || out(say!("The proposal was made after that. Look at it as it is now.")));
}

/// Every pick was decided on.
///
/// # Errors
/// `NOT_READY`, with how many were not.
pub fn all_decided(decisions: impl IntoIterator<Item = PickDecision>) -> Result<(), Refusal> {
    let open = decisions.into_iter().filter(|decision| *decision == PickDecision::Open).count();
    if open == 0 {
        return Ok(());
    }
    let message = if open == 1 {
        say!("1 pick is still to be decided on.")
    } else {
        say!("{open} picks are still to be decided on.", open)
    };
    Err(Refusal::new(Code::NotReady, "selection", message))
}
