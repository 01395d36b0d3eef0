//! A data sharing agreement that ends.

use super::Draft;
use callup_domain::agreement::AgreementState;
use callup_domain::id::AgreementId;
use callup_infra::entity::{agreement, council};
use callup_infra::mail::{AgreementFacts, Topic};
use callup_infra::scope::ReadTx;
use callup_infra::{Error, Result};

/// None once it is no longer in force.
pub(super) async fn draft(tx: &ReadTx, id: AgreementId) -> Result<Option<Draft>> {
    let row = tx.every::<agreement::Entity>().with_key(id).the_one().await?;
    if row.term().state(tx.today()) != AgreementState::InForce {
        return Ok(None);
    }
    let council = tx.shared::<council::Entity>().is(council::Column::Id, row.council_id).one().await?;
    let council = council.ok_or(Error::NotFound("council"))?.name;
    let agreement = AgreementFacts { council, purpose: row.purpose, until_on: row.until_on };
    Ok(Some(Draft { topic: Topic::Agreement { agreement }, path: "/account".to_owned(), thread: None }))
}
