//! The pool: each council’s list of officers, as it came in, with the manager’s support beside it.

use super::act::{Act, What};
use super::body::{ADMINISTRATOR, FOUNDERS, Founder};
use super::cast::{Hand, OTHERS, Ready, SENIORS, TOM};
use super::dice::Dice;
use super::names::name;
use super::people::email;
use super::stage::{Player, Stage, at, council, day};
use anyhow::Result;
use callup_command as command;
use callup_command::evidence::{Shown, evidence_row, skill_row};
use callup_command::offer::offer_row;
use callup_command::officer::{Pause, WithdrawFromPool, blank};
use callup_domain::access::{Action, On};
use callup_domain::alert::AlertEvery;
use callup_domain::calendar::Offer;
use callup_domain::event::Event;
use callup_domain::id::{PersonId, SkillId};
use callup_domain::load::Pattern;
use callup_domain::member::Language;
use callup_domain::officer::Reach;
use callup_domain::reference;
use callup_domain::service_area::ServiceArea;
use callup_domain::skill::{EvidenceKind, Level, Piece, stands};
use callup_infra::entity::{evidence, offer, officer, officer_skill, person};
use callup_infra::scope::WriteTx;
use chrono::{DateTime, Days, NaiveDate, Utc};

/// How many officers ever joined.
const OFFICERS: usize = 224;

/// How many of them the history does not know by name.
const CROWD: usize = OFFICERS - SENIORS.len() - OTHERS.len();

/// Of those, by number: who paused, and until when.
const PAUSED: [(usize, &str); 7] = [
    (5, "2027-01-31"),
    (28, "2027-01-31"),
    (51, "2027-01-31"),
    (74, "2027-01-31"),
    (97, "2027-09-30"),
    (120, "2027-09-30"),
    (143, "2027-09-30"),
];

/// Who withdrew.
const WITHDRAWN: [usize; 5] = [11, 44, 77, 110, 133];

/// Whose manager has not said yes.
const UNSUPPORTED: [usize; 4] = [17, 62, 88, 149];

/// Roles of the crowd.
const ROLES: [&str; 14] = [
    "business-analyst",
    "content-designer",
    "data-analyst",
    "delivery-manager",
    "frontend-developer",
    "interaction-designer",
    "performance-analyst",
    "product-manager",
    "quality-assurance-test-analyst",
    "service-designer",
    "service-owner",
    "software-developer",
    "technical-architect",
    "user-researcher",
];

/// The skills that the funnel of the cast’s story turns on, so that the crowd has no more of them
/// than working level.
const SENIOR_SKILLS: [&str; 2] = ["inclusive-research", "user-research-methods"];

/// Pauses and withdrawals.
pub(super) fn acts() -> Result<Vec<Act>> {
    let (paused_at, left_at) = (at("2026-11-09 12:00")?, at("2026-11-16 12:00")?);
    let pause = |(number, until)| Act { at: paused_at, what: What::Pause { officer: name(number), until } };
    let leave = |number| Act { at: left_at, what: What::Leave { officer: name(number) } };
    Ok(PAUSED.into_iter().map(pause).chain(WITHDRAWN.into_iter().map(leave)).collect())
}

pub(super) async fn pause(stage: &Stage, name: &str, until: &str) -> Result<()> {
    let ask = Pause { officer: None, until: super::stage::day(until)? };
    command::officer::pause(&stage.acting(name)?, ask).await?;
    Ok(())
}

pub(super) async fn leave(stage: &Stage, name: &str) -> Result<()> {
    command::officer::withdraw(&stage.acting(name)?, WithdrawFromPool::default()).await?;
    Ok(())
}

/// An officer on a council’s list.
struct Entry {
    name: String,
    role: &'static str,
    level: Level,
    ready: Ready,
    /// One whom the history calls up is ready for whatever a post asks.
    named: bool,
    supported: bool,
}

/// A council’s list comes in, all of it in one transaction, as an import does it.
pub(super) async fn enlist(stage: &mut Stage, founder: &'static Founder, seed: u64) -> Result<()> {
    let at = FOUNDERS.iter().position(|other| other.slug == founder.slug).unwrap_or_default();
    let mut dice = Dice::new(seed.wrapping_mul(1_000).wrapping_add(at as u64));
    let list = list(founder.slug, at, &mut dice);
    let cx = stage.acting(ADMINISTRATOR)?;
    let tx = cx.begin().permit(Action::Import, On::default())?;
    let manager = stage.person(founder.approver)?;
    let mut rows = Rows::default();
    for entry in &list {
        rows.enter(stage, &tx, &mut dice, founder.slug, manager, entry)?;
    }
    let supported = rows.write(&tx).await?;
    let imported = Event::OfficersImported { body: stage.body, added: list.len(), changed: 0 };
    tx.commit_all(imported, supported).await?;
    Ok(())
}

fn list(slug: &str, at: usize, dice: &mut Dice) -> Vec<Entry> {
    let hands = SENIORS.iter().chain(&OTHERS).filter(|hand| hand.home == slug && hand.name != TOM);
    let named = |hand: &Hand| Entry {
        name: hand.name.to_owned(),
        role: hand.role,
        level: hand.level,
        ready: hand.ready,
        named: true,
        supported: true,
    };
    let mut list: Vec<Entry> = hands.map(named).collect();
    list.extend((0..CROWD).skip(at).step_by(FOUNDERS.len()).map(|number| Entry {
        name: name(number),
        role: dice.pick(&ROLES).copied().unwrap_or(ROLES[0]),
        level: Level::ALL[[0, 1, 1, 2, 2, 2, 3][dice.roll(0, 6) as usize]],
        ready: match dice.roll(1, 4) {
            1 => Ready::Always,
            2 => Ready::From("2027-03-01"),
            3 => Ready::Until("2027-10-29"),
            _ => Ready::Load(dice.roll(2, 6)),
        },
        named: false,
        supported: !UNSUPPORTED.contains(&number),
    }));
    list
}

/// What is to be written of a list.
#[derive(Default)]
struct Rows {
    people: Vec<person::Model>,
    officers: Vec<officer::Model>,
    skills: Vec<officer_skill::Model>,
    evidence: Vec<evidence::Model>,
    offers: Vec<offer::Model>,
}

impl Rows {
    fn enter(
        &mut self,
        stage: &mut Stage,
        tx: &WriteTx,
        dice: &mut Dice,
        home: &'static str,
        manager: PersonId,
        entry: &Entry,
    ) -> Result<()> {
        let person = person::Model {
            id: tx.id(),
            body_id: tx.body(),
            email: email(&entry.name, home),
            name: entry.name.clone(),
            language: Language::English,
            created_at: tx.now(),
            erasure_asked_at: None,
            erased_at: None,
            away_from: None,
            away_until: None,
            version: 1,
        };
        let supported = entry.supported.then_some(manager);
        let row = officer::Model {
            role_id: Some(stage.roles.get(entry.role)?),
            supported_by: supported,
            supported_at: supported.map(|_| tx.now()),
            service_areas: dice.some(ServiceArea::ALL, if entry.named { 4 } else { 2 }).into_iter().collect(),
            reach: if entry.named {
                Reach::Anywhere
            } else {
                *dice.pick(Reach::ALL).unwrap_or(&Reach::Region)
            },
            max_onsite_days: if entry.named { 2 } else { dice.roll(0, 3) },
            notice_days: entry.ready.notice_days(),
            pattern: Pattern::FULL,
            // He joined by himself.
            alerts: if entry.name == TOM { AlertEvery::Weekly } else { AlertEvery::Never },
            salary_pence: Some(salary(entry.level, dice)),
            pension_bp: Some(2_000),
            employment_ends_on: fixed_term(entry, self.officers.len())?,
            ..blank(tx, person.id, council(home)?)
        };
        for slug in skills(entry.role) {
            let most =
                if entry.named || !SENIOR_SKILLS.contains(slug) { Level::Expert } else { Level::Working };
            let level = entry.level.min(most);
            self.evidenced(tx, dice, row.id, stage.skills.get(slug)?, level, manager);
        }
        let (period, load) = entry.ready.offer()?;
        self.offers.push(offer_row(tx, row.id, &Offer { period, load }));
        let player =
            Player { person: person.id, officer: Some(row.id), home: Some(home), grants: Vec::new() };
        stage.players.put(entry.name.as_str(), player);
        self.people.push(person);
        self.officers.push(row);
        Ok(())
    }

    /// A skill, with what stands behind it: the officer’s word, and for some the manager’s or what
    /// earlier work showed.
    fn evidenced(
        &mut self,
        tx: &WriteTx,
        dice: &mut Dice,
        officer: callup_domain::id::OfficerId,
        skill: SkillId,
        level: Level,
        manager: PersonId,
    ) {
        let mut kinds = vec![(EvidenceKind::SelfAssessed, None, "From the council’s list")];
        if dice.chance(45) {
            kinds.push((EvidenceKind::ManagerConfirmed, Some(manager), "Seen at work"));
        }
        if dice.chance(15) {
            kinds.push((EvidenceKind::Demonstrated, None, "Work before the consortium"));
        }
        let mut pieces = Vec::new();
        for (kind, by, note) in kinds {
            let piece = Piece { level, kind, on: days_ago(tx.now(), dice.roll(3, 1_200)) };
            pieces.push(piece);
            let shown = Shown { officer, skill, piece, by, note: note.to_owned() };
            self.evidence.push(evidence_row(tx, shown));
        }
        self.skills.extend(stands(&pieces).map(|now| skill_row(tx, officer, skill, now)));
    }

    /// Writes the list, and says what happened beside: whose managers said yes.
    async fn write(self, tx: &WriteTx) -> Result<Vec<Event>> {
        let supported = self.officers.iter().filter(|row| row.supported_at.is_some());
        let events = supported.map(|row| Event::OfficerSupported { officer: row.id }).collect();
        tx.insert_all::<person::Entity>(self.people).await?;
        tx.insert_all::<officer::Entity>(self.officers).await?;
        tx.insert_all::<officer_skill::Entity>(self.skills).await?;
        tx.insert_all::<evidence::Entity>(self.evidence).await?;
        tx.insert_all::<offer::Entity>(self.offers).await?;
        Ok(events)
    }
}

/// The skills of a role in the framework.
pub(super) fn skills(role: &str) -> &'static [&'static str] {
    reference::role(role).map(|role| role.skills.as_slice()).unwrap_or_default()
}

/// A contract in every few has an end: with the financial year.
fn fixed_term(entry: &Entry, number: usize) -> Result<Option<NaiveDate>> {
    let fixed = !entry.named && number % 17 == 8;
    fixed.then(|| day("2028-03-31")).transpose()
}

/// Between £30,000 and £62,000, more for a higher level.
fn salary(level: Level, dice: &mut Dice) -> i64 {
    i64::from(24 + level.rank() * 8 + dice.roll(-2, 6)) * 100_000
}

fn days_ago(now: DateTime<Utc>, days: i32) -> chrono::NaiveDate {
    let today = callup_infra::clock::today(now);
    today.checked_sub_days(Days::new(days.unsigned_abs().into())).unwrap_or(today)
}
