//! How much of the officers' time is used, in GraphQL.

use super::Request;
use super::council::Council;
use super::error::{failed, refused};
use super::loader::load_some;
use super::page::{List, Page, Place};
use super::skill::FrameworkRole;
use async_graphql::{Context, Object, Result, SimpleObject};
use callup_domain::id::{CouncilId, RoleId};
use callup_domain::planner::{self, DEFINITION, Span, Use};
use callup_infra::query;
use chrono::NaiveDate;
use std::cmp::Reverse;
use uuid::Uuid;

/// How many weeks, unless the caller says: a quarter of a year.
pub const USUAL_WEEKS: i32 = 13;

/// How much is used of the half-days of some officers.
#[derive(Clone, SimpleObject)]
pub struct Used {
    /// How many officers they are.
    officers: usize,
    /// Half-days that they offered, less leave and home days.
    available: i32,
    /// Half-days that are booked.
    confirmed: i32,
    /// Half-days that are booked while an answer or a release is open.
    tentative: i32,
    /// Utilisation: confirmed by available, in basis points. Over 10,000 where an offer shrank after it was booked.
    /// Null where nothing was available.
    utilisation_bp: Option<i32>,
    /// What it would be if all that is tentative came about. Null where nothing was available.
    with_tentative_bp: Option<i32>,
}

impl From<Use> for Used {
    fn from(of: Use) -> Self {
        Self {
            officers: of.officers,
            available: of.available,
            confirmed: of.confirmed,
            tentative: of.tentative,
            utilisation_bp: of.used_bp(),
            with_tentative_bp: of.used_at_most_bp(),
        }
    }
}

/// How much of the officers' time is used.
pub struct Utilisation {
    sums: planner::Utilisation,
    span: Span,
}

/// How much of the officers' time is used, of those officers whom you see in the planner.
#[Object]
impl Utilisation {
    /// What the numbers mean, in a few sentences.
    async fn definition(&self) -> &'static str {
        DEFINITION
    }

    /// The first day that is counted, a Monday.
    async fn from(&self) -> NaiveDate {
        self.span.period().starts_on
    }

    /// The last day that is counted, a Sunday.
    async fn until(&self) -> NaiveDate {
        self.span.period().ends_on
    }

    /// Of all officers together.
    async fn whole(&self) -> Used {
        self.sums.whole.into()
    }

    /// By home council, the most used first.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn councils(
        &self,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<List<CouncilUse>> {
        let rows =
            self.sums.councils.iter().map(|(council, of)| (UsePlace::of(of, council.0), *council, *of));
        let rows = rows.map(|(place, council, of)| (place, CouncilUse { council, used: of.into() }));
        Page::new(first, after)?.of_sorted(rows)
    }

    /// By role, the most used first; of those without a role together.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn roles(
        &self,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<List<RoleUse>> {
        let id = |role: Option<RoleId>| role.map_or(Uuid::nil(), |role| role.0);
        let rows = self.sums.roles.iter().map(|(role, of)| (UsePlace::of(of, id(*role)), *role, *of));
        let rows = rows.map(|(place, role, of)| (place, RoleUse { role, used: of.into() }));
        Page::new(first, after)?.of_sorted(rows)
    }
}

/// How much is used of the half-days of a council's officers.
pub struct CouncilUse {
    council: CouncilId,
    used: Used,
}

/// How much is used of the half-days of a council's officers.
#[Object]
impl CouncilUse {
    /// The home council.
    async fn council(&self, ctx: &Context<'_>) -> Result<Council> {
        Council::require(ctx, self.council).await
    }

    /// How much is used.
    async fn used(&self) -> &Used {
        &self.used
    }
}

/// How much is used of the half-days of officers with a role.
pub struct RoleUse {
    role: Option<RoleId>,
    used: Used,
}

/// How much is used of the half-days of officers with a role.
#[Object]
impl RoleUse {
    /// The role. Null for officers without one.
    async fn role(&self, ctx: &Context<'_>) -> Result<Option<FrameworkRole>> {
        Ok(load_some::<RoleId>(ctx, self.role).await?.map(FrameworkRole))
    }

    /// How much is used.
    async fn used(&self) -> &Used {
        &self.used
    }
}

/// Where a group stands among others: the most used first, those with nothing to use last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct UsePlace(Reverse<Option<i32>>, Uuid);

impl UsePlace {
    fn of(used: &Use, id: Uuid) -> Self {
        Self(Reverse(used.used_bp()), id)
    }
}

impl Place for UsePlace {
    fn cursor(&self) -> String {
        format!("{}-{}", self.0.0.map_or_else(String::new, |bp| bp.to_string()), self.1.simple())
    }

    fn from_cursor(cursor: &str) -> Option<Self> {
        let (bp, id) = cursor.split_once('-')?;
        let bp = if bp.is_empty() { None } else { Some(bp.parse().ok()?) };
        Some(Self(Reverse(bp), Uuid::try_parse(id).ok()?))
    }
}

/// Utilisation that can be asked for.
#[derive(Default)]
pub struct UtilisationQuery;

#[Object]
impl UtilisationQuery {
    /// How much of the officers' time is used, of those officers whom you see in the planner.
    async fn utilisation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "A day of the first week; today unless given.")] from: Option<NaiveDate>,
        #[graphql(desc = "How many weeks, 1 to 53; 13 unless given.")] weeks: Option<i32>,
    ) -> Result<Utilisation> {
        let read = ctx.cx()?.read();
        let span = Span::new(from.unwrap_or(read.today()), weeks.unwrap_or(USUAL_WEEKS));
        let span = span.map_err(|refusal| refused(&refusal))?;
        let sums = query::planner::utilisation(&read, span).await.map_err(failed)?;
        Ok(Utilisation { sums, span })
    }
}
