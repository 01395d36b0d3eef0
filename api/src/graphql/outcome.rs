//! What came of posts, as officers were told, in GraphQL; and who was not told yet.

use super::Request;
use super::loader::{LoadError, Loaders, load, loads_lists, require};
use super::officer::Officer;
use super::post::{Post, PostPayload};
use async_graphql::dataloader::Loader;
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use callup_command::outcome::{self as outcomes, TellOutcomes};
use callup_domain::access::{Action, On};
use callup_domain::id::{OfficerId, PostId};
use callup_domain::outcome::OutcomeReason;
use callup_domain::view::ViewPurpose;
use callup_infra::entity::{outcome, post};
use callup_infra::query::outcome::{Owed, untold};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// The most officers of a list that are shown; how many there are is told beside it.
const MOST: usize = 100;

/// What an officer was told came of a post.
pub struct Outcome(outcome::Model);

/// What an officer was told came of a post.
#[Object(name = "PostOutcome")]
impl Outcome {
    /// Its id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The post.
    async fn post(&self, ctx: &Context<'_>) -> Result<Post> {
        require::<PostId>(ctx, self.0.post_id, "post").await.map(Post)
    }

    /// The officer. Null as long as the profile is not yours to see.
    async fn officer(&self, ctx: &Context<'_>) -> Result<Option<Officer>> {
        seen(ctx, self.0.officer_id).await
    }

    /// What came of it, and why. That no reason was recorded is another thing than that none was given.
    async fn reason(&self) -> OutcomeReason {
        self.0.reason
    }

    /// When the officer was told.
    async fn told_at(&self) -> DateTime<Utc> {
        self.0.told_at
    }
}

/// An officer who is still to be told what came of a post.
pub struct Untold(Owed);

/// An officer who is still to be told what came of a post.
#[Object]
impl Untold {
    /// The officer. Null as long as the profile is not yours to see.
    async fn officer(&self, ctx: &Context<'_>) -> Result<Option<Officer>> {
        seen(ctx, self.0.officer).await
    }

    /// What there is to tell.
    async fn reason(&self) -> OutcomeReason {
        self.0.reason
    }

    /// Since when the officer has waited: from the interest, or the call-up.
    async fn since(&self) -> NaiveDate {
        self.0.since
    }
}

/// Who was told what came of a post, and who was not.
#[derive(SimpleObject)]
pub struct Telling {
    /// How many were told.
    told_count: usize,
    /// Who was told, first to last; the first hundred.
    told: Vec<Outcome>,
    /// How many are still to be told. Nobody is as long as the post is neither filled nor closed.
    untold_count: usize,
    /// Who is still to be told, whoever has waited longest first; the first hundred.
    untold: Vec<Untold>,
}

async fn seen(ctx: &Context<'_>, officer: OfficerId) -> Result<Option<Officer>> {
    let row = load::<OfficerId>(ctx, officer).await?;
    row.map(|row| Officer::seen(ctx, row, ViewPurpose::Interest)).transpose()
}

loads_lists! {
    /// What came of posts for an officer.
    OutcomesOf(OfficerId): outcome by OfficerId, officer_id;
    /// What came of a post for officers.
    OutcomesFor(PostId): outcome by PostId, post_id;
}

/// What came of posts for an officer, as far as one may see it; the last first.
pub(super) async fn of_officer(ctx: &Context<'_>, officer: OfficerId) -> Result<Vec<Outcome>> {
    let mut rows = load(ctx, OutcomesOf(officer)).await?.unwrap_or_default();
    rows.sort_by_key(|row| std::cmp::Reverse((row.told_at, row.id)));
    rows.truncate(MOST);
    Ok(rows.into_iter().map(Outcome).collect())
}

/// The posts of which is asked who is still to be told, loaded together.
#[derive(Clone, Debug)]
pub struct UntoldOf(post::Model);

impl PartialEq for UntoldOf {
    fn eq(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }
}

impl Eq for UntoldOf {}

impl Hash for UntoldOf {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.id.hash(state);
    }
}

impl Loader<UntoldOf> for Loaders {
    type Value = Vec<Owed>;
    type Error = LoadError;

    async fn load(&self, keys: &[UntoldOf]) -> Result<HashMap<UntoldOf, Vec<Owed>>, LoadError> {
        let posts: Vec<post::Model> = keys.iter().map(|key| key.0.clone()).collect();
        let mut found = untold(&self.cx().read(), &posts).await.map_err(Arc::new)?;
        let of = |post: post::Model| {
            let owed = found.remove(&post.id).map(|untold| untold.owed).unwrap_or_default();
            (UntoldOf(post), owed)
        };
        Ok(posts.into_iter().map(of).collect())
    }
}

/// Who was told what came of a post. None for those who may not see it of all officers.
pub(super) async fn of_post(ctx: &Context<'_>, post: &post::Model) -> Result<Option<Telling>> {
    if !ctx.cx()?.actor().may(Action::SeeOutcome, On::default()) {
        return Ok(None);
    }
    let told = load(ctx, OutcomesFor(post.id)).await?.unwrap_or_default();
    let untold = load(ctx, UntoldOf(post.clone())).await?.unwrap_or_default();
    Ok(Some(Telling {
        told_count: told.len(),
        told: told.into_iter().take(MOST).map(Outcome).collect(),
        untold_count: untold.len(),
        untold: untold.into_iter().take(MOST).map(Untold).collect(),
    }))
}

/// What can be done about outcomes.
#[derive(Default)]
pub struct OutcomeMutation;

#[Object]
impl OutcomeMutation {
    /// Tells those who are still to be told what came of a post. What settles a post does so by itself; this is for
    /// whoever it could not reach, and for posts that were settled before anybody was told.
    async fn tell_outcomes(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which post.")] input: TellOutcomes,
    ) -> Result<PostPayload> {
        PostPayload::of(outcomes::tell_now(ctx.cx()?, input).await)
    }
}
