//! Officers: what they say of themselves, and their place in the pool.

use crate::Sentence;
use crate::load::Pattern;
use crate::refusal::{Code, Refusal, Refusals};
use chrono::{Datelike, Days, NaiveDate};
use std::ops::RangeInclusive;

words! {
    /// Whether an officer is in the pool. The officer decides, without detriment.
    pub enum Standing {
        /// May be called up.
        Listed = "listed",
        /// Not to be asked for the time being.
        Paused = "paused",
        /// No longer in the pool.
        Withdrawn = "withdrawn",
    }
}

words! {
    /// How far an officer travels to work on site, nearest first.
    pub enum Reach {
        /// Only to the home council's own places.
        HomeCouncil = "home_council",
        /// Within the home council's region; in Wales, Scotland and Northern Ireland, the nation.
        Region = "region",
        /// Within the home council's nation.
        Nation = "nation",
        /// Anywhere in the United Kingdom.
        Anywhere = "anywhere",
    }
}

/// The longest pause: a year. Who stays away longer withdraws, and comes back when it suits.
const LONGEST_PAUSE_DAYS: u64 = 366;

/// The years in which a contract may end: others are slips of the pen. One that has ended may be told.
const CONTRACT_YEARS: RangeInclusive<i32> = 2000..=2099;

/// The most skills on one profile.
pub const MOST_SKILLS: usize = 100;

impl Standing {
    /// The standing on `today` of an officer who last chose this one: a pause ends by itself.
    #[must_use]
    pub fn on(self, today: NaiveDate, paused_until: Option<NaiveDate>) -> Self {
        match self {
            Self::Paused if paused_until.is_some_and(|until| until < today) => Self::Listed,
            other => other,
        }
    }
}

/// The last day of a pause that begins today.
///
/// # Errors
/// `OUT_OF_RANGE` at `until` for a day that has passed, or over a year ahead.
pub fn pause(until: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Refusal> {
    let latest = today.checked_add_days(Days::new(LONGEST_PAUSE_DAYS)).unwrap_or(today);
    if (today..=latest).contains(&until) {
        return Ok(until);
    }
    let message = say!(
        "A pause ends between today, {today}, and {latest}. To leave for good, withdraw.",
        today,
        latest
    );
    Err(Refusal::new(Code::OutOfRange, "until", message))
}

/// What an officer says of him- or herself, as far as there are rules for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// A few words.
    pub summary: String,
    /// The half-days worked in each week.
    pub pattern: Pattern,
    /// Days a week on site elsewhere, at most.
    pub max_onsite_days: i32,
    /// How many days before a start the officer must know.
    pub notice_days: i32,
    /// Full-time salary a year, in pence.
    pub salary_pence: Option<i64>,
    /// The employer's pension contribution, in basis points of the salary.
    pub pension_bp: Option<i32>,
    /// The last day of the employment contract. None: no end is known.
    pub employment_ends_on: Option<NaiveDate>,
}

impl Profile {
    /// The profile, if it can be so.
    ///
    /// # Errors
    /// A refusal for each field that is wrong.
    pub fn checked(self) -> Result<Self, Vec<Refusal>> {
        let mut no = Refusals::default();
        let out = |path: &str, message: Sentence| Refusal::new(Code::OutOfRange, path, message);
        no.limit("summary", &self.summary, 2_000);
        no.check(self.pattern.bits() != 0, || {
            Refusal::required("pattern", say!("Give the half-days on which you work, at least one."))
        });
        no.check((0..=5).contains(&self.max_onsite_days), || {
            out("maxOnsiteDays", say!("Days on site are 0 to 5 a week."))
        });
        no.check((0..=366).contains(&self.notice_days), || {
            out("noticeDays", say!("Notice before a start is 0 to 366 days."))
        });
        no.check(self.salary_pence.is_none_or(|pence| (0..=100_000_000).contains(&pence)), || {
            out("salary", say!("A salary is in pence, from 0 to £1,000,000 a year."))
        });
        no.check(self.pension_bp.is_none_or(|share| (0..=10_000).contains(&share)), || {
            out("pensionBp", say!("The pension contribution is in basis points of the salary, 0 to 10,000."))
        });
        no.keep(self.employment_ends_on.map(contract_end).transpose());
        no.finish(self)
    }
}

/// The last day of an employment contract, if it can be one.
///
/// # Errors
/// `OUT_OF_RANGE` at `employmentEndsOn`.
pub fn contract_end(day: NaiveDate) -> Result<NaiveDate, Refusal> {
    if CONTRACT_YEARS.contains(&day.year()) {
        return Ok(day);
    }
    let message =
        say!("The last day of a contract is in the years 2000 to 2099. Leave it out where there is no end.");
    Err(Refusal::new(Code::OutOfRange, "employmentEndsOn", message))
}

/// Refuses a contractor who is paid off-payroll: only employees of a council can be seconded.
///
/// # Errors
/// `OFF_PAYROLL` at `offPayroll`.
pub fn on_payroll(off_payroll: bool) -> Result<(), Refusal> {
    if !off_payroll {
        return Ok(());
    }
    let message = say!("Contractors paid off-payroll cannot be seconded, so they cannot join the pool.");
    Err(Refusal::new(Code::OffPayroll, "offPayroll", message))
}
