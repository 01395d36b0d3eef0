//! Links in letters, by which their readers decide.

use super::callup;
use crate::clock::end_of_day;
use callup_domain::id::{CallUpId, MailId, PersonId, ReplyId};
use callup_domain::link::LinkLife;
use callup_domain::reply::Asks;
use chrono::{DateTime, Utc};

owned! {
    /// A link in a letter, by which its reader takes one decision, once.
    "reply": ReplyId, "link in a letter", versioned, removable, seen by super::visible::kept_from_people;
    /// The e-mail that brings it.
    mail_id: MailId,
    /// Its reader.
    person_id: PersonId,
    /// The call-up that is decided on.
    callup_id: CallUpId,
    /// The version of it that the letter tells of.
    callup_version: i32,
    /// What is decided.
    asks: Asks,
    /// SHA-256 of the secret in it, in hexadecimal.
    hash: String,
    /// When it was made.
    made_at: DateTime<Utc>,
    /// From then on it does not work, unless the desk has given more time since.
    expires_at: DateTime<Utc>,
    /// When it was used.
    used_at: Option<DateTime<Utc>>,
    /// Changes so far.
    version: i32,
}

impl Model {
    /// How far its life has come. It works as long as there is time to decide, so when the desk gives more, the link
    /// works longer than was said when it was made. What takes it back is the call-up's end.
    #[must_use]
    pub fn life(&self, callup: &callup::Model) -> LinkLife {
        let expires_at = self.expires_at.max(end_of_day(callup.answer_by));
        LinkLife { expires_at, used_at: self.used_at, revoked_at: None }
    }
}
