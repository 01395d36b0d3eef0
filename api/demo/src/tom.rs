//! Tom’s story: a senior user researcher who volunteers, is called up for “Missed-bin reporting”, is
//! released for less until April, and is asked back a week early. 63 paid days, three of them bank
//! holidays.

use super::act::{Act, What};
use super::body::ADMINISTRATOR;
use super::calling::{Call, Path, Step};
use super::cast::{SENIORS, TOM};
use super::people::email;
use super::pool::skills;
use super::stage::{Player, Stage, at, council, day};
use anyhow::{Context as _, Result};
use callup_command as command;
use callup_command::evidence::{AssessSkill, ConfirmSkill, SetSkill};
use callup_command::offer::OfferHalfDays;
use callup_command::officer::MaybeUndefined::{Undefined, Value};
use callup_command::officer::{JoinPool, ProfileAsk, SupportOfficer};
use callup_command::person::AddPerson;
use callup_domain::money::Money;
use callup_domain::officer::Reach;
use callup_domain::secondment::Party;
use callup_domain::service_area::ServiceArea;
use callup_domain::skill::Level;

const HOME: &str = "stockport";

/// Who decides for Tom’s council.
const APPROVER: &str = "Priya Nair";

/// A colleague elsewhere who has seen Tom at work.
const PEER: &str = "Grace Lindqvist";

/// The call-ups of the story: Grace, whose council refuses; Tom, whose council counters; and Tom
/// again, for what comes next.
pub(super) const CALLS: [Call; 3] = [
    Call {
        officer: PEER,
        post: "mb researcher",
        by: "Meera Shah",
        at: "2026-12-01 14:00",
        path: Path::Refused("Year-end freeze: from the middle of March we release nobody."),
    },
    Call {
        officer: TOM,
        post: "mb researcher",
        by: "Meera Shah",
        at: "2026-12-04 10:00",
        path: Path::Told(&[
            (
                "2026-12-08 11:00",
                Step::Counter(
                    &[("2027-01-11", "MT---"), ("2027-04-01", "MTW--")],
                    "Tom sees our tenants’ survey through until the end of March.",
                ),
            ),
            ("2026-12-09 09:30", Step::TakeCounter),
            ("2026-12-11 12:00", Step::Accept),
            (
                "2026-12-14 14:00",
                Step::Consult("Tom keeps his desk on Thursdays and Fridays, and his line manager."),
            ),
            ("2026-12-15 10:00", Step::Sign(Party::Officer)),
            ("2026-12-15 11:00", Step::Sign(Party::HomeCouncil)),
            ("2026-12-15 12:00", Step::Sign(Party::Body)),
            (
                "2027-06-14 15:00",
                Step::EndEarly(
                    "2027-07-02",
                    "Stockport asks for Tom back by 2 July; four weeks’ notice would run to 12 July.",
                ),
            ),
        ]),
    },
    Call { officer: TOM, post: "pp researcher", by: "Meera Shah", at: "2027-06-29 10:00", path: Path::Waits },
];

/// Tom enters the pool, is supported, and is vouched for.
pub(super) fn acts() -> Result<Vec<Act>> {
    Ok(vec![
        Act { at: at("2026-07-13 09:00")?, what: What::Volunteer },
        Act { at: at("2026-07-14 16:00")?, what: What::Support },
        Act { at: at("2026-10-05 17:00")?, what: What::Vouch },
    ])
}

/// Tom makes his profile by himself.
pub(super) async fn volunteer(stage: &mut Stage) -> Result<()> {
    let hand = SENIORS.iter().find(|hand| hand.name == TOM).context("Tom is a senior user researcher")?;
    let ask = AddPerson { name: TOM.to_owned(), email: email(TOM, HOME), language: None };
    let person = command::person::add(&stage.acting(ADMINISTRATOR)?, ask).await?.id;
    stage.players.put(TOM, Player { person, officer: None, home: Some(HOME), grants: Vec::new() });
    let profile = ProfileAsk {
        role: Value(stage.roles.get(hand.role)?),
        summary: Some("Research with people whom forms leave out.".to_owned()),
        service_areas: Some(vec![ServiceArea::WasteAndRecycling, ServiceArea::Housing]),
        reach: Some(Reach::Nation),
        max_onsite_days: Some(2),
        notice_days: Some(hand.ready.notice_days()),
        salary: Value(Money::pounds(48_000)),
        pension_bp: Value(2_000),
        employment_ends_on: Undefined,
        pattern: None,
    };
    let ask = JoinPool { person: None, home_council: council(HOME)?, off_payroll: false, profile };
    let officer = command::officer::join(&stage.acting(TOM)?, ask).await?.id;
    stage.players.change(TOM)?.officer = Some(officer);
    for slug in skills(hand.role) {
        let skill = stage.skills.get(slug)?;
        let level = if *slug == "analysis-and-synthesis" { Level::Working } else { hand.level };
        let ask = SetSkill { officer: None, skill, level, seen_on: None, note: String::new() };
        command::evidence::set(&stage.acting(TOM)?, ask).await?;
    }
    let (period, load) = hand.ready.offer()?;
    let ask = OfferHalfDays {
        officer: None,
        starts_on: period.starts_on,
        ends_on: period.ends_on,
        load: load.half_days(),
    };
    command::offer::offer(&stage.acting(TOM)?, ask).await?;
    Ok(())
}

/// Tom’s manager supports him, and confirms what she has seen.
pub(super) async fn support(stage: &Stage) -> Result<()> {
    let officer = stage.officer(TOM)?;
    let cx = stage.acting(APPROVER)?;
    command::officer::support(&cx, SupportOfficer { officer, supported: true }).await?;
    let ask = ConfirmSkill {
        officer,
        skill: stage.skills.get("user-research-methods")?,
        level: Level::Practitioner,
        seen_on: Some(day("2026-06-30")?),
        note: "Two years of tenants’ surveys".to_owned(),
    };
    command::evidence::confirm(&cx, ask).await?;
    Ok(())
}

/// A colleague assesses what she has seen of Tom’s work.
pub(super) async fn vouch(stage: &Stage) -> Result<()> {
    let ask = AssessSkill {
        officer: stage.officer(TOM)?,
        skill: stage.skills.get("inclusive-research")?,
        level: Level::Practitioner,
        seen_on: None,
        note: "We ran sessions with blind residents together".to_owned(),
    };
    command::evidence::assess(&stage.acting(PEER)?, ask).await?;
    Ok(())
}
