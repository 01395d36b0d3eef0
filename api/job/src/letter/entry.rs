//! A link that lets the reader in.

use super::Draft;
use callup_domain::id::LinkId;
use callup_domain::link::LinkKind;
use callup_infra::clock::local;
use callup_infra::entity::{body, council, link};
use callup_infra::mail::{Entry, Topic};
use callup_infra::scope::ReadTx;
use callup_infra::{Error, Result};

/// None without a secret: then the link does not work any more.
pub(super) async fn draft(
    tx: &ReadTx,
    body: &body::Model,
    id: LinkId,
    secret: Option<&str>,
) -> Result<Option<Draft>> {
    let Some(secret) = secret else { return Ok(None) };
    let row = tx.every::<link::Entity>().with_key(id).the_one().await?;
    let until = local(row.expires_at);
    let entry = match row.kind {
        LinkKind::SignIn => Entry::SignInLink { until },
        LinkKind::Invitation => {
            let council = match row.council_id {
                Some(id) => {
                    let council = tx.shared::<council::Entity>().is(council::Column::Id, id).one().await?;
                    Some(council.ok_or(Error::NotFound("council"))?.name)
                }
                None => None,
            };
            Entry::Invitation { until, council }
        }
    };
    let path = callup_command::link::path(&body.slug, secret);
    Ok(Some(Draft { topic: Topic::Entry { entry }, path, thread: None }))
}
