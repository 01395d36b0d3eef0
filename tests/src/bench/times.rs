//! How long things took.

use std::fmt;
use std::time::Duration;

/// How long each of several answers took.
#[derive(Clone, Debug, Default)]
pub struct Times(Vec<Duration>);

impl Times {
    /// How long one took of which so many per cent took no longer. Nothing if there are none.
    #[must_use]
    pub fn percentile(&self, percent: usize) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let rank = (sorted.len() * percent).div_ceil(100).max(1);
        sorted.get(rank - 1).copied().unwrap_or_default()
    }
}

impl FromIterator<Duration> for Times {
    fn from_iter<I: IntoIterator<Item = Duration>>(times: I) -> Self {
        Self(times.into_iter().collect())
    }
}

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = |percent| self.percentile(percent).as_micros();
        let [middle, most, nearly_all, all] =
            [50, 95, 99, 100].map(at).map(|micros| format!("{}.{} ms", micros / 1_000, micros % 1_000 / 100));
        write!(f, "{} asked: p50 {middle}, p95 {most}, p99 {nearly_all}, slowest {all}", self.0.len())
    }
}
