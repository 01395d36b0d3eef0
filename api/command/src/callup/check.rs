//! What must hold before an officer is called up.

use crate::notify::approvers;
use callup_domain::Sentence;
use callup_domain::calendar::Diary;
use callup_domain::callup::{Decisions, Release};
use callup_domain::id::{OfficerId, PersonId};
use callup_domain::load::Schedule;
use callup_domain::model::{OperatingModel, ReleaseRule};
use callup_domain::period::Period;
use callup_domain::post::PostState;
use callup_domain::project::ProjectState;
use callup_domain::ranking::{Candidate, Wanted, Weights, explain, judge};
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_domain::substitute::left;
use callup_infra::entity::{member, officer, post, project};
use callup_infra::query::{agreement, substitute};
use callup_infra::scope::{ReadTx, WriteTx};
use callup_infra::{Error, Result};

/// The officer, locked; or why the desk does not see officers of that council.
pub(crate) async fn locked(tx: &WriteTx, officer: OfficerId) -> Result<officer::Model> {
    match tx.lock::<officer::Entity>(officer).await {
        Err(Error::NotFound(noun)) => {
            Err(agreement::refusal_for(tx, officer).await?.map_or(Error::NotFound(noun), Error::from))
        }
        found => found,
    }
}

/// The home council, which is locked, shares its officers' data with the body.
pub(crate) async fn is_shared(tx: &WriteTx, officer: &officer::Model) -> Result<()> {
    match agreement::refusal(tx, officer.home_council_id).await? {
        Some(refusal) => Err(refusal.into()),
        None => Ok(()),
    }
}

/// Somebody else at the desk calls the officer up.
pub(crate) fn not_oneself(asked_by: Option<PersonId>, officer: &officer::Model) -> Result<(), Refusal> {
    if asked_by == Some(officer.person_id) {
        let message = say!("Nobody calls himself or herself up; somebody else at the desk does.");
        return Err(Refusal::new(Code::OwnRelease, "officer", message));
    }
    Ok(())
}

/// The post can be filled, and nobody else holds it at the time. The post is locked, so that of two who call up for it
/// the second sees the first.
pub(crate) async fn is_free(tx: &WriteTx, post: &post::Model, period: &Period) -> Result<()> {
    let project = tx.every::<project::Entity>().with_key(post.project_id).the_one().await?;
    let wrong = |message: Sentence| Err(Refusal::new(Code::WrongState, "post", message).into());
    if post.state != PostState::Open {
        return wrong(say!("This post is closed."));
    }
    if project.state != ProjectState::Published {
        let state = project.state;
        return wrong(say!("Posts are filled while their project is published; this one is {state}.", state));
    }
    let holders = substitute::holders(tx, &[post.id]).await?.remove(&post.id).unwrap_or_default();
    if !holders.iter().any(|holder| holder.period.overlaps(period)) {
        return Ok(());
    }
    let whole = post.period();
    let message = match left(&whole, holders.iter().map(|holder| holder.period), tx.today()) {
        Some(free) => {
            say!("Somebody has this post at that time. It is free from {day} on.", day = free.starts_on)
        }
        None => say!("Somebody is called up for this post already. Take that call-up back first."),
    };
    Err(Refusal::new(Code::PostFull, "post", message).into())
}

/// The operating model lets the desk call this officer up.
pub(crate) fn is_allowed(model: OperatingModel, candidate: &Candidate) -> Result<(), Refusal> {
    if candidate.interested || model.terms().call_up_without_interest {
        return Ok(());
    }
    let message = say!(
        "In a voluntary network officers are called up only for posts that they have shown interest in, and \
         this officer has not."
    );
    Err(Refusal::new(Code::Model, "officer", message))
}

/// Every hard rule again, now that the officer is locked.
pub(crate) fn fits(tx: &WriteTx, wanted: &Wanted, candidate: &Candidate) -> Result<(), Vec<Refusal>> {
    let failures = judge(wanted, candidate, tx.today());
    if failures.is_empty() {
        return Ok(());
    }
    Err(failures.into_iter().map(|failure| Refusal::from(failure).at("officer")).collect())
}

/// How well the officer fits, so that the terms of a counter-offer can be compared.
pub(crate) fn score(tx: &ReadTx, wanted: &Wanted, candidate: &Candidate) -> i32 {
    explain(wanted, candidate, &Weights::default(), tx.today()).score
}

/// How the home council's release begins.
pub(crate) fn release(
    tx: &WriteTx,
    rule: ReleaseRule,
    member: &member::Model,
    schedule: &Schedule,
    diary: &Diary,
) -> Release {
    Release::asked(rule, tx.now(), diary.busiest(schedule), member.standing_load)
}

/// Somebody other than the officer can decide on the release, if it takes a decision.
pub(crate) async fn can_be_decided(
    tx: &WriteTx,
    decisions: &Decisions,
    officer: &officer::Model,
) -> Result<()> {
    if !matches!(decisions.release, Release::Awaited { .. }) {
        return Ok(());
    }
    if approvers(tx, officer.home_council_id, officer.person_id).await?.is_empty() {
        let message = say!(
            "Nobody at the home council can decide on this officer’s release: it has no approver in the body yet."
        );
        return Err(Refusal::new(Code::NotReady, "officer", message).into());
    }
    Ok(())
}
