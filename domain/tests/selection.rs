//! Selection: against every plan there is on tiny problems, and rule by rule on random ones.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use callup_domain::selection::{
    Alternative, Block, Broken, Council, ENGINE, Fault, Officer, Pair, Parts, Phase, Pick, Plan, Post,
    Problem, Progress, Project, Settings, Unwatched, Watch, Weights, compare, reasons, reserves, shares,
    solve, substitutes, unfilled, verify,
};
use callup_domain::workload::{Span, Workload};
use proptest::prelude::*;
use std::sync::atomic::AtomicBool;

/// A small generator of pseudo-random numbers (SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }

    fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }
}

const WEEKS: usize = 12;

/// Random parts with caps that drop and rise, limits, mentoring, experts and previous picks; nothing is pinned.
fn parts(dice: &mut Dice, officers: u64, posts: u64, councils: u64, percent: u64) -> Parts {
    let projects = 1 + posts / 3;
    let mut parts = Parts { weeks: WEEKS, ..Parts::default() };
    parts.councils = (0..councils).map(|_| council(dice)).collect();
    parts.officers = (0..officers).map(|_| officer(dice, councils)).collect();
    parts.projects = (0..projects)
        .map(|_| Project {
            most_of_a_council: dice.chance(40).then(|| 1 + dice.below(2) as u16),
            mentoring: dice.chance(50),
            mentors: if dice.chance(40) { dice.below(4) as i32 - 1 } else { 0 },
            wants_expert: dice.chance(50),
            wants_host: dice.chance(50),
        })
        .collect();
    parts.posts = (0..posts).map(|_| post(dice, projects, councils)).collect();
    for post in 0..posts as u32 {
        for officer in 0..officers as u32 {
            if dice.chance(percent) {
                parts.pairs.push(pair(dice, &parts, officer, post));
            }
        }
    }
    let previous = parts.pairs.iter().filter(|_| dice.chance(20));
    parts.previous = previous.map(|pair| Pick { post: pair.post, officer: pair.officer }).collect();
    protect(dice, &mut parts);
    if dice.chance(40) {
        // Caps count officers: some of them bind.
        parts.heads = true;
        parts.councils.iter_mut().flat_map(|council| &mut council.free).for_each(|free| *free %= 4);
    }
    parts
}

/// Every other body protects its officers, who are on something else besides. Posts begin and end on any day.
fn protect(dice: &mut Dice, parts: &mut Parts) {
    parts.workload = Workload {
        least_rest: dice.chance(35).then(|| 1 + dice.below(3) as i32),
        longest_run: dice.chance(35).then(|| 4 + dice.below(8) as i32),
    };
    for post in &parts.posts {
        let (first, last) = (i32::from(post.first) * 7, i32::from(post.last) * 7);
        let first = first + dice.below(7) as i32;
        parts.spans.push(Span { first, last: first.max(last + dice.below(7) as i32) });
    }
    for _ in &parts.officers {
        let many = if dice.chance(40) { 1 + dice.below(2) } else { 0 };
        let engaged = |dice: &mut Dice| {
            let first = dice.below(180) as i32 - 60;
            Span { first, last: first + dice.below(40) as i32 }
        };
        parts.engaged.push((0..many).map(|_| engaged(dice)).collect());
    }
}

fn council(dice: &mut Dice) -> Council {
    let mut free = vec![0; WEEKS];
    let mut now = 4 + dice.below(16) as u32;
    for week in &mut free {
        if dice.chance(25) {
            now = dice.below(20) as u32;
        }
        *week = now;
    }
    Council {
        free,
        fair_share: dice.below(60) as u32,
        given: dice.below(20) as u32,
        credit: dice.below(300) as u32,
    }
}

fn officer(dice: &mut Dice, councils: u64) -> Officer {
    let mut free = vec![10; WEEKS];
    for week in &mut free {
        if dice.chance(10) {
            *week = dice.below(11) as u8;
        }
    }
    Officer { council: dice.below(councils) as u32, free }
}

fn post(dice: &mut Dice, projects: u64, councils: u64) -> Post {
    let first = dice.below(WEEKS as u64 - 1) as u16;
    Post {
        project: dice.below(projects) as u32,
        host: dice.below(councils) as u32,
        first,
        last: first + dice.below(WEEKS as u64 - u64::from(first)) as u16,
        load: 2 + dice.below(6) as u8,
        places: 1 + u16::from(dice.chance(25)),
        priority: 1 + dice.below(4) as u8,
        mandatory: dice.chance(40),
    }
}

fn pair(dice: &mut Dice, parts: &Parts, officer: u32, post: u32) -> Pair {
    let mentoring = parts.projects[parts.posts[post as usize].project as usize].mentoring;
    let stretch = mentoring && dice.chance(35);
    let expert = !stretch && dice.chance(30);
    let pair = Pair::new(officer, post, dice.below(1_001) as u16, dice.below(6) as u8);
    pair.stretch(stretch).expert(expert).host(dice.chance(30))
}

/// A problem of which some pairs are pinned, as many as may be done together.
fn pinned(dice: &mut Dice, mut parts: Parts) -> Problem {
    let problem = Problem::new(parts.clone()).unwrap();
    for pair in problem.pairs() {
        let free = problem.free(pair.officer);
        let fits =
            free[problem.post(pair.post).span()].iter().all(|free| *free >= problem.post(pair.post).load);
        if fits && dice.chance(8) {
            let pick = Pick { post: pair.post, officer: pair.officer };
            let with: Vec<Pick> = parts.pinned.iter().copied().chain([pick]).collect();
            if verify(&problem, &with).is_empty() {
                parts.pinned = with;
            }
        }
    }
    Problem::new(parts).unwrap()
}

fn quick(seed: u64) -> Settings {
    Settings { seed, rounds: 60, steps: 60, ..Settings::default() }
}

/// The most that any plan is worth, by trying all.
fn most(problem: &Problem) -> Option<i64> {
    let mut best = None;
    let mut picks = Vec::new();
    every(problem, 0, &mut picks, &mut best);
    best
}

fn every(problem: &Problem, at: usize, picks: &mut Vec<Pick>, best: &mut Option<i64>) {
    let Some(pair) = problem.pairs().get(at) else {
        if verify(problem, picks).is_empty() {
            let value = problem.split(picks).total();
            *best = Some(best.map_or(value, |best: i64| best.max(value)));
        }
        return;
    };
    picks.push(Pick { post: pair.post, officer: pair.officer });
    // Beyond a full week nothing helps; the other rules may be mended by later picks.
    let busy = |broken: &Broken| {
        matches!(broken, Broken::Officer(..) | Broken::Council(..) | Broken::Crowded(_) | Broken::Workload(_))
    };
    if !verify(problem, picks).iter().any(busy) {
        every(problem, at + 1, picks, best);
    }
    picks.pop();
    every(problem, at + 1, picks, best);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_plan_is_better_than_the_bound(seed in any::<u64>()) {
        let mut dice = Dice(seed);
        let parts = parts(&mut dice, 4, 4, 2, 60);
        prop_assume!(parts.pairs.len() <= 13);
        let problem = pinned(&mut dice, parts);
        let best = most(&problem).unwrap();
        let plan = solve(&problem, &quick(seed), &mut Unwatched);
        prop_assert!(plan.objective <= best && best <= plan.bound, "{} {best} {}", plan.objective, plan.bound);
        prop_assert!(!plan.proven || plan.objective == best);
        let unproven = Settings { proof: false, rounds: 7, ..quick(seed) };
        prop_assert!(solve(&problem, &unproven, &mut Unwatched).bound >= best);
    }

    #[test]
    fn every_hard_rule_holds(seed in any::<u64>(), councils in 1u64..6, percent in 5u64..60) {
        let mut dice = Dice(seed);
        let parts = parts(&mut dice, 40, 30, councils, percent);
        let problem = pinned(&mut dice, parts);
        let plan = solve(&problem, &quick(seed), &mut Unwatched);
        prop_assert_eq!(verify(&problem, &plan.picks), vec![]);
        prop_assert!(problem.pinned().iter().all(|pick| plan.picks.contains(pick)));
        prop_assert_eq!(plan.objective, problem.split(&plan.picks).total());
        prop_assert!(plan.bound >= plan.objective);
        prop_assert_eq!(&plan, &solve(&problem, &quick(seed), &mut Unwatched));
        prop_assert_eq!(plan.engine, ENGINE);
    }

    #[test]
    fn another_search_does_not_beat_the_bound(seed in any::<u64>()) {
        let mut dice = Dice(seed);
        let parts = parts(&mut dice, 60, 40, 3, 40);
        let problem = pinned(&mut dice, parts);
        let few = Settings { rounds: 9, steps: 5, ..quick(1) };
        let bounds = [few, quick(2)].map(|settings| solve(&problem, &settings, &mut Unwatched).bound);
        let long = solve(&problem, &Settings { steps: 400, ..quick(3) }, &mut Unwatched);
        prop_assert!(bounds.iter().all(|bound| *bound >= long.objective));
    }

    #[test]
    fn renaming_changes_nothing_that_counts(seed in any::<u64>()) {
        let mut dice = Dice(seed);
        let mut parts = parts(&mut dice, 5, 5, 2, 40);
        let plan = solve(&Problem::new(parts.clone()).unwrap(), &quick(seed), &mut Unwatched);
        let last = parts.officers.len() as u32 - 1;
        parts.officers.reverse();
        parts.engaged.reverse();
        parts.pairs.iter_mut().for_each(|pair| pair.officer = last - pair.officer);
        parts.previous.iter_mut().for_each(|pick| pick.officer = last - pick.officer);
        let renamed = solve(&Problem::new(parts).unwrap(), &quick(seed), &mut Unwatched);
        prop_assume!(plan.proven && renamed.proven);
        prop_assert_eq!(plan.objective, renamed.objective);
    }

    #[test]
    fn stopping_gives_a_plan_that_may_be_done(seed in any::<u64>(), after in 0u32..400) {
        let mut dice = Dice(seed);
        let parts = parts(&mut dice, 40, 30, 4, 40);
        let problem = pinned(&mut dice, parts);
        let plan = solve(&problem, &Settings::default(), &mut Impatient { left: after });
        prop_assert_eq!(verify(&problem, &plan.picks), vec![]);
        prop_assert!(plan.bound >= plan.objective);
    }

    #[test]
    fn what_is_told_of_a_plan_may_be_done(seed in any::<u64>()) {
        let mut dice = Dice(seed);
        let parts = parts(&mut dice, 30, 24, 3, 30);
        let problem = pinned(&mut dice, parts);
        let plan = solve(&problem, &quick(seed), &mut Unwatched);
        for reason in reasons(&problem, &plan, &plan.picks, 5) {
            reason.beaten.iter().try_for_each(|other| holds(&problem, &plan, other))?;
            prop_assert!(reason.loss >= plan.objective - plan.bound);
        }
        for gap in unfilled(&problem, &plan) {
            gap.best.iter().try_for_each(|best| holds(&problem, &plan, best))?;
            prop_assert!(gap.eligible >= gap.shut);
        }
        let reserves = reserves(&problem, &plan, 3);
        prop_assert_eq!(reserves.len(), problem.posts().len());
        for (post, reserves) in (0..).zip(reserves) {
            let mut others = substitutes(&problem, &plan, post, 200);
            others.retain(|other| reserves.iter().any(|reserve| reserve.officer == other.officer));
            prop_assert_eq!(others.len(), reserves.len());
            // Nobody else moves: with the reserve in the one place every rule is kept.
            let held: Vec<Pick> = plan.picks.iter().filter(|pick| pick.post == post).copied().collect();
            if problem.post(post).places > 1 || held.iter().any(|pick| problem.pinned().contains(pick)) {
                continue;
            }
            for reserve in reserves {
                let others = plan.picks.iter().filter(|pick| pick.post != post).copied();
                let mut picks: Vec<Pick> = others.chain([Pick { post, officer: reserve.officer }]).collect();
                picks.sort_unstable();
                prop_assert_eq!(verify(&problem, &picks), vec![]);
            }
        }
        let cost: i64 = shares(&problem, &plan).iter().map(|share| share.cost).sum();
        prop_assert_eq!(cost, -plan.split.fairness);
    }
}

/// Makes the moves of an alternative and looks whether all is as it says.
fn holds(problem: &Problem, plan: &Plan, told: &Alternative) -> Result<(), TestCaseError> {
    let mut picks = plan.picks.clone();
    for change in &told.moves {
        picks.retain(|pick| Some(pick.officer) != change.from || pick.post != change.post);
    }
    for change in &told.moves {
        picks.extend(change.to.map(|officer| Pick { post: change.post, officer }));
    }
    prop_assert_eq!(verify(problem, &picks), vec![]);
    prop_assert_eq!(problem.split(&picks).total() - plan.objective, told.change);
    prop_assert!(picks.iter().any(|pick| pick.officer == told.officer));
    Ok(())
}

/// Somebody who soon loses patience.
struct Impatient {
    left: u32,
}

impl Watch for Impatient {
    fn stop(&mut self) -> bool {
        self.left = self.left.saturating_sub(1);
        self.left == 0
    }
}

/// A post of one place in weeks 0 to 3 with a load of 5, one council, two officers.
fn small() -> Parts {
    let post = Post { last: 3, load: 5, places: 1, priority: 1, ..Post::default() };
    Parts {
        weeks: 4,
        officers: vec![Officer { council: 0, free: vec![5; 4] }; 2],
        posts: vec![post; 2],
        projects: vec![Project::default()],
        councils: vec![Council { free: vec![10; 4], fair_share: 1_000, ..Council::default() }],
        pairs: vec![Pair::new(0, 0, 900, 1), Pair::new(0, 1, 800, 0), Pair::new(1, 0, 700, 0)],
        ..Parts::default()
    }
}

#[test]
fn the_pair_that_leaves_most_for_others_is_picked() {
    let plan = solve(&Problem::new(small()).unwrap(), &Settings::default(), &mut Unwatched);
    assert_eq!(plan.picks, [Pick { post: 0, officer: 1 }, Pick { post: 1, officer: 0 }]);
    assert_eq!(plan.objective, 4_000 + 700 + 4_000 + 800);
    assert!(plan.proven && !plan.stopped);
}

#[test]
fn a_cap_that_drops_between_starts_is_kept() {
    let mut parts = small();
    parts.councils[0].free = vec![10, 10, 5, 10];
    let problem = Problem::new(parts).unwrap();
    let plan = solve(&problem, &Settings::default(), &mut Unwatched);
    assert_eq!((plan.picks.len(), verify(&problem, &plan.picks)), (1, vec![]));
    assert_eq!((plan.objective, plan.bound), (4_000 + 900 + 300, 4_000 + 900 + 300));
    let gaps = unfilled(&problem, &plan);
    assert_eq!((gaps.len(), gaps[0].post, gaps[0].eligible), (1, 1, 1));
}

/// One officer for two posts, of which the second begins so many days after the first ends.
fn one_after_another(days: i32, workload: Workload) -> Parts {
    let mut parts = small();
    parts.weeks = 8;
    parts.officers = vec![Officer { council: 0, free: vec![5; 8] }; 2];
    parts.councils[0].free = vec![10; 8];
    (parts.posts[1].first, parts.posts[1].last) = (5, 7);
    parts.pairs = vec![Pair::new(0, 0, 900, 0), Pair::new(0, 1, 800, 0)];
    parts.spans = vec![Span { first: 0, last: 35 - days - 1 }, Span { first: 35, last: 55 }];
    parts.engaged = vec![Vec::new(); 2];
    parts.workload = workload;
    parts
}

#[test]
fn an_officer_rests_between_two_posts_or_has_one_of_them() {
    let rest = Workload { least_rest: Some(2), longest_run: None };
    let planned = |parts: Parts| {
        let problem = Problem::new(parts).unwrap();
        let plan = solve(&problem, &Settings::default(), &mut Unwatched);
        assert!(plan.proven && verify(&problem, &plan.picks).is_empty());
        let posts: Vec<u32> = plan.picks.iter().map(|pick| pick.post).collect();
        (posts, unfilled(&problem, &plan).first().and_then(|gap| gap.binding()))
    };
    assert_eq!(planned(one_after_another(14, rest)), (vec![0, 1], None));
    assert_eq!(
        planned(one_after_another(13, rest)),
        (vec![0], Some(Block::Workload)),
        "the one that fits better"
    );
    assert_eq!(planned(one_after_another(13, Workload::default())), (vec![0, 1], None));
    // The run from the first day of the one to the last of the other is 8 weeks.
    let run = |weeks| Workload { least_rest: None, longest_run: Some(weeks) };
    assert_eq!(planned(one_after_another(6, run(8))).0, [0, 1]);
    assert_eq!(planned(one_after_another(6, run(7))).0, [0]);
    assert_eq!(planned(one_after_another(7, run(7))).0, [0, 1], "a week off");
    // What the officer is on besides counts as well.
    let mut engaged = one_after_another(14, rest);
    engaged.engaged[0].push(Span { first: -20, last: -10 });
    assert_eq!(planned(engaged).0, [1]);
}

#[test]
fn what_is_pinned_stays_without_rest_and_nothing_is_added_to_it() {
    let rest = Workload { least_rest: Some(6), longest_run: None };
    let both = [Pick { post: 0, officer: 0 }, Pick { post: 1, officer: 0 }];
    let mut parts = one_after_another(3, rest);
    parts.posts.push(Post { first: 4, last: 4, load: 1, ..parts.posts[0] });
    parts.spans.push(Span { first: 33, last: 33 });
    parts.pairs.extend([Pair::new(0, 2, 900, 0), Pair::new(1, 2, 100, 0)]);
    parts.pinned = both.to_vec();
    let problem = Problem::new(parts).unwrap();
    let plan = solve(&problem, &Settings::default(), &mut Unwatched);
    assert_eq!(plan.picks, [both[0], both[1], Pick { post: 2, officer: 1 }]);
    let added = [both[0], both[1], Pick { post: 2, officer: 0 }];
    assert_eq!(verify(&problem, &added), [Broken::Workload(0)]);
}

#[test]
fn whoever_is_planned_stays_unless_much_is_gained() {
    let mut parts = small();
    parts.pairs = vec![Pair::new(0, 0, 500, 0), Pair::new(1, 0, 600, 0)];
    parts.posts.truncate(1);
    let first = Problem::new(parts).unwrap();
    let plan = solve(&first, &Settings::default(), &mut Unwatched);
    assert_eq!(plan.picks, [Pick { post: 0, officer: 1 }]);
    let again = first.after(&[Pick { post: 0, officer: 0 }]);
    let second = solve(&again, &Settings::default(), &mut Unwatched);
    assert_eq!((second.moved(&again), second.split.stay), (0, 250));
    assert_eq!(plan.moved(&again), 1);
    assert_eq!(compare(&plan, &second).movers.len(), 2);
}

#[test]
fn what_is_wrong_is_said() {
    let wrong = |change: fn(&mut Parts)| {
        let mut parts = small();
        change(&mut parts);
        Problem::new(parts).unwrap_err()
    };
    let missing = Fault::Missing { of: "Pair", at: 3, what: "officer", missing: 9 };
    assert_eq!(wrong(|parts| parts.pairs.push(Pair::new(9, 1, 0, 0))), missing);
    assert_eq!(wrong(|parts| parts.pairs.push(Pair::new(0, 0, 0, 0))), Fault::Twice { officer: 0, post: 0 });
    assert_eq!(
        wrong(|parts| parts.pinned.push(Pick { post: 1, officer: 1 })),
        Fault::Pinned { officer: 1, post: 1 }
    );
    assert_eq!(
        wrong(|parts| parts.pairs[0] = parts.pairs[0].stretch(true)),
        Fault::Stretch { officer: 0, post: 0 }
    );
    assert_eq!(wrong(|parts| parts.weeks = 0), Fault::Weeks { weeks: 0, most: 520 });
    let set = |parts: &mut Parts| parts.workload.least_rest = Some(1);
    assert_eq!(wrong(set), Fault::Range { of: "Workload", at: 0, what: "spans" });
    let backwards = wrong(|parts| {
        *parts = one_after_another(0, Workload { least_rest: Some(1), longest_run: None });
        parts.engaged[1].push(Span { first: 3, last: 2 });
    });
    assert_eq!(backwards, Fault::Range { of: "Officer", at: 1, what: "engaged" });
    let steep = wrong(|parts| parts.weights = Weights { fairness: [9, 3], ..Weights::default() });
    assert_eq!(steep.to_string(), "Weights 0: fairness is out of range.");
}

#[test]
fn progress_goes_through_the_phases() {
    struct Seen(Vec<Phase>, Vec<Progress>);
    impl Watch for Seen {
        fn progress(&mut self, progress: &Progress) {
            self.0.push(progress.phase);
            self.1.push(*progress);
        }
    }
    let mut dice = Dice(5);
    let parts = parts(&mut dice, 40, 30, 4, 40);
    let mut seen = Seen(Vec::new(), Vec::new());
    let plan = solve(&Problem::new(parts).unwrap(), &quick(1), &mut seen);
    assert!(seen.0.is_sorted() && seen.0.ends_with(&[Phase::Done]));
    let last = seen.1.last().unwrap();
    assert_eq!(
        (last.best, last.bound, last.gap()),
        (Some(plan.objective), Some(plan.bound), Some(plan.gap()))
    );
    assert_eq!(last.filled as usize, plan.picks.len());
    let flag = AtomicBool::new(true);
    assert!(solve(&Problem::new(small()).unwrap(), &quick(1), &mut &flag).stopped);
}
