use super::{MOST_OFFICERS, Pools};
use callup_domain::id::BodyId;
use std::sync::Arc;

fn body(number: u128) -> BodyId {
    BodyId(uuid::Uuid::from_u128(number))
}

#[test]
fn the_pool_that_was_asked_for_longest_ago_goes_first() {
    let pools = Pools::default();
    let places: Vec<_> = (0..3).map(|number| pools.place(body(number))).collect();
    for number in [0, 1] {
        pools.holds(body(number), MOST_OFFICERS / 2);
    }
    assert!(Arc::ptr_eq(&pools.place(body(0)), &places[0]));
    pools.holds(body(2), 1);
    assert!(Arc::ptr_eq(&pools.place(body(0)), &places[0]), "asked for again, and so kept");
    assert!(Arc::ptr_eq(&pools.place(body(2)), &places[2]));
    assert!(!Arc::ptr_eq(&pools.place(body(1)), &places[1]));
}

#[test]
fn a_pool_that_is_too_large_is_kept_alone() {
    let pools = Pools::default();
    let (small, large) = (pools.place(body(1)), pools.place(body(2)));
    pools.holds(body(1), 1);
    pools.holds(body(2), MOST_OFFICERS + 1);
    assert!(Arc::ptr_eq(&pools.place(body(2)), &large));
    assert!(!Arc::ptr_eq(&pools.place(body(1)), &small));
}
