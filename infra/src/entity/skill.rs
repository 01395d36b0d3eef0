//! A body's catalogue of skills.

use callup_domain::id::SkillId;

owned! {
    /// A skill.
    "skill": SkillId, "skill", versioned;
    /// Its key: the framework's, or made from the name.
    slug: String,
    /// Its name.
    name: String,
    /// Its name in Welsh.
    name_cy: Option<String>,
    /// The version of the framework it is from; none for a local skill.
    framework: Option<String>,
    /// The skill that took its place.
    merged_into: Option<SkillId>,
    /// Changes so far.
    version: i32,
}
