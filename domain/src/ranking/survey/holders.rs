//! Who has which skill at which level, and who wants to learn it: a bit for each officer.

use super::{Need, Pooled, Wanted};
use crate::id::SkillId;
use crate::skill::Level;
use std::collections::HashMap;

/// A bit for each officer.
type Bits = Vec<u64>;

/// Who has the skills that any post needs.
pub(super) struct Holders {
    everybody: Bits,
    skills: HashMap<SkillId, Known>,
}

/// Who has a skill.
#[derive(Clone)]
struct Known {
    /// At each level or above.
    levels: [Bits; Level::ALL.len()],
    /// Wanting to learn more of it.
    learning: Bits,
}

impl Holders {
    pub(super) fn new<'a>(
        needs: impl IntoIterator<Item = &'a Need>,
        people: impl ExactSizeIterator<Item = &'a Pooled>,
    ) -> Self {
        let nobody = vec![0; people.len().div_ceil(64)];
        let essential = needs.into_iter().filter(|need| need.essential);
        let unknown = Known { levels: std::array::from_fn(|_| nobody.clone()), learning: nobody.clone() };
        let mut skills: HashMap<SkillId, Known> = HashMap::new();
        for need in essential {
            skills.entry(need.skill).or_insert_with(|| unknown.clone());
        }
        let mut everybody = nobody;
        for (at, pooled) in people.enumerate() {
            let (word, bit) = (at / 64, 1 << (at % 64));
            everybody[word] |= bit;
            for held in &pooled.skills {
                if let Some(known) = skills.get_mut(&held.skill) {
                    known.levels[..=held.level as usize].iter_mut().for_each(|bits| bits[word] |= bit);
                    known.learning[word] |= if held.wants_to_learn { bit } else { 0 };
                }
            }
        }
        Self { everybody, skills }
    }

    /// Everybody who has what the post cannot do without, in order; and who could learn it, if its squad takes learners,
    /// each with whether it is as a learner.
    pub(super) fn of(&self, wanted: &Wanted) -> impl Iterator<Item = (usize, bool)> + use<> {
        let all = self.with(wanted, None);
        let mut learners = vec![0; all.len()];
        for need in wanted.needs.iter().filter(|need| need.essential && wanted.team.mentors.is_some()) {
            or(&mut learners, &self.with(wanted, Some(need)));
        }
        let bits = move |(word, (all, learners)): (usize, (u64, u64))| {
            ones(all | learners).map(move |bit| (word * 64 + bit, learners >> bit & 1 == 1))
        };
        all.into_iter().zip(learners).enumerate().flat_map(bits)
    }

    /// Everybody who has each essential skill of the post at its level or above; but the one that is `learnt` one level
    /// below it, and wanting to learn more.
    fn with(&self, wanted: &Wanted, learnt: Option<&Need>) -> Bits {
        let mut all = self.everybody.clone();
        for need in wanted.needs.iter().filter(|need| need.essential) {
            let Some(known) = self.skills.get(&need.skill) else {
                all.fill(0);
                return all;
            };
            let at = need.level as usize;
            if learnt.is_none_or(|learnt| learnt.skill != need.skill) {
                and(&mut all, &known.levels[at]);
            } else if let Some(below) = at.checked_sub(1) {
                and(&mut all, &known.levels[below]);
                and(&mut all, &known.learning);
                without(&mut all, &known.levels[at]);
            } else {
                all.fill(0);
            }
        }
        all
    }
}

fn and(bits: &mut Bits, others: &Bits) {
    bits.iter_mut().zip(others).for_each(|(word, other)| *word &= other);
}

fn or(bits: &mut Bits, others: &Bits) {
    bits.iter_mut().zip(others).for_each(|(word, other)| *word |= other);
}

fn without(bits: &mut Bits, others: &Bits) {
    bits.iter_mut().zip(others).for_each(|(word, other)| *word &= !other);
}

/// The bits that are set, from the lowest.
fn ones(mut bits: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let lowest = (bits != 0).then(|| bits.trailing_zeros() as usize)?;
        bits &= bits - 1;
        Some(lowest)
    })
}
