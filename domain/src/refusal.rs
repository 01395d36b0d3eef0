//! How the rules say no: a stable code, a sentence for people, and the input it concerns.

use crate::Sentence;
use std::fmt;

words! {
    /// Why something was refused. The code is stable; the sentence beside it may be reworded.
    pub enum Code {
        /// A value that must be given is missing.
        Required = "required",
        /// A value cannot be read: a date, an id, an address or a word that does not exist.
        Malformed = "malformed",
        /// A value is too long, too large, too small or out of order.
        OutOfRange = "out_of_range",
        /// What is named does not exist, or is not yours to see.
        NotFound = "not_found",
        /// The same thing is there already.
        Duplicate = "duplicate",
        /// Somebody changed this after you read it. Read it again and decide anew.
        Conflict = "conflict",
        /// Your role does not allow this.
        Denied = "denied",
        /// The thing is not in a state in which this can be done.
        WrongState = "wrong_state",
        /// Something must be done first: a consultation, a signature, an outcome measure.
        NotReady = "not_ready",
        /// An essential skill is missing or below the level asked for.
        Skill = "skill",
        /// The officer is not listed in the pool.
        NotListed = "not_listed",
        /// The home council has no data sharing agreement with the body in force.
        NotShared = "not_shared",
        /// The line manager's support has not been recorded.
        NotSupported = "not_supported",
        /// The post needs a security clearance that the officer does not hold for so long.
        Clearance = "clearance",
        /// The officer has not offered the dates.
        Dates = "dates",
        /// The officer has too few half-days in some week: double booking.
        Capacity = "capacity",
        /// The post needs days on site that the officer cannot travel to.
        Onsite = "onsite",
        /// The home council has as many officers away as its cap allows.
        CouncilCap = "council_cap",
        /// The home council has closed these dates for secondments.
        Blackout = "blackout",
        /// The project’s squad has as many officers of the home council as its team rules take.
        Team = "team",
        /// The officer would have too little rest between assignments, or be on them too long.
        Workload = "workload",
        /// Every place of the post is taken.
        PostFull = "post_full",
        /// The date by which this had to be done has passed.
        TooLate = "too_late",
        /// The date from which this can be done has not come.
        TooEarly = "too_early",
        /// Nobody decides on his or her own release.
        OwnRelease = "own_release",
        /// Nobody votes on what he or she has an interest in.
        ConflictOfInterest = "conflict_of_interest",
        /// Contractors paid off-payroll cannot be seconded.
        OffPayroll = "off_payroll",
        /// The officer's employment contract ends before the work does.
        Employment = "employment",
        /// This was tried too often. Wait, then try again.
        RateLimited = "rate_limited",
        /// The body's operating model does not allow this.
        Model = "model",
    }
}

/// A refusal that a person can act on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What kind of no this is.
    pub code: Code,
    /// A whole sentence, in the reader's words.
    pub message: Sentence,
    /// The input it concerns, as it is named in the request: `endsOn`, `posts.0.load`. Empty when
    /// it concerns the request as a whole.
    pub path: String,
}

impl Refusal {
    /// A refusal about one input.
    #[must_use]
    pub fn new(code: Code, path: impl Into<String>, message: impl Into<Sentence>) -> Self {
        Self { code, path: path.into(), message: message.into() }
    }

    /// A value is missing: `give` says what to give.
    #[must_use]
    pub fn required(path: impl Into<String>, give: Sentence) -> Self {
        Self::new(Code::Required, path, give)
    }

    /// A word outside a fixed list.
    #[must_use]
    pub fn unknown_word(given: &str, allowed: &[&str]) -> Self {
        let given: String = given.chars().take(60).collect();
        Self::new(
            Code::Malformed,
            "",
            say!("“{given}” is not one of: {allowed}.", given, allowed = allowed.to_vec()),
        )
    }

    /// The same refusal, about the input at `path`.
    #[must_use]
    pub fn at(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self
    }

    /// The same refusal, with `parent` in front of its path.
    #[must_use]
    pub fn under(mut self, parent: &str) -> Self {
        self.path = if self.path.is_empty() { parent.to_owned() } else { format!("{parent}.{}", self.path) };
        self
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.message)
    }
}

impl std::error::Error for Refusal {}

/// Gathers every refusal of a form, so that a person mends them in one go.
#[derive(Debug, Default)]
pub struct Refusals(Vec<Refusal>);

impl Refusals {
    /// Notes a refusal unless `holds`.
    pub fn check(&mut self, holds: bool, refusal: impl FnOnce() -> Refusal) {
        if !holds {
            self.0.push(refusal());
        }
    }

    /// Keeps the value of a check, or notes its refusal.
    pub fn keep<T>(&mut self, result: Result<T, Refusal>) -> Option<T> {
        result.map_err(|refusal| self.0.push(refusal)).ok()
    }

    /// Refuses a text that is blank, or longer than `most` characters. `give` says what to give.
    pub fn text(&mut self, path: &str, value: &str, give: Sentence, most: usize) {
        self.check(!value.trim().is_empty(), || Refusal::required(path, give));
        self.limit(path, value, most);
    }

    /// Refuses a text longer than `most` characters.
    pub fn limit(&mut self, path: &str, value: &str, most: usize) {
        let length = value.chars().count();
        self.check(length <= most, || {
            Refusal::new(
                Code::OutOfRange,
                path,
                say!("Use at most {most} characters; this has {length}.", most, length),
            )
        });
    }

    /// `value` if nothing was refused.
    ///
    /// # Errors
    /// All that was noted.
    pub fn finish<T>(self, value: T) -> Result<T, Vec<Refusal>> {
        if self.0.is_empty() { Ok(value) } else { Err(self.0) }
    }
}
