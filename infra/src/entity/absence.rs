//! Leave and home days.

use callup_domain::calendar::AbsenceKind;
use callup_domain::id::{AbsenceId, CouncilId, OfficerId};
use callup_domain::load::Pattern;
use chrono::NaiveDate;

owned! {
    /// Half-days that cannot be booked: of one officer, or of all officers of a council.
    "absence": AbsenceId, "absence", removable, seen_today by super::visible::absences;
    /// The home council.
    home_council_id: CouncilId,
    /// The officer; none for all of the council.
    officer_id: Option<OfficerId>,
    /// The first day.
    starts_on: NaiveDate,
    /// The last day.
    ends_on: NaiveDate,
    /// Which half-days of those weeks.
    pattern: Pattern,
    /// Leave or home days.
    kind: AbsenceKind,
}
