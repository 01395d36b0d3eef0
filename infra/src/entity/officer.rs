//! Officers in the pool.

use callup_domain::access::On;
use callup_domain::alert::AlertEvery;
use callup_domain::id::{CouncilId, OfficerId, PersonId, RoleId};
use callup_domain::load::Pattern;
use callup_domain::money::{Money, Pay};
use callup_domain::officer::{Profile, Reach, Standing};
use callup_domain::service_area::ServiceAreas;
use chrono::{DateTime, NaiveDate, Utc};

owned! {
    /// An officer's profile.
    "officer": OfficerId, "officer", versioned, seen_today by super::visible::officers;
    /// The person.
    person_id: PersonId,
    /// The council that employs the officer.
    home_council_id: CouncilId,
    /// The officer's role in the framework.
    role_id: Option<RoleId>,
    /// Listed, paused or withdrawn.
    standing: Standing,
    /// The last day of a pause.
    paused_until: Option<NaiveDate>,
    /// The day of the withdrawal from the pool, as long as it lasts.
    withdrawn_on: Option<NaiveDate>,
    /// The line manager, or who recorded the manager's support.
    supported_by: Option<PersonId>,
    /// When the support was recorded.
    supported_at: Option<DateTime<Utc>>,
    /// A few words by the officer.
    summary: String,
    /// The half-days of the week on which the officer works.
    pattern: Pattern,
    /// Council services the officer knows.
    service_areas: ServiceAreas,
    /// How far the officer travels.
    reach: Reach,
    /// The most days a week on site.
    max_onsite_days: i32,
    /// How many days before a start the officer must know.
    notice_days: i32,
    /// How often the officer is told of posts that fit.
    alerts: AlertEvery,
    /// From which score, of 1,000.
    alert_from: i32,
    /// Salary a year, in pence.
    salary_pence: Option<i64>,
    /// The employer's pension contribution, in basis points of the salary.
    pension_bp: Option<i32>,
    /// The last day of the employment contract, where it has an end that is known.
    employment_ends_on: Option<NaiveDate>,
    /// When the profile was made.
    created_at: DateTime<Utc>,
    /// Changes so far.
    version: i32,
}

impl Model {
    /// What an action on the officer is done on.
    #[must_use]
    pub fn on(&self) -> On {
        On {
            home: Some(self.home_council_id),
            officer: Some(self.id),
            person: Some(self.person_id),
            ..On::default()
        }
    }

    /// What the officer is paid. None while it is not known.
    #[must_use]
    pub fn pay(&self) -> Option<Pay> {
        Some(Pay { salary: Money::pence(self.salary_pence?), pension_bp: self.pension_bp? })
    }

    /// The standing on `today`: a pause ends by itself.
    #[must_use]
    pub fn standing_on(&self, today: NaiveDate) -> Standing {
        self.standing.on(today, self.paused_until)
    }

    /// What there are rules for.
    #[must_use]
    pub fn profile(&self) -> Profile {
        Profile {
            summary: self.summary.clone(),
            pattern: self.pattern,
            max_onsite_days: self.max_onsite_days,
            notice_days: self.notice_days,
            salary_pence: self.salary_pence,
            pension_bp: self.pension_bp,
            employment_ends_on: self.employment_ends_on,
        }
    }
}
