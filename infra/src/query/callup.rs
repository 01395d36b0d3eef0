//! What is asked about many call-ups at once.

use crate::clock::start_of_day;
use crate::entity::{council, mail, membership, person};
use crate::error::Result;
use crate::query::diary::only;
use crate::scope::ReadTx;
use callup_domain::access::Role;
use callup_domain::calendar::Nation;
use callup_domain::deputy::{Approving, Deciding};
use callup_domain::id::{CallUpId, CouncilId, PersonId};
use callup_domain::mail::MailKind;
use sea_orm::ColumnTrait;
use std::collections::{BTreeSet, HashMap};

/// Who was reminded today of one of these call-ups, and of which.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn reminded_today(tx: &ReadTx, callups: &[CallUpId]) -> Result<BTreeSet<(CallUpId, PersonId)>> {
    use mail::Column;
    let kinds = [MailKind::RemindOfficer, MailKind::RemindApprover];
    let rows = tx.every::<mail::Entity>().any_of(Column::CallupId, callups.iter().copied());
    let rows = rows.any_of(Column::Kind, kinds).filter(Column::WrittenAt.gte(start_of_day(tx.today())));
    let rows: Vec<(Option<CallUpId>, PersonId)> =
        rows.columns(only([Column::CallupId, Column::PersonId])).await?;
    Ok(rows.into_iter().filter_map(|(callup, person)| Some((callup?, person))).collect())
}

/// Who may decide on releases today, for each of these councils that has somebody; two statements.
///
/// # Errors
/// As for `reminded_today`.
pub async fn deciding(tx: &ReadTx, councils: &[CouncilId]) -> Result<HashMap<CouncilId, Deciding>> {
    use membership::Column;
    let held = tx.every::<membership::Entity>().any_of(Column::Role, [Role::Approver, Role::Deputy]);
    let held = held.any_of(Column::CouncilId, councils.iter().copied()).in_order().all().await?;
    let held: Vec<_> = held.into_iter().filter(|row| row.is_held_on(tx.today())).collect();
    let approvers = held.iter().filter(|row| row.role == Role::Approver).map(|row| row.person_id);
    let people = tx.every::<person::Entity>().with_keys(approvers).by_key().await?;
    let mut deciding: HashMap<CouncilId, Deciding> = HashMap::new();
    for row in held {
        let Some(council) = row.council_id else { continue };
        let there = deciding.entry(council).or_default();
        if row.role == Role::Deputy {
            there.deputies.push(row.person_id);
        } else {
            let away = people.get(&row.person_id.0).and_then(person::Model::away);
            there.approvers.push(Approving { person: row.person_id, away });
        }
    }
    Ok(deciding)
}

/// The nation of each of these councils.
///
/// # Errors
/// As for `reminded_today`.
pub async fn nations(tx: &ReadTx, councils: &[CouncilId]) -> Result<HashMap<CouncilId, Nation>> {
    let rows = tx.shared::<council::Entity>().any_of(council::Column::Id, councils.iter().copied());
    Ok(rows.all().await?.into_iter().map(|row| (row.id, row.nation)).collect())
}
