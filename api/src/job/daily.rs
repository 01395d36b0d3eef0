//! A body's housekeeping, once a day.

use crate::command;
use crate::cx::Cx;
use callup_infra::Result;
use callup_infra::scope::Operator;
use chrono::TimeDelta;

/// How long answers are kept under the keys of their requests: a client that was told 24 hours has them
/// whenever in the day it first asked.
const ANSWERS_KEPT: TimeDelta = TimeDelta::hours(48);

/// How long jobs are kept that were done or given up, for whoever looks into what went wrong.
const JOBS_KEPT: TimeDelta = TimeDelta::days(30);

/// Forgets what need not be kept any longer, deliveries after so long, and seals secrets under the key of
/// today.
pub(super) async fn keep_house(operator: &Operator, cx: &Cx, deliveries_kept: TimeDelta) -> Result<()> {
    let (body, now) = (cx.actor().body, cx.world().clock.now());
    operator.forget_answers(body, now - ANSWERS_KEPT).await?;
    operator.forget_jobs(body, now - JOBS_KEPT).await?;
    operator.forget_deliveries(body, now - deliveries_kept).await?;
    command::webhook::seal_anew(cx).await
}
