//! People and the roles they hold.

use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On, Role};
use callup_domain::deputy;
use callup_domain::erasure::not_erased;
use callup_domain::event::Event;
use callup_domain::id::{CouncilId, MembershipId, PersonId};
use callup_domain::member::{Language, address};
use callup_domain::refusal::{Code, Refusal, Refusals};
use callup_domain::say;
use callup_infra::Result;
use callup_infra::entity::{member, membership, person};
use chrono::NaiveDate;

/// A person to add.
#[derive(Clone, Debug, InputObject)]
pub struct AddPerson {
    /// The name.
    pub name: String,
    /// The e-mail address; one person each in a body.
    pub email: String,
    /// The language to write in; both unless given.
    pub language: Option<Language>,
}

/// A role to grant.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct GrantRole {
    /// The person.
    pub person: PersonId,
    /// The role. An officer's is not granted: it comes with the profile.
    pub role: Role,
    /// The council, for a council's role.
    pub council: Option<CouncilId>,
    /// The last day, if there is one.
    pub until_on: Option<NaiveDate>,
}

/// A role to end.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct EndRole {
    /// Which.
    pub membership: MembershipId,
}

/// Adds a person to the body.
///
/// # Errors
/// A refusal for each field that is wrong; `DUPLICATE` when the address is taken.
pub async fn add(cx: &Cx, ask: AddPerson) -> Result<person::Model> {
    let mut no = Refusals::default();
    no.text("name", &ask.name, say!("Give the person's name."), 200);
    let email = no.keep(address(&ask.email));
    let email = no.finish(email)?.unwrap_or_default();
    let tx = cx.begin().permit(Action::SetUp, On::default())?;
    let row = person::Model {
        id: tx.id(),
        body_id: tx.body(),
        email,
        name: ask.name.trim().to_owned(),
        language: ask.language.unwrap_or(Language::Both),
        created_at: tx.now(),
        erasure_asked_at: None,
        erased_at: None,
        away_from: None,
        away_until: None,
        version: 1,
    };
    let taken = || Refusal::new(Code::Duplicate, "email", say!("Somebody has this e-mail address already."));
    let row = tx.insert::<person::Entity>(row).await.map_err(|cause| cause.or_duplicate(taken))?;
    let event = Event::PersonSet { person: row.id };
    tx.commit(event).await?;
    Ok(row)
}

/// Grants a role from today on.
///
/// # Errors
/// `REQUIRED` for a council's role without a council, `OUT_OF_RANGE` for a body's role with one,
/// `DUPLICATE` when the person holds it.
pub async fn grant(cx: &Cx, ask: GrantRole) -> Result<person::Model> {
    let mut no = Refusals::default();
    let role = ask.role;
    no.check(ask.role != Role::Officer, || {
        let message = say!("A person becomes an officer by having a profile in the pool.");
        Refusal::new(Code::OutOfRange, "role", message)
    });
    no.check(!ask.role.of_council() || ask.council.is_some(), || {
        Refusal::required("council", say!("Give the council for which the person is {role}.", role))
    });
    no.check(ask.role != Role::Deputy || ask.until_on.is_some(), || {
        Refusal::required("untilOn", say!("Give the last day: a deputy stands in for a time."))
    });
    no.check(ask.role.of_council() || ask.council.is_none(), || {
        let message = say!("The role of {role} is held for the body, not for a council.", role);
        Refusal::new(Code::OutOfRange, "council", message)
    });
    no.finish(())?;
    let tx = cx.begin().permit(Action::SetUp, On::default())?;
    let person = tx.lock::<person::Entity>(ask.person).await?;
    not_erased(person.erased_at.is_some(), "person")?;
    if let Some(council) = ask.council {
        let members = tx.every::<member::Entity>().is(member::Column::CouncilId, council);
        members.one().await?.ok_or_else(|| {
            Refusal::new(Code::NotFound, "council", say!("This council is not a member of the body."))
        })?;
    }
    let today = tx.today();
    if let (Role::Deputy, Some(until)) = (ask.role, ask.until_on) {
        deputy::time(today, until, today)?;
    }
    let held = tx.every::<membership::Entity>().is(membership::Column::PersonId, person.id).all().await?;
    let holds = |row: &membership::Model| {
        row.role == ask.role
            && row.council_id == ask.council
            && row.until_on.is_none_or(|until| until >= today)
    };
    let decides = |row: &membership::Model| {
        row.role == Role::Approver && row.council_id == ask.council && row.is_held_on(today)
    };
    if ask.role == Role::Deputy && held.iter().any(decides) {
        let message = say!("This person is an approver of the council, and decides anyway.");
        return Err(Refusal::new(Code::Duplicate, "role", message).into());
    }
    if held.iter().any(holds) {
        let message = say!("This person is {role} already.", role);
        return Err(Refusal::new(Code::Duplicate, "role", message).into());
    }
    let row = membership::Model {
        id: tx.id(),
        body_id: tx.body(),
        person_id: person.id,
        role: ask.role,
        council_id: ask.council,
        from_on: today,
        until_on: ask.until_on,
        version: 1,
    };
    tx.insert::<membership::Entity>(row).await?;
    tx.commit(Event::PersonSet { person: person.id }).await?;
    Ok(person)
}

/// Ends a role: it stops with the day before today.
///
/// # Errors
/// `NotFound` when there is no such role.
pub async fn end_role(cx: &Cx, ask: EndRole) -> Result<person::Model> {
    let tx = cx.begin().permit(Action::SetUp, On::default())?;
    let held = tx.lock::<membership::Entity>(ask.membership).await?;
    let person = tx.every::<person::Entity>().with_key(held.person_id).the_one().await?;
    let until_on = tx.today().pred_opt();
    tx.update::<membership::Entity>(membership::Model { until_on, ..held }).await?;
    tx.commit(Event::PersonSet { person: person.id }).await?;
    Ok(person)
}
