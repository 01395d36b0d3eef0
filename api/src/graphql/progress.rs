//! Following the engine at its work, as a subscription.

use super::error::{failed, unauthenticated};
use super::socket::Follower;
use async_graphql::{Context, Enum, Result, SimpleObject, Subscription};
use callup_domain::id::SelectionId;
use callup_domain::proposal::SelectionState;
use callup_domain::selection::{Phase, Progress};
use callup_infra::entity::selection;
use futures_util::stream::{self, Stream};
use std::sync::Arc;
use std::time::Duration;

/// How often it is looked again, where another process does the work, and at most where this one does.
const EVERY: Duration = Duration::from_secs(1);

/// What the engine is doing.
#[derive(Clone, Copy, Debug, Enum, PartialEq, Eq)]
#[graphql(remote = "Phase")]
pub enum EnginePhase {
    /// Finding out what each post and each council’s weeks are worth.
    Prices,
    /// Putting a first plan together.
    Construct,
    /// Making it better.
    Search,
    /// Finding out how much better it could be at most.
    Proof,
    /// It is done.
    Done,
}

/// How far the engine is.
#[derive(Clone, SimpleObject)]
pub struct EngineProgress {
    /// What it is doing.
    phase: EnginePhase,
    /// How far through that, in thousandths.
    done: u32,
    /// How many posts are filled in the best plan so far.
    filled: u32,
    /// What the best plan so far is worth. Null while there is none.
    best: Option<i64>,
    /// What no plan can be worth more than. Null while it is not known.
    bound: Option<i64>,
}

impl From<Progress> for EngineProgress {
    fn from(far: Progress) -> Self {
        let Progress { phase, done, best, bound, filled } = far;
        Self { phase: phase.into(), done, filled, best, bound }
    }
}

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
        let follower = ctx.data_opt::<Arc<Follower>>().cloned().ok_or_else(unauthenticated)?;
        let look = Look { follower, selection };
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

/// Somebody who looks again and again, and is let in anew each time: a right that ends, ends at once.
struct Look {
    follower: Arc<Follower>,
    selection: SelectionId,
}

impl Look {
    /// Until the engine gets on, or some time has gone by.
    async fn wait(&self) {
        match self.follower.runs().follow(self.selection) {
            Some(mut far) => drop(tokio::time::timeout(EVERY, far.changed()).await),
            None => tokio::time::sleep(EVERY).await,
        }
    }

    async fn again(&self) -> Result<Option<SelectionProgress>> {
        let cx = self.follower.let_in().await?;
        let found = cx.read().find::<selection::Entity>().with_keys([self.selection]).one().await;
        Ok(found.map_err(failed)?.map(|row| SelectionProgress {
            progress: self.follower.runs().far(row.id).map(EngineProgress::from),
            state: row.state,
            places: row.places,
            filled: row.filled,
        }))
    }
}
