//! Operating models: what follows from the way a body is run, as a table.

words! {
    /// How a body is run. A body has one model at a time and may change it on a date.
    pub enum OperatingModel {
        /// A voluntary network: officers volunteer, home councils decide and go on paying.
        Voluntary = "voluntary",
        /// Central contracts (the cricket model): the body contracts officers and compensates.
        CentralContract = "central_contract",
        /// A central mandate: the body assigns within a mandate given by a named authority.
        Mandate = "mandate",
        /// A consortium of councils that have pledged days and money.
        Consortium = "consortium",
    }
}

words! {
    /// Who pays the officer.
    pub enum Payer {
        /// The home council, without recharge.
        HomeCouncil = "home_council",
        /// The body, which compensates the home council.
        Body = "body",
        /// The body, from a grant.
        Grant = "grant",
        /// Balanced between the members against their pledges.
        Balanced = "balanced",
    }
}

words! {
    /// What the home council has to say.
    pub enum ReleaseRule {
        /// It decides: nothing happens without its yes.
        Approval = "approval",
        /// It has agreed beforehand, up to its standing load; above that it decides.
        StandingAgreement = "standing_agreement",
        /// It is consulted and may object, with a reason, until the answer-by date; silence is a yes.
        Consultation = "consultation",
    }
}

/// What follows from a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Whether an officer may be called up who has shown no interest in the post.
    pub call_up_without_interest: bool,
    /// Who pays.
    pub payer: Payer,
    /// What the home council has to say.
    pub release: ReleaseRule,
    /// Whether a named authority must stand behind the model.
    pub needs_authority: bool,
    /// After how many working days a release that waits is told further up, unless the council says otherwise.
    pub escalate_after: i32,
}

impl OperatingModel {
    /// What follows from the model.
    #[must_use]
    pub const fn terms(self) -> Terms {
        match self {
            Self::Voluntary => Terms {
                call_up_without_interest: false,
                payer: Payer::HomeCouncil,
                release: ReleaseRule::Approval,
                needs_authority: false,
                escalate_after: 3,
            },
            Self::CentralContract => Terms {
                call_up_without_interest: true,
                payer: Payer::Body,
                release: ReleaseRule::Approval,
                needs_authority: false,
                escalate_after: 3,
            },
            Self::Mandate => Terms {
                call_up_without_interest: true,
                payer: Payer::Grant,
                release: ReleaseRule::Consultation,
                needs_authority: true,
                escalate_after: 2,
            },
            Self::Consortium => Terms {
                call_up_without_interest: true,
                payer: Payer::Balanced,
                release: ReleaseRule::StandingAgreement,
                needs_authority: false,
                escalate_after: 3,
            },
        }
    }
}
