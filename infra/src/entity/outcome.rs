//! What officers were told came of posts.

use callup_domain::id::{OfficerId, OutcomeId, PostId};
use callup_domain::outcome::OutcomeReason;
use chrono::{DateTime, Utc};

owned! {
    /// What came of a post for an officer, as the officer was told.
    "outcome": OutcomeId, "outcome", versioned, seen by super::visible::outcomes;
    /// The post.
    post_id: PostId,
    /// The officer.
    officer_id: OfficerId,
    /// What came of it, and why.
    reason: OutcomeReason,
    /// When the e-mail was written.
    told_at: DateTime<Utc>,
    /// Changes so far.
    version: i32,
}
