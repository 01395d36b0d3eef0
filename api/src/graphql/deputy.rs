//! Deputies and people who are away, in GraphQL.

use super::Request;
use super::loader::{load, loads_lists, require};
use super::payload::payload;
use super::person::{Person, PersonPayload};
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use callup_command::deputy;
use callup_domain::access::{Action, On, Role};
use callup_domain::id::{CouncilId, PersonId};
use callup_domain::period::Period;
use callup_infra::entity::membership;
use chrono::NaiveDate;

/// Somebody who stands in for the approvers of a council, for a time.
pub struct Deputy(membership::Model);

impl From<membership::Model> for Deputy {
    fn from(row: membership::Model) -> Self {
        Self(row)
    }
}

/// Somebody who stands in for the approvers of a council, for a time.
#[Object]
impl Deputy {
    /// Its id, which is that of the role.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Who.
    async fn person(&self, ctx: &Context<'_>) -> Result<Person> {
        require::<PersonId>(ctx, self.0.person_id, "person").await.map(Person)
    }

    /// The first day.
    async fn from_on(&self) -> NaiveDate {
        self.0.from_on
    }

    /// The last day.
    async fn until_on(&self) -> Option<NaiveDate> {
        self.0.until_on
    }
}

/// The days on which somebody is away.
#[derive(SimpleObject)]
pub struct DaysAway {
    /// The first day.
    from_on: NaiveDate,
    /// The last day.
    until_on: NaiveDate,
}

impl From<Period> for DaysAway {
    fn from(period: Period) -> Self {
        Self { from_on: period.starts_on, until_on: period.ends_on }
    }
}

/// The deputies of a council today and later. Empty for those who do not see its call-ups.
pub(super) async fn of(ctx: &Context<'_>, council: CouncilId) -> Result<Vec<Deputy>> {
    let cx = ctx.cx()?;
    if !cx.actor().may(Action::SeeCallUp, On { home: Some(council), ..On::default() }) {
        return Ok(Vec::new());
    }
    let today = cx.read().today();
    let rows = load(ctx, RolesAt(Some(council))).await?.unwrap_or_default();
    let stands_in =
        |row: &membership::Model| row.role == Role::Deputy && row.until_on.is_none_or(|until| until >= today);
    Ok(rows.into_iter().filter(stands_in).map(Deputy).collect())
}

loads_lists! {
    /// The roles that are held for a council.
    RolesAt(Option<CouncilId>): membership by CouncilId, council_id;
}

payload! {
    /// What came of a request about a deputy.
    DeputyPayload { deputy: Deputy }
}

/// What can be done about deputies and people who are away.
#[derive(Default)]
pub struct DeputyMutation;

#[Object]
impl DeputyMutation {
    /// Names a deputy of a council's approvers, who may decide on releases and sign for the council in that time.
    async fn name_deputy(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whom, and for which time.")] input: deputy::NameDeputy,
    ) -> Result<DeputyPayload> {
        DeputyPayload::of(deputy::name(ctx.cx()?, input).await)
    }

    /// Ends what a deputy may do.
    async fn end_deputy(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which deputy.")] input: deputy::EndDeputy,
    ) -> Result<DeputyPayload> {
        DeputyPayload::of(deputy::end(ctx.cx()?, input).await)
    }

    /// Says when one is away, in place of what was said before. Meanwhile the council's deputies are asked.
    async fn say_away(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "When.")] input: deputy::SayAway,
    ) -> Result<PersonPayload> {
        PersonPayload::of(deputy::say_away(ctx.cx()?, input).await)
    }
}
