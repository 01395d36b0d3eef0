//! Similar projects: shown to whoever lists a project, so that nobody builds a thing twice.

use crate::gram::{Trigram, common, sorted, trigrams};
use crate::id::{ProjectId, SkillId};

/// From how many thousandths on two projects are worth showing to a person. Set between the pairs
/// of one idea and the pairs of two that the tests give.
pub const ALIKE: i32 = 500;

/// How much of the likeness the skills may make up, in thousandths. Much the same skills go into
/// quite different projects.
const SKILLS: i32 = 150;

/// From how many thousandths of common trigrams on two words count as forms of one.
const SAME_WORD: i32 = 500;

/// Words that say nothing about what a project is for.
const STOP_WORDS: [&str; 35] = [
    "a", "an", "and", "are", "as", "at", "be", "by", "council", "councils", "digital", "for", "from", "how",
    "in", "into", "is", "it", "new", "of", "on", "online", "or", "our", "project", "service", "services",
    "so", "that", "the", "their", "to", "we", "with", "your",
];

/// A project, reduced to what likeness is computed from. Make it once and compare it often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    /// The trigrams of each word of the title.
    title: Vec<Vec<Trigram>>,
    /// The trigrams of all words of the problem.
    problem: Vec<Trigram>,
    skills: Vec<SkillId>,
}

impl Fingerprint {
    /// The fingerprint of a title, a problem and the skills that the posts need.
    #[must_use]
    pub fn of(title: &str, problem: &str, skills: impl IntoIterator<Item = SkillId>) -> Self {
        Self {
            title: words(title).map(|word| sorted(trigrams(&word))).collect(),
            problem: sorted(words(problem).flat_map(|word| trigrams(&word))),
            skills: sorted(skills),
        }
    }

    /// How alike two projects are, in thousandths: 0 for nothing in common, 1,000 for the same.
    /// Either a like title or a like problem will do: people put one idea into many words.
    #[must_use]
    pub fn likeness(&self, other: &Self) -> i32 {
        let title = self.title_likeness(other);
        let text = title.max(common(&self.problem, &other.problem));
        if self.skills.is_empty() || other.skills.is_empty() {
            return text;
        }
        (text * (1_000 - SKILLS) + common(&self.skills, &other.skills) * SKILLS) / 1_000
    }

    /// How much of the words of both titles is in the other: word by word, so that a long word
    /// counts no more than a short one.
    fn title_likeness(&self, other: &Self) -> i32 {
        let one_way = |these: &[Vec<Trigram>], those: &[Vec<Trigram>]| -> i32 {
            let best = |word: &Vec<Trigram>| those.iter().map(|that| common(word, that)).max();
            these.iter().filter_map(best).filter(|likeness| *likeness >= SAME_WORD).sum()
        };
        let both = one_way(&self.title, &other.title) + one_way(&other.title, &self.title);
        let words = i32::try_from(self.title.len() + other.title.len()).unwrap_or(i32::MAX);
        both.checked_div(words).unwrap_or_default()
    }
}

/// Which of `others` are like `project`, and how much, the most alike first, those of equal
/// likeness by id; `most` of them at most, none below [`ALIKE`].
#[must_use]
pub fn similar<'a>(
    project: &Fingerprint,
    others: impl IntoIterator<Item = (ProjectId, &'a Fingerprint)>,
    most: usize,
) -> Vec<(ProjectId, i32)> {
    let scored = others.into_iter().map(|(id, other)| (id, project.likeness(other)));
    let mut alike: Vec<_> = scored.filter(|(_, likeness)| *likeness >= ALIKE).collect();
    alike.sort_unstable_by_key(|(id, likeness)| (std::cmp::Reverse(*likeness), *id));
    alike.truncate(most);
    alike
}

/// The words that matter, in small letters, without endings.
fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|character: char| !character.is_alphanumeric()).map(str::to_lowercase);
    words
        .filter(|word| !word.is_empty() && !STOP_WORDS.contains(&word.as_str()))
        .map(|word| stem(&word).to_owned())
}

/// The word without an ending that only grammar asks for, if enough of it is left.
fn stem(word: &str) -> &str {
    let endings = ["ing", "ed", "es", "s"];
    let mut stems = endings.into_iter().filter_map(|ending| word.strip_suffix(ending));
    stems.find(|stem| stem.chars().count() >= 4).unwrap_or(word)
}
