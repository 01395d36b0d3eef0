//! Making a proposal again, from what was kept of the day on which it was made: whether it comes to the same. Nothing is
//! written.

use crate::cx::Cx;
use callup_domain::id::{OfficerId, PostId, SelectionId};
use callup_domain::proposal::{Kept, Outcome, Repetition};
use callup_infra::Result;
use callup_infra::entity::selection;
use callup_infra::pack::unpack;
use callup_infra::query::selection as query;
use callup_infra::runs::in_turn;
use callup_infra::scope::ReadTx;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::AtomicBool;

/// What came of making a proposal again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Again {
    /// What the engine found.
    pub found: Repetition,
    /// What it found when the proposal was made.
    pub was: Outcome,
}

/// Lets the engine work once more on what the last proposal was made from: on another thread, one at a time, and without
/// holding its picture of the body open meanwhile. None before it has run, and for what ran before its input was kept.
///
/// # Errors
/// `NOT_FOUND` for those who may not see the selection; `Unavailable`.
pub async fn again(cx: &Cx, id: SelectionId) -> Result<Option<Again>> {
    let tx = cx.apart();
    let row = tx.get::<selection::Entity>(id).await?;
    let kept = query::input(&tx, id).await?;
    let (Some(kept), Some(rules), Some(print)) = (kept, row.rules.clone(), row.print.clone()) else {
        return Ok(None);
    };
    let was = outcome(&tx, &row).await?;
    drop(tx);
    let work = move |mut stop: &AtomicBool| Kept::again(|| unpack(&kept.packed), &rules, &print, &mut stop);
    let found = in_turn(work).await??;
    Ok(Some(Again { found, was }))
}

/// What the engine had found: those who were proposed, whatever was decided on them.
async fn outcome(tx: &ReadTx, row: &selection::Model) -> Result<Outcome> {
    let gaps = row.findings.iter().flat_map(|findings| &findings.gaps);
    let by_hand: BTreeSet<PostId> = gaps.map(|gap| gap.post).collect();
    let picks = query::picks(tx, row.id).await?.into_iter().filter(|pick| !by_hand.contains(&pick.post_id));
    let picks: BTreeMap<PostId, OfficerId> = picks.map(|pick| (pick.post_id, pick.officer_id)).collect();
    Ok(Outcome { picks, value: row.value.unwrap_or_default(), bound: row.bound.unwrap_or_default() })
}
