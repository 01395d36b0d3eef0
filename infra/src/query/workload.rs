//! What the body asks for to protect its officers.

use super::diary::only;
use crate::entity::workload::{Column, Entity};
use crate::error::Result;
use crate::scope::ReadTx;
use callup_domain::workload::Workload;

/// What the body asks for; one statement.
///
/// # Errors
/// `Unavailable`.
pub async fn asked(tx: &ReadTx) -> Result<Workload> {
    let rows = tx.every::<Entity>().columns(only([Column::LeastRest, Column::LongestRun]));
    let rows: Vec<(Option<i32>, Option<i32>)> = rows.await?;
    let asked = |(least_rest, longest_run)| Workload { least_rest, longest_run };
    Ok(rows.into_iter().next().map(asked).unwrap_or_default())
}
