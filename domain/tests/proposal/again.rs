//! A selection that is run again: what was decided stands where it can.

use super::*;

/// What was proposed before, as it was taken unless it was refused.
fn had(at: u128, who: u128, decision: PickDecision) -> Before {
    let taken = (decision != PickDecision::Refused).then(|| officer(who));
    Before { post: post(at), decision, taken, moved: false }
}

#[test]
fn run_again_it_moves_as_few_as_it_may() {
    let openings = || vec![opening(1, 0, 80, 6), opening(2, 0, 80, 6)];
    let officers = || pool([able(2), able(3), able(2), able(3)]);
    for before in [[1, 2], [2, 1], [3, 4], [4, 3]] {
        let had = |at: usize| had(1 + at as u128, before[at], PickDecision::Open);
        let scene = Scene { before: vec![had(0), had(1)], ..scene(officers(), openings()) };
        let (_, proposal) = run(&scene, &asked(), &Weights::default());
        let picks: Vec<OfficerId> = proposal.picks.iter().map(|pick| pick.officer).collect();
        assert_eq!(picks, before.map(officer));
        let kept = Replanned { kept: 2, ..Replanned::default() };
        assert_eq!(proposal.findings.replanned, Some(kept));
        assert!(proposal.standing.is_empty(), "nothing was decided");
    }
}

#[test]
fn what_was_decided_stands_when_it_is_run_again() {
    // The one who was taken fits worse than the other, and fairness speaks against it.
    let mut lesser = able(3);
    lesser.skills.iter_mut().for_each(|held| held.level = Level::Working);
    let scene =
        |before| Scene { before, ..scene(pool([able(2), lesser.clone()]), vec![opening(1, 0, 80, 6)]) };
    let weights = Weights { stay: 0, ..Weights::default() };
    let who = |before: Before| {
        let (_, proposal) = run(&scene(vec![before]), &asked(), &weights);
        (proposal.picks[0].officer, proposal.standing.len(), proposal.findings.replanned.unwrap())
    };
    let (kept, moved) =
        (Replanned { kept: 1, ..Replanned::default() }, Replanned { moved: 1, ..Replanned::default() });
    assert_eq!(who(had(1, 2, PickDecision::Took)), (officer(2), 1, kept));
    assert_eq!(who(had(1, 2, PickDecision::Open)), (officer(1), 0, moved), "nobody had decided");
    assert_eq!(who(Before { moved: true, ..had(1, 2, PickDecision::Took) }), (officer(1), 0, moved));
    assert_eq!(who(had(1, 2, PickDecision::Changed)), (officer(2), 1, kept));
    assert_eq!(who(had(1, 2, PickDecision::Filled)), (officer(2), 1, kept));
    // A pick that stands has its reasons and its reserve as any other.
    let (_, proposal) = run(&scene(vec![had(1, 2, PickDecision::Took)]), &asked(), &weights);
    let reserve = proposal.others.iter().find(|other| other.post == post(1)).unwrap();
    assert_eq!(reserve.officer, officer(1));
    assert!(reserve.change > 0, "it would be worth more");
}

#[test]
fn nobody_is_proposed_again_whom_somebody_decided_against() {
    let scene = |officers: &[Pooled]| Scene {
        before: vec![had(1, 1, PickDecision::Refused)],
        against: [(post(1), officer(1))].into(),
        ..scene(pool(officers.to_vec()), vec![opening(1, 0, 80, 6)])
    };
    let (_, proposal) = run(&scene(&[able(2), able(3)]), &asked(), &Weights::default());
    assert_eq!(proposal.picks[0].officer, officer(2));
    assert_eq!(proposal.findings.replanned.unwrap().filled, 1);
    let (_, proposal) = run(&scene(&[able(2)]), &asked(), &Weights::default());
    let [gap] = &proposal.findings.gaps[..] else { panic!("one gap") };
    assert_eq!((gap.eligible, gap.rule, gap.block.unwrap().as_str()), (0, None, "refused"));
}

#[test]
fn a_decision_against_somebody_stands_until_there_is_one_for() {
    let on = |decision: PickDecision, proposed: u128, taken: Option<u128>| Decided {
        post: post(1),
        proposed: (decision != PickDecision::Filled).then(|| officer(proposed)),
        decision,
        taken: taken.map(officer),
    };
    let out = |all: &[Decided]| {
        let mut out: Vec<_> = against(all.iter().copied()).into_iter().map(|(_, officer)| officer).collect();
        out.sort();
        out
    };
    let refused = on(PickDecision::Refused, 1, None);
    let took = on(PickDecision::Took, 2, Some(2));
    assert_eq!(out(&[refused, took]), [officer(1)], "however often it is run since");
    assert_eq!(out(&[refused, on(PickDecision::Changed, 2, Some(3))]), [officer(1), officer(2)]);
    assert_eq!(out(&[refused, on(PickDecision::Changed, 2, Some(1))]), [officer(2)], "taken after all");
    assert_eq!(out(&[refused, on(PickDecision::Took, 1, Some(1))]), []);
    let filled = on(PickDecision::Filled, 0, Some(1));
    assert_eq!(out(&[refused, filled]), [], "taken by hand");
    assert_eq!(out(&[filled, refused]), [officer(1)]);
    let elsewhere = Decided { post: post(2), ..on(PickDecision::Took, 1, Some(1)) };
    assert_eq!(out(&[refused, elsewhere]), [officer(1)], "each post by itself");
}

#[test]
fn of_what_was_decided_and_cannot_stay_together_the_last_gives_way() {
    let mut capped = pool([able(2), able(2), able(3)]);
    capped.put_lender(council(2), Lender { cap: Some(1), ..sharing() });
    let before = vec![had(1, 1, PickDecision::Took), had(2, 2, PickDecision::Took)];
    let scene = Scene { before, ..scene(capped, vec![opening(1, 0, 80, 6), opening(2, 0, 80, 6)]) };
    let (_, proposal) = run(&scene, &asked(), &Weights::default());
    let picks: Vec<OfficerId> = proposal.picks.iter().map(|pick| pick.officer).collect();
    assert_eq!((picks, proposal.standing.len()), (vec![officer(1), officer(3)], 1));
}
