//! The record in GraphQL.

use super::Request;
use super::error::failed;
use super::loader::load_some;
use super::page::{List, Page};
use super::person::Person;
use async_graphql::{Context, ID, Json, Object, Result};
use callup_domain::access::{Action, On};
use callup_domain::event::{Event as Happened, EventKind};
use callup_infra::entity::event;
use chrono::{DateTime, Utc};

/// What happened, who did it, and when. Never changed and never removed.
pub struct Event(event::Model);

impl From<event::Model> for Event {
    fn from(row: event::Model) -> Self {
        Self(row)
    }
}

/// What happened, who did it, and when. Never changed and never removed.
#[Object]
impl Event {
    /// Its id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// When.
    async fn occurred_at(&self) -> DateTime<Utc> {
        self.0.occurred_at
    }

    /// What kind of thing happened.
    async fn kind(&self) -> EventKind {
        self.0.kind
    }

    /// The id of what it happened to.
    async fn subject(&self) -> ID {
        ID(self.0.subject.clone())
    }

    /// Who did it: “person”, “visitor” (at the door, and not in yet), “runner” (a job) or “operator” (at the
    /// command line).
    async fn actor(&self) -> &str {
        &self.0.actor
    }

    /// The person, if a person did it.
    async fn person(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        Ok(load_some(ctx, self.0.person_id).await?.map(Person))
    }

    /// The details: ids and numbers, never a name or an address.
    async fn data(&self) -> Json<Happened> {
        Json(self.0.data.clone())
    }
}

/// The record.
#[derive(Default)]
pub struct EventQuery;

#[Object]
impl EventQuery {
    /// What happened in the body, oldest first. For auditors and administrators.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn events(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
        #[graphql(desc = "Only what happened to the thing with this id.")] subject: Option<ID>,
    ) -> Result<List<Event>> {
        let cx = ctx.cx()?;
        cx.actor().permit(Action::SeeEvents, On::default()).map_err(|refusal| failed(refusal.into()))?;
        let read = cx.read();
        let found = read.find::<event::Entity>();
        let found = match subject {
            Some(subject) => found.is(event::Column::Subject, subject.0),
            None => found,
        };
        Page::new(first, after)?.of(found, Event).await
    }
}
