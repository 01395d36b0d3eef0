//! A phrase as the vocabulary reads it.

use super::text::{tells, tells_much};
use super::vocabulary::{Near, Vocabulary};

/// How many words of a phrase are read. Whoever writes more writes no longer about one skill.
const MOST_WORDS: usize = 40;

/// How many letters each part of a compound has at least.
const SHORTEST_PART: usize = 2;

/// What a word of a phrase was read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Read {
    /// One that is known, or is like one.
    As(Near),
    /// One that says of no skill in particular that it is meant.
    AnyWork,
    /// One that speaks of something which is not known.
    Unknown,
}

impl Read {
    /// The known word that it was read as.
    pub(super) fn near(self) -> Option<Near> {
        if let Self::As(near) = self { Some(near) } else { None }
    }
}

/// A phrase, word by word, without words that tell nothing.
pub(super) struct Reading(pub Vec<Read>);

impl Reading {
    /// Reads the words of a phrase.
    pub(super) fn of(words: &[String], vocabulary: &Vocabulary) -> Self {
        let mut read = Vec::new();
        let mut rest = &words[..words.len().min(MOST_WORDS)];
        while let Some((word, after)) = rest.split_first() {
            rest = after;
            let known = vocabulary.known(word);
            if let Some((joined, after)) = joined(word, after, vocabulary) {
                read.push(Read::As(joined));
                rest = after;
            } else if let Some(known) = known {
                read.extend(tells(word).then_some(Read::As(Near::same(known))));
            } else if let Some(parts) = parts(word, vocabulary) {
                read.extend(parts.map(Read::As));
            } else if tells(word) && !is_edition(word) {
                read.push(unknown(word, vocabulary));
            }
        }
        Self(read)
    }

    /// The words that are known.
    pub(super) fn near(&self) -> impl Iterator<Item = Near> + '_ {
        self.0.iter().filter_map(|read| read.near())
    }

    /// How like the least like of the words is to the one that it was read as, if at most slips of the pen
    /// lie between. None if other words are among them.
    pub(super) fn likeness(&self) -> Option<i32> {
        let each = self.0.iter().map(|read| read.near().filter(|near| near.slip).map(|near| near.likeness));
        each.collect::<Option<Vec<i32>>>()?.into_iter().min()
    }
}

fn unknown(word: &str, vocabulary: &Vocabulary) -> Read {
    match vocabulary.nearest(word) {
        Some(near) => Read::As(near),
        None if tells_much(word) => Read::Unknown,
        None => Read::AnyWork,
    }
}

/// "2022", "v3": numbers of editions and years tell nothing, unless a name has them, as "ISO 27001" has.
fn is_edition(word: &str) -> bool {
    let number = word.strip_prefix('v').unwrap_or(word);
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// Two words of which the catalogue makes one: "trouble shooting".
fn joined<'a>(word: &str, after: &'a [String], vocabulary: &Vocabulary) -> Option<(Near, &'a [String])> {
    let (next, after) = after.split_first()?;
    let both_known = vocabulary.known(word).is_some() && vocabulary.known(next).is_some();
    let joined = if both_known { None } else { vocabulary.known(&format!("{word}{next}")) };
    Some((Near::same(joined?), after))
}

/// One word of which the catalogue makes two: "cybersecurity".
fn parts(word: &str, vocabulary: &Vocabulary) -> Option<[Near; 2]> {
    let cuts = word.char_indices().map(|(at, _)| at).skip(SHORTEST_PART);
    let mut halves = cuts.map(|at| word.split_at(at)).filter(|(_, tail)| tail.len() >= SHORTEST_PART);
    // The head stands there whole, so that it needs no stem: most cuts are dismissed without one.
    halves.find_map(|(head, tail)| {
        let head = vocabulary.written(head)?;
        Some([Near::same(head), Near::same(vocabulary.known(tail)?)])
    })
}
