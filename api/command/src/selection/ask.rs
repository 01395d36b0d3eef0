//! Writing to the members of a panel when their votes are wanted.

use crate::notify::{Letter, write_all};
use callup_domain::id::PersonId;
use callup_domain::mail::MailKind;
use callup_domain::proposal::{SelectionState, is_asked};
use callup_infra::Result;
use callup_infra::entity::mail::About;
use callup_infra::entity::{panel_member, selection};
use callup_infra::query::panel as query;
use callup_infra::scope::WriteTx;
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// Writes to each member of the panel of `row` for whose vote picks wait, and to whom nobody wrote before, or who has
/// voted since: votes go with the picks that they are on.
pub(super) async fn panel(tx: &WriteTx, row: &selection::Model) -> Result<()> {
    if row.state != SelectionState::Proposed || row.quorum.is_none() {
        return Ok(());
    }
    let Some(panel) = query::panel(tx, row.id).await? else { return Ok(()) };
    let awaited = query::awaited(tx, row.id, &panel).await?;
    let written = query::written_to(tx, row.id).await?;
    let seats = tx.every::<panel_member::Entity>().is(panel_member::Column::SelectionId, row.id);
    let seats = seats.all().await?;
    let voted: HashMap<PersonId, DateTime<Utc>> =
        seats.iter().filter_map(|seat| Some((seat.person_id, seat.voted_at?))).collect();
    let last = |of: &HashMap<PersonId, DateTime<Utc>>, person| of.get(&person).copied();
    let people = panel.members.iter().map(|member| member.person);
    let people = people.filter(|person| awaited.contains_key(person));
    let people = people.filter(|person| is_asked(last(&written, *person), last(&voted, *person)));
    let about = About::Selection(row.id);
    let letters = people.map(|person| Letter { person, kind: MailKind::AskPanel, about });
    write_all(tx, letters.collect()).await
}
