//! Jobs, of all bodies.

use super::Operator;
use crate::entity::job;
use crate::error::Result;
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::sea_query::{LockBehavior, LockType};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, Select,
};

impl Operator {
    /// The job that has been due longest, taken until the lease ends. Two runners never hold the
    /// same job: PostgreSQL passes over a row that another is taking, SQLite lets one write at a
    /// time.
    ///
    /// # Errors
    /// `Unavailable`.
    pub async fn claim_job(&self, lease: TimeDelta) -> Result<Option<job::Model>> {
        let now = self.world.clock.now();
        let tx = self.world.db.begin_write().await?;
        let due = open_jobs()
            .filter(job::Column::RunAt.lte(now))
            .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
            .one(&tx)
            .await?;
        let Some(due) = due else { return Ok(None) };
        let claimed = job::Model { run_at: now + lease, attempts: due.attempts + 1, ..due };
        claimed.clone().into_active_model().reset_all().update_without_returning(&tx).await?;
        tx.commit().await?;
        Ok(Some(claimed))
    }

    /// When the next job is due, if there is one. One that a runner holds is due when its lease
    /// ends.
    ///
    /// # Errors
    /// `Unavailable`.
    pub async fn next_job_at(&self) -> Result<Option<DateTime<Utc>>> {
        let tx = self.world.db.begin_read().await?;
        Ok(open_jobs().one(&tx).await?.map(|job| job.run_at))
    }

    /// Writes down how a claimed job went. Nothing if its lease ran out and another has it by now.
    ///
    /// # Errors
    /// `Unavailable`.
    pub async fn settle_job(&self, job: job::Model) -> Result<()> {
        let row = job.clone().into_active_model().reset_all();
        let tx = self.world.db.begin_write().await?;
        job::Entity::update_many()
            .set(row)
            .filter(job::Column::Id.eq(job.id))
            .filter(job::Column::Attempts.eq(job.attempts))
            .exec(&tx)
            .await?;
        tx.commit().await?;
        Ok(())
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
