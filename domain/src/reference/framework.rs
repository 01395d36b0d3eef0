//! The Government Digital and Data Profession Capability Framework: role families, roles, skills,
//! and for some roles the level of each skill that is needed at each level of the role.

use super::table::sections;
use crate::skill::Level;
use chrono::NaiveDate;
use std::sync::LazyLock;

/// What the framework calls itself.
pub const FRAMEWORK: &str = "Government Digital and Data Profession Capability Framework";

/// The edition that is built in, as it stands beside skills and roles taken from it.
pub const EDITION: &str = "October 2026";

/// The date of the edition, known to the month: its first day.
#[must_use]
pub fn published_on() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 1).unwrap_or_default()
}

/// A family of roles: Architecture, Data, User-centred design.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Family {
    /// Its key.
    pub slug: &'static str,
    /// Its name.
    pub name: &'static str,
}

/// A role, such as user researcher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// Its key.
    pub slug: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The slug of its family.
    pub family: &'static str,
    /// The slugs of the skills it needs, in order. None are given for chief officers.
    pub skills: Vec<&'static str>,
}

/// A skill, such as inclusive research.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skill {
    /// Its key.
    pub slug: &'static str,
    /// Its name.
    pub name: &'static str,
}

/// Another name for a skill, such as "Power BI" for data visualisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    /// The slug of the skill.
    pub skill: &'static str,
    /// What people call it.
    pub name: &'static str,
}

/// A level of a role, such as senior user researcher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleLevel {
    /// The slug of the role.
    pub role: &'static str,
    /// Its key, within the role.
    pub slug: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The slugs of the skills it needs and how well, in order of slug.
    pub skills: Vec<(&'static str, Level)>,
}

/// The eight families, in the framework's order.
#[must_use]
pub fn families() -> &'static [Family] {
    &TABLES.families
}

/// Every role, by family and name.
#[must_use]
pub fn roles() -> &'static [Role] {
    &TABLES.roles
}

/// Every skill, by slug.
#[must_use]
pub fn skills() -> &'static [Skill] {
    &TABLES.skills
}

/// What people call skills, by the slug of the skill. Not the framework's: written by us.
#[must_use]
pub fn aliases() -> &'static [Alias] {
    &TABLES.aliases
}

/// The levels of roles that are known, lowest first within a role. Most roles have none here.
#[must_use]
pub fn role_levels() -> &'static [RoleLevel] {
    &TABLES.levels
}

/// The role with this slug.
#[must_use]
pub fn role(slug: &str) -> Option<&'static Role> {
    roles().iter().find(|role| role.slug == slug)
}

/// The skill with this slug.
#[must_use]
pub fn skill(slug: &str) -> Option<&'static Skill> {
    let at = skills().binary_search_by(|skill| skill.slug.cmp(slug)).ok()?;
    skills().get(at)
}

/// The three tables of the framework, and the one of what people call its skills.
#[derive(Default)]
pub(super) struct Tables {
    families: Vec<Family>,
    roles: Vec<Role>,
    skills: Vec<Skill>,
    aliases: Vec<Alias>,
    levels: Vec<RoleLevel>,
}

// Never empty in a release: a test reads every line.
static TABLES: LazyLock<Tables> = LazyLock::new(|| parse().unwrap_or_default());

/// Reads the tables, or gives the first line that cannot be read.
pub(super) fn parse() -> Result<Tables, String> {
    let mut tables = Tables::default();
    for section in sections(include_str!("../../reference/skills.tsv")) {
        for cells in section.lines {
            let [slug, name] = cells[..] else { return Err(cells.join("\t")) };
            tables.skills.push(Skill { slug, name });
        }
    }
    for section in sections(include_str!("../../reference/aliases.tsv")) {
        for cells in section.lines {
            let [skill, names] = cells[..] else { return Err(cells.join("\t")) };
            tables.aliases.extend(names.split("; ").map(|name| Alias { skill, name }));
        }
    }
    for section in sections(include_str!("../../reference/roles.tsv")) {
        let (family, name) = section.heading.split_once('\t').ok_or(section.heading)?;
        tables.families.push(Family { slug: family, name });
        for cells in section.lines {
            let (slug, name, skills) = match cells[..] {
                [slug, name] => (slug, name, ""),
                [slug, name, skills] => (slug, name, skills),
                _ => return Err(cells.join("\t")),
            };
            tables.roles.push(Role { slug, name, family, skills: skills.split_whitespace().collect() });
        }
    }
    for section in sections(include_str!("../../reference/levels.tsv")) {
        let heading: Vec<&'static str> = section.heading.split('\t').collect();
        let [role, slug, name] = heading[..] else { return Err(section.heading.to_owned()) };
        let mut skills = Vec::new();
        for cells in section.lines {
            let [level, at_level] = cells[..] else { return Err(cells.join("\t")) };
            let level: Level = level.parse().map_err(|_| level.to_owned())?;
            skills.extend(at_level.split_whitespace().map(|skill| (skill, level)));
        }
        skills.sort_unstable();
        tables.levels.push(RoleLevel { role, slug, name, skills });
    }
    Ok(tables)
}
