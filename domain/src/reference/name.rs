//! Names as people write them, brought to one form.

/// Words that say what kind of council it is, not which. "Camden Council", "LB of Camden" and
/// "London Borough of Camden" differ in nothing else.
const KIND_WORDS: [&str; 24] = [
    "and",
    "bc",
    "borough",
    "cbc",
    "cc",
    "city",
    "corporation",
    "council",
    "county",
    "cyngor",
    "dc",
    "district",
    "lb",
    "lbc",
    "mayoral",
    "mbc",
    "mdc",
    "metropolitan",
    "of",
    "rb",
    "royal",
    "the",
    "ua",
    "unitary",
];

/// A text in lower case, without accents and apostrophes, its words apart by one space.
///
/// `&` counts as "and", so that "Telford & Wrekin" is "telford and wrekin".
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            '\'' | '’' | '‘' | '.' | '\u{feff}' => {}
            '&' => folded.push_str(" and "),
            letter if letter.is_alphanumeric() => folded.push(plain(letter)),
            _ => folded.push(' '),
        }
    }
    let words: Vec<&str> = folded.split_whitespace().collect();
    words.join(" ")
}

/// The letter without the accent that Welsh and Gaelic names carry.
const fn plain(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' => 'w',
        'ŷ' | 'ỳ' | 'ý' | 'ÿ' => 'y',
        letter => letter,
    }
}

/// A folded name without the words for the kind of council.
pub(super) fn core(folded: &str) -> String {
    // "London" is part of the kind in "London Borough", and the name itself in "City of London".
    let rest = folded.replace("london borough", " ");
    let words: Vec<&str> = rest.split_whitespace().filter(|word| !KIND_WORDS.contains(word)).collect();
    if words.is_empty() { folded.to_owned() } else { words.join(" ") }
}

/// A name as a key in addresses: `user-research-methods`.
#[must_use]
pub fn slug(name: &str) -> String {
    fold(name).replace(' ', "-")
}
