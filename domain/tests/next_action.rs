//! The queue: what is in it, whose turn it is, in which order, and who sees what of it.

#![allow(clippy::unwrap_used, reason = "a test that fails says so")]

use callup_domain::access::{Actor, Grant, Role, Who};
use callup_domain::callup::{CallUpStatus, WaitingFor};
use callup_domain::dormancy::{Heard, PromptKind};
use callup_domain::id::BodyId;
use callup_domain::next_action::{
    ActionKind, ActionOwner, Asked, Awaited, Facts, Filter, NextAction, OpenPost, Running, Service, Subject,
    queue,
};
use callup_domain::rating::Status;
use callup_domain::secondment::Party;
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use uuid::Uuid;

const TODAY: &str = "2027-03-01";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day(TODAY)
}

fn id<T: From<Uuid>>(number: u128) -> T {
    Uuid::from_u128(number).into()
}

fn asked(number: u128, answer_by: &str, waiting: &[(Party, WaitingFor)]) -> Asked {
    let waiting = waiting.iter().map(|(on, what)| Awaited { on: *on, what: *what, since: day("2027-02-20") });
    Asked {
        id: id(number),
        project: id(1),
        officer: id(1),
        home: id(1),
        answer_by: day(answer_by),
        waiting: waiting.collect(),
    }
}

fn serving(number: u128, ends_on: &str) -> Service {
    Service {
        id: id(number),
        project: id(1),
        officer: id(1),
        home: id(1),
        lead: Some(id(7)),
        starts_on: day("2027-01-11"),
        ends_on: day(ends_on),
        active: true,
        waiting: Vec::new(),
        sooner: None,
    }
}

fn open_post(number: u128, calls: &[(CallUpStatus, Option<&str>)]) -> OpenPost {
    OpenPost {
        id: id(number),
        project: id(1),
        starts_on: day("2027-04-01"),
        ends_on: day("2027-09-30"),
        open_since: day("2027-02-01"),
        calls: calls.iter().map(|(status, ended)| (*status, ended.map(day))).collect(),
    }
}

fn running(number: u128, heard_on: &str) -> Running {
    let heard = Heard::since(day(heard_on), []);
    Running { id: id(number), host: Some(id(2)), lead: Some(id(7)), heard, status: Some(Status::Green) }
}

/// What there is to do, as kind, owner, since and due.
fn told(facts: &Facts) -> Vec<(ActionKind, ActionOwner, Option<NaiveDate>, Option<NaiveDate>)> {
    queue(facts, today()).iter().map(|it| (it.kind, it.owner, it.since, it.due)).collect()
}

fn actor(officer: Option<u128>, grants: &[(Role, Option<u128>)]) -> Actor {
    let grants = grants.iter().map(|(role, council)| Grant { role: *role, council: council.map(id) });
    let who = Who::Person { person: id(7), officer: officer.map(id), grants: grants.collect() };
    Actor { body: id::<BodyId>(1), who }
}

#[test]
fn a_call_up_waits_for_each_who_has_not_answered() {
    let both = [(Party::Officer, WaitingFor::Answer), (Party::HomeCouncil, WaitingFor::Release)];
    let facts = Facts { asked: vec![asked(1, "2027-03-05", &both)], ..Facts::default() };
    let (since, due) = (Some(day("2027-02-20")), Some(day("2027-03-05")));
    assert_eq!(
        told(&facts),
        [
            (ActionKind::Answer, ActionOwner::Officer, since, due),
            (ActionKind::Release, ActionOwner::HomeCouncil, since, due),
        ]
    );
    let desk = [(Party::Body, WaitingFor::CounterOffer)];
    let facts = Facts { asked: vec![asked(1, "2027-03-05", &desk)], ..Facts::default() };
    assert_eq!(told(&facts), [(ActionKind::CounterOffer, ActionOwner::Desk, since, due)]);
}

#[test]
fn a_secondment_is_spoken_of_four_weeks_before_its_last_day_and_completed_on_it() {
    let of = |service: Service| told(&Facts { services: vec![service], ..Facts::default() });
    let lead = ActionOwner::DeliveryLead;
    assert!(of(serving(1, "2027-03-30")).is_empty());
    let (since, due) = (Some(today()), Some(day("2027-03-29")));
    assert_eq!(of(serving(1, "2027-03-29")), [(ActionKind::Handover, lead, since, due)]);
    let unled = Service { lead: None, ..serving(1, "2027-03-29") };
    assert_eq!(of(unled), [(ActionKind::Handover, ActionOwner::Desk, since, due)]);
    let last = Some(today());
    assert_eq!(of(serving(1, TODAY)), [(ActionKind::Complete, ActionOwner::Desk, last, last)]);
    let drafted = Service { active: false, ..serving(1, TODAY) };
    assert!(of(drafted).is_empty(), "what does not run yet does not end");
}

#[test]
fn an_earlier_end_is_due_by_the_day_that_is_proposed() {
    let since = day("2027-02-25");
    let waiting = vec![
        Awaited { on: Party::Officer, what: WaitingFor::EarlyEnd, since },
        Awaited { on: Party::Body, what: WaitingFor::EarlyEnd, since },
    ];
    let service = Service { waiting, sooner: Some(day("2027-03-12")), ..serving(1, "2027-07-09") };
    let facts = Facts { services: vec![service], ..Facts::default() };
    let due = Some(day("2027-03-12"));
    assert_eq!(
        told(&facts),
        [
            (ActionKind::EarlyEnd, ActionOwner::Desk, Some(since), due),
            (ActionKind::EarlyEnd, ActionOwner::Officer, Some(since), due),
        ]
    );
}

#[test]
fn an_open_post_wants_an_officer_unless_one_is_called_up_or_has_served() {
    use CallUpStatus::{Agreed, Asked, Declined, Over, Refused};
    let since = |calls: &[(CallUpStatus, Option<&str>)]| open_post(1, calls).wanted_since(today());
    assert_eq!(since(&[]), Some(day("2027-02-01")));
    assert_eq!(since(&[(Declined, Some("2027-02-10"))]), Some(day("2027-02-10")));
    assert_eq!(
        since(&[(Declined, Some("2027-02-20")), (Refused, Some("2027-02-12"))]),
        Some(day("2027-02-20"))
    );
    assert_eq!(since(&[(Declined, Some("2027-02-10")), (Asked, None)]), None);
    assert_eq!(since(&[(Agreed, None)]), None);
    assert_eq!(
        since(&[(Over, Some("2027-02-20"))]),
        Some(day("2027-02-20")),
        "called off before the first day"
    );
    let left = OpenPost { starts_on: day("2027-01-04"), ..open_post(1, &[(Over, Some("2027-02-20"))]) };
    assert_eq!(left.wanted_since(today()), Some(day("2027-02-20")), "left early");
    assert_eq!(since(&[(Over, Some("2027-09-30"))]), None, "somebody has served in it to its end");
    let past = OpenPost { ends_on: day("2027-02-28"), ..open_post(1, &[]) };
    assert_eq!(past.wanted_since(today()), None);
    let last_day = OpenPost { ends_on: today(), ..open_post(1, &[]) };
    assert!(last_day.wanted_since(today()).is_some());
}

#[test]
fn a_project_is_asked_for_a_word_and_a_warning_is_the_desks() {
    let of = |project: Running| told(&Facts { projects: vec![project], ..Facts::default() });
    let lead = ActionOwner::DeliveryLead;
    assert!(of(running(1, "2027-02-16")).is_empty(), "13 days");
    let quiet = (ActionKind::Update, lead, Some(day("2027-02-15")), Some(today()));
    assert_eq!(of(running(1, "2027-02-15")), [quiet]);
    let unled = Running { lead: None, ..running(1, "2027-02-15") };
    assert_eq!(of(unled)[0].1, ActionOwner::Desk);
    let heard = Heard::since(day("2027-01-10"), [(PromptKind::Warned, day("2027-02-26"))]);
    let warned = of(Running { heard, ..running(1, "2027-01-10") });
    assert_eq!(
        warned[1],
        (ActionKind::Dormant, ActionOwner::Desk, Some(day("2027-02-26")), Some(day("2027-03-12")))
    );
}

#[test]
fn a_status_is_looked_at_when_it_is_amber_or_red() {
    for (status, expected) in [(Status::Green, 0), (Status::Amber, 1), (Status::Red, 1), (Status::Grey, 0)] {
        let project = Running { status: Some(status), ..running(1, TODAY) };
        let all = queue(&Facts { projects: vec![project], ..Facts::default() }, today());
        assert_eq!(all.len(), expected, "{status}");
        assert!(all.iter().all(|action| action.status == Some(status) && action.due.is_none()));
    }
}

#[test]
fn what_is_overdue_comes_first_and_what_has_no_day_stands_at_today() {
    let answer = [(Party::Officer, WaitingFor::Answer)];
    let facts = Facts {
        asked: vec![asked(1, "2027-03-02", &answer), asked(2, "2027-02-28", &answer)],
        projects: vec![Running { status: Some(Status::Red), ..running(1, TODAY) }],
        posts: vec![open_post(1, &[])],
        ..Facts::default()
    };
    let queue = queue(&facts, today());
    let kinds: Vec<ActionKind> = queue.iter().map(|action| action.kind).collect();
    assert_eq!(kinds, [ActionKind::Answer, ActionKind::Status, ActionKind::Answer, ActionKind::Fill]);
    let overdue: Vec<bool> = queue.iter().map(|action| action.is_overdue(today())).collect();
    assert_eq!(overdue, [true, false, false, false]);
    assert_eq!(queue[3].council, Some(id(2)), "where the project lands first");
}

/// One of everything, for one project, officer and council.
fn everything() -> Facts {
    let both = [(Party::Officer, WaitingFor::Answer), (Party::HomeCouncil, WaitingFor::Release)];
    Facts {
        asked: vec![asked(1, "2027-03-05", &both)],
        services: vec![serving(2, "2027-03-20")],
        posts: vec![open_post(3, &[])],
        projects: vec![running(1, "2027-02-01")],
    }
}

#[test]
fn the_desk_sees_all_and_everybody_else_what_waits_for_them() {
    let queue = queue(&everything(), today());
    let seen = |actor: &Actor| -> Vec<ActionKind> {
        queue.iter().filter(|action| action.is_seen_by(actor)).map(|action| action.kind).collect()
    };
    let of_all = queue.len();
    assert_eq!(seen(&actor(None, &[(Role::Coordinator, None)])).len(), of_all);
    assert_eq!(seen(&actor(Some(1), &[])), [ActionKind::Answer]);
    assert!(seen(&actor(Some(2), &[])).is_empty(), "another officer");
    assert_eq!(seen(&actor(None, &[(Role::Approver, Some(1))])), [ActionKind::Release]);
    assert!(seen(&actor(None, &[(Role::Approver, Some(3))])).is_empty(), "another council");
    assert_eq!(
        seen(&actor(Some(1), &[(Role::Approver, Some(1))])),
        [ActionKind::Answer],
        "not one’s own release"
    );
    assert_eq!(seen(&actor(None, &[(Role::DeliveryLead, None)])), [ActionKind::Update, ActionKind::Handover]);
    for role in [Role::Selector, Role::Auditor, Role::Administrator] {
        assert!(seen(&actor(None, &[(role, None)])).is_empty(), "{role}");
    }
    let mine = |actor: &Actor| queue.iter().filter(|action| action.waits_for(actor)).count();
    assert_eq!(mine(&actor(None, &[(Role::Coordinator, None)])), 1, "the open post");
}

#[test]
fn a_filter_leaves_out_what_it_does_not_name() {
    let queue = queue(&everything(), today());
    let taken = |filter: Filter| queue.iter().filter(|action| filter.takes(action)).count();
    assert_eq!(taken(Filter::default()), queue.len());
    assert_eq!(taken(Filter { kinds: vec![ActionKind::Fill, ActionKind::Answer], ..Filter::default() }), 2);
    assert_eq!(taken(Filter { owner: Some(ActionOwner::Officer), ..Filter::default() }), 1);
    assert_eq!(taken(Filter { council: Some(id(1)), ..Filter::default() }), 3);
    assert_eq!(taken(Filter { project: Some(id(9)), ..Filter::default() }), 0);
    assert_eq!(taken(Filter { due_before: Some(day("2027-03-05")), ..Filter::default() }), 1, "the update");
    assert_eq!(taken(Filter { due_before: Some(day("2027-03-06")), ..Filter::default() }), 3);
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..200).prop_map(|days| day("2026-12-01").checked_add_days(Days::new(days)).unwrap())
}

prop_compose! {
    fn any_facts()(
        calls in prop::collection::vec((1_u128..20, any_day()), 0..12),
        services in prop::collection::vec((1_u128..20, any_day(), any::<bool>()), 0..12),
        posts in prop::collection::vec((1_u128..20, any_day()), 0..12),
        projects in prop::collection::vec((1_u128..20, any_day(), any::<bool>()), 0..12),
    ) -> Facts {
        // Each thing is there once, as rows are.
        let once = |number: u128, at: usize| number * 100 + at as u128;
        let both = [(Party::Officer, WaitingFor::Answer), (Party::HomeCouncil, WaitingFor::Release)];
        Facts {
            asked: calls.iter().enumerate().map(|(at, (number, by))| {
                Asked { id: id(once(*number, at)), answer_by: *by, ..asked(1, TODAY, &both) }
            }).collect(),
            services: services.iter().enumerate().map(|(at, (number, ends_on, active))| {
                Service { id: id(once(*number, at)), ends_on: *ends_on, active: *active, ..serving(1, TODAY) }
            }).collect(),
            posts: posts.iter().enumerate().map(|(at, (number, starts_on))| {
                OpenPost { id: id(once(*number, at)), starts_on: *starts_on, ..open_post(1, &[]) }
            }).collect(),
            projects: projects.iter().enumerate().map(|(at, (number, heard_on, red))| {
                let status = Some(if *red { Status::Red } else { Status::Green });
                Running { id: id(once(*number, at)), heard: Heard::since(*heard_on, []), status, ..running(1, TODAY) }
            }).collect(),
        }
    }
}

proptest! {
    /// No two actions have one place, and the order in which rows were read does not matter.
    #[test]
    fn the_order_is_total_and_the_same_whatever_was_read_first(facts in any_facts()) {
        let ordered = queue(&facts, today());
        let places: Vec<_> = ordered.iter().map(|action| action.place(today())).collect();
        prop_assert!(places.windows(2).all(|two| two[0] < two[1]));
        let backwards = Facts {
            asked: facts.asked.iter().rev().cloned().collect(),
            services: facts.services.iter().rev().cloned().collect(),
            posts: facts.posts.iter().rev().cloned().collect(),
            projects: facts.projects.iter().rev().copied().collect(),
        };
        prop_assert_eq!(queue(&backwards, today()), ordered);
    }

    /// Whoever waits for somebody is seen by the desk, and by whoever’s turn it is: nobody else’s.
    #[test]
    fn every_action_is_somebodys(facts in any_facts()) {
        let (desk, officer) = (actor(None, &[(Role::Coordinator, None)]), actor(Some(1), &[]));
        let others = [actor(None, &[(Role::Approver, Some(1))]), actor(None, &[(Role::DeliveryLead, None)])];
        for action in queue(&facts, today()) {
            prop_assert!(action.is_seen_by(&desk));
            let turns = std::iter::once(&desk).chain([&officer]).chain(&others);
            prop_assert_eq!(turns.filter(|actor| action.waits_for(actor)).count(), 1, "{:?}", action);
        }
    }
}

#[test]
fn subjects_of_every_noun_are_told_apart() {
    let all: Vec<NextAction> = queue(&everything(), today());
    let has = |wanted: fn(&Subject) -> bool| all.iter().any(|action| wanted(&action.subject));
    assert!(has(|it| matches!(it, Subject::CallUp(_))) && has(|it| matches!(it, Subject::Secondment(_))));
    assert!(has(|it| matches!(it, Subject::Post(_))) && has(|it| matches!(it, Subject::Project(_))));
}
