//! Officers who could have a post of a selection instead.

use callup_domain::id::{OfficerId, OtherId, PostId, SelectionId};
use callup_domain::proposal::{Moves, OtherKind};

owned! {
    /// A reserve, or a near miss.
    "selection_other": OtherId, "reserve or near miss", removable, seen by super::visible::others;
    /// The selection.
    selection_id: SelectionId,
    /// The post.
    post_id: PostId,
    /// The officer.
    officer_id: OfficerId,
    /// Which of the two.
    kind: OtherKind,
    /// The place in the order of its kind, from 1.
    place: i32,
    /// The officer's score for the post, 0 to 1,000.
    fit: i32,
    /// By how much the proposal would be worth more, or less if negative.
    change: i64,
    /// Who else would move.
    moves: Moves,
}
