//! Every principal council joins, with somebody who decides on release; some with a cap, with
//! blackouts and home days.

use super::super::dice::Dice;
use super::day;
use callup_domain::access::Role;
use callup_domain::agreement::Arrangement;
use callup_domain::calendar::{AbsenceKind, Nation};
use callup_domain::id::{CouncilId, PersonId};
use callup_domain::load::{Load, Pattern};
use callup_domain::member::{Language, Part};
use callup_infra::Result;
use callup_infra::entity::{absence, agreement, blackout, council, member, membership, person};
use callup_infra::scope::WriteTx;
use chrono::{Datelike, NaiveDate};

/// A council that has joined.
pub(super) struct Joined {
    pub council: CouncilId,
    pub nation: Nation,
    /// Who decides on release there.
    pub approver: PersonId,
    /// Who signs for the body.
    pub desk: PersonId,
}

/// Makes all principal councils members, and returns them in the order of their keys.
pub(super) async fn join(tx: &WriteTx, dice: &mut Dice) -> Result<Vec<Joined>> {
    let today = tx.today();
    let mut councils = tx.shared::<council::Entity>().all().await?;
    councils.retain(|council| {
        let begun = council.starts_on.is_none_or(|day| day <= today);
        council.kind.is_principal() && begun && council.ends_on.is_none_or(|day| day >= today)
    });
    councils.sort_by(|a, b| a.slug.cmp(&b.slug));
    let members = councils.iter().map(|council| membership(tx, dice, council.id)).collect();
    tx.insert_all::<member::Entity>(members).await?;
    let agreements = councils.iter().map(|council| agreement(tx, council)).collect();
    tx.insert_all::<agreement::Entity>(agreements).await?;
    let staffed = staff(tx, &councils).await?;
    let councils: Vec<CouncilId> = councils.into_iter().map(|council| council.id).collect();
    let frozen: Vec<CouncilId> = councils.iter().copied().filter(|_| dice.chance(25)).collect();
    tx.insert_all::<blackout::Entity>(frozen.into_iter().map(|it| year_end(tx, it)).collect()).await?;
    let kept: Vec<CouncilId> = councils.iter().copied().filter(|_| dice.chance(50)).collect();
    tx.insert_all::<absence::Entity>(kept.into_iter().map(|it| home_days(tx, dice, it)).collect()).await?;
    Ok(staffed)
}

/// The coordinator, and an approver for each council.
async fn staff(tx: &WriteTx, councils: &[council::Model]) -> Result<Vec<Joined>> {
    let desk = person(tx, "desk", "Meera Shah".to_owned());
    let mut roles = vec![held(tx, desk.id, Role::Coordinator, None)];
    let mut people = vec![desk];
    let mut joined = Vec::new();
    for council in councils {
        let approver = person(tx, &council.slug, format!("Approver of {}", council.short_name));
        roles.push(held(tx, approver.id, Role::Approver, Some(council.id)));
        joined.push(Joined {
            council: council.id,
            nation: council.nation,
            approver: approver.id,
            desk: people[0].id,
        });
        people.push(approver);
    }
    tx.insert_all::<person::Entity>(people).await?;
    tx.insert_all::<membership::Entity>(roles).await?;
    Ok(joined)
}

fn person(tx: &WriteTx, key: &str, name: String) -> person::Model {
    person::Model {
        id: tx.id(),
        body_id: tx.body(),
        email: format!("{key}@example.gov.uk"),
        name,
        language: Language::English,
        created_at: tx.now(),
        erasure_asked_at: None,
        erased_at: None,
        away_from: None,
        away_until: None,
        version: 1,
    }
}

fn held(tx: &WriteTx, person: PersonId, role: Role, council: Option<CouncilId>) -> membership::Model {
    membership::Model {
        id: tx.id(),
        body_id: tx.body(),
        person_id: person,
        role,
        council_id: council,
        from_on: day(tx, -400),
        until_on: None,
        version: 1,
    }
}

fn membership(tx: &WriteTx, dice: &mut Dice, council: CouncilId) -> member::Model {
    member::Model {
        id: tx.id(),
        body_id: tx.body(),
        council_id: council,
        part: if dice.chance(40) { Part::Funding } else { Part::Taking },
        away_cap: dice.chance(60).then(|| dice.roll(3, 12)),
        standing_load: Load::default(),
        joined_on: day(tx, -400),
        left_on: None,
        escalate_after: None,
        version: 1,
    }
}

/// Each shares its officers' data, from when it joined.
fn agreement(tx: &WriteTx, council: &council::Model) -> agreement::Model {
    agreement::Model {
        id: tx.id(),
        body_id: tx.body(),
        council_id: council.id,
        purpose: "To see officers who have volunteered, to rank them and to call them up.".to_owned(),
        arrangement: Arrangement::JointControllers,
        signatory: format!("Chief executive of {}", council.short_name),
        given_by: None,
        given_at: tx.now(),
        from_on: day(tx, -400),
        until_on: day(tx, 600),
        withdrawn_at: None,
        withdrawn_by: None,
        withdrawal_reason: None,
        reminded_on: None,
        version: 1,
    }
}

/// The last week of the financial year: nobody leaves the finance systems alone then.
fn year_end(tx: &WriteTx, council: CouncilId) -> blackout::Model {
    let next = tx.today().year() + 1;
    let date = |day| NaiveDate::from_ymd_opt(next, 3, day).unwrap_or(tx.today());
    blackout::Model {
        id: tx.id(),
        body_id: tx.body(),
        council_id: council,
        starts_on: date(25),
        ends_on: date(31),
        reason: "Year-end close".to_owned(),
    }
}

fn home_days(tx: &WriteTx, dice: &mut Dice, council: CouncilId) -> absence::Model {
    let first = dice.roll(0, 300);
    absence::Model {
        id: tx.id(),
        body_id: tx.body(),
        home_council_id: council,
        officer_id: None,
        starts_on: day(tx, first),
        ends_on: day(tx, first + 1),
        pattern: Pattern::FULL,
        kind: AbsenceKind::HomeDay,
    }
}
