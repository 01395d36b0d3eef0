//! What it would do to a whole proposal when one officer had one post. Nothing is written.

use super::may;
use callup_domain::access::{Action, On};
use callup_domain::id::{OfficerId, PostId, SelectionId};
use callup_domain::proposal::{Effect, PickDecision, Step, prepare};
use callup_infra::Result;
use callup_infra::entity::selection;
use callup_infra::query::selection as query;
use callup_infra::runs::off_the_way;
use callup_infra::scope::ReadTx;
use std::collections::BTreeMap;

/// Whose effects are asked for.
#[derive(Clone, Copy, Debug)]
pub enum Whose {
    /// One officer's, over all posts of the selection.
    Officer(OfficerId),
    /// All officers', over one post.
    Post(PostId),
}

/// What each pair would change, the best for the whole first: on the picks as they were decided so far, and the pool
/// as it is now. The engine's own work is done on another thread.
///
/// # Errors
/// `WRONG_STATE` unless there is a proposal to decide on; `Denied` for those who may not see candidates.
pub async fn effects(tx: &ReadTx, id: SelectionId, whose: Whose) -> Result<Vec<Effect>> {
    tx.actor().permit(Action::SeeCandidates, On::default())?;
    let row = tx.get::<selection::Entity>(id).await?;
    may(&row, Step::Decide)?;
    let picks = query::picks(tx, id).await?;
    let plan: BTreeMap<PostId, OfficerId> =
        picks.iter().filter_map(|pick| Some((pick.post_id, pick.taken()?.0))).collect();
    // Whoever is merely proposed is worth no more for it: the engine told why as if nothing had stood before.
    let mut past = query::past(tx, id).await?;
    past.before.retain(|pick| pick.decision != PickDecision::Open);
    let scene = query::scene(tx, &row.asked, None, past).await?;
    let work = move || match (prepare(&scene, &row.asked, &row.weights), whose) {
        // Nothing is left to fill.
        (Err(_), _) => Vec::new(),
        (Ok(input), Whose::Officer(officer)) => input.effects_of(officer, &plan),
        (Ok(input), Whose::Post(post)) => input.effects_at(post, &plan),
    };
    off_the_way(work).await
}
