//! The body's operating model.

use crate::entity::body_model::{Column, Entity};
use crate::error::{Error, Result};
use crate::scope::ReadTx;
use callup_domain::model::OperatingModel;
use chrono::NaiveDate;
use sea_orm::{ColumnTrait, Order};

/// The operating model that the body has on `day`: the one that it took on last.
///
/// # Errors
/// `Internal` for a day before the body was set up.
pub async fn on(tx: &ReadTx, day: NaiveDate) -> Result<OperatingModel> {
    let taken_on = tx.every::<Entity>().filter(Column::FromOn.lte(day)).order_by(Column::FromOn, Order::Desc);
    let last = taken_on.one().await?;
    let none = || Error::Internal(anyhow::anyhow!("the body has no operating model on {day}"));
    last.map(|row| row.model).ok_or_else(none)
}
