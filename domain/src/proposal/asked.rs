//! What a selection is to fill.

use crate::id::ProjectId;
use crate::period::Period;
use crate::refusal::{Code, Refusal, Refusals};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The most posts of a selection.
pub const MOST_POSTS: usize = 2_000;

/// The longest time over which posts may begin, in days.
const LONGEST_DAYS: i64 = 366;

/// Which posts a selection is to fill: those that are open, of published projects, that nobody is called up for, or what
/// is left of them, and that begin in a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "sea-orm", derive(sea_orm::FromJsonQueryResult))]
pub struct Asked {
    /// From the first to the last day on which a post may begin.
    pub begin: Period,
    /// The projects whose posts are to be filled. Empty: all.
    pub projects: Vec<ProjectId>,
    /// The projects that come first.
    pub urgent: Vec<ProjectId>,
    /// The projects that can wait.
    #[serde(default)]
    pub later: Vec<ProjectId>,
    /// The projects that come last.
    #[serde(default)]
    pub last: Vec<ProjectId>,
}

impl Asked {
    /// What is asked, if it can be.
    ///
    /// # Errors
    /// A refusal for each field that is wrong.
    pub fn checked(mut self, today: NaiveDate) -> Result<Self, Vec<Refusal>> {
        let mut no = Refusals::default();
        for projects in [&mut self.projects, &mut self.urgent, &mut self.later, &mut self.last] {
            projects.sort_unstable();
            projects.dedup();
        }
        let Period { starts_on, ends_on } = self.begin;
        no.check(ends_on >= today, || {
            let message = say!("These days have passed: the last is {day}.", day = ends_on);
            Refusal::new(Code::OutOfRange, "until", message)
        });
        no.check((ends_on - starts_on).num_days() <= LONGEST_DAYS, || {
            let message = say!("Posts that begin within a year are filled together, and no more.");
            Refusal::new(Code::OutOfRange, "until", message)
        });
        let mut named = BTreeSet::new();
        for (path, projects) in [("urgent", &self.urgent), ("later", &self.later), ("last", &self.last)] {
            no.check(projects.iter().all(|project| self.takes(*project)), || {
                let message = say!(
                    "A project that comes first, can wait or comes last is one of those whose posts are filled."
                );
                Refusal::new(Code::OutOfRange, path, message)
            });
            let again = projects.iter().filter(|project| !named.insert(**project)).count();
            no.check(again == 0, || {
                let message =
                    say!("A project comes first, can wait or comes last. Name it in one of these only.");
                Refusal::new(Code::OutOfRange, path, message)
            });
        }
        no.finish(self)
    }

    /// Whether the posts of a project are to be filled.
    #[must_use]
    pub fn takes(&self, project: ProjectId) -> bool {
        self.projects.is_empty() || self.projects.binary_search(&project).is_ok()
    }

    /// The priority of a project's posts for the engine: 1 if it comes first, 2 as usual, 3 if it can wait, 4 if it
    /// comes last.
    #[must_use]
    pub(super) fn priority(&self, project: ProjectId) -> u8 {
        let among = |projects: &[ProjectId]| projects.binary_search(&project).is_ok();
        if among(&self.urgent) {
            1
        } else if among(&self.later) {
            3
        } else if among(&self.last) {
            4
        } else {
            2
        }
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
