//! Selections: posts that are filled together. They are drawn up, run by the engine, decided on by people pick by
//! pick, and applied: whoever was taken is called up.
//!
//! What is decided by whom, and when something may be done, is in `domain::proposal`.

mod able;
pub mod again;
pub mod apply;
mod ask;
pub mod decide;
pub mod declare;
pub mod draft;
pub mod effect;
pub mod fill;
pub mod panel;
pub mod reserve;
pub mod run;
mod there;
pub mod vote;
pub mod what_if;

pub use again::again;
pub use apply::apply;
pub use decide::{decide, finish};
pub use declare::{declare, take_back};
pub use draft::{change, create, discard};
pub use effect::effects;
pub use fill::fill;
pub use panel::set as set_panel;
pub use reserve::call as call_reserve;
pub use run::{cancel, give_up, run, work};
pub use vote::vote;
pub use what_if::suppose;

use crate::cx::Cx;
use callup_domain::access::{Action, On};
use callup_domain::id::SelectionId;
use callup_domain::proposal::{Moved, Step, meant};
use callup_infra::Result;
use callup_infra::entity::selection;
use callup_infra::query::selection as query;
use callup_infra::scope::{ReadTx, WriteTx};

/// The right to do `action` on a selection, and its row, locked.
async fn claim(cx: &Cx, id: SelectionId, action: Action) -> Result<(WriteTx, selection::Model)> {
    let tx = cx.begin().permit(action, On::default())?;
    let row = tx.lock::<selection::Entity>(id).await?;
    Ok((tx, row))
}

/// What has changed of what a selection rests on; nothing where that is of no interest any more, or not yet.
async fn moved(tx: &ReadTx, row: &selection::Model) -> Result<Vec<Moved>> {
    if !row.rests() {
        return Ok(Vec::new());
    }
    let picks = query::picks(tx, row.id).await?;
    Ok(query::moved(tx, &picks).await?.remove(&row.id).unwrap_or_default())
}

/// Whether `step` may be done, whatever has moved.
fn may(row: &selection::Model, step: Step) -> Result<()> {
    meant(row.what_if_of.is_some(), step)?;
    Ok(row.state.check(step)?)
}

/// Whether `step` may be done as things are, given what has moved.
async fn check(tx: &ReadTx, row: &selection::Model, step: Step) -> Result<()> {
    meant(row.what_if_of.is_some(), step)?;
    let moved = moved(tx, row).await?;
    Ok(row.state.now(!moved.is_empty()).check(step)?)
}
