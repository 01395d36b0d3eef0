//! Interest in posts: private to the desk, until the officer shares it with the home council.

use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::Action;
use callup_domain::event::Event;
use callup_domain::id::PostId;
use callup_domain::post::PostState;
use callup_domain::project::ProjectState;
use callup_domain::refusal::{Code, Refusal, Refusals};
use callup_domain::say;
use callup_infra::entity::{interest, officer, post, project};
use callup_infra::scope::WriteTx;
use callup_infra::{Error, Result};

/// Interest in a post.
#[derive(Clone, Debug, InputObject)]
pub struct ShowInterest {
    /// The post.
    pub post: PostId,
    /// A few words to the desk, at most 1,000 characters.
    #[graphql(default)]
    pub note: String,
    /// Whether your home council may know. Other officers never see it.
    #[graphql(default)]
    pub shared: bool,
}

/// Interest to take back.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct WithdrawInterest {
    /// The post.
    pub post: PostId,
}

/// Shows interest in a post; again, to change the words or who may know.
///
/// # Errors
/// `WRONG_STATE` for a post that cannot be filled, `NOT_LISTED` for somebody who has left the pool.
pub async fn show(cx: &Cx, ask: ShowInterest) -> Result<interest::Model> {
    let mut no = Refusals::default();
    no.limit("note", &ask.note, 1_000);
    no.finish(())?;
    let (tx, officer) = own(cx).await?;
    super::officer::still_in(&officer)?;
    let post = tx.get::<post::Entity>(ask.post).await?;
    let project = tx.every::<project::Entity>().with_key(post.project_id).the_one().await?;
    if post.state != PostState::Open || project.state != ProjectState::Published || post.ends_on < tx.today()
    {
        let message = say!("This post cannot be filled any more.");
        return Err(Refusal::new(Code::WrongState, "post", message).into());
    }
    let row = interest::Model {
        id: tx.id(),
        body_id: tx.body(),
        post_id: post.id,
        officer_id: officer.id,
        note: ask.note.trim().to_owned(),
        shared: ask.shared,
        expressed_at: tx.now(),
        withdrawn_at: None,
        version: 1,
    };
    let row = match shown(&tx, &officer, post.id).await? {
        Some(there) => {
            let since = if there.withdrawn_at.is_some() { row.expressed_at } else { there.expressed_at };
            let row = interest::Model { id: there.id, version: there.version, expressed_at: since, ..row };
            tx.update::<interest::Entity>(row).await?
        }
        None => tx.insert::<interest::Entity>(row).await?,
    };
    tx.commit(Event::InterestShown { post: row.post_id, officer: row.officer_id }).await?;
    Ok(row)
}

/// Takes interest back.
///
/// # Errors
/// `NotFound` unless there is any.
pub async fn withdraw(cx: &Cx, ask: WithdrawInterest) -> Result<interest::Model> {
    let (tx, officer) = own(cx).await?;
    let there = shown(&tx, &officer, ask.post).await?.filter(|row| row.withdrawn_at.is_none());
    let there = there.ok_or(Error::NotFound("interest of yours"))?;
    let row =
        tx.update::<interest::Entity>(interest::Model { withdrawn_at: Some(tx.now()), ..there }).await?;
    tx.commit(Event::InterestShown { post: row.post_id, officer: row.officer_id }).await?;
    Ok(row)
}

async fn own(cx: &Cx) -> Result<(WriteTx, officer::Model)> {
    super::officer::claim(cx, None, Action::ShowInterest).await
}

async fn shown(tx: &WriteTx, officer: &officer::Model, post: PostId) -> Result<Option<interest::Model>> {
    let of = tx.every::<interest::Entity>().is(interest::Column::OfficerId, officer.id);
    of.is(interest::Column::PostId, post).one().await
}
