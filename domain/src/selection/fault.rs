//! What is wrong with a problem.

use thiserror::Error;

/// Why a problem cannot be put together. Positions are those in the parts that were given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Fault {
    /// There are no weeks, or more than there may be.
    #[error("A selection covers 1 to {most} weeks, not {weeks}.")]
    Weeks {
        /// How many there are.
        weeks: usize,
        /// How many there may be.
        most: usize,
    },
    /// Something refers to an officer, post, project or council that is not there.
    #[error("{of} {at} refers to {what} {missing}, which is not there.")]
    Missing {
        /// What refers.
        of: &'static str,
        /// Which of them.
        at: usize,
        /// What it refers to.
        what: &'static str,
        /// Which.
        missing: u32,
    },
    /// An officer or a council does not have a number for each week.
    #[error("{of} {at} has {has} weeks of capacity, not {weeks}.")]
    Capacity {
        /// What it is.
        of: &'static str,
        /// Which.
        at: usize,
        /// How many weeks it has.
        has: usize,
        /// How many it should have.
        weeks: usize,
    },
    /// A number is out of its range.
    #[error("{of} {at}: {what} is out of range.")]
    Range {
        /// What it is.
        of: &'static str,
        /// Which.
        at: usize,
        /// The number that is wrong.
        what: &'static str,
    },
    /// A pair is given twice.
    #[error("Officer {officer} is given twice for post {post}.")]
    Twice {
        /// The officer.
        officer: u32,
        /// The post.
        post: u32,
    },
    /// A stretch pair in a project that does not mentor, or a stretch pair that is an expert.
    #[error("Officer {officer} cannot be a stretch for post {post}.")]
    Stretch {
        /// The officer.
        officer: u32,
        /// The post.
        post: u32,
    },
    /// Somebody is pinned who is not an eligible pair.
    #[error("Officer {officer} is pinned to post {post} but is not an eligible pair.")]
    Pinned {
        /// The officer.
        officer: u32,
        /// The post.
        post: u32,
    },
    /// More officers are pinned to a post than it has places.
    #[error("More officers are pinned to post {post} than it has places.")]
    Crowded {
        /// The post.
        post: u32,
    },
}
