//! What must be done next, in GraphQL.

use super::Request;
use super::callup::CallUp;
use super::council::Council;
use super::error::failed;
use super::loader::{load, load_all, require};
use super::page::{self, Page, list};
use super::person::Person;
use super::post::Post;
use super::project::Project;
use super::secondment::Secondment;
use super::waiting::{Awaited, people};
use async_graphql::connection::{Connection, EmptyFields};
use async_graphql::{Context, InputObject, Object, Result, SimpleObject};
use callup_domain::id::{CallUpId, CouncilId, PersonId, PostId, ProjectId, SecondmentId};
use callup_domain::next_action::{self as domain, ActionKind, ActionOwner, Filter, Place, Subject};
use callup_domain::rating::Status;
use callup_domain::secondment::Party;
use callup_infra::query;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// The most councils and projects that are named beside a queue, to choose from.
const MOST_NAMED: usize = 200;

/// Which actions are wanted. What is not given leaves nothing out.
#[derive(Clone, Debug, Default, InputObject)]
pub struct NextActionFilter {
    /// Of these kinds; of every kind if none is named.
    pub kinds: Option<Vec<ActionKind>>,
    /// With this owner.
    pub owner: Option<ActionOwner>,
    /// That concern this council: as the officer’s home council, or where the project lands first.
    pub council: Option<CouncilId>,
    /// Of this project.
    pub project: Option<ProjectId>,
    /// Due before this day.
    pub due_before: Option<NaiveDate>,
    /// Only those for which it is your own turn.
    #[graphql(default)]
    pub mine: bool,
}

impl From<NextActionFilter> for Filter {
    fn from(asked: NextActionFilter) -> Self {
        let NextActionFilter { kinds, owner, council, project, due_before, mine: _ } = asked;
        Self { kinds: kinds.unwrap_or_default(), owner, council, project, due_before }
    }
}

/// Something that must be done next.
pub struct NextAction {
    action: domain::NextAction,
    overdue: bool,
}

/// Something that must be done next: whose turn it is, since when, and by when.
#[Object]
impl NextAction {
    /// What is to be done.
    async fn kind(&self) -> ActionKind {
        self.action.kind
    }

    /// Whose turn it is.
    async fn owner(&self) -> ActionOwner {
        self.action.owner
    }

    /// The people who can do it. Empty when it is anybody’s at the desk, or when nobody can.
    async fn people(&self, ctx: &Context<'_>) -> Result<Vec<Person>> {
        let officer = self.action.officer;
        match (self.action.owner, self.action.council, officer) {
            (ActionOwner::Officer, Some(home), Some(officer)) => {
                people(ctx, Awaited { party: Party::Officer, officer, home, desk: None }).await
            }
            (ActionOwner::HomeCouncil, Some(home), Some(officer)) => {
                people(ctx, Awaited { party: Party::HomeCouncil, officer, home, desk: None }).await
            }
            (ActionOwner::DeliveryLead, ..) => named(ctx, self.action.lead).await,
            (ActionOwner::Desk, ..) => named(ctx, self.called_up_by(ctx).await?).await,
            _ => Ok(Vec::new()),
        }
    }

    /// The council that it concerns: the officer’s home council, or where the project lands first.
    async fn council(&self, ctx: &Context<'_>) -> Result<Option<Council>> {
        match self.action.council {
            Some(council) => Council::require(ctx, council).await.map(Some),
            None => Ok(None),
        }
    }

    /// The project that it belongs to.
    async fn project(&self, ctx: &Context<'_>) -> Result<Project> {
        require::<ProjectId>(ctx, self.action.project, "project").await.map(Project)
    }

    /// The post that it is about, if it is about one that wants an officer.
    async fn post(&self, ctx: &Context<'_>) -> Result<Option<Post>> {
        match self.action.subject {
            Subject::Post(post) => Ok(load::<PostId>(ctx, post).await?.map(Post)),
            _ => Ok(None),
        }
    }

    /// The call-up that it is about, if it is about one.
    async fn call_up(&self, ctx: &Context<'_>) -> Result<Option<CallUp>> {
        match self.action.subject {
            Subject::CallUp(callup) => Ok(load::<CallUpId>(ctx, callup).await?.map(CallUp)),
            _ => Ok(None),
        }
    }

    /// The secondment that it is about, if it is about one.
    async fn secondment(&self, ctx: &Context<'_>) -> Result<Option<Secondment>> {
        match self.action.subject {
            Subject::Secondment(secondment) => {
                Ok(load::<SecondmentId>(ctx, secondment).await?.map(Secondment))
            }
            _ => Ok(None),
        }
    }

    /// Since which day it waits. Null where nobody can tell: a status is worked out anew each day.
    async fn since(&self) -> Option<NaiveDate> {
        self.action.since
    }

    /// By which day it is to be done. What has no such day is ordered as if it were due today.
    async fn due(&self) -> Option<NaiveDate> {
        self.action.due
    }

    /// What the facts say of the project, where that is why something is to be done.
    async fn status(&self) -> Option<Status> {
        self.action.status
    }

    /// Whether that day has passed.
    async fn overdue(&self) -> bool {
        self.overdue
    }
}

impl NextAction {
    /// Who called the officer up, of whom a call-up or a secondment tells.
    async fn called_up_by(&self, ctx: &Context<'_>) -> Result<Option<PersonId>> {
        let callup = match self.action.subject {
            Subject::CallUp(callup) => Some(callup),
            Subject::Secondment(secondment) => {
                load::<SecondmentId>(ctx, secondment).await?.map(|row| row.callup_id)
            }
            Subject::Post(_) | Subject::Project(_) => None,
        };
        match callup {
            Some(callup) => Ok(load::<CallUpId>(ctx, callup).await?.and_then(|row| row.asked_by)),
            None => Ok(None),
        }
    }
}

async fn named(ctx: &Context<'_>, person: Option<PersonId>) -> Result<Vec<Person>> {
    match person {
        Some(person) => Ok(vec![require::<PersonId>(ctx, person, "person").await.map(Person)?]),
        None => Ok(Vec::new()),
    }
}

/// How many of a kind there are.
#[derive(SimpleObject)]
pub struct ActionCount {
    /// The kind.
    kind: ActionKind,
    /// How many.
    count: usize,
    /// How many of them are overdue.
    overdue: usize,
}

/// How many wait for somebody.
#[derive(SimpleObject)]
pub struct OwnerCount {
    /// Whose turn it is.
    owner: ActionOwner,
    /// How many.
    count: usize,
    /// How many of them are overdue.
    overdue: usize,
}

/// What is told of a whole queue.
pub struct NextActionFields {
    kinds: Vec<ActionCount>,
    owners: Vec<OwnerCount>,
    total: usize,
    councils: BTreeSet<CouncilId>,
    projects: BTreeSet<ProjectId>,
}

/// What is told of a whole queue.
#[Object]
impl NextActionFields {
    /// How many of each kind there are, whichever kinds the filter names; only kinds of which there are some.
    async fn kinds(&self) -> &[ActionCount] {
        &self.kinds
    }

    /// How many wait for whom, whichever owner the filter names.
    async fn owners(&self) -> &[OwnerCount] {
        &self.owners
    }

    /// How many the filter takes.
    async fn total(&self) -> usize {
        self.total
    }

    /// The councils that anything concerns, whatever the filter says; at most 200.
    #[graphql(complexity = "list(child_complexity)")]
    async fn councils(&self, ctx: &Context<'_>) -> Result<Vec<Council>> {
        let councils = self.councils.iter().take(MOST_NAMED).copied();
        Ok(load_all::<CouncilId>(ctx, councils).await?.into_iter().map(Council).collect())
    }

    /// The projects that anything belongs to, whatever the filter says; at most 200.
    #[graphql(complexity = "list(child_complexity)")]
    async fn projects(&self, ctx: &Context<'_>) -> Result<Vec<Project>> {
        let projects = self.projects.iter().take(MOST_NAMED).copied();
        Ok(load_all::<ProjectId>(ctx, projects).await?.into_iter().map(Project).collect())
    }
}

impl NextActionFields {
    fn of(queue: &[domain::NextAction], filter: &Filter, today: NaiveDate) -> Self {
        let (any_kind, any_owner) =
            (Filter { kinds: Vec::new(), ..filter.clone() }, Filter { owner: None, ..filter.clone() });
        let kinds = counted(queue.iter().filter(|action| any_kind.takes(action)), today, |it| it.kind);
        let owners = counted(queue.iter().filter(|action| any_owner.takes(action)), today, |it| it.owner);
        Self {
            kinds: kinds.map(|(kind, count, overdue)| ActionCount { kind, count, overdue }).collect(),
            owners: owners.map(|(owner, count, overdue)| OwnerCount { owner, count, overdue }).collect(),
            total: queue.iter().filter(|action| filter.takes(action)).count(),
            councils: queue.iter().filter_map(|action| action.council).collect(),
            projects: queue.iter().map(|action| action.project).collect(),
        }
    }
}

fn counted<'a, K: Ord>(
    actions: impl Iterator<Item = &'a domain::NextAction>,
    today: NaiveDate,
    by: impl Fn(&domain::NextAction) -> K,
) -> impl Iterator<Item = (K, usize, usize)> {
    let mut counts: BTreeMap<K, (usize, usize)> = BTreeMap::new();
    for action in actions {
        let (count, overdue) = counts.entry(by(action)).or_default();
        *count += 1;
        *overdue += usize::from(action.is_overdue(today));
    }
    counts.into_iter().map(|(key, (count, overdue))| (key, count, overdue))
}

/// A page of what must be done next.
pub type NextActions = Connection<String, NextAction, NextActionFields, EmptyFields>;

/// What must be done next that can be asked for.
#[derive(Default)]
pub struct NextActionQuery;

#[Object]
impl NextActionQuery {
    /// What must be done next, the most urgent first: the desk sees everything that is open in the body; approvers,
    /// officers and delivery leads see what waits for them, and others nothing. To look through all that is open
    /// costs as much as a long list does.
    #[graphql(complexity = "1_000 + super::page::cost(first, child_complexity)")]
    async fn next_actions(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only these.")] filter: Option<NextActionFilter>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<NextActions> {
        let page = Page::new(first, after)?;
        let filter = filter.unwrap_or_default();
        let read = ctx.cx()?.read();
        let mut queue = query::next_action::queue(&read).await.map_err(failed)?;
        if filter.mine {
            queue.retain(|action| action.waits_for(read.actor()));
        }
        let (filter, today) = (Filter::from(filter), read.today());
        let fields = NextActionFields::of(&queue, &filter, today);
        let wanted = queue.into_iter().filter(|action| filter.takes(action));
        let placed = wanted.map(|action| (action.place(today), action));
        let node = |action: domain::NextAction| NextAction { overdue: action.is_overdue(today), action };
        page.sorted_with(fields, placed, node)
    }
}

impl page::Place for Place {
    fn cursor(&self) -> String {
        let subject = match self.subject {
            Subject::CallUp(id) => id.to_string(),
            Subject::Secondment(id) => id.to_string(),
            Subject::Post(id) => id.to_string(),
            Subject::Project(id) => id.to_string(),
        };
        format!("{}.{}.{}.{subject}.{}", self.due, self.kind, self.since, self.owner)
    }

    fn from_cursor(cursor: &str) -> Option<Self> {
        let mut parts = cursor.split('.');
        let place = Self {
            due: parts.next()?.parse().ok()?,
            kind: parts.next()?.parse().ok()?,
            since: parts.next()?.parse().ok()?,
            subject: subject(parts.next()?)?,
            owner: parts.next()?.parse().ok()?,
        };
        parts.next().is_none().then_some(place)
    }
}

fn subject(id: &str) -> Option<Subject> {
    let (prefix, _) = id.split_once('_')?;
    match prefix {
        CallUpId::PREFIX => id.parse().ok().map(Subject::CallUp),
        SecondmentId::PREFIX => id.parse().ok().map(Subject::Secondment),
        PostId::PREFIX => id.parse().ok().map(Subject::Post),
        ProjectId::PREFIX => id.parse().ok().map(Subject::Project),
        _ => None,
    }
}
