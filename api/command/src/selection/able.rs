//! Whether an officer could have a post of a selection whom the engine did not propose for it.

use crate::callup::check as rules;
use callup_domain::id::{OfficerId, PostId, SkillId};
use callup_domain::proposal::Basis;
use callup_domain::ranking::{Ranked, Wanted, Weights, rank};
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_infra::Result;
use callup_infra::entity::{officer, post};
use callup_infra::query::{agreement, candidate, model, selection as query};
use callup_infra::scope::WriteTx;
use chrono::NaiveDate;

/// What is known of an officer who could have a post.
#[derive(Clone, Debug)]
pub(super) struct Able {
    /// The post, or what is left of it.
    pub(super) post: post::Model,
    /// The first day of what is left, where that is not all of it.
    pub(super) rest: Option<NaiveDate>,
    /// The officer.
    pub(super) officer: officer::Model,
    /// The score for the post, and what earned it.
    pub(super) ranked: Ranked,
    /// What the officer would learn there.
    pub(super) learns: Option<SkillId>,
    /// What it rests on that the officer could have it.
    pub(super) basis: Basis,
}

/// What is known of an officer, if he or she can be called up for what is left of the post as things are. Whom a learner learns from may
/// be another pick: that there is somebody is seen to in the end.
///
/// # Errors
/// `WRONG_STATE` or `POST_FULL` for a post that is closed or that somebody has; a refusal for each rule that the officer breaks; `NOT_FOUND` for an officer who is not in the pool.
pub(super) async fn may_have(tx: &WriteTx, post: PostId, officer: OfficerId) -> Result<Able> {
    if let Some(refusal) = agreement::refusal_for(tx, officer).await? {
        return Err(refusal.at("officer").into());
    }
    let officer = tx.get::<officer::Entity>(officer).await?;
    let (post, rest) = query::rest(tx, tx.get::<post::Entity>(post).await?).await?;
    rules::is_free(tx, &post, &post.period()).await?;
    let (mut wanted, candidate) = candidate::considered_for(tx, &post, officer.id).await?;
    wanted.team.come_together();
    rules::is_allowed(model::on(tx, tx.today()).await?, &candidate)?;
    // As the call-up would be made.
    let wanted = Wanted { schedule: post.schedule_in(officer.pattern), ..wanted };
    rules::fits(tx, &wanted, &candidate)?;
    let pair = (post.id, officer.id);
    let basis = query::bases(tx, &[pair]).await?.remove(&pair);
    let learns = wanted.learns(officer.id, &candidate.skills).map(|need| need.skill);
    let ranked = rank(&wanted, &[candidate], &Weights::default(), tx.today()).fitting.into_iter().next();
    let message = say!("This officer is not in the pool any more.");
    let gone = || Refusal::new(Code::NotFound, "officer", message);
    let (basis, ranked) = basis.zip(ranked).ok_or_else(gone)?;
    Ok(Able { post, rest, officer, ranked, learns, basis })
}
