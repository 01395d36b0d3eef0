//! Delivery leads' updates.

use super::notify::{self, Letter};
use super::project::led;
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::bulk::{self, Line, Outcome};
use callup_domain::delivery::{self, Claim};
use callup_domain::dormancy::PromptKind;
use callup_domain::event::Event;
use callup_domain::id::ProjectId;
use callup_domain::mail::MailKind;
use callup_domain::rating::Confidence;
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_infra::Result;
use callup_infra::entity::mail::About;
use callup_infra::entity::{project, project_update, prompt};
use callup_infra::query::dormancy::{Silent, silent};
use callup_infra::scope::WriteTx;
use chrono::NaiveDate;
use std::collections::HashMap;

/// What a delivery lead reports of a project.
#[derive(Clone, Debug, InputObject)]
pub struct ReportUpdate {
    /// The project.
    pub project: ProjectId,
    /// The confidence claimed.
    pub confidence: Confidence,
    /// Why, at most 1,000 characters.
    pub reason: String,
    /// What changed since the update before, at most 4,000 characters.
    #[graphql(default)]
    pub changed: String,
    /// The decision that is wanted, if one is.
    pub decision_wanted: Option<String>,
    /// By when it is wanted. Goes with the decision.
    pub decision_by: Option<NaiveDate>,
}

/// Projects whose delivery leads are asked for an update.
#[derive(Clone, Debug, InputObject)]
pub struct AskForUpdates {
    /// Which, at most 500.
    pub projects: Vec<ProjectId>,
}

/// Records an update. It is the claim of a named person, and stays.
///
/// # Errors
/// A refusal for each field that is wrong; `WRONG_STATE` unless the project is published.
pub async fn report(cx: &Cx, ask: ReportUpdate) -> Result<project_update::Model> {
    let tx = cx.begin();
    let claim = Claim {
        confidence: ask.confidence,
        reason: ask.reason.trim().to_owned(),
        changed: ask.changed.trim().to_owned(),
        decision_wanted: ask.decision_wanted.map(|wanted| wanted.trim().to_owned()),
        decision_by: ask.decision_by,
    }
    .checked(tx.today())?;
    let (tx, project) = led(tx, ask.project).await?;
    delivery::reported_on(project.state).map_err(|no| no.at("project"))?;
    let nobody = || Refusal::new(Code::Denied, "", say!("An update is made by a named person."));
    let row = project_update::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: project.id,
        confidence: claim.confidence,
        reason: claim.reason,
        changed: claim.changed,
        decision_wanted: claim.decision_wanted,
        decision_by: claim.decision_by,
        recorded_at: tx.now(),
        recorded_by: tx.actor().person().ok_or_else(nobody)?,
    };
    let row = tx.insert::<project_update::Entity>(row).await?;
    tx.commit(Event::ProjectReported { project: row.project_id, update: row.id }).await?;
    Ok(row)
}

/// Asks the delivery leads of projects for an update, at the desk, at most once a day. Each project is decided
/// by itself; those that may be are asked for together.
///
/// # Errors
/// `REQUIRED` and `OUT_OF_RANGE` for none or too many; of each project its own.
pub async fn ask(cx: &Cx, ask: AskForUpdates) -> Result<Vec<Line<ProjectId, project::Model>>> {
    let tx = cx.begin().permit(Action::AskForUpdate, On::default())?;
    bulk::chosen("projects", ask.projects.len())?;
    let seen = tx.find::<project::Entity>().with_keys(ask.projects.iter().copied()).all().await?;
    let rows = tx.lock_all::<project::Entity>(seen.iter().map(|row| row.id).collect()).await?;
    let rows: HashMap<ProjectId, project::Model> = rows.into_iter().map(|row| (row.id, row)).collect();
    let mut silent = silent(&tx, &ask.projects).await?;
    let (mut lines, mut prompts, mut letters) = (Vec::new(), Vec::new(), Vec::new());
    for id in ask.projects {
        let Some(row) = rows.get(&id).cloned() else {
            let why = say!("There is no such project, or it is not yours to see.");
            lines.push(Line::unknown(id, why));
            continue;
        };
        let said = silent.entry(id).or_default();
        match asked(&tx, &row, said) {
            Err(refusal) => lines.push(Line::refused(id, Some(row), refusal)),
            Ok(None) => lines.push(Line::of(id, row, Outcome::Already)),
            Ok(Some((prompt, letter))) => {
                said.prompts.push(prompt.clone());
                prompts.push(prompt);
                letters.push(letter);
                lines.push(Line::of(id, row, Outcome::Done));
            }
        }
    }
    let events: Vec<Event> =
        prompts.iter().map(|prompt| Event::UpdateAsked { project: prompt.project_id }).collect();
    let mut events = events.into_iter();
    let Some(first) = events.next() else { return Ok(lines) };
    tx.insert_all::<prompt::Entity>(prompts).await?;
    notify::write_all(&tx, letters).await?;
    tx.commit_all(first, events.collect()).await?;
    Ok(lines)
}

/// The request to a project's delivery lead. None when somebody was asked today already.
fn asked(
    tx: &WriteTx,
    project: &project::Model,
    silent: &Silent,
) -> Result<Option<(prompt::Model, Letter)>, Refusal> {
    let heard = silent.heard(project.published_at.unwrap_or(project.created_at));
    if !heard.ask(project.state, project.delivery_lead_id.is_some(), tx.today())? {
        return Ok(None);
    }
    let letter = project.delivery_lead_id.map(|person| {
        let about = About::Project(project.id);
        Letter { person, kind: MailKind::AskUpdate, about }
    });
    Ok(letter.map(|letter| (said(tx, project.id, PromptKind::Asked), letter)))
}

/// That something was said about a project's silence.
pub(super) fn said(tx: &WriteTx, project: ProjectId, kind: PromptKind) -> prompt::Model {
    prompt::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: project,
        kind,
        prompted_at: tx.now(),
        prompted_by: tx.actor().person(),
    }
}
