//! At which pace requests are taken.

use crate::graphql::pace::{Pacer, Paces};
use callup_domain::pace::Pace;
use callup_web::site::Knock;
use chrono::{DateTime, TimeDelta, Utc};

fn now() -> DateTime<Utc> {
    "2026-12-01T09:00:00Z".parse().unwrap()
}

fn pacer(each: u32, address: u32) -> Pacer {
    let pace = |per_minute| Pace { per_minute };
    Pacer::new(Paces { each: pace(each), address: pace(address) })
}

fn token(text: &str) -> Knock {
    Knock::Token { authorization: format!("Bearer {text}"), from: "192.0.2.1".to_owned() }
}

/// How many of so many requests are taken.
fn taken(pacer: &Pacer, times: usize, knock: impl Fn(usize) -> Option<Knock>, from: &str) -> usize {
    (0..times).filter(|time| pacer.take(knock(*time).as_ref(), from, now()).is_ok()).count()
}

#[test]
fn each_has_a_pace_of_its_own() {
    let pacer = pacer(5, 3);
    assert_eq!(taken(&pacer, 10, |_| Some(token("one")), "192.0.2.1"), 5);
    assert_eq!(taken(&pacer, 10, |_| Some(token("two")), "192.0.2.1"), 5);
    let session = Knock::Session { secret: "one".to_owned(), from: "192.0.2.1".to_owned() };
    assert_eq!(taken(&pacer, 10, |_| Some(session.clone()), "192.0.2.1"), 5, "a session is no token");
    assert_eq!(taken(&pacer, 10, |_| None, "192.0.2.1"), 0, "the address took the first of each");
    assert_eq!(taken(&pacer, 10, |_| None, "192.0.2.2"), 3);
}

#[test]
fn a_new_token_for_each_request_is_the_pace_of_one_address() {
    let pacer = pacer(5, 3);
    assert_eq!(taken(&pacer, 10_000, |time| Some(token(&time.to_string())), "192.0.2.1"), 3);
    assert_eq!(pacer.remembered(), 4);
}

#[test]
fn whoever_is_clear_is_forgotten() {
    let pacer = pacer(60, 60);
    for caller in 0..5_000 {
        let later = now() + TimeDelta::seconds(caller);
        pacer.take(None, &caller.to_string(), later).unwrap();
    }
    assert!(pacer.remembered() <= 1_025, "{}", pacer.remembered());
}
