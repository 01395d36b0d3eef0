//! An e-mail from its row: what it tells, put into words.
//!
//! What happened is told from the call-up as it was when the e-mail was written (the row names the
//! version), so that the words of one e-mail stay the same however late it leaves and however often it
//! is tried. Names of people, projects and councils are today's. A question is sent only while it
//! stands: nobody is asked for what was answered, withdrawn or changed meanwhile.

use super::MailRoom;
use anyhow::anyhow;
use callup_domain::callup::{Answer, Ending, Release};
use callup_domain::id::{CouncilId, PersonId};
use callup_domain::mail::{Language, MailKind};
use callup_domain::secondment::Party;
use callup_infra::entity::{body, callup, council, host, mail, officer, person, post, project, revision};
use callup_infra::mail::{CallUpFacts, Letter, Message, News, Silent};
use callup_infra::scope::ReadTx;
use callup_infra::{Error, Result};

/// The e-mail in words. None when it asks for what is no longer asked.
pub(super) async fn message(tx: &ReadTx, room: &MailRoom, mail: &mail::Model) -> Result<Option<Message>> {
    let now = tx.get::<callup::Entity>(mail.callup_id).await?;
    let then = as_written(tx, mail).await?;
    if !stands(tx, mail.kind, &then, &now) {
        return Ok(None);
    }
    let reader = tx.get::<person::Entity>(mail.person_id).await?;
    let letter = Letter {
        reader: reader.name.clone(),
        callup: facts(tx, &then).await?,
        news: news(mail.kind, &then)?,
        link: room.link(then.id),
    };
    // There are no letters in Welsh yet: whoever reads Welsh or both gets the English one.
    let language = Language::English;
    let words = room.words(language, &letter)?;
    Ok(Some(Message {
        id: mail.id,
        thread: first_to(tx, mail).await?.map(|first| first.id),
        kind: mail.kind,
        language,
        to_address: reader.email,
        to_name: reader.name,
        written_at: mail.written_at,
        subject: words.subject,
        text: words.text,
        html: words.html,
    }))
}

/// The call-up as it was when the e-mail was written.
async fn as_written(tx: &ReadTx, mail: &mail::Model) -> Result<callup::Model> {
    let kept = tx
        .every::<revision::Entity>()
        .is(revision::Column::RowId, mail.callup_id.0)
        .is(revision::Column::Version, mail.callup_version)
        .the_one()
        .await?;
    Ok(serde_json::from_value(kept.data)?)
}

/// The first e-mail about the call-up to the same reader: mail programs show the others below it.
async fn first_to(tx: &ReadTx, mail: &mail::Model) -> Result<Option<mail::Model>> {
    let about = tx.every::<mail::Entity>().is(mail::Column::CallupId, mail.callup_id);
    about.is(mail::Column::PersonId, mail.person_id).in_order().one().await
}

/// Whether the e-mail still asks for what is wanted. News always stands.
fn stands(tx: &ReadTx, kind: MailKind, then: &callup::Model, now: &callup::Model) -> bool {
    let asked = match kind {
        MailKind::AskOfficer | MailKind::RemindOfficer => Party::Officer,
        MailKind::AskApprover | MailKind::RemindApprover => Party::HomeCouncil,
        _ => return true,
    };
    now.decisions().waiting().iter().any(|waiting| waiting.on == asked)
        && (&now.schedule, now.answer_by) == (&then.schedule, then.answer_by)
        && tx.today() <= now.answer_by
}

async fn facts(tx: &ReadTx, callup: &callup::Model) -> Result<CallUpFacts> {
    let body = tx.shared::<body::Entity>().is(body::Column::Id, tx.body()).one().await?;
    let officer = tx.get::<officer::Entity>(callup.officer_id).await?;
    let hosts = tx.every::<host::Entity>().is(host::Column::ProjectId, callup.project_id);
    let lead = hosts.is(host::Column::Lead, true).the_one().await?;
    Ok(CallUpFacts {
        body: body.ok_or(Error::NotFound("body"))?.name,
        project: tx.get::<project::Entity>(callup.project_id).await?.title,
        post: tx.get::<post::Entity>(callup.post_id).await?.title,
        officer: name(tx, officer.person_id).await?,
        home_council: council(tx, callup.home_council_id).await?,
        host_council: council(tx, lead.council_id).await?,
        starts_on: callup.schedule.period.starts_on,
        ends_on: callup.schedule.period.ends_on,
        load: callup.schedule.peak(),
    })
}

async fn name(tx: &ReadTx, person: PersonId) -> Result<String> {
    Ok(tx.get::<person::Entity>(person).await?.name)
}

async fn council(tx: &ReadTx, id: CouncilId) -> Result<String> {
    let row = tx.shared::<council::Entity>().is(council::Column::Id, id).one().await?;
    Ok(row.ok_or(Error::NotFound("council"))?.name)
}

fn news(kind: MailKind, callup: &callup::Model) -> Result<News> {
    let answer_by = callup.answer_by;
    let consulted = matches!(callup.release, Release::Consulted { .. });
    let absent = || Error::Internal(anyhow!("the e-mail is “{kind}”, which its call-up is not"));
    Ok(match kind {
        MailKind::AskOfficer => News::AskOfficer { answer_by },
        MailKind::AskApprover => News::AskApprover { answer_by, consulted },
        MailKind::RemindOfficer => News::RemindOfficer { answer_by },
        MailKind::RemindApprover => News::RemindApprover { answer_by, consulted },
        MailKind::Released => News::Released,
        MailKind::Accepted => News::Accepted,
        MailKind::Agreed => News::Agreed,
        MailKind::Lapsed => News::Lapsed { answer_by, silent: silent(callup).ok_or_else(absent)? },
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
    })
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
