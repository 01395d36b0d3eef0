//! What-ifs in GraphQL, and how two proposals differ.

use super::council::Council;
use super::loader::{LoadError, Loaders, load, load_all, require};
use super::officer::Officer;
use super::page::{List, Page};
use super::pick::PicksOf;
use super::project::Project;
use super::selection::{Selection, in_order};
use super::selection_cost::SelectionCost;
use super::selection_found::PlaceMove;
use async_graphql::dataloader::Loader;
use async_graphql::{Context, Object, Result, SimpleObject};
use callup_domain::id::{OfficerId, PostId, SelectionId};
use callup_domain::money::Money;
use callup_domain::proposal::{self, Move, Replanned, ShareChange, Suppose};
use callup_domain::view::ViewPurpose;
use callup_infra::entity::selection;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// What a what-if supposes. Everything else is as it is.
pub struct WhatIf {
    pub(super) of: SelectionId,
    pub(super) supposed: Suppose,
}

/// What a what-if supposes. Everything else is as it is.
#[Object]
impl WhatIf {
    /// The selection that it is a what-if of.
    async fn of(&self, ctx: &Context<'_>) -> Result<Selection> {
        require::<SelectionId>(ctx, self.of, "selection").await.map(Selection)
    }

    /// Councils that lend nobody.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn without_councils(&self, ctx: &Context<'_>) -> Result<Vec<Council>> {
        Ok(load_all(ctx, self.supposed.without_councils.iter().copied())
            .await?
            .into_iter()
            .map(Council)
            .collect())
    }

    /// Officers who are not there, as far as their profiles may be seen.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn without_officers(&self, ctx: &Context<'_>) -> Result<Vec<Officer>> {
        let rows = load_all::<OfficerId>(ctx, self.supposed.without_officers.iter().copied()).await?;
        rows.into_iter().map(|row| Officer::seen(ctx, row, ViewPurpose::Candidates)).collect()
    }

    /// Drafts of projects whose posts are filled as well.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn with_projects(&self, ctx: &Context<'_>) -> Result<Vec<Project>> {
        Ok(load_all(ctx, self.supposed.with_projects.iter().copied())
            .await?
            .into_iter()
            .map(Project)
            .collect())
    }

    /// Projects whose posts begin and end at other times.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn shifted(&self, ctx: &Context<'_>) -> Result<Vec<Project>> {
        Ok(load_all(ctx, self.supposed.shifted.iter().copied()).await?.into_iter().map(Project).collect())
    }

    /// By how many weeks later. Sooner, if negative.
    async fn weeks(&self) -> i32 {
        self.supposed.weeks
    }
}

/// What-ifs of a selection, the oldest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct WhatIfsOf(pub SelectionId);

impl Loader<WhatIfsOf> for Loaders {
    type Value = Vec<selection::Model>;
    type Error = LoadError;

    async fn load(&self, keys: &[WhatIfsOf]) -> Result<HashMap<WhatIfsOf, Self::Value>, LoadError> {
        let read = self.cx().read();
        let found = read.find::<selection::Entity>();
        let found = found.any_of(selection::Column::WhatIfOf, keys.iter().map(|key| key.0)).in_order();
        let mut all: HashMap<WhatIfsOf, Self::Value> = HashMap::new();
        for row in found.all().await.map_err(Arc::new)? {
            if let Some(of) = row.what_if_of {
                all.entry(WhatIfsOf(of)).or_default().push(row);
            }
        }
        Ok(all)
    }
}

/// How many places changed, between one proposal and another.
#[derive(Clone, Copy, SimpleObject)]
pub struct SelectionChanges {
    /// That have the same officer.
    kept: i32,
    /// That have another one.
    moved: i32,
    /// That had one and have none.
    emptied: i32,
    /// That had none and have one.
    filled: i32,
}

impl From<Replanned> for SelectionChanges {
    fn from(replanned: Replanned) -> Self {
        let Replanned { kept, moved, emptied, filled } = replanned;
        Self { kept, moved, emptied, filled }
    }
}

/// How one proposal differs from another, as far as was decided on them.
pub struct SelectionComparison {
    from: selection::Model,
    to: selection::Model,
    comparison: proposal::Comparison,
}

impl SelectionComparison {
    pub(super) async fn of(
        ctx: &Context<'_>,
        from: SelectionId,
        to: SelectionId,
    ) -> Result<Option<SelectionComparison>> {
        let (Some(from), Some(to)) = (load(ctx, from).await?, load(ctx, to).await?) else { return Ok(None) };
        let (before, after) = (who(ctx, &from).await?, who(ctx, &to).await?);
        let comparison =
            proposal::Comparison::of((&before, from.findings.as_ref()), (&after, to.findings.as_ref()));
        Ok(Some(Self { from, to, comparison }))
    }
}

/// Who has which post, as far as was decided.
async fn who(ctx: &Context<'_>, selection: &selection::Model) -> Result<BTreeMap<PostId, OfficerId>> {
    let picks = load(ctx, PicksOf(selection.id)).await?.unwrap_or_default();
    Ok(picks.iter().filter_map(|pick| Some((pick.post_id, pick.taken()?.0))).collect())
}

/// How one proposal differs from another, as far as was decided on them.
#[Object]
impl SelectionComparison {
    /// The one.
    async fn from(&self) -> Selection {
        Selection(self.from.clone())
    }

    /// The other.
    async fn to(&self) -> Selection {
        Selection(self.to.clone())
    }

    /// How many places changed.
    async fn places(&self) -> SelectionChanges {
        self.comparison.places.into()
    }

    /// By how much the other costs more, or less if negative; of officers whose pay is not known nothing is in it. Null
    /// where one of the costs is.
    #[graphql(complexity = "200")]
    async fn cost_difference(&self, ctx: &Context<'_>) -> Result<Option<Money>> {
        let costs = (SelectionCost::of(ctx, &self.from).await?, SelectionCost::of(ctx, &self.to).await?);
        Ok(costs.0.zip(costs.1).map(|(from, to)| to.net - from.net))
    }

    /// Each place that has another officer, or none.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn moves(
        &self,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<List<PlaceMove>> {
        let moves: Vec<Move> = self.comparison.changes.clone();
        Page::new(first, after)?.of_sorted(in_order(moves.into_iter().map(PlaceMove)))
    }

    /// Each council that gives more or less.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn shares(
        &self,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<List<CouncilShareChange>> {
        let shares: Vec<ShareChange> = self.comparison.shares.clone();
        Page::new(first, after)?.of_sorted(in_order(shares.into_iter().map(CouncilShareChange)))
    }
}

/// What a council gives by each of two proposals, in half-days.
pub struct CouncilShareChange(ShareChange);

/// What a council gives by each of two proposals, in half-days.
#[Object]
impl CouncilShareChange {
    /// The council.
    async fn council(&self, ctx: &Context<'_>) -> Result<Council> {
        Council::require(ctx, self.0.council).await
    }

    /// By the one.
    async fn from(&self) -> i64 {
        self.0.from
    }

    /// By the other.
    async fn to(&self) -> i64 {
        self.0.to
    }

    /// What would be fair by the other.
    async fn fair(&self) -> i64 {
        self.0.fair
    }
}
