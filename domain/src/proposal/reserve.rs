//! Who steps in when a call-up that a selection led to comes to nothing: the first reserve who still fits.
//!
//! Whether reserves are called up at all was said by the person who applied the selection. A reserve is called up, never
//! booked: without the officer's own yes, and the home council's release, nothing comes of it.

use crate::callup::CallUpStatus;
use crate::id::OfficerId;
use crate::secondment::SecondmentStatus;

/// A post since a selection led to a call-up for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vacancy {
    /// Its reserves, in order.
    pub reserves: Vec<OfficerId>,
    /// Everybody who was called up for it, however often.
    pub called: Vec<(OfficerId, CallUpStatus)>,
    /// What became of the secondments that came of it.
    pub seconded: Vec<SecondmentStatus>,
}

impl Vacancy {
    /// The reserves to be called up, the first who still fits; in order. Nobody is asked twice for one post, and none
    /// while somebody has it, or once somebody has served in it.
    #[must_use]
    pub fn line(&self) -> Vec<OfficerId> {
        let held = self.called.iter().any(|(_, status)| status.is_live());
        let served = self.seconded.iter().any(|status| status.counts());
        if held || served {
            return Vec::new();
        }
        let asked = |officer: &OfficerId| self.called.iter().any(|(called, _)| called == officer);
        self.reserves.iter().copied().filter(|officer| !asked(officer)).collect()
    }
}
