//! What it does to the whole when one officer has one post.

use super::*;
use callup_domain::proposal::{Effect, Move};
use callup_domain::selection::{Pick, verify};

type Held = BTreeMap<PostId, OfficerId>;

fn held(proposal: &Proposal) -> Held {
    proposal.picks.iter().map(|pick| (pick.post, pick.officer)).collect()
}

/// The plan once an effect has come about.
fn after(plan: &Held, effect: &Effect) -> Held {
    let mut after = plan.clone();
    after.insert(effect.post, effect.officer);
    for Move { post, from, to } in &effect.moves {
        assert_eq!(plan.get(post), from.as_ref(), "who has it");
        match to {
            Some(officer) => after.insert(*post, *officer),
            None => after.remove(post),
        };
    }
    after
}

fn numbers(input: &Input, plan: &Held) -> Vec<Pick> {
    let pick = |(post, officer): (&PostId, &OfficerId)| Pick {
        post: input.posts.iter().position(|known| known == post).unwrap() as u32,
        officer: input.officers.binary_search(officer).unwrap() as u32,
    };
    let mut picks: Vec<Pick> = plan.iter().map(pick).collect();
    picks.sort_unstable();
    picks
}

#[test]
fn it_says_what_the_whole_gains_and_who_else_moves() {
    // Both can do either, and both at a time is too much. The first post asks for more, which the first officer has.
    let mut lesser = able(2);
    lesser.skills.iter_mut().for_each(|held| held.level = Level::Working);
    let mut openings = vec![opening(1, 0, 80, 6), opening(2, 0, 80, 4)];
    openings[0]
        .wanted
        .needs
        .iter_mut()
        .filter(|need| !need.essential)
        .for_each(|need| need.level = Level::Expert);
    let scene = scene(pool([able(2), lesser]), openings);
    let (input, proposal) = run(&scene, &asked(), &Weights { fairness: 0, ..Weights::default() });
    let plan = held(&proposal);
    assert_eq!(plan, Held::from([(post(1), officer(1)), (post(2), officer(2))]));
    let [first, second] = &input.effects_of(officer(1), &plan)[..] else { panic!("both posts") };
    assert_eq!((first.post, first.change, first.moves.len()), (post(1), 0, 0), "what the officer has");
    assert!(
        second.post == post(2) && second.change < 0 && second.fit >= first.fit,
        "fits as well, and costs"
    );
    let back = Move { post: post(1), from: Some(officer(1)), to: Some(officer(2)) };
    assert_eq!(second.moves, [back], "the other takes what the officer leaves");
    let at = input.effects_at(post(2), &plan);
    let at: Vec<(OfficerId, i64)> = at.iter().map(|effect| (effect.officer, effect.change)).collect();
    assert_eq!(at, [(officer(2), 0), (officer(1), second.change)]);
    assert!(input.effects_of(officer(9), &plan).is_empty(), "nobody");
    assert!(input.effects_at(post(9), &plan).is_empty(), "no such post");
}

#[test]
fn on_an_empty_plan_it_is_what_the_pair_is_worth() {
    let scene = scene(pool([able(2)]), vec![opening(1, 0, 80, 6)]);
    let input = prepare(&scene, &asked(), &Weights::default()).unwrap();
    let [effect] = &input.effects_of(officer(1), &Held::new())[..] else { panic!("one post") };
    let worth = input.problem.split(&[Pick { post: 0, officer: 0 }]).total();
    assert!(effect.change == worth && worth > 0 && effect.moves.is_empty());
}

fn each_is_as_it_says(scene: &Scene) -> Result<(), TestCaseError> {
    let (input, proposal) = run(scene, &asked(), &Weights::default());
    let plan = held(&proposal);
    let before = input.problem.split(&numbers(&input, &plan)).total();
    let problem = input.problem.clone().pinning(&input.standing);
    let mut told: BTreeMap<(PostId, OfficerId), Effect> = BTreeMap::new();
    for who in &input.officers {
        let effects = input.effects_of(*who, &plan);
        prop_assert!(effects.is_sorted_by_key(|effect| -effect.change));
        told.extend(effects.into_iter().map(|effect| ((effect.post, effect.officer), effect)));
    }
    for effect in told.values() {
        let after = numbers(&input, &after(&plan, effect));
        prop_assert_eq!(verify(&problem, &after), vec![], "{:?}", effect);
        prop_assert_eq!(input.problem.split(&after).total() - before, effect.change);
    }
    for (at, post) in (0u32..).zip(&input.posts) {
        let effects = input.effects_at(*post, &plan);
        prop_assert!(effects.is_sorted_by_key(|effect| -effect.change));
        for pair in input.problem.candidates(at) {
            let who = input.officers[pair.officer as usize];
            let effect = effects.iter().find(|effect| effect.officer == who);
            prop_assert_eq!(effect, told.get(&(*post, who)), "the same from either side");
            if effect.is_none() {
                let mut alone = input.standing.clone();
                alone.retain(|pick| pick.post != at);
                alone.push(Pick { post: at, officer: pair.officer });
                alone.sort_unstable();
                let taken = input.standing.iter().any(|pick| pick.post == at);
                prop_assert!(taken || !verify(&input.problem, &alone).is_empty(), "nothing is in the way");
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn the_effect_is_the_difference_of_two_plans_that_keep_every_rule(seed: u64) {
        each_is_as_it_says(&anything(seed))?;
        each_is_as_it_says(&survey::everything(seed))?;
    }
}
