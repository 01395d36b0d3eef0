//! One spelling for words that British and American English write in two ways.
//!
//! It need not be a spelling that anybody uses: it only has to be the same for both.

/// Beginnings of words, and what stands for each of the two.
const BEGINNINGS: [(&str, &str); 17] = [
    ("analyz", "analys"),
    ("artefact", "artifact"),
    ("behaviour", "behavior"),
    ("catalogu", "catalog"),
    ("centre", "centr"),
    ("center", "centr"),
    ("colour", "color"),
    ("defense", "defence"),
    ("enrol", "enroll"),
    ("favour", "favor"),
    ("fulfill", "fulfil"),
    ("grey", "gray"),
    ("judgement", "judgment"),
    ("labour", "labor"),
    ("licens", "licenc"),
    ("practis", "practic"),
    ("skillful", "skilful"),
];

/// What people shorten words to.
const SHORT: [(&str, &str); 5] = [
    ("mgmt", "management"),
    ("mgt", "management"),
    ("mngmt", "management"),
    ("mgr", "manager"),
    ("dept", "department"),
];

/// The word in the one spelling.
pub(super) fn one_spelling(word: &str) -> String {
    if let Some((_, long)) = SHORT.iter().find(|(short, _)| *short == word) {
        return (*long).to_owned();
    }
    let begun = BEGINNINGS.iter().find_map(|(form, other)| Some((other, word.strip_prefix(form)?)));
    let word = begun.map_or_else(|| word.to_owned(), |(other, rest)| format!("{other}{rest}"));
    ise(&word)
}

/// "Organize" as "organise". Words such as "size" are let be: nobody writes them with an s.
fn ise(word: &str) -> String {
    let late = |at: usize| at >= 3 && ["iza", "ize", "izi"].iter().any(|form| word[at..].starts_with(form));
    match word.match_indices("iz").map(|(at, _)| at).find(|at| late(*at)) {
        Some(at) => format!("{}is{}", &word[..at], &word[at + 2..]),
        None => word.to_owned(),
    }
}
