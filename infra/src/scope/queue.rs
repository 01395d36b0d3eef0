//! Jobs, of all bodies.

use super::Operator;
use crate::clock::{start_of_day, today};
use crate::db::As;
use crate::entity::job;
use crate::error::Result;
use callup_domain::id::{BodyId, JobId};
use callup_domain::job::Task;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::sea_query::{Expr, ExprTrait, LockBehavior, LockType, OnConflict};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Select,
};
use uuid::Uuid;

/// How long after midnight a body's house is kept: nobody is in a hurry then.
const KEPT_AT: TimeDelta = TimeDelta::hours(3);

impl Operator {
    /// The job that has been due longest, taken until the lease ends. Two runners never hold the
    /// same job: PostgreSQL passes over a row that another is taking, SQLite lets one write at a
    /// time.
    ///
    /// # Errors
    /// `Unavailable`.
    pub async fn claim_job(&self, lease: TimeDelta) -> Result<Option<job::Model>> {
        let now = self.world.clock.now();
        let due = open_jobs()
            .select_only()
            .column(job::Column::Id)
            .filter(job::Column::RunAt.lte(now))
            .limit(1)
            .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
            .into_query();
        let claim = job::Entity::update_many()
            .col_expr(job::Column::RunAt, Expr::value(now + lease))
            .col_expr(job::Column::Attempts, Expr::col(job::Column::Attempts).add(1))
            .filter(Expr::col(job::Column::Id).eq(Expr::SubQuery(None, Box::new(due.into()))));
        let claimed =
            self.world.db.run(As::Operator, true, async |db| claim.exec_with_returning(&db).await).await?;
        Ok(claimed.into_iter().next())
    }

    /// When the next job is due, if there is one. One that a runner holds is due when its lease
    /// ends.
    ///
    /// # Errors
    /// `Unavailable`.
    pub async fn next_job_at(&self) -> Result<Option<DateTime<Utc>>> {
        let next = self.world.db.run(As::Operator, false, async |db| open_jobs().one(&db).await).await?;
        Ok(next.map(|job| job.run_at))
    }

    /// Leaves today's housekeeping of every body to be done, unless that was left already: the job's id is
    /// made of the body and the day.
    ///
    /// # Errors
    /// `Unavailable`.
    pub async fn leave_daily(&self) -> Result<NaiveDate> {
        let on = today(self.world.clock.now());
        let jobs: Vec<_> =
            self.bodies().await?.iter().map(|body| daily(body.id, on).into_active_model()).collect();
        if !jobs.is_empty() {
            let tx = self.world.db.begin_write(As::Operator).await?;
            let once = OnConflict::column(job::Column::Id).do_nothing().to_owned();
            job::Entity::insert_many(jobs).on_conflict(once).exec_without_returning(&tx).await?;
            tx.commit().await?;
        }
        Ok(on)
    }

    /// Removes jobs of a body that were done or given up before `before`, and tells how many.
    ///
    /// # Errors
    /// `Unavailable`.
    pub async fn forget_jobs(&self, body: BodyId, before: DateTime<Utc>) -> Result<usize> {
        let over = Condition::any().add(job::Column::DoneAt.lt(before)).add(job::Column::FailedAt.lt(before));
        let tx = self.world.db.begin_write(As::Operator).await?;
        let gone =
            job::Entity::delete_many().filter(job::Column::BodyId.eq(body)).filter(over).exec(&tx).await?;
        tx.commit().await?;
        Ok(usize::try_from(gone.rows_affected).unwrap_or(usize::MAX))
    }

    /// Writes down how a claimed job went. Nothing if its lease ran out and another has it by now.
    ///
    /// # Errors
    /// `Unavailable`.
    pub async fn settle_job(&self, job: job::Model) -> Result<()> {
        let settle = job::Entity::update_many()
            .set(job::ActiveModel { id: NotSet, ..progress(&job) })
            .filter(job::Column::Id.eq(job.id))
            .filter(job::Column::Attempts.eq(job.attempts));
        self.world.db.run(As::Operator, true, async |db| settle.exec(&db).await).await?;
        Ok(())
    }
}

fn daily(body: BodyId, on: NaiveDate) -> job::Model {
    job::Model {
        id: JobId(Uuid::new_v5(&body.0, format!("daily {on}").as_bytes())),
        body_id: body,
        task: Task::Daily { on },
        run_at: start_of_day(on) + KEPT_AT,
        attempts: 0,
        done_at: None,
        failed_at: None,
        failure: None,
    }
}

/// How far a job has come. What it is and whose stays as it was written.
fn progress(job: &job::Model) -> job::ActiveModel {
    job::ActiveModel {
        id: Unchanged(job.id),
        run_at: Set(job.run_at),
        attempts: Set(job.attempts),
        done_at: Set(job.done_at),
        failed_at: Set(job.failed_at),
        failure: Set(job.failure.clone()),
        ..Default::default()
    }
}

/// Jobs that are neither done nor given up, in the order in which they are due.
fn open_jobs() -> Select<job::Entity> {
    job::Entity::find()
        .filter(job::Column::DoneAt.is_null())
        .filter(job::Column::FailedAt.is_null())
        .order_by_asc(job::Column::RunAt)
        .order_by_asc(job::Column::Id)
}
