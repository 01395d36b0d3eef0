//! How the pages of the body look.

use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::colour::Colour;
use callup_domain::event::Event;
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_infra::entity::{body, look};
use callup_infra::{Error, Result};

/// The colour of the body's pages.
#[derive(Clone, Debug, InputObject)]
pub struct SetLook {
    /// A colour on which white text can be read, such as `#00703c`; null or empty for the usual one.
    pub colour: Option<String>,
}

/// Gives the body's pages a colour of their own, or takes it back.
///
/// # Errors
/// `MALFORMED` for what is no colour, `OUT_OF_RANGE` for one on which white text cannot be read.
pub async fn set(cx: &Cx, ask: SetLook) -> Result<body::Model> {
    let colour = ask.colour.filter(|text| !text.trim().is_empty());
    let colour = colour.map(|text| text.parse::<Colour>()).transpose()?.map(|colour| colour.to_string());
    let tx = cx.begin().permit(Action::SetUp, On::default())?;
    match tx.every::<look::Entity>().one().await? {
        Some(there) => {
            let there = tx.lock::<look::Entity>(there.id).await?;
            tx.update::<look::Entity>(look::Model { colour, ..there }).await?;
        }
        None => {
            let row = look::Model { id: tx.id(), body_id: tx.body(), colour, version: 1 };
            let first = || {
                let message = say!("Somebody else chose a colour just now. Look at it.");
                Refusal::new(Code::Conflict, "colour", message)
            };
            tx.insert::<look::Entity>(row).await.map_err(|cause| cause.or_duplicate(first))?;
        }
    }
    let body = tx.shared::<body::Entity>().is(body::Column::Id, tx.body()).one().await?;
    let body = body.ok_or(Error::NotFound("body"))?;
    tx.commit(Event::LookSet { body: body.id }).await?;
    Ok(body)
}
