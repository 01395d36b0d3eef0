//! The record of what happened.

use crate::entity::event;
use crate::error::Result;
use crate::scope::ReadTx;
use chrono::{DateTime, Utc};
use sea_orm::Order;

/// When the last thing happened in the body. None before the first.
///
/// # Errors
/// `Unavailable`, or `Internal` when the row cannot be read.
pub async fn latest(tx: &ReadTx) -> Result<Option<DateTime<Utc>>> {
    let newest = tx.every::<event::Entity>().order_by(event::Column::Id, Order::Desc).one().await?;
    Ok(newest.map(|event| event.occurred_at))
}
