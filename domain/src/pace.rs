//! How quickly requests may come: so many a minute, evenly (the generic cell rate algorithm, as networks use
//! it).
//!
//! All that is remembered of a caller is one moment: when everything that it took will have been paid off.

use chrono::{DateTime, TimeDelta, Utc};

/// So many requests a minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// How many; at least one. A minute's worth may come at once, the next ones evenly.
    pub per_minute: u32,
}

impl Pace {
    /// Takes one request at `now` from whoever has paid everything off at `clear_at`, and tells when this
    /// one will be paid off too.
    ///
    /// # Errors
    /// After how many seconds to try again, at least one.
    pub fn take(&self, clear_at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Result<DateTime<Utc>, u32> {
        let minute = TimeDelta::minutes(1);
        let one = minute / i32::try_from(self.per_minute.max(1)).unwrap_or(i32::MAX);
        // A clock that was put back does not shut anybody out for longer than a minute.
        let owed = clear_at.map_or(TimeDelta::zero(), |at| (at - now).clamp(TimeDelta::zero(), minute));
        let too_much = owed + one - minute;
        if too_much <= TimeDelta::zero() {
            return Ok(now + owed + one);
        }
        let nanoseconds = too_much.num_nanoseconds().unwrap_or(i64::MAX);
        let seconds = nanoseconds.unsigned_abs().div_ceil(1_000_000_000);
        Err(u32::try_from(seconds).unwrap_or(u32::MAX).max(1))
    }
}
