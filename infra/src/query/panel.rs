//! The panels of selections, from rows: who sits there, what each has to do with officers, councils and projects, and
//! how they voted.
//!
//! It reads past what the actor may see, because a vote counts or does not count for what is so; who is shown it is
//! decided by policy.

use super::diary::only;
use super::person::holding;
use super::selection::picks;
use crate::entity::{
    mail, membership, officer, panel_interest, panel_member, person, pick_vote, post, project,
};
use crate::entity::{selection, selection_pick};
use crate::error::Result;
use crate::scope::ReadTx;
use callup_domain::access::Role;
use callup_domain::id::{CouncilId, OfficerId, PersonId, PostId, ProjectId, SelectionId};
use callup_domain::mail::MailKind;
use callup_domain::proposal::{Interests, Matter, Member, Panel, PickDecision, Votes};
use chrono::{DateTime, Utc};
use std::collections::{BTreeSet, HashMap};

/// The panels of selections, as they are today, of those that have one; seven statements, however many.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn panels(tx: &ReadTx, selections: &[SelectionId]) -> Result<HashMap<SelectionId, Panel>> {
    use selection::Column::{Id, Quorum};
    let rows = tx.every::<selection::Entity>().with_keys(selections.iter().copied()).is_set(Quorum);
    let rows: Vec<(SelectionId, i32)> = rows.columns(only([Id, Quorum])).await?;
    let panel = |quorum| Panel { quorum: usize::try_from(quorum).unwrap_or_default(), members: Vec::new() };
    let mut panels: HashMap<SelectionId, Panel> =
        rows.into_iter().map(|(id, quorum)| (id, panel(quorum))).collect();
    let seats = tx.every::<panel_member::Entity>();
    let seats = seats.any_of(panel_member::Column::SelectionId, selections.iter().copied());
    let seats = seats.in_order().all().await?;
    let people: BTreeSet<PersonId> = seats.iter().map(|seat| seat.person_id).collect();
    let mut selectors = BTreeSet::new();
    let mut ties = ties(tx, &people, &mut selectors).await?;
    let declared = tx.every::<panel_interest::Entity>();
    let declared = declared.any_of(panel_interest::Column::SelectionId, selections.iter().copied());
    let declared = declared.in_order().all().await?;
    for seat in seats {
        let mut interests = ties.entry(seat.person_id).or_default().clone();
        let own = declared
            .iter()
            .filter(|row| (row.selection_id, row.person_id) == (seat.selection_id, seat.person_id));
        interests.declared = own.filter_map(panel_interest::Model::subject).collect();
        let member = Member {
            person: seat.person_id,
            selector: selectors.contains(&seat.person_id),
            declared: seat.declared_at.is_some(),
            voted: seat.voted_at,
            interests,
        };
        if let Some(panel) = panels.get_mut(&seat.selection_id) {
            panel.members.push(member);
        }
    }
    Ok(panels)
}

/// What people have to do with officers, councils and projects by what they are; notes who of them is a selector today.
async fn ties(
    tx: &ReadTx,
    people: &BTreeSet<PersonId>,
    selectors: &mut BTreeSet<PersonId>,
) -> Result<HashMap<PersonId, Interests>> {
    let mut ties: HashMap<PersonId, Interests> = HashMap::new();
    let roles = tx.every::<membership::Entity>();
    let roles = roles.any_of(membership::Column::PersonId, people.iter().copied()).in_order().all().await?;
    for held in roles.into_iter().filter(|held| held.is_held_on(tx.today())) {
        if held.role == Role::Selector {
            selectors.insert(held.person_id);
        }
        if let Some(council) = held.council_id {
            ties.entry(held.person_id).or_default().acts_for.push((council, held.role));
        }
    }
    let own = tx.every::<officer::Entity>();
    let own = own.any_of(officer::Column::PersonId, people.iter().copied());
    let own: Vec<(PersonId, OfficerId)> =
        own.columns(only([officer::Column::PersonId, officer::Column::Id])).await?;
    for (person, officer) in own {
        ties.entry(person).or_default().own = Some(officer);
    }
    let led = tx.every::<project::Entity>();
    let led = led.any_of(project::Column::DeliveryLeadId, people.iter().copied());
    let led: Vec<(PersonId, ProjectId)> =
        led.columns(only([project::Column::DeliveryLeadId, project::Column::Id])).await?;
    for (person, project) in led {
        ties.entry(person).or_default().leads.push(project);
    }
    Ok(ties)
}

/// The panel of a selection, if it has one; statements as for [`panels`].
///
/// # Errors
/// As for `panels`.
pub async fn panel(tx: &ReadTx, selection: SelectionId) -> Result<Option<Panel>> {
    Ok(panels(tx, &[selection]).await?.remove(&selection))
}

/// What is voted on with a pick; one statement.
///
/// # Errors
/// `NotFound` when the post is not there.
pub async fn matter(tx: &ReadTx, pick: &selection_pick::Model) -> Result<Matter> {
    let project = tx.every::<post::Entity>().with_key(pick.post_id).the_one().await?.project_id;
    Ok(Matter { officer: pick.officer_id, home: pick.home_council_id, project })
}

/// An officer's home council, whoever may see the profile.
///
/// # Errors
/// `NotFound` when there is no such officer.
pub async fn home_of(tx: &ReadTx, officer: OfficerId) -> Result<CouncilId> {
    Ok(tx.every::<officer::Entity>().with_key(officer).the_one().await?.home_council_id)
}

/// The votes on the picks of a selection, oldest first: on that of one post, or of all.
///
/// # Errors
/// As for `panels`.
pub async fn votes(
    tx: &ReadTx,
    selection: SelectionId,
    post: Option<PostId>,
) -> Result<Vec<pick_vote::Model>> {
    let found = tx.every::<pick_vote::Entity>().is(pick_vote::Column::SelectionId, selection);
    let found = match post {
        Some(post) => found.is(pick_vote::Column::PostId, post),
        None => found,
    };
    found.in_order().all().await
}

/// Which picks of a selection wait for the vote of each member of its panel; three statements.
///
/// # Errors
/// As for `panels`.
pub async fn awaited(
    tx: &ReadTx,
    selection: SelectionId,
    panel: &Panel,
) -> Result<HashMap<PersonId, Vec<selection_pick::Model>>> {
    let picks = picks(tx, selection).await?;
    let votes = votes(tx, selection, None).await?;
    let voted: BTreeSet<(PersonId, PostId)> =
        votes.iter().map(|vote| (vote.person_id, vote.post_id)).collect();
    let posts = tx.every::<post::Entity>().with_keys(picks.iter().map(|pick| pick.post_id));
    let projects: Vec<(PostId, ProjectId)> =
        posts.columns(only([post::Column::Id, post::Column::ProjectId])).await?;
    let projects: HashMap<PostId, ProjectId> = projects.into_iter().collect();
    let mut awaited: HashMap<PersonId, Vec<selection_pick::Model>> = HashMap::new();
    for pick in picks {
        let Some(project) = projects.get(&pick.post_id).copied() else { continue };
        let matter = Matter { officer: pick.officer_id, home: pick.home_council_id, project };
        let open = pick.decision == PickDecision::Open;
        for member in &panel.members {
            if member.is_awaited(&matter, open, voted.contains(&(member.person, pick.post_id))) {
                awaited.entry(member.person).or_default().push(pick.clone());
            }
        }
    }
    Ok(awaited)
}

/// When each member of the panel was last written to about a selection. A letter that did not leave in the end is none.
///
/// # Errors
/// As for `panels`.
pub async fn written_to(tx: &ReadTx, selection: SelectionId) -> Result<HashMap<PersonId, DateTime<Utc>>> {
    let letters = tx.every::<mail::Entity>().is(mail::Column::SelectionId, selection);
    let letters = letters.is(mail::Column::Kind, MailKind::AskPanel).in_order().all().await?;
    let mut written = HashMap::new();
    for letter in letters {
        match letter.failed_at {
            None => written.insert(letter.person_id, letter.written_at),
            Some(_) => written.remove(&letter.person_id),
        };
    }
    Ok(written)
}

/// The votes on all picks of selections that the actor may see, oldest first.
///
/// # Errors
/// As for `panels`.
pub async fn shown_votes(tx: &ReadTx, selections: &[SelectionId]) -> Result<Vec<pick_vote::Model>> {
    let found = tx.find::<pick_vote::Entity>();
    found.any_of(pick_vote::Column::SelectionId, selections.iter().copied()).in_order().all().await
}

/// Whom each member wants: what votes on one pick, oldest first, come to in the end.
#[must_use]
pub fn latest<'v>(votes: impl IntoIterator<Item = &'v pick_vote::Model>) -> Votes {
    votes.into_iter().map(|vote| (vote.person_id, vote.choice().zip(vote.home_council_id))).collect()
}

/// Of these people those who hold the role of selector today.
///
/// # Errors
/// As for `panels`.
pub async fn selectors(tx: &ReadTx, people: &[PersonId]) -> Result<BTreeSet<PersonId>> {
    let found = holding(tx, Role::Selector).with_keys(people.iter().copied());
    let found: Vec<(PersonId,)> = found.columns(only([person::Column::Id])).await?;
    Ok(found.into_iter().map(|(person,)| person).collect())
}
