//! A council's own list of officers: people, profiles, skills and offers.

use super::Outcome;
use crate::cx::Cx;
use crate::evidence::{Shown, evidence_row, skill_row, standing_at};
use crate::offer::offer_row;
use crate::officer::{blank, withdrawn};
use callup_domain::Sentence;
use callup_domain::access::{Action, On};
use callup_domain::calendar::Offer;
use callup_domain::event::Event;
use callup_domain::id::{OfferId, OfficerId, PersonId, SkillId};
use callup_domain::import::officer::{Lookup, OfficerRow, read};
use callup_domain::import::{Names, Table};
use callup_domain::officer::Standing;
use callup_domain::period::Period;
use callup_domain::refusal::Refusal;
use callup_domain::say;
use callup_domain::skill::{EvidenceKind, Level, Piece, stands};
use callup_infra::Result;
use callup_infra::entity::{
    council, evidence, member, offer, officer, officer_skill, person, role, skill, skill_alias,
};
use callup_infra::query::diary;
use callup_infra::scope::{ReadTx, WriteTx};
use std::collections::BTreeMap;

/// Brings in a list of officers. People are known by their e-mail address. An officer who is new is
/// listed, and waits for the manager's support like any other; of one who is there the file sets
/// what it has: role, salary if it is given, working week, service areas, reach, skills as the
/// officer says, and the offer, in place of offers on the same days. Skills and offers that are not
/// in the file stay.
///
/// # Errors
/// `MALFORMED` when the header lacks a column; `Denied` for all but the operator and administrators.
pub async fn officers(cx: &Cx, table: &Table, apply: bool) -> Result<Outcome> {
    let tx = cx.begin().permit(Action::Import, On::default())?;
    let import = read(table, &lookup(&tx).await?)?;
    let known = Known::read(&tx, &import.rows).await?;
    let mut plan = Plan::default();
    plan.outcome.errors = import.errors;
    plan.outcome.warnings = import.warnings;
    let broken = known.broken(&tx, &import.rows).await?;
    for row in import.rows {
        plan.row(&tx, &known, &broken, row);
    }
    let (added, changed) = (plan.outcome.added, plan.outcome.changed);
    let mut outcome = std::mem::take(&mut plan.outcome);
    if apply && added + changed > 0 {
        plan.write(&tx).await?;
        let event = Event::OfficersImported { body: tx.body(), added, changed };
        tx.commit(event).await?;
    }
    outcome.applied = apply;
    Ok(outcome.sorted())
}

/// What the names in the file stand for.
async fn lookup(tx: &ReadTx) -> Result<Lookup> {
    let members = tx.every::<member::Entity>().all().await?;
    let today = tx.today();
    let members = members.iter().filter(|row| row.left_on.is_none_or(|left| left >= today));
    let ids = members.map(|row| row.council_id);
    let mut councils = Names::new(say!("council"));
    for council in tx.shared::<council::Entity>().any_of(council::Column::Id, ids).all().await? {
        for name in [&council.slug, &council.name, &council.short_name] {
            councils.add(name, council.id);
        }
    }
    let mut roles = Names::new(say!("role"));
    for role in tx.every::<role::Entity>().in_order().all().await? {
        roles.add(&role.slug, role.id);
        roles.add(&role.name, role.id);
    }
    let mut skills = Names::new(say!("skill"));
    for skill in tx.every::<skill::Entity>().in_order().all().await? {
        let id = skill.merged_into.unwrap_or(skill.id);
        skills.add(&skill.slug, id);
        skills.add(&skill.name, id);
    }
    for alias in tx.every::<skill_alias::Entity>().in_order().all().await? {
        skills.add(&alias.alias, alias.skill_id);
    }
    Ok(Lookup { councils, roles, skills, today })
}

/// What is known of the people in the file.
struct Known {
    people: BTreeMap<String, person::Model>,
    officers: BTreeMap<PersonId, officer::Model>,
    skills: BTreeMap<(OfficerId, SkillId), officer_skill::Model>,
    /// Evidence in the order in which it was recorded, under the skill that it counts for now.
    evidence: BTreeMap<(OfficerId, SkillId), Vec<Piece>>,
    offers: BTreeMap<OfficerId, Vec<offer::Model>>,
}

/// How many ids one statement looks for.
const AT_ONCE: usize = 10_000;

/// Reads rows by one of their columns, some ten thousand values a statement.
macro_rules! read_by {
    ($tx:expr, $table:ident, $column:ident, $values:expr) => {{
        let mut rows = Vec::new();
        for some in $values.chunks(AT_ONCE) {
            let found = $tx.every::<$table::Entity>();
            let found = found.any_of($table::Column::$column, some.iter().cloned());
            rows.extend(found.in_order().all().await?);
        }
        rows
    }};
}

impl Known {
    async fn read(tx: &WriteTx, rows: &[OfficerRow]) -> Result<Self> {
        let emails: Vec<&str> = rows.iter().map(|row| row.email.as_str()).collect();
        let people = read_by!(tx, person, Email, emails);
        let ids: Vec<PersonId> = people.iter().map(|row| row.id).collect();
        let ids = read_by!(tx, officer, PersonId, ids).iter().map(|row| row.id).collect();
        // What is booked of them stays as it is from here on.
        let officers = tx.lock_all::<officer::Entity>(ids).await?;
        let ids: Vec<OfficerId> = officers.iter().map(|row| row.id).collect();
        let skills = read_by!(tx, officer_skill, OfficerId, ids);
        let pieces = read_by!(tx, evidence, OfficerId, ids);
        let offers = read_by!(tx, offer, OfficerId, ids);
        let merged = tx.every::<skill::Entity>().all().await?;
        let merged: BTreeMap<SkillId, SkillId> =
            merged.iter().filter_map(|row| Some((row.id, row.merged_into?))).collect();
        let mut known = Self {
            people: people.into_iter().map(|row| (row.email.clone(), row)).collect(),
            officers: officers.into_iter().map(|row| (row.person_id, row)).collect(),
            skills: skills.into_iter().map(|row| ((row.officer_id, row.skill_id), row)).collect(),
            evidence: BTreeMap::new(),
            offers: BTreeMap::new(),
        };
        for row in pieces {
            let skill = merged.get(&row.skill_id).copied().unwrap_or(row.skill_id);
            known.evidence.entry((row.officer_id, skill)).or_default().push(row.piece());
        }
        for row in offers {
            known.offers.entry(row.officer_id).or_default().push(row);
        }
        Ok(known)
    }

    fn officer(&self, row: &OfficerRow) -> Option<&officer::Model> {
        self.officers.get(&self.people.get(&row.email)?.id)
    }

    /// The offers of an officer that the file's offer replaces; none if it is there already.
    fn replaced(&self, officer: OfficerId, new: &Offer) -> Option<Vec<OfferId>> {
        let there = self.offers.get(&officer).map(Vec::as_slice).unwrap_or_default();
        if there.iter().any(|row| row.offer() == *new) {
            return None;
        }
        let overlaps = |row: &&offer::Model| row.offer().period.overlap(&new.period).is_some();
        Some(there.iter().filter(overlaps).map(|row| row.id).collect())
    }

    /// The rows that would leave what is booked without room, by officer, and why.
    async fn broken(&self, tx: &WriteTx, rows: &[OfficerRow]) -> Result<BTreeMap<OfficerId, Refusal>> {
        let mut changes = BTreeMap::new();
        for row in rows {
            let Some(officer) = self.officer(row) else { continue };
            let new = Offer { period: row.period, load: row.load };
            let gone = self.replaced(officer.id, &new).unwrap_or_default();
            if officer.pattern != row.pattern || !gone.is_empty() {
                changes.insert(officer.id, (row.pattern, new));
            }
        }
        let mut broken = BTreeMap::new();
        let ids: Vec<OfficerId> = changes.keys().copied().collect();
        for some in ids.chunks(AT_ONCE) {
            for (officer, before) in diary::diaries(tx, some, &Period::always()).await? {
                let Some((pattern, new)) = changes.get(&officer) else { continue };
                let mut after = before.clone();
                after.pattern = *pattern;
                if after.offers.iter().all(|offer| offer != new) {
                    after.offers.retain(|offer| offer.period.overlap(&new.period).is_none());
                    after.offers.push(*new);
                }
                if let Err(why) = before.keeps(&after) {
                    broken.insert(officer, why.into());
                }
            }
        }
        Ok(broken)
    }
}

/// What is to be written.
#[derive(Default)]
struct Plan {
    outcome: Outcome,
    new_people: Vec<person::Model>,
    changed_people: Vec<person::Model>,
    new_officers: Vec<officer::Model>,
    changed_officers: Vec<officer::Model>,
    new_skills: Vec<officer_skill::Model>,
    changed_skills: Vec<officer_skill::Model>,
    evidence: Vec<evidence::Model>,
    new_offers: Vec<offer::Model>,
    gone_offers: Vec<OfferId>,
}

impl Plan {
    fn row(&mut self, tx: &WriteTx, known: &Known, broken: &BTreeMap<OfficerId, Refusal>, row: OfficerRow) {
        let there = known.officer(&row);
        if let Some(officer) = there {
            if officer.home_council_id != row.council {
                let message =
                    say!("This officer is with another council in the pool. A move is not made by a file.");
                return self.outcome.fail(row.line, "council", message);
            }
            if officer.standing == Standing::Withdrawn {
                return self.outcome.fail(row.line, "email", withdrawn());
            }
            if let Some(why) = broken.get(&officer.id) {
                return self.outcome.fail(row.line, "", why.message.clone());
            }
        }
        let (person, mut changes) = self.person(tx, known.people.get(&row.email), &row);
        let (officer, new) = match there {
            Some(there) => (there.clone(), false),
            None => (blank(tx, person, row.council), true),
        };
        let set = set(&officer, &row);
        changes.extend((set != officer).then(|| say!("the profile")));
        let id = officer.id;
        if new {
            self.new_officers.push(set);
        } else if set != officer {
            self.changed_officers.push(set);
        }
        changes.extend(self.skills(tx, known, id, &row).then(|| say!("skills")));
        changes.extend(self.offer(tx, known, id, &row).then(|| say!("the offer")));
        let who = format!("{} ({})", row.name, row.email);
        match (new, changes.is_empty()) {
            (true, _) => self.outcome.add(row.line, who),
            (false, false) => self.outcome.change(row.line, say!("{who}: {changes}", who, changes)),
            (false, true) => self.outcome.unchanged += 1,
        }
    }

    /// The person of a row, added or changed if need be.
    fn person(
        &mut self,
        tx: &WriteTx,
        there: Option<&person::Model>,
        row: &OfficerRow,
    ) -> (PersonId, Vec<Sentence>) {
        let Some(there) = there else {
            let person = person::Model {
                id: tx.id(),
                body_id: tx.body(),
                email: row.email.clone(),
                name: row.name.clone(),
                language: row.language,
                created_at: tx.now(),
                erasure_asked_at: None,
                erased_at: None,
                away_from: None,
                away_until: None,
                version: 1,
            };
            let id = person.id;
            self.new_people.push(person);
            return (id, Vec::new());
        };
        if there.name == row.name && there.language == row.language {
            return (there.id, Vec::new());
        }
        let changed = person::Model { name: row.name.clone(), language: row.language, ..there.clone() };
        self.changed_people.push(changed);
        (there.id, vec![say!("the name or language")])
    }

    /// The skills of a row; whether there is anything new.
    fn skills(&mut self, tx: &WriteTx, known: &Known, officer: OfficerId, row: &OfficerRow) -> bool {
        let before = self.evidence.len();
        for (skill, level) in &row.skills {
            let none = Vec::new();
            let pieces = known.evidence.get(&(officer, *skill)).unwrap_or(&none);
            let held = known.skills.get(&(officer, *skill));
            if held.is_some() && said(pieces) == Some(*level) {
                continue;
            }
            let piece = Piece { level: *level, kind: EvidenceKind::SelfAssessed, on: tx.today() };
            let all: Vec<Piece> = pieces.iter().copied().chain([piece]).collect();
            let now = stands(&all).unwrap_or(piece);
            match held {
                Some(held) => self.changed_skills.push(standing_at(held.clone(), now)),
                None => self.new_skills.push(skill_row(tx, officer, *skill, now)),
            }
            let shown = Shown { officer, skill: *skill, piece, by: None, note: String::new() };
            self.evidence.push(evidence_row(tx, shown));
        }
        self.evidence.len() > before
    }

    /// The offer of a row; whether it is new.
    fn offer(&mut self, tx: &WriteTx, known: &Known, officer: OfficerId, row: &OfficerRow) -> bool {
        let new = Offer { period: row.period, load: row.load };
        let Some(gone) = known.replaced(officer, &new) else { return false };
        self.gone_offers.extend(gone);
        self.new_offers.push(offer_row(tx, officer, &new));
        true
    }

    async fn write(self, tx: &WriteTx) -> Result<()> {
        tx.insert_all::<person::Entity>(self.new_people).await?;
        tx.update_all::<person::Entity>(self.changed_people).await?;
        tx.insert_all::<officer::Entity>(self.new_officers).await?;
        tx.update_all::<officer::Entity>(self.changed_officers).await?;
        tx.insert_all::<officer_skill::Entity>(self.new_skills).await?;
        tx.update_all::<officer_skill::Entity>(self.changed_skills).await?;
        tx.insert_all::<evidence::Entity>(self.evidence).await?;
        tx.remove::<offer::Entity>(self.gone_offers).await?;
        tx.insert_all::<offer::Entity>(self.new_offers).await
    }
}

/// The officer with what the row has in it.
fn set(officer: &officer::Model, row: &OfficerRow) -> officer::Model {
    officer::Model {
        role_id: Some(row.role),
        pattern: row.pattern,
        service_areas: row.service_areas.clone(),
        reach: row.reach,
        max_onsite_days: row.max_onsite_days,
        salary_pence: row.salary.map_or(officer.salary_pence, |salary| Some(salary.in_pence())),
        employment_ends_on: row.employment_ends_on.or(officer.employment_ends_on),
        ..officer.clone()
    }
}

/// What the officer said last.
fn said(pieces: &[Piece]) -> Option<Level> {
    let own = pieces.iter().rev().find(|piece| piece.kind == EvidenceKind::SelfAssessed);
    own.map(|piece| piece.level)
}
