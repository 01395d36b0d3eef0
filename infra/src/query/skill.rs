//! Finding skills and roles by what people call them.

use crate::entity::{role, skill, skill_alias};
use crate::scope::{Found, ReadTx};
use callup_domain::reference::fold;
use sea_orm::sea_query::{Query, SimpleExpr};
use sea_orm::{ColumnTrait, Condition};

/// Skills that have each word of `search` in their names, or in one of their aliases: all of them
/// if there is none. Merged skills are found through the one that took their place.
#[must_use]
pub fn search<'tx>(tx: &'tx ReadTx, search: Option<&str>) -> Found<'tx, skill::Entity> {
    let found = tx.find::<skill::Entity>().is_empty(skill::Column::MergedInto);
    let Some(search) = search else { return found };
    let mut aliased = Query::select();
    aliased
        .column(skill_alias::Column::SkillId)
        .from(skill_alias::Entity)
        .and_where(skill_alias::Column::BodyId.eq(tx.body()))
        .cond_where(every_word(search, skill_alias::Column::Folded));
    let named = every_word(search, skill::Column::Folded);
    found.filter(Condition::any().add(named).add(skill::Column::Id.in_subquery(aliased)))
}

/// Roles whose key has each word of `search`: all of them if there is none.
#[must_use]
pub fn roles<'tx>(tx: &'tx ReadTx, search: Option<&str>) -> Found<'tx, role::Entity> {
    let found = tx.find::<role::Entity>();
    match search {
        Some(search) => found.filter(every_word(search, role::Column::Slug)),
        None => found,
    }
}

/// Folded text has letters, digits and spaces only, so nothing in it means anything to LIKE.
fn every_word(search: &str, column: impl ColumnTrait) -> Condition {
    let folded = fold(search);
    let words = folded.split(' ').filter(|word| !word.is_empty());
    words.map(|word| -> SimpleExpr { column.contains(word) }).fold(Condition::all(), Condition::add)
}
