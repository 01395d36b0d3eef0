//! The same thing done to many at once: each is decided by itself, those that may be are done, and of the
//! others it is said why not.

use crate::Sentence;
use crate::refusal::{Code, Refusal};

/// The most that are chosen at once.
pub const MOST: usize = 500;

words! {
    /// What became of one of those that were chosen.
    pub enum Outcome {
        /// It was done.
        Done = "done",
        /// It was so already: nothing was left to do.
        Already = "already",
        /// It was refused.
        Refused = "refused",
    }
}

/// One of those that were chosen, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<I, R> {
    /// Which was chosen.
    pub id: I,
    /// The row as it is now. None for one that does not exist, or is not the actor's to see.
    pub row: Option<R>,
    /// What became of it.
    pub outcome: Outcome,
    /// Why it was refused.
    pub refusals: Vec<Refusal>,
}

impl<I, R> Line<I, R> {
    /// It was done, or was so already.
    pub const fn of(id: I, row: R, outcome: Outcome) -> Self {
        Self { id, row: Some(row), outcome, refusals: Vec::new() }
    }

    /// It was refused, with the row if there is one.
    pub fn refused(id: I, row: Option<R>, refusal: Refusal) -> Self {
        Self { id, row, outcome: Outcome::Refused, refusals: vec![refusal] }
    }

    /// There is no such row, or none that the actor may see. `why` says so, whole: “There is no such post, or it
    /// is not yours to see.”
    pub fn unknown(id: I, why: Sentence) -> Self {
        Self::refused(id, None, Refusal::new(Code::NotFound, "", why))
    }
}

/// Whether so many can be chosen, in the field at `path`.
///
/// # Errors
/// `REQUIRED` for none, `OUT_OF_RANGE` for more than [`MOST`].
pub fn chosen(path: &str, number: usize) -> Result<(), Refusal> {
    if number == 0 {
        return Err(Refusal::required(path, say!("Give at least one: choose it by its box.")));
    }
    if number > MOST {
        let message = say!("Choose at most {most} at once; these are {number}.", most = MOST, number);
        return Err(Refusal::new(Code::OutOfRange, path, message));
    }
    Ok(())
}
