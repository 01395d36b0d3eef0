//! Words that are said about projects of which nothing is heard.

use callup_domain::dormancy::PromptKind;
use callup_domain::id::{PersonId, ProjectId, PromptId};
use chrono::{DateTime, Utc};

owned! {
    /// That somebody was asked for a word about a project, or told what follows from silence.
    "prompt": PromptId, "prompt";
    /// The project.
    project_id: ProjectId,
    /// What was said.
    kind: PromptKind,
    /// When.
    prompted_at: DateTime<Utc>,
    /// By whom; none if the service did by itself.
    prompted_by: Option<PersonId>,
}
