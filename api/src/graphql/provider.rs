//! Identity providers in GraphQL.

use super::Request;
use super::council::Council;
use super::error::failed;
use super::page::{List, Page};
use super::payload::payload;
use async_graphql::{Context, ID, Object, Result};
use callup_command::provider::{self as providers, RemoveProvider, SetProvider};
use callup_domain::access::{Action, On};
use callup_infra::entity::provider;
use chrono::{DateTime, Utc};

/// An identity provider: who a council’s, or the body’s, people are known to.
pub struct Provider(provider::Model);

impl From<provider::Model> for Provider {
    fn from(row: provider::Model) -> Self {
        Self(row)
    }
}

/// An identity provider: who a council’s, or the body’s, people are known to.
#[Object]
impl Provider {
    /// Its id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The council whose people it knows; null for the body’s own.
    async fn council(&self, ctx: &Context<'_>) -> Result<Option<Council>> {
        match self.0.council_id {
            Some(council) => Council::require(ctx, council).await.map(Some),
            None => Ok(None),
        }
    }

    /// What it is called on the sign-in page.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// The issuer of its tokens.
    async fn issuer(&self) -> &str {
        &self.0.issuer
    }

    /// What the provider calls this service.
    async fn client_id(&self) -> &str {
        &self.0.client_id
    }

    /// The name under which the operator keeps its secret. The secret itself is nowhere to be read.
    async fn secret_name(&self) -> &str {
        &self.0.secret_name
    }

    /// The e-mail domains for which it may speak.
    async fn domains(&self) -> &[String] {
        &self.0.domains.0
    }

    /// When it was last set.
    async fn set_at(&self) -> DateTime<Utc> {
        self.0.set_at
    }

    /// Since when it lets nobody in.
    async fn removed_at(&self) -> Option<DateTime<Utc>> {
        self.0.removed_at
    }
}

/// Providers that can be asked for.
#[derive(Default)]
pub struct ProviderQuery;

#[Object]
impl ProviderQuery {
    /// The identity providers of the body, oldest first. For administrators, coordinators and auditors.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn providers(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<List<Provider>> {
        let cx = ctx.cx()?;
        cx.actor().permit(Action::SeePeople, On::default()).map_err(|refusal| failed(refusal.into()))?;
        let read = cx.read();
        Page::new(first, after)?.of(read.find::<provider::Entity>(), Provider).await
    }
}

payload! {
    /// What came of a request about an identity provider.
    ProviderPayload { provider: Provider }
}

/// What can be done with identity providers.
#[derive(Default)]
pub struct ProviderMutation;

#[Object]
impl ProviderMutation {
    /// Sets up an identity provider, or changes one.
    async fn set_provider(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The provider.")] input: SetProvider,
    ) -> Result<ProviderPayload> {
        ProviderPayload::of(providers::set(ctx.cx()?, input).await)
    }

    /// Removes an identity provider: it lets nobody in any more.
    async fn remove_provider(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which provider.")] input: RemoveProvider,
    ) -> Result<ProviderPayload> {
        ProviderPayload::of(providers::remove(ctx.cx()?, input).await)
    }
}
