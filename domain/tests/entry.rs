//! Who comes in, and for how long: links, sessions, attempts and identity providers.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use callup_domain::access::{Action, Actor, On, Who};
use callup_domain::attempt::Limit;
use callup_domain::id::{BodyId, CouncilId, PersonId};
use callup_domain::link::LinkLife;
use callup_domain::provider::{NoEntry, Speaker, Told, domain, secret_name};
use callup_domain::session::{SessionLife, SessionRules};
use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use uuid::Uuid;

fn at(text: &str) -> DateTime<Utc> {
    format!("2026-12-01T{text}Z").parse().unwrap()
}

#[test]
fn a_link_works_once_and_in_time() {
    let fresh = LinkLife { expires_at: at("09:15:00"), used_at: None, revoked_at: None };
    let used = LinkLife { used_at: Some(at("09:01:00")), ..fresh };
    let revoked = LinkLife { revoked_at: Some(at("09:01:00")), ..fresh };
    for (link, now, open) in [
        (fresh, "09:00:00", true),
        (fresh, "09:14:59", true),
        (fresh, "09:15:00", false),
        (fresh, "23:00:00", false),
        (used, "09:01:00", false),
        (revoked, "09:01:00", false),
    ] {
        assert_eq!(link.is_open(at(now)), open, "{link:?} at {now}");
    }
}

const RULES: SessionRules = SessionRules { idle: TimeDelta::minutes(30), longest: TimeDelta::hours(12) };

#[test]
fn a_session_ends_when_idle_when_old_and_when_told_to() {
    let seen =
        |at: DateTime<Utc>| SessionLife { began_at: self::at("07:00:00"), seen_at: at, ended_at: None };
    for (seen_at, now, open) in [
        ("07:00:00", "07:29:59", true),
        ("07:00:00", "07:30:00", false),
        ("18:50:00", "18:59:59", true),
        ("18:50:00", "19:00:00", false),
    ] {
        assert_eq!(seen(at(seen_at)).is_open(at(now), RULES), open, "seen {seen_at}, at {now}");
    }
    let ended = SessionLife { ended_at: Some(at("07:10:00")), ..seen(at("07:05:00")) };
    assert!(!ended.is_open(at("07:09:00"), RULES), "an ended session is over, whatever the clock says");
    assert_eq!(ended.ends_at(RULES), at("07:10:00"));
}

#[test]
fn what_comes_from_a_session_is_written_down_once_a_minute() {
    let session = SessionLife { began_at: at("07:00:00"), seen_at: at("09:00:00"), ended_at: None };
    assert!(!session.is_to_be_seen(at("09:00:59")));
    assert!(session.is_to_be_seen(at("09:01:00")));
}

#[test]
fn attempts_are_counted_in_windows_of_fixed_beginning() {
    let limit = Limit { most: 5, window: TimeDelta::minutes(15) };
    assert_eq!(limit.window_of(at("09:00:00")), at("09:00:00"));
    assert_eq!(limit.window_of(at("09:14:59")), at("09:00:00"));
    assert_eq!(limit.window_of(at("09:15:00")), at("09:15:00"));
    assert_eq!(limit.wait(5, at("09:14:00")), None);
    assert_eq!(limit.wait(6, at("09:14:00")), Some(61));
    assert_eq!(limit.wait(6, at("09:00:00")), Some(901));
}

proptest! {
    /// Whoever waits as long as told is in the next window, never in this one.
    #[test]
    fn after_the_wait_comes_another_window(most in 0_u32..9, minutes in 1_i64..600, second in 0_i64..4_000_000_000) {
        let limit = Limit { most, window: TimeDelta::minutes(minutes) };
        let now = DateTime::from_timestamp(second, 0).unwrap();
        let wait = limit.wait(most + 1, now).unwrap();
        let later = now + TimeDelta::seconds(wait.into());
        prop_assert!(limit.window_of(now) <= now && now < limit.window_of(now) + limit.window);
        prop_assert!(limit.window_of(later) > limit.window_of(now));
        prop_assert_eq!(limit.wait(most, now), None);
    }
}

fn council(n: u128) -> CouncilId {
    CouncilId(Uuid::from_u128(n))
}

#[test]
fn a_provider_introduces_only_those_it_may_speak_for() {
    let domains = ["camden.gov.uk".to_owned()];
    let camden = Speaker { council: Some(council(1)), domains: &domains };
    let told = |email: &str, verified| Told { email: Some(email.to_owned()), verified };
    for (told, wanted) in [
        (told("Ada@Camden.gov.uk", true), Ok("ada@camden.gov.uk".to_owned())),
        (told("ada@camden.gov.uk", false), Err(NoEntry::Unverified)),
        (Told { email: None, verified: true }, Err(NoEntry::Unverified)),
        (told("ada@leeds.gov.uk", true), Err(NoEntry::Domain)),
        (told("ada@evil.camden.gov.uk", true), Err(NoEntry::Domain)),
        (told("ada@camden.gov.uk.evil.example", true), Err(NoEntry::Domain)),
        (told("ada@xcamden.gov.uk", true), Err(NoEntry::Domain)),
        (told("ada@leeds.gov.uk@camden.gov.uk", true), Err(NoEntry::Unverified)),
        (told("camden.gov.uk", true), Err(NoEntry::Unverified)),
        (told("", true), Err(NoEntry::Unverified)),
    ] {
        assert_eq!(camden.address(&told), wanted, "{told:?}");
    }
    let body = Speaker { council: None, domains: &domains };
    for (speaker, ties, may) in [
        (camden, vec![], false),
        (camden, vec![Some(council(1))], true),
        (camden, vec![Some(council(2))], false),
        (camden, vec![None], false),
        (camden, vec![None, Some(council(2)), Some(council(1))], true),
        (body, vec![], false),
        (body, vec![None], true),
        (body, vec![Some(council(1))], false),
    ] {
        assert_eq!(speaker.may_introduce(&ties), may, "{speaker:?} {ties:?}");
    }
}

#[test]
fn domains_and_names_of_secrets_are_plain() {
    for (given, kept) in [
        ("camden.gov.uk", Some("camden.gov.uk")),
        (" @Camden.GOV.uk ", Some("camden.gov.uk")),
        ("localhost", None),
        ("camden..uk", None),
        ("-a.uk", None),
        ("a b.uk", None),
        ("*.gov.uk", None),
        ("", None),
    ] {
        assert_eq!(domain(given).ok().as_deref(), kept, "{given}");
    }
    for (given, fits) in [
        ("camden-entra", true),
        ("x", true),
        ("", false),
        ("a--b", false),
        ("-a", false),
        ("A", false),
        ("../x", false),
        ("a_b", false),
    ] {
        assert_eq!(secret_name(given).is_ok(), fits, "{given}");
    }
}

#[test]
fn a_visitor_may_come_in_and_nothing_else() {
    let visitor = Actor { body: BodyId(Uuid::from_u128(1)), who: Who::Visitor };
    let person = PersonId(Uuid::from_u128(2));
    for action in Action::ALL {
        let on = On { person: Some(person), ..On::default() };
        assert_eq!(visitor.may(*action, on), *action == Action::SignIn, "{action}");
    }
    let ada = Actor { who: Who::Person { person, officer: None, grants: vec![] }, ..visitor };
    assert!(ada.may(Action::EndSession, On { person: Some(person), ..On::default() }));
    assert!(!ada.may(Action::EndSession, On { person: Some(PersonId(Uuid::from_u128(3))), ..On::default() }));
    assert!(!ada.may(Action::SignIn, On::default()));
}
