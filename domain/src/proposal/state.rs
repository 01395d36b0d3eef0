//! Where a selection stands, and what may be done with it then.

use crate::Sentence;
use crate::refusal::{Code, Refusal};

words! {
    /// Where a selection stands.
    pub enum SelectionState {
        /// It is being drawn up. Nobody has seen a candidate, so weights may still be changed.
        Draft = "draft",
        /// The engine works on it.
        Running = "running",
        /// There is a proposal, to be decided on pick by pick.
        Proposed = "proposed",
        /// Every pick was decided on. Nobody has been called up yet.
        Decided = "decided",
        /// Whoever was taken has been called up.
        Applied = "applied",
        /// Something that the proposal rests on has changed since: it is to be run again, or discarded.
        Stale = "stale",
        /// It was put aside.
        Discarded = "discarded",
    }
}

/// What is done with a selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Its name, its posts or its weights are changed.
    Change,
    /// The engine is set to work.
    Run,
    /// The engine is stopped.
    Cancel,
    /// Its panel is set, or gets more members.
    SetPanel,
    /// A member of the panel declares interests.
    Declare,
    /// A member of the panel votes on a pick.
    Vote,
    /// Somebody decides on a pick.
    Decide,
    /// Deciding is over.
    Finish,
    /// Whoever was taken is called up.
    Apply,
    /// It is put aside.
    Discard,
}

impl Step {
    /// Every step.
    pub const ALL: &'static [Self] = &[
        Self::Change,
        Self::Run,
        Self::Cancel,
        Self::SetPanel,
        Self::Declare,
        Self::Vote,
        Self::Decide,
        Self::Finish,
        Self::Apply,
        Self::Discard,
    ];
}

impl SelectionState {
    /// Where a selection stands that is kept as `self`, given whether anything it rests on has moved. It is worked
    /// out whenever it is asked for, so that nobody has to notice.
    #[must_use]
    pub const fn now(self, moved: bool) -> Self {
        match self {
            Self::Proposed | Self::Decided if moved => Self::Stale,
            other => other,
        }
    }

    /// Whether `step` may be done.
    #[must_use]
    pub const fn allows(self, step: Step) -> bool {
        match step {
            Step::Change => matches!(self, Self::Draft),
            Step::Run => matches!(self, Self::Draft | Self::Stale),
            Step::Cancel => matches!(self, Self::Running),
            Step::SetPanel => matches!(self, Self::Draft | Self::Proposed),
            Step::Declare => matches!(self, Self::Draft | Self::Running | Self::Proposed),
            Step::Vote | Step::Finish => matches!(self, Self::Proposed),
            Step::Decide => matches!(self, Self::Proposed | Self::Decided),
            Step::Apply => matches!(self, Self::Decided),
            Step::Discard => matches!(self, Self::Draft | Self::Proposed | Self::Decided | Self::Stale),
        }
    }

    /// Whether `step` may be done.
    ///
    /// # Errors
    /// `WRONG_STATE` at `selection`, with what can be done instead.
    pub fn check(self, step: Step) -> Result<(), Refusal> {
        if self.allows(step) {
            return Ok(());
        }
        Err(Refusal::new(Code::WrongState, "selection", self.sentence(step)))
    }

    /// Whether it may be run, or run again: if what it rests on has `moved`, or if what was decided `departs` from what it
    /// proposes. With neither it would give the same.
    ///
    /// # Errors
    /// `WRONG_STATE` at `selection`.
    pub fn check_run(self, moved: bool, departs: bool) -> Result<(), Refusal> {
        match self {
            Self::Proposed | Self::Decided if departs => Ok(()),
            other => other.now(moved).check(Step::Run),
        }
    }

    fn sentence(self, step: Step) -> Sentence {
        match (step, self) {
            (_, Self::Applied) => say!("This selection was applied: whoever was taken has been called up."),
            (_, Self::Discarded) => say!("This selection was discarded. Draw up another."),
            (Step::Change, _) => say!(
                "Candidates have been seen, so that nothing of what was asked can be changed. Draw up another \
                 selection."
            ),
            (Step::Run, Self::Running) => say!("This selection is running."),
            (Step::Run, _) => say!(
                "Nothing that this proposal rests on has changed and nobody decided otherwise, so that running it again \
                 would give the same."
            ),
            (Step::Cancel, _) => say!("This selection is not running."),
            (_, Self::Draft) => say!("Run this selection first."),
            (_, Self::Running) => say!("This selection is running. Wait, or stop it first."),
            (_, Self::Stale) => say!("What this proposal rests on has changed. Run it again, or discard it."),
            (Step::Apply, _) => say!("Decide on every pick first, and finish deciding."),
            (_, _) => say!("Deciding on this selection is finished. Apply it, or discard it."),
        }
    }
}
