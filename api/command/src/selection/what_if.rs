//! What if? A copy of a selection that supposes something, and is run at once.

use super::draft::WeightsAsk;
use super::there;
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::{CouncilId, OfficerId, ProjectId, SelectionId};
use callup_domain::job::Task;
use callup_domain::project::ProjectState;
use callup_domain::proposal::{SelectionState, Suppose};
use callup_domain::refusal::{Code, Refusal, Refusals};
use callup_domain::say;
use callup_infra::Result;
use callup_infra::entity::selection;
use callup_infra::scope::ReadTx;

/// What is supposed. Everything that is left out is as it is.
#[derive(Clone, Debug, Default, InputObject)]
pub struct SupposeAsk {
    /// Councils that lend nobody.
    #[graphql(default)]
    pub without_councils: Vec<CouncilId>,
    /// Officers who are not there: ill, or recalled.
    #[graphql(default)]
    pub without_officers: Vec<OfficerId>,
    /// Drafts of projects whose posts are filled as well.
    #[graphql(default)]
    pub with_projects: Vec<ProjectId>,
    /// Projects whose posts begin and end at other times.
    #[graphql(default)]
    pub shifted: Vec<ProjectId>,
    /// By how many weeks later, at most 52; sooner, if negative.
    #[graphql(default)]
    pub weeks: i32,
}

/// A what-if to draw up.
#[derive(Clone, Debug, InputObject)]
pub struct SupposeWhatIf {
    /// The selection that it is a what-if of.
    pub selection: SelectionId,
    /// What it is called, at most 120 characters.
    pub name: String,
    /// What is supposed.
    #[graphql(default)]
    pub suppose: SupposeAsk,
    /// What each goal is worth. What is left out is as in the selection.
    #[graphql(default)]
    pub weights: WeightsAsk,
}

/// Draws up a what-if, and sets the engine to work on it. Who had a post in the selection counts as having had it: as
/// few move as the weights ask for.
///
/// # Errors
/// `REQUIRED` without a name, or when nothing is supposed; `NOT_FOUND` for councils, officers or projects that are not
/// there; `WRONG_STATE` for a what-if of a what-if, and for projects to be filled as well that are no drafts.
pub async fn suppose(cx: &Cx, ask: SupposeWhatIf) -> Result<selection::Model> {
    let tx = cx.begin().permit(Action::Select, On::default())?;
    let base = tx.get::<selection::Entity>(ask.selection).await?;
    if base.what_if_of.is_some() {
        let message = say!("This is a what-if already. Draw up another one of the selection itself.");
        return Err(Refusal::new(Code::WrongState, "selection", message).into());
    }
    let mut no = Refusals::default();
    no.text("name", &ask.name, say!("Give the what-if a name."), 120);
    no.finish(())?;
    let weights = ask.weights.over(base.weights)?;
    let supposed = supposed(&tx, ask.suppose).await?;
    if supposed.is_nothing() && weights == base.weights {
        return Err(Refusal::required("suppose", say!("Give something that is different.")).into());
    }
    let row = selection::Model {
        id: tx.id(),
        name: ask.name.trim().to_owned(),
        state: SelectionState::Running,
        weights,
        what_if_of: Some(base.id),
        supposed: Some(supposed),
        calls_reserves: false,
        rules: None,
        print: None,
        runs: 1,
        failure: None,
        places: None,
        filled: None,
        value: None,
        bound: None,
        findings: None,
        quorum: None,
        created_by: tx.actor().person(),
        created_at: tx.now(),
        ran_at: None,
        decided_at: None,
        applied_at: None,
        version: 1,
        ..base
    };
    let row = tx.insert::<selection::Entity>(row).await?;
    tx.enqueue(Task::Select { selection: row.id, run: row.runs }, tx.now()).await?;
    tx.commit_all(Event::SelectionSet { selection: row.id }, vec![Event::SelectionRun { selection: row.id }])
        .await?;
    Ok(row)
}

/// What is supposed, all of it checked.
async fn supposed(tx: &ReadTx, ask: SupposeAsk) -> Result<Suppose> {
    let SupposeAsk { without_councils, without_officers, with_projects, shifted, weeks } = ask;
    let supposed = Suppose { without_councils, without_officers, with_projects, shifted, weeks }.checked()?;
    let drafts = there::projects(tx, "withProjects", &supposed.with_projects).await?;
    if drafts.iter().any(|project| project.state != ProjectState::Draft) {
        let message = say!("Only drafts are filled as well; choose projects that are not published yet.");
        return Err(Refusal::new(Code::WrongState, "withProjects", message).into());
    }
    there::projects(tx, "shifted", &supposed.shifted).await?;
    there::councils(tx, "withoutCouncils", &supposed.without_councils).await?;
    there::officers(tx, "withoutOfficers", &supposed.without_officers).await?;
    Ok(supposed)
}
