//! Half-days that officers offer.

use callup_domain::id::{OfferId, OfficerId};
use callup_domain::load::Load;
use chrono::NaiveDate;

owned! {
    /// Half-days a week that an officer offers for a time, with the home council's agreement.
    "offer": OfferId, "offer", removable;
    /// The officer.
    officer_id: OfficerId,
    /// The first day.
    starts_on: NaiveDate,
    /// The last day.
    ends_on: NaiveDate,
    /// Half-days a week.
    load: Load,
}
