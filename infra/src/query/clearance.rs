//! Officers' clearances, past what the actor may see: what of them is told, `domain::clearance` decides.

use super::diary::{Among, only};
use crate::entity::clearance::{Column, Entity};
use crate::error::Result;
use crate::scope::ReadTx;
use callup_domain::clearance::{Clearance, Cleared};
use callup_domain::id::OfficerId;
use chrono::NaiveDate;
use std::collections::HashMap;

/// The clearances of these officers; one statement.
///
/// # Errors
/// `Unavailable`.
pub async fn held_by(tx: &ReadTx, officers: &[OfficerId]) -> Result<HashMap<OfficerId, Cleared>> {
    among(tx, &Among::These(officers)).await
}

pub(super) async fn among(tx: &ReadTx, among: &Among<'_>) -> Result<HashMap<OfficerId, Cleared>> {
    type Row = (OfficerId, Clearance, NaiveDate);
    let rows = among.of(tx.every::<Entity>(), Column::OfficerId);
    let rows: Vec<Row> = rows.columns(only([Column::OfficerId, Column::Level, Column::ExpiresOn])).await?;
    let cleared = |(officer, level, expires_on)| (officer, Cleared { level, expires_on });
    Ok(rows.into_iter().map(cleared).collect())
}
