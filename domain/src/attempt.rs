//! How often something may be tried: so many times in each window of time.

use chrono::{DateTime, TimeDelta, Utc};

/// So many attempts in each window. Windows begin at whole multiples of their length, so that all
/// copies of the service count in the same one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The most attempts in a window.
    pub most: u32,
    /// How long a window is; at least a second.
    pub window: TimeDelta,
}

impl Limit {
    /// When the window began in which `now` lies.
    #[must_use]
    pub fn window_of(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let length = self.window.num_seconds().max(1);
        let begins = now.timestamp().div_euclid(length) * length;
        DateTime::from_timestamp(begins, 0).unwrap_or(now)
    }

    /// After how many seconds to try again, if `attempts`, this one counted, are too many. At least one.
    #[must_use]
    pub fn wait(&self, attempts: u32, now: DateTime<Utc>) -> Option<u32> {
        let left = self.window_of(now) + self.window - now;
        let seconds = u32::try_from(left.num_seconds()).unwrap_or_default().saturating_add(1);
        (attempts > self.most).then_some(seconds)
    }
}
