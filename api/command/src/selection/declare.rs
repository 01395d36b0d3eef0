//! Declaring interests: what a member of a panel has to do with officers, councils or projects.

use super::{claim, may, there};
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::{CouncilId, OfficerId, PanelInterestId, ProjectId, SelectionId};
use callup_domain::proposal::{Step, Subject, declared, no_seat};
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_infra::Result;
use callup_infra::entity::{panel_interest, panel_member, selection};
use callup_infra::scope::WriteTx;

/// Interests to declare. They come to those that were declared before.
#[derive(Clone, Debug, InputObject)]
pub struct DeclareInterests {
    /// The selection.
    pub selection: SelectionId,
    /// Officers: relatives, friends, people one manages.
    #[graphql(default)]
    pub officers: Vec<OfficerId>,
    /// Home councils, each with all its officers.
    #[graphql(default)]
    pub councils: Vec<CouncilId>,
    /// Projects.
    #[graphql(default)]
    pub projects: Vec<ProjectId>,
    /// Whether there is none, as far as the member knows.
    #[graphql(default)]
    pub none: bool,
    /// What the interest is, at most 2,000 characters.
    #[graphql(default)]
    pub note: String,
}

/// An interest to take back.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct TakeBackInterest {
    /// The declared interest.
    pub interest: PanelInterestId,
}

/// Declares interests, or that there are none. What was declared before stands.
///
/// # Errors
/// `DENIED` for who does not sit on the panel; `WRONG_STATE` once deciding is over; `NOT_FOUND` for officers, councils
/// and projects that are not there.
pub async fn declare(cx: &Cx, ask: DeclareInterests) -> Result<selection::Model> {
    let (tx, row) = claim(cx, ask.selection, Action::SitOnPanel).await?;
    may(&row, Step::Declare)?;
    let seat = seat(&tx, row.id, "selection").await?;
    let before = of(&tx, &seat).await?;
    let before: Vec<Subject> = before.iter().filter_map(panel_interest::Model::subject).collect();
    there::officers(&tx, "officers", &ask.officers).await?;
    there::councils(&tx, "councils", &ask.councils).await?;
    there::projects(&tx, "projects", &ask.projects).await?;
    let officers = ask.officers.into_iter().map(Subject::Officer);
    let councils = ask.councils.into_iter().map(Subject::Council);
    let all: Vec<Subject> =
        officers.chain(councils).chain(ask.projects.into_iter().map(Subject::Project)).collect();
    let new = declared(&all, &before, ask.none, &ask.note)?;
    let row_of = |subject: Subject| panel_interest::Model {
        id: tx.id(),
        body_id: tx.body(),
        selection_id: row.id,
        person_id: seat.person_id,
        officer_id: if let Subject::Officer(officer) = subject { Some(officer) } else { None },
        council_id: if let Subject::Council(council) = subject { Some(council) } else { None },
        project_id: if let Subject::Project(project) = subject { Some(project) } else { None },
        note: ask.note.trim().to_owned(),
        declared_at: tx.now(),
    };
    tx.insert_all::<panel_interest::Entity>(new.into_iter().map(row_of).collect()).await?;
    let person = seat.person_id;
    let declared_at = seat.declared_at.or(Some(tx.now()));
    tx.update::<panel_member::Entity>(panel_member::Model { declared_at, ..seat }).await?;
    tx.commit(Event::InterestsDeclared { selection: row.id, person }).await?;
    Ok(row)
}

/// Takes back what was declared by mistake. Whoever has voted cannot: that others can rely on it is what it is for.
///
/// # Errors
/// `NOT_FOUND` for what somebody else declared; `WRONG_STATE` once the member has voted, or deciding is over.
pub async fn take_back(cx: &Cx, ask: TakeBackInterest) -> Result<selection::Model> {
    let tx = cx.begin().permit(Action::SitOnPanel, On::default())?;
    let seen = tx.get::<panel_interest::Entity>(ask.interest).await?;
    let row = tx.lock::<selection::Entity>(seen.selection_id).await?;
    may(&row, Step::Declare)?;
    let seat = seat(&tx, row.id, "interest").await?;
    let own = of(&tx, &seat).await?;
    if own.iter().all(|interest| interest.id != seen.id) {
        let message = say!("You have not declared this interest.");
        return Err(Refusal::new(Code::NotFound, "interest", message).into());
    }
    if seat.voted_at.is_some() {
        let message = say!("You have voted, so that what you declared stands. You can add to it.");
        return Err(Refusal::new(Code::WrongState, "interest", message).into());
    }
    tx.remove::<panel_interest::Entity>(vec![seen.id]).await?;
    let person = seat.person_id;
    // Whoever has declared nothing any more has still to declare.
    let declared_at = seat.declared_at.filter(|_| own.len() > 1);
    tx.update::<panel_member::Entity>(panel_member::Model { declared_at, ..seat }).await?;
    tx.commit(Event::InterestTakenBack { selection: row.id, person }).await?;
    Ok(row)
}

/// The seat of whoever acts.
///
/// # Errors
/// `DENIED` at `path` for who has none.
pub(super) async fn seat(tx: &WriteTx, selection: SelectionId, path: &str) -> Result<panel_member::Model> {
    let seat = match tx.actor().person() {
        Some(person) => {
            let seats = tx.every::<panel_member::Entity>().is(panel_member::Column::SelectionId, selection);
            seats.is(panel_member::Column::PersonId, person).one().await?
        }
        None => None,
    };
    Ok(seat.ok_or_else(|| no_seat(path))?)
}

/// What the member has declared.
async fn of(tx: &WriteTx, seat: &panel_member::Model) -> Result<Vec<panel_interest::Model>> {
    let found = tx.every::<panel_interest::Entity>();
    let found = found.is(panel_interest::Column::SelectionId, seat.selection_id);
    found.is(panel_interest::Column::PersonId, seat.person_id).in_order().all().await
}
