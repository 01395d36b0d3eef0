//! The panel of a selection: who sits on it, and how many of them must vote on a pick.

use super::{ask as letters, claim, may};
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::Action;
use callup_domain::event::Event;
use callup_domain::id::{PersonId, SelectionId};
use callup_domain::proposal::{PickDecision, Seats, Step};
use callup_infra::Result;
use callup_infra::entity::{panel_interest, panel_member, selection};
use callup_infra::query::{panel as query, selection as picks};
use callup_infra::scope::WriteTx;

/// A panel to set.
#[derive(Clone, Debug, InputObject)]
pub struct SetPanel {
    /// The selection.
    pub selection: SelectionId,
    /// Who sits on it, at most 20: people who hold the role of selector. Nobody takes the panel away.
    pub members: Vec<PersonId>,
    /// How many of them must vote on a pick; more than half, and two at least, unless given.
    pub quorum: Option<i32>,
}

/// Sets the panel of a selection. Once somebody has voted, members can only join it. Where there is a proposal already, who
/// joins is written to.
///
/// # Errors
/// `WRONG_STATE` unless it is a draft or proposed; at `members` and `quorum` whatever is wrong with them.
pub async fn set(cx: &Cx, ask: SetPanel) -> Result<selection::Model> {
    let (tx, row) = claim(cx, ask.selection, Action::SetPanel).await?;
    may(&row, Step::SetPanel)?;
    let panel = query::panel(&tx, row.id).await?.unwrap_or_default();
    let selectors = query::selectors(&tx, &ask.members).await?;
    let picks = picks::picks(&tx, row.id).await?;
    let decided = picks.iter().any(|pick| pick.decision != PickDecision::Open);
    let seats = Seats { members: ask.members, quorum: ask.quorum };
    let change = panel.becomes(&seats, &selectors, decided)?;
    let members = panel.members.len() + change.join.len() - change.leave.len();
    leave(&tx, row.id, &change.leave).await?;
    let seat = |person_id| panel_member::Model {
        id: tx.id(),
        body_id: tx.body(),
        selection_id: row.id,
        person_id,
        declared_at: None,
        voted_at: None,
        version: 1,
    };
    tx.insert_all::<panel_member::Entity>(change.join.into_iter().map(seat).collect()).await?;
    let quorum = change.quorum.and_then(|quorum| i32::try_from(quorum).ok());
    let row = tx.update::<selection::Entity>(selection::Model { quorum, ..row }).await?;
    letters::panel(&tx, &row).await?;
    tx.commit(Event::PanelSet { selection: row.id, members }).await?;
    Ok(row)
}

/// Nobody of those who leave has voted; what they declared goes with them.
async fn leave(tx: &WriteTx, selection: SelectionId, people: &[PersonId]) -> Result<()> {
    let declared = tx.every::<panel_interest::Entity>();
    let declared = declared.is(panel_interest::Column::SelectionId, selection);
    let declared = declared.any_of(panel_interest::Column::PersonId, people.iter().copied()).all().await?;
    tx.remove::<panel_interest::Entity>(declared.into_iter().map(|row| row.id).collect()).await?;
    let seats = tx.every::<panel_member::Entity>().is(panel_member::Column::SelectionId, selection);
    let seats = seats.any_of(panel_member::Column::PersonId, people.iter().copied()).all().await?;
    tx.remove::<panel_member::Entity>(seats.into_iter().map(|row| row.id).collect()).await
}
