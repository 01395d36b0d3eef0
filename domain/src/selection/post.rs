//! Posts, as far as selection asks.

use serde::{Deserialize, Serialize};

/// A post to fill.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    /// Its project: the position among the projects of the problem.
    pub project: u32,
    /// The council where the work lands: the position among the councils of the problem.
    pub host: u32,
    /// The first week.
    pub first: u16,
    /// The last week.
    pub last: u16,
    /// Half-days a week.
    pub load: u8,
    /// How many officers are wanted.
    pub places: u16,
    /// 1 to 4, the most urgent first: the project's, unless the desk has set the post's own.
    pub priority: u8,
    /// Whether the project cannot do without it.
    pub mandatory: bool,
}

impl Post {
    /// How many weeks it lasts.
    #[must_use]
    pub const fn weeks(&self) -> u32 {
        (self.last - self.first) as u32 + 1
    }

    /// Half-days times weeks, for one officer.
    #[must_use]
    pub const fn work(&self) -> u32 {
        self.weeks() * self.load as u32
    }

    /// Its weeks, as positions.
    #[must_use]
    pub const fn span(&self) -> std::ops::Range<usize> {
        self.first as usize..self.last as usize + 1
    }

    /// Whether there is a week in both.
    #[must_use]
    pub const fn overlaps(&self, other: &Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}
