//! Projects.

use callup_domain::id::{PersonId, ProjectId};
use callup_domain::project::{Phase, ProjectState};
use callup_domain::service_area::ServiceArea;
use callup_domain::team::TeamRules;
use chrono::{DateTime, NaiveDate, Utc};

owned! {
    /// A project.
    "project": ProjectId, "project", versioned, recorded, seen by super::visible::projects;
    /// Its name.
    title: String,
    /// The problem it is there to solve.
    problem: String,
    /// How one will see that it is solved.
    outcome_measure: String,
    /// Who wants it done and can decide.
    sponsor: String,
    /// The council service it belongs to.
    service_area: Option<ServiceArea>,
    /// Who runs it and reports.
    delivery_lead_id: Option<PersonId>,
    /// Draft, published or closed.
    state: ProjectState,
    /// Its phase.
    phase: Phase,
    /// Its first day.
    starts_on: Option<NaiveDate>,
    /// Its last day.
    ends_on: Option<NaiveDate>,
    /// Its budget in pence.
    budget_pence: Option<i64>,
    /// How far cost may exceed it, in basis points.
    tolerance_bp: i32,
    /// What is asked of its squad as a whole. None: nothing is.
    team: Option<TeamRules>,
    /// When it was listed.
    created_at: DateTime<Utc>,
    /// When it was published.
    published_at: Option<DateTime<Utc>>,
    /// When it was closed.
    closed_at: Option<DateTime<Utc>>,
    /// Why.
    closing_reason: Option<String>,
    /// Changes so far.
    version: i32,
}

impl Model {
    /// What the project says of itself.
    #[must_use]
    pub fn description(&self) -> callup_domain::project::Description {
        callup_domain::project::Description {
            title: self.title.clone(),
            problem: self.problem.clone(),
            outcome_measure: self.outcome_measure.clone(),
            sponsor: self.sponsor.clone(),
            starts_on: self.starts_on,
            ends_on: self.ends_on,
            budget_pence: self.budget_pence,
            tolerance_bp: self.tolerance_bp,
        }
    }

    /// From the first to the last day, once both are known.
    #[must_use]
    pub fn period(&self) -> Option<callup_domain::period::Period> {
        let (starts_on, ends_on) = (self.starts_on?, self.ends_on?);
        callup_domain::period::Period::new(starts_on, ends_on).ok()
    }
}
