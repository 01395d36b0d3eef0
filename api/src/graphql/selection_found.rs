//! What concerns a proposal as a whole, in GraphQL: posts that stay empty, and what each council gives.

use super::council::Council;
use super::loader::require;
use super::officer::Officer;
use super::post::Post;
use super::selection::shown;
use super::told::Told;
use async_graphql::{Context, Object, Result, SimpleObject};
use callup_domain::id::PostId;
use callup_domain::proposal::{Gap, Given, Move, Near, SelectionBlock, Share, Stop, Worth};
use callup_domain::ranking::Rule;
use chrono::NaiveDate;

/// What a proposal is worth, goal by goal, in points of the weights. What it costs is negative.
#[derive(Clone, Copy, SimpleObject)]
pub struct SelectionWorth {
    /// For filling posts.
    filling: i64,
    /// For fit.
    fit: i64,
    /// For interest.
    interest: i64,
    /// For posts of councils that have lent officers.
    lenders: i64,
    /// For keeping whom the proposal had before.
    stay: i64,
    /// For councils beyond their fair share.
    fairness: i64,
    /// For squads that want somebody who can lead them, and get nobody: negative, or nothing.
    lead: i64,
    /// For squads that want somebody from a council where their project lands, and get nobody: negative, or nothing.
    host: i64,
}

impl From<Worth> for SelectionWorth {
    fn from(worth: Worth) -> Self {
        let Worth { filling, fit, interest, lenders, stay, fairness, lead, host } = worth;
        Self { filling, fit, interest, lenders, stay, fairness, lead, host }
    }
}

/// A post that stays empty.
pub struct SelectionGap(pub(super) Gap);

/// A post that stays empty, what stands in the way, and the cheapest change that would fill it.
#[Object]
impl SelectionGap {
    /// The post.
    async fn post(&self, ctx: &Context<'_>) -> Result<Post> {
        require::<PostId>(ctx, self.0.post, "post").await.map(Post)
    }

    /// The first day of the work: the post’s own, or that of what is left of it where somebody had it or nobody came.
    async fn starts_on(&self, ctx: &Context<'_>) -> Result<NaiveDate> {
        let post = require::<PostId>(ctx, self.0.post, "post").await?;
        Ok(self.0.rest.unwrap_or(post.starts_on))
    }

    /// How many officers keep every rule.
    async fn eligible(&self) -> i32 {
        self.0.eligible
    }

    /// Each rule in turn, and how many officers are left after it.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn funnel(&self) -> Vec<SelectionStop> {
        self.0.funnel.iter().copied().map(SelectionStop::from).collect()
    }

    /// Where nobody keeps every rule: the one that binds. Null otherwise.
    async fn rule(&self) -> Option<Rule> {
        self.0.rule
    }

    /// Where somebody does: what stands in the way. Null otherwise.
    async fn block(&self) -> Option<SelectionBlock> {
        self.0.block
    }

    /// The cheapest change that was found. Null where none was.
    async fn nearest(&self) -> Option<NearestChange> {
        self.0.nearest.clone().map(NearestChange)
    }
}

/// One rule’s part in the funnel of a post that stays empty.
#[derive(Clone, Copy, SimpleObject)]
pub struct SelectionStop {
    /// The rule.
    rule: Rule,
    /// How many officers keep it and all before it.
    passed: i32,
    /// How many break it and no other. Null for skills: whoever lacks them is not looked at any further.
    only_this: Option<i32>,
}

impl From<Stop> for SelectionStop {
    fn from(stop: Stop) -> Self {
        let only_this = (stop.rule != Rule::Skill).then_some(stop.only_this);
        Self { rule: stop.rule, passed: stop.passed, only_this }
    }
}

/// The cheapest change that would fill a post.
pub struct NearestChange(Near);

/// The cheapest change that would fill a post.
#[Object]
impl NearestChange {
    /// Who would have the post. Null for those who may not see the profile, or not any more.
    async fn officer(&self, ctx: &Context<'_>) -> Result<Option<Officer>> {
        shown(ctx, self.0.officer).await
    }

    /// The one rule that is in the way, in a sentence. Null where none is broken.
    async fn obstacle(&self) -> Option<Told> {
        self.0.mend.as_ref().map(|[obstacle, _]| obstacle.clone().into())
    }

    /// What would mend it, in a sentence. Null where no rule is broken.
    async fn mend(&self) -> Option<Told> {
        self.0.mend.as_ref().map(|[_, mend]| mend.clone().into())
    }

    /// By how much the proposal would be worth more, or less if negative. Null where a rule is broken.
    async fn change(&self) -> Option<i64> {
        self.0.change
    }

    /// Who would move.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn moves(&self) -> Vec<PlaceMove> {
        self.0.moves.iter().copied().map(PlaceMove).collect()
    }
}

/// What would become of another post.
#[derive(Clone, Copy)]
pub struct PlaceMove(pub(super) Move);

/// What would become of another post.
#[Object]
impl PlaceMove {
    /// The post.
    async fn post(&self, ctx: &Context<'_>) -> Result<Post> {
        require::<PostId>(ctx, self.0.post, "post").await.map(Post)
    }

    /// Who has it in the proposal. Null when nobody does, and for those who may not see the profile.
    async fn from(&self, ctx: &Context<'_>) -> Result<Option<Officer>> {
        shown(ctx, self.0.from).await
    }

    /// Who would have it. Null when nobody would, and for those who may not see the profile.
    async fn to(&self, ctx: &Context<'_>) -> Result<Option<Officer>> {
        shown(ctx, self.0.to).await
    }
}

/// What a council gives.
pub struct CouncilShare {
    pub(super) share: Share,
    pub(super) given: Given,
}

/// What a council gives, in half-days over the weeks of the posts.
#[Object]
impl CouncilShare {
    /// The council.
    async fn council(&self, ctx: &Context<'_>) -> Result<Council> {
        Council::require(ctx, self.share.council).await
    }

    /// Its fair share: of all that is given and asked for, as much as it has of the listed officers.
    async fn fair(&self) -> i64 {
        self.share.fair
    }

    /// What is booked of its officers already.
    async fn before(&self) -> i64 {
        self.share.before
    }

    /// The same with the proposal.
    async fn after(&self) -> i64 {
        self.share.after
    }

    /// How many of its officers are proposed.
    async fn officers(&self) -> i32 {
        self.share.officers
    }

    /// What is booked already, and what whoever is taken as things are decided gives: whoever is proposed, where nothing
    /// is.
    async fn as_decided(&self) -> i64 {
        self.share.before + self.given.half_days
    }

    /// How many of its officers are taken as things are decided.
    async fn taken(&self) -> i32 {
        self.given.officers
    }
}
