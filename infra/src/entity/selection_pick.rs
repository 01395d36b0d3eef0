//! Picks: officers who are proposed for posts.

use super::post;
use callup_domain::id::{CallUpId, CouncilId, OfficerId, PersonId, PickId, PostId, SelectionId, SkillId};
use callup_domain::proposal::{Basis, ByCriterion, PickDecision};
use chrono::{DateTime, NaiveDate, Utc};

owned! {
    /// An officer who is proposed for a post, or whom a person gave it, and what a person decided.
    "selection_pick": PickId, "pick", versioned, removable, seen by super::visible::picks;
    /// The selection.
    selection_id: SelectionId,
    /// The post.
    post_id: PostId,
    /// The first day of what is left of the post, where that is not all of it.
    starts_on: Option<NaiveDate>,
    /// The officer.
    officer_id: OfficerId,
    /// The home council.
    home_council_id: CouncilId,
    /// The officer's score for the post, 0 to 1,000.
    fit: i32,
    /// The same by criterion.
    points: ByCriterion,
    /// The essential skill that the officer would learn in the post, beside an expert.
    learns: Option<SkillId>,
    /// What the proposal loses at most without it, in points of the weights.
    loss: i64,
    /// Half-days that the home council gives by it.
    half_days: i32,
    /// Who had the post before the selection was run again.
    before_officer_id: Option<OfficerId>,
    /// What it rests on.
    basis: Basis,
    /// What was decided.
    decision: PickDecision,
    /// The officer who is taken instead.
    instead_officer_id: Option<OfficerId>,
    /// What taking that officer rests on.
    instead_basis: Option<Basis>,
    /// The essential skill that officer would learn.
    instead_learns: Option<SkillId>,
    /// Why.
    reason: String,
    /// Who decided.
    decided_by: Option<PersonId>,
    /// When.
    decided_at: Option<DateTime<Utc>>,
    /// When it was shown to whoever decided.
    seen_at: Option<DateTime<Utc>>,
    /// The call-up that came of it.
    callup_id: Option<CallUpId>,
    /// Changes so far.
    version: i32,
}

impl Model {
    /// The first day of the work in `post`, which is the pick's.
    #[must_use]
    pub fn starts_on(&self, post: &post::Model) -> NaiveDate {
        self.starts_on.unwrap_or(post.starts_on)
    }

    /// Whether whoever is taken as things are learns in the post.
    #[must_use]
    pub const fn is_for_a_learner(&self) -> bool {
        match self.decision {
            PickDecision::Open | PickDecision::Took | PickDecision::Filled => self.learns.is_some(),
            PickDecision::Changed => self.instead_learns.is_some(),
            PickDecision::Refused => false,
        }
    }

    /// The officer who is taken as things are, and what that rests on. None where the place stays empty; the one who
    /// is proposed while nothing is decided.
    #[must_use]
    pub fn taken(&self) -> Option<(OfficerId, &Basis)> {
        match self.decision {
            PickDecision::Open | PickDecision::Took | PickDecision::Filled => Some((self.officer_id, &self.basis)),
            PickDecision::Changed => self.instead_officer_id.zip(self.instead_basis.as_ref()),
            PickDecision::Refused => None,
        }
    }
}
