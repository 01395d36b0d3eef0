//! People in GraphQL.

use super::Request;
use super::council::{Council, MOST_TO_CHOOSE};
use super::deputy::DaysAway;
use super::error::{failed, unauthenticated};
use super::loader::{load, loads_by_id, loads_lists};
use super::officer::{Officer, OfficersOf};
use super::page::{List, Page};
use super::payload::payload;
use super::record::{self, Record};
use super::session::Session;
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use callup_command as command;
use callup_domain::access::{Action, On, Role};
use callup_domain::erasure::due_on;
use callup_domain::id::PersonId;
use callup_domain::member::Language;
use callup_domain::model::OperatingModel;
use callup_domain::view::ViewPurpose;
use callup_domain::workload::Workload;
use callup_infra::clock::today;
use callup_infra::entity::{body, body_model, look, membership, person};
use callup_infra::query;
use callup_infra::scope::ReadTx;
use chrono::{DateTime, NaiveDate, Utc};

/// A person in the body.
#[derive(Clone)]
pub struct Person(pub person::Model);

impl From<person::Model> for Person {
    fn from(row: person::Model) -> Self {
        Self(row)
    }
}

/// A person in the body.
#[Object]
impl Person {
    /// Its id.
    pub(super) async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// The e-mail address. Null for those who may not see it: it is shown to the person, and to
    /// those who may see people.
    async fn email(&self, ctx: &Context<'_>) -> Result<Option<&str>> {
        let actor = ctx.cx()?.actor();
        let seen = actor.person() == Some(self.0.id) || actor.may(Action::SeePeople, On::default());
        Ok(seen.then_some(&self.0.email))
    }

    /// The language to write in.
    async fn language(&self) -> Language {
        self.0.language
    }

    /// When the person asked to be erased, if that still stands. Null for those who may not see people, but
    /// for the person.
    async fn erasure_asked_at(&self, ctx: &Context<'_>) -> Result<Option<DateTime<Utc>>> {
        let actor = ctx.cx()?.actor();
        let seen = actor.person() == Some(self.0.id) || actor.may(Action::SeePeople, On::default());
        Ok(self.0.erasure_asked_at.filter(|_| seen))
    }

    /// The last day on which the person is to be erased, once that was asked for.
    async fn erasure_due_on(&self, ctx: &Context<'_>) -> Result<Option<NaiveDate>> {
        Ok(self.erasure_asked_at(ctx).await?.map(|at| due_on(today(at))))
    }

    /// When the person was erased. Name and address are a pseudonym since.
    async fn erased_at(&self) -> Option<DateTime<Utc>> {
        self.0.erased_at
    }

    /// When the person is away, if that was said. Null for those who may not see people, but for the person.
    async fn away(&self, ctx: &Context<'_>) -> Result<Option<DaysAway>> {
        let actor = ctx.cx()?.actor();
        let seen = actor.person() == Some(self.0.id) || actor.may(Action::SeePeople, On::default());
        let today = ctx.cx()?.read().today();
        Ok(self.0.away().filter(|away| seen && away.ends_on >= today).map(DaysAway::from))
    }

    /// The profile in the pool. Null if there is none that you may see.
    async fn officer(&self, ctx: &Context<'_>) -> Result<Option<Officer>> {
        let rows = load(ctx, OfficersOf(self.0.id)).await?.unwrap_or_default();
        rows.into_iter().next().map(|row| Officer::seen(ctx, row, ViewPurpose::LookUp)).transpose()
    }

    /// The sessions that are open, oldest first: one's own. Empty for anybody else's.
    async fn sessions(&self, ctx: &Context<'_>) -> Result<Vec<Session>> {
        super::session::open_of(ctx, self.0.id).await
    }

    /// The roles held, today or at another time. Empty for those who may not see people, but for
    /// one's own.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn roles(&self, ctx: &Context<'_>) -> Result<Vec<Membership>> {
        let actor = ctx.cx()?.actor();
        if actor.person() != Some(self.0.id) && !actor.may(Action::SeePeople, On::default()) {
            return Ok(Vec::new());
        }
        let rows = load(ctx, RolesOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(Membership).collect())
    }
}

/// A role that a person holds.
pub struct Membership(pub(super) membership::Model);

/// A role that a person holds.
#[Object]
impl Membership {
    /// Its id.
    pub(super) async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The role.
    async fn role(&self) -> Role {
        self.0.role
    }

    /// The first day.
    async fn from_on(&self) -> NaiveDate {
        self.0.from_on
    }

    /// The last day, if there is one.
    async fn until_on(&self) -> Option<NaiveDate> {
        self.0.until_on
    }

    /// The council it is held for, where it is a council's role.
    async fn council(&self, ctx: &Context<'_>) -> Result<Option<Council>> {
        match self.0.council_id {
            Some(council) => Council::require(ctx, council).await.map(Some),
            None => Ok(None),
        }
    }
}

/// The coordinating body.
pub struct Body(body::Model);

impl From<body::Model> for Body {
    fn from(row: body::Model) -> Self {
        Self(row)
    }
}

/// The coordinating body.
#[Object]
impl Body {
    /// Its id.
    pub(super) async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Its key in addresses.
    async fn slug(&self) -> &str {
        &self.0.slug
    }

    /// Its name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// The colour of its pages, such as `#00703c`. Null for the usual one.
    async fn colour(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        let found = ctx.cx()?.read().find::<look::Entity>().one().await.map_err(failed)?;
        Ok(found.and_then(|look| look.colour))
    }

    /// How it protects its officers: rest between assignments, and the longest run of them.
    async fn workload(&self, ctx: &Context<'_>) -> Result<BodyWorkload> {
        let Workload { least_rest, longest_run } =
            query::workload::asked(&ctx.cx()?.read()).await.map_err(failed)?;
        Ok(BodyWorkload { least_rest, longest_run })
    }

    /// How far the record of what happened is sealed. For auditors and administrators; null for others.
    async fn record(&self, ctx: &Context<'_>) -> Result<Option<Record>> {
        record::record(ctx).await
    }

    /// The operating models it has had and will have, by date.
    async fn models(&self, ctx: &Context<'_>) -> Result<Vec<ModelInForce>> {
        let mut rows = ctx.cx()?.read().find::<body_model::Entity>().all().await.map_err(failed)?;
        rows.sort_by_key(|row| row.from_on);
        Ok(rows.into_iter().map(ModelInForce::from).collect())
    }
}

/// How a body protects its officers. Between two assignments that share no day lies a rest. Assignments that overlap,
/// or between which there is less than a rest, make up a run; where no rest is asked for, a week off ends a run.
#[derive(SimpleObject)]
pub struct BodyWorkload {
    /// The weeks of a rest, at least. Null where no rest is asked for.
    least_rest: Option<i32>,
    /// The weeks of a run, at most. Null for any length.
    longest_run: Option<i32>,
}

/// An operating model and its first day.
#[derive(SimpleObject)]
pub struct ModelInForce {
    /// The model.
    model: OperatingModel,
    /// Its first day. It holds until the next one.
    from_on: NaiveDate,
    /// The named authority behind a central mandate.
    authority: Option<String>,
    /// After how many working days a release that waits is told further up, unless the council says otherwise.
    escalate_after: i32,
}

impl From<body_model::Model> for ModelInForce {
    fn from(row: body_model::Model) -> Self {
        let escalate_after = row.model.terms().escalate_after;
        Self { model: row.model, from_on: row.from_on, authority: row.authority, escalate_after }
    }
}

/// Who and where one is.
#[derive(Default)]
pub struct PersonQuery;

#[Object]
impl PersonQuery {
    /// Whoever asks.
    async fn viewer(&self, ctx: &Context<'_>) -> Result<Person> {
        let person = ctx.cx()?.actor().person().ok_or_else(unauthenticated)?;
        Ok(Person(ctx.cx()?.read().get::<person::Entity>(person).await.map_err(failed)?))
    }

    /// The people of the body, in the order in which they were added. For those who may see people.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn people(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only those whose name or e-mail address has each of these words.")] search: Option<
            String,
        >,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<List<Person>> {
        let cx = ctx.cx()?;
        cx.actor().permit(Action::SeePeople, On::default()).map_err(|no| failed(no.into()))?;
        let read = cx.read();
        Page::new(first, after)?.of(query::person::search(&read, search.as_deref()), Person).await
    }

    /// The people who may lead a project, by name, at most 500: whoever holds the role of delivery lead today. Empty for
    /// those who may not list projects.
    #[graphql(complexity = "100 + super::page::list(child_complexity)")]
    async fn delivery_leads(&self, ctx: &Context<'_>) -> Result<Vec<Person>> {
        let read = ctx.cx()?.read();
        if !read.may(Action::ListProject, On::default()) {
            return Ok(Vec::new());
        }
        holding(&read, Role::DeliveryLead).await
    }

    /// The people who may sit on a panel, by name, at most 500: whoever holds the role of selector today. Empty for those
    /// who may not set panels.
    #[graphql(complexity = "100 + super::page::list(child_complexity)")]
    async fn selectors(&self, ctx: &Context<'_>) -> Result<Vec<Person>> {
        let read = ctx.cx()?.read();
        if !read.may(Action::SetPanel, On::default()) {
            return Ok(Vec::new());
        }
        holding(&read, Role::Selector).await
    }

    /// The body in which one asks.
    async fn body(&self, ctx: &Context<'_>) -> Result<Body> {
        let read = ctx.cx()?.read();
        let found = read.shared::<body::Entity>().is(body::Column::Id, read.body());
        let row = found.one().await.map_err(failed)?;
        row.map(Body).ok_or_else(|| failed(callup_infra::Error::NotFound("body")))
    }
}

/// Who holds a role today, by name.
async fn holding(read: &ReadTx, role: Role) -> Result<Vec<Person>> {
    let found = query::person::holding(read, role).in_order().limit(MOST_TO_CHOOSE).all().await;
    let mut found = found.map_err(failed)?;
    found.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(found.into_iter().map(Person).collect())
}

loads_by_id!(person: PersonId);

loads_lists! {
    /// The roles of a person.
    RolesOf(PersonId): membership by PersonId, person_id;
}

payload! {
    /// What came of a request about the body.
    BodyPayload { body: Body }
}

payload! {
    /// What came of a request about a person.
    PersonPayload { person: Person }
}

/// What can be done with people and roles.
#[derive(Default)]
pub struct PersonMutation;

#[Object]
impl PersonMutation {
    /// Gives the body's pages a colour of their own, or takes it back.
    async fn set_look(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The colour.")] input: command::look::SetLook,
    ) -> Result<BodyPayload> {
        BodyPayload::of(command::look::set(ctx.cx()?, input).await)
    }

    /// Sets how long officers rest between assignments, and how long they may be on them without a rest. What was called
    /// up before stays.
    async fn set_workload(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is asked for.")] input: command::workload::SetWorkload,
    ) -> Result<BodyPayload> {
        BodyPayload::of(command::workload::set(ctx.cx()?, input).await)
    }

    /// Adds a person to the body.
    async fn add_person(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The person.")] input: command::person::AddPerson,
    ) -> Result<PersonPayload> {
        PersonPayload::of(command::person::add(ctx.cx()?, input).await)
    }

    /// Grants a person a role.
    async fn grant_role(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whom, and which role.")] input: command::person::GrantRole,
    ) -> Result<PersonPayload> {
        PersonPayload::of(command::person::grant(ctx.cx()?, input).await)
    }

    /// Ends a role that a person holds.
    async fn end_role(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which role.")] input: command::person::EndRole,
    ) -> Result<PersonPayload> {
        PersonPayload::of(command::person::end_role(ctx.cx()?, input).await)
    }
}
