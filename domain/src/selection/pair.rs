//! An officer and a post that the officer may take.

use serde::{Deserialize, Serialize};

const STRETCH: u8 = 1;
const EXPERT: u8 = 2;
const STAYS: u8 = 4;
const HOST: u8 = 8;

/// An eligible pair. Twelve bytes, as there are millions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// The officer: the position among the officers of the problem.
    pub officer: u32,
    /// The post: the position among the posts of the problem.
    pub post: u32,
    /// How well the officer fits, 0 to 1,000.
    pub fit: u16,
    /// Which choice of the officer's own the project is: 1 to 5, or 0 if the officer did not name it.
    pub choice: u8,
    marks: u8,
}

impl Pair {
    /// A pair that is none of what can be said below.
    #[must_use]
    pub const fn new(officer: u32, post: u32, fit: u16, choice: u8) -> Self {
        Self { officer, post, fit, choice, marks: 0 }
    }

    /// The same, and whether the officer is one level short.
    #[must_use]
    pub const fn stretch(self, is: bool) -> Self {
        self.marked(STRETCH, is)
    }

    /// The same, and whether the officer is an expert there.
    #[must_use]
    pub const fn expert(self, is: bool) -> Self {
        self.marked(EXPERT, is)
    }

    /// Whether the officer is one level short.
    #[must_use]
    pub const fn is_stretch(&self) -> bool {
        self.marks & STRETCH != 0
    }

    /// Whether the officer is an expert there.
    #[must_use]
    pub const fn is_expert(&self) -> bool {
        self.marks & EXPERT != 0
    }

    /// The same, and whether the officer comes from a council where the project lands.
    #[must_use]
    pub const fn host(self, is: bool) -> Self {
        self.marked(HOST, is)
    }

    /// Whether the officer comes from a council where the project lands.
    #[must_use]
    pub const fn is_host(&self) -> bool {
        self.marks & HOST != 0
    }

    /// Whether the previous plan had it.
    #[must_use]
    pub const fn stays(&self) -> bool {
        self.marks & STAYS != 0
    }

    pub(super) const fn staying(self, is: bool) -> Self {
        self.marked(STAYS, is)
    }

    /// How pairs are ordered: by post, then by officer.
    pub(super) const fn key(&self) -> (u32, u32) {
        (self.post, self.officer)
    }

    const fn marked(mut self, mark: u8, is: bool) -> Self {
        self.marks = if is { self.marks | mark } else { self.marks & !mark };
        self
    }
}
