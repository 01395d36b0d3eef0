//! Evidence behind officers' skills; each piece is kept.

use callup_domain::id::{EvidenceId, OfficerId, PersonId, SkillId};
use callup_domain::skill::{EvidenceKind, Level, Piece};
use chrono::{DateTime, NaiveDate, Utc};

owned! {
    /// A piece of evidence.
    "evidence": EvidenceId, "evidence", seen_today by super::visible::evidence;
    /// The officer.
    officer_id: OfficerId,
    /// The skill.
    skill_id: SkillId,
    /// The level it shows.
    level: Level,
    /// Its kind.
    kind: EvidenceKind,
    /// The day of which it speaks.
    seen_on: NaiveDate,
    /// Who gave it.
    by_person: Option<PersonId>,
    /// A few words.
    note: String,
    /// When it was recorded.
    recorded_at: DateTime<Utc>,
}

impl Model {
    /// What it shows.
    #[must_use]
    pub const fn piece(&self) -> Piece {
        Piece { level: self.level, kind: self.kind, on: self.seen_on }
    }
}
