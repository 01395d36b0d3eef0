//! What-ifs, and two proposals side by side.

use super::*;
use callup_domain::money::Money;

#[test]
fn a_what_if_supposes_without_touching_what_is() {
    let is = scene(pool([able(2), able(3)]), vec![opening(1, 0, 80, 6), opening(2, 0, 80, 6)]);
    let picks = |supposed: Suppose| {
        let (_, proposal) = run(&supposed.checked().unwrap().of(is.clone()), &asked(), &Weights::default());
        proposal.picks.iter().map(|pick| (pick.post, pick.officer)).collect::<Vec<_>>()
    };
    assert_eq!(picks(Suppose::default()).len(), 2);
    let without = picks(Suppose { without_councils: vec![council(2)], ..Suppose::default() });
    assert_eq!(without.iter().map(|(_, who)| *who).collect::<Vec<_>>(), [officer(2)]);
    let ill = picks(Suppose { without_officers: vec![officer(2)], ..Suppose::default() });
    assert_eq!(ill.iter().map(|(_, who)| *who).collect::<Vec<_>>(), [officer(1)]);
    // Moved behind one another, one officer could do both, and fairness is all that speaks for two.
    let project = is.openings[1].project;
    let later =
        Suppose { shifted: vec![project], weeks: 13, ..Suppose::default() }.checked().unwrap().of(is.clone());
    assert_eq!(later.openings[1].wanted.schedule.period, period(13 * 7, 80));
    assert_eq!(later.openings[0].wanted.schedule, is.openings[0].wanted.schedule);
    let no = |supposed: Suppose| supposed.checked().unwrap_err().remove(0).path;
    assert_eq!(no(Suppose { weeks: 2, ..Suppose::default() }), "shifted");
    assert_eq!(no(Suppose { shifted: vec![project], ..Suppose::default() }), "weeks");
    assert_eq!(no(Suppose { shifted: vec![project], weeks: -53, ..Suppose::default() }), "weeks");
    for step in Step::ALL {
        let touches = !matches!(step, Step::Run | Step::Cancel | Step::Discard);
        assert_eq!(meant(true, *step).is_err(), touches, "{step:?}");
        assert!(meant(false, *step).is_ok());
    }
}

#[test]
fn what_officers_cost_is_added_up_and_nobody_is_counted_twice() {
    let cost = Cost::of([
        (officer(1), Some(Money::pence(1_921_500))),
        (officer(2), Some(Money::pence(33))),
        (officer(1), Some(Money::pence(7))),
        (officer(3), None),
        (officer(3), None),
    ]);
    assert_eq!(cost, Cost { net: Money::pence(1_921_540), priced: 2, unpriced: 1 });
    assert_eq!(Cost::of([]), Cost::default());
}

#[test]
fn two_proposals_are_compared_place_by_place() {
    let one: BTreeMap<PostId, OfficerId> =
        [(post(1), officer(1)), (post(2), officer(2)), (post(3), officer(3))].into();
    let other: BTreeMap<PostId, OfficerId> =
        [(post(1), officer(1)), (post(2), officer(3)), (post(4), officer(4))].into();
    let share = |number, after| Share { council: council(number), fair: 50, before: 0, after, officers: 1 };
    let found = |shares| Findings { shares, ..Findings::default() };
    let (before, after) = (found(vec![share(1, 60), share(2, 40)]), found(vec![share(1, 60), share(3, 30)]));
    let compared = Comparison::of((&one, Some(&before)), (&other, Some(&after)));
    assert_eq!(compared.places, Replanned { kept: 1, moved: 1, emptied: 1, filled: 1 });
    let changes: Vec<_> =
        compared.changes.iter().map(|change| (change.post, change.from, change.to)).collect();
    assert_eq!(
        changes,
        [
            (post(2), Some(officer(2)), Some(officer(3))),
            (post(3), Some(officer(3)), None),
            (post(4), None, Some(officer(4))),
        ]
    );
    let shares: Vec<_> = compared.shares.iter().map(|share| (share.council, share.from, share.to)).collect();
    assert_eq!(shares, [(council(2), 40, 0), (council(3), 0, 30)]);
}
