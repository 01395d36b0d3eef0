//! Skills: levels and evidence.

use chrono::NaiveDate;

words! {
    /// How well somebody has a skill: the four levels of the Government Digital and Data
    /// Profession Capability Framework, lowest first.
    pub enum Level {
        /// Knows what it is and why it matters.
        Awareness = "awareness",
        /// Does it with support.
        Working = "working",
        /// Does it alone, and helps others.
        Practitioner = "practitioner",
        /// Leads others in it.
        Expert = "expert",
    }
}

impl Level {
    /// 1 for awareness to 4 for expert.
    #[must_use]
    pub const fn rank(self) -> i32 {
        self as i32 + 1
    }
}

words! {
    /// What stands behind a level, weakest first.
    pub enum EvidenceKind {
        /// The officer says so.
        SelfAssessed = "self_assessed",
        /// The line manager confirmed it.
        ManagerConfirmed = "manager",
        /// A colleague of the same profession assessed it.
        PeerAssessed = "peer",
        /// A finished secondment demonstrated it.
        Demonstrated = "demonstrated",
    }
}

/// A piece of evidence behind a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The level it shows.
    pub level: Level,
    /// Its kind.
    pub kind: EvidenceKind,
    /// The day of which it speaks.
    pub on: NaiveDate,
}

/// Where a skill stands after `pieces`, in the order in which they were recorded: its level, and
/// the strongest evidence that shows at least that level, with its latest day. None without any.
///
/// The officer's own word sets the level, up or down. What others find raises the level and never
/// lowers it: evidence is there to back an officer, not to mark one down.
#[must_use]
pub fn stands(pieces: &[Piece]) -> Option<Piece> {
    let level = pieces.iter().fold(None, |level, piece| match piece.kind {
        EvidenceKind::SelfAssessed => Some(piece.level),
        _ => level.max(Some(piece.level)),
    })?;
    backed(level, pieces)
}

/// The better of two standings in what turned out to be one skill: the higher level, and the
/// strongest evidence that shows it.
#[must_use]
pub fn better(one: Piece, other: Piece) -> Piece {
    backed(one.level.max(other.level), &[one, other]).unwrap_or(one)
}

fn backed(level: Level, pieces: &[Piece]) -> Option<Piece> {
    let backing = pieces.iter().filter(|piece| piece.level >= level);
    backing.max_by_key(|piece| (piece.kind, piece.on)).map(|piece| Piece { level, ..*piece })
}
