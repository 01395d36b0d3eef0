//! What a selection is to fill.

use crate::id::ProjectId;
use crate::period::Period;
use crate::refusal::{Code, Refusal, Refusals};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The most posts of a selection.
pub const MOST_POSTS: usize = 2_000;

/// The longest time over which posts may begin, in days.
const LONGEST_DAYS: i64 = 366;

/// Which posts a selection is to fill: those that are open, of published projects, that nobody is called up for and
/// that begin in a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "sea-orm", derive(sea_orm::FromJsonQueryResult))]
pub struct Asked {
    /// From the first to the last day on which a post may begin.
    pub begin: Period,
    /// The projects whose posts are to be filled. Empty: all.
    pub projects: Vec<ProjectId>,
    /// The projects that come first.
    pub urgent: Vec<ProjectId>,
}

impl Asked {
    /// What is asked, if it can be.
    ///
    /// # Errors
    /// A refusal for each field that is wrong.
    pub fn checked(mut self, today: NaiveDate) -> Result<Self, Vec<Refusal>> {
        let mut no = Refusals::default();
        self.projects.sort_unstable();
        self.projects.dedup();
        self.urgent.sort_unstable();
        self.urgent.dedup();
        let Period { starts_on, ends_on } = self.begin;
        no.check(ends_on >= today, || {
            let message = say!("These days have passed: the last is {day}.", day = ends_on);
            Refusal::new(Code::OutOfRange, "until", message)
        });
        no.check((ends_on - starts_on).num_days() <= LONGEST_DAYS, || {
            let message = say!("Posts that begin within a year are filled together, and no more.");
            Refusal::new(Code::OutOfRange, "until", message)
        });
        let others = self
            .urgent
            .iter()
            .find(|project| !self.projects.is_empty() && self.projects.binary_search(project).is_err());
        no.check(others.is_none(), || {
            let message = say!("A project that comes first is one of those whose posts are filled.");
            Refusal::new(Code::OutOfRange, "urgent", message)
        });
        no.finish(self)
    }

    /// Whether the posts of a project are to be filled.
    #[must_use]
    pub fn takes(&self, project: ProjectId) -> bool {
        self.projects.is_empty() || self.projects.binary_search(&project).is_ok()
    }

    /// Whether a project comes first.
    #[must_use]
    pub fn is_urgent(&self, project: ProjectId) -> bool {
        self.urgent.binary_search(&project).is_ok()
    }
}

/// There are posts to fill, and not too many.
///
/// # Errors
/// `NOT_READY` for none, `OUT_OF_RANGE` for too many.
pub(super) fn countable(posts: usize) -> Result<(), Refusal> {
    if posts == 0 {
        let message = say!(
            "There is no open post of a published project that begins in this time and that nobody is called up \
             for."
        );
        return Err(Refusal::new(Code::NotReady, "selection", message));
    }
    if posts > MOST_POSTS {
        let message = say!(
            "A selection fills at most {most} posts, not {posts}. Choose fewer projects.",
            most = MOST_POSTS,
            posts
        );
        return Err(Refusal::new(Code::OutOfRange, "selection", message));
    }
    Ok(())
}
