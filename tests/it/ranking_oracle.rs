//! Ranking through the database against judging everybody in memory: here every row of every table
//! is read, nothing is left out and nothing is combined in SQL.

use callup_command::cx::Cx;
use callup_demo::dice::Dice;
use callup_demo::national::{Size, fill};
use callup_domain::access::{Action, On};
use callup_domain::calendar::{Absence, Booking, Diary, Offer};
use callup_domain::callup::{Answer, CallUpStatus, Ending, Release};
use callup_domain::clearance::Clearance;
use callup_domain::event::Event;
use callup_domain::id::{CouncilId, OfficerId, PostId};
use callup_domain::load::{Load, Pattern, Schedule};
use callup_domain::model::OperatingModel;
use callup_domain::period::Period;
use callup_domain::ranking::{
    Away, Candidate, Held, Home, Need, Place, Ranking, Rule, Wanted, Weights, explain, judge, rank,
};
use callup_domain::secondment::{Closure, LegalBasis, Progress, SecondmentStatus};
use callup_domain::skill::Level;
use callup_domain::team::{Joining, Mentors, TeamRules};
use callup_domain::workload::Workload;
use callup_infra::entity::*;
use callup_infra::query::candidate::{considered, ranked};
use callup_infra::scope::{Operator, Owned, ReadTx, WriteTx};
use callup_tests::{TestApp, on_both};
use chrono::{Days, NaiveDate, TimeDelta};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

on_both! {
    async fn the_database_ranks_as_judging_everybody_does(app: TestApp) {
        let cx = country(&app).await;
        let read = cx.read();
        let rows = Rows::read(&read).await;
        let weights = Weights::default();
        let officers = rows.everybody();
        let mut seen = BTreeMap::new();
        for post in &rows.posts {
            let wanted = rows.wanted(post);
            let everybody: Vec<Candidate> = officers.iter().map(|one| rows.for_post(one, post)).collect();
            let expected = rank(&wanted, &everybody, &weights, read.today());
            let found = ranked(&read, post, &weights).await.unwrap();
            assert_eq!(found.wanted, wanted);
            assert_same(&found.ranking, &expected, post.id);
            for ranked in found.ranking.fitting.iter().take(3) {
                let explained = explain(&wanted, &found.candidates[ranked.candidate], &weights, read.today());
                let alone = everybody.iter().find(|one| one.officer == ranked.officer).unwrap();
                assert_eq!(explained, explain(&wanted, alone, &weights, read.today()));
            }
            for stage in &expected.funnel {
                *seen.entry(stage.rule.as_str()).or_insert(0) += stage.only_this;
            }
            *seen.entry("fits").or_insert(0) += expected.fitting.len();
            let fits = |one: &&Candidate| expected.fitting.iter().any(|ranked| ranked.officer == one.officer);
            let learn = everybody.iter().filter(fits).filter(|one| wanted.lacking(&one.skills).next().is_some());
            *seen.entry("learn").or_insert(0) += learn.count();
        }
        // The random country has broken every rule but the one that nobody breaks here.
        assert!(Rule::ALL.iter().filter(|rule| **rule != Rule::Payroll).all(|rule| seen[rule.as_str()] > 0), "{seen:?}");
        assert!(seen["fits"] > 1_000 && seen["learn"] > 0, "{seen:?}");
    }

    async fn one_officer_is_told_what_judging_everybody_says(app: TestApp) {
        let cx = country(&app).await;
        let read = cx.read();
        let rows = Rows::read(&read).await;
        let everybody = rows.everybody();
        for alone in everybody.iter().step_by(17) {
            let found = considered(&read, &rows.posts, alone.officer).await.unwrap();
            for post in &rows.posts {
                let (wanted, alone) = (rows.wanted(post), rows.for_post(alone, post));
                let (asked, candidate) = &found[&post.id];
                assert_eq!(judge(asked, candidate, read.today()), judge(&wanted, &alone, read.today()));
            }
        }
    }
}

fn assert_same(found: &Ranking, expected: &Ranking, post: PostId) {
    let order = |ranking: &Ranking| -> Vec<_> {
        ranking.fitting.iter().map(|ranked| (ranked.officer, ranked.score, ranked.points)).collect()
    };
    assert_eq!(order(found), order(expected), "{post}");
    for (found, expected) in found.funnel.iter().zip(&expected.funnel) {
        assert_eq!((found.rule, found.passed), (expected.rule, expected.passed), "{post}");
        if found.rule != Rule::Skill {
            assert_eq!((found.rule, found.only_this), (expected.rule, expected.only_this), "{post}");
        }
    }
}

/// A small country: 500 officers, and what its generator leaves out.
async fn country(app: &TestApp) -> Cx {
    let operator = Operator::new(app.world.clone());
    let body = operator.set_up_body("country", "Country", OperatingModel::CentralContract, None).await;
    let cx = Cx::new(app.world.clone(), Operator::actor(body.unwrap()));
    fill(&cx, 7, Size { officers: 500, posts: 30 }).await.unwrap();
    let tx = cx.begin().permit(Action::Import, On::default()).unwrap();
    let mut dice = Dice::new(11);
    tighten_caps(&tx, &mut dice).await;
    let officers = tx.every::<officer::Entity>().in_order().all().await.unwrap();
    let wide = wide_posts(&tx, &mut dice).await;
    clearances(&tx, &mut dice, &officers).await;
    interests(&tx, &mut dice, &officers, &wide).await;
    bookings(&tx, &mut dice, &officers).await;
    squads(&tx, &mut dice).await;
    wishes(&tx, &mut dice).await;
    contracts(&tx, &mut dice, officers).await;
    let (id, body_id) = (tx.id(), tx.body());
    let asked = workload::Model { id, body_id, least_rest: Some(2), longest_run: Some(32), version: 1 };
    tx.insert::<workload::Entity>(asked).await.unwrap();
    tx.commit(Event::OfficersImported { body: cx.actor().body, added: 0, changed: 0 }).await.unwrap();
    cx
}

/// Four in five officers are cleared, not all of them for long enough.
async fn clearances(tx: &WriteTx, dice: &mut Dice, officers: &[officer::Model]) {
    let mut rows = Vec::new();
    for officer in officers {
        if dice.chance(80) {
            rows.push(clearance::Model {
                id: tx.id(),
                body_id: tx.body(),
                officer_id: officer.id,
                level: dice.pick(Clearance::ALL).copied().unwrap(),
                expires_on: tx.today() + TimeDelta::days(dice.roll(100, 800).into()),
                number: String::new(),
                note: String::new(),
                entered_by: None,
                entered_at: tx.now(),
                version: 1,
            });
        }
    }
    tx.insert_all::<clearance::Entity>(rows).await.unwrap();
}

/// The contract of one in five has an end, in some of them before posts are over.
async fn contracts(tx: &WriteTx, dice: &mut Dice, officers: Vec<officer::Model>) {
    for officer in officers {
        if dice.chance(20) {
            let employment_ends_on = Some(tx.today() + TimeDelta::days(dice.roll(0, 500).into()));
            tx.update::<officer::Entity>(officer::Model { employment_ends_on, ..officer }).await.unwrap();
        }
    }
}

async fn tighten_caps(tx: &WriteTx, dice: &mut Dice) {
    for member in tx.every::<member::Entity>().in_order().all().await.unwrap() {
        let away_cap = [None, Some(0), Some(1), Some(2)][dice.roll(0, 3) as usize];
        tx.update::<member::Entity>(member::Model { away_cap, ..member }).await.unwrap();
    }
}

/// Posts that many fit: still to come, some of them short, half of them without an essential skill and
/// the others with one at awareness level.
async fn wide_posts(tx: &WriteTx, dice: &mut Dice) -> Vec<post::Model> {
    let like = tx.every::<post::Entity>().in_order().all().await.unwrap();
    let held = tx.every::<officer_skill::Entity>().in_order().all().await.unwrap();
    let (mut posts, mut needs) = (Vec::new(), Vec::new());
    for number in 0..80 {
        let starts_on = tx.today() + TimeDelta::days(dice.roll(5, 150).into());
        let post = post::Model {
            id: tx.id(),
            load: Load::new(dice.roll(1, 6)).unwrap(),
            onsite_days: dice.roll(0, 2),
            clearance: [None, Some(Clearance::Bpss), Some(Clearance::Sc)][dice.roll(0, 2) as usize],
            starts_on,
            ends_on: starts_on + TimeDelta::days(dice.roll(10, 200).into()),
            ..like[number % like.len()].clone()
        };
        let first = dice.pick(&held).unwrap().skill_id;
        let second = held.iter().map(|held| held.skill_id).find(|skill| *skill != first).unwrap();
        for (skill_id, level, essential) in
            [(first, *dice.pick(&Level::ALL[..3]).unwrap(), number % 2 == 0), (second, Level::Working, false)]
        {
            let (id, body_id) = (tx.id(), tx.body());
            needs.push(need::Model { id, body_id, post_id: post.id, skill_id, level, essential });
        }
        posts.push(post);
    }
    tx.insert_all::<post::Entity>(posts.clone()).await.unwrap();
    tx.insert_all::<need::Entity>(needs).await.unwrap();
    posts
}

async fn interests(tx: &WriteTx, dice: &mut Dice, officers: &[officer::Model], posts: &[post::Model]) {
    let mut rows = Vec::new();
    for post in posts {
        for officer in dice.some(&officers.iter().map(|officer| officer.id).collect::<Vec<_>>(), 20) {
            rows.push(interest::Model {
                id: tx.id(),
                body_id: tx.body(),
                post_id: post.id,
                officer_id: officer,
                note: String::new(),
                shared: dice.chance(50),
                expressed_at: tx.now(),
                withdrawn_at: dice.chance(25).then(|| tx.now()),
                version: 1,
            });
        }
    }
    tx.insert_all::<interest::Entity>(rows).await.unwrap();
}

/// Call-ups in every state, and secondments that were cancelled, ended early or go on otherwise than
/// their call-up said.
async fn bookings(tx: &WriteTx, dice: &mut Dice, officers: &[officer::Model]) {
    let like = tx.every::<post::Entity>().in_order().one().await.unwrap().unwrap();
    let projects = tx.every::<project::Entity>().in_order().all().await.unwrap();
    let (mut posts, mut calls, mut secondments) = (Vec::new(), Vec::new(), Vec::new());
    for (officer, project) in officers.iter().step_by(3).zip(projects.iter().cycle()) {
        let post = post::Model { id: tx.id(), project_id: project.id, ..like.clone() };
        let call = call(tx, dice, officer, &post);
        if call.status == CallUpStatus::Over || (call.status == CallUpStatus::Agreed && dice.chance(70)) {
            secondments.push(second(tx, dice, &call));
        }
        posts.push(post);
        calls.push(call);
    }
    tx.insert_all::<post::Entity>(posts).await.unwrap();
    tx.insert_all::<need::Entity>(served(tx, dice, &calls).await).await.unwrap();
    tx.insert_all::<callup::Entity>(calls).await.unwrap();
    tx.insert_all::<secondment::Entity>(secondments).await.unwrap();
}

/// What the posts behind bookings need: a skill that the officer has, or has still to learn.
async fn served(tx: &WriteTx, dice: &mut Dice, calls: &[callup::Model]) -> Vec<need::Model> {
    let held = tx.every::<officer_skill::Entity>().in_order().all().await.unwrap();
    let need = |call: &callup::Model| {
        let own = held
            .iter()
            .filter(|held| held.officer_id == call.officer_id)
            .max_by_key(|held| held.level_rank)?;
        let rank = if dice.chance(5) { 4.min(own.level_rank + 1) } else { own.level_rank };
        Some(need::Model {
            id: tx.id(),
            body_id: tx.body(),
            post_id: call.post_id,
            skill_id: own.skill_id,
            level: Level::ALL[rank as usize - 1],
            essential: true,
        })
    };
    calls.iter().filter_map(need).collect()
}

/// Most skills are ones that their officers want to learn more of.
async fn wishes(tx: &WriteTx, dice: &mut Dice) {
    let mut held = tx.every::<officer_skill::Entity>().in_order().all().await.unwrap();
    held.iter_mut().for_each(|row| row.wants_to_learn = dice.chance(80));
    tx.update_all::<officer_skill::Entity>(held).await.unwrap();
}

/// Projects that take one or two officers of a council, and a few none: with so many councils that few officers share
/// one, nothing else would be ruled out by it.
async fn squads(tx: &WriteTx, dice: &mut Dice) {
    for row in tx.every::<project::Entity>().in_order().all().await.unwrap() {
        let most = if dice.chance(15) { 0 } else { dice.roll(1, 3) };
        let takes_learners = dice.chance(80);
        let team = TeamRules { most_of_a_council: Some(most), takes_learners, ..TeamRules::default() };
        tx.update::<project::Entity>(project::Model { team: Some(team), ..row }).await.unwrap();
    }
}

fn some_schedule(tx: &WriteTx, dice: &mut Dice) -> Schedule {
    let starts_on = tx.today() - Days::new(60) + Days::new(dice.roll(0, 240) as u64);
    let ends_on = starts_on + Days::new(dice.roll(0, 160) as u64);
    let load = Load::new(dice.roll(1, 4)).unwrap();
    Schedule::even(Period { starts_on, ends_on }, Pattern::first(load))
}

fn call(tx: &WriteTx, dice: &mut Dice, officer: &officer::Model, post: &post::Model) -> callup::Model {
    let schedule = some_schedule(tx, dice);
    let status = *dice.pick(CallUpStatus::ALL).unwrap();
    callup::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: post.project_id,
        post_id: post.id,
        officer_id: officer.id,
        home_council_id: officer.home_council_id,
        status,
        starts_on: schedule.period.starts_on,
        ends_on: schedule.period.ends_on,
        schedule,
        answer_by: tx.today(),
        answer: Answer::Awaited { since: tx.now() },
        release: Release::Awaited { since: tx.now() },
        ending: (status == CallUpStatus::Over).then(|| Ending::Over { at: tx.now() }),
        score: 0,
        asked_by: None,
        asked_at: tx.now(),
        note: String::new(),
        version: 1,
    }
}

fn second(tx: &WriteTx, dice: &mut Dice, call: &callup::Model) -> secondment::Model {
    let schedule = if dice.chance(50) { call.schedule.clone() } else { some_schedule(tx, dice) };
    let status = match call.status {
        CallUpStatus::Over => SecondmentStatus::Completed,
        _ => *dice
            .pick(&[SecondmentStatus::Drafted, SecondmentStatus::Active, SecondmentStatus::Cancelled])
            .unwrap(),
    };
    let closed = Closure { at: tx.now(), note: String::new() };
    let state = Progress {
        consultation: None,
        signatures: Vec::new(),
        started_at: None,
        early_ends: Vec::new(),
        completed: (status == SecondmentStatus::Completed).then(|| closed.clone()),
        cancelled: (status == SecondmentStatus::Cancelled).then_some(closed),
    };
    secondment::Model {
        id: tx.id(),
        body_id: tx.body(),
        callup_id: call.id,
        project_id: call.project_id,
        post_id: call.post_id,
        officer_id: call.officer_id,
        home_council_id: call.home_council_id,
        status,
        starts_on: schedule.period.starts_on,
        ends_on: schedule.period.ends_on,
        schedule,
        legal_basis: LegalBasis::Section113,
        state,
        created_at: tx.now(),
        version: 1,
    }
}

/// Every row that ranking could ask for.
struct Rows {
    posts: Vec<post::Model>,
    projects: Vec<project::Model>,
    hosts: Vec<host::Model>,
    needs: Vec<need::Model>,
    skills: Vec<skill::Model>,
    roles: Vec<role::Model>,
    officers: Vec<officer::Model>,
    held: Vec<officer_skill::Model>,
    cleared: Vec<clearance::Model>,
    offers: Vec<offer::Model>,
    absences: Vec<absence::Model>,
    interests: Vec<interest::Model>,
    members: Vec<member::Model>,
    councils: Vec<council::Model>,
    blackouts: Vec<blackout::Model>,
    calls: Vec<callup::Model>,
    /// Each half-day that is taken, once.
    booked: Vec<(OfficerId, CouncilId, Booking)>,
    workload: Workload,
}

async fn all<E: Owned>(tx: &ReadTx) -> Vec<E::Model> {
    tx.every::<E>().in_order().all().await.unwrap()
}

async fn booked(tx: &ReadTx) -> Vec<(OfficerId, CouncilId, Booking)> {
    let (calls, seconds) = (all::<callup::Entity>(tx).await, all::<secondment::Entity>(tx).await);
    let mut booked = Vec::new();
    for call in calls {
        if call.status.is_live() && seconds.iter().all(|second| second.callup_id != call.id) {
            let tentative = call.status != CallUpStatus::Agreed;
            let booking = Booking { call_up: call.id, schedule: call.schedule, tentative };
            booked.push((call.officer_id, call.home_council_id, booking));
        }
    }
    for second in seconds {
        if second.status != SecondmentStatus::Cancelled {
            let schedule = match &second.state.completed {
                Some(closed) => second.schedule.until(closed.at.date_naive()),
                None => second.schedule,
            };
            let booking = Booking { call_up: second.callup_id, schedule, tentative: false };
            booked.push((second.officer_id, second.home_council_id, booking));
        }
    }
    booked
}

impl Rows {
    async fn read(tx: &ReadTx) -> Self {
        let mut posts = all::<post::Entity>(tx).await;
        // The posts behind the extra bookings are not for ranking.
        let calls = all::<callup::Entity>(tx).await;
        posts.retain(|post| calls.iter().all(|call| call.post_id != post.id));
        Self {
            posts,
            projects: all::<project::Entity>(tx).await,
            calls,
            hosts: all::<host::Entity>(tx).await,
            needs: all::<need::Entity>(tx).await,
            skills: all::<skill::Entity>(tx).await,
            roles: all::<role::Entity>(tx).await,
            officers: all::<officer::Entity>(tx).await,
            held: all::<officer_skill::Entity>(tx).await,
            cleared: all::<clearance::Entity>(tx).await,
            offers: all::<offer::Entity>(tx).await,
            absences: all::<absence::Entity>(tx).await,
            interests: all::<interest::Entity>(tx).await,
            members: all::<member::Entity>(tx).await,
            councils: tx.shared::<council::Entity>().all().await.unwrap(),
            blackouts: all::<blackout::Entity>(tx).await,
            booked: booked(tx).await,
            workload: all::<workload::Entity>(tx).await[0].asked(),
        }
    }

    /// Everybody, for no post in particular.
    fn everybody(&self) -> Vec<Candidate> {
        let homes: BTreeMap<CouncilId, Arc<Home>> =
            self.members.iter().map(|member| (member.council_id, Arc::new(self.home(member)))).collect();
        self.officers.iter().map(|officer| self.candidate(officer, &homes)).collect()
    }

    /// The officer for a post: no post changes anything but the interest in it.
    fn for_post(&self, officer: &Candidate, post: &post::Model) -> Candidate {
        let interested = self.interests.iter().any(|interest| {
            interest.officer_id == officer.officer
                && interest.post_id == post.id
                && interest.withdrawn_at.is_none()
        });
        Candidate { interested, ..officer.clone() }
    }

    fn wanted(&self, post: &post::Model) -> Wanted {
        let name = |id| self.skills.iter().find(|skill| skill.id == id).unwrap().name.clone();
        let needs = self.needs.iter().filter(|need| need.post_id == post.id).map(|need| Need {
            skill: need.skill_id,
            name: name(need.skill_id),
            level: need.level,
            essential: need.essential,
        });
        let lead = self.hosts.iter().find(|host| host.project_id == post.project_id && host.lead);
        let project = self.projects.iter().find(|project| project.id == post.project_id).unwrap();
        Wanted {
            role: post.role_id,
            family: self.family(post.role_id),
            schedule: post.schedule(),
            needs: needs.collect(),
            clearance: post.clearance,
            service_area: project.service_area,
            onsite_days: post.onsite_days,
            host: lead.map(|host| self.place(host.council_id)),
            team: Joining {
                most_of_a_council: project.team.and_then(|rules| rules.most_of_a_council),
                homes: self.squad_without(post).map(|call| (call.officer_id, call.home_council_id)).collect(),
                lacks_lead: false,
                lacks_host: None,
                mentors: self.mentors(project, post),
            },
            workload: self.workload,
        }
    }

    /// Everybody in the squad of a post’s project, by other posts of it.
    fn squad_without(&self, post: &post::Model) -> impl Iterator<Item = &callup::Model> {
        let (project, post) = (post.project_id, post.id);
        let others = self.calls.iter().filter(|call| call.status.is_live());
        others.filter(move |call| call.project_id == project && call.post_id != post)
    }

    /// Experts of the squad without a learner.
    fn mentors(&self, project: &project::Model, post: &post::Model) -> Option<Mentors> {
        project.team.filter(|rules| rules.takes_learners)?;
        let level = |call: &callup::Model, need: &need::Model| {
            let held = self
                .held
                .iter()
                .find(|held| held.officer_id == call.officer_id && held.skill_id == need.skill_id);
            held.map_or(0, |held| held.level_rank)
        };
        let (mut experts, mut learners) = (BTreeSet::new(), BTreeSet::new());
        for call in self.squad_without(post) {
            let needs = self.needs.iter().filter(|need| need.post_id == call.post_id && need.essential);
            let needs: Vec<_> = needs.collect();
            if needs.iter().any(|need| level(call, need) < need.level.rank()) {
                learners.insert(call.officer_id);
            } else if needs.iter().any(|need| level(call, need) == 4) {
                experts.insert(call.officer_id);
            }
        }
        experts.retain(|officer| !learners.contains(officer));
        Some(Mentors { experts, learners, may_come: false })
    }

    fn family(&self, role: Option<callup_domain::id::RoleId>) -> Option<Arc<str>> {
        let role = self.roles.iter().find(|row| Some(row.id) == role)?;
        Some(Arc::from(role.family.as_str()))
    }

    fn place(&self, council: CouncilId) -> Place {
        let row = self.councils.iter().find(|row| row.id == council).unwrap();
        Place { council, nation: row.nation, region: row.region.map(|region| Arc::from(region.as_str())) }
    }

    fn home(&self, member: &member::Model) -> Home {
        let council = member.council_id;
        let booked = self.booked.iter().filter(|(_, home, _)| *home == council);
        let away = Away::count(booked.map(|(officer, _, booking)| (*officer, &booking.schedule)));
        let blackouts = self.blackouts.iter().filter(|blackout| blackout.council_id == council);
        let blackouts = blackouts.map(|blackout| period(blackout.starts_on, blackout.ends_on)).collect();
        Home { place: self.place(council), cap: member.away_cap, away, blackouts }
    }

    fn candidate(&self, officer: &officer::Model, homes: &BTreeMap<CouncilId, Arc<Home>>) -> Candidate {
        let skills = self.held.iter().filter(|held| held.officer_id == officer.id).map(|held| Held {
            skill: held.skill_id,
            level: held.level,
            evidence: held.evidence,
            on: held.evidence_on,
            wants_to_learn: held.wants_to_learn,
        });
        Candidate {
            officer: officer.id,
            home: Arc::clone(&homes[&officer.home_council_id]),
            standing: officer.standing,
            paused_until: officer.paused_until,
            supported: officer.supported_at.is_some(),
            off_payroll: false,
            employment_ends_on: officer.employment_ends_on,
            role: officer.role_id,
            family: self.family(officer.role_id),
            skills: skills.collect(),
            clearance: self.cleared.iter().find(|row| row.officer_id == officer.id).map(|row| row.cleared()),
            service_areas: officer.service_areas.clone(),
            diary: self.diary(officer),
            notice_days: officer.notice_days,
            max_onsite_days: officer.max_onsite_days,
            reach: officer.reach,
            interested: false,
        }
    }

    fn diary(&self, officer: &officer::Model) -> Diary {
        let offers = self.offers.iter().filter(|offer| offer.officer_id == officer.id);
        let absences = self.absences.iter().filter(|absence| match absence.officer_id {
            Some(one) => one == officer.id,
            None => absence.home_council_id == officer.home_council_id,
        });
        let booked = self.booked.iter().filter(|(who, ..)| *who == officer.id);
        Diary {
            pattern: officer.pattern,
            offers: offers
                .map(|offer| Offer { period: period(offer.starts_on, offer.ends_on), load: offer.load })
                .collect(),
            absences: absences
                .map(|it| Absence {
                    period: period(it.starts_on, it.ends_on),
                    pattern: it.pattern,
                    kind: it.kind,
                })
                .collect(),
            booked: booked.map(|(.., booking)| booking.clone()).collect(),
        }
    }
}

fn period(starts_on: NaiveDate, ends_on: NaiveDate) -> Period {
    Period { starts_on, ends_on }
}
