//! Call-ups.

use callup_domain::access::On;
use callup_domain::callup::{Answer, CallUpStatus, Decisions, Ending, Release};
use callup_domain::id::{CallUpId, CouncilId, OfficerId, PersonId, PostId, ProjectId};
use callup_domain::load::Schedule;
use chrono::{DateTime, NaiveDate, Utc};

owned! {
    /// A call-up.
    "callup": CallUpId, "call-up", versioned, recorded, seen by super::visible::callups;
    /// The project.
    project_id: ProjectId,
    /// The post.
    post_id: PostId,
    /// The officer.
    officer_id: OfficerId,
    /// The council that decides on release.
    home_council_id: CouncilId,
    /// Where it stands: derived from the decisions, kept for queries.
    status: CallUpStatus,
    /// What is offered.
    schedule: Schedule,
    /// Its first day.
    starts_on: NaiveDate,
    /// Its last day.
    ends_on: NaiveDate,
    /// The last day for both decisions.
    answer_by: NaiveDate,
    /// The officer's answer.
    answer: Answer,
    /// The home council's release.
    release: Release,
    /// How it ended, if it did otherwise.
    ending: Option<Ending>,
    /// The officer's score for the post when called up, 0 to 1,000.
    score: i32,
    /// Who called up.
    asked_by: Option<PersonId>,
    /// When.
    asked_at: DateTime<Utc>,
    /// What the desk wrote to the officer.
    note: String,
    /// Changes so far.
    version: i32,
}

impl Model {
    /// What an action on it concerns.
    #[must_use]
    pub fn on(&self) -> On {
        On {
            home: Some(self.home_council_id),
            officer: Some(self.officer_id),
            call_up: Some(self.id),
            ..On::default()
        }
    }

    /// The decisions on it.
    #[must_use]
    pub fn decisions(&self) -> Decisions {
        Decisions {
            schedule: self.schedule.clone(),
            answer_by: self.answer_by,
            answer: self.answer.clone(),
            release: self.release.clone(),
            ending: self.ending.clone(),
        }
    }

    /// The same call-up, decided anew.
    #[must_use]
    pub fn decided(self, decisions: Decisions) -> Self {
        Self {
            status: decisions.status(),
            starts_on: decisions.schedule.period.starts_on,
            ends_on: decisions.schedule.period.ends_on,
            schedule: decisions.schedule,
            answer_by: decisions.answer_by,
            answer: decisions.answer,
            release: decisions.release,
            ending: decisions.ending,
            ..self
        }
    }
}
