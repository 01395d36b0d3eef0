//! What is kept apart: answers to equality monitoring. All that is known of them here is whose row is which, so that an
//! erasure takes it away; what is in one, `callup-equality` alone can tell. Why so: `docs/adr/0035`.

use super::WriteTx;
use crate::error::Result;
use crate::keys::{Keys, Purpose};
use callup_domain::id::{BodyId, PersonId};
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query};
use uuid::Uuid;

/// The table.
pub(super) const TABLE: &str = "equality_answer";

/// The ids that a person's row may have: under each of the keys, the one that is written first. Nobody without a key can
/// make one.
///
/// # Errors
/// None that is known of: the lengths fit.
pub fn codes_of(keys: &Keys, body: BodyId, person: PersonId) -> Result<Vec<Uuid>> {
    let codes = keys.codes(Purpose::EqualityPerson, &format!("{} {}", body.0, person.0))?;
    let id = |code: String| {
        let half =
            u128::from_str_radix(code.get(..32).unwrap_or_default(), 16).map_err(anyhow::Error::from)?;
        Ok(uuid::Builder::from_custom_bytes(half.to_be_bytes()).into_uuid())
    };
    codes.into_iter().map(id).collect()
}

impl WriteTx {
    /// Removes what the person answered, under whichever key.
    ///
    /// # Errors
    /// `Unavailable` or `Internal`.
    pub async fn remove_apart(&self, keys: &Keys, person: PersonId) -> Result<()> {
        let column = |name: &'static str| Expr::col((Alias::new(TABLE), Alias::new(name)));
        let mut delete = Query::delete();
        delete
            .from_table(Alias::new(TABLE))
            .and_where(column("body_id").eq(self.body().0))
            .and_where(column("id").is_in(codes_of(keys, self.body(), person)?));
        self.conn().execute(&delete).await?;
        Ok(())
    }

    /// Makes all of it permanent without an event: the record would tell who answered, and when. Nothing else may be
    /// written in such a transaction.
    ///
    /// # Errors
    /// `Unavailable` or `Internal`; nothing was written then.
    pub async fn commit_apart(self) -> Result<()> {
        self.mark_done().await?;
        self.finish().await
    }
}
