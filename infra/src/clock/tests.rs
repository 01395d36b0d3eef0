use super::*;
use chrono::{TimeZone, Timelike};
use std::collections::BTreeSet;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn the_systems_time_has_whole_microseconds() {
    for _ in 0..100 {
        assert_eq!(SystemClock.now().nanosecond() % 1_000, 0);
    }
    assert!(SystemClock.now() > at("2024-01-01T00:00:00Z"));
}

#[test]
fn a_shifted_clock_begins_where_it_is_told_and_runs() {
    let from = at("2027-06-30T09:00:00Z");
    let clock = ShiftedClock::starting(from);
    let first = clock.now();
    assert!(first >= from && first < from + TimeDelta::seconds(30), "{first}");
    std::thread::sleep(std::time::Duration::from_millis(5));
    assert!(clock.now() >= first + TimeDelta::milliseconds(5));
}

#[test]
fn a_fixed_clock_stands_still_until_it_is_moved() {
    let clock = FixedClock::at(at("2026-12-01T10:00:00Z"));
    assert_eq!(clock.now(), clock.now());
    clock.advance(TimeDelta::days(14));
    assert_eq!(clock.now(), at("2026-12-15T10:00:00Z"));
    clock.set(at("2026-01-01T00:00:00.000001999Z"));
    assert_eq!(clock.now(), at("2026-01-01T00:00:00.000001Z"));
}

#[test]
fn today_goes_by_british_time() {
    // Summer time: half past midnight in London is still yesterday in UTC.
    assert_eq!(today(at("2027-06-30T23:30:00Z")), date("2027-07-01"));
    assert_eq!(today(at("2027-06-30T22:59:59Z")), date("2027-06-30"));
    assert_eq!(today(at("2027-01-11T23:30:00Z")), date("2027-01-11"));
}

#[test]
fn days_follow_one_another_without_gap_or_overlap() {
    // 28 March 2027 has 23 hours, 31 October 2027 has 25.
    for (day, hours) in [("2027-03-27", 24), ("2027-03-28", 23), ("2027-06-30", 24), ("2027-10-31", 25)] {
        let day = date(day);
        assert_eq!((end_of_day(day) - start_of_day(day)).num_hours(), hours, "{day}");
        assert_eq!(today(start_of_day(day)), day);
        assert_eq!(today(end_of_day(day) - TimeDelta::microseconds(1)), day);
        assert_eq!(today(end_of_day(day)), day.succ_opt().unwrap());
    }
}

#[test]
fn an_id_is_a_version_7_uuid_with_its_time_in_front() {
    let now = Utc.timestamp_millis_opt(1_645_557_742_000).unwrap();
    for ids in [&RandomIds::new().unwrap() as &dyn Ids, &SeededIds::new(7)] {
        let id = ids.id(now);
        assert_eq!((id.get_version_num(), id.get_variant()), (7, uuid::Variant::RFC4122));
        // The time of RFC 9562's own example, appendix A.6.
        assert!(id.to_string().starts_with("017f22e2-79b0-7"), "{id}");
    }
}

#[test]
fn ids_rise_whatever_the_clock_does() {
    let now = at("2027-01-11T09:00:00Z");
    let steps = [0, 0, 1, 0, -5_000, 0, -1, 3, 0, 60_000, -60_000, 0];
    for ids in [&RandomIds::new().unwrap() as &dyn Ids, &SeededIds::new(1)] {
        let mut time = now;
        let mut last = Uuid::nil();
        for step in steps.iter().cycle().take(10_000) {
            time += TimeDelta::milliseconds(*step);
            let id = ids.id(time);
            assert!(id > last, "{id} after {last}");
            assert_eq!((id.get_version_num(), id.get_variant()), (7, uuid::Variant::RFC4122));
            last = id;
        }
    }
}

#[test]
fn ids_of_many_threads_all_differ() {
    let ids = RandomIds::new().unwrap();
    let made: Vec<Uuid> = std::thread::scope(|scope| {
        let one = || (0..2_000).map(|_| ids.id(at("2027-01-11T09:00:00Z"))).collect::<Vec<_>>();
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(one)).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(made.iter().collect::<BTreeSet<_>>().len(), 8_000);
}

#[test]
fn a_seed_gives_the_same_ids_again() {
    let run = |seed| {
        let ids = SeededIds::new(seed);
        (0..50)
            .map(|step| ids.id(at("2027-01-11T09:00:00Z") + TimeDelta::milliseconds(step / 3)))
            .collect::<Vec<_>>()
    };
    assert_eq!(run(1), run(1));
    assert_ne!(run(1), run(2));
    insta::assert_snapshot!(run(1)[0], @"01a303f9-ce80-7488-945b-d91204b98200");
}

#[test]
fn the_generator_is_splitmix64() {
    // The first numbers from seed 0 of the authors' reference implementation.
    let mut state = 0;
    let first: Vec<u64> = (0..3).map(|_| split_mix(&mut state)).collect();
    assert_eq!(first, [0xe220_a839_7b1d_cdaf, 0x6e78_9e6a_a1b9_65f4, 0x06c4_5d18_8009_454f]);
}
