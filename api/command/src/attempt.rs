//! How often something was tried: counted in the database, so that all copies of the service count
//! together, and under a code that takes the service's key to make, so that it is no list of who was here.

use callup_domain::attempt::Limit;
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_infra::Result;
use callup_infra::keys::Purpose;
use callup_infra::scope::Operator;
use chrono::{DateTime, TimeDelta, Utc};

/// How long a window is kept after its end.
const KEPT: TimeDelta = TimeDelta::days(2);

/// Too many attempts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany {
    /// After how many seconds to try again.
    pub wait: u32,
}

impl From<TooMany> for Refusal {
    fn from(too_many: TooMany) -> Self {
        let minutes = too_many.wait.div_ceil(60);
        let message = say!("This was tried too often. Try again in {minutes} minutes.", minutes);
        Self::new(Code::RateLimited, "", message)
    }
}

/// Counts one attempt at `what` by `who`, and says when to come back if it is one too many.
///
/// # Errors
/// `Unavailable`.
pub async fn count(
    operator: &Operator,
    now: DateTime<Utc>,
    what: &str,
    who: &str,
    limit: Limit,
) -> Result<std::result::Result<(), TooMany>> {
    // The length keeps “a, bc” apart from “ab, c”.
    let key = operator.keys().code(Purpose::Attempts, &format!("{}:{what}:{who}", what.len()))?;
    let attempts = operator.count_attempt(&key, limit.window_of(now), now - KEPT).await?;
    Ok(match limit.wait(attempts, now) {
        Some(wait) => Err(TooMany { wait }),
        None => Ok(()),
    })
}
