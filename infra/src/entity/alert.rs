//! Posts that officers were told of because they fit.

use callup_domain::id::{AlertId, OfficerId, PostId};
use chrono::{DateTime, Utc};

owned! {
    /// That an officer was told of a post.
    "alert": AlertId, "alert", removable, seen by super::visible::alerts;
    /// The officer.
    officer_id: OfficerId,
    /// The post.
    post_id: PostId,
    /// The officer's score for it then, 0 to 1,000.
    score: i32,
    /// When: the moment at which the e-mail was written.
    told_at: DateTime<Utc>,
}
