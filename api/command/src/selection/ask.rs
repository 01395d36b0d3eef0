//! Writing to the members of a panel when their votes are wanted.

use crate::notify::{Letter, write_all};
use callup_domain::id::PersonId;
use callup_domain::mail::MailKind;
use callup_domain::proposal::{SelectionState, is_asked};
use callup_infra::Result;
use callup_infra::entity::mail::About;
use callup_infra::entity::{pick_vote, selection};
use callup_infra::query::panel as query;
use callup_infra::scope::WriteTx;
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// Writes to each member of the panel of `row` for whose vote picks wait, and to whom nobody wrote before, or who has
/// voted since. `before` are the votes on an earlier proposal, where another one has just taken its place.
pub(super) async fn panel(tx: &WriteTx, row: &selection::Model, before: &[pick_vote::Model]) -> Result<()> {
    if row.state != SelectionState::Proposed || row.quorum.is_none() {
        return Ok(());
    }
    let Some(panel) = query::panel(tx, row.id).await? else { return Ok(()) };
    let awaited = query::awaited(tx, row.id, &panel).await?;
    let written = query::written_to(tx, row.id).await?;
    // Oldest first, so that the last one stays.
    let voted: HashMap<PersonId, DateTime<Utc>> =
        before.iter().map(|vote| (vote.person_id, vote.voted_at)).collect();
    let last = |of: &HashMap<PersonId, DateTime<Utc>>, person| of.get(&person).copied();
    let people = panel.members.iter().map(|member| member.person);
    let people = people.filter(|person| awaited.contains_key(person));
    let people = people.filter(|person| is_asked(last(&written, *person), last(&voted, *person)));
    let about = About::Selection(row.id);
    let letters = people.map(|person| Letter { person, kind: MailKind::AskPanel, about });
    write_all(tx, letters.collect()).await
}
