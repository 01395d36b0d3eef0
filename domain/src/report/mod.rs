//! A council's report as at a date: what it put in, what it got, whether that is on track and what
//! changed, which decisions are wanted from it, and its share of what came of it all.
//!
//! The report is computed from what was recorded by the end of the date and from nothing else, so
//! that it is the same whenever it is asked for. Beside each number stands what it means.

mod assemble;
mod change;

pub use assemble::assemble;

use crate::Sentence;
use crate::id::{BenefitId, CouncilId, OfficerId, PledgeId, PostId, ProjectId, SecondmentId};
use crate::money::Money;
use crate::period::Period;
use crate::project::{Phase, ProjectState};
use crate::rating::{Confidence, Rating};
use crate::record::{Entry, Record};
use crate::refusal::{Code, Refusal};
use chrono::{Datelike, Days, NaiveDate};
use std::collections::BTreeMap;

/// A report is compared with the one of so many days before.
pub const COMPARED_DAYS: u64 = 30;

/// The day whose report is compared with the one as at `as_at`.
///
/// # Errors
/// `TOO_EARLY` for a date to come, `OUT_OF_RANGE` before the year 2000.
pub fn compared_with(as_at: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Refusal> {
    if as_at > today {
        let message = say!("A report looks back: {as_at} is to come, today is {today}.", as_at, today);
        return Err(Refusal::new(Code::TooEarly, "asAt", message));
    }
    let before = as_at.checked_sub_days(Days::new(COMPARED_DAYS)).filter(|_| as_at.year() >= 2000);
    before.ok_or_else(|| Refusal::new(Code::OutOfRange, "asAt", say!("Reports begin with the year 2000.")))
}

/// What a council pledged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pledge {
    /// Which pledge.
    pub id: PledgeId,
    /// The council.
    pub council: CouncilId,
    /// For which time.
    pub period: Period,
    /// Money.
    pub money: Money,
    /// Officers' time, in half-days.
    pub half_days: i32,
}

/// What a council paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    /// The council.
    pub council: CouncilId,
    /// When.
    pub paid_on: NaiveDate,
    /// How much.
    pub money: Money,
}

/// Where a project lands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Landing {
    /// The project.
    pub project: ProjectId,
    /// The council.
    pub council: CouncilId,
    /// Whether it is the lead host council.
    pub lead: bool,
}

/// What reports of some councils are made of: all that these councils pledged, paid and host, and
/// the record of each project that they host, serve or have a share in.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// Pledges, in the order of their making.
    pub pledges: Vec<Entry<Pledge>>,
    /// Payments.
    pub payments: Vec<Entry<Payment>>,
    /// Where the projects land.
    pub landings: Vec<Entry<Landing>>,
    /// The projects.
    pub records: BTreeMap<ProjectId, Record>,
}

/// A council's report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouncilReport {
    /// The council.
    pub council: CouncilId,
    /// Everything recorded by the end of this day, UK time, is in it.
    pub as_at: NaiveDate,
    /// What changed, changed since the end of this day.
    pub compared_with: NaiveDate,
    /// What the council paid.
    pub given: Amount,
    /// Half-days that its officers gave.
    pub lent: Figure,
    /// Half-days that its projects got.
    pub received: Figure,
    /// Projects that land at it.
    pub hosted: Figure,
    /// Its officers who serve.
    pub officers_lent: Figure,
    /// Officers who serve its projects.
    pub officers_received: Figure,
    /// Its pledges, and what became of them, the earliest first.
    pub pledges: Vec<PledgeLine>,
    /// Its projects: open ones, and those closed since the report before.
    pub projects: Vec<ProjectLine>,
    /// Decisions that are wanted for these projects, the most urgent first.
    pub decisions: Vec<DecisionLine>,
    /// What its share of the benefits is worth.
    pub benefit_share: Amount,
    /// Benefits that it has a share in.
    pub benefits: Vec<BenefitLine>,
    /// Secondments of its officers that ran since the report before.
    pub lent_out: Vec<SecondmentLine>,
    /// Secondments to projects it leads that ran since the report before.
    pub taken_in: Vec<SecondmentLine>,
}

/// A number, and what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "graphql", derive(async_graphql::SimpleObject))]
pub struct Figure {
    /// The number.
    pub number: i32,
    /// What is counted, and how.
    pub definition: &'static str,
}

/// An amount of money, and what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "graphql", derive(async_graphql::SimpleObject))]
pub struct Amount {
    /// The amount.
    pub pence: Money,
    /// What is counted, and how.
    pub definition: &'static str,
}

/// A pledge, and what became of it by the date of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "graphql", derive(async_graphql::SimpleObject))]
pub struct PledgeLine {
    /// The pledge.
    pub pledge_id: PledgeId,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Its last day.
    pub ends_on: NaiveDate,
    /// Money pledged.
    pub pledged: Money,
    /// Money paid between the first and the last day.
    pub given: Money,
    /// Half-days pledged.
    pub pledged_half_days: i32,
    /// Half-days pledged that would have been given by now if they came evenly, day by day.
    pub due_half_days: i32,
    /// Half-days given between the first and the last day.
    pub lent_half_days: i32,
    /// Half-days given, in per cent of those pledged, to the nearest. Null without a pledge of days.
    pub lent_percent: Option<i64>,
    /// What is counted, and how.
    pub definition: &'static str,
}

words! {
    /// Why a project is in a council's report.
    pub enum Interest {
        /// The council is its lead host council.
        LeadHost = "lead_host",
        /// The council hosts it with others.
        Host = "host",
        /// Officers of the council serve or served on it.
        Lender = "lender",
        /// The council has a share in its benefits.
        Shareholder = "shareholder",
    }
}

/// A project as it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectLine {
    /// The project.
    pub project_id: ProjectId,
    /// Its name.
    pub title: String,
    /// Why it is in this report.
    pub because: Vec<Interest>,
    /// Published or closed.
    pub state: ProjectState,
    /// Its phase.
    pub phase: Phase,
    /// The confidence that its delivery lead claimed last. Null before the first update.
    pub claimed: Option<Confidence>,
    /// Why.
    pub claimed_because: Option<String>,
    /// The day of that update.
    pub claimed_on: Option<NaiveDate>,
    /// The status computed from the facts, with its reasons.
    pub rating: Rating,
    /// Whether the claim is better than the facts.
    pub watermelon: bool,
    /// What changed since the report before, a sentence each. Empty if nothing did.
    pub changed: Vec<Sentence>,
    /// Milestones.
    pub milestones: i32,
    /// Milestones that were reached.
    pub milestones_done: i32,
    /// Milestones that were not, and are late.
    pub milestones_late: i32,
    /// Its budget.
    pub budget: Option<Money>,
    /// What it is now expected to cost.
    pub forecast_cost: Option<Money>,
    /// By how much that exceeds the budget, in thousandths of it; below 0 if it is less.
    pub over_budget_permille: Option<i64>,
}

/// A decision that is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "graphql", derive(async_graphql::SimpleObject))]
pub struct DecisionLine {
    /// The project.
    pub project_id: ProjectId,
    /// Its name.
    pub title: String,
    /// The decision.
    pub wanted: String,
    /// By when.
    pub by: NaiveDate,
    /// Whether that day was over.
    pub overdue: bool,
}

/// A benefit, and the council's share in it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "graphql", derive(async_graphql::SimpleObject))]
pub struct BenefitLine {
    /// The benefit.
    pub benefit_id: BenefitId,
    /// The project.
    pub project_id: ProjectId,
    /// What is counted.
    pub title: String,
    /// In what unit.
    pub unit: String,
    /// The count before.
    pub baseline: i64,
    /// The count wanted.
    pub target: i64,
    /// The count last measured. Null before the first measurement.
    pub actual: Option<i64>,
    /// The day of which that measurement speaks.
    pub measured_on: Option<NaiveDate>,
    /// How much it differs from the baseline, in thousandths of it.
    pub change_permille: Option<i64>,
    /// What the difference is worth a year, to all.
    pub value: Option<Money>,
    /// The council's share, in basis points.
    pub share_bp: i32,
    /// What its share is worth a year.
    pub share_value: Option<Money>,
}

/// A secondment as it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondmentLine {
    /// The secondment.
    pub secondment: SecondmentId,
    /// The officer.
    pub officer: OfficerId,
    /// The council that employs the officer.
    pub home: CouncilId,
    /// The lead host council of the project.
    pub host: Option<CouncilId>,
    /// The project.
    pub project: ProjectId,
    /// Its name.
    pub project_title: String,
    /// The post.
    pub post: PostId,
    /// Its title.
    pub post_title: String,
    /// The first day.
    pub starts_on: NaiveDate,
    /// The last day agreed.
    pub ends_on: NaiveDate,
    /// Half-days given by the date of the report.
    pub half_days: i32,
}
