//! Capacity against demand in GraphQL.

use super::Request;
use super::council::Council;
use super::error::{failed, refused};
use super::loader::require;
use super::page::{Page, Place};
use super::skill::Skill;
use async_graphql::connection::{Connection, EmptyFields};
use async_graphql::{Context, Object, Result, SimpleObject};
use callup_domain::access::{Action, On};
use callup_domain::id::SkillId;
use callup_domain::planner::{
    Demand, Helper, Helpers, MOST_MONTHS, MonthLine, SkillLine, Span, Supply, WeekLine,
};
use callup_domain::skill::Level;
use callup_infra::query;
use chrono::NaiveDate;
use std::cmp::Reverse;
use uuid::Uuid;

/// A skill at a level or above: what is wanted and what there is.
pub struct SkillCapacity {
    line: SkillLine,
    helpers: Vec<Helpers>,
}

/// A skill at a level or above: what is wanted and what there is. A post counts under each skill that it cannot
/// do without, an officer under each skill held at the level or above, each with all half-days: an officer with three
/// skills counts three times, once in each. So skills are not to be added up.
#[Object]
impl SkillCapacity {
    /// The skill.
    async fn skill(&self, ctx: &Context<'_>) -> Result<Skill> {
        require::<SkillId>(ctx, self.line.skill, "skill").await.map(Skill)
    }

    /// The level at which, or above which, it is wanted and there.
    async fn level(&self) -> Level {
        self.line.level
    }

    /// The months, in turn.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn months(&self) -> Vec<CapacityMonth<'_>> {
        let months = self.line.months.iter().zip(&self.helpers);
        months.map(|(line, helpers)| CapacityMonth { line, helpers }).collect()
    }
}

/// A month.
pub struct CapacityMonth<'a> {
    line: &'a MonthLine,
    helpers: &'a Helpers,
}

/// A month: the weeks of which it has most of the working days, four or five of them; fewer in the first, as far
/// as they have passed.
#[Object]
impl CapacityMonth<'_> {
    /// The first day of the month.
    async fn month(&self) -> NaiveDate {
        self.line.first_day
    }

    /// What is wanted.
    async fn demand(&self) -> &Demand {
        &self.line.demand
    }

    /// What there is.
    async fn supply(&self) -> &Supply {
        &self.line.supply
    }

    /// How many half-days lack for what is open, added up over the weeks: half-days do not move between them, so that
    /// this may be more than open less free.
    async fn short(&self) -> i32 {
        self.line.short
    }

    /// The same if the drafts were published as well.
    async fn short_with_drafts(&self) -> i32 {
        self.line.short_with_drafts
    }

    /// The weeks, in turn.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn weeks(&self) -> Vec<CapacityWeek> {
        self.line.weeks.iter().copied().map(CapacityWeek).collect()
    }

    /// The councils that could help: those whose officers have the skill at the level or above and most half-days
    /// free in the month, the most first. At most five.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn councils(&self) -> Vec<CouncilHelp> {
        self.helpers.most.iter().copied().map(CouncilHelp).collect()
    }

    /// How many other councils have any.
    async fn other_councils(&self) -> usize {
        self.helpers.others
    }
}

/// A week.
pub struct CapacityWeek(WeekLine);

/// A week of a skill at a level or above: what is wanted, and what can still be booked.
#[Object]
impl CapacityWeek {
    /// Its Monday.
    async fn monday(&self) -> NaiveDate {
        self.0.monday
    }

    /// What is wanted.
    async fn demand(&self) -> &Demand {
        &self.0.demand
    }

    /// What can still be booked, of those who are not overbooked. Not what falls into a blackout.
    async fn free(&self) -> i32 {
        self.0.free
    }

    /// How many half-days lack for what is open.
    async fn short(&self) -> i32 {
        self.0.short()
    }

    /// The same if the drafts were published as well.
    async fn short_with_drafts(&self) -> i32 {
        self.0.short_with_drafts()
    }
}

/// A council that could help.
pub struct CouncilHelp(Helper);

/// A council that could help.
#[Object]
impl CouncilHelp {
    /// The council.
    async fn council(&self, ctx: &Context<'_>) -> Result<Council> {
        Council::require(ctx, self.0.council).await
    }

    /// How many of its officers have any half-day free in the month.
    async fn officers(&self) -> usize {
        self.0.officers
    }

    /// How many half-days they have free.
    async fn free(&self) -> i32 {
        self.0.free
    }
}

/// What all lines have in common.
#[derive(SimpleObject)]
pub struct CapacityFields {
    /// The first day that is counted, a Monday.
    from: NaiveDate,
    /// The last day that is counted, a Sunday.
    until: NaiveDate,
}

/// A page of skills with what is wanted and what there is.
pub type Capacities = Connection<String, SkillCapacity, CapacityFields, EmptyFields>;

/// Where a line stands: what lacks most comes first, then what most is wanted of.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct LinePlace([Reverse<i32>; 3], SkillId, Level);

impl Place for LinePlace {
    fn cursor(&self) -> String {
        let Self([Reverse(short), Reverse(with_drafts), Reverse(wanted)], skill, level) = self;
        format!("{short}-{with_drafts}-{wanted}-{}-{level}", skill.0.simple())
    }

    fn from_cursor(cursor: &str) -> Option<Self> {
        let parts: Vec<&str> = cursor.split('-').collect();
        let &[short, with_drafts, wanted, skill, level] = parts.as_slice() else { return None };
        let number = |text: &str| text.parse().ok().map(Reverse);
        let by = [number(short)?, number(with_drafts)?, number(wanted)?];
        Some(Self(by, SkillId(Uuid::try_parse(skill).ok()?), level.parse().ok()?))
    }
}

/// Capacity that can be asked for.
#[derive(Default)]
pub struct CapacityQuery;

#[Object]
impl CapacityQuery {
    /// Capacity against demand, for each skill and each level at which a post asks for it, what lacks most first. For
    /// coordinators and selectors.
    #[graphql(complexity = "1_000 + super::page::cost(first, child_complexity)")]
    async fn capacity(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "A day of the first week; today unless given.")] from: Option<NaiveDate>,
        #[graphql(desc = "How many months, 1 to 12; 12 unless given.")] months: Option<i32>,
        #[graphql(desc = "Only this skill.")] skill: Option<SkillId>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<Capacities> {
        let read = ctx.cx()?.read();
        let may = read.actor().permit(Action::SeeCapacity, On::default());
        may.map_err(|refusal| failed(refusal.into()))?;
        let span = Span::of_months(from.unwrap_or(read.today()), months.unwrap_or(MOST_MONTHS));
        let span = span.map_err(|refusal| refused(&refusal))?;
        let page = Page::new(first, after)?;
        let mut found = query::planner::capacity(&read, span, skill).await.map_err(failed)?;
        let lines = std::mem::take(&mut found.lines).into_iter();
        let lines = lines.map(|line| {
            let (by, skill, level) = line.place();
            (LinePlace(by, skill, level), line)
        });
        let period = span.period();
        let fields = CapacityFields { from: period.starts_on, until: period.ends_on };
        page.sorted_with(fields, lines, |line| {
            let helpers = found.helpers(&line);
            SkillCapacity { line, helpers }
        })
    }
}
