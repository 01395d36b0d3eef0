//! Projects, as far as selection asks.

use serde::{Deserialize, Serialize};

/// A project.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Project {
    /// How many officers of one council it takes at most. None: as many as there are.
    pub most_of_a_council: Option<u16>,
    /// Whether officers who are one level short may be picked, at most one for each expert.
    pub mentoring: bool,
    /// How many experts it has already whom nobody learns from; below 0 how many who are a level short have no expert.
    pub mentors: i32,
    /// Whether it wants an expert.
    pub wants_expert: bool,
    /// Whether it wants somebody from a council where it lands.
    pub wants_host: bool,
}
