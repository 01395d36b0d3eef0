//! Reserves, from rows: who may still be called up for a post that a selection filled.

use crate::entity::{callup, secondment, selection, selection_other, selection_pick};
use crate::error::Result;
use crate::scope::ReadTx;
use callup_domain::id::{CallUpId, OfficerId, PersonId, PostId, SelectionId};
use callup_domain::proposal::{OtherKind, Vacancy};
use chrono::NaiveDate;
use sea_orm::ColumnTrait;
use std::collections::{BTreeMap, BTreeSet};

/// The post as a selection left it, if reserves are to be called up for it.
#[derive(Clone, Debug)]
pub struct LeftBy {
    /// The selection: the last of those that led to a call-up for the post.
    pub selection: SelectionId,
    /// The first day of what was left of the post when the selection filled it, where that was not all of it.
    pub rest: Option<NaiveDate>,
    /// Who answers for the call-up that it led to, at the desk.
    pub asked_by: Option<PersonId>,
    /// What became of the post since.
    pub vacancy: Vacancy,
}

/// Of these call-ups, by post and officer, those after which a reserve is called up when they come to nothing: a selection
/// led to it, or it is a reserve's, and whoever applied the selection said so. At most three statements.
///
/// # Errors
/// `Unavailable`.
pub async fn left_for(tx: &ReadTx, calls: &[(PostId, OfficerId)]) -> Result<BTreeSet<(PostId, OfficerId)>> {
    use selection_other::Column;
    let picks = leading(tx, calls.iter().map(|(post, _)| *post)).await?;
    if picks.is_empty() {
        return Ok(BTreeSet::new());
    }
    let others = tx.every::<selection_other::Entity>().any_of(Column::PostId, picks.keys().copied());
    let others = others.is(Column::Kind, OtherKind::Reserve).all().await?;
    let reserves: BTreeSet<(SelectionId, PostId, OfficerId)> =
        others.iter().map(|other| (other.selection_id, other.post_id, other.officer_id)).collect();
    let of_selection = |(post, officer): &&(PostId, OfficerId)| {
        let Some(pick) = picks.get(post) else { return false };
        let led_to = pick.taken().is_some_and(|(taken, _)| taken == *officer);
        led_to || reserves.contains(&(pick.selection_id, *post, *officer))
    };
    Ok(calls.iter().filter(of_selection).copied().collect())
}

/// What became of a post that a selection left reserves for; at most five statements.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn left(tx: &ReadTx, post: PostId) -> Result<Option<LeftBy>> {
    let Some(pick) = leading(tx, [post]).await?.remove(&post) else { return Ok(None) };
    let reserves = named(tx, &pick).await?;
    let calls = tx.every::<callup::Entity>().is(callup::Column::PostId, post).all().await?;
    let seconded = tx.every::<secondment::Entity>().is(secondment::Column::PostId, post).all().await?;
    // Whoever had the post before what the selection filled is no part of what became of that.
    let (before, seconded): (Vec<_>, Vec<_>) =
        seconded.into_iter().partition(|row| pick.starts_on.is_some_and(|rest| row.ends_on < rest));
    let before: BTreeSet<CallUpId> = before.into_iter().map(|row| row.callup_id).collect();
    let calls: Vec<callup::Model> = calls.into_iter().filter(|call| !before.contains(&call.id)).collect();
    let led_to = calls.iter().find(|call| Some(call.id) == pick.callup_id);
    let vacancy = Vacancy {
        reserves,
        called: calls.iter().map(|call| (call.officer_id, call.status)).collect(),
        seconded: seconded.iter().map(|row| row.status).collect(),
    };
    let asked_by = led_to.and_then(|call| call.asked_by);
    Ok(Some(LeftBy { selection: pick.selection_id, rest: pick.starts_on, asked_by, vacancy }))
}

/// The reserves that the last applied selection named for a post, in order; two statements.
///
/// # Errors
/// `Unavailable`.
pub async fn of_post(tx: &ReadTx, post: PostId) -> Result<Vec<OfficerId>> {
    match last(tx, [post]).await?.remove(&post) {
        Some(pick) => named(tx, &pick).await,
        None => Ok(Vec::new()),
    }
}

/// The reserves of a pick, in order.
async fn named(tx: &ReadTx, pick: &selection_pick::Model) -> Result<Vec<OfficerId>> {
    use selection_other::Column;
    let others = tx.every::<selection_other::Entity>().is(Column::PostId, pick.post_id);
    let others = others.is(Column::SelectionId, pick.selection_id).is(Column::Kind, OtherKind::Reserve);
    let mut others = others.all().await?;
    others.sort_by_key(|other| other.place);
    Ok(others.into_iter().map(|other| other.officer_id).collect())
}

/// The picks that led to the last call-up of a selection for each post, where it left word to call reserves up.
async fn leading(
    tx: &ReadTx,
    posts: impl IntoIterator<Item = PostId>,
) -> Result<BTreeMap<PostId, selection_pick::Model>> {
    let last = last(tx, posts).await?;
    if last.is_empty() {
        return Ok(last);
    }
    let selections: BTreeSet<SelectionId> = last.values().map(|pick| pick.selection_id).collect();
    let calling = tx.every::<selection::Entity>().with_keys(selections);
    let calling = calling.is(selection::Column::CallsReserves, true).all().await?;
    let calling: BTreeSet<SelectionId> = calling.into_iter().map(|row| row.id).collect();
    Ok(last.into_iter().filter(|(_, pick)| calling.contains(&pick.selection_id)).collect())
}

/// The last pick for each post that led to a call-up.
async fn last(
    tx: &ReadTx,
    posts: impl IntoIterator<Item = PostId>,
) -> Result<BTreeMap<PostId, selection_pick::Model>> {
    use selection_pick::Column;
    let picks = tx.every::<selection_pick::Entity>().any_of(Column::PostId, posts);
    let mut picks = picks.filter(Column::CallupId.is_not_null()).all().await?;
    // By the call-up, whose ids are in the order of time: what was run last need not have been applied last.
    picks.sort_by_key(|pick| pick.callup_id);
    Ok(picks.into_iter().map(|pick| (pick.post_id, pick)).collect())
}
