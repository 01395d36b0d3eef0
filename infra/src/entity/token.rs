//! API tokens, of which only a hash is kept.

use callup_domain::id::{PersonId, TokenId};
use chrono::{DateTime, Utc};

owned! {
    /// An API token.
    "token": TokenId, "token", versioned, removable;
    /// Whom it lets in.
    person_id: PersonId,
    /// What it is for.
    label: String,
    /// SHA-256 of the token, in hexadecimal.
    hash: String,
    /// When it was issued.
    created_at: DateTime<Utc>,
    /// When it stops working, if ever.
    expires_at: Option<DateTime<Utc>>,
    /// When it was revoked.
    revoked_at: Option<DateTime<Utc>>,
    /// Changes so far.
    version: i32,
}
