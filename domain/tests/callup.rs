//! Call-ups and secondments: each decision in its turn, and no way around any of them.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use callup_domain::callup::{
    Answer, Approver, CallUpStatus, CounterOffer, Decisions, Ending, Release, WaitingFor,
};
use callup_domain::id::PersonId;
use callup_domain::load::{Load, Pattern, Schedule, Step};
use callup_domain::model::ReleaseRule;
use callup_domain::period::Period;
use callup_domain::refusal::Code;
use callup_domain::secondment::{
    Consultation, EarlyEnd, EarlyEndState, LegalBasis, NOTICE_DAYS, Party, Progress, Proposal,
    SecondmentStatus, Signature,
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use proptest::prelude::*;
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(day: NaiveDate) -> DateTime<Utc> {
    day.and_hms_opt(9, 0, 0).unwrap().and_utc()
}

fn person(number: u8) -> PersonId {
    PersonId(Uuid::from_u128(number.into()))
}

const OFFICER: u8 = 0;
const APPROVER: u8 = 1;
const COORDINATOR: u8 = 2;

fn today() -> NaiveDate {
    day("2026-12-01")
}

fn answer_by() -> NaiveDate {
    day("2026-12-15")
}

fn even(from: &str, to: &str, load: i32) -> Schedule {
    Schedule::even(Period::new(day(from), day(to)).unwrap(), Pattern::first(Load::new(load).unwrap()))
}

/// Three days a week from 11 January to 9 July 2027.
fn asked_for() -> Schedule {
    even("2027-01-11", "2027-07-09", 6)
}

fn asked(rule: ReleaseRule) -> Decisions {
    let release = Release::asked(rule, at(today()), 6, Load::new(4).unwrap());
    Decisions::ask(at(today()), today(), asked_for(), answer_by(), release).unwrap()
}

fn approver() -> Approver {
    Approver::of(person(OFFICER), person(APPROVER)).unwrap()
}

fn offer(schedule: Schedule) -> CounterOffer {
    CounterOffer { schedule, score: 700, take_by: today() }
}

fn agreed() -> Decisions {
    let call_up = asked(ReleaseRule::Approval).accept(at(today()), today()).unwrap();
    call_up.grant(at(today()), today(), approver(), None).unwrap()
}

#[test]
fn both_decisions_are_needed_in_either_order() {
    let accepted = asked(ReleaseRule::Approval).accept(at(today()), today()).unwrap();
    assert_eq!(accepted.status(), CallUpStatus::Asked);
    let granted = asked(ReleaseRule::Approval).grant(at(today()), today(), approver(), None).unwrap();
    assert_eq!(granted.status(), CallUpStatus::Asked);
    assert_eq!(granted.accept(at(today()), today()).unwrap().status(), CallUpStatus::Agreed);
    assert_eq!(
        accepted.grant(at(today()), today(), approver(), None).unwrap().status(),
        CallUpStatus::Agreed
    );
}

#[test]
fn nobody_decides_on_his_own_release() {
    assert_eq!(Approver::of(person(OFFICER), person(OFFICER)).unwrap_err().code, Code::OwnRelease);
}

#[test]
fn the_rule_of_the_body_decides_how_a_release_begins() {
    let load = |half_days| Load::new(half_days).unwrap();
    let begin = |rule, busiest, standing| Release::asked(rule, at(today()), busiest, load(standing));
    assert!(matches!(begin(ReleaseRule::Approval, 1, 10), Release::Awaited { .. }));
    assert!(matches!(begin(ReleaseRule::Consultation, 10, 0), Release::Consulted { .. }));
    assert!(matches!(begin(ReleaseRule::StandingAgreement, 4, 4), Release::Granted { by: None, .. }));
    assert!(matches!(begin(ReleaseRule::StandingAgreement, 5, 4), Release::Awaited { .. }));
}

#[test]
fn an_answer_is_asked_for_in_time() {
    for (by, code) in [("2026-11-30", Code::OutOfRange), ("2027-01-12", Code::OutOfRange)] {
        let release = Release::Awaited { since: at(today()) };
        let refusal = Decisions::ask(at(today()), today(), asked_for(), day(by), release).unwrap_err();
        assert_eq!((refusal.code, &*refusal.path), (code, "answerBy"));
    }
    let begun = even("2026-11-30", "2027-02-01", 2);
    let release = Release::Awaited { since: at(today()) };
    assert_eq!(
        Decisions::ask(at(today()), today(), begun, today(), release).unwrap_err().code,
        Code::TooLate
    );
}

#[test]
fn silence_is_a_yes_only_where_the_council_was_consulted() {
    let late = answer_by().succ_opt().unwrap();
    let accept = |rule| asked(rule).accept(at(today()), today()).unwrap();
    let mandate = accept(ReleaseRule::Consultation);
    assert_eq!(mandate.clone().after_deadline(at(answer_by()), answer_by()), mandate, "not before the end");
    let mandate = mandate.after_deadline(at(late), late);
    assert_eq!(mandate.status(), CallUpStatus::Agreed);
    assert!(matches!(mandate.release, Release::Granted { by: None, .. }));
    let network = accept(ReleaseRule::Approval).after_deadline(at(late), late);
    assert_eq!(network.status(), CallUpStatus::Lapsed);
    let unanswered = asked(ReleaseRule::Consultation).after_deadline(at(late), late);
    assert_eq!(unanswered.status(), CallUpStatus::Lapsed);
    assert!(matches!(unanswered.release, Release::Consulted { .. }), "nobody decided anything");
}

#[test]
fn after_the_answer_by_date_nobody_decides() {
    let late = answer_by().succ_opt().unwrap();
    let call_up = || asked(ReleaseRule::Approval);
    for refusal in [
        call_up().accept(at(late), late).unwrap_err(),
        call_up().decline(at(late), late, "No time").unwrap_err(),
        call_up().grant(at(late), late, approver(), None).unwrap_err(),
        call_up().refuse(at(late), late, approver(), "Year end").unwrap_err(),
    ] {
        assert_eq!(refusal.code, Code::TooLate);
        assert_eq!(refusal.message.to_string(), "This had to be decided by 15 December 2026.");
    }
}

#[test]
fn a_no_has_a_reason() {
    let call_up = || asked(ReleaseRule::Approval);
    for refusal in [
        call_up().decline(at(today()), today(), " ").unwrap_err(),
        call_up().refuse(at(today()), today(), approver(), "").unwrap_err(),
        call_up().withdraw(at(today()), "").unwrap_err(),
        call_up()
            .counter(at(today()), today(), approver(), "", offer(even("2027-01-11", "2027-07-09", 4)))
            .unwrap_err(),
    ] {
        assert_eq!((refusal.code, &*refusal.path), (Code::Required, "reason"));
    }
}

#[test]
fn a_counter_offer_is_for_less() {
    for (schedule, fine) in [
        (even("2027-01-11", "2027-07-09", 4), true),
        (even("2027-02-01", "2027-07-09", 6), true),
        (even("2027-01-11", "2027-07-02", 6), true),
        (asked_for(), false),
        (even("2027-01-11", "2027-07-09", 7), false),
        (even("2027-01-11", "2027-07-09", 0), false),
        (even("2027-01-11", "2027-08-09", 2), false),
        (even("2026-12-15", "2027-07-09", 2), false),
        // The same half-days with a weekend behind, on which nobody works.
        (even("2027-01-11", "2027-07-11", 6), false),
    ] {
        let countered = asked(ReleaseRule::Approval).counter(
            at(today()),
            today(),
            approver(),
            "Year end",
            offer(schedule.clone()),
        );
        assert_eq!(countered.is_ok(), fine, "{schedule:?}");
    }
}

#[test]
fn a_counter_offer_gives_the_desk_time_and_the_officer_another_say() {
    let late = answer_by();
    let less = even("2027-01-11", "2027-07-09", 4);
    let take_by = day("2026-12-22");
    let offer = CounterOffer { schedule: less.clone(), score: 700, take_by };
    let accepted = asked(ReleaseRule::Approval).accept(at(today()), today()).unwrap();
    let countered = accepted.counter(at(late), late, approver(), "Year end", offer).unwrap();
    assert_eq!(countered.status(), CallUpStatus::Countered);
    assert_eq!(countered.answer_by, take_by);
    let waiting = countered.waiting();
    assert_eq!((waiting.len(), waiting[0].on), (1, Party::Body));
    let refusal = countered.clone().accept(at(late), late).unwrap_err();
    assert_eq!(refusal.code, Code::WrongState);
    let taken = countered.take_counter(at(late), late, take_by).unwrap();
    assert_eq!(taken.schedule, less);
    assert_eq!(taken.status(), CallUpStatus::Asked, "the officer said yes to other terms");
    assert_eq!(taken.accept(at(late), late).unwrap().status(), CallUpStatus::Agreed);
}

#[test]
fn it_says_who_must_act() {
    let waits = |call_up: &Decisions| {
        call_up.waiting().iter().map(|waiting| (waiting.on, waiting.what)).collect::<Vec<_>>()
    };
    let both = asked(ReleaseRule::Approval);
    let officer = (Party::Officer, WaitingFor::Answer);
    assert_eq!(waits(&both), [officer, (Party::HomeCouncil, WaitingFor::Release)]);
    let objection = (Party::HomeCouncil, WaitingFor::Objection);
    assert_eq!(waits(&asked(ReleaseRule::Consultation)), [officer, objection]);
    assert_eq!(waits(&both.grant(at(today()), today(), approver(), None).unwrap()), [officer]);
    assert_eq!(waits(&agreed()), []);
    let seconded = Progress::drawn_up(&agreed()).unwrap();
    let consultation = (Party::HomeCouncil, WaitingFor::Consultation);
    let waits = |it: &Progress| {
        it.waiting(at(today()), today()).iter().map(|one| (one.on, one.what)).collect::<Vec<_>>()
    };
    assert_eq!(waits(&seconded), [consultation]);
    let signing = |party| (party, WaitingFor::Signature);
    assert_eq!(waits(&consulted(seconded)), Party::ALL.iter().map(|it| signing(*it)).collect::<Vec<_>>());
}

fn consulted(progress: Progress) -> Progress {
    progress.consult(consultation(true), LegalBasis::Section113, person(OFFICER), today()).unwrap()
}

fn consultation(consented: bool) -> Consultation {
    Consultation {
        on: today(),
        by: person(APPROVER),
        at: at(today()),
        consented,
        note: "Talked it through".to_owned(),
    }
}

fn sign(progress: Progress, party: Party, by: u8) -> Result<Progress, callup_domain::Refusal> {
    let signature = Signature { party, by: person(by), at: at(today()) };
    progress.sign(signature, person(OFFICER), asked_for(), today()).map(|(signed, _)| signed)
}

fn active() -> Progress {
    let first = day("2027-01-11");
    let drawn_up = consulted(Progress::drawn_up(&agreed()).unwrap());
    let parties = [(Party::Officer, OFFICER), (Party::HomeCouncil, APPROVER), (Party::Body, COORDINATOR)];
    let signed = parties.iter().fold(drawn_up, |it, (party, by)| sign(it, *party, *by).unwrap());
    assert_eq!(
        signed.clone().start(at(today()), first, today(), &agreed()).unwrap_err().code,
        Code::TooEarly
    );
    signed.start(at(first), first, first, &agreed()).unwrap()
}

#[test]
fn no_secondment_without_an_agreed_call_up() {
    let ended = agreed().over(at(today())).unwrap();
    for call_up in [asked(ReleaseRule::Approval), asked(ReleaseRule::Consultation), ended] {
        assert_eq!(Progress::drawn_up(&call_up).unwrap_err().code, Code::NotReady);
    }
}

#[test]
fn nobody_signs_before_the_consultation() {
    let drawn_up = Progress::drawn_up(&agreed()).unwrap();
    for (party, by) in [(Party::Officer, OFFICER), (Party::HomeCouncil, APPROVER)] {
        assert_eq!(sign(drawn_up.clone(), party, by).unwrap_err().code, Code::NotReady);
    }
}

#[test]
fn northern_ireland_needs_consent() {
    let drawn_up = || Progress::drawn_up(&agreed()).unwrap();
    let consult = |basis, consented| {
        drawn_up().consult(consultation(consented), basis, person(OFFICER), today()).map(|_| ())
    };
    assert_eq!(consult(LegalBasis::Section105, false).unwrap_err().code, Code::NotReady);
    assert_eq!(consult(LegalBasis::Section105, true), Ok(()));
    assert_eq!(consult(LegalBasis::Section113, false), Ok(()));
}

#[test]
fn three_people_sign() {
    let drawn_up = || consulted(Progress::drawn_up(&agreed()).unwrap());
    for (party, by, code) in [
        (Party::HomeCouncil, OFFICER, Code::OwnRelease),
        (Party::Body, OFFICER, Code::OwnRelease),
        (Party::Officer, APPROVER, Code::Denied),
    ] {
        assert_eq!(sign(drawn_up(), party, by).unwrap_err().code, code);
    }
    let once = sign(drawn_up(), Party::HomeCouncil, APPROVER).unwrap();
    assert_eq!(sign(once.clone(), Party::HomeCouncil, COORDINATOR).unwrap_err().code, Code::Duplicate);
    assert_eq!(sign(once, Party::Body, APPROVER).unwrap_err().code, Code::OwnRelease);
}

#[test]
fn what_is_signed_late_begins_with_the_third_signature() {
    let sign_on = |progress: Progress, party, by, on: &str| {
        let signature = Signature { party, by: person(by), at: at(day(on)) };
        progress.sign(signature, person(OFFICER), asked_for(), day(on)).unwrap()
    };
    let signed_on = |on| {
        let drawn_up = consulted(Progress::drawn_up(&agreed()).unwrap());
        let (one, _) = sign_on(drawn_up, Party::Officer, OFFICER, "2026-12-02");
        let (two, terms) = sign_on(one, Party::HomeCouncil, APPROVER, on);
        assert_eq!(terms, asked_for(), "two signatures settle nothing");
        sign_on(two, Party::Body, COORDINATOR, on).1
    };
    assert_eq!(signed_on("2026-12-03"), asked_for());
    assert_eq!(signed_on("2027-01-11"), asked_for());
    assert_eq!(signed_on("2027-01-20"), asked_for().since(day("2027-01-20")));
    assert_eq!(signed_on("2027-07-09").period.starts_on, day("2027-07-09"));
}

/// What a party says about an earlier end, on a day.
fn says(party: Party, by: u8, on: &str) -> Signature {
    Signature { party, by: person(by), at: at(day(on)) }
}

/// Three days a week from 11 January to 10 September 2027.
fn until_september() -> Schedule {
    even("2027-01-11", "2027-09-10", 6)
}

fn propose(by: Signature, ends_on: &str, on: &str) -> Result<(Progress, Schedule), callup_domain::Refusal> {
    let proposal = Proposal { by, ends_on: day(ends_on), reason: "Needed at home".to_owned() };
    active().propose_end(proposal, person(OFFICER), until_september(), day(on))
}

const JUNE: &str = "2027-06-14";

/// The home council has asked for the officer by 2 July, on 14 June.
fn proposed() -> Progress {
    let (progress, schedule) = propose(says(Party::HomeCouncil, APPROVER, JUNE), "2027-07-02", JUNE).unwrap();
    assert_eq!(schedule, until_september(), "nothing is settled yet");
    progress
}

fn agree(progress: Progress, party: Party, by: u8) -> Result<(Progress, Schedule), callup_domain::Refusal> {
    progress.agree_end(says(party, by, JUNE), person(OFFICER), until_september(), day(JUNE))
}

fn state(progress: &Progress) -> EarlyEndState {
    progress.early_ends.last().unwrap().state()
}

#[test]
fn four_weeks_notice_needs_nobody_elses_word() {
    for (party, by) in [(Party::Officer, OFFICER), (Party::HomeCouncil, APPROVER), (Party::Body, COORDINATOR)]
    {
        let (progress, left) = propose(says(party, by, JUNE), "2027-07-12", JUNE).unwrap();
        assert_eq!((state(&progress), left.period.ends_on), (EarlyEndState::Notice, day("2027-07-12")));
        assert_eq!(progress.waiting(at(today()), day(JUNE)), []);
        let (progress, left) = propose(says(party, by, JUNE), "2027-07-11", JUNE).unwrap();
        assert_eq!((state(&progress), left), (EarlyEndState::Proposed, until_september()));
    }
}

#[test]
fn an_end_at_shorter_notice_takes_all_three() {
    let waits = |progress: &Progress, on| {
        let waiting = progress.waiting(at(today()), day(on));
        waiting.iter().map(|one| (one.on, one.what, one.since)).collect::<Vec<_>>()
    };
    let asked = |party| (party, WaitingFor::EarlyEnd, at(day(JUNE)));
    assert_eq!(waits(&proposed(), JUNE), [asked(Party::Officer), asked(Party::Body)]);
    let (one, schedule) = agree(proposed(), Party::Body, COORDINATOR).unwrap();
    assert_eq!((state(&one), schedule), (EarlyEndState::Proposed, until_september()));
    assert_eq!(waits(&one, "2027-07-02"), [asked(Party::Officer)]);
    assert_eq!(waits(&one, "2027-07-03"), [], "its day has passed");
    let (all, left) = agree(one, Party::Officer, OFFICER).unwrap();
    assert_eq!((state(&all), left.period.ends_on), (EarlyEndState::Agreed, day("2027-07-02")));
    assert_eq!(waits(&all, JUNE), []);
    assert_eq!(agree(all, Party::Body, COORDINATOR).unwrap_err().code, Code::WrongState);
}

#[test]
fn each_party_speaks_for_itself() {
    for (party, by, code) in [
        (Party::HomeCouncil, APPROVER, Code::Duplicate),
        (Party::Body, APPROVER, Code::OwnRelease),
        (Party::Body, OFFICER, Code::OwnRelease),
        (Party::Officer, COORDINATOR, Code::Denied),
    ] {
        assert_eq!(agree(proposed(), party, by).unwrap_err().code, code, "{party}");
        let refused = proposed().refuse_end(says(party, by, JUNE), person(OFFICER), "No", day(JUNE));
        assert_eq!(refused.unwrap_err().code, code, "{party}");
    }
    let proposes = |party, by| propose(says(party, by, JUNE), "2027-07-12", JUNE).unwrap_err().code;
    assert_eq!(proposes(Party::Body, OFFICER), Code::OwnRelease);
    assert_eq!(proposes(Party::Officer, COORDINATOR), Code::Denied);
    let withdraw = |party, by| proposed().withdraw_end(says(party, by, JUNE), person(OFFICER), day(JUNE));
    assert_eq!(withdraw(Party::Officer, OFFICER).unwrap_err().code, Code::WrongState);
    assert_eq!(state(&withdraw(Party::HomeCouncil, 3).unwrap()), EarlyEndState::Withdrawn);
}

#[test]
fn a_refusal_leaves_it_running_and_another_end_can_be_proposed() {
    let refuse = |reason| {
        proposed().refuse_end(says(Party::Officer, OFFICER, JUNE), person(OFFICER), reason, day(JUNE))
    };
    assert_eq!(refuse(" ").unwrap_err().path, "reason");
    let refused = refuse("I would finish it").unwrap();
    assert_eq!((state(&refused), refused.status()), (EarlyEndState::Refused, SecondmentStatus::Active));
    let again = |progress: Progress, on: &str| {
        let by = says(Party::Body, COORDINATOR, on);
        let proposal = Proposal { by, ends_on: day("2027-07-05"), reason: "Done".to_owned() };
        progress
            .propose_end(proposal, person(OFFICER), until_september(), day(on))
            .map(|(progress, _)| progress)
    };
    let both = again(refused, JUNE).unwrap();
    assert_eq!(
        both.early_ends.iter().map(EarlyEnd::state).collect::<Vec<_>>(),
        [EarlyEndState::Refused, EarlyEndState::Proposed]
    );
    assert_eq!(again(both, JUNE).unwrap_err().code, Code::Duplicate);
    let (late, by) = (day("2027-07-03"), says(Party::Officer, OFFICER, "2027-07-03"));
    let answered = proposed().agree_end(by, person(OFFICER), until_september(), late);
    assert_eq!(answered.unwrap_err().code, Code::TooLate);
    assert_eq!(
        again(proposed(), "2027-07-03").unwrap().early_ends.len(),
        2,
        "what has passed is in nobody's way"
    );
}

#[test]
fn an_earlier_end_is_earlier_and_to_come() {
    let by = || says(Party::Body, COORDINATOR, JUNE);
    for outside in ["2027-06-13", "2027-09-10"] {
        assert_eq!(propose(by(), outside, JUNE).unwrap_err().path, "endsOn");
    }
    let blank = Proposal { by: by(), ends_on: day("2027-07-12"), reason: " ".to_owned() };
    let blank = active().propose_end(blank, person(OFFICER), until_september(), day(JUNE));
    assert_eq!(blank.unwrap_err().path, "reason");
    let drawn_up = Progress::drawn_up(&agreed()).unwrap();
    let proposal = Proposal { by: by(), ends_on: day("2027-07-12"), reason: "Done".to_owned() };
    let early = drawn_up.propose_end(proposal, person(OFFICER), until_september(), day(JUNE));
    assert_eq!(early.unwrap_err().code, Code::WrongState);
}

#[test]
fn completion_takes_the_last_day_and_a_hand_over_note() {
    let last = day("2027-07-09");
    let complete = |on: NaiveDate, note| active().complete(at(on), last, on, note);
    assert_eq!(complete(day("2027-07-08"), "All is in the wiki").unwrap_err().code, Code::TooEarly);
    assert_eq!(complete(last, " ").unwrap_err().path, "handover");
    assert_eq!(complete(last, "All is in the wiki").unwrap().status(), SecondmentStatus::Completed);
    assert_eq!(active().cancel(at(last), "Too late").unwrap_err().code, Code::WrongState);
}

#[test]
fn a_schedule_in_steps_can_be_countered() {
    let period = Period::new(day("2027-01-11"), day("2027-07-09")).unwrap();
    let step = |from, load| Step { from: day(from), pattern: Pattern::first(Load::new(load).unwrap()) };
    let steps = Schedule::new(period, vec![step("2027-01-11", 4), step("2027-04-01", 6)]).unwrap();
    let countered = asked(ReleaseRule::Approval).counter(
        at(today()),
        today(),
        approver(),
        "Year end",
        offer(steps.clone()),
    );
    let taken = countered.unwrap().take_counter(at(today()), today(), answer_by()).unwrap();
    assert_eq!(taken.schedule, steps);
}

/// Anything that anybody may try, by one of five people on some later day.
#[derive(Clone, Debug)]
enum Try {
    Accept,
    Decline,
    Grant(u8),
    Refuse(u8),
    Counter(u8),
    TakeCounter,
    Withdraw,
    Deadline,
    DrawUp,
    Consult(u8),
    Sign(Party, u8),
    Start,
    ProposeEnd(Party, u8, u64),
    AgreeEnd(Party, u8),
    RefuseEnd(Party, u8),
    WithdrawEnd(Party, u8),
    Complete,
    Cancel,
    Over,
    Wait(u64),
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let who = 0_u8..5;
    let word = || (prop::sample::select(Party::ALL), 0_u8..5);
    let one = prop_oneof![
        3 => Just(Try::Accept),
        1 => Just(Try::Decline),
        3 => who.clone().prop_map(Try::Grant),
        1 => who.clone().prop_map(Try::Refuse),
        1 => who.clone().prop_map(Try::Counter),
        1 => Just(Try::TakeCounter),
        1 => Just(Try::Withdraw),
        1 => Just(Try::Deadline),
        3 => Just(Try::DrawUp),
        3 => who.clone().prop_map(Try::Consult),
        9 => (prop::sample::select(Party::ALL), who).prop_map(|(party, by)| Try::Sign(party, by)),
        3 => Just(Try::Start),
        3 => (word(), 0_u64..60).prop_map(|((party, by), days)| Try::ProposeEnd(party, by, days)),
        6 => word().prop_map(|(party, by)| Try::AgreeEnd(party, by)),
        1 => word().prop_map(|(party, by)| Try::RefuseEnd(party, by)),
        1 => word().prop_map(|(party, by)| Try::WithdrawEnd(party, by)),
        1 => Just(Try::Complete),
        1 => Just(Try::Cancel),
        1 => Just(Try::Over),
        2 => (0_u64..40).prop_map(Try::Wait),
    ];
    prop::collection::vec(one, 0..80)
}

/// The world of one call-up, in which each attempt either takes or leaves everything as it was.
struct Story {
    today: NaiveDate,
    call_up: Decisions,
    seconded: Option<Progress>,
    schedule: Schedule,
}

impl Story {
    fn attempt(&mut self, what: &Try) {
        let (at, today) = (at(self.today), self.today);
        let call_up = self.call_up.clone();
        let officer = person(OFFICER);
        let approver = |by: &u8| Approver::of(officer, person(*by));
        let decided = match what {
            Try::Accept => call_up.accept(at, today),
            Try::Decline => call_up.decline(at, today, "No"),
            Try::Grant(by) => approver(by).and_then(|by| call_up.grant(at, today, by, None)),
            Try::Refuse(by) => approver(by).and_then(|by| call_up.refuse(at, today, by, "No")),
            Try::Counter(by) => {
                let less = offer(even("2027-01-11", "2027-07-09", 4));
                approver(by).and_then(|by| call_up.counter(at, today, by, "Less", less))
            }
            Try::TakeCounter => call_up.take_counter(at, today, today),
            Try::Withdraw => call_up.withdraw(at, "Not needed"),
            Try::Deadline => Ok(call_up.after_deadline(at, today)),
            Try::Over => match self.seconded.as_ref().map(Progress::status) {
                Some(SecondmentStatus::Completed | SecondmentStatus::Cancelled) => call_up.over(at),
                _ => return,
            },
            Try::Wait(days) => {
                self.today = today.checked_add_days(Days::new(*days)).unwrap();
                return;
            }
            _ => return self.go_on(what),
        };
        if let Ok(decided) = decided {
            self.call_up = decided;
        }
    }

    fn go_on(&mut self, what: &Try) {
        let (at, today) = (at(self.today), self.today);
        let officer = person(OFFICER);
        let period = self.schedule.period;
        if let (Try::DrawUp, None) = (what, &self.seconded) {
            self.seconded = Progress::drawn_up(&self.call_up).ok();
        }
        let Some(progress) = self.seconded.clone() else { return };
        let gone_on = match what {
            Try::Consult(by) => {
                let consultation = Consultation { by: person(*by), on: today, at, ..consultation(true) };
                progress.consult(consultation, LegalBasis::Section113, officer, today)
            }
            Try::Sign(party, by) => {
                let signature = Signature { party: *party, by: person(*by), at };
                self.rescheduled(progress.sign(signature, officer, self.schedule.clone(), today))
            }
            Try::Start => progress.start(at, period.starts_on, today, &self.call_up),
            Try::ProposeEnd(party, by, days) => {
                let by = Signature { party: *party, by: person(*by), at };
                let ends_on = today.checked_add_days(Days::new(*days)).unwrap();
                let proposal = Proposal { by, ends_on, reason: "Done".to_owned() };
                self.rescheduled(progress.propose_end(proposal, officer, self.schedule.clone(), today))
            }
            Try::AgreeEnd(party, by) => {
                let by = Signature { party: *party, by: person(*by), at };
                self.rescheduled(progress.agree_end(by, officer, self.schedule.clone(), today))
            }
            Try::RefuseEnd(party, by) => {
                progress.refuse_end(Signature { party: *party, by: person(*by), at }, officer, "No", today)
            }
            Try::WithdrawEnd(party, by) => {
                progress.withdraw_end(Signature { party: *party, by: person(*by), at }, officer, today)
            }
            Try::Complete => progress.complete(at, period.ends_on, today, "Notes"),
            Try::Cancel => progress.cancel(at, "Off"),
            _ => return,
        };
        if let Ok(gone_on) = gone_on {
            self.seconded = Some(gone_on);
        }
    }

    /// What was done, with the schedule that came of it kept.
    fn rescheduled(
        &mut self,
        done: Result<(Progress, Schedule), callup_domain::Refusal>,
    ) -> Result<Progress, callup_domain::Refusal> {
        done.map(|(progress, schedule)| {
            self.schedule = schedule;
            progress
        })
    }

    /// No secondment ends earlier than its last day but by four weeks' notice or the word of all three,
    /// each given by somebody else, the officer's by the officer.
    fn check_ends(&self, progress: &Progress) -> Result<(), TestCaseError> {
        let mut last = asked_for().period.ends_on;
        for (number, end) in progress.early_ends.iter().enumerate() {
            let proposal = end.proposal();
            let mut words: Vec<&Signature> = end.agreed().iter().chain([&proposal.by]).collect();
            for word in &words {
                prop_assert_eq!(word.party == Party::Officer, word.by == person(OFFICER));
            }
            words.sort_by_key(|word| word.party);
            words.dedup_by_key(|word| word.party);
            prop_assert_eq!(words.len(), end.agreed().len() + 1, "each party has one word");
            words.sort_by_key(|word| word.by);
            words.dedup_by_key(|word| word.by);
            prop_assert_eq!(words.len(), end.agreed().len() + 1, "and each person");
            match end.state() {
                EarlyEndState::Notice => {
                    let notice = proposal.ends_on - proposal.by.at.date_naive();
                    prop_assert!(notice.num_days() >= i64::try_from(NOTICE_DAYS).unwrap());
                }
                EarlyEndState::Agreed => prop_assert_eq!(words.len(), 3),
                EarlyEndState::Proposed => {
                    let is_last = number + 1 == progress.early_ends.len();
                    prop_assert!(is_last || proposal.ends_on < self.today, "only one waits at a time");
                }
                EarlyEndState::Refused | EarlyEndState::Withdrawn => {}
            }
            if end.holds() {
                prop_assert!(proposal.ends_on < last);
                last = proposal.ends_on;
            }
        }
        prop_assert_eq!(self.schedule.period.ends_on, last, "nothing else moves the last day");
        Ok(())
    }

    /// What holds whatever anybody tries.
    fn check(&self) -> Result<(), TestCaseError> {
        let released_by = match self.call_up.release {
            Release::Granted { by, .. } => by,
            Release::Refused { by, .. } | Release::Countered { by, .. } => Some(by),
            Release::Awaited { .. } | Release::Consulted { .. } => None,
        };
        prop_assert_ne!(released_by, Some(person(OFFICER)), "nobody releases himself");
        let Some(progress) = &self.seconded else { return Ok(()) };
        if !matches!(progress.status(), SecondmentStatus::Active | SecondmentStatus::Completed) {
            return Ok(());
        }
        let accepted = matches!(self.call_up.answer, Answer::Accepted { .. });
        prop_assert!(accepted, "the officer accepted");
        let released = matches!(self.call_up.release, Release::Granted { .. });
        prop_assert!(released, "the home council released");
        let stands = matches!(self.call_up.ending, None | Some(Ending::Over { .. }));
        prop_assert!(stands, "neither withdrawn nor lapsed");
        let consulted_at = progress.consultation.as_ref().map(|consultation| consultation.at);
        for party in Party::ALL {
            let signatures: Vec<_> = progress.signatures.iter().filter(|it| it.party == *party).collect();
            prop_assert_eq!(signatures.len(), 1);
            prop_assert!(Some(signatures[0].at) >= consulted_at && consulted_at.is_some());
            prop_assert_eq!(*party == Party::Officer, signatures[0].by == person(OFFICER));
        }
        let mut people: Vec<_> = progress.signatures.iter().map(|it| it.by).collect();
        people.sort_unstable();
        people.dedup();
        prop_assert_eq!(people.len(), 3);
        self.check_ends(progress)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, ..ProptestConfig::default() })]

    #[test]
    fn no_path_leads_past_the_decisions(rule in prop::sample::select(&[ReleaseRule::Approval, ReleaseRule::Consultation][..]), tries in tries()) {
        let mut story = Story { today: today(), call_up: asked(rule), seconded: None, schedule: asked_for() };
        for attempt in &tries {
            story.attempt(attempt);
            story.check()?;
        }
    }
}

/// The paths that are tried do come to active secondments: the test above is not empty.
#[test]
fn the_straight_path_leads_to_an_active_secondment() {
    let mut story = Story {
        today: today(),
        call_up: asked(ReleaseRule::Approval),
        seconded: None,
        schedule: asked_for(),
    };
    for attempt in [
        Try::Accept,
        Try::Grant(APPROVER),
        Try::DrawUp,
        Try::Consult(APPROVER),
        Try::Sign(Party::Body, COORDINATOR),
        Try::Sign(Party::Officer, OFFICER),
        Try::Sign(Party::HomeCouncil, APPROVER),
        Try::Wait(41),
        Try::Start,
    ] {
        story.attempt(&attempt);
        story.check().unwrap();
    }
    assert_eq!(story.seconded.as_ref().unwrap().status(), SecondmentStatus::Active);
    for attempt in [
        Try::ProposeEnd(Party::HomeCouncil, APPROVER, 18),
        Try::AgreeEnd(Party::Officer, OFFICER),
        Try::AgreeEnd(Party::Body, COORDINATOR),
    ] {
        story.attempt(&attempt);
        story.check().unwrap();
    }
    assert_eq!(state(&story.seconded.unwrap()), EarlyEndState::Agreed);
    assert_eq!(story.schedule.period.ends_on, day("2027-01-29"));
}
