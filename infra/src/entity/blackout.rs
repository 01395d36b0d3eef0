//! Dates on which a home council releases nobody.

use callup_domain::id::{BlackoutId, CouncilId};
use chrono::NaiveDate;

owned! {
    /// A blackout.
    "blackout": BlackoutId, "blackout", removable;
    /// The home council.
    council_id: CouncilId,
    /// The first day.
    starts_on: NaiveDate,
    /// The last day.
    ends_on: NaiveDate,
    /// Why.
    reason: String,
}
