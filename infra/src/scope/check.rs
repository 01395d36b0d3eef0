//! The last look at a statement before it runs, in debug builds and so in every test: each table
//! of a body that it names must be tied to a body, and this body's id must be bound.
//!
//! The types already make sure of it. This catches a query that was put together past them.

use callup_domain::id::BodyId;
use sea_orm::{DbErr, Statement, Value};

pub(super) fn names_the_body(statement: &Statement, body: BodyId) -> Result<(), DbErr> {
    if !cfg!(debug_assertions) {
        return Ok(());
    }
    let sql = statement.sql.as_str();
    let all = crate::entity::TABLES.iter().chain(&super::apart::TABLES);
    let mut tables = all.filter(|table| names(sql, table)).peekable();
    if tables.peek().is_none() {
        return Ok(());
    }
    let bound = statement.values.as_ref().is_some_and(|values| {
        values.0.iter().any(|value| matches!(value, Value::Uuid(Some(id)) if *id == body.0))
    });
    let inserts = sql.starts_with("INSERT");
    match tables.find(|table| !inserts && !sql.contains(&format!("\"{table}\".\"body_id\""))) {
        _ if !bound => Err(DbErr::Custom(format!("a statement does not bind the body: {sql}"))),
        Some(table) => Err(DbErr::Custom(format!("a statement does not tie {table} to the body: {sql}"))),
        None => Ok(()),
    }
}

/// Whether the statement reads or writes `table`, not only a column of that name.
fn names(sql: &str, table: &str) -> bool {
    ["FROM", "JOIN", "INTO", "UPDATE"].iter().any(|word| sql.contains(&format!("{word} \"{table}\"")))
}
