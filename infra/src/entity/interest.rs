//! Officers' interest in posts.

use callup_domain::id::{InterestId, OfficerId, PostId};
use chrono::{DateTime, Utc};

owned! {
    /// An officer's interest in a post.
    "interest": InterestId, "interest", versioned, seen by super::visible::interests;
    /// The post.
    post_id: PostId,
    /// The officer.
    officer_id: OfficerId,
    /// A few words to the desk.
    note: String,
    /// Whether the home council may know.
    shared: bool,
    /// When.
    expressed_at: DateTime<Utc>,
    /// When it was taken back.
    withdrawn_at: Option<DateTime<Utc>>,
    /// Changes so far.
    version: i32,
}
