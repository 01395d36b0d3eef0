//! What a home council keeps for itself in GraphQL.

use super::Request;
use super::council::Member;
use super::loader::loads_lists;
use super::payload::payload;
use async_graphql::{Context, ID, Object, Result};
use callup_command as command;
use callup_domain::id::CouncilId;
use callup_infra::entity::blackout;
use chrono::NaiveDate;

/// Dates on which a home council releases nobody.
pub struct Blackout(pub blackout::Model);

/// Dates on which a home council releases nobody.
#[Object]
impl Blackout {
    /// Its id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The first day.
    async fn starts_on(&self) -> NaiveDate {
        self.0.starts_on
    }

    /// The last day.
    async fn ends_on(&self) -> NaiveDate {
        self.0.ends_on
    }

    /// Why.
    async fn reason(&self) -> &str {
        &self.0.reason
    }
}

payload! {
    /// What came of a request about what a home council keeps for itself.
    HomePayload { member: Member }
}

/// What a home council can keep for itself.
#[derive(Default)]
pub struct HomeMutation;

#[Object]
impl HomeMutation {
    /// Closes dates for secondments.
    async fn set_blackout(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which dates.")] input: command::home::SetBlackout,
    ) -> Result<HomePayload> {
        HomePayload::of(command::home::black_out(ctx.cx()?, input).await)
    }

    /// Opens dates for secondments again.
    async fn lift_blackout(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which blackout.")] input: command::home::LiftBlackout,
    ) -> Result<HomePayload> {
        HomePayload::of(command::home::lift(ctx.cx()?, input).await)
    }

    /// Sets after how many working days a release that waits is told further up.
    async fn set_escalation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "After how many.")] input: command::home::SetEscalation,
    ) -> Result<HomePayload> {
        HomePayload::of(command::home::escalate_after(ctx.cx()?, input).await)
    }

    /// Caps how many officers of a council are away in the same week.
    async fn set_away_cap(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The cap.")] input: command::home::SetAwayCap,
    ) -> Result<HomePayload> {
        HomePayload::of(command::home::cap(ctx.cx()?, input).await)
    }
}

loads_lists! {
    /// The blackouts of a council.
    BlackoutsOf(CouncilId): blackout by CouncilId, council_id;
}
