//! Which councils share their officers' data with the body.

use crate::entity::agreement::{Column, Entity, Model};
use crate::entity::{council, officer};
use crate::error::{Error, Result};
use crate::scope::{Owned, ReadTx};
use callup_domain::agreement::not_shared;
use callup_domain::id::{BodyId, CouncilId, OfficerId};
use callup_domain::refusal::Refusal;
use chrono::NaiveDate;
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition};

/// The ids of the councils with an agreement in force on `day`. It depends on no row outside, so that a
/// database works it out once for a statement.
pub(crate) fn sharing(body: BodyId, day: NaiveDate) -> SelectStatement {
    Query::select()
        .column(Column::CouncilId.as_column_ref())
        .from(Entity)
        .and_where(Column::BodyId.eq(body))
        .cond_where(in_force(day))
        .take()
}

fn in_force(day: NaiveDate) -> Condition {
    Condition::all()
        .add(Column::WithdrawnAt.is_null())
        .add(Column::FromOn.lte(day))
        .add(Column::UntilOn.gte(day))
}

/// Agreements that are in force or ahead, in the order in which they were given: a few for each council.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn not_over(tx: &ReadTx) -> Result<Vec<Model>> {
    let rows = tx.every::<Entity>().is_empty(Column::WithdrawnAt);
    rows.filter(Column::UntilOn.gte(tx.today())).in_order().all().await
}

/// Why the desk may neither see nor call up officers of this council today; none when it shares their data.
///
/// # Errors
/// `Unavailable`, or `NotFound` for a council that does not exist.
pub async fn refusal(tx: &ReadTx, council: CouncilId) -> Result<Option<Refusal>> {
    let found =
        tx.every::<Entity>().is(Column::CouncilId, council).filter(in_force(tx.today())).one().await?;
    if found.is_some() {
        return Ok(None);
    }
    let council = tx.shared::<council::Entity>().is(council::Column::Id, council).one().await?;
    Ok(Some(not_shared(&council.ok_or(Error::NotFound("council"))?.name)))
}

/// The same for the council of an officer, who need not be seen.
///
/// # Errors
/// As for `refusal`; `NotFound` when there is no such officer.
pub async fn refusal_for(tx: &ReadTx, officer: OfficerId) -> Result<Option<Refusal>> {
    let row = tx.every::<officer::Entity>().with_key(officer).one().await?;
    refusal(tx, row.ok_or(Error::NotFound(officer::Entity::NOUN))?.home_council_id).await
}
