//! Secondments in GraphQL.

use super::Request;
use super::callup::CallUp;
use super::council::Council;
use super::loader::{load, loads_by_id, loads_lists, require};
use super::officer::Officer;
use super::page::{List, Page};
use super::payload::payload;
use super::person::Person;
use super::post::Post;
use super::project::Project;
use super::schedule::Terms;
use super::waiting::WaitingOn;
use crate::command;
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use callup_domain::id::{CallUpId, OfficerId, PersonId, PostId, ProjectId, SecondmentId};
use callup_domain::secondment::{self as rules, Closure, LegalBasis, Party, SecondmentStatus};
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

    /// Who must act, and since when. Empty once all three have signed.
    async fn waiting_on(&self, ctx: &Context<'_>) -> Result<Vec<WaitingOn>> {
        let callup = require::<CallUpId>(ctx, self.0.callup_id, "call-up").await?;
        Ok(WaitingOn::of(&callup, self.0.state.waiting(self.0.created_at)))
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
        Ok(load::<OfficerId>(ctx, self.0.officer_id).await?.map(Officer))
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

    /// That it ends earlier than was agreed.
    async fn early_end(&self) -> Option<EarlyEnd> {
        self.0.state.early_end.clone().map(EarlyEnd)
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

/// A signature under a secondment.
pub struct Signature(rules::Signature);

/// A signature under a secondment.
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

/// That a secondment ends earlier than was agreed.
pub struct EarlyEnd(rules::EarlyEnd);

/// That a secondment ends earlier than was agreed.
#[Object]
impl EarlyEnd {
    /// The new last day.
    async fn ends_on(&self) -> NaiveDate {
        self.0.ends_on
    }

    /// Who gave notice, or agreed, as the desk recorded it.
    async fn agreed_by(&self) -> &[Party] {
        &self.0.agreed_by
    }

    /// Why.
    async fn reason(&self) -> &str {
        &self.0.reason
    }

    /// Who recorded it.
    async fn by(&self, ctx: &Context<'_>) -> Result<Person> {
        require::<PersonId>(ctx, self.0.by, "person").await.map(Person)
    }

    /// When it was recorded.
    async fn at(&self) -> DateTime<Utc> {
        self.0.at
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

    /// Secondments, oldest first, as far as one may see them.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn secondments(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only those that stand so.")] status: Option<SecondmentStatus>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<List<Secondment>> {
        let read = ctx.cx()?.read();
        let found = read.find::<secondment::Entity>();
        let found = match status {
            Some(status) => found.is(secondment::Column::Status, status),
            None => found,
        };
        Page::new(first, after)?.of(found, Secondment).await
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

    /// Ends a running secondment before its last day: by four weeks' notice, or sooner if all three
    /// agree. The desk records who did; the parties do not confirm it here yet.
    async fn end_secondment_early(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which, when and why.")] input: command::secondment::EndSecondmentEarly,
    ) -> Result<SecondmentPayload> {
        SecondmentPayload::of(command::secondment::end_early(ctx.cx()?, input).await)
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
