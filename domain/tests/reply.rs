//! Links in letters: what each is good for, and what has changed since it was sent.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test stops at the first surprise")]

use callup_domain::access::{Action, Actor, Errand, Grant, On, Role, Who};
use callup_domain::calendar::Nation;
use callup_domain::callup::{Approver, Backfill, BackfillNeed, Decisions, Release};
use callup_domain::deputy::{Approving, answering, time};
use callup_domain::escalation::{Clock, EscalationStep, rule};
use callup_domain::id::{BodyId, CallUpId, CouncilId, PersonId, ReplyId};
use callup_domain::link::LinkLife;
use callup_domain::load::{Pattern, Schedule};
use callup_domain::model::OperatingModel;
use callup_domain::period::Period;
use callup_domain::refusal::Code;
use callup_domain::reply::{Asks, Changed, LinkState, changes, may_use, state};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn at(date: &str) -> DateTime<Utc> {
    format!("{date}T09:00:00Z").parse().expect("a time")
}

fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

fn approver() -> Approver {
    Approver::of(person(1), person(2)).expect("somebody else")
}

/// A call-up of 1 December 2026, to be answered by the 15th.
fn asked() -> Decisions {
    let period = Period::new(day("2027-01-11"), day("2027-07-09")).unwrap();
    let schedule = Schedule::even(period, "MTW--".parse::<Pattern>().unwrap());
    let release = Release::Awaited { since: at("2026-12-01") };
    Decisions::ask(at("2026-12-01"), day("2026-12-01"), schedule, day("2026-12-15"), release).unwrap()
}

fn link() -> LinkLife {
    LinkLife { expires_at: at("2026-12-16"), used_at: None, revoked_at: None }
}

fn on(asks: Asks, link: LinkLife, call_up: &Decisions, date: &str) -> LinkState {
    state(asks, link, call_up, true, (at(date), day(date)))
}

#[test]
fn a_link_is_good_until_it_is_used_decided_or_over() {
    let today = day("2026-12-02");
    let open = asked();
    assert_eq!(on(Asks::Release, link(), &open, "2026-12-15"), LinkState::Open);
    assert_eq!(on(Asks::Release, link(), &open, "2026-12-16"), LinkState::Expired);
    let used = LinkLife { used_at: Some(at("2026-12-02")), ..link() };
    assert_eq!(on(Asks::Release, used, &open, "2026-12-02"), LinkState::Used);
    let granted = asked().grant(at("2026-12-02"), today, approver(), None).unwrap();
    assert_eq!(on(Asks::Release, link(), &granted, "2026-12-03"), LinkState::Settled);
    assert_eq!(
        on(Asks::Answer, link(), &granted, "2026-12-03"),
        LinkState::Open,
        "the other decision is still open"
    );
    let withdrawn = asked().withdraw(at("2026-12-02"), "Not needed").unwrap();
    assert_eq!(on(Asks::Release, link(), &withdrawn, "2026-12-03"), LinkState::Withdrawn);
    let lapsed = asked().lapse(at("2026-12-16"));
    assert_eq!(on(Asks::Answer, link(), &lapsed, "2026-12-17"), LinkState::Expired);
    let elsewhere = state(Asks::Release, link(), &open, false, (at("2026-12-02"), today));
    assert_eq!(elsewhere, LinkState::NotYours);
}

#[test]
fn what_changed_is_named() {
    let told = asked();
    assert_eq!(changes(&told, &told), []);
    let accepted = asked().accept(at("2026-12-02"), day("2026-12-02")).unwrap();
    assert_eq!(changes(&told, &accepted), [Changed::Answer]);
    let later = Decisions { answer_by: day("2026-12-18"), ..accepted };
    assert_eq!(changes(&told, &later), [Changed::AnswerBy, Changed::Answer]);
    let less = Decisions { schedule: told.schedule.clone().since(day("2027-02-01")), ..told.clone() };
    assert_eq!(changes(&told, &less), [Changed::Terms]);
}

#[test]
fn it_is_used_once_and_on_the_version_that_was_shown() {
    let now = at("2026-12-02");
    assert_eq!(may_use(link(), 3, 3, now), Ok(()));
    assert_eq!(may_use(link(), 2, 3, now).unwrap_err().code, Code::Conflict);
    assert_eq!(may_use(link(), 3, 3, at("2026-12-16")).unwrap_err().code, Code::TooLate);
    let used = LinkLife { used_at: Some(now), ..link() };
    assert_eq!(may_use(used, 3, 3, now).unwrap_err().code, Code::WrongState);
}

#[test]
fn whoever_comes_by_a_letter_does_that_one_thing() {
    let (home, other) = (CouncilId(Uuid::from_u128(7)), CouncilId(Uuid::from_u128(8)));
    let (call_up, another) = (CallUpId(Uuid::from_u128(9)), CallUpId(Uuid::from_u128(10)));
    let errand =
        Errand { reply: ReplyId(Uuid::from_u128(11)), action: Action::DecideRelease, call_up, version: 1 };
    let grants = vec![
        Grant { role: Role::Approver, council: Some(home) },
        Grant { role: Role::Administrator, council: None },
    ];
    let who = Who::Letter { person: person(1), officer: None, grants, errand };
    let actor = Actor { body: BodyId(Uuid::from_u128(1)), who };
    let concerning = |home, call_up| On { home: Some(home), call_up: Some(call_up), ..On::default() };
    for action in Action::ALL {
        let seen = matches!(action, Action::SeeCallUp | Action::SeeProfile | Action::SeePay);
        let there = actor.may(*action, concerning(home, call_up));
        assert_eq!(there, seen || *action == Action::DecideRelease, "{action}");
        if !seen {
            assert!(!actor.may(*action, concerning(home, another)), "{action} on another call-up");
            assert!(!actor.may(*action, On::default()), "{action} on anything");
        }
    }
    assert!(!actor.may(Action::DecideRelease, concerning(other, call_up)), "of another council");
}

#[test]
fn deputies_answer_while_somebody_is_away() {
    let today = day("2026-12-02");
    let away = Some(Period::new(day("2026-12-01"), day("2026-12-04")).unwrap());
    let (ann, bob, dee) = (person(1), person(2), person(3));
    let here = |person| Approving { person, away: None };
    let gone = |person| Approving { person, away };
    assert_eq!(answering(&[here(ann), here(bob)], &[dee], today), [ann, bob]);
    assert_eq!(answering(&[here(ann), gone(bob)], &[dee], today), [ann, dee]);
    assert_eq!(answering(&[gone(ann), gone(bob)], &[dee], today), [dee]);
    assert_eq!(answering(&[gone(ann)], &[], today), [ann], "nobody is left without a reader");
    assert_eq!(answering(&[gone(ann)], &[dee], day("2026-12-05")), [ann], "back again");
    assert_eq!(answering(&[], &[dee], today), [dee]);
}

#[test]
fn a_time_away_is_ahead_in_order_and_a_year_at_most() {
    let today = day("2026-12-02");
    let path = |from: &str, until: &str| time(day(from), day(until), today).map_err(|no| (no.code, no.path));
    let out = Err((Code::OutOfRange, "untilOn".to_owned()));
    assert!(path("2026-12-02", "2026-12-02").is_ok());
    assert!(path("2026-12-02", "2027-12-03").is_ok());
    assert_eq!(path("2026-12-02", "2027-12-04"), out);
    assert_eq!(path("2026-12-05", "2026-12-04"), out);
    assert_eq!(path("2026-11-01", "2026-12-01"), out);
}

#[test]
fn a_release_goes_further_up_by_the_working_days_of_its_nation() {
    let clock = |nation, rule| Clock::new(day("2026-12-23"), nation, OperatingModel::Voluntary, rule);
    // After Christmas Day, the substitute for Boxing Day and a weekend.
    let england = clock(Nation::England, None);
    assert_eq!(england.due(EscalationStep::Deputies), day("2026-12-30"));
    assert_eq!(england.due(EscalationStep::Leaders), day("2027-01-05"));
    // The second of January is kept in Scotland, too, by its substitute.
    assert_eq!(clock(Nation::Scotland, None).due(EscalationStep::Leaders), day("2027-01-06"));
    assert_eq!(clock(Nation::England, Some(1)).due(EscalationStep::Deputies), day("2026-12-24"));
    assert_eq!(england.steps_by(day("2026-12-29")).count(), 0);
    assert_eq!(england.steps_by(day("2026-12-30")).collect::<Vec<_>>(), [EscalationStep::Deputies]);
    assert_eq!(england.steps_by(day("2027-01-05")).count(), 2);
    for (days, good) in [(None, true), (Some(1), true), (Some(20), true), (Some(0), false), (Some(21), false)]
    {
        assert_eq!(rule(days).is_ok(), good, "{days:?}");
    }
}

#[test]
fn a_backfill_has_a_cost_only_where_somebody_stands_in() {
    assert_eq!(
        Backfill::new(BackfillNeed::NotNeeded, None).unwrap(),
        Backfill { needed: false, pence: None }
    );
    assert_eq!(Backfill::new(BackfillNeed::Needed, Some(1_200)).unwrap().pence, Some(1_200));
    for (need, pence) in
        [(BackfillNeed::NotNeeded, 1), (BackfillNeed::Needed, -1), (BackfillNeed::Needed, 1_000_000_001)]
    {
        assert_eq!(Backfill::new(need, Some(pence)).unwrap_err().path, "backfillCost", "{need} {pence}");
    }
}
