//! E-mails: written with what they tell of, sent by a job.

use callup_domain::id::{CallUpId, MailId, PersonId};
use callup_domain::mail::MailKind;
use chrono::{DateTime, Utc};

owned! {
    /// An e-mail. Its words are made when it is sent, from the call-up as it was when it was written.
    "mail": MailId, "e-mail", versioned;
    /// To whom.
    person_id: PersonId,
    /// Which one.
    kind: MailKind,
    /// The call-up it is about.
    callup_id: CallUpId,
    /// The version of the call-up that it tells of.
    callup_version: i32,
    /// The version of the secondment that it tells of, if it is one that came of the call-up.
    secondment_version: Option<i32>,
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
