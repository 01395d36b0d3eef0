//! Nobody sees or does more than the table in `docs/access.md` says, by whatever way the schema leads there.
//!
//! The tests walk the schema as it tells itself: every query field, every thing by its id, and everything
//! these lead to. A new field is walked without being named here; what the walk does not know how to ask
//! fails it.

mod known;
mod mutation;
mod panel;
mod policy;
mod schema;
mod selection;
mod walk;

use callup_api::graphql::handler::Limits;
use callup_api::graphql::pace::Paces;
use callup_command::cx::Cx;
use callup_command::erasure::{self, AskForErasure, ErasePerson};
use callup_command::home::{self, SetEscalation};
use callup_command::invitation::{self, InvitePerson, RevokeInvitation};
use callup_command::person::{self, AddPerson, GrantRole};
use callup_command::provider::{self, RemoveProvider, SetProvider};
use callup_command::webhook::{self, RegisterWebhook, RemoveWebhook, RotateWebhookSecret, SendTestEvent};
use callup_demo as demo;
use callup_domain::access::{Action, Actor, On, Role, Who};
use callup_domain::clearance::Clearance;
use callup_domain::dormancy::PromptKind;
use callup_domain::event::{Event, EventKind};
use callup_domain::id::{BodyId, CouncilId, PersonId};
use callup_domain::mail::MailKind;
use callup_domain::outcome::OutcomeReason;
use callup_domain::post::{ClosingReason, PostState};
use callup_domain::project::ProjectState;
use callup_infra::entity::{
    agreement, alert, clearance, event, interest, member, membership, officer, outcome, post, project,
    prompt, revision, secondment, session,
};
use callup_infra::mail::Mailer;
use callup_job::MailRoom;
use callup_tests::{Client, Manner, Receiver, TestApp, council_id, on_both};
use chrono::TimeDelta;
use known::Known;
use mutation::Foreign;
use policy::Eyes;
use schema::Schema;
use serde_json::json;
use std::collections::BTreeSet;
use walk::{Seen, Walker};

/// Fields that nobody is ever shown a value of here, each with its reason. The list may only shrink.
const NEVER_SHOWN: &[(&str, &str)] = &[
    ("Change.onsiteDays", "no officer who is asked about lacks days on site alone"),
    ("Council.endsOn", "none of the members ends"),
    ("EngineProgress.best", "no engine runs while it is asked"),
    ("EngineProgress.bound", "no engine runs while it is asked"),
    ("EngineProgress.done", "no engine runs while it is asked"),
    ("EngineProgress.filled", "no engine runs while it is asked"),
    ("EngineProgress.phase", "no engine runs while it is asked"),
    ("EarlyEnd.refusalReason", "the one earlier end was agreed"),
    ("EarlyEnd.refused", "the one earlier end was agreed"),
    ("EarlyEnd.withdrawn", "the one earlier end was agreed"),
    ("EqualityCount.answer", "a session alone is shown it, and these come with tokens"),
    ("EqualityCount.people", "a session alone is shown it, and these come with tokens"),
    ("EqualityFigure.counts", "a session alone is shown it, and these come with tokens"),
    ("EqualityFigure.question", "a session alone is shown it, and these come with tokens"),
    ("EqualityFigure.stage", "a session alone is shown it, and these come with tokens"),
    ("EqualityFigures.figures", "a session alone is shown it, and these come with tokens"),
    ("EqualityFigures.madeOn", "a session alone is shown it, and these come with tokens"),
    ("EqualityFigures.nextOn", "a session alone is shown it, and these come with tokens"),
    ("OwnEquality.answers", "a session alone is shown it, and these come with tokens"),
    ("OwnEquality.month", "a session alone is shown it, and these come with tokens"),
    ("OwnEqualityAnswer.answer", "a session alone is shown it, and these come with tokens"),
    ("OwnEqualityAnswer.options", "a session alone is shown it, and these come with tokens"),
    ("OwnEqualityAnswer.question", "a session alone is shown it, and these come with tokens"),
    ("ModelInForce.authority", "a consortium acts without a mandate"),
    ("PostInterest.withdrawnAt", "nobody who is asked about took an interest back"),
    ("Selection.gapAt", "somebody is proposed for the post that is asked about"),
    ("Selection.progress", "no engine runs while it is asked"),
    ("Skill.mergedInto", "no skill was merged"),
    ("Skill.nameCy", "the framework is published in English only"),
    ("Token.revokedAt", "no token was revoked"),
    (
        "WhatIf.of",
        "a what-if is reached from selections only, and the walk never goes back to what it came from",
    ),
];

/// The demonstration’s body in the app’s database; the app’s own body is another one beside it. All of
/// it may be asked for at once.
async fn two_bodies(app: &mut TestApp) -> BodyId {
    let other = app.body;
    let (mailer, _) = Mailer::memory(app.config.mail.from.clone());
    let room = MailRoom::with(mailer, app.config.http.public_url.clone()).unwrap();
    let filled = demo::fill(&app.world.db, &app.config, room, 1, demo::NOW).await;
    app.body = filled.unwrap_or_else(|cause| panic!("{cause:#}"));
    app.clock.set(demo::NOW);
    for name in ["One Guest", "Another Guest"] {
        let ask = AddPerson {
            name: name.to_owned(),
            email: format!("{}@example.gov.uk", &name[..3]),
            language: None,
        };
        let guest = person::add(&app.operator(), ask).await.unwrap().id;
        let member = app
            .operator()
            .read()
            .every::<member::Entity>()
            .one()
            .await
            .unwrap()
            .expect("a member")
            .council_id;
        ways_in(app, guest, member).await;
    }
    endpoints(app).await;
    cleared(app).await;
    agreements(app).await;
    silence(app).await;
    own_clocks(app).await;
    of_an_officer(app).await;
    selection::all_there_is(app).await;
    panel::all_there_is(app).await;
    app.sealed().await;
    let no_limit = 1_000_000;
    app.limit(Limits {
        query_bytes: no_limit,
        fields: no_limit,
        depth: no_limit,
        complexity: usize::MAX,
        aliases: no_limit,
        paces: Paces::of(1_000_000),
        ..Limits::from(&app.config.graphql)
    });
    other
}

/// What the demonstration has none of: identity providers, invitations, and somebody who is signed in.
async fn ways_in(app: &TestApp, guest: PersonId, council: CouncilId) {
    let cx = app.operator();
    let ask = InvitePerson { person: guest, council: Some(council) };
    let week = TimeDelta::days(7);
    let taken_back = invitation::invite(&cx, ask, week).await.unwrap();
    invitation::revoke(&cx, RevokeInvitation { invitation: taken_back.id }).await.unwrap();
    invitation::invite(&cx, ask, week).await.unwrap();
    let mails = app.run_jobs().await;
    let text = &mails.iter().find(|mail| mail.kind == MailKind::Invitation).expect("an invitation").text;
    let link = text.split_whitespace().find(|word| word.contains("/link?token=")).expect("a link");
    let mut browser = app.browser();
    let page = browser.arrive(link).await;
    browser.submit(&page, "/link", &[]).await;
    assert!(browser.viewer().await.is_some(), "the guest is in");
    let provider = SetProvider {
        provider: None,
        council: Some(council),
        name: "Example".to_owned(),
        issuer: "https://login.example.gov.uk".to_owned(),
        client_id: "callup".to_owned(),
        secret_name: "example".to_owned(),
        domains: vec!["example.gov.uk".to_owned()],
    };
    let own = Cx::new(
        app.world.clone(),
        Actor { body: app.body, who: Who::Person { person: guest, officer: None, grants: Vec::new() } },
    );
    erasure::ask(&own, AskForErasure { asked: true }).await.unwrap();
    let name = format!("Gone {guest}");
    let ask = AddPerson { name, email: format!("gone.{guest}@example.gov.uk"), language: None };
    let gone = person::add(&cx, ask).await.unwrap();
    erasure::erase(&cx, ErasePerson { person: gone.id }).await.unwrap();
    let removed = provider::set(&cx, provider.clone()).await.unwrap();
    provider::remove(&cx, RemoveProvider { provider: removed.id }).await.unwrap();
}

/// Of the demonstration's councils one takes its agreement back, and one gives another that ends soon.
async fn agreements(app: &TestApp) {
    let cx = app.operator();
    let read = cx.read();
    let rows = read.every::<agreement::Entity>().in_order().all().await.unwrap();
    let leader_of = async |council: CouncilId| {
        let held = read.every::<membership::Entity>().is(membership::Column::CouncilId, council);
        let held = held.is(membership::Column::Role, Role::Leader).one().await.unwrap().expect("a leader");
        app.client_of(held.person_id).await
    };
    // The last to join: whom the walk asks about first is of a council that shares.
    let last = &rows[rows.len() - 2..];
    for row in last {
        let ask = json!({ "agreement": row.id.to_string(), "reason": "A review" });
        leader_of(row.council_id).await.must("withdrawAgreement", ask, "agreement { id }").await;
    }
    let council = last[1].council_id;
    let ask = json!({
        "council": council.to_string(), "purpose": "To call officers up", "arrangement": "PROCESSOR",
        "signatory": "The leader", "untilOn": "2027-07-20",
    });
    leader_of(council).await.must("giveAgreement", ask, "agreement { id }").await;
    // The house is not kept, so that there is something left whose time is over.
    let tx = app.operator().begin().permit(Action::SendMail, On::default()).unwrap();
    let given = tx.every::<agreement::Entity>().latest_first().one().await.unwrap().expect("an agreement");
    let reminded_on = Some(tx.today());
    let row = tx.update::<agreement::Entity>(agreement::Model { reminded_on, ..given }).await.unwrap();
    tx.commit(Event::AgreementReminded { agreement: row.id, council }).await.unwrap();
}

/// Endpoints, which the demonstration has none of: one that does well, one that wants nothing any more, and
/// one that was removed.
async fn endpoints(app: &TestApp) {
    let cx = app.operator();
    let (good, gone) = (Receiver::start().await, Receiver::start().await);
    gone.answers(Manner::Status(410));
    let mut ids = Vec::new();
    for receiver in [&good, &gone, &good] {
        let (label, url) = ("Example".to_owned(), receiver.url.clone());
        let ask = RegisterWebhook { label, url, kinds: vec![EventKind::ProjectClosed] };
        ids.push(webhook::register(&cx, ask, true).await.unwrap().row.id);
    }
    webhook::rotate(&cx, RotateWebhookSecret { webhook: ids[0], overlap_hours: 24 }).await.unwrap();
    webhook::remove(&cx, RemoveWebhook { webhook: ids[2] }).await.unwrap();
    for id in &ids[..2] {
        webhook::test(&cx, SendTestEvent { webhook: *id }).await.unwrap();
    }
    for _ in 0..2 {
        app.sealed().await;
        while app.runner().next().await.unwrap().is_some() {}
        app.advance(TimeDelta::minutes(2));
    }
}

/// Each council says itself when a release that waits is told further up.
async fn own_clocks(app: &TestApp) {
    let cx = app.operator();
    let members = cx.read().every::<member::Entity>().in_order().all().await.unwrap();
    for member in members {
        let ask = SetEscalation { council: member.council_id, working_days: Some(5) };
        home::escalate_after(&cx, ask).await.unwrap();
    }
}

/// The closure of each published project has been announced, by somebody for once.
async fn silence(app: &TestApp) {
    let tx = app.operator().begin().permit(Action::ListProject, On::default()).unwrap();
    let running = tx.every::<project::Entity>().is(project::Column::State, ProjectState::Published);
    let running = running.in_order().all().await.unwrap();
    let by = tx.every::<membership::Entity>().is(membership::Column::Role, Role::Coordinator).one().await;
    let prompted_by = by.unwrap().map(|held| held.person_id);
    let row = |project: &project::Model| prompt::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: project.id,
        kind: PromptKind::Warned,
        prompted_at: tx.now(),
        prompted_by,
    };
    tx.insert_all::<prompt::Entity>(running.iter().map(row).collect()).await.unwrap();
    tx.commit(Event::DormancyWarned { project: running[0].id }).await.unwrap();
}

/// An officer who serves has a calendar, as another has, and was told of a post and of what came of it; somebody else was not.
async fn of_an_officer(app: &TestApp) {
    let cx = app.operator();
    let read = cx.read();
    let serving = read.every::<secondment::Entity>().in_order().one().await.unwrap().expect("a secondment");
    let own = read.get::<officer::Entity>(serving.officer_id).await.unwrap();
    let officers = read.every::<officer::Entity>().in_order().all().await.unwrap();
    let other = officers.into_iter().find(|row| row.id != own.id).expect("another officer");
    for officer in [&own, &other] {
        app.client_of(officer.person_id).await.must("issueCalendar", json!({}), "address").await;
    }
    let tx = app.operator().begin().permit(Action::ListProject, On::default()).unwrap();
    let post = tx.every::<post::Entity>().in_order().one().await.unwrap().expect("a post");
    let (body_id, told_at) = (tx.body(), tx.now());
    let post_id = post.id;
    let (state, closing_reason) = (PostState::Closed, Some(ClosingReason::NoMoney));
    tx.update::<post::Entity>(post::Model { state, closing_reason, ..post }).await.unwrap();
    let alert = alert::Model { id: tx.id(), body_id, officer_id: own.id, post_id, score: 700, told_at };
    tx.insert::<alert::Entity>(alert).await.unwrap();
    let told = tx.every::<outcome::Entity>().is(outcome::Column::OfficerId, own.id);
    if told.is(outcome::Column::PostId, post_id).one().await.unwrap().is_none() {
        let (officer_id, reason) = (own.id, OutcomeReason::Declined);
        let row = outcome::Model { id: tx.id(), body_id, post_id, officer_id, reason, told_at, version: 1 };
        tx.insert::<outcome::Entity>(row).await.unwrap();
    }
    let officer_id = other.id;
    let shown = interest::Model {
        id: tx.id(),
        body_id,
        post_id,
        officer_id,
        note: "Mine too".to_owned(),
        shared: false,
        expressed_at: told_at,
        withdrawn_at: None,
        version: 1,
    };
    tx.insert::<interest::Entity>(shown).await.unwrap();
    tx.commit(Event::OfficerAlerted { officer: own.id, posts: vec![post_id] }).await.unwrap();
}

/// Every officer is cleared and has a contract with an end, and every second post asks for it: the first for more than any has.
async fn cleared(app: &TestApp) {
    let tx = app.operator().begin().permit(Action::ListProject, On::default()).unwrap();
    let posts = tx.every::<post::Entity>().in_order().all().await.unwrap().into_iter().step_by(2);
    for (at, row) in posts.enumerate() {
        let level = if at % 2 == 0 { Clearance::Sc } else { Clearance::Dv };
        tx.update::<post::Entity>(post::Model { clearance: Some(level), ..row }).await.unwrap();
    }
    let officers = tx.every::<officer::Entity>().in_order().all().await.unwrap();
    let row = |officer: &officer::Model| clearance::Model {
        id: tx.id(),
        body_id: tx.body(),
        officer_id: officer.id,
        level: Clearance::Sc,
        expires_on: tx.today() + TimeDelta::days(2_000),
        number: "SECRET-7".to_owned(),
        note: "Renewed early".to_owned(),
        entered_by: Some(officer.person_id),
        entered_at: tx.now(),
        version: 1,
    };
    let rows = officers.iter().map(row).collect();
    tx.insert_all::<clearance::Entity>(rows).await.unwrap();
    let officer = officers[0].id;
    let employment_ends_on = Some(tx.today() + TimeDelta::days(2_000));
    let employed = officers.into_iter().map(|row| officer::Model { employment_ends_on, ..row }).collect();
    tx.update_all::<officer::Entity>(employed).await.unwrap();
    tx.commit(Event::ClearanceSet { officer }).await.unwrap();
}

/// Somebody new in the app’s body, with one role or none.
async fn somebody(app: &TestApp, role: Option<Role>, council: Option<CouncilId>) -> (Client, Eyes) {
    let cx = app.operator();
    let number = cx.read().every::<callup_infra::entity::person::Entity>().count().await.unwrap();
    let ask = AddPerson {
        name: format!("Somebody {number}"),
        email: format!("somebody.{number}@example.gov.uk"),
        language: None,
    };
    let added = person::add(&cx, ask).await.unwrap();
    if let Some(role) = role {
        let until_on = (role == Role::Deputy).then(|| cx.read().today() + TimeDelta::days(30));
        person::grant(&cx, GrantRole { person: added.id, role, council, until_on }).await.unwrap();
    }
    let eyes = Eyes { role, council, person: added.id, officer: None };
    (app.client_of(added.id).await, eyes)
}

/// One of each: every role, approvers and leaders at two councils, a delivery lead with projects, an
/// officer who serves, and somebody who is nothing yet.
async fn everybody(app: &TestApp, known: &Known) -> Vec<(Client, Eyes)> {
    let mut all = Vec::new();
    for role in [Role::Coordinator, Role::Selector, Role::Auditor, Role::Administrator, Role::DeliveryLead] {
        let one = somebody(app, Some(role), None).await;
        if role == Role::Selector {
            panel::seat(app, one.1.person).await;
        }
        if role == Role::Administrator {
            one.0.must("setLook", json!({ "colour": "#00703c" }), "body { colour }").await;
            // So little rest, and so long a run, that nobody’s rank changes by it.
            let asked = json!({ "leastRest": 1, "longestRun": 520 });
            one.0.must("setWorkload", asked, "body { workload { leastRest } }").await;
        }
        all.push(one);
    }
    let home = known.officers.iter().find(|row| known.callups.iter().any(|call| call.officer_id == row.id));
    let host =
        known.hosts.iter().find(|host| known.callups.iter().any(|call| call.project_id == host.project_id));
    for council in [home.expect("an officer").home_council_id, host.expect("a host").council_id] {
        for role in [Role::Approver, Role::Deputy, Role::Leader] {
            let one = somebody(app, Some(role), Some(council)).await;
            if role == Role::Approver {
                let until = (known.today + TimeDelta::days(3)).to_string();
                one.0.must("sayAway", json!({ "untilOn": until }), "person { id }").await;
            }
            all.push(one);
        }
    }
    let lead = known.projects.iter().filter(|row| known.callups.iter().any(|call| call.project_id == row.id));
    let lead = lead.filter_map(|row| row.delivery_lead_id).next().expect("a delivery lead");
    let eyes = Eyes { role: Some(Role::DeliveryLead), council: None, person: lead, officer: None };
    all.push((app.client_of(lead).await, eyes));
    let serving = known.secondments.first().expect("a secondment").officer_id;
    let own = known.officers.iter().find(|officer| officer.id == serving).expect("an officer");
    let eyes = Eyes { role: None, council: None, person: own.person_id, officer: Some(own.id) };
    all.push((app.client_of(own.person_id).await, eyes));
    all.push(somebody(app, None, None).await);
    let guest =
        app.operator().read().every::<session::Entity>().one().await.unwrap().expect("a session").person_id;
    let eyes = Eyes { role: None, council: None, person: guest, officer: None };
    all.push((app.client_of(guest).await, eyes));
    all
}

async fn walked(schema: &Schema, known: &Known, client: &Client) -> Seen {
    Walker::new(schema, known, client).walk().await
}

/// How much is on record: no command can do anything without adding to it.
async fn on_record(app: &TestApp) -> (u64, u64) {
    let read = app.operator().begin();
    (
        read.every::<event::Entity>().count().await.unwrap(),
        read.every::<revision::Entity>().count().await.unwrap(),
    )
}

/// Whether `found` goes beyond `expected`, and by what.
fn beyond(found: &BTreeSet<String>, expected: &BTreeSet<String>) -> Vec<String> {
    found.difference(expected).cloned().collect()
}

on_both! {
    async fn everybody_sees_what_the_policy_says_and_no_more(app: TestApp) {
        let mut app = app;
        two_bodies(&mut app).await;
        let known = Known::read(&app.operator()).await;
        let people = everybody(&app, &known).await;
        let schema = Schema::of(&people[0].0).await;
        let mut shown = BTreeSet::new();
        for (client, eyes) in &people {
            let (seen, expected) = (walked(&schema, &known, client).await, eyes.expected(&known));
            let more = [
                beyond(&seen.of("Officer"), &expected.officers),
                beyond(&seen.paid, &expected.paid),
                beyond(&seen.cleared, &expected.cleared),
                beyond(&seen.employed, &expected.employed),
                beyond(&seen.of("CallUp"), &expected.callups),
                beyond(&seen.of("Secondment"), &expected.secondments),
                beyond(&seen.of("PostInterest"), &expected.interests),
                beyond(&seen.of("Project"), &expected.projects),
            ];
            assert!(more.iter().all(Vec::is_empty), "{eyes:?} sees more than the policy says: {more:?}");
            // By its id each thing is shown to whoever should see it.
            for (of, prefix, expected) in [
                ("Officer", "off", &expected.officers), ("CallUp", "cal", &expected.callups),
                ("Secondment", "sec", &expected.secondments), ("Project", "prj", &expected.projects),
            ] {
                let asked: BTreeSet<String> = known.some(prefix).iter().filter(|id| expected.contains(*id)).cloned().collect();
                let less = beyond(&asked, &seen.of(of));
                assert!(less.is_empty(), "{eyes:?} does not see, as the policy says: {less:?}");
            }
            shown.extend(seen.fields);
        }
        let fields = schema.shown().into_iter().filter(|field| !shown.contains(field));
        let never: BTreeSet<String> = fields.collect();
        let listed: BTreeSet<String> = NEVER_SHOWN.iter().map(|(field, _)| (*field).to_owned()).collect();
        assert_eq!(never, listed, "fields that no walk was shown a value of, and the list of those");
    }

    async fn nothing_of_a_body_is_seen_or_done_from_another(app: TestApp) {
        let mut app = app;
        let other = two_bodies(&mut app).await;
        let known = Known::read(&app.operator()).await;
        let insider = somebody(&app, Some(Role::Auditor), None).await.0;
        let schema = Schema::of(&insider).await;
        let ours: BTreeSet<String> = known.ids.iter().filter(|(prefix, _)| *prefix != "cou").flat_map(|(_, ids)| ids.clone()).collect();
        let theirs = app.body;
        app.body = other;
        let mut outsiders = vec![app.stranger()];
        for role in Role::ALL.iter().copied().filter(|role| *role != Role::Officer) {
            let council = role.of_council().then(|| council_id("camden"));
            outsiders.push(somebody(&app, Some(role), council).await.0);
        }
        app.body = theirs;
        let eyes = Eyes { role: None, council: None, person: insider.id(), officer: None };
        let foreign = Foreign::to(&eyes, &known, &app.operator().read()).await;
        let (before, mut undenied) = (on_record(&app).await, Vec::new());
        for (at, outsider) in outsiders.iter().enumerate() {
            let seen = walked(&schema, &known, outsider).await;
            let leaked: Vec<_> = seen.texts.iter().filter(|text| ours.iter().any(|id| text.contains(id))).collect();
            assert!(leaked.is_empty(), "outsider {at} was shown {leaked:?}");
            assert!(at > 0 || seen.fields.is_empty() && seen.errors == ["UNAUTHENTICATED".to_owned()].into(), "a stranger was shown {:?}", seen.fields);
            for field in schema.fields("Mutation").into_iter().filter(|field| at == 0 || names_a_row(&schema, field)) {
                let done = mutation::tried(outsider, &schema, &foreign, &field.name).await;
                undenied.extend(done.map(|answer| format!("outsider {at}, {}: {answer}", field.name)));
            }
        }
        assert!(undenied.is_empty(), "not told no: {undenied:#?}");
        assert_eq!(on_record(&app).await, before, "something was written");
    }

    async fn nobody_does_to_others_what_the_policy_does_not_let_them(app: TestApp) {
        let mut app = app;
        two_bodies(&mut app).await;
        let known = Known::read(&app.operator()).await;
        let people = everybody(&app, &known).await;
        let schema = Schema::of(&people[0].0).await;
        assert_eq!(mutation::unknown(&schema), [""; 0], "say in isolation/mutation.rs what each takes");
        let (before, mut undenied) = (on_record(&app).await, Vec::new());
        for (client, eyes) in &people {
            let foreign = Foreign::to(eyes, &known, &app.operator().read()).await;
            for name in mutation::forbidden(Some(eyes)) {
                let done = mutation::tried(client, &schema, &foreign, name).await;
                undenied.extend(done.map(|answer| format!("{eyes:?}, {name}: {answer}")));
            }
        }
        assert!(undenied.is_empty(), "not told no: {undenied:#?}");
        assert_eq!(on_record(&app).await, before, "something was written");
        let officers = app.operator().read().every::<officer::Entity>().count().await.unwrap();
        assert_eq!(officers as usize, known.officers.len());
    }
}

/// Whether a mutation names a row of the body, not only values.
fn names_a_row(schema: &Schema, mutation: &schema::Field) -> bool {
    let fields = schema.fields(&mutation.args[0].of);
    fields.iter().any(|field| {
        field.of == "ID" && field.required && field.name != "council" && field.name != "homeCouncil"
    })
}
