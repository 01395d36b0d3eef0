//! Writing to the members of a panel when their votes are wanted.

use crate::notify::{Letter, write_all};
use callup_domain::mail::MailKind;
use callup_domain::proposal::{SelectionState, is_asked};
use callup_infra::Result;
use callup_infra::entity::mail::About;
use callup_infra::entity::selection;
use callup_infra::query::panel as query;
use callup_infra::scope::WriteTx;

/// Writes to each member of the panel of `row` for whose vote picks wait, and to whom nobody wrote before, or who has
/// voted since: votes go with the picks that they are on.
pub(super) async fn panel(tx: &WriteTx, row: &selection::Model) -> Result<()> {
    if row.state != SelectionState::Proposed || row.quorum.is_none() {
        return Ok(());
    }
    let Some(panel) = query::panel(tx, row.id).await? else { return Ok(()) };
    let awaited = query::awaited(tx, row.id, &panel).await?;
    let written = query::written_to(tx, row.id).await?;
    let people = panel.members.iter().filter(|member| awaited.contains_key(&member.person));
    let people = people.filter(|member| is_asked(written.get(&member.person).copied(), member.voted));
    let about = About::Selection(row.id);
    let letters = people.map(|member| Letter { person: member.person, kind: MailKind::AskPanel, about });
    write_all(tx, letters.collect()).await
}
