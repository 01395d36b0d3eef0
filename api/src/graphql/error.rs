//! Which error goes where.
//!
//! A mutation's `userErrors` take what a person can mend: refused, invalid, conflict. GraphQL's
//! `errors` take the rest, with `extensions.code`: `UNAUTHENTICATED`, `NOT_FOUND`, `DENIED`,
//! `BAD_INPUT`, `NOT_SHARED`, `RATE_LIMITED`, `UNAVAILABLE`, `INTERNAL`. Internal text stays here: it is logged once and the
//! caller gets a sentence without it.

use async_graphql::{Error, ErrorExtensions};
use callup_domain::refusal::Refusal;
use callup_infra::Error as Cause;

/// An error with a code.
#[must_use]
pub fn coded(code: &'static str, message: impl Into<String>) -> Error {
    Error::new(message).extend_with(|_, extensions| extensions.set("code", code))
}

/// Nobody is signed in.
#[must_use]
pub fn unauthenticated() -> Error {
    coded("UNAUTHENTICATED", "Sign in, or send a token: “Authorization: Bearer callup_…”.")
}

/// A refusal where there is no `userErrors`: an argument of a query.
#[must_use]
pub fn refused(refusal: &Refusal) -> Error {
    coded("BAD_INPUT", refusal.to_string())
}

/// What a query answers when something goes wrong.
#[must_use]
pub fn failed(cause: Cause) -> Error {
    match cause {
        Cause::Refused(refusals) => {
            let all: Vec<String> = refusals.into_iter().map(|refusal| refusal.to_string()).collect();
            coded("BAD_INPUT", all.join(" "))
        }
        Cause::NotFound(noun) => {
            coded("NOT_FOUND", format!("There is no such {noun}, or it is not yours to see."))
        }
        Cause::Denied(refusal) => {
            tracing::info!(security = "denied", "Somebody may not do what they asked for");
            coded("DENIED", refusal.to_string())
        }
        Cause::Unavailable(cause) => {
            tracing::warn!(error = %cause, "The database cannot be reached");
            coded("UNAVAILABLE", "The service cannot reach its data just now. Try again in a moment.")
        }
        Cause::Internal(cause) => {
            tracing::error!(error = format!("{cause:#}"), "A request failed");
            coded("INTERNAL", "Something went wrong on our side. It has been logged.")
        }
    }
}
