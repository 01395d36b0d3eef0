//! A project of which nothing is heard.

use super::Draft;
use anyhow::anyhow;
use callup_domain::dormancy::PromptKind;
use callup_domain::id::{PersonId, ProjectId};
use callup_domain::mail::MailKind;
use callup_domain::project::ProjectState;
use callup_infra::entity::{mail, person, project};
use callup_infra::mail::{ProjectFacts, SilenceNews, Topic};
use callup_infra::query::dormancy::{self, Silent};
use callup_infra::scope::ReadTx;
use callup_infra::{Error, Result};

/// None when it asks for a word that was given meanwhile.
pub(super) async fn draft(tx: &ReadTx, mail: &mail::Model, id: ProjectId) -> Result<Option<Draft>> {
    let project = tx.every::<project::Entity>().with_key(id).the_one().await?;
    let silent = dormancy::silent(tx, &[id]).await?.remove(&id).unwrap_or_default();
    let heard_since = silent.updated_at.is_some_and(|updated| updated > mail.written_at);
    if mail.kind != MailKind::ClosedDormant && (heard_since || project.state != ProjectState::Published) {
        return Ok(None);
    }
    let heard = silent.heard(project.published_at.unwrap_or(project.created_at));
    let silence = match mail.kind {
        MailKind::AskUpdate => SilenceNews::AskUpdate { asked_by: asked_by(tx, &silent, mail).await? },
        MailKind::DormancyWarning => SilenceNews::DormancyWarning { closes_on: heard.closes_on(tx.today()) },
        MailKind::ClosedDormant => SilenceNews::ClosedDormant,
        other => return Err(Error::Internal(anyhow!("the e-mail is “{other}”, which is about no project"))),
    };
    let lead = match project.delivery_lead_id {
        Some(lead) => Some(name(tx, lead).await?),
        None => None,
    };
    let facts = ProjectFacts { title: project.title, lead, heard_on: heard.on };
    let topic = Topic::Project { project: facts, silence };
    Ok(Some(Draft { topic, path: format!("/projects/{id}"), thread: None }))
}

/// Who at the desk asked when the e-mail was written; none if the service did by itself.
async fn asked_by(tx: &ReadTx, silent: &Silent, mail: &mail::Model) -> Result<Option<String>> {
    let mut prompts = silent.prompts.iter();
    let asked =
        prompts.find(|prompt| prompt.kind == PromptKind::Asked && prompt.prompted_at == mail.written_at);
    match asked.and_then(|prompt| prompt.prompted_by) {
        Some(person) => Ok(Some(name(tx, person).await?)),
        None => Ok(None),
    }
}

async fn name(tx: &ReadTx, id: PersonId) -> Result<String> {
    Ok(tx.every::<person::Entity>().with_key(id).the_one().await?.name)
}
