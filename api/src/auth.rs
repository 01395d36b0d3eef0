//! Letting people in: API tokens, of which the database knows only a hash.

use callup_domain::access::Actor;
use callup_infra::Result;
use callup_infra::scope::Operator;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// What every token begins with, so that people and secret scanners recognise one.
pub const TOKEN_PREFIX: &str = "callup_";

/// A new token from 32 random bytes.
#[must_use]
pub fn token(random: [u8; 32]) -> String {
    format!("{TOKEN_PREFIX}{}", hex(&random))
}

/// The hash under which a token is kept. The token has 256 random bits, so one round of SHA-256 is
/// enough: there is nothing to guess.
#[must_use]
pub fn hash(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

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

/// Bytes in hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing into a string does not fail.
        write!(text, "{byte:02x}").ok();
        text
    })
}
