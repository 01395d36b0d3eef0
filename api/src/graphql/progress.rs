//! Following the engine at its work, as a subscription.

use super::Request;
use super::error::failed;
use super::selection::EngineProgress;
use async_graphql::{Context, Result, SimpleObject, Subscription};
use callup_domain::id::SelectionId;
use callup_domain::proposal::SelectionState;
use callup_infra::entity::selection;
use callup_infra::scope::{ReadTx, World};
use futures_util::stream::{self, Stream};
use std::sync::Arc;
use std::time::Duration;

/// How often it is looked again, where another process does the work, and at most where this one does.
const EVERY: Duration = Duration::from_secs(1);

/// How far the engine is with a selection.
#[derive(Clone, SimpleObject)]
pub struct SelectionProgress {
    /// Where the selection stands.
    state: SelectionState,
    /// How far the engine is. Null unless it is running in the process that answers.
    progress: Option<EngineProgress>,
    /// How many posts there were to fill. Null before it has run.
    places: Option<i32>,
    /// How many of them the proposal fills. Null before it has run.
    filled: Option<i32>,
}

/// What can be followed.
#[derive(Default)]
pub struct Subscription;

/// What can be followed.
#[Subscription]
impl Subscription {
    /// How far the engine is with a selection, whenever it gets on, until it is done. Nothing for those who may not see
    /// selections.
    async fn selection_progress(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The selection.")] selection: SelectionId,
    ) -> Result<impl Stream<Item = Result<SelectionProgress>> + use<>> {
        let cx = ctx.cx()?;
        let look = Look { world: cx.world().clone(), actor: Arc::new(cx.actor().clone()), selection };
        Ok(stream::unfold(Some((look, true)), |at| async move {
            let (look, first) = at?;
            if !first {
                look.wait().await;
            }
            match look.again().await {
                Ok(None) => None,
                Ok(Some(far)) => {
                    let goes_on = far.state == SelectionState::Running;
                    Some((Ok(far), goes_on.then_some((look, false))))
                }
                Err(error) => Some((Err(error), None)),
            }
        }))
    }
}

/// Somebody who looks again and again. Each look is a read of its own, by the rights that he or she has then.
struct Look {
    world: World,
    actor: Arc<callup_domain::access::Actor>,
    selection: SelectionId,
}

impl Look {
    /// Until the engine gets on, or some time has gone by.
    async fn wait(&self) {
        match self.world.db.runs().follow(self.selection) {
            Some(mut far) => drop(tokio::time::timeout(EVERY, far.changed()).await),
            None => tokio::time::sleep(EVERY).await,
        }
    }

    async fn again(&self) -> Result<Option<SelectionProgress>> {
        let tx = ReadTx::open(&self.world, Arc::clone(&self.actor));
        let found = tx.find::<selection::Entity>().with_keys([self.selection]).one().await.map_err(failed)?;
        Ok(found.map(|row| SelectionProgress {
            progress: self.world.db.runs().far(row.id).map(EngineProgress::from),
            state: row.state,
            places: row.places,
            filled: row.filled,
        }))
    }
}
