//! A query inside one body.

use super::conn::Conn;
use super::{Owned, ReadTx};
use crate::error::{Error, Result};
use sea_orm::sea_query::extension::postgres::PgFunc;
use sea_orm::sea_query::{Expr, ExprTrait, Func, IntoCondition, Query, SelectStatement, SimpleExpr};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, FromQueryResult, IntoSimpleExpr, Order,
    PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select, TryGetableMany, Value,
};
use std::collections::HashMap;

/// Rows of one body, found but not yet read. Both the connection and the query inside stay here:
/// whatever is added only narrows what the door let through.
pub struct Found<'tx, E: EntityTrait> {
    conn: &'tx Conn,
    select: Select<E>,
}

impl<'tx, E: Owned> Found<'tx, E> {
    pub(super) fn in_body(tx: &'tx ReadTx) -> Self {
        Self { conn: tx.conn(), select: E::find().filter(E::body().eq(tx.actor().body)) }
    }

    /// The row with this id.
    #[must_use]
    pub fn with_key(self, key: E::Key) -> Self {
        self.filter(E::key().eq(key))
    }

    /// The rows with these ids.
    #[must_use]
    pub fn with_keys(self, keys: impl IntoIterator<Item = E::Key>) -> Self {
        self.any_of(E::key(), keys)
    }

    /// Those made after the row with this id.
    #[must_use]
    pub fn after(self, key: E::Key) -> Self {
        self.filter(E::key().gt(key))
    }

    /// Those made before the row with this id.
    #[must_use]
    pub fn before(self, key: E::Key) -> Self {
        self.filter(E::key().lt(key))
    }

    /// The last made first.
    #[must_use]
    pub fn latest_first(self) -> Self {
        self.order_by(E::key(), Order::Desc)
    }

    /// In order of their ids, which is the order in which they were made.
    #[must_use]
    pub fn in_order(self) -> Self {
        self.order_by(E::key(), Order::Asc)
    }

    /// Every row, by id.
    ///
    /// # Errors
    /// `Unavailable`, or `Internal` when a row cannot be read.
    pub async fn by_key(self) -> Result<HashMap<uuid::Uuid, E::Model>> {
        Ok(self.all().await?.into_iter().map(|row| (E::key_of(&row).into(), row)).collect())
    }

    /// The one row.
    ///
    /// # Errors
    /// `NotFound` when there is none.
    pub async fn the_one(self) -> Result<E::Model> {
        self.one().await?.ok_or(Error::NotFound(E::NOUN))
    }
}

impl<'tx, E: EntityTrait> Found<'tx, E> {
    pub(super) fn shared(tx: &'tx ReadTx) -> Self {
        Self { conn: tx.conn(), select: E::find() }
    }

    /// Only those for which the condition holds.
    #[must_use]
    pub fn filter(mut self, condition: impl IntoCondition) -> Self {
        self.select = self.select.filter(condition.into_condition());
        self
    }

    /// Only those whose `column` is `value`.
    #[must_use]
    pub fn is(self, column: E::Column, value: impl Into<Value>) -> Self {
        self.filter(column.eq(value))
    }

    /// Only those whose `column` is empty.
    #[must_use]
    pub fn is_empty(self, column: E::Column) -> Self {
        self.filter(column.is_null())
    }

    /// Only those whose `column` is not empty.
    #[must_use]
    pub fn is_set(self, column: E::Column) -> Self {
        self.filter(column.is_not_null())
    }

    /// Only those whose `column` is one of `values`.
    #[must_use]
    pub fn any_of<V: Into<Value>>(self, column: E::Column, values: impl IntoIterator<Item = V>) -> Self {
        let condition = any_of(self.conn.get_database_backend(), column, values);
        self.filter(condition)
    }

    /// In this order; several calls sort by the first, then the second.
    #[must_use]
    pub fn order_by(mut self, by: impl IntoSimpleExpr, order: Order) -> Self {
        self.select = self.select.order_by(by, order);
        self
    }

    /// No more than `most`.
    #[must_use]
    pub fn limit(mut self, most: u64) -> Self {
        self.select = self.select.limit(most);
        self
    }

    /// The first row, if there is one.
    ///
    /// # Errors
    /// `Unavailable`, or `Internal` when the row cannot be read.
    pub async fn one(self) -> Result<Option<E::Model>> {
        Ok(self.select.limit(1).one(self.conn).await?)
    }

    /// Every row.
    ///
    /// # Errors
    /// `Unavailable`, or `Internal` when a row cannot be read.
    pub async fn all(self) -> Result<Vec<E::Model>> {
        Ok(self.select.all(self.conn).await?)
    }

    /// How many there are.
    ///
    /// # Errors
    /// `Unavailable`.
    pub async fn count(self) -> Result<u64>
    where
        E::Model: FromQueryResult + Send + Sync,
    {
        Ok(self.select.count(self.conn).await?)
    }

    /// Only some columns or expressions, as tuples.
    ///
    /// # Errors
    /// `Unavailable`, or `Internal` when a value does not fit.
    pub async fn columns<T: TryGetableMany + Send + Sync>(
        self,
        columns: impl IntoIterator<Item = SimpleExpr>,
    ) -> Result<Vec<T>> {
        let select =
            columns.into_iter().enumerate().fold(self.select.select_only(), |select, (index, column)| {
                select.column_as(column, format!("c{index}"))
            });
        Ok(select.into_tuple::<T>().all(self.conn).await?)
    }

    /// The query for one column of what was found, to be part of another query.
    #[must_use]
    pub fn column(self, column: E::Column) -> SelectStatement {
        self.select.select_only().column(column).into_query()
    }

    /// Grouped by `columns`, for `columns` of aggregates.
    #[must_use]
    pub fn group_by(mut self, columns: impl IntoIterator<Item = E::Column>) -> Self {
        self.select = columns.into_iter().fold(self.select, QuerySelect::group_by);
        self
    }
}

/// From how many ids on SQLite gets them as one JSON list. A statement with a sign for each would be
/// prepared anew for each number of them, and has room for 32,766.
const MANY: usize = 64;

/// `column` is one of `values`, in the form that each database prepares once: on PostgreSQL an array, on
/// SQLite a list, of many ids as JSON.
fn any_of<C: ColumnTrait, V: Into<Value>>(
    backend: DbBackend,
    column: C,
    values: impl IntoIterator<Item = V>,
) -> SimpleExpr {
    let values: Vec<Value> = values.into_iter().map(Into::into).collect();
    match values.first() {
        Some(first) if backend == DbBackend::Postgres => {
            let array = Value::Array(first.array_type(), Some(Box::new(values)));
            Expr::col(column.as_column_ref()).eq(PgFunc::any(Expr::value(array)))
        }
        _ => match many_ids(&values) {
            Some(ids) => column.in_subquery(
                Query::select()
                    .expr(Func::cust("unhex").arg(Expr::col("value")))
                    .from_function(Func::cust("json_each").arg(ids), "ids")
                    .take(),
            ),
            None => column.is_in(values),
        },
    }
}

/// A JSON list of ids in hexadecimal. None when there are few, or not only ids.
fn many_ids(values: &[Value]) -> Option<String> {
    if values.len() < MANY {
        return None;
    }
    let hex = |value: &Value| match value {
        Value::Uuid(Some(id)) => Some(format!("\"{}\"", id.simple())),
        _ => None,
    };
    let ids: Option<Vec<String>> = values.iter().map(hex).collect();
    Some(format!("[{}]", ids?.join(",")))
}
