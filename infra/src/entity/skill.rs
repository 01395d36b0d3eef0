//! A body's catalogue of skills.

use callup_domain::id::SkillId;
use callup_domain::reference::fold;

owned! {
    /// A skill.
    "skill": SkillId, "skill", versioned;
    /// Its key: the framework's, or made from the name.
    slug: String,
    /// Its name.
    name: String,
    /// Its name in Welsh.
    name_cy: Option<String>,
    /// Its names without case, accents and signs, for search.
    folded: String,
    /// The version of the framework it is from; none for a local skill.
    framework: Option<String>,
    /// The skill that took its place.
    merged_into: Option<SkillId>,
    /// Changes so far.
    version: i32,
}

/// The names of a skill as they are searched.
#[must_use]
pub fn folded(name: &str, name_cy: Option<&str>) -> String {
    match name_cy {
        Some(welsh) => format!("{} {}", fold(name), fold(welsh)),
        None => fold(name),
    }
}
