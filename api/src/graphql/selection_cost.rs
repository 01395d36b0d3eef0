//! What selections cost, in GraphQL.

use super::Request;
use super::loader::{LoadError, Loaders, load};
use async_graphql::dataloader::Loader;
use async_graphql::{Context, Result, SimpleObject};
use callup_domain::access::{Action, On};
use callup_domain::id::SelectionId;
use callup_domain::money::Money;
use callup_domain::proposal::Cost;
use callup_infra::entity::selection;
use callup_infra::query;
use std::collections::HashMap;
use std::sync::Arc;

/// What those who are taken in a selection cost their home councils together.
#[derive(Clone, Copy, SimpleObject)]
pub struct SelectionCost {
    /// What the officers whose pay is known cost, without VAT, each as a call-up now would be priced.
    pub(super) net: Money,
    /// How many officers those are.
    priced: usize,
    /// How many more there are, whose pay is not known, or who may not be seen any more.
    unpriced: usize,
}

impl From<Cost> for SelectionCost {
    fn from(cost: Cost) -> Self {
        let Cost { net, priced, unpriced } = cost;
        Self { net, priced, unpriced }
    }
}

impl SelectionCost {
    /// What a selection costs. None before it has run. The sum for one officer is what that officer is paid, so it is
    /// for those who see everybody's pay, and not for whoever sees some.
    pub(super) async fn of(ctx: &Context<'_>, selection: &selection::Model) -> Result<Option<Self>> {
        if selection.places.is_none() || !ctx.cx()?.actor().may(Action::SeePay, On::default()) {
            return Ok(None);
        }
        let cost = load(ctx, CostOf(selection.id)).await?.unwrap_or_default();
        Ok(Some(cost.into()))
    }
}

/// What those who are taken in a selection cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct CostOf(SelectionId);

impl Loader<CostOf> for Loaders {
    type Value = Cost;
    type Error = LoadError;

    async fn load(&self, keys: &[CostOf]) -> Result<HashMap<CostOf, Cost>, LoadError> {
        let selections = keys.iter().map(|key| key.0);
        let costs = query::selection::costs(&self.cx().read(), selections).await.map_err(Arc::new)?;
        Ok(costs.into_iter().map(|(selection, cost)| (CostOf(selection), cost)).collect())
    }
}
