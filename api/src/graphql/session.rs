//! Sessions in GraphQL.

use super::Request;
use super::loader::{load, loads_lists};
use super::payload::payload;
use super::person::Person;
use async_graphql::{Context, ID, Object, Result};
use callup_command::session::{self as sessions, EndAllSessions, EndSession};
use callup_domain::id::PersonId;
use callup_domain::session::Way;
use callup_infra::entity::session;
use callup_web::site::Site;
use chrono::{DateTime, Utc};

/// A session: one browser in which somebody is signed in.
pub struct Session(session::Model);

impl From<session::Model> for Session {
    fn from(row: session::Model) -> Self {
        Self(row)
    }
}

/// A session: one browser in which somebody is signed in.
#[Object]
impl Session {
    /// Its id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// How the person signed in.
    async fn way(&self) -> Way {
        self.0.way
    }

    /// What the browser calls itself.
    async fn agent(&self) -> &str {
        &self.0.agent
    }

    /// When it began.
    async fn began_at(&self) -> DateTime<Utc> {
        self.0.began_at
    }

    /// When something last came from it, to the minute.
    async fn seen_at(&self) -> DateTime<Utc> {
        self.0.seen_at
    }

    /// When it ends if nothing more comes from it, or when it was ended.
    async fn ends_at(&self, ctx: &Context<'_>) -> Result<DateTime<Utc>> {
        Ok(self.0.life().ends_at(ctx.data::<Site>()?.rules().session()))
    }

    /// Whether it is the one in which this was asked.
    async fn current(&self, ctx: &Context<'_>) -> Result<bool> {
        Ok(ctx.cx()?.session() == Some(self.0.id))
    }
}

loads_lists! {
    /// The sessions of a person.
    SessionsOf(PersonId): session by PersonId, person_id;
}

/// A person's open sessions, oldest first, as far as one may see them: one's own.
pub(super) async fn open_of(ctx: &Context<'_>, person: PersonId) -> Result<Vec<Session>> {
    let rules = ctx.data::<Site>()?.rules().session();
    let now = ctx.cx()?.read().now();
    let rows = load(ctx, SessionsOf(person)).await?.unwrap_or_default();
    Ok(rows.into_iter().filter(|row| row.life().is_open(now, rules)).map(Session).collect())
}

payload! {
    /// What came of a request about a session.
    SessionPayload { session: Session }
}

payload! {
    /// What came of a request about all sessions of a person.
    EndAllSessionsPayload { person: Person }
}

/// What can be done with sessions.
#[derive(Default)]
pub struct SessionMutation;

#[Object]
impl SessionMutation {
    /// Ends a session. One that is over stays as it is.
    async fn end_session(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which session.")] input: EndSession,
    ) -> Result<SessionPayload> {
        SessionPayload::of(sessions::end(ctx.cx()?, input).await)
    }

    /// Ends every session of a person: signs out everywhere. API tokens are no sessions, and stay.
    async fn end_all_sessions(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whose sessions.")] input: EndAllSessions,
    ) -> Result<EndAllSessionsPayload> {
        EndAllSessionsPayload::of(sessions::end_all(ctx.cx()?, input).await)
    }
}
