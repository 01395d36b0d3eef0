//! Links by e-mail that let somebody in, once.

use chrono::{DateTime, Utc};

words! {
    /// What a link is for.
    pub enum LinkKind {
        /// Asked for on the sign-in page, by somebody who is known.
        SignIn = "sign_in",
        /// An administrator's invitation: somebody's first way in.
        Invitation = "invitation",
    }
}

/// How far a link's life has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkLife {
    /// From then on it does not work.
    pub expires_at: DateTime<Utc>,
    /// When it was used.
    pub used_at: Option<DateTime<Utc>>,
    /// When it was taken back.
    pub revoked_at: Option<DateTime<Utc>>,
}

impl LinkLife {
    /// Whether the link lets somebody in at `now`: once, in time, and unless it was taken back.
    #[must_use]
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.used_at.is_none() && self.revoked_at.is_none() && now < self.expires_at
    }
}
