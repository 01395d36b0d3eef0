//! Team rules in GraphQL: what a project asks of its squad as a whole, and what the squad does not keep.

use super::Request;
use super::loader::{LoadError, Loaders, load, require};
use super::project::Project;
use super::told::Told;
use async_graphql::dataloader::Loader;
use async_graphql::{Context, Object, Result, SimpleObject};
use callup_domain::access::{Action, On};
use callup_domain::id::{ProjectId, SelectionId};
use callup_domain::team::{Breach, TeamRule};
use callup_infra::entity::project;
use callup_infra::query;
use std::collections::HashMap;
use std::sync::Arc;

/// What a project asks of its squad as a whole.
pub struct Team(pub project::Model);

/// What a project asks of its squad as a whole.
#[Object]
impl Team {
    /// The most officers of one home council. Null: as many as come.
    async fn most_of_a_council(&self) -> Option<i32> {
        self.0.team.unwrap_or_default().most_of_a_council
    }

    /// Whether somebody is to be an expert in an essential skill of his or her post, and can lead the others.
    async fn wants_lead(&self) -> bool {
        self.0.team.unwrap_or_default().wants_lead
    }

    /// Whether somebody is to come from a council where the project lands.
    async fn wants_host(&self) -> bool {
        self.0.team.unwrap_or_default().wants_host
    }

    /// Whether it takes learners: officers who lack one essential skill by one level and want to learn it, one for each
    /// expert in the squad.
    async fn takes_learners(&self) -> bool {
        self.0.team.unwrap_or_default().takes_learners
    }

    /// What the squad does not keep: everybody who has a post, or is called up for one. Empty while it keeps all, and
    /// while there is nobody. Null for those who may not see candidates.
    #[graphql(complexity = "100 + super::page::list(child_complexity)")]
    async fn breaches(&self, ctx: &Context<'_>) -> Result<Option<Vec<TeamBreach>>> {
        if !ctx.cx()?.actor().may(Action::SeeCandidates, On::default()) {
            return Ok(None);
        }
        let broken = match self.0.team {
            Some(_) => load(ctx, Broken(self.0.id)).await?.unwrap_or_default(),
            None => Vec::new(),
        };
        Ok(Some(broken.into_iter().map(TeamBreach::from).collect()))
    }
}

/// What a squad does not keep.
#[derive(SimpleObject)]
pub struct TeamBreach {
    /// The rule.
    rule: TeamRule,
    /// What is wrong, in a sentence.
    message: Told,
}

impl From<Breach> for TeamBreach {
    fn from(breach: Breach) -> Self {
        Self { rule: breach.rule, message: breach.message.into() }
    }
}

/// What the squad of a project does not keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Broken(ProjectId);

impl Loader<Broken> for Loaders {
    type Value = Vec<Breach>;
    type Error = LoadError;

    async fn load(&self, keys: &[Broken]) -> Result<HashMap<Broken, Vec<Breach>>, LoadError> {
        let projects: Vec<ProjectId> = keys.iter().map(|key| key.0).collect();
        let read = self.cx().read();
        let broken = query::team::breaches(&read, &projects).await.map_err(Arc::new)?;
        Ok(broken.into_iter().map(|(project, breaches)| (Broken(project), breaches)).collect())
    }
}

/// What the squad of a project would not keep, with those whom a selection takes.
#[derive(Clone)]
pub struct SquadBreach {
    project: ProjectId,
    breach: Breach,
}

/// What the squad of a project would not keep, with those whom a selection takes.
#[Object]
impl SquadBreach {
    /// The project.
    async fn project(&self, ctx: &Context<'_>) -> Result<Project> {
        require::<ProjectId>(ctx, self.project, "project").await.map(Project)
    }

    /// The rule.
    async fn rule(&self) -> TeamRule {
        self.breach.rule
    }

    /// What is wrong, in a sentence.
    async fn message(&self) -> Told {
        self.breach.message.clone().into()
    }
}

/// What the squads would not keep, with those whom a selection takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct BreachesIn(pub SelectionId);

impl Loader<BreachesIn> for Loaders {
    type Value = Vec<SquadBreach>;
    type Error = LoadError;

    async fn load(&self, keys: &[BreachesIn]) -> Result<HashMap<BreachesIn, Vec<SquadBreach>>, LoadError> {
        let selections: Vec<SelectionId> = keys.iter().map(|key| key.0).collect();
        let broken = query::team::breaches_in(&self.cx().read(), &selections).await.map_err(Arc::new)?;
        let told = |(selection, breaches): (SelectionId, Vec<(ProjectId, Breach)>)| {
            let all = breaches.into_iter().map(|(project, breach)| SquadBreach { project, breach });
            (BreachesIn(selection), all.collect())
        };
        Ok(broken.into_iter().map(told).collect())
    }
}
