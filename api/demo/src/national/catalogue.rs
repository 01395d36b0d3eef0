//! The framework as it stands in the body: which skills go with which role.

use callup_domain::id::{RoleId, SkillId};
use callup_domain::reference;
use callup_infra::Result;
use callup_infra::entity::{role, skill};
use callup_infra::scope::WriteTx;
use std::collections::{BTreeSet, HashMap};

/// The roles that have skills.
pub(super) struct Catalogue {
    pub roles: Vec<RoleSkills>,
}

/// A role and the skills that its people have.
pub(super) struct RoleSkills {
    pub id: RoleId,
    pub name: &'static str,
    pub skills: Vec<SkillId>,
    /// The skills of the other roles of its family.
    pub beside: Vec<SkillId>,
    /// How many people have this role, as against others.
    pub weight: i32,
}

impl Catalogue {
    /// Reads the body's catalogue.
    pub async fn read(tx: &WriteTx) -> Result<Self> {
        let roles = tx.every::<role::Entity>().all().await?;
        let roles: HashMap<String, RoleId> = roles.into_iter().map(|role| (role.slug, role.id)).collect();
        let skills = tx.every::<skill::Entity>().all().await?;
        let skills: HashMap<String, SkillId> = skills.into_iter().map(|it| (it.slug, it.id)).collect();
        let ids = |role: &reference::Role| -> Vec<SkillId> {
            role.skills.iter().filter_map(|slug| skills.get(*slug).copied()).collect()
        };
        let role = |(at, role): (usize, &'static reference::Role)| {
            let own = ids(role);
            let family = reference::roles().iter().filter(|other| other.family == role.family);
            // Several roles of a family share a skill; it is beside this one once.
            let beside: BTreeSet<SkillId> =
                family.flat_map(ids).filter(|skill| !own.contains(skill)).collect();
            let beside = beside.into_iter().collect();
            let weight = 1 + (at % 5) as i32;
            Some(RoleSkills { id: *roles.get(role.slug)?, name: role.name, skills: own, beside, weight })
        };
        let roles = reference::roles().iter().enumerate().filter_map(role);
        Ok(Self { roles: roles.filter(|role| role.skills.len() >= 3).collect() })
    }

    /// Which role a number from 1 to [`Catalogue::weight`] falls on.
    pub fn role_at(&self, mut number: i32) -> usize {
        self.roles
            .iter()
            .position(|role| {
                number -= role.weight;
                number <= 0
            })
            .unwrap_or_default()
    }

    /// The weights of all roles together.
    pub fn weight(&self) -> i32 {
        self.roles.iter().map(|role| role.weight).sum()
    }
}
