//! Who may take what, found for all posts at once, against brute force: everybody is judged for each post.

use super::*;
use callup_domain::calendar::{Absence, AbsenceKind};
use callup_domain::clearance::{Clearance, Cleared};
use callup_domain::id::RoleId;
use callup_domain::proposal::{Kept, Outcome, Repetition};
use callup_domain::ranking::{Survey, rank};
use callup_domain::service_area::ServiceArea;

const REGIONS: [&str; 3] = ["North East", "South West", "London"];
const HOMES: u128 = 6;

fn skill(number: i32) -> SkillId {
    SkillId(Uuid::from_u128(number as u128))
}

fn role(number: i32) -> RoleId {
    RoleId(Uuid::from_u128(number as u128))
}

fn family(number: i32) -> Arc<str> {
    Arc::from(["Data", "Design"][number as usize / 2])
}

fn place(dice: &mut Dice, number: u128) -> Place {
    let nation = if dice.chance(70) { Nation::England } else { dice.pick(Nation::ALL) };
    let region = (nation == Nation::England).then(|| Arc::from(dice.pick(&REGIONS)));
    Place { council: council(number), nation, region }
}

fn lender(dice: &mut Dice) -> Lender {
    let absence = |dice: &mut Dice| Absence {
        period: period(dice.roll(0, 120), dice.roll(0, 4)),
        pattern: if dice.chance(60) { Pattern::FULL } else { Pattern::new(dice.roll(0, 1_024)).unwrap() },
        kind: AbsenceKind::HomeDay,
    };
    Lender {
        cap: dice.chance(60).then(|| dice.roll(0, 4)),
        home_days: (0..dice.roll(0, 2)).map(|_| absence(dice)).collect(),
        blackouts: (0..dice.roll(0, 3)).map(|_| period(dice.roll(-10, 160), dice.roll(0, 6))).collect(),
        agreements: if dice.chance(90) { sharing().agreements } else { vec![] },
    }
}

fn somebody(dice: &mut Dice) -> Pooled {
    let skills = (0..4).filter(|_| dice.chance(80)).collect::<Vec<_>>();
    let held = |number: &i32| Held {
        skill: skill(*number),
        level: if dice.chance(50) { Level::Expert } else { dice.pick(Level::ALL) },
        evidence: dice.pick(EvidenceKind::ALL),
        on: on(-dice.roll(-10, 2_500)),
        wants_to_learn: dice.chance(40),
    };
    let skills = skills.iter().map(held).collect();
    let mut pooled = Pooled { skills, ..anybody(dice) };
    pooled.home = council(dice.roll(1, HOMES as i32 + 1) as u128);
    // Some were released by a council that does not employ them any more.
    for (releasing, _) in &mut pooled.booked {
        *releasing = if dice.chance(80) { pooled.home } else { council(1) };
    }
    pooled.standing = if dice.chance(90) { Standing::Listed } else { dice.pick(Standing::ALL) };
    pooled.paused_until = dice.chance(50).then(|| on(dice.roll(-20, 10)));
    pooled.role = dice.chance(90).then(|| role(dice.roll(0, 4)));
    pooled.clearance = dice.chance(85).then(|| Cleared {
        level: dice.pick(Clearance::ALL),
        expires_on: on(if dice.chance(70) { 1_000 } else { dice.roll(-30, 300) }),
    });
    pooled.employment_ends_on = dice.chance(20).then(|| on(dice.roll(0, 250)));
    pooled.service_areas = (0..dice.roll(0, 3)).map(|_| dice.pick(&ServiceArea::ALL[..3])).collect();
    pooled.max_onsite_days = dice.roll(0, 5);
    pooled.reach = if dice.chance(50) { Reach::Anywhere } else { dice.pick(Reach::ALL) };
    pooled
}

fn some_opening(dice: &mut Dice, number: u128, officers: i32, places: &HashMap<CouncilId, Place>) -> Opening {
    let wanted_role = dice.chance(90).then(|| dice.roll(0, 4));
    let mut opening = opening(number, dice.roll(0, 60), dice.roll(0, 120), dice.roll(1, 9));
    let interested = (1..=officers).filter(|_| dice.chance(30)).map(|number| officer(number as u128));
    opening.interested = interested.collect();
    let needs = (0..4).filter(|_| dice.chance(50)).collect::<Vec<_>>().into_iter().map(|number| Need {
        skill: skill(number),
        name: format!("Skill {number}"),
        level: dice.pick(&Level::ALL[..3]),
        essential: dice.chance(50),
    });
    let needs = needs.collect();
    opening.wanted = Wanted {
        role: wanted_role.map(role),
        family: wanted_role.map(family),
        needs,
        clearance: dice.chance(30).then(|| dice.pick(Clearance::ALL)),
        service_area: dice.chance(60).then(|| dice.pick(&ServiceArea::ALL[..3])),
        onsite_days: if dice.chance(50) { 0 } else { dice.roll(0, 4) },
        host: dice.chance(90).then(|| places[&council(dice.roll(1, HOMES as i32 + 1) as u128)].clone()),
        team: team(&mut Dice(officers as u64 * 31 + number as u64 % 2)),
        workload: Workload::default(),
        // Any schedule may be asked for, of several parts too.
        schedule: if dice.chance(60) { opening.wanted.schedule } else { profiles::schedule(dice, 150, 6) },
    };
    opening
}

/// A scene with something of everything.
pub fn everything(seed: u64) -> Scene {
    let dice = &mut Dice(seed);
    let places: HashMap<CouncilId, Place> =
        (1..=HOMES).map(|number| (council(number), place(dice, number))).collect();
    let officers = dice.roll(1, 90);
    let mut pool = pool((0..officers).map(|_| somebody(dice)).collect::<Vec<_>>());
    (1..=HOMES).for_each(|number| pool.put_lender(council(number), lender(dice)));
    let openings: Vec<Opening> =
        (1..=dice.roll(1, 9) as u128).map(|number| some_opening(dice, number, officers, &places)).collect();
    let before = |dice: &mut Dice, opening: &Opening| {
        let taken = dice.roll(1, officers + 1) as u128;
        Before {
            post: opening.post,
            decision: dice.pick(PickDecision::ALL),
            taken: dice.chance(70).then(|| officer(taken)),
            moved: dice.chance(30),
        }
    };
    let before = openings.iter().map(|opening| before(dice, opening)).collect();
    let against = openings.iter().map(|opening| (opening.post, officer(dice.roll(1, officers + 1) as u128)));
    let against = against.filter(|(_, officer)| officer.0.as_u128() % 3 > 0).collect();
    let mut scene = Scene { today: on(dice.roll(-20, 5)), before, against, ..scene(pool, openings) };
    // Where one of the councils is, nobody knows.
    scene.places = places.into_iter().filter(|(home, _)| *home != council(HOMES)).collect();
    scene.families = (0..4).map(|number| (role(number), family(number))).collect();
    scene.model = dice.pick(OperatingModel::ALL);
    scene.openings.iter_mut().for_each(|opening| opening.wanted.workload = protects(seed));
    scene
}

/// Everybody who may take an opening, with the score: each is judged, as the post asks and in the own week.
fn judged_one_by_one(scene: &Scene, opening: &Opening) -> BTreeMap<OfficerId, i32> {
    let Scene { pool, places, families, today, .. } = scene;
    let around = Around { places, families, interested: &opening.interested, today: *today };
    let everybody = pool.candidates(&Wanted { needs: vec![], ..opening.wanted.clone() }, &around);
    let volunteers = !scene.model.terms().call_up_without_interest;
    let may = everybody.iter().filter(|candidate| {
        let schedule = called_up(pool, opening, candidate.officer);
        judge(&opening.wanted, candidate, *today).is_empty()
            && judge(&Wanted { schedule, ..opening.wanted.clone() }, candidate, *today).is_empty()
            && (candidate.interested || !volunteers)
            && !scene.against.contains(&(opening.post, candidate.officer))
    });
    let scored = |candidate: &ranking::Candidate| {
        let alone = std::slice::from_ref(candidate);
        let ranking = rank(&opening.wanted, alone, &ranking::Weights::default(), *today);
        (candidate.officer, ranking.fitting[0].score)
    };
    may.map(scored).collect()
}

fn learns(scene: &Scene, opening: &Opening, who: OfficerId) -> bool {
    opening.wanted.learns(who, &scene.pool.officer(who).unwrap().skills).is_some()
}

/// Whether somebody may have a post of the same squad as an expert.
fn leads_beside(scene: &Scene, opening: &Opening, who: OfficerId) -> bool {
    let skills = &scene.pool.officer(who).unwrap().skills;
    scene.openings.iter().filter(|other| other.project == opening.project).any(|other| {
        let expert = |need: &Need| {
            need.essential
                && skills.iter().any(|held| held.skill == need.skill && held.level == Level::Expert)
        };
        judged_one_by_one(scene, other).contains_key(&who)
            && !learns(scene, other, who)
            && other.wanted.needs.iter().any(expert)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn all_at_once_is_as_one_by_one(seed: u64) {
        let scene = everything(seed);
        let input = prepare(&scene, &asked(), &Weights::default()).unwrap();
        for (post, opening) in (0u32..).zip(&scene.openings) {
            let pairs = input.problem.candidates(post).iter();
            let found: BTreeMap<OfficerId, i32> =
                pairs.clone().map(|pair| (input.officers[pair.officer as usize], i32::from(pair.fit))).collect();
            let mut expected = judged_one_by_one(&scene, opening);
            expected.retain(|who, _| !learns(&scene, opening, *who) || !leads_beside(&scene, opening, *who));
            prop_assert_eq!(found, expected, "{:?}", opening.wanted);
            let interested = |officer: u32| opening.interested.contains(&input.officers[officer as usize]);
            prop_assert!(pairs.clone().all(|pair| (pair.choice == 1) == interested(pair.officer)));
        }
    }

    #[test]
    fn a_proposal_is_made_again_to_the_same_result_from_what_was_kept(seed: u64) {
        let rules = Rules::of_today(Workload::default());
        let (input, proposal) = run(&everything(seed), &asked(), &Weights::default());
        let text = serde_json::to_string(&input.clone().into_kept()).unwrap();
        let again = |rules: &Rules, print: &str| {
            Kept::again(|| serde_json::from_str(&text), rules, print, &mut Unwatched).unwrap()
        };
        let picks = proposal.picks.iter().map(|pick| (pick.post, pick.officer)).collect();
        let outcome = Outcome { picks, value: proposal.value, bound: proposal.bound };
        prop_assert_eq!(again(&rules, &input.print), Repetition::Made(outcome));
        prop_assert_eq!(again(&rules, "c0ffee"), Repetition::OtherInput);
        let older = Rules { engine: rules.engine - 1, ..rules };
        prop_assert_eq!(again(&older, &input.print), Repetition::OtherEngine);
    }

    #[test]
    fn points_are_those_of_the_score_and_an_empty_post_always_says_why(seed: u64) {
        let (_, proposal) = run(&everything(seed), &asked(), &Weights::default());
        for pick in &proposal.picks {
            prop_assert_eq!(pick.points.0.iter().sum::<i32>(), pick.fit);
        }
        for gap in &proposal.findings.gaps {
            prop_assert!(gap.rule.is_some() != gap.block.is_some(), "{:?}", gap);
        }
    }
}

#[test]
fn a_post_outside_the_weeks_that_were_looked_at_fits_nobody() {
    let scene = scene(pool([able(2)]), vec![opening(1, 0, 80, 6)]);
    let Scene { pool, places, families, today, openings, .. } = &scene;
    let fit = |weeks: Period| {
        let mut survey = Survey::new(pool, places, families, *today, weeks, &openings[0].wanted.needs);
        survey.fitting(&openings[0].wanted, openings[0].load, &HashSet::new()).len()
    };
    assert_eq!([period(0, 80), period(-20, 200)].map(fit), [1, 1]);
    assert_eq!([period(0, 60), period(14, 80), period(-90, 20)].map(fit), [0, 0, 0]);
}

#[test]
fn random_scenes_have_pairs_of_every_kind() {
    let (mut pairs, mut all, mut own, mut learners) = (0, 0, 0, 0);
    for seed in 0..200 {
        let scene = everything(seed);
        for opening in &scene.openings {
            all += scene.pool.len();
            pairs += judged_one_by_one(&scene, opening).len();
            let own_week = |who: OfficerId| called_up(&scene.pool, opening, who) != opening.wanted.schedule;
            let fitting = judged_one_by_one(&scene, opening);
            learners += fitting.keys().filter(|who| learns(&scene, opening, **who)).count();
            own += judged_one_by_one(&scene, opening).keys().filter(|who| own_week(**who)).count();
        }
    }
    assert!(learners > 4, "{learners} learners");
    assert!(pairs > 300 && own > 30 && pairs < all / 8, "{pairs} pairs of {all}, {own} in their own week");
}
