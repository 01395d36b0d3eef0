//! What was decided on the posts of selections. A decision is never changed: who decides again adds another, and the
//! latest counts.

use callup_domain::id::{DecisionId, OfficerId, PersonId, PostId, SelectionId};
use callup_domain::proposal::{Decided, PickDecision};
use chrono::{DateTime, Utc};

owned! {
    /// A decision on who has a post. It stays when the selection is run again and the pick goes.
    "decision": DecisionId, "decision", seen by super::visible::picks;
    /// The selection.
    selection_id: SelectionId,
    /// The post.
    post_id: PostId,
    /// The officer who was proposed then. None where the post was to stay empty.
    proposed_officer_id: Option<OfficerId>,
    /// What was decided.
    decision: PickDecision,
    /// The officer who was to have the post. None where it was to stay empty.
    taken_officer_id: Option<OfficerId>,
    /// Why.
    reason: String,
    /// Who decided.
    decided_by: Option<PersonId>,
    /// When.
    decided_at: DateTime<Utc>,
    /// When the pick and its reasons had been shown to whoever decided.
    seen_at: DateTime<Utc>,
}

impl Model {
    /// What bears on what is proposed from then on.
    #[must_use]
    pub const fn decided(&self) -> Decided {
        Decided {
            post: self.post_id,
            proposed: self.proposed_officer_id,
            decision: self.decision,
            taken: self.taken_officer_id,
        }
    }
}
