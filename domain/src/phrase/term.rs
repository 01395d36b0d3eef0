//! A term: one of the ways in which the catalogue calls a skill.

use super::likeness::Likeness;
use super::vocabulary::WordId;

/// A name or an alias, as phrases are compared with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Term<K> {
    /// The skill that it is called by.
    pub skill: K,
    /// What it means if a phrase is just this: the name, an alias, or a part of the name.
    pub likeness: Likeness,
    /// The words that tell it from others, each once and in order.
    pub words: Vec<WordId>,
}

/// The name without what stands between brackets at its end, if anything does. The framework puts
/// there what one of several skills of a name is for.
pub(super) fn unqualified(name: &str) -> Option<&str> {
    let (bare, _) = name.trim_end().strip_suffix(')')?.rsplit_once(" (")?;
    Some(bare.trim_end()).filter(|bare| !bare.is_empty())
}
