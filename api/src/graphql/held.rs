//! Everything held about whoever asks, in GraphQL.

use super::Request;
use super::error::{failed, unauthenticated};
use async_graphql::{Context, ID, Json, Object, Result, SimpleObject};
use callup_infra::query::held::{self, Held, HeldRows};
use chrono::{DateTime, Utc};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Everything that the body holds about one person.
pub struct HeldOnMe(Held);

/// Everything that the body holds about one person, secrets left out.
#[Object]
impl HeldOnMe {
    /// The person.
    async fn person(&self) -> ID {
        self.0.person.into()
    }

    /// As of when.
    async fn as_at(&self) -> DateTime<Utc> {
        self.0.as_at
    }

    /// Every kind of row, those of which there are none too.
    async fn kinds(&self) -> Vec<HeldKind> {
        self.0.kinds.iter().cloned().map(HeldKind::from).collect()
    }

    /// What the ids in the rows are called, by id.
    async fn names(&self) -> Json<BTreeMap<String, String>> {
        Json(self.0.names.clone())
    }
}

/// One kind of row that is held about a person.
#[derive(SimpleObject)]
pub struct HeldKind {
    /// Its name for machines. Stable.
    kind: &'static str,
    /// What it is, in plain words.
    title: &'static str,
    /// The columns, in order.
    columns: Vec<HeldColumn>,
    /// The rows, in the order in which they were made, each an object by column.
    rows: Vec<Json<Map<String, Value>>>,
}

impl From<HeldRows> for HeldKind {
    fn from(of: HeldRows) -> Self {
        let columns = of.columns.iter().map(|it| HeldColumn { name: it.name, heading: it.heading }).collect();
        Self { kind: of.kind, title: of.title, columns, rows: of.rows.into_iter().map(Json).collect() }
    }
}

/// A column of a kind of row.
#[derive(SimpleObject)]
pub struct HeldColumn {
    /// Its name in each row.
    name: &'static str,
    /// Its heading, in plain words.
    heading: &'static str,
}

/// What the body holds.
#[derive(Default)]
pub struct HeldQuery;

/// What asking for everything costs in the schema's measure: it reads some forty tables.
const COST: usize = 5_000;

#[Object]
impl HeldQuery {
    /// Everything that the body holds about whoever asks: every row that names the person or the profile in
    /// the pool, whoever else may see it (UK GDPR, articles 15 and 20). Hashes of secrets are left out. The
    /// account page gives the same as a file.
    #[graphql(complexity = "COST + child_complexity")]
    async fn everything_held_on_me(&self, ctx: &Context<'_>) -> Result<HeldOnMe> {
        let cx = ctx.cx()?;
        let person = cx.actor().person().ok_or_else(unauthenticated)?;
        held::everything(&cx.read(), person, cx.actor().officer()).await.map(HeldOnMe).map_err(failed)
    }
}
