//! Projects that run, with officers who serve on them.

use callup_command as command;
use callup_domain::access::{Action, On, Role};
use callup_domain::callup::{Answer, CallUpStatus, Release};
use callup_domain::event::Event;
use callup_domain::id::{PersonId, PostId, ProjectId};
use callup_domain::load::{Load, Pattern, Schedule};
use callup_domain::officer::{Reach, Standing};
use callup_domain::post::PostState;
use callup_domain::secondment::{Closure, LegalBasis, Progress, SecondmentStatus};
use callup_domain::service_area::ServiceAreas;
use callup_infra::entity::{callup, officer, post, secondment};
use callup_infra::scope::WriteTx;
use callup_tests::{Client, TestApp, council_id};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// A date.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A delivery lead.
pub async fn delivery_lead(app: &TestApp, name: &str) -> Client {
    app.person(name, &[(Role::DeliveryLead, None)]).await
}

/// “Missed-bin reporting”, published: £310,000, alpha, 11 January to 9 July 2027, landing at
/// Camden (lead) and Cardiff. Its id.
pub async fn missed_bins(app: &TestApp, lead: &Client) -> Value {
    let meera = app.person("Meera Lister", &[(Role::Coordinator, None)]).await;
    project(&meera, lead, "Missed-bin reporting", &["camden", "cardiff"]).await
}

/// A published project that lands at these councils, the first of them the lead. Its id.
pub async fn project(coordinator: &Client, lead: &Client, title: &str, hosts: &[&str]) -> Value {
    let hosts: Vec<Value> = hosts
        .iter()
        .enumerate()
        .map(|(at, slug)| json!({ "council": council_id(slug).to_string(), "lead": at == 0 }))
        .collect();
    let ask = json!({ "project": {
        "title": title, "problem": "People call about bins", "outcomeMeasure": "Calls a year",
        "sponsor": "R. Patel", "deliveryLead": lead.id().to_string(), "hosts": hosts, "phase": "ALPHA",
        "startsOn": "2027-01-11", "endsOn": "2027-07-09", "budget": 31_000_000, "toleranceBp": 500,
    } });
    let id = coordinator.must("createProject", ask, "project { id }").await["project"]["id"].clone();
    coordinator.must("publishProject", json!({ "project": id }), "project { id }").await;
    id
}

fn write(app: &TestApp) -> WriteTx {
    app.operator().begin().permit(Action::ListProject, On::default()).unwrap()
}

/// An open post from 11 January to 9 July 2027.
pub async fn post(app: &TestApp, project: &Value, title: &str, load: i32) -> post::Model {
    let tx = write(app);
    let row = post::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: project.as_str().unwrap().parse().unwrap(),
        title: title.to_owned(),
        role_id: None,
        role_level: String::new(),
        state: PostState::Open,
        load: Load::new(load).unwrap(),
        starts_on: day("2027-01-11"),
        ends_on: day("2027-07-09"),
        onsite_days: 0,
        clearance: None,
        closing_reason: None,
        created_at: tx.now(),
        version: 1,
    };
    let row = tx.insert::<post::Entity>(row).await.unwrap();
    tx.commit(Event::PostsAdded { project: row.project_id, posts: vec![row.id] }).await.unwrap();
    row
}

/// An officer of a council who serves in a post from now on, by this schedule.
pub async fn serve(
    app: &TestApp,
    name: &str,
    home: &str,
    post: &post::Model,
    schedule: Schedule,
) -> secondment::Model {
    let email = format!("{}@example.gov.uk", name.to_lowercase().replace(' ', "."));
    let ask = command::person::AddPerson { name: name.to_owned(), email, language: None };
    let person = command::person::add(&app.operator(), ask).await.unwrap();
    let tx = write(app);
    let officer = tx.insert::<officer::Entity>(officer(&tx, person.id, home)).await.unwrap();
    let agreed = agreed(&tx, post.project_id, post.id, &officer, &schedule);
    let agreed = tx.insert::<callup::Entity>(agreed).await.unwrap();
    let row = secondment::Model {
        id: tx.id(),
        body_id: tx.body(),
        callup_id: agreed.id,
        project_id: post.project_id,
        post_id: post.id,
        officer_id: officer.id,
        home_council_id: officer.home_council_id,
        status: SecondmentStatus::Active,
        starts_on: schedule.period.starts_on,
        ends_on: schedule.period.ends_on,
        schedule,
        legal_basis: LegalBasis::Section113,
        state: Progress {
            consultation: None,
            signatures: Vec::new(),
            started_at: Some(tx.now()),
            early_ends: Vec::new(),
            completed: None,
            cancelled: None,
        },
        created_at: tx.now(),
        version: 1,
    };
    let row = tx.insert::<secondment::Entity>(row).await.unwrap();
    tx.commit(Event::SecondmentStarted { secondment: row.id, officer: officer.id }).await.unwrap();
    row
}

/// A secondment gets an earlier last day.
pub async fn end_early(app: &TestApp, row: secondment::Model, ends_on: &str) -> secondment::Model {
    let tx = write(app);
    let schedule = row.schedule.clone().until(day(ends_on));
    let row = tx.update::<secondment::Entity>(row.on_schedule(schedule)).await.unwrap();
    tx.commit(Event::SecondmentEnding { secondment: row.id, officer: row.officer_id }).await.unwrap();
    row
}

/// A secondment is over, and its call-up with it.
pub async fn complete(app: &TestApp, row: secondment::Model) -> secondment::Model {
    let tx = write(app);
    let completed = Some(Closure { at: tx.now(), note: "All is in the repository.".to_owned() });
    let progress = Progress { completed, ..row.state.clone() };
    let agreed = tx.get::<callup::Entity>(row.callup_id).await.unwrap();
    tx.update::<callup::Entity>(callup::Model { status: CallUpStatus::Over, ..agreed }).await.unwrap();
    let row = tx.update::<secondment::Entity>(row.gone_on(progress)).await.unwrap();
    tx.commit(Event::SecondmentCompleted { secondment: row.id, officer: row.officer_id }).await.unwrap();
    row
}

fn officer(tx: &WriteTx, person: PersonId, home: &str) -> officer::Model {
    officer::Model {
        id: tx.id(),
        body_id: tx.body(),
        person_id: person,
        home_council_id: council_id(home),
        role_id: None,
        standing: Standing::Listed,
        paused_until: None,
        withdrawn_on: None,
        supported_by: None,
        supported_at: None,
        alerts: callup_domain::alert::AlertEvery::Never,
        alert_from: callup_domain::alert::USUAL_FROM,
        summary: String::new(),
        pattern: Pattern::FULL,
        service_areas: ServiceAreas::default(),
        reach: Reach::HomeCouncil,
        max_onsite_days: 0,
        notice_days: 0,
        salary_pence: None,
        pension_bp: None,
        employment_ends_on: None,
        created_at: tx.now(),
        version: 1,
    }
}

fn agreed(
    tx: &WriteTx,
    project: ProjectId,
    post: PostId,
    officer: &officer::Model,
    schedule: &Schedule,
) -> callup::Model {
    callup::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: project,
        post_id: post,
        officer_id: officer.id,
        home_council_id: officer.home_council_id,
        status: CallUpStatus::Agreed,
        schedule: schedule.clone(),
        starts_on: schedule.period.starts_on,
        ends_on: schedule.period.ends_on,
        answer_by: schedule.period.starts_on,
        answer: Answer::Accepted { at: tx.now() },
        release: Release::Granted { at: tx.now(), by: None, backfill: None },
        ending: None,
        score: 0,
        asked_by: None,
        asked_at: tx.now(),
        note: String::new(),
        version: 1,
    }
}
