//! What home councils and officers keep for themselves: blackouts, home days, leave.

use super::act::{Act, What};
use super::body::FOUNDERS;
use super::cast::TOM;
use super::stage::{Stage, at, council, day};
use anyhow::{Context as _, Result};
use callup_command as command;
use callup_command::cx::Cx;
use callup_command::home::SetBlackout;
use callup_command::offer::AddAbsence;
use callup_domain::calendar::AbsenceKind;

/// Days that are kept.
#[derive(Debug)]
pub(super) struct Keep {
    kind: Kind,
    at: &'static str,
    days: [&'static str; 2],
}

#[derive(Debug)]
enum Kind {
    /// A council releases nobody, and why.
    Blackout(&'static str, &'static str),
    /// All officers of a council are at home.
    HomeDays(&'static str),
    /// An officer is away.
    Leave(&'static str),
}

const KEPT: [Keep; 8] = [
    Keep { kind: Kind::HomeDays("stockport"), at: "2026-09-01 09:00", days: ["2027-05-06", "2027-05-06"] },
    Keep { kind: Kind::HomeDays("bristol"), at: "2026-09-01 09:10", days: ["2027-05-06", "2027-05-06"] },
    Keep {
        kind: Kind::Blackout("kirklees", "Year-end freeze"),
        at: "2026-12-03 16:00",
        days: ["2027-03-15", "2027-04-09"],
    },
    Keep { kind: Kind::Leave("Olga Savic"), at: "2027-03-01 09:00", days: ["2027-03-15", "2027-03-19"] },
    Keep { kind: Kind::Leave(TOM), at: "2027-05-24 09:00", days: ["2027-08-02", "2027-08-13"] },
    Keep { kind: Kind::Leave("Hana Suzuki"), at: "2027-06-01 09:00", days: ["2027-09-13", "2027-09-17"] },
    Keep {
        kind: Kind::Blackout("cardiff", "Winter payments"),
        at: "2027-06-25 09:00",
        days: ["2027-12-13", "2027-12-31"],
    },
    Keep { kind: Kind::HomeDays("fife"), at: "2027-06-28 09:00", days: ["2027-12-24", "2027-12-24"] },
];

pub(super) fn acts() -> Result<Vec<Act>> {
    KEPT.iter().map(|keep| Ok(Act { at: at(keep.at)?, what: What::Keep(keep) })).collect()
}

pub(super) async fn keep(stage: &Stage, keep: &Keep) -> Result<()> {
    let [starts_on, ends_on] = [day(keep.days[0])?, day(keep.days[1])?];
    let absence =
        |kind, council| AddAbsence { kind, officer: None, council, starts_on, ends_on, pattern: None };
    match keep.kind {
        Kind::Blackout(slug, reason) => {
            let ask = SetBlackout { council: council(slug)?, starts_on, ends_on, reason: reason.to_owned() };
            command::home::black_out(&approver(stage, slug)?, ask).await?;
        }
        Kind::HomeDays(slug) => {
            let ask = absence(AbsenceKind::HomeDay, Some(council(slug)?));
            command::offer::add_absence(&approver(stage, slug)?, ask).await?;
        }
        Kind::Leave(officer) => {
            command::offer::add_absence(&stage.acting(officer)?, absence(AbsenceKind::Leave, None)).await?;
        }
    }
    Ok(())
}

fn approver(stage: &Stage, slug: &str) -> Result<Cx> {
    let founder = FOUNDERS.iter().find(|founder| founder.slug == slug);
    stage.acting(founder.with_context(|| format!("{slug} is no founder"))?.approver)
}
