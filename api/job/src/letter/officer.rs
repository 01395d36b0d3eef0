//! What is told to officers about posts: those that fit, and what came of one.

use super::Draft;
use callup_domain::id::{OfficerId, PersonId, PostId};
use callup_domain::post::PostState;
use callup_domain::project::ProjectState;
use callup_infra::Result;
use callup_infra::entity::{alert, callup, mail, officer, outcome, post, project};
use callup_infra::mail::{OutcomeFacts, PostFacts, Topic};
use callup_infra::scope::ReadTx;

/// Posts that fit the reader, without those that were closed meanwhile. None when all were.
pub(super) async fn open_posts(tx: &ReadTx, mail: &mail::Model) -> Result<Option<Draft>> {
    let officer = officer_of(tx, mail.person_id).await?;
    let told = tx.every::<alert::Entity>().is(alert::Column::OfficerId, officer);
    let mut told = told.is(alert::Column::ToldAt, mail.written_at).all().await?;
    told.sort_by_key(|row| (std::cmp::Reverse(row.score), row.post_id));
    let posts = tx.every::<post::Entity>().with_keys(told.iter().map(|row| row.post_id)).by_key().await?;
    let projects = tx.every::<project::Entity>().with_keys(posts.values().map(|post| post.project_id));
    let projects = projects.by_key().await?;
    let facts = |row: &alert::Model| {
        let post = posts.get(&row.post_id.0).filter(|post| post.state == PostState::Open)?;
        let project = projects.get(&post.project_id.0).filter(|it| it.state == ProjectState::Published)?;
        Some(PostFacts {
            title: post.title.clone(),
            project: project.title.clone(),
            starts_on: post.starts_on,
            ends_on: post.ends_on,
            load: post.load,
            score: row.score,
        })
    };
    let posts: Vec<PostFacts> = told.iter().filter_map(facts).collect();
    let topic = Topic::OpenPosts { posts };
    Ok(match &topic {
        Topic::OpenPosts { posts } if posts.is_empty() => None,
        _ => Some(Draft { topic, path: "/open-posts".to_owned(), thread: None }),
    })
}

/// What came of a post for the reader, as it was put down when the e-mail was written.
pub(super) async fn outcome(tx: &ReadTx, mail: &mail::Model, id: PostId) -> Result<Option<Draft>> {
    let officer = officer_of(tx, mail.person_id).await?;
    let told = tx.every::<outcome::Entity>().is(outcome::Column::OfficerId, officer);
    let told = told.is(outcome::Column::PostId, id).the_one().await?;
    if told.told_at != mail.written_at {
        // Another e-mail tells what is so now.
        return Ok(None);
    }
    let post = tx.every::<post::Entity>().with_key(id).the_one().await?;
    let project = tx.every::<project::Entity>().with_key(post.project_id).the_one().await?;
    let calls = tx.every::<callup::Entity>().is(callup::Column::OfficerId, officer);
    let called = calls.is(callup::Column::PostId, id).count().await? > 0;
    let outcome = OutcomeFacts {
        post: post.title,
        project: project.title,
        starts_on: post.starts_on,
        ends_on: post.ends_on,
        called,
        reason: told.reason,
    };
    Ok(Some(Draft { topic: Topic::Outcome { outcome }, path: "/me".to_owned(), thread: None }))
}

async fn officer_of(tx: &ReadTx, person: PersonId) -> Result<OfficerId> {
    Ok(tx.every::<officer::Entity>().is(officer::Column::PersonId, person).the_one().await?.id)
}
