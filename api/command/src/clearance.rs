//! Officers' security clearances, as the home council enters them.

use super::officer::{claim, not_oneself};
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::Action;
use callup_domain::clearance::{Clearance, Entry};
use callup_domain::event::Event;
use callup_domain::id::OfficerId;
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_infra::Result;
use callup_infra::entity::{clearance, officer};
use chrono::NaiveDate;

/// A clearance to enter.
#[derive(Clone, Debug, InputObject)]
pub struct SetClearance {
    /// The officer.
    pub officer: OfficerId,
    /// The level.
    pub level: Clearance,
    /// Its last day.
    pub expires_on: NaiveDate,
    /// The number of the certificate, at most 40 characters.
    #[graphql(default)]
    pub number: String,
    /// A few words for the home council, at most 500 characters.
    #[graphql(default)]
    pub note: String,
}

/// A clearance that is no more.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct RemoveClearance {
    /// The officer.
    pub officer: OfficerId,
}

/// Enters the clearance that an officer holds, over the one entered before.
///
/// # Errors
/// A refusal for each field that is wrong; `OWN_RELEASE` for one's own.
pub async fn set(cx: &Cx, ask: SetClearance) -> Result<officer::Model> {
    let (tx, officer) = claim(cx, Some(ask.officer), Action::EnterClearance).await?;
    let own =
        say!("Nobody enters a clearance in his or her own profile. Ask another approver of your council.");
    not_oneself(&tx, &officer, own)?;
    let (number, note) = (ask.number.trim().to_owned(), ask.note.trim().to_owned());
    let entry = Entry { expires_on: ask.expires_on, number, note }.checked(tx.today())?;
    let there = tx.every::<clearance::Entity>().is(clearance::Column::OfficerId, officer.id).one().await?;
    let row = |id, version| clearance::Model {
        id,
        body_id: tx.body(),
        officer_id: officer.id,
        level: ask.level,
        expires_on: entry.expires_on,
        number: entry.number.clone(),
        note: entry.note.clone(),
        entered_by: tx.actor().person(),
        entered_at: tx.now(),
        version,
    };
    match there {
        Some(there) => tx.update::<clearance::Entity>(row(there.id, there.version)).await?,
        None => tx.insert::<clearance::Entity>(row(tx.id(), 1)).await?,
    };
    tx.commit(Event::ClearanceSet { officer: officer.id }).await?;
    Ok(officer)
}

/// Takes an officer's clearance out: it was withdrawn, or entered by mistake.
///
/// # Errors
/// `WRONG_STATE` without one.
pub async fn remove(cx: &Cx, ask: RemoveClearance) -> Result<officer::Model> {
    let (tx, officer) = claim(cx, Some(ask.officer), Action::EnterClearance).await?;
    let there = tx.every::<clearance::Entity>().is(clearance::Column::OfficerId, officer.id).one().await?;
    let message = say!("No clearance of this officer is entered.");
    let there = there.ok_or_else(|| Refusal::new(Code::WrongState, "officer", message))?;
    tx.remove::<clearance::Entity>(vec![there.id]).await?;
    tx.commit(Event::ClearanceSet { officer: officer.id }).await?;
    Ok(officer)
}
