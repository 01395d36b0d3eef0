//! Sessions: who is signed in, and since when.

use callup_domain::id::{PersonId, ProviderId, SessionId};
use callup_domain::session::{SessionLife, Way};
use chrono::{DateTime, Utc};

owned! {
    /// A session. The browser holds 256 random bits and the database their hash, so that there is no
    /// key with which sessions could be forged, and none to keep when secrets are changed.
    "session": SessionId, "session", versioned, removable, seen by super::visible::sessions;
    /// Who is signed in.
    person_id: PersonId,
    /// SHA-256 of what the browser holds, in hexadecimal.
    hash: String,
    /// How the person signed in.
    way: Way,
    /// The provider, when one let the person in.
    provider_id: Option<ProviderId>,
    /// What the browser calls itself.
    agent: String,
    /// When it began.
    began_at: DateTime<Utc>,
    /// When something last came from it, to the minute.
    seen_at: DateTime<Utc>,
    /// When it was ended.
    ended_at: Option<DateTime<Utc>>,
    /// Changes so far.
    version: i32,
}

impl Model {
    /// How far its life has come.
    #[must_use]
    pub const fn life(&self) -> SessionLife {
        SessionLife { began_at: self.began_at, seen_at: self.seen_at, ended_at: self.ended_at }
    }
}
