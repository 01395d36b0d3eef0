//! What if? A selection that supposes something is run like any other and shows what would come of it. It touches
//! nothing: nobody is decided on, and nobody is called up by it.

use super::scene::Scene;
use super::state::Step;
use crate::id::{CouncilId, OfficerId, ProjectId};
use crate::ranking::Pool;
use crate::refusal::{Code, Refusal, Refusals};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// By how many weeks projects are moved at most.
const MOST_WEEKS: i32 = 52;

/// What is supposed. Everything else is as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "sea-orm", derive(sea_orm::FromJsonQueryResult))]
pub struct Suppose {
    /// Councils that lend nobody.
    pub without_councils: Vec<CouncilId>,
    /// Officers who are not there: ill, or recalled.
    pub without_officers: Vec<OfficerId>,
    /// Drafts of projects whose posts are filled as well.
    pub with_projects: Vec<ProjectId>,
    /// Projects whose posts begin and end at other times.
    pub shifted: Vec<ProjectId>,
    /// By how many weeks later. Sooner, if negative.
    pub weeks: i32,
}

impl Suppose {
    /// What is supposed, if it can be.
    ///
    /// # Errors
    /// `OUT_OF_RANGE` for weeks beyond 52, either way, `REQUIRED` for projects without weeks or weeks without
    /// projects.
    pub fn checked(mut self) -> Result<Self, Vec<Refusal>> {
        fn sort<T: Ord>(ids: &mut Vec<T>) {
            ids.sort_unstable();
            ids.dedup();
        }
        sort(&mut self.without_councils);
        sort(&mut self.without_officers);
        sort(&mut self.with_projects);
        sort(&mut self.shifted);
        let mut no = Refusals::default();
        no.check(self.weeks.abs() <= MOST_WEEKS, || {
            let message = say!(
                "Projects are moved by at most {most} weeks, not {weeks}.",
                most = MOST_WEEKS,
                weeks = self.weeks
            );
            Refusal::new(Code::OutOfRange, "weeks", message)
        });
        no.check(self.shifted.is_empty() || self.weeks != 0, || {
            Refusal::required("weeks", say!("Give by how many weeks the projects are moved."))
        });
        no.check(self.weeks == 0 || !self.shifted.is_empty(), || {
            Refusal::required("shifted", say!("Give the projects that are moved."))
        });
        no.finish(self)
    }

    /// Whether nothing is supposed.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    /// The picture as it would be.
    #[must_use]
    pub fn of(&self, mut scene: Scene) -> Scene {
        if !self.without_councils.is_empty() || !self.without_officers.is_empty() {
            scene.pool = Arc::new(self.pool(&scene.pool));
        }
        for opening in &mut scene.openings {
            if self.shifted.binary_search(&opening.project).is_ok()
                && let Some(schedule) = opening.wanted.schedule.later(self.weeks)
            {
                opening.wanted.schedule = schedule;
            }
        }
        scene
    }

    /// The pool without those who are not there. Their bookings, and what their councils gave, stay as they are.
    fn pool(&self, pool: &Pool) -> Pool {
        let mut pool = pool.clone();
        for council in &self.without_councils {
            if let Some(mut lender) = pool.lender(*council).cloned() {
                lender.agreements.clear();
                pool.put_lender(*council, lender);
            }
        }
        for officer in &self.without_officers {
            if let Some(mut pooled) = pool.officer(*officer).cloned() {
                pooled.standing = crate::officer::Standing::Withdrawn;
                pool.put_officer(*officer, pooled);
            }
        }
        pool
    }
}

/// Whether `step` may be done with a selection that supposes something, or with one that is meant.
///
/// # Errors
/// `WRONG_STATE` at `selection`.
pub fn meant(is_what_if: bool, step: Step) -> Result<(), Refusal> {
    let touches = !matches!(step, Step::Run | Step::Cancel | Step::Discard);
    if !is_what_if || !touches {
        return Ok(());
    }
    let message =
        say!("This is a what-if: nothing is decided or done by it. Go back to the selection itself.");
    Err(Refusal::new(Code::WrongState, "selection", message))
}
