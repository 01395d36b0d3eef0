//! Team rules in GraphQL: what a project asks of its squad as a whole, and what the squad does not keep.

use super::Request;
use super::loader::{LoadError, Loaders, load};
use super::told::Told;
use async_graphql::dataloader::Loader;
use async_graphql::{Context, Object, Result, SimpleObject};
use callup_domain::access::{Action, On};
use callup_domain::id::{CouncilId, ProjectId};
use callup_domain::team::{Breach, TeamRule};
use callup_infra::entity::project;
use callup_infra::query;
use std::collections::{BTreeSet, HashMap};
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
        let rules = query::team::rules(&read, &projects).await.map_err(Arc::new)?;
        let squads = query::team::squads(&read, &projects).await.map_err(Arc::new)?;
        let homes: BTreeSet<CouncilId> =
            squads.values().flat_map(|squad| squad.homes.values().copied()).collect();
        let names = query::team::names(&read, homes).await.map_err(Arc::new)?;
        let name = |council| names.get(&council).cloned().unwrap_or_default();
        let broken = rules.into_iter().filter_map(|(project, rules)| {
            Some((Broken(project), rules.breaches(squads.get(&project)?, name)))
        });
        Ok(broken.collect())
    }
}
