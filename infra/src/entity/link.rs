//! Links that let somebody in.

use callup_domain::id::{CouncilId, LinkId, PersonId};
use callup_domain::link::{LinkKind, LinkLife};
use chrono::{DateTime, Utc};

owned! {
    /// A link that lets a person in, once.
    "link": LinkId, "link", versioned, removable, seen by super::visible::links;
    /// Whom.
    person_id: PersonId,
    /// What it is for.
    kind: LinkKind,
    /// Invitations: the council for which the person is invited; none for the body itself.
    council_id: Option<CouncilId>,
    /// SHA-256 of the secret in it, in hexadecimal; none until it is put into an e-mail.
    hash: Option<String>,
    /// When it was made.
    made_at: DateTime<Utc>,
    /// From then on it does not work.
    expires_at: DateTime<Utc>,
    /// When it was used.
    used_at: Option<DateTime<Utc>>,
    /// When it was taken back.
    revoked_at: Option<DateTime<Utc>>,
    /// Changes so far.
    version: i32,
}

impl Model {
    /// How far its life has come.
    #[must_use]
    pub const fn life(&self) -> LinkLife {
        LinkLife { expires_at: self.expires_at, used_at: self.used_at, revoked_at: self.revoked_at }
    }
}
