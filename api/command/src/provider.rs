//! Identity providers of a body and its councils.

use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::{CouncilId, ProviderId};
use callup_domain::provider::{domain, secret_name};
use callup_domain::refusal::{Code, Refusal, Refusals};
use callup_domain::say;
use callup_infra::Result;
use callup_infra::entity::provider::Domains;
use callup_infra::entity::{member, provider};
use callup_infra::oidc::issuer;
use std::collections::BTreeSet;

/// An identity provider to set up or change.
#[derive(Clone, Debug, InputObject)]
pub struct SetProvider {
    /// The provider to change; null to set up another.
    pub provider: Option<ProviderId>,
    /// The council whose people it knows; null for the body’s own. Stays as it was set up.
    pub council: Option<CouncilId>,
    /// What it is called on the sign-in page.
    pub name: String,
    /// The issuer of its tokens, letter by letter as the provider names it. Stays as it was set up.
    pub issuer: String,
    /// What the provider calls this service.
    pub client_id: String,
    /// The name under which the operator keeps the provider’s secret, never the secret itself.
    pub secret_name: String,
    /// The e-mail domains for which it may speak, such as camden.gov.uk. A subdomain is another domain.
    pub domains: Vec<String>,
}

/// A provider to remove.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct RemoveProvider {
    /// The provider.
    pub provider: ProviderId,
}

/// Sets up an identity provider, or changes one.
///
/// # Errors
/// A refusal for each field that is wrong; `WRONG_STATE` for another issuer or council of a provider that
/// is there, or one that was removed; `DUPLICATE` for a second of one council and issuer.
pub async fn set(cx: &Cx, ask: SetProvider) -> Result<provider::Model> {
    let mut no = Refusals::default();
    no.text("name", &ask.name, say!("Give a name for the sign-in page."), 80);
    no.text("clientId", &ask.client_id, say!("Give what the provider calls this service."), 200);
    let issuer = no.keep(issuer(&ask.issuer)).unwrap_or_default();
    let secret_name = no.keep(secret_name(&ask.secret_name)).unwrap_or_default();
    let domains: BTreeSet<String> = ask.domains.iter().filter_map(|text| no.keep(domain(text))).collect();
    no.check(!ask.domains.is_empty(), || {
        Refusal::required("domains", say!("Give an e-mail domain at least."))
    });
    no.check(ask.domains.len() <= 50, || {
        Refusal::new(Code::OutOfRange, "domains", say!("A provider speaks for at most 50 domains."))
    });
    no.finish(())?;
    let tx = cx.begin().permit(Action::SetUp, On::default())?;
    if let Some(council) = ask.council {
        let members = tx.every::<member::Entity>().is(member::Column::CouncilId, council);
        members.one().await?.ok_or_else(|| {
            Refusal::new(Code::NotFound, "council", say!("This council is not a member of the body."))
        })?;
    }
    let there = tx.every::<provider::Entity>().is_empty(provider::Column::RemovedAt).all().await?;
    let alike = |row: &provider::Model| row.issuer == issuer && row.council_id == ask.council;
    if there.iter().any(|row| alike(row) && Some(row.id) != ask.provider) {
        let message = say!("There is a provider with this issuer for the same council already.");
        return Err(Refusal::new(Code::Duplicate, "issuer", message).into());
    }
    let before = match ask.provider {
        Some(id) => {
            let row = tx.lock_any::<provider::Entity>(id).await?;
            if row.removed_at.is_some() || !alike(&row) {
                let message = say!(
                    "A provider keeps its issuer and its council, and what was removed stays so. Set up another."
                );
                return Err(Refusal::new(Code::WrongState, "provider", message).into());
            }
            Some(row)
        }
        None => None,
    };
    let row = provider::Model {
        id: before.as_ref().map_or_else(|| tx.id(), |row| row.id),
        body_id: tx.body(),
        council_id: ask.council,
        name: ask.name.trim().to_owned(),
        issuer,
        client_id: ask.client_id.trim().to_owned(),
        secret_name,
        domains: Domains(domains.into_iter().collect()),
        set_at: tx.now(),
        removed_at: None,
        version: before.as_ref().map_or(1, |row| row.version),
    };
    let row = match before {
        Some(_) => tx.update::<provider::Entity>(row).await?,
        None => tx.insert::<provider::Entity>(row).await?,
    };
    tx.commit(Event::ProviderSet { provider: row.id }).await?;
    Ok(row)
}

/// Removes a provider: it lets nobody in any more. Sessions that it began go on until they end.
///
/// # Errors
/// `NotFound` without such a provider, `WRONG_STATE` when it was removed before.
pub async fn remove(cx: &Cx, ask: RemoveProvider) -> Result<provider::Model> {
    let tx = cx.begin().permit(Action::SetUp, On::default())?;
    let row = tx.lock_any::<provider::Entity>(ask.provider).await?;
    if row.removed_at.is_some() {
        let message = say!("This provider was removed before.");
        return Err(Refusal::new(Code::WrongState, "provider", message).into());
    }
    let row = tx.update::<provider::Entity>(provider::Model { removed_at: Some(tx.now()), ..row }).await?;
    tx.commit(Event::ProviderRemoved { provider: row.id }).await?;
    Ok(row)
}

/// The providers that let people in, in order of their names.
///
/// # Errors
/// `Unavailable`.
pub async fn open(cx: &Cx) -> Result<Vec<provider::Model>> {
    let read = cx.read();
    let mut open = read.every::<provider::Entity>().is_empty(provider::Column::RemovedAt).all().await?;
    open.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(open)
}
