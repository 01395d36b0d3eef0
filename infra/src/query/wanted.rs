//! What a post asks for, from rows.

use super::diary::{only, places};
use crate::entity::{host, need, post, project, role, skill};
use crate::error::Result;
use crate::scope::ReadTx;
use callup_domain::id::{CouncilId, ProjectId, RoleId, SkillId};
use callup_domain::ranking::{Need, Place, Wanted};
use callup_domain::service_area::ServiceArea;
use std::collections::HashMap;
use std::sync::Arc;

/// The family of each role.
pub(super) type Families = HashMap<RoleId, Arc<str>>;

/// What `post` asks for; five statements.
pub(super) async fn wanted(tx: &ReadTx, post: &post::Model, families: &Families) -> Result<Wanted> {
    Ok(Wanted {
        role: post.role_id,
        family: post.role_id.and_then(|role| families.get(&role).cloned()),
        schedule: post.schedule(),
        needs: needs(tx, post).await?,
        service_area: service_area(tx, post.project_id).await?,
        onsite_days: post.onsite_days,
        host: lead_host(tx, post.project_id).await?,
    })
}

/// The families of all roles; one statement.
pub(super) async fn families(tx: &ReadTx) -> Result<Families> {
    let roles = tx.every::<role::Entity>();
    let roles: Vec<(RoleId, String)> = roles.columns(only([role::Column::Id, role::Column::Family])).await?;
    let mut families: HashMap<String, Arc<str>> = HashMap::new();
    let family = |(role, family): (RoleId, String)| {
        (role, families.entry(family).or_insert_with_key(|family| Arc::from(family.as_str())).clone())
    };
    Ok(roles.into_iter().map(family).collect())
}

async fn needs(tx: &ReadTx, post: &post::Model) -> Result<Vec<Need>> {
    let rows = tx.every::<need::Entity>().is(need::Column::PostId, post.id).in_order().all().await?;
    let skills = tx.every::<skill::Entity>().with_keys(rows.iter().map(|need| need.skill_id));
    let names: Vec<(SkillId, String)> =
        skills.columns(only([skill::Column::Id, skill::Column::Name])).await?;
    let mut names: HashMap<SkillId, String> = names.into_iter().collect();
    let need = |row: need::Model| {
        let name = names.remove(&row.skill_id)?;
        Some(Need { skill: row.skill_id, name, level: row.level, essential: row.essential })
    };
    Ok(rows.into_iter().filter_map(need).collect())
}

async fn service_area(tx: &ReadTx, project: ProjectId) -> Result<Option<ServiceArea>> {
    let project = tx.every::<project::Entity>().with_key(project);
    let areas: Vec<(Option<ServiceArea>,)> = project.columns(only([project::Column::ServiceArea])).await?;
    Ok(areas.into_iter().next().and_then(|(area,)| area))
}

async fn lead_host(tx: &ReadTx, project: ProjectId) -> Result<Option<Place>> {
    let hosts = tx.every::<host::Entity>().is(host::Column::ProjectId, project).is(host::Column::Lead, true);
    let leads: Vec<(CouncilId,)> = hosts.columns(only([host::Column::CouncilId])).await?;
    let leads: Vec<CouncilId> = leads.into_iter().map(|(council,)| council).collect();
    Ok(places(tx, &leads).await?.into_values().next())
}
