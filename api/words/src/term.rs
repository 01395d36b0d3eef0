//! Which words of the domain have words for people, and under which name: `<name>-<word>` in `enums.ftl`.

use callup_domain::callup::{Answer, Release};
use chrono::NaiveDate;

/// A word of the domain that is told to people.
pub trait Term {
    /// What the keys of its words begin with.
    const NAME: &'static str;
    /// Every word.
    const WORDS: &'static [&'static str];

    /// The word as the domain has it.
    fn word(&self) -> &'static str;
}

/// Lists the enums of the domain that pages show. The test `every_enum_is_told_or_known_not_to_be` compares
/// the list with the domain's source.
macro_rules! terms {
    ($($name:literal = $enum:path;)+) => {
        $(
            impl Term for $enum {
                const NAME: &'static str = $name;
                const WORDS: &'static [&'static str] = &{
                    let mut words = [""; <$enum>::ALL.len()];
                    let mut at = 0;
                    while at < words.len() {
                        words[at] = <$enum>::ALL[at].as_str();
                        at += 1;
                    }
                    words
                };

                fn word(&self) -> &'static str {
                    self.as_str()
                }
            }
        )+

        /// The enums of the domain that have words, each by its name and its path.
        pub const NAMES: &[(&str, &str)] = &[$(($name, stringify!($enum))),+];

        /// Every name with its words.
        pub const TERMS: &[(&str, &[&str])] = &[
            $(($name, <$enum as Term>::WORDS),)+
            (AnswerTerm::NAME, AnswerTerm::WORDS),
            (ReleaseTerm::NAME, ReleaseTerm::WORDS),
            (MilestoneState::NAME, MilestoneState::WORDS),
            (InterestState::NAME, InterestState::WORDS),
            (Contract::NAME, Contract::WORDS),
        ];
    };
}

terms! {
    "absence" = callup_domain::calendar::AbsenceKind;
    "action" = callup_domain::next_action::ActionKind;
    "action-owner" = callup_domain::next_action::ActionOwner;
    "agreement" = callup_domain::agreement::AgreementState;
    "alert-every" = callup_domain::alert::AlertEvery;
    "arrangement" = callup_domain::agreement::Arrangement;
    "backfill" = callup_domain::callup::BackfillNeed;
    "because" = callup_domain::calendar::Because;
    "call-up-status" = callup_domain::callup::CallUpStatus;
    "changed" = callup_domain::reply::Changed;
    "clearance" = callup_domain::clearance::Clearance;
    "closing-reason" = callup_domain::post::ClosingReason;
    "confidence" = callup_domain::rating::Confidence;
    "council-kind" = callup_domain::reference::CouncilKind;
    "criterion" = callup_domain::ranking::Criterion;
    "delivery" = callup_domain::webhook::DeliveryState;
    "dimension" = callup_domain::rating::Dimension;
    "early-end" = callup_domain::secondment::EarlyEndState;
    "escalation" = callup_domain::escalation::EscalationStep;
    "evidence" = callup_domain::skill::EvidenceKind;
    "fate" = callup_domain::retention::Fate;
    "gate" = callup_domain::project::Gate;
    "language" = callup_domain::member::Language;
    "legal-basis" = callup_domain::secondment::LegalBasis;
    "letter" = callup_domain::reply::LinkState;
    "level" = callup_domain::skill::Level;
    "likeness" = callup_domain::phrase::Likeness;
    "model" = callup_domain::model::OperatingModel;
    "nation" = callup_domain::calendar::Nation;
    "other" = callup_domain::proposal::OtherKind;
    "outcome" = callup_domain::outcome::OutcomeReason;
    "row-outcome" = callup_domain::bulk::Outcome;
    "panel-outcome" = callup_domain::proposal::PanelOutcome;
    "part" = callup_domain::member::Part;
    "party" = callup_domain::secondment::Party;
    "payer" = callup_domain::model::Payer;
    "phase" = callup_domain::project::Phase;
    "pick" = callup_domain::proposal::PickDecision;
    "replan" = callup_domain::proposal::PickChange;
    "post" = callup_domain::post::PostState;
    "project" = callup_domain::project::ProjectState;
    "prompt" = callup_domain::dormancy::PromptKind;
    "reach" = callup_domain::officer::Reach;
    "record" = callup_domain::retention::RecordType;
    "region" = callup_domain::reference::Region;
    "release-rule" = callup_domain::model::ReleaseRule;
    "release-outlook" = callup_domain::substitute::ReleaseOutlook;
    "report-interest" = callup_domain::report::Interest;
    "role" = callup_domain::access::Role;
    "rule" = callup_domain::ranking::Rule;
    "secondment-status" = callup_domain::secondment::SecondmentStatus;
    "selection" = callup_domain::proposal::SelectionState;
    "selection-block" = callup_domain::proposal::SelectionBlock;
    "service-area" = callup_domain::service_area::ServiceArea;
    "silence" = callup_domain::dormancy::Silence;
    "standing" = callup_domain::officer::Standing;
    "status" = callup_domain::rating::Status;
    "stopped" = callup_domain::webhook::Stopped;
    "view" = callup_domain::view::ViewPurpose;
    "vote" = callup_domain::proposal::Vote;
    "waiting" = callup_domain::callup::WaitingFor;
    "way" = callup_domain::session::Way;
    "what-moved" = callup_domain::proposal::WhatMoved;
}

/// Words for what the domain does not keep as one word.
macro_rules! states {
    ($($(#[$meta:meta])* $name:literal = $enum:ident { $($(#[$told:meta])* $state:ident = $word:literal),+ $(,)? })+) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            pub enum $enum { $($(#[$told])* $state),+ }

            impl Term for $enum {
                const NAME: &'static str = $name;
                const WORDS: &'static [&'static str] = &[$($word),+];

                fn word(&self) -> &'static str {
                    match self { $(Self::$state => $word),+ }
                }
            }
        )+
    };
}

states! {
    /// An officer's answer to a call-up.
    "answer" = AnswerTerm {
        /// Not given yet.
        Awaited = "awaited",
        /// Yes.
        Accepted = "accepted",
        /// No.
        Declined = "declined",
    }
    /// A home council's decision on a release.
    "release" = ReleaseTerm {
        /// Not taken yet.
        Awaited = "awaited",
        /// The council may object.
        Consulted = "consulted",
        /// Yes.
        Granted = "granted",
        /// No.
        Refused = "refused",
        /// Yes, on other terms.
        Countered = "countered",
    }
    /// How a milestone stands on a day.
    "milestone" = MilestoneState {
        /// It has been reached.
        Reached = "reached",
        /// Its day is still to come, or is today.
        Ahead = "ahead",
        /// Its day has passed, and it has not been reached.
        Late = "late",
    }
    /// How an officer's interest in a post stands.
    "interest" = InterestState {
        /// It stands.
        Shown = "shown",
        /// The officer took it back.
        Withdrawn = "withdrawn",
    }
    /// How somebody is employed, as far as it decides whether there can be a secondment.
    "contract" = Contract {
        /// An employee.
        Payroll = "payroll",
        /// A contractor.
        OffPayroll = "off_payroll",
    }
}

impl From<&Answer> for AnswerTerm {
    fn from(answer: &Answer) -> Self {
        match answer {
            Answer::Awaited { .. } => Self::Awaited,
            Answer::Accepted { .. } => Self::Accepted,
            Answer::Declined { .. } => Self::Declined,
        }
    }
}

impl From<&Release> for ReleaseTerm {
    fn from(release: &Release) -> Self {
        match release {
            Release::Awaited { .. } => Self::Awaited,
            Release::Consulted { .. } => Self::Consulted,
            Release::Granted { .. } => Self::Granted,
            Release::Refused { .. } => Self::Refused,
            Release::Countered { .. } => Self::Countered,
        }
    }
}

impl MilestoneState {
    /// How a milestone stands on `today` that is due on `due` and was reached on `reached`, if it was.
    #[must_use]
    pub fn on(today: NaiveDate, due: NaiveDate, reached: Option<NaiveDate>) -> Self {
        match reached {
            Some(reached) if reached <= today => Self::Reached,
            _ if due < today => Self::Late,
            _ => Self::Ahead,
        }
    }
}

impl Contract {
    /// By what an officer's profile says.
    #[must_use]
    pub const fn of(off_payroll: bool) -> Self {
        if off_payroll { Self::OffPayroll } else { Self::Payroll }
    }
}
