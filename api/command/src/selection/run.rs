//! Letting the engine work. A job does it: it reads one picture, solves outside any transaction on a thread of its
//! own, and writes the proposal in one short transaction, if the selection is still in the run that was asked for.

use super::{ask, claim, moved};
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::{OfficerId, PostId, SelectionId};
use callup_domain::job::Task;
use callup_domain::proposal::{
    Before, Other, PickDecision, Picked, Proposal, Rules, SelectionState, Step, meant, prepare, propose,
};
use callup_domain::selection::Watch;
use callup_infra::entity::{pick_vote, selection, selection_input, selection_other, selection_pick};
use callup_infra::pack::pack;
use callup_infra::query::{panel, selection as query};
use callup_infra::scope::{ReadTx, WriteTx};
use callup_infra::{Error, Result};
use std::collections::HashMap;
use std::sync::Arc;

/// A selection to run.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct RunSelection {
    /// The selection.
    pub selection: SelectionId,
}

/// A run to stop.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct CancelSelection {
    /// The selection.
    pub selection: SelectionId,
}

/// Sets the engine to work. A proposal whose ground has moved, or in which somebody decided otherwise than was proposed,
/// is made anew: what was decided stands where nothing that it rests on has moved, nobody is proposed again whom
/// somebody decided against, and of the rest as few move as the weights ask for.
///
/// # Errors
/// `WRONG_STATE` unless it is a draft, or stale, or was decided on otherwise than was proposed.
pub async fn run(cx: &Cx, run: RunSelection) -> Result<selection::Model> {
    let (tx, row) = claim(cx, run.selection, Action::Select).await?;
    meant(row.what_if_of.is_some(), Step::Run)?;
    let picks = if row.rests() { query::picks(&tx, row.id).await? } else { Vec::new() };
    let moved = !moved(&tx, &row).await?.is_empty();
    row.state.check_run(moved, picks.iter().any(|pick| pick.decision.departs()))?;
    let runs = row.runs + 1;
    let row = selection::Model { state: SelectionState::Running, runs, failure: None, ..row };
    let row = tx.update::<selection::Entity>(row).await?;
    tx.enqueue(Task::Select { selection: row.id, run: row.runs }, tx.now()).await?;
    tx.commit(Event::SelectionRun { selection: row.id }).await?;
    Ok(row)
}

/// Stops the engine. The selection is as it was before.
///
/// # Errors
/// `WRONG_STATE` unless it is running.
pub async fn cancel(cx: &Cx, run: CancelSelection) -> Result<selection::Model> {
    let (tx, row) = claim(cx, run.selection, Action::Select).await?;
    row.state.check(Step::Cancel)?;
    let row = tx.update::<selection::Entity>(before(row)).await?;
    // A letter whose turn came while it ran was not sent.
    ask::panel(&tx, &row).await?;
    tx.commit(Event::SelectionStopped { selection: row.id }).await?;
    cx.world().db.runs().stop(row.id);
    Ok(row)
}

/// The selection as it was before it ran.
fn before(row: selection::Model) -> selection::Model {
    let state = match (row.ran_at, row.decided_at) {
        (None, _) => SelectionState::Draft,
        (Some(_), None) => SelectionState::Proposed,
        (Some(_), Some(_)) => SelectionState::Decided,
    };
    selection::Model { state, ..row }
}

/// Makes the proposal that was asked for, unless that was done or stopped before.
///
/// # Errors
/// `Unavailable`; a refusal where there is nothing to fill.
pub async fn work(cx: &Cx, id: SelectionId, run: i32) -> Result<()> {
    let running = cx.world().db.runs().begin(id);
    let Some((row, scene)) = read(cx, id, run).await? else { return Ok(()) };
    let before = scene.before.iter().filter_map(Before::had).collect();
    let solve = move |watch: &mut dyn Watch| {
        let rules = Rules::of_today(scene.workload());
        let input = prepare(&scene, &row.asked, &row.weights)?;
        let Some(proposal) = propose(&input, &rules, watch) else { return Ok(None) };
        let print = input.print.clone();
        let packed = pack(&input.into_kept())?;
        Ok::<_, Error>(Some(Made { proposal, before, print, packed, rules }))
    };
    let Some(made) = running.on_a_thread(solve).await?? else { return Ok(()) };
    write(cx, id, run, made).await
}

/// A proposal, with what it takes to make it again.
struct Made {
    proposal: Proposal,
    /// Who had which post before.
    before: HashMap<PostId, OfficerId>,
    print: String,
    packed: Vec<u8>,
    rules: Rules,
}

/// Everything that the proposal is made from, in a picture that is closed before the engine begins.
async fn read(
    cx: &Cx,
    id: SelectionId,
    run: i32,
) -> Result<Option<(selection::Model, callup_domain::proposal::Scene)>> {
    let tx = ReadTx::open(cx.world(), Arc::new(cx.actor().clone()));
    let row = tx.get::<selection::Entity>(id).await?;
    if row.state != SelectionState::Running || row.runs != run {
        return Ok(None);
    }
    let past = query::past(&tx, row.what_if_of.unwrap_or(id)).await?;
    let scene = query::scene(&tx, &row.asked, row.supposed.as_ref(), past).await?;
    Ok(Some((row, scene)))
}

async fn write(cx: &Cx, id: SelectionId, run: i32, made: Made) -> Result<()> {
    let (tx, row) = claim(cx, id, Action::Select).await?;
    if row.state != SelectionState::Running || row.runs != run {
        return Ok(());
    }
    let Made { proposal, before, print, packed, rules } = made;
    let mut decided = clear(&tx, id).await?;
    decided.retain(|post, _| proposal.standing.contains(post));
    // Votes go with the picks that they are on; with those that stand, they stay.
    let votes = panel::votes(&tx, id, None).await?.into_iter();
    let gone = votes.filter(|vote| !proposal.standing.contains(&vote.post_id)).map(|vote| vote.id);
    tx.remove::<pick_vote::Entity>(gone.collect()).await?;
    let (filled, places) = (whole(proposal.picks.len()), whole(proposal.places));
    tx.insert_all::<selection_pick::Entity>(
        proposal.picks.into_iter().map(|pick| pick_row(&tx, id, (&before, &decided), pick)).collect(),
    )
    .await?;
    tx.insert_all::<selection_other::Entity>(
        proposal.others.into_iter().map(|other| other_row(&tx, id, other)).collect(),
    )
    .await?;
    let input = selection_input::Model { id: tx.id(), body_id: tx.body(), selection_id: id, packed };
    tx.insert::<selection_input::Entity>(input).await?;
    let row = selection::Model {
        state: SelectionState::Proposed,
        rules: Some(rules),
        print: Some(print),
        failure: None,
        places: Some(places),
        filled: Some(filled),
        value: Some(proposal.value),
        bound: Some(proposal.bound),
        findings: Some(proposal.findings),
        ran_at: Some(tx.now()),
        decided_at: None,
        ..row
    };
    let row = tx.update::<selection::Entity>(row).await?;
    ask::panel(&tx, &row).await?;
    tx.commit(Event::SelectionProposed { selection: id, filled, places }).await
}

/// Takes the picks of an earlier proposal away, and says what they were by post.
async fn clear(tx: &WriteTx, id: SelectionId) -> Result<HashMap<PostId, selection_pick::Model>> {
    let picks = query::picks(tx, id).await?;
    tx.remove::<selection_pick::Entity>(picks.iter().map(|pick| pick.id).collect()).await?;
    let others = tx.every::<selection_other::Entity>().is(selection_other::Column::SelectionId, id);
    let others = others.all().await?;
    tx.remove::<selection_other::Entity>(others.into_iter().map(|other| other.id).collect()).await?;
    let input = query::input_id(tx, id).await?;
    tx.remove::<selection_input::Entity>(input.into_iter().collect()).await?;
    Ok(picks.into_iter().map(|pick| (pick.post_id, pick)).collect())
}

/// A pick as a row. One that stands as it was `decided` before is taken, by whom and why as then.
fn pick_row(
    tx: &WriteTx,
    selection_id: SelectionId,
    (before, decided): (&HashMap<PostId, OfficerId>, &HashMap<PostId, selection_pick::Model>),
    pick: Picked,
) -> selection_pick::Model {
    let before_officer_id = before.get(&pick.post).copied();
    let decided = decided.get(&pick.post);
    selection_pick::Model {
        id: tx.id(),
        body_id: tx.body(),
        selection_id,
        post_id: pick.post,
        starts_on: pick.rest,
        officer_id: pick.officer,
        home_council_id: pick.home,
        fit: pick.fit,
        points: pick.points,
        learns: pick.learns,
        loss: pick.loss,
        half_days: pick.half_days,
        before_officer_id,
        basis: pick.basis,
        decision: decided.map_or(PickDecision::Open, |_| PickDecision::Took),
        instead_officer_id: None,
        instead_basis: None,
        instead_learns: None,
        reason: decided.map(|before| before.reason.clone()).unwrap_or_default(),
        decided_by: decided.and_then(|before| before.decided_by),
        decided_at: decided.and_then(|before| before.decided_at),
        seen_at: decided.and_then(|before| before.seen_at),
        callup_id: None,
        version: 1,
    }
}

fn other_row(tx: &WriteTx, selection_id: SelectionId, other: Other) -> selection_other::Model {
    selection_other::Model {
        id: tx.id(),
        body_id: tx.body(),
        selection_id,
        post_id: other.post,
        officer_id: other.officer,
        kind: other.kind,
        place: other.place,
        fit: other.fit,
        change: other.change,
        moves: other.moves,
    }
}

/// The job was given up: the selection is as it was before, and says why.
///
/// # Errors
/// `Unavailable`.
pub async fn give_up(cx: &Cx, id: SelectionId, run: i32, why: &str) -> Result<()> {
    let tx = cx.begin().permit(Action::Select, On::default())?;
    let row = tx.lock::<selection::Entity>(id).await?;
    if row.state != SelectionState::Running || row.runs != run {
        return Ok(());
    }
    let failure = Some(why.trim_start_matches("refused: ").to_owned());
    let row = selection::Model { failure, ..before(row) };
    let row = tx.update::<selection::Entity>(row).await?;
    ask::panel(&tx, &row).await?;
    tx.commit(Event::SelectionStopped { selection: id }).await
}

fn whole(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
