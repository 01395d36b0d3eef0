//! Skills that officers have, as they stand.

use callup_domain::id::{OfficerId, OfficerSkillId, SkillId};
use callup_domain::skill::{EvidenceKind, Level, Piece};
use chrono::NaiveDate;

owned! {
    /// A skill that an officer has.
    "officer_skill": OfficerSkillId, "officer's skill", versioned, removable, seen_today by super::visible::officer_skills;
    /// The officer.
    officer_id: OfficerId,
    /// The skill.
    skill_id: SkillId,
    /// The level as a number, 1 to 4, for comparison in the database.
    level_rank: i32,
    /// The level.
    level: Level,
    /// The strongest evidence for that level.
    evidence: EvidenceKind,
    /// The day of that evidence.
    evidence_on: NaiveDate,
    /// Whether the officer wants to learn more of it, in a squad with an expert.
    wants_to_learn: bool,
    /// Changes so far.
    version: i32,
}

impl Model {
    /// Where the skill stands.
    #[must_use]
    pub const fn piece(&self) -> Piece {
        Piece { level: self.level, kind: self.evidence, on: self.evidence_on }
    }
}
