//! What the body asks for to protect its officers.

use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_domain::workload::Workload;
use callup_infra::entity::{body, workload};
use callup_infra::{Error, Result};

/// How long officers rest between assignments, and how long they may be on them without a rest.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct SetWorkload {
    /// The weeks between two assignments of an officer, at least: 1 to 52. Null where no rest is asked for.
    pub least_rest: Option<i32>,
    /// The weeks that an officer may be on assignments without a rest: 1 to 520. Null for any length.
    pub longest_run: Option<i32>,
}

/// Sets what is asked for from now on. Call-ups that were made before stay.
///
/// # Errors
/// `OUT_OF_RANGE` at the field.
pub async fn set(cx: &Cx, ask: SetWorkload) -> Result<body::Model> {
    let SetWorkload { least_rest, longest_run } = ask;
    let Workload { least_rest, longest_run } = Workload { least_rest, longest_run }.checked()?;
    let tx = cx.begin().permit(Action::SetUp, On::default())?;
    match tx.every::<workload::Entity>().one().await? {
        Some(there) => {
            let there = tx.lock::<workload::Entity>(there.id).await?;
            tx.update::<workload::Entity>(workload::Model { least_rest, longest_run, ..there }).await?;
        }
        None => {
            let row =
                workload::Model { id: tx.id(), body_id: tx.body(), least_rest, longest_run, version: 1 };
            let first = || {
                let message = say!("Somebody else set this just now. Look at it.");
                Refusal::new(Code::Conflict, "leastRest", message)
            };
            tx.insert::<workload::Entity>(row).await.map_err(|cause| cause.or_duplicate(first))?;
        }
    }
    let body = tx.shared::<body::Entity>().is(body::Column::Id, tx.body()).one().await?;
    let body = body.ok_or(Error::NotFound("body"))?;
    tx.commit(Event::WorkloadSet { body: body.id, least_rest, longest_run }).await?;
    Ok(body)
}
