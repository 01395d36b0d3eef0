//! Ratings in GraphQL: how projects stand today.

use super::loader::{LoadError, Loaders, load};
use async_graphql::dataloader::Loader;
use async_graphql::{Context, Result};
use callup_domain::id::ProjectId;
use callup_domain::record::Standing;
use callup_infra::query::record::records;
use std::collections::HashMap;
use std::sync::Arc;

/// How a project stands today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct StandingOf(pub ProjectId);

/// How a project stands today. None before it is published.
///
/// # Errors
/// As reading fails.
pub async fn standing(ctx: &Context<'_>, project: ProjectId) -> Result<Option<Arc<Standing>>> {
    load(ctx, StandingOf(project)).await
}

/// All that is known of some projects comes in a fixed number of statements, so that a list of
/// ratings costs what one costs.
impl Loader<StandingOf> for Loaders {
    type Value = Arc<Standing>;
    type Error = LoadError;

    async fn load(&self, keys: &[StandingOf]) -> Result<HashMap<StandingOf, Arc<Standing>>, LoadError> {
        let read = self.cx().read();
        let projects: Vec<ProjectId> = keys.iter().map(|key| key.0).collect();
        let today = read.today();
        let records = records(&read, &projects, today).await.map_err(Arc::new)?;
        let standings = records.into_iter().filter_map(|(project, record)| {
            record.standing(today).map(|standing| (StandingOf(project), Arc::new(standing)))
        });
        Ok(standings.collect())
    }
}
