//! E-mails: written with what they tell of, sent by a job.

use callup_domain::id::{CallUpId, MailId, PersonId};
use callup_domain::mail::MailKind;
use chrono::{DateTime, Utc};

owned! {
    /// An e-mail. Its words are made from the rows when it is sent.
    "mail": MailId, "e-mail", versioned;
    /// To whom.
    person_id: PersonId,
    /// Which one.
    kind: MailKind,
    /// The call-up it is about.
    callup_id: CallUpId,
    /// When it was written.
    written_at: DateTime<Utc>,
    /// When the mail server took it.
    sent_at: Option<DateTime<Utc>>,
    /// When it was given up.
    failed_at: Option<DateTime<Utc>>,
    /// Why.
    failure: Option<String>,
    /// Changes so far.
    version: i32,
}
