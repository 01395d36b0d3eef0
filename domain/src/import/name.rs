//! Finding a thing by what people call it, and when it is not found, the nearest name.

use super::cell::quote;
use crate::Sentence;
use crate::reference::fold;
use std::collections::BTreeMap;

/// Names, keys and aliases of things, and the ids that they stand for. Case, accents, hyphens and
/// underscores do not count.
#[derive(Clone, Debug)]
pub struct Names<T> {
    /// What the things are, as in "There is no …".
    noun: Sentence,
    names: BTreeMap<String, Name<T>>,
}

#[derive(Clone, Debug)]
struct Name<T> {
    /// As it was given first.
    shown: String,
    /// What it stands for: more than one thing if the name is not clear.
    ids: Vec<T>,
    /// Pairs of neighbouring letters, sorted: what names are compared by.
    pairs: Vec<(char, char)>,
}

/// How alike names must be to be worth suggesting: hundredths of their pairs of letters in common.
const ALIKE: usize = 40;

/// Longer texts are not compared: no name is that long.
const LONGEST: usize = 200;

impl<T: Copy + PartialEq> Names<T> {
    /// No names yet. `noun` completes "There is no …": "skill".
    #[must_use]
    pub const fn new(noun: Sentence) -> Self {
        Self { noun, names: BTreeMap::new() }
    }

    /// Adds a name, a key or an alias of `id`.
    pub fn add(&mut self, name: &str, id: T) {
        let folded = fold(name);
        let pairs = pairs(&folded);
        let name = self.names.entry(folded).or_insert_with(|| Name {
            shown: name.to_owned(),
            ids: Vec::new(),
            pairs,
        });
        if !name.ids.contains(&id) {
            name.ids.push(id);
        }
    }

    /// Whether anything is called `id`.
    pub(super) fn has(&self, id: T) -> bool {
        self.names.values().any(|name| name.ids.contains(&id))
    }

    /// What `text` stands for, if it is there at all.
    pub(super) fn get(&self, text: &str) -> Option<T> {
        match self.names.get(&fold(text))?.ids[..] {
            [id] => Some(id),
            _ => None,
        }
    }

    /// What `text` stands for.
    ///
    /// # Errors
    /// A sentence, with the nearest name if one is near.
    pub fn resolve(&self, text: &str) -> Result<T, Sentence> {
        let (given, noun) = (quote(text), &self.noun);
        match self.names.get(&fold(text)).map(|name| &name.ids[..]) {
            Some([id]) => Ok(*id),
            Some(_) => Err(say!("More than one {noun} is called {given}. Give its key.", noun, given)),
            None => Err(match self.nearest(text) {
                Some(name) => say!("There is no {noun} {given}. Did you mean “{name}”?", noun, given, name),
                None => say!("There is no {noun} {given}.", noun, given),
            }),
        }
    }

    /// The name most like `text`; of several the first in the alphabet.
    fn nearest(&self, text: &str) -> Option<&str> {
        if text.chars().count() > LONGEST {
            return None;
        }
        let given = pairs(&fold(text));
        let mut best: Option<(usize, usize, &str)> = None;
        for name in self.names.values() {
            let common = 2 * common(&given, &name.pairs);
            let all = given.len() + name.pairs.len();
            if common * 100 >= ALIKE * all && best.is_none_or(|(most, of, _)| common * of > most * all) {
                best = Some((common, all, &name.shown));
            }
        }
        best.map(|(_, _, name)| name)
    }
}

/// Pairs of neighbouring letters, sorted. The ends of words count, so that beginnings weigh more.
fn pairs(folded: &str) -> Vec<(char, char)> {
    let mut pairs = Vec::with_capacity(folded.len() + 2);
    let mut last = ' ';
    for letter in folded.chars().chain([' ']) {
        pairs.push((last, letter));
        last = letter;
    }
    pairs.sort_unstable();
    pairs
}

/// How many elements two sorted lists have in common.
fn common<P: Ord>(left: &[P], right: &[P]) -> usize {
    let (mut at_left, mut at_right, mut count) = (0, 0, 0);
    while let (Some(a), Some(b)) = (left.get(at_left), right.get(at_right)) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => at_left += 1,
            std::cmp::Ordering::Greater => at_right += 1,
            std::cmp::Ordering::Equal => {
                (at_left, at_right, count) = (at_left + 1, at_right + 1, count + 1);
            }
        }
    }
    count
}
