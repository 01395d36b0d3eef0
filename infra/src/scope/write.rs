//! Writing.

use super::{Owned, ReadTx, Removable, Versioned};
use crate::entity::{event, job, revision};
use crate::error::{Error, Result};
use callup_domain::event::Event;
use callup_domain::id::{BodyId, EventId, JobId, RevisionId};
use callup_domain::job::Task;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::{
    Alias, Expr, ExprTrait, IntoIden, LockType, Query, TableRef, UpdateStatement, ValueTuple,
};
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, IdenStatic,
    IntoActiveModel, Iterable, QueryFilter, QueryOrder, QuerySelect,
};
use std::ops::Deref;
use std::sync::atomic::{AtomicBool, Ordering};
use uuid::Uuid;

/// A transaction that may write what its permission is for. Dropped without a commit, it is rolled
/// back.
pub struct WriteTx {
    read: ReadTx,
    leaves_work: AtomicBool,
}

/// `FOR NO KEY UPDATE`: those who lock a row wait for each other, and nobody else does. Whoever adds a row
/// that refers to it, an event of a person who is about to join the pool, need not wait.
const LOCK: LockType = LockType::NoKeyUpdate;

/// The most bound values in one statement: both databases take 32,766 or more.
const MOST_VALUES: usize = 30_000;

impl Deref for WriteTx {
    type Target = ReadTx;

    fn deref(&self) -> &ReadTx {
        &self.read
    }
}

impl WriteTx {
    pub(super) const fn new(read: ReadTx) -> Self {
        Self { read, leaves_work: AtomicBool::new(false) }
    }

    /// The row with this id, locked until the end: two commands on the same officer see each other.
    /// On SQLite the whole transaction holds the lock from its beginning; PostgreSQL locks a row only
    /// for those who may change it, so it is one of a table whose rows change.
    ///
    /// # Errors
    /// `NotFound`, as for `get`.
    pub async fn lock<E: Versioned>(&self, key: E::Key) -> Result<E::Model> {
        self.locked::<E>(key, E::visible(self.actor(), self.today())).await
    }

    /// The same for a row that the actor need not see: to decide by, not to show.
    ///
    /// # Errors
    /// `NotFound` when there is no such row in the body.
    pub async fn lock_any<E: Versioned>(&self, key: E::Key) -> Result<E::Model> {
        self.locked::<E>(key, Condition::all()).await
    }

    /// The rows with these ids, locked one after another in the order of their ids, so that two who
    /// lock several do not wait for each other. As `lock_any`, they need not be seen.
    ///
    /// # Errors
    /// `Unavailable`, or `Internal` when a row cannot be read.
    pub async fn lock_all<E: Versioned>(&self, mut keys: Vec<E::Key>) -> Result<Vec<E::Model>> {
        keys.sort_unstable_by_key(|key| Into::<Uuid>::into(*key));
        let mut rows = Vec::new();
        for some in keys.chunks(MOST_VALUES) {
            let select = E::find()
                .filter(E::body().eq(self.body()))
                .filter(E::key().is_in(some.iter().copied()))
                .order_by_asc(E::key())
                .lock(LOCK);
            rows.extend(select.all(self.conn()).await?);
        }
        Ok(rows)
    }

    async fn locked<E: Versioned>(&self, key: E::Key, seen: Condition) -> Result<E::Model> {
        let select =
            E::find().filter(E::body().eq(self.body())).filter(seen).filter(E::key().eq(key)).lock(LOCK);
        select.one(self.conn()).await?.ok_or(Error::NotFound(E::NOUN))
    }

    /// Adds a row.
    ///
    /// # Errors
    /// `Internal` with a unique violation inside, for `Error::or_duplicate`.
    pub async fn insert<E>(&self, row: E::Model) -> Result<E::Model>
    where
        E: Owned,
        E::Model: Clone + IntoActiveModel<E::ActiveModel>,
        E::ActiveModel: ActiveModelTrait<Entity = E> + Send,
    {
        self.insert_all::<E>(vec![row.clone()]).await?;
        Ok(row)
    }

    /// Adds rows, in as few statements as the databases allow.
    ///
    /// # Errors
    /// As for `insert`; either all are added or, once the transaction is dropped, none.
    pub async fn insert_all<E>(&self, rows: Vec<E::Model>) -> Result<()>
    where
        E: Owned,
        E::Model: IntoActiveModel<E::ActiveModel>,
        E::ActiveModel: ActiveModelTrait<Entity = E> + Send,
    {
        let mut revisions = Vec::new();
        for row in &rows {
            self.belongs::<E>(row)?;
            revisions.extend(self.revision::<E>(row)?);
        }
        self.write::<E>(rows).await?;
        self.write::<revision::Entity>(revisions).await
    }

    /// Writes a changed row over the one that was read.
    ///
    /// # Errors
    /// A `CONFLICT` when somebody else changed the row since.
    pub async fn update<E>(&self, mut row: E::Model) -> Result<E::Model>
    where
        E: Versioned,
        E::Model: Clone + IntoActiveModel<E::ActiveModel>,
        E::ActiveModel: ActiveModelTrait<Entity = E> + ActiveModelBehavior + Send,
    {
        self.belongs::<E>(&row)?;
        let read = *E::version_of(&mut row);
        *E::version_of(&mut row) = read + 1;
        let changed = row.clone().into_active_model().reset_all();
        let done = E::update_many()
            .set(changed)
            .filter(E::body().eq(self.body()))
            .filter(E::key().eq(E::key_of(&row)))
            .filter(E::version().eq(read))
            .exec(self.conn())
            .await?;
        if done.rows_affected != 1 {
            return Err(Error::conflict());
        }
        let revisions = self.revision::<E>(&row)?.into_iter().collect();
        self.write::<revision::Entity>(revisions).await?;
        Ok(row)
    }

    /// Writes changed rows over those that were read, many in a statement: an import changes ten
    /// thousand at once, and one at a time each costs a round trip. All or nothing.
    ///
    /// # Errors
    /// As for `update`, if somebody else changed or removed any of the rows since.
    pub async fn update_all<E>(&self, mut rows: Vec<E::Model>) -> Result<()>
    where
        E: Versioned,
        E::Model: Clone + IntoActiveModel<E::ActiveModel>,
        E::ActiveModel: ActiveModelTrait<Entity = E> + Send,
    {
        let mut revisions = Vec::new();
        for row in &mut rows {
            self.belongs::<E>(row)?;
            *E::version_of(row) += 1;
            revisions.extend(self.revision::<E>(row)?);
        }
        let columns: Vec<E::Column> = E::Column::iter().collect();
        for some in rows.chunks(MOST_VALUES / columns.len().max(1)) {
            let done = self.conn().execute(&overwrite::<E>(&columns, some, self.body())).await?;
            if done.rows_affected() != some.len() as u64 {
                return Err(Error::conflict());
            }
        }
        self.write::<revision::Entity>(revisions).await
    }

    /// Removes the rows with these ids.
    ///
    /// # Errors
    /// `Unavailable` or `Internal`.
    pub async fn remove<E: Removable>(&self, keys: Vec<E::Key>) -> Result<()> {
        for some in keys.chunks(MOST_VALUES) {
            E::delete_many()
                .filter(E::body().eq(self.body()))
                .filter(E::key().is_in(some.iter().copied()))
                .exec(self.conn())
                .await?;
        }
        Ok(())
    }

    /// Leaves work to be done at `run_at` or after, if this transaction commits.
    ///
    /// # Errors
    /// `Unavailable` or `Internal`.
    pub async fn enqueue(&self, task: Task, run_at: DateTime<Utc>) -> Result<()> {
        self.enqueue_all(vec![task], run_at).await
    }

    /// The same for many at once.
    ///
    /// # Errors
    /// `Unavailable` or `Internal`.
    pub async fn enqueue_all(&self, tasks: Vec<Task>, run_at: DateTime<Utc>) -> Result<()> {
        let row = |task| job::Model {
            id: self.id::<JobId>(),
            body_id: self.body(),
            task,
            run_at,
            attempts: 0,
            done_at: None,
            failed_at: None,
            failure: None,
        };
        let rows: Vec<job::Model> = tasks.into_iter().map(row).collect();
        self.leaves_work.fetch_or(!rows.is_empty(), Ordering::Relaxed);
        self.write::<job::Entity>(rows).await
    }

    /// Records something that happened beside what `commit` records.
    ///
    /// # Errors
    /// `Unavailable` or `Internal`.
    pub async fn record(&self, event: Event) -> Result<()> {
        self.record_all(vec![event]).await
    }

    async fn record_all(&self, events: Vec<Event>) -> Result<()> {
        let row = |event: Event| event::Model {
            id: self.id::<EventId>(),
            body_id: self.body(),
            occurred_at: self.now(),
            actor: event::actor_word(self.actor()).to_owned(),
            person_id: self.actor().person(),
            kind: event.kind(),
            subject: event.subject(),
            data: event,
        };
        self.write::<event::Entity>(events.into_iter().map(row).collect()).await
    }

    /// Records what happened and makes all of it permanent.
    ///
    /// # Errors
    /// `Unavailable` or `Internal`; nothing was written then.
    pub async fn commit(self, event: Event) -> Result<()> {
        self.commit_all(event, Vec::new()).await
    }

    /// The same for several things that happened to several rows, in one statement.
    ///
    /// # Errors
    /// As for `commit`.
    pub async fn commit_all(self, event: Event, more: Vec<Event>) -> Result<()> {
        self.record_all(std::iter::once(event).chain(more).collect()).await?;
        self.mark_done().await?;
        self.finish().await
    }

    /// Makes all of it permanent without an event: for what is itself the record.
    pub(super) async fn finish(self) -> Result<()> {
        let db = self.leaves_work.into_inner().then(|| self.read.conn().db().clone());
        self.read.finish().await?;
        if let Some(db) = db {
            db.ring();
        }
        Ok(())
    }

    async fn write<E>(&self, rows: Vec<E::Model>) -> Result<()>
    where
        E: Owned,
        E::Model: IntoActiveModel<E::ActiveModel>,
        E::ActiveModel: ActiveModelTrait<Entity = E> + Send,
    {
        let chunk = MOST_VALUES / E::Column::iter().count().max(1);
        let mut rows = rows.into_iter().map(IntoActiveModel::into_active_model).peekable();
        while rows.peek().is_some() {
            let some: Vec<E::ActiveModel> = rows.by_ref().take(chunk).collect();
            E::insert_many(some).exec_without_returning(self.conn()).await?;
        }
        Ok(())
    }

    fn belongs<E: Owned>(&self, row: &E::Model) -> Result<()> {
        if E::body_of(row) == self.body() {
            Ok(())
        } else {
            Err(Error::Internal(anyhow::anyhow!("a {} of another body was about to be written", E::NOUN)))
        }
    }

    fn revision<E: Owned>(&self, row: &E::Model) -> Result<Option<revision::Model>> {
        let Some((version, data)) = E::revision(row) else { return Ok(None) };
        Ok(Some(revision::Model {
            id: self.id::<RevisionId>(),
            body_id: self.body(),
            noun: E::NOUN.to_owned(),
            row_id: E::key_of(row).into(),
            version,
            recorded_at: self.now(),
            data: data?,
        }))
    }
}

/// `UPDATE … FROM (VALUES …)`: each row of the values over the row of the table with its id, if that
/// is in the body and one version older. Both databases name the columns of values `column1`, `column2`, ….
fn overwrite<E>(columns: &[E::Column], rows: &[E::Model], body: BodyId) -> UpdateStatement
where
    E: Versioned,
    E::Model: Clone + IntoActiveModel<E::ActiveModel>,
    E::ActiveModel: ActiveModelTrait<Entity = E>,
{
    let new = |column: &E::Column| {
        let at = columns.iter().position(|other| other.as_str() == column.as_str()).unwrap_or_default();
        Expr::col((Alias::new("new"), Alias::new(format!("column{}", at + 1))))
    };
    let tuples = rows.iter().map(|row| {
        let row = row.clone().into_active_model();
        ValueTuple::Many(columns.iter().filter_map(|column| row.get(*column).into_value()).collect())
    });
    let mut update = Query::update();
    update
        .table(E::default())
        .values(columns.iter().map(|column| (*column, new(column))))
        .from(TableRef::ValuesList(tuples.collect(), Alias::new("new").into_iden()))
        .and_where(E::body().eq(body))
        .and_where(Expr::col(E::key().as_column_ref()).eq(new(&E::key())))
        .and_where(Expr::col(E::version().as_column_ref()).eq(new(&E::version()).sub(1)));
    update
}
