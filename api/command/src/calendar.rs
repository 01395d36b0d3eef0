//! Officers' calendars: the address by which a calendar program reads one, and what is in it. One address at a
//! time; another takes its place.

use super::officer;
use crate::cx::Cx;
use crate::secret;
use async_graphql::InputObject;
use callup_domain::access::Action;
use callup_domain::event::Event;
use callup_domain::id::CalendarId;
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_infra::Result;
use callup_infra::entity::{calendar, person};
use callup_infra::scope::WriteTx;

/// A calendar to get an address for.
#[derive(Clone, Copy, Debug, Default, InputObject)]
pub struct IssueCalendar {
    /// Whether home days are in it.
    #[graphql(default)]
    pub home_days: bool,
}

/// What changes in a calendar. Its address stays.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct ChangeCalendar {
    /// The calendar.
    pub calendar: CalendarId,
    /// Whether home days are in it.
    pub home_days: bool,
}

/// A calendar whose address is to lead nowhere.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct RevokeCalendar {
    /// The calendar.
    pub calendar: CalendarId,
}

/// A calendar with its address, which is shown once and kept nowhere.
#[derive(Clone, Debug)]
pub struct Issued {
    /// The row, with the hash.
    pub row: calendar::Model,
    /// Where it is.
    pub path: String,
}

/// Where the calendar is whose address holds `secret`.
#[must_use]
pub fn path(secret: &str) -> String {
    format!("/calendar/{secret}.ics")
}

/// Gives the officer who asks a calendar with a new address. The one before leads nowhere any more.
///
/// # Errors
/// `NOT_LISTED` without a profile.
pub async fn issue(cx: &Cx, ask: IssueCalendar) -> Result<Issued> {
    let (tx, officer) = officer::claim(cx, None, Action::KeepCalendar).await?;
    // Locked, so that nobody is erased at the same moment and has a calendar left.
    let person = tx.lock::<person::Entity>(officer.person_id).await?;
    let before = tx.every::<calendar::Entity>().is(calendar::Column::PersonId, person.id);
    if let Some(before) = before.is_empty(calendar::Column::RevokedAt).one().await? {
        let row = end(&tx, before).await?;
        tx.record(Event::CalendarRevoked { calendar: row.id, person: row.person_id }).await?;
    }
    let secret = secret::new()?;
    let row = calendar::Model {
        id: tx.id(),
        body_id: tx.body(),
        person_id: person.id,
        hash: secret::hash(&secret),
        home_days: ask.home_days,
        issued_at: tx.now(),
        revoked_at: None,
        version: 1,
    };
    let row = tx.insert::<calendar::Entity>(row).await?;
    tx.commit(Event::CalendarIssued { calendar: row.id, person: row.person_id }).await?;
    Ok(Issued { row, path: path(&secret) })
}

/// Changes what is in a calendar.
///
/// # Errors
/// `WRONG_STATE` when its address leads nowhere.
pub async fn change(cx: &Cx, ask: ChangeCalendar) -> Result<calendar::Model> {
    let (tx, row) = in_force(cx, ask.calendar).await?;
    let row = tx.update::<calendar::Entity>(calendar::Model { home_days: ask.home_days, ..row }).await?;
    tx.commit(Event::CalendarChanged { calendar: row.id, person: row.person_id }).await?;
    Ok(row)
}

/// Revokes a calendar's address, for good and at once.
///
/// # Errors
/// `WRONG_STATE` when it was revoked before.
pub async fn revoke(cx: &Cx, ask: RevokeCalendar) -> Result<calendar::Model> {
    let (tx, row) = in_force(cx, ask.calendar).await?;
    let row = end(&tx, row).await?;
    tx.commit(Event::CalendarRevoked { calendar: row.id, person: row.person_id }).await?;
    Ok(row)
}

/// One's own calendar, locked, whose address leads somewhere.
async fn in_force(cx: &Cx, calendar: CalendarId) -> Result<(WriteTx, calendar::Model)> {
    let (tx, _) = officer::claim(cx, None, Action::KeepCalendar).await?;
    let row = tx.lock::<calendar::Entity>(calendar).await?;
    if row.revoked_at.is_some() {
        let message = say!("The address of this calendar was revoked before.");
        return Err(Refusal::new(Code::WrongState, "calendar", message).into());
    }
    Ok((tx, row))
}

async fn end(tx: &WriteTx, row: calendar::Model) -> Result<calendar::Model> {
    tx.update::<calendar::Entity>(calendar::Model { revoked_at: Some(tx.now()), ..row }).await
}
