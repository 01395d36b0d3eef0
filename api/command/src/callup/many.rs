//! Many call-ups at once, at the desk: reminded of, given more time, taken back. Each is decided by itself; what
//! may be done is done together, in one transaction with as many statements for five hundred as for one, and of
//! the others it is said why not.

use super::deadline;
use crate::cx::Cx;
use crate::notify::{self, Letter};
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::bulk::{self, Line, Outcome};
use callup_domain::calendar::Nation;
use callup_domain::callup::CallUpStatus;
use callup_domain::deputy::Deciding;
use callup_domain::event::Event;
use callup_domain::id::{CallUpId, CouncilId, OfficerId, PersonId};
use callup_domain::job::Task;
use callup_domain::mail::MailKind;
use callup_domain::refusal::{Code, Refusal, Refusals};
use callup_domain::say;
use callup_domain::secondment::Party;
use callup_infra::Result;
use callup_infra::entity::mail::About;
use callup_infra::entity::{callup, officer};
use callup_infra::query;
use callup_infra::scope::WriteTx;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Call-ups to remind of.
#[derive(Clone, Debug, InputObject)]
pub struct RemindCallUps {
    /// Which, at most 500.
    pub call_ups: Vec<CallUpId>,
}

/// Call-ups to give more time to.
#[derive(Clone, Debug, InputObject)]
pub struct ExtendCallUps {
    /// Which, at most 500.
    pub call_ups: Vec<CallUpId>,
    /// The new last day for an answer: later than the present one, and no later than the first day of the
    /// work.
    pub answer_by: NaiveDate,
}

/// Call-ups to take back.
#[derive(Clone, Debug, InputObject)]
pub struct WithdrawCallUps {
    /// Which, at most 500.
    pub call_ups: Vec<CallUpId>,
    /// Why. The officers and the home councils read it.
    pub reason: String,
    /// Whether the first reserve who still fits is called up for each post, where whoever applied the selection wanted
    /// that.
    #[graphql(default = true)]
    pub call_reserves: bool,
}

/// What became of each, in the order in which they were chosen.
pub type Lines = Vec<Line<CallUpId, callup::Model>>;

/// Reminds whoever has not answered, at most once a day.
///
/// # Errors
/// `REQUIRED` and `OUT_OF_RANGE` for none or too many; of each call-up its own.
pub async fn remind(cx: &Cx, ask: RemindCallUps) -> Result<Lines> {
    let chosen = Chosen::claim(cx, &ask.call_ups).await?;
    let mut reminded = query::callup::reminded_today(&chosen.tx, &ask.call_ups).await?;
    let today = chosen.tx.today();
    chosen
        .each(ask.call_ups, |chosen, row| {
            let parties = row.decisions().remind(today)?;
            let letters: Vec<(PersonId, MailKind)> =
                parties.into_iter().flat_map(|party| chosen.reminders(row, party)).collect();
            if letters.is_empty() {
                let message = say!("Nobody can be reminded: the home council has no approver in the body.");
                return Err(Refusal::new(Code::NotReady, "callUp", message));
            }
            let letters: Vec<_> =
                letters.into_iter().filter(|(person, _)| reminded.insert((row.id, *person))).collect();
            let event = Event::CallUpReminded { callup: row.id };
            Ok((!letters.is_empty()).then(|| Deed { changed: None, letters, event, later: Vec::new() }))
        })
        .await
}

/// Moves the answer-by date to a later day, and tells those who are waited for.
///
/// # Errors
/// As for `remind`.
pub async fn extend(cx: &Cx, ask: ExtendCallUps) -> Result<Lines> {
    let chosen = Chosen::claim(cx, &ask.call_ups).await?;
    let nations = query::callup::nations(&chosen.tx, &chosen.homes()).await?;
    let today = chosen.tx.today();
    chosen
        .each(ask.call_ups, |chosen, row| {
            let Some(decided) = row.decisions().extend(today, ask.answer_by)? else { return Ok(None) };
            let parties = decided.waiting().into_iter().map(|waiting| waiting.on);
            let letters = parties.flat_map(|party| chosen.reminders(row, party)).collect();
            let row = row.clone().decided(decided);
            let nation = nations.get(&row.home_council_id).copied().unwrap_or(Nation::England);
            let later = deadline::watched(today, &row, nation);
            let event = Event::CallUpExtended { callup: row.id, officer: row.officer_id };
            Ok(Some(Deed { changed: Some(row), letters, event, later }))
        })
        .await
}

/// Takes call-ups back while a decision is open. The half-days are free again.
///
/// # Errors
/// As for `remind`; `REQUIRED` without a reason.
pub async fn withdraw(cx: &Cx, ask: WithdrawCallUps) -> Result<Lines> {
    let mut no = Refusals::default();
    no.text("reason", &ask.reason, say!("Give a reason for taking the call-ups back."), 4_000);
    no.finish(())?;
    let chosen = Chosen::claim(cx, &ask.call_ups).await?;
    let now = chosen.tx.now();
    let given_up = chosen.rows.values().filter(|_| ask.call_reserves);
    let given_up: Vec<_> = given_up.map(|row| (row.post_id, row.officer_id)).collect();
    let reserves = query::reserve::left_for(&chosen.tx, &given_up).await?;
    chosen
        .each(ask.call_ups, |chosen, row| {
            if row.status == CallUpStatus::Withdrawn {
                return Ok(None);
            }
            let decided = row.decisions().withdraw(now, &ask.reason)?;
            let letters =
                chosen.everybody(row).into_iter().map(|person| (person, MailKind::Withdrawn)).collect();
            let row = row.clone().decided(decided);
            let event = Event::CallUpWithdrawn { callup: row.id, officer: row.officer_id };
            let post = row.post_id;
            let reserve =
                reserves.contains(&(post, row.officer_id)).then_some((now, Task::CallReserve { post }));
            let later = reserve.into_iter().chain([(now, Task::TellOutcomes { post })]).collect();
            Ok(Some(Deed { changed: Some(row), letters, event, later }))
        })
        .await
}

/// What is done to a call-up.
struct Deed {
    /// The row, if it changes, with the version that was read.
    changed: Option<callup::Model>,
    /// Who is told, and what.
    letters: Vec<(PersonId, MailKind)>,
    /// What happened.
    event: Event,
    /// What is left to be done, and when.
    later: Vec<(DateTime<Utc>, Task)>,
}

/// Call-ups that were chosen, locked, and those who have a part in them.
struct Chosen {
    tx: WriteTx,
    rows: HashMap<CallUpId, callup::Model>,
    officers: HashMap<OfficerId, PersonId>,
    deciding: HashMap<CouncilId, Deciding>,
}

impl Chosen {
    /// The right to deal with call-ups, and those of `ids` that the actor sees: officers are locked first.
    async fn claim(cx: &Cx, ids: &[CallUpId]) -> Result<Self> {
        let tx = cx.begin().permit(Action::CallUp, On::default())?;
        bulk::chosen("callUps", ids.len())?;
        let seen = tx.find::<callup::Entity>().with_keys(ids.iter().copied()).all().await?;
        let officers: BTreeSet<OfficerId> = seen.iter().map(|row| row.officer_id).collect();
        let officers = tx.lock_all::<officer::Entity>(officers.into_iter().collect()).await?;
        let rows = tx.lock_all::<callup::Entity>(seen.iter().map(|row| row.id).collect()).await?;
        let officers = officers.into_iter().map(|row| (row.id, row.person_id)).collect();
        let rows = rows.into_iter().map(|row| (row.id, row)).collect();
        let mut chosen = Self { tx, rows, officers, deciding: HashMap::new() };
        chosen.deciding = query::callup::deciding(&chosen.tx, &chosen.homes()).await?;
        Ok(chosen)
    }

    fn homes(&self) -> Vec<CouncilId> {
        let homes: BTreeSet<CouncilId> = self.rows.values().map(|row| row.home_council_id).collect();
        homes.into_iter().collect()
    }

    fn officer(&self, row: &callup::Model) -> Option<PersonId> {
        self.officers.get(&row.officer_id).copied()
    }

    /// Those who answer for the home council today: never the officer.
    fn approvers(&self, row: &callup::Model) -> BTreeSet<PersonId> {
        let deciding = self.deciding.get(&row.home_council_id);
        let answering = deciding.map(|all| all.answering(self.officer(row), self.tx.today()));
        answering.unwrap_or_default().into_iter().collect()
    }

    fn everybody(&self, row: &callup::Model) -> BTreeSet<PersonId> {
        let mut everybody = self.approvers(row);
        everybody.extend(self.officer(row));
        everybody.extend(row.asked_by);
        everybody
    }

    /// The reminders to those of one party.
    fn reminders(&self, row: &callup::Model, party: Party) -> Vec<(PersonId, MailKind)> {
        match party {
            Party::Officer => {
                self.officer(row).map(|person| (person, MailKind::RemindOfficer)).into_iter().collect()
            }
            Party::HomeCouncil => {
                self.approvers(row).into_iter().map(|person| (person, MailKind::RemindApprover)).collect()
            }
            Party::Body => Vec::new(),
        }
    }

    /// Decides on each, and does what may be done. None means that nothing is left to do.
    async fn each(
        mut self,
        ids: Vec<CallUpId>,
        mut decide: impl FnMut(&Self, &callup::Model) -> Result<Option<Deed>, Refusal>,
    ) -> Result<Lines> {
        let (mut lines, mut deeds) = (Lines::with_capacity(ids.len()), Vec::new());
        for id in ids {
            let Some(row) = self.rows.get(&id).cloned() else {
                let why = say!("There is no such call-up, or it is not yours to see.");
                lines.push(Line::unknown(id, why));
                continue;
            };
            match decide(&self, &row) {
                Err(refusal) => lines.push(Line::refused(id, Some(row), refusal)),
                Ok(None) => lines.push(Line::of(id, row, Outcome::Already)),
                Ok(Some(deed)) => {
                    let now = deed.changed.clone().map_or(row, next);
                    let about = About::CallUp { callup: id, version: now.version, secondment: None };
                    deeds.push((about, deed));
                    self.rows.insert(id, now.clone());
                    lines.push(Line::of(id, now, Outcome::Done));
                }
            }
        }
        self.write(deeds).await?;
        Ok(lines)
    }

    async fn write(self, deeds: Vec<(About, Deed)>) -> Result<()> {
        let (mut changed, mut letters, mut events) = (Vec::new(), Vec::new(), Vec::new());
        let mut later: BTreeMap<DateTime<Utc>, Vec<Task>> = BTreeMap::new();
        for (about, deed) in deeds {
            letters.extend(deed.letters.into_iter().map(|(person, kind)| Letter { person, kind, about }));
            changed.extend(deed.changed);
            events.push(deed.event);
            for (at, task) in deed.later {
                later.entry(at).or_default().push(task);
            }
        }
        let mut events = events.into_iter();
        let Some(first) = events.next() else { return Ok(()) };
        self.tx.update_all::<callup::Entity>(changed).await?;
        notify::write_all(&self.tx, letters).await?;
        for (at, tasks) in later {
            self.tx.enqueue_all(tasks, at).await?;
        }
        self.tx.commit_all(first, events.collect()).await
    }
}

/// The row as it is once it is written.
fn next(row: callup::Model) -> callup::Model {
    callup::Model { version: row.version + 1, ..row }
}
