//! Adding posts to a project.

use super::outcome;
use super::project::under;
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::clearance::Clearance;
use callup_domain::event::Event;
use callup_domain::id::{PostId, ProjectId, RoleId, SkillId};
use callup_domain::load::Load;
use callup_domain::period::Period;
use callup_domain::post::{ClosingReason, MOST_POSTS, Opening, PostState};
use callup_domain::project::ProjectState;
use callup_domain::refusal::{Code, Refusal, Refusals};
use callup_domain::say;
use callup_domain::skill::Level;
use callup_infra::Result;
use callup_infra::entity::{need, post, project, role, skill};
use callup_infra::scope::WriteTx;
use chrono::NaiveDate;
use std::collections::HashSet;

/// A skill that a post needs.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct NeedAsk {
    /// The skill.
    pub skill: SkillId,
    /// The lowest level that will do.
    pub level: Level,
    /// Whether the post cannot do without.
    #[graphql(default = true)]
    pub essential: bool,
}

/// Posts to add to a project.
#[derive(Clone, Debug, InputObject)]
pub struct AddPosts {
    /// The project.
    pub project: ProjectId,
    /// What the post is called, at most 120 characters.
    pub title: String,
    /// How many posts of this kind, 1 to 50. Each is filled and closed by itself.
    #[graphql(default = 1)]
    pub places: i32,
    /// The role in the framework.
    pub role: Option<RoleId>,
    /// The role's level, in words.
    #[graphql(default)]
    pub role_level: String,
    /// Half-days a week, 1 to 10.
    pub load: i32,
    /// The first day; the project's unless given.
    pub starts_on: Option<NaiveDate>,
    /// The last day; the project's unless given.
    pub ends_on: Option<NaiveDate>,
    /// Days a week at the lead host council.
    #[graphql(default)]
    pub onsite_days: i32,
    /// The security clearance it needs, to its last day; none unless given.
    pub clearance: Option<Clearance>,
    /// The skills it needs, at least one of them essential.
    pub needs: Vec<NeedAsk>,
}

/// A post to close.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct ClosePost {
    /// The post.
    pub post: PostId,
    /// Why, as those are told who were interested or called up. Without, they are told that no reason was recorded.
    pub reason: Option<ClosingReason>,
}

/// Adds posts to a project: one row a place, so that each is filled and closed by itself.
///
/// # Errors
/// A refusal for each field that is wrong; `WRONG_STATE` when the project is closed.
pub async fn add(cx: &Cx, ask: AddPosts) -> Result<Vec<post::Model>> {
    let load = Load::new(ask.load)?;
    let tx = cx.begin().permit(Action::ListProject, On::default())?;
    let project = tx.lock::<project::Entity>(ask.project).await?;
    if project.state == ProjectState::Closed {
        return Err(Refusal::new(Code::WrongState, "project", say!("This project is closed.")).into());
    }
    let opening = Opening {
        title: ask.title.trim().to_owned(),
        places: ask.places,
        load,
        period: period(&ask, &project)?,
        onsite_days: ask.onsite_days,
        needs: (ask.needs.len(), ask.needs.iter().filter(|need| need.essential).count()),
    }
    .checked(project.period())?;
    check_catalogue(&tx, &ask).await?;
    let there = tx.every::<post::Entity>().is(post::Column::ProjectId, project.id).count().await?;
    if there + u64::from(opening.places.unsigned_abs()) > MOST_POSTS as u64 {
        let message =
            say!("A project has at most {most} posts; this one has {there}.", most = MOST_POSTS, there);
        return Err(Refusal::new(Code::OutOfRange, "places", message).into());
    }
    let posts: Vec<post::Model> = (0..opening.places).map(|_| row(&tx, &ask, &opening)).collect();
    let needs =
        posts.iter().flat_map(|post| ask.needs.iter().map(|need| needed(&tx, post.id, need))).collect();
    tx.insert_all::<post::Entity>(posts.clone()).await?;
    tx.insert_all::<need::Entity>(needs).await?;
    let ids = posts.iter().map(|post| post.id).collect();
    tx.commit(Event::PostsAdded { project: project.id, posts: ids }).await?;
    Ok(posts)
}

/// Closes a post. The others of its project stay as they are. Whoever was interested in it or called up for it is
/// told.
///
/// # Errors
/// `WRONG_STATE` when it is closed already.
pub async fn close(cx: &Cx, ask: ClosePost) -> Result<post::Model> {
    let tx = cx.begin().permit(Action::ListProject, On::default())?;
    let post = tx.lock::<post::Entity>(ask.post).await?;
    if post.state == PostState::Closed {
        return Err(Refusal::new(Code::WrongState, "post", say!("This post is closed already.")).into());
    }
    let closed = post::Model { state: PostState::Closed, closing_reason: ask.reason, ..post };
    let row = tx.update::<post::Entity>(closed).await?;
    outcome::later(&tx, row.id).await?;
    let event = Event::PostClosed { post: row.id };
    tx.commit(event).await?;
    Ok(row)
}

fn period(ask: &AddPosts, project: &project::Model) -> Result<Period, Vec<Refusal>> {
    let mut no = Refusals::default();
    let starts_on = ask.starts_on.or(project.starts_on);
    let ends_on = ask.ends_on.or(project.ends_on);
    no.check(starts_on.is_some(), || {
        Refusal::required("startsOn", say!("Give a start date, as the project has none."))
    });
    no.check(ends_on.is_some(), || {
        Refusal::required("endsOn", say!("Give an end date, as the project has none."))
    });
    let dates = no.finish(starts_on.zip(ends_on))?;
    let (starts_on, ends_on) = dates.unwrap_or_default();
    Period::new(starts_on, ends_on).map_err(|refusal| vec![refusal])
}

/// The role and the skills are in the catalogue, and no skill is named twice.
async fn check_catalogue(tx: &WriteTx, ask: &AddPosts) -> Result<()> {
    if let Some(role) = ask.role {
        tx.get::<role::Entity>(role).await?;
    }
    let wanted: HashSet<SkillId> = ask.needs.iter().map(|need| need.skill).collect();
    let known = tx.find::<skill::Entity>().with_keys(wanted.iter().copied()).all().await?;
    let mut no = Refusals::default();
    for (at, need) in ask.needs.iter().enumerate() {
        no.check(known.iter().any(|skill| skill.id == need.skill), || {
            let message = say!("There is no such skill in the catalogue.");
            Refusal::new(Code::NotFound, format!("{at}.skill"), message)
        });
        no.check(ask.needs[..at].iter().all(|other| other.skill != need.skill), || {
            Refusal::new(Code::Duplicate, format!("{at}.skill"), say!("This skill is named twice."))
        });
    }
    Ok(no.finish(()).map_err(|no| under("needs", no))?)
}

fn row(tx: &WriteTx, ask: &AddPosts, opening: &Opening) -> post::Model {
    post::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: ask.project,
        title: opening.title.clone(),
        role_id: ask.role,
        role_level: ask.role_level.trim().to_owned(),
        state: PostState::Open,
        load: opening.load,
        starts_on: opening.period.starts_on,
        ends_on: opening.period.ends_on,
        onsite_days: opening.onsite_days,
        clearance: ask.clearance,
        closing_reason: None,
        created_at: tx.now(),
        version: 1,
    }
}

fn needed(tx: &WriteTx, post: PostId, ask: &NeedAsk) -> need::Model {
    need::Model {
        id: tx.id(),
        body_id: tx.body(),
        post_id: post,
        skill_id: ask.skill,
        level: ask.level,
        essential: ask.essential,
    }
}
