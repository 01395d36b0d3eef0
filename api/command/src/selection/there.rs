//! What a request names: projects, councils and officers that are there, and the actor's to see.

use callup_domain::id::{CouncilId, OfficerId, ProjectId};
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_infra::Result;
use callup_infra::entity::{member, officer, project};
use callup_infra::scope::ReadTx;
use std::collections::BTreeSet;

/// The projects with these ids, all of which are there.
///
/// # Errors
/// `NOT_FOUND` at `path`, with the first that is not.
pub(super) async fn projects(tx: &ReadTx, path: &str, projects: &[ProjectId]) -> Result<Vec<project::Model>> {
    let found = tx.find::<project::Entity>().with_keys(projects.iter().copied()).all().await?;
    let ids: BTreeSet<ProjectId> = found.iter().map(|project| project.id).collect();
    match projects.iter().find(|project| !ids.contains(project)) {
        None => Ok(found),
        Some(project) => {
            let message = say!(
                "There is no project {project}, or it is not yours to see.",
                project = project.to_string()
            );
            Err(Refusal::new(Code::NotFound, path, message).into())
        }
    }
}

/// These councils are members of the body.
///
/// # Errors
/// `NOT_FOUND` at `path`, with the first that is not.
pub(super) async fn councils(tx: &ReadTx, path: &str, councils: &[CouncilId]) -> Result<()> {
    let members = tx.find::<member::Entity>();
    let members = members.any_of(member::Column::CouncilId, councils.iter().copied()).all().await?;
    let members: BTreeSet<CouncilId> = members.into_iter().map(|member| member.council_id).collect();
    if let Some(council) = councils.iter().find(|council| !members.contains(council)) {
        let message = say!(
            "There is no council {council}, or it is not a member of the body.",
            council = council.to_string()
        );
        return Err(Refusal::new(Code::NotFound, path, message).into());
    }
    Ok(())
}

/// These officers are there.
///
/// # Errors
/// `NOT_FOUND` at `path`, with the first who is not.
pub(super) async fn officers(tx: &ReadTx, path: &str, officers: &[OfficerId]) -> Result<()> {
    let known = tx.find::<officer::Entity>().with_keys(officers.iter().copied()).all().await?;
    let known: BTreeSet<OfficerId> = known.into_iter().map(|officer| officer.id).collect();
    if let Some(officer) = officers.iter().find(|officer| !known.contains(officer)) {
        let message = say!(
            "There is no officer {officer}, or the profile is not yours to see.",
            officer = officer.to_string()
        );
        return Err(Refusal::new(Code::NotFound, path, message).into());
    }
    Ok(())
}
