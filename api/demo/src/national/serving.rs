//! Who serves where: of the posts that are published, two thirds have somebody called up.

use super::super::dice::Dice;
use super::council::Joined;
use super::pool::{Entered, Recruit};
use super::work::Vacancy;
use callup_domain::callup::{Answer, Approver, Decisions, Release};
use callup_domain::id::PersonId;
use callup_domain::load::Schedule;
use callup_domain::secondment::{Consultation, LegalBasis, Party, Progress, Signature};
use callup_infra::Result;
use callup_infra::entity::{callup, post, secondment};
use callup_infra::scope::WriteTx;
use chrono::{DateTime, Days, TimeDelta, Utc};
use std::collections::BTreeMap;

/// A recruit's place in a project.
pub(super) struct Place {
    /// Who, by number.
    pub recruit: usize,
    /// When.
    pub schedule: Schedule,
    post: post::Model,
}

/// Finds somebody of the right role for two thirds of the posts; nobody twice.
pub(super) fn places(recruits: &[Recruit], vacancies: &[Vacancy], dice: &mut Dice) -> Vec<Place> {
    let mut free: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for recruit in recruits {
        free.entry(recruit.role).or_default().push(recruit.number);
    }
    let place = |vacancy: &Vacancy| {
        let recruit = free.get_mut(&vacancy.role).filter(|_| dice.chance(67))?.pop()?;
        Some(Place { recruit, schedule: vacancy.post.schedule(), post: vacancy.post.clone() })
    };
    vacancies.iter().filter(|vacancy| vacancy.published).filter_map(place).collect()
}

/// Writes the call-ups: those for work that runs have come to secondments, of the others some are
/// still being decided.
pub(super) async fn call_up(
    tx: &WriteTx,
    dice: &mut Dice,
    councils: &[Joined],
    officers: &[Entered],
    places: &[Place],
) -> Result<()> {
    let approvers: BTreeMap<_, _> = councils.iter().map(|joined| (joined.council, joined)).collect();
    let (mut calls, mut secondments) = (Vec::new(), Vec::new());
    for place in places {
        let officer = &officers[place.recruit];
        let Some(home) = approvers.get(&officer.home) else { continue };
        let running = place.schedule.period.starts_on <= tx.today();
        let (call, agreed) = decided(tx, dice, place, officer, home.approver, running)?;
        if agreed && (running || dice.chance(80)) {
            secondments.push(drawn_up(tx, place, officer, home, &call, running)?);
        }
        calls.push(call);
    }
    tx.insert_all::<callup::Entity>(calls).await?;
    tx.insert_all::<secondment::Entity>(secondments).await
}

/// A call-up, and whether both have said yes.
fn decided(
    tx: &WriteTx,
    dice: &mut Dice,
    place: &Place,
    officer: &Entered,
    approver: PersonId,
    running: bool,
) -> Result<(callup::Model, bool)> {
    let asked_at = asked_at(tx, place);
    let asked_on = callup_infra::clock::today(asked_at);
    let answer_by = asked_on.checked_add_days(Days::new(14)).unwrap_or(asked_on);
    let answer_by = answer_by.min(place.schedule.period.starts_on);
    let release = Release::Awaited { since: asked_at };
    let asked = Decisions::ask(asked_at, asked_on, place.schedule.clone(), answer_by, release)?;
    let by = Approver::of(officer.person, approver)?;
    let decisions = if running || dice.chance(60) {
        asked.grant(asked_at, asked_on, by, None)?.accept(asked_at, asked_on)?
    } else {
        asked
    };
    let agreed = matches!(decisions.answer, Answer::Accepted { .. });
    let row = callup::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: place.post.project_id,
        post_id: place.post.id,
        officer_id: officer.officer,
        home_council_id: officer.home,
        status: decisions.status(),
        schedule: place.schedule.clone(),
        starts_on: place.schedule.period.starts_on,
        ends_on: place.schedule.period.ends_on,
        answer_by,
        answer: decisions.answer,
        release: decisions.release,
        ending: decisions.ending,
        score: dice.roll(500, 950),
        asked_by: None,
        asked_at,
        note: String::new(),
        version: 1,
    };
    Ok((row, agreed))
}

fn drawn_up(
    tx: &WriteTx,
    place: &Place,
    officer: &Entered,
    home: &Joined,
    call: &callup::Model,
    running: bool,
) -> Result<secondment::Model> {
    let at = call.asked_at;
    let today = callup_infra::clock::today(at);
    let legal_basis = LegalBasis::of(home.nation);
    let consultation =
        Consultation { on: today, by: home.approver, at, consented: true, note: String::new() };
    let decisions = call.decisions();
    let mut state =
        Progress::drawn_up(&decisions)?.consult(consultation, legal_basis, officer.person, today)?;
    let mut schedule = place.schedule.clone();
    if running {
        let signed =
            [(Party::Officer, officer.person), (Party::HomeCouncil, home.approver), (Party::Body, home.desk)];
        for (party, by) in signed {
            (state, schedule) = state.sign(Signature { party, by, at }, officer.person, schedule, today)?;
        }
        state = state.start(tx.now(), schedule.period.starts_on, tx.today(), &decisions)?;
    }
    Ok(secondment::Model {
        id: tx.id(),
        body_id: tx.body(),
        callup_id: call.id,
        project_id: call.project_id,
        post_id: call.post_id,
        officer_id: call.officer_id,
        home_council_id: call.home_council_id,
        status: state.status(),
        starts_on: schedule.period.starts_on,
        ends_on: schedule.period.ends_on,
        schedule,
        legal_basis,
        state,
        created_at: at,
        version: 1,
    })
}

/// Four weeks before the work, or yesterday.
fn asked_at(tx: &WriteTx, place: &Place) -> DateTime<Utc> {
    let start = callup_infra::clock::start_of_day(place.schedule.period.starts_on);
    let before = start.checked_sub_signed(TimeDelta::days(28)).unwrap_or(start);
    before.min(tx.now() - TimeDelta::days(1))
}
