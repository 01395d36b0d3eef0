//! Secondments.

use callup_domain::access::On;
use callup_domain::id::{CallUpId, CouncilId, OfficerId, PostId, ProjectId, SecondmentId};
use callup_domain::load::Schedule;
use callup_domain::secondment::{LegalBasis, Progress, SecondmentStatus};
use chrono::{DateTime, NaiveDate, Utc};

owned! {
    /// A secondment.
    "secondment": SecondmentId, "secondment", versioned, recorded, seen by super::visible::secondments;
    /// The call-up it came of.
    callup_id: CallUpId,
    /// The project.
    project_id: ProjectId,
    /// The post.
    post_id: PostId,
    /// The officer.
    officer_id: OfficerId,
    /// The council that employs the officer.
    home_council_id: CouncilId,
    /// Where it stands: derived from its progress, kept for queries.
    status: SecondmentStatus,
    /// When the officer works for the project.
    schedule: Schedule,
    /// Its first day.
    starts_on: NaiveDate,
    /// Its last day.
    ends_on: NaiveDate,
    /// The law it rests on.
    legal_basis: LegalBasis,
    /// The consultation, the signatures, the start and the end.
    state: Progress,
    /// When it was drawn up.
    created_at: DateTime<Utc>,
    /// Changes so far.
    version: i32,
}

impl Model {
    /// What an action on it concerns.
    #[must_use]
    pub fn on(&self) -> On {
        On { home: Some(self.home_council_id), officer: Some(self.officer_id), ..On::default() }
    }

    /// The same secondment, gone on.
    #[must_use]
    pub fn gone_on(self, state: Progress) -> Self {
        Self { status: state.status(), state, ..self }
    }

    /// The same secondment, on another schedule.
    #[must_use]
    pub fn on_schedule(self, schedule: Schedule) -> Self {
        let period = schedule.period;
        Self { schedule, starts_on: period.starts_on, ends_on: period.ends_on, ..self }
    }
}
