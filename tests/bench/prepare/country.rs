//! An invented country: councils, officers, posts. The same for the same numbers.

use callup_domain::agreement::Term;
use callup_domain::calendar::{Absence, AbsenceKind, Booking, Nation, Offer};
use callup_domain::clearance::{Clearance, Cleared};
use callup_domain::id::{CallUpId, CouncilId, OfficerId, PostId, ProjectId, RoleId, SkillId};
use callup_domain::load::{Load, Pattern, Schedule};
use callup_domain::model::OperatingModel;
use callup_domain::officer::{Reach, Standing};
use callup_domain::period::Period;
use callup_domain::proposal::{Opening, PostFacts, Scene};
use callup_domain::ranking::{Held, Lender, Need, Place, Pool, Pooled, Wanted};
use callup_domain::service_area::ServiceArea;
use callup_domain::skill::{EvidenceKind, Level};
use callup_domain::team::Joining;
use callup_domain::workload::Workload;
use chrono::{Days, NaiveDate};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use uuid::Uuid;

const COUNCILS: u64 = 380;
const PROFESSIONS: u64 = 28;
/// Skills of a profession; after them come those that all share.
const SKILLS: u64 = 8;
const SHARED: u64 = 12;
const REGIONS: [&str; 9] = [
    "North East",
    "North West",
    "Yorkshire",
    "East Midlands",
    "West Midlands",
    "East",
    "London",
    "South East",
    "South West",
];

/// A body of the whole country that is to fill so many posts from so many officers.
pub fn scene(officers: usize, posts: usize) -> Scene {
    let dice = &mut Dice(2_027);
    let places: HashMap<CouncilId, Place> = (1..=COUNCILS).map(|at| place(dice, at)).collect();
    let mut pool = Pool::default();
    for at in 1..=COUNCILS {
        pool.put_lender(CouncilId(id(at)), lender(dice));
    }
    for at in 1..=officers as u64 {
        pool.put_officer(OfficerId(id(at)), officer(dice));
    }
    let families = (0..PROFESSIONS).map(|at| (RoleId(id(at)), family(at))).collect();
    let openings = (1..=posts as u64).map(|at| opening(dice, at, officers as u64, &places)).collect();
    Scene {
        pool: Arc::new(pool),
        places,
        families,
        model: OperatingModel::Consortium,
        today: today(),
        openings,
        before: Vec::new(),
        against: HashSet::new(),
    }
}

fn place(dice: &mut Dice, at: u64) -> (CouncilId, Place) {
    let nation = match dice.below(100) {
        0..84 => Nation::England,
        84..92 => Nation::Scotland,
        92..97 => Nation::Wales,
        _ => Nation::NorthernIreland,
    };
    let region = (nation == Nation::England).then(|| Arc::from(dice.pick(&REGIONS)));
    (CouncilId(id(at)), Place { council: CouncilId(id(at)), nation, region })
}

fn lender(dice: &mut Dice) -> Lender {
    let term = Term { from_on: on(-300), until_on: on(800), withdrawn_at: None };
    let home_day = |from, days| Absence {
        period: period(from, days),
        pattern: Pattern::FULL,
        kind: AbsenceKind::HomeDay,
    };
    Lender {
        cap: dice.chance(50).then(|| dice.below(12) as i32 + 4),
        home_days: if dice.chance(30) { vec![home_day(80, 1), home_day(115, 0)] } else { Vec::new() },
        blackouts: if dice.chance(15) { vec![period(dice.below(400) as i64, 10)] } else { Vec::new() },
        agreements: if dice.chance(96) { vec![term] } else { Vec::new() },
    }
}

fn officer(dice: &mut Dice) -> Pooled {
    let profession = dice.below(PROFESSIONS);
    let (home, pattern) = (CouncilId(id(1 + dice.below(COUNCILS))), pattern(dice));
    let until = if dice.chance(75) { 700 } else { dice.below(500) as i64 + 60 };
    let offered = load(dice.pick(&[4, 5, 6, 6, 8, 10, 10]));
    let leave = (0..dice.below(4)).map(|_| {
        let (from, days) = (dice.below(420) as i64, dice.below(12) as i64);
        Absence { period: period(from, days), pattern: Pattern::FULL, kind: AbsenceKind::Leave }
    });
    let leave: Vec<Absence> = leave.collect();
    let booked = dice.chance(15).then(|| {
        let schedule = Schedule::even(
            period(dice.below(200) as i64 - 60, 30 + dice.below(150) as i64),
            Pattern::first(load(dice.pick(&[2, 4, 5]))),
        );
        (home, Booking { call_up: CallUpId(dice.id()), schedule, tentative: dice.chance(30) })
    });
    Pooled {
        home,
        standing: if dice.chance(90) { Standing::Listed } else { Standing::Paused },
        paused_until: dice.chance(50).then(|| on(-3)),
        supported: dice.chance(92),
        employment_ends_on: None,
        role: Some(RoleId(id(profession))),
        skills: skills(dice, profession),
        clearance: dice
            .chance(40)
            .then(|| Cleared { level: dice.pick(Clearance::ALL), expires_on: on(dice.below(1_500) as i64) }),
        service_areas: (0..dice.below(3)).map(|_| dice.pick(ServiceArea::ALL)).collect(),
        pattern,
        offers: vec![Offer { period: period(-90, until + 90), load: offered }],
        leave,
        booked: booked.into_iter().collect(),
        notice_days: dice.pick(&[0, 0, 14, 28]),
        max_onsite_days: dice.below(4) as i32,
        reach: dice.pick(&[Reach::Region, Reach::Region, Reach::Nation, Reach::Anywhere]),
    }
}

/// Most of the profession's skills, and some that others have as well.
fn skills(dice: &mut Dice, profession: u64) -> Vec<Held> {
    let own = (0..SKILLS).filter(|_| dice.chance(80)).map(|at| profession * SKILLS + at);
    let mut all: Vec<u64> = own.collect();
    all.extend((0..SHARED).filter(|_| dice.chance(30)).map(|at| PROFESSIONS * SKILLS + at));
    let held = |skill: u64| Held {
        skill: SkillId(id(skill)),
        level: dice.pick(&[
            Level::Working,
            Level::Working,
            Level::Practitioner,
            Level::Practitioner,
            Level::Expert,
        ]),
        evidence: dice.pick(EvidenceKind::ALL),
        on: on(-(dice.below(2_000) as i64)),
        wants_to_learn: false,
    };
    all.into_iter().map(held).collect()
}

fn opening(dice: &mut Dice, at: u64, officers: u64, places: &HashMap<CouncilId, Place>) -> Opening {
    let (profession, project) = (dice.below(PROFESSIONS), dice.below(300));
    let days = period(dice.below(365) as i64, 40 + dice.below(200) as i64);
    let load = load(dice.pick(&[2, 3, 4, 4, 5, 6, 8, 10]));
    let host = CouncilId(id(1 + project % COUNCILS));
    Opening {
        post: PostId(id(at)),
        project: ProjectId(id(project)),
        wanted: Wanted {
            role: Some(RoleId(id(profession))),
            family: Some(family(profession)),
            schedule: Schedule::even(days, Pattern::first(load)),
            needs: needs(dice, profession),
            clearance: dice.chance(8).then(|| dice.pick(&[Clearance::Bpss, Clearance::Ctc, Clearance::Sc])),
            service_area: dice.chance(70).then(|| dice.pick(ServiceArea::ALL)),
            onsite_days: if dice.chance(70) { 0 } else { 1 + dice.below(2) as i32 },
            host: places.get(&host).cloned(),
            team: Joining::default(),
            workload: Workload::default(),
        },
        load,
        interested: (0..dice.below(20))
            .map(|_| OfficerId(id(1 + dice.below(officers))))
            .collect::<HashSet<_>>(),
        facts: PostFacts { version: 1, open: true, free_from: None },
        rest: None,
    }
}

/// One or two essential skills of the profession, and desirable ones of it and of all.
fn needs(dice: &mut Dice, profession: u64) -> Vec<Need> {
    let first = dice.below(SKILLS);
    let essential = 1 + dice.below(2);
    let need = |at: u64, level: Level, essential: bool| Need {
        skill: SkillId(id(at)),
        name: format!("Skill {at}"),
        level,
        essential,
    };
    let mut needs: Vec<Need> = (0..essential + 2)
        .map(|more| {
            let level = dice.pick(&[Level::Awareness, Level::Working, Level::Working, Level::Practitioner]);
            need(profession * SKILLS + (first + more) % SKILLS, level, more < essential)
        })
        .collect();
    needs.push(need(PROFESSIONS * SKILLS + dice.below(SHARED), Level::Working, false));
    needs
}

fn pattern(dice: &mut Dice) -> Pattern {
    match dice.below(10) {
        0..7 => Pattern::FULL,
        7 => Pattern::first(load(8)),
        8 => "--WTF".parse().expect("a working week"),
        _ => "aaaaa".parse().expect("a working week"),
    }
}

fn family(profession: u64) -> Arc<str> {
    Arc::from(format!("Family {}", profession / 6))
}

fn id(number: u64) -> Uuid {
    Uuid::from_u64_pair(0x0190_0000_0000_7000, number)
}

fn load(half_days: i32) -> Load {
    Load::new(half_days).expect("0 to 10")
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 1, 11).expect("a Monday")
}

/// No post ends later.
pub fn last_day() -> NaiveDate {
    on(365 + 240)
}

fn on(days: i64) -> NaiveDate {
    if days < 0 { today() - Days::new(days.unsigned_abs()) } else { today() + Days::new(days as u64) }
}

fn period(from: i64, days: i64) -> Period {
    Period { starts_on: on(from), ends_on: on(from + days) }
}

/// A small generator of pseudo-random numbers (SplitMix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// True `percent` times in a hundred.
    fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len() as u64) as usize]
    }

    fn id(&mut self) -> Uuid {
        Uuid::from_u64_pair(self.next(), self.next())
    }
}
