//! Finding officers.

use crate::entity::{officer, officer_skill};
use crate::scope::{Found, ReadTx};
use callup_domain::id::{CouncilId, SkillId};
use callup_domain::officer::Standing;
use callup_domain::skill::Level;
use chrono::NaiveDate;
use sea_orm::sea_query::{ExprTrait, Query};
use sea_orm::{ColumnTrait, Condition};

/// Which officers are asked for. What is not given does not matter.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted {
    /// Of this home council.
    pub home: Option<CouncilId>,
    /// With this standing today.
    pub standing: Option<Standing>,
    /// With this skill, at this level or above.
    pub skill: Option<(SkillId, Level)>,
}

/// The officers that are asked for, as far as the actor may see them.
#[must_use]
pub fn search<'tx>(tx: &'tx ReadTx, wanted: &Wanted) -> Found<'tx, officer::Entity> {
    let mut found = tx.find::<officer::Entity>();
    if let Some(home) = wanted.home {
        found = found.is(officer::Column::HomeCouncilId, home);
    }
    if let Some(standing) = wanted.standing {
        found = found.filter(standing_on(tx.today(), standing));
    }
    if let Some((skill, level)) = wanted.skill {
        let mut with = Query::select();
        with.column(officer_skill::Column::OfficerId)
            .from(officer_skill::Entity)
            .and_where(officer_skill::Column::BodyId.eq(tx.body()))
            .and_where(officer_skill::Column::SkillId.eq(skill))
            .and_where(officer_skill::Column::LevelRank.gte(level.rank()));
        found = found.filter(officer::Column::Id.in_subquery(with));
    }
    found
}

/// `Standing::on` as a condition: a pause ends by itself.
fn standing_on(today: NaiveDate, standing: Standing) -> Condition {
    let over = officer::Column::Standing.eq(Standing::Paused).and(officer::Column::PausedUntil.lt(today));
    let on = officer::Column::PausedUntil.is_null().or(officer::Column::PausedUntil.gte(today));
    match standing {
        Standing::Listed => Condition::any().add(officer::Column::Standing.eq(Standing::Listed)).add(over),
        Standing::Paused => Condition::all().add(officer::Column::Standing.eq(Standing::Paused)).add(on),
        Standing::Withdrawn => Condition::all().add(officer::Column::Standing.eq(Standing::Withdrawn)),
    }
}
