//! API tokens in GraphQL.

use super::payload::{UserError, split};
use super::{Request, person::Person};
use crate::graphql::error::failed;
use crate::graphql::loader::require;
use crate::graphql::page::{List, Page};
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use callup_command::token::{self as tokens, IssueToken, RevokeToken};
use callup_domain::access::{Action, On};
use callup_domain::id::PersonId;
use callup_infra::entity::token;
use chrono::{DateTime, Utc};

/// An API token. The token itself is shown once, when it is issued.
pub struct Token(token::Model);

impl From<token::Model> for Token {
    fn from(row: token::Model) -> Self {
        Self(row)
    }
}

/// An API token. The token itself is shown once, when it is issued.
#[Object]
impl Token {
    /// Its id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Whom it lets in.
    async fn person(&self, ctx: &Context<'_>) -> Result<Person> {
        require::<PersonId>(ctx, self.0.person_id, "person").await.map(Person)
    }

    /// What it is for.
    async fn label(&self) -> &str {
        &self.0.label
    }

    /// When it was issued.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }

    /// When it stops working.
    async fn expires_at(&self) -> Option<DateTime<Utc>> {
        self.0.expires_at
    }

    /// When it was revoked.
    async fn revoked_at(&self) -> Option<DateTime<Utc>> {
        self.0.revoked_at
    }
}

/// Tokens that can be asked for.
#[derive(Default)]
pub struct TokenQuery;

#[Object]
impl TokenQuery {
    /// The tokens of the body, oldest first. For administrators, coordinators and auditors.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn tokens(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<List<Token>> {
        let cx = ctx.cx()?;
        cx.actor().permit(Action::SeePeople, On::default()).map_err(|refusal| failed(refusal.into()))?;
        let read = cx.read();
        Page::new(first, after)?.of(read.find::<token::Entity>(), Token).await
    }
}

/// What came of a request for a token.
#[derive(SimpleObject)]
pub struct IssueTokenPayload {
    /// The token's record. Null when it was refused.
    token: Option<Token>,
    /// The token itself, shown this once: send it as “Authorization: Bearer …”.
    secret: Option<String>,
    /// Why it was refused. Empty when it was done.
    user_errors: Vec<UserError>,
}

super::payload::payload! {
    /// What came of a request about a token.
    TokenPayload { token: Token }
}

/// What can be done with tokens.
#[derive(Default)]
pub struct TokenMutation;

#[Object]
impl TokenMutation {
    /// Issues an API token for a person.
    async fn issue_token(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "For whom, and for how long.")] input: IssueToken,
    ) -> Result<IssueTokenPayload> {
        let (issued, user_errors) = split(tokens::issue(ctx.cx()?, input).await)?;
        let (token, secret) = issued.map(|issued| (Token(issued.row), issued.secret)).unzip();
        Ok(IssueTokenPayload { token, secret, user_errors })
    }

    /// Revokes an API token, for good and at once.
    async fn revoke_token(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which token.")] input: RevokeToken,
    ) -> Result<TokenPayload> {
        TokenPayload::of(tokens::revoke(ctx.cx()?, input).await)
    }
}
