//! What councils paid.

use callup_domain::id::{ContributionId, CouncilId};
use chrono::{DateTime, NaiveDate, Utc};

owned! {
    /// A payment by a council.
    "contribution": ContributionId, "contribution";
    /// The council.
    council_id: CouncilId,
    /// When it was paid.
    paid_on: NaiveDate,
    /// How much, in pence, without VAT.
    pence: i64,
    /// When it was recorded.
    recorded_at: DateTime<Utc>,
}
