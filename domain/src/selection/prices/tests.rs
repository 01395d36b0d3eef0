use super::super::dice::Dice;
use super::super::{Council, Officer, Pair, Parts, Post, Problem, Project, Settings, Unwatched, solve};
use super::rows::kept;
use super::*;

/// Many officers of two councils for few posts, with caps that bind.
fn problem(seed: u64) -> Problem {
    let mut dice = Dice::new(seed);
    let officer = |at: usize| Officer { council: (at % 2) as u32, free: vec![10; 8] };
    let mut parts = Parts {
        weeks: 8,
        officers: (0..40).map(officer).collect(),
        projects: vec![Project { wants_expert: true, ..Project::default() }; 3],
        councils: vec![Council { free: vec![25; 8], fair_share: 80, ..Council::default() }; 2],
        ..Parts::default()
    };
    for post in 0..20u32 {
        let first = dice.below(5) as u16;
        parts.posts.push(Post {
            project: post % 3,
            host: post % 2,
            first,
            last: first + dice.below(3) as u16,
            load: 2 + dice.below(8) as u8,
            places: 1,
            priority: 1 + dice.below(4) as u8,
            mandatory: dice.once_in(2),
        });
        for officer in 0..40 {
            if dice.once_in(3) {
                let pair = Pair::new(officer, post, dice.below(1_001) as u16, 0);
                parts.pairs.push(pair.expert(dice.once_in(4)));
            }
        }
    }
    Problem::new(parts).unwrap()
}

#[test]
fn a_round_that_looks_at_few_arcs_is_never_taken_for_a_bound() {
    for seed in 0..20 {
        let problem = problem(seed);
        let settings = Settings { steps: 400, ..Settings::default() };
        let reached = solve(&problem, &settings, &mut Unwatched).objective;
        let ground = Ground::new(&problem);
        let mut prices = Prices::new(&ground);
        prices.few = 0;
        for _ in 0..200 {
            let before = prices.bound;
            let full = prices.rounds < WARM || prices.rounds.is_multiple_of(FULL);
            prices.round();
            assert!(full || prices.bound == before, "only a full round moves the bound");
            assert!(prices.points() >= reached, "{} {reached}", prices.points());
        }
        let value = {
            std::mem::swap(&mut prices.now, &mut prices.best);
            prices.price(true)
        };
        assert_eq!(value, prices.bound, "the bound is that of the prices kept with it");
    }
}

#[test]
fn less_may_be_away_in_a_week_in_which_nothing_starts() {
    let mut parts = Parts {
        weeks: 6,
        officers: vec![Officer { council: 0, free: vec![10; 6] }; 3],
        projects: vec![Project::default()],
        councils: vec![Council { free: vec![20, 20, 20, 12, 20, 20], fair_share: 500, ..Council::default() }],
        posts: vec![Post { last: 5, load: 6, places: 1, priority: 1, ..Post::default() }; 3],
        ..Parts::default()
    };
    parts.pairs =
        (0..3).flat_map(|post| (0..3).map(move |officer| Pair::new(officer, post, 500, 0))).collect();
    let problem = Problem::new(parts).unwrap();
    let ground = Ground::new(&problem);
    assert_eq!(kept(&ground), [[3]]);
    let plan = solve(&problem, &Settings::default(), &mut Unwatched);
    assert_eq!(plan.picks.len(), 2);
    assert!(plan.bound >= plan.objective);
}
