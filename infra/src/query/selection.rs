//! Selections, from the pool and from rows: what a proposal is made from, and whether what it rests on is still so.
//!
//! It reads past what the actor may see, because a plan for all is made from all; who is shown is decided by policy.

use super::diary::{Among, Councils, only, places};
use super::model;
use super::pool::{lenders, officers, pool};
use super::substitute::holders;
use super::wanted::{families, wanted};
use super::workload;
use crate::entity::{decision, interest, officer, post, project, selection_input, selection_pick};
use crate::error::Result;
use crate::scope::ReadTx;
use callup_domain::id::{CouncilId, OfficerId, PostId, ProjectId, SelectionId, SelectionInputId};
use callup_domain::period::Period;
use callup_domain::post::PostState;
use callup_domain::price::Price;
use callup_domain::project::ProjectState;
use callup_domain::proposal::{
    Asked, Basis, Before, Cost, Moved, Opening, PostFacts, Scene, Suppose, against,
};
use callup_domain::ranking::Pool;
use callup_domain::substitute::{free_from, left};
use chrono::NaiveDate;
use sea_orm::ColumnTrait;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

/// Everything that a proposal is made from, in one picture: twelve statements, and what [`pool`] needs, however many
/// posts.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn scene(tx: &ReadTx, asked: &Asked, supposed: Option<&Suppose>, past: Past) -> Result<Scene> {
    let drafts = supposed.map_or(&[][..], |supposed| &supposed.with_projects);
    let to_fill = to_fill(tx, asked, drafts).await?;
    let parts: HashMap<PostId, _> =
        to_fill.iter().map(|part| (part.post.id, (part.rest, part.free_from))).collect();
    let posts: Vec<post::Model> = to_fill.into_iter().map(|part| part.post).collect();
    let families = families(tx).await?;
    let mut wanted = wanted(tx, &posts, &families).await?;
    let mut interested = interested(tx, &posts).await?;
    let pool = pool(tx).await?;
    let councils: Vec<CouncilId> = pool.councils().collect();
    let opening = |row: post::Model| {
        let mut wanted = wanted.remove(&row.id)?;
        let (rest, free_from) = *parts.get(&row.id)?;
        // Squads are filled together, so that an expert may come with whoever learns.
        wanted.team.come_together();
        Some(Opening {
            post: row.id,
            project: row.project_id,
            wanted,
            load: row.load,
            interested: interested.remove(&row.id).unwrap_or_default(),
            facts: PostFacts { version: row.version, open: true, free_from },
            rest,
        })
    };
    let scene = Scene {
        openings: posts.into_iter().filter_map(opening).collect(),
        places: places(tx, &councils).await?,
        model: model::on(tx, tx.today()).await?,
        today: tx.today(),
        pool,
        families,
        before: past.before,
        against: past.against,
    };
    Ok(match supposed {
        Some(supposed) => supposed.of(scene),
        None => scene,
    })
}

/// How many posts a selection would fill now; four statements.
///
/// # Errors
/// `Unavailable`.
pub async fn count(tx: &ReadTx, asked: &Asked) -> Result<usize> {
    Ok(to_fill(tx, asked, &[]).await?.len())
}

/// A post to fill, or what is left of it.
struct Part {
    /// The post, from the first day that is left of it.
    post: post::Model,
    /// That day, where it is not the post's own first day.
    rest: Option<NaiveDate>,
    /// The day after those who have it leave it.
    free_from: Option<NaiveDate>,
}

/// Open posts of published projects, and of these `drafts`, as far as nobody has them, in the order of their ids: whole
/// ones, and what is left of posts that somebody leaves early or that nobody came to. Each begins in the time that is
/// asked for.
async fn to_fill(tx: &ReadTx, asked: &Asked, drafts: &[ProjectId]) -> Result<Vec<Part>> {
    use post::Column;
    let rows = tx.every::<post::Entity>().is(Column::State, PostState::Open);
    let rows = rows.filter(Column::StartsOn.lte(asked.begin.ends_on));
    let rows =
        rows.filter(Column::EndsOn.gte(asked.begin.starts_on.max(tx.today()))).in_order().all().await?;
    let mut rows: Vec<post::Model> = rows
        .into_iter()
        .filter(|row| asked.takes(row.project_id) || drafts.contains(&row.project_id))
        .collect();
    let mut published = published(tx, rows.iter().map(|row| row.project_id)).await?;
    published.extend(drafts);
    rows.retain(|row| published.contains(&row.project_id));
    let posts: Vec<PostId> = rows.iter().map(|row| row.id).collect();
    let mut holders = holders(tx, &posts).await?;
    let part = |row: post::Model| {
        let held = holders.remove(&row.id).unwrap_or_default();
        Part::of(row, held.into_iter().map(|holder| holder.period).collect(), tx.today())
    };
    let in_time = |part: &Part| asked.begin.contains(part.post.starts_on);
    Ok(rows.into_iter().filter_map(part).filter(in_time).collect())
}

impl Part {
    /// What is left of a post from `first` on, if anything is; each of `held` is the time of somebody who has it.
    fn of(post: post::Model, held: Vec<Period>, first: NaiveDate) -> Option<Self> {
        let left = left(&post.period(), held.iter().copied(), first)?;
        let rest = (left.starts_on > post.starts_on).then_some(left.starts_on);
        let post = post::Model { starts_on: left.starts_on, ..post };
        Some(Self { post, rest, free_from: free_from(held) })
    }
}

/// What is left of a post for a selection to fill, and its first day where that is not the post's own: as when a proposal
/// is made. The post itself where somebody has all of it. Two statements.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn rest(tx: &ReadTx, post: post::Model) -> Result<(post::Model, Option<NaiveDate>)> {
    let held = holders(tx, &[post.id]).await?.remove(&post.id).unwrap_or_default();
    let part = Part::of(post.clone(), held.into_iter().map(|holder| holder.period).collect(), tx.today());
    Ok(part.map_or((post, None), |part| (part.post, part.rest)))
}

async fn published(tx: &ReadTx, projects: impl IntoIterator<Item = ProjectId>) -> Result<HashSet<ProjectId>> {
    let projects: BTreeSet<ProjectId> = projects.into_iter().collect();
    let rows = tx.every::<project::Entity>().with_keys(projects);
    let rows = rows.is(project::Column::State, ProjectState::Published);
    let rows: Vec<(ProjectId,)> = rows.columns(only([project::Column::Id])).await?;
    Ok(rows.into_iter().map(|(project,)| project).collect())
}

async fn interested(tx: &ReadTx, posts: &[post::Model]) -> Result<HashMap<PostId, HashSet<OfficerId>>> {
    use interest::Column;
    let rows = tx.every::<interest::Entity>().any_of(Column::PostId, posts.iter().map(|post| post.id));
    let rows = rows.is_empty(Column::WithdrawnAt);
    let rows: Vec<(PostId, OfficerId)> = rows.columns(only([Column::PostId, Column::OfficerId])).await?;
    Ok(rows.into_iter().fold(HashMap::new(), |mut all, (post, officer)| {
        all.entry(post).or_insert_with(HashSet::new).insert(officer);
        all
    }))
}

/// What picks rest on as things are now. Four statements, and what [`pool`] needs; in a command, eleven more and not
/// the whole pool.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn bases(
    tx: &ReadTx,
    picks: &[(PostId, OfficerId)],
) -> Result<HashMap<(PostId, OfficerId), Basis>> {
    let posts: BTreeSet<PostId> = picks.iter().map(|(post, _)| *post).collect();
    let rows = tx.every::<post::Entity>().with_keys(posts.iter().copied()).all().await?;
    let published = published(tx, rows.iter().map(|row| row.project_id)).await?;
    let posts: Vec<PostId> = posts.into_iter().collect();
    let holders = holders(tx, &posts).await?;
    let workload = workload::asked(tx).await?;
    let fact = |row: post::Model| {
        let open = row.state == PostState::Open && published.contains(&row.project_id);
        let held = holders.get(&row.id).into_iter().flatten().map(|holder| holder.period);
        (row.id, PostFacts { version: row.version, open, free_from: free_from(held) })
    };
    let facts: HashMap<PostId, PostFacts> = rows.into_iter().map(fact).collect();
    let pool = some(tx, picks.iter().map(|(_, officer)| *officer)).await?;
    let basis = |(post, officer): &(PostId, OfficerId)| {
        let basis = Basis::of(&pool, *officer, *facts.get(post)?, workload, tx.today())?;
        Some(((*post, *officer), basis))
    };
    Ok(picks.iter().filter_map(basis).collect())
}

/// A pool in which these officers are. A command reads them and no others: its own picture cannot be kept.
async fn some(tx: &ReadTx, these: impl IntoIterator<Item = OfficerId>) -> Result<Arc<Pool>> {
    if tx.pools().is_some() {
        return pool(tx).await;
    }
    let these: BTreeSet<OfficerId> = these.into_iter().collect();
    let these: Vec<OfficerId> = these.into_iter().collect();
    let mut pool = Pool::default();
    let mut homes = BTreeSet::new();
    for (officer, pooled) in officers(tx, &Among::These(&these)).await? {
        homes.insert(pooled.home);
        pool.put_officer(officer, pooled);
    }
    let homes: Vec<CouncilId> = homes.into_iter().collect();
    for (council, lender) in lenders(tx, &Councils::These(&homes)).await? {
        pool.put_lender(council, lender);
    }
    Ok(Arc::new(pool))
}

/// What has changed of what picks rest on, by selection; statements as for [`bases`].
///
/// # Errors
/// As for `bases`.
pub async fn moved(
    tx: &ReadTx,
    picks: &[selection_pick::Model],
) -> Result<BTreeMap<SelectionId, Vec<Moved>>> {
    let taken: Vec<_> = picks.iter().filter_map(|pick| Some((pick, pick.taken()?))).collect();
    let pairs: Vec<(PostId, OfficerId)> =
        taken.iter().map(|(pick, (officer, _))| (pick.post_id, *officer)).collect();
    let now = bases(tx, &pairs).await?;
    let mut all: BTreeMap<SelectionId, Vec<Moved>> = BTreeMap::new();
    for (pick, (officer, before)) in taken {
        for what in before.moved(now.get(&(pick.post_id, officer))) {
            let (post, council) = (pick.post_id, before.home());
            all.entry(pick.selection_id).or_default().push(Moved { what, post, officer, council });
        }
    }
    Ok(all)
}

/// The id of what the last proposal of a selection was made from.
///
/// # Errors
/// `Unavailable`.
pub async fn input_id(tx: &ReadTx, selection: SelectionId) -> Result<Option<SelectionInputId>> {
    use selection_input::Column;
    let rows = tx.every::<selection_input::Entity>().is(Column::SelectionId, selection);
    let rows: Vec<(SelectionInputId,)> = rows.columns(only([Column::Id])).await?;
    Ok(rows.first().map(|(id,)| *id))
}

/// What the last proposal of a selection was made from, packed. None before it has run, and for what ran before it was
/// kept.
///
/// # Errors
/// `Unavailable`.
pub async fn input(tx: &ReadTx, selection: SelectionId) -> Result<Option<selection_input::Model>> {
    tx.every::<selection_input::Entity>().is(selection_input::Column::SelectionId, selection).one().await
}

/// What a selection had before it is run again, and what was decided in it ever since it was drawn up.
#[derive(Clone, Debug, Default)]
pub struct Past {
    /// What was there.
    pub before: Vec<Before>,
    /// Whom somebody decided against, and for which post.
    pub against: HashSet<(PostId, OfficerId)>,
}

/// The past of a selection; statements as for [`bases`], and two.
///
/// # Errors
/// As for `bases`.
pub async fn past(tx: &ReadTx, selection: SelectionId) -> Result<Past> {
    let picks = picks(tx, selection).await?;
    let moved = moved(tx, &picks).await?.remove(&selection).unwrap_or_default();
    let moved: BTreeSet<PostId> = moved.iter().map(|moved| moved.post).collect();
    let before = |pick: &selection_pick::Model| Before {
        post: pick.post_id,
        decision: pick.decision,
        taken: pick.taken().map(|(officer, _)| officer),
        moved: moved.contains(&pick.post_id),
    };
    let before = picks.iter().map(before).collect();
    let decided = tx.every::<decision::Entity>().is(decision::Column::SelectionId, selection);
    let decided = decided.in_order().all().await?;
    Ok(Past { before, against: against(decided.iter().map(decision::Model::decided)) })
}

/// The picks of a selection, in the order of their making.
///
/// # Errors
/// As for `bases`.
pub async fn picks(tx: &ReadTx, selection: SelectionId) -> Result<Vec<selection_pick::Model>> {
    let rows = tx.every::<selection_pick::Entity>();
    rows.is(selection_pick::Column::SelectionId, selection).in_order().all().await
}

/// What those who are taken in selections cost, at the terms that a call-up now would offer; three statements, however
/// many selections. Moved by whole weeks, as in a what-if, a post costs the same. Officers whom the actor may not see
/// count as not priced: what a call-up of them costs is not shown either.
///
/// # Errors
/// As for `bases`.
pub async fn costs(
    tx: &ReadTx,
    selections: impl IntoIterator<Item = SelectionId>,
) -> Result<BTreeMap<SelectionId, Cost>> {
    let picks = tx.find::<selection_pick::Entity>();
    let picks = picks.any_of(selection_pick::Column::SelectionId, selections).in_order().all().await?;
    let taken: Vec<(&selection_pick::Model, OfficerId)> =
        picks.iter().filter_map(|pick| Some((pick, pick.taken()?.0))).collect();
    let posts: BTreeSet<PostId> = taken.iter().map(|(pick, _)| pick.post_id).collect();
    let posts = tx.find::<post::Entity>().with_keys(posts).by_key().await?;
    let officers: BTreeSet<OfficerId> = taken.iter().map(|(_, officer)| *officer).collect();
    let officers = tx.find::<officer::Entity>().with_keys(officers).by_key().await?;
    let price = |pick: &selection_pick::Model, officer: OfficerId| {
        let (officer, post) = (officers.get(&officer.0)?, posts.get(&pick.post_id.0)?);
        Some(Price::net(officer.pay()?, &post.schedule_in(officer.pattern).since(pick.starts_on(post))))
    };
    let mut prices: BTreeMap<SelectionId, Vec<_>> = BTreeMap::new();
    for (pick, officer) in taken {
        prices.entry(pick.selection_id).or_default().push((officer, price(pick, officer)));
    }
    Ok(prices.into_iter().map(|(selection, prices)| (selection, Cost::of(prices))).collect())
}
