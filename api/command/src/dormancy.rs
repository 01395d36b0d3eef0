//! Projects of which nothing is heard, once a day: their delivery leads are asked, their closure is announced,
//! and in the end they are closed. Each project is a transaction of its own.

use super::notify::{self, Letter, holders};
use super::project::shut;
use super::update::said;
use crate::cx::Cx;
use callup_domain::access::{Action, On, Role};
use callup_domain::dormancy::{PromptKind, REASON, Step};
use callup_domain::event::Event;
use callup_domain::id::{PersonId, ProjectId};
use callup_domain::mail::MailKind;
use callup_domain::project::ProjectState;
use callup_infra::entity::mail::About;
use callup_infra::entity::{project, prompt};
use callup_infra::query::dormancy;
use callup_infra::scope::WriteTx;
use callup_infra::{Error, Result};
use std::collections::BTreeSet;

/// Does what is to be done today about the silence of projects.
///
/// # Errors
/// `Unavailable`; what was done before stays done.
pub async fn keep(cx: &Cx) -> Result<()> {
    let tx = cx.begin();
    let steps = dormancy::steps(&tx).await?;
    drop(tx);
    for (project, _) in steps {
        match take_step(cx, project).await {
            Ok(()) => {}
            // Officers serve on it, or are called up for it: it stays open, and on the desk.
            Err(Error::Refused(why)) => tracing::info!(%project, ?why, "Kept open although nothing is heard"),
            Err(cause) => return Err(cause),
        }
    }
    Ok(())
}

/// The step is chosen again once the project is locked: somebody may have reported meanwhile.
async fn take_step(cx: &Cx, id: ProjectId) -> Result<()> {
    let tx = cx.begin().permit(Action::KeepHouse, On::default())?;
    let project = tx.lock_any::<project::Entity>(id).await?;
    let silent = dormancy::silent(&tx, &[id]).await?.remove(&id).unwrap_or_default();
    let heard = silent.heard(project.published_at.unwrap_or(project.created_at));
    let step = heard.step(tx.today()).filter(|_| project.state == ProjectState::Published);
    let (kind, mail, event) = match step {
        None => return Ok(()),
        Some(Step::Nudge) => (PromptKind::Nudged, MailKind::AskUpdate, Event::ProjectNudged { project: id }),
        Some(Step::Warn) => {
            (PromptKind::Warned, MailKind::DormancyWarning, Event::DormancyWarned { project: id })
        }
        Some(Step::Close) => {
            (PromptKind::Closed, MailKind::ClosedDormant, Event::ProjectDormant { project: id })
        }
    };
    let readers = readers(&tx, &project, kind).await?;
    if kind == PromptKind::Closed {
        shut(&tx, project, REASON).await?;
        tx.record(Event::ProjectClosed { project: id }).await?;
    }
    tx.insert::<prompt::Entity>(said(&tx, id, kind)).await?;
    let letter = |person| Letter { person, kind: mail, about: About::Project(id) };
    notify::write_all(&tx, readers.into_iter().map(letter).collect()).await?;
    tx.commit(event).await
}

/// The delivery lead is asked. The desk is told what is at stake, and asked where nobody leads.
async fn readers(tx: &WriteTx, project: &project::Model, kind: PromptKind) -> Result<BTreeSet<PersonId>> {
    let mut readers: BTreeSet<PersonId> = project.delivery_lead_id.into_iter().collect();
    if kind != PromptKind::Nudged || readers.is_empty() {
        readers.extend(holders(tx, &[Role::Coordinator], None).await?);
    }
    Ok(readers)
}
