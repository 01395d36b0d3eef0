//! Letting people in: by API tokens and by sessions, of both of which the database knows only a hash.
//!
//! A session is 256 random bits in the browser's cookie and a row. No cookie is signed, so there is no key
//! to sign with: secrets can be changed without signing anybody out, and whoever has every secret of the
//! service still cannot make a session.

use crate::site::{Knock, Site};
use callup_command::attempt::{self, TooMany};
use callup_command::secret::hash;
use callup_domain::access::Actor;
use callup_domain::id::{BodyId, SessionId};
use callup_infra::Result;
use callup_infra::scope::{Admitted, Operator};
use chrono::{DateTime, Utc};

/// Whoever sends this `Authorization` header. None for anything but a good bearer token.
///
/// # Errors
/// `Unavailable` when the database cannot be asked.
pub async fn admit(operator: &Operator, authorization: &str) -> Result<Option<Actor>> {
    let scheme_and_token = authorization.split_once(' ');
    match scheme_and_token {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => {
            operator.admit(&hash(token.trim())).await
        }
        _ => Ok(None),
    }
}

/// Whoever has this session's secret in a cookie. None when the session is over, or never was.
///
/// # Errors
/// `Unavailable` when the database cannot be asked.
pub async fn admit_session(operator: &Operator, site: &Site, secret: &str) -> Result<Option<Admitted>> {
    operator.admit_session(&hash(secret), site.rules().session()).await
}

/// Somebody who stands at the door of a body, and is not in yet.
#[must_use]
pub fn visitor(body: BodyId) -> Actor {
    Operator::visitor(body)
}

/// How a knock was answered.
#[derive(Debug)]
pub enum Answer {
    /// Come in.
    In(Actor, Option<SessionId>),
    /// What was held out lets nobody in.
    Out(&'static str),
    /// The same, and it was tried too often.
    TooMany(TooMany),
}

/// Answers a knock at the API's door. Whoever has a good token or session is let in at once; only what
/// lets nobody in is counted, by the address it comes from.
///
/// # Errors
/// `Unavailable` when the database cannot be asked.
pub async fn answer(operator: &Operator, site: &Site, knock: &Knock, now: DateTime<Utc>) -> Result<Answer> {
    let out = match knock {
        Knock::Token { authorization, .. } => match admit(operator, authorization).await? {
            Some(actor) => return Ok(Answer::In(actor, None)),
            None => "This token does not exist, has expired or was revoked.",
        },
        Knock::Session { secret, .. } => match admit_session(operator, site, secret).await? {
            Some(admitted) => return Ok(Answer::In(admitted.actor, Some(admitted.session))),
            None => "You are not signed in any more. Sign in again.",
        },
    };
    tracing::info!(security = "not let in", "A token or a session lets nobody in");
    let counted = attempt::count(operator, now, "knock", knock.from(), site.rules().from_address()).await?;
    Ok(counted.map_or_else(Answer::TooMany, |()| Answer::Out(out)))
}
