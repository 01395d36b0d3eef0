//! Skills that posts need.

use callup_domain::id::{NeedId, PostId, SkillId};
use callup_domain::skill::Level;

owned! {
    /// A skill that a post needs.
    "need": NeedId, "need", removable;
    /// The post.
    post_id: PostId,
    /// The skill.
    skill_id: SkillId,
    /// The lowest level that will do.
    level: Level,
    /// Whether the post cannot do without.
    essential: bool,
}
