//! A panel with something in every field, which the demonstration has none of.

use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::{PersonId, SelectionId};
use callup_domain::proposal::Vote;
use callup_infra::entity::{
    membership, panel_interest, panel_member, pick_vote, post, selection, selection_pick,
};
use callup_infra::scope::WriteTx;
use callup_tests::TestApp;

/// Somebody who is no selector sits on the panel, has an interest in nothing that is proposed, and has voted.
pub async fn all_there_is(app: &TestApp) {
    let read = app.operator().read();
    let held = read.every::<membership::Entity>().in_order().one().await.unwrap().expect("a role");
    let tx = app.operator().begin().permit(Action::SitOnPanel, On::default()).unwrap();
    let (selection, picks) = proposal(&tx).await;
    sits(&tx, selection.id, held.person_id).await;
    votes(&tx, &picks, held.person_id, [Vote::Refuse, Vote::Take]).await;
    let elsewhere = tx.every::<post::Entity>().in_order().all().await.unwrap();
    let project = picks.iter().map(|pick| pick.post_id).collect::<Vec<_>>();
    let mine: Vec<_> =
        elsewhere.iter().filter(|row| project.contains(&row.id)).map(|row| row.project_id).collect();
    let other = elsewhere.iter().find(|row| !mine.contains(&row.project_id)).expect("another project");
    let interest = interest(&tx, &selection, held.person_id);
    let interest = panel_interest::Model { project_id: Some(other.project_id), ..interest };
    tx.insert::<panel_interest::Entity>(interest).await.unwrap();
    tx.commit(Event::PanelSet { selection: selection.id, members: 1 }).await.unwrap();
}

/// This selector sits on it too, has voted, and has an interest in all that is proposed.
pub async fn seat(app: &TestApp, person: PersonId) {
    let tx = app.operator().begin().permit(Action::SitOnPanel, On::default()).unwrap();
    let (selection, picks) = proposal(&tx).await;
    sits(&tx, selection.id, person).await;
    votes(&tx, &picks, person, [Vote::Take, Vote::Take]).await;
    for pick in &picks {
        let new = || interest(&tx, &selection, person);
        let officer = panel_interest::Model { officer_id: Some(pick.officer_id), ..new() };
        let council = panel_interest::Model { council_id: Some(pick.home_council_id), ..new() };
        tx.insert_all::<panel_interest::Entity>(vec![officer, council]).await.unwrap();
    }
    tx.commit(Event::InterestsDeclared { selection: selection.id, person }).await.unwrap();
}

/// The selection that has picks, and its picks.
async fn proposal(tx: &WriteTx) -> (selection::Model, Vec<selection_pick::Model>) {
    let selections = tx.every::<selection::Entity>().is_set(selection::Column::Quorum);
    let selection = selections.one().await.unwrap().expect("a selection with a panel");
    let picks = tx.every::<selection_pick::Entity>().is(selection_pick::Column::SelectionId, selection.id);
    (selection, picks.in_order().all().await.unwrap())
}

async fn sits(tx: &WriteTx, selection_id: SelectionId, person_id: PersonId) {
    let at = Some(tx.now());
    let seat = panel_member::Model {
        id: tx.id(),
        body_id: tx.body(),
        selection_id,
        person_id,
        declared_at: at,
        voted_at: at,
        version: 1,
    };
    tx.insert::<panel_member::Entity>(seat).await.unwrap();
}

fn interest(tx: &WriteTx, selection: &selection::Model, person_id: PersonId) -> panel_interest::Model {
    panel_interest::Model {
        id: tx.id(),
        body_id: tx.body(),
        selection_id: selection.id,
        person_id,
        officer_id: None,
        council_id: None,
        project_id: None,
        note: "We went to school together".to_owned(),
        declared_at: tx.now(),
    }
}

/// Both votes of a person on each pick, one after the other.
async fn votes(tx: &WriteTx, picks: &[selection_pick::Model], person_id: PersonId, both: [Vote; 2]) {
    for pick in picks {
        for vote in both {
            let row = pick_vote::Model {
                id: tx.id(),
                body_id: tx.body(),
                selection_id: pick.selection_id,
                post_id: pick.post_id,
                person_id,
                proposed_officer_id: pick.officer_id,
                vote,
                instead_officer_id: None,
                home_council_id: (vote != Vote::Refuse).then_some(pick.home_council_id),
                reason: "Knows the service".to_owned(),
                seen_at: tx.now(),
                voted_at: tx.now(),
            };
            tx.insert::<pick_vote::Entity>(row).await.unwrap();
        }
    }
}
