//! Finding skills and roles by what people call them.

use crate::entity::{role, skill, skill_alias};
use crate::error::Result;
use crate::scope::{Found, ReadTx};
use callup_domain::id::SkillId;
use callup_domain::phrase::{Lexicon, Suggestion};
use callup_domain::reference::{aliases, fold};
use sea_orm::sea_query::{Query, SimpleExpr};
use sea_orm::{ColumnTrait, Condition};
use std::collections::HashMap;
use std::iter;

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

/// The skills that somebody's own words may mean, the surest first, and how each was found: by names and aliases of
/// this body, and by what people elsewhere call the framework's skills. Two statements; nothing is decided.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn meant(tx: &ReadTx, phrase: &str) -> Result<Vec<(skill::Model, Suggestion<SkillId>)>> {
    let skills = tx.every::<skill::Entity>().is_empty(skill::Column::MergedInto).in_order().all().await?;
    let own = tx.every::<skill_alias::Entity>().in_order().all().await?;
    let by_slug: HashMap<&str, SkillId> = skills.iter().map(|row| (row.slug.as_str(), row.id)).collect();
    let known = aliases().iter().filter_map(|alias| Some((*by_slug.get(alias.skill)?, alias.name)));
    let names = skills.iter().flat_map(|row| {
        let names = iter::once(row.name.as_str()).chain(row.name_cy.as_deref());
        names.map(|name| (row.id, name))
    });
    let own = own.iter().map(|row| (row.skill_id, row.alias.as_str()));
    let found = Lexicon::of(names, own.chain(known)).suggest(phrase);
    let row = |one: Suggestion<SkillId>| Some((skills.iter().find(|row| row.id == one.skill)?.clone(), one));
    Ok(found.into_iter().filter_map(row).collect())
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
