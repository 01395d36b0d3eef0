//! Officers' clearances in GraphQL: all of it for the home council and the officer; for others whether it
//! will do for a post, and its date.

use super::Request;
use super::loader::{LoadError, Loaders, load, load_some, loads_lists};
use super::officer::OfficerPayload;
use super::person::Person;
use async_graphql::dataloader::Loader;
use async_graphql::{Context, Object, Result, SimpleObject};
use callup_command::clearance::{self as clearances, RemoveClearance, SetClearance};
use callup_domain::clearance::{Clearance, Cleared, Told};
use callup_domain::id::{OfficerId, PostId};
use callup_infra::entity::clearance as stored;
use callup_infra::query;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::HashMap;
use std::sync::Arc;

/// The clearance that an officer holds.
pub struct OfficerClearance(stored::Model);

/// The clearance that an officer holds.
#[Object]
impl OfficerClearance {
    /// The level.
    async fn level(&self) -> Clearance {
        self.0.level
    }

    /// Its last day.
    async fn expires_on(&self) -> NaiveDate {
        self.0.expires_on
    }

    /// The number of the certificate; may be empty.
    async fn number(&self) -> &str {
        &self.0.number
    }

    /// A few words; may be empty.
    async fn note(&self) -> &str {
        &self.0.note
    }

    /// Who entered it. Null when it was no person.
    async fn entered_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        Ok(load_some(ctx, self.0.entered_by).await?.map(Person))
    }

    /// When.
    async fn entered_at(&self) -> DateTime<Utc> {
        self.0.entered_at
    }
}

/// Whether an officer's clearance will do for a post.
#[derive(SimpleObject)]
pub struct ClearanceFor {
    /// Whether it will, to the post's last day.
    valid: bool,
    /// Its last day. Null where there is none that would do on any day.
    until: Option<NaiveDate>,
}

loads_lists! {
    /// The clearance of an officer, for those who may see it.
    ClearanceOf(OfficerId): clearance by OfficerId, officer_id;
}

/// What an officer holds, to be told as far as it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct HeldBy(OfficerId);

impl Loader<HeldBy> for Loaders {
    type Value = Cleared;
    type Error = LoadError;

    async fn load(&self, keys: &[HeldBy]) -> Result<HashMap<HeldBy, Cleared>, LoadError> {
        let officers: Vec<OfficerId> = keys.iter().map(|key| key.0).collect();
        let held = query::clearance::held_by(&self.cx().read(), &officers).await.map_err(Arc::new)?;
        Ok(held.into_iter().map(|(officer, cleared)| (HeldBy(officer), cleared)).collect())
    }
}

/// The clearance of an officer. None for those who may not see it.
pub(super) async fn of(ctx: &Context<'_>, officer: OfficerId) -> Result<Option<OfficerClearance>> {
    let rows = load(ctx, ClearanceOf(officer)).await?.unwrap_or_default();
    Ok(rows.into_iter().next().map(OfficerClearance))
}

/// Whether an officer's clearance will do for a post. None for a post that needs none, or is not to be seen.
pub(super) async fn for_post(
    ctx: &Context<'_>,
    officer: OfficerId,
    post: PostId,
) -> Result<Option<ClearanceFor>> {
    let Some(post) = load::<PostId>(ctx, post).await? else { return Ok(None) };
    let Some(needed) = post.clearance else { return Ok(None) };
    let held = load(ctx, HeldBy(officer)).await?;
    let Told { valid, until } = Told::of(held, needed, post.ends_on);
    Ok(Some(ClearanceFor { valid, until }))
}

/// What can be done with clearances.
#[derive(Default)]
pub struct ClearanceMutation;

#[Object]
impl ClearanceMutation {
    /// Enters the security clearance that an officer holds, over the one entered before. For the home
    /// council.
    async fn set_clearance(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whose, and which.")] input: SetClearance,
    ) -> Result<OfficerPayload> {
        OfficerPayload::of(clearances::set(ctx.cx()?, input).await)
    }

    /// Takes an officer's clearance out.
    async fn remove_clearance(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whose.")] input: RemoveClearance,
    ) -> Result<OfficerPayload> {
        OfficerPayload::of(clearances::remove(ctx.cx()?, input).await)
    }
}
