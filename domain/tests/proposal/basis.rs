//! What a pick rests on, and what of it has moved.

use super::*;
use callup_domain::proposal::WhatMoved;

#[test]
fn what_has_moved_is_named() {
    let facts = PostFacts { version: 1, open: true, free_from: None };
    let before = Basis::of(&pool([able(2)]), officer(1), facts, Workload::default(), start()).unwrap();
    let moved = |change: &dyn Fn(&mut Pooled, &mut Lender, &mut PostFacts)| {
        let (mut pooled, mut lender, mut facts) = (able(2), sharing(), facts);
        change(&mut pooled, &mut lender, &mut facts);
        let mut pool = pool([pooled]);
        pool.put_lender(council(2), lender);
        before.moved(Basis::of(&pool, officer(1), facts, Workload::default(), start()).as_ref())
    };
    assert!(moved(&|_, _, _| {}).is_empty());
    assert_eq!(moved(&|_, _, post| post.open = false), [WhatMoved::PostClosed]);
    assert_eq!(
        moved(&|_, _, post| post.free_from = NaiveDate::from_ymd_opt(2027, 5, 1)),
        [WhatMoved::PostTaken]
    );
    assert_eq!(moved(&|_, _, post| post.version = 2), [WhatMoved::PostChanged]);
    assert_eq!(moved(&|who, _, _| who.standing = Standing::Withdrawn), [WhatMoved::OfficerLeft]);
    assert_eq!(moved(&|who, _, _| who.offers.clear()), [WhatMoved::OfficerTime]);
    assert_eq!(moved(&|who, _, _| who.skills[0].level = Level::Working), [WhatMoved::OfficerSkills]);
    assert_eq!(moved(&|who, _, _| who.notice_days = 5), [WhatMoved::OfficerTravel]);
    let ends = |who: &mut Pooled, _: &mut Lender, _: &mut PostFacts| who.employment_ends_on = Some(on(400));
    assert_eq!(moved(&ends), [WhatMoved::OfficerEmployment]);
    assert_eq!(moved(&|_, home, _| home.cap = Some(1)), [WhatMoved::CouncilCap]);
    assert_eq!(moved(&|_, home, _| home.blackouts.push(period(1, 3))), [WhatMoved::CouncilBlackout]);
    assert_eq!(moved(&|_, home, _| home.agreements.clear()), [WhatMoved::CouncilSharing]);
    let booked = |who: &mut Pooled, _: &mut Lender, _: &mut PostFacts| {
        let schedule = Schedule::even(period(0, 20), Pattern::first(load(2)));
        let booking = Booking { call_up: CallUpId(Uuid::from_u128(7)), schedule, tentative: true };
        who.booked.push((council(2), booking));
    };
    assert_eq!(moved(&booked), [WhatMoved::OfficerBooked]);
    assert_eq!(before.moved(None), [WhatMoved::OfficerLeft], "an officer who is gone");
    let text = serde_json::to_string(&before).unwrap();
    assert_eq!(serde_json::from_str::<Basis>(&text).unwrap(), before);
    // As it was kept before ends of contracts were, and rest.
    let asked = r#","workload":{"least_rest":null,"longest_run":null}"#;
    let old = text.replace(r#""employment":null,"#, "").replace(r#""engaged":null,"#, "").replace(asked, "");
    assert_eq!(text.len() - old.len(), asked.len() + 33);
    assert_eq!(serde_json::from_str::<Basis>(&old).unwrap(), before);
}

#[test]
fn the_days_of_what_is_booked_count_where_rest_is_asked_for() {
    // Where it is not, what is booked takes half-days and no more.
    let days = |least_rest: Option<i32>, days: i32| {
        let schedule = Schedule::even(period(0, days), Pattern::first(load(2)));
        let booking = Booking { call_up: CallUpId(Uuid::from_u128(7)), schedule, tentative: true };
        let who = Pooled { booked: vec![(council(2), booking)], ..able(2) };
        let workload = Workload { least_rest, longest_run: None };
        let facts = PostFacts { version: 1, open: true, free_from: None };
        Basis::of(&pool([who]), officer(1), facts, workload, start()).unwrap()
    };
    let moved = |before: &Basis, now: &Basis| before.moved(Some(now));
    assert_eq!(moved(&days(Some(2), 20), &days(Some(2), 27)), [WhatMoved::OfficerBooked]);
    assert_eq!(moved(&days(Some(2), 20), &days(Some(2), 20)), []);
    assert_eq!(moved(&days(None, 20), &days(None, 27)), []);
    assert_eq!(moved(&days(None, 20), &days(Some(2), 20)), [WhatMoved::Workload]);
}
