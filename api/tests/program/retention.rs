//! `callup retention`, from outside.

use crate::house::House;
use callup_domain::retention::{SCHEDULE, table};

#[test]
fn it_tells_the_schedule_and_what_goes_today() {
    let house = House::new();
    assert_eq!(house.says(&["retention", "--schedule"]), table(), "without a database");
    house.set_up();
    let told = house.says(&["retention", "--body", "wolds"]);
    assert_eq!(
        told.lines().count(),
        SCHEDULE.len() - 2,
        "neither attempts nor answers to equality monitoring are counted by body"
    );
    assert!(told.contains("wolds\tsessions\t90 days\t0 to be removed\t-\n"), "{told}");
    assert!(told.contains("wolds\tofficers\t6 years\t0 to be erased\t-\n"), "{told}");
    let (code, why) = house.complains(&["retention", "--body", "weald"]);
    assert_eq!((code, why.as_str()), (Some(1), "There is no body “weald”. There is wolds.\n"));
}
