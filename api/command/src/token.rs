//! API tokens.

use crate::cx::Cx;
use crate::secret;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::erasure::not_erased;
use callup_domain::event::Event;
use callup_domain::id::{PersonId, TokenId};
use callup_domain::refusal::{Code, Refusal, Refusals};
use callup_domain::say;
use callup_infra::Result;
use callup_infra::entity::{person, token};
use callup_infra::keys::random;
use chrono::{DateTime, TimeDelta, Utc};

/// A token to issue.
#[derive(Clone, Debug, InputObject)]
pub struct IssueToken {
    /// Whom it lets in.
    pub person: PersonId,
    /// What it is for.
    pub label: String,
    /// After how many days it stops working, 1 to 366; 90 unless given.
    #[graphql(default = 90)]
    pub days: i32,
}

/// A token to revoke.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct RevokeToken {
    /// The token.
    pub token: TokenId,
}

/// A token that was just issued. Its words are shown once and kept nowhere.
#[derive(Clone, Debug)]
pub struct Issued {
    /// The row, with the hash.
    pub row: token::Model,
    /// The token itself.
    pub secret: String,
}

/// Issues a token.
///
/// # Errors
/// A refusal for each field that is wrong; `NotFound` for a person who does not exist.
pub async fn issue(cx: &Cx, ask: IssueToken) -> Result<Issued> {
    issue_as(cx, ask, secret::token(random()?)).await
}

/// Issues a token whose words are given: the demo's are the same each time.
///
/// # Errors
/// As for `issue`.
pub async fn issue_as(cx: &Cx, ask: IssueToken, secret: String) -> Result<Issued> {
    let mut no = Refusals::default();
    no.text("label", &ask.label, say!("Give what the token is for."), 120);
    no.check((1..=366).contains(&ask.days), || {
        let message = say!("A token works for 1 to 366 days, not {days}.", days = ask.days);
        Refusal::new(Code::OutOfRange, "days", message)
    });
    no.finish(())?;
    let tx = cx.begin().permit(Action::SetUp, On::default())?;
    // Locked, so that nobody is erased at the same moment and has a way in left.
    let person = tx.lock::<person::Entity>(ask.person).await?;
    not_erased(person.erased_at.is_some(), "person")?;
    let row = token::Model {
        id: tx.id(),
        body_id: tx.body(),
        person_id: person.id,
        label: ask.label.trim().to_owned(),
        hash: secret::hash(&secret),
        created_at: tx.now(),
        expires_at: Some(tx.now() + TimeDelta::days(ask.days.into())),
        revoked_at: None,
        version: 1,
    };
    let row = tx.insert::<token::Entity>(row).await?;
    tx.commit(Event::TokenIssued { token: row.id, person: person.id }).await?;
    Ok(Issued { row, secret })
}

/// Revokes a token, for good and at once.
///
/// # Errors
/// `WRONG_STATE` when it was revoked before.
pub async fn revoke(cx: &Cx, ask: RevokeToken) -> Result<token::Model> {
    let tx = cx.begin().permit(Action::SetUp, On::default())?;
    let row = tx.lock::<token::Entity>(ask.token).await?;
    if row.revoked_at.is_some() {
        return Err(Refusal::new(Code::WrongState, "token", say!("This token was revoked before.")).into());
    }
    let row = tx.update::<token::Entity>(token::Model { revoked_at: Some(tx.now()), ..row }).await?;
    tx.commit(Event::TokenRevoked { token: row.id, person: row.person_id }).await?;
    Ok(row)
}

/// Whether a token still lets somebody in.
#[must_use]
pub fn works(token: &token::Model, now: DateTime<Utc>) -> bool {
    token.revoked_at.is_none() && token.expires_at.is_none_or(|end| end > now)
}
