//! Silence: what is done on which day, whatever days the service missed.

#![allow(clippy::unwrap_used, reason = "a test that fails says so")]

use callup_domain::Code;
use callup_domain::dormancy::{
    CLOSED_AFTER_DAYS, Heard, NOTICE_DAYS, NUDGED_AFTER_DAYS, PromptKind, Silence, Step, WARNED_AFTER_DAYS,
};
use callup_domain::project::ProjectState;
use chrono::{Days, NaiveDate};
use proptest::prelude::*;

fn day(after: u64) -> NaiveDate {
    "2027-01-01".parse::<NaiveDate>().unwrap().checked_add_days(Days::new(after)).unwrap()
}

/// What the service does when it looks on these days, counted from the day on which it heard.
fn done(looks: impl IntoIterator<Item = u64>) -> Vec<(u64, Step)> {
    let (mut prompts, mut steps) = (Vec::new(), Vec::new());
    for at in looks {
        let Some(step) = Heard::since(day(0), prompts.iter().copied()).step(day(at)) else { continue };
        steps.push((at, step));
        match step {
            Step::Nudge => prompts.push((PromptKind::Nudged, day(at))),
            Step::Warn => prompts.push((PromptKind::Warned, day(at))),
            Step::Close => break,
        }
    }
    steps
}

#[test]
fn looked_at_every_day_it_asks_warns_and_closes_on_its_days() {
    assert_eq!(done(0..100), [(14, Step::Nudge), (46, Step::Warn), (60, Step::Close)]);
}

#[test]
fn what_was_missed_is_caught_up_with_but_never_closed_without_notice() {
    assert_eq!(done([20, 21, 50, 63, 64, 70]), [(20, Step::Nudge), (50, Step::Warn), (64, Step::Close)]);
    assert_eq!(done([100, 101, 113, 114]), [(100, Step::Warn), (114, Step::Close)]);
}

#[test]
fn it_is_shown_as_what_it_is() {
    let heard = |prompts: &[(PromptKind, NaiveDate)]| Heard::since(day(0), prompts.iter().copied());
    for (at, silence) in [
        (0, Silence::Heard),
        (13, Silence::Heard),
        (14, Silence::Quiet),
        (21, Silence::Quiet),
        (22, Silence::Silent),
        (90, Silence::Silent),
    ] {
        assert_eq!(heard(&[]).silence(day(at)), silence, "after {at} days");
    }
    let warned = heard(&[(PromptKind::Nudged, day(14)), (PromptKind::Warned, day(50))]);
    assert_eq!(warned.silence(day(50)), Silence::Warned);
    assert_eq!((warned.due_on(), warned.closes_on(day(50))), (day(14), day(64)));
    assert_eq!(heard(&[]).closes_on(day(10)), day(60));
    assert_eq!(heard(&[]).closes_on(day(70)), day(84), "two weeks after the warning that is to come");
}

#[test]
fn the_desk_asks_once_a_day_whoever_can_answer() {
    let asked = Heard::since(day(0), [(PromptKind::Asked, day(5))]);
    let published = ProjectState::Published;
    assert!(asked.ask(published, true, day(6)).unwrap());
    assert!(!asked.ask(published, true, day(5)).unwrap());
    assert_eq!(asked.ask(published, false, day(6)).unwrap_err().code, Code::NotReady);
    for state in [ProjectState::Draft, ProjectState::Closed] {
        assert_eq!(asked.ask(state, true, day(6)).unwrap_err().code, Code::WrongState, "{state}");
    }
}

proptest! {
    /// Whichever days are looked at: each step is taken once and not before its day, a project is asked
    /// about or warned of before it is closed, and there are two weeks between the warning and the end.
    #[test]
    fn no_project_is_closed_early_or_unwarned(gaps in prop::collection::vec(1_u64..30, 1..60)) {
        let looks = gaps.iter().scan(0, |at, gap| { *at += gap; Some(*at) });
        let steps = done(looks);
        let days = |at: u64| i64::try_from(at).unwrap();
        for (at, step) in &steps {
            let least = match step {
                Step::Nudge => NUDGED_AFTER_DAYS,
                Step::Warn => WARNED_AFTER_DAYS,
                Step::Close => CLOSED_AFTER_DAYS,
            };
            prop_assert!(days(*at) >= least);
            prop_assert_eq!(steps.iter().filter(|(_, other)| other == step).count(), 1);
        }
        let on = |wanted: Step| steps.iter().find(|(_, step)| *step == wanted).map(|(at, _)| days(*at));
        if let Some(closed) = on(Step::Close) {
            prop_assert!(on(Step::Warn).is_some_and(|warned| closed - warned >= NOTICE_DAYS));
        }
    }
}
