//! Where a council is, as far as ranking asks.

use crate::calendar::Nation;
use crate::id::CouncilId;
use crate::officer::Reach;
use std::sync::Arc;

/// A council's place on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The council.
    pub council: CouncilId,
    /// Its nation.
    pub nation: Nation,
    /// Its region, where the nation has any.
    pub region: Option<Arc<str>>,
}

impl Place {
    /// The shortest reach that takes an officer from here to `other`. A nation without regions
    /// counts as one.
    #[must_use]
    pub fn reach_to(&self, other: &Self) -> Reach {
        if self.council == other.council {
            Reach::HomeCouncil
        } else if self.nation != other.nation {
            Reach::Anywhere
        } else if self.region == other.region {
            Reach::Region
        } else {
            Reach::Nation
        }
    }
}
