//! Councils' reports in GraphQL.

use super::Request;
use super::council::Council;
use super::error::{failed, refused};
use super::page::{List, Page};
use super::rating::Rating;
use super::told::Told;
use async_graphql::{Context, Object, Result};
use callup_domain::access::{Action, On};
use callup_domain::id::{CouncilId, OfficerId, PostId, ProjectId, SecondmentId};
use callup_domain::money::Money;
use callup_domain::project::{Phase, ProjectState};
use callup_domain::rating::Confidence;
use callup_domain::report::{
    self, Amount, BenefitLine, DecisionLine, Figure, Interest, PledgeLine, Rows, SecondmentLine, assemble,
    compared_with,
};
use callup_infra::clock;
use callup_infra::entity::member;
use callup_infra::query::report::{members, rows};
use callup_infra::scope::ReadTx;
use chrono::{NaiveDate, TimeDelta};

/// A command that began before midnight may end after it. By now all have.
const SETTLES_AFTER: TimeDelta = TimeDelta::hours(1);

/// A council's report as at a date. Once settled, it is the same whenever it is asked for.
pub struct CouncilReport {
    report: report::CouncilReport,
    settled: bool,
}

/// A council's report as at a date. Once settled, it is the same whenever it is asked for: all of
/// it was recorded by the end of that day, and titles are those of the day. What leads out of it, the
/// councils, is as it is known now.
#[Object]
impl CouncilReport {
    /// The council.
    async fn council(&self, ctx: &Context<'_>) -> Result<Council> {
        Council::require(ctx, self.report.council).await
    }

    /// The date. Everything that was recorded by the end of this day, UK time, is in the report, and
    /// nothing else.
    async fn as_at(&self) -> NaiveDate {
        self.report.as_at
    }

    /// What is said to have changed, changed since the end of this day, 30 days before.
    async fn compared_with(&self) -> NaiveDate {
        self.report.compared_with
    }

    /// Whether the day is over, so that nothing can be recorded for it any more. False today, and
    /// until an hour after midnight.
    async fn settled(&self) -> bool {
        self.settled
    }

    /// What the council paid.
    async fn given(&self) -> &Amount {
        &self.report.given
    }

    /// Half-days that its officers gave.
    async fn lent(&self) -> &Figure {
        &self.report.lent
    }

    /// Half-days that its projects got.
    async fn received(&self) -> &Figure {
        &self.report.received
    }

    /// Projects that land at it.
    async fn hosted(&self) -> &Figure {
        &self.report.hosted
    }

    /// Its officers who serve.
    async fn officers_lent(&self) -> &Figure {
        &self.report.officers_lent
    }

    /// Officers who serve its projects.
    async fn officers_received(&self) -> &Figure {
        &self.report.officers_received
    }

    /// Its pledges, and what became of them, the earliest first.
    async fn pledges(&self) -> &[PledgeLine] {
        &self.report.pledges
    }

    /// The projects that it hosts, lends officers to or has a share in: open ones, and those closed
    /// since the report before.
    async fn projects(&self) -> Vec<ProjectLine<'_>> {
        self.report.projects.iter().map(ProjectLine).collect()
    }

    /// Decisions that are wanted for these projects, the most urgent first.
    async fn decisions(&self) -> &[DecisionLine] {
        &self.report.decisions
    }

    /// What its share of the benefits is worth.
    async fn benefit_share(&self) -> &Amount {
        &self.report.benefit_share
    }

    /// Benefits that it has a share in.
    async fn benefits(&self) -> &[BenefitLine] {
        &self.report.benefits
    }

    /// Secondments of its officers that ran since the report before.
    async fn lent_out(&self) -> Vec<ReportedSecondment<'_>> {
        self.report.lent_out.iter().map(ReportedSecondment).collect()
    }

    /// Secondments to projects it leads that ran since the report before.
    async fn taken_in(&self) -> Vec<ReportedSecondment<'_>> {
        self.report.taken_in.iter().map(ReportedSecondment).collect()
    }
}

/// A project as it stood.
pub struct ProjectLine<'a>(&'a report::ProjectLine);

/// A project as it stood.
#[Object]
impl ProjectLine<'_> {
    /// The project.
    async fn project_id(&self) -> ProjectId {
        self.0.project_id
    }

    /// Its name.
    async fn title(&self) -> &str {
        &self.0.title
    }

    /// Why it is in this report.
    async fn because(&self) -> &[Interest] {
        &self.0.because
    }

    /// Published or closed.
    async fn state(&self) -> ProjectState {
        self.0.state
    }

    /// Its phase.
    async fn phase(&self) -> Phase {
        self.0.phase
    }

    /// The confidence that its delivery lead claimed last. Null before the first update.
    async fn claimed(&self) -> Option<Confidence> {
        self.0.claimed
    }

    /// Why.
    async fn claimed_because(&self) -> Option<&str> {
        self.0.claimed_because.as_deref()
    }

    /// The day of that update.
    async fn claimed_on(&self) -> Option<NaiveDate> {
        self.0.claimed_on
    }

    /// The status computed from the facts, with its reasons.
    async fn rating(&self) -> Rating {
        Rating::from(&self.0.rating)
    }

    /// Whether the claim is better than the facts.
    async fn watermelon(&self) -> bool {
        self.0.watermelon
    }

    /// What changed since the report before, a sentence each. Empty if nothing did.
    async fn changed(&self) -> Vec<Told> {
        self.0.changed.iter().cloned().map(Told::from).collect()
    }

    /// Milestones.
    async fn milestones(&self) -> i32 {
        self.0.milestones
    }

    /// Milestones that were reached.
    async fn milestones_done(&self) -> i32 {
        self.0.milestones_done
    }

    /// Milestones that were not, and are late.
    async fn milestones_late(&self) -> i32 {
        self.0.milestones_late
    }

    /// Its budget.
    async fn budget(&self) -> Option<Money> {
        self.0.budget
    }

    /// What it is now expected to cost.
    async fn forecast_cost(&self) -> Option<Money> {
        self.0.forecast_cost
    }

    /// By how much that exceeds the budget, in thousandths of it; below 0 if it is less.
    async fn over_budget_permille(&self) -> Option<i64> {
        self.0.over_budget_permille
    }
}

/// A secondment as it stood at the date of the report.
pub struct ReportedSecondment<'a>(&'a SecondmentLine);

/// A secondment as it stood at the date of the report.
#[Object]
impl ReportedSecondment<'_> {
    /// The secondment.
    async fn secondment_id(&self) -> SecondmentId {
        self.0.secondment
    }

    /// The officer.
    async fn officer_id(&self) -> OfficerId {
        self.0.officer
    }

    /// The council that employs the officer.
    async fn home(&self, ctx: &Context<'_>) -> Result<Council> {
        Council::require(ctx, self.0.home).await
    }

    /// The lead host council of the project.
    async fn host(&self, ctx: &Context<'_>) -> Result<Option<Council>> {
        match self.0.host {
            Some(host) => Council::require(ctx, host).await.map(Some),
            None => Ok(None),
        }
    }

    /// The project.
    async fn project_id(&self) -> ProjectId {
        self.0.project
    }

    /// The project's name.
    async fn project_title(&self) -> &str {
        &self.0.project_title
    }

    /// The post.
    async fn post_id(&self) -> PostId {
        self.0.post
    }

    /// The post's title.
    async fn post_title(&self) -> &str {
        &self.0.post_title
    }

    /// The first day.
    async fn starts_on(&self) -> NaiveDate {
        self.0.starts_on
    }

    /// The last day agreed.
    async fn ends_on(&self) -> NaiveDate {
        self.0.ends_on
    }

    /// Half-days given by the date of the report.
    async fn half_days(&self) -> i32 {
        self.0.half_days
    }
}

/// Reports that can be asked for.
#[derive(Default)]
pub struct ReportQuery;

#[Object]
impl ReportQuery {
    /// A council's report as at a date on which it was a member of the body.
    async fn council_report(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The council, a member of the body.")] council: CouncilId,
        #[graphql(desc = "The date, today or before.")] as_at: NaiveDate,
    ) -> Result<CouncilReport> {
        let read = ctx.cx()?.read();
        let on = On { home: Some(council), ..On::default() };
        read.actor().permit(Action::SeeReport, on).map_err(|refusal| failed(refusal.into()))?;
        let reports = Reports::as_at(&read, as_at)?;
        let member = members(&read, as_at).is(member::Column::CouncilId, council);
        member.the_one().await.map_err(failed)?;
        let rows = rows(&read, &[council], as_at).await.map_err(failed)?;
        Ok(reports.of(council, &rows))
    }

    /// The reports of all councils that were members on the date and whose reports one may read, in the
    /// order in which they joined. Over all of them, half-days lent and received are the same number.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn council_reports(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The date, today or before.")] as_at: NaiveDate,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<List<CouncilReport>> {
        let read = ctx.cx()?.read();
        let reports = Reports::as_at(&read, as_at)?;
        let reach = read.actor().reach(Action::SeeReport);
        let members = members(&read, as_at);
        let members =
            if reach.body { members } else { members.any_of(member::Column::CouncilId, reach.home) };
        let page = Page::new(first, after)?;
        let members = page.rows(members).await?;
        let councils: Vec<CouncilId> = members.iter().map(|(_, member)| member.council_id).collect();
        let rows = rows(&read, &councils, as_at).await.map_err(failed)?;
        Ok(page.cut(members, |member| reports.of(member.council_id, &rows)))
    }
}

/// Reports as at one date.
struct Reports {
    as_at: NaiveDate,
    before: NaiveDate,
    settled: bool,
}

impl Reports {
    fn as_at(read: &ReadTx, as_at: NaiveDate) -> Result<Self> {
        let before = compared_with(as_at, read.today()).map_err(|refusal| refused(&refusal))?;
        let settled = clock::end_of_day(as_at) + SETTLES_AFTER <= read.now();
        Ok(Self { as_at, before, settled })
    }

    fn of(&self, council: CouncilId, rows: &Rows) -> CouncilReport {
        CouncilReport { report: assemble(council, rows, self.as_at, self.before), settled: self.settled }
    }
}
