//! Erasure: a person asks for it, an administrator does it, and what is left names nobody.

use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On, Role};
use callup_domain::alert::AlertEvery;
use callup_domain::erasure::{self, Known, Ties};
use callup_domain::event::Event;
use callup_domain::id::{OfficerId, PersonId};
use callup_domain::member::Language;
use callup_domain::officer::Standing;
use callup_domain::project::ProjectState;
use callup_domain::secondment::SecondmentStatus;
use callup_domain::service_area::ServiceAreas;
use callup_infra::entity::{
    absence, alert, ask, calendar, callup, clearance, identity, interest, link, mail, membership, offer,
    officer, officer_skill, person, profile_view, project, reply, request_key, secondment, session, token,
};
use callup_infra::scope::WriteTx;
use callup_infra::{Error, Result};

/// One's own erasure.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct AskForErasure {
    /// Whether it is asked for. False takes it back.
    #[graphql(default = true)]
    pub asked: bool,
}

/// Somebody to erase.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct ErasePerson {
    /// The person.
    pub person: PersonId,
}

/// Asks an administrator to erase oneself, or takes that back. To say the same twice changes nothing.
///
/// # Errors
/// `NotFound` for whoever is no person.
pub async fn ask(cx: &Cx, ask: AskForErasure) -> Result<person::Model> {
    let person = cx.actor().person().ok_or(Error::NotFound("person"))?;
    let on = On { person: Some(person), ..On::default() };
    let tx = cx.begin().permit(Action::AskErasure, on)?;
    let row = tx.lock::<person::Entity>(person).await?;
    if row.erasure_asked_at.is_some() == ask.asked {
        return Ok(row);
    }
    let asked_at = ask.asked.then_some(tx.now());
    let row = tx.update::<person::Entity>(person::Model { erasure_asked_at: asked_at, ..row }).await?;
    let event = match asked_at {
        Some(_) => Event::ErasureAsked { person },
        None => Event::ErasureTakenBack { person },
    };
    tx.commit(event).await?;
    Ok(row)
}

/// Erases a person: the name, the address, every way in and what was written about the person go; what is
/// counted stays, under a pseudonym.
///
/// # Errors
/// `WRONG_STATE` for each thing that ties the person to work that goes on; `NotFound` for nobody.
pub async fn erase(cx: &Cx, ask: ErasePerson) -> Result<person::Model> {
    let on = On { person: Some(ask.person), ..On::default() };
    let tx = cx.begin().permit(Action::ErasePerson, on)?;
    let officer = profile_of(&tx, ask.person).await?;
    let officer = match officer {
        Some(officer) => Some(tx.lock_any::<officer::Entity>(officer).await?),
        None => None,
    };
    let row = tx.lock_any::<person::Entity>(ask.person).await?;
    if officer.is_none() && profile_of(&tx, row.id).await?.is_some() {
        return Err(Error::conflict());
    }
    ties(&tx, &row, officer.as_ref().map(|officer| officer.id)).await?.loose()?;
    let known = Known::by(&row.name, &row.email);
    close_ways_in(&tx, &row).await?;
    tx.remove_apart(&cx.world().keys, row.id).await?;
    end_roles(&tx, row.id).await?;
    tx.take_out_words_declared(row.id).await?;
    if let Some(officer) = officer {
        empty_profile(&tx, officer).await?;
    }
    let row = tx.update::<person::Entity>(pseudonym(&tx, row)).await?;
    tx.take_out(&known).await?;
    tx.commit(Event::PersonErased { person: row.id }).await?;
    Ok(row)
}

fn pseudonym(tx: &WriteTx, row: person::Model) -> person::Model {
    person::Model {
        name: erasure::ERASED.to_owned(),
        email: erasure::address(row.id),
        language: Language::Both,
        erased_at: Some(tx.now()),
        away_from: None,
        away_until: None,
        ..row
    }
}

async fn profile_of(tx: &WriteTx, person: PersonId) -> Result<Option<OfficerId>> {
    let row = tx.every::<officer::Entity>().is(officer::Column::PersonId, person).one().await?;
    Ok(row.map(|row| row.id))
}

async fn ties(tx: &WriteTx, person: &person::Model, officer: Option<OfficerId>) -> Result<Ties> {
    let mut ties = Ties { erased: person.erased_at.is_some(), ..Ties::default() };
    if let Some(officer) = officer {
        let calls = tx.every::<callup::Entity>().is(callup::Column::OfficerId, officer).all().await?;
        ties.call_ups = calls.iter().filter(|call| call.status.is_live()).count();
        let services = tx.every::<secondment::Entity>().is(secondment::Column::OfficerId, officer);
        let over = [SecondmentStatus::Completed, SecondmentStatus::Cancelled];
        ties.secondments = services.all().await?.iter().filter(|it| !over.contains(&it.status)).count();
    }
    let led = tx.every::<project::Entity>().is(project::Column::DeliveryLeadId, person.id).all().await?;
    let open = led.into_iter().filter(|project| project.state != ProjectState::Closed);
    ties.leads = open.map(|project| project.title).collect();
    ties.last_administrator = is_last_administrator(tx, person.id).await?;
    Ok(ties)
}

/// Locks every administrator's role, so that of two who erase each other at once one is refused.
async fn is_last_administrator(tx: &WriteTx, person: PersonId) -> Result<bool> {
    let rows = tx.every::<membership::Entity>().is(membership::Column::Role, Role::Administrator);
    let ids = rows.all().await?.into_iter().map(|row| row.id).collect();
    let rows = tx.lock_all::<membership::Entity>(ids).await?;
    let today = tx.today();
    let (own, others): (Vec<_>, Vec<_>) =
        rows.into_iter().filter(|row| row.is_held_on(today)).partition(|row| row.person_id == person);
    Ok(!own.is_empty() && others.is_empty())
}

/// Everything by which the person comes in, and every letter that leads there.
async fn close_ways_in(tx: &WriteTx, person: &person::Model) -> Result<()> {
    macro_rules! remove {
        ($($table:ident $(where $column:ident is $value:expr)?;)+) => { $(
            let rows = tx.every::<$table::Entity>().is($table::Column::PersonId, person.id);
            $(let rows = rows.is($table::Column::$column, $value);)?
            let ids = rows.all().await?.into_iter().map(|row| row.id).collect();
            tx.remove::<$table::Entity>(ids).await?;
        )+ };
    }
    remove! {
        mail;
        link;
        reply;
        session;
        token;
        calendar;
        identity;
        // One that is not done may be the one that brought this very request.
        request_key where Done is true;
    }
    let asked = tx.every::<ask::Entity>().is(ask::Column::Email, person.email.as_str()).all().await?;
    tx.remove::<ask::Entity>(asked.into_iter().map(|row| row.id).collect()).await
}

async fn end_roles(tx: &WriteTx, person: PersonId) -> Result<()> {
    let today = tx.today();
    let held = tx.every::<membership::Entity>().is(membership::Column::PersonId, person).all().await?;
    let open = held.into_iter().filter(|row| row.until_on.is_none_or(|until| until >= today));
    let ended = open.map(|row| membership::Model { until_on: today.pred_opt(), ..row }).collect();
    tx.update_all::<membership::Entity>(ended).await
}

/// What the officer said and gave goes; role, council, skills and levels are counted, and stay.
async fn empty_profile(tx: &WriteTx, officer: officer::Model) -> Result<()> {
    let id = officer.id;
    macro_rules! remove {
        ($($table:ident)+) => { $(
            let rows = tx.every::<$table::Entity>().is($table::Column::OfficerId, id).all().await?;
            tx.remove::<$table::Entity>(rows.into_iter().map(|row| row.id).collect()).await?;
        )+ };
    }
    remove! { offer absence clearance alert profile_view }
    let learning = tx.every::<officer_skill::Entity>().is(officer_skill::Column::OfficerId, id);
    let learning = learning.is(officer_skill::Column::WantsToLearn, true).all().await?;
    let learnt = learning.into_iter().map(|row| officer_skill::Model { wants_to_learn: false, ..row });
    tx.update_all::<officer_skill::Entity>(learnt.collect()).await?;
    let now = tx.now();
    let shown = tx.every::<interest::Entity>().is(interest::Column::OfficerId, id).all().await?;
    let over = shown.into_iter().map(|row| {
        let withdrawn_at = row.withdrawn_at.or(Some(now));
        interest::Model { note: String::new(), withdrawn_at, ..row }
    });
    tx.update_all::<interest::Entity>(over.collect()).await?;
    let row = officer::Model {
        standing: Standing::Withdrawn,
        paused_until: None,
        withdrawn_on: officer.withdrawn_on.or(Some(tx.today())),
        summary: String::new(),
        service_areas: ServiceAreas::default(),
        max_onsite_days: 0,
        notice_days: 0,
        alerts: AlertEvery::Never,
        salary_pence: None,
        pension_bp: None,
        employment_ends_on: None,
        ..officer
    };
    tx.update::<officer::Entity>(row).await?;
    tx.take_out_words_about(id).await
}
