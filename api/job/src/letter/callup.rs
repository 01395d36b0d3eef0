//! What an e-mail tells of a call-up, or of the secondment that came of it.
//!
//! It is told from the row as it was when the e-mail was written (the e-mail names the version), so that
//! the words of one e-mail stay the same however late it leaves and however often it is tried.

use super::Draft;
use super::secondment::Seconded;
use anyhow::anyhow;
use callup_command::reply;
use callup_domain::callup::{Answer, Ending, Release};
use callup_domain::id::{CallUpId, CouncilId, PersonId};
use callup_domain::load::Schedule;
use callup_domain::mail::MailKind;
use callup_domain::secondment::Party;
use callup_infra::clock::today;
use callup_infra::entity::{body, callup, council, host, mail, officer, person, post, project};
use callup_infra::mail::{CallUpFacts, News, Silent, Topic};
use callup_infra::scope::ReadTx;
use callup_infra::{Error, Result};
use chrono::NaiveDate;

/// None when it asks for what is no longer asked.
pub(super) async fn draft(
    tx: &ReadTx,
    body: &body::Model,
    mail: &mail::Model,
    (id, version, secondment): (CallUpId, i32, Option<i32>),
    secret: Option<&str>,
) -> Result<Option<Draft>> {
    let now = tx.get::<callup::Entity>(id).await?;
    let then: callup::Model = super::as_written(tx, id.0, version).await?;
    let seconded = match secondment {
        Some(version) => Some(Seconded::of(tx, &then, version).await?),
        None => None,
    };
    let stands = match &seconded {
        Some(seconded) => seconded.stands(tx, mail),
        None => stands(tx, mail.kind, &then, &now),
    };
    if !stands {
        return Ok(None);
    }
    let schedule = seconded.as_ref().map_or(&then.schedule, |seconded| &seconded.then.schedule);
    let news = match &seconded {
        Some(seconded) => seconded.news(mail.kind)?,
        None => news(mail.kind, &then, secret.is_some())?,
    };
    let topic = Topic::CallUp { callup: facts(tx, &then, schedule).await?, news };
    let thread = first_to(tx, mail.person_id, id).await?.map(|first| first.id);
    let path = secret.map_or_else(|| format!("/call-ups/{id}"), |secret| reply::path(&body.slug, secret));
    Ok(Some(Draft { topic, path, thread }))
}

/// The first e-mail about the call-up to the same reader: mail programs show the others below it.
async fn first_to(tx: &ReadTx, reader: PersonId, id: CallUpId) -> Result<Option<mail::Model>> {
    let about = tx.every::<mail::Entity>().is(mail::Column::CallupId, id);
    about.is(mail::Column::PersonId, reader).in_order().one().await
}

/// Whether the e-mail still asks for what is wanted. News always stands.
fn stands(tx: &ReadTx, kind: MailKind, then: &callup::Model, now: &callup::Model) -> bool {
    let asked = match kind {
        MailKind::AskOfficer | MailKind::RemindOfficer => Party::Officer,
        MailKind::AskApprover | MailKind::RemindApprover | MailKind::ReleaseWaits => Party::HomeCouncil,
        _ => return true,
    };
    now.decisions().waiting().iter().any(|waiting| waiting.on == asked)
        && (&now.schedule, now.answer_by) == (&then.schedule, then.answer_by)
        && tx.today() <= now.answer_by
}

async fn facts(tx: &ReadTx, callup: &callup::Model, schedule: &Schedule) -> Result<CallUpFacts> {
    let officer = tx.get::<officer::Entity>(callup.officer_id).await?;
    let hosts = tx.every::<host::Entity>().is(host::Column::ProjectId, callup.project_id);
    let lead = hosts.is(host::Column::Lead, true).the_one().await?;
    Ok(CallUpFacts {
        project: tx.get::<project::Entity>(callup.project_id).await?.title,
        post: tx.get::<post::Entity>(callup.post_id).await?.title,
        officer: name(tx, officer.person_id).await?,
        home_council: council(tx, callup.home_council_id).await?,
        host_council: council(tx, lead.council_id).await?,
        starts_on: schedule.period.starts_on,
        ends_on: schedule.period.ends_on,
        load: schedule.peak(),
    })
}

async fn name(tx: &ReadTx, person: PersonId) -> Result<String> {
    Ok(tx.get::<person::Entity>(person).await?.name)
}

async fn council(tx: &ReadTx, id: CouncilId) -> Result<String> {
    let row = tx.shared::<council::Entity>().is(council::Column::Id, id).one().await?;
    Ok(row.ok_or(Error::NotFound("council"))?.name)
}

fn news(kind: MailKind, callup: &callup::Model, yours: bool) -> Result<News> {
    let answer_by = callup.answer_by;
    let consulted = matches!(callup.release, Release::Consulted { .. });
    let absent = || Error::Internal(anyhow!("the e-mail is “{kind}”, which its call-up is not"));
    Ok(match kind {
        MailKind::AskOfficer => News::AskOfficer { answer_by },
        MailKind::AskApprover => News::AskApprover { answer_by, consulted },
        MailKind::RemindOfficer => News::RemindOfficer { answer_by },
        MailKind::RemindApprover => News::RemindApprover { answer_by, consulted },
        MailKind::ReleaseWaits => {
            let since = waits_since(callup).ok_or_else(absent)?;
            News::ReleaseWaits { since, answer_by, yours }
        }
        MailKind::Released => News::Released,
        MailKind::Accepted => News::Accepted,
        MailKind::Agreed => News::Agreed,
        MailKind::Lapsed => News::Lapsed { answer_by, silent: silent(callup).ok_or_else(absent)? },
        MailKind::ReserveCalled => News::ReserveCalled { answer_by },
        MailKind::Declined => match &callup.answer {
            Answer::Declined { reason, .. } => News::Declined { reason: reason.clone() },
            _ => return Err(absent()),
        },
        MailKind::Withdrawn => match &callup.ending {
            Some(Ending::Withdrawn { reason, .. }) => News::Withdrawn { reason: reason.clone() },
            _ => return Err(absent()),
        },
        MailKind::Refused => match &callup.release {
            Release::Refused { reason, .. } => News::Refused { reason: reason.clone() },
            _ => return Err(absent()),
        },
        MailKind::Countered => match &callup.release {
            Release::Countered { reason, schedule, .. } => News::Countered {
                load: schedule.peak(),
                starts_on: schedule.period.starts_on,
                reason: reason.clone(),
            },
            _ => return Err(absent()),
        },
        MailKind::AskEarlyEnd | MailKind::EndsEarly | MailKind::EarlyEndDropped => return Err(absent()),
        MailKind::SignInLink | MailKind::Invitation => return Err(absent()),
        MailKind::WebhookDisabled | MailKind::AgreementEnds => return Err(absent()),
        MailKind::AskUpdate | MailKind::DormancyWarning | MailKind::ClosedDormant => return Err(absent()),
        MailKind::OpenPosts | MailKind::Outcome | MailKind::AskPanel => return Err(absent()),
    })
}

/// The day since which the home council is waited for.
fn waits_since(callup: &callup::Model) -> Option<NaiveDate> {
    match callup.release {
        Release::Awaited { since } | Release::Consulted { since } => Some(today(since)),
        _ => None,
    }
}

/// Who let the answer-by date pass.
fn silent(callup: &callup::Model) -> Option<Silent> {
    match (&callup.answer, &callup.release) {
        (_, Release::Countered { .. }) => Some(Silent::Desk),
        (Answer::Awaited { .. }, Release::Awaited { .. }) => Some(Silent::Both),
        (Answer::Awaited { .. }, _) => Some(Silent::Officer),
        (_, Release::Awaited { .. }) => Some(Silent::HomeCouncil),
        _ => None,
    }
}
