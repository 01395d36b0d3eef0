//! Data sharing agreements in GraphQL.

use super::Request;
use super::council::Council;
use super::loader::load_some;
use super::page::{List, Page};
use super::payload::payload;
use super::person::Person;
use async_graphql::{Context, ID, Object, Result};
use callup_command::agreement::{self as agreements, GiveAgreement, WithdrawAgreement};
use callup_domain::agreement::{AgreementState, Arrangement};
use callup_domain::id::PersonId;
use callup_infra::clock::today;
use callup_infra::entity::agreement;
use chrono::{DateTime, NaiveDate, Utc};

/// A data sharing agreement: a council lets the body see and use its officers’ data, for a purpose and a time.
pub struct Agreement(agreement::Model);

impl From<agreement::Model> for Agreement {
    fn from(row: agreement::Model) -> Self {
        Self(row)
    }
}

/// A data sharing agreement: a council lets the body see and use its officers’ data, for a purpose and a time.
#[Object]
impl Agreement {
    /// Its id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The council whose officers’ data it is.
    async fn council(&self, ctx: &Context<'_>) -> Result<Council> {
        Council::require(ctx, self.0.council_id).await
    }

    /// What the data is used for.
    async fn purpose(&self) -> &str {
        &self.0.purpose
    }

    /// What the council and the body are to each other.
    async fn arrangement(&self) -> Arrangement {
        self.0.arrangement
    }

    /// Who gave it for the council, with name and office.
    async fn signatory(&self) -> &str {
        &self.0.signatory
    }

    /// Who entered it. Null when the operator did, from paper.
    async fn given_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.0.given_by).await
    }

    /// When it was entered.
    async fn given_at(&self) -> DateTime<Utc> {
        self.0.given_at
    }

    /// Its first day.
    async fn from_on(&self) -> NaiveDate {
        self.0.from_on
    }

    /// Its last day.
    async fn until_on(&self) -> NaiveDate {
        self.0.until_on
    }

    /// How it stands today.
    async fn state(&self, ctx: &Context<'_>) -> Result<AgreementState> {
        Ok(self.0.term().state(today(ctx.cx()?.world().clock.now())))
    }

    /// When the council took it back.
    async fn withdrawn_at(&self) -> Option<DateTime<Utc>> {
        self.0.withdrawn_at
    }

    /// Who took it back.
    async fn withdrawn_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.0.withdrawn_by).await
    }

    /// Why it was taken back.
    async fn withdrawal_reason(&self) -> Option<&str> {
        self.0.withdrawal_reason.as_deref()
    }

    /// When the council was last reminded that it ends.
    async fn reminded_on(&self) -> Option<NaiveDate> {
        self.0.reminded_on
    }
}

async fn person(ctx: &Context<'_>, person: Option<PersonId>) -> Result<Option<Person>> {
    Ok(load_some(ctx, person).await?.map(Person))
}

/// What can be asked of agreements.
#[derive(Default)]
pub struct AgreementQuery;

#[Object]
impl AgreementQuery {
    /// Data sharing agreements, the newest first: all of them for the desk, auditors and administrators, for
    /// leaders and approvers those of their council.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn agreements(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<List<Agreement>> {
        let read = ctx.cx()?.read();
        Page::new(first, after)?.latest(read.find::<agreement::Entity>(), Agreement).await
    }
}

payload! {
    /// What came of a request about a data sharing agreement.
    AgreementPayload { agreement: Agreement }
}

/// What can be done with agreements.
#[derive(Default)]
pub struct AgreementMutation;

#[Object]
impl AgreementMutation {
    /// Gives a data sharing agreement for a council, as its leader or approver. While it is in force the desk
    /// sees the council’s officers, ranks them and calls them up.
    async fn give_agreement(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is agreed.")] input: GiveAgreement,
    ) -> Result<AgreementPayload> {
        AgreementPayload::of(agreements::give(ctx.cx()?, input).await)
    }

    /// Takes a data sharing agreement back, at once. Call-ups and secondments that there are go on.
    async fn withdraw_agreement(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which agreement, and why.")] input: WithdrawAgreement,
    ) -> Result<AgreementPayload> {
        AgreementPayload::of(agreements::withdraw(ctx.cx()?, input).await)
    }
}
