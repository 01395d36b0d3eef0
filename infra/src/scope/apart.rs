//! What is kept apart: answers to equality monitoring. All that is known of them here is whose row is which and under
//! which key it stands, so that an erasure takes it away and a key can be changed; what is in one, `callup-equality`
//! alone can tell. Why so: `docs/adr/0035`.

use super::{ReadTx, WriteTx};
use crate::entity::person;
use crate::error::Result;
use crate::keys::{Keys, Purpose};
use callup_domain::id::{BodyId, PersonId};
use chrono::NaiveDate;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryResult};
use std::collections::HashMap;
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

/// A row, without what is in it.
struct Row {
    id: Uuid,
    sealed: String,
    month: NaiveDate,
}

impl Row {
    fn of(row: &QueryResult) -> Result<Self> {
        Ok(Self {
            id: row.try_get("", "id")?,
            sealed: row.try_get("", "sealed")?,
            month: row.try_get("", "month")?,
        })
    }
}

/// What is to be done about rows kept apart.
#[derive(Debug, Default)]
pub struct Upkeep {
    /// Rows that are over, or that are nobody's under any key of ours.
    gone: Vec<Uuid>,
    /// People whose row stands under an older key.
    moves: Vec<PersonId>,
}

impl Upkeep {
    /// What there is to do, with `first_kept` the first month that is still kept. Two statements, or one where nobody
    /// has answered.
    ///
    /// # Errors
    /// `Unavailable` or `Internal`.
    pub async fn due(tx: &ReadTx, keys: &Keys, first_kept: NaiveDate) -> Result<Self> {
        let mut rows: HashMap<Uuid, Row> =
            rows(tx, None).await?.into_iter().map(|row| (row.id, row)).collect();
        let mut upkeep = Self::default();
        if rows.is_empty() {
            return Ok(upkeep);
        }
        // After the rows, so that nobody who has answered is missing.
        let people =
            tx.every::<person::Entity>().columns::<(Uuid,)>([person::Column::Id.into_expr()]).await?;
        for person in people.into_iter().map(|(id,)| PersonId(id)) {
            for (place, id) in codes_of(keys, tx.body(), person)?.into_iter().enumerate() {
                match rows.remove(&id) {
                    Some(row) if row.month < first_kept => upkeep.gone.push(id),
                    Some(_) if place > 0 => upkeep.moves.push(person),
                    _ => {}
                }
            }
        }
        upkeep.gone.extend(rows.into_keys());
        Ok(upkeep)
    }

    /// Whether there is anything to do.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.gone.is_empty() && self.moves.is_empty()
    }

    /// In parts of at most so many rows, each for a transaction of its own.
    pub fn parts(&self, most: usize) -> impl Iterator<Item = Self> {
        let gone = self.gone.chunks(most).map(|ids| Self { gone: ids.to_vec(), moves: Vec::new() });
        let moves = self.moves.chunks(most).map(|people| Self { gone: Vec::new(), moves: people.to_vec() });
        gone.chain(moves)
    }
}

impl WriteTx {
    /// Removes what the person answered, under whichever key.
    ///
    /// # Errors
    /// `Unavailable` or `Internal`.
    pub async fn remove_apart(&self, keys: &Keys, person: PersonId) -> Result<()> {
        self.delete_apart(codes_of(keys, self.body(), person)?).await
    }

    /// Removes what is over or nobody's, and seals under the first key what stands under an older one. What is answered
    /// at the same moment stays as it is answered: the people are locked, as by whoever answers.
    ///
    /// # Errors
    /// `Unavailable` or `Internal`.
    pub async fn keep_apart(&self, keys: &Keys, upkeep: Upkeep) -> Result<()> {
        self.delete_apart(upkeep.gone).await?;
        let mut to = HashMap::new();
        for person in self.lock_all::<person::Entity>(upkeep.moves).await? {
            if let [first, older @ ..] = &*codes_of(keys, self.body(), person.id)? {
                to.extend(older.iter().map(|id| (*id, *first)));
            }
        }
        let old = rows(self, Some(to.keys().copied().collect())).await?;
        self.delete_apart(old.iter().map(|row| row.id).collect()).await?;
        for row in old {
            let Some(id) = to.get(&row.id).copied() else { continue };
            let sealed =
                keys.seal_anew(Purpose::Equality, &row.id.to_string(), &id.to_string(), &row.sealed)?;
            let mut insert = Query::insert();
            insert
                .into_table(Alias::new(TABLE))
                .columns(["id", "body_id", "sealed", "month"].map(Alias::new))
                .values_panic([id.into(), self.body().0.into(), sealed.into(), row.month.into()]);
            self.conn().execute(&insert).await?;
        }
        Ok(())
    }

    async fn delete_apart(&self, ids: Vec<Uuid>) -> Result<()> {
        if ids.is_empty() {
            return Ok(());
        }
        let mut delete = Query::delete();
        delete
            .from_table(Alias::new(TABLE))
            .and_where(column("body_id").eq(self.body().0))
            .and_where(column("id").is_in(ids));
        self.conn().execute(&delete).await?;
        Ok(())
    }

    /// Makes all of it permanent without an event: the record would tell who answered, and when. Nothing else may be
    /// written in such a transaction.
    ///
    /// # Errors
    /// `Unavailable` or `Internal`; nothing was written then.
    pub async fn commit_apart(self) -> Result<()> {
        self.finish().await
    }
}

/// The rows of the body, or those of them with these ids.
async fn rows(tx: &ReadTx, ids: Option<Vec<Uuid>>) -> Result<Vec<Row>> {
    if ids.as_ref().is_some_and(Vec::is_empty) {
        return Ok(Vec::new());
    }
    let mut select = Query::select();
    select
        .columns(["id", "sealed", "month"].map(Alias::new))
        .from(Alias::new(TABLE))
        .and_where(column("body_id").eq(tx.body().0));
    if let Some(ids) = ids {
        select.and_where(column("id").is_in(ids));
    }
    tx.conn().query_all(&select).await?.iter().map(Row::of).collect()
}

fn column(name: &'static str) -> Expr {
    Expr::col((Alias::new(TABLE), Alias::new(name)))
}
