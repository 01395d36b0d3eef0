//! Who has which skill at which level: a bit for each officer.

use super::{Need, Pooled};
use crate::id::SkillId;
use crate::skill::Level;
use std::collections::HashMap;

/// A bit for each officer.
type Bits = Vec<u64>;

/// Who has the skills that any post needs.
pub(super) struct Holders {
    everybody: Bits,
    /// Of each skill, who has it at each level or above.
    skills: HashMap<SkillId, [Bits; Level::ALL.len()]>,
}

impl Holders {
    pub(super) fn new<'a>(
        needs: impl IntoIterator<Item = &'a Need>,
        people: impl ExactSizeIterator<Item = &'a Pooled>,
    ) -> Self {
        let nobody = vec![0; people.len().div_ceil(64)];
        let essential = needs.into_iter().filter(|need| need.essential);
        let mut skills: HashMap<SkillId, [Bits; Level::ALL.len()]> = HashMap::new();
        for need in essential {
            skills.entry(need.skill).or_insert_with(|| std::array::from_fn(|_| nobody.clone()));
        }
        let mut everybody = nobody;
        for (at, pooled) in people.enumerate() {
            let (word, bit) = (at / 64, 1 << (at % 64));
            everybody[word] |= bit;
            for held in &pooled.skills {
                if let Some(levels) = skills.get_mut(&held.skill) {
                    levels[..=held.level as usize].iter_mut().for_each(|bits| bits[word] |= bit);
                }
            }
        }
        Self { everybody, skills }
    }

    /// Everybody who has each of `needs` that is essential at its level or above, in order.
    pub(super) fn of(&self, needs: &[Need]) -> impl Iterator<Item = usize> + use<> {
        let mut all = self.everybody.clone();
        for need in needs.iter().filter(|need| need.essential) {
            match self.skills.get(&need.skill) {
                Some(levels) => and(&mut all, &levels[need.level as usize]),
                None => all.clear(),
            }
        }
        all.into_iter().enumerate().flat_map(|(word, bits)| ones(bits).map(move |bit| word * 64 + bit))
    }
}

fn and(bits: &mut Bits, others: &Bits) {
    bits.iter_mut().zip(others).for_each(|(word, other)| *word &= other);
}

/// The bits that are set, from the lowest.
fn ones(mut bits: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let lowest = (bits != 0).then(|| bits.trailing_zeros() as usize)?;
        bits &= bits - 1;
        Some(lowest)
    })
}
