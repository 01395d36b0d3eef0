//! Votes of members of panels on picks. A vote is never changed: who votes again adds another, and the latest counts.

use callup_domain::id::{CouncilId, OfficerId, PersonId, PostId, SelectionId, VoteId};
use callup_domain::proposal::Vote;
use chrono::{DateTime, Utc};

owned! {
    /// A vote of a member of a panel on the pick of a post. It goes when the pick does.
    "pick_vote": VoteId, "vote", removable, seen by super::visible::panels;
    /// The selection.
    selection_id: SelectionId,
    /// The post of the pick.
    post_id: PostId,
    /// The member.
    person_id: PersonId,
    /// The officer who was proposed then.
    proposed_officer_id: OfficerId,
    /// What the member wants.
    vote: Vote,
    /// The officer who is to be taken instead.
    instead_officer_id: Option<OfficerId>,
    /// The home council of whoever it is for. None where the place is to stay empty.
    home_council_id: Option<CouncilId>,
    /// Why.
    reason: String,
    /// When the pick and its reasons had been shown to the member.
    seen_at: DateTime<Utc>,
    /// When.
    voted_at: DateTime<Utc>,
}

impl Model {
    /// The officer who is to have the post. None where the place is to stay empty.
    #[must_use]
    pub const fn choice(&self) -> Option<OfficerId> {
        self.vote.choice(self.proposed_officer_id, self.instead_officer_id)
    }
}
