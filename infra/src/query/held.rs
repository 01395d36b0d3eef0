//! Everything held about a person, read for that person alone.
//!
//! It reads past what the actor may see elsewhere, because what is held about somebody is theirs to have:
//! which rows, `domain::held` says, and each is chosen by the person's own ids. Of a table's columns only
//! those leave that it lists, so that no secret does.

use crate::entity::{
    self, callup, council, event, person, post, project, provider, revision, role, secondment, skill,
};
use crate::error::{Error, Result};
use crate::scope::{Owned, ReadTx};
use callup_domain::held::{By, KINDS, Kind};
use callup_domain::id::{BodyId, OfficerId, PersonId};
use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, IdenStatic, Iterable};
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that is held about one person in one body.
#[derive(Clone, Debug, Serialize)]
pub struct Held {
    /// The person.
    pub person: PersonId,
    /// The body that holds it.
    pub body: BodyId,
    /// As of when.
    pub as_at: DateTime<Utc>,
    /// Every kind of row, those of which there are none too.
    pub kinds: Vec<HeldRows>,
    /// What the ids in the rows are called, as far as they have a name that the person may know.
    pub names: BTreeMap<String, String>,
}

/// The rows of one kind.
#[derive(Clone, Debug, Serialize)]
pub struct HeldRows {
    /// The kind's name for machines.
    pub kind: &'static str,
    /// What it is, in plain words.
    pub title: &'static str,
    /// The columns, in order: name and heading.
    pub columns: Vec<HeldColumn>,
    /// The rows, in the order in which they were made, each an object by column.
    pub rows: Vec<Map<String, Value>>,
}

/// A column of a kind.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct HeldColumn {
    /// Its name in each row.
    pub name: &'static str,
    /// Its heading, in plain words.
    pub heading: &'static str,
}

/// Everything held about `person`, whose profile in the pool is `officer`. As many statements as there are
/// kinds, and one for each noun that has names; however much is held.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn everything(tx: &ReadTx, person: PersonId, officer: Option<OfficerId>) -> Result<Held> {
    let mut whose = Whose { person, officer, email: email(tx, person).await?, subjects: Vec::new() };
    let mut kinds = Vec::with_capacity(KINDS.len());
    for kind in KINDS {
        let rows = rows(tx, kind, &whose).await?;
        if SUBJECTS.contains(&kind.name) {
            whose.subjects.extend(rows.iter().filter_map(|row| Some(row.get("id")?.as_str()?.to_owned())));
        }
        let columns = columns(kind).collect();
        kinds.push(HeldRows { kind: kind.name, title: kind.title, columns, rows });
    }
    let names = names(tx, &kinds).await?;
    Ok(Held { person, body: tx.body(), as_at: tx.now(), kinds, names })
}

/// Kinds whose rows are the subject of events that need not say whose they are. They are read before the
/// events, which come last.
const SUBJECTS: [&str; 4] = ["call_ups", "secondments", "mail", "links"];

struct Whose {
    person: PersonId,
    officer: Option<OfficerId>,
    email: String,
    /// The ids of rows of the person's own.
    subjects: Vec<String>,
}

async fn email(tx: &ReadTx, person: PersonId) -> Result<String> {
    Ok(tx.every::<person::Entity>().with_key(person).the_one().await?.email)
}

fn columns(kind: &Kind) -> impl Iterator<Item = HeldColumn> {
    let id = HeldColumn { name: "id", heading: "Id" };
    let told = kind.columns.iter().map(|(name, heading)| HeldColumn { name, heading });
    std::iter::once(id).chain(told)
}

async fn rows(tx: &ReadTx, kind: &Kind, whose: &Whose) -> Result<Vec<Map<String, Value>>> {
    macro_rules! by_table {
        ($($table:ident)+) => {
            match kind.table {
                $(stringify!($table) => of::<entity::$table::Entity>(tx, kind, whose).await,)+
                other => Err(Error::Internal(anyhow::anyhow!("nobody knows how to read {other}"))),
            }
        };
    }
    by_table! {
        absence agreement alert ask calendar callup clearance cost decision event evidence forecast identity interest link mail
        measurement membership offer officer officer_skill outcome panel_interest panel_member person phase pick_vote
        profile_view project project_update prompt reply request_key revision secondment selection selection_other selection_pick session token
    }
}

async fn of<E: Owned>(tx: &ReadTx, kind: &Kind, whose: &Whose) -> Result<Vec<Map<String, Value>>>
where
    E::Model: Serialize,
{
    let Some(condition) = condition::<E>(tx, kind.by, whose)? else { return Ok(Vec::new()) };
    let found = tx.every::<E>().filter(condition).in_order().all().await?;
    found.iter().map(|row| told(kind, row)).collect()
}

/// Which rows of a table are about the person. None without a profile, where it takes one.
fn condition<E: Owned>(tx: &ReadTx, by: By, whose: &Whose) -> Result<Option<Condition>> {
    let column = |name: &str| {
        let column = E::Column::iter().find(|column| column.as_str() == name);
        column.ok_or_else(|| Error::Internal(anyhow::anyhow!("a {} has no column {name}", E::NOUN)))
    };
    let condition = match by {
        By::Person(name) => Some(column(name)?.eq(whose.person)),
        By::Address(name) => Some(column(name)?.eq(whose.email.as_str())),
        By::Officer(name) => match whose.officer {
            Some(officer) => Some(column(name)?.eq(officer)),
            None => None,
        },
        By::Earlier => whose.officer.map(|officer| {
            let row = revision::Column::RowId;
            row.in_subquery(callups(tx, officer)).or(row.in_subquery(secondments(tx, officer)))
        }),
        By::Events => return Ok(Some(events(whose))),
    };
    Ok(condition.map(|condition| Condition::all().add(condition)))
}

fn callups(tx: &ReadTx, officer: OfficerId) -> SelectStatement {
    let mut of = Query::select();
    of.column(callup::Column::Id)
        .from(callup::Entity)
        .and_where(callup::Column::BodyId.eq(tx.body()))
        .and_where(callup::Column::OfficerId.eq(officer));
    of
}

fn secondments(tx: &ReadTx, officer: OfficerId) -> SelectStatement {
    let mut of = Query::select();
    of.column(secondment::Column::Id)
        .from(secondment::Entity)
        .and_where(secondment::Column::BodyId.eq(tx.body()))
        .and_where(secondment::Column::OfficerId.eq(officer));
    of
}

/// Events hold ids alone, anywhere in their details, so that the text of the details is looked through.
fn events(whose: &Whose) -> Condition {
    let details = || Expr::col(event::Column::Data.as_column_ref()).cast_as("text");
    let mut about = Condition::any()
        .add(event::Column::PersonId.eq(whose.person))
        .add(event::Column::Subject.is_in(whose.subjects.iter().map(String::as_str)))
        .add(details().like(format!("%{}%", whose.person)));
    if let Some(officer) = whose.officer {
        about = about.add(details().like(format!("%{officer}%")));
    }
    about
}

fn told<R: Serialize>(kind: &Kind, row: &R) -> Result<Map<String, Value>> {
    let Value::Object(mut all) = serde_json::to_value(row)? else { return Ok(Map::new()) };
    let told =
        columns(kind).map(|column| (column.name.to_owned(), all.remove(column.name).unwrap_or_default()));
    Ok(told.collect())
}

/// The names of what the rows refer to. People, councils, roles, skills and posts have no secret in their
/// names; of projects only those are named that the person may see.
async fn names(tx: &ReadTx, kinds: &[HeldRows]) -> Result<BTreeMap<String, String>> {
    let mut ids = BTreeSet::new();
    kinds.iter().flat_map(|kind| &kind.rows).flat_map(Map::values).for_each(|value| gather(value, &mut ids));
    let mut names = BTreeMap::new();
    macro_rules! named {
        ($($table:ident: $id:ty, $name:ident;)+) => { $(
            let keys = of_noun::<$id>(&ids);
            for row in tx.find::<$table::Entity>().with_keys(keys).all().await? {
                names.insert(row.id.to_string(), row.$name);
            }
        )+ };
    }
    use callup_domain::id::{PostId, ProjectId, ProviderId, RoleId, SkillId};
    named! {
        person: PersonId, name;
        role: RoleId, name;
        skill: SkillId, name;
        post: PostId, title;
        project: ProjectId, title;
        provider: ProviderId, name;
    }
    let keys = of_noun::<callup_domain::id::CouncilId>(&ids);
    for row in tx.shared::<council::Entity>().any_of(council::Column::Id, keys).all().await? {
        names.insert(row.id.to_string(), row.name);
    }
    Ok(names)
}

/// Texts that look like an id, from wherever they stand.
fn gather<'a>(value: &'a Value, ids: &mut BTreeSet<&'a str>) {
    match value {
        Value::String(text) if text.len() == 36 || text.len() == 37 => drop(ids.insert(text)),
        Value::Array(items) => items.iter().for_each(|item| gather(item, ids)),
        Value::Object(members) => members.values().for_each(|item| gather(item, ids)),
        _ => {}
    }
}

fn of_noun<K: std::str::FromStr>(ids: &BTreeSet<&str>) -> Vec<K> {
    ids.iter().filter_map(|id| id.parse().ok()).collect()
}
