//! Time and ids, handed in: nothing else in the program asks the machine what time it is.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Europe::London;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Instant, SystemTime, UNIX_EPOCH};
use uuid::Uuid;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The time now, to the microsecond: PostgreSQL keeps no more, and a time that is read back
    /// must be the one that was written.
    fn now(&self) -> DateTime<Utc>;
}

/// The machine's own time.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods, reason = "the one place that everything else takes the time from")]
    fn now(&self) -> DateTime<Utc> {
        // A machine that believes it is before 1970 is told that it is 1970.
        let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        from_micros(i64::try_from(since_epoch.as_micros()).unwrap_or(i64::MAX))
    }
}

/// Starts at a given time and runs at real speed: the demo lives on its own date.
#[derive(Clone, Copy, Debug)]
pub struct ShiftedClock {
    from: DateTime<Utc>,
    started: Instant,
}

impl ShiftedClock {
    /// A clock that says `from` now.
    #[must_use]
    pub fn starting(from: DateTime<Utc>) -> Self {
        Self { from, started: Instant::now() }
    }
}

impl Clock for ShiftedClock {
    fn now(&self) -> DateTime<Utc> {
        let run = i64::try_from(self.started.elapsed().as_micros()).unwrap_or(i64::MAX);
        from_micros(self.from.timestamp_micros().saturating_add(run))
    }
}

/// Stands still until it is moved: for tests, and for writing history.
#[derive(Debug)]
pub struct FixedClock(AtomicI64);

impl FixedClock {
    /// A clock that says `now` until it is moved.
    #[must_use]
    pub fn at(now: DateTime<Utc>) -> Self {
        Self(AtomicI64::new(now.timestamp_micros()))
    }

    /// From now on it is `now`, which may be earlier.
    pub fn set(&self, now: DateTime<Utc>) {
        self.0.store(now.timestamp_micros(), Ordering::SeqCst);
    }

    /// Moves on by `step`.
    pub fn advance(&self, step: TimeDelta) {
        self.0.fetch_add(step.num_microseconds().unwrap_or(0), Ordering::SeqCst);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        from_micros(self.0.load(Ordering::SeqCst))
    }
}

fn from_micros(micros: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(micros).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// The date in the United Kingdom at `now`. Deadlines, absences and reports go by it.
#[must_use]
pub fn today(now: DateTime<Utc>) -> NaiveDate {
    now.with_timezone(&London).date_naive()
}

/// The date and time on the clocks of the United Kingdom at `now`, for people to read.
#[must_use]
pub fn local(now: DateTime<Utc>) -> NaiveDateTime {
    now.with_timezone(&London).naive_local()
}

/// The instant at which `date` begins in the United Kingdom.
#[must_use]
pub fn start_of_day(date: NaiveDate) -> DateTime<Utc> {
    let midnight = date.and_time(chrono::NaiveTime::MIN);
    // British clocks change at one or two in the morning, so that midnight comes once every day.
    midnight.and_local_timezone(London).earliest().map_or(midnight.and_utc(), |local| local.to_utc())
}

/// The first instant after `date` in the United Kingdom: a day is `start_of_day(d) <= t < end_of_day(d)`.
#[must_use]
pub fn end_of_day(date: NaiveDate) -> DateTime<Utc> {
    start_of_day(date.checked_add_days(Days::new(1)).unwrap_or(date))
}

/// The least id that can be made at `now`: rows with lesser ids were made before.
#[must_use]
pub fn first_id(now: DateTime<Utc>) -> Uuid {
    uuid(millis(now) << TAIL_BITS)
}

/// When an id was made, to the millisecond: what has no time of its own in its row has that of its id.
#[must_use]
pub fn made_at(id: Uuid) -> DateTime<Utc> {
    let millis = i64::try_from(id.as_u128() >> 80).unwrap_or_default();
    DateTime::from_timestamp_millis(millis).unwrap_or_default()
}

/// Makes ids: UUIDs of version 7 (RFC 9562), each greater than every one before it from the same
/// maker, so that rows keep the order in which they were made, inside one transaction too.
pub trait Ids: Send + Sync {
    /// A new id, made at `now`. When the clock has not moved since the last id, or has gone back,
    /// the new one counts on from the last.
    fn id(&self, now: DateTime<Utc>) -> Uuid;
}

/// Ids with the system's randomness.
#[derive(Debug)]
pub struct RandomIds(Mutex<Sequence>);

impl RandomIds {
    /// A maker of ids.
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub fn new() -> Result<Self, getrandom::Error> {
        getrandom::u64()?;
        Ok(Self(Mutex::default()))
    }
}

impl Ids for RandomIds {
    fn id(&self, now: DateTime<Utc>) -> Uuid {
        let mut sequence = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Randomness that stops once it has begun is unheard of. Ids would still differ by their time.
        sequence.next(now, || getrandom::u64().unwrap_or_default())
    }
}

/// Ids that come out the same from the same seed and times: for tests and the demo. The random
/// part is splitmix64 (Steele, Lea and Flood 2014): every 64-bit number once, in a scattered order.
#[derive(Debug)]
pub struct SeededIds(Mutex<(Sequence, u64)>);

impl SeededIds {
    /// A maker of ids that begins at `seed`.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new((Sequence::default(), seed)))
    }
}

impl Ids for SeededIds {
    fn id(&self, now: DateTime<Utc>) -> Uuid {
        let mut guard = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (sequence, state) = &mut *guard;
        sequence.next(now, || split_mix(state))
    }
}

fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// The 122 bits of the last id that are free: milliseconds since 1970 (48) above a tail (74).
/// Adding one makes the next id; a new millisecond draws a new tail.
#[derive(Debug, Default)]
struct Sequence(u128);

const TAIL_BITS: u32 = 74;

impl Sequence {
    fn next(&mut self, now: DateTime<Utc>, random: impl FnOnce() -> u64) -> Uuid {
        let millis = millis(now);
        self.0 = if millis > self.0 >> TAIL_BITS {
            // 64 random bits in the middle: 2^9 begins below, and the top bit is free to count into.
            millis << TAIL_BITS | u128::from(random()) << 9
        } else {
            self.0 + 1
        };
        uuid(self.0)
    }
}

fn millis(now: DateTime<Utc>) -> u128 {
    now.timestamp_millis().max(0).unsigned_abs().into()
}

/// Puts the version and the variant between the free bits.
fn uuid(free: u128) -> Uuid {
    let (millis, a, b) = (free >> 74, free >> 62 & 0xfff, free & ((1 << 62) - 1));
    Uuid::from_u128((millis & ((1 << 48) - 1)) << 80 | 0x7 << 76 | a << 64 | 0b10 << 62 | b)
}

#[cfg(test)]
mod tests;
