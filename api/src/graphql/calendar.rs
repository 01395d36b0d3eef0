//! Officers' calendars in GraphQL.

use super::Request;
use super::loader::{load, loads_lists};
use super::payload::{UserError, payload, split};
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use callup_command::calendar::{self as calendars, ChangeCalendar, IssueCalendar, RevokeCalendar};
use callup_domain::id::PersonId;
use callup_infra::entity::calendar;
use callup_web::site::Site;
use chrono::{DateTime, Utc};

/// An officer's calendar, which calendar programs read by its address. The address is shown once, when it is
/// issued.
pub struct Calendar(calendar::Model);

impl From<calendar::Model> for Calendar {
    fn from(row: calendar::Model) -> Self {
        Self(row)
    }
}

/// An officer's calendar, which calendar programs read by its address. The address is shown once, when it is
/// issued.
#[Object]
impl Calendar {
    /// Its id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Whether home days are in it.
    async fn home_days(&self) -> bool {
        self.0.home_days
    }

    /// When its address was issued.
    async fn issued_at(&self) -> DateTime<Utc> {
        self.0.issued_at
    }
}

loads_lists! {
    /// The calendars of a person, for that person.
    CalendarsOf(PersonId): calendar by PersonId, person_id;
}

/// The calendar of a person whose address leads somewhere. None without one, or for others.
pub(super) async fn of(ctx: &Context<'_>, person: PersonId) -> Result<Option<Calendar>> {
    let rows = load(ctx, CalendarsOf(person)).await?.unwrap_or_default();
    Ok(rows.into_iter().find(|row| row.revoked_at.is_none()).map(Calendar))
}

/// What came of a request for a calendar's address.
#[derive(SimpleObject)]
pub struct IssueCalendarPayload {
    /// The calendar. Null when it was refused.
    calendar: Option<Calendar>,
    /// Its whole address, shown this once. Whoever has it reads the calendar.
    address: Option<String>,
    /// Why it was refused. Empty when it was done.
    user_errors: Vec<UserError>,
}

payload! {
    /// What came of a request about a calendar.
    CalendarPayload { calendar: Calendar }
}

/// What can be done with calendars.
#[derive(Default)]
pub struct CalendarMutation;

#[Object]
impl CalendarMutation {
    /// Gives your calendar an address, for a calendar program. The one before leads nowhere any more.
    async fn issue_calendar(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is in it.")] input: IssueCalendar,
    ) -> Result<IssueCalendarPayload> {
        let (issued, user_errors) = split(calendars::issue(ctx.cx()?, input).await)?;
        let site = ctx.data::<Site>()?;
        let (calendar, address) = issued.map(|done| (Calendar(done.row), site.link(&done.path))).unzip();
        Ok(IssueCalendarPayload { calendar, address, user_errors })
    }

    /// Changes what is in your calendar. Its address stays.
    async fn change_calendar(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What changes.")] input: ChangeCalendar,
    ) -> Result<CalendarPayload> {
        CalendarPayload::of(calendars::change(ctx.cx()?, input).await)
    }

    /// Revokes your calendar's address, for good and at once.
    async fn revoke_calendar(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which calendar.")] input: RevokeCalendar,
    ) -> Result<CalendarPayload> {
        CalendarPayload::of(calendars::revoke(ctx.cx()?, input).await)
    }
}
