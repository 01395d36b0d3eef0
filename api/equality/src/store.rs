//! One's own answers: kept, read and taken back. Nothing of it is recorded: an event would tell who answered, and when.

use crate::answer::{Column, Entity, Model};
use crate::question::Answers;
use callup_domain::access::{Action, On};
use callup_domain::id::PersonId;
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_infra::entity::person;
use callup_infra::keys::{Keys, Purpose};
use callup_infra::scope::{ReadTx, WriteTx, codes_of};
use callup_infra::{Error, Result};
use chrono::{Datelike as _, NaiveDate};
use uuid::Uuid;

/// One's own answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// They.
    pub answers: Answers,
    /// The first day of the month in which they were given.
    pub month: NaiveDate,
}

/// What is answered replaces what was answered before. Whoever answers nothing takes it back: no row is left.
///
/// # Errors
/// `MALFORMED` for an answer to another question; and where anything is answered `NOT_FOUND` for whoever has no profile in
/// the pool, as officers alone are counted, and `NOT_READY` while the service has no key that lasts, under which it could be
/// read again.
pub async fn answer(tx: ReadTx, keys: &Keys, answers: &Answers) -> Result<()> {
    let says = *answers != Answers::default();
    if says {
        may_be_kept(&tx, keys, answers)?;
    }
    let (tx, person) = own_tx(tx).await?;
    tx.remove_apart(keys, person).await?;
    if says {
        let ids = codes_of(keys, tx.body(), person)?;
        let id = *ids.first().ok_or_else(|| anyhow::anyhow!("there is no key"))?;
        let today = tx.today();
        let row = Model {
            id,
            body_id: tx.body(),
            sealed: keys.seal(Purpose::Equality, &id.to_string(), &answers.code())?,
            month: today.with_day(1).unwrap_or(today),
        };
        tx.insert::<Entity>(row).await?;
    }
    tx.commit_apart().await
}

fn may_be_kept(tx: &ReadTx, keys: &Keys, answers: &Answers) -> Result<()> {
    if tx.actor().officer().is_none() {
        return Err(Error::NotFound("officer"));
    }
    if !keys.last() {
        let message = say!("Whoever runs the service has to give it a key first (docs/keys.md).");
        return Err(Refusal::new(Code::NotReady, "", message).into());
    }
    let wrong: Vec<Refusal> = answers
        .misplaced()
        .map(|question| {
            let message = say!("This is not one of the answers to this question.");
            Refusal::new(Code::Malformed, question.field(), message)
        })
        .collect();
    if wrong.is_empty() { Ok(()) } else { Err(Error::Refused(wrong)) }
}

/// What whoever asks answered. None without answers.
///
/// # Errors
/// `Unavailable`, or `Internal` when the row was sealed under a key that is gone.
pub async fn own(tx: &ReadTx, keys: &Keys) -> Result<Option<Own>> {
    let Some(person) = tx.actor().person() else { return Ok(None) };
    if !tx.may(Action::AnswerEquality, On { person: Some(person), ..On::default() }) {
        return Ok(None);
    }
    let ids = codes_of(keys, tx.body(), person)?;
    let rows = tx.every::<Entity>().any_of(Column::Id, ids.iter().copied()).all().await?;
    // What stands under an earlier key of the ring was answered later.
    let row = ids.iter().find_map(|id| rows.iter().find(|row| row.id == *id));
    row.map(|row| Ok(Own { month: row.month, answers: open(keys, row)? })).transpose()
}

/// Every row of the body that can be opened, by its id.
pub(crate) async fn all(tx: &ReadTx, keys: &Keys) -> Result<Vec<(Uuid, Answers)>> {
    let rows = tx.every::<Entity>().all().await?;
    Ok(rows.iter().filter_map(|row| Some((row.id, open(keys, row).ok()?))).collect())
}

fn open(keys: &Keys, row: &Model) -> Result<Answers> {
    Ok(Answers::of_code(keys.open(Purpose::Equality, &row.id.to_string(), &row.sealed)?.expose()))
}

/// The right to write one's own, alone with it: so that two requests of one person come one after the other, and nobody
/// is erased at the same moment and has answers left.
async fn own_tx(tx: ReadTx) -> Result<(WriteTx, PersonId)> {
    let person = tx.actor().person().ok_or(Error::NotFound("person"))?;
    let tx = tx.permit(Action::AnswerEquality, On { person: Some(person), ..On::default() })?;
    tx.alone_apart(person.0).await?;
    let row = tx.get::<person::Entity>(person).await?;
    if row.erased_at.is_some() {
        return Err(Error::NotFound("person"));
    }
    Ok((tx, row.id))
}
