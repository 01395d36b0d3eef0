//! What was recorded of a project, day by day, and what of it was known as at a date.
//!
//! Nothing here is overwritten: a row that changes is a [`History`], all else is an [`Entry`] of
//! the UK day on which it was recorded. To look back is to leave out what was recorded later.

use crate::benefit::{self, Benefit};
use crate::delivery::Claim;
use crate::id::{BenefitId, CouncilId, MilestoneId, OfficerId, PostId, ProjectId, SecondmentId, UpdateId};
use crate::load::Schedule;
use crate::money::Money;
use crate::period::Period;
use crate::post::PostState;
use crate::project::{Phase, ProjectState};
use crate::rating::{self, BenefitFact, CostFact, Facts, Heard, OverduePost, Posts, Rating};
use crate::secondment::SecondmentStatus;
use chrono::NaiveDate;
use serde::Deserialize;

/// Something recorded for good, and the UK day on which it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<T> {
    /// The day.
    pub on: NaiveDate,
    /// What was recorded.
    pub what: T,
}

/// What of `entries` was recorded by the end of `date`.
pub fn known<T>(entries: &[Entry<T>], date: NaiveDate) -> impl DoubleEndedIterator<Item = &Entry<T>> {
    entries.iter().filter(move |entry| entry.on <= date)
}

/// The states that a row has had, in the order in which it had them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History<T>(pub Vec<Entry<T>>);

impl<T> Default for History<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> History<T> {
    /// The state at the end of `date`. None before the row was made.
    #[must_use]
    pub fn at(&self, date: NaiveDate) -> Option<&T> {
        known(&self.0, date).next_back().map(|entry| &entry.what)
    }

    /// The first day, up to `date`, on which the state was like this.
    pub(crate) fn since(&self, date: NaiveDate, like: impl Fn(&T) -> bool) -> Option<NaiveDate> {
        known(&self.0, date).find(|entry| like(&entry.what)).map(|entry| entry.on)
    }
}

/// A project, as far as reports read it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Project {
    /// Its name.
    pub title: String,
    /// Draft, published or closed.
    pub state: ProjectState,
    /// Its phase.
    pub phase: Phase,
    /// Its budget, in pence.
    pub budget_pence: Option<i64>,
    /// How far cost may exceed it, in basis points.
    pub tolerance_bp: i32,
}

/// A post, as far as reports read it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Post {
    /// Which.
    pub id: PostId,
    /// The project.
    pub project_id: ProjectId,
    /// Its title.
    pub title: String,
    /// Open or closed.
    pub state: PostState,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Its last day.
    pub ends_on: NaiveDate,
}

/// A secondment, as far as reports read it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Secondment {
    /// Which.
    pub id: SecondmentId,
    /// The project.
    pub project_id: ProjectId,
    /// The post.
    pub post_id: PostId,
    /// The officer.
    pub officer_id: OfficerId,
    /// The council that employs the officer.
    pub home_council_id: CouncilId,
    /// Where it stands.
    pub status: SecondmentStatus,
    /// When the officer works for the project.
    pub schedule: Schedule,
}

impl Secondment {
    /// Whether the officer began to serve.
    #[must_use]
    pub const fn started(&self) -> bool {
        matches!(self.status, SecondmentStatus::Active | SecondmentStatus::Completed)
    }

    /// Whether all three had signed.
    const fn signed(&self) -> bool {
        matches!(self.status, SecondmentStatus::Signed) || self.started()
    }

    /// Whether it fills the post on `date`: it is under way, or was kept until the post needed
    /// nobody any more.
    fn fills(&self, post: &Post, date: NaiveDate) -> bool {
        self.post_id == post.id
            && self.status.counts()
            && (self.status != SecondmentStatus::Completed
                || self.schedule.period.ends_on >= post.ends_on.min(date))
    }
}

impl History<Secondment> {
    /// The days served by `date`. None unless the officer began to serve by then.
    ///
    /// They are the agreed ones, without those before the third signature and those after the
    /// completion. That the start was recorded a day late takes nothing away.
    #[must_use]
    pub fn served(&self, date: NaiveDate) -> Option<Period> {
        let is = self.at(date).filter(|secondment| secondment.started())?;
        let signed_on = self.since(date, Secondment::signed)?;
        let completed_on = self.since(date, |was| was.status == SecondmentStatus::Completed);
        let until = completed_on.map_or(date, |completed_on| completed_on.min(date));
        is.schedule.period.overlap(&Period { starts_on: signed_on, ends_on: until })
    }
}

/// A milestone's first promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// Which milestone.
    pub id: MilestoneId,
    /// Its title.
    pub title: String,
    /// The date first promised.
    pub baseline_on: NaiveDate,
}

/// A milestone's forecast, or its actual date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// The milestone.
    pub milestone: MilestoneId,
    /// The date.
    pub due_on: NaiveDate,
    /// Whether it was reached on that date.
    pub done: bool,
}

/// A benefit and what it is to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aim {
    /// Which benefit.
    pub id: BenefitId,
    /// What is counted.
    pub title: String,
    /// In what unit.
    pub unit: String,
    /// From where to where.
    pub benefit: Benefit,
}

/// A measurement of a benefit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measurement {
    /// The benefit.
    pub benefit: BenefitId,
    /// The count.
    pub actual: i64,
    /// The day of which it speaks.
    pub measured_on: NaiveDate,
}

/// A council's share in a benefit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The benefit.
    pub benefit: BenefitId,
    /// The council.
    pub council: CouncilId,
    /// The share, in basis points.
    pub share_bp: i32,
}

/// All that was recorded of one project. Each list is in the order of its making.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// The project itself.
    pub project: History<Project>,
    /// Its posts.
    pub posts: Vec<History<Post>>,
    /// Its secondments.
    pub secondments: Vec<History<Secondment>>,
    /// Its milestones.
    pub promises: Vec<Entry<Promise>>,
    /// Their forecasts and actual dates.
    pub forecasts: Vec<Entry<Forecast>>,
    /// Updates.
    pub updates: Vec<Entry<(UpdateId, Claim)>>,
    /// Forecasts of the whole cost.
    pub costs: Vec<Entry<CostFact>>,
    /// Its benefits.
    pub aims: Vec<Entry<Aim>>,
    /// Their measurements.
    pub measurements: Vec<Entry<Measurement>>,
    /// Councils' shares in them.
    pub shares: Vec<Entry<Share>>,
}

/// How a project stood at the end of a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The project itself.
    pub project: Project,
    /// The day it was published.
    pub published_on: NaiveDate,
    /// The day it was closed, if it was.
    pub closed_on: Option<NaiveDate>,
    /// The latest update, and the day it was recorded.
    pub claim: Option<Entry<Claim>>,
    /// What was known of it. A closed project keeps what was known on the day it was closed.
    pub facts: Facts,
    /// The status computed from that.
    pub rating: Rating,
    /// Whether the claim is better than the facts.
    pub watermelon: bool,
}

impl Record {
    /// How the project stood at the end of `date`. None while it was not published.
    #[must_use]
    pub fn standing(&self, date: NaiveDate) -> Option<Standing> {
        let project = self.project.at(date)?;
        let published_on = self.project.since(date, |was| was.state != ProjectState::Draft)?;
        let closed_on = self.project.since(date, |was| was.state == ProjectState::Closed);
        // Nobody reports on a closed project: what it was when it was closed, it stays.
        let until = closed_on.unwrap_or(date);
        let facts = self.facts(project, published_on, until);
        let rating = rating::rate(&facts, until);
        let update = known(&self.updates, until).next_back();
        let claim = update.map(|entry| Entry { on: entry.on, what: entry.what.1.clone() });
        let claimed = claim.as_ref().map(|claim| claim.what.confidence);
        let watermelon = claimed.is_some_and(|claimed| rating::is_watermelon(claimed, rating.status));
        let project = project.clone();
        Some(Standing { project, published_on, closed_on, claim, facts, rating, watermelon })
    }

    fn facts(&self, project: &Project, published_on: NaiveDate, date: NaiveDate) -> Facts {
        let update = known(&self.updates, date).next_back();
        Facts {
            milestones: known(&self.promises, date).map(|entry| self.milestone(&entry.what, date)).collect(),
            budget: project.budget_pence.map(Money::pence),
            cost: known(&self.costs, date).next_back().map(|entry| entry.what),
            tolerance_bp: project.tolerance_bp,
            posts: self.filled(date),
            benefits: known(&self.aims, date).map(|entry| self.benefit(&entry.what, date)).collect(),
            heard: Heard {
                on: update.map_or(published_on, |entry| entry.on),
                update: update.map(|entry| entry.what.0),
            },
        }
    }

    fn milestone(&self, promise: &Promise, date: NaiveDate) -> rating::Milestone {
        let latest = known(&self.forecasts, date).rfind(|entry| entry.what.milestone == promise.id);
        let latest = latest.map(|entry| entry.what);
        rating::Milestone {
            id: promise.id,
            title: promise.title.clone(),
            baseline_on: promise.baseline_on,
            forecast_on: latest.map_or(promise.baseline_on, |forecast| forecast.due_on),
            actual_on: latest.filter(|forecast| forecast.done).map(|forecast| forecast.due_on),
        }
    }

    fn benefit(&self, aim: &Aim, date: NaiveDate) -> BenefitFact {
        BenefitFact {
            id: aim.id,
            title: aim.title.clone(),
            benefit: aim.benefit,
            actual: self.measured(aim.id, date).map(|latest| latest.actual),
        }
    }

    /// The latest measurement of a benefit.
    #[must_use]
    pub fn measured(&self, benefit: BenefitId, date: NaiveDate) -> Option<Measurement> {
        let of = known(&self.measurements, date).map(|entry| entry.what).filter(|it| it.benefit == benefit);
        benefit::latest(of, |measurement| measurement.measured_on)
    }

    /// Who fills which post. Posts without an officer count as long as they could still be filled.
    fn filled(&self, date: NaiveDate) -> Posts {
        let secondments: Vec<_> = self.secondments.iter().filter_map(|history| history.at(date)).collect();
        let mut posts = Posts::default();
        for post in self.posts.iter().filter_map(|history| history.at(date)) {
            if secondments.iter().any(|secondment| secondment.fills(post, date)) {
                posts.filled += 1;
            } else if post.state == PostState::Open && date <= post.ends_on {
                posts.open += 1;
                if post.starts_on <= date {
                    let title = post.title.clone();
                    posts.overdue.push(OverduePost { id: post.id, title, starts_on: post.starts_on });
                }
            }
        }
        posts
    }
}
