//! What posts ask for, from rows.

use super::diary::{only, places};
use super::team::joining;
use super::workload;
use crate::entity::{host, need, post, project, role, skill};
use crate::error::Result;
use crate::scope::ReadTx;
use callup_domain::id::{CouncilId, PostId, ProjectId, RoleId, SkillId};
use callup_domain::ranking::{Need, Place, Wanted};
use callup_domain::service_area::ServiceArea;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// The family of each role.
pub(super) type Families = HashMap<RoleId, Arc<str>>;

/// What each of `posts` asks for; eight statements, however many posts.
pub(super) async fn wanted(
    tx: &ReadTx,
    posts: &[post::Model],
    families: &Families,
) -> Result<BTreeMap<PostId, Wanted>> {
    let projects: Vec<ProjectId> = posts.iter().map(|post| post.project_id).collect();
    let mut needs = needs(tx, posts).await?;
    let areas = service_areas(tx, &projects).await?;
    let hosts = lead_hosts(tx, &projects).await?;
    let mut teams = joining(tx, posts).await?;
    let workload = workload::asked(tx).await?;
    let wanted = |post: &post::Model| {
        let wanted = Wanted {
            role: post.role_id,
            family: post.role_id.and_then(|role| families.get(&role).cloned()),
            schedule: post.schedule(),
            needs: needs.remove(&post.id).unwrap_or_default(),
            clearance: post.clearance,
            service_area: areas.get(&post.project_id).copied(),
            onsite_days: post.onsite_days,
            host: hosts.get(&post.project_id).cloned(),
            team: teams.remove(&post.id).unwrap_or_default(),
            workload,
        };
        (post.id, wanted)
    };
    Ok(posts.iter().map(wanted).collect())
}

/// The families of all roles; one statement.
pub(super) async fn families(tx: &ReadTx) -> Result<Families> {
    let roles = tx.every::<role::Entity>();
    let roles: Vec<(RoleId, String)> = roles.columns(only([role::Column::Id, role::Column::Family])).await?;
    let mut names: HashMap<String, Arc<str>> = HashMap::new();
    let family = |(role, family): (RoleId, String)| {
        (role, names.entry(family).or_insert_with_key(|family| Arc::from(family.as_str())).clone())
    };
    Ok(roles.into_iter().map(family).collect())
}

async fn needs(tx: &ReadTx, posts: &[post::Model]) -> Result<HashMap<PostId, Vec<Need>>> {
    let rows = tx.every::<need::Entity>().any_of(need::Column::PostId, posts.iter().map(|post| post.id));
    let rows = rows.in_order().all().await?;
    let skills = tx.every::<skill::Entity>().with_keys(rows.iter().map(|need| need.skill_id));
    let names: Vec<(SkillId, String)> =
        skills.columns(only([skill::Column::Id, skill::Column::Name])).await?;
    let names: HashMap<SkillId, String> = names.into_iter().collect();
    Ok(rows.into_iter().fold(HashMap::new(), |mut needs, row| {
        let name = names.get(&row.skill_id).cloned().unwrap_or_default();
        let need = Need { skill: row.skill_id, name, level: row.level, essential: row.essential };
        needs.entry(row.post_id).or_insert_with(Vec::new).push(need);
        needs
    }))
}

async fn service_areas(tx: &ReadTx, projects: &[ProjectId]) -> Result<HashMap<ProjectId, ServiceArea>> {
    let projects = tx.every::<project::Entity>().with_keys(projects.iter().copied());
    let columns = only([project::Column::Id, project::Column::ServiceArea]);
    let areas: Vec<(ProjectId, Option<ServiceArea>)> = projects.columns(columns).await?;
    Ok(areas.into_iter().filter_map(|(project, area)| Some((project, area?))).collect())
}

async fn lead_hosts(tx: &ReadTx, projects: &[ProjectId]) -> Result<HashMap<ProjectId, Place>> {
    let hosts = tx.every::<host::Entity>().any_of(host::Column::ProjectId, projects.iter().copied());
    let leads = hosts.is(host::Column::Lead, true);
    let leads: Vec<(ProjectId, CouncilId)> =
        leads.columns(only([host::Column::ProjectId, host::Column::CouncilId])).await?;
    let councils: Vec<CouncilId> = leads.iter().map(|(_, council)| *council).collect();
    let places = places(tx, &councils).await?;
    Ok(leads
        .into_iter()
        .filter_map(|(project, council)| Some((project, places.get(&council)?.clone())))
        .collect())
}
