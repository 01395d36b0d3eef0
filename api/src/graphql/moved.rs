//! What a proposal rests on and what of it has changed since, in GraphQL.

use super::council::Council;
use super::loader::{LoadError, Loaders, require};
use super::officer::Officer;
use super::post::Post;
use super::selection::shown;
use async_graphql::dataloader::Loader;
use async_graphql::{Context, Object, Result};
use callup_domain::id::{PostId, SelectionId};
use callup_domain::proposal::{Moved, WhatMoved};
use callup_infra::entity::selection_pick;
use callup_infra::query;
use std::collections::HashMap;
use std::sync::Arc;

/// Something that a proposal rests on and that has changed since.
pub struct MovedGround(pub(super) Moved);

/// Something that a proposal rests on and that has changed since.
#[Object]
impl MovedGround {
    /// What.
    async fn what(&self) -> WhatMoved {
        self.0.what
    }

    /// The post that it bears on.
    async fn post(&self, ctx: &Context<'_>) -> Result<Post> {
        require::<PostId>(ctx, self.0.post, "post").await.map(Post)
    }

    /// The officer who is taken for it. Null for those who may not see the profile, or not any more.
    async fn officer(&self, ctx: &Context<'_>) -> Result<Option<Officer>> {
        shown(ctx, self.0.officer).await
    }

    /// The officer’s home council.
    async fn council(&self, ctx: &Context<'_>) -> Result<Council> {
        Council::require(ctx, self.0.council).await
    }
}

/// What has moved of what a selection rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MovedOf(pub SelectionId);

impl Loader<MovedOf> for Loaders {
    type Value = Vec<Moved>;
    type Error = LoadError;

    async fn load(&self, keys: &[MovedOf]) -> Result<HashMap<MovedOf, Vec<Moved>>, LoadError> {
        use selection_pick::Column;
        let read = self.cx().read();
        let found = read.find::<selection_pick::Entity>();
        let found = found.any_of(Column::SelectionId, keys.iter().map(|key| key.0)).in_order();
        let picks = found.all().await.map_err(Arc::new)?;
        let moved = query::selection::moved(&read, &picks).await.map_err(Arc::new)?;
        Ok(moved.into_iter().map(|(selection, moved)| (MovedOf(selection), moved)).collect())
    }
}
