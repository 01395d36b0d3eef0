//! Events: what happened, kept for good.
//!
//! An event names what it is about by id and says what kind of thing happened. It holds no
//! personal data: whoever may read the record looks the rest up, as far as their roles reach.

use crate::id::*;
use serde::{Deserialize, Serialize};

macro_rules! events {
    ($( $(#[$meta:meta])* $variant:ident = $text:literal { $subject:ident : $subject_type:ty $(, $field:ident : $field_type:ty)* $(,)? } )+) => {
        /// What happened. The first field of each is its subject.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "sea-orm", derive(sea_orm::FromJsonQueryResult))]
        #[serde(tag = "kind")]
        #[allow(missing_docs)] // The fields are named after what they hold.
        pub enum Event {
            $( $(#[$meta])* #[serde(rename = $text)] $variant { $subject: $subject_type $(, $field: $field_type)* } ),+
        }

        impl Event {
            /// The kind of event.
            #[must_use]
            pub const fn kind(&self) -> EventKind {
                match self { $( Self::$variant { .. } => EventKind::$variant ),+ }
            }

            /// The id of what it is about.
            #[must_use]
            pub fn subject(&self) -> String {
                match self { $( Self::$variant { $subject, .. } => $subject.to_string() ),+ }
            }
        }

        words! {
            /// The kinds of event.
            pub enum EventKind { $( $(#[$meta])* $variant = $text ),+ }
        }
    };
}

events! {
    /// A body was set up.
    BodySetUp = "body_set_up" { body: BodyId }
    /// A body took on an operating model.
    ModelChosen = "model_chosen" { body: BodyId, model: crate::model::OperatingModel }
    /// A body gave its pages a colour, or took it back.
    LookSet = "look_set" { body: BodyId }
    /// A body asked for rest between assignments, or for runs of them no longer than so many weeks, or for neither.
    WorkloadSet = "workload_set" { body: BodyId, least_rest: Option<i32>, longest_run: Option<i32> }
    /// A council joined the body, or its membership changed.
    MemberSet = "member_set" { member: MemberId, council: CouncilId }
    /// A council pledged money or days.
    PledgeMade = "pledge_made" { member: MemberId, council: CouncilId, pence: i64, half_days: i32 }
    /// A council paid.
    ContributionReceived = "contribution_received" { member: MemberId, council: CouncilId, pence: i64 }
    /// A person was added, or their details or roles changed.
    PersonSet = "person_set" { person: PersonId }
    /// A person asked to be erased.
    ErasureAsked = "erasure_asked" { person: PersonId }
    /// A person who had asked to be erased took that back.
    ErasureTakenBack = "erasure_taken_back" { person: PersonId }
    /// A person was erased: what is left names nobody.
    PersonErased = "person_erased" { person: PersonId }
    /// Records went whose time was over.
    RecordsExpired = "records_expired" { body: BodyId, record: crate::retention::RecordType, count: usize }
    /// An API token was issued.
    TokenIssued = "token_issued" { token: TokenId, person: PersonId }
    /// An API token was revoked.
    TokenRevoked = "token_revoked" { token: TokenId, person: PersonId }
    /// Somebody asked on the sign-in page for a link. It does not say who.
    LinkAsked = "link_asked" { ask: AskId }
    /// A link was made for whoever asked.
    LinkMade = "link_made" { link: LinkId, person: PersonId }
    /// Nobody has the address that was entered, and so no link was made.
    AskUnanswered = "ask_unanswered" { ask: AskId }
    /// A link was put into an e-mail. Whatever it was before, it now is another.
    LinkWritten = "link_written" { link: LinkId }
    /// A link let somebody in.
    LinkUsed = "link_used" { link: LinkId, person: PersonId }
    /// An administrator invited somebody.
    PersonInvited = "person_invited" { link: LinkId, person: PersonId }
    /// An invitation was taken back.
    InvitationRevoked = "invitation_revoked" { link: LinkId, person: PersonId }
    /// An identity provider was set up or changed.
    ProviderSet = "provider_set" { provider: ProviderId }
    /// An identity provider lets nobody in any more.
    ProviderRemoved = "provider_removed" { provider: ProviderId }
    /// Somebody went to an identity provider to sign in.
    SignInBegun = "sign_in_begun" { sign_in: SignInId, provider: ProviderId }
    /// Somebody came back from an identity provider.
    SignInReturned = "sign_in_returned" { sign_in: SignInId, provider: ProviderId }
    /// A provider's answer let nobody in.
    SignInRefused = "sign_in_refused" { provider: ProviderId, why: crate::provider::NoEntry }
    /// A provider's name for somebody was linked to a person, for good.
    IdentityLinked = "identity_linked" { identity: IdentityId, person: PersonId, provider: ProviderId }
    /// Somebody signed in.
    SignedIn = "signed_in" { session: SessionId, person: PersonId }
    /// A session was ended.
    SignedOut = "signed_out" { session: SessionId, person: PersonId }
    /// Every session of a person was ended.
    SignedOutEverywhere = "signed_out_everywhere" { person: PersonId, sessions: usize }
    /// Skills or roles were brought in from a file.
    SkillsImported = "skills_imported" { body: BodyId, added: usize, changed: usize }
    /// A local skill was added.
    SkillAdded = "skill_added" { skill: SkillId }
    /// A skill got another name.
    SkillAliased = "skill_aliased" { skill: SkillId }
    /// A skill was merged into another.
    SkillMerged = "skill_merged" { skill: SkillId, into: SkillId }
    /// Officers were brought in from a file.
    OfficersImported = "officers_imported" { body: BodyId, added: usize, changed: usize }
    /// An officer's profile was entered or changed.
    ProfileSet = "profile_set" { officer: OfficerId }
    /// An officer's skill was entered, changed or confirmed.
    SkillEvidenced = "skill_evidenced" { officer: OfficerId, skill: SkillId }
    /// An officer's line manager supports the listing.
    OfficerSupported = "officer_supported" { officer: OfficerId }
    /// An officer's security clearance was entered or taken out. It does not say which.
    ClearanceSet = "clearance_set" { officer: OfficerId }
    /// An officer was listed.
    OfficerListed = "officer_listed" { officer: OfficerId }
    /// An officer paused.
    OfficerPaused = "officer_paused" { officer: OfficerId }
    /// An officer withdrew from the pool.
    OfficerWithdrawn = "officer_withdrawn" { officer: OfficerId }
    /// Half-days were offered, or an offer was taken back.
    OfferSet = "offer_set" { officer: OfficerId }
    /// Leave or home days were entered or taken back.
    AbsenceSet = "absence_set" { council: CouncilId, officer: Option<OfficerId> }
    /// A home council closed dates for secondments.
    BlackoutSet = "blackout_set" { council: CouncilId }
    /// An officer showed interest in a post, or took it back.
    InterestShown = "interest_shown" { post: PostId, officer: OfficerId }
    /// An officer chose which posts to be told of, and how often.
    AlertsSet = "alerts_set" { officer: OfficerId }
    /// An officer was told of posts that fit.
    OfficerAlerted = "officer_alerted" { officer: OfficerId, posts: Vec<PostId> }
    /// Officers were told what came of a post. It does not say who.
    OutcomesTold = "outcomes_told" { post: PostId, officers: usize }
    /// An officer's calendar got an address.
    CalendarIssued = "calendar_issued" { calendar: CalendarId, person: PersonId }
    /// What is in an officer's calendar was changed.
    CalendarChanged = "calendar_changed" { calendar: CalendarId, person: PersonId }
    /// The address of an officer's calendar leads nowhere any more.
    CalendarRevoked = "calendar_revoked" { calendar: CalendarId, person: PersonId }
    /// A project was listed or its description changed.
    ProjectSet = "project_set" { project: ProjectId }
    /// A project was published.
    ProjectPublished = "project_published" { project: ProjectId }
    /// A project passed into a phase, or was refused at its gate.
    PhaseMoved = "phase_moved" { project: ProjectId, phase: crate::project::Phase }
    /// A project was closed.
    ProjectClosed = "project_closed" { project: ProjectId }
    /// The desk asked a project's delivery lead for an update.
    UpdateAsked = "update_asked" { project: ProjectId }
    /// Nothing had been heard of a project, and the service asked for an update.
    ProjectNudged = "project_nudged" { project: ProjectId }
    /// Nothing had been heard of a project for long, and its closure was announced.
    DormancyWarned = "dormancy_warned" { project: ProjectId }
    /// Nobody answered, and the project was closed as dormant.
    ProjectDormant = "project_dormant" { project: ProjectId }
    /// Posts were added to a project.
    PostsAdded = "posts_added" { project: ProjectId, posts: Vec<PostId> }
    /// A post was closed.
    PostClosed = "post_closed" { post: PostId }
    /// An officer was called up.
    OfficerCalledUp = "officer_called_up" { callup: CallUpId, officer: OfficerId }
    /// A call-up was taken back.
    CallUpWithdrawn = "call_up_withdrawn" { callup: CallUpId, officer: OfficerId }
    /// The officer accepted.
    CallUpAccepted = "call_up_accepted" { callup: CallUpId, officer: OfficerId }
    /// The officer declined.
    CallUpDeclined = "call_up_declined" { callup: CallUpId, officer: OfficerId }
    /// The home council released the officer.
    ReleaseGranted = "release_granted" { callup: CallUpId, officer: OfficerId }
    /// The home council refused.
    ReleaseRefused = "release_refused" { callup: CallUpId, officer: OfficerId }
    /// The home council offered other terms.
    ReleaseCountered = "release_countered" { callup: CallUpId, officer: OfficerId }
    /// The desk took the home council's terms.
    CounterAccepted = "counter_accepted" { callup: CallUpId, officer: OfficerId }
    /// A selection was drawn up, or what it asks was changed.
    SelectionSet = "selection_set" { selection: SelectionId }
    /// The engine was set to work on a selection.
    SelectionRun = "selection_run" { selection: SelectionId }
    /// The engine was stopped, or gave up.
    SelectionStopped = "selection_stopped" { selection: SelectionId }
    /// The engine made a proposal.
    SelectionProposed = "selection_proposed" { selection: SelectionId, filled: i32, places: i32 }
    /// The panel of a selection was set, changed or taken away.
    PanelSet = "panel_set" { selection: SelectionId, members: usize }
    /// A member of a panel declared interests, or that there are none. It does not say which.
    InterestsDeclared = "interests_declared" { selection: SelectionId, person: PersonId }
    /// A member of a panel took back what had been declared, before voting.
    InterestTakenBack = "interest_taken_back" { selection: SelectionId, person: PersonId }
    /// A member of a panel voted on a pick. It does not say how.
    PickVoted = "pick_voted" { pick: PickId, selection: SelectionId }
    /// Somebody decided on a pick.
    PickDecided = "pick_decided" { pick: PickId, selection: SelectionId, officer: OfficerId, decision: crate::proposal::PickDecision }
    /// Every pick of a selection was decided on.
    SelectionDecided = "selection_decided" { selection: SelectionId }
    /// Whoever was taken was called up.
    SelectionApplied = "selection_applied" { selection: SelectionId, call_ups: i32 }
    /// A reserve was called up, after an earlier call-up for the post came to nothing.
    ReserveCalledUp = "reserve_called_up" { callup: CallUpId, officer: OfficerId, selection: SelectionId }
    /// A selection was put aside.
    SelectionDiscarded = "selection_discarded" { selection: SelectionId }
    /// A call-up lapsed unanswered.
    CallUpLapsed = "call_up_lapsed" { callup: CallUpId, officer: OfficerId }
    /// Somebody was reminded of a call-up.
    CallUpReminded = "call_up_reminded" { callup: CallUpId }
    /// The desk moved the answer-by date of a call-up to a later day.
    CallUpExtended = "call_up_extended" { callup: CallUpId, officer: OfficerId }
    /// A release had waited for so long that it was told further up.
    ReleaseEscalated = "release_escalated" { callup: CallUpId, step: crate::escalation::EscalationStep }
    /// A link was put into a letter, by which its reader may decide. Whatever it was before, it now is another.
    ReplyWritten = "reply_written" { reply: ReplyId, callup: CallUpId }
    /// Somebody decided by the link in a letter, without signing in.
    DecidedByLetter = "decided_by_letter" { reply: ReplyId, callup: CallUpId, person: PersonId }
    /// A deputy of a home council was named.
    DeputyNamed = "deputy_named" { membership: MembershipId, council: CouncilId, person: PersonId }
    /// Somebody is no deputy of a home council any more.
    DeputyEnded = "deputy_ended" { membership: MembershipId, council: CouncilId, person: PersonId }
    /// A person said when he or she is away, or took that back.
    AwaySet = "away_set" { person: PersonId }
    /// A secondment was drawn up from an agreed call-up.
    SecondmentDrawnUp = "secondment_drawn_up" { secondment: SecondmentId, callup: CallUpId, officer: OfficerId }
    /// The officer was consulted on the secondment, or consented to it.
    OfficerConsulted = "officer_consulted" { secondment: SecondmentId, officer: OfficerId }
    /// A party signed.
    SecondmentSigned = "secondment_signed" { secondment: SecondmentId, party: crate::secondment::Party }
    /// A secondment became active.
    SecondmentStarted = "secondment_started" { secondment: SecondmentId, officer: OfficerId }
    /// A party proposed an earlier end of a secondment, at shorter notice than four weeks.
    EarlyEndProposed = "early_end_proposed" { secondment: SecondmentId, party: crate::secondment::Party }
    /// A party agreed to an earlier end.
    EarlyEndAgreed = "early_end_agreed" { secondment: SecondmentId, party: crate::secondment::Party }
    /// A party refused an earlier end.
    EarlyEndRefused = "early_end_refused" { secondment: SecondmentId, party: crate::secondment::Party }
    /// The party that had proposed an earlier end took it back.
    EarlyEndWithdrawn = "early_end_withdrawn" { secondment: SecondmentId, party: crate::secondment::Party }
    /// A secondment's end was moved forward, by notice or because all three agreed.
    SecondmentEnding = "secondment_ending" { secondment: SecondmentId, officer: OfficerId }
    /// A secondment was completed.
    SecondmentCompleted = "secondment_completed" { secondment: SecondmentId, officer: OfficerId }
    /// A secondment was cancelled before its start.
    SecondmentCancelled = "secondment_cancelled" { secondment: SecondmentId, officer: OfficerId }
    /// A milestone was set.
    MilestoneSet = "milestone_set" { milestone: MilestoneId, project: ProjectId }
    /// A milestone was forecast or reached.
    MilestoneForecast = "milestone_forecast" { milestone: MilestoneId, project: ProjectId }
    /// A delivery lead reported.
    ProjectReported = "project_reported" { project: ProjectId, update: UpdateId }
    /// A project's cost was forecast.
    CostForecast = "cost_forecast" { project: ProjectId, pence: i64 }
    /// A benefit and its shares were set.
    BenefitSet = "benefit_set" { benefit: BenefitId, project: ProjectId }
    /// A benefit was measured.
    BenefitMeasured = "benefit_measured" { benefit: BenefitId, project: ProjectId }
    /// A council gave a data sharing agreement.
    AgreementGiven = "agreement_given" { agreement: AgreementId, council: CouncilId }
    /// A council took a data sharing agreement back.
    AgreementWithdrawn = "agreement_withdrawn" { agreement: AgreementId, council: CouncilId }
    /// A council was reminded that its data sharing agreement ends.
    AgreementReminded = "agreement_reminded" { agreement: AgreementId, council: CouncilId }
    /// An endpoint was registered or changed.
    WebhookSet = "webhook_set" { webhook: WebhookId }
    /// An endpoint got another secret.
    WebhookSecretRotated = "webhook_secret_rotated" { webhook: WebhookId }
    /// An endpoint was removed.
    WebhookRemoved = "webhook_removed" { webhook: WebhookId }
    /// An administrator tries an endpoint out. It is delivered to that endpoint, whichever kinds it takes.
    WebhookTested = "webhook_tested" { webhook: WebhookId }
    /// An endpoint was disabled, because nothing reached it or it asked for that.
    WebhookDisabled = "webhook_disabled" { webhook: WebhookId, why: crate::webhook::Stopped }
    /// A delivery was given up after its last attempt.
    DeliveryGivenUp = "delivery_given_up" { delivery: DeliveryId, webhook: WebhookId }
    /// A delivery is to be made again.
    DeliveryRepeated = "delivery_repeated" { delivery: DeliveryId, webhook: WebhookId }
    /// An e-mail was given to the mail server.
    MailSent = "mail_sent" { mail: MailId }
    /// An e-mail could not be sent for good.
    MailFailed = "mail_failed" { mail: MailId }
    /// An e-mail was not sent, because what it asks for was settled first.
    MailOvertaken = "mail_overtaken" { mail: MailId }
}
