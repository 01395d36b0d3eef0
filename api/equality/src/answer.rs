//! The table. It refers to nobody, and what is in a row is sealed.

use callup_domain::id::BodyId;
use callup_infra::scope::{Owned, Removable};
use sea_orm::entity::prelude::*;

/// What one person answered.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "equality_answer")]
pub struct Model {
    /// A code of the body and the person under a key of the service.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The body it belongs to.
    pub body_id: BodyId,
    /// All answers in one text of one length, sealed.
    pub sealed: String,
    /// The first day of the month in which it was answered.
    pub month: Date,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Owned for Entity {
    const NOUN: &'static str = "equality answer";
    const GOES: bool = true;
    type Key = Uuid;

    fn key() -> Column {
        Column::Id
    }

    fn body() -> Column {
        Column::BodyId
    }

    fn key_of(row: &Model) -> Uuid {
        row.id
    }

    fn body_of(row: &Model) -> BodyId {
        row.body_id
    }
}

impl Removable for Entity {}
