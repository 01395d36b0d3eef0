//! The words that the names and aliases of skills are made of.

use super::edit;
use super::text::stem;
use crate::gram::{Trigram, sorted, trigrams};
use std::cmp::Reverse;
use std::collections::HashMap;

/// From how many thousandths of common trigrams on an unknown word passes for a known one.
const RELATED: i32 = 560;

/// How many thousandths each slip of the pen takes off.
const SLIP: i32 = 75;

/// A word of the vocabulary: where it stands.
pub(super) type WordId = usize;

/// How near a word that was written comes to one of the vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Near {
    /// The word of the vocabulary.
    pub word: WordId,
    /// In thousandths: 1,000 for the same stem.
    pub likeness: i32,
    /// Whether they differ at most by slips of the pen.
    pub slip: bool,
}

impl Near {
    /// A word of the same stem.
    pub(super) const fn same(word: WordId) -> Self {
        Self { word, likeness: 1_000, slip: true }
    }
}

/// Every stem once, and the words that have it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Vocabulary {
    stems: HashMap<String, WordId>,
    forms: Vec<Form>,
    written: HashMap<String, usize>,
    /// The forms by the number of their letters: slips are looked for among words of about that length.
    by_length: HashMap<usize, Vec<usize>>,
    /// The forms by each of their trigrams.
    by_gram: HashMap<Trigram, Vec<usize>>,
}

/// A word as it is written somewhere in a name or an alias.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Form {
    word: WordId,
    letters: Vec<char>,
    /// A bit for each letter it has.
    alphabet: u32,
    /// How many trigrams it has.
    grams: usize,
}

impl Vocabulary {
    /// The place of a word, which it gets if it has none.
    pub(super) fn learn(&mut self, written: &str) -> WordId {
        let next = self.stems.len();
        let word = *self.stems.entry(stem(written)).or_insert(next);
        if !self.written.contains_key(written) {
            let (at, letters, grams) =
                (self.forms.len(), written.chars().collect::<Vec<char>>(), sorted(trigrams(written)));
            self.written.insert(written.to_owned(), at);
            grams.iter().for_each(|gram| self.by_gram.entry(*gram).or_default().push(at));
            let form = Form { word, alphabet: alphabet(&letters), grams: grams.len(), letters };
            self.by_length.entry(form.letters.len()).or_default().push(at);
            self.forms.push(form);
        }
        word
    }

    /// How many stems there are.
    pub(super) fn len(&self) -> usize {
        self.stems.len()
    }

    /// The place of a word that has a known stem.
    pub(super) fn known(&self, written: &str) -> Option<WordId> {
        self.stems.get(&stem(written)).copied()
    }

    /// The place of a word that stands in a name or an alias just so.
    pub(super) fn written(&self, written: &str) -> Option<WordId> {
        self.written.get(written).map(|at| self.forms[*at].word)
    }

    /// What a word without a known stem comes nearest to: one that it misspells, or else one much like it.
    pub(super) fn nearest(&self, written: &str) -> Option<Near> {
        let letters: Vec<char> = written.chars().collect();
        self.misspelt(&letters).or_else(|| self.related(written))
    }

    /// The word that differs by the fewest slips.
    fn misspelt(&self, letters: &[char]) -> Option<Near> {
        let most = slips(letters)?;
        let has = alphabet(letters);
        let lengths = letters.len() - most..=letters.len() + most;
        let about = lengths.filter_map(|length| self.by_length.get(&length)).flatten();
        let near = about.map(|at| &self.forms[*at]).filter_map(|form| {
            // A slip changes one letter for another at most, and so two bits.
            let may_be = (form.alphabet ^ has).count_ones() as usize <= most * 2;
            let slips = may_be.then(|| edit::distance(letters, &form.letters, most)).flatten()?;
            // The first letter is the one that people get right.
            let other_start = form.letters.first() != letters.first();
            Some((slips + usize::from(other_start), form.word))
        });
        let (slips, word) = near.min().filter(|(slips, _)| *slips <= most)?;
        let likeness = 1_000 - SLIP * i32::try_from(slips).unwrap_or_default();
        Some(Near { word, likeness, slip: true })
    }

    /// The word with the most trigrams in common.
    fn related(&self, written: &str) -> Option<Near> {
        let grams = sorted(trigrams(written));
        let mut common: HashMap<usize, usize> = HashMap::new();
        for at in grams.iter().filter_map(|gram| self.by_gram.get(gram)).flatten() {
            *common.entry(*at).or_default() += 1;
        }
        let alike = common.into_iter().map(|(at, common)| {
            let form = &self.forms[at];
            (common * 2_000 / (grams.len() + form.grams), Reverse(form.word))
        });
        let (likeness, Reverse(word)) = alike.max()?;
        let likeness = i32::try_from(likeness).unwrap_or_default();
        (likeness >= RELATED).then_some(Near { word, likeness, slip: false })
    }
}

/// A bit for each letter from a to z that is there, and one for all others.
fn alphabet(letters: &[char]) -> u32 {
    let bit = |letter: &char| match u32::from(*letter) {
        small @ 97..=122 => 1 << (small - 97),
        _ => 1 << 26,
    };
    letters.iter().map(bit).fold(0, |bits, bit| bits | bit)
}

/// How many slips a word of these letters may hold. None in short words and in numbers, of which
/// another letter makes another word.
fn slips(letters: &[char]) -> Option<usize> {
    if letters.iter().any(|letter| !letter.is_alphabetic()) {
        return None;
    }
    match letters.len() {
        0..=4 => None,
        5..=8 => Some(1),
        _ => Some(2),
    }
}
