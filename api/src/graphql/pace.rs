//! How quickly requests are taken: each token, each session and, for whoever has neither, each address at
//! its own pace.
//!
//! It is counted in this process and looked up nowhere, so that a request too many is refused before
//! anything of it is read. Why each copy of the service counts for itself: `docs/adr/0017`.

use callup_command::secret;
use callup_domain::pace::Pace;
use callup_web::site::Knock;
use chrono::{DateTime, Utc};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// How many callers are kept before those are looked for that can be forgotten.
const SWEEP_AT: usize = 1_024;

/// The pace at which each caller may send requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paces {
    /// For one token or session.
    pub each: Pace,
    /// For one address: requests without a token or session, and with one that has not been seen lately.
    pub address: Pace,
}

impl Paces {
    /// The same for everybody: so many a minute.
    #[must_use]
    pub const fn of(per_minute: u32) -> Self {
        Self { each: Pace { per_minute }, address: Pace { per_minute } }
    }
}

/// Who has sent how much lately.
pub struct Pacer {
    paces: Paces,
    callers: Mutex<Callers>,
}

struct Callers {
    /// When each is clear of everything that it took. Whoever is clear by now may be forgotten.
    clear_at: HashMap<String, DateTime<Utc>>,
    sweep_at: usize,
}

impl Pacer {
    /// Nobody has sent anything yet.
    #[must_use]
    pub fn new(paces: Paces) -> Self {
        let callers = Callers { clear_at: HashMap::new(), sweep_at: SWEEP_AT };
        Self { paces, callers: Mutex::new(callers) }
    }

    /// Takes a request.
    ///
    /// What is held out counts for itself only once it was taken from its address: whoever makes up a new
    /// token for each request is held to the pace of one address, and is not remembered for each of them.
    ///
    /// # Errors
    /// After how many seconds to try again.
    pub fn take(&self, knock: Option<&Knock>, address: &str, now: DateTime<Utc>) -> Result<(), u32> {
        let held_out = knock.map(|knock| match knock {
            Knock::Token { authorization, .. } => secret::hash(&format!("token {authorization}")),
            Knock::Session { secret, .. } => secret::hash(&format!("session {secret}")),
        });
        let mut callers = self.callers.lock().unwrap_or_else(PoisonError::into_inner);
        if !held_out.as_ref().is_some_and(|key| callers.knows(key, now)) {
            callers.take(format!("address {address}"), self.paces.address, now)?;
        }
        held_out.map_or(Ok(()), |key| callers.take(key, self.paces.each, now))
    }

    #[cfg(test)]
    pub(super) fn remembered(&self) -> usize {
        self.callers.lock().unwrap_or_else(PoisonError::into_inner).clear_at.len()
    }
}

impl Callers {
    /// Whether the caller has sent something lately.
    fn knows(&self, key: &str, now: DateTime<Utc>) -> bool {
        self.clear_at.get(key).is_some_and(|at| *at > now)
    }

    fn take(&mut self, key: String, pace: Pace, now: DateTime<Utc>) -> Result<(), u32> {
        let clear_at = pace.take(self.clear_at.get(&key).copied(), now)?;
        if self.clear_at.len() >= self.sweep_at {
            self.clear_at.retain(|_, at| *at > now);
            self.sweep_at = (2 * self.clear_at.len()).max(SWEEP_AT);
        }
        self.clear_at.insert(key, clear_at);
        Ok(())
    }
}
