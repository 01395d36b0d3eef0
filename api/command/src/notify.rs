//! Telling people: e-mails are rows, written in the transaction of what they tell.

use callup_domain::access::Role;
use callup_domain::id::{CouncilId, PersonId};
use callup_domain::job::Task;
use callup_domain::mail::MailKind;
use callup_domain::secondment::Party;
use callup_infra::Result;
use callup_infra::entity::mail::About;
use callup_infra::entity::{callup, mail, membership, officer, secondment};
use callup_infra::query;
use callup_infra::scope::{ReadTx, WriteTx};
use std::collections::BTreeSet;

/// Who has a part in a call-up.
pub(super) struct Readers {
    /// The officer.
    pub officer: PersonId,
    /// Those who answer for the home council today, without the officer.
    pub approvers: Vec<PersonId>,
    /// Who called the officer up, if a person did.
    pub desk: Option<PersonId>,
}

impl Readers {
    /// Those who have a part in `callup`.
    pub(super) async fn of(tx: &ReadTx, callup: &callup::Model, officer: &officer::Model) -> Result<Self> {
        let approvers = approvers(tx, callup.home_council_id, officer.person_id).await?;
        Ok(Self { officer: officer.person_id, approvers, desk: callup.asked_by })
    }

    /// The desk and the home council.
    pub(super) fn desk_and_council(&self) -> impl Iterator<Item = PersonId> {
        self.desk.into_iter().chain(self.approvers.iter().copied())
    }

    /// The desk and the officer.
    pub(super) fn desk_and_officer(&self) -> impl Iterator<Item = PersonId> {
        self.desk.into_iter().chain([self.officer])
    }

    /// Those of one party.
    pub(super) fn at(&self, party: Party) -> Vec<PersonId> {
        match party {
            Party::Officer => vec![self.officer],
            Party::HomeCouncil => self.approvers.clone(),
            Party::Body => self.desk.into_iter().collect(),
        }
    }

    /// All of them.
    pub(super) fn all(&self) -> impl Iterator<Item = PersonId> {
        self.desk_and_council().chain([self.officer])
    }
}

/// Who is asked today to decide on the release of the officer who is `except`: approvers who are there, and deputies
/// for those who are away.
pub(super) async fn approvers(tx: &ReadTx, council: CouncilId, except: PersonId) -> Result<Vec<PersonId>> {
    let deciding = query::callup::deciding(tx, &[council]).await?.remove(&council).unwrap_or_default();
    Ok(deciding.answering(Some(except), tx.today()))
}

/// Whether somebody belongs to a council: as an officer of it, or with a role for it.
pub(super) async fn of_council(tx: &ReadTx, council: CouncilId, person: PersonId) -> Result<bool> {
    let held = tx.every::<membership::Entity>().is(membership::Column::PersonId, person);
    let held = held.is(membership::Column::CouncilId, council).all().await?;
    if held.iter().any(|row| row.is_held_on(tx.today())) {
        return Ok(true);
    }
    let officer = tx.every::<officer::Entity>().is(officer::Column::PersonId, person);
    Ok(officer.is(officer::Column::HomeCouncilId, council).one().await?.is_some())
}

/// Who holds one of `roles` today: for a council, or for the body.
pub(super) async fn holders(
    tx: &ReadTx,
    roles: &[Role],
    council: Option<CouncilId>,
) -> Result<BTreeSet<PersonId>> {
    use membership::Column;
    let rows = tx.every::<membership::Entity>().any_of(Column::Role, roles.iter().copied());
    let rows = match council {
        Some(council) => rows.is(Column::CouncilId, council),
        None => rows.is_empty(Column::CouncilId),
    };
    let today = tx.today();
    let rows = rows.all().await?.into_iter().filter(|row| row.is_held_on(today));
    Ok(rows.map(|row| row.person_id).collect())
}

/// Writes an e-mail of this kind to each of `readers`, once, and leaves it to be sent. Nobody is told
/// of what he or she has just done.
pub(super) async fn notify(
    tx: &WriteTx,
    callup: &callup::Model,
    kind: MailKind,
    readers: impl IntoIterator<Item = PersonId>,
) -> Result<()> {
    tell(tx, callup, None, kind, readers).await
}

/// The same about the secondment that came of a call-up.
pub(super) async fn notify_of_secondment(
    tx: &WriteTx,
    callup: &callup::Model,
    secondment: &secondment::Model,
    kind: MailKind,
    readers: impl IntoIterator<Item = PersonId>,
) -> Result<()> {
    tell(tx, callup, Some(secondment.version), kind, readers).await
}

/// Writes an e-mail to each reader, once. Nobody is told of what he or she has just done.
async fn tell(
    tx: &WriteTx,
    callup: &callup::Model,
    secondment: Option<i32>,
    kind: MailKind,
    readers: impl IntoIterator<Item = PersonId>,
) -> Result<()> {
    let readers: BTreeSet<PersonId> = readers.into_iter().collect();
    let about = About::CallUp { callup: callup.id, version: callup.version, secondment };
    let letters = readers.into_iter().map(|person| Letter { person, kind, about });
    write_all(tx, letters.collect()).await
}

/// Writes one e-mail, and leaves it to be sent.
pub(super) async fn write(tx: &WriteTx, person: PersonId, kind: MailKind, about: About) -> Result<()> {
    put(tx, vec![Letter { person, kind, about }]).await
}

/// An e-mail to be written.
pub(super) struct Letter {
    /// To whom.
    pub person: PersonId,
    /// Which one.
    pub kind: MailKind,
    /// What it is about.
    pub about: About,
}

/// Writes many e-mails in as few statements as one. Nobody is told of what he or she has just done.
pub(super) async fn write_all(tx: &WriteTx, letters: Vec<Letter>) -> Result<()> {
    let others = letters.into_iter().filter(|letter| tx.actor().person() != Some(letter.person));
    put(tx, others.collect()).await
}

/// Writes e-mails in as few statements as one, to whoever acts too.
pub(super) async fn put(tx: &WriteTx, letters: Vec<Letter>) -> Result<()> {
    let row = |letter: Letter| {
        mail::Model::new(tx.id(), tx.body(), letter.person, letter.kind, letter.about, tx.now())
    };
    let rows: Vec<mail::Model> = letters.into_iter().map(row).collect();
    let tasks = rows.iter().map(|row| Task::SendMail { mail: row.id }).collect();
    tx.insert_all::<mail::Entity>(rows).await?;
    tx.enqueue_all(tasks, tx.now()).await
}
