//! Squads, from rows: who has the posts of projects, and what is asked of them together.

use super::diary::only;
use crate::entity::{callup, host, need, officer_skill, project};
use crate::error::Result;
use crate::scope::ReadTx;
use callup_domain::callup::CallUpStatus;
use callup_domain::id::{CouncilId, OfficerId, PostId, ProjectId, SkillId};
use callup_domain::skill::Level;
use callup_domain::team::{Seats, Squad, TeamRules};
use sea_orm::ColumnTrait;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The squads that officers would join in each of `projects`, where team rules could rule them out; two statements.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub(super) async fn seats(tx: &ReadTx, projects: &[ProjectId]) -> Result<HashMap<ProjectId, Seats>> {
    let rules = rules(tx, projects).await?;
    let limits = rules.into_iter().filter_map(|(project, rules)| Some((project, rules.most_of_a_council?)));
    let mut seats: HashMap<ProjectId, Seats> = limits
        .map(|(project, most)| {
            (project, Seats { most_of_a_council: Some(most), homes: BTreeMap::new() })
        })
        .collect();
    for call in live(tx, &seats.keys().copied().collect::<Vec<_>>()).await? {
        if let Some(seats) = seats.get_mut(&call.project_id) {
            seats.homes.insert(call.officer_id, call.home_council_id);
        }
    }
    Ok(seats)
}

/// The team rules of `projects`, of those that have any; one statement.
///
/// # Errors
/// As for `squads`.
pub async fn rules(tx: &ReadTx, projects: &[ProjectId]) -> Result<HashMap<ProjectId, TeamRules>> {
    let rows = tx.every::<project::Entity>().with_keys(projects.iter().copied());
    let rows = rows.filter(project::Column::Team.is_not_null());
    let rules: Vec<(ProjectId, Option<TeamRules>)> =
        rows.columns(only([project::Column::Id, project::Column::Team])).await?;
    Ok(rules.into_iter().filter_map(|(project, rules)| Some((project, rules?))).collect())
}

/// The squads of `projects`; four statements.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn squads(tx: &ReadTx, projects: &[ProjectId]) -> Result<HashMap<ProjectId, Squad>> {
    let mut squads: HashMap<ProjectId, Squad> =
        projects.iter().map(|project| (*project, Squad::default())).collect();
    let hosts = tx.every::<host::Entity>().any_of(host::Column::ProjectId, projects.iter().copied());
    for host in hosts.all().await? {
        squads.entry(host.project_id).or_default().hosts.insert(host.council_id);
    }
    let calls = live(tx, projects).await?;
    let experts = experts(tx, &calls).await?;
    for call in calls {
        let squad = squads.entry(call.project_id).or_default();
        squad.homes.insert(call.officer_id, call.home_council_id);
        squad.leads |= experts.contains(&(call.post_id, call.officer_id));
    }
    Ok(squads)
}

/// The live call-ups for posts of these projects.
async fn live(tx: &ReadTx, projects: &[ProjectId]) -> Result<Vec<callup::Model>> {
    use callup::Column;
    let live = CallUpStatus::ALL.iter().copied().filter(|status| status.is_live());
    let calls = tx.every::<callup::Entity>().any_of(Column::ProjectId, projects.iter().copied());
    calls.filter(Column::Status.is_in(live)).in_order().all().await
}

/// Who is an expert in an essential skill of the post.
async fn experts(tx: &ReadTx, calls: &[callup::Model]) -> Result<BTreeSet<(PostId, OfficerId)>> {
    let needs = tx.every::<need::Entity>().any_of(need::Column::PostId, calls.iter().map(|call| call.post_id));
    let needs = needs.is(need::Column::Essential, true).all().await?;
    let mut essential: HashMap<PostId, BTreeSet<SkillId>> = HashMap::new();
    for need in needs {
        essential.entry(need.post_id).or_default().insert(need.skill_id);
    }
    let officers = calls.iter().map(|call| call.officer_id);
    let held = tx.every::<officer_skill::Entity>().any_of(officer_skill::Column::OfficerId, officers);
    let held = held.is(officer_skill::Column::LevelRank, Level::Expert.rank()).all().await?;
    let held: BTreeSet<(OfficerId, SkillId)> =
        held.into_iter().map(|row| (row.officer_id, row.skill_id)).collect();
    let expert = |call: &&callup::Model| {
        let skills = essential.get(&call.post_id);
        skills.is_some_and(|skills| skills.iter().any(|skill| held.contains(&(call.officer_id, *skill))))
    };
    Ok(calls.iter().filter(expert).map(|call| (call.post_id, call.officer_id)).collect())
}

/// The name of each of these councils; one statement.
///
/// # Errors
/// `Unavailable`.
pub async fn names(tx: &ReadTx, councils: impl IntoIterator<Item = CouncilId>) -> Result<HashMap<CouncilId, String>> {
    use crate::entity::council;
    let rows = tx.shared::<council::Entity>().any_of(council::Column::Id, councils);
    Ok(rows.all().await?.into_iter().map(|row| (row.id, row.name)).collect())
}
