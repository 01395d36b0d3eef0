//! Other names of skills.

use callup_domain::id::{SkillAliasId, SkillId};

owned! {
    /// Another name of a skill.
    "skill_alias": SkillAliasId, "alias", removable;
    /// The skill.
    skill_id: SkillId,
    /// The name.
    alias: String,
    /// The name without case, accents and signs: each once in a body.
    folded: String,
}
