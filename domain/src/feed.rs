//! What stands in an officer's calendar, and how calendar programs follow it.
//!
//! A call-up and the secondment that comes of it are one thing there, so that what was tentative becomes firm in
//! its place. Each part of a week has an event of its own, because hours differ: whole days, mornings, afternoons,
//! in each part of the schedule. What is called off stays for a while, marked as cancelled.

use crate::calendar::{AbsenceKind, Nation, is_bank_holiday};
use crate::callup::{CallUpStatus, Decisions, WaitingFor};
use crate::ical::{Hours, Status, Weekly, When};
use crate::id::{AbsenceId, CallUpId, SecondmentId};
use crate::load::{Pattern, Schedule, Step};
use crate::period::{Period, working_day};
use crate::secondment::SecondmentStatus;
use chrono::{DateTime, Days, NaiveDate, Utc};

/// For how many days what was called off stays, so that every program has seen it.
pub const CANCELLED_DAYS: u64 = 60;

/// For how many days what is over stays.
pub const PAST_DAYS: u64 = 366;

/// A call-up of the officer, and the secondment that came of it, if one did.
#[derive(Clone, Debug)]
pub struct Call<'a> {
    /// The call-up.
    pub id: CallUpId,
    /// The decisions on it.
    pub decisions: &'a Decisions,
    /// How often both were changed.
    pub sequence: i32,
    /// When either was changed last.
    pub changed_at: DateTime<Utc>,
    /// The secondment.
    pub seconded: Option<Seconded<'a>>,
}

/// A secondment, as far as the calendar asks.
#[derive(Clone, Copy, Debug)]
pub struct Seconded<'a> {
    /// The secondment.
    pub id: SecondmentId,
    /// Where it stands.
    pub status: SecondmentStatus,
    /// When the officer works for the project.
    pub schedule: &'a Schedule,
}

/// Half-days that cannot be booked.
#[derive(Clone, Copy, Debug)]
pub struct Kept {
    /// The row.
    pub id: AbsenceId,
    /// From the first day to the last.
    pub period: Period,
    /// Which half-days of those weeks.
    pub pattern: Pattern,
    /// Leave or home days.
    pub kind: AbsenceKind,
    /// When they were entered. They are not changed, but removed and entered anew.
    pub entered_at: DateTime<Utc>,
}

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// The officer may be asked to work for a project then.
    CallUp(CallUpId),
    /// The officer works for a project.
    Secondment(CallUpId, SecondmentId),
    /// The last day for an answer.
    AnswerBy(CallUpId),
    /// Leave.
    Leave,
    /// Home days.
    HomeDays,
}

/// One entry. Its words are found by what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name for good.
    pub uid: String,
    /// How often it was changed.
    pub sequence: i32,
    /// When it was changed last.
    pub changed_at: DateTime<Utc>,
    /// What it is.
    pub matter: Matter,
    /// Whether it will take place.
    pub status: Status,
    /// Whether the officer is not free then.
    pub busy: bool,
    /// When it is.
    pub when: When,
}

impl Entry {
    /// Whether it is shown on `today`: not too long after it is over or was called off.
    #[must_use]
    pub fn is_shown(&self, today: NaiveDate) -> bool {
        let ends_on = match &self.when {
            When::Days(period) => period.ends_on,
            When::Weekly(weekly) => weekly.last,
        };
        let within =
            |from: NaiveDate, days| from.checked_add_days(Days::new(days)).is_none_or(|last| today <= last);
        let fresh = self.status != Status::Cancelled || within(self.changed_at.date_naive(), CANCELLED_DAYS);
        fresh && within(ends_on, PAST_DAYS)
    }
}

/// The entries of a call-up, of an officer whose council is in `nation`: the half-days, and the last day for an
/// answer.
#[must_use]
pub fn of_call(call: &Call<'_>, nation: Nation) -> Vec<Entry> {
    let asked = &call.decisions.schedule;
    let now = call.seconded.map_or(asked, |seconded| seconded.schedule);
    let status = status(call);
    let matter = match call.seconded {
        Some(seconded) => Matter::Secondment(call.id, seconded.id),
        None => Matter::CallUp(call.id),
    };
    let entry = |(name, when): (String, Weekly), status| Entry {
        uid: uid(&format!("{}-{name}", call.id)),
        sequence: call.sequence,
        changed_at: call.changed_at,
        matter,
        status,
        busy: true,
        when: When::Weekly(when),
    };
    let parts = weeks(now, asked, nation);
    // What an earlier end took away.
    let gone =
        weeks(asked, asked, nation).into_iter().filter(|(name, _)| parts.iter().all(|part| part.0 != *name));
    let gone: Vec<Entry> = gone.map(|part| entry(part, Status::Cancelled)).collect();
    let mut entries: Vec<Entry> = parts.into_iter().map(|part| entry(part, status)).collect();
    entries.extend(gone);
    entries.push(answer_by(call));
    entries
}

/// The entries of half-days that cannot be booked.
#[must_use]
pub fn of_kept(kept: &Kept, nation: Nation) -> Vec<Entry> {
    let (matter, busy) = match kept.kind {
        AbsenceKind::Leave => (Matter::Leave, true),
        AbsenceKind::HomeDay => (Matter::HomeDays, false),
    };
    let entry = |uid: String, when| Entry {
        uid,
        sequence: 0,
        changed_at: kept.entered_at,
        matter,
        status: Status::Confirmed,
        busy,
        when,
    };
    if kept.pattern == Pattern::FULL {
        return vec![entry(uid(&kept.id.to_string()), When::Days(kept.period))];
    }
    let schedule = Schedule::even(kept.period, kept.pattern);
    let parts = weeks(&schedule, &schedule, nation).into_iter();
    parts.map(|(name, when)| entry(uid(&format!("{}-{name}", kept.id)), When::Weekly(when))).collect()
}

/// Firm once it is agreed, as in the diary.
fn status(call: &Call<'_>) -> Status {
    match (call.seconded.map(|seconded| seconded.status), call.decisions.status()) {
        (Some(SecondmentStatus::Cancelled), _) => Status::Cancelled,
        (Some(_), _) | (None, CallUpStatus::Agreed | CallUpStatus::Over) => Status::Confirmed,
        (None, CallUpStatus::Asked | CallUpStatus::Countered) => Status::Tentative,
        (None, _) => Status::Cancelled,
    }
}

/// The last day for an answer: called off once there is one, or none is wanted.
fn answer_by(call: &Call<'_>) -> Entry {
    let awaited = call.decisions.waiting().iter().any(|waiting| waiting.what == WaitingFor::Answer);
    let day = call.decisions.answer_by;
    Entry {
        uid: uid(&format!("{}-answer", call.id)),
        sequence: call.sequence,
        changed_at: call.changed_at,
        matter: Matter::AnswerBy(call.id),
        status: if awaited { Status::Confirmed } else { Status::Cancelled },
        busy: false,
        when: When::Days(Period { starts_on: day, ends_on: day }),
    }
}

fn uid(name: &str) -> String {
    format!("{name}@callup")
}

/// The parts of a schedule, each with a name that stays the same as it is shortened from `before`: the number of
/// the step there, and the hours.
fn weeks(schedule: &Schedule, before: &Schedule, nation: Nation) -> Vec<(String, Weekly)> {
    let mut parts = Vec::new();
    for (at, step) in schedule.steps().iter().enumerate() {
        let next = schedule.steps().get(at + 1).and_then(|next| next.from.pred_opt());
        let period = Period { starts_on: step.from, ends_on: next.unwrap_or(schedule.period.ends_on) };
        let number = before.steps().iter().rposition(|older| older.from <= step.from).unwrap_or_default();
        for (hours, name) in [(Hours::Day, "day"), (Hours::Morning, "am"), (Hours::Afternoon, "pm")] {
            let part = weekly(*step, &period, hours, nation);
            parts.extend(part.map(|part| (format!("{}-{name}", number + 1), part)));
        }
    }
    parts
}

/// The days of a step that are worked for these hours; none if there is none but bank holidays.
fn weekly(step: Step, period: &Period, hours: Hours, nation: Nation) -> Option<Weekly> {
    let bits = match hours {
        Hours::Day => 0b11,
        Hours::Morning => 0b01,
        Hours::Afternoon => 0b10,
    };
    let days: Vec<usize> = (0..5).filter(|day| step.pattern.bits() >> (day * 2) & 0b11 == bits).collect();
    let all = period.days().filter(|date| working_day(*date).is_some_and(|day| days.contains(&day)));
    let (free, worked): (Vec<_>, Vec<_>) = all.partition(|date| is_bank_holiday(nation, *date));
    let (first, last) = (*worked.first()?, *worked.last()?);
    let except = free.into_iter().filter(|date| (first..=last).contains(date)).collect();
    Some(Weekly { first, last, days, hours, except })
}
