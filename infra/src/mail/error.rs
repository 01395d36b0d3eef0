//! Why an e-mail did not leave, and whether to try again.

use super::masked;
use lettre::transport::smtp;

/// An e-mail that did not leave. The text may be logged and kept: addresses in it are masked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// It never will: the server refused it for good, or the address is none.
    #[error("The e-mail cannot be delivered: {0}")]
    Permanent(String),
    /// It may another time: the server is busy, away or not set up yet.
    #[error("The e-mail did not leave this time: {0}")]
    Transient(String),
}

/// Refusals that are about signing in (RFC 4954), not about the message: somebody will mend the
/// configuration, and the e-mail leaves then.
const SIGN_IN: [&str; 4] = ["530", "534", "535", "538"];

impl SendError {
    /// Whether trying again is of no use.
    #[must_use]
    pub fn is_permanent(&self) -> bool {
        matches!(self, Self::Permanent(_))
    }

    pub(super) fn permanent(why: impl std::fmt::Display) -> Self {
        Self::Permanent(presentable(&why.to_string()))
    }

    pub(super) fn transient(why: impl std::fmt::Display) -> Self {
        Self::Transient(presentable(&why.to_string()))
    }

    /// From the conversation about one message.
    pub(super) fn from_reply(error: &smtp::Error) -> Self {
        let sign_in = error.status().is_some_and(|code| SIGN_IN.contains(&code.to_string().as_str()));
        if error.is_permanent() && !sign_in { Self::permanent(error) } else { Self::transient(error) }
    }
}

/// What a server said, on one line, of a length to keep, with every address in it masked.
fn presentable(text: &str) -> String {
    let edge = |c: char| "<>()[]\"',;:".contains(c);
    let mask = |word: &str| {
        let address = word.trim_matches(edge);
        if address.contains('@') { word.replace(address, &masked(address)) } else { word.to_owned() }
    };
    let line = text.split_whitespace().map(mask).collect::<Vec<_>>().join(" ");
    line.chars().take(300).collect()
}
