//! An e-mail from its row: what it is about, put into words.
//!
//! Names of people, projects and councils are today's. A question is sent only while it stands: nobody is
//! asked for what was answered, withdrawn or changed meanwhile, and no link is sent that would not work.

mod agreement;
mod callup;
mod entry;
mod officer;
mod panel;
mod project;
mod secondment;
mod webhook;

use super::MailRoom;
use callup_domain::mail::Language;
use callup_infra::entity::mail::About;
use callup_infra::entity::{body, mail, person, revision};
use callup_infra::mail::{Letter, Message, Topic};
use callup_infra::scope::ReadTx;
use callup_infra::{Error, Result};
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// What a letter says, where it leads, and the e-mail that it continues.
struct Draft {
    topic: Topic,
    path: String,
    thread: Option<callup_domain::id::MailId>,
}

/// The e-mail in words; `secret` is what its link lets in with, or lets its reader decide with. None if it is not to be sent any more.
pub(super) async fn message(
    tx: &ReadTx,
    room: &MailRoom,
    mail: &mail::Model,
    secret: Option<&str>,
) -> Result<Option<Message>> {
    let body = tx.shared::<body::Entity>().is(body::Column::Id, tx.body()).one().await?;
    let body = body.ok_or(Error::NotFound("body"))?;
    let draft = match mail.about()? {
        About::CallUp { callup, version, secondment } => {
            callup::draft(tx, &body, mail, (callup, version, secondment), secret).await?
        }
        About::Link(link) => entry::draft(tx, &body, link, secret).await?,
        About::Webhook(webhook) => webhook::draft(tx, webhook).await?,
        About::Agreement(agreement) => agreement::draft(tx, agreement).await?,
        About::Project(project) => project::draft(tx, mail, project).await?,
        About::Outcome(post) => officer::outcome(tx, mail, post).await?,
        About::Selection(selection) => panel::draft(tx, mail, selection).await?,
        About::OpenPosts => officer::open_posts(tx, mail).await?,
    };
    let Some(draft) = draft else { return Ok(None) };
    let reader = tx.every::<person::Entity>().with_key(mail.person_id).the_one().await?;
    let languages = reader.language.written();
    // Whoever reads Welsh comes to a page in Welsh, and is not signed in to be known by it.
    let in_welsh = languages == [Language::Welsh] && draft.path.starts_with("/reply/");
    let path = if in_welsh { draft.path + "&lang=cy" } else { draft.path };
    let letter =
        Letter { reader: reader.name.clone(), body: body.name, topic: draft.topic, link: room.link(&path) };
    let words = room.words(languages, &letter)?;
    Ok(Some(Message {
        id: mail.id,
        thread: draft.thread,
        kind: mail.kind,
        languages: languages.to_vec(),
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
