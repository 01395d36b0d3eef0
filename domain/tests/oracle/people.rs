//! Random posts, councils and officers, the same for the same seed.

use crate::profiles::{Dice, diary, on, period, schedule};
use crate::ranking_oracle::has_regions;
use callup_domain::calendar::Nation;
use callup_domain::clearance::{Clearance, Cleared};
use callup_domain::id::{CouncilId, OfficerId, RoleId, SkillId};
use callup_domain::officer::{Reach, Standing};
use callup_domain::ranking::{Away, Candidate, Held, Home, Need, Place, Wanted, Weights};
use callup_domain::service_area::{ServiceArea, ServiceAreas};
use callup_domain::skill::{EvidenceKind, Level};
use callup_domain::team::{Joining, Mentors};
use callup_domain::workload::Workload;
use std::sync::Arc;
use uuid::Uuid;

const FAMILIES: [&str; 3] = ["User-centred design", "Data", "Product and delivery"];
const REGIONS: [&str; 3] = ["North East", "South West", "London"];

fn skill(number: i32) -> SkillId {
    SkillId(Uuid::from_u128(number as u128))
}

/// Roles 0 to 8, three to a family.
fn role(dice: &mut Dice) -> (Option<RoleId>, Option<Arc<str>>) {
    if dice.chance(10) {
        return (None, None);
    }
    let number = dice.roll(0, 9);
    (Some(RoleId(Uuid::from_u128(number as u128))), Some(Arc::from(FAMILIES[number as usize / 3])))
}

fn areas(dice: &mut Dice) -> ServiceAreas {
    (0..dice.roll(0, 3)).map(|_| dice.pick(&ServiceArea::ALL[..5])).collect()
}

fn place(dice: &mut Dice) -> Place {
    let nation = if dice.chance(70) { Nation::England } else { dice.pick(Nation::ALL) };
    let region = has_regions(nation).then(|| Arc::from(dice.pick(&REGIONS)));
    Place { council: CouncilId(dice.id()), nation, region }
}

pub fn homes(dice: &mut Dice, count: i32) -> Vec<Arc<Home>> {
    let home = |dice: &mut Dice| {
        let busy: Vec<_> =
            (0..dice.roll(0, 6)).map(|_| (OfficerId(dice.id()), schedule(dice, 200, 6))).collect();
        let away = Away::count(busy.iter().map(|(officer, schedule)| (*officer, schedule)));
        let blackouts = (0..i32::from(dice.chance(35))).map(|_| {
            let longest = if dice.chance(20) { 300 } else { 20 };
            let (from, days) = (dice.roll(-20, 160), dice.roll(0, longest));
            period(from, days)
        });
        let blackouts = blackouts.collect();
        Arc::new(Home { place: place(dice), cap: dice.chance(40).then(|| dice.roll(0, 7)), away, blackouts })
    };
    (0..count).map(|_| home(dice)).collect()
}

pub fn wanted(dice: &mut Dice, homes: &[Arc<Home>]) -> Wanted {
    let (role, family) = role(dice);
    let needs = (0..dice.roll(0, 6)).map(|number| Need {
        skill: skill(number),
        name: format!("Skill {number}"),
        level: dice.pick(Level::ALL),
        essential: dice.chance(40),
    });
    Wanted {
        role,
        family,
        needs: needs.collect(),
        schedule: schedule(dice, 190, 7),
        clearance: dice.chance(40).then(|| dice.pick(Clearance::ALL)),
        service_area: dice.chance(80).then(|| dice.pick(&ServiceArea::ALL[..5])),
        onsite_days: if dice.chance(50) { 0 } else { dice.roll(0, 4) },
        host: Some(homes[dice.roll(0, homes.len() as i32) as usize].place.clone())
            .filter(|_| dice.chance(95)),
        team: seats(dice, homes),
        workload: workload(dice),
    }
}

/// Half of the bodies protect their officers.
pub fn workload(dice: &mut Dice) -> Workload {
    Workload {
        least_rest: dice.chance(30).then(|| dice.roll(1, 8)),
        longest_run: dice.chance(30).then(|| dice.roll(8, 40)),
    }
}

/// A squad that may have as many officers of a council as it takes.
fn seats(dice: &mut Dice, homes: &[Arc<Home>]) -> Joining {
    let officers = (0..dice.roll(0, 4)).map(|_| {
        let home = &homes[dice.roll(0, homes.len() as i32) as usize];
        (OfficerId(dice.id()), home.place.council)
    });
    let homes = officers.collect();
    Joining {
        most_of_a_council: dice.chance(30).then(|| dice.roll(1, 4)),
        homes,
        lacks_lead: false,
        lacks_host: None,
        mentors: dice.chance(50).then(|| Mentors {
            experts: (0..dice.roll(0, 3)).map(|_| OfficerId(dice.id())).collect(),
            learners: (0..dice.roll(0, 2)).map(|_| OfficerId(dice.id())).collect(),
            may_come: dice.chance(30),
        }),
    }
}

pub fn candidate(dice: &mut Dice, homes: &[Arc<Home>]) -> Candidate {
    let (role, family) = role(dice);
    let mut skills = Vec::new();
    for number in 0..6 {
        if dice.chance(85) {
            skills.push(Held {
                skill: skill(number),
                level: if dice.chance(60) { Level::Expert } else { dice.pick(Level::ALL) },
                evidence: dice.pick(EvidenceKind::ALL),
                on: on(-dice.roll(-10, 2_500)),
                wants_to_learn: dice.chance(40),
            });
        }
    }
    let standing = if dice.chance(92) { Standing::Listed } else { dice.pick(Standing::ALL) };
    Candidate {
        officer: OfficerId(dice.id()),
        home: Arc::clone(&homes[dice.roll(0, homes.len() as i32) as usize]),
        standing,
        paused_until: dice.chance(50).then(|| on(dice.roll(-60, 10))),
        supported: dice.chance(95),
        off_payroll: dice.chance(4),
        employment_ends_on: dice.chance(15).then(|| on(dice.roll(0, 400))),
        role,
        family,
        skills,
        clearance: dice.chance(85).then(|| Cleared {
            level: if dice.chance(70) { Clearance::Dv } else { dice.pick(Clearance::ALL) },
            expires_on: on(if dice.chance(80) { 1_000 } else { dice.roll(-30, 300) }),
        }),
        service_areas: areas(dice),
        diary: diary(dice),
        notice_days: if dice.chance(80) { 0 } else { dice.roll(0, 60) },
        max_onsite_days: dice.roll(1, 6),
        reach: if dice.chance(60) { Reach::Anywhere } else { dice.pick(Reach::ALL) },
        interested: dice.chance(20),
    }
}

/// Weights that add up to 1,000, some of them 0.
pub fn weights(dice: &mut Dice) -> Weights {
    let mut weights = [0; 8];
    for _ in 0..100 {
        weights[dice.roll(0, 8) as usize] += 10;
    }
    Weights::new(weights).unwrap()
}
