//! What was recorded of projects by the end of a date.
//!
//! It reads past what the actor may see: a rating is the same for everybody.

mod present;

pub use present::present;

use crate::clock;
use crate::entity::{
    benefit, cost, forecast, measurement, milestone, post, project_update, revision, secondment, share,
};
use crate::error::Result;
use crate::scope::{Found, Owned, ReadTx};
use callup_domain::delivery::Claim;
use callup_domain::id::ProjectId;
use callup_domain::money::Money;
use callup_domain::rating::CostFact;
use callup_domain::record::{Aim, Entry, Forecast, History, Measurement, Promise, Record, Share};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Order};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The records of `projects` as they were by the end of `as_at`; ten statements, however many
/// projects. A project that was not there yet has none.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn records(
    tx: &ReadTx,
    projects: &[ProjectId],
    as_at: NaiveDate,
) -> Result<BTreeMap<ProjectId, Record>> {
    let ask = Ask { tx, projects, until: clock::end_of_day(as_at) };
    let ids = projects.iter().map(|project| project.0);
    let states = ask.histories(tx.every().any_of(revision::Column::RowId, ids)).await?;
    let mut records: BTreeMap<_, _> = states
        .into_iter()
        .map(|(id, project)| (ProjectId(id), Record { project, ..Record::default() }))
        .collect();
    people(&ask, &mut records).await?;
    facts(&ask, &mut records).await?;
    Ok(records)
}

type Records = BTreeMap<ProjectId, Record>;

async fn people(ask: &Ask<'_>, records: &mut Records) -> Result<()> {
    let posts = ask.every::<post::Entity>(post::Column::ProjectId).column(post::Column::Id);
    let posts = ask.tx.every().filter(revision::Column::RowId.in_subquery(posts));
    for history in ask.histories(posts).await?.into_values() {
        put(records, first(&history, |post: &callup_domain::record::Post| post.project_id), |record| {
            record.posts.push(history);
        });
    }
    let secondments = ask.every::<secondment::Entity>(secondment::Column::ProjectId);
    let secondments = secondments.column(secondment::Column::Id);
    let secondments = ask.tx.every().filter(revision::Column::RowId.in_subquery(secondments));
    for history in ask.histories(secondments).await?.into_values() {
        put(records, first(&history, |it: &callup_domain::record::Secondment| it.project_id), |record| {
            record.secondments.push(history);
        });
    }
    Ok(())
}

/// What is only ever added.
async fn facts(ask: &Ask<'_>, records: &mut Records) -> Result<()> {
    plans(ask, records).await?;
    reports(ask, records).await?;
    benefits(ask, records).await
}

async fn plans(ask: &Ask<'_>, records: &mut Records) -> Result<()> {
    for row in
        ask.rows::<milestone::Entity>(milestone::Column::ProjectId, milestone::Column::RecordedAt).await?
    {
        let promise = Promise { id: row.id, title: row.title, baseline_on: row.baseline_on };
        put(records, Some(row.project_id), |record| record.promises.push(entry(row.recorded_at, promise)));
    }
    for row in ask.rows::<forecast::Entity>(forecast::Column::ProjectId, forecast::Column::RecordedAt).await?
    {
        let forecast = Forecast { milestone: row.milestone_id, due_on: row.due_on, done: row.done };
        put(records, Some(row.project_id), |record| record.forecasts.push(entry(row.recorded_at, forecast)));
    }
    Ok(())
}

async fn reports(ask: &Ask<'_>, records: &mut Records) -> Result<()> {
    use project_update::Column::{ProjectId as Of, RecordedAt};
    for row in ask.rows::<project_update::Entity>(Of, RecordedAt).await? {
        let (id, project, recorded_at) = (row.id, row.project_id, row.recorded_at);
        let claim = Claim::from(row);
        put(records, Some(project), |record| record.updates.push(entry(recorded_at, (id, claim))));
    }
    for row in ask.rows::<cost::Entity>(cost::Column::ProjectId, cost::Column::RecordedAt).await? {
        let cost = CostFact { id: row.id, forecast: Money::pence(row.forecast_pence) };
        put(records, Some(row.project_id), |record| record.costs.push(entry(row.recorded_at, cost)));
    }
    Ok(())
}

async fn benefits(ask: &Ask<'_>, records: &mut Records) -> Result<()> {
    for row in ask.rows::<benefit::Entity>(benefit::Column::ProjectId, benefit::Column::RecordedAt).await? {
        let benefit = row.aim();
        let aim = Aim { id: row.id, title: row.title, unit: row.unit, benefit };
        put(records, Some(row.project_id), |record| record.aims.push(entry(row.recorded_at, aim)));
    }
    use measurement::Column::{ProjectId as Of, RecordedAt};
    for row in ask.rows::<measurement::Entity>(Of, RecordedAt).await? {
        let measured =
            Measurement { benefit: row.benefit_id, actual: row.actual, measured_on: row.measured_on };
        put(records, Some(row.project_id), |record| {
            record.measurements.push(entry(row.recorded_at, measured));
        });
    }
    for row in ask.rows::<share::Entity>(share::Column::ProjectId, share::Column::RecordedAt).await? {
        let share = Share { benefit: row.benefit_id, council: row.council_id, share_bp: row.share_bp };
        put(records, Some(row.project_id), |record| record.shares.push(entry(row.recorded_at, share)));
    }
    Ok(())
}

/// What is asked: of which projects, and recorded before which moment.
struct Ask<'a> {
    tx: &'a ReadTx,
    projects: &'a [ProjectId],
    until: DateTime<Utc>,
}

impl<'a> Ask<'a> {
    fn every<E: Owned>(&self, project: E::Column) -> Found<'a, E> {
        self.tx.every::<E>().any_of(project, self.projects.iter().copied())
    }

    /// Rows that are only ever added.
    async fn rows<E: Owned>(&self, project: E::Column, recorded_at: E::Column) -> Result<Vec<E::Model>> {
        self.every::<E>(project).filter(recorded_at.lt(self.until)).in_order().all().await
    }

    /// Rows that change, with each state that they had, in the order of their ids.
    async fn histories<T: DeserializeOwned>(
        &self,
        of: Found<'a, revision::Entity>,
    ) -> Result<BTreeMap<Uuid, History<T>>> {
        use revision::Column::{Data, RecordedAt, RowId, Version};
        let states = of.filter(RecordedAt.lt(self.until)).order_by(Version, Order::Asc);
        // As text: what is wanted of a state is a small part of it, and is read without the rest.
        let data = Expr::col(Data.as_column_ref()).cast_as("text");
        let states: Vec<(Uuid, DateTime<Utc>, String)> =
            states.columns([RowId.into_expr(), RecordedAt.into_expr(), data]).await?;
        let mut histories = BTreeMap::<Uuid, History<T>>::new();
        for (row, recorded_at, data) in states {
            let state = entry(recorded_at, serde_json::from_str(&data)?);
            histories.entry(row).or_default().0.push(state);
        }
        Ok(histories)
    }
}

pub(super) fn entry<T>(recorded_at: DateTime<Utc>, what: T) -> Entry<T> {
    Entry { on: clock::today(recorded_at), what }
}

fn first<T>(history: &History<T>, project: impl Fn(&T) -> ProjectId) -> Option<ProjectId> {
    history.0.first().map(|state| project(&state.what))
}

fn put(records: &mut Records, project: Option<ProjectId>, add: impl FnOnce(&mut Record)) {
    if let Some(record) = project.and_then(|project| records.get_mut(&project)) {
        add(record);
    }
}
