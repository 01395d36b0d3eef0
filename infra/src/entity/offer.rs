//! Half-days that officers offer.

use callup_domain::calendar::Offer;
use callup_domain::id::{OfferId, OfficerId};
use callup_domain::load::Load;
use callup_domain::period::Period;
use chrono::NaiveDate;

owned! {
    /// Half-days a week that an officer offers for a time, with the home council's agreement.
    "offer": OfferId, "offer", removable, seen_today by super::visible::offers;
    /// The officer.
    officer_id: OfficerId,
    /// The first day.
    starts_on: NaiveDate,
    /// The last day.
    ends_on: NaiveDate,
    /// Half-days a week.
    load: Load,
}

impl Model {
    /// What is offered, as the calendar counts it.
    #[must_use]
    pub const fn offer(&self) -> Offer {
        Offer { period: Period { starts_on: self.starts_on, ends_on: self.ends_on }, load: self.load }
    }
}
