//! Reference data that all bodies share.

use super::Operator;
use crate::db::As;
use crate::entity::council;
use crate::error::Result;
use callup_domain::id::CouncilId;
use sea_orm::sea_query::OnConflict;
use sea_orm::{EntityTrait, IntoActiveModel, QueryOrder};
use std::collections::HashMap;

impl Operator {
    /// Councils, as they are known now.
    ///
    /// # Errors
    /// `Unavailable`.
    pub async fn councils(&self) -> Result<Vec<council::Model>> {
        let tx = self.world.db.begin_read(As::Operator).await?;
        Ok(council::Entity::find().order_by_asc(council::Column::Slug).all(&tx).await?)
    }

    /// Writes the built-in councils that are missing or known otherwise, and tells how many. Other
    /// councils are left alone: the built-in table decides on its own ids only. GSS codes that were
    /// brought in beside the built-in ones stay.
    ///
    /// # Errors
    /// As `set_councils`.
    pub async fn seed_councils(&self) -> Result<usize> {
        let known: HashMap<CouncilId, council::Model> =
            self.councils().await?.into_iter().map(|row| (row.id, row)).collect();
        let built_in = council::built_in().into_iter().map(|row| match known.get(&row.id) {
            Some(known) => with_codes_of(row, known),
            None => row,
        });
        let news: Vec<council::Model> = built_in.filter(|row| known.get(&row.id) != Some(row)).collect();
        let count = news.len();
        if count > 0 {
            self.set_councils(news).await?;
        }
        Ok(count)
    }

    /// Adds councils or overwrites what is known of them.
    ///
    /// # Errors
    /// `Unavailable` or `Internal`; all or nothing.
    pub async fn set_councils(&self, rows: Vec<council::Model>) -> Result<()> {
        use council::Column::{Codes, EndsOn, Kind, Name, Nation, Region, ShortName, StartsOn, Successors};
        let tx = self.world.db.begin_write(As::Operator).await?;
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

/// `row` with the codes that only `known` has.
fn with_codes_of(mut row: council::Model, known: &council::Model) -> council::Model {
    let codes = &mut row.codes.0;
    for code in &known.codes.0 {
        if codes.iter().all(|other| other.code != code.code) {
            codes.push(code.clone());
        }
    }
    row
}
