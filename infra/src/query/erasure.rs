//! Who asked to be erased.

use crate::entity::person;
use crate::scope::{Found, ReadTx};
use sea_orm::ColumnTrait;

/// People who asked to be erased and are not yet.
#[must_use]
pub fn asked(tx: &ReadTx) -> Found<'_, person::Entity> {
    tx.find::<person::Entity>()
        .filter(person::Column::ErasureAskedAt.is_not_null())
        .filter(person::Column::ErasedAt.is_null())
}
