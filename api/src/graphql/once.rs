//! A mutation that comes with a key is done once, however often it is sent: a client that does not know
//! whether its request arrived sends it again with the same key and gets the first answer.
//!
//! The key stands in the header `Idempotency-Key` (IETF draft httpapi-idempotency-key-header). It belongs
//! to the person who sends it, and its answer is kept for at least 24 hours.

use super::handler::{GraphQl, Refused, refuse_unavailable, render, respond};
use async_graphql::parser::types::{ExecutableDocument, OperationType, Selection};
use async_graphql::{Request as GraphQlRequest, Response as GraphQlResponse};
use callup_command::cx::Cx;
use callup_infra::scope::{Claim, Claimed, RequestKeys};
use chrono::TimeDelta;
use poem::http::StatusCode;
use poem::{Request, Response};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::time::Duration;

/// The header with the client's key.
const HEADER: &str = "idempotency-key";

/// The header of an answer that was given before.
const REPLAYED: &str = "idempotency-replayed";

/// The longest key, in bytes.
const LONGEST: usize = 200;

/// How long the second of two requests with one key waits before it looks again for the first one's
/// answer.
const PAUSE: Duration = Duration::from_millis(25);

/// What a claim has beyond the time limit of a request before another takes it over.
const GRACE: TimeDelta = TimeDelta::seconds(5);

/// The client's key, if it sent one.
///
/// # Errors
/// A sentence for people, when it is not one to 200 visible characters of ASCII.
pub(super) fn key(request: &Request) -> Result<Option<String>, String> {
    let Some(key) = request.headers().get(HEADER) else { return Ok(None) };
    let key = key.to_str().ok().map(|key| key.trim().trim_matches('"'));
    let fits =
        |key: &&str| (1..=LONGEST).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
    match key.filter(fits) {
        Some(key) => Ok(Some(key.to_owned())),
        None => Err(format!(
            "The header Idempotency-Key is one to {LONGEST} visible ASCII characters, without spaces."
        )),
    }
}

/// What kind of operation is asked for.
enum Asked {
    /// Nothing that is done only once: a query, or a mutation that does no more the second time and of which nothing
    /// is to be kept.
    Query,
    /// One mutation.
    One,
    /// Several, which cannot be kept together.
    Several,
}

impl Asked {
    fn by(document: &ExecutableDocument, name: Option<&str>) -> Self {
        let chosen = |found: Option<&str>| name.is_none() || name == found;
        let mut operations = document.operations.iter();
        let operation = operations.find(|(found, _)| chosen(found.map(|found| found.as_str())));
        match operation.map(|(_, operation)| &operation.node) {
            Some(operation) if operation.ty == OperationType::Mutation => {
                match operation.selection_set.node.items.as_slice() {
                    [one] if is_apart(&one.node) => Self::Query,
                    [one] if matches!(one.node, Selection::Field(_)) => Self::One,
                    _ => Self::Several,
                }
            }
            _ => Self::Query,
        }
    }
}

/// Whether it gives one's own answers to equality monitoring. They are the same however often they are given, and a key that is kept would tell who answered, and when (docs/adr/0035).
fn is_apart(asked: &Selection) -> bool {
    let Selection::Field(field) = asked else { return false };
    field.node.name.node == "answerEquality"
}

impl GraphQl {
    /// Does the operation, once if it is a mutation.
    pub(super) async fn once(
        &self,
        cx: Cx,
        key: &str,
        mut operation: GraphQlRequest,
        media_type: &'static str,
    ) -> Result<Response, Refused> {
        let name = operation.operation_name.clone();
        let asked =
            operation.parsed_query().map_or(Asked::Query, |document| Asked::by(document, name.as_deref()));
        let keys = RequestKeys::of(&self.world, cx.actor());
        match (asked, keys) {
            (Asked::Query, _) | (_, None) => {
                Ok(render(self.execute(cx, operation, media_type).await?, media_type))
            }
            (Asked::Several, _) => {
                let sentence =
                    "With an Idempotency-Key a request has one mutation, so that it is done as a whole.";
                Err(Refused::new(StatusCode::BAD_REQUEST, media_type, sentence))
            }
            (Asked::One, Some(keys)) => self.keyed(&keys, cx, key, operation, media_type).await,
        }
    }

    async fn keyed(
        &self,
        keys: &RequestKeys,
        cx: Cx,
        key: &str,
        operation: GraphQlRequest,
        media_type: &'static str,
    ) -> Result<Response, Refused> {
        let request = hash(&operation);
        let lease = TimeDelta::from_std(self.limits.timeout).unwrap_or(TimeDelta::MAX) + GRACE;
        loop {
            let claim = keys.claim(key, &request, lease).await;
            match claim.map_err(|cause| refuse_unavailable(cause, media_type))? {
                Claim::Mine(claimed) => {
                    return self.first(keys, claimed, cx, operation, media_type).await;
                }
                Claim::Answered(answer) => {
                    let mut response = respond(StatusCode::OK, media_type, answer);
                    response.headers_mut().insert(REPLAYED, poem::http::HeaderValue::from_static("true"));
                    return Ok(response);
                }
                Claim::Running => tokio::time::sleep(PAUSE).await,
                Claim::Lost => return Err(lost(media_type)),
                Claim::Other => return Err(another(media_type)),
            }
        }
    }

    async fn first(
        &self,
        keys: &RequestKeys,
        claimed: Claimed,
        cx: Cx,
        operation: GraphQlRequest,
        media_type: &'static str,
    ) -> Result<Response, Refused> {
        // An answer that was withheld is not kept: whoever asks again is told that it was lost.
        let response = self.execute(cx.once(claimed), operation, media_type).await?;
        if let Err(cause) = leave(keys, claimed, &response).await {
            // The client has its answer; if it asks again it is told that the answer was lost.
            tracing::warn!(error = %cause, "An answer could not be kept under its key");
        }
        Ok(render(response, media_type))
    }
}

/// Leaves the answer for whoever asks again. What failed on our side and is not permanent may be tried
/// again instead.
async fn leave(keys: &RequestKeys, claimed: Claimed, response: &GraphQlResponse) -> callup_infra::Result<()> {
    if failed(response) && keys.give_up(claimed).await? {
        return Ok(());
    }
    keys.keep(claimed, &serde_json::to_string(response)?).await
}

/// Whether the request was not understood, or failed on our side.
fn failed(response: &GraphQlResponse) -> bool {
    let ours = |error: &async_graphql::ServerError| {
        let code = error.extensions.as_ref().and_then(|extensions| extensions.get("code"));
        error.path.is_empty()
            || code.is_some_and(|code| *code == "INTERNAL".into() || *code == "UNAVAILABLE".into())
    };
    response.errors.iter().any(ours)
}

/// SHA-256 of what is asked, in hexadecimal. The keys of JSON objects come in their own order.
fn hash(operation: &GraphQlRequest) -> String {
    let asked = json!([operation.query, operation.operation_name, operation.variables]);
    callup_infra::keys::hex(&Sha256::digest(asked.to_string().as_bytes()))
}

fn another(media_type: &'static str) -> Refused {
    let sentence =
        "This Idempotency-Key came with another request before. Give each request a key of its own.";
    Refused { code: "KEY_REUSED", ..Refused::new(StatusCode::UNPROCESSABLE_ENTITY, media_type, sentence) }
}

fn lost(media_type: &'static str) -> Refused {
    let sentence = "This was done, but its answer was lost when the service stopped. Look up what came of it; \
                    do not send it again under another key.";
    Refused { code: "ANSWER_LOST", ..Refused::new(StatusCode::CONFLICT, media_type, sentence) }
}
