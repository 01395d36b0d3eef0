//! Selections in GraphQL: what was asked, what the engine proposed and why, and what was decided.

use super::Request;
use super::decision::{PostDecision, decisions};
use super::effect::{self, PairEffect};
use super::error::failed;
use super::loader::{load, load_all, load_some, loads_by_id, loads_lists};
use super::moved::{MovedGround, MovedOf};
use super::officer::Officer;
use super::page::{self, List, Page};
use super::panel::{PanelOf, SelectionPanel};
use super::person::Person;
use super::pick::{Pick, PicksOf};
use super::progress::EngineProgress;
use super::project::Project;
use super::repetition::SelectionRepetition;
use super::selection_cost::SelectionCost;
use super::selection_found::{CouncilShare, SelectionGap, SelectionWorth};
use super::selection_rules::{SelectionRules, SelectionWeights};
use super::team::{BreachesIn, SquadBreach};
use super::what_if::{SelectionChanges, SelectionComparison, WhatIf, WhatIfsOf};
use async_graphql::{Context, ID, Object, Result};
use callup_command as command;
use callup_command::selection::effect::Whose;
use callup_domain::access::{Action, On};
use callup_domain::id::{OfficerId, PostId, ProjectId, SelectionId};
use callup_domain::proposal::{Gap, Given, Moved, SelectionState, Share};
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
        self.0.weights.into()
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
        Some(SelectionRules::of(rules, self.0.print.clone().unwrap_or_default()))
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

    /// How many of them the engine filled. Null before it has run.
    async fn filled(&self) -> Option<i32> {
        self.0.filled
    }

    /// How many of them are filled as things are decided: as proposed, where nothing is. Null before it has run.
    async fn taken(&self, ctx: &Context<'_>) -> Result<Option<usize>> {
        let rows = load(ctx, PicksOf(self.0.id)).await?.unwrap_or_default();
        Ok(self.0.places.map(|_| rows.iter().filter(|row| row.taken().is_some()).count()))
    }

    /// Whether somebody decided otherwise than the proposal in force, or filled a post that it leaves empty.
    async fn departs(&self, ctx: &Context<'_>) -> Result<bool> {
        let rows = load(ctx, PicksOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.iter().any(|row| row.decision.departs()))
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

    /// One of its posts that stay empty, and why. Null where somebody is proposed or was taken, and where the selection
    /// does not fill the post.
    async fn gap_at(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The post.")] post: PostId,
    ) -> Result<Option<SelectionGap>> {
        Ok(self.empty(ctx).await?.into_iter().find(|gap| gap.post == post).map(SelectionGap))
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
        let again = command::selection::again(ctx.cx()?, self.0.id).await.map_err(failed)?;
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
        let gaps = self.empty(ctx).await?.into_iter();
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

    /// What each council gives, and how that changes. Not of councils that could give nothing when the proposal was made.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn shares(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<List<CouncilShare>> {
        let picks = load(ctx, PicksOf(self.0.id)).await?.unwrap_or_default();
        let taken = picks.iter().filter_map(|pick| {
            let (officer, basis) = pick.taken()?;
            Some((basis.home(), officer, pick.half_days))
        });
        let given = Given::by_council(taken);
        let share = |share: &Share| CouncilShare {
            share: *share,
            given: given.get(&share.council).copied().unwrap_or_default(),
        };
        let shares = self.0.findings.iter().flat_map(|findings| findings.shares.iter().map(share));
        Page::new(first, after)?.of_sorted(in_order(shares))
    }

    /// Who drew it up. Null if it was the operator.
    async fn created_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        Ok(load_some(ctx, self.0.created_by).await?.map(Person))
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

    /// The posts that stay empty: not those that somebody has filled since.
    async fn empty(&self, ctx: &Context<'_>) -> Result<Vec<Gap>> {
        let picks = load(ctx, PicksOf(self.0.id)).await?.unwrap_or_default();
        let filled: HashSet<PostId> = picks.iter().map(|pick| pick.post_id).collect();
        let gaps = self.0.findings.iter().flat_map(|findings| findings.gaps.iter());
        Ok(gaps.filter(|gap| !filled.contains(&gap.post)).cloned().collect())
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

/// An officer of a selection, if there is one and one may see the profile.
pub(super) async fn shown(
    ctx: &Context<'_>,
    officer: impl Into<Option<OfficerId>>,
) -> Result<Option<Officer>> {
    let row = load_some(ctx, officer.into()).await?;
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

loads_by_id!(selection: SelectionId);

loads_lists! {
    /// Who else could have the posts of a selection.
    OthersOf(SelectionId): selection_other by SelectionId, selection_id;
}
