//! Who is free when, in GraphQL.

use super::Request;
use super::error::{failed, refused};
use super::loader::require;
use super::officer::Officer;
use super::page::{self, Page};
use async_graphql::connection::{Connection, Edge, EmptyFields};
use async_graphql::{
    Context, InputValueError, InputValueResult, Object, Result, Scalar, ScalarType, SimpleObject, Value,
};
use callup_domain::id::{CouncilId, OfficerId, RoleId, SkillId};
use callup_domain::planner::{self, Filter, HalfDays, Span};
use callup_domain::service_area::ServiceArea;
use callup_domain::skill::Level;
use callup_domain::view::ViewPurpose;
use callup_infra::query;
use chrono::NaiveDate;

/// The most officers of one page: each is a few lists of small numbers.
pub const MOST: i32 = 500;

/// How many weeks, unless the caller says.
pub const USUAL_WEEKS: i32 = 26;

/// Half-days, a number for each week that was asked about.
#[derive(Clone, Debug)]
pub struct Weekly(Vec<i32>);

/// Half-days: a list of whole numbers, one for each week that was asked about, in turn. A list is one value here,
/// so that an answer about five hundred people is made quickly.
#[Scalar(name = "WeeklyHalfDays")]
impl ScalarType for Weekly {
    fn parse(value: Value) -> InputValueResult<Self> {
        let number = |value: &Value| match value {
            Value::Number(number) => number.as_i64().and_then(|number| i32::try_from(number).ok()),
            _ => None,
        };
        match &value {
            Value::List(values) => values.iter().map(number).collect::<Option<_>>().map(Self),
            _ => None,
        }
        .ok_or_else(|| InputValueError::expected_type(value))
    }

    fn to_value(&self) -> Value {
        Value::List(self.0.iter().map(|number| Value::from(*number)).collect())
    }
}

/// Half-days by week. In each week, offered = absent + blackout + confirmed + tentative + free.
#[derive(Clone, SimpleObject)]
pub struct HalfDaysByWeek {
    /// Offered, before leave and home days.
    offered: Weekly,
    /// How much of it leave and home days take.
    absent: Weekly,
    /// How much would be free, but the home council releases nobody then.
    blackout: Weekly,
    /// Booked, with answer and release.
    confirmed: Weekly,
    /// Booked while an answer or a release is open.
    tentative: Weekly,
    /// What can still be booked. Negative in a week in which an offer shrank after it was booked.
    free: Weekly,
}

impl From<HalfDays> for HalfDaysByWeek {
    fn from(of: HalfDays) -> Self {
        Self {
            offered: Weekly(of.offered),
            absent: Weekly(of.absent),
            blackout: Weekly(of.blackout),
            confirmed: Weekly(of.confirmed),
            tentative: Weekly(of.tentative),
            free: Weekly(of.free),
        }
    }
}

/// An officer's weeks.
pub struct OfficerAvailability {
    officer: OfficerId,
    half_days: HalfDaysByWeek,
}

/// An officer's weeks.
#[Object]
impl OfficerAvailability {
    /// The officer.
    async fn officer(&self, ctx: &Context<'_>) -> Result<Officer> {
        let row = require::<OfficerId>(ctx, self.officer, "officer").await?;
        Officer::seen(ctx, row, ViewPurpose::Planner)
    }

    /// The half-days of each week.
    async fn half_days(&self) -> &HalfDaysByWeek {
        &self.half_days
    }
}

/// What all of them have in common.
#[derive(SimpleObject)]
pub struct AvailabilityFields {
    /// The Monday of each week, in turn.
    weeks: Vec<NaiveDate>,
    /// The Monday from which as many weeks end where these begin.
    earlier: NaiveDate,
    /// The Monday after these weeks.
    later: NaiveDate,
    /// How many officers there are, on this page and on others.
    officers: usize,
    /// The half-days of all of them together.
    total: HalfDaysByWeek,
}

/// A page of officers with their weeks.
pub type Availabilities = Connection<String, OfficerAvailability, AvailabilityFields, EmptyFields>;

/// Half-days that can be asked for.
#[derive(Default)]
pub struct AvailabilityQuery;

#[Object]
impl AvailabilityQuery {
    /// Who is free when: officers in the order in which they joined, with what they offer, are booked for and have
    /// free in each week. The desk sees those who are listed and supported, of councils that share their data; an
    /// approver those of the own council; everybody themselves.
    #[graphql(complexity = "page::cost_of_at_most(MOST, first, child_complexity)")]
    #[allow(clippy::too_many_arguments, reason = "a GraphQL field's arguments are the function's")]
    async fn availability(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "A day of the first week; today unless given.")] from: Option<NaiveDate>,
        #[graphql(desc = "How many weeks, 1 to 53; 26 unless given.")] weeks: Option<i32>,
        #[graphql(desc = "Only those of this home council.")] home_council: Option<CouncilId>,
        #[graphql(desc = "Only those with this role.")] role: Option<RoleId>,
        #[graphql(desc = "Only those with this skill.")] skill: Option<SkillId>,
        #[graphql(desc = "The lowest level of that skill; awareness unless given.")] level: Option<Level>,
        #[graphql(desc = "Only those who know this service.")] service_area: Option<ServiceArea>,
        #[graphql(desc = "How many, 1 to 500; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<Availabilities> {
        let cx = ctx.cx()?;
        let read = cx.read();
        let span = Span::new(from.unwrap_or(read.today()), weeks.unwrap_or(USUAL_WEEKS));
        let span = span.map_err(|refusal| refused(&refusal))?;
        let skill = skill.map(|skill| (skill, level.unwrap_or(Level::Awareness)));
        let filter = Filter { home: home_council, role, skill, service_area };
        let page = Page::of_at_most(MOST, first, after)?;
        let after = page.after_id()?.map(OfficerId);
        let found = query::planner::availability(&read, span, &filter, page.first, after).await;
        let found = found.map_err(failed)?;
        // Somebody's weeks are a part of the profile, whatever else of it is asked for.
        if ctx.field().selection_set().any(|part| matches!(part.name(), "nodes" | "edges")) {
            found.rows.iter().for_each(|row| cx.saw(row.officer, ViewPurpose::Planner));
        }
        Ok(connection(after.is_some(), span, found))
    }
}

fn connection(before: bool, span: Span, found: planner::Availability) -> Availabilities {
    let fields = AvailabilityFields {
        weeks: span.weeks().map(|week| week.monday()).collect(),
        earlier: span.earlier(),
        later: span.later(),
        officers: found.officers,
        total: found.total.into(),
    };
    let mut list = Connection::with_additional_fields(before, found.more, fields);
    list.edges.extend(found.rows.into_iter().map(|row| {
        let node = OfficerAvailability { officer: row.officer, half_days: row.half_days.into() };
        Edge::new(row.officer.0.simple().to_string(), node)
    }));
    list
}
