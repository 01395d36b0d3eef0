//! Identity providers of a body and its councils.

use callup_domain::id::{CouncilId, ProviderId};
use callup_domain::provider::Speaker;
use chrono::{DateTime, Utc};

owned! {
    /// An identity provider. Its secret stands outside the database.
    "provider": ProviderId, "identity provider", versioned, seen by super::visible::providers;
    /// The council whose people it knows; none for the body's own.
    council_id: Option<CouncilId>,
    /// What it is called on the sign-in page.
    name: String,
    /// Who issues its tokens. Never changed: subjects mean something only to their issuer.
    issuer: String,
    /// What the provider calls this service.
    client_id: String,
    /// The name under which the secret is found.
    secret_name: String,
    /// The e-mail domains for which it may speak.
    domains: Domains,
    /// When it was last set.
    set_at: DateTime<Utc>,
    /// Since when it lets nobody in.
    removed_at: Option<DateTime<Utc>>,
    /// Changes so far.
    version: i32,
}

/// E-mail domains, in lower case.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, sea_orm::FromJsonQueryResult,
)]
#[serde(transparent)]
pub struct Domains(pub Vec<String>);

impl Model {
    /// For whom it may speak.
    #[must_use]
    pub fn speaker(&self) -> Speaker<'_> {
        Speaker { council: self.council_id, domains: &self.domains.0 }
    }
}
