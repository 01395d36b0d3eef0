//! Which officers are to be told of which posts: those who fit, by the same ranking as the desk's.

use super::candidate::ranked;
use crate::clock::{start_of_day, today};
use crate::entity::{alert, callup, interest, officer, post, project};
use crate::error::Result;
use crate::scope::ReadTx;
use callup_domain::alert::{AlertEvery, Match, chosen, new_since};
use callup_domain::callup::CallUpStatus;
use callup_domain::id::{OfficerId, PostId, ProjectId};
use callup_domain::post::PostState;
use callup_domain::project::ProjectState;
use callup_domain::ranking::Weights;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::Func;
use sea_orm::{ColumnTrait, Condition};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The most new posts that are looked at, the last that came open first.
const MOST_POSTS: usize = 200;

/// What each officer who is due is to be told of today, best first. Nothing is written. For each new post what
/// ranking takes, and eight statements.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn due(tx: &ReadTx) -> Result<BTreeMap<OfficerId, Vec<Match>>> {
    let readers = readers(tx).await?;
    if readers.is_empty() {
        return Ok(BTreeMap::new());
    }
    let mut fits: BTreeMap<OfficerId, Vec<Match>> = BTreeMap::new();
    for post in new_posts(tx).await? {
        let found = ranked(tx, &post, &Weights::default()).await?;
        for one in found.ranking.fitting.iter().filter(|one| readers.contains_key(&one.officer)) {
            let fit = Match { officer: one.officer, post: post.id, score: one.score };
            fits.entry(one.officer).or_default().push(fit);
        }
    }
    let known = known(tx, &fits).await?;
    let letter = |(officer, fits): (OfficerId, Vec<Match>)| {
        let from = readers.get(&officer).copied()?;
        let letter = chosen(fits, from, |post| known.contains(&(officer, post)));
        (!letter.is_empty()).then_some((officer, letter))
    };
    Ok(fits.into_iter().filter_map(letter).collect())
}

/// The officers who may be told today, with the score from which they want to be.
async fn readers(tx: &ReadTx) -> Result<HashMap<OfficerId, i32>> {
    use officer::Column;
    let rows = tx.every::<officer::Entity>().filter(Column::Alerts.ne(AlertEvery::Never));
    let columns = [Column::Id.into_expr(), Column::Alerts.into_expr(), Column::AlertFrom.into_expr()];
    let rows: Vec<(OfficerId, AlertEvery, i32)> = rows.columns(columns).await?;
    let last = last_told(tx).await?;
    let due = rows.into_iter().filter(|(id, every, _)| every.is_due(last.get(id).copied(), tx.today()));
    Ok(due.map(|(id, _, from)| (id, from)).collect())
}

/// Those of `officers` who were told of posts today.
///
/// # Errors
/// As for `due`.
pub async fn told_today(
    tx: &ReadTx,
    officers: impl IntoIterator<Item = OfficerId>,
) -> Result<HashSet<OfficerId>> {
    let rows = tx.every::<alert::Entity>().any_of(alert::Column::OfficerId, officers);
    let rows = rows.filter(alert::Column::ToldAt.gte(start_of_day(tx.today()))).all().await?;
    Ok(rows.into_iter().map(|row| row.officer_id).collect())
}

/// The day on which each officer was told last, as far back as it matters.
async fn last_told(tx: &ReadTx) -> Result<HashMap<OfficerId, NaiveDate>> {
    use alert::Column::{OfficerId as Officer, ToldAt};
    let since = start_of_day(new_since(tx.today()));
    let rows = tx.every::<alert::Entity>().filter(ToldAt.gte(since)).group_by([Officer]);
    let columns = [Officer.into_expr(), Func::max(ToldAt.into_expr()).into()];
    let rows: Vec<(OfficerId, DateTime<Utc>)> = rows.columns(columns).await?;
    Ok(rows.into_iter().map(|(officer, at)| (officer, today(at))).collect())
}

/// Open posts of published projects that nobody holds and that are new: added or published since.
async fn new_posts(tx: &ReadTx) -> Result<Vec<post::Model>> {
    let since = start_of_day(new_since(tx.today()));
    let projects = tx.every::<project::Entity>().is(project::Column::State, ProjectState::Published);
    let columns = [project::Column::Id.into_expr(), project::Column::PublishedAt.into_expr()];
    let projects: Vec<(ProjectId, Option<DateTime<Utc>>)> = projects.columns(columns).await?;
    let published: HashMap<ProjectId, Option<DateTime<Utc>>> = projects.into_iter().collect();
    let fresh = published.iter().filter(|(_, at)| at.is_some_and(|at| at >= since)).map(|(id, _)| *id);
    let new = Condition::any()
        .add(post::Column::CreatedAt.gte(since))
        .add(post::Column::ProjectId.is_in(fresh.collect::<Vec<_>>()));
    let rows = tx.every::<post::Entity>().is(post::Column::State, PostState::Open).filter(new);
    let rows = rows.filter(post::Column::StartsOn.gte(tx.today())).latest_first().all().await?;
    let calls = tx.every::<callup::Entity>().filter(callup::Column::Status.is_in(CallUpStatus::live()));
    let taken: Vec<(PostId,)> = calls.columns([callup::Column::PostId.into_expr()]).await?;
    let taken: HashSet<PostId> = taken.into_iter().map(|(post,)| post).collect();
    let open =
        rows.into_iter().filter(|row| published.contains_key(&row.project_id) && !taken.contains(&row.id));
    Ok(open.take(MOST_POSTS).collect())
}

/// The posts that officers know of: they were told, have shown interest, or were called up.
async fn known(tx: &ReadTx, fits: &BTreeMap<OfficerId, Vec<Match>>) -> Result<HashSet<(OfficerId, PostId)>> {
    let posts: HashSet<PostId> = fits.values().flatten().map(|fit| fit.post).collect();
    let mut known = HashSet::new();
    macro_rules! of {
        ($($table:ident)+) => { $(
            let rows = tx.every::<$table::Entity>().any_of($table::Column::PostId, posts.iter().copied());
            let columns = [$table::Column::OfficerId.into_expr(), $table::Column::PostId.into_expr()];
            let rows: Vec<(OfficerId, PostId)> = rows.columns(columns).await?;
            known.extend(rows);
        )+ };
    }
    of! { alert interest callup }
    Ok(known)
}
