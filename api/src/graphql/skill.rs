//! The catalogue of skills and roles in GraphQL.

use super::loader::loads_by_id;
use async_graphql::{ID, Object};
use callup_domain::id::{RoleId, SkillId};
use callup_infra::entity::{role, skill};

/// A skill in the body's catalogue.
#[derive(Clone)]
pub struct Skill(pub skill::Model);

/// A skill in the body's catalogue.
#[Object]
impl Skill {
    /// Its id.
    pub(super) async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Its key.
    async fn slug(&self) -> &str {
        &self.0.slug
    }

    /// Its name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Its name in Welsh, once there is one.
    async fn name_cy(&self) -> Option<&str> {
        self.0.name_cy.as_deref()
    }

    /// The version of the framework it is from; null for a local skill.
    async fn framework(&self) -> Option<&str> {
        self.0.framework.as_deref()
    }
}

/// A role in the body's catalogue.
#[derive(Clone)]
pub struct FrameworkRole(pub role::Model);

/// A role in the body's catalogue.
#[Object]
impl FrameworkRole {
    /// Its id.
    pub(super) async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Its key.
    async fn slug(&self) -> &str {
        &self.0.slug
    }

    /// Its name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Its family.
    async fn family(&self) -> &str {
        &self.0.family
    }
}

loads_by_id!(skill: SkillId, role: RoleId);
