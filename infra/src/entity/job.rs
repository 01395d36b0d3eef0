//! Jobs: work that commands left to be done.

use callup_domain::id::JobId;
use callup_domain::job::Task;
use chrono::{DateTime, Utc};

owned! {
    /// A job.
    "job": JobId, "job";
    /// What to do.
    task: Task,
    /// Not before. A runner that takes the job moves this to the end of its lease, so that another
    /// takes it then if the first has not come back.
    run_at: DateTime<Utc>,
    /// How often it was tried.
    attempts: i32,
    /// When it was done.
    done_at: Option<DateTime<Utc>>,
    /// When it was given up.
    failed_at: Option<DateTime<Utc>>,
    /// Why.
    failure: Option<String>,
}
