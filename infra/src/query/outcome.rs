//! Who is still to be told what came of a post.

use crate::clock::today;
use crate::entity::{callup, interest, officer, outcome, person, post, secondment};
use crate::error::Result;
use crate::scope::ReadTx;
use callup_domain::id::{CallUpId, OfficerId, PersonId, PostId};
use callup_domain::outcome::{Called, OutcomeReason, Settled, is_news, settled, told};
use callup_domain::post::PostState;
use chrono::NaiveDate;
use sea_orm::ColumnTrait;
use std::collections::{BTreeMap, HashMap};

/// An officer who is to be told, and of what.
#[derive(Clone, Debug)]
pub struct Owed {
    /// The officer.
    pub officer: OfficerId,
    /// The officer's person.
    pub person: PersonId,
    /// What came of the post.
    pub reason: OutcomeReason,
    /// The day from which he or she waits: of the interest, or of the call-up.
    pub since: NaiveDate,
    /// What the officer was told before, if that is not so any more.
    pub before: Option<outcome::Model>,
}

/// What there is to tell about one post.
#[derive(Clone, Debug)]
pub struct Untold {
    /// How the post was settled.
    pub settled: Settled,
    /// Who is to be told, whoever has waited longest first.
    pub owed: Vec<Owed>,
}

/// Who is still to be told about each of `posts`; six statements, however many posts. A post that is not settled
/// is not among them. Nobody is who took the interest back, or was erased.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn untold(tx: &ReadTx, posts: &[post::Model]) -> Result<BTreeMap<PostId, Untold>> {
    let ids = || posts.iter().map(|post| post.id);
    let calls = tx.every::<callup::Entity>().any_of(callup::Column::PostId, ids()).in_order().all().await?;
    let served = tx.every::<secondment::Entity>().any_of(secondment::Column::PostId, ids()).all().await?;
    let shown = tx.every::<interest::Entity>().any_of(interest::Column::PostId, ids());
    let shown = shown.filter(interest::Column::WithdrawnAt.is_null()).all().await?;
    let outcomes = tx.every::<outcome::Entity>().any_of(outcome::Column::PostId, ids()).all().await?;
    let outcomes: HashMap<_, _> = outcomes.iter().map(|row| ((row.post_id, row.officer_id), row)).collect();
    let mut waiting: HashMap<PostId, BTreeMap<OfficerId, (NaiveDate, Option<Called>)>> = HashMap::new();
    for row in &shown {
        waiting.entry(row.post_id).or_default().insert(row.officer_id, (today(row.expressed_at), None));
    }
    let served: HashMap<CallUpId, _> = served.iter().map(|row| (row.callup_id, row.status)).collect();
    // The last call-up of an officer is the one that counts.
    for row in &calls {
        let seconded = served.get(&row.id).copied();
        let called = Called { status: row.status, seconded };
        let since = today(row.asked_at);
        let of_post = waiting.entry(row.post_id).or_default();
        let entry = of_post.entry(row.officer_id).or_insert((since, None));
        *entry = (entry.0.min(since), Some(called));
    }
    let mut found = BTreeMap::new();
    for row in posts {
        let of_post = waiting.remove(&row.id).unwrap_or_default();
        let held = of_post.values().any(|(_, called)| called.is_some_and(Called::holds));
        let Some(settled) = settled(row.state == PostState::Closed, row.closing_reason, held) else {
            continue;
        };
        let owed = of_post.into_iter().filter_map(|(officer, (since, called))| {
            let before = outcomes.get(&(row.id, officer)).copied();
            let reason = told(settled, called)?;
            is_news(before.map(|before| before.reason), reason)
                .then(|| (officer, (reason, since, before.cloned())))
        });
        found.insert(row.id, (settled, owed.collect::<Vec<_>>()));
    }
    let officers: Vec<OfficerId> =
        found.values().flat_map(|(_, owed)| owed.iter().map(|one| one.0)).collect();
    let people = people(tx, officers).await?;
    let untold = |(post, (settled, owed)): (PostId, (Settled, Vec<_>))| {
        let one = |(officer, (reason, since, before))| {
            let person = *people.get(&officer)?;
            Some(Owed { officer, person, reason, since, before })
        };
        let mut owed: Vec<Owed> = owed.into_iter().filter_map(one).collect();
        owed.sort_by_key(|one| (one.since, one.officer));
        (post, Untold { settled, owed })
    };
    Ok(found.into_iter().map(untold).collect())
}

/// The people behind officers, without those who were erased.
async fn people(tx: &ReadTx, officers: Vec<OfficerId>) -> Result<HashMap<OfficerId, PersonId>> {
    let rows = tx.every::<officer::Entity>().with_keys(officers).all().await?;
    let there = tx.every::<person::Entity>().with_keys(rows.iter().map(|row| row.person_id));
    let there = there.filter(person::Column::ErasedAt.is_null()).by_key().await?;
    let rows = rows.into_iter().filter(|row| there.contains_key(&row.person_id.0));
    Ok(rows.map(|row| (row.id, row.person_id)).collect())
}
