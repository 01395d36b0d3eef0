//! The three files of the capability framework, told apart by their headers: skills, roles, and
//! the levels that roles need.

use super::column::{Layout, Row};
use super::{Import, Table, cell};
use crate::Sentence;
use crate::reference::{fold, slug};
use crate::refusal::{Code, Refusal};
use crate::skill::Level;
use std::collections::BTreeMap;

/// A file of the framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SkillFile {
    /// Skills, and the roles that need them.
    Skills(Import<SkillRow>),
    /// Roles, and their families.
    Roles(Import<RoleRow>),
    /// The level of a skill that a level of a role needs.
    RoleLevels(Import<RoleLevelRow>),
}

/// A skill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillRow {
    /// The number of the line in the file.
    pub line: usize,
    /// Its key.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The names of the roles that need it.
    pub roles: Vec<String>,
}

/// A role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleRow {
    /// The number of the line in the file.
    pub line: usize,
    /// Its key, made from its name.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The name of its family.
    pub family: String,
}

/// A skill that a level of a role needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleLevelRow {
    /// The number of the line in the file.
    pub line: usize,
    /// The name of the role.
    pub role: String,
    /// The name of the level of the role.
    pub role_level: String,
    /// The name of the skill.
    pub skill: String,
    /// How well it is needed.
    pub level: Level,
}

const SKILLS: Layout = Layout {
    what: || say!("the framework's skills"),
    required: &["skill_id", "skill_name", "roles"],
    optional: &[],
    unused: &["role_families"],
};

const ROLES: Layout = Layout {
    what: || say!("the framework's roles"),
    required: &["role_family", "role"],
    optional: &[],
    unused: &[],
};

const LEVELS: Layout = Layout {
    what: || say!("the framework's levels of roles"),
    required: &["role", "role_level", "skill", "level"],
    optional: &[],
    unused: &["civil_service_grades", "role_family"],
};

/// No name or key in the framework is longer.
const LONGEST: usize = 120;

/// Reads whichever of the three files it is.
///
/// # Errors
/// `MALFORMED` if the header fits none of them. What is wrong in a row is in the result.
pub fn read(table: &Table) -> Result<SkillFile, Refusal> {
    if SKILLS.fits(&table.header) {
        skills(table).map(SkillFile::Skills)
    } else if LEVELS.fits(&table.header) {
        role_levels(table).map(SkillFile::RoleLevels)
    } else if ROLES.fits(&table.header) {
        roles(table).map(SkillFile::Roles)
    } else {
        Err(Refusal::new(Code::Malformed, "", neither(&table.header)))
    }
}

/// Why a file with this header is none of the three.
fn neither(header: &[String]) -> Sentence {
    let wanted = |layout: &Layout| {
        say!("{file} ({columns})", file = (layout.what)(), columns = layout.required.to_vec())
    };
    let (skills, roles, levels) = (wanted(&SKILLS), wanted(&ROLES), wanted(&LEVELS));
    let found: Vec<String> = header.iter().map(|name| cell::quote(name)).collect();
    if found.is_empty() {
        say!(
            "This is neither {skills} nor {roles} nor {levels}: the columns are missing.",
            skills,
            roles,
            levels
        )
    } else {
        say!(
            "This is neither {skills} nor {roles} nor {levels}: the columns are {found}.",
            skills,
            roles,
            levels,
            found
        )
    }
}

fn skills(table: &Table) -> Result<Import<SkillRow>, Refusal> {
    let (mut slugs, mut names) = (BTreeMap::new(), BTreeMap::new());
    SKILLS.read(table, |row| {
        let slug = row.read("skill_id", key);
        let name = row.read("skill_name", cell::text(LONGEST));
        let roles =
            row.read_or("roles", Vec::new(), |cell| cell::list(cell).map(cell::text(LONGEST)).collect());
        once(row, &mut slugs, "skill_id", slug.as_deref());
        once(row, &mut names, "skill_name", name.as_deref());
        Some(SkillRow { line: row.line(), slug: slug?, name: name?, roles: roles? })
    })
}

fn roles(table: &Table) -> Result<Import<RoleRow>, Refusal> {
    let mut names = BTreeMap::new();
    ROLES.read(table, |row| {
        let family = row.read("role_family", cell::text(LONGEST));
        let name = row.read("role", cell::text(LONGEST));
        once(row, &mut names, "role", name.as_deref());
        let name = name?;
        Some(RoleRow { line: row.line(), slug: slug(&name), name, family: family? })
    })
}

fn role_levels(table: &Table) -> Result<Import<RoleLevelRow>, Refusal> {
    let mut needs = BTreeMap::new();
    LEVELS.read(table, |row| {
        let role = row.read("role", cell::text(LONGEST));
        let role_level = row.read("role_level", cell::text(LONGEST));
        let skill = row.read("skill", cell::text(LONGEST));
        let level = row.read("level", cell::word);
        let (role, role_level, skill) = (role?, role_level?, skill?);
        once(row, &mut needs, "skill", Some(&format!("{role}/{role_level}/{skill}")));
        Some(RoleLevelRow { line: row.line(), role, role_level, skill, level: level? })
    })
}

/// Notes an error if an earlier line says the same.
fn once(row: &mut Row<'_>, seen: &mut BTreeMap<String, usize>, column: &'static str, value: Option<&str>) {
    let Some(value) = value else { return };
    if let Some(first) = seen.get(&fold(value)) {
        row.fail(column, say!("Line {first} says the same.", first = *first));
    } else {
        seen.insert(fold(value), row.line());
    }
}

fn key(cell: &str) -> Result<String, Sentence> {
    if !cell.is_empty() && cell.len() <= LONGEST && slug(cell) == cell {
        Ok(cell.to_owned())
    } else {
        Err(say!("{given} is not a key: small letters, digits and hyphens.", given = cell::quote(cell)))
    }
}
