//! Many at once: how many, and what is decided on each call-up.

#![allow(clippy::unwrap_used, reason = "a test that fails says so")]

use callup_domain::Code;
use callup_domain::bulk::{Line, MOST, Outcome, chosen};
use callup_domain::callup::{Answer, Approver, CounterOffer, Decisions, Ending, Release, ended_at};
use callup_domain::id::PersonId;
use callup_domain::load::{Load, Pattern, Schedule};
use callup_domain::period::Period;
use callup_domain::say;
use callup_domain::secondment::Party;
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    day(text).and_hms_opt(9, 0, 0).unwrap().and_utc()
}

fn even(load: i32) -> Schedule {
    let period = Period::new(day("2027-01-11"), day("2027-07-09")).unwrap();
    Schedule::even(period, Pattern::first(Load::new(load).unwrap()))
}

/// Asked on 1 December 2026, to be answered by the 15th.
fn asked() -> Decisions {
    let release = Release::Awaited { since: at("2026-12-01") };
    Decisions::ask(at("2026-12-01"), day("2026-12-01"), even(6), day("2026-12-15"), release).unwrap()
}

fn approver() -> Approver {
    Approver::of(PersonId(Uuid::from_u128(1)), PersonId(Uuid::from_u128(2))).unwrap()
}

fn countered() -> Decisions {
    let offer = CounterOffer { schedule: even(4), score: 700, take_by: day("2026-12-08") };
    asked().counter(at("2026-12-02"), day("2026-12-02"), approver(), "Year end", offer).unwrap()
}

#[test]
fn from_one_to_five_hundred_are_chosen() {
    for (number, code) in
        [(0, Some(Code::Required)), (1, None), (MOST, None), (MOST + 1, Some(Code::OutOfRange))]
    {
        let refusal = chosen("callUps", number).err();
        assert_eq!(refusal.as_ref().map(|no| no.code), code, "{number}");
        assert!(refusal.is_none_or(|no| no.path == "callUps"));
    }
}

#[test]
fn a_line_says_what_became_of_it() {
    let done = Line::of(1, "row", Outcome::Done);
    assert_eq!((done.row, done.refusals.len()), (Some("row"), 0));
    let unknown = Line::<_, &str>::unknown(2, say!("There is no such call-up, or it is not yours to see."));
    assert_eq!((unknown.outcome, unknown.row), (Outcome::Refused, None));
    assert_eq!(unknown.refusals[0].code, Code::NotFound);
}

#[test]
fn those_are_reminded_who_have_not_answered() {
    let (monday, late) = (day("2026-12-07"), day("2026-12-16"));
    assert_eq!(asked().remind(monday).unwrap(), [Party::Officer, Party::HomeCouncil]);
    let accepted = asked().accept(at("2026-12-02"), day("2026-12-02")).unwrap();
    assert_eq!(accepted.remind(monday).unwrap(), [Party::HomeCouncil]);
    assert_eq!(asked().remind(late).unwrap_err().code, Code::TooLate);
    assert_eq!(countered().remind(monday).unwrap_err().code, Code::WrongState, "the desk reminds itself");
    let agreed = accepted.grant(at("2026-12-03"), day("2026-12-03"), approver(), None).unwrap();
    assert_eq!(agreed.remind(monday).unwrap_err().code, Code::WrongState);
}

#[test]
fn more_time_is_later_and_before_the_work_begins() {
    let today = day("2026-12-07");
    let to = |by: &str| asked().extend(today, day(by));
    assert_eq!(to("2026-12-15").unwrap(), None, "that is the day already");
    assert_eq!(to("2026-12-16").unwrap().unwrap().answer_by, day("2026-12-16"));
    assert_eq!(to("2027-01-11").unwrap().unwrap().answer_by, day("2027-01-11"), "the first day of the work");
    for by in ["2026-12-14", "2027-01-12"] {
        let refusal = to(by).unwrap_err();
        assert_eq!((refusal.code, refusal.path.as_str()), (Code::OutOfRange, "answerBy"), "{by}");
    }
    assert_eq!(asked().extend(day("2026-12-16"), day("2026-12-20")).unwrap_err().code, Code::TooLate);
    assert!(countered().extend(today, day("2026-12-20")).unwrap().is_some(), "the desk takes its own time");
    let withdrawn = asked().withdraw(at("2026-12-02"), "Over").unwrap();
    assert_eq!(withdrawn.extend(today, day("2026-12-20")).unwrap_err().code, Code::WrongState);
}

#[test]
fn a_call_up_ended_when_its_last_word_was_said() {
    let ended = |it: &Decisions| ended_at(&it.answer, &it.release, it.ending.as_ref());
    assert_eq!(ended(&asked()), None);
    assert_eq!(ended(&countered()), None);
    let (on, today) = (at("2026-12-03"), day("2026-12-03"));
    assert_eq!(ended(&asked().decline(on, today, "No").unwrap()), Some(on));
    assert_eq!(ended(&asked().refuse(on, today, approver(), "No").unwrap()), Some(on));
    assert_eq!(ended(&asked().withdraw(on, "Over").unwrap()), Some(on));
    let lapsed = asked().lapse(at("2026-12-16"));
    assert!(matches!(
        (&lapsed.ending, &lapsed.answer),
        (Some(Ending::Lapsed { .. }), Answer::Awaited { .. })
    ));
    assert_eq!(ended(&lapsed), Some(at("2026-12-16")));
    let agreed = asked().accept(on, today).unwrap().grant(on, today, approver(), None).unwrap();
    assert_eq!(ended(&agreed), None);
    assert_eq!(ended(&agreed.over(at("2027-07-10")).unwrap()), Some(at("2027-07-10")));
}
