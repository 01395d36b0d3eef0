//! Posts: one place each.

use callup_domain::clearance::Clearance;
use callup_domain::id::{PostId, ProjectId, RoleId};
use callup_domain::load::{Load, Pattern, Schedule};
use callup_domain::period::Period;
use callup_domain::post::{ClosingReason, PostState};
use chrono::{DateTime, NaiveDate, Utc};

owned! {
    /// A post in a project: one place.
    "post": PostId, "post", versioned, recorded, seen by super::visible::posts;
    /// The project.
    project_id: ProjectId,
    /// What it is called.
    title: String,
    /// The role in the framework.
    role_id: Option<RoleId>,
    /// The role's level, in words; may be empty.
    role_level: String,
    /// Open or closed.
    state: PostState,
    /// Half-days a week.
    load: Load,
    /// The first day.
    starts_on: NaiveDate,
    /// The last day.
    ends_on: NaiveDate,
    /// Days a week at the lead host council.
    onsite_days: i32,
    /// The security clearance it needs, to its last day.
    clearance: Option<Clearance>,
    /// Why the desk closed it without filling it; none while it is open, and when nobody recorded a reason.
    closing_reason: Option<ClosingReason>,
    /// When it was added.
    created_at: DateTime<Utc>,
    /// Changes so far.
    version: i32,
}

impl Model {
    /// When its work is to be done, unless somebody lays out the week otherwise.
    #[must_use]
    pub fn schedule(&self) -> Schedule {
        let Self { starts_on, ends_on, .. } = *self;
        Schedule::even(Period { starts_on, ends_on }, Pattern::first(self.load))
    }

    /// From its first to its last day.
    #[must_use]
    pub const fn period(&self) -> Period {
        Period { starts_on: self.starts_on, ends_on: self.ends_on }
    }

    /// When an officer with this working week does its work, unless a call-up says otherwise.
    #[must_use]
    pub fn schedule_in(&self, week: Pattern) -> Schedule {
        Schedule::of_post(self.period(), self.load, week)
    }
}
