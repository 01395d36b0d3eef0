//! Finding people by name.

use crate::entity::{membership, officer, person};
use crate::scope::{Found, ReadTx};
use callup_domain::access::Role;
use sea_orm::sea_query::{Expr, ExprTrait, Func, LikeExpr, Query};
use sea_orm::{ColumnTrait, Condition};

/// People whose name or e-mail address has each word of `search`: all of them if there is none.
#[must_use]
pub fn search<'tx>(tx: &'tx ReadTx, search: Option<&str>) -> Found<'tx, person::Entity> {
    let found = tx.find::<person::Entity>().is_empty(person::Column::ErasedAt);
    match search {
        Some(search) => found.filter(every_word(search, true)),
        None => found,
    }
}

/// People who hold a role today, for whichever council.
#[must_use]
pub fn holding(tx: &ReadTx, role: Role) -> Found<'_, person::Entity> {
    use membership::Column::{FromOn, PersonId, Role as Of, UntilOn};
    let still = Condition::any().add(UntilOn.is_null()).add(UntilOn.gte(tx.today()));
    let roles = tx.every::<membership::Entity>().is(Of, role);
    let roles = roles.filter(FromOn.lte(tx.today())).filter(still).column(PersonId);
    tx.every::<person::Entity>()
        .is_empty(person::Column::ErasedAt)
        .filter(person::Column::Id.in_subquery(roles))
}

/// Of the officers found, those whose name has each word of `search`.
#[must_use]
pub fn named<'tx>(
    tx: &ReadTx,
    found: Found<'tx, officer::Entity>,
    search: &str,
) -> Found<'tx, officer::Entity> {
    let mut people = Query::select();
    people
        .column(person::Column::Id)
        .from(person::Entity)
        .and_where(person::Column::BodyId.eq(tx.body()))
        .cond_where(every_word(search, false));
    found.filter(officer::Column::PersonId.in_subquery(people))
}

/// Each word stands somewhere in the name, or in the address too. Neither database folds what is not ASCII, so a word
/// with such a letter is found as it is written.
fn every_word(search: &str, in_address: bool) -> Condition {
    let words = search.split_whitespace().take(10);
    words.fold(Condition::all(), |all, word| {
        let lower = |column: person::Column| Expr::expr(Func::lower(Expr::col(column.as_column_ref())));
        let like = LikeExpr::new(format!("%{}%", plain(&word.to_lowercase()))).escape('\\');
        let mut one = Condition::any().add(lower(person::Column::Name).like(like.clone()));
        if in_address {
            one = one.add(lower(person::Column::Email).like(like));
        }
        all.add(one)
    })
}

/// What means something to LIKE, as itself.
fn plain(word: &str) -> String {
    word.chars().flat_map(|c| matches!(c, '%' | '_' | '\\').then_some('\\').into_iter().chain([c])).collect()
}
