//! Secondments in GraphQL.

use super::Request;
use super::callup::CallUp;
use super::council::Council;
use super::loader::{load, loads_by_id, loads_lists, require};
use super::officer::Officer;
use super::page::{List, ListOrder, Page};
use super::payload::payload;
use super::person::Person;
use super::post::Post;
use super::project::Project;
use super::schedule::Terms;
use super::waiting::WaitingOn;
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use callup_command as command;
use callup_domain::id::{CallUpId, CouncilId, OfficerId, PersonId, PostId, ProjectId, SecondmentId};
use callup_domain::secondment::{self as rules, Closure, EarlyEndState, LegalBasis, Party, SecondmentStatus};
use callup_domain::view::ViewPurpose;
use callup_infra::entity::secondment;
use chrono::{DateTime, NaiveDate, Utc};

/// A secondment: an agreed call-up.
#[derive(Clone)]
pub struct Secondment(pub secondment::Model);

impl From<secondment::Model> for Secondment {
    fn from(row: secondment::Model) -> Self {
        Self(row)
    }
}

/// A secondment: an agreed call-up, its dated terms, the consultation, three signatures, the start and
/// the end.
#[Object]
impl Secondment {
    /// Its id.
    pub(super) async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Where it stands.
    async fn status(&self) -> SecondmentStatus {
        self.0.status
    }

    /// Who must act, and since when. Once all three have signed, only while an earlier end is proposed.
    async fn waiting_on(&self, ctx: &Context<'_>) -> Result<Vec<WaitingOn>> {
        let callup = require::<CallUpId>(ctx, self.0.callup_id, "call-up").await?;
        let today = ctx.cx()?.read().today();
        Ok(WaitingOn::of(&callup, self.0.state.waiting(self.0.created_at, today)))
    }

    /// The call-up it came of.
    async fn call_up(&self, ctx: &Context<'_>) -> Result<CallUp> {
        require::<CallUpId>(ctx, self.0.callup_id, "call-up").await.map(CallUp)
    }

    /// The project.
    async fn project(&self, ctx: &Context<'_>) -> Result<Project> {
        require::<ProjectId>(ctx, self.0.project_id, "project").await.map(Project)
    }

    /// The post.
    async fn post(&self, ctx: &Context<'_>) -> Result<Post> {
        require::<PostId>(ctx, self.0.post_id, "post").await.map(Post)
    }

    /// The officer. Null for those who may not see the profile.
    async fn officer(&self, ctx: &Context<'_>) -> Result<Option<Officer>> {
        let row = load::<OfficerId>(ctx, self.0.officer_id).await?;
        row.map(|row| Officer::seen(ctx, row, ViewPurpose::Secondment)).transpose()
    }

    /// The council that employs the officer.
    async fn home_council(&self, ctx: &Context<'_>) -> Result<Council> {
        Council::require(ctx, self.0.home_council_id).await
    }

    /// When the officer works for the project, up to the earlier end if there is one.
    async fn schedule(&self) -> Terms {
        let home = self.0.home_council_id;
        Terms { schedule: self.0.schedule.clone(), officer: self.0.officer_id, home }
    }

    /// The law it rests on.
    async fn legal_basis(&self) -> LegalBasis {
        self.0.legal_basis
    }

    /// When it was drawn up.
    async fn drawn_up_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }

    /// The consultation of the officer, without which nobody signs.
    async fn consultation(&self) -> Option<Consultation> {
        self.0.state.consultation.clone().map(Consultation)
    }

    /// The signatures, in the order in which they were given.
    async fn signatures(&self) -> Vec<Signature> {
        self.0.state.signatures.iter().cloned().map(Signature).collect()
    }

    /// When it became active.
    async fn started_at(&self) -> Option<DateTime<Utc>> {
        self.0.state.started_at
    }

    /// Earlier ends that were proposed, and what became of them, the oldest first. At most the last is
    /// still to be answered.
    async fn early_ends(&self) -> Vec<EarlyEnd> {
        self.0.state.early_ends.iter().cloned().map(EarlyEnd).collect()
    }

    /// How it was completed: the hand-over note.
    async fn completed(&self) -> Option<SecondmentClosure> {
        self.0.state.completed.clone().map(SecondmentClosure::from)
    }

    /// How it was called off: why.
    async fn cancelled(&self) -> Option<SecondmentClosure> {
        self.0.state.cancelled.clone().map(SecondmentClosure::from)
    }
}

/// That the officer was consulted.
pub struct Consultation(rules::Consultation);

/// That the officer was consulted.
#[Object]
impl Consultation {
    /// The day.
    async fn on(&self) -> NaiveDate {
        self.0.on
    }

    /// Who recorded it, for the home council.
    async fn by(&self, ctx: &Context<'_>) -> Result<Person> {
        require::<PersonId>(ctx, self.0.by, "person").await.map(Person)
    }

    /// When it was recorded.
    async fn at(&self) -> DateTime<Utc> {
        self.0.at
    }

    /// Whether the officer consented.
    async fn consented(&self) -> bool {
        self.0.consented
    }

    /// What was said.
    async fn note(&self) -> &str {
        &self.0.note
    }
}

/// A signature under a secondment, or another word that a party gave.
pub struct Signature(rules::Signature);

/// A signature under a secondment, or another word that a party gave.
#[Object]
impl Signature {
    /// For whom.
    async fn party(&self) -> Party {
        self.0.party
    }

    /// By whom.
    async fn by(&self, ctx: &Context<'_>) -> Result<Person> {
        require::<PersonId>(ctx, self.0.by, "person").await.map(Person)
    }

    /// When.
    async fn at(&self) -> DateTime<Utc> {
        self.0.at
    }
}

/// An earlier end that was proposed.
pub struct EarlyEnd(rules::EarlyEnd);

/// An earlier end that a party proposed, and what became of it.
#[Object]
impl EarlyEnd {
    /// What became of it.
    async fn state(&self) -> EarlyEndState {
        self.0.state()
    }

    /// The last day that was proposed.
    async fn ends_on(&self) -> NaiveDate {
        self.0.proposal().ends_on
    }

    /// Why.
    async fn reason(&self) -> &str {
        &self.0.proposal().reason
    }

    /// Which party proposed it, by whom and when.
    async fn proposed(&self) -> Signature {
        Signature(self.0.proposal().by.clone())
    }

    /// Which of the other parties agreed.
    async fn agreed(&self) -> Vec<Signature> {
        self.0.agreed().iter().cloned().map(Signature).collect()
    }

    /// Which party refused.
    async fn refused(&self) -> Option<Signature> {
        match &self.0 {
            rules::EarlyEnd::Refused { by, .. } => Some(Signature(by.clone())),
            _ => None,
        }
    }

    /// Why it was refused.
    async fn refusal_reason(&self) -> Option<&str> {
        match &self.0 {
            rules::EarlyEnd::Refused { reason, .. } => Some(reason),
            _ => None,
        }
    }

    /// By whom and when it was taken back.
    async fn withdrawn(&self) -> Option<Signature> {
        match &self.0 {
            rules::EarlyEnd::Withdrawn { by, .. } => Some(Signature(by.clone())),
            _ => None,
        }
    }
}

/// How a secondment ended.
#[derive(SimpleObject)]
pub struct SecondmentClosure {
    /// When it was recorded.
    at: DateTime<Utc>,
    /// The hand-over note, or why it was called off.
    note: String,
}

impl From<Closure> for SecondmentClosure {
    fn from(Closure { at, note }: Closure) -> Self {
        Self { at, note }
    }
}

/// Secondments that can be asked for.
#[derive(Default)]
pub struct SecondmentQuery;

#[Object]
impl SecondmentQuery {
    /// A secondment, if one may see it.
    async fn secondment(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id.")] id: SecondmentId,
    ) -> Result<Option<Secondment>> {
        ctx.cx()?;
        Ok(load(ctx, id).await?.map(Secondment))
    }

    /// Secondments, as far as one may see them.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    #[allow(clippy::too_many_arguments, reason = "a GraphQL field's arguments are the function's")]
    async fn secondments(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only those that stand so.")] status: Option<SecondmentStatus>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
        #[graphql(default, desc = "Only those that are drawn up, signed or under way.")] open: bool,
        #[graphql(default, desc = "In which order.")] order: ListOrder,
        #[graphql(desc = "Only those of officers of this council.")] home_council: Option<CouncilId>,
    ) -> Result<List<Secondment>> {
        let read = ctx.cx()?.read();
        let found = read.find::<secondment::Entity>();
        let found = match status {
            Some(status) => found.is(secondment::Column::Status, status),
            None => found,
        };
        let running = [SecondmentStatus::Drafted, SecondmentStatus::Signed, SecondmentStatus::Active];
        let found = if open { found.any_of(secondment::Column::Status, running) } else { found };
        let found = match home_council {
            Some(council) => found.is(secondment::Column::HomeCouncilId, council),
            None => found,
        };
        Page::new(first, after)?.ordered(order, found, Secondment).await
    }
}

payload! {
    /// What came of a request about a secondment.
    SecondmentPayload { secondment: Secondment }
}

/// What can be done with secondments.
#[derive(Default)]
pub struct SecondmentMutation;

#[Object]
impl SecondmentMutation {
    /// Records that the home council consulted the officer, as one of its approvers.
    async fn record_consultation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The consultation.")] input: command::secondment::RecordConsultation,
    ) -> Result<SecondmentPayload> {
        SecondmentPayload::of(command::secondment::consult(ctx.cx()?, input).await)
    }

    /// Signs a secondment for one of its three parties. With the third signature it starts on its first
    /// day, or at once if that has passed.
    async fn sign_secondment(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which, and for whom.")] input: command::secondment::SignSecondment,
    ) -> Result<SecondmentPayload> {
        SecondmentPayload::of(command::secondment::sign(ctx.cx()?, input).await)
    }

    /// Proposes, for one of the three parties, that a running secondment end before its last day. With four
    /// weeks' notice it ends on that day; sooner, the two other parties are asked to agree.
    async fn propose_early_end(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which, when and why.")] input: command::early_end::ProposeEarlyEnd,
    ) -> Result<SecondmentPayload> {
        SecondmentPayload::of(command::early_end::propose(ctx.cx()?, input).await)
    }

    /// Agrees, for one of the other parties, to the earlier end that is proposed. When both have agreed, the
    /// secondment ends on that day.
    async fn agree_early_end(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which, and for whom.")] input: command::early_end::AgreeEarlyEnd,
    ) -> Result<SecondmentPayload> {
        SecondmentPayload::of(command::early_end::agree(ctx.cx()?, input).await)
    }

    /// Refuses, for one of the other parties, the earlier end that is proposed: the secondment runs as
    /// agreed.
    async fn refuse_early_end(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which, for whom and why.")] input: command::early_end::RefuseEarlyEnd,
    ) -> Result<SecondmentPayload> {
        SecondmentPayload::of(command::early_end::refuse(ctx.cx()?, input).await)
    }

    /// Takes back, for the party that made it, the proposal of an earlier end.
    async fn withdraw_early_end(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which, and for whom.")] input: command::early_end::WithdrawEarlyEnd,
    ) -> Result<SecondmentPayload> {
        SecondmentPayload::of(command::early_end::withdraw(ctx.cx()?, input).await)
    }

    /// Completes a secondment on its last day or after, with the hand-over note. The skills that the
    /// post needed count as demonstrated.
    async fn complete_secondment(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which, and the note.")] input: command::secondment::CompleteSecondment,
    ) -> Result<SecondmentPayload> {
        SecondmentPayload::of(command::secondment::complete(ctx.cx()?, input).await)
    }

    /// Calls a secondment off before its first day.
    async fn cancel_secondment(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which, and why.")] input: command::secondment::CancelSecondment,
    ) -> Result<SecondmentPayload> {
        SecondmentPayload::of(command::secondment::cancel(ctx.cx()?, input).await)
    }
}

loads_by_id!(secondment: SecondmentId);

loads_lists! {
    /// The secondment that came of a call-up; there is one at most.
    SecondmentsOf(CallUpId): secondment by CallupId, callup_id;
    /// The secondments of an officer.
    ServiceOf(OfficerId): secondment by OfficerId, officer_id;
}
