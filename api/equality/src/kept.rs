//! The figures as they were made for a quarter of a year. They are made when somebody first looks, and not again before it
//! is over: whoever looked before and after something happened to somebody would see what he or she had answered.

use crate::figures::{Stage, Told, counted};
use crate::question::Question;
use callup_domain::access::{Action, On, Role};
use callup_domain::id::BodyId;
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_infra::Result;
use callup_infra::keys::Keys;
use callup_infra::scope::{Owned, ReadTx};
use chrono::{Months, NaiveDate};
use sea_orm::entity::prelude::*;
use sea_orm::{IntoSimpleExpr as _, Order};

/// What is told for a quarter of a year.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "equality_figure")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The body it belongs to.
    pub body_id: BodyId,
    /// The day on which it was counted.
    pub made_on: Date,
    /// The rounded counts, for each question and stage in turn, as JSON.
    pub told: String,
}

/// There are none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Owned for Entity {
    const NOUN: &'static str = "equality figures";
    type Key = Uuid;

    fn key() -> Column {
        Column::Id
    }

    fn body() -> Column {
        Column::BodyId
    }

    fn key_of(row: &Model) -> Uuid {
        row.id
    }

    fn body_of(row: &Model) -> BodyId {
        row.body_id
    }
}

/// The figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// The day on which they were counted.
    pub made_on: NaiveDate,
    /// The first day on which they are counted anew.
    pub next_on: NaiveDate,
    /// They.
    pub told: Vec<Told>,
}

/// The counts of each question, stage by stage, in the order of the answers. None where nothing may be told.
type Counts = Vec<Vec<Option<Vec<u32>>>>;

/// The figures of the body, if they were made less than a quarter of a year ago. One statement.
///
/// # Errors
/// `DENIED`, also to whoever holds a role that selects.
pub async fn kept(tx: &ReadTx) -> Result<Option<Figures>> {
    may_see(tx)?;
    let row = tx.every::<Entity>().order_by(Column::MadeOn.into_simple_expr(), Order::Desc).one().await?;
    let row = row.filter(|row| tx.today() < next_on(row.made_on));
    row.map(|row| Ok(figures(row.made_on, serde_json::from_str(&row.told)?))).transpose()
}

/// Makes the figures, unless they are made. Seven statements, however many answered.
///
/// # Errors
/// As for [`kept`].
pub async fn make(tx: ReadTx, keys: &Keys) -> Result<Figures> {
    may_see(&tx)?;
    let tx = tx.permit(Action::SeeEquality, On::default())?;
    tx.alone_apart(tx.body().0).await?;
    if let Some(made) = kept(&tx).await? {
        return Ok(made);
    }
    let counts: Counts = counted(&tx, keys).await?;
    let (made_on, told) = (tx.today(), serde_json::to_string(&counts)?);
    tx.insert::<Entity>(Model { id: tx.id(), body_id: tx.body(), made_on, told }).await?;
    tx.commit_apart().await?;
    Ok(figures(made_on, counts))
}

fn may_see(tx: &ReadTx) -> Result<()> {
    tx.actor().permit(Action::SeeEquality, On::default())?;
    if tx.actor().holds(Role::Coordinator) || tx.actor().holds(Role::Selector) {
        let message = say!("Whoever selects officers does not see figures of equality monitoring.");
        return Err(Refusal::new(Code::Denied, "", message).into());
    }
    Ok(())
}

fn figures(made_on: NaiveDate, counts: Counts) -> Figures {
    let of = |(question, stages): (Question, Vec<Option<Vec<u32>>>)| {
        Stage::ALL.into_iter().zip(stages).map(move |(stage, counts)| {
            let counts = counts.map(|counts| question.options().iter().copied().zip(counts).collect());
            Told { question, stage, counts }
        })
    };
    let told = Question::ALL.into_iter().zip(counts).flat_map(of).collect();
    Figures { made_on, next_on: next_on(made_on), told }
}

/// The first day on which what was counted on `made_on` is counted anew: a quarter of a year later, whichever day it was,
/// so that nobody chooses two days close to each other.
fn next_on(made_on: NaiveDate) -> NaiveDate {
    made_on.checked_add_months(Months::new(3)).unwrap_or(NaiveDate::MAX)
}
