//! Reference data that all bodies share.

use super::Operator;
use crate::entity::council;
use crate::error::Result;
use sea_orm::sea_query::OnConflict;
use sea_orm::{EntityTrait, IntoActiveModel, QueryOrder};

impl Operator {
    /// Councils, as they are known now.
    ///
    /// # Errors
    /// `Unavailable`.
    pub async fn councils(&self) -> Result<Vec<council::Model>> {
        let tx = self.world.db.begin_read().await?;
        Ok(council::Entity::find().order_by_asc(council::Column::Slug).all(&tx).await?)
    }

    /// Adds councils or overwrites what is known of them.
    ///
    /// # Errors
    /// `Unavailable` or `Internal`; all or nothing.
    pub async fn set_councils(&self, rows: Vec<council::Model>) -> Result<()> {
        use council::Column::{Codes, EndsOn, Kind, Name, Nation, Region, ShortName, StartsOn, Successors};
        let tx = self.world.db.begin_write().await?;
        for some in rows.chunks(500) {
            let some = some.iter().cloned().map(IntoActiveModel::into_active_model);
            let over = OnConflict::column(council::Column::Id)
                .update_columns([Name, ShortName, Nation, Region, Kind, StartsOn, EndsOn, Codes, Successors])
                .to_owned();
            council::Entity::insert_many(some).on_conflict(over).exec_without_returning(&tx).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}
