//! Work that a command leaves to be done later.

use crate::id::{AskId, CallUpId, DeliveryId, MailId, PostId, SecondmentId, SelectionId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A job: ids only, so that it reads the rows as they are when it runs, and doing it twice does
/// no harm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "sea-orm", derive(sea_orm::FromJsonQueryResult))]
#[serde(tag = "task", rename_all = "snake_case")]
pub enum Task {
    /// Give an e-mail to the mail server.
    SendMail {
        /// The e-mail.
        mail: MailId,
    },
    /// Write a sign-in link to whoever has the address that was entered, if anybody has.
    AnswerAsk {
        /// The question.
        ask: AskId,
    },
    /// Remind those who have not answered a call-up.
    Remind {
        /// The call-up.
        callup: CallUpId,
    },
    /// Tell further up that a release waits.
    Escalate {
        /// The call-up.
        callup: CallUpId,
    },
    /// Let a call-up lapse that is unanswered after its answer-by date.
    Lapse {
        /// The call-up.
        callup: CallUpId,
    },
    /// Start a signed secondment on its first day.
    Start {
        /// The secondment.
        secondment: SecondmentId,
    },
    /// Tell an endpoint of an event.
    Deliver {
        /// The delivery.
        delivery: DeliveryId,
    },
    /// Tell officers what came of a post, if anything has.
    TellOutcomes {
        /// The post.
        post: PostId,
    },
    /// Call up the first reserve who still fits, if a selection left a post reserves and nobody has it any more.
    CallReserve {
        /// The post.
        post: PostId,
    },
    /// Let the engine make a proposal.
    Select {
        /// The selection.
        selection: SelectionId,
        /// Which of its runs.
        run: i32,
    },
    /// Keep house in a body: what is done once a day.
    Daily {
        /// On which day.
        on: NaiveDate,
    },
}

impl Task {
    /// What is to be done, as the log names it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::SendMail { .. } => "send_mail",
            Self::AnswerAsk { .. } => "answer_ask",
            Self::Remind { .. } => "remind",
            Self::Escalate { .. } => "escalate",
            Self::Lapse { .. } => "lapse",
            Self::Start { .. } => "start",
            Self::Deliver { .. } => "deliver",
            Self::TellOutcomes { .. } => "tell_outcomes",
            Self::CallReserve { .. } => "call_reserve",
            Self::Select { .. } => "select",
            Self::Daily { .. } => "daily",
        }
    }
}
