//! Deputies of a home council's approvers, and when people are away.
//!
//! Locks: the member council, so that two who name the same deputy at once see each other; or the person.

use super::notify::of_council;
use super::offer::lock_member;
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On, Role};
use callup_domain::deputy::time;
use callup_domain::erasure::not_erased;
use callup_domain::event::Event;
use callup_domain::id::{CouncilId, MembershipId, PersonId};
use callup_domain::member::address;
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_infra::entity::{membership, person};
use callup_infra::scope::WriteTx;
use callup_infra::{Error, Result};
use chrono::NaiveDate;

/// A deputy to name.
#[derive(Clone, Debug, InputObject)]
pub struct NameDeputy {
    /// The council.
    pub council: CouncilId,
    /// The deputy's e-mail address: somebody of the council, as an officer or with a role for it.
    pub email: String,
    /// The first day; today unless given.
    pub from_on: Option<NaiveDate>,
    /// The last day, at most a year later.
    pub until_on: NaiveDate,
}

/// A deputy who stands in no longer.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct EndDeputy {
    /// Which.
    pub deputy: MembershipId,
}

/// When one is away.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct SayAway {
    /// The first day; today unless given.
    pub from_on: Option<NaiveDate>,
    /// The last day; null for not being away at all.
    pub until_on: Option<NaiveDate>,
}

/// Names a deputy, who may decide on releases and sign for the council in that time.
///
/// # Errors
/// `NOT_FOUND` at `email` for an address that nobody of the council has; `DUPLICATE` for an approver, or a deputy of
/// the same time; `OUT_OF_RANGE` for the time.
pub async fn name(cx: &Cx, ask: NameDeputy) -> Result<membership::Model> {
    let tx = cx.begin().permit(Action::NameDeputy, On { home: Some(ask.council), ..On::default() })?;
    let email = address(&ask.email)?;
    let period = time(ask.from_on.unwrap_or(tx.today()), ask.until_on, tx.today())?;
    lock_member(&tx, ask.council).await?;
    let person = colleague(&tx, ask.council, &email).await?;
    let row = tx.lock_any::<person::Entity>(person).await?;
    not_erased(row.erased_at.is_some(), "email")?;
    let held = tx.every::<membership::Entity>().is(membership::Column::PersonId, person);
    let held = held.is(membership::Column::CouncilId, ask.council).all().await?;
    let holds = |row: &membership::Model| {
        let long =
            row.until_on.is_none_or(|until| until >= period.starts_on) && row.from_on <= period.ends_on;
        long && matches!(row.role, Role::Approver | Role::Deputy)
    };
    if let Some(row) = held.iter().find(|row| holds(row)) {
        let message = match row.role {
            Role::Deputy => say!("This person is a deputy for a part of that time already."),
            _ => say!("This person is an approver, and decides anyway."),
        };
        return Err(Refusal::new(Code::Duplicate, "email", message).into());
    }
    let row = membership::Model {
        id: tx.id(),
        body_id: tx.body(),
        person_id: person,
        role: Role::Deputy,
        council_id: Some(ask.council),
        from_on: period.starts_on,
        until_on: Some(period.ends_on),
        version: 1,
    };
    let row = tx.insert::<membership::Entity>(row).await?;
    tx.commit(Event::DeputyNamed { membership: row.id, council: ask.council, person }).await?;
    Ok(row)
}

/// Whoever of the council has this address. Whether somebody of another has it, is not told.
async fn colleague(tx: &WriteTx, council: CouncilId, email: &str) -> Result<PersonId> {
    let found = tx.every::<person::Entity>().is(person::Column::Email, email).one().await?;
    let person = match found {
        Some(row) if of_council(tx, council, row.id).await? => Some(row.id),
        _ => None,
    };
    person.ok_or_else(|| {
        let message = say!(
            "Nobody of your council has this e-mail address here. Ask an administrator of the body to add the \
             person."
        );
        Refusal::new(Code::NotFound, "email", message).into()
    })
}

/// Ends what a deputy may do, with the day before today.
///
/// # Errors
/// `NotFound` when there is no such deputy.
pub async fn end(cx: &Cx, ask: EndDeputy) -> Result<membership::Model> {
    let tx = cx.begin();
    let row = tx.every::<membership::Entity>().with_key(ask.deputy).one().await?;
    let row = row.filter(|row| row.role == Role::Deputy).ok_or(Error::NotFound("deputy"))?;
    let council = row.council_id.ok_or(Error::NotFound("deputy"))?;
    let on = On { home: Some(council), ..On::default() };
    if !tx.may(Action::NameDeputy, on) {
        // Whether it exists is nobody else's business.
        return Err(Error::NotFound("deputy"));
    }
    let tx = tx.permit(Action::NameDeputy, on)?;
    let row = tx.lock_any::<membership::Entity>(row.id).await?;
    let last = tx.today().pred_opt();
    let until_on = row.until_on.map_or(last, |until| Some(until).min(last));
    let row = tx.update::<membership::Entity>(membership::Model { until_on, ..row }).await?;
    tx.commit(Event::DeputyEnded { membership: row.id, council, person: row.person_id }).await?;
    Ok(row)
}

/// Says when whoever acts is away, in place of what was said before.
///
/// # Errors
/// `OUT_OF_RANGE` for the time.
pub async fn say_away(cx: &Cx, ask: SayAway) -> Result<person::Model> {
    let own = cx.actor().person().ok_or(Error::NotFound("person"))?;
    let tx = cx.begin().permit(Action::SayAway, On { person: Some(own), ..On::default() })?;
    let away = match ask.until_on {
        Some(until_on) => Some(time(ask.from_on.unwrap_or(tx.today()), until_on, tx.today())?),
        None if ask.from_on.is_some() => {
            return Err(Refusal::required("untilOn", say!("Give the last day.")).into());
        }
        None => None,
    };
    let row = tx.lock_any::<person::Entity>(own).await?;
    let (away_from, away_until) = (away.map(|away| away.starts_on), away.map(|away| away.ends_on));
    let row = tx.update::<person::Entity>(person::Model { away_from, away_until, ..row }).await?;
    tx.commit(Event::AwaySet { person: row.id }).await?;
    Ok(row)
}
