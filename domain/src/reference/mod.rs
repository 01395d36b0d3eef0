//! What all bodies share, built in: the councils of the United Kingdom, and the skills, roles and
//! levels of the capability framework.
//!
//! The tables stand in `domain/reference`, with their sources and licences. A table is either read
//! whole or not at all; the tests read it line by line, so that it cannot be released broken.

mod council;
mod framework;
mod name;
mod table;

#[cfg(test)]
mod tests;

pub use council::{
    Council, CouncilKind, DatedCode, Region, by_gss, by_name, by_slug, council_id, councils, successors,
};
pub use framework::{
    Alias, EDITION, FRAMEWORK, Family, Role, RoleLevel, Skill, aliases, families, published_on, role,
    role_levels, roles, skill, skills,
};
pub use name::{fold, slug};
