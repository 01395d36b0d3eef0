//! What officers say of themselves, evidence behind skills, and changes to what is offered.

#![allow(clippy::expect_used, reason = "tests fail by panicking")]

use callup_domain::access::{Action, Actor, On, Who};
use callup_domain::calendar::{Absence, AbsenceKind, Booking, Diary, Offer};
use callup_domain::id::{BodyId, CallUpId, OfficerId, PersonId};
use callup_domain::load::{Load, Pattern, Schedule};
use callup_domain::officer::{Standing, pause};
use callup_domain::period::Period;
use callup_domain::refusal::{Code, Refusal};
use callup_domain::skill::{EvidenceKind, Level, Piece, better, stands};
use chrono::NaiveDate;
use proptest::prelude::*;
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn period(from: &str, until: &str) -> Period {
    Period::new(day(from), day(until)).expect("a period")
}

fn piece(level: Level, kind: EvidenceKind, on: &str) -> Piece {
    Piece { level, kind, on: day(on) }
}

#[test]
fn the_officers_word_sets_the_level_and_others_raise_it() {
    use EvidenceKind::{Demonstrated, ManagerConfirmed, PeerAssessed, SelfAssessed};
    use Level::{Expert, Practitioner, Working};
    let own = |level| piece(level, SelfAssessed, "2026-01-01");
    let manager = |level| piece(level, ManagerConfirmed, "2026-02-01");
    for (pieces, expected) in [
        (vec![], None),
        (vec![own(Working)], Some((Working, SelfAssessed, "2026-01-01"))),
        (vec![own(Expert), own(Working)], Some((Working, SelfAssessed, "2026-01-01"))),
        (vec![own(Working), manager(Expert)], Some((Expert, ManagerConfirmed, "2026-02-01"))),
        (vec![own(Expert), manager(Working)], Some((Expert, SelfAssessed, "2026-01-01"))),
        (vec![manager(Expert), own(Practitioner)], Some((Practitioner, ManagerConfirmed, "2026-02-01"))),
        (
            vec![own(Working), piece(Working, Demonstrated, "2025-01-01"), manager(Working)],
            Some((Working, Demonstrated, "2025-01-01")),
        ),
        (
            vec![piece(Working, PeerAssessed, "2026-03-01"), piece(Working, PeerAssessed, "2025-03-01")],
            Some((Working, PeerAssessed, "2026-03-01")),
        ),
    ] {
        assert_eq!(stands(&pieces), expected.map(|(level, kind, on)| piece(level, kind, on)), "{pieces:?}");
    }
    let (one, other) = (own(Practitioner), manager(Working));
    assert_eq!((better(one, other), better(other, one)), (one, one));
    assert_eq!(better(one, manager(Practitioner)), manager(Practitioner));
}

proptest! {
    /// Writing and reading a working week are each other's opposite.
    #[test]
    fn a_working_week_is_read_as_it_is_written(bits in 1..=0x3ff_i32) {
        let pattern = Pattern::new(bits).expect("ten bits");
        prop_assert_eq!(pattern.to_string().parse::<Pattern>(), Ok(pattern));
    }

    /// Any text is read or refused with a sentence; none breaks off.
    #[test]
    fn no_text_breaks_the_working_week(text in ".{0,40}") {
        if let Err(refusal) = text.parse::<Pattern>() {
            prop_assert_eq!(refusal.code, Code::Malformed);
        }
    }
}

#[test]
fn a_pause_has_an_end_and_ends_by_itself() {
    let today = day("2026-12-01");
    assert_eq!(pause(today, today), Ok(today));
    assert_eq!(pause(day("2027-12-02"), today), Ok(day("2027-12-02")));
    for wrong in ["2026-11-30", "2027-12-03"] {
        let refusal = pause(day(wrong), today).expect_err("a refusal");
        assert_eq!((refusal.code, &*refusal.path), (Code::OutOfRange, "until"));
    }
    let until = Some(today);
    assert_eq!(Standing::Paused.on(today, until), Standing::Paused);
    assert_eq!(Standing::Paused.on(day("2026-12-02"), until), Standing::Listed);
    assert_eq!(Standing::Paused.on(today, None), Standing::Paused);
    assert_eq!(Standing::Withdrawn.on(day("2026-12-02"), until), Standing::Withdrawn);
}

fn diary() -> Diary {
    let schedule =
        Schedule::even(period("2027-01-11", "2027-07-09"), Pattern::first(Load::new(6).expect("a load")));
    Diary {
        pattern: Pattern::FULL,
        offers: vec![Offer {
            period: period("2027-01-01", "2027-12-31"),
            load: Load::new(8).expect("a load"),
        }],
        absences: Vec::new(),
        booked: vec![Booking { call_up: CallUpId(Uuid::from_u128(1)), schedule, tentative: false }],
    }
}

#[test]
fn a_change_keeps_what_is_booked_or_is_told_why_not() {
    let before = diary();
    let away = |from, until| Absence {
        period: period(from, until),
        pattern: Pattern::FULL,
        kind: AbsenceKind::HomeDay,
    };
    let after = |change: &dyn Fn(&mut Diary)| {
        let mut after = before.clone();
        change(&mut after);
        before.keeps(&after).map_err(|broken| Refusal::from(broken).code)
    };
    assert_eq!(after(&|diary| diary.absences.push(away("2027-03-01", "2027-03-02"))), Ok(()));
    assert_eq!(after(&|diary| diary.absences.push(away("2027-03-01", "2027-03-03"))), Err(Code::Capacity));
    assert_eq!(after(&|diary| diary.absences.push(away("2027-07-12", "2027-12-31"))), Ok(()));
    assert_eq!(after(&|diary| diary.offers.clear()), Err(Code::Dates));
    assert_eq!(
        after(&|diary| diary.pattern = Pattern::first(Load::new(5).expect("a load"))),
        Err(Code::Capacity)
    );

    // What was broken before is no reason to refuse another change.
    let mut broken = before.clone();
    broken.offers.clear();
    let mut more = broken.clone();
    more.absences.push(away("2027-03-01", "2027-03-03"));
    assert_eq!(broken.keeps(&more), Ok(()));
}

#[test]
fn everybody_may_volunteer_and_nobody_for_another() {
    let person = PersonId(Uuid::from_u128(1));
    let who = Who::Person { person, officer: None, grants: Vec::new() };
    let actor = Actor { body: BodyId(Uuid::from_u128(9)), who };
    let on = |person| On { person: Some(person), ..On::default() };
    assert!(actor.may(Action::JoinPool, on(person)));
    assert!(!actor.may(Action::JoinPool, on(PersonId(Uuid::from_u128(2)))));
    // Without a profile there is nothing else that only officers may.
    assert!(!actor.may(Action::AssessSkill, On::default()));
    assert!(
        !actor.may(Action::EditProfile, On { officer: Some(OfficerId(Uuid::from_u128(3))), ..On::default() })
    );
}
