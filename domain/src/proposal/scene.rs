//! What a proposal is made from.

use super::basis::PostFacts;
use super::before::Before;
use crate::id::{CouncilId, OfficerId, PostId, ProjectId, RoleId};
use crate::load::Load;
use crate::model::OperatingModel;
use crate::ranking::{Around, Place, Pool, Wanted};
use crate::workload::Workload;
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// A post to fill.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The post.
    pub post: PostId,
    /// Its project.
    pub project: ProjectId,
    /// The first day of what is left of the post, where that is not all of it.
    pub rest: Option<NaiveDate>,
    /// What it asks for.
    pub wanted: Wanted,
    /// Half-days a week.
    pub load: Load,
    /// Who has expressed interest in it.
    pub interested: HashSet<OfficerId>,
    /// What a pick for it rests on.
    pub facts: PostFacts,
}

/// Everything that a proposal is made from, in one picture of the body. Nothing in it says who somebody is: an
/// officer is what ranking asks of one.
#[derive(Clone, Debug)]
pub struct Scene {
    /// The officers and their councils.
    pub pool: Arc<Pool>,
    /// Where councils are.
    pub places: HashMap<CouncilId, Place>,
    /// The family of each role.
    pub families: HashMap<RoleId, Arc<str>>,
    /// How the body is run.
    pub model: OperatingModel,
    /// The day on which it is asked.
    pub today: NaiveDate,
    /// The posts to fill.
    pub openings: Vec<Opening>,
    /// What the proposal had before.
    pub before: Vec<Before>,
    /// Whom somebody decided against, and for which post.
    pub against: HashSet<(PostId, OfficerId)>,
}

impl Scene {
    /// What the body asks for of rest between assignments: the same at every post.
    #[must_use]
    pub fn workload(&self) -> Workload {
        self.openings.first().map(|opening| opening.wanted.workload).unwrap_or_default()
    }

    /// What bears on candidates for an opening and is not the pool's own.
    pub(super) fn around<'a>(&'a self, opening: &'a Opening) -> Around<'a> {
        let Self { places, families, today, .. } = self;
        Around { places, families, interested: &opening.interested, today: *today }
    }
}
