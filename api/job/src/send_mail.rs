//! Giving an e-mail to the mail server, and keeping that it was given.

use super::{Failure, letter};
use callup_command as command;
use callup_command::cx::Cx;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::MailId;
use callup_domain::mail::Language;
use callup_domain::reply::Asks;
use callup_infra::Result;
use callup_infra::config::{Mail, PublicUrl};
use callup_infra::entity::mail::{self, About};
use callup_infra::mail::{Letter, Mailer, Rendered, Templates};
use callup_infra::scope::ReadTx;
use chrono::{DateTime, Utc};
use std::sync::Arc;

/// What it takes to write and send an e-mail.
pub struct MailRoom {
    mailer: Mailer,
    templates: Templates,
    public_url: PublicUrl,
}

impl MailRoom {
    /// A mail room whose e-mails leave by the way that `config` names, with links to `public_url`.
    ///
    /// # Errors
    /// When the mail folder cannot be made, or the mail server's name cannot be one.
    pub fn new(config: &Mail, public_url: PublicUrl) -> anyhow::Result<Self> {
        Self::with(Mailer::new(config)?, public_url)
    }

    /// A mail room with its own mailer.
    ///
    /// # Errors
    /// When an embedded template is none.
    pub fn with(mailer: Mailer, public_url: PublicUrl) -> anyhow::Result<Self> {
        Ok(Self { mailer, templates: Templates::new()?, public_url })
    }

    pub(super) fn link(&self, path: &str) -> String {
        self.public_url.link(path)
    }

    pub(super) fn words(&self, languages: &[Language], letter: &Letter) -> Result<Rendered> {
        Ok(self.templates.render(languages, letter).map_err(anyhow::Error::from)?)
    }
}

/// Sends an e-mail, unless it was sent or given up before, or went with whom it was to. A copy may arrive twice when the program
/// dies between the server's answer and our own record; both have one Message-ID.
pub(super) async fn send(cx: &Cx, room: &MailRoom, id: MailId) -> Result<(), Failure> {
    let picture = || ReadTx::open(cx.world(), Arc::new(cx.actor().clone()));
    let tx = picture();
    let row = tx.find::<mail::Entity>().with_key(id).one().await?;
    let Some(row) = row.filter(|row| !is_settled(row)) else { return Ok(()) };
    // Each attempt makes a link of its own, as only its hash is kept: what arrives last works.
    let (tx, secret) = match row.about()? {
        About::Link(link) => {
            drop(tx);
            let secret = command::link::write(cx, link).await?;
            (picture(), secret)
        }
        About::CallUp { callup, version, .. } if Asks::of(row.kind).is_some() => {
            drop(tx);
            let secret = command::reply::write(cx, &row, callup, version).await?;
            (picture(), secret)
        }
        About::CallUp { .. }
        | About::Webhook(_)
        | About::Agreement(_)
        | About::Project(_)
        | About::Outcome(_)
        | About::Selection(_)
        | About::OpenPosts => (tx, None),
    };
    let message = letter::message(&tx, room, &row, secret.as_deref()).await?;
    // The picture that it is written from is closed before the server is spoken to.
    drop(tx);
    let Some(message) = message else {
        let overtaken = |row, now| mail::Model {
            failed_at: Some(now),
            failure: Some("What it asks for was settled before it was sent.".to_owned()),
            ..row
        };
        return Ok(settle(cx, id, overtaken, Event::MailOvertaken { mail: id }).await?);
    };
    room.mailer.send(&message).await?;
    Ok(settle(cx, id, |row, now| mail::Model { sent_at: Some(now), ..row }, Event::MailSent { mail: id })
        .await?)
}

/// Keeps that an e-mail will not be sent.
pub(super) async fn give_up(cx: &Cx, id: MailId, why: &str) -> Result<()> {
    let failed = |row, now| mail::Model { failed_at: Some(now), failure: Some(why.to_owned()), ..row };
    settle(cx, id, failed, Event::MailFailed { mail: id }).await
}

async fn settle(
    cx: &Cx,
    id: MailId,
    change: impl FnOnce(mail::Model, DateTime<Utc>) -> mail::Model,
    event: Event,
) -> Result<()> {
    let tx = cx.begin().permit(Action::SendMail, On::default())?;
    let row = tx.lock_all::<mail::Entity>(vec![id]).await?.pop();
    let Some(row) = row.filter(|row| !is_settled(row)) else { return Ok(()) };
    tx.update::<mail::Entity>(change(row, tx.now())).await?;
    tx.commit(event).await
}

fn is_settled(mail: &mail::Model) -> bool {
    mail.sent_at.is_some() || mail.failed_at.is_some()
}
