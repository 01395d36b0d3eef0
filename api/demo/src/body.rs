//! The consortium: nine councils that founded it on 1 July 2026, what they pledged and paid.

use super::act::{Act, What};
use super::people;
use super::stage::{Stage, at, council, day, on};
use anyhow::Result;
use callup_command as command;
use callup_command::agreement::GiveAgreement;
use callup_command::body::SetUpBody;
use callup_command::member::SetMember;
use callup_command::pledge::{MakePledge, RecordContribution};
use callup_domain::access::Role;
use callup_domain::agreement::Arrangement;
use callup_domain::member::Part;
use callup_domain::model::OperatingModel;
use callup_domain::money::Money;
use callup_infra::entity::{role, skill};

/// What each founder pays a year, without VAT.
const FEE: Money = Money::pounds(30_000);

/// The first year of the pledges.
const FIRST_YEAR: (&str, &str) = ("2026-07-01", "2027-06-30");

/// The second. Its pledges were made on the morning on which the demonstration begins.
const SECOND_YEAR: (&str, &str) = ("2027-07-01", "2028-06-30");

/// What each founder shares its officers' data for, and until when.
const PURPOSE: &str = "To see officers who have volunteered, to rank them for posts of the consortium's projects, and to \
                       call them up.";
const SHARED_UNTIL: &str = "2029-06-30";

/// Who acts for the body in its setting up.
pub(super) const ADMINISTRATOR: &str = "Nia Prosser";

/// A founding council.
#[derive(Debug)]
pub(super) struct Founder {
    pub slug: &'static str,
    /// Who decides on release there.
    pub approver: &'static str,
    /// Who reads its report.
    pub leader: &'static str,
    away_cap: Option<i32>,
    /// Released by standing agreement up to this load. Tom’s council has agreed to none, so that
    /// each release there is a decision.
    standing_load: i32,
    /// Pledged for the first year.
    half_days: i32,
    joined_at: &'static str,
    paid_on: &'static str,
    /// When its list of officers came in.
    enlisted_at: &'static str,
}

/// The founders. Leeds has as many officers away as it allows from November 2026 on.
pub(super) const FOUNDERS: [Founder; 9] = {
    const fn of(
        slug: &'static str,
        [approver, leader]: [&'static str; 2],
        away_cap: Option<i32>,
        [standing_load, half_days]: [i32; 2],
        [joined_at, paid_on, enlisted_at]: [&'static str; 3],
    ) -> Founder {
        Founder {
            slug,
            approver,
            leader,
            away_cap,
            standing_load,
            half_days,
            joined_at,
            paid_on,
            enlisted_at,
        }
    }
    [
        of(
            "leeds",
            ["Helen Marsh", "Cllr Tariq Mahmood"],
            Some(2),
            [4, 300],
            ["2026-07-01 11:00", "2026-07-24", "2026-07-06 10:00"],
        ),
        of(
            "camden",
            ["Jonas Weber", "Cllr Ruth Levine"],
            Some(6),
            [4, 320],
            ["2026-07-01 11:10", "2026-07-31", "2026-07-06 14:00"],
        ),
        of(
            "bristol",
            ["Abena Owusu", "Cllr Martin Pryce"],
            None,
            [6, 280],
            ["2026-07-01 11:20", "2026-07-20", "2026-07-07 10:00"],
        ),
        of(
            "stockport",
            ["Priya Nair", "Cllr Folake Adeyemi"],
            Some(6),
            [0, 192],
            ["2026-07-01 11:30", "2026-07-31", "2026-07-07 14:00"],
        ),
        of(
            "cardiff",
            ["Gwen Parry", "Cllr Huw Bevan"],
            None,
            [4, 260],
            ["2026-07-01 11:40", "2026-08-14", "2026-07-08 10:00"],
        ),
        of(
            "fife",
            ["Isla Munro", "Cllr Fiona Geddes"],
            Some(5),
            [4, 240],
            ["2026-07-01 11:50", "2026-08-03", "2026-07-08 14:00"],
        ),
        of(
            "belfast",
            ["Conor Devlin", "Cllr Aoife Kearney"],
            None,
            [0, 220],
            ["2026-07-01 12:00", "2026-09-04", "2026-07-09 10:00"],
        ),
        of(
            "cornwall",
            ["Jenna Trewin", "Cllr Piers Nance"],
            None,
            [6, 260],
            ["2026-07-01 12:10", "2026-07-17", "2026-07-09 14:00"],
        ),
        of(
            "kirklees",
            ["Shabnam Akhtar", "Cllr David Sykes"],
            Some(4),
            [4, 200],
            ["2026-07-01 12:20", "2026-08-28", "2026-07-10 10:00"],
        ),
    ]
};

/// The setting up, the pledges, the payments, and the lists of officers.
pub(super) fn acts(seed: u64) -> Result<Vec<Act>> {
    let mut acts = vec![Act { at: at("2026-07-01 09:00")?, what: What::Found }];
    for founder in &FOUNDERS {
        let (council, half_days) = (founder.slug, founder.half_days);
        let pledge = |(from, until)| What::Pledge { council, from, until, half_days };
        acts.push(Act { at: at(founder.joined_at)?, what: What::Join(founder) });
        acts.push(Act { at: at("2026-07-02 09:00")?, what: pledge(FIRST_YEAR) });
        acts.push(Act {
            at: on(founder.paid_on, "16:00")?,
            what: What::Pay { council, on: founder.paid_on },
        });
        acts.push(Act { at: at(founder.enlisted_at)?, what: What::Enlist { founder, seed } });
        acts.push(Act { at: at("2027-07-01 08:30")?, what: pledge(SECOND_YEAR) });
    }
    Ok(acts)
}

/// Sets the body up, with its catalogue and its administrator.
pub(super) async fn found(stage: &mut Stage) -> Result<()> {
    let ask = SetUpBody {
        slug: super::SLUG.to_owned(),
        name: "Council Digital Consortium".to_owned(),
        model: OperatingModel::Consortium,
        authority: None,
    };
    stage.door().seed_councils().await?;
    stage.body = command::body::set_up(stage.door(), ask).await?;
    command::catalogue::load_framework(&stage.operator()).await?;
    let read = stage.operator().read();
    for row in read.every::<skill::Entity>().in_order().all().await? {
        stage.skills.put(row.slug, row.id);
    }
    for row in read.every::<role::Entity>().in_order().all().await? {
        stage.roles.put(row.slug, row.id);
    }
    people::add(stage, ADMINISTRATOR, "consortium", Role::Administrator, None).await
}

/// A council joins, with its approver and its leader, who shares its officers' data.
pub(super) async fn join(stage: &mut Stage, founder: &'static Founder) -> Result<()> {
    let council = council(founder.slug)?;
    let ask = SetMember {
        council,
        part: Part::Funding,
        away_cap: founder.away_cap,
        standing_load: founder.standing_load,
        joined_on: None,
    };
    command::member::set(&stage.acting(ADMINISTRATOR)?, ask).await?;
    people::add(stage, founder.approver, founder.slug, Role::Approver, Some(council)).await?;
    people::add(stage, founder.leader, founder.slug, Role::Leader, Some(council)).await?;
    let ask = GiveAgreement {
        council,
        purpose: PURPOSE.to_owned(),
        arrangement: Arrangement::JointControllers,
        signatory: format!("{}, leader", founder.leader),
        from_on: None,
        until_on: day(SHARED_UNTIL)?,
    };
    command::agreement::give(&stage.acting(founder.leader)?, ask).await?;
    Ok(())
}

pub(super) async fn pledge(
    stage: &Stage,
    slug: &str,
    (from, until): (&str, &str),
    half_days: i32,
) -> Result<()> {
    let (starts_on, ends_on) = (day(from)?, day(until)?);
    let ask = MakePledge { council: council(slug)?, starts_on, ends_on, money: FEE, half_days };
    command::pledge::make(&stage.acting(ADMINISTRATOR)?, ask).await?;
    Ok(())
}

pub(super) async fn pay(stage: &Stage, slug: &str, on: &str) -> Result<()> {
    let ask = RecordContribution { council: council(slug)?, paid_on: day(on)?, money: FEE };
    command::pledge::pay(&stage.acting(ADMINISTRATOR)?, ask).await?;
    Ok(())
}
