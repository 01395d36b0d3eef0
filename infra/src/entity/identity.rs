//! People as identity providers name them.

use callup_domain::id::{IdentityId, PersonId, ProviderId};
use chrono::{DateTime, Utc};

owned! {
    /// A person as a provider names them: by issuer and subject, and nothing that changes hands.
    "identity": IdentityId, "identity", removable, seen by super::visible::kept_from_people;
    /// The provider.
    provider_id: ProviderId,
    /// The provider's issuer.
    issuer: String,
    /// What the issuer calls the person.
    subject: String,
    /// The person.
    person_id: PersonId,
    /// When the two were linked.
    linked_at: DateTime<Utc>,
}
