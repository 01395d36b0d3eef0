//! Call-ups in GraphQL.

use super::Request;
use super::bulk::CallUpsPayload;
use super::council::Council;
use super::escalation::Escalation;
use super::impact::ReleaseImpact;
use super::loader::{LoadError, Loaders, load, load_some, loads_by_id, loads_lists, require};
use super::officer::Officer;
use super::page::{List, ListOrder, Page};
use super::payload::payload;
use super::person::Person;
use super::post::Post;
use super::project::Project;
use super::schedule::Terms;
use super::secondment::{Secondment, SecondmentsOf};
use super::waiting::WaitingOn;
use async_graphql::dataloader::Loader;
use async_graphql::{Context, Enum, ID, Object, Result, SimpleObject};
use callup_command as command;
use callup_domain::access::{Action, On};
use callup_domain::callup::{Answer, Backfill, CallUpStatus, Ending, Release};
use callup_domain::id::{CallUpId, CouncilId, OfficerId, PersonId, PostId, ProjectId};
use callup_domain::money::Money;
use callup_domain::view::ViewPurpose;
use callup_infra::entity::callup;
use callup_infra::query;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::HashMap;
use std::sync::Arc;

/// A call-up: the offer of a post to an officer.
#[derive(Clone)]
pub struct CallUp(pub callup::Model);

impl From<callup::Model> for CallUp {
    fn from(row: callup::Model) -> Self {
        Self(row)
    }
}

/// A call-up: the offer of a post to an officer. It takes two decisions, the officer's answer and the
/// home council's release, in either order.
#[Object]
impl CallUp {
    /// Its id.
    pub(super) async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Where it stands.
    async fn status(&self) -> CallUpStatus {
        self.0.status
    }

    /// Whether the first reserve who still fits is called up by the service when this comes to nothing: a selection led
    /// to it, and whoever applied that said so. Null for those who may not see selections.
    async fn calls_reserve(&self, ctx: &Context<'_>) -> Result<Option<bool>> {
        if !ctx.cx()?.actor().may(Action::SeeSelection, On::default()) {
            return Ok(None);
        }
        Ok(Some(load(ctx, CallsReserve(self.0.post_id, self.0.officer_id)).await?.is_some()))
    }

    /// Who must act, and since when. Once it is agreed: on the secondment that came of it. Empty when
    /// nobody must.
    async fn waiting_on(&self, ctx: &Context<'_>) -> Result<Vec<WaitingOn>> {
        let waiting = match self.drawn_up(ctx).await? {
            Some(secondment) => {
                let today = ctx.cx()?.read().today();
                secondment.0.state.waiting(secondment.0.created_at, today)
            }
            None => self.0.decisions().waiting(),
        };
        Ok(WaitingOn::of(&self.0, waiting))
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
        row.map(|row| Officer::seen(ctx, row, ViewPurpose::CallUp)).transpose()
    }

    /// The council that employs the officer and decides on release.
    async fn home_council(&self, ctx: &Context<'_>) -> Result<Council> {
        Council::require(ctx, self.0.home_council_id).await
    }

    /// What is offered. After a counter-offer was taken: the home council's terms.
    async fn schedule(&self) -> Terms {
        self.terms(self.0.schedule.clone())
    }

    /// The last day for both decisions; after a counter-offer, for the desk to take it.
    async fn answer_by(&self) -> NaiveDate {
        self.0.answer_by
    }

    /// The officer's answer.
    async fn answer(&self) -> OfficersAnswer {
        OfficersAnswer::from(self.0.answer.clone())
    }

    /// The home council's release.
    async fn release(&self) -> HomeRelease {
        HomeRelease { on: self.0.on(), ..HomeRelease::from(self.0.release.clone()) }
    }

    /// Other terms that the home council offers, while there are any.
    async fn counter_offer(&self) -> Option<CounterOffer> {
        match &self.0.release {
            Release::Countered { schedule, score, .. } => {
                Some(CounterOffer { terms: self.terms(schedule.clone()), score: *score })
            }
            _ => None,
        }
    }

    /// How it ended, if neither by a no nor still going on.
    async fn ending(&self) -> Option<CallUpEnding> {
        self.0.ending.clone().map(CallUpEnding::from)
    }

    /// The officer's score for the post when called up, 0 to 1,000. Null for those who may not see
    /// candidates.
    async fn score(&self, ctx: &Context<'_>) -> Result<Option<i32>> {
        Ok(scores_are_seen(ctx)?.then_some(self.0.score))
    }

    /// Who called up. Null if it was the operator.
    async fn asked_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        Ok(load_some(ctx, self.0.asked_by).await?.map(Person))
    }

    /// When.
    async fn asked_at(&self) -> DateTime<Utc> {
        self.0.asked_at
    }

    /// What the desk wrote to the officer and the home council.
    async fn note(&self) -> &str {
        &self.0.note
    }

    /// How a release that waits is told further up, and when. Empty when it waits for nobody, and for those who may
    /// not see the officer.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn escalations(&self, ctx: &Context<'_>) -> Result<Vec<Escalation>> {
        match load::<OfficerId>(ctx, self.0.officer_id).await? {
            Some(officer) => super::escalation::of(ctx, &self.0, officer.person_id).await,
            None => Ok(Vec::new()),
        }
    }

    /// What releasing the officer means for the home council. Null for those who may not decide on it.
    #[graphql(complexity = "100 + child_complexity")]
    async fn impact(&self, ctx: &Context<'_>) -> Result<Option<ReleaseImpact>> {
        super::impact::of(ctx, &self.0).await
    }

    /// The secondment that came of it.
    async fn secondment(&self, ctx: &Context<'_>) -> Result<Option<Secondment>> {
        self.drawn_up(ctx).await
    }
}

impl CallUp {
    fn terms(&self, schedule: callup_domain::load::Schedule) -> Terms {
        Terms { schedule, officer: self.0.officer_id, home: self.0.home_council_id }
    }

    async fn drawn_up(&self, ctx: &Context<'_>) -> Result<Option<Secondment>> {
        if !matches!(self.0.status, CallUpStatus::Agreed | CallUpStatus::Over) {
            return Ok(None);
        }
        let rows = load(ctx, SecondmentsOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().next().map(Secondment))
    }
}

fn scores_are_seen(ctx: &Context<'_>) -> Result<bool> {
    Ok(ctx.cx()?.actor().may(Action::SeeCandidates, On::default()))
}

/// What an officer says to a call-up.
#[derive(Clone, Copy, Debug, Enum, PartialEq, Eq)]
pub enum AnswerState {
    /// Nothing yet.
    Awaited,
    /// Yes.
    Accepted,
    /// No.
    Declined,
}

/// What a home council says to a release.
#[derive(Clone, Copy, Debug, Enum, PartialEq, Eq)]
pub enum ReleaseState {
    /// Nothing yet.
    Awaited,
    /// Nothing yet; it may object until the answer-by date, and silence is a yes.
    Consulted,
    /// Yes.
    Granted,
    /// No.
    Refused,
    /// Yes, on other terms.
    Countered,
}

/// The officer's answer.
#[derive(SimpleObject)]
pub struct OfficersAnswer {
    /// What it is.
    state: AnswerState,
    /// When it was given; while there is none, since when it is awaited.
    at: DateTime<Utc>,
    /// Why not, if it is a no.
    reason: Option<String>,
}

impl From<Answer> for OfficersAnswer {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Awaited { since } => Self { state: AnswerState::Awaited, at: since, reason: None },
            Answer::Accepted { at } => Self { state: AnswerState::Accepted, at, reason: None },
            Answer::Declined { at, reason } => {
                Self { state: AnswerState::Declined, at, reason: Some(reason) }
            }
        }
    }
}

/// The home council's release.
pub struct HomeRelease {
    state: ReleaseState,
    at: DateTime<Utc>,
    by: Option<PersonId>,
    reason: Option<String>,
    backfill: Option<Backfill>,
    on: On,
}

impl From<Release> for HomeRelease {
    fn from(release: Release) -> Self {
        let backfill = match &release {
            Release::Granted { backfill, .. } => *backfill,
            _ => None,
        };
        let (state, at, by, reason) = match release {
            Release::Awaited { since } => (ReleaseState::Awaited, since, None, None),
            Release::Consulted { since } => (ReleaseState::Consulted, since, None, None),
            Release::Granted { at, by, .. } => (ReleaseState::Granted, at, by, None),
            Release::Refused { at, by, reason } => (ReleaseState::Refused, at, Some(by), Some(reason)),
            Release::Countered { at, by, reason, .. } => {
                (ReleaseState::Countered, at, Some(by), Some(reason))
            }
        };
        Self { state, at, by, reason, backfill, on: On::default() }
    }
}

/// What a home council needs in the officer's place.
#[derive(SimpleObject)]
pub struct ReleaseBackfill {
    /// Whether somebody has to stand in.
    needed: bool,
    /// What that costs the home council, as far as it knows.
    cost: Option<Money>,
}

/// The home council's release.
#[Object]
impl HomeRelease {
    /// What it is.
    async fn state(&self) -> ReleaseState {
        self.state
    }

    /// When it was decided; before that, since when it is awaited.
    async fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// Who decided. Null where nobody did yet, or a standing agreement or silence did.
    async fn by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        Ok(load_some(ctx, self.by).await?.map(Person))
    }

    /// What the council needs in the officer's place, if it said so. Null for those who may not see pay.
    async fn backfill(&self, ctx: &Context<'_>) -> Result<Option<ReleaseBackfill>> {
        let seen = ctx.cx()?.actor().may(Action::SeePay, self.on);
        let told =
            |told: Backfill| ReleaseBackfill { needed: told.needed, cost: told.pence.map(Money::pence) };
        Ok(self.backfill.filter(|_| seen).map(told))
    }

    /// Why, if it is a no or for other terms.
    async fn reason(&self) -> Option<&str> {
        self.reason.as_deref()
    }
}

/// Other terms that a home council offers.
pub struct CounterOffer {
    terms: Terms,
    score: i32,
}

/// Other terms that a home council offers.
#[Object]
impl CounterOffer {
    /// When the officer could work.
    async fn schedule(&self) -> &Terms {
        &self.terms
    }

    /// The officer's score for the post on these terms, 0 to 1,000. Null for those who may not see
    /// candidates.
    async fn score(&self, ctx: &Context<'_>) -> Result<Option<i32>> {
        Ok(scores_are_seen(ctx)?.then_some(self.score))
    }
}

/// How a call-up ended.
#[derive(SimpleObject)]
pub struct CallUpEnding {
    /// When.
    at: DateTime<Utc>,
    /// Why, if it was taken back.
    reason: Option<String>,
}

impl From<Ending> for CallUpEnding {
    fn from(ending: Ending) -> Self {
        match ending {
            Ending::Withdrawn { at, reason } => Self { at, reason: Some(reason) },
            Ending::Lapsed { at } | Ending::Over { at } => Self { at, reason: None },
        }
    }
}

/// Call-ups that can be asked for.
#[derive(Default)]
pub struct CallUpQuery;

#[Object]
impl CallUpQuery {
    /// A call-up, if one may see it.
    async fn call_up(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id.")] id: CallUpId,
    ) -> Result<Option<CallUp>> {
        ctx.cx()?;
        Ok(load(ctx, id).await?.map(CallUp))
    }

    /// Call-ups, as far as one may see them: the desk sees all, a home council those of its officers, an
    /// officer his or her own.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    #[allow(clippy::too_many_arguments, reason = "a GraphQL field's arguments are the function's")]
    async fn call_ups(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only those that stand so.")] status: Option<CallUpStatus>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
        #[graphql(default, desc = "Only those that wait for somebody.")] open: bool,
        #[graphql(default, desc = "In which order.")] order: ListOrder,
        #[graphql(desc = "Only those of officers of this council.")] home_council: Option<CouncilId>,
    ) -> Result<List<CallUp>> {
        let read = ctx.cx()?.read();
        let found = read.find::<callup::Entity>();
        let found = match status {
            Some(status) => found.is(callup::Column::Status, status),
            None => found,
        };
        let waiting = [CallUpStatus::Asked, CallUpStatus::Countered];
        let found = if open { found.any_of(callup::Column::Status, waiting) } else { found };
        let found = match home_council {
            Some(council) => found.is(callup::Column::HomeCouncilId, council),
            None => found,
        };
        Page::new(first, after)?.ordered(order, found, CallUp).await
    }
}

payload! {
    /// What came of a request about a call-up.
    CallUpPayload { call_up: CallUp }
}

/// What can be done with call-ups.
#[derive(Default)]
pub struct CallUpMutation;

#[Object]
impl CallUpMutation {
    /// Calls an officer up for a post, at the desk. The officer and the home council are asked, and the
    /// half-days are held until they have answered.
    async fn call_up_officer(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whom, and for what.")] input: command::callup::CallUpOfficer,
    ) -> Result<CallUpPayload> {
        CallUpPayload::of(command::callup::call_up(ctx.cx()?, input).await)
    }

    /// Takes a call-up back, at the desk, while a decision is open.
    async fn withdraw_call_up(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which, and why.")] input: command::callup::WithdrawCallUp,
    ) -> Result<CallUpPayload> {
        CallUpPayload::of(command::callup::withdraw(ctx.cx()?, input).await)
    }

    /// Reminds whoever has not answered, of up to 500 call-ups at once; nobody twice a day. Each call-up has a
    /// result of its own.
    async fn remind_call_ups(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which.")] input: command::callup::many::RemindCallUps,
    ) -> Result<CallUpsPayload> {
        CallUpsPayload::of(command::callup::many::remind(ctx.cx()?, input).await)
    }

    /// Moves the answer-by date of up to 500 call-ups to a later day. Those who are waited for are told. Each
    /// call-up has a result of its own.
    async fn extend_call_ups(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which, and until when.")] input: command::callup::many::ExtendCallUps,
    ) -> Result<CallUpsPayload> {
        CallUpsPayload::of(command::callup::many::extend(ctx.cx()?, input).await)
    }

    /// Takes up to 500 call-ups back, while a decision is open. Each call-up has a result of its own.
    async fn withdraw_call_ups(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which, and why.")] input: command::callup::many::WithdrawCallUps,
    ) -> Result<CallUpsPayload> {
        CallUpsPayload::of(command::callup::many::withdraw(ctx.cx()?, input).await)
    }

    /// Accepts a call-up, as the officer who is called up.
    async fn accept_call_up(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which.")] input: command::callup::answer::AcceptCallUp,
    ) -> Result<CallUpPayload> {
        CallUpPayload::of(command::callup::answer::accept(ctx.cx()?, input).await)
    }

    /// Declines a call-up, as the officer who is called up.
    async fn decline_call_up(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which, and why.")] input: command::callup::answer::DeclineCallUp,
    ) -> Result<CallUpPayload> {
        CallUpPayload::of(command::callup::answer::decline(ctx.cx()?, input).await)
    }

    /// Releases an officer who is called up, as an approver of the home council.
    async fn grant_release(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Of which call-up.")] input: command::callup::release::GrantRelease,
    ) -> Result<CallUpPayload> {
        CallUpPayload::of(command::callup::release::grant(ctx.cx()?, input).await)
    }

    /// Refuses to release an officer, as an approver of the home council.
    async fn refuse_release(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Of which call-up, and why.")] input: command::callup::release::RefuseRelease,
    ) -> Result<CallUpPayload> {
        CallUpPayload::of(command::callup::release::refuse(ctx.cx()?, input).await)
    }

    /// Would release an officer on other terms, as an approver of the home council: fewer half-days, a
    /// later start or an earlier end.
    async fn counter_release(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The terms, and why.")] input: command::callup::release::CounterRelease,
    ) -> Result<CallUpPayload> {
        CallUpPayload::of(command::callup::release::counter(ctx.cx()?, input).await)
    }

    /// Takes the home council's terms, at the desk. The officer is asked again.
    async fn accept_counter(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Of which call-up.")] input: command::callup::release::AcceptCounter,
    ) -> Result<CallUpPayload> {
        CallUpPayload::of(command::callup::release::accept_counter(ctx.cx()?, input).await)
    }
}

loads_by_id!(callup: CallUpId);

/// Whether a reserve is called up when the call-up of an officer for a post comes to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct CallsReserve(PostId, OfficerId);

impl Loader<CallsReserve> for Loaders {
    type Value = ();
    type Error = LoadError;

    async fn load(&self, keys: &[CallsReserve]) -> Result<HashMap<CallsReserve, ()>, LoadError> {
        let calls: Vec<(PostId, OfficerId)> = keys.iter().map(|key| (key.0, key.1)).collect();
        let left = query::reserve::left_for(&self.cx().read(), &calls).await.map_err(Arc::new)?;
        Ok(keys.iter().filter(|key| left.contains(&(key.0, key.1))).map(|key| (*key, ())).collect())
    }
}

loads_lists! {
    /// The call-ups for a post.
    CallUpsFor(PostId): callup by PostId, post_id;
    /// The call-ups of an officer.
    CallUpsOf(OfficerId): callup by OfficerId, officer_id;
}
