//! Invitations: an administrator's e-mail with somebody's first way in.

use super::notify;
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::erasure::not_erased;
use callup_domain::event::Event;
use callup_domain::id::{CouncilId, LinkId, PersonId};
use callup_domain::link::LinkKind;
use callup_domain::mail::MailKind;
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_infra::Result;
use callup_infra::entity::mail::About;
use callup_infra::entity::{link, member, person};
use chrono::TimeDelta;

/// Whom to invite.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct InvitePerson {
    /// The person, who was added before.
    pub person: PersonId,
    /// The council for which the person is invited; null for the body itself. That council’s identity
    /// provider may then introduce the person.
    pub council: Option<CouncilId>,
}

/// An invitation to take back.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct RevokeInvitation {
    /// The invitation.
    pub invitation: LinkId,
}

/// Invites a person, by an e-mail whose link works once and for so long. An earlier invitation of the
/// person that was not used is taken back.
///
/// # Errors
/// `NOT_FOUND` for a council that is no member; `NotFound` for nobody.
pub async fn invite(cx: &Cx, ask: InvitePerson, works_for: TimeDelta) -> Result<link::Model> {
    let tx = cx.begin().permit(Action::SetUp, On::default())?;
    let person = tx.lock::<person::Entity>(ask.person).await?;
    not_erased(person.erased_at.is_some(), "person")?;
    if let Some(council) = ask.council {
        let members = tx.every::<member::Entity>().is(member::Column::CouncilId, council);
        members.one().await?.ok_or_else(|| {
            Refusal::new(Code::NotFound, "council", say!("This council is not a member of the body."))
        })?;
    }
    let now = tx.now();
    let before = tx.every::<link::Entity>().is(link::Column::PersonId, person.id);
    let before = before.is(link::Column::Kind, LinkKind::Invitation).all().await?;
    let open = before.into_iter().filter(|row| row.life().is_open(now));
    tx.update_all::<link::Entity>(open.map(|row| link::Model { revoked_at: Some(now), ..row }).collect())
        .await?;
    let row = link::Model {
        id: tx.id(),
        body_id: tx.body(),
        person_id: person.id,
        kind: LinkKind::Invitation,
        council_id: ask.council,
        hash: None,
        made_at: now,
        expires_at: now + works_for,
        used_at: None,
        revoked_at: None,
        version: 1,
    };
    let row = tx.insert::<link::Entity>(row).await?;
    notify::write(&tx, person.id, MailKind::Invitation, About::Link(row.id)).await?;
    tx.commit(Event::PersonInvited { link: row.id, person: person.id }).await?;
    Ok(row)
}

/// Takes an invitation back. Its link lets nobody in, and a provider may not introduce the person by it.
///
/// # Errors
/// `NotFound` without such an invitation, `WRONG_STATE` when it was used or taken back before.
pub async fn revoke(cx: &Cx, ask: RevokeInvitation) -> Result<link::Model> {
    let tx = cx.begin().permit(Action::SetUp, On::default())?;
    let row = tx.lock::<link::Entity>(ask.invitation).await?;
    let over = match (row.used_at, row.revoked_at) {
        (Some(_), _) => Some(say!("This invitation was used. End the person’s sessions and roles instead.")),
        (None, Some(_)) => Some(say!("This invitation was taken back before.")),
        (None, None) => None,
    };
    if let Some(message) = over {
        return Err(Refusal::new(Code::WrongState, "invitation", message).into());
    }
    let row = tx.update::<link::Entity>(link::Model { revoked_at: Some(tx.now()), ..row }).await?;
    tx.commit(Event::InvitationRevoked { link: row.id, person: row.person_id }).await?;
    Ok(row)
}
