//! The three files of the capability framework, into a body's catalogue.

use super::Outcome;
use crate::catalogue::{Catalogue, Verdict, Wanted};
use crate::cx::Cx;
use callup_domain::Sentence;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::import::skill::{RoleLevelRow, RoleRow, SkillFile, SkillRow, read};
use callup_domain::import::{Import, Table};
use callup_domain::say;
use callup_infra::Result;
use std::collections::BTreeSet;

/// Brings in whichever of the framework's files it is: skills, roles, or levels of roles. Roles come
/// before the others, which refer to them.
///
/// # Errors
/// `MALFORMED` when the header fits none of them; `Denied` for all but the operator and
/// administrators.
pub async fn skills(cx: &Cx, table: &Table, apply: bool) -> Result<Outcome> {
    let file = read(table)?;
    let tx = cx.begin().permit(Action::Import, On::default())?;
    let catalogue = Catalogue::read(&tx).await?;
    let (mut outcome, wanted, rows) = match file {
        SkillFile::Skills(import) => wanted_skills(import, &catalogue),
        SkillFile::Roles(import) => wanted_roles(import),
        SkillFile::RoleLevels(import) => wanted_levels(import, &catalogue),
    };
    let plan = catalogue.plan(&tx, &wanted);
    let verdicts = plan.skills.iter().chain(&plan.roles).chain(&plan.needs);
    tell(&mut outcome, rows.iter().zip(verdicts.copied()));
    let loaded = plan.loaded();
    if apply && outcome.added + outcome.changed > 0 {
        plan.write(&tx).await?;
        let event = Event::SkillsImported { body: tx.body(), added: loaded.added, changed: loaded.changed };
        tx.commit(event).await?;
    }
    outcome.applied = apply;
    Ok(outcome.sorted())
}

/// A line, and what stands on it.
type Lines = Vec<(usize, Sentence)>;

fn outcome<T>(import: &mut Import<T>) -> Outcome {
    let (errors, warnings) = (std::mem::take(&mut import.errors), std::mem::take(&mut import.warnings));
    Outcome { errors, warnings, ..Outcome::default() }
}

/// A row of skills wants the skill, and its place in each of its roles.
fn wanted_skills(mut import: Import<SkillRow>, catalogue: &Catalogue) -> (Outcome, Wanted, Lines) {
    let mut outcome = outcome(&mut import);
    let mut wanted = Wanted::default();
    let (mut lines, mut need_lines) = (Vec::new(), Vec::new());
    let mut unknown = BTreeSet::new();
    for row in import.rows {
        lines.push((row.line, the_skill(&row.name)));
        for role in &row.roles {
            match catalogue.role_key(role) {
                Some(key) => {
                    wanted.needs.push((key.to_owned(), String::new(), row.slug.clone(), None));
                    need_lines.push((row.line, the_skill(&row.name)));
                }
                None => drop(unknown.insert(role.clone())),
            }
        }
        wanted.skills.push((row.slug, row.name));
    }
    if !unknown.is_empty() {
        let roles: Vec<String> = unknown.into_iter().collect();
        outcome.warnings.push(say!(
            "Not in the catalogue yet: the roles {roles}. Bring in the roles, and then this file again, to connect \
             them.",
            roles
        ));
    }
    lines.extend(need_lines);
    (outcome, wanted, lines)
}

fn the_skill(name: &str) -> Sentence {
    say!("the skill {name}", name)
}

fn wanted_roles(mut import: Import<RoleRow>) -> (Outcome, Wanted, Lines) {
    let outcome = outcome(&mut import);
    let the_role = |row: &RoleRow| (row.line, say!("the role {name}", name = &row.name));
    let lines = import.rows.iter().map(the_role).collect();
    let roles = import.rows.into_iter().map(|row| (row.slug, row.name, row.family)).collect();
    (outcome, Wanted { roles, ..Wanted::default() }, lines)
}

fn wanted_levels(mut import: Import<RoleLevelRow>, catalogue: &Catalogue) -> (Outcome, Wanted, Lines) {
    let mut outcome = outcome(&mut import);
    let mut wanted = Wanted::default();
    let mut lines = Vec::new();
    for row in import.rows {
        match (catalogue.role_key(&row.role), catalogue.skill_key(&row.skill)) {
            (Some(role), Some(skill)) => {
                let what = say!("{skill} for {level}", skill = &row.skill, level = &row.role_level);
                lines.push((row.line, what));
                let need = (role.to_owned(), row.role_level, skill.to_owned(), Some(row.level));
                wanted.needs.push(need);
            }
            (None, _) => {
                let message = say!("There is no role “{role}” in the catalogue.", role = row.role);
                outcome.fail(row.line, "role", message);
            }
            (_, None) => {
                let message = say!("There is no skill “{skill}” in the catalogue.", skill = row.skill);
                outcome.fail(row.line, "skill", message);
            }
        }
    }
    (outcome, wanted, lines)
}

/// Counts each line once, by the most that it does.
fn tell<'a>(outcome: &mut Outcome, verdicts: impl Iterator<Item = (&'a (usize, Sentence), Verdict)>) {
    let mut by_line = std::collections::BTreeMap::<usize, (Verdict, &Sentence)>::new();
    for ((line, what), verdict) in verdicts {
        // A skill that is there and gets a new role is changed, not added.
        let known = by_line.get(line).map(|(before, _)| *before);
        let sum = match (known, verdict) {
            (None, verdict) => verdict,
            (Some(Verdict::Unchanged), Verdict::Added | Verdict::Changed) => Verdict::Changed,
            (Some(before), _) => before,
        };
        by_line.insert(*line, (sum, what));
    }
    for (line, (verdict, what)) in by_line {
        match verdict {
            Verdict::Added => outcome.add(line, what),
            Verdict::Changed => outcome.change(line, what),
            Verdict::Unchanged | Verdict::Unknown => outcome.unchanged += 1,
        }
    }
}
