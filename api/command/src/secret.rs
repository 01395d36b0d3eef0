//! Secrets that are handed out: made here, and kept only as a hash.

use callup_infra::Result;
use callup_infra::keys::{hex, random};
use sha2::{Digest, Sha256};

/// What every token begins with, so that people and secret scanners recognise one.
pub const TOKEN_PREFIX: &str = "callup_";

/// A new token from 32 random bytes.
#[must_use]
pub fn token(random: [u8; 32]) -> String {
    format!("{TOKEN_PREFIX}{}", hex(&random))
}

/// 256 random bits, in hexadecimal: for sessions, links and all else that is not to be guessed.
///
/// # Errors
/// When the system gives no randomness.
pub fn new() -> Result<String> {
    Ok(hex(&random::<32>()?))
}

/// What a form carries so that it counts as filled in by whoever holds `secret` in a cookie: made from
/// that alone, so that another site, which cannot read the cookie, cannot make it.
#[must_use]
pub fn form_token(secret: &str) -> String {
    hash(&format!("callup form:{secret}"))
}

/// The hash under which a token is kept. The token has 256 random bits, so one round of SHA-256 is
/// enough: there is nothing to guess.
#[must_use]
pub fn hash(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}
