//! Ratings: the status that is computed from facts, beside the confidence that a person claims.
//!
//! Neither overrides the other. The same facts as at the same date give the same status, with
//! reasons that name the rows they come from.

use crate::Sentence;
use crate::benefit::Benefit;
use crate::id::{AnyId, BenefitId, CostId, MilestoneId, PostId, UpdateId};
use crate::money::Money;
use crate::sentence::Fact;
use chrono::NaiveDate;

/// Days without an update after which a project is stale: grey, whatever else is known.
pub const STALE_AFTER_DAYS: i64 = 21;

/// Days that an open milestone may be late and still be amber.
pub const LATE_MILESTONE_DAYS: i64 = 28;

/// Red if more than one in so many milestones is open and late, and at least [`MANY_LATE`].
pub const ONE_LATE_IN: usize = 4;

/// One late milestone in a short plan is no pattern; two are.
pub const MANY_LATE: usize = 2;

words! {
    /// How confident a named person is that a project will succeed.
    pub enum Confidence {
        /// Success is highly likely.
        Green = "green",
        /// Feasible; there are significant issues, which prompt action can resolve.
        Amber = "amber",
        /// Unachievable as things stand.
        Red = "red",
    }
}

words! {
    /// What the facts say about a project.
    pub enum Status {
        /// Nothing is late, over budget or unfilled.
        Green = "green",
        /// Something is, within what can be made up.
        Amber = "amber",
        /// Something is, beyond that.
        Red = "red",
        /// Nothing has been heard for too long, or there is nothing to go by.
        Grey = "grey",
    }
}

words! {
    /// What a status is computed from.
    pub enum Dimension {
        /// Milestones.
        Time = "time",
        /// The forecast of cost against the budget.
        Cost = "cost",
        /// Posts without an officer.
        People = "people",
        /// Benefits against their baselines.
        Benefits = "benefits",
        /// How long ago the last update was.
        Staleness = "staleness",
    }
}

/// What is known of a project as at a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Its milestones.
    pub milestones: Vec<Milestone>,
    /// Its budget.
    pub budget: Option<Money>,
    /// What it is now expected to cost.
    pub cost: Option<CostFact>,
    /// How far cost may exceed the budget and be amber, in basis points of the budget.
    pub tolerance_bp: i32,
    /// Its posts.
    pub posts: Posts,
    /// Its benefits.
    pub benefits: Vec<BenefitFact>,
    /// When it was last heard of.
    pub heard: Heard,
}

/// What a project is expected to cost, as at a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CostFact {
    /// Which forecast.
    pub id: CostId,
    /// The whole cost.
    pub forecast: Money,
}

/// When a project was last heard of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The day of the last update, or of publication if there was none.
    pub on: NaiveDate,
    /// The update, if there was one.
    pub update: Option<UpdateId>,
}

/// A milestone as at a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// Which.
    pub id: MilestoneId,
    /// Its title.
    pub title: String,
    /// When it was to be reached, as first planned.
    pub baseline_on: NaiveDate,
    /// When it is now expected to be reached.
    pub forecast_on: NaiveDate,
    /// When it was reached.
    pub actual_on: Option<NaiveDate>,
}

impl Milestone {
    /// Days later than first planned; below 0 if sooner. What is open cannot be reached before
    /// `as_at`, whatever its forecast says.
    #[must_use]
    pub fn slippage_days(&self, as_at: NaiveDate) -> i64 {
        let expected = self.actual_on.unwrap_or(self.forecast_on.max(as_at));
        (expected - self.baseline_on).num_days()
    }
}

/// The posts of a project as at a date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Posts {
    /// With an officer.
    pub filled: usize,
    /// Without.
    pub open: usize,
    /// Of those without, the ones that should have started.
    pub overdue: Vec<OverduePost>,
}

/// A post without an officer that should have started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverduePost {
    /// Which.
    pub id: PostId,
    /// Its title.
    pub title: String,
    /// Its first day.
    pub starts_on: NaiveDate,
}

/// A benefit as at a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BenefitFact {
    /// Which.
    pub id: BenefitId,
    /// Its title.
    pub title: String,
    /// What it is to change.
    pub benefit: Benefit,
    /// The last measurement, if there is one.
    pub actual: Option<i64>,
}

/// A computed status, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rating {
    /// Grey if stale, or else the worst of the reasons.
    pub status: Status,
    /// Whether nothing was heard of the project for more than 21 days.
    pub stale: bool,
    /// At least one for each dimension of which something is known, in their order.
    pub reasons: Vec<Reason>,
}

/// One reason for a status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What it is about.
    pub dimension: Dimension,
    /// What it makes of the status.
    pub status: Status,
    /// A whole sentence.
    pub message: Sentence,
    /// The id of the row it comes from; none if it sums up several.
    pub subject: Option<AnyId>,
}

/// Whether a claim is better than what the facts say: green outside, red inside. Grey facts say
/// nothing a claim could be better than.
#[must_use]
pub fn is_watermelon(claimed: Confidence, computed: Status) -> bool {
    match computed {
        Status::Green | Status::Grey => false,
        Status::Amber => claimed == Confidence::Green,
        Status::Red => claimed != Confidence::Red,
    }
}

/// Computes the status from `facts` as at `as_at`.
#[must_use]
pub fn rate(facts: &Facts, as_at: NaiveDate) -> Rating {
    let mut reasons = time(&facts.milestones, as_at);
    reasons.extend(cost(facts));
    reasons.extend(people(&facts.posts));
    reasons.extend(facts.benefits.iter().filter_map(benefit));
    // Words are declared from green to red, so that the worst is the highest.
    let worst = reasons.iter().map(|reason| reason.status).max();
    let staleness = staleness(facts, as_at);
    let stale = staleness.status == Status::Grey;
    let status = if stale { Status::Grey } else { worst.unwrap_or(Status::Grey) };
    reasons.push(staleness);
    Rating { status, stale, reasons }
}

fn time(milestones: &[Milestone], as_at: NaiveDate) -> Vec<Reason> {
    if milestones.is_empty() {
        return Vec::new();
    }
    let late = milestones.iter().filter(|milestone| milestone.actual_on.is_none());
    let late =
        late.map(|milestone| (milestone, milestone.slippage_days(as_at))).filter(|(_, days)| *days > 0);
    let late: Vec<_> = late.collect();
    let done = milestones.iter().filter(|milestone| milestone.actual_on.is_some()).count();
    let many = late.len() >= MANY_LATE && late.len() * ONE_LATE_IN > milestones.len();
    let status = if late.is_empty() {
        Status::Green
    } else if many || late.iter().any(|(_, days)| *days > LATE_MILESTONE_DAYS) {
        Status::Red
    } else {
        Status::Amber
    };
    let (all, number) = (milestones.len(), late.len());
    let message = match number {
        0 => say!("{done} of {all} milestones are done, none of the others late.", done, all),
        _ => say!("{done} of {all} milestones are done, {number} of the others late.", done, all, number),
    };
    let mut reasons = vec![Reason { dimension: Dimension::Time, status, message, subject: None }];
    reasons.extend(late.into_iter().map(|(milestone, days)| Reason {
        dimension: Dimension::Time,
        status: if days > LATE_MILESTONE_DAYS { Status::Red } else { Status::Amber },
        message: late_by(&milestone.title, days),
        subject: Some(milestone.id.into()),
    }));
    reasons
}

fn late_by(title: &str, days: i64) -> Sentence {
    match days {
        1 => say!("“{title}” is 1 day late.", title),
        _ => say!("“{title}” is {days} days late.", title, days),
    }
}

fn cost(facts: &Facts) -> Option<Reason> {
    let (budget, CostFact { id, forecast }) = (facts.budget?, facts.cost?);
    let over = forecast - budget;
    let status = if over <= Money::ZERO {
        Status::Green
    } else if over <= budget.basis_points(facts.tolerance_bp) {
        Status::Amber
    } else {
        Status::Red
    };
    let message = if over > Money::ZERO {
        let tolerance = percent(i64::from(facts.tolerance_bp), 10_000);
        let by = percent(over.in_pence(), budget.in_pence());
        say!(
            "The forecast of {forecast} is {by} over the budget of {budget}; the tolerance is {tolerance}.",
            forecast,
            by,
            budget,
            tolerance
        )
    } else {
        say!("The forecast of {forecast} is within the budget of {budget}.", forecast, budget)
    };
    Some(Reason { dimension: Dimension::Cost, status, message, subject: Some(id.into()) })
}

fn people(posts: &Posts) -> Vec<Reason> {
    let (all, overdue) = (posts.filled + posts.open, posts.overdue.len());
    if all == 0 {
        return Vec::new();
    }
    let status = if overdue == 0 {
        Status::Green
    } else if overdue * 2 > all {
        Status::Red
    } else {
        Status::Amber
    };
    let filled = posts.filled;
    let message = match overdue {
        0 => say!("{filled} of {all} posts are filled; none of the others should have started.", filled, all),
        _ => say!(
            "{filled} of {all} posts are filled; {overdue} of the others should have started.",
            filled,
            all,
            overdue
        ),
    };
    let summary = Reason { dimension: Dimension::People, status, message, subject: None };
    let each = posts.overdue.iter().map(|post| Reason {
        dimension: Dimension::People,
        status: Status::Amber,
        message: say!(
            "“{title}” should have started on {day} and has no officer.",
            title = &post.title,
            day = post.starts_on
        ),
        subject: Some(post.id.into()),
    });
    std::iter::once(summary).chain(each).collect()
}

fn benefit(fact: &BenefitFact) -> Option<Reason> {
    let actual = fact.actual?;
    let title = &fact.title;
    let way = fact.benefit.progress_permille(actual).map(|way| percent(way, 1_000));
    let (status, message) = match way {
        _ if fact.benefit.gain(actual) < 0 => {
            (Status::Amber, say!("“{title}” is worse than it was before.", title))
        }
        Some(way) => {
            let message =
                say!("“{title}” is at {actual}, {way} of the way to the target.", title, actual, way);
            (Status::Green, message)
        }
        None => (Status::Green, say!("“{title}” is at {actual}.", title, actual)),
    };
    Some(Reason { dimension: Dimension::Benefits, status, message, subject: Some(fact.id.into()) })
}

fn staleness(facts: &Facts, as_at: NaiveDate) -> Reason {
    let days = (as_at - facts.heard.on).num_days();
    let status = if days > STALE_AFTER_DAYS { Status::Grey } else { Status::Green };
    let day = facts.heard.on;
    let message = match days {
        1 => say!("Last heard of on {day}, 1 day ago.", day),
        _ => say!("Last heard of on {day}, {days} days ago.", day, days),
    };
    Reason { dimension: Dimension::Staleness, status, message, subject: facts.heard.update.map(AnyId::from) }
}

/// `part` of `whole` in per cent, to one decimal place, as "3.9%"; a whole number as "5%".
fn percent(part: i64, whole: i64) -> Fact {
    let (part, whole) = (i128::from(part), i128::from(whole));
    let Some(tenths) = (part * 2_000 + whole).checked_div_euclid(whole * 2) else {
        return say!("no share").into();
    };
    match (tenths / 10, tenths % 10) {
        (whole, 0) => format!("{whole}%").into(),
        (whole, tenths) => format!("{whole}.{tenths}%").into(),
    }
}
