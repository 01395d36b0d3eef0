//! What of the pool an event may have changed.

use crate::event::Event;
use crate::id::{CouncilId, OfficerId, SecondmentId};

/// What has to be read again after an event, for a pool to be as it is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touch {
    /// Nothing that ranking asks of the pool.
    Nothing,
    /// An officer, with bookings.
    Officer(OfficerId),
    /// The officer of a secondment.
    Secondment(SecondmentId),
    /// A home council: its cap, home days, blackouts and agreements.
    Lender(CouncilId),
    /// More than is worth following.
    Everything,
}

impl Touch {
    /// What `event` may have changed. Whether somebody has expressed interest in a post is not the pool's.
    #[must_use]
    pub const fn of(event: &Event) -> Self {
        match event {
            Event::BodySetUp { .. }
            | Event::RecordsExpired { .. }
            | Event::PersonErased { .. }
            | Event::SkillsImported { .. }
            | Event::SkillMerged { .. }
            | Event::OfficersImported { .. } => Self::Everything,

            Event::MemberSet { council, .. }
            | Event::BlackoutSet { council }
            | Event::AbsenceSet { council, officer: None }
            | Event::AgreementGiven { council, .. }
            | Event::AgreementWithdrawn { council, .. } => Self::Lender(*council),

            Event::ProfileSet { officer }
            | Event::SkillEvidenced { officer, .. }
            | Event::OfficerSupported { officer }
            | Event::ClearanceSet { officer }
            | Event::OfficerListed { officer }
            | Event::OfficerPaused { officer }
            | Event::OfficerWithdrawn { officer }
            | Event::OfferSet { officer }
            | Event::AbsenceSet { officer: Some(officer), .. }
            | Event::OfficerCalledUp { officer, .. }
            | Event::CallUpWithdrawn { officer, .. }
            | Event::CallUpAccepted { officer, .. }
            | Event::CallUpDeclined { officer, .. }
            | Event::ReleaseGranted { officer, .. }
            | Event::ReleaseRefused { officer, .. }
            | Event::ReleaseCountered { officer, .. }
            | Event::CounterAccepted { officer, .. }
            | Event::CallUpLapsed { officer, .. }
            | Event::SecondmentDrawnUp { officer, .. }
            | Event::OfficerConsulted { officer, .. }
            | Event::SecondmentStarted { officer, .. }
            | Event::SecondmentEnding { officer, .. }
            | Event::SecondmentCompleted { officer, .. }
            | Event::SecondmentCancelled { officer, .. } => Self::Officer(*officer),

            Event::SecondmentSigned { secondment, .. }
            | Event::EarlyEndProposed { secondment, .. }
            | Event::EarlyEndAgreed { secondment, .. }
            | Event::EarlyEndRefused { secondment, .. }
            | Event::EarlyEndWithdrawn { secondment, .. } => Self::Secondment(*secondment),

            Event::ModelChosen { .. }
            | Event::LookSet { .. }
            | Event::WorkloadSet { .. }
            | Event::PledgeMade { .. }
            | Event::ContributionReceived { .. }
            | Event::PersonSet { .. }
            | Event::ErasureAsked { .. }
            | Event::ErasureTakenBack { .. }
            | Event::TokenIssued { .. }
            | Event::TokenRevoked { .. }
            | Event::LinkAsked { .. }
            | Event::LinkMade { .. }
            | Event::AskUnanswered { .. }
            | Event::LinkWritten { .. }
            | Event::LinkUsed { .. }
            | Event::PersonInvited { .. }
            | Event::InvitationRevoked { .. }
            | Event::ProviderSet { .. }
            | Event::ProviderRemoved { .. }
            | Event::SignInBegun { .. }
            | Event::SignInReturned { .. }
            | Event::SignInRefused { .. }
            | Event::IdentityLinked { .. }
            | Event::SignedIn { .. }
            | Event::SignedOut { .. }
            | Event::SignedOutEverywhere { .. }
            | Event::SkillAdded { .. }
            | Event::SkillAliased { .. }
            | Event::InterestShown { .. }
            | Event::AlertsSet { .. }
            | Event::OfficerAlerted { .. }
            | Event::OutcomesTold { .. }
            | Event::CalendarIssued { .. }
            | Event::CalendarChanged { .. }
            | Event::CalendarRevoked { .. }
            | Event::ProjectSet { .. }
            | Event::ProjectPublished { .. }
            | Event::PhaseMoved { .. }
            | Event::ProjectClosed { .. }
            | Event::UpdateAsked { .. }
            | Event::ProjectNudged { .. }
            | Event::DormancyWarned { .. }
            | Event::ProjectDormant { .. }
            | Event::PostsAdded { .. }
            | Event::PostClosed { .. }
            | Event::SelectionSet { .. }
            | Event::SelectionRun { .. }
            | Event::SelectionStopped { .. }
            | Event::SelectionProposed { .. }
            | Event::PanelSet { .. }
            | Event::InterestsDeclared { .. }
            | Event::InterestTakenBack { .. }
            | Event::PickVoted { .. }
            | Event::PickDecided { .. }
            | Event::SelectionDecided { .. }
            | Event::SelectionApplied { .. }
            | Event::SelectionDiscarded { .. }
            | Event::ReserveCalledUp { .. }
            | Event::CallUpReminded { .. }
            | Event::CallUpExtended { .. }
            | Event::ReleaseEscalated { .. }
            | Event::ReplyWritten { .. }
            | Event::DecidedByLetter { .. }
            | Event::DeputyNamed { .. }
            | Event::DeputyEnded { .. }
            | Event::AwaySet { .. }
            | Event::MilestoneSet { .. }
            | Event::MilestoneForecast { .. }
            | Event::ProjectReported { .. }
            | Event::CostForecast { .. }
            | Event::BenefitSet { .. }
            | Event::BenefitMeasured { .. }
            | Event::AgreementReminded { .. }
            | Event::WebhookSet { .. }
            | Event::WebhookSecretRotated { .. }
            | Event::WebhookRemoved { .. }
            | Event::WebhookTested { .. }
            | Event::WebhookDisabled { .. }
            | Event::DeliveryGivenUp { .. }
            | Event::DeliveryRepeated { .. }
            | Event::MailSent { .. }
            | Event::MailFailed { .. }
            | Event::MailOvertaken { .. } => Self::Nothing,
        }
    }
}
