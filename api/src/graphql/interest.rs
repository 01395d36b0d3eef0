//! Interest in posts in GraphQL.

use super::Request;
use super::loader::{load, loads_lists, require};
use super::officer::Officer;
use super::payload::payload;
use super::post::Post;
use async_graphql::{Context, ID, Object, Result};
use callup_command as command;
use callup_domain::id::{OfficerId, PostId};
use callup_domain::view::ViewPurpose;
use callup_infra::entity::interest;
use chrono::{DateTime, Utc};

/// An officer's interest in a post. The desk and the officer see it; the home council only what the
/// officer shares; other officers never.
pub struct Interest(pub interest::Model);

impl From<interest::Model> for Interest {
    fn from(row: interest::Model) -> Self {
        Self(row)
    }
}

/// An officer's interest in a post. The desk and the officer see it; the home council only what the
/// officer shares; other officers never.
#[Object(name = "PostInterest")]
impl Interest {
    /// Its id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The post.
    async fn post(&self, ctx: &Context<'_>) -> Result<Post> {
        require::<PostId>(ctx, self.0.post_id, "post").await.map(Post)
    }

    /// The officer. Null as long as the profile is not yours to see: the desk sees officers whom
    /// their managers support.
    async fn officer(&self, ctx: &Context<'_>) -> Result<Option<Officer>> {
        let row = load::<OfficerId>(ctx, self.0.officer_id).await?;
        row.map(|row| Officer::seen(ctx, row, ViewPurpose::Interest)).transpose()
    }

    /// A few words to the desk.
    async fn note(&self) -> &str {
        &self.0.note
    }

    /// Whether the home council may know.
    async fn shared(&self) -> bool {
        self.0.shared
    }

    /// Since when.
    async fn expressed_at(&self) -> DateTime<Utc> {
        self.0.expressed_at
    }

    /// When it was taken back.
    async fn withdrawn_at(&self) -> Option<DateTime<Utc>> {
        self.0.withdrawn_at
    }
}

payload! {
    /// What came of a request about interest in a post.
    InterestPayload { interest: Interest }
}

/// What can be done about interest in posts.
#[derive(Default)]
pub struct InterestMutation;

#[Object]
impl InterestMutation {
    /// Shows interest in a post; again, to change the words or who may know.
    async fn show_interest(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "In which post.")] input: command::interest::ShowInterest,
    ) -> Result<InterestPayload> {
        InterestPayload::of(command::interest::show(ctx.cx()?, input).await)
    }

    /// Takes interest back.
    async fn withdraw_interest(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "In which post.")] input: command::interest::WithdrawInterest,
    ) -> Result<InterestPayload> {
        InterestPayload::of(command::interest::withdraw(ctx.cx()?, input).await)
    }
}

loads_lists! {
    /// The interests of an officer.
    InterestsOf(OfficerId): interest by OfficerId, officer_id;
    /// The interest in a post.
    InterestIn(PostId): interest by PostId, post_id;
}
