//! Ratings in GraphQL: how projects stand today.

use super::loader::{LoadError, Loaders, load};
use super::told::Told;
use async_graphql::dataloader::Loader;
use async_graphql::{Context, Result, SimpleObject};
use callup_domain::id::{AnyId, ProjectId};
use callup_domain::rating::{self, Dimension, Status};
use callup_domain::record::Standing;
use callup_infra::query::record::records;
use std::collections::HashMap;
use std::sync::Arc;

/// A computed status, and why.
#[derive(SimpleObject)]
pub struct Rating {
    /// Grey if stale, or else the worst of the reasons.
    status: Status,
    /// Whether nothing was heard of the project for more than 21 days.
    stale: bool,
    /// At least one for each dimension of which something is known, in their order.
    reasons: Vec<Reason>,
}

/// One reason for a status.
#[derive(SimpleObject)]
pub struct Reason {
    /// What it is about.
    dimension: Dimension,
    /// What it makes of the status.
    status: Status,
    /// A whole sentence.
    message: Told,
    /// The id of the row it comes from; none if it sums up several.
    subject: Option<AnyId>,
}

impl From<&rating::Rating> for Rating {
    fn from(rating: &rating::Rating) -> Self {
        let reasons = rating.reasons.iter().map(Reason::from).collect();
        Self { status: rating.status, stale: rating.stale, reasons }
    }
}

impl From<&rating::Reason> for Reason {
    fn from(reason: &rating::Reason) -> Self {
        let rating::Reason { dimension, status, message, subject } = reason.clone();
        Self { dimension, status, message: message.into(), subject }
    }
}

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
