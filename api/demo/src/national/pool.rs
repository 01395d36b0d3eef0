//! Twenty thousand people.

use super::super::dice::Dice;
use super::super::names::{FIRST, LAST};
use super::catalogue::Catalogue;
use super::council::Joined;
use super::day;
use super::serving::Place;
use callup_domain::alert::{AlertEvery, USUAL_FROM};
use callup_domain::calendar::AbsenceKind;
use callup_domain::id::{CouncilId, OfficerId, PersonId, SkillId};
use callup_domain::load::{Load, Pattern};
use callup_domain::member::Language;
use callup_domain::officer::{Reach, Standing};
use callup_domain::service_area::ServiceArea;
use callup_domain::skill::{EvidenceKind, Level};
use callup_infra::Result;
use callup_infra::entity::{absence, offer, officer, officer_skill, person};
use callup_infra::scope::WriteTx;
use std::collections::BTreeMap;

/// Somebody in the pool.
pub(super) struct Recruit {
    pub number: usize,
    pub home: CouncilId,
    /// The place of the role in the catalogue.
    pub role: usize,
    /// From 1, associate, to 4, lead.
    grade: i32,
}

/// A recruit in the pool, at the same place in the list.
pub(super) struct Entered {
    pub officer: OfficerId,
    pub person: PersonId,
    pub home: CouncilId,
}

/// Invents officers, spread evenly over the councils.
pub(super) fn invent(
    dice: &mut Dice,
    catalogue: &Catalogue,
    councils: &[Joined],
    officers: usize,
) -> Vec<Recruit> {
    let recruit = |number: usize| {
        let role = catalogue.role_at(dice.roll(1, catalogue.weight()));
        let grade = [1, 2, 2, 2, 3, 3, 4][dice.roll(0, 6) as usize];
        Recruit { number, home: councils[number % councils.len()].council, role, grade }
    };
    (0..officers).map(recruit).collect()
}

/// Enters the officers, with what they can do and what they offer. Whoever serves somewhere has
/// offered at least that.
pub(super) async fn enter(
    tx: &WriteTx,
    dice: &mut Dice,
    catalogue: &Catalogue,
    recruits: &[Recruit],
    places: &[Place],
) -> Result<Vec<Entered>> {
    let serving: BTreeMap<usize, &Place> = places.iter().map(|place| (place.recruit, place)).collect();
    let (mut people, mut officers, mut skills) = (vec![], vec![], vec![]);
    let (mut offers, mut absences, mut entered) = (vec![], vec![], vec![]);
    for recruit in recruits {
        let person = person(tx, recruit.number);
        let officer = profile(tx, dice, catalogue, recruit, &person, serving.contains_key(&recruit.number));
        skills.extend(abilities(tx, dice, catalogue, recruit, officer.id));
        offers.extend(offered(tx, dice, officer.id, serving.get(&recruit.number).copied()));
        absences.extend((0..dice.roll(0, 2)).map(|_| leave(tx, dice, &officer)));
        entered.push(Entered { officer: officer.id, person: person.id, home: recruit.home });
        people.push(person);
        officers.push(officer);
    }
    tx.insert_all::<person::Entity>(people).await?;
    tx.insert_all::<officer::Entity>(officers).await?;
    tx.insert_all::<officer_skill::Entity>(skills).await?;
    tx.insert_all::<offer::Entity>(offers).await?;
    tx.insert_all::<absence::Entity>(absences).await?;
    Ok(entered)
}

fn person(tx: &WriteTx, number: usize) -> person::Model {
    let (first, last) = (FIRST[number % FIRST.len()], LAST[number / FIRST.len() % LAST.len()]);
    person::Model {
        id: tx.id(),
        body_id: tx.body(),
        email: format!("officer.{}@example.gov.uk", number + 1),
        name: format!("{first} {last}"),
        language: Language::English,
        created_at: tx.now(),
        erasure_asked_at: None,
        erased_at: None,
        away_from: None,
        away_until: None,
        version: 1,
    }
}

fn profile(
    tx: &WriteTx,
    dice: &mut Dice,
    catalogue: &Catalogue,
    recruit: &Recruit,
    person: &person::Model,
    serving: bool,
) -> officer::Model {
    let standing = match dice.roll(1, 100) {
        _ if serving => Standing::Listed,
        1..=92 => Standing::Listed,
        93..=97 => Standing::Paused,
        _ => Standing::Withdrawn,
    };
    let part_time = !serving && dice.chance(25);
    let known = dice.roll(0, 3) as usize;
    officer::Model {
        id: tx.id(),
        body_id: tx.body(),
        person_id: person.id,
        home_council_id: recruit.home,
        role_id: Some(catalogue.roles[recruit.role].id),
        standing,
        paused_until: (standing == Standing::Paused).then(|| day(tx, dice.roll(-30, 90))),
        withdrawn_on: (standing == Standing::Withdrawn).then(|| tx.today()),
        alerts: AlertEvery::Never,
        alert_from: USUAL_FROM,
        supported_by: None,
        supported_at: (serving || dice.chance(93)).then(|| tx.now()),
        summary: String::new(),
        pattern: if part_time { Pattern::first(load(dice.roll(6, 8))) } else { Pattern::FULL },
        service_areas: dice.some(ServiceArea::ALL, known).into_iter().collect(),
        reach: dice.pick(Reach::ALL).copied().unwrap_or(Reach::Region),
        max_onsite_days: dice.roll(0, 3),
        notice_days: [0, 14, 28, 28, 56][dice.roll(0, 4) as usize],
        salary_pence: Some(i64::from(dice.roll(280, 720)) * 10_000),
        pension_bp: Some(2_000),
        employment_ends_on: None,
        created_at: tx.now(),
        version: 1,
    }
}

/// The skills of the role, around the grade, and a few of the family's at lower levels.
fn abilities(
    tx: &WriteTx,
    dice: &mut Dice,
    catalogue: &Catalogue,
    recruit: &Recruit,
    officer: OfficerId,
) -> Vec<officer_skill::Model> {
    let role = &catalogue.roles[recruit.role];
    let own = role.skills.clone().into_iter().map(|skill| (skill, recruit.grade));
    let others = dice.some(&role.beside, 3).into_iter().map(|skill| (skill, recruit.grade - 1));
    own.chain(others).map(|(skill, around)| ability(tx, dice, officer, skill, around)).collect()
}

fn ability(
    tx: &WriteTx,
    dice: &mut Dice,
    officer: OfficerId,
    skill: SkillId,
    around: i32,
) -> officer_skill::Model {
    let rank = (around + [-1, 0, 0, 0, 1][dice.roll(0, 4) as usize]).clamp(1, 4);
    let level = Level::ALL[rank as usize - 1];
    officer_skill::Model {
        id: tx.id(),
        body_id: tx.body(),
        officer_id: officer,
        skill_id: skill,
        level_rank: level.rank(),
        level,
        evidence: dice.pick(EvidenceKind::ALL).copied().unwrap_or(EvidenceKind::SelfAssessed),
        evidence_on: day(tx, -dice.roll(10, 1_600)),
        wants_to_learn: false,
        version: 1,
    }
}

fn offered(tx: &WriteTx, dice: &mut Dice, officer: OfficerId, serving: Option<&Place>) -> Vec<offer::Model> {
    let row = |starts_on, ends_on, load| offer::Model {
        id: tx.id(),
        body_id: tx.body(),
        officer_id: officer,
        starts_on,
        ends_on,
        load,
    };
    if let Some(place) = serving {
        let more = place.schedule.peak().half_days() + dice.roll(0, 4);
        let (from, to) = (day(tx, -240), day(tx, 900));
        return vec![row(from, to, load(more.min(10)))];
    }
    let from = dice.roll(-300, 60);
    let middle = from + dice.roll(120, 500);
    let mut offers = Vec::new();
    if dice.chance(95) {
        offers.push(row(day(tx, from), day(tx, middle), load(dice.roll(2, 10))));
    }
    if dice.chance(40) {
        offers.push(row(day(tx, middle + 1), day(tx, middle + dice.roll(90, 400)), load(dice.roll(2, 10))));
    }
    offers
}

fn leave(tx: &WriteTx, dice: &mut Dice, officer: &officer::Model) -> absence::Model {
    let first = dice.roll(-60, 360);
    absence::Model {
        id: tx.id(),
        body_id: tx.body(),
        home_council_id: officer.home_council_id,
        officer_id: Some(officer.id),
        starts_on: day(tx, first),
        ends_on: day(tx, first + dice.roll(1, 13)),
        pattern: Pattern::FULL,
        kind: AbsenceKind::Leave,
    }
}

fn load(half_days: i32) -> Load {
    Load::new(half_days).unwrap_or_default()
}
