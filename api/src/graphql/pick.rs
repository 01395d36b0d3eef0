//! Picks of a selection in GraphQL: who is proposed, why, who else could have it, and what was decided.

use super::Request;
use super::callup::{CallUp, CallUpsFor};
use super::council::Council;
use super::decision::{PostDecision, decisions};
use super::loader::{load, load_some, loads_by_id, loads_lists, require};
use super::officer::Officer;
use super::page::{List, Page};
use super::payload::payload;
use super::person::Person;
use super::post::Post;
use super::selection::{OthersOf, Selection, in_order, shown};
use super::selection_found::PlaceMove;
use super::skill::Skill;
use super::votes::{PickPanel, PickVote};
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use callup_domain::id::{CallUpId, PickId, PostId, SelectionId, SkillId};
use callup_domain::proposal::{OtherKind, PickChange, PickDecision};
use callup_domain::ranking::{self, Criterion};
use callup_infra::entity::{selection_other, selection_pick};
use chrono::{DateTime, NaiveDate, Utc};

/// An officer who is proposed for a post.
#[derive(Clone)]
pub struct Pick(pub selection_pick::Model);

impl From<selection_pick::Model> for Pick {
    fn from(row: selection_pick::Model) -> Self {
        Self(row)
    }
}

/// An officer who is proposed for a post, with the reasons, and what a person decided.
#[Object]
impl Pick {
    /// Its id.
    pub(super) async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The selection.
    async fn selection(&self, ctx: &Context<'_>) -> Result<Selection> {
        require::<SelectionId>(ctx, self.0.selection_id, "selection").await.map(Selection)
    }

    /// The post.
    async fn post(&self, ctx: &Context<'_>) -> Result<Post> {
        require::<PostId>(ctx, self.0.post_id, "post").await.map(Post)
    }

    /// The officer who is proposed. Null for those who may not see the profile, or not any more.
    async fn officer(&self, ctx: &Context<'_>) -> Result<Option<Officer>> {
        shown(ctx, self.0.officer_id).await
    }

    /// The officer’s home council.
    async fn home_council(&self, ctx: &Context<'_>) -> Result<Council> {
        Council::require(ctx, self.0.home_council_id).await
    }

    /// The first day of the work: the post’s own, or that of what is left of it where somebody had it or nobody came.
    async fn starts_on(&self, ctx: &Context<'_>) -> Result<NaiveDate> {
        let post = require::<PostId>(ctx, self.0.post_id, "post").await?;
        Ok(self.0.starts_on(&post))
    }

    /// The officer’s score for the post, 0 to 1,000, as it was when the proposal was made.
    async fn fit(&self) -> i32 {
        self.0.fit
    }

    /// The same by criterion.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn points(&self, ctx: &Context<'_>) -> Result<Vec<PickPoints>> {
        let selection = require::<SelectionId>(ctx, self.0.selection_id, "selection").await?;
        let most = selection.rules.map(|rules| rules.points).unwrap_or_default();
        let all = Criterion::ALL.iter().zip(&self.0.points.0).zip(most);
        Ok(all
            .map(|((criterion, points), out_of)| PickPoints {
                criterion: *criterion,
                points: *points,
                out_of,
            })
            .collect())
    }

    /// The essential skill that the officer would learn in the post, beside an expert. Null for one who has them all.
    async fn learns(&self, ctx: &Context<'_>) -> Result<Option<Skill>> {
        learnt(ctx, self.0.learns).await
    }

    /// The officer who comes next for the post. Null where there is nobody.
    async fn beat(&self, ctx: &Context<'_>) -> Result<Option<PickOther>> {
        let others = self.others(ctx).await?;
        let next = others.into_iter().max_by_key(|other| (other.change, std::cmp::Reverse(other.place)));
        Ok(next.map(PickOther))
    }

    /// What the proposal is worth less, at most, if it has to do without this pick, be it with another officer or
    /// with the place left empty; in points of the weights.
    async fn loss(&self) -> i64 {
        self.0.loss
    }

    /// Half-days over the weeks of the post that the home council gives by it.
    async fn half_days(&self) -> i32 {
        self.0.half_days
    }

    /// Officers who could step in at once, with nobody else moving, in order.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn reserves(&self, ctx: &Context<'_>) -> Result<Vec<PickOther>> {
        self.of_kind(ctx, OtherKind::Reserve).await
    }

    /// Officers who nearly had it: could have it if others move, in order.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn near_misses(&self, ctx: &Context<'_>) -> Result<Vec<PickOther>> {
        self.of_kind(ctx, OtherKind::NearMiss).await
    }

    /// The officer who had the post before the selection was run again. Null where nobody had it, and for those who may not
    /// see the profile.
    async fn before(&self, ctx: &Context<'_>) -> Result<Option<Officer>> {
        shown(ctx, self.0.before_officer_id).await
    }

    /// How it differs from what was there before the selection was run again. Null on a first run.
    async fn change(&self, ctx: &Context<'_>) -> Result<Option<PickChange>> {
        let selection = require::<SelectionId>(ctx, self.0.selection_id, "selection").await?;
        let again = selection.findings.as_ref().is_some_and(|findings| findings.replanned.is_some());
        Ok(again.then(|| PickChange::of(self.0.before_officer_id, self.0.officer_id)))
    }

    /// What was decided.
    async fn decision(&self) -> PickDecision {
        self.0.decision
    }

    /// The officer who is taken instead. Null unless the proposal was changed.
    async fn instead(&self, ctx: &Context<'_>) -> Result<Option<Officer>> {
        shown(ctx, self.0.instead_officer_id).await
    }

    /// The essential skill that officer would learn in the post, beside an expert. Null for one who has them all.
    async fn instead_learns(&self, ctx: &Context<'_>) -> Result<Option<Skill>> {
        learnt(ctx, self.0.instead_learns).await
    }

    /// Why. Empty where the proposal was taken without a word.
    async fn reason(&self) -> &str {
        &self.0.reason
    }

    /// Who decided. Null while nobody has.
    async fn decided_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        Ok(load_some(ctx, self.0.decided_by).await?.map(Person))
    }

    /// When it was decided. Null while it is not.
    async fn decided_at(&self) -> Option<DateTime<Utc>> {
        self.0.decided_at
    }

    /// When the pick and its reasons had been shown to whoever decided. Null while nobody has.
    async fn seen_at(&self) -> Option<DateTime<Utc>> {
        self.0.seen_at
    }

    /// What was decided on the post in this selection, the latest first: every decision, also on picks of earlier runs.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn history(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<List<PostDecision>> {
        let rows = decisions(ctx, self.0.selection_id).await?.into_iter();
        let rows = rows.filter(|row| row.post_id == self.0.post_id);
        Page::new(first, after)?.of_sorted(in_order(rows.map(PostDecision)))
    }

    /// When this answer is given. Whoever decides on what it shows sends it back as `seenAt`.
    async fn shown_at(&self, ctx: &Context<'_>) -> Result<DateTime<Utc>> {
        Ok(ctx.cx()?.read().now())
    }

    /// What the panel makes of it. Null where the selection has no panel.
    async fn panel(&self, ctx: &Context<'_>) -> Result<Option<PickPanel>> {
        PickPanel::of(ctx, &self.0).await
    }

    /// How the members of the panel voted, each by the latest vote: those who were of another mind too.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn votes(&self, ctx: &Context<'_>) -> Result<Vec<PickVote>> {
        Ok(PickPanel::of(ctx, &self.0).await?.map(PickPanel::into_votes).unwrap_or_default())
    }

    /// The call-up that came of it. Null before the selection was applied, and where the place stays empty.
    async fn call_up(&self, ctx: &Context<'_>) -> Result<Option<CallUp>> {
        Ok(load_some::<CallUpId>(ctx, self.0.callup_id).await?.map(CallUp))
    }
}

async fn learnt(ctx: &Context<'_>, skill: Option<SkillId>) -> Result<Option<Skill>> {
    Ok(load_some::<SkillId>(ctx, skill).await?.map(Skill))
}

impl Pick {
    async fn others(&self, ctx: &Context<'_>) -> Result<Vec<selection_other::Model>> {
        let mut others = load(ctx, OthersOf(self.0.selection_id)).await?.unwrap_or_default();
        others.retain(|other| other.post_id == self.0.post_id);
        Ok(others)
    }

    async fn of_kind(&self, ctx: &Context<'_>, kind: OtherKind) -> Result<Vec<PickOther>> {
        let mut others = self.others(ctx).await?;
        others.retain(|other| other.kind == kind);
        others.sort_by_key(|other| other.place);
        Ok(others.into_iter().map(PickOther).collect())
    }
}

/// The points for one criterion, as they were when the proposal was made.
#[derive(Clone, SimpleObject)]
pub struct PickPoints {
    /// The criterion.
    criterion: ranking::Criterion,
    /// The points earned.
    points: i32,
    /// The most that it could earn.
    out_of: i32,
}

/// An officer who could have a post instead.
pub struct PickOther(selection_other::Model);

/// An officer who could have a post instead.
#[Object]
impl PickOther {
    /// The officer. Null for those who may not see the profile, or not any more.
    async fn officer(&self, ctx: &Context<'_>) -> Result<Option<Officer>> {
        shown(ctx, self.0.officer_id).await
    }

    /// Whether at once, or if others move.
    async fn kind(&self) -> OtherKind {
        self.0.kind
    }

    /// The officer’s score for the post, 0 to 1,000.
    async fn fit(&self) -> i32 {
        self.0.fit
    }

    /// By how much the proposal would be worth more, or less if negative: at least so, as a longer search may find
    /// better places for those who move.
    async fn change(&self) -> i64 {
        self.0.change
    }

    /// The officer’s last call-up for the post, as far as you may see it. Null where there was none.
    async fn call_up(&self, ctx: &Context<'_>) -> Result<Option<CallUp>> {
        let rows = load(ctx, CallUpsFor(self.0.post_id)).await?.unwrap_or_default();
        Ok(rows.into_iter().rfind(|row| row.officer_id == self.0.officer_id).map(CallUp))
    }

    /// Who else would move. Empty for a reserve.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn moves(&self) -> Vec<PlaceMove> {
        self.0.moves.0.iter().copied().map(PlaceMove).collect()
    }
}

payload! {
    /// What came of a request about a pick.
    PickPayload { pick: Pick }
}

/// Picks that can be asked for.
#[derive(Default)]
pub struct PickQuery;

#[Object]
impl PickQuery {
    /// A pick of a selection. Null for those who may not see selections.
    async fn pick(&self, ctx: &Context<'_>, #[graphql(desc = "Its id.")] id: PickId) -> Result<Option<Pick>> {
        ctx.cx()?;
        Ok(load(ctx, id).await?.map(Pick))
    }
}

loads_by_id!(selection_pick: PickId);

loads_lists! {
    /// The picks of a selection.
    PicksOf(SelectionId): selection_pick by SelectionId, selection_id;
}
