//! Other names of skills.

use callup_domain::id::{SkillAliasId, SkillId};

owned! {
    /// Another name of a skill.
    "skill_alias": SkillAliasId, "alias";
    /// The skill.
    skill_id: SkillId,
    /// The name, in lower case.
    alias: String,
}
