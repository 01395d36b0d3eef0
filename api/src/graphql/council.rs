//! Councils in GraphQL.

use super::Request;
use super::deputy::Deputy;
use super::error::failed;
use super::home::{Blackout, BlackoutsOf};
use super::loader::{LoadError, Loaders, load, load_all, require};
use super::offer::{Absence, HomeDaysOf};
use super::page::{List, Page};
use super::payload::payload;
use super::person::ModelInForce;
use async_graphql::dataloader::Loader;
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use callup_command as command;
use callup_domain::calendar::Nation;
use callup_domain::id::CouncilId;
use callup_domain::member::Part;
use callup_domain::reference::{CouncilKind, Region};
use callup_infra::entity::{council, member};
use chrono::NaiveDate;
use std::collections::HashMap;
use std::sync::Arc;

/// The most councils that are given to choose from.
pub(super) const MOST_TO_CHOOSE: u64 = 500;

/// A local authority.
#[derive(Clone)]
pub struct Council(pub council::Model);

impl From<council::Model> for Council {
    fn from(row: council::Model) -> Self {
        Self(row)
    }
}

impl Council {
    /// The council with this id, which is named by a row that is seen.
    pub async fn require(ctx: &Context<'_>, id: CouncilId) -> Result<Self> {
        require::<CouncilId>(ctx, id, "council").await.map(Self)
    }
}

/// A local authority.
#[Object]
impl Council {
    /// Its id.
    pub(super) async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Its key in addresses; it never changes.
    async fn slug(&self) -> &str {
        &self.0.slug
    }

    /// Its official name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Its name in running text.
    async fn short_name(&self) -> &str {
        &self.0.short_name
    }

    /// The nation, which decides on bank holidays and on the law of secondment.
    async fn nation(&self) -> Nation {
        self.0.nation
    }

    /// The region of England; null elsewhere.
    async fn region(&self) -> Option<Region> {
        self.0.region
    }

    /// What kind of authority it is.
    async fn kind(&self) -> CouncilKind {
        self.0.kind
    }

    /// Its first day, if known.
    async fn starts_on(&self) -> Option<NaiveDate> {
        self.0.starts_on
    }

    /// Its last day, if it has one.
    async fn ends_on(&self) -> Option<NaiveDate> {
        self.0.ends_on
    }

    /// Its GSS codes, in order of date. A code names a boundary and changes with it.
    async fn codes(&self) -> Vec<GssCode> {
        let code = |code: &council::Code| GssCode { code: code.code.clone(), from: code.from, to: code.to };
        self.0.codes.0.iter().map(code).collect()
    }

    /// Its place in the body. Null for a council that is no member.
    async fn member(&self, ctx: &Context<'_>) -> Result<Option<Member>> {
        Ok(load(ctx, MemberAt(self.0.id)).await?.map(Member))
    }

    /// The slugs of the councils that take over after its last day.
    async fn successors(&self) -> &[String] {
        &self.0.successors.0
    }
}

/// A GSS code and the time in which it holds.
#[derive(SimpleObject)]
pub struct GssCode {
    /// One letter and eight digits.
    code: String,
    /// The first day, if known.
    from: Option<NaiveDate>,
    /// The last day; null while it holds.
    to: Option<NaiveDate>,
}

/// Councils that can be asked for.
#[derive(Default)]
pub struct CouncilQuery;

#[Object]
impl CouncilQuery {
    /// The member councils of the body, in the order in which they joined.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn councils(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<List<Member>> {
        let read = ctx.cx()?.read();
        Page::new(first, after)?.of(read.find::<member::Entity>(), Member).await
    }

    /// The member councils by name, at most 500, to choose from. There are fewer principal authorities than that in
    /// the United Kingdom.
    #[graphql(complexity = "100 + super::page::list(child_complexity)")]
    async fn member_councils(&self, ctx: &Context<'_>) -> Result<Vec<Council>> {
        let read = ctx.cx()?.read();
        let members = read.find::<member::Entity>().in_order().limit(MOST_TO_CHOOSE).all().await;
        let members = members.map_err(failed)?.into_iter();
        let mut councils = load_all::<CouncilId>(ctx, members.map(|row| row.council_id)).await?;
        councils.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(councils.into_iter().map(Council).collect())
    }
}

/// A council's place in the body.
pub struct Member(pub member::Model);

impl From<member::Model> for Member {
    fn from(row: member::Model) -> Self {
        Self(row)
    }
}

/// A council's place in the body.
#[Object]
impl Member {
    /// Its id.
    pub(super) async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The council.
    async fn council(&self, ctx: &Context<'_>) -> Result<Council> {
        Council::require(ctx, self.0.council_id).await
    }

    /// Its part.
    async fn part(&self) -> Part {
        self.0.part
    }

    /// The most officers it has away at once; null for no cap.
    async fn away_cap(&self) -> Option<i32> {
        self.0.away_cap
    }

    /// Dates on which it releases nobody.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn blackouts(&self, ctx: &Context<'_>) -> Result<Vec<Blackout>> {
        let rows = load(ctx, BlackoutsOf(self.0.council_id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(Blackout).collect())
    }

    /// Home days that all of its officers keep.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn home_days(&self, ctx: &Context<'_>) -> Result<Vec<Absence>> {
        let rows = load(ctx, HomeDaysOf(self.0.council_id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(Absence).collect())
    }

    /// The deputies of its approvers, today and later. Empty for those who do not see its call-ups.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn deputies(&self, ctx: &Context<'_>) -> Result<Vec<Deputy>> {
        super::deputy::of(ctx, self.0.council_id).await
    }

    /// After how many working days a release that waits is told further up. Null for what the operating model says.
    async fn escalate_after(&self) -> Option<i32> {
        self.0.escalate_after
    }

    /// Up to this many half-days a week its officers are released by standing agreement.
    async fn standing_load(&self) -> i32 {
        self.0.standing_load.half_days()
    }
}

/// Councils are reference data of all bodies, so they have a loader of their own.
impl Loader<CouncilId> for Loaders {
    type Value = council::Model;
    type Error = LoadError;

    async fn load(&self, keys: &[CouncilId]) -> Result<HashMap<CouncilId, council::Model>, LoadError> {
        let read = self.cx().read();
        let found = read.shared::<council::Entity>().any_of(council::Column::Id, keys.iter().copied());
        let rows = found.all().await.map_err(Arc::new)?;
        Ok(rows.into_iter().map(|row| (row.id, row)).collect())
    }
}

/// A council's place in the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MemberAt(pub CouncilId);

impl Loader<MemberAt> for Loaders {
    type Value = member::Model;
    type Error = LoadError;

    async fn load(&self, keys: &[MemberAt]) -> Result<HashMap<MemberAt, member::Model>, LoadError> {
        let read = self.cx().read();
        let found = read.find::<member::Entity>();
        let found = found.any_of(member::Column::CouncilId, keys.iter().map(|key| key.0));
        let rows = found.all().await.map_err(Arc::new)?;
        Ok(rows.into_iter().map(|row| (MemberAt(row.council_id), row)).collect())
    }
}

payload! {
    /// What came of a request about the operating model.
    ModelPayload { model: ModelInForce }
}

payload! {
    /// What came of a request about a member council.
    MemberPayload { member: Member }
}

/// What can be done with member councils.
#[derive(Default)]
pub struct CouncilMutation;

#[Object]
impl CouncilMutation {
    /// Adds a council to the body, or changes its place in it.
    async fn set_member(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The council and its place.")] input: command::member::SetMember,
    ) -> Result<MemberPayload> {
        MemberPayload::of(command::member::set(ctx.cx()?, input).await)
    }

    /// Takes on an operating model from a date.
    async fn choose_model(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The model.")] input: command::member::ChooseModel,
    ) -> Result<ModelPayload> {
        ModelPayload::of(command::member::choose_model(ctx.cx()?, input).await)
    }
}
