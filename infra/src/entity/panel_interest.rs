//! What members of panels have declared an interest in.

use callup_domain::id::{CouncilId, OfficerId, PanelInterestId, PersonId, ProjectId, SelectionId};
use callup_domain::proposal::Subject;
use chrono::{DateTime, Utc};

owned! {
    /// Something that a member of a panel has an interest in: an officer, a home council or a project.
    "panel_interest": PanelInterestId, "declared interest", removable, seen by super::visible::panels;
    /// The selection.
    selection_id: SelectionId,
    /// The member.
    person_id: PersonId,
    /// The officer, if it is one.
    officer_id: Option<OfficerId>,
    /// The home council, if it is one.
    council_id: Option<CouncilId>,
    /// The project, if it is one.
    project_id: Option<ProjectId>,
    /// What the interest is.
    note: String,
    /// When it was declared.
    declared_at: DateTime<Utc>,
}

impl Model {
    /// What the interest is in.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        let officer = self.officer_id.map(Subject::Officer);
        officer.or(self.council_id.map(Subject::Council)).or(self.project_id.map(Subject::Project))
    }
}
