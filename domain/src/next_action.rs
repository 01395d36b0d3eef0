//! What must be done next in a body: one queue of everything that waits for somebody, whose turn it is, since
//! when, and by when.
//!
//! Nothing of it is kept. It is worked out from what is open each time that somebody looks, so it is never out
//! of date. Where its numbers come from: answer-by dates are what was asked for; a hand-over is spoken of four
//! weeks before the last day, which is the notice that a secondment has (`secondment::NOTICE_DAYS`); updates are
//! overdue by `dormancy`; a status is what `rating` says.

use crate::access::{Action, Actor};
use crate::callup::{CallUpStatus, WaitingFor};
use crate::dormancy::{Heard, NUDGED_AFTER_DAYS};
use crate::id::{CallUpId, CouncilId, OfficerId, PersonId, PostId, ProjectId, SecondmentId};
use crate::rating::Status;
use crate::secondment::{NOTICE_DAYS, Party};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

words! {
    /// What is to be done.
    pub enum ActionKind {
        /// An officer answers a call-up.
        Answer = "answer",
        /// A home council decides on a release.
        Release = "release",
        /// A consulted home council objects, or lets it be.
        Objection = "objection",
        /// The desk takes other terms, or takes the call-up back.
        CounterOffer = "counter_offer",
        /// A home council consults the officer.
        Consultation = "consultation",
        /// A party signs a secondment.
        Signature = "signature",
        /// A party answers to an earlier end.
        EarlyEnd = "early_end",
        /// A hand-over is agreed before a secondment ends.
        Handover = "handover",
        /// A secondment whose last day has come is completed, with the hand-over note.
        Complete = "complete",
        /// An officer is found for an open post.
        Fill = "fill",
        /// A project is reported on.
        Update = "update",
        /// A project is about to be closed as dormant.
        Dormant = "dormant",
        /// A project is amber or red.
        Status = "status",
    }
}

impl From<WaitingFor> for ActionKind {
    fn from(what: WaitingFor) -> Self {
        match what {
            WaitingFor::Answer => Self::Answer,
            WaitingFor::Release => Self::Release,
            WaitingFor::Objection => Self::Objection,
            WaitingFor::CounterOffer => Self::CounterOffer,
            WaitingFor::Consultation => Self::Consultation,
            WaitingFor::Signature => Self::Signature,
            WaitingFor::EarlyEnd => Self::EarlyEnd,
        }
    }
}

words! {
    /// Whose turn it is.
    pub enum ActionOwner {
        /// The body's desk.
        Desk = "desk",
        /// The officer.
        Officer = "officer",
        /// The home council's approvers.
        HomeCouncil = "home_council",
        /// The project's delivery lead.
        DeliveryLead = "delivery_lead",
    }
}

impl From<Party> for ActionOwner {
    fn from(party: Party) -> Self {
        match party {
            Party::Officer => Self::Officer,
            Party::HomeCouncil => Self::HomeCouncil,
            Party::Body => Self::Desk,
        }
    }
}

/// What an action is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A call-up.
    CallUp(CallUpId),
    /// A secondment.
    Secondment(SecondmentId),
    /// A post.
    Post(PostId),
    /// A project.
    Project(ProjectId),
}

/// Something that must be done next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextAction {
    /// What.
    pub kind: ActionKind,
    /// Whose turn it is.
    pub owner: ActionOwner,
    /// What it is about.
    pub subject: Subject,
    /// The project that it belongs to.
    pub project: ProjectId,
    /// The council that it concerns: the officer's home council, or where the project lands first.
    pub council: Option<CouncilId>,
    /// The officer that it concerns, if it concerns one.
    pub officer: Option<OfficerId>,
    /// Who leads the project.
    pub lead: Option<PersonId>,
    /// Since which day it waits.
    pub since: Option<NaiveDate>,
    /// By which day it is to be done. What has no such day is ordered as if it were due today.
    pub due: Option<NaiveDate>,
    /// What the facts say of the project, where that is why something is to be done.
    pub status: Option<Status>,
}

/// A place in the queue. No two actions have the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// By when.
    pub due: NaiveDate,
    /// What.
    pub kind: ActionKind,
    /// Since when.
    pub since: NaiveDate,
    /// About what.
    pub subject: Subject,
    /// Whose turn.
    pub owner: ActionOwner,
}

impl NextAction {
    /// Where it stands in the queue of `today`: the most urgent first.
    #[must_use]
    pub fn place(&self, today: NaiveDate) -> Place {
        let (due, since) = (self.due.unwrap_or(today), self.since.unwrap_or(today));
        Place { due, kind: self.kind, since, subject: self.subject, owner: self.owner }
    }

    /// Whether its day has passed.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.due.is_some_and(|due| due < today)
    }

    /// Whether it is the actor's turn. Nobody decides on his or her own release.
    #[must_use]
    pub fn waits_for(&self, actor: &Actor) -> bool {
        let reach = actor.reach(Action::SeeNextActions);
        let own = self.officer.is_some() && self.officer == actor.officer();
        match self.owner {
            ActionOwner::Desk => reach.body,
            ActionOwner::Officer => own && reach.own == self.officer,
            ActionOwner::HomeCouncil => {
                !own && self.council.is_some_and(|council| reach.home.contains(&council))
            }
            ActionOwner::DeliveryLead => self.lead.is_some() && self.lead == reach.led,
        }
    }

    /// Whether the actor sees it: the desk sees everything, everybody else what waits for them.
    #[must_use]
    pub fn is_seen_by(&self, actor: &Actor) -> bool {
        actor.reach(Action::SeeNextActions).body || self.waits_for(actor)
    }
}

/// Which of the actions are wanted. What is not given leaves nothing out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of these kinds; of every kind if none is named.
    pub kinds: Vec<ActionKind>,
    /// With this owner.
    pub owner: Option<ActionOwner>,
    /// That concern this council.
    pub council: Option<CouncilId>,
    /// Of this project.
    pub project: Option<ProjectId>,
    /// Due before this day.
    pub due_before: Option<NaiveDate>,
}

impl Filter {
    /// Whether `action` is wanted.
    #[must_use]
    pub fn takes(&self, action: &NextAction) -> bool {
        (self.kinds.is_empty() || self.kinds.contains(&action.kind))
            && self.owner.is_none_or(|owner| owner == action.owner)
            && self.council.is_none_or(|council| Some(council) == action.council)
            && self.project.is_none_or(|project| project == action.project)
            && self.due_before.is_none_or(|day| action.due.is_some_and(|due| due < day))
    }
}

/// Somebody is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Awaited {
    /// Who.
    pub on: Party,
    /// What is to be done.
    pub what: WaitingFor,
    /// Since which day.
    pub since: NaiveDate,
}

/// A call-up that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Which.
    pub id: CallUpId,
    /// The project.
    pub project: ProjectId,
    /// The officer.
    pub officer: OfficerId,
    /// The home council.
    pub home: CouncilId,
    /// The last day for an answer.
    pub answer_by: NaiveDate,
    /// Who is waited for.
    pub waiting: Vec<Awaited>,
}

/// A secondment that is drawn up or under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Which.
    pub id: SecondmentId,
    /// The project.
    pub project: ProjectId,
    /// The officer.
    pub officer: OfficerId,
    /// The home council.
    pub home: CouncilId,
    /// Who leads the project.
    pub lead: Option<PersonId>,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Its last day.
    pub ends_on: NaiveDate,
    /// Whether it is under way.
    pub active: bool,
    /// Who is waited for.
    pub waiting: Vec<Awaited>,
    /// The last day that is proposed, while an earlier end is.
    pub sooner: Option<NaiveDate>,
}

/// A post of a published project that can be filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenPost {
    /// Which.
    pub id: PostId,
    /// The project.
    pub project: ProjectId,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Its last day.
    pub ends_on: NaiveDate,
    /// Since when it could have been filled.
    pub open_since: NaiveDate,
    /// What became of those who were called up for it, the oldest first, and when each call-up ended.
    pub calls: Vec<(CallUpStatus, Option<NaiveDate>)>,
}

impl OpenPost {
    /// Since when an officer is wanted for it. None while somebody is called up for it, once somebody has served in it to
    /// its end, and after its last day. Whoever was called off, or left early, leaves the rest of it to somebody else.
    #[must_use]
    pub fn wanted_since(&self, today: NaiveDate) -> Option<NaiveDate> {
        let held = self.calls.iter().any(|(status, _)| status.is_live());
        let served = self.calls.last().is_some_and(|(status, ended)| {
            *status == CallUpStatus::Over && ended.is_none_or(|ended| ended >= self.ends_on)
        });
        let freed = self.calls.iter().filter_map(|(_, ended)| *ended).max();
        (!held && !served && self.ends_on >= today)
            .then(|| freed.map_or(self.open_since, |freed| freed.max(self.open_since)))
    }
}

/// A published project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Running {
    /// Which.
    pub id: ProjectId,
    /// The council that leads among its hosts.
    pub host: Option<CouncilId>,
    /// Who leads it.
    pub lead: Option<PersonId>,
    /// When it was last heard of.
    pub heard: Heard,
    /// What the facts say about it.
    pub status: Option<Status>,
}

/// Everything that is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Call-ups that wait.
    pub asked: Vec<Asked>,
    /// Secondments that are drawn up or under way.
    pub services: Vec<Service>,
    /// Posts that can be filled.
    pub posts: Vec<OpenPost>,
    /// Published projects.
    pub projects: Vec<Running>,
}

/// What must be done next on `today`, the most urgent first.
#[must_use]
pub fn queue(facts: &Facts, today: NaiveDate) -> Vec<NextAction> {
    let mut queue: Vec<NextAction> = facts.asked.iter().flat_map(of_call_up).collect();
    queue.extend(facts.services.iter().flat_map(|service| of_secondment(service, today)));
    let projects: BTreeMap<ProjectId, &Running> =
        facts.projects.iter().map(|project| (project.id, project)).collect();
    let posts =
        facts.posts.iter().filter_map(|post| of_post(post, projects.get(&post.project).copied(), today));
    queue.extend(posts);
    queue.extend(facts.projects.iter().flat_map(|project| of_project(project, today)));
    queue.sort_by_key(|action| action.place(today));
    queue
}

fn of_call_up(asked: &Asked) -> impl Iterator<Item = NextAction> + '_ {
    asked.waiting.iter().map(|waiting| NextAction {
        kind: waiting.what.into(),
        owner: waiting.on.into(),
        subject: Subject::CallUp(asked.id),
        project: asked.project,
        council: Some(asked.home),
        officer: Some(asked.officer),
        lead: None,
        since: Some(waiting.since),
        due: Some(asked.answer_by),
        status: None,
    })
}

fn of_secondment(service: &Service, today: NaiveDate) -> Vec<NextAction> {
    let action = |kind, owner, since, due| NextAction {
        kind,
        owner,
        subject: Subject::Secondment(service.id),
        project: service.project,
        council: Some(service.home),
        officer: Some(service.officer),
        lead: service.lead,
        since: Some(since),
        due: Some(due),
        status: None,
    };
    let mut actions: Vec<NextAction> = Vec::new();
    for waiting in &service.waiting {
        let due = match waiting.what {
            WaitingFor::EarlyEnd => service.sooner.unwrap_or(service.ends_on),
            _ => service.starts_on,
        };
        actions.push(action(waiting.what.into(), waiting.on.into(), waiting.since, due));
    }
    let ends_on = service.ends_on;
    let notice = before(ends_on, NOTICE_DAYS);
    if service.active && ends_on <= today {
        actions.push(action(ActionKind::Complete, ActionOwner::Desk, ends_on, ends_on));
    } else if service.active && notice <= today {
        actions.push(action(ActionKind::Handover, reporter(service.lead), notice, ends_on));
    }
    actions
}

fn of_post(post: &OpenPost, project: Option<&Running>, today: NaiveDate) -> Option<NextAction> {
    Some(NextAction {
        kind: ActionKind::Fill,
        owner: ActionOwner::Desk,
        subject: Subject::Post(post.id),
        project: post.project,
        council: project.and_then(|project| project.host),
        officer: None,
        lead: project.and_then(|project| project.lead),
        since: Some(post.wanted_since(today)?),
        due: Some(post.starts_on),
        status: None,
    })
}

fn of_project(project: &Running, today: NaiveDate) -> Vec<NextAction> {
    let action = |kind, owner, since, due| NextAction {
        kind,
        owner,
        subject: Subject::Project(project.id),
        project: project.id,
        council: project.host,
        officer: None,
        lead: project.lead,
        since,
        due,
        status: None,
    };
    let (heard, mut actions) = (project.heard, Vec::new());
    if heard.days(today) >= NUDGED_AFTER_DAYS {
        actions.push(action(
            ActionKind::Update,
            reporter(project.lead),
            Some(heard.on),
            Some(heard.due_on()),
        ));
    }
    if let Some(warned_on) = heard.warned_on {
        let closes_on = heard.closes_on(today);
        actions.push(action(ActionKind::Dormant, ActionOwner::Desk, Some(warned_on), Some(closes_on)));
    }
    if let Some(status @ (Status::Amber | Status::Red)) = project.status {
        let look = action(ActionKind::Status, reporter(project.lead), None, None);
        actions.push(NextAction { status: Some(status), ..look });
    }
    actions
}

/// Whose turn it is to report: the desk's where nobody leads the project.
const fn reporter(lead: Option<PersonId>) -> ActionOwner {
    if lead.is_some() { ActionOwner::DeliveryLead } else { ActionOwner::Desk }
}

fn before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN)
}
