//! Listing projects.

use crate::cx::Cx;
use crate::host::{self, HostAsk};
use async_graphql::InputObject;
use callup_domain::access::{Action, On, Role};
use callup_domain::callup::CallUpStatus;
use callup_domain::event::Event;
use callup_domain::id::{PersonId, ProjectId};
use callup_domain::job::Task;
use callup_domain::money::Money;
use callup_domain::post::{ClosingReason, PostState};
use callup_domain::project::{Description, Gate, Phase, ProjectState, Running, TOLERANCE_BP};
use callup_domain::refusal::{Code, Refusal, Refusals};
use callup_domain::say;
use callup_domain::secondment::SecondmentStatus;
use callup_domain::service_area::ServiceArea;
use callup_infra::Result;
use callup_infra::entity::{self, callup, membership, person, phase, post, project, secondment};
use callup_infra::scope::{ReadTx, WriteTx};
use chrono::NaiveDate;

/// What a project says of itself. A draft needs only its title.
#[derive(Clone, Debug, Default, InputObject)]
pub struct ProjectAsk {
    /// Its name, at most 120 characters.
    pub title: String,
    /// The problem it is there to solve.
    #[graphql(default)]
    pub problem: String,
    /// How one will see that it is solved.
    #[graphql(default)]
    pub outcome_measure: String,
    /// The person who wants it done and can decide.
    #[graphql(default)]
    pub sponsor: String,
    /// The council service it belongs to.
    pub service_area: Option<ServiceArea>,
    /// Who runs it and reports.
    pub delivery_lead: Option<PersonId>,
    /// The councils where it lands.
    #[graphql(default)]
    pub hosts: Vec<HostAsk>,
    /// The phase it begins in. Discovery unless given.
    pub phase: Option<Phase>,
    /// Its first day.
    pub starts_on: Option<NaiveDate>,
    /// Its last day.
    pub ends_on: Option<NaiveDate>,
    /// Its budget.
    pub budget: Option<Money>,
    /// How far the forecast cost may exceed the budget, in basis points; 500 (5%) unless given.
    pub tolerance_bp: Option<i32>,
}

/// A new project, as a draft.
#[derive(Clone, Debug, InputObject)]
pub struct CreateProject {
    /// What it says of itself.
    pub project: ProjectAsk,
}

/// A project that says something else of itself from now on. What is left out is cleared; the
/// hosts and the phase stay as they are.
#[derive(Clone, Debug, InputObject)]
pub struct UpdateProject {
    /// The project.
    pub id: ProjectId,
    /// The version that was read: somebody else's change is not overwritten unseen.
    pub version: i32,
    /// What it says of itself. Hosts and phase are not changed here and must be left out.
    pub project: ProjectAsk,
}

/// A project to publish.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct PublishProject {
    /// The project.
    pub project: ProjectId,
}

/// A project to close.
#[derive(Clone, Debug, InputObject)]
pub struct CloseProject {
    /// The project.
    pub project: ProjectId,
    /// Why: it is finished, was stopped, or nobody answers.
    pub reason: String,
}

/// A project to move through a gate.
#[derive(Clone, Debug, InputObject)]
pub struct MovePhase {
    /// The project.
    pub project: ProjectId,
    /// The phase that the gate leads to.
    pub phase: Phase,
    /// What was decided.
    pub gate: Gate,
    /// From which day; today unless given.
    pub from_on: Option<NaiveDate>,
}

impl ProjectAsk {
    fn description(&self) -> Description {
        Description {
            title: self.title.trim().to_owned(),
            problem: self.problem.trim().to_owned(),
            outcome_measure: self.outcome_measure.trim().to_owned(),
            sponsor: self.sponsor.trim().to_owned(),
            starts_on: self.starts_on,
            ends_on: self.ends_on,
            budget_pence: self.budget.map(Money::in_pence),
            tolerance_bp: self.tolerance_bp.unwrap_or(TOLERANCE_BP),
        }
    }
}

/// Lists a project as a draft.
///
/// # Errors
/// A refusal for each field that is wrong; `Denied` for all but coordinators.
pub async fn create(cx: &Cx, ask: CreateProject) -> Result<project::Model> {
    let ask = ask.project;
    let description = ask.description().checked().map_err(|no| under("project", no))?;
    let tx = cx.begin().permit(Action::ListProject, On::default())?;
    let hosts = host::asked(&tx, &ask.hosts).await?;
    check_lead(&tx, ask.delivery_lead).await?;
    let row = project::Model {
        id: tx.id(),
        body_id: tx.body(),
        title: description.title,
        problem: description.problem,
        outcome_measure: description.outcome_measure,
        sponsor: description.sponsor,
        service_area: ask.service_area,
        delivery_lead_id: ask.delivery_lead,
        state: ProjectState::Draft,
        phase: ask.phase.unwrap_or(Phase::Discovery),
        starts_on: description.starts_on,
        ends_on: description.ends_on,
        budget_pence: description.budget_pence,
        tolerance_bp: description.tolerance_bp,
        team: None,
        created_at: tx.now(),
        published_at: None,
        closed_at: None,
        closing_reason: None,
        version: 1,
    };
    let row = tx.insert::<project::Entity>(row).await?;
    host::add(&tx, row.id, &hosts).await?;
    let event = Event::ProjectSet { project: row.id };
    tx.commit(event).await?;
    Ok(row)
}

/// Changes what a project says of itself. A published project stays publishable.
///
/// # Errors
/// A refusal for each field that is wrong; `CONFLICT` when it changed since it was read;
/// `WRONG_STATE` when it is closed.
pub async fn update(cx: &Cx, ask: UpdateProject) -> Result<project::Model> {
    let (id, version, ask) = (ask.id, ask.version, ask.project);
    let description = ask.description().checked().map_err(|no| under("project", no))?;
    let tx = cx.begin().permit(Action::ListProject, On::default())?;
    let project = tx.lock::<project::Entity>(id).await?;
    let mut no = Refusals::default();
    no.check(ask.hosts.is_empty() && ask.phase.is_none(), || {
        Refusal::new(
            Code::OutOfRange,
            "project",
            say!("Hosts are changed by setHosts, and the phase at a gate; leave both out."),
        )
    });
    no.check(project.version == version, || {
        Refusal::new(
            Code::Conflict,
            "version",
            say!("This project has changed since you read it. Look at it again and decide anew."),
        )
    });
    no.check(project.state != ProjectState::Closed, || {
        Refusal::new(Code::WrongState, "id", say!("This project is closed."))
    });
    no.finish(())?;
    if project.state == ProjectState::Published {
        description.publishable(true).map_err(|no| under("project", no))?;
    }
    check_lead(&tx, ask.delivery_lead).await?;
    let changed = project::Model {
        title: description.title,
        problem: description.problem,
        outcome_measure: description.outcome_measure,
        sponsor: description.sponsor,
        service_area: ask.service_area,
        delivery_lead_id: ask.delivery_lead,
        starts_on: description.starts_on,
        ends_on: description.ends_on,
        budget_pence: description.budget_pence,
        tolerance_bp: description.tolerance_bp,
        ..project
    };
    let row = tx.update::<project::Entity>(changed).await?;
    tx.commit(Event::ProjectSet { project: row.id }).await?;
    Ok(row)
}

/// Publishes a project: its posts can be filled from now on.
///
/// # Errors
/// A refusal for each thing that is missing; `WRONG_STATE` unless it is a draft.
pub async fn publish(cx: &Cx, ask: PublishProject) -> Result<project::Model> {
    let tx = cx.begin().permit(Action::ListProject, On::default())?;
    let project = tx.lock::<project::Entity>(ask.project).await?;
    let hosts =
        tx.every::<entity::host::Entity>().is(entity::host::Column::ProjectId, project.id).all().await?;
    if project.state != ProjectState::Draft {
        let message = say!("This project is {state} already.", state = project.state);
        return Err(Refusal::new(Code::WrongState, "project", message).into());
    }
    project.description().publishable(hosts.iter().any(|host| host.lead))?;
    let entry = phase::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: project.id,
        phase: project.phase,
        from_on: tx.today(),
        gate: Gate::Passed,
        recorded_at: tx.now(),
        recorded_by: tx.actor().person(),
    };
    tx.insert::<phase::Entity>(entry).await?;
    let published =
        project::Model { state: ProjectState::Published, published_at: Some(tx.now()), ..project };
    let row = tx.update::<project::Entity>(published).await?;
    let event = Event::ProjectPublished { project: row.id };
    tx.commit(event).await?;
    Ok(row)
}

/// Decides at the gate of a phase. A project that does not pass stays where it is; the decision is
/// kept either way.
///
/// # Errors
/// `WRONG_STATE` unless published, or when the phase does not follow.
pub async fn move_phase(cx: &Cx, ask: MovePhase) -> Result<project::Model> {
    let tx = cx.begin();
    let project = tx.get::<project::Entity>(ask.project).await?;
    let on = On { lead: project.delivery_lead_id, ..On::default() };
    let tx = tx.permit(Action::MovePhase, on)?;
    let project = tx.lock::<project::Entity>(project.id).await?;
    if project.state != ProjectState::Published {
        let state = project.state;
        let message = say!("Only a published project moves through phases; this one is {state}.", state);
        return Err(Refusal::new(Code::WrongState, "project", message).into());
    }
    let next = project.phase.pass(ask.phase)?;
    let entry = phase::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: project.id,
        phase: next,
        from_on: ask.from_on.unwrap_or(tx.today()),
        gate: ask.gate,
        recorded_at: tx.now(),
        recorded_by: tx.actor().person(),
    };
    tx.insert::<phase::Entity>(entry).await?;
    let row = match ask.gate {
        Gate::NotPassed => project,
        Gate::Passed | Gate::PassedOnConditions => {
            tx.update::<project::Entity>(project::Model { phase: next, ..project }).await?
        }
    };
    let event = Event::PhaseMoved { project: row.id, phase: next };
    tx.commit(event).await?;
    Ok(row)
}

/// Closes a project and the posts that are still open in it.
///
/// # Errors
/// `NOT_READY` while anybody serves or is asked to, `WRONG_STATE` unless published, `REQUIRED`
/// without a reason.
pub async fn close(cx: &Cx, ask: CloseProject) -> Result<project::Model> {
    let tx = cx.begin();
    let project = tx.get::<project::Entity>(ask.project).await?;
    let on = On { lead: project.delivery_lead_id, ..On::default() };
    let tx = tx.permit(Action::CloseProject, on)?;
    let project = tx.lock::<project::Entity>(project.id).await?;
    let row = shut(&tx, project, &ask.reason).await?;
    tx.commit(Event::ProjectClosed { project: row.id }).await?;
    Ok(row)
}

/// Closes a project, which is locked, and the posts that are still open in it.
///
/// # Errors
/// As for `close`.
pub(super) async fn shut(tx: &WriteTx, project: project::Model, reason: &str) -> Result<project::Model> {
    // Locked first: whoever is being called up for one of them is, or is not, by the time of counting.
    let posts = tx.every::<post::Entity>().is(post::Column::ProjectId, project.id).all().await?;
    let posts = tx.lock_all::<post::Entity>(posts.iter().map(|post| post.id).collect()).await?;
    callup_domain::project::close(project.state, running(tx, project.id).await?, reason)?;
    let open = posts.into_iter().filter(|post| post.state == PostState::Open);
    let closed = |post| {
        let reason = Some(ClosingReason::ProjectOver);
        post::Model { state: PostState::Closed, closing_reason: reason, ..post }
    };
    let closed: Vec<post::Model> = open.map(closed).collect();
    let tell = closed.iter().map(|post| Task::TellOutcomes { post: post.id }).collect();
    tx.update_all::<post::Entity>(closed).await?;
    tx.enqueue_all(tell, tx.now()).await?;
    let row = project::Model {
        state: ProjectState::Closed,
        closed_at: Some(tx.now()),
        closing_reason: Some(reason.trim().to_owned()),
        ..project
    };
    tx.update::<project::Entity>(row).await
}

async fn running(tx: &WriteTx, project: ProjectId) -> Result<Running> {
    use SecondmentStatus::{Active, Drafted, Signed};
    let call_ups = tx.every::<callup::Entity>().is(callup::Column::ProjectId, project);
    let call_ups = call_ups.any_of(callup::Column::Status, [CallUpStatus::Asked, CallUpStatus::Countered]);
    let secondments = tx.every::<secondment::Entity>().is(secondment::Column::ProjectId, project);
    let secondments = secondments.any_of(secondment::Column::Status, [Drafted, Signed, Active]);
    Ok(Running { call_ups: call_ups.count().await?, secondments: secondments.count().await? })
}

/// The project, for its delivery lead to report on: locked, so that reports on one project follow
/// one another.
///
/// # Errors
/// `NotFound`, or `Denied` for everybody else.
pub(super) async fn led(tx: ReadTx, project: ProjectId) -> Result<(WriteTx, project::Model)> {
    let row = tx.get::<project::Entity>(project).await?;
    let tx = tx.permit(Action::Report, On { lead: row.delivery_lead_id, ..On::default() })?;
    let row = tx.lock::<project::Entity>(project).await?;
    Ok((tx, row))
}

/// The delivery lead is a person of the body, with that role.
async fn check_lead(tx: &WriteTx, lead: Option<PersonId>) -> Result<()> {
    let Some(lead) = lead else { return Ok(()) };
    tx.every::<person::Entity>().with_key(lead).the_one().await?;
    let roles = tx.every::<membership::Entity>().is(membership::Column::PersonId, lead);
    let roles = roles.is(membership::Column::Role, Role::DeliveryLead).all().await?;
    if roles.iter().any(|role| role.until_on.is_none_or(|until| until >= tx.today())) {
        return Ok(());
    }
    let message = say!("Only a person with the role of delivery lead can lead a project; grant it first.");
    Err(Refusal::new(Code::NotReady, "project.deliveryLead", message).into())
}

pub(super) fn under(parent: &str, refusals: Vec<Refusal>) -> Vec<Refusal> {
    refusals.into_iter().map(|refusal| refusal.under(parent)).collect()
}
