//! Posts in GraphQL.

use super::Request;
use super::callup::{CallUp, CallUpsFor};
use super::candidate::{self, Candidates, Fit, Obstacle};
use super::interest::{Interest, InterestIn};
use super::loader::{LoadError, Loaders, load, load_some, loads_by_id, loads_lists, require};
use super::outcome::{self, Telling};
use super::page::{List, Page};
use super::payload::{UserError, split};
use super::project::Project;
use super::skill::{FrameworkRole, Skill};
use super::substitute::{self, Substitutes};
use async_graphql::dataloader::Loader;
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use callup_command as command;
use callup_domain::access::{Action, On};
use callup_domain::clearance::Clearance;
use callup_domain::id::{OfficerId, PostId, ProjectId, RoleId, SkillId};
use callup_domain::period::Period;
use callup_domain::post::{ClosingReason, PostState};
use callup_domain::skill::Level;
use callup_domain::substitute::left;
use callup_infra::entity::{need, post};
use callup_infra::query;
use callup_infra::query::substitute::Holder;
use chrono::NaiveDate;
use std::collections::HashMap;
use std::sync::Arc;

/// A post: one place in a project.
#[derive(Clone)]
pub struct Post(pub post::Model);

impl From<post::Model> for Post {
    fn from(row: post::Model) -> Self {
        Self(row)
    }
}

/// A post: one place in a project.
#[Object]
impl Post {
    /// Its id.
    pub(super) async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The project.
    async fn project(&self, ctx: &Context<'_>) -> Result<Project> {
        require::<ProjectId>(ctx, self.0.project_id, "project").await.map(Project)
    }

    /// What it is called.
    async fn title(&self) -> &str {
        &self.0.title
    }

    /// The role in the framework.
    async fn role(&self, ctx: &Context<'_>) -> Result<Option<FrameworkRole>> {
        Ok(load_some::<RoleId>(ctx, self.0.role_id).await?.map(FrameworkRole))
    }

    /// The role's level, in words; may be empty.
    async fn role_level(&self) -> &str {
        &self.0.role_level
    }

    /// Open or closed.
    async fn state(&self) -> PostState {
        self.0.state
    }

    /// Half-days a week.
    async fn load(&self) -> i32 {
        self.0.load.half_days()
    }

    /// The first day.
    async fn starts_on(&self) -> NaiveDate {
        self.0.starts_on
    }

    /// The last day.
    async fn ends_on(&self) -> NaiveDate {
        self.0.ends_on
    }

    /// Days a week at the lead host council.
    async fn onsite_days(&self) -> i32 {
        self.0.onsite_days
    }

    /// The security clearance it needs, to its last day. Null for none.
    async fn clearance(&self) -> Option<Clearance> {
        self.0.clearance
    }

    /// Who is interested, as far as you may see it: the desk does, and the home council what its
    /// officers share.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn interests(&self, ctx: &Context<'_>) -> Result<Vec<Interest>> {
        let rows = load(ctx, InterestIn(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().filter(|row| row.withdrawn_at.is_none()).map(Interest).collect())
    }

    /// Its call-ups, oldest first, as far as you may see them. At any time one officer at most is called up for it.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn call_ups(&self, ctx: &Context<'_>) -> Result<Vec<CallUp>> {
        let rows = load(ctx, CallUpsFor(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(CallUp).collect())
    }

    /// Why the desk closed it without filling it. Null while it is open, and when nobody recorded a reason.
    async fn closing_reason(&self) -> Option<ClosingReason> {
        self.0.closing_reason
    }

    /// Who was told what came of it, and who was not. Null for those who may not see it.
    #[graphql(complexity = "100 + super::page::list(child_complexity)")]
    async fn telling(&self, ctx: &Context<'_>) -> Result<Option<Telling>> {
        outcome::of_post(ctx, &self.0).await
    }

    /// The skills it needs.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn needs(&self, ctx: &Context<'_>) -> Result<Vec<Need>> {
        let rows = load(ctx, NeedsOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(Need).collect())
    }

    /// The officers who fit, best first: by score, those of equal score by id. Null for those who
    /// may not see candidates. To rank the pool costs as much as a long list does.
    #[graphql(complexity = "1_000 + super::page::cost(first, child_complexity)")]
    async fn candidates(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<Option<Candidates>> {
        candidate::page(ctx.cx()?, &self.0, Page::new(first, after)?).await
    }

    /// Who could have the rest of the post, best first, when whoever has it cannot go on: what is left from `from` on,
    /// or else from when they leave early, or from today. Null when nothing is left of it, and for those who may not see
    /// candidates. To rank the pool costs as much as a long list does.
    #[graphql(complexity = "1_000 + super::page::cost(first, child_complexity)")]
    async fn substitutes(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first day, today or later.")] from: Option<NaiveDate>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<Option<Substitutes>> {
        substitute::page(ctx.cx()?, &self.0, from, Page::new(first, after)?).await
    }

    /// The first day, today or later, from which nobody has the post to its end. Null when somebody has it to the end,
    /// when it is past, and for those who may not see candidates.
    async fn free_from(&self, ctx: &Context<'_>) -> Result<Option<NaiveDate>> {
        let cx = ctx.cx()?;
        if !cx.actor().may(Action::SeeCandidates, On::default()) {
            return Ok(None);
        }
        let held = load(ctx, Held(self.0.id)).await?.unwrap_or_default();
        Ok(left(&self.0.period(), held, cx.read().today()).map(|left| left.starts_on))
    }

    /// Each rule that an officer breaks for this post, and the smallest change that would mend it.
    /// Empty when the officer fits; null for those who may not see candidates.
    #[graphql(complexity = "100 + child_complexity")]
    async fn why_not(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The officer.")] officer: OfficerId,
    ) -> Result<Option<Vec<Obstacle>>> {
        candidate::why_not(ctx.cx()?, &self.0, officer).await
    }

    /// How you fit this post yourself: the same points and reasons as the desk sees. Null for those
    /// who are not in the pool.
    async fn my_fit(&self, ctx: &Context<'_>) -> Result<Option<Fit>> {
        candidate::own_fit(ctx, &self.0).await
    }
}

/// A skill that a post needs.
pub struct Need(need::Model);

/// A skill that a post needs.
#[Object]
impl Need {
    /// The skill.
    async fn skill(&self, ctx: &Context<'_>) -> Result<Skill> {
        require::<SkillId>(ctx, self.0.skill_id, "skill").await.map(Skill)
    }

    /// The lowest level that will do.
    async fn level(&self) -> Level {
        self.0.level
    }

    /// Whether the post cannot do without.
    async fn essential(&self) -> bool {
        self.0.essential
    }
}

/// Posts that can be asked for.
#[derive(Default)]
pub struct PostQuery;

#[Object]
impl PostQuery {
    /// A post.
    async fn post(&self, ctx: &Context<'_>, #[graphql(desc = "Its id.")] id: PostId) -> Result<Option<Post>> {
        ctx.cx()?;
        Ok(load(ctx, id).await?.map(Post))
    }

    /// Open posts, oldest first.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn open_posts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<List<Post>> {
        let read = ctx.cx()?.read();
        let found = read.find::<post::Entity>().is(post::Column::State, PostState::Open);
        Page::new(first, after)?.of(found, Post).await
    }
}

/// What came of a request for posts.
#[derive(SimpleObject)]
pub struct AddPostsPayload {
    /// The posts that were added. Empty when it was refused; nothing was written then.
    posts: Vec<Post>,
    /// Why it was refused. Empty when it was done.
    user_errors: Vec<UserError>,
}

super::payload::payload! {
    /// What came of a request about a post.
    PostPayload { post: Post }
}

/// What can be done with posts.
#[derive(Default)]
pub struct PostMutation;

#[Object]
impl PostMutation {
    /// Adds posts to a project, a row for each place.
    async fn add_posts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The posts.")] input: command::post::AddPosts,
    ) -> Result<AddPostsPayload> {
        let (posts, user_errors) = split(command::post::add(ctx.cx()?, input).await)?;
        Ok(AddPostsPayload { posts: posts.unwrap_or_default().into_iter().map(Post).collect(), user_errors })
    }

    /// Closes a post. The others of its project stay as they are.
    async fn close_post(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which post, and why.")] input: command::post::ClosePost,
    ) -> Result<PostPayload> {
        PostPayload::of(command::post::close(ctx.cx()?, input).await)
    }
}

loads_by_id!(post: PostId);

/// The times for which somebody has a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Held(PostId);

impl Loader<Held> for Loaders {
    type Value = Vec<Period>;
    type Error = LoadError;

    async fn load(&self, keys: &[Held]) -> Result<HashMap<Held, Vec<Period>>, LoadError> {
        let posts: Vec<PostId> = keys.iter().map(|key| key.0).collect();
        let holders = query::substitute::holders(&self.cx().read(), &posts).await.map_err(Arc::new)?;
        let held = |(post, holders): (PostId, Vec<Holder>)| {
            (Held(post), holders.iter().map(|holder| holder.period).collect())
        };
        Ok(holders.into_iter().map(held).collect())
    }
}

loads_lists! {
    /// The needs of a post.
    NeedsOf(PostId): need by PostId, post_id;
}
