//! Who showed interest in which post; private to the desk unless shared with the home council.

use super::act::{Act, What};
use super::cast::TOM;
use super::stage::{Stage, at};
use anyhow::Result;
use callup_command as command;
use callup_command::interest::{ShowInterest, WithdrawInterest};

/// Interest in a post.
#[derive(Debug)]
pub(super) struct Liking {
    officer: &'static str,
    post: &'static str,
    at: &'static str,
    note: &'static str,
    shared: bool,
    /// When it was taken back, if it was.
    back_at: Option<&'static str>,
}

const fn liking(
    [officer, post]: [&'static str; 2],
    at: &'static str,
    note: &'static str,
    shared: bool,
    back_at: Option<&'static str>,
) -> Liking {
    Liking { officer, post, at, note, shared, back_at }
}

const LIKINGS: [Liking; 12] = [
    liking(["Hollis Grant", "bb product"], "2026-07-11 11:00", "My mother has a badge.", true, None),
    liking(["Colm Heaney", "pn researcher"], "2026-08-20 19:00", "", false, None),
    liking(["Grace Lindqvist", "mb researcher"], "2026-12-01 11:30", "I know Kirklees’ crews.", false, None),
    liking(
        [TOM, "mb researcher"],
        "2026-12-02 20:00",
        "Bins are where people meet the council.",
        false,
        None,
    ),
    // Shown again, to share it.
    liking([TOM, "mb researcher"], "2026-12-03 20:00", "Bins are where people meet the council.", true, None),
    liking(
        ["Yusuf Demir", "mb development"],
        "2026-12-08 18:00",
        "I should like to learn from Tom.",
        true,
        None,
    ),
    liking(["Fraser Guthrie", "tl researcher"], "2027-06-15 18:00", "", true, None),
    liking([TOM, "pp researcher"], "2027-06-21 19:30", "If my council lets me go again.", true, None),
    liking(["Hana Suzuki", "pp second researcher"], "2027-06-22 12:00", "I care for my aunt.", true, None),
    liking(["Solveig Dahl", "pp second researcher"], "2027-06-23 12:00", "", false, None),
    liking(["Maeve Brannigan", "pp designer"], "2027-06-23 13:00", "", true, None),
    liking(["Mateus Prado", "pp second researcher"], "2027-06-23 18:00", "", false, Some("2027-06-28 08:00")),
];

pub(super) fn acts() -> Result<Vec<Act>> {
    let mut acts = Vec::new();
    for liking in &LIKINGS {
        acts.push(Act { at: at(liking.at)?, what: What::Like(liking) });
        if let Some(back_at) = liking.back_at {
            acts.push(Act { at: at(back_at)?, what: What::Unlike(liking) });
        }
    }
    Ok(acts)
}

pub(super) async fn show(stage: &Stage, liking: &Liking) -> Result<()> {
    let ask = ShowInterest {
        post: stage.posts.get(liking.post)?,
        note: liking.note.to_owned(),
        shared: liking.shared,
    };
    command::interest::show(&stage.acting(liking.officer)?, ask).await?;
    Ok(())
}

pub(super) async fn take_back(stage: &Stage, liking: &Liking) -> Result<()> {
    let ask = WithdrawInterest { post: stage.posts.get(liking.post)? };
    command::interest::withdraw(&stage.acting(liking.officer)?, ask).await?;
    Ok(())
}
