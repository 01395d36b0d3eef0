//! A selection whose picks wait for the votes of its panel.

use super::Draft;
use callup_domain::id::SelectionId;
use callup_domain::proposal::SelectionState;
use callup_infra::Result;
use callup_infra::clock::local;
use callup_infra::entity::{mail, selection};
use callup_infra::mail::{PanelFacts, Topic};
use callup_infra::query::{panel as query, selection as picks};
use callup_infra::scope::ReadTx;

/// None once the selection is not proposed any more, for who left the panel or lost the role, and where no pick waits for
/// the reader's vote: he or she has voted on all, or what they rest on has moved.
pub(super) async fn draft(tx: &ReadTx, mail: &mail::Model, id: SelectionId) -> Result<Option<Draft>> {
    let row = tx.every::<selection::Entity>().with_key(id).the_one().await?;
    if row.state != SelectionState::Proposed {
        return Ok(None);
    }
    let Some(panel) = query::panel(tx, id).await? else { return Ok(None) };
    let Some(member) = panel.member(mail.person_id) else { return Ok(None) };
    let waiting = query::awaited(tx, id, &panel).await?.remove(&member.person).unwrap_or_default();
    let moved = picks::moved(tx, &waiting).await?.remove(&id).unwrap_or_default();
    let stands = |post| moved.iter().all(|moved| moved.post != post);
    let waiting = waiting.iter().filter(|pick| stands(pick.post_id)).count();
    if waiting == 0 {
        return Ok(None);
    }
    let panel = PanelFacts {
        selection: row.name,
        proposed_on: local(row.ran_at.unwrap_or(row.created_at)).date(),
        waiting,
        declared: member.declared,
    };
    Ok(Some(Draft { topic: Topic::Panel { panel }, path: format!("/selections/{id}"), thread: None }))
}
