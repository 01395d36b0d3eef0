//! E-mails: written with what they tell of, sent by a job.

use callup_domain::id::{
    AgreementId, CallUpId, LinkId, MailId, PersonId, PostId, ProjectId, SelectionId, WebhookId,
};
use callup_domain::mail::MailKind;
use chrono::{DateTime, Utc};

owned! {
    /// An e-mail. Its words are made when it is sent, from what it is about as it was when it was written.
    "mail": MailId, "e-mail", versioned, removable;
    /// To whom.
    person_id: PersonId,
    /// Which one.
    kind: MailKind,
    /// The call-up it is about, if it is about one.
    callup_id: Option<CallUpId>,
    /// The version of the call-up that it tells of.
    callup_version: Option<i32>,
    /// The version of the secondment that it tells of, if it is one that came of the call-up.
    secondment_version: Option<i32>,
    /// The link it is about, if it is about one.
    link_id: Option<LinkId>,
    /// The endpoint it is about, if it is about one.
    webhook_id: Option<WebhookId>,
    /// The data sharing agreement it is about, if it is about one.
    agreement_id: Option<AgreementId>,
    /// The project it is about, if it is about one.
    project_id: Option<ProjectId>,
    /// The post whose outcome it tells, if it tells one.
    post_id: Option<PostId>,
    /// The selection it is about, if it is about one.
    selection_id: Option<SelectionId>,
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

/// What an e-mail is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A call-up, or the secondment that came of it.
    CallUp {
        /// The call-up.
        callup: CallUpId,
        /// The version that it tells of.
        version: i32,
        /// The version of the secondment that it tells of, if it does.
        secondment: Option<i32>,
    },
    /// A link that lets the reader in.
    Link(LinkId),
    /// An endpoint that is told what happens.
    Webhook(WebhookId),
    /// A data sharing agreement.
    Agreement(AgreementId),
    /// A project.
    Project(ProjectId),
    /// What came of a post for its reader.
    Outcome(PostId),
    /// A selection.
    Selection(SelectionId),
    /// Posts that fit its reader: those that `alert` has for the moment at which it was written.
    OpenPosts,
}

impl Model {
    /// A new e-mail to `person_id`.
    #[must_use]
    pub fn new(
        id: MailId,
        body_id: callup_domain::id::BodyId,
        person_id: PersonId,
        kind: MailKind,
        about: About,
        written_at: DateTime<Utc>,
    ) -> Self {
        let about_nothing = Self {
            id,
            body_id,
            person_id,
            kind,
            callup_id: None,
            callup_version: None,
            secondment_version: None,
            link_id: None,
            webhook_id: None,
            agreement_id: None,
            project_id: None,
            post_id: None,
            selection_id: None,
            written_at,
            sent_at: None,
            failed_at: None,
            failure: None,
            version: 1,
        };
        match about {
            About::CallUp { callup, version, secondment } => Self {
                callup_id: Some(callup),
                callup_version: Some(version),
                secondment_version: secondment,
                ..about_nothing
            },
            About::Link(link) => Self { link_id: Some(link), ..about_nothing },
            About::Webhook(webhook) => Self { webhook_id: Some(webhook), ..about_nothing },
            About::Agreement(agreement) => Self { agreement_id: Some(agreement), ..about_nothing },
            About::Project(project) => Self { project_id: Some(project), ..about_nothing },
            About::Outcome(post) => Self { post_id: Some(post), ..about_nothing },
            About::Selection(selection) => Self { selection_id: Some(selection), ..about_nothing },
            About::OpenPosts => about_nothing,
        }
    }

    /// What it is about. The schema sees to it that there is one thing.
    ///
    /// # Errors
    /// `Internal` for a row that is about nothing.
    pub fn about(&self) -> crate::Result<About> {
        let callup = self.callup_id.zip(self.callup_version);
        let callup = callup.map(|(callup, version)| {
            let secondment = self.secondment_version;
            About::CallUp { callup, version, secondment }
        });
        let named = [
            callup,
            self.link_id.map(About::Link),
            self.webhook_id.map(About::Webhook),
            self.agreement_id.map(About::Agreement),
            self.project_id.map(About::Project),
            self.post_id.map(About::Outcome),
            self.selection_id.map(About::Selection),
        ];
        let mut named = named.into_iter().flatten();
        match (named.next(), named.next()) {
            (Some(one), None) => Ok(one),
            (None, None) if self.kind == MailKind::OpenPosts => Ok(About::OpenPosts),
            _ => Err(anyhow::anyhow!("the e-mail {} is about nothing", self.id).into()),
        }
    }
}
