//! Keeping who looked at officers' profiles. It is written without a permission and without an event:
//! whoever looks has no choice, and the row is the record.

use super::{ReadTx, World, WriteTx};
use crate::entity::profile_view::{self, Column};
use crate::error::Result;
use callup_domain::access::Actor;
use callup_domain::id::OfficerId;
use callup_domain::view::ViewPurpose;
use sea_orm::sea_query::OnConflict;
use sea_orm::{EntityTrait, IntoActiveModel};
use std::sync::Arc;

/// Keeps that `actor` looked at these profiles, each for a purpose, in one statement. What was kept
/// today is not kept again. Only people look: the runner and the operator leave nothing.
///
/// # Errors
/// `Unavailable` or `Internal`; nothing was kept then.
pub async fn keep_views(world: &World, actor: &Arc<Actor>, seen: &[(OfficerId, ViewPurpose)]) -> Result<()> {
    let Some(person) = actor.person().filter(|_| !seen.is_empty()) else { return Ok(()) };
    let tx = WriteTx::new(ReadTx::begin(world, Arc::clone(actor), None));
    let rows = seen.iter().map(|(officer, purpose)| profile_view::Model {
        id: tx.id(),
        body_id: tx.body(),
        officer_id: *officer,
        person_id: person,
        purpose: *purpose,
        viewed_on: tx.today(),
        viewed_at: tx.now(),
    });
    let once_a_day = [Column::BodyId, Column::OfficerId, Column::ViewedOn, Column::PersonId, Column::Purpose];
    profile_view::Entity::insert_many(rows.map(IntoActiveModel::into_active_model))
        .on_conflict(OnConflict::columns(once_a_day).do_nothing().to_owned())
        .exec_without_returning(tx.conn())
        .await?;
    tx.finish().await
}
