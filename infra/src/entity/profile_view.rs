//! Looks at officers' profiles: never changed, one for each viewer, officer, purpose and day.

use callup_domain::id::{OfficerId, PersonId, ViewId};
use callup_domain::view::ViewPurpose;
use chrono::{DateTime, NaiveDate, Utc};

owned! {
    /// That somebody looked at an officer's profile.
    "profile_view": ViewId, "look at a profile", removable, seen by super::visible::profile_views;
    /// The officer.
    officer_id: OfficerId,
    /// Who looked.
    person_id: PersonId,
    /// What for.
    purpose: ViewPurpose,
    /// The day, in the United Kingdom.
    viewed_on: NaiveDate,
    /// The first time on that day.
    viewed_at: DateTime<Utc>,
}
