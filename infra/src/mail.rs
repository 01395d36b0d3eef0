//! E-mail: letters put into words, messages, and the ways they leave.
//!
//! A row says to whom and about what, in the transaction of what it tells about. A job puts it into
//! words and sends it later, and again if need be; the Message-ID is the row's, so that a message
//! that arrives twice can be told by its id.

mod error;
mod letter;
mod mailer;
mod message;
mod smtp;
mod templates;

pub use error::SendError;
pub use letter::{
    AgreementFacts, CallUpFacts, Entry, Letter, News, OutcomeFacts, PanelFacts, PostFacts, ProjectFacts,
    SilenceNews, Silent, Topic, WebhookFacts,
};
pub use mailer::{Mailer, Outbox};
pub use message::Message;
pub use templates::{Rendered, Templates};

use std::time::Duration;

const FIRST_WAIT: Duration = Duration::from_secs(60);
const LONGEST_WAIT: Duration = Duration::from_secs(6 * 60 * 60);

/// How long to wait after the given attempt, counted from 1: a minute, doubling up to six hours.
#[must_use]
pub fn backoff(attempt: u32) -> Duration {
    let doublings = attempt.saturating_sub(1).min(16);
    (FIRST_WAIT * (1 << doublings)).min(LONGEST_WAIT)
}

/// An address as it may stand in a log: `m…@e…` for `meera@example.org`.
#[must_use]
pub fn masked(address: &str) -> String {
    let first = |part: &str| part.chars().next().map_or_else(String::new, |first| format!("{first}…"));
    match address.rsplit_once('@') {
        Some((local, host)) => format!("{}@{}", first(local), first(host)),
        None => first(address),
    }
}

#[cfg(test)]
mod tests;
