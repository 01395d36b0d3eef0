//! What a post asks for.

use super::place::Place;
use crate::clearance::Clearance;
use crate::id::{RoleId, SkillId};
use crate::load::Schedule;
use crate::service_area::ServiceArea;
use crate::skill::Level;
use crate::team::Joining;
use crate::workload::Workload;
use std::sync::Arc;

/// A post, as far as ranking asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Its role, if one of the catalogue's.
    pub role: Option<RoleId>,
    /// That role's family.
    pub family: Option<Arc<str>>,
    /// When the work is to be done.
    pub schedule: Schedule,
    /// The skills it needs, each once.
    pub needs: Vec<Need>,
    /// The security clearance it needs, to its last day.
    pub clearance: Option<Clearance>,
    /// The service it is for, if one alone.
    pub service_area: Option<ServiceArea>,
    /// Days a week on site at the host council. 0 for a post that can be done from anywhere.
    pub onsite_days: i32,
    /// The host council. None while a draft has none: then nobody is ruled out by distance.
    pub host: Option<Place>,
    /// The squad that the officer would join.
    pub team: Joining,
    /// What the body asks for of rest between assignments.
    pub workload: Workload,
}

/// A skill that a post needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// The skill.
    pub skill: SkillId,
    /// Its name, for sentences.
    pub name: String,
    /// The lowest level that will do.
    pub level: Level,
    /// Whether nobody without it fits. A desirable skill earns points only.
    pub essential: bool,
}
