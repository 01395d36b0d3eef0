//! What councils pledged.

use callup_domain::id::{CouncilId, PledgeId};
use chrono::{DateTime, NaiveDate, Utc};

owned! {
    /// Money and half-days that a council pledged for a period.
    "pledge": PledgeId, "pledge";
    /// The council.
    council_id: CouncilId,
    /// The first day.
    starts_on: NaiveDate,
    /// The last day.
    ends_on: NaiveDate,
    /// Money, in pence, without VAT.
    pence: i64,
    /// Officers' time, in half-days.
    half_days: i32,
    /// When it was recorded.
    recorded_at: DateTime<Utc>,
}
