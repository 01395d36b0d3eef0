//! The record of a body in GraphQL: how far it is sealed.

use super::Request;
use super::error::failed;
use async_graphql::{Context, Result, SimpleObject};
use callup_domain::access::{Action, On};
use callup_infra::query::chain;
use chrono::{DateTime, Utc};

/// How far the record of a body is sealed. Whoever notes length and head elsewhere can tell later, with
/// `callup events verify`, that nothing up to there was changed, cut off or written anew.
#[derive(SimpleObject)]
pub struct Record {
    /// How many events are sealed.
    length: u64,
    /// The last seal, in hexadecimal. 64 zeros when nothing is sealed.
    head: String,
    /// When it was sealed.
    sealed_at: Option<DateTime<Utc>>,
    /// How many events wait to be sealed. They do not wait long while the service runs.
    waiting: u64,
}

/// The record. None for those who may not see events.
pub(super) async fn record(ctx: &Context<'_>) -> Result<Option<Record>> {
    let cx = ctx.cx()?;
    if !cx.actor().may(Action::SeeEvents, On::default()) {
        return Ok(None);
    }
    let standing = chain::standing(&cx.read()).await.map_err(failed)?;
    Ok(Some(Record {
        length: standing.head.length,
        head: standing.head.seal.to_string(),
        sealed_at: standing.sealed_at,
        waiting: standing.waiting,
    }))
}
