//! What it takes to bring a catalogue up to a list of skills and roles. Only ever adds and renames.

use super::{Loaded, alias_row};
use callup_domain::id::{RoleId, RoleSkillId, SkillId};
use callup_domain::reference::{self, fold};
use callup_domain::skill::Level;
use callup_infra::Result;
use callup_infra::entity::{role, role_skill, skill, skill_alias};
use callup_infra::scope::{ReadTx, WriteTx};
use std::collections::{BTreeMap, BTreeSet};

/// What a catalogue is to have. Skills and roles are named by their keys.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Keys and names of skills.
    pub skills: Vec<(String, String)>,
    /// Keys, names and families of roles.
    pub roles: Vec<(String, String, String)>,
    /// Which role, at which of its levels (empty for the role as a whole), needs which skill, how well.
    pub needs: Vec<(String, String, String, Option<Level>)>,
}

/// What a catalogue has.
pub struct Catalogue {
    skills: BTreeMap<String, skill::Model>,
    roles: BTreeMap<String, role::Model>,
    needs: BTreeMap<(RoleId, String, SkillId), role_skill::Model>,
    /// Aliases, folded.
    aliases: BTreeSet<String>,
}

/// What becomes of one wanted thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is not there yet.
    Added,
    /// It is there, and differs.
    Changed,
    /// It is there like this.
    Unchanged,
    /// The role or the skill that it is about is not known.
    Unknown,
}

/// What is to be written, and a verdict on each wanted thing in order.
#[derive(Default)]
pub struct Plan {
    /// On each wanted skill.
    pub skills: Vec<Verdict>,
    /// On each wanted role.
    pub roles: Vec<Verdict>,
    /// On each wanted need.
    pub needs: Vec<Verdict>,
    new_skills: Vec<skill::Model>,
    changed_skills: Vec<skill::Model>,
    aliases: Vec<skill_alias::Model>,
    new_roles: Vec<role::Model>,
    changed_roles: Vec<role::Model>,
    new_needs: Vec<role_skill::Model>,
    gone_needs: Vec<RoleSkillId>,
}

impl Wanted {
    /// The built-in edition of the framework.
    pub fn built_in() -> Self {
        let families: BTreeMap<_, _> = reference::families().iter().map(|one| (one.slug, one.name)).collect();
        let family = |slug| families.get(slug).copied().unwrap_or(slug).to_owned();
        let of_roles = reference::roles().iter().flat_map(|role| {
            let need = |skill: &&str| (role.slug.to_owned(), String::new(), (*skill).to_owned(), None);
            role.skills.iter().map(need).collect::<Vec<_>>()
        });
        let of_levels = reference::role_levels().iter().flat_map(|level| {
            let need = |(skill, how): &(&str, Level)| {
                (level.role.to_owned(), level.name.to_owned(), (*skill).to_owned(), Some(*how))
            };
            level.skills.iter().map(need).collect::<Vec<_>>()
        });
        Self {
            skills: reference::skills()
                .iter()
                .map(|one| (one.slug.to_owned(), one.name.to_owned()))
                .collect(),
            roles: reference::roles()
                .iter()
                .map(|role| (role.slug.to_owned(), role.name.to_owned(), family(role.family)))
                .collect(),
            needs: of_roles.chain(of_levels).collect(),
        }
    }
}

impl Catalogue {
    /// Reads the catalogue; four statements.
    pub async fn read(tx: &ReadTx) -> Result<Self> {
        let skills = tx.every::<skill::Entity>().in_order().all().await?;
        let aliases = tx.every::<skill_alias::Entity>().all().await?;
        let roles = tx.every::<role::Entity>().in_order().all().await?;
        let needs = tx.every::<role_skill::Entity>().all().await?;
        Ok(Self {
            aliases: aliases.into_iter().map(|row| row.folded).collect(),
            skills: skills.into_iter().map(|row| (row.slug.clone(), row)).collect(),
            roles: roles.into_iter().map(|row| (row.slug.clone(), row)).collect(),
            needs: needs
                .into_iter()
                .map(|row| ((row.role_id, row.role_level.clone(), row.skill_id), row))
                .collect(),
        })
    }

    /// What is missing or differs.
    pub fn plan(mut self, tx: &ReadTx, wanted: &Wanted) -> Plan {
        let mut plan = Plan::default();
        for (slug, name) in &wanted.skills {
            let verdict = self.plan_skill(tx, slug, name, &mut plan);
            plan.skills.push(verdict);
        }
        for (slug, name, family) in &wanted.roles {
            let verdict = self.plan_role(tx, slug, name, family, &mut plan);
            plan.roles.push(verdict);
        }
        for (role, role_level, skill, level) in &wanted.needs {
            let verdict = match (self.roles.get(role), self.skill(skill)) {
                (Some(role), Some(skill)) => {
                    let key = (role.id, role_level.clone(), skill);
                    self.plan_need(tx, key, *level, &mut plan)
                }
                _ => Verdict::Unknown,
            };
            plan.needs.push(verdict);
        }
        plan
    }

    /// The key of the role with this name or key.
    pub fn role_key(&self, name: &str) -> Option<&str> {
        let slug = reference::slug(name);
        let called = |role: &&role::Model| fold(&role.name) == fold(name);
        let found = self.roles.get(&slug).or_else(|| self.roles.values().find(called));
        found.map(|role| role.slug.as_str())
    }

    /// The key of the skill with this name or key.
    pub fn skill_key(&self, name: &str) -> Option<&str> {
        let slug = reference::slug(name);
        let called = |skill: &&skill::Model| fold(&skill.name) == fold(name);
        let found = self.skills.get(&slug).or_else(|| self.skills.values().find(called));
        found.map(|skill| skill.slug.as_str())
    }

    /// The skill with this key, or the one that took its place.
    fn skill(&self, slug: &str) -> Option<SkillId> {
        self.skills.get(slug).map(|row| row.merged_into.unwrap_or(row.id))
    }

    fn plan_skill(&mut self, tx: &ReadTx, slug: &str, name: &str, plan: &mut Plan) -> Verdict {
        let edition = edition(reference::skill(slug).is_some());
        match self.skills.get(slug) {
            None => {
                let row = skill::Model {
                    id: tx.id(),
                    body_id: tx.body(),
                    slug: slug.to_owned(),
                    name: name.to_owned(),
                    name_cy: None,
                    folded: fold(name),
                    framework: edition,
                    merged_into: None,
                    version: 1,
                };
                self.skills.insert(slug.to_owned(), row.clone());
                plan.new_skills.push(row);
                Verdict::Added
            }
            Some(there) if there.name == name && (edition.is_none() || there.framework == edition) => {
                Verdict::Unchanged
            }
            Some(there) => {
                let mut row = there.clone();
                // Whoever wrote the old name into a file still finds the skill by it.
                let renamed = fold(&there.name) != fold(name) && there.merged_into.is_none();
                if renamed && self.aliases.insert(fold(&there.name)) {
                    plan.aliases.push(alias_row(tx, there.id, &there.name));
                }
                name.clone_into(&mut row.name);
                row.folded = skill::folded(name, row.name_cy.as_deref());
                row.framework = edition.or(row.framework);
                plan.changed_skills.push(row);
                Verdict::Changed
            }
        }
    }

    fn plan_role(&mut self, tx: &ReadTx, slug: &str, name: &str, family: &str, plan: &mut Plan) -> Verdict {
        let edition = edition(reference::role(slug).is_some());
        match self.roles.get(slug) {
            None => {
                let row = role::Model {
                    id: tx.id(),
                    body_id: tx.body(),
                    slug: slug.to_owned(),
                    name: name.to_owned(),
                    family: family.to_owned(),
                    framework: edition,
                    version: 1,
                };
                self.roles.insert(slug.to_owned(), row.clone());
                plan.new_roles.push(row);
                Verdict::Added
            }
            Some(there)
                if there.name == name
                    && there.family == family
                    && (edition.is_none() || there.framework == edition) =>
            {
                Verdict::Unchanged
            }
            Some(there) => {
                plan.changed_roles.push(role::Model {
                    name: name.to_owned(),
                    family: family.to_owned(),
                    framework: edition.or_else(|| there.framework.clone()),
                    ..there.clone()
                });
                Verdict::Changed
            }
        }
    }

    fn plan_need(
        &mut self,
        tx: &ReadTx,
        key: (RoleId, String, SkillId),
        level: Option<Level>,
        plan: &mut Plan,
    ) -> Verdict {
        let there = self.needs.get(&key);
        if there.is_some_and(|row| level.is_none() || row.level == level) {
            return Verdict::Unchanged;
        }
        let verdict = if there.is_some() { Verdict::Changed } else { Verdict::Added };
        plan.gone_needs.extend(there.map(|row| row.id));
        let row = role_skill::Model {
            id: tx.id(),
            body_id: tx.body(),
            role_id: key.0,
            skill_id: key.2,
            role_level: key.1.clone(),
            level,
        };
        plan.new_needs.push(row.clone());
        self.needs.insert(key, row);
        verdict
    }
}

impl Plan {
    /// How much it adds and changes.
    pub fn loaded(&self) -> Loaded {
        let all = || self.skills.iter().chain(&self.roles).chain(&self.needs);
        let count = |verdict| all().filter(|one| **one == verdict).count();
        Loaded { added: count(Verdict::Added), changed: count(Verdict::Changed) }
    }

    /// Writes it.
    pub async fn write(self, tx: &WriteTx) -> Result<()> {
        tx.insert_all::<skill::Entity>(self.new_skills).await?;
        tx.update_all::<skill::Entity>(self.changed_skills).await?;
        tx.insert_all::<skill_alias::Entity>(self.aliases).await?;
        tx.insert_all::<role::Entity>(self.new_roles).await?;
        tx.update_all::<role::Entity>(self.changed_roles).await?;
        tx.remove::<role_skill::Entity>(self.gone_needs).await?;
        tx.insert_all::<role_skill::Entity>(self.new_needs).await
    }
}

/// The edition to note beside a skill or role that the built-in framework has; none for others.
fn edition(built_in: bool) -> Option<String> {
    built_in.then(|| reference::EDITION.to_owned())
}
