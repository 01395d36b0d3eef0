//! An e-mail from its row: what it tells, put into words.
//!
//! What happened is told from the call-up as it was when the e-mail was written (the row names the
//! version), or from the secondment that came of it, so that the words of one e-mail stay the same
//! however late it leaves and however often it is tried. Names of people, projects and councils are today's. A question is sent only while it
//! stands: nobody is asked for what was answered, withdrawn or changed meanwhile.

use super::MailRoom;
use anyhow::anyhow;
use callup_domain::callup::{Answer, Ending, Release};
use callup_domain::id::{CouncilId, PersonId};
use callup_domain::load::Schedule;
use callup_domain::mail::{Language, MailKind};
use callup_domain::secondment::{EarlyEnd, Party};
use callup_infra::entity::{
    body, callup, council, host, mail, officer, person, post, project, revision, secondment,
};
use callup_infra::mail::{CallUpFacts, Letter, Message, News, Silent};
use callup_infra::scope::ReadTx;
use callup_infra::{Error, Result};
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// The e-mail in words. None when it asks for what is no longer asked.
pub(super) async fn message(tx: &ReadTx, room: &MailRoom, mail: &mail::Model) -> Result<Option<Message>> {
    let now = tx.get::<callup::Entity>(mail.callup_id).await?;
    let then: callup::Model = as_written(tx, mail.callup_id.0, mail.callup_version).await?;
    let seconded = match mail.secondment_version {
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
        None => news(mail.kind, &then)?,
    };
    let reader = tx.get::<person::Entity>(mail.person_id).await?;
    let letter = Letter {
        reader: reader.name.clone(),
        callup: facts(tx, &then, schedule).await?,
        news,
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

/// A row as it was when the e-mail was written.
async fn as_written<T: DeserializeOwned>(tx: &ReadTx, row: Uuid, version: i32) -> Result<T> {
    let kept = tx
        .every::<revision::Entity>()
        .is(revision::Column::RowId, row)
        .is(revision::Column::Version, version)
        .the_one()
        .await?;
    Ok(serde_json::from_value(kept.data)?)
}

/// The secondment that an e-mail tells of.
struct Seconded {
    officer: PersonId,
    desk: Option<PersonId>,
    now: secondment::Model,
    then: secondment::Model,
}

impl Seconded {
    async fn of(tx: &ReadTx, callup: &callup::Model, version: i32) -> Result<Self> {
        let now = tx.every::<secondment::Entity>().is(secondment::Column::CallupId, callup.id);
        let now = now.the_one().await?;
        let officer = tx.every::<officer::Entity>().with_key(callup.officer_id).the_one().await?;
        let then = as_written(tx, now.id.0, version).await?;
        Ok(Self { officer: officer.person_id, desk: callup.asked_by, now, then })
    }

    /// Whether the e-mail still asks its reader for what is wanted. News always stands.
    fn stands(&self, tx: &ReadTx, mail: &mail::Model) -> bool {
        if mail.kind != MailKind::AskEarlyEnd {
            return true;
        }
        let party = match mail.person_id {
            reader if reader == self.officer => Party::Officer,
            reader if Some(reader) == self.desk => Party::Body,
            _ => Party::HomeCouncil,
        };
        let (now, then) = (&self.now.state, &self.then.state);
        let waiting = now.waiting(self.now.created_at, tx.today());
        waiting.iter().any(|waiting| waiting.on == party)
            && now.proposed_end(tx.today()) == then.proposed_end(tx.today())
    }

    fn news(&self, kind: MailKind) -> Result<News> {
        let absent = || Error::Internal(anyhow!("the e-mail is “{kind}”, which its secondment is not"));
        let end = self.then.state.early_ends.last().ok_or_else(absent)?;
        let (proposal, ends_on) = (end.proposal(), end.proposal().ends_on);
        let (by, reason) = (proposal.by.party, proposal.reason.clone());
        match (kind, end) {
            (MailKind::AskEarlyEnd, EarlyEnd::Proposed { .. }) => {
                Ok(News::AskEarlyEnd { ends_on, by, reason })
            }
            (MailKind::EndsEarly, EarlyEnd::Notice { .. }) => {
                Ok(News::EndsEarly { ends_on, by, reason, agreed: false })
            }
            (MailKind::EndsEarly, EarlyEnd::Agreed { .. }) => {
                Ok(News::EndsEarly { ends_on, by, reason, agreed: true })
            }
            (MailKind::EarlyEndDropped, EarlyEnd::Refused { by, reason, .. }) => {
                Ok(News::EarlyEndDropped { ends_on, by: by.party, refused: Some(reason.clone()) })
            }
            (MailKind::EarlyEndDropped, EarlyEnd::Withdrawn { by, .. }) => {
                Ok(News::EarlyEndDropped { ends_on, by: by.party, refused: None })
            }
            _ => Err(absent()),
        }
    }
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

async fn facts(tx: &ReadTx, callup: &callup::Model, schedule: &Schedule) -> Result<CallUpFacts> {
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
        MailKind::AskEarlyEnd | MailKind::EndsEarly | MailKind::EarlyEndDropped => return Err(absent()),
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
