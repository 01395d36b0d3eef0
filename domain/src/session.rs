//! Sessions: how long somebody stays signed in.

use chrono::{DateTime, TimeDelta, Utc};

words! {
    /// How somebody signed in.
    pub enum Way {
        /// By a link in an e-mail.
        Link = "link",
        /// By an invitation.
        Invitation = "invitation",
        /// By a council's or the body's own identity provider.
        Provider = "provider",
        /// In the demonstration, by choosing whom to be.
        Demonstration = "demonstration",
    }
}

/// How long sessions last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionRules {
    /// A session ends when nothing has come from it for so long.
    pub idle: TimeDelta,
    /// It ends so long after it began, whatever comes from it.
    pub longest: TimeDelta,
}

/// How far a session's life has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionLife {
    /// When it began.
    pub began_at: DateTime<Utc>,
    /// When something last came from it, to the minute.
    pub seen_at: DateTime<Utc>,
    /// When it was ended.
    pub ended_at: Option<DateTime<Utc>>,
}

impl SessionLife {
    /// How long at most `seen_at` lags behind: it is not written for every request.
    pub const SEEN_EVERY: TimeDelta = TimeDelta::minutes(1);

    /// When it ends if nothing more comes from it.
    #[must_use]
    pub fn ends_at(&self, rules: SessionRules) -> DateTime<Utc> {
        let end = (self.seen_at + rules.idle).min(self.began_at + rules.longest);
        self.ended_at.map_or(end, |ended| ended.min(end))
    }

    /// Whether it lets somebody in at `now`.
    #[must_use]
    pub fn is_open(&self, now: DateTime<Utc>, rules: SessionRules) -> bool {
        self.ended_at.is_none() && now < self.ends_at(rules)
    }

    /// Whether it is time to write down that something came from it.
    #[must_use]
    pub fn is_to_be_seen(&self, now: DateTime<Utc>) -> bool {
        now - self.seen_at >= Self::SEEN_EVERY
    }
}
