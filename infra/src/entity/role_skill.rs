//! Skills that roles need.

use callup_domain::id::{RoleId, RoleSkillId, SkillId};
use callup_domain::skill::Level;

owned! {
    /// A skill that a role needs, at one of its levels where that is known.
    "role_skill": RoleSkillId, "role's skill", removable;
    /// The role.
    role_id: RoleId,
    /// The skill.
    skill_id: SkillId,
    /// The role's level, such as "Senior user researcher"; empty for the role as a whole.
    role_level: String,
    /// The skill's level, where it is known.
    level: Option<Level>,
}
