//! Sign-ins under way at an identity provider.

use callup_domain::id::{ProviderId, SignInId};
use chrono::{DateTime, Utc};

owned! {
    /// A sign-in under way. What would finish it, the browser holds; here is only what it is known by.
    "sign_in": SignInId, "sign-in", versioned, removable, seen by super::visible::kept_from_people;
    /// The provider to which the browser was sent.
    provider_id: ProviderId,
    /// The hash of the state that the provider gives back.
    state_hash: String,
    /// The hash of the browser's cookie.
    browser_hash: String,
    /// When it was begun.
    begun_at: DateTime<Utc>,
    /// From then on it cannot be finished.
    expires_at: DateTime<Utc>,
    /// When the browser came back, once.
    returned_at: Option<DateTime<Utc>>,
    /// Changes so far.
    version: i32,
}
