//! A call-up: the offer of a post to an officer. It takes two decisions, in either order and
//! independent of each other: the officer's answer and the home council's release.

use crate::Sentence;
use crate::id::PersonId;
use crate::load::{Load, Schedule};
use crate::model::ReleaseRule;
use crate::refusal::{Code, Refusal};
use crate::secondment::Party;
use crate::substitute::ReleaseOutlook;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

words! {
    /// Where a call-up stands. Derived from its two decisions and its ending.
    pub enum CallUpStatus {
        /// Waiting for the officer, the home council or both.
        Asked = "asked",
        /// The home council offered other terms; the desk must take them or take the call-up back.
        Countered = "countered",
        /// Both said yes: a secondment follows.
        Agreed = "agreed",
        /// The officer said no.
        Declined = "declined",
        /// The home council said no.
        Refused = "refused",
        /// The desk took it back.
        Withdrawn = "withdrawn",
        /// Nobody answered in time.
        Lapsed = "lapsed",
        /// Its secondment is over.
        Over = "over",
    }
}

impl CallUpStatus {
    /// Those that still take up the officer's half-days.
    pub fn live() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|status| status.is_live())
    }

    /// Whether it still takes up the officer's half-days.
    #[must_use]
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Asked | Self::Countered | Self::Agreed)
    }
}

/// The officer's answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "sea-orm", derive(sea_orm::FromJsonQueryResult))]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Answer {
    /// Not given yet.
    Awaited {
        /// Since when.
        since: DateTime<Utc>,
    },
    /// Yes.
    Accepted {
        /// When.
        at: DateTime<Utc>,
    },
    /// No.
    Declined {
        /// When.
        at: DateTime<Utc>,
        /// Why.
        reason: String,
    },
}

/// The home council's release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "sea-orm", derive(sea_orm::FromJsonQueryResult))]
#[serde(tag = "release", rename_all = "snake_case")]
pub enum Release {
    /// Not decided yet.
    Awaited {
        /// Since when.
        since: DateTime<Utc>,
    },
    /// The council was consulted and may object until the answer-by date.
    Consulted {
        /// Since when.
        since: DateTime<Utc>,
    },
    /// Yes.
    Granted {
        /// When.
        at: DateTime<Utc>,
        /// By whom; none where a standing agreement or silence after a consultation decided.
        by: Option<PersonId>,
        /// What the council said it needs in the officer's place, if it was asked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        backfill: Option<Backfill>,
    },
    /// No.
    Refused {
        /// When.
        at: DateTime<Utc>,
        /// By whom.
        by: PersonId,
        /// Why.
        reason: String,
    },
    /// Yes, on other terms.
    Countered {
        /// When.
        at: DateTime<Utc>,
        /// By whom.
        by: PersonId,
        /// Why.
        reason: String,
        /// The terms.
        schedule: Schedule,
        /// The officer's score for the post on these terms, 0 to 1,000.
        score: i32,
    },
}

impl Release {
    /// How a release begins. `busiest` is the most half-days that the officer would be away in a
    /// week, this call-up included; up to `standing` the home council has agreed beforehand.
    #[must_use]
    pub fn asked(rule: ReleaseRule, at: DateTime<Utc>, busiest: i32, standing: Load) -> Self {
        match ReleaseOutlook::of(rule, busiest, standing, true) {
            ReleaseOutlook::MayObject => Self::Consulted { since: at },
            ReleaseOutlook::AtOnce => Self::Granted { at, by: None, backfill: None },
            ReleaseOutlook::Decides | ReleaseOutlook::NobodyDecides => Self::Awaited { since: at },
        }
    }
}

words! {
    /// Whether a home council needs somebody in the place of an officer whom it releases.
    pub enum BackfillNeed {
        /// Somebody has to stand in.
        Needed = "needed",
        /// The work waits, or is shared out.
        NotNeeded = "not_needed",
    }
}

/// What a home council needs in the place of an officer whom it releases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Backfill {
    /// Whether somebody has to stand in.
    pub needed: bool,
    /// What that costs the council, in pence, as far as it knows.
    pub pence: Option<i64>,
}

/// The most that a backfill is said to cost: ten million pounds.
const MOST_BACKFILL: i64 = 1_000_000_000;

impl Backfill {
    /// What a council says.
    ///
    /// # Errors
    /// `OUT_OF_RANGE` at `backfillCost` for a cost below nothing or beyond belief, and for one where nobody stands in.
    pub fn new(need: BackfillNeed, pence: Option<i64>) -> Result<Self, Refusal> {
        let needed = need == BackfillNeed::Needed;
        let out = |message| Err(Refusal::new(Code::OutOfRange, "backfillCost", message));
        match pence {
            Some(pence) if !(0..=MOST_BACKFILL).contains(&pence) => {
                out(say!("The cost of a backfill is from nothing to ten million pounds."))
            }
            Some(pence) if !needed && pence > 0 => out(say!(
                "You said that nobody has to stand in. Leave the cost empty, or say that somebody has to."
            )),
            _ => Ok(Self { needed, pence: pence.filter(|_| needed) }),
        }
    }
}

/// Somebody who decides on an officer's release: never the officer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Approver(PersonId);

impl Approver {
    /// `by`, who would decide on the release of the officer who is `officer`.
    ///
    /// # Errors
    /// `OWN_RELEASE` when they are the same person.
    pub fn of(officer: PersonId, by: PersonId) -> Result<Self, Refusal> {
        if officer == by {
            let message =
                say!("Nobody decides on his or her own release; another approver of your council does.");
            return Err(Refusal::new(Code::OwnRelease, "", message));
        }
        Ok(Self(by))
    }

    /// Who it is.
    #[must_use]
    pub const fn person(self) -> PersonId {
        self.0
    }
}

/// Other terms that a home council offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CounterOffer {
    /// The terms.
    pub schedule: Schedule,
    /// The officer's score for the post on these terms.
    pub score: i32,
    /// Until when the desk has time to take them, if that is later than the answer-by date.
    pub take_by: NaiveDate,
}

/// How a call-up ended other than by the two decisions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "sea-orm", derive(sea_orm::FromJsonQueryResult))]
#[serde(tag = "ending", rename_all = "snake_case")]
pub enum Ending {
    /// The desk took it back.
    Withdrawn {
        /// When.
        at: DateTime<Utc>,
        /// Why.
        reason: String,
    },
    /// Nobody answered in time.
    Lapsed {
        /// When.
        at: DateTime<Utc>,
    },
    /// Its secondment is over.
    Over {
        /// When.
        at: DateTime<Utc>,
    },
}

words! {
    /// What a call-up, or the secondment that came of it, is waiting for.
    pub enum WaitingFor {
        /// The officer accepts or declines.
        Answer = "answer",
        /// The home council grants, refuses or offers other terms.
        Release = "release",
        /// The home council may object until the answer-by date.
        Objection = "objection",
        /// The desk takes the home council's terms, or takes the call-up back.
        CounterOffer = "counter_offer",
        /// The home council consults the officer.
        Consultation = "consultation",
        /// A party signs.
        Signature = "signature",
        /// A party agrees to an earlier end, or refuses it.
        EarlyEnd = "early_end",
    }
}

/// Who must act next, on what, since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Who must act.
    pub on: Party,
    /// What is to be done.
    pub what: WaitingFor,
    /// Since when it waits.
    pub since: DateTime<Utc>,
}

/// The decisions on a call-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decisions {
    /// What is offered.
    pub schedule: Schedule,
    /// The last day for both decisions.
    pub answer_by: NaiveDate,
    /// The officer's.
    pub answer: Answer,
    /// The home council's.
    pub release: Release,
    /// How it ended, if it did.
    pub ending: Option<Ending>,
}

impl Decisions {
    /// A new call-up: the officer is asked, and the home council as far as it has a say.
    ///
    /// # Errors
    /// `OUT_OF_RANGE` at `answerBy` unless it is from today to the first day of the work; `TOO_LATE`
    /// when that day has passed.
    pub fn ask(
        at: DateTime<Utc>,
        today: NaiveDate,
        schedule: Schedule,
        answer_by: NaiveDate,
        release: Release,
    ) -> Result<Self, Refusal> {
        let answer_by = in_time(today, answer_by, &schedule)?;
        Ok(Self { schedule, answer_by, answer: Answer::Awaited { since: at }, release, ending: None })
    }

    /// Where the call-up stands.
    #[must_use]
    pub const fn status(&self) -> CallUpStatus {
        match (&self.ending, &self.answer, &self.release) {
            (Some(Ending::Withdrawn { .. }), ..) => CallUpStatus::Withdrawn,
            (Some(Ending::Lapsed { .. }), ..) => CallUpStatus::Lapsed,
            (Some(Ending::Over { .. }), ..) => CallUpStatus::Over,
            (None, Answer::Declined { .. }, _) => CallUpStatus::Declined,
            (None, _, Release::Refused { .. }) => CallUpStatus::Refused,
            (None, _, Release::Countered { .. }) => CallUpStatus::Countered,
            (None, Answer::Accepted { .. }, Release::Granted { .. }) => CallUpStatus::Agreed,
            (None, ..) => CallUpStatus::Asked,
        }
    }

    /// Who must act, in the order officer, home council, body. Nobody once it is agreed or ended.
    #[must_use]
    pub fn waiting(&self) -> Vec<Waiting> {
        let officer = match self.answer {
            Answer::Awaited { since } if self.status() == CallUpStatus::Asked => {
                Some((Party::Officer, WaitingFor::Answer, since))
            }
            _ => None,
        };
        let council = match (self.status(), &self.release) {
            (CallUpStatus::Asked, Release::Awaited { since }) => {
                Some((Party::HomeCouncil, WaitingFor::Release, *since))
            }
            (CallUpStatus::Asked, Release::Consulted { since }) => {
                Some((Party::HomeCouncil, WaitingFor::Objection, *since))
            }
            (CallUpStatus::Countered, Release::Countered { at, .. }) => {
                Some((Party::Body, WaitingFor::CounterOffer, *at))
            }
            _ => None,
        };
        let waiting = |(on, what, since)| Waiting { on, what, since };
        officer.into_iter().chain(council).map(waiting).collect()
    }

    /// Since when the home council is waited for, if it is.
    #[must_use]
    pub fn release_waits_since(&self) -> Option<DateTime<Utc>> {
        let waiting = self.waiting().into_iter().find(|waiting| waiting.on == Party::HomeCouncil);
        waiting.map(|waiting| waiting.since)
    }

    /// The officer accepts.
    ///
    /// # Errors
    /// `WRONG_STATE` unless an answer is awaited; `TOO_LATE` after the answer-by date.
    pub fn accept(self, at: DateTime<Utc>, today: NaiveDate) -> Result<Self, Refusal> {
        self.answerable(today)?;
        if self.status() == CallUpStatus::Countered {
            let message = say!(
                "Your council has offered other terms. You will be asked again once the desk has taken them."
            );
            return Err(Refusal::new(Code::WrongState, "callUp", message));
        }
        Ok(Self { answer: Answer::Accepted { at }, ..self })
    }

    /// The officer declines.
    ///
    /// # Errors
    /// As for `accept`; `REQUIRED` without a reason.
    pub fn decline(self, at: DateTime<Utc>, today: NaiveDate, reason: &str) -> Result<Self, Refusal> {
        self.answerable(today)?;
        let reason = given("reason", reason, say!("Give a reason for declining."))?;
        Ok(Self { answer: Answer::Declined { at, reason }, ..self })
    }

    /// The home council releases.
    ///
    /// # Errors
    /// `WRONG_STATE` unless a decision is awaited; `TOO_LATE` after the answer-by date.
    pub fn grant(
        self,
        at: DateTime<Utc>,
        today: NaiveDate,
        by: Approver,
        backfill: Option<Backfill>,
    ) -> Result<Self, Refusal> {
        self.releasable(today)?;
        Ok(Self { release: Release::Granted { at, by: Some(by.person()), backfill }, ..self })
    }

    /// The home council refuses, or objects where it is only consulted.
    ///
    /// # Errors
    /// As for `grant`; `REQUIRED` without a reason.
    pub fn refuse(
        self,
        at: DateTime<Utc>,
        today: NaiveDate,
        by: Approver,
        reason: &str,
    ) -> Result<Self, Refusal> {
        self.releasable(today)?;
        let reason = given("reason", reason, say!("Give a reason for refusing."))?;
        Ok(Self { release: Release::Refused { at, by: by.person(), reason }, ..self })
    }

    /// The home council offers less: a lower load, a later start or an earlier end.
    ///
    /// # Errors
    /// As for `refuse`; `OUT_OF_RANGE` when the offer is for more than the call-up, for the same
    /// or for nothing.
    pub fn counter(
        self,
        at: DateTime<Utc>,
        today: NaiveDate,
        by: Approver,
        reason: &str,
        offer: CounterOffer,
    ) -> Result<Self, Refusal> {
        self.may_counter(today, &offer.schedule)?;
        let reason = given("reason", reason, say!("Give a reason for the counter-offer."))?;
        let CounterOffer { schedule, score, take_by } = offer;
        let answer_by = self.answer_by.max(take_by.min(schedule.period.starts_on));
        let release = Release::Countered { at, by: by.person(), reason, schedule, score };
        Ok(Self { release, answer_by, ..self })
    }

    /// Whether the home council could offer `schedule` today.
    ///
    /// # Errors
    /// As for `counter`.
    pub fn may_counter(&self, today: NaiveDate, schedule: &Schedule) -> Result<(), Refusal> {
        self.releasable(today)?;
        self.is_less(schedule)
    }

    /// Whether `schedule` is for less than the call-up, and for something.
    fn is_less(&self, schedule: &Schedule) -> Result<(), Refusal> {
        let mut less = false;
        let mut more = !self.schedule.period.covers(&schedule.period);
        for week in self.schedule.period.weeks() {
            let asked = self.schedule.half_days_in(&week.period());
            let offered = schedule.half_days_in(&week.period());
            less |= offered < asked;
            more |= offered > asked;
        }
        let out = |message| Err(Refusal::new(Code::OutOfRange, "schedule", message));
        if schedule.half_days_in(&schedule.period) == 0 {
            out(say!("A counter-offer has some half-days in it. To offer none, refuse the release."))
        } else if more || !less {
            out(say!(
                "A counter-offer is for less than was asked: fewer half-days, a later start or an earlier end."
            ))
        } else {
            Ok(())
        }
    }

    /// The desk takes the home council's terms. The officer was asked about other terms, so an
    /// answer is asked for again, by `answer_by`.
    ///
    /// # Errors
    /// `WRONG_STATE` unless there is a counter-offer; `OUT_OF_RANGE` as for `ask`.
    pub fn take_counter(
        self,
        at: DateTime<Utc>,
        today: NaiveDate,
        answer_by: NaiveDate,
    ) -> Result<Self, Refusal> {
        let schedule = self.offered()?.clone();
        let release = match self.release {
            Release::Countered { at, by, .. } => Release::Granted { at, by: Some(by), backfill: None },
            other => other,
        };
        Self::ask(at, today, schedule, answer_by, release)
    }

    /// The terms that the home council offers.
    ///
    /// # Errors
    /// `WRONG_STATE` unless there is a counter-offer.
    pub fn offered(&self) -> Result<&Schedule, Refusal> {
        match (self.status(), &self.release) {
            (CallUpStatus::Countered, Release::Countered { schedule, .. }) => Ok(schedule),
            (status, _) => Err(Refusal::new(
                Code::WrongState,
                "callUp",
                say!("There is no counter-offer to take: this call-up is {status}.", status),
            )),
        }
    }

    /// The desk takes the call-up back.
    ///
    /// # Errors
    /// `WRONG_STATE` once it is agreed or over; `REQUIRED` without a reason.
    pub fn withdraw(self, at: DateTime<Utc>, reason: &str) -> Result<Self, Refusal> {
        match self.status() {
            CallUpStatus::Asked | CallUpStatus::Countered => {
                let reason = given("reason", reason, say!("Give a reason for taking the call-up back."))?;
                Ok(Self { ending: Some(Ending::Withdrawn { at, reason }), ..self })
            }
            status => Err(Refusal::new(
                Code::WrongState,
                "callUp",
                say!("This call-up is {status} and can no longer be taken back.", status),
            )),
        }
    }

    /// Who is to be reminded on `today`.
    ///
    /// # Errors
    /// `WRONG_STATE` when it waits for neither the officer nor the home council, `TOO_LATE` after the answer-by
    /// date.
    pub fn remind(&self, today: NaiveDate) -> Result<Vec<Party>, Refusal> {
        self.open(today)?;
        if self.status() == CallUpStatus::Countered {
            let message = say!("This call-up waits for the desk, which has other terms to take or to leave.");
            return Err(Refusal::new(Code::WrongState, "callUp", message));
        }
        Ok(self.waiting().into_iter().map(|waiting| waiting.on).collect())
    }

    /// The desk gives more time: the answer-by date is a later day. None when it is that day already.
    ///
    /// # Errors
    /// `WRONG_STATE` once it is decided, `TOO_LATE` after the answer-by date, `OUT_OF_RANGE` at `answerBy`
    /// unless the day is later, and no later than the first day of the work.
    pub fn extend(self, today: NaiveDate, answer_by: NaiveDate) -> Result<Option<Self>, Refusal> {
        self.open(today)?;
        if answer_by == self.answer_by {
            return Ok(None);
        }
        if answer_by < self.answer_by {
            let message = say!(
                "The answer-by date is {day}. It can be moved to a later day, not to an earlier one.",
                day = self.answer_by
            );
            return Err(Refusal::new(Code::OutOfRange, "answerBy", message));
        }
        let answer_by = in_time(today, answer_by, &self.schedule)?;
        Ok(Some(Self { answer_by, ..self }))
    }

    /// What the passing of the answer-by date does: nothing before its end; a consulted council
    /// that kept silent has agreed to what the officer accepted; what then still waits lapses.
    #[must_use]
    pub fn after_deadline(self, at: DateTime<Utc>, today: NaiveDate) -> Self {
        match (self.status(), &self.answer, &self.release) {
            _ if today <= self.answer_by => self,
            (CallUpStatus::Asked, Answer::Accepted { .. }, Release::Consulted { .. }) => {
                Self { release: Release::Granted { at, by: None, backfill: None }, ..self }
            }
            (CallUpStatus::Asked | CallUpStatus::Countered, ..) => self.lapse(at),
            _ => self,
        }
    }

    /// Lapses. For a call-up that waits; [`Decisions::after_deadline`] says when.
    #[must_use]
    pub fn lapse(self, at: DateTime<Utc>) -> Self {
        Self { ending: Some(Ending::Lapsed { at }), ..self }
    }

    /// The secondment that came of it is over.
    ///
    /// # Errors
    /// `WRONG_STATE` unless it is agreed.
    pub fn over(self, at: DateTime<Utc>) -> Result<Self, Refusal> {
        match self.status() {
            CallUpStatus::Agreed => Ok(Self { ending: Some(Ending::Over { at }), ..self }),
            status => Err(Refusal::new(
                Code::WrongState,
                "callUp",
                say!("This call-up is {status}, so no secondment of it can be over.", status),
            )),
        }
    }

    fn answerable(&self, today: NaiveDate) -> Result<(), Refusal> {
        self.open(today)?;
        match self.answer {
            Answer::Awaited { .. } => Ok(()),
            _ => {
                Err(Refusal::new(Code::WrongState, "callUp", say!("You have answered this call-up already.")))
            }
        }
    }

    fn releasable(&self, today: NaiveDate) -> Result<(), Refusal> {
        self.open(today)?;
        match self.release {
            Release::Awaited { .. } | Release::Consulted { .. } => Ok(()),
            _ => Err(Refusal::new(
                Code::WrongState,
                "callUp",
                say!("The home council has decided on this call-up already."),
            )),
        }
    }

    fn open(&self, today: NaiveDate) -> Result<(), Refusal> {
        match self.status() {
            CallUpStatus::Asked | CallUpStatus::Countered if today > self.answer_by => Err(Refusal::new(
                Code::TooLate,
                "callUp",
                say!("This had to be decided by {day}.", day = self.answer_by),
            )),
            CallUpStatus::Asked | CallUpStatus::Countered => Ok(()),
            status => Err(Refusal::new(
                Code::WrongState,
                "callUp",
                say!("This call-up is {status}: there is nothing left to decide.", status),
            )),
        }
    }
}

/// When a call-up with these decisions ended, if it did.
#[must_use]
pub const fn ended_at(answer: &Answer, release: &Release, ending: Option<&Ending>) -> Option<DateTime<Utc>> {
    match (ending, answer, release) {
        (Some(Ending::Withdrawn { at, .. } | Ending::Lapsed { at } | Ending::Over { at }), ..)
        | (None, Answer::Declined { at, .. }, _)
        | (None, _, Release::Refused { at, .. }) => Some(*at),
        _ => None,
    }
}

/// An answer-by date that leaves time for an answer, and none after the work began.
fn in_time(today: NaiveDate, answer_by: NaiveDate, schedule: &Schedule) -> Result<NaiveDate, Refusal> {
    let first = schedule.period.starts_on;
    if first < today {
        let message = say!("The work was to start on {day}, which has passed.", day = first);
        return Err(Refusal::new(Code::TooLate, "schedule", message));
    }
    if (today..=first).contains(&answer_by) {
        return Ok(answer_by);
    }
    let message = say!(
        "The answer-by date is from today, {today}, to the first day of the work, {first}.",
        today,
        first
    );
    Err(Refusal::new(Code::OutOfRange, "answerBy", message))
}

/// A text that must be given, trimmed. `give` says what to give.
pub(crate) fn given(path: &str, text: &str, give: Sentence) -> Result<String, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refusal::required(path, give));
    }
    if text.chars().count() > 4000 {
        return Err(Refusal::new(Code::OutOfRange, path, say!("Use at most 4000 characters.")));
    }
    Ok(text.to_owned())
}
