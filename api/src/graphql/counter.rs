//! A counter-offer, worked out before it is made, in GraphQL.

use super::Request;
use super::callup::CallUp;
use super::error::failed;
use super::payload::UserError;
use super::schedule::Terms;
use async_graphql::{Context, Object, Result};
use callup_command::callup::release::{Preview, preview};
use callup_command::callup::terms::{ScheduleAsk, StepAsk};
use callup_domain::id::CallUpId;
use chrono::NaiveDate;

/// What a counter-offer would come to.
pub struct OfferPreview(Preview);

/// What a counter-offer would come to.
#[Object]
impl OfferPreview {
    /// The call-up.
    async fn call_up(&self) -> CallUp {
        CallUp(self.0.callup.clone())
    }

    /// The terms, with their price. Null if they are no terms at all.
    async fn schedule(&self) -> Option<Terms> {
        let schedule = self.0.schedule.clone()?;
        Some(Terms { schedule, officer: self.0.callup.officer_id, home: self.0.callup.home_council_id })
    }

    /// The officer's score for the post on these terms, 0 to 1,000.
    async fn score(&self) -> Option<i32> {
        self.0.score
    }

    /// The officer's score for the post on the terms that were asked for.
    async fn score_asked(&self) -> i32 {
        self.0.callup.score
    }

    /// Why the offer would be refused. Empty if it can be made.
    async fn user_errors(&self) -> Vec<UserError> {
        self.0.refused.clone().map(UserError::from).into_iter().collect()
    }
}

/// Counter-offers that can be worked out.
#[derive(Default)]
pub struct CounterQuery;

#[Object]
impl CounterQuery {
    /// What a counter-offer would come to, before it is made. For those who may decide on the release.
    #[graphql(complexity = "100 + child_complexity")]
    #[allow(clippy::too_many_arguments, reason = "a GraphQL field's arguments are the function's")]
    async fn counter_offer(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The call-up.")] call_up: CallUpId,
        #[graphql(desc = "The first day.")] starts_on: Option<NaiveDate>,
        #[graphql(desc = "The last day.")] ends_on: Option<NaiveDate>,
        #[graphql(desc = "At most so many half-days a week.")] load: Option<i32>,
        #[graphql(desc = "The half-days of the week, one pattern after another. Instead of a load.")]
        steps: Option<Vec<StepAsk>>,
    ) -> Result<OfferPreview> {
        let schedule = ScheduleAsk { starts_on, ends_on, load, steps };
        preview(&ctx.cx()?.read(), call_up, &schedule).await.map(OfferPreview).map_err(failed)
    }
}
