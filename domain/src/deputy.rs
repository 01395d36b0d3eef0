//! Deputies: who decides on releases while a home council's approvers are away.

use crate::id::PersonId;
use crate::period::Period;
use crate::refusal::{Code, Refusal};
use chrono::NaiveDate;

/// The longest that somebody stands in, in days, and the longest that an approver is away: a year.
pub const LONGEST_DAYS: i64 = 366;

/// An approver of a council, and the days on which he or she is away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Approving {
    /// Who.
    pub person: PersonId,
    /// When away, if ever.
    pub away: Option<Period>,
}

/// Those who hold a right to decide on releases of a council today.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deciding {
    /// Its approvers.
    pub approvers: Vec<Approving>,
    /// Its deputies.
    pub deputies: Vec<PersonId>,
}

impl Deciding {
    /// Who answers today on the release of `officer`: nobody decides on his or her own.
    #[must_use]
    pub fn answering(&self, officer: Option<PersonId>, today: NaiveDate) -> Vec<PersonId> {
        let other = |person: PersonId| Some(person) != officer;
        let approvers: Vec<_> = self.approvers.iter().copied().filter(|one| other(one.person)).collect();
        let deputies: Vec<_> = self.deputies.iter().copied().filter(|person| other(*person)).collect();
        answering(&approvers, &deputies, today)
    }
}

/// Who answers for a council today: its approvers who are not away, and its deputies while any approver is. If
/// that is nobody, the approvers all the same, so that no question goes to nobody.
#[must_use]
pub fn answering(approvers: &[Approving], deputies: &[PersonId], today: NaiveDate) -> Vec<PersonId> {
    let is_away = |one: &Approving| one.away.is_some_and(|away| away.contains(today));
    let present = approvers.iter().filter(|one| !is_away(one)).map(|one| one.person);
    let standing_in =
        deputies.iter().copied().filter(|_| approvers.is_empty() || approvers.iter().any(is_away));
    let mut answering: Vec<PersonId> = present.chain(standing_in).collect();
    if answering.is_empty() {
        answering.extend(approvers.iter().map(|one| one.person));
    }
    answering.sort_unstable();
    answering.dedup();
    answering
}

/// The time in which somebody stands in or is away.
///
/// # Errors
/// `OUT_OF_RANGE` at `untilOn` for one that is over on `today`, ends before it begins, or is longer than a year.
pub fn time(from_on: NaiveDate, until_on: NaiveDate, today: NaiveDate) -> Result<Period, Refusal> {
    let out = |message| Err(Refusal::new(Code::OutOfRange, "untilOn", message));
    let Ok(period) = Period::new(from_on, until_on) else {
        return out(say!("The last day is before the first. Give a later one."));
    };
    if period.ends_on < today {
        return out(say!("The last day has passed. Give one that is to come."));
    }
    if (period.ends_on - period.starts_on).num_days() > LONGEST_DAYS {
        return out(say!("That is longer than a year. Give an earlier last day."));
    }
    Ok(period)
}
