//! A body's housekeeping, once a day.

use callup_domain::id::BodyId;
use callup_infra::Result;
use callup_infra::scope::Operator;
use chrono::{DateTime, TimeDelta, Utc};

/// How long answers are kept under the keys of their requests: a client that was told 24 hours has them
/// whenever in the day it first asked.
const ANSWERS_KEPT: TimeDelta = TimeDelta::hours(48);

/// How long jobs are kept that were done or given up, for whoever looks into what went wrong.
const JOBS_KEPT: TimeDelta = TimeDelta::days(30);

/// Forgets what need not be kept any longer.
pub(super) async fn keep_house(operator: &Operator, body: BodyId, now: DateTime<Utc>) -> Result<()> {
    operator.forget_answers(body, now - ANSWERS_KEPT).await?;
    operator.forget_jobs(body, now - JOBS_KEPT).await
}
