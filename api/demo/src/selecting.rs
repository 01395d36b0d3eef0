//! The selection that waits to be decided on, and what if a draft were filled with it.

use super::act::{Act, What};
use super::projects::DESK;
use super::stage::{Stage, at, day};
use anyhow::Result;
use callup_command as command;
use callup_command::selection::draft::{CreateSelection, WeightsAsk};
use callup_command::selection::run::RunSelection;
use callup_command::selection::what_if::{SupposeAsk, SupposeWhatIf};

/// What the selection is called.
const NAME: &str = "Autumn 2027";

pub(super) fn acts() -> Result<Vec<Act>> {
    Ok(vec![
        Act { at: at("2027-06-30 16:00")?, what: What::Select },
        Act { at: at("2027-06-30 16:10")?, what: What::Suppose },
    ])
}

/// Every post that begins in the second half of the year, filled at once.
pub(super) async fn select(stage: &mut Stage) -> Result<()> {
    let cx = stage.acting(DESK)?;
    let ask = CreateSelection {
        name: NAME.to_owned(),
        from: Some(day("2027-07-01")?),
        until: Some(day("2027-12-31")?),
        projects: Vec::new(),
        urgent: Vec::new(),
        later: Vec::new(),
        last: Vec::new(),
        weights: WeightsAsk::default(),
    };
    let row = command::selection::create(&cx, ask).await?;
    command::selection::run(&cx, RunSelection { selection: row.id }).await?;
    stage.selections.put(NAME, row.id);
    Ok(())
}

/// The same if a project that is drafted began with the others.
pub(super) async fn suppose(stage: &mut Stage) -> Result<()> {
    let cx = stage.acting(DESK)?;
    let suppose =
        SupposeAsk { with_projects: vec![stage.projects.get("damp and mould")?], ..SupposeAsk::default() };
    let ask = SupposeWhatIf {
        selection: stage.selections.get(NAME)?,
        name: "With damp and mould".to_owned(),
        suppose,
        weights: WeightsAsk::default(),
    };
    command::selection::suppose(&cx, ask).await?;
    Ok(())
}
