//! Trigrams: how much of two words, or of two texts, is the same.

use std::collections::BTreeSet;

/// Three characters of a word, its edges marked by blanks.
pub(crate) type Trigram = [char; 3];

/// The trigrams of a word, in its order.
pub(crate) fn trigrams(word: &str) -> Vec<Trigram> {
    let marked: Vec<char> = "  ".chars().chain(word.chars()).chain([' ']).collect();
    marked.windows(3).map(|three| [three[0], three[1], three[2]]).collect()
}

/// Each item once, in order.
pub(crate) fn sorted<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    items.into_iter().collect::<BTreeSet<T>>().into_iter().collect()
}

/// What two sorted lists have in common, in thousandths of their mean length (Dice). Nothing if
/// both are empty.
pub(crate) fn common<T: Ord>(a: &[T], b: &[T]) -> i32 {
    let (mut left, mut right, mut common) = (a.iter().peekable(), b.iter().peekable(), 0);
    while let (Some(one), Some(two)) = (left.peek(), right.peek()) {
        let order = one.cmp(two);
        common += usize::from(order.is_eq());
        if order.is_le() {
            left.next();
        }
        if order.is_ge() {
            right.next();
        }
    }
    let share = (common * 2_000).checked_div(a.len() + b.len()).unwrap_or_default();
    i32::try_from(share).unwrap_or(1_000)
}
