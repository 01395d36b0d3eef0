//! Skills: levels and evidence.

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

impl EvidenceKind {
    /// What stands behind the level, as it is said in a sentence.
    #[must_use]
    pub const fn phrase(self) -> &'static str {
        match self {
            Self::SelfAssessed => "self-assessed",
            Self::ManagerConfirmed => "confirmed by the manager",
            Self::PeerAssessed => "assessed by a peer",
            Self::Demonstrated => "demonstrated",
        }
    }
}
