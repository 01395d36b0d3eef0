//! Team rules: what a project asks of its squad as a whole.

use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::ProjectId;
use callup_domain::project::ProjectState;
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_domain::team::TeamRules;
use callup_infra::entity::project;
use callup_infra::{Error, Result};

/// What a project asks of its squad from now on: all of it.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct SetTeamRules {
    /// The project.
    pub project: ProjectId,
    /// The version of the project that was read.
    pub version: i32,
    /// The most officers of one home council, 1 to 200. As many as come unless given.
    pub most_of_a_council: Option<i32>,
    /// Whether somebody is to be an expert in an essential skill of his or her post, and can lead the others.
    #[graphql(default)]
    pub wants_lead: bool,
    /// Whether somebody is to come from a council where the project lands.
    #[graphql(default)]
    pub wants_host: bool,
    /// Whether it takes learners: officers who lack one essential skill by one level and want to learn it, one for each
    /// expert in the squad.
    #[graphql(default)]
    pub takes_learners: bool,
}

/// Changes what a project asks of its squad. Whoever is in it stays; what the squad does not keep is told.
///
/// # Errors
/// `OUT_OF_RANGE` for a number that is none, `CONFLICT` when somebody else changed the project meanwhile, `WRONG_STATE` when
/// it is closed; `Denied` for all but coordinators.
pub async fn set(cx: &Cx, ask: SetTeamRules) -> Result<project::Model> {
    let SetTeamRules { most_of_a_council, wants_lead, wants_host, takes_learners, .. } = ask;
    let rules = TeamRules { most_of_a_council, wants_lead, wants_host, takes_learners }.checked()?;
    let tx = cx.begin().permit(Action::ListProject, On::default())?;
    let row = tx.lock::<project::Entity>(ask.project).await?;
    if row.state == ProjectState::Closed {
        return Err(Refusal::new(Code::WrongState, "project", say!("This project is closed.")).into());
    }
    if row.version != ask.version {
        return Err(Error::conflict());
    }
    let team = (rules != TeamRules::default()).then_some(rules);
    let row = tx.update::<project::Entity>(project::Model { team, ..row }).await?;
    tx.commit(Event::ProjectSet { project: row.id }).await?;
    Ok(row)
}
