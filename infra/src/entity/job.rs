//! Jobs: work that commands left to be done.

use callup_domain::id::JobId;
use callup_domain::job::Task;
use chrono::{DateTime, Utc};

owned! {
    /// A job.
    "job": JobId, "job";
    /// What to do.
    task: Task,
    /// Not before.
    run_at: DateTime<Utc>,
    /// How often it was tried.
    attempts: i32,
    /// Somebody works on it until then.
    leased_until: Option<DateTime<Utc>>,
    /// When it was done.
    done_at: Option<DateTime<Utc>>,
    /// When it was given up.
    failed_at: Option<DateTime<Utc>>,
    /// Why.
    failure: Option<String>,
}
