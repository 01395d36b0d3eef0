//! The lexicon: every name and alias of a catalogue's skills, put together once and asked often.

use super::likeness::Likeness;
use super::reading::{Read, Reading};
use super::suggestion::{Best, Suggestion};
use super::term::{Term, unqualified};
use super::text::{squashed, tells, words};
use super::vocabulary::{Vocabulary, WordId};
use std::collections::{BTreeSet, HashMap};

/// All of the thousandths.
const ALL: i32 = 1_000;

/// What the same words in other forms are worth, in thousandths.
const SAME_WORDS: i32 = 950;

/// What a misspelling is worth, before each slip takes off more.
const MISSPELT: i32 = 930;

/// What the name of a skill without its qualifier is worth, which several skills may have.
const UNQUALIFIED: i32 = 850;

/// The most that a part can be worth.
const PART: i32 = 800;

/// How much of a part's worth depends on how much of the phrase it explains, in thousandths. The rest
/// depends on how much of the term the phrase has.
const EXPLAINED: i32 = 600;

/// What a word tells that may be said of any work, as [`weight`] counts.
const ANY_WORK: i32 = 8;

/// The skills of a catalogue by all their names. `K` is what it knows a skill by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lexicon<K> {
    terms: Vec<Term<K>>,
    /// The terms that are just these letters.
    written: HashMap<String, Vec<usize>>,
    vocabulary: Vocabulary,
    /// The terms that have a word, by word.
    having: Vec<Vec<usize>>,
    /// What a word tells, by word: more, the fewer skills have it.
    weights: Vec<i32>,
    /// What a word tells that no skill has.
    heaviest: i32,
}

impl<K: Copy + Ord> Lexicon<K> {
    /// The lexicon of skills with their names, and of aliases with the skills that they stand for.
    #[must_use]
    pub fn of<'a>(
        names: impl IntoIterator<Item = (K, &'a str)>,
        aliases: impl IntoIterator<Item = (K, &'a str)>,
    ) -> Self {
        let mut lexicon = Self {
            terms: Vec::new(),
            written: HashMap::new(),
            vocabulary: Vocabulary::default(),
            having: Vec::new(),
            weights: Vec::new(),
            heaviest: 1,
        };
        for (skill, name) in names {
            lexicon.put(skill, name, Likeness::Name);
            if let Some(bare) = unqualified(name) {
                lexicon.put(skill, bare, Likeness::Partial);
            }
        }
        for (skill, alias) in aliases {
            lexicon.put(skill, alias, Likeness::Alias);
        }
        lexicon.weigh();
        lexicon
    }

    /// What `phrase` may mean, the surest first, skills of equal score by likeness and key;
    /// [`MOST`](super::MOST) at most, none below [`SURE_ENOUGH`](super::SURE_ENOUGH). Empty where it means nothing that is known.
    #[must_use]
    pub fn suggest(&self, phrase: &str) -> Vec<Suggestion<K>> {
        let words = words(phrase);
        let mut best = Best::default();
        for at in self.written.get(&squashed(&words)).into_iter().flatten() {
            let Term { skill, likeness, .. } = self.terms[*at];
            let score = if likeness == Likeness::Partial { UNQUALIFIED } else { ALL };
            best.note(Suggestion { skill, likeness, score });
        }
        let reading = Reading::of(&words, &self.vocabulary);
        for at in self.touched(&reading) {
            best.note(self.compare(&reading, &self.terms[at]));
        }
        best.surest()
    }

    fn put(&mut self, skill: K, text: &str, likeness: Likeness) {
        let written = words(text);
        if written.is_empty() {
            return;
        }
        let at = self.terms.len();
        self.written.entry(squashed(&written)).or_default().push(at);
        let telling = written.iter().filter(|word| tells(word));
        let words: BTreeSet<WordId> = telling.map(|word| self.vocabulary.learn(word)).collect();
        self.having.resize(self.vocabulary.len(), Vec::new());
        words.iter().for_each(|word| self.having[*word].push(at));
        self.terms.push(Term { skill, likeness, words: words.into_iter().collect() });
    }

    fn weigh(&mut self) {
        let skills =
            |terms: &[usize]| terms.iter().map(|at| self.terms[*at].skill).collect::<BTreeSet<K>>().len();
        let all: Vec<usize> = (0..self.terms.len()).collect();
        let all = skills(&all);
        self.weights = self.having.iter().map(|terms| weight(all, skills(terms))).collect();
        self.heaviest = weight(all, 1);
    }

    /// The terms that have a word of the phrase.
    fn touched(&self, reading: &Reading) -> BTreeSet<usize> {
        reading.near().filter_map(|near| self.having.get(near.word)).flatten().copied().collect()
    }

    /// How the phrase and a term agree, and how well.
    fn compare(&self, reading: &Reading, term: &Term<K>) -> Suggestion<K> {
        let same = reading.near().map(|near| near.word).collect::<BTreeSet<WordId>>().iter().eq(&term.words);
        let likeness = reading.likeness().filter(|_| same);
        let (likeness, score) = match (likeness, term.likeness) {
            (Some(likeness), Likeness::Partial) => (Likeness::Partial, UNQUALIFIED * likeness / ALL),
            (Some(ALL), _) => (Likeness::WordForm, SAME_WORDS),
            (Some(likeness), _) => (Likeness::Spelling, MISSPELT * likeness / ALL),
            (None, _) => (Likeness::Partial, self.part(reading, term)),
        };
        Suggestion { skill: term.skill, likeness, score }
    }

    /// What it is worth that phrase and term have words in common.
    fn part(&self, reading: &Reading, term: &Term<K>) -> i32 {
        let both = self.explained(reading, term) * EXPLAINED + self.had(reading, term) * (ALL - EXPLAINED);
        both / ALL * PART / ALL
    }

    /// How much of the phrase the term explains, in thousandths.
    fn explained(&self, reading: &Reading, term: &Term<K>) -> i32 {
        let within = reading.near().filter(|near| term.words.contains(&near.word));
        let explained: i32 = within.map(|near| self.weights[near.word] * near.likeness).sum();
        explained.checked_div(reading.0.iter().map(|read| self.weight(*read)).sum()).unwrap_or_default()
    }

    /// How much of the term the phrase has, in thousandths.
    fn had(&self, reading: &Reading, term: &Term<K>) -> i32 {
        let likeness = |word: &WordId| {
            let near = reading.near().filter(|near| near.word == *word);
            near.map(|near| near.likeness).max().unwrap_or_default()
        };
        let had: i32 = term.words.iter().map(|word| self.weights[*word] * likeness(word)).sum();
        had.checked_div(term.words.iter().map(|word| self.weights[*word]).sum()).unwrap_or_default()
    }

    /// What a word tells. One that is not known tells the most: that something else is meant.
    fn weight(&self, read: Read) -> i32 {
        match read {
            Read::As(near) => self.weights[near.word],
            Read::AnyWork => ANY_WORK,
            Read::Unknown => self.heaviest,
        }
    }
}

/// What a word tells that so many of all skills have: four times the logarithm of their ratio, so that
/// whole numbers are fine enough.
fn weight(all: usize, having: usize) -> i32 {
    let ratio = u64::try_from(all * 16 / having.max(1)).unwrap_or_default().clamp(16, 1 << 15);
    i32::try_from(ratio.pow(4).ilog2()).unwrap_or_default() - 15
}
