//! What is kept apart: answers to equality monitoring. All that is known of them here is whose row is which and under
//! which key it stands, so that an erasure takes it away and a key can be changed; what is in one, `callup-equality`
//! alone can tell. Why so: `docs/adr/0035`.

use super::{ReadTx, WriteTx};
use crate::entity::person;
use crate::error::Result;
use crate::keys::{Keys, Purpose};
use callup_domain::id::{BodyId, PersonId};
use chrono::NaiveDate;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, OnConflict, Query};
use sea_orm::{ColumnTrait, ConnectionTrait, DbBackend, QueryResult, Statement};
use std::collections::HashMap;
use uuid::Uuid;

/// The table of answers.
const TABLE: &str = "equality_answer";

/// The tables that are apart.
pub(super) const TABLES: [&str; 2] = [TABLE, "equality_figure"];

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
    /// The first month that is still kept.
    first_kept: NaiveDate,
    /// Rows from before it.
    over: Vec<Uuid>,
    /// Rows that are nobody's under any key of ours.
    nobodys: Vec<Uuid>,
    /// People whose row stands under an older key.
    moves: Vec<PersonId>,
}

impl Upkeep {
    /// What there is to do, with `first_kept` the first month that is still kept. Two statements, or one where nobody
    /// has answered. Nothing while the service has no key that lasts: then every row would be nobody's.
    ///
    /// # Errors
    /// `Unavailable` or `Internal`.
    pub async fn due(tx: &ReadTx, keys: &Keys, first_kept: NaiveDate) -> Result<Self> {
        let mut rows: HashMap<Uuid, Row> =
            rows(tx, None).await?.into_iter().map(|row| (row.id, row)).collect();
        let mut upkeep = Self { first_kept, ..Self::default() };
        if !keys.last() || rows.is_empty() {
            return Ok(upkeep);
        }
        // After the rows, so that nobody who has answered is missing. What is left of the erased is nobody’s.
        let people = tx.every::<person::Entity>().is_empty(person::Column::ErasedAt);
        let people = people.columns::<(Uuid,)>([person::Column::Id.into_expr()]).await?;
        for person in people.into_iter().map(|(id,)| PersonId(id)) {
            for (place, id) in codes_of(keys, tx.body(), person)?.into_iter().enumerate() {
                match rows.remove(&id) {
                    Some(row) if row.month < first_kept => upkeep.over.push(id),
                    Some(_) if place > 0 => upkeep.moves.push(person),
                    _ => {}
                }
            }
        }
        upkeep.nobodys.extend(rows.into_keys());
        Ok(upkeep)
    }

    /// In parts of at most so many rows, each for a transaction of its own.
    pub fn parts(&self, most: usize) -> impl Iterator<Item = Self> {
        let part = || Self { first_kept: self.first_kept, ..Self::default() };
        let over = self.over.chunks(most).map(move |ids| Self { over: ids.to_vec(), ..part() });
        let nobodys = self.nobodys.chunks(most).map(move |ids| Self { nobodys: ids.to_vec(), ..part() });
        let moves = self.moves.chunks(most).map(move |people| Self { moves: people.to_vec(), ..part() });
        over.chain(nobodys).chain(moves)
    }
}

impl WriteTx {
    /// Alone, until the end, with what is kept apart of a person, or of a body as a whole: whoever answers, is erased or
    /// is seen to by housekeeping comes one after the other. It is a lock of its own: PostgreSQL writes the number of the
    /// transaction into a row that is locked, and the answer would have the same number, by which anybody could find its
    /// person. On SQLite there is one writer at a time.
    ///
    /// # Errors
    /// `Unavailable` or `Internal`.
    pub async fn alone_apart(&self, about: Uuid) -> Result<()> {
        if self.conn().get_database_backend() == DbBackend::Postgres {
            let lock = "SELECT pg_advisory_xact_lock($1)";
            let about = about.as_u64_pair().1.cast_signed();
            let lock = Statement::from_sql_and_values(DbBackend::Postgres, lock, [about.into()]);
            self.conn().execute_raw(lock).await?;
        }
        Ok(())
    }

    /// Removes what the person answered, under whichever key.
    ///
    /// # Errors
    /// `Unavailable` or `Internal`.
    pub async fn remove_apart(&self, keys: &Keys, person: PersonId) -> Result<()> {
        self.alone_apart(person.0).await?;
        self.delete_apart(codes_of(keys, self.body(), person)?, None).await
    }

    /// Removes what is over or nobody's, and seals under the first key what stands under an older one. Where both are
    /// there, what stands under the first key was answered later, and stays. What cannot be opened is left as it is.
    ///
    /// # Errors
    /// `Unavailable` or `Internal`.
    pub async fn keep_apart(&self, keys: &Keys, upkeep: Upkeep) -> Result<()> {
        let Upkeep { first_kept, over, nobodys, mut moves } = upkeep;
        self.delete_apart(over, Some(first_kept)).await?;
        self.delete_apart(nobodys, None).await?;
        moves.sort_unstable();
        let mut to = HashMap::new();
        for person in moves {
            self.alone_apart(person.0).await?;
            if let [first, older @ ..] = &*codes_of(keys, self.body(), person)? {
                to.extend(older.iter().map(|id| (*id, *first)));
            }
        }
        let anew = |row: Row| {
            let id = *to.get(&row.id)?;
            let sealed = keys.seal_anew(Purpose::Equality, &row.id.to_string(), &id.to_string(), &row.sealed);
            Some((row.id, Row { id, sealed: sealed.ok()?, month: row.month }))
        };
        let rows = rows(self, Some(to.keys().copied().collect())).await?;
        let (old, new): (Vec<Uuid>, Vec<Row>) = rows.into_iter().filter_map(anew).unzip();
        self.delete_apart(old, None).await?;
        self.insert_apart(new).await
    }

    /// Adds rows; not where one of the id is there.
    async fn insert_apart(&self, rows: Vec<Row>) -> Result<()> {
        for row in rows {
            let mut insert = Query::insert();
            insert
                .into_table(Alias::new(TABLE))
                .columns(["id", "body_id", "sealed", "month"].map(Alias::new))
                .values_panic([row.id.into(), self.body().0.into(), row.sealed.into(), row.month.into()])
                .on_conflict(OnConflict::new().do_nothing().to_owned());
            self.conn().execute(&insert).await?;
        }
        Ok(())
    }

    async fn delete_apart(&self, ids: Vec<Uuid>, before: Option<NaiveDate>) -> Result<()> {
        if ids.is_empty() {
            return Ok(());
        }
        let mut delete = Query::delete();
        delete
            .from_table(Alias::new(TABLE))
            .and_where(column("body_id").eq(self.body().0))
            .and_where(column("id").is_in(ids))
            .and_where_option(before.map(|before| column("month").lt(before)));
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
