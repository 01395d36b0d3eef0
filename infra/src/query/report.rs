//! What councils' reports are made of.

use super::diary::only;
use super::record::{entry, records};
use crate::clock;
use crate::entity::{contribution, host, member, pledge, secondment, share};
use crate::error::Result;
use crate::scope::{Found, Owned, ReadTx};
use callup_domain::id::{CouncilId, ProjectId};
use callup_domain::money::Money;
use callup_domain::period::Period;
use callup_domain::record::Entry;
use callup_domain::report::{Landing, Payment, Pledge, Rows};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::ColumnTrait;
use std::collections::BTreeSet;

/// All that the reports of `councils` as at `as_at` are made of; sixteen statements, however many
/// councils. It reads past what the actor may see: whoever may read a council's report reads all
/// of it.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn rows(tx: &ReadTx, councils: &[CouncilId], as_at: NaiveDate) -> Result<Rows> {
    let until = clock::end_of_day(as_at);
    let projects = projects(tx, councils).await?;
    Ok(Rows {
        pledges: pledges(tx, councils, until).await?,
        payments: payments(tx, councils, until).await?,
        landings: landings(tx, &projects, until).await?,
        records: records(tx, &projects, as_at).await?,
    })
}

/// The councils that were members of the body by the end of `as_at`. When a row was made stands in
/// its id.
#[must_use]
pub fn members(tx: &ReadTx, as_at: NaiveDate) -> Found<'_, member::Entity> {
    tx.find().filter(member::Column::Id.lt(clock::first_id(clock::end_of_day(as_at))))
}

/// The projects that the councils ever hosted, served or had a share in.
async fn projects(tx: &ReadTx, councils: &[CouncilId]) -> Result<Vec<ProjectId>> {
    let ours = || councils.iter().copied();
    let hosted = tx.every::<host::Entity>().any_of(host::Column::CouncilId, ours());
    let served = tx.every::<secondment::Entity>().any_of(secondment::Column::HomeCouncilId, ours());
    let shared = tx.every::<share::Entity>().any_of(share::Column::CouncilId, ours());
    let mut all = column(hosted, host::Column::ProjectId).await?;
    all.extend(column(served, secondment::Column::ProjectId).await?);
    all.extend(column(shared, share::Column::ProjectId).await?);
    Ok(all.into_iter().collect())
}

/// The projects named in a column, each once.
async fn column<E: Owned>(found: Found<'_, E>, column: E::Column) -> Result<BTreeSet<ProjectId>> {
    let rows: Vec<(ProjectId,)> = found.group_by([column]).columns(only([column])).await?;
    Ok(rows.into_iter().map(|(project,)| project).collect())
}

async fn pledges(tx: &ReadTx, councils: &[CouncilId], until: DateTime<Utc>) -> Result<Vec<Entry<Pledge>>> {
    let rows = tx.every::<pledge::Entity>().any_of(pledge::Column::CouncilId, councils.iter().copied());
    let rows = rows.filter(pledge::Column::RecordedAt.lt(until)).in_order().all().await?;
    let pledges = rows.into_iter().map(|row| {
        let period = Period { starts_on: row.starts_on, ends_on: row.ends_on };
        let (council, money, half_days) = (row.council_id, Money::pence(row.pence), row.half_days);
        entry(row.recorded_at, Pledge { id: row.id, council, period, money, half_days })
    });
    Ok(pledges.collect())
}

async fn payments(tx: &ReadTx, councils: &[CouncilId], until: DateTime<Utc>) -> Result<Vec<Entry<Payment>>> {
    use contribution::Column::{CouncilId, RecordedAt};
    let rows = tx.every::<contribution::Entity>().any_of(CouncilId, councils.iter().copied());
    let rows = rows.filter(RecordedAt.lt(until)).in_order().all().await?;
    let payments = rows.into_iter().map(|row| {
        let money = Money::pence(row.pence);
        entry(row.recorded_at, Payment { council: row.council_id, paid_on: row.paid_on, money })
    });
    Ok(payments.collect())
}

async fn landings(tx: &ReadTx, projects: &[ProjectId], until: DateTime<Utc>) -> Result<Vec<Entry<Landing>>> {
    let rows = tx.every::<host::Entity>().any_of(host::Column::ProjectId, projects.iter().copied());
    let rows = rows.filter(host::Column::RecordedAt.lt(until)).in_order().all().await?;
    let landings = rows.into_iter().map(|row| {
        let landing = Landing { project: row.project_id, council: row.council_id, lead: row.lead };
        entry(row.recorded_at, landing)
    });
    Ok(landings.collect())
}
