//! Alerts: officers are told of newly published posts that fit them, as often as they like, and of no other.

use crate::id::{OfficerId, PostId};
use crate::refusal::{Code, Refusal};
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;

words! {
    /// How often an officer is told of posts that fit. Whoever joins the pool is told weekly until he or she
    /// chooses otherwise: without, a pool is forgotten, and daily is more than anybody asked for. Whoever is
    /// entered by somebody else has not asked for anything, and is told never.
    pub enum AlertEvery {
        /// At most once a day.
        Daily = "daily",
        /// At most once in seven days.
        Weekly = "weekly",
        /// Not at all.
        Never = "never",
    }
}

/// The score from which officers are told, of 1,000, until they choose otherwise. Who keeps every rule and no more
/// has some 500; above this, something speaks for the officer: the same role, the service, skills beyond those
/// asked for, or what stands behind them.
pub const USUAL_FROM: i32 = 600;

/// For how many days a post is new. Longer than a week, so that a run that fails loses no post.
pub const NEW_DAYS: u64 = 14;

/// The most posts in one letter. What is left comes with the next.
pub const MOST_IN_A_LETTER: usize = 10;

/// The score from which somebody wants to be told.
///
/// # Errors
/// `OUT_OF_RANGE` at `from` outside 0 to 1,000.
pub fn from_score(score: i32) -> Result<i32, Refusal> {
    if (0..=1_000).contains(&score) {
        return Ok(score);
    }
    Err(Refusal::new(Code::OutOfRange, "from", say!("A score is from 0 to 1,000, not {score}.", score)))
}

impl AlertEvery {
    /// Whether somebody who was told last on `last` may be told on `today`.
    #[must_use]
    pub fn is_due(self, last: Option<NaiveDate>, today: NaiveDate) -> bool {
        let days = match self {
            Self::Daily => 1,
            Self::Weekly => 7,
            Self::Never => return false,
        };
        last.is_none_or(|last| last.checked_add_days(Days::new(days)).is_some_and(|next| next <= today))
    }
}

/// The first day on which a post became open that is new on `today`.
#[must_use]
pub fn new_since(today: NaiveDate) -> NaiveDate {
    today.checked_sub_days(Days::new(NEW_DAYS)).unwrap_or(today)
}

/// A post that an officer fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// The officer.
    pub officer: OfficerId,
    /// The post.
    pub post: PostId,
    /// The officer's score for it: the one that the desk sees.
    pub score: i32,
}

/// What goes into one officer's letter: the best of what is at or above `from`, each post once.
#[must_use]
pub fn chosen(mut fits: Vec<Match>, from: i32, told: impl Fn(PostId) -> bool) -> Vec<Match> {
    fits.retain(|fit| fit.score >= from && !told(fit.post));
    fits.sort_unstable_by_key(|fit| (std::cmp::Reverse(fit.score), fit.post));
    let mut chosen = BTreeSet::new();
    fits.retain(|fit| chosen.insert(fit.post));
    fits.truncate(MOST_IN_A_LETTER);
    fits
}
