//! Calling up whoever was taken: all of them or none, by the code of a single call-up.

use super::{may, moved};
use crate::callup::terms::ScheduleAsk;
use crate::callup::{CallUpOfficer, make};
use crate::cx::Cx;
use crate::offer::lock_member;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::{CouncilId, OfficerId, PersonId, PostId, SelectionId};
use callup_domain::proposal::{Moved, SelectionState, Step};
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_infra::entity::{callup, officer, post, selection, selection_pick};
use callup_infra::query::selection as query;
use callup_infra::scope::WriteTx;
use callup_infra::{Error, Result};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// A selection to apply.
#[derive(Clone, Debug, InputObject)]
pub struct ApplySelection {
    /// The selection.
    pub selection: SelectionId,
    /// The last day for the answers of officers and home councils; ten working days from today unless given, and
    /// never after the work begins.
    pub answer_by: Option<NaiveDate>,
    /// What the officers and the home councils should know, at most 2,000 characters.
    #[graphql(default)]
    pub note: String,
    /// Whether, when one of these call-ups comes to nothing, the first reserve for the post who still fits is called up
    /// without anybody asking again. A reserve has to accept and be released like anybody else. Not where a panel voted:
    /// it voted on nobody in reserve.
    #[graphql(default)]
    pub call_reserves: bool,
}

/// Calls up whoever was taken. All of them or none.
///
/// # Errors
/// `WRONG_STATE` unless it was decided on, and for reserves where a panel voted; `CONFLICT` for each thing that it rests on and that has moved since;
/// whatever keeps one of them from being called up, with the post that it is about.
pub async fn apply(cx: &Cx, ask: ApplySelection) -> Result<selection::Model> {
    let tx = cx.begin().permit(Action::CallUp, On::default())?;
    let seen = tx.get::<selection::Entity>(ask.selection).await?;
    let taken = taken(&query::picks(&tx, seen.id).await?);
    let posts = lock(&tx, &taken).await?;
    let row = tx.lock::<selection::Entity>(seen.id).await?;
    may(&row, Step::Apply)?;
    if row.version != seen.version {
        return Err(Error::conflict());
    }
    if ask.call_reserves && row.quorum.is_some() {
        let message = say!(
            "A panel voted on this selection, and on nobody in reserve. If somebody says no, the desk finds \
             somebody else."
        );
        return Err(Refusal::new(Code::WrongState, "callReserves", message).into());
    }
    let gone: Vec<Refusal> = moved(&tx, &row).await?.iter().map(|moved| named(moved, &posts)).collect();
    if !gone.is_empty() {
        return Err(gone.into());
    }
    let call_ups = taken.len();
    for (pick, officer) in taken {
        let (answer_by, note) = (ask.answer_by, ask.note.clone());
        let ask = CallUpOfficer { answer_by, note, ..asked(&tx, &pick, officer, &posts) };
        let made = one(&tx, &ask, tx.actor().person(), &posts).await?;
        tx.record(Event::OfficerCalledUp { callup: made.id, officer }).await?;
        tx.update::<selection_pick::Entity>(selection_pick::Model { callup_id: Some(made.id), ..pick })
            .await?;
    }
    let applied = selection::Model {
        state: SelectionState::Applied,
        calls_reserves: ask.call_reserves,
        applied_at: Some(tx.now()),
        ..row
    };
    let row = tx.update::<selection::Entity>(applied).await?;
    let call_ups = i32::try_from(call_ups).unwrap_or(i32::MAX);
    tx.commit(Event::SelectionApplied { selection: row.id, call_ups }).await?;
    Ok(row)
}

/// Calls up whoever is taken by these picks and takes all of it back: whether it can be done is known then, as only doing
/// it tells.
///
/// # Errors
/// Whatever keeps one of them from being called up, with the post that it is about.
pub(super) async fn try_out(cx: &Cx, picks: &[selection_pick::Model]) -> Result<()> {
    let tx = cx.begin().permit(Action::Select, On::default())?;
    let taken = taken(picks);
    let posts = lock(&tx, &taken).await?;
    for (pick, officer) in &taken {
        one(&tx, &asked(&tx, pick, *officer, &posts), None, &posts).await?;
    }
    Ok(())
}

/// The posts, by id.
type Posts = BTreeMap<PostId, post::Model>;

/// The call-up that a pick leads to.
fn asked(tx: &WriteTx, pick: &selection_pick::Model, officer: OfficerId, posts: &Posts) -> CallUpOfficer {
    let schedule = posts.get(&pick.post_id).map(|post| what_is_left(tx, pick.starts_on, post));
    let schedule = schedule.unwrap_or_default();
    CallUpOfficer { officer, post: pick.post_id, schedule, answer_by: None, note: String::new() }
}

/// The schedule of a call-up for a post from `rest` on, or its first day where there is none; from today where that has
/// passed.
pub(super) fn what_is_left(tx: &WriteTx, rest: Option<NaiveDate>, post: &post::Model) -> ScheduleAsk {
    let day = rest.unwrap_or(post.starts_on).max(tx.today());
    ScheduleAsk { starts_on: Some(day).filter(|day| *day > post.starts_on), ..ScheduleAsk::default() }
}

/// Makes one of the call-ups.
async fn one(
    tx: &WriteTx,
    ask: &CallUpOfficer,
    asked_by: Option<PersonId>,
    posts: &Posts,
) -> Result<callup::Model> {
    let title = posts.get(&ask.post).map_or("", |post| post.title.as_str());
    make(tx, ask, asked_by).await.map_err(|cause| about(cause, title))
}

/// The picks that lead to a call-up, each with the officer. Learners come last, when those whom they learn from are there.
fn taken(picks: &[selection_pick::Model]) -> Vec<(selection_pick::Model, OfficerId)> {
    let taken = |pick: &selection_pick::Model| Some((pick.clone(), pick.taken()?.0));
    let mut all: Vec<_> = picks.iter().filter_map(taken).collect();
    all.sort_by_key(|(pick, _)| pick.is_for_a_learner());
    all
}

/// Locks what all the call-ups together lock, in the order in which commands do. The titles of the posts.
async fn lock(tx: &WriteTx, taken: &[(selection_pick::Model, OfficerId)]) -> Result<Posts> {
    let officers: BTreeSet<OfficerId> = taken.iter().map(|(_, officer)| *officer).collect();
    let officers = tx.lock_all::<officer::Entity>(officers.into_iter().collect()).await?;
    let homes: BTreeSet<CouncilId> = officers.iter().map(|officer| officer.home_council_id).collect();
    for home in homes {
        lock_member(tx, home).await?;
    }
    let posts = taken.iter().map(|(pick, _)| pick.post_id).collect();
    let posts = tx.lock_all::<post::Entity>(posts).await?;
    Ok(posts.into_iter().map(|post| (post.id, post)).collect())
}

/// What has moved, as a refusal.
fn named(moved: &Moved, posts: &Posts) -> Refusal {
    let title = posts.get(&moved.post).map_or("", |post| post.title.as_str());
    let message = say!("“{title}”: {sentence}", title, sentence = moved.what.sentence());
    Refusal::new(Code::Conflict, "selection", message)
}

/// Why an officer cannot be called up, with the post that it is about.
fn about(cause: Error, title: &str) -> Error {
    match cause {
        Error::Refused(refusals) => {
            let about = |refusal: Refusal| Refusal {
                path: "selection".to_owned(),
                message: say!("“{title}”: {sentence}", title, sentence = &refusal.message),
                ..refusal
            };
            Error::Refused(refusals.into_iter().map(about).collect())
        }
        Error::NotFound(noun) => {
            let message = match noun {
                "officer" => say!("“{title}”: there is no such officer any more.", title),
                "post" => say!("“{title}”: there is no such post any more.", title),
                _ => say!("“{title}”: something that it needs is not there any more.", title),
            };
            Refusal::new(Code::NotFound, "selection", message).into()
        }
        other => other,
    }
}
