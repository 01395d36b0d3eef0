//! What is suggested for a phrase.

use super::likeness::Likeness;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many skills are suggested at most: as many as somebody compares at a glance.
pub const MOST: usize = 3;

/// From how many thousandths on a skill is suggested at all. Set between the phrases for tuning that
/// mean a skill and those that mean none.
pub const SURE_ENOUGH: i32 = 555;

/// A skill that a phrase may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggestion<K> {
    /// The skill.
    pub skill: K,
    /// How the phrase led to it.
    pub likeness: Likeness,
    /// How sure that is, in thousandths: 1,000 for a name or an alias.
    pub score: i32,
}

/// The surest way in which a phrase led to each skill.
pub(super) struct Best<K>(BTreeMap<K, Suggestion<K>>);

impl<K> Default for Best<K> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<K: Copy + Ord> Best<K> {
    /// Notes a way that led to a skill, unless a surer one is known.
    pub(super) fn note(&mut self, found: Suggestion<K>) {
        let known = self.0.entry(found.skill).or_insert(found);
        if (found.score, Reverse(found.likeness)) > (known.score, Reverse(known.likeness)) {
            *known = found;
        }
    }

    /// The suggestions, the surest first.
    pub(super) fn surest(self) -> Vec<Suggestion<K>> {
        let sure = self.0.into_values().filter(|suggestion| suggestion.score >= SURE_ENOUGH);
        let mut sure: Vec<Suggestion<K>> = sure.collect();
        sure.sort_unstable_by_key(|one| (Reverse(one.score), one.likeness, one.skill));
        sure.truncate(MOST);
        sure
    }
}
