//! Member councils, people and their languages.

use crate::mail;
use crate::refusal::{Code, Refusal};

words! {
    /// A council's part in a body.
    pub enum Part {
        /// Has pledged money or days.
        Funding = "funding",
        /// Lends officers or hosts projects without a pledge.
        Taking = "taking_part",
        /// Uses the results without being in a position to contribute.
        Beneficiary = "beneficiary",
    }
}

words! {
    /// The language in which a person is written to.
    pub enum Language {
        /// English.
        English = "en",
        /// Welsh.
        Welsh = "cy",
        /// Both: what is right as long as nobody asked (Welsh Language Standards 2 and 4).
        Both = "both",
    }
}

impl Language {
    /// The languages of what is written to the person, in their order. Both are in one letter.
    #[must_use]
    pub const fn written(self) -> &'static [mail::Language] {
        match self {
            Self::English => &[mail::Language::English],
            Self::Welsh => &[mail::Language::Welsh],
            Self::Both => &[mail::Language::English, mail::Language::Welsh],
        }
    }
}

/// An e-mail address in the form in which it is kept: trimmed, in lower case.
///
/// # Errors
/// `REQUIRED` or `MALFORMED` at `email`. Only the shape is looked at; whether somebody reads it
/// shows when a letter is sent.
pub fn address(text: &str) -> Result<String, Refusal> {
    let text = text.trim().to_lowercase();
    if text.is_empty() {
        return Err(Refusal::required("email", say!("Give an e-mail address.")));
    }
    let whole = text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && host.contains('.')
            && !host.starts_with('.')
            && !host.ends_with('.')
            && !host.contains('@')
    });
    let plain = text.len() <= 254
        && !text.chars().any(|c| c.is_whitespace() || c.is_control() || "<>,;\"".contains(c));
    if whole && plain {
        Ok(text)
    } else {
        let shown: String = text.chars().take(60).collect();
        Err(Refusal::new(Code::Malformed, "email", say!("“{shown}” is not an e-mail address.", shown)))
    }
}
