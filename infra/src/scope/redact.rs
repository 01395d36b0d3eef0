//! Taking words about a person out of rows. It is the one change to what is otherwise only added to: on
//! PostgreSQL the application has the right to these columns and no others (`REDACTED` in
//! `migrations/src/lock.rs`), and of what was recorded a trigger lets nothing but words go.
//!
//! A row keeps its version: what it says of the work is what it said before.

use super::{Owned, WriteTx};
use crate::entity::{
    self, callup, decision, evidence, panel_interest, pick_vote, revision, secondment, selection_pick,
};
use crate::error::{Error, Result};
use callup_domain::erasure::{Known, WORDS, without_words};
use callup_domain::id::{OfficerId, PersonId};
use sea_orm::sea_query::{Expr, ExprTrait, Func, LikeExpr, Query, SelectStatement, SimpleExpr};
use sea_orm::{ColumnTrait, ColumnType, Condition, IdenStatic, Iterable, QueryFilter};
use serde_json::Value;
use uuid::Uuid;

impl WriteTx {
    /// Takes a name and an address out of whatever anybody wrote in the body. As many statements to look as
    /// there are columns of words, and one for each row in which something is found.
    ///
    /// # Errors
    /// `Unavailable` or `Internal`.
    pub async fn take_out(&self, known: &Known) -> Result<()> {
        macro_rules! by_table {
            ($name:expr, $columns:expr; $($table:ident)+) => {
                match $name {
                    $(stringify!($table) => self.sweep::<entity::$table::Entity>($columns, known).await?,)+
                    other => return Err(Error::Internal(anyhow::anyhow!("nobody looks for words in {other}"))),
                }
            };
        }
        for (table, columns) in WORDS {
            by_table! { *table, columns;
                agreement benefit blackout body_model callup clearance cost decision evidence forecast interest job mail milestone officer
                panel_interest pick_vote post project project_update request_key revision secondment selection selection_pick session token webhook
            }
        }
        Ok(())
    }

    /// Takes out what was written about an officer: notes behind skills, words in call-ups and secondments
    /// and in their earlier states, why somebody departed from a proposal or voted so, and what somebody had to do with
    /// the officer. Thirteen columns.
    ///
    /// # Errors
    /// `Unavailable` or `Internal`.
    pub async fn take_out_words_about(&self, officer: OfficerId) -> Result<()> {
        let all = |condition: SimpleExpr| Condition::all().add(condition);
        let of = all(evidence::Column::OfficerId.eq(officer));
        self.rewrite::<evidence::Entity>(evidence::Column::Note, of, emptied).await?;
        let of = all(callup::Column::OfficerId.eq(officer));
        self.rewrite::<callup::Entity>(callup::Column::Note, of.clone(), emptied).await?;
        for column in [callup::Column::Answer, callup::Column::Release, callup::Column::Ending] {
            self.rewrite::<callup::Entity>(column, of.clone(), without_words).await?;
        }
        let picked = selection_pick::Column::OfficerId.eq(officer);
        let of = all(picked.or(selection_pick::Column::InsteadOfficerId.eq(officer)));
        self.rewrite::<selection_pick::Entity>(selection_pick::Column::Reason, of, emptied).await?;
        let decided = decision::Column::ProposedOfficerId.eq(officer);
        let of = all(decided.or(decision::Column::TakenOfficerId.eq(officer)));
        self.rewrite::<decision::Entity>(decision::Column::Reason, of, emptied).await?;
        let voted = pick_vote::Column::ProposedOfficerId.eq(officer);
        let of = all(voted.or(pick_vote::Column::InsteadOfficerId.eq(officer)));
        self.rewrite::<pick_vote::Entity>(pick_vote::Column::Reason, of, emptied).await?;
        let of = all(panel_interest::Column::OfficerId.eq(officer));
        self.rewrite::<panel_interest::Entity>(panel_interest::Column::Note, of, emptied).await?;
        let of = all(secondment::Column::OfficerId.eq(officer));
        self.rewrite::<secondment::Entity>(secondment::Column::State, of, without_words).await?;
        let row = revision::Column::RowId;
        let (calls, services) = (
            self.ids_of::<callup::Entity>(callup::Column::OfficerId, officer),
            self.ids_of::<secondment::Entity>(secondment::Column::OfficerId, officer),
        );
        let of = Condition::any().add(row.in_subquery(calls)).add(row.in_subquery(services));
        self.rewrite::<revision::Entity>(revision::Column::Data, of, without_words).await
    }

    /// Takes out what somebody wrote about an interest that he or she declared. What it is an interest in stays: by it a
    /// vote does not count.
    ///
    /// # Errors
    /// `Unavailable` or `Internal`.
    pub async fn take_out_words_declared(&self, person: PersonId) -> Result<()> {
        let of = Condition::all().add(panel_interest::Column::PersonId.eq(person));
        self.rewrite::<panel_interest::Entity>(panel_interest::Column::Note, of, emptied).await
    }

    fn ids_of<E: Owned>(&self, column: E::Column, officer: OfficerId) -> SelectStatement {
        let mut ids = Query::select();
        ids.column(E::key())
            .from(E::default())
            .and_where(E::body().eq(self.body()))
            .and_where(column.eq(officer));
        ids
    }

    async fn sweep<E: Owned>(&self, columns: &[&str], known: &Known) -> Result<()> {
        for name in columns {
            let column = E::Column::iter().find(|column| column.as_str() == *name);
            let column = column
                .ok_or_else(|| Error::Internal(anyhow::anyhow!("a {} has no column {name}", E::NOUN)))?;
            self.rewrite::<E>(column, holds(column, known), |value| known.out_of_value(value)).await?;
        }
        Ok(())
    }

    async fn rewrite<E: Owned>(
        &self,
        column: E::Column,
        of: Condition,
        change: impl Fn(&mut Value) -> bool,
    ) -> Result<()> {
        let found = self.every::<E>().filter(of).filter(column.is_not_null());
        let columns = [E::key().into_expr(), column.into_expr()];
        let rows: Vec<(Uuid, Value)> = if is_json(column) {
            found.columns(columns).await?
        } else {
            let rows: Vec<(Uuid, String)> = found.columns(columns).await?;
            rows.into_iter().map(|(id, text)| (id, Value::String(text))).collect()
        };
        for (id, mut value) in rows {
            if !change(&mut value) {
                continue;
            }
            let bound = match value {
                Value::String(text) if !is_json(column) => Expr::value(text),
                value => Expr::value(value),
            };
            E::update_many()
                .col_expr(column, bound)
                .filter(E::body().eq(self.body()))
                .filter(Expr::col(E::key().as_column_ref()).eq(id))
                .exec(self.conn())
                .await?;
        }
        Ok(())
    }
}

fn is_json(column: impl ColumnTrait) -> bool {
    matches!(column.def().get_column_type(), ColumnType::Json | ColumnType::JsonBinary)
}

/// A whole text goes. Tells whether there was one.
fn emptied(value: &mut Value) -> bool {
    let some = value.as_str().is_some_and(|text| !text.is_empty());
    *value = Value::String(String::new());
    some
}

/// Rows that may hold a word: as it is written, or in other capitals. What they hold, `Known` decides;
/// SQLite knows capitals of the English alphabet alone.
fn holds(column: impl ColumnTrait, known: &Known) -> Condition {
    let text = || {
        let text = Expr::col(column.as_column_ref());
        if is_json(column) { text.cast_as("text") } else { text }
    };
    let mut any = Condition::any();
    for word in known.words() {
        let word = if is_json(column) { escaped(word) } else { word.clone() };
        any = any
            .add(text().like(anywhere(&word)))
            .add(Expr::expr(Func::lower(text())).like(anywhere(&word.to_lowercase())));
    }
    any
}

/// A word as it stands inside a JSON text.
fn escaped(word: &str) -> String {
    let text = Value::String(word.to_owned()).to_string();
    text.trim_matches('"').to_owned()
}

fn anywhere(word: &str) -> LikeExpr {
    let word = word.replace('!', "!!").replace('%', "!%").replace('_', "!_");
    LikeExpr::new(format!("%{word}%")).escape('!')
}
