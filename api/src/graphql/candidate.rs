//! Candidates for a post in GraphQL: who fits, in which order and why; who does not, and what it
//! would take.

use super::error::{coded, failed};
use super::loader::{LoadError, Loaders, load, require};
use super::officer::Officer;
use super::page::{Page, no_cursor};
use super::skill::Skill;
use super::told::Told;
use async_graphql::connection::{Connection, Edge, EmptyFields};
use async_graphql::dataloader::Loader;
use async_graphql::{Context, Object, Result, SimpleObject};
use callup_command::cx::Cx;
use callup_domain::access::{Action, On};
use callup_domain::clearance::Clearance;
use callup_domain::id::{OfficerId, SkillId};
use callup_domain::ranking::{
    self, Criterion, Explanation, Failure, Gap, Line, Ranked, Rule, Stage, Weights,
};
use callup_domain::skill::Level;
use callup_domain::view::ViewPurpose;
use callup_infra::entity::{officer, post};
use callup_infra::query;
use chrono::NaiveDate;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::sync::Arc;
use uuid::Uuid;

/// An officer who fits a post.
pub struct Candidate {
    officer: OfficerId,
    score: i32,
    points: Vec<PointsLine>,
    learns: Option<Gap>,
}

/// An officer who fits a post.
#[Object]
impl Candidate {
    /// The officer.
    async fn officer(&self, ctx: &Context<'_>) -> Result<Officer> {
        let row = require::<OfficerId>(ctx, self.officer, "officer").await?;
        Officer::seen(ctx, row, ViewPurpose::Candidates)
    }

    /// 0 to 1,000: the sum of the points.
    async fn score(&self) -> i32 {
        self.score
    }

    /// The points for each criterion.
    async fn points(&self) -> &[PointsLine] {
        &self.points
    }

    /// What the officer would learn in the post, beside an expert. Null for one who has every essential skill.
    async fn learns(&self) -> Option<SkillGap> {
        self.learns.clone().map(SkillGap)
    }
}

impl Candidate {
    /// An officer, with what ranking says.
    pub(super) fn of(officer: OfficerId, explained: Explanation) -> Self {
        let points = explained.lines.into_iter().map(PointsLine::from).collect();
        Self { officer, score: explained.score, points, learns: explained.learns }
    }
}

/// The points for one criterion.
#[derive(Clone, SimpleObject)]
pub struct PointsLine {
    /// The criterion.
    criterion: Criterion,
    /// The points earned.
    points: i32,
    /// The most that it can earn.
    out_of: i32,
    /// Why, in a sentence.
    because: Told,
}

impl From<Line> for PointsLine {
    fn from(line: Line) -> Self {
        let because = Told::from(line.because);
        Self { criterion: line.criterion, points: line.points, out_of: line.out_of, because }
    }
}

/// What all candidates of a post have in common.
#[derive(SimpleObject)]
pub struct CandidateFields {
    /// How many officers of the body are left after each rule in turn.
    funnel: Vec<FunnelStage>,
}

/// One rule's part in the funnel.
#[derive(SimpleObject)]
pub struct FunnelStage {
    /// The rule.
    rule: Rule,
    /// How many officers keep this rule and all before it.
    passed: usize,
    /// How many break this rule and no other: those whom one change would bring in. Null for
    /// skills: whoever lacks them is not looked at any further.
    only_this: Option<usize>,
}

impl From<&Stage> for FunnelStage {
    fn from(stage: &Stage) -> Self {
        let only_this = (stage.rule != Rule::Skill).then_some(stage.only_this);
        Self { rule: stage.rule, passed: stage.passed, only_this }
    }
}

/// A page of candidates.
pub type Candidates = Connection<String, Candidate, CandidateFields, EmptyFields>;

/// The candidates for `post`, best first.
pub(super) async fn page(cx: &Cx, post: &post::Model, page: Page) -> Result<Option<Candidates>> {
    if !cx.actor().may(Action::SeeCandidates, On::default()) {
        return Ok(None);
    }
    let after = page.after.as_deref().map(Place::from_cursor).transpose()?;
    let (read, weights) = (cx.read(), Weights::default());
    let found = query::candidate::ranked(&read, post, &weights).await.map_err(failed)?;
    let fitting = &found.ranking.fitting;
    let begin = after.map_or(0, |after| fitting.partition_point(|ranked| Place::of(ranked) <= after));
    let rest = &fitting[begin..];
    let fields = CandidateFields { funnel: found.ranking.funnel.iter().map(FunnelStage::from).collect() };
    let mut list = Connection::with_additional_fields(begin > 0, rest.len() > page.first, fields);
    list.edges.extend(rest.iter().take(page.first).map(|ranked| {
        let candidate = &found.candidates[ranked.candidate];
        let explained = ranking::explain(&found.wanted, candidate, &weights, read.today());
        Edge::new(Place::of(ranked).cursor(), Candidate::of(ranked.officer, explained))
    }));
    Ok(Some(list))
}

/// Where a candidate stands in the order: the highest score first, equal scores by officer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place(Reverse<i32>, OfficerId);

impl Place {
    pub(super) const fn of(ranked: &Ranked) -> Self {
        Self(Reverse(ranked.score), ranked.officer)
    }

    pub(super) fn cursor(self) -> String {
        format!("{}-{}", self.0.0, self.1.0.simple())
    }

    pub(super) fn from_cursor(cursor: &str) -> Result<Self> {
        let parts = cursor.split_once('-').and_then(|(score, officer)| {
            Some(Self(Reverse(score.parse().ok()?), OfficerId(Uuid::try_parse(officer).ok()?)))
        });
        parts.ok_or_else(no_cursor)
    }
}

/// A rule that an officer breaks, and what it would take.
#[derive(Clone, SimpleObject)]
pub struct Obstacle {
    /// The rule.
    rule: Rule,
    /// What is in the way, in a sentence.
    message: Told,
    /// The smallest change that would mend it and break no rule that is kept now.
    change: Change,
}

impl From<Failure> for Obstacle {
    fn from(failure: Failure) -> Self {
        Self { rule: failure.rule, message: failure.message.into(), change: Change(failure.change) }
    }
}

/// The smallest change that would bring an officer in. Its sentence is always there; beside it
/// whichever values it is made of.
#[derive(Clone)]
pub struct Change(ranking::Change);

/// The smallest change that would bring an officer in. Its sentence is always there; beside it
/// whichever values it is made of.
#[Object]
impl Change {
    /// The change, in a sentence.
    async fn message(&self) -> Told {
        self.0.sentence().into()
    }

    /// The half-days a week that would fit, or that would have to be offered.
    async fn load(&self) -> Option<i32> {
        match self.0 {
            ranking::Change::LessLoad { load, .. } | ranking::Change::Offer { load, .. } => {
                Some(load.half_days())
            }
            _ => None,
        }
    }

    /// The first day of the work, of the offer or of the blackout that it is about.
    async fn starts_on(&self) -> Option<NaiveDate> {
        match self.0 {
            ranking::Change::StartLater { period, .. }
            | ranking::Change::Offer { period, .. }
            | ranking::Change::LiftBlackout { period } => Some(period.starts_on),
            ranking::Change::MakeRoom { first, .. } => Some(first.monday()),
            _ => None,
        }
    }

    /// The last day of the work, of the offer, of the blackout, of the clearance or of the contract that it is about.
    async fn ends_on(&self) -> Option<NaiveDate> {
        match self.0 {
            ranking::Change::StartLater { period, .. }
            | ranking::Change::Offer { period, .. }
            | ranking::Change::LiftBlackout { period } => Some(period.ends_on),
            ranking::Change::EndSooner { ends_on } => Some(ends_on),
            ranking::Change::Clear { until, .. } | ranking::Change::Extend { until } => Some(until),
            _ => None,
        }
    }

    /// The security clearance that the post needs. Null where it is not about that.
    async fn clearance(&self) -> Option<Clearance> {
        match self.0 {
            ranking::Change::Clear { level, .. } => Some(level),
            _ => None,
        }
    }

    /// The days a week on site that would fit.
    async fn onsite_days(&self) -> Option<i32> {
        match self.0 {
            ranking::Change::OnSite { days, .. } => Some(days),
            _ => None,
        }
    }

    /// The essential skills that are missing or too low. Empty where it is not about skills.
    async fn skills(&self) -> Vec<SkillGap> {
        match &self.0 {
            ranking::Change::Learn(gaps) => gaps.iter().cloned().map(SkillGap).collect(),
            ranking::Change::Mentor(gap) => vec![SkillGap(gap.clone())],
            _ => Vec::new(),
        }
    }
}

/// An essential skill that is missing or too low.
#[derive(Clone)]
pub struct SkillGap(Gap);

/// An essential skill that is missing or too low.
#[Object]
impl SkillGap {
    /// The skill.
    async fn skill(&self, ctx: &Context<'_>) -> Result<Skill> {
        require::<SkillId>(ctx, self.0.skill, "skill").await.map(Skill)
    }

    /// The level that the officer has. Null without the skill.
    async fn held(&self) -> Option<Level> {
        self.0.held
    }

    /// The level that is needed.
    async fn needed(&self) -> Level {
        self.0.needed
    }
}

/// Why `officer` does not fit `post`. None for those who may not see candidates.
pub(super) async fn why_not(
    cx: &Cx,
    post: &post::Model,
    officer: OfficerId,
) -> Result<Option<Vec<Obstacle>>> {
    if !cx.actor().may(Action::SeeCandidates, On::default()) {
        return Ok(None);
    }
    let read = cx.read();
    if let Some(why) = query::agreement::refusal_for(&read, officer).await.map_err(failed)? {
        return Err(coded("NOT_SHARED", why.to_string()));
    }
    read.get::<officer::Entity>(officer).await.map_err(failed)?;
    cx.saw(officer, ViewPurpose::Candidates);
    let fits = fits(cx, std::slice::from_ref(post), officer).await.map_err(failed)?;
    Ok(fits.into_iter().next().map(|fit| fit.why_not))
}

/// How one officer fits a post.
#[derive(Clone, SimpleObject)]
pub struct Fit {
    /// Whether every rule is kept.
    fits: bool,
    /// 0 to 1,000: the sum of the points, for an officer who does not fit too.
    score: i32,
    /// The points for each criterion, as the desk sees them.
    points: Vec<PointsLine>,
    /// Each rule that is broken, as the desk sees it. Empty when the officer fits.
    why_not: Vec<Obstacle>,
    /// What the officer would learn in the post, beside an expert. Null for one who has every essential skill, and where
    /// the rules do not let the officer learn it there.
    learns: Option<SkillGap>,
}

/// The posts that the officer who asks is judged for, loaded together.
#[derive(Clone, Debug)]
pub struct OwnFit(post::Model);

impl PartialEq for OwnFit {
    fn eq(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }
}

impl Eq for OwnFit {}

impl Hash for OwnFit {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.id.hash(state);
    }
}

impl Loader<OwnFit> for Loaders {
    type Value = Fit;
    type Error = LoadError;

    async fn load(&self, keys: &[OwnFit]) -> Result<HashMap<OwnFit, Fit>, LoadError> {
        let Some(officer) = self.cx().actor().officer() else { return Ok(HashMap::new()) };
        let posts: Vec<post::Model> = keys.iter().map(|key| key.0.clone()).collect();
        let fits = fits(self.cx(), &posts, officer).await.map_err(Arc::new)?;
        Ok(posts.into_iter().zip(fits).map(|(post, fit)| (OwnFit(post), fit)).collect())
    }
}

/// How the officer who asks fits `post`. None for those who are not in the pool.
pub(super) async fn own_fit(ctx: &Context<'_>, post: &post::Model) -> Result<Option<Fit>> {
    load(ctx, OwnFit(post.clone())).await
}

/// How one officer fits each of `posts`, in their order.
async fn fits(cx: &Cx, posts: &[post::Model], officer: OfficerId) -> callup_infra::Result<Vec<Fit>> {
    let read = cx.read();
    let considered = query::candidate::considered(&read, posts, officer).await?;
    let fit = |post: &post::Model| {
        let (wanted, candidate) = considered.get(&post.id)?;
        let explained = ranking::explain(wanted, candidate, &Weights::default(), read.today());
        let failures = ranking::judge(wanted, candidate, read.today());
        Some(Fit {
            fits: failures.is_empty(),
            score: explained.score,
            points: explained.lines.into_iter().map(PointsLine::from).collect(),
            why_not: failures.into_iter().map(Obstacle::from).collect(),
            learns: explained.learns.map(SkillGap),
        })
    };
    Ok(posts.iter().filter_map(fit).collect())
}
