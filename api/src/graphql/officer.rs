//! Officers in GraphQL.

use super::alert::{self, Alerts};
use super::calendar::{self, Calendar};
use super::callup::{CallUp, CallUpsOf};
use super::clearance::{self, ClearanceFor, OfficerClearance};
use super::council::Council;
use super::evidence::{OfficerSkill, SkillsOf};
use super::interest::{Interest, InterestsOf};
use super::loader::{load, load_some, loads_by_id, loads_lists, require};
use super::offer::{Absence, AbsencesOf, Offer, OffersOf};
use super::outcome::{self, Outcome};
use super::page::{List, Page};
use super::payload::payload;
use super::secondment::{Secondment, ServiceOf};
use super::skill::FrameworkRole;
use super::view::{self, ProfileView};
use super::{Request, person::Person};
use async_graphql::{Context, ID, Object, Result};
use callup_command as command;
use callup_domain::access::Action;
use callup_domain::id::{CouncilId, OfficerId, PersonId, PostId, RoleId, SkillId};
use callup_domain::load::Pattern;
use callup_domain::money::Money;
use callup_domain::officer::{Reach, Standing};
use callup_domain::service_area::ServiceArea;
use callup_domain::skill::Level;
use callup_domain::view::ViewPurpose;
use callup_infra::entity::{officer, profile_view};
use callup_infra::query;
use chrono::{DateTime, NaiveDate, Utc};

/// An officer: a council employee in the pool.
#[derive(Clone)]
pub struct Officer(officer::Model);

/// What a command answers with; it left its own event. Whatever else shows an officer says what for.
impl From<officer::Model> for Officer {
    fn from(row: officer::Model) -> Self {
        Self(row)
    }
}

/// An officer: a council employee in the pool.
#[Object]
impl Officer {
    /// Its id.
    pub async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The person.
    async fn person(&self, ctx: &Context<'_>) -> Result<Person> {
        require::<PersonId>(ctx, self.0.person_id, "person").await.map(Person)
    }

    /// The council that employs the officer and decides on release.
    async fn home_council(&self, ctx: &Context<'_>) -> Result<Council> {
        Council::require(ctx, self.0.home_council_id).await
    }

    /// The role in the framework.
    async fn role(&self, ctx: &Context<'_>) -> Result<Option<FrameworkRole>> {
        Ok(load_some::<RoleId>(ctx, self.0.role_id).await?.map(FrameworkRole))
    }

    /// Whether the officer is in the pool today. A pause ends by itself.
    async fn standing(&self, ctx: &Context<'_>) -> Result<Standing> {
        Ok(self.0.standing_on(ctx.cx()?.read().today()))
    }

    /// The last day of the pause, if there is one.
    async fn paused_until(&self, ctx: &Context<'_>) -> Result<Option<NaiveDate>> {
        let paused = self.0.standing_on(ctx.cx()?.read().today()) == Standing::Paused;
        Ok(self.0.paused_until.filter(|_| paused))
    }

    /// Whether the line manager supports the listing. Only then does the desk see the officer.
    async fn supported(&self) -> bool {
        self.0.supported_at.is_some()
    }

    /// When the support was recorded.
    async fn supported_at(&self) -> Option<DateTime<Utc>> {
        self.0.supported_at
    }

    /// Who recorded the support.
    async fn supported_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        Ok(load_some(ctx, self.0.supported_by).await?.map(Person))
    }

    /// A few words by the officer.
    async fn summary(&self) -> &str {
        &self.0.summary
    }

    /// The half-days on which the officer works.
    async fn pattern(&self) -> Pattern {
        self.0.pattern
    }

    /// Council services the officer knows.
    async fn service_areas(&self) -> &[ServiceArea] {
        self.0.service_areas.as_slice()
    }

    /// How far the officer travels to work on site.
    async fn reach(&self) -> Reach {
        self.0.reach
    }

    /// The most days a week on site.
    async fn max_onsite_days(&self) -> i32 {
        self.0.max_onsite_days
    }

    /// How many days before a start the officer must know.
    async fn notice_days(&self) -> i32 {
        self.0.notice_days
    }

    /// Full-time salary a year. Null when it is not known, or for those who may not see pay.
    async fn salary(&self, ctx: &Context<'_>) -> Result<Option<Money>> {
        Ok(self.0.salary_pence.filter(|_| self.pay_is_seen(ctx)).map(Money::pence))
    }

    /// The employer's pension contribution, in basis points of the salary. Null when it is not known,
    /// or for those who may not see pay.
    async fn pension_bp(&self, ctx: &Context<'_>) -> Result<Option<i32>> {
        Ok(self.0.pension_bp.filter(|_| self.pay_is_seen(ctx)))
    }

    /// The last day of the employment contract. Null where no end is known, or for those who may not see it: it is for
    /// the home council and the officer.
    async fn employment_ends_on(&self, ctx: &Context<'_>) -> Result<Option<NaiveDate>> {
        let cx = ctx.cx()?;
        Ok(self.0.employment_ends_on.filter(|_| cx.actor().may(Action::SeeEmployment, self.0.on())))
    }

    /// The security clearance. Null without one, or for those who may not see it: it is for the home
    /// council and the officer.
    async fn clearance(&self, ctx: &Context<'_>) -> Result<Option<OfficerClearance>> {
        clearance::of(ctx, self.0.id).await
    }

    /// Whether the officer’s security clearance will do for a post. Null for a post that needs none.
    async fn cleared_for(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The post.")] post: PostId,
    ) -> Result<Option<ClearanceFor>> {
        clearance::for_post(ctx, self.0.id, post).await
    }

    /// The skills, in the order in which they were entered.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn skills(&self, ctx: &Context<'_>) -> Result<Vec<OfficerSkill>> {
        let rows = load(ctx, SkillsOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(OfficerSkill).collect())
    }

    /// The half-days offered, in the order in which they were entered.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn offers(&self, ctx: &Context<'_>) -> Result<Vec<Offer>> {
        let rows = load(ctx, OffersOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(Offer).collect())
    }

    /// Leave and home days of this officer. Home days that all officers of the home council keep are
    /// with the council.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn absences(&self, ctx: &Context<'_>) -> Result<Vec<Absence>> {
        let rows = load(ctx, AbsencesOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(Absence).collect())
    }

    /// Posts in which the officer is interested, as far as you may see it: the desk and the officer do,
    /// and the home council what the officer shares.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn interests(&self, ctx: &Context<'_>) -> Result<Vec<Interest>> {
        let rows = load(ctx, InterestsOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().filter(|row| row.withdrawn_at.is_none()).map(Interest).collect())
    }

    /// What came of the posts in which the officer was interested or for which he or she was called up, as the
    /// officer was told; the last first, at most a hundred. For the officer, and the desk.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn outcomes(&self, ctx: &Context<'_>) -> Result<Vec<Outcome>> {
        outcome::of_officer(ctx, self.0.id).await
    }

    /// Which posts the officer is told of. Null for others.
    async fn alerts(&self, ctx: &Context<'_>) -> Result<Option<Alerts>> {
        alert::of(ctx, &self.0)
    }

    /// The calendar that the officer's calendar programs read. Null without one, or for others.
    async fn calendar(&self, ctx: &Context<'_>) -> Result<Option<Calendar>> {
        calendar::of(ctx, self.0.person_id).await
    }

    /// The officer's call-ups, oldest first, as far as you may see them.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn call_ups(&self, ctx: &Context<'_>) -> Result<Vec<CallUp>> {
        let rows = load(ctx, CallUpsOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(CallUp).collect())
    }

    /// The officer's secondments, oldest first, as far as you may see them.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn secondments(&self, ctx: &Context<'_>) -> Result<Vec<Secondment>> {
        let rows = load(ctx, ServiceOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(Secondment).collect())
    }

    /// Who looked at this profile, and what for; the latest first. Shown to the officer; null for
    /// others.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn views(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<Option<List<ProfileView>>> {
        let cx = ctx.cx()?;
        if !cx.actor().may(Action::SeeViews, self.0.on()) {
            return Ok(None);
        }
        let read = cx.read();
        let found = read.find::<profile_view::Entity>().is(profile_view::Column::OfficerId, self.0.id);
        Page::new(first, after)?.latest(found, ProfileView).await.map(Some)
    }

    /// When the profile was made.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }
}

impl Officer {
    /// The officer, as the field that is being answered shows it: a look at the profile, if it is
    /// somebody else's.
    pub(super) fn seen(ctx: &Context<'_>, row: officer::Model, purpose: ViewPurpose) -> Result<Self> {
        view::note(ctx, ctx.field(), &row, purpose)?;
        Ok(Self(row))
    }

    /// The same for one that was found by its id.
    pub(super) fn looked_up(&self, ctx: &Context<'_>) -> Result<()> {
        view::note(ctx, ctx.field(), &self.0, ViewPurpose::LookUp)
    }

    fn pay_is_seen(&self, ctx: &Context<'_>) -> bool {
        ctx.cx().is_ok_and(|cx| cx.actor().may(Action::SeePay, self.0.on()))
    }
}

/// Officers that can be asked for.
#[derive(Default)]
pub struct OfficerQuery;

#[Object]
impl OfficerQuery {
    /// An officer. Null if there is none whom you may see.
    async fn officer(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id.")] id: OfficerId,
    ) -> Result<Option<Officer>> {
        ctx.cx()?;
        load(ctx, id).await?.map(|row| Officer::seen(ctx, row, ViewPurpose::LookUp)).transpose()
    }

    /// The officers whom you may see, in the order in which they joined.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    #[allow(clippy::too_many_arguments, reason = "a GraphQL field's arguments are the function's")]
    async fn officers(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
        #[graphql(desc = "Only those of this home council.")] home_council: Option<CouncilId>,
        #[graphql(desc = "Only those with this standing today.")] standing: Option<Standing>,
        #[graphql(desc = "Only those with this skill.")] skill: Option<SkillId>,
        #[graphql(desc = "The lowest level of that skill; awareness unless given.")] level: Option<Level>,
        #[graphql(desc = "Only those whose name has each of these words.")] search: Option<String>,
    ) -> Result<List<Officer>> {
        let read = ctx.cx()?.read();
        let skill = skill.map(|skill| (skill, level.unwrap_or(Level::Awareness)));
        let wanted = query::officer::Wanted { home: home_council, standing, skill };
        let page = Page::new(first, after)?;
        let found = query::officer::search(&read, &wanted);
        let found = match &search {
            Some(search) => query::person::named(&read, found, search),
            None => found,
        };
        let rows = page.rows(found).await?;
        let each = view::of_each(ctx.field());
        for (_, row) in rows.iter().take(page.first) {
            view::note(ctx, each, row, ViewPurpose::Search)?;
        }
        Ok(page.cut(rows, Officer))
    }
}

payload! {
    /// What came of a request about an officer.
    OfficerPayload { officer: Officer }
}

/// What can be done about officers' profiles.
#[derive(Default)]
pub struct OfficerMutation;

#[Object]
impl OfficerMutation {
    /// Volunteers for the pool. Contractors paid off-payroll are refused.
    async fn join_pool(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who, and the profile.")] input: command::officer::JoinPool,
    ) -> Result<OfficerPayload> {
        OfficerPayload::of(command::officer::join(ctx.cx()?, input).await)
    }

    /// Changes a profile.
    async fn set_profile(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What changes.")] input: command::officer::SetProfile,
    ) -> Result<OfficerPayload> {
        OfficerPayload::of(command::officer::set_profile(ctx.cx()?, input).await)
    }

    /// Records the line manager's support, or that it ended.
    async fn support_officer(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whom.")] input: command::officer::SupportOfficer,
    ) -> Result<OfficerPayload> {
        OfficerPayload::of(command::officer::support(ctx.cx()?, input).await)
    }

    /// Lists oneself again, after a pause or a withdrawal.
    async fn list_me(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whom.")] input: command::officer::ListMe,
    ) -> Result<OfficerPayload> {
        OfficerPayload::of(command::officer::list(ctx.cx()?, input).await)
    }

    /// Pauses: from now on, in every search, until a last day.
    async fn pause(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Until when.")] input: command::officer::Pause,
    ) -> Result<OfficerPayload> {
        OfficerPayload::of(command::officer::pause(ctx.cx()?, input).await)
    }

    /// Leaves the pool, without detriment. What was agreed stays agreed.
    async fn withdraw_from_pool(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who.")] input: command::officer::WithdrawFromPool,
    ) -> Result<OfficerPayload> {
        OfficerPayload::of(command::officer::withdraw(ctx.cx()?, input).await)
    }

    /// Offers half-days for a time. Offers do not overlap.
    async fn offer_half_days(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, and when.")] input: command::offer::OfferHalfDays,
    ) -> Result<OfficerPayload> {
        OfficerPayload::of(command::offer::offer(ctx.cx()?, input).await)
    }

    /// Takes an offer back, unless something is booked on it.
    async fn withdraw_offer(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which offer.")] input: command::offer::WithdrawOffer,
    ) -> Result<OfficerPayload> {
        OfficerPayload::of(command::offer::withdraw(ctx.cx()?, input).await)
    }

    /// Takes a skill off a profile.
    async fn remove_skill(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which skill.")] input: command::evidence::RemoveSkill,
    ) -> Result<OfficerPayload> {
        OfficerPayload::of(command::evidence::remove(ctx.cx()?, input).await)
    }
}

loads_by_id!(officer: OfficerId);

loads_lists! {
    /// A person's profile in the pool: one at most.
    OfficersOf(PersonId): officer by PersonId, person_id;
}
