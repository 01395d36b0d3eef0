//! Pledges and payments in GraphQL.

use super::Request;
use super::council::Council;
use super::payload::payload;
use async_graphql::{Context, ID, Object, Result};
use callup_command as command;
use callup_domain::money::Money;
use callup_infra::entity::{contribution, pledge};
use chrono::NaiveDate;

/// What a council pledged for a time.
pub struct Pledge(pledge::Model);

impl From<pledge::Model> for Pledge {
    fn from(row: pledge::Model) -> Self {
        Self(row)
    }
}

/// What a council pledged for a time. What became of it stands in the council's report.
#[Object]
impl Pledge {
    /// Its id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The council.
    async fn council(&self, ctx: &Context<'_>) -> Result<Council> {
        Council::require(ctx, self.0.council_id).await
    }

    /// The first day.
    async fn starts_on(&self) -> NaiveDate {
        self.0.starts_on
    }

    /// The last day.
    async fn ends_on(&self) -> NaiveDate {
        self.0.ends_on
    }

    /// Money, without VAT.
    async fn money(&self) -> Money {
        Money::pence(self.0.pence)
    }

    /// Officers' time, in half-days.
    async fn half_days(&self) -> i32 {
        self.0.half_days
    }
}

/// What a council paid.
pub struct Contribution(contribution::Model);

impl From<contribution::Model> for Contribution {
    fn from(row: contribution::Model) -> Self {
        Self(row)
    }
}

/// What a council paid.
#[Object]
impl Contribution {
    /// Its id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The council.
    async fn council(&self, ctx: &Context<'_>) -> Result<Council> {
        Council::require(ctx, self.0.council_id).await
    }

    /// On which day.
    async fn paid_on(&self) -> NaiveDate {
        self.0.paid_on
    }

    /// How much, without VAT.
    async fn money(&self) -> Money {
        Money::pence(self.0.pence)
    }
}

payload! {
    /// What came of a pledge.
    PledgePayload { pledge: Pledge }
}

payload! {
    /// What came of a payment.
    ContributionPayload { contribution: Contribution }
}

/// What can be recorded of pledges and payments.
#[derive(Default)]
pub struct PledgeMutation;

#[Object]
impl PledgeMutation {
    /// Records what a council pledges for a time.
    async fn make_pledge(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The pledge.")] input: command::pledge::MakePledge,
    ) -> Result<PledgePayload> {
        PledgePayload::of(command::pledge::make(ctx.cx()?, input).await)
    }

    /// Records what a council paid.
    async fn record_contribution(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The payment.")] input: command::pledge::RecordContribution,
    ) -> Result<ContributionPayload> {
        ContributionPayload::of(command::pledge::pay(ctx.cx()?, input).await)
    }
}
