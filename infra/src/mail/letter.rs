//! What an e-mail tells, before it is put into words.

use callup_domain::load::Load;
use callup_domain::mail::MailKind;
use callup_domain::outcome::OutcomeReason;
use callup_domain::secondment::Party;
use callup_domain::webhook::Stopped;
use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

/// A letter to one reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Letter {
    /// The reader's name, as it is written after "Dear".
    pub reader: String,
    /// The coordinating body's name.
    pub body: String,
    /// What it is about.
    #[serde(flatten)]
    pub topic: Topic,
    /// Where to go.
    pub link: String,
}

/// What a letter is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[allow(clippy::large_enum_variant, reason = "one is made for each letter")]
pub enum Topic {
    /// A call-up.
    CallUp {
        /// The call-up.
        callup: CallUpFacts,
        /// What happened, or is asked.
        news: News,
    },
    /// The way in.
    Entry {
        /// Which.
        entry: Entry,
    },
    /// An endpoint that is told what happens.
    Webhook {
        /// What happened to it.
        webhook: WebhookFacts,
    },
    /// A data sharing agreement that ends.
    Agreement {
        /// What it says.
        agreement: AgreementFacts,
    },
    /// A project of which nothing is heard.
    Project {
        /// What is known of it.
        project: ProjectFacts,
        /// What is said about its silence.
        silence: SilenceNews,
    },
    /// Posts that fit the officer.
    OpenPosts {
        /// The posts, best first.
        posts: Vec<PostFacts>,
    },
    /// What came of a post.
    Outcome {
        /// What.
        outcome: OutcomeFacts,
    },
    /// Picks that wait for the votes of a panel.
    Panel {
        /// Which.
        panel: PanelFacts,
    },
}

/// A post that fits the officer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PostFacts {
    /// The post's title.
    pub title: String,
    /// The project's title.
    pub project: String,
    /// The first day.
    pub starts_on: NaiveDate,
    /// The last day.
    pub ends_on: NaiveDate,
    /// Half-days a week.
    pub load: Load,
    /// The officer's score for it, of 1,000.
    pub score: i32,
}

/// What came of a post for the officer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OutcomeFacts {
    /// The post's title.
    pub post: String,
    /// The project's title.
    pub project: String,
    /// The first day.
    pub starts_on: NaiveDate,
    /// The last day.
    pub ends_on: NaiveDate,
    /// Whether the officer was called up for it; otherwise the officer was interested.
    pub called: bool,
    /// What came of it, and why.
    pub reason: OutcomeReason,
}

/// What waits for the vote of a member of a panel. Nobody who is proposed is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PanelFacts {
    /// What the selection is called.
    pub selection: String,
    /// The day on which the proposal was made.
    pub proposed_on: NaiveDate,
    /// How many picks wait for the reader's vote.
    pub waiting: usize,
    /// Whether the reader has declared interests, or that there are none.
    pub declared: bool,
}

/// What is known of a project of which nothing is heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProjectFacts {
    /// Its title.
    pub title: String,
    /// Who leads it, if somebody does.
    pub lead: Option<String>,
    /// The day on which it was last heard of.
    pub heard_on: NaiveDate,
}

/// What is said about a project's silence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SilenceNews {
    /// Will you report on it?
    AskUpdate {
        /// Who asks at the desk; none if the service does by itself.
        asked_by: Option<String>,
    },
    /// It is closed soon, unless somebody reports on it.
    DormancyWarning {
        /// The first day on which it may be closed.
        closes_on: NaiveDate,
    },
    /// It was closed as dormant.
    ClosedDormant,
}

impl SilenceNews {
    /// Which kind of e-mail tells it.
    #[must_use]
    pub const fn kind(&self) -> MailKind {
        match self {
            Self::AskUpdate { .. } => MailKind::AskUpdate,
            Self::DormancyWarning { .. } => MailKind::DormancyWarning,
            Self::ClosedDormant => MailKind::ClosedDormant,
        }
    }
}

/// What a data sharing agreement says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AgreementFacts {
    /// The council's name.
    pub council: String,
    /// What the data is used for.
    pub purpose: String,
    /// Its last day.
    pub until_on: NaiveDate,
}

/// What happened to an endpoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WebhookFacts {
    /// What it is for.
    pub label: String,
    /// The host in its address.
    pub host: String,
    /// Why it is told nothing any more.
    pub why: Stopped,
    /// Since when nothing reached it.
    pub since: NaiveDateTime,
}

/// A link that lets the reader in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Entry {
    /// The reader asked for it.
    SignInLink {
        /// Until when it works.
        until: NaiveDateTime,
    },
    /// An administrator invites the reader.
    Invitation {
        /// Until when it works.
        until: NaiveDateTime,
        /// The council for which the reader is invited, if it is for one.
        council: Option<String>,
    },
}

impl Letter {
    /// Which kind of e-mail it is.
    #[must_use]
    pub fn kind(&self) -> MailKind {
        match &self.topic {
            Topic::CallUp { news, .. } => news.kind(),
            Topic::Entry { entry: Entry::SignInLink { .. } } => MailKind::SignInLink,
            Topic::Entry { entry: Entry::Invitation { .. } } => MailKind::Invitation,
            Topic::Webhook { .. } => MailKind::WebhookDisabled,
            Topic::Agreement { .. } => MailKind::AgreementEnds,
            Topic::Project { silence, .. } => silence.kind(),
            Topic::OpenPosts { .. } => MailKind::OpenPosts,
            Topic::Outcome { .. } => MailKind::Outcome,
            Topic::Panel { .. } => MailKind::AskPanel,
        }
    }
}

/// What every letter says about its call-up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CallUpFacts {
    /// The project's title.
    pub project: String,
    /// The post's title.
    pub post: String,
    /// The officer's name.
    pub officer: String,
    /// The home council's name.
    pub home_council: String,
    /// The lead host council's name.
    pub host_council: String,
    /// The first day.
    pub starts_on: NaiveDate,
    /// The last day.
    pub ends_on: NaiveDate,
    /// Half-days a week.
    pub load: Load,
}

/// What happened, or is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum News {
    /// To the officer: will you come?
    AskOfficer {
        /// The last day for an answer.
        answer_by: NaiveDate,
    },
    /// To the approver: will you release the officer?
    AskApprover {
        /// The last day for an answer.
        answer_by: NaiveDate,
        /// Whether the council is only consulted: it may object, and silence is a yes.
        consulted: bool,
    },
    /// To the officer: there is no answer yet.
    RemindOfficer {
        /// The last day for an answer.
        answer_by: NaiveDate,
    },
    /// To the approver: there is no answer yet.
    RemindApprover {
        /// The last day for an answer.
        answer_by: NaiveDate,
        /// Whether the council is only consulted: it may object, and silence is a yes.
        consulted: bool,
    },
    /// A release has waited for so long that it is told further up.
    ReleaseWaits {
        /// Since which day.
        since: NaiveDate,
        /// The last day for an answer.
        answer_by: NaiveDate,
        /// Whether the reader may decide.
        yours: bool,
    },
    /// The home council released the officer.
    Released,
    /// The home council refused.
    Refused {
        /// Why.
        reason: String,
    },
    /// The home council would release on other terms.
    Countered {
        /// Half-days a week that it offers.
        load: Load,
        /// The first day that it offers.
        starts_on: NaiveDate,
        /// Why.
        reason: String,
    },
    /// The officer accepted.
    Accepted,
    /// The officer declined.
    Declined {
        /// Why.
        reason: String,
    },
    /// The day for answers passed.
    Lapsed {
        /// The last day that there was for an answer.
        answer_by: NaiveDate,
        /// Who did not answer.
        silent: Silent,
    },
    /// The officer, a reserve, was called up in place of somebody else.
    ReserveCalled {
        /// The last day for an answer.
        answer_by: NaiveDate,
    },
    /// The desk withdrew the call-up.
    Withdrawn {
        /// Why.
        reason: String,
    },
    /// Accepted and released.
    Agreed,
    /// Will you agree to an earlier end of the secondment?
    AskEarlyEnd {
        /// The last day that is proposed.
        ends_on: NaiveDate,
        /// Who proposed it.
        by: Party,
        /// Why.
        reason: String,
    },
    /// The secondment ends earlier than was agreed.
    EndsEarly {
        /// Its last day.
        ends_on: NaiveDate,
        /// Who proposed it, or gave notice.
        by: Party,
        /// Why.
        reason: String,
        /// Whether the others agreed; otherwise it came with four weeks' notice.
        agreed: bool,
    },
    /// The earlier end that was proposed does not come.
    EarlyEndDropped {
        /// The last day that was proposed.
        ends_on: NaiveDate,
        /// Who refused it, or took it back.
        by: Party,
        /// Why it was refused; none if it was taken back.
        refused: Option<String>,
    },
}

/// Who did not answer a call-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Silent {
    /// The officer.
    Officer,
    /// The home council.
    HomeCouncil,
    /// Neither of them did.
    Both,
    /// The desk: it did not take up the other terms that the home council offered.
    Desk,
}

impl News {
    /// Which kind of e-mail tells it.
    #[must_use]
    pub fn kind(&self) -> MailKind {
        match self {
            Self::AskOfficer { .. } => MailKind::AskOfficer,
            Self::AskApprover { .. } => MailKind::AskApprover,
            Self::RemindOfficer { .. } => MailKind::RemindOfficer,
            Self::RemindApprover { .. } => MailKind::RemindApprover,
            Self::ReleaseWaits { .. } => MailKind::ReleaseWaits,
            Self::Released => MailKind::Released,
            Self::Refused { .. } => MailKind::Refused,
            Self::Countered { .. } => MailKind::Countered,
            Self::Accepted => MailKind::Accepted,
            Self::Declined { .. } => MailKind::Declined,
            Self::Lapsed { .. } => MailKind::Lapsed,
            Self::ReserveCalled { .. } => MailKind::ReserveCalled,
            Self::Withdrawn { .. } => MailKind::Withdrawn,
            Self::Agreed => MailKind::Agreed,
            Self::AskEarlyEnd { .. } => MailKind::AskEarlyEnd,
            Self::EndsEarly { .. } => MailKind::EndsEarly,
            Self::EarlyEndDropped { .. } => MailKind::EarlyEndDropped,
        }
    }
}
