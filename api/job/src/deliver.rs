//! Telling an endpoint of an event.

use super::Failure;
use callup_command::cx::Cx;
use callup_command::webhook;
use callup_domain::id::DeliveryId;
use callup_infra::webhook::Endpoints;
use chrono::TimeDelta;

/// Delivers an event, unless that was done or given up before. It arrives twice when the program dies
/// between the endpoint's answer and our own record; both times under one id.
pub(super) async fn deliver(
    cx: &Cx,
    endpoints: &Endpoints,
    id: DeliveryId,
    patience: TimeDelta,
) -> Result<(), Failure> {
    // The picture that it is written from is closed before the endpoint is spoken to.
    let Some(letter) = webhook::write(cx, id).await? else { return Ok(()) };
    let answer = endpoints.send(&letter.url, letter.message).await;
    webhook::tried(cx, id, &answer, patience).await?;
    answer.failure().map_or(Ok(()), |why| Err(Failure::Passing(why)))
}
