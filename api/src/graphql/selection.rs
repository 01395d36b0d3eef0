//! Selections in GraphQL: what was asked, what the engine proposed and why, and what was decided.

use super::Request;
use super::decision::{PostDecision, decisions};
use super::effect::{self, PairEffect};
use super::error::failed;
use super::loader::{load, load_all, loads_by_id, loads_lists};
use super::moved::{MovedGround, MovedOf};
use super::officer::Officer;
use super::page::{self, List, Page};
use super::panel::{PanelOf, SelectionPanel};
use super::payload::payload;
use super::person::Person;
use super::pick::{Pick, PickPayload, PicksOf};
use super::progress::EngineProgress;
use super::project::Project;
use super::repetition::SelectionRepetition;
use super::selection_cost::SelectionCost;
use super::selection_found::{CouncilShare, SelectionGap, SelectionWorth};
use super::team::{BreachesIn, SquadBreach};
use super::what_if::{SelectionChanges, SelectionComparison, WhatIf, WhatIfsOf};
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use callup_command as command;
use callup_command::selection::effect::Whose;
use callup_domain::access::{Action, On};
use callup_domain::id::{OfficerId, PersonId, PostId, ProjectId, SelectionId};
use callup_domain::proposal::{Moved, SelectionState};
use callup_domain::view::ViewPurpose;
use callup_infra::entity::selection;
use callup_infra::query;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::HashSet;

/// A selection: a proposed filling of many posts at once, with reasons, that people then decide on.
#[derive(Clone)]
pub struct Selection(pub selection::Model);

impl From<selection::Model> for Selection {
    fn from(row: selection::Model) -> Self {
        Self(row)
    }
}

/// A selection: a proposed filling of many posts at once, with reasons, that people then decide on.
#[Object]
impl Selection {
    /// Its id.
    pub(super) async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// What it is called.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Its version, to be sent back with a change.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// Where it stands. Stale when something that the proposal rests on has changed: `moved` says what.
    async fn state(&self, ctx: &Context<'_>) -> Result<SelectionState> {
        Ok(self.0.state.now(!self.moves(ctx).await?.is_empty()))
    }

    /// What has changed of what the proposal rests on. Empty while nothing has, and once it is of no interest.
    #[graphql(complexity = "100 + super::page::list(child_complexity)")]
    async fn moved(&self, ctx: &Context<'_>) -> Result<Vec<MovedGround>> {
        Ok(self.moves(ctx).await?.into_iter().map(MovedGround).collect())
    }

    /// The first day on which a post to be filled may begin.
    #[graphql(name = "from")]
    async fn from_day(&self) -> NaiveDate {
        self.0.asked.begin.starts_on
    }

    /// The last day on which a post to be filled may begin.
    async fn until(&self) -> NaiveDate {
        self.0.asked.begin.ends_on
    }

    /// The projects whose posts are filled. Empty when they are those of all projects.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn projects(&self, ctx: &Context<'_>) -> Result<Vec<Project>> {
        named(ctx, &self.0.asked.projects).await
    }

    /// The projects that come first.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn urgent(&self, ctx: &Context<'_>) -> Result<Vec<Project>> {
        named(ctx, &self.0.asked.urgent).await
    }

    /// The projects that can wait.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn later(&self, ctx: &Context<'_>) -> Result<Vec<Project>> {
        named(ctx, &self.0.asked.later).await
    }

    /// The projects that come last.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn last(&self, ctx: &Context<'_>) -> Result<Vec<Project>> {
        named(ctx, &self.0.asked.last).await
    }

    /// How many posts there would be to fill now. Null unless it is a draft, and for those who may not draw one up.
    #[graphql(complexity = "100")]
    async fn open_now(&self, ctx: &Context<'_>) -> Result<Option<usize>> {
        let cx = ctx.cx()?;
        if self.0.state != SelectionState::Draft || !cx.actor().may(Action::Select, On::default()) {
            return Ok(None);
        }
        query::selection::count(&cx.read(), &self.0.asked).await.map(Some).map_err(failed)
    }

    /// What each goal is worth. Fixed once the engine has run.
    async fn weights(&self) -> SelectionWeights {
        let weights = self.0.weights.in_order();
        SelectionWeights {
            filling_urgent: weights.filling_urgent,
            filling: weights.filling,
            filling_later: weights.filling_later,
            filling_last: weights.filling_last,
            fit: weights.fit,
            interest: weights.interest,
            lender: weights.lender,
            fairness: weights.fairness,
            stay: weights.stay,
            lead: weights.lead,
            host: weights.host,
        }
    }

    /// What it supposes, if it is a what-if: nothing is decided or done by one. Null for a selection that is meant.
    async fn what_if(&self) -> Option<WhatIf> {
        Some(WhatIf { of: self.0.what_if_of?, supposed: self.0.supposed.clone()? })
    }

    /// What-ifs of it, the newest first.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn what_ifs(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<List<Selection>> {
        let mut rows = load(ctx, WhatIfsOf(self.0.id)).await?.unwrap_or_default();
        rows.reverse();
        Page::new(first, after)?.of_sorted(in_order(rows.into_iter().map(Selection)))
    }

    /// What running it again changed, or for a what-if what is different from the selection itself. Null for a first
    /// proposal, and before it has run.
    async fn replanned(&self) -> Option<SelectionChanges> {
        self.0.findings.as_ref()?.replanned.map(SelectionChanges::from)
    }

    /// By which rules the proposal was made, so that it can be made again. Null before.
    async fn rules(&self) -> Option<SelectionRules> {
        let rules = self.0.rules.as_ref()?;
        Some(SelectionRules {
            engine: rules.engine,
            seed: ID::from(rules.seed),
            fingerprint: self.0.print.clone().unwrap_or_default(),
            least_rest: rules.workload.least_rest,
            longest_run: rules.workload.longest_run,
        })
    }

    /// How far the engine is. Null unless it is running in the process that answers.
    async fn progress(&self, ctx: &Context<'_>) -> Result<Option<EngineProgress>> {
        if self.0.state != SelectionState::Running {
            return Ok(None);
        }
        Ok(ctx.cx()?.world().db.runs().far(self.0.id).map(EngineProgress::from))
    }

    /// Why the last run came to nothing. Null when it did not.
    async fn failure(&self) -> Option<&str> {
        self.0.failure.as_deref()
    }

    /// How many posts there were to fill. Null before it has run.
    async fn places(&self) -> Option<i32> {
        self.0.places
    }

    /// How many of them the proposal fills. Null before it has run.
    async fn filled(&self) -> Option<i32> {
        self.0.filled
    }

    /// What the proposal is worth, in points of the weights. Null before it has run.
    async fn value(&self) -> Option<i64> {
        self.0.value
    }

    /// What no proposal can be worth more than. Null before it has run.
    async fn bound(&self) -> Option<i64> {
        self.0.bound
    }

    /// By how much a better proposal could be better at most, in hundredths of a per cent. Null before it has run.
    async fn gap_bp(&self) -> Option<i64> {
        let (value, bound) = (self.0.value?, self.0.bound?);
        Some((bound - value).max(0).saturating_mul(10_000) / bound.abs().max(1))
    }

    /// What the proposal is worth, goal by goal. Null before it has run.
    async fn worth(&self) -> Option<SelectionWorth> {
        self.0.findings.as_ref().map(|findings| SelectionWorth::from(findings.worth))
    }

    /// What those who are taken as things are cost together: whoever is proposed, while nothing is decided. Null before
    /// it has run, and for those who may not see the pay of all officers.
    #[graphql(complexity = "100 + child_complexity")]
    async fn cost(&self, ctx: &Context<'_>) -> Result<Option<SelectionCost>> {
        SelectionCost::of(ctx, &self.0).await
    }

    /// Who is proposed, in the order of the posts.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn picks(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<List<Pick>> {
        let rows = load(ctx, PicksOf(self.0.id)).await?.unwrap_or_default();
        Page::new(first, after)?.of_sorted(in_order(rows.into_iter().map(Pick)))
    }

    /// The pick for one of its posts. Null where the post stays empty, and where the selection does not fill it.
    async fn pick_for(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The post.")] post: PostId,
    ) -> Result<Option<Pick>> {
        let rows = load(ctx, PicksOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().find(|row| row.post_id == post).map(Pick))
    }

    /// When this answer is given. Whoever fills a post by what it shows sends it back as `seenAt`.
    async fn shown_at(&self, ctx: &Context<'_>) -> Result<DateTime<Utc>> {
        Ok(ctx.cx()?.read().now())
    }

    /// Who votes on the picks. Null where there is no panel.
    async fn panel(&self, ctx: &Context<'_>) -> Result<Option<SelectionPanel>> {
        let panel = load(ctx, PanelOf(self.0.id)).await?;
        Ok(panel.map(|panel| SelectionPanel { selection: self.0.id, panel }))
    }

    /// How many picks are still to be decided on.
    async fn undecided(&self, ctx: &Context<'_>) -> Result<usize> {
        let rows = load(ctx, PicksOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.iter().filter(|row| row.decided_at.is_none()).count())
    }

    /// What was decided on its posts, the latest first: every decision, however often it was run again since.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn decisions(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<List<PostDecision>> {
        let rows = decisions(ctx, self.0.id).await?;
        Page::new(first, after)?.of_sorted(in_order(rows.into_iter().map(PostDecision)))
    }

    /// Whether it can be run again: what it rests on has changed, or somebody decided otherwise than was proposed.
    async fn runs_again(&self, ctx: &Context<'_>) -> Result<bool> {
        let rows = load(ctx, PicksOf(self.0.id)).await?.unwrap_or_default();
        let moved = !self.moves(ctx).await?.is_empty();
        let departs = rows.iter().any(|row| row.decision.departs());
        Ok(self.0.rests() && self.0.state.check_run(moved, departs).is_ok())
    }

    /// Lets the engine work once more on what the last proposal was made from, which was kept, and tells whether it comes to
    /// the same. Nothing is changed. Null before it has run, and for what ran before this was kept.
    #[graphql(complexity = "4_000 + child_complexity")]
    async fn repetition(&self, ctx: &Context<'_>) -> Result<Option<SelectionRepetition>> {
        let again = command::selection::again(&ctx.cx()?.read(), self.0.id).await.map_err(failed)?;
        Ok(again.map(SelectionRepetition::from))
    }

    /// Posts that stay empty, and why. Not those that somebody has filled since.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn gaps(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<List<SelectionGap>> {
        let picks = load(ctx, PicksOf(self.0.id)).await?.unwrap_or_default();
        let filled: HashSet<PostId> = picks.iter().map(|pick| pick.post_id).collect();
        let gaps = self.0.findings.iter().flat_map(|findings| findings.gaps.iter());
        let gaps = gaps.filter(|gap| !filled.contains(&gap.post)).cloned();
        Page::new(first, after)?.of_sorted(in_order(gaps.map(SelectionGap)))
    }

    /// The posts that an officer could have, the best for the whole first: how well he or she fits each, and what it
    /// would do to all the others. On what was decided so far, and the pool as it is now. Null unless there is a
    /// proposal to decide on, and for those who may not see candidates.
    #[graphql(complexity = "2_000 + super::page::cost(first, child_complexity)")]
    async fn effects_of(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The officer.")] officer: OfficerId,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<Option<List<PairEffect>>> {
        effect::page(ctx, &self.0, Whose::Officer(officer), Page::new(first, after)?).await
    }

    /// The officers who could have a post, the best for the whole first: the same for one post.
    #[graphql(complexity = "2_000 + super::page::cost(first, child_complexity)")]
    async fn effects_at(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The post.")] post: PostId,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<Option<List<PairEffect>>> {
        effect::page(ctx, &self.0, Whose::Post(post), Page::new(first, after)?).await
    }

    /// What the squads do not keep of the team rules of their projects, with whoever is taken as things are.
    #[graphql(complexity = "100 + super::page::list(child_complexity)")]
    async fn breaches(&self, ctx: &Context<'_>) -> Result<Vec<SquadBreach>> {
        Ok(load(ctx, BreachesIn(self.0.id)).await?.unwrap_or_default())
    }

    /// What each council gives, and how that changes.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn shares(
        &self,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<List<CouncilShare>> {
        let shares = self.0.findings.iter().flat_map(|findings| findings.shares.iter().copied());
        Page::new(first, after)?.of_sorted(in_order(shares.map(CouncilShare)))
    }

    /// Who drew it up. Null if it was the operator.
    async fn created_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        match self.0.created_by {
            Some(person) => Ok(load::<PersonId>(ctx, person).await?.map(Person)),
            None => Ok(None),
        }
    }

    /// When it was drawn up.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }

    /// When the proposal was made. Null before.
    async fn ran_at(&self) -> Option<DateTime<Utc>> {
        self.0.ran_at
    }

    /// When every pick was decided on. Null before.
    async fn decided_at(&self) -> Option<DateTime<Utc>> {
        self.0.decided_at
    }

    /// Whether the first reserve who still fits is called up, by the service, when a call-up that it led to comes to
    /// nothing. It is said when the selection is applied.
    async fn calls_reserves(&self) -> bool {
        self.0.calls_reserves
    }

    /// When whoever was taken was called up. Null before.
    async fn applied_at(&self) -> Option<DateTime<Utc>> {
        self.0.applied_at
    }
}

impl Selection {
    async fn moves(&self, ctx: &Context<'_>) -> Result<Vec<Moved>> {
        if self.0.rests() {
            Ok(load(ctx, MovedOf(self.0.id)).await?.unwrap_or_default())
        } else {
            Ok(Vec::new())
        }
    }
}

/// The projects that a selection names.
async fn named(ctx: &Context<'_>, projects: &[ProjectId]) -> Result<Vec<Project>> {
    Ok(load_all(ctx, projects.iter().copied()).await?.into_iter().map(Project).collect())
}

/// Rows, each with its place.
pub(super) fn in_order<N>(rows: impl Iterator<Item = N>) -> impl Iterator<Item = (At, N)> {
    (0..).map(At).zip(rows)
}

/// A place in a list that is put together once.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct At(u32);

impl page::Place for At {
    fn cursor(&self) -> String {
        self.0.to_string()
    }

    fn from_cursor(cursor: &str) -> Option<Self> {
        cursor.parse().ok().map(Self)
    }
}

/// What each goal of a selection is worth, in points.
#[derive(Clone, Copy, SimpleObject)]
pub struct SelectionWeights {
    /// For filling a post of a project that comes first.
    filling_urgent: i32,
    /// For filling a post as usual.
    filling: i32,
    /// For filling a post of a project that can wait.
    filling_later: i32,
    /// For filling a post of a project that comes last.
    filling_last: i32,
    /// For an officer who fits perfectly.
    fit: i32,
    /// For an officer who has shown interest in the post.
    interest: i32,
    /// The most for filling a post of a council that has lent officers.
    lender: i32,
    /// What a half-day beyond a council’s fair share costs; beyond twice the share it is three times as much.
    fairness: i32,
    /// For keeping whom the proposal had before, when it is run again.
    stay: i32,
    /// For a squad that wants somebody who can lead it, and gets one.
    lead: i32,
    /// For a squad that wants somebody from a council where its project lands, and gets somebody.
    host: i32,
}

/// By which rules a proposal was made. With the same rules, weights and fingerprint the proposal is the same.
#[derive(Clone, SimpleObject)]
pub struct SelectionRules {
    /// The version of the engine.
    engine: u32,
    /// What its generator starts from.
    seed: ID,
    /// A fingerprint of everything that it was given: posts, officers by their ids, and councils.
    fingerprint: String,
    /// The weeks that had to lie between two assignments of an officer. Null where no rest was asked for.
    least_rest: Option<i32>,
    /// The weeks that an officer could be on assignments without a rest. Null for any length.
    longest_run: Option<i32>,
}

/// An officer of a selection, if one may see the profile.
pub(super) async fn shown(ctx: &Context<'_>, officer: OfficerId) -> Result<Option<Officer>> {
    let row = load::<OfficerId>(ctx, officer).await?;
    row.map(|row| Officer::seen(ctx, row, ViewPurpose::Candidates)).transpose()
}

/// Selections that can be asked for.
#[derive(Default)]
pub struct SelectionQuery;

#[Object]
impl SelectionQuery {
    /// A selection. Null for those who may not see selections.
    async fn selection(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id.")] id: SelectionId,
    ) -> Result<Option<Selection>> {
        ctx.cx()?;
        Ok(load(ctx, id).await?.map(Selection))
    }

    /// How one proposal differs from another. Null for those who may not see selections.
    #[graphql(complexity = "200 + child_complexity")]
    async fn compare_selections(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The one.")] from: SelectionId,
        #[graphql(desc = "The other.")] to: SelectionId,
    ) -> Result<Option<SelectionComparison>> {
        ctx.cx()?;
        SelectionComparison::of(ctx, from, to).await
    }

    /// Selections that are meant, the newest first. What-ifs are with theirs.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn selections(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<List<Selection>> {
        let read = ctx.cx()?.read();
        let meant = read.find::<selection::Entity>().is_empty(selection::Column::WhatIfOf);
        Page::new(first, after)?.latest(meant, Selection).await
    }
}

payload! {
    /// What came of a request about a selection.
    SelectionPayload { selection: Selection }
}

/// What can be done with selections.
#[derive(Default)]
pub struct SelectionMutation;

#[Object]
impl SelectionMutation {
    /// Draws a selection up. Nothing is run yet, and weights can still be changed.
    async fn create_selection(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What it asks.")] input: command::selection::draft::CreateSelection,
    ) -> Result<SelectionPayload> {
        SelectionPayload::of(command::selection::create(ctx.cx()?, input).await)
    }

    /// Changes what a draft asks. Once the engine has run nothing can be changed any more.
    async fn change_selection(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What it asks now.")] input: command::selection::draft::ChangeSelection,
    ) -> Result<SelectionPayload> {
        SelectionPayload::of(command::selection::change(ctx.cx()?, input).await)
    }

    /// Draws up a what-if, and sets the engine to work on it. It touches nothing.
    async fn suppose_what_if(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is supposed.")] input: command::selection::what_if::SupposeWhatIf,
    ) -> Result<SelectionPayload> {
        SelectionPayload::of(command::selection::suppose(ctx.cx()?, input).await)
    }

    /// Sets the engine to work. The proposal is there soon after; `progress` says how far it is.
    async fn run_selection(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which selection.")] input: command::selection::run::RunSelection,
    ) -> Result<SelectionPayload> {
        SelectionPayload::of(command::selection::run(ctx.cx()?, input).await)
    }

    /// Stops the engine. The selection is as it was before.
    async fn cancel_selection(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which selection.")] input: command::selection::run::CancelSelection,
    ) -> Result<SelectionPayload> {
        SelectionPayload::of(command::selection::cancel(ctx.cx()?, input).await)
    }

    /// Decides on a pick: takes it, changes it or leaves the place empty. Departures need a reason.
    async fn decide_pick(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is decided.")] input: command::selection::decide::DecidePick,
    ) -> Result<PickPayload> {
        PickPayload::of(command::selection::decide(ctx.cx()?, input).await)
    }

    /// Takes an officer for a post for which nobody is proposed. It is a pick from then on.
    async fn fill_post(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which post, and who is taken.")] input: command::selection::fill::FillPost,
    ) -> Result<PickPayload> {
        PickPayload::of(command::selection::fill(ctx.cx()?, input).await)
    }

    /// Ends deciding, once every pick was decided on. Nobody is called up yet.
    async fn finish_deciding(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which selection.")] input: command::selection::decide::FinishDeciding,
    ) -> Result<SelectionPayload> {
        SelectionPayload::of(command::selection::finish(ctx.cx()?, input).await)
    }

    /// Calls up whoever was taken, all of them or none. Refused when what it rests on has moved, with what has.
    async fn apply_selection(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which selection.")] input: command::selection::apply::ApplySelection,
    ) -> Result<SelectionPayload> {
        SelectionPayload::of(command::selection::apply(ctx.cx()?, input).await)
    }

    /// Puts a selection aside.
    async fn discard_selection(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which selection.")] input: command::selection::draft::DiscardSelection,
    ) -> Result<SelectionPayload> {
        SelectionPayload::of(command::selection::discard(ctx.cx()?, input).await)
    }
}

loads_by_id!(selection: SelectionId);

loads_lists! {
    /// Who else could have the posts of a selection.
    OthersOf(SelectionId): selection_other by SelectionId, selection_id;
}
