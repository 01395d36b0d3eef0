//! The ways e-mails leave.

use super::smtp::SmtpSender;
use super::{Message, SendError};
use crate::config::{Mail, Transport};
use anyhow::Context as _;
use lettre::message::Mailbox;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

/// Sends e-mails, by the way that the configuration names.
#[derive(Debug)]
pub struct Mailer {
    from: Mailbox,
    way: Way,
}

#[derive(Debug)]
enum Way {
    Smtp(SmtpSender),
    Folder(PathBuf),
    Memory(Outbox),
}

/// What left by transport `memory`, for tests. Clones share the same messages.
#[derive(Clone, Debug, Default)]
pub struct Outbox(Arc<Mutex<Vec<Message>>>);

impl Outbox {
    /// What left since this was last asked, in order.
    #[must_use]
    pub fn take(&self) -> Vec<Message> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn put(&self, message: Message) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(message);
    }
}

impl Mailer {
    /// The mailer that the configuration describes. Speaks to no server yet.
    ///
    /// # Errors
    /// When the folder cannot be made, or the server's name cannot be one.
    pub fn new(config: &Mail) -> anyhow::Result<Self> {
        let way = match config.transport {
            Transport::Smtp => Way::Smtp(SmtpSender::new(&config.smtp)?),
            Transport::Memory => Way::Memory(Outbox::default()),
            Transport::File => {
                std::fs::create_dir_all(&config.folder).with_context(|| {
                    format!("The mail folder {} cannot be made.", config.folder.display())
                })?;
                Way::Folder(config.folder.clone())
            }
        };
        Ok(Self { from: config.from.clone(), way })
    }

    /// A mailer that keeps its messages, and where it keeps them.
    #[must_use]
    pub fn memory(from: Mailbox) -> (Self, Outbox) {
        let outbox = Outbox::default();
        (Self { from, way: Way::Memory(outbox.clone()) }, outbox)
    }

    /// Sends one e-mail. When the outcome is not known, because a connection broke at the wrong
    /// moment, it counts as not sent: trying again may deliver it twice, under one Message-ID.
    ///
    /// # Errors
    /// A [`SendError`] that says whether to try again.
    pub async fn send(&self, message: &Message) -> Result<(), SendError> {
        let mime = message.to_mime(&self.from)?;
        match &self.way {
            Way::Smtp(sender) => sender.send(mime.envelope(), &mime.formatted()).await,
            // Named by its id: in order of time, and one file however often it is tried.
            Way::Folder(folder) => {
                tokio::fs::write(folder.join(format!("{}.eml", message.id)), mime.formatted())
                    .await
                    .map_err(SendError::transient)
            }
            Way::Memory(outbox) => {
                outbox.put(message.clone());
                Ok(())
            }
        }
    }
}
